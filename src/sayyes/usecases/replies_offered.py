"""The times that a letter offers, held against the diary: which of them are free, which to take, and with what one clashes.

A window is free where the talk fits somewhere in it. A day without a time of day, or a time without its zone, clashes with
nothing: nobody can tell. A round of the same process is no obstacle to its own new time.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sayyes.readers.facts import Reading, Time
from sayyes.usecases.moments import local, parsed
from sayyes.usecases.replies_times import Diary, Slot
from sayyes.usecases.situating import times_to_come

TALK_MINUTES, LONGEST_TALK = 60, 480


def sure_times(reading: Reading | None, now: datetime | None) -> tuple[Time, ...]:
    """The sure times still to come, the earliest first, each moment once."""
    found: dict[str, Time] = {}
    for each in times_to_come(reading.times, now) if reading is not None else ():
        moment = parsed(each.start)
        found.setdefault(str(moment.timestamp() if isinstance(moment, datetime) and moment.tzinfo else each.start), each)
    return tuple(found.values())


def minutes_of(reading: Reading | None, chosen: Time | None) -> int:
    """Minutes that the talk takes, as stated or as long as the time proposed; an hour where nobody says."""
    stated = reading.minutes.value if reading and reading.minutes else ""
    minutes = int(stated) if stated.isdigit() else 0
    start, end = (parsed(each or "") for each in ((chosen.start, chosen.end) if chosen else ("", "")))
    if not minutes and chosen and not chosen.window and isinstance(start, datetime) and isinstance(end, datetime):
        known = (start.tzinfo is None) == (end.tzinfo is None)
        minutes = round((end - start).total_seconds() / 60) if known else 0
    return minutes if 0 < minutes <= LONGEST_TALK else TALK_MINUTES


def span_of(time: Time, minutes: int) -> Slot | None:
    """Start and end of a time, or of the window it is; None where nobody can tell."""
    start, end = local(time), parsed(time.end or "")
    if not isinstance(start, datetime) or start.tzinfo is None:
        return None
    until = end if time.window and isinstance(end, datetime) and end.tzinfo is not None else start + timedelta(minutes=minutes)
    return start, until


def clash_with(time: Time, minutes: int, diary: Diary, process: int | None) -> str | None:
    """What stands in the way of a time, in words that follow "clashes with"; None where it is free or nobody can tell."""
    span = span_of(time, minutes)
    if span is None:
        return None
    busy = [each for each in diary.busy if not _is_this_talk(each, time, diary, process)]
    start, length = span[0], timedelta(minutes=minutes)
    if not time.window:
        return next((_words(each, diary) for each in busy if start < each[1] and each[0] < span[1]), None)
    first = None
    for begins, ends in sorted(busy):
        if start + length <= begins:
            break
        if start < ends:
            first, start = first or _words((begins, ends), diary), ends
    return first if start + length > span[1] else None


def _words(slot: Slot, diary: Diary) -> str:
    whose = diary.rounds.get(slot)
    if whose is None:
        return "something in your calendar"
    return f"your round at {whose.company}" if whose.company else "another round of yours"


def _is_this_talk(slot: Slot, time: Time, diary: Diary, process: int | None) -> bool:
    """Whether what stands is a round of the same process, or the very appointment that a calendar request has made."""
    whose = diary.rounds.get(slot)
    if whose is not None:
        return process is not None and whose.process == process
    return time.fixed and slot == (parsed(time.start), parsed(time.end or ""))


def clash_sentence(times: Sequence[Time], found: Sequence[str | None]) -> str:
    """What the answer page says where no offered time is free."""
    if not times or not all(found):
        return ""
    return f"What they offer clashes with {' and '.join(dict.fromkeys(filter(None, found)))}."
