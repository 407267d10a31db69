"""When somebody is busy, from the person's own calendar: what a calendar program exports, or gives out at a secret address.

Only spans of time are taken out of it; what the entries are about stays where it is. An entry counts unless it is marked as
free (TRANSP:TRANSPARENT), cancelled, or answered with no. Series are laid out within the window (RFC 5545, 3.8.5): what an
instance was moved to counts in the place of what it was. A wall clock without a zone is one of the person's own zone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo
from itertools import islice

from dateutil.rrule import HOURLY, rrule, rrulestr

from sayyes.errors import Unreadable
from sayyes.readers import caps
from sayyes.readers.calendar import Moment, read_end, read_moment
from sayyes.readers.calendar_lines import Component, Property, read_components
from sayyes.readers.calendar_zones import CalendarZones
from sayyes.readers.exports.calendars import portions

Span = tuple[datetime, datetime]

_MOST_STEPS = 20_000  # instances of one series looked at
_LONGEST_RULE = 500
_ENTRY = timedelta(hours=1)  # an entry without an end


@dataclass(frozen=True)
class Busy:
    """Spans in UTC, in order, none touching another. `notes`: what was left out, in words. `entries`: how many were read."""

    spans: tuple[Span, ...]
    entries: int
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Entry:
    uid: str
    start: datetime
    length: timedelta
    whole_day: bool
    rule: str | None
    without: tuple[datetime, ...]
    more: tuple[datetime, ...]
    instead_of: datetime | None
    counts: bool


def busy_times(data: bytes, *, start: datetime, end: datetime, zone: tzinfo) -> Busy:
    """Everything that takes time from `start` to `end` (aware). zone: the person's own.

    Raises `Unreadable` for what is no calendar; a calendar without entries is one of a person with much time.
    """
    if b"BEGIN:VCALENDAR" not in data[: caps.HEADER_BYTES].upper():
        raise Unreadable("this is no calendar")
    if end - start > timedelta(days=caps.CALENDAR_DAYS):
        raise ValueError("the window is longer than any search")
    entries: list[_Entry] = []
    notes: dict[str, None] = {}
    for portion in portions(data):
        for calendar in read_components(portion).calendars:
            entries.extend(_entries(calendar, zone, notes))
    moved = {(each.uid, each.instead_of) for each in entries if each.instead_of is not None}
    spans: list[Span] = []
    for entry in entries:
        if entry.counts:
            spans.extend(_spans(entry, moved, start, end, notes))
    return Busy(_joined(spans), len(entries), tuple(notes))


def _entries(calendar: Component, zone: tzinfo, notes: dict[str, None]) -> Iterator[_Entry]:
    clock = CalendarZones(calendar)
    for part in calendar.parts:
        if part.name == "VEVENT":
            entry = _entry(part, clock, zone)
            if entry is None:
                notes.setdefault("An entry without a readable start was left out.")
            else:
                yield entry


def _entry(part: Component, clock: CalendarZones, zone: tzinfo) -> _Entry | None:
    line = part.first("DTSTART")
    moment = read_moment(line, clock) if line is not None else None
    if moment is None:
        return None
    start = _aware(moment, zone)
    instead = part.first("RECURRENCE-ID")
    replaced = read_moment(instead, clock) if instead is not None else None
    return _Entry(
        uid=part.text("UID") or "",
        start=start,
        length=_length(part, moment, start, clock, zone),
        whole_day=not isinstance(moment.at, datetime),
        rule=part.text("RRULE"),
        without=tuple(_moments(part.all("EXDATE"), clock, zone)),
        more=tuple(_moments(part.all("RDATE"), clock, zone)),
        instead_of=_aware(replaced, zone) if replaced is not None else None,
        counts=(part.text("TRANSP") or "").upper() != "TRANSPARENT" and (part.text("STATUS") or "").upper() != "CANCELLED",
    )


def _length(part: Component, moment: Moment, start: datetime, clock: CalendarZones, zone: tzinfo) -> timedelta:
    ending = read_end(part, moment, clock)
    if not isinstance(moment.at, datetime):
        last = ending.at if ending is not None and not isinstance(ending.at, datetime) else moment.at
        return timedelta(days=max(1, (last - moment.at).days + 1))
    if ending is None:
        return _ENTRY
    return max(timedelta(), _aware(ending, zone) - start)


def _aware(moment: Moment, zone: tzinfo) -> datetime:
    if isinstance(moment.at, datetime):
        return moment.at if moment.at.tzinfo is not None else moment.at.replace(tzinfo=zone)
    return datetime.combine(moment.at, time(), tzinfo=zone)


def _moments(lines: Iterable[Property], clock: CalendarZones, zone: tzinfo) -> Iterator[datetime]:
    """The moments of EXDATE or RDATE lines, each of which may hold several."""
    for line in lines:
        for value in line.value.split(",")[: caps.CALENDAR_INSTANCES]:
            moment = read_moment(Property(line.name, line.params, value.partition("/")[0]), clock)
            if moment is not None:
                yield _aware(moment, zone)


def _spans(
    entry: _Entry, moved: set[tuple[str, datetime]], start: datetime, end: datetime, notes: dict[str, None]
) -> Iterator[Span]:
    """What the entry takes of the window, each instance of a series for itself."""
    left_out = set(entry.without)
    for begins in (*_instances(entry, start, end, notes), *entry.more):
        is_moved = entry.instead_of is None and (entry.uid, begins) in moved
        if begins in left_out or is_moved:
            continue
        ends = begins + entry.length if entry.whole_day else begins.astimezone(UTC) + entry.length
        if ends > start and begins < end and ends > begins:
            yield begins.astimezone(UTC), ends.astimezone(UTC)


def _instances(entry: _Entry, start: datetime, end: datetime, notes: dict[str, None]) -> Iterator[datetime]:
    if not entry.rule:
        yield entry.start
        return
    zone = entry.start.tzinfo
    series = _series(entry)
    if series is None:
        notes.setdefault("A series that could not be followed counts with its first day only.")
        yield entry.start
        return
    first = start - entry.length - timedelta(days=1)
    for step, wall in enumerate(islice(series, _MOST_STEPS)):
        at = wall.replace(tzinfo=zone)
        if at > end:
            return
        if at >= first:
            yield at
        if step == _MOST_STEPS - 1:
            notes.setdefault("A series with very many dates was followed only in part.")


def _series(entry: _Entry) -> rrule | None:
    """The wall clocks of a series; None where its rule is none, or denser than any appointment."""
    rule = (entry.rule or "").upper().strip()
    if len(rule) > _LONGEST_RULE or any(word in rule for word in ("SECONDLY", "MINUTELY", "BYSECOND", "BYMINUTE")):
        return None
    parts = [part if not part.startswith("UNTIL=") else _until(part, entry.start.tzinfo) for part in rule.split(";") if part]
    try:
        found = rrulestr(";".join(parts), dtstart=entry.start.replace(tzinfo=None), forceset=False)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
        return None
    if not isinstance(found, rrule) or (found._freq == HOURLY and rule.count("BY")):  # noqa: SLF001 - it has no public name
        return None
    return found


def _until(part: str, zone: tzinfo | None) -> str:
    """The last moment as the wall clock that the series is counted in; it is written in UTC."""
    text = part.removeprefix("UNTIL=")
    if not text.endswith("Z"):
        return part
    try:
        last = datetime.strptime(text, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC).astimezone(zone)
    except (ValueError, OverflowError):
        return part
    return f"UNTIL={last:%Y%m%dT%H%M%S}"


def _joined(spans: list[Span]) -> tuple[Span, ...]:
    """In order, and those that touch made one."""
    joined: list[Span] = []
    for begins, ends in sorted(spans):
        if joined and begins <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], ends))
        else:
            joined.append((begins, ends))
    return tuple(joined)
