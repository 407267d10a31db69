"""From the bytes of an .ics file to components of properties, whatever state the file is in.

Lines are unfolded as bytes, before decoding, since a fold may cut a letter in two. Every BEGIN…END pair is taken by itself,
so that a cut file, text around the calendars or several calendars in one file cost nothing but what is really missing.
Single lines are taken apart by icalendar; a line that it cannot read is left out.
"""

from __future__ import annotations

import binascii
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from icalendar.parser import Contentline

from sayyes.errors import Unreadable
from sayyes.readers.caps import CALENDAR_BYTES

COMPONENTS = 2_000
ATTENDEES = 500
LINE_BYTES = 4 * 1024  # of an unfolded line; longer ones are cut
_FOLD = re.compile(rb"(?:\r\n|\n|\r)[ \t]")
_ESCAPE = re.compile(r"\\{1,2}([nN,;:\"])|\\\\")
_NAME = re.compile(r"[A-Za-z0-9-]{1,60}")
_QUOTED_PRINTABLE = re.compile(rb"[A-Z0-9-]{1,60};[^:]{0,200}QUOTED-PRINTABLE", re.IGNORECASE)
_WORDS = frozenset({"SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT"})  # what the older format encodes, and a person reads
_BEHIND_COLON = re.compile(r".{1,80}:\d{8}(?:T\d{6}Z?)?", re.IGNORECASE)


@dataclass(frozen=True)
class Property:
    """One line: `name` and parameter names in capitals, `value` as it stands, not unescaped."""

    name: str
    params: dict[str, str]
    value: str

    @property
    def text(self) -> str:
        """The value as text: escapes undone (also where they were done twice), line ends real."""
        return _ESCAPE.sub(_unescaped, self.value).strip()


@dataclass
class Component:
    """A BEGIN…END pair. `complete`: its END was there. `lines` are the raw lines, for what reads time-zone rules."""

    name: str
    properties: list[Property] = field(default_factory=list)
    parts: list[Component] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    complete: bool = False

    def first(self, name: str) -> Property | None:
        """The first property of that name."""
        return next((each for each in self.properties if each.name == name), None)

    def all(self, *names: str) -> list[Property]:
        """All properties of those names, in order."""
        return [each for each in self.properties if each.name in names]

    def text(self, name: str) -> str | None:
        """The text of the first property of that name; None where it is missing or empty."""
        found = self.first(name)
        return (found.text or None) if found else None


@dataclass(frozen=True)
class CalendarLines:
    """The VCALENDARs of a file, and what had to be said about reading them."""

    calendars: tuple[Component, ...]
    notes: tuple[str, ...] = ()


def read_components(data: bytes) -> CalendarLines:
    """Take the file apart. Raises `Unreadable`, naming the cap, where it is larger than we are willing to read."""
    if len(data) > CALENDAR_BYTES:
        raise Unreadable(f"this calendar file is larger than 1 MB ({len(data):,} bytes), which is more than any invitation needs")
    lines, notes = _lines(data)
    calendars = _Builder(notes).build(lines)
    return CalendarLines(tuple(calendars), tuple(dict.fromkeys(notes)))


def _lines(data: bytes) -> tuple[list[str], list[str]]:
    notes: list[str] = []
    data = _FOLD.sub(b"", data.removeprefix(b"\xef\xbb\xbf"))
    lines = []
    for raw in _joined_softly(re.split(rb"\r\n|\n|\r", data)):
        if len(raw) > LINE_BYTES:
            name = re.split(rb"[:;]", raw[:60])[0].decode("ascii", "replace")
            notes.append(f"a line longer than 4 KB was cut ({name})")
        line = _decoded(raw[:LINE_BYTES])
        if line.strip():
            lines.append(line)
    return lines, notes


def _joined_softly(lines: list[bytes]) -> Iterator[bytes]:
    """Lines of the older format end in "=" where they go on (quoted-printable)."""
    held: list[bytes] = []
    for raw in lines:
        goes_on = raw.endswith(b"=") and (bool(held) or _QUOTED_PRINTABLE.match(raw) is not None)
        if goes_on:
            held.append(raw[:-1])
        else:
            yield b"".join((*held, raw)) if held else raw
            held = []
    if held:
        yield b"".join(held)


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as problem:
        if problem.start > len(raw) - 4 and len(raw) == LINE_BYTES:
            return raw[: problem.start].decode("utf-8")
        return raw.decode("cp1252", "replace")


class _Builder:
    """Stacks BEGIN and END."""

    def __init__(self, notes: list[str]) -> None:
        self.notes = notes
        self.count = 0
        self.attendees = 0

    def build(self, lines: list[str]) -> list[Component]:
        calendars: list[Component] = []
        stack: list[Component] = []
        for line in lines:
            word, _, rest = line.strip().partition(":")
            if word.upper() == "BEGIN":
                self._begin(rest.strip().upper(), calendars, stack)
            elif word.upper() == "END" and stack:
                self._end(rest.strip().upper(), stack)
            elif stack:
                self._property(line, stack)
        if stack:
            self.notes.append("the file ends in the middle: its last part may be incomplete")
        return calendars

    def _begin(self, name: str, calendars: list[Component], stack: list[Component]) -> None:
        self.count += 1
        if self.count > COMPONENTS:
            raise Unreadable(f"this calendar file holds more than {COMPONENTS:,} parts, which is more than we read")
        if name == "VCALENDAR":
            stack.clear()
        component = Component(name)
        if stack:
            stack[-1].parts.append(component)
        elif name == "VCALENDAR":
            calendars.append(component)
        else:
            calendars.append(Component("VCALENDAR", parts=[component]))
        if len(stack) < 8:
            stack.append(component)

    def _end(self, name: str, stack: list[Component]) -> None:
        names = [component.name for component in stack]
        if name not in names:
            return
        while stack:
            closed = stack.pop()
            closed.complete = closed.name == name
            if closed.name == name:
                return

    def _property(self, line: str, stack: list[Component]) -> None:
        stack[-1].lines.append(line)
        found = parse_property(line)
        if found is None:
            return
        if found.name == "ATTENDEE":
            self.attendees += 1
            if self.attendees > ATTENDEES:
                raise Unreadable(f"this calendar file lists more than {ATTENDEES} attendees, which is more than we read")
        stack[-1].properties.append(found)


def parse_property(line: str) -> Property | None:
    """One unfolded line; None where it is no property at all."""
    try:
        name, params, value = Contentline(line.strip(), strict=False).raw_parts()  # type: ignore[no-untyped-call]
        plain = {str(key).upper(): _joined(params[key]) for key in params}
    except (ValueError, KeyError, IndexError):
        return _roughly(line)
    if str(value).startswith("//") and "TZID" in plain:
        return _roughly(line)  # an address in a parameter, unquoted: the value has begun too early
    if "TZID" in plain and _BEHIND_COLON.fullmatch(str(value)):
        return _roughly(line)  # TZID=GMT+05:30, unquoted
    return Property(str(name).upper(), plain, _plain(str(name).upper(), plain, str(value)))


def _plain(name: str, params: dict[str, str], value: str) -> str:
    """The words of a value that the older format wrote in quoted-printable or base64; as it stands where they are neither."""
    encoding = params.get("ENCODING", "").upper()
    if name not in _WORDS or encoding not in {"QUOTED-PRINTABLE", "BASE64", "B"}:
        return value
    try:
        raw = value.encode("utf-8")
        data = quopri.decodestring(raw) if encoding == "QUOTED-PRINTABLE" else binascii.a2b_base64(raw)
    except binascii.Error:
        return value
    return _decoded(data).replace("\r\n", "\n")


def _unescaped(match: re.Match[str]) -> str:
    letter = match[1]
    if letter is None:
        return "\\"
    return "\n" if letter in "nN" else str(letter)


def _joined(value: object) -> str:
    return ",".join(str(each) for each in value) if isinstance(value, list) else str(value)


def _roughly(line: str) -> Property | None:
    """A line whose parameters break the rules (`TZID=tzone://Microsoft/Custom:2021…`): the value is behind the last colon."""
    head, colon, value = line.strip().rpartition(":")
    name, _, params = head.partition(";")
    if not colon or not _NAME.fullmatch(name):
        return None
    pairs = (pair.partition("=") for pair in params.split(";") if "=" in pair)
    return Property(name.upper(), {key.strip().upper(): found.strip().strip('"') for key, _, found in pairs}, value)
