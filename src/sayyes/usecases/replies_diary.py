"""The person's diary out of everything that is known: free hours of the week, rounds of the pipeline, their own calendars."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone

from sayyes.engine.free_hours import WEEKDAYS
from sayyes.usecases import calendars, due, preferences
from sayyes.usecases.due import RoundDue
from sayyes.usecases.replies_times import Diary, Free, Slot, Whose

DAYS_KNOWN = 90  # ahead: an invitation may be for a day long after those that one offers oneself
A_ROUND_TAKES = 60  # minutes, where nobody said


def own_diary(*, now: datetime) -> Diary:
    """When the person is free by the week, and what stands already within the days ahead."""
    stated = preferences.zone()
    zone = ZoneInfo(stated or timezone.get_default_timezone_name())
    free = tuple(Free(WEEKDAYS.index(each.day), each.start, each.end) for each in preferences.free_windows())
    ahead = due.rounds_ahead(now=now, days=DAYS_KNOWN)
    rounds = {slot: Whose(each.process, each.company) for each in ahead if (slot := _slot(each)) is not None}
    busy = calendars.busy_between(start=now, end=now + timedelta(days=DAYS_KNOWN))
    return Diary(free, (*rounds, *busy), zone, rounds)


def _slot(planned: RoundDue) -> Slot | None:
    """The time of a round; None where only its day is known."""
    if planned.at is None:
        return None
    return planned.at, planned.at + timedelta(minutes=planned.minutes or A_ROUND_TAKES)
