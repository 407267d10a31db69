"""Answers to calendar invitations: REPLY (accepted, tentative, declined) and COUNTER (another time), as iTIP wants them.

RFC 5546, sections 3.2.3 and 3.2.7: UID, SEQUENCE, ORGANIZER and RECURRENCE-ID go back as they came, DTSTAMP is new, a REPLY names
exactly one ATTENDEE, a COUNTER holds the whole event with the proposed times. RFC 6047: the `method` of the MIME part must equal
METHOD. The organizer's own time-zone definitions are copied unchanged. Many calendars do not show a COUNTER; therefore the
times stand in `words` as well, to be written into the message beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

from icalendar import Calendar, Timezone, vCalAddress, vText
from icalendar.parser import Contentline, Parameters

from sayyes.errors import Unreadable, Unusable
from sayyes.readers import zones
from sayyes.readers.calendar import read_calendar
from sayyes.readers.calendar_lines import Component, Property, parse_property, read_components
from sayyes.readers.facts import Time
from sayyes.readers.mime import looks_like_mail, take_apart

Answer = Literal["accepted", "tentative", "declined"]
Slot = tuple[datetime, datetime]

_ADDRESS = re.compile(r"[^\s@\"<>,;:\\]{1,64}@[^\s@\"<>,;:\\]{1,255}")
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
_ECHOED = ("DTSTART", "DTEND", "DURATION", "RECURRENCE-ID", "SUMMARY", "LOCATION")  # in a REPLY: people see what it is about
_RENEWED = frozenset({"UID", "SEQUENCE", "ORGANIZER", "DTSTAMP", "DTSTART", "DTEND", "DURATION", "COMMENT", "REQUEST-STATUS"})
_ANSWERED = frozenset({None, "REQUEST", "ADD"})
_MOST_SLOTS = 10
_SAID = {"accepted": "I accept", "tentative": "I accept tentatively", "declined": "I decline"}


@dataclass(frozen=True)
class CalendarAnswer:
    """A calendar part to send to `to`, the organizer, from the invited address; `words` says the same to a person."""

    method: str
    text: str
    to: str
    words: str

    @property
    def content_type(self) -> str:
        """The Content-Type of the part that carries it."""
        return f"text/calendar; method={self.method}; charset=UTF-8"


@dataclass(frozen=True)
class Asked:
    """A calendar invitation that waits for an answer: who asks, who is asked (lower case), when it starts (ISO 8601)."""

    organizer: str
    attendees: tuple[str, ...]
    start: str | None


def asked_of(request: bytes) -> Asked | None:
    """The event that a message or calendar file with METHOD:REQUEST wants answered; None where there is none."""
    try:
        calendar, event = _asked(request, None)
    except Unreadable:
        return None
    if (calendar.text("METHOD") or "").upper() != "REQUEST":
        return None
    invited = [found.lower() for each in event.properties if each.name == "ATTENDEE" and (found := _address(each))]
    organizer, start = _organizer(event), _start(calendar, event)
    assert organizer is not None
    return Asked(organizer, tuple(dict.fromkeys(invited)), start.start if start else None)


def reply_to(
    request: bytes, *, invited: str, answer: Answer, now: datetime, comment: str | None = None, recurrence: str | None = None
) -> CalendarAnswer:
    """The REPLY to an invitation: a calendar file, or the message that carries one. `invited` is the address it was sent to.

    `now` has an offset. `recurrence` names one instance of a series by its RECURRENCE-ID as written. Raises Unreadable where
    there is nothing that can be answered, Unusable where `invited` is no address.
    """
    calendar, event = _asked(request, recurrence)
    echoed = [line for each in event.properties if each.name in _ECHOED and (line := _copied(each, event)) is not None]
    lines = [*_identity(event, now), _attendee(event, invited, answer.upper()), *echoed, *_comment(comment)]
    words = " ".join(filter(None, (f"{_SAID[answer]}: {_when(calendar, event)}.", comment)))
    return _answer("REPLY", calendar, event, lines, words)


def counter_to(
    request: bytes,
    *,
    invited: str,
    times: Sequence[Slot],
    now: datetime,
    comment: str | None = None,
    recurrence: str | None = None,
) -> CalendarAnswer:
    """The COUNTER that proposes `times` (starts and ends with their zones): the first goes into the calendar, all into words.

    Raises as `reply_to` does, and Unusable for times without a zone, times that end before they start, or none.
    """
    _check(times)
    calendar, event = _asked(request, recurrence)
    start, end = times[0]
    kept = [
        line
        for each in event.properties
        if each.name not in _RENEWED and not _is(each, invited) and (line := _copied(each, event)) is not None
    ]
    proposed = [f"DTSTART:{_utc(start)}", f"DTEND:{_utc(end)}"]
    lines = [*_identity(event, now), *proposed, _attendee(event, invited, "TENTATIVE"), *kept, *_comment(comment)]
    listed = "\n".join(f"- {slot_words(*slot)}" for slot in times)
    words = f"{_when(calendar, event)} does not suit me. I propose instead:\n{listed}"
    return _answer("COUNTER", calendar, event, lines, words + (f"\n{comment}" if comment else ""))


def slot_words(start: datetime, end: datetime) -> str:
    """A time for a person, with its zone: "Thursday, 5 March 2026, 15:00 to 15:45 (UTC-5, America/New_York)"."""
    clock = _clock(start)
    key = getattr(start.tzinfo, "key", None)
    zone = f"{clock}, {key}" if key and key != "UTC" else clock
    until = f"{end:%H:%M}" if end.date() == start.date() else f"{_day(end)}, {end:%H:%M}"
    return f"{_day(start)}, {start:%H:%M} to {until} ({zone})"


def _clock(at: datetime) -> str:
    return zones.clock_text((at.utcoffset() or timedelta()).total_seconds() / 60)


def _day(at: datetime) -> str:
    return f"{at:%A}, {zones.day_text(at)}"


def _folded(line: str) -> str:
    """The line as it goes out: at most 75 octets, then folded."""
    octets: bytes = Contentline(line, strict=False).to_ical()  # type: ignore[no-untyped-call]
    return octets.decode("utf-8") + "\r\n"


def _asked(request: bytes, recurrence: str | None) -> tuple[Component, Component]:
    """The calendar and the event in it that asks for an answer."""
    candidates = []
    for data in _calendars(request):
        for calendar in read_components(data).calendars:
            method = (calendar.text("METHOD") or "").upper() or None
            events = [part for part in calendar.parts if part.name == "VEVENT" and part.first("UID") is not None]
            if method in _ANSWERED:
                candidates += [(calendar, event) for event in events if (event.text("STATUS") or "").upper() != "CANCELLED"]
    if recurrence is not None:
        candidates = [pair for pair in candidates if (found := pair[1].first("RECURRENCE-ID")) and found.value == recurrence]
    if not candidates:
        raise Unreadable("there is no calendar invitation in it that could be answered; answer in words instead.")
    calendar, event = max(
        (pair for pair in candidates if _identical(pair[1], candidates[0][1])), key=lambda pair: _version(pair[1])
    )
    if _organizer(event) is None:
        raise Unreadable("the calendar invitation names no organizer to answer to; answer in words instead.")
    return calendar, event


def _calendars(request: bytes) -> tuple[bytes, ...]:
    head = request[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").upper()
    return take_apart(request).calendars if not head.startswith(b"BEGIN:VCALENDAR") and looks_like_mail(request) else (request,)


def _identical(one: Component, another: Component) -> bool:
    names = ("UID", "RECURRENCE-ID")
    return all((one.text(name) or "") == (another.text(name) or "") for name in names)


def _version(event: Component) -> tuple[int, str]:
    return _sequence(event), event.text("DTSTAMP") or ""


def _sequence(event: Component) -> int:
    text = event.text("SEQUENCE") or ""
    return int(text) if re.fullmatch(r"\d{1,9}", text) else 0


def _organizer(event: Component) -> str | None:
    return _address(event.first("ORGANIZER"))


def _address(line: Property | None) -> str | None:
    found = _ADDRESS.fullmatch(re.sub(r"^(?:mailto:)+", "", line.value.strip(), flags=re.IGNORECASE)) if line else None
    return found[0] if found else None


def _is(line: Property, invited: str) -> bool:
    return line.name == "ATTENDEE" and (_address(line) or "").lower() == invited.strip().lower()


def _identity(event: Component, now: datetime) -> list[str]:
    """What says which event it is, and when the answer was given."""
    if now.tzinfo is None:
        raise Unusable("the moment of an answer needs its time zone")
    uid, organizer = event.first("UID"), event.first("ORGANIZER")
    assert uid is not None
    assert organizer is not None
    owner = _copied(organizer, event) or f"ORGANIZER:mailto:{_organizer(event)}"
    return [f"UID:{_CONTROL.sub('', uid.value)}", f"SEQUENCE:{_sequence(event)}", f"DTSTAMP:{_utc(now)}", owner]


def _attendee(event: Component, invited: str, partstat: str) -> str:
    """The one who answers, named as the organizer named them."""
    if not _ADDRESS.fullmatch(invited.strip()):
        raise Unusable(f"“{invited}” is no e-mail address: which address was invited?")
    known = next((each for each in event.properties if _is(each, invited)), None)
    params = Parameters()
    if known is not None and known.params.get("CN"):
        params["CN"] = _CONTROL.sub("", known.params["CN"])
    params["PARTSTAT"] = partstat
    address = _address(known) or invited.strip()
    return str(Contentline.from_parts("ATTENDEE", params, vCalAddress(f"mailto:{address}")))


def _comment(comment: str | None) -> list[str]:
    return [str(Contentline.from_parts("COMMENT", Parameters(), vText(comment)))] if comment else []


def _copied(wanted: Property, event: Component) -> str | None:
    """The line of that property as it came; None where a strict reader would refuse it."""
    for line in event.lines:
        if parse_property(line) == wanted:
            clean = _CONTROL.sub("", line.strip())
            return clean if _valid(clean) else None
    return None


def _valid(line: str) -> bool:
    try:
        parsed = Calendar.from_ical(f"BEGIN:VEVENT\r\n{line}\r\nEND:VEVENT\r\n")
    except (ValueError, KeyError, IndexError, TypeError, AttributeError):
        return False
    return not parsed.errors and len(parsed) == 1


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _check(times: Sequence[Slot]) -> None:
    if not 0 < len(times) <= _MOST_SLOTS:
        raise Unusable(f"propose between one and {_MOST_SLOTS} times")
    for start, end in times:
        if start.tzinfo is None or end.tzinfo is None:
            raise Unusable(f"the proposed time {start:%Y-%m-%d %H:%M} needs its time zone")
        if end <= start:
            raise Unusable(f"the proposed time {start:%Y-%m-%d %H:%M} ends before it starts")


def _when(calendar: Component, event: Component) -> str:
    """The time of the invitation for a person, as far as it is known."""
    title = event.text("SUMMARY") or "the event"
    start = _start(calendar, event)
    if start is None:
        return f"“{title}”"
    first = datetime.fromisoformat(start.start)
    day = _day(first)
    if "T" not in start.start:
        return f"“{title}”, {day}"
    where = start.zone or ("" if first.tzinfo is None else _clock(first))
    return f"“{title}”, {day}, {first:%H:%M}" + (f" ({where})" if where else "")


def _start(calendar: Component, event: Component) -> Time | None:
    data = "\r\n".join(["BEGIN:VCALENDAR", *_zone_lines(calendar, None), *_block(event), "END:VCALENDAR"]).encode()
    found = read_calendar(data).events
    return found[0].start if found else None


def _answer(method: str, calendar: Component, event: Component, lines: list[str], words: str) -> CalendarAnswer:
    used = {found.params["TZID"] for line in lines if (found := parse_property(line)) is not None and "TZID" in found.params}
    zone_lines = _zone_lines(calendar, used)
    defined = {line.partition(":")[2] for line in zone_lines if line.upper().startswith("TZID")}
    for name in sorted(used - defined):
        extra = _made_zone(name, event)
        zone_lines += extra
        if not extra:  # a time by a clock that nobody can define; only what names the instance has to stay
            lines = [line for line in lines if not (f"TZID={name}" in line and line.startswith(("DTSTART", "DTEND")))]
    head = ["BEGIN:VCALENDAR", "PRODID:-//sayyes//EN", "VERSION:2.0", f"METHOD:{method}"]
    every = [*head, *zone_lines, "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR"]
    text = "".join(_folded(line) for line in every)
    organizer = _organizer(event)
    assert organizer is not None
    return CalendarAnswer(method, text, organizer, words)


def _zone_lines(calendar: Component, names: set[str] | None) -> list[str]:
    """The calendar's own definitions of these zones (all where None), unchanged."""
    own = [part for part in calendar.parts if part.name == "VTIMEZONE" and part.complete and (part.text("TZID") or "").strip()]
    return [line for part in own if names is None or part.text("TZID") in names for line in _block(part)]


def _block(component: Component) -> list[str]:
    inner = [line for part in component.parts for line in _block(part)]
    lines = [_CONTROL.sub("", line.strip()) for line in component.lines]
    return [f"BEGIN:{component.name}", *lines, *inner, f"END:{component.name}"]


def _made_zone(name: str, event: Component) -> list[str]:
    """A definition of a zone that the request used without defining it; nothing where nobody knows the name."""
    key = zones.program_zone(name)
    start = event.text("DTSTART") or ""
    if key is None or not re.match(r"\d{8}", start):
        return []
    day = datetime.strptime(start[:8], "%Y%m%d").replace(tzinfo=UTC).date()
    span = timedelta(days=366)
    zone = Timezone.from_tzid(key, first_date=day - span, last_date=day + span)
    zone["TZID"] = vText(name)
    octets: bytes = zone.to_ical()
    return octets.decode("utf-8").replace("\r\n ", "").strip().split("\r\n")
