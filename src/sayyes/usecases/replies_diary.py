"""The person's diary out of everything that is known: free hours of the week, rounds of the pipeline, their own calendars."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone

from sayyes.engine.free_hours import WEEKDAYS
from sayyes.usecases import calendars, due, preferences
from sayyes.usecases.due import RoundDue
from sayyes.usecases.replies_times import AHEAD, Diary, Free, Slot

A_ROUND_TAKES = 60  # minutes, where nobody said


def own_diary(*, now: datetime) -> Diary:
    """When the person is free by the week, and what stands already within the days in which times are offered."""
    days = AHEAD.days + 1
    stated = preferences.zone()
    zone = ZoneInfo(stated or timezone.get_default_timezone_name())
    free = tuple(Free(WEEKDAYS.index(each.day), each.start, each.end) for each in preferences.free_windows())
    rounds = tuple(slot for each in due.rounds_ahead(now=now, days=days) if (slot := _slot(each)) is not None)
    busy = calendars.busy_between(start=now, end=now + timedelta(days=days))
    return Diary(free, (*rounds, *busy), zone)


def _slot(planned: RoundDue) -> Slot | None:
    """The time of a round; None where only its day is known."""
    if planned.at is None:
        return None
    return planned.at, planned.at + timedelta(minutes=planned.minutes or A_ROUND_TAKES)
