"""Address books: vCard 2.1, 3.0 and 4.0 (RFC 6350) and what programs make of them.

A fold may cut a letter in two, and in 2.1 every property may have a character set of its own: so a card is taken apart as
bytes, which Latin-1 carries one to one, and each value is decoded by itself. Pictures and keys are left out; groups,
organisations and cards within cards are no persons.
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sayyes.errors import Unreadable
from sayyes.readers import caps
from sayyes.readers.exports.found import Export, FoundContact
from sayyes.readers.exports.identity import email_key, is_profile, web_address
from sayyes.readers.text import decode

_UNESCAPED = re.compile(r"\\(.)", re.DOTALL)
_PARTS = re.compile(r"(?<!\\);")
_PARAMETER = re.compile(r';((?:[^":;]|"[^"]*")*)')
_NAME = re.compile(r"(?:[A-Za-z0-9_-]{1,60}\.)?([A-Za-z0-9-]{1,60})")
_KEPT = frozenset(
    {"FN", "N", "EMAIL", "TEL", "ORG", "TITLE", "ROLE", "URL", "X-SOCIALPROFILE", "NOTE", "UID", "KIND", "NICKNAME"}
)
_GROUP = "X-ADDRESSBOOKSERVER-KIND"
_SHOWN_AS = "X-ABSHOWAS"


@dataclass(frozen=True)
class _Line:
    name: str
    params: dict[str, str]
    value: str

    @property
    def text(self) -> str:
        """The value with its escapes undone."""
        return _UNESCAPED.sub(_unescaped, self.value).strip()

    @property
    def parts(self) -> list[str]:
        """The components of a value such as a name."""
        return [_UNESCAPED.sub(_unescaped, part).strip() for part in _PARTS.split(self.value)]


def _rank(line: _Line) -> int:
    """The preferred first: in 4.0 by a number from 1 to 100, before it by a word."""
    stated = line.params.get("PREF", "")
    if stated.isdecimal():
        return min(int(stated[:3]), 100)
    return 0 if "PREF" in line.params or "pref" in line.params.get("TYPE", "").split(",") else 101


@dataclass
class _Card:
    number: int
    lines: list[_Line] = field(default_factory=list)

    def all(self, *names: str) -> list[_Line]:
        found = [line for line in self.lines if line.name in names and line.value.strip()]
        return sorted(found, key=_rank)

    def first(self, *names: str) -> str:
        found = self.all(*names)
        return found[0].text if found else ""

    @property
    def shown_as_company(self) -> bool:
        """Apple's box "Company": its full name is then the company's."""
        return self.first(_SHOWN_AS).casefold() == "company"


def vcards(name: str, data: bytes) -> Export:
    """The persons in an address book. Raises `Unreadable` where there is no card, or beyond the caps."""
    contacts: list[FoundContact] = []
    groups = nameless = cards = 0
    for card in _cards(_unfolded(data)):
        cards += 1
        if cards > caps.CARDS:
            raise Unreadable(f"it holds more than {caps.CARDS:,} cards, which is more than we read; split it")
        if (card.shown_as_company and not _composed(card)) or card.first("KIND", _GROUP).casefold() in {
            "group",
            "org",
            "location",
        }:
            groups += 1
            continue
        contact = _contact(name, card)
        if contact is None:
            nameless += 1
        else:
            contacts.append(contact)
    if not cards:
        raise Unreadable("there is no complete card in it; export the contacts again as vCard")
    notes = [f"{name}: {groups:,} cards are groups or organisations, not persons, and were left out."] * bool(groups)
    notes += [f"{name}: {nameless:,} cards name nobody and were left out."] * bool(nameless)
    return Export(name, "vcard", contacts=tuple(contacts), notes=tuple(notes))


def _contact(name: str, card: _Card) -> FoundContact | None:
    emails = tuple(dict.fromkeys(line.text.removeprefix("mailto:") for line in card.all("EMAIL") if email_key(line.text)))
    full = "" if card.shown_as_company else card.first("FN")
    called = full or _composed(card) or card.first("NICKNAME")
    if not called and not emails:
        return None
    organisations = card.all("ORG")
    links = [line.text for line in card.all("URL", "X-SOCIALPROFILE")]
    return FoundContact(
        where=f"{name}, card {card.number}",
        name=" ".join((called or emails[0]).split()),
        emails=emails,
        phones=tuple(dict.fromkeys(_phone(line) for line in card.all("TEL"))),
        profile=next((web_address(link) for link in links if is_profile(link)), ""),
        company=organisations[0].parts[0] if organisations else "",
        title=card.first("TITLE") or card.first("ROLE"),
        notes=card.first("NOTE"),
        cells={key: value for key in ("UID", "URL", "ORG", "NICKNAME") if (value := card.first(key))},
    )


def _composed(card: _Card) -> str:
    """A name from its components: given, additional, family."""
    lines = card.all("N")
    family, given, additional = ([*lines[0].parts, "", "", ""] if lines else ["", "", ""])[:3]
    return " ".join(f"{given} {additional} {family}".split())


def _phone(line: _Line) -> str:
    return line.text.removeprefix("tel:").split(";")[0]


def _cards(lines: Iterator[str]) -> Iterator[_Card]:
    """Complete cards. A card within a card (an agent) is passed over; a card that is cut off by the next one is dropped."""
    card: _Card | None = None
    depth = number = 0
    for raw in lines:
        mark = raw.strip().upper()
        if mark == "BEGIN:VCARD":
            depth += 1
            if depth == 1:
                number += 1
                card = _Card(number)
        elif mark == "END:VCARD":
            depth = max(0, depth - 1)
            if card is not None and depth == 0:
                yield card
                card = None
        elif card is not None and depth == 1:
            line = _line(raw)
            if line is not None:
                card.lines.append(line)


def _unfolded(data: bytes) -> Iterator[str]:
    """Logical lines, each byte a letter. Quoted-printable goes on after "=", everything else before a space or a tab."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = decode(data, "utf-16")[0].encode()
    pieces: list[str] = []
    size = 0
    for line in data.removeprefix(b"\xef\xbb\xbf").decode("latin-1").replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if pieces and _goes_on(pieces, line):
            size += len(line)
            if size <= caps.CARD_LINE:
                quoted = _is_quoted(pieces[0])
                pieces.append(line if quoted else line[1:])
            continue
        if pieces:
            yield _joined(pieces)
        pieces, size = [line], len(line)
    if pieces:
        yield _joined(pieces)


def _goes_on(pieces: list[str], line: str) -> bool:
    if _is_quoted(pieces[0]):
        return pieces[-1].endswith("=") and not line.upper().startswith(("BEGIN:", "END:"))
    return line[:1] in {" ", "\t"}


def _is_quoted(line: str) -> bool:
    return "QUOTED-PRINTABLE" in line[:200].split(":", maxsplit=1)[0].upper()


def _joined(pieces: list[str]) -> str:
    return "\n".join(pieces) if _is_quoted(pieces[0]) else "".join(pieces)


def _line(raw: str) -> _Line | None:
    """One property taken apart; None where it is none, is none of ours, or is a picture or a key."""
    named = _NAME.match(raw)
    if named is None or len(raw) > caps.CARD_LINE:
        return None
    name = named[1].upper()
    if name not in _KEPT and name not in {_GROUP, _SHOWN_AS}:
        return None
    at = named.end()
    params: dict[str, str] = {}
    while found := _PARAMETER.match(raw, at):
        _note_parameter(params, found[1])
        at = found.end()
    if raw[at : at + 1] != ":":
        return None
    encoding = params.get("ENCODING", "").upper()
    if encoding in {"BASE64", "B"}:
        return None
    return _Line(name, params, _decoded(raw[at + 1 :], encoding, params.get("CHARSET")))


def _note_parameter(params: dict[str, str], written: str) -> None:
    """`TYPE=work`, or in 2.1 the bare word `WORK`, which is an encoding or a type."""
    key, given, value = written.partition("=")
    if not given:
        encoding = key.upper() in {"QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT"}
        key, value = ("ENCODING" if encoding else "TYPE"), key
    key = key.strip().upper()
    params[key] = ",".join(filter(None, (params.get(key, ""), value.strip('" ').lower())))


def _decoded(value: str, encoding: str, charset: str | None) -> str:
    data = value.encode("latin-1")
    if encoding == "QUOTED-PRINTABLE":
        data = quopri.decodestring(data)
    return decode(data, charset)[0].replace("\r\n", "\n").replace("\x00", "")


def _unescaped(match: re.Match[str]) -> str:
    return "\n" if match[1] in "nN" else match[1]
