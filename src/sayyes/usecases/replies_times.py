"""Times to offer: out of the hours in which the person is free, without those in which something stands already.

At most one a day, so that the other side has a real choice; none before tomorrow, so that they can answer; none on a clock time
that does not exist on that day, or exists twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any, Literal
from zoneinfo import ZoneInfo

Slot = tuple[datetime, datetime]
When = Literal["any", "outside_work"]

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MOST = 3
AHEAD = timedelta(days=21)
NOTICE = timedelta(hours=20)
BETWEEN = timedelta(minutes=15)  # to breathe before and after what stands already
STEP = timedelta(minutes=30)
WORK_BEGINS, WORK_ENDS = time(9), time(17)
UP_FROM, UP_UNTIL = time(7), time(21)  # by the other side's clock


@dataclass(frozen=True)
class Free:
    """Hours of a weekday (0 is Monday) in which the person is free, by their own clock."""

    weekday: int
    start: time
    end: time


def free_hours(told: Iterable[Mapping[str, Any]]) -> tuple[Free, ...]:
    """The person's free hours as the profile keeps them: {"day": "mon", "from": "08:00", "to": "09:30"}."""
    found = []
    for each in told:
        try:
            weekday = WEEKDAYS.index(str(each["day"])[:3].casefold())
            hours = Free(weekday, time.fromisoformat(str(each["from"])), _end(str(each["to"])))
        except (KeyError, ValueError):
            continue  # shown on Me, where it can be put right; a letter offers only what is certain
        if hours.start < hours.end:
            found.append(hours)
    return tuple(sorted(found, key=lambda hours: (hours.weekday, hours.start)))


def _end(text: str) -> time:
    return time(23, 59) if text in ("24:00", "00:00") else time.fromisoformat(text)


@dataclass(frozen=True)
class Whose:
    """The process that a round of the diary belongs to, and its company."""

    process: int
    company: str


@dataclass(frozen=True)
class Diary:
    """When the person is free by the week, and what stands already; by the clock of `zone`. rounds: whose a busy slot is."""

    free: tuple[Free, ...] = ()
    busy: tuple[Slot, ...] = ()
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("UTC"))
    rounds: Mapping[Slot, Whose] = field(default_factory=dict)

    def stands(self, start: datetime, end: datetime) -> bool:
        """Whether something stands already at that time."""
        return any(start < ends and begins < end for begins, ends in self.busy)


def open_slots(
    *, diary: Diary, now: datetime, minutes: int, when: When = "any", there: ZoneInfo | None = None, most: int = MOST
) -> tuple[Slot, ...]:
    """Up to `most` times of so many minutes, the earliest first, by the person's clock, and waking hours by the one `there`."""
    found: list[Slot] = []
    first = now.astimezone(diary.zone).date()
    for day in (first + timedelta(days=number) for number in range(AHEAD.days + 1)):
        slot = _of_the_day(day, diary, now + NOTICE, timedelta(minutes=minutes), when, there or diary.zone)
        if slot is not None:
            found.append(slot)
        if len(found) == most:
            break
    return tuple(found)


def _of_the_day(day: date, diary: Diary, earliest: datetime, length: timedelta, when: When, there: ZoneInfo) -> Slot | None:
    for hours in (each for each in diary.free if each.weekday == day.weekday()):
        wall, last = datetime.combine(day, hours.start), datetime.combine(day, hours.end) - length
        while wall <= last:
            slot = _instants(wall, length, diary.zone)
            fits = slot is not None and slot[0] >= earliest and _awake(slot, there) and not _taken(slot, diary.busy)
            if fits and _suits(wall, length, when):
                return slot
            wall += STEP
    return None


def _instants(wall: datetime, length: timedelta, zone: ZoneInfo) -> Slot | None:
    """Start and end as instants; None where the clocks jump or are put back at that time."""
    start, end = wall.replace(tzinfo=zone), (wall + length).replace(tzinfo=zone)
    sound = all(each.replace(fold=0).utcoffset() == each.replace(fold=1).utcoffset() for each in (start, end))
    return (start, end) if sound and start.utcoffset() == end.utcoffset() else None


def _suits(wall: datetime, length: timedelta, when: When) -> bool:
    if when == "any" or wall.weekday() >= 5:
        return True
    return (wall + length).time() <= WORK_BEGINS or wall.time() >= WORK_ENDS


def _awake(slot: Slot, there: ZoneInfo) -> bool:
    start, end = (each.astimezone(there) for each in slot)
    return start.time() >= UP_FROM and end.time() <= UP_UNTIL and start.date() == end.date()


def _taken(slot: Slot, busy: Sequence[Slot]) -> bool:
    return any(slot[0] < end + BETWEEN and start - BETWEEN < slot[1] for start, end in busy)
