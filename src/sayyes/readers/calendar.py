"""Reads calendar files: the events with their times, people, places and links, and what the file asks for (METHOD).

`calendar_lines` takes the bytes apart, `calendar_zones` finds the clock. What is missing stays missing: an entry without a
zone gets no zone, one that ends before it starts gets no end. Alarms and time-zone definitions have dates and texts too;
those are not the event's.
"""

# ruff: noqa: E501  patterns stay on one line

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from icalendar.prop import vDuration

from sayyes.errors import Unreadable
from sayyes.readers import zones
from sayyes.readers.calendar_lines import Component, Property, read_components
from sayyes.readers.calendar_words import answer_in, described_otherwise, series_in, tells, unsettled
from sayyes.readers.calendar_zones import UTC, CalendarZones, ZonedTime
from sayyes.readers.facts import Evidence, Link, Person, Time

WHERE = "calendar"
_MOMENT = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d{1,9})?(Z|[+-]\d\d:?\d\d)?)?", re.IGNORECASE
)
_URL = re.compile(r"https?://[^\s<>\"'\\]{3,1500}", re.IGNORECASE)
_MEETING = re.compile(
    r"^https?://(?:[\w-]+\.){0,4}(?:zoom\.us|zoomgov\.com|teams\.microsoft\.com|teams\.live\.com|meet\.google\.com|webex\.com|whereby\.com|"
    r"gotomeeting\.com|gotomeet\.me|goto\.com|bluejeans\.com|chime\.aws|jit\.si|ringcentral\.com|skype\.com|join\.skype\.com|hangouts\.google\.com|"
    r"meet\.jit\.si|dialpad\.com|around\.co|livestorm\.co|bigbluebutton\.org|slack\.com/huddle)(?:[/:?]|$)",
    re.IGNORECASE,
)
_BOOKING = re.compile(
    r"^https?://(?:[\w-]+\.){0,3}(?:calendly\.com|cal\.com|savvycal\.com|goodtime\.io|youcanbook\.me|acuityscheduling\.com|doodle\.com|"
    r"hubspot\.com/meetings|calendar\.app\.google|outlook\.office365\.com/owa/calendar|outlook\.office\.com/bookwithme)",
    re.IGNORECASE,
)
_LINK_PROPERTIES = ("X-GOOGLE-CONFERENCE", "CONFERENCE", "LOCATION", "URL", "DESCRIPTION", "X-ALT-DESC")
_DENSE = re.compile(r"FREQ=(SECONDLY|MINUTELY)", re.IGNORECASE)


@dataclass(frozen=True)
class Event:
    """One event. `end` is the Time of its end, None where it is not known; `recurring` where it is a series."""

    summary: str | None
    start: Time | None
    end: Time | None
    location: str | None = None
    description: str | None = None
    organizer: Person | None = None
    attendees: tuple[Person, ...] = ()
    uid: str | None = None
    sequence: int = 0
    status: str | None = None
    links: tuple[Link, ...] = ()
    recurring: bool = False
    method: str | None = None
    recurrence: str | None = None  # which instance of a series it is
    stamp: str = ""
    complete: bool = True


@dataclass(frozen=True)
class CalendarRead:
    """The events of a file in its order, each once; its METHOD; what to ask; or why it could not be read."""

    events: tuple[Event, ...] = ()
    method: str | None = None
    unclear: tuple[str, ...] = ()
    error: str | None = None


def read_calendar(data: bytes) -> CalendarRead:
    """Read the bytes of an .ics file. Never raises for what is in them: `error` says what is wrong in a sentence."""
    try:
        lines = read_components(data)
    except Unreadable as refusal:
        return CalendarRead(error=str(refusal))
    notes = list(lines.notes)
    events: list[Event] = []
    for calendar in lines.calendars:
        events.extend(_events(calendar, notes))
    method = next((found for calendar in lines.calendars if (found := _method(calendar))), None)
    if not events:
        return CalendarRead(method=method, unclear=tuple(notes), error="no event was found in this calendar file")
    return CalendarRead(tuple(_newest(events)), method, tuple(dict.fromkeys(notes)))


def _method(calendar: Component) -> str | None:
    text = calendar.text("METHOD")
    return text.upper() if text else None


def _events(calendar: Component, notes: list[str]) -> Iterable[Event]:
    clock = CalendarZones(calendar)
    method = _method(calendar)
    for part in calendar.parts:
        if part.name == "VEVENT":
            yield _event(part, clock, method, notes)


def _event(part: Component, clock: CalendarZones, method: str | None, notes: list[str]) -> Event:
    summary = part.text("SUMMARY")
    start, end = _times(part, clock, method, notes, summary)
    stamp = part.first("DTSTAMP")
    described = described_otherwise(part.text("DESCRIPTION"), start, _written(stamp, clock))
    answer = answer_in(part, method)
    notes.extend(note for note in (described, answer, series_in(part)) if note is not None)
    if described or (answer and method != "REPLY"):
        start, end = unsettled(start), unsettled(end)
    rule = part.text("RRULE")
    if rule and _DENSE.search(rule):
        notes.append("the event repeats every second or minute: a series too dense to show, so only its first time is read")
    status = part.text("STATUS")
    recurrence = part.first("RECURRENCE-ID")
    return Event(
        summary=summary,
        start=start,
        end=end,
        location=part.text("LOCATION"),
        description=part.text("DESCRIPTION"),
        organizer=_person(part.first("ORGANIZER")),
        attendees=tuple(person for each in part.all("ATTENDEE") if (person := _person(each))),
        uid=part.text("UID"),
        sequence=_number(part.text("SEQUENCE")),
        status="CANCELLED" if method == "CANCEL" else status.upper() if status else None,
        links=_links(part),
        recurring=part.first("RRULE") is not None or part.first("RDATE") is not None,
        method=method,
        recurrence=recurrence.value if recurrence else None,
        stamp=stamp.value if stamp else "",
        complete=part.complete,
    )


# Times


def _written(stamp: Property | None, clock: CalendarZones) -> datetime | None:
    moment = read_moment(stamp, clock) if stamp is not None else None
    return moment.at if moment is not None and isinstance(moment.at, datetime) else None


def _times(
    part: Component, clock: CalendarZones, method: str | None, notes: list[str], summary: str | None
) -> tuple[Time | None, Time | None]:
    start_line = part.first("DTSTART")
    if start_line is None:
        notes.append(f"the event{_named(summary)} has no start: when is it?")
        return None, None
    start = read_moment(start_line, clock)
    if start is None:
        quoted = f" (“{start_line.value[:60]}”)" if start_line.value.strip() else ""
        notes.append(f"the start of the event{_named(summary)} could not be read{quoted}: when is it?")
        return None, None
    end = read_end(part, start, clock)
    end_line = part.first("DTEND")
    if end is None and end_line is not None and end_line.value.strip():
        notes.append(f"the end of the event{_named(summary)} could not be read (“{end_line.value[:60]}”): its end is left open")
    if end is not None and _before(end, start):
        notes.append(f"the event{_named(summary)} ends before it starts: its end is left open")
        end = None
    evidence = Evidence(WHERE, f"DTSTART:{start_line.value}"[:200])
    fixed = method in {None, "REQUEST", "PUBLISH", "ADD"}
    described = _described_zone(part, start, clock)
    notes.extend(question for question in (start.question, described) if question)
    sure = start.sure and described is None
    end_text = _text(end) if end else None
    first = Time(_text(start), end_text, start.zone, sure, evidence, fixed=fixed)
    if end is None:
        return first, None
    return first, Time(_text(end), None, end.zone, end.sure and sure, evidence, fixed=fixed)


@dataclass(frozen=True)
class Moment:
    """A wall clock in its zone, or a whole day."""

    at: datetime | date
    zone: str | None
    sure: bool
    question: str | None = None


def read_moment(line: Property, clock: CalendarZones) -> Moment | None:
    """The digits decide whether it is a day or a time, not the VALUE beside them."""
    match = _MOMENT.fullmatch(line.value.strip().strip('"'))
    if match is None:
        return None
    try:
        day = date(int(match[1]), int(match[2]), int(match[3]))
        if match[4] is None:
            return Moment(day, None, True)
        wall = datetime(day.year, day.month, day.day, int(match[4]), int(match[5]), min(int(match[6] or 0), 59))  # noqa: DTZ001 - a wall clock
    except ValueError:
        return None
    if match[7]:
        return _beside_zone(_with_offset(wall, match[7]), wall, line.params.get("TZID"), clock)
    placed: ZonedTime = clock.place(wall, line.params.get("TZID"))
    return Moment(placed.at, placed.zone, placed.sure, placed.question)


def _beside_zone(moment: Moment, wall: datetime, tzid: str | None, clock: CalendarZones) -> Moment:
    """ "TZID=Asia/Kolkata" beside a time that ends in Z: the two name different clocks, and nobody can tell which one was meant."""
    named = clock.place(wall, tzid) if tzid and tzid.strip() else None
    if named is None or named.at.tzinfo is None or not isinstance(moment.at, datetime) or named.at == moment.at:
        return moment
    question = f"the calendar entry says {wall:%H:%M} UTC and names the clock of “{(tzid or '')[:80]}”, too: which one is meant?"
    return replace(moment, sure=False, question=question)


def _with_offset(wall: datetime, written: str) -> Moment:
    if written.upper() == "Z":
        return Moment(wall.replace(tzinfo=UTC), "UTC", True)
    word = zones.fixed_offset(written)
    if word is None:
        return Moment(wall, None, False, f"“{written}” is no distance from UTC: in which place's time is {wall:%H:%M} meant?")
    placed = zones.place_time(wall, word)
    return Moment(placed.at, placed.zone, placed.sure)


def read_end(part: Component, start: Moment, clock: CalendarZones) -> Moment | None:
    line = part.first("DTEND")
    if line is not None:
        end = read_moment(line, clock)
        if end and not isinstance(end.at, datetime) and not isinstance(start.at, datetime):
            return replace(end, at=max(start.at, end.at - timedelta(days=1)))  # the end of whole days is the day after
        return end
    length = _duration(part.text("DURATION"))
    if length is None:
        return None
    if isinstance(start.at, datetime):
        return replace(start, at=_later(start.at, length), question=None)
    return replace(start, at=start.at + max(timedelta(0), length - timedelta(days=1)))


def _later(at: datetime, length: timedelta) -> datetime:
    """The duration counts real time, also across a change of the clocks."""
    return at + length if at.tzinfo is None else (at.astimezone(UTC) + length).astimezone(at.tzinfo)


def _duration(text: str | None) -> timedelta | None:
    if not text or len(text) > 40:
        return None
    try:
        length = vDuration.from_ical(text)  # type: ignore[no-untyped-call]
    except (ValueError, OverflowError):
        return None
    return length if isinstance(length, timedelta) and timedelta(0) < length < timedelta(days=366) else None


def _before(end: Moment, start: Moment) -> bool:
    if isinstance(end.at, datetime) and isinstance(start.at, datetime):
        if (end.at.tzinfo is None) != (start.at.tzinfo is None):
            return False
        return end.at < start.at
    return _day(end.at) < _day(start.at)


def _day(at: datetime | date) -> date:
    return at.date() if isinstance(at, datetime) else at


def _text(moment: Moment) -> str:
    return moment.at.isoformat()


def _described_zone(part: Component, start: Moment, clock: CalendarZones) -> str | None:
    """ "All times Pacific" in the description of an entry that stands at another clock is a question.

    It is none where the description tells the entry's own time, too: webinars list the hour of many cities.
    """
    from sayyes.readers.times import zone_declared

    description = part.text("DESCRIPTION")
    if not description or not isinstance(start.at, datetime) or start.at.tzinfo is None:
        return None
    word = zone_declared(description)
    if word is None or start.zone == "UTC":
        return None
    wall = start.at.replace(tzinfo=None)
    said = zones.place_time(wall, word)
    if said.at.utcoffset() == start.at.utcoffset() or tells(description, start.at, _written(part.first("DTSTAMP"), clock)):
        return None
    return (
        f"the calendar entry says {wall:%H:%M} at {zones.clock_text((start.at.utcoffset() or timedelta()).total_seconds() / 60)}, "
        f"its description says that times are “{word.text}”: which one is meant?"
    )


# People and links


def _person(line: Property | None) -> Person | None:
    if line is None:
        return None
    address = re.sub(r"^(?:mailto:)+", "", line.value.strip(), flags=re.IGNORECASE).strip()
    email = address.lower() if re.fullmatch(r"[^\s@]{1,64}@[^\s@]{1,255}", address) else None
    name = line.params.get("CN", "").strip().strip('"').strip("'")
    if not email and not name:
        return None
    return Person(name if name and name != address else (email or name), email)


def _links(part: Component) -> tuple[Link, ...]:
    found: dict[str, Link] = {}
    extra = [each for each in part.properties if each.name.startswith("X-MICROSOFT-") or each.name.startswith("X-ZOOM")]
    for each in [*(line for name in _LINK_PROPERTIES for line in part.all(name)), *extra]:
        for match in _URL.finditer(each.text):
            url = match[0].rstrip(".,;:)]>")
            found.setdefault(url, Link(url, link_purpose(url)))
    order = {"meeting": 0, "booking": 1}
    return tuple(sorted(found.values(), key=lambda link: order.get(link.purpose, 2)))


def link_purpose(url: str) -> str:
    """What an address is for, by its host: meeting, booking, or other."""
    if _MEETING.match(url):
        return "meeting"
    return "booking" if _BOOKING.match(url) else "other"


# Versions


def _newest(events: list[Event]) -> list[Event]:
    """Of several versions of one event (UID and instance) the one with the highest SEQUENCE, then the latest DTSTAMP."""
    newest: dict[tuple[str, str], Event] = {}
    for number, event in enumerate(events):
        key = (event.uid or f"#{number}", event.recurrence or "")
        known = newest.get(key)
        if known is None or (event.sequence, event.stamp) >= (known.sequence, known.stamp):
            newest[key] = _completed(event, known)
    return list(newest.values())


def _completed(event: Event, known: Event | None) -> Event:
    """A cancellation often carries no title: what is known stays. A moved event whose end is lost keeps its length."""
    if known is None:
        return event
    event = replace(event, summary=event.summary or known.summary, location=event.location or known.location)
    return event if event.start or event.status != "CANCELLED" else replace(event, start=known.start, end=known.end)


def _number(text: str | None) -> int:
    return int(text) if text and re.fullmatch(r"\d{1,9}", text) else 0


def _named(summary: str | None) -> str:
    return f" “{summary[:60]}”" if summary else ""
