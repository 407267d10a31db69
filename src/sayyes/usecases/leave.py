"""Leave that a talk takes: its hours, the way there included, within working time and outside the hours that are free anyway.

Working time is 9 to 17 from Monday to Friday on the person's own clock; every begun half day (four hours) is half a day of leave.
Only who said that they have a job takes leave. A call of at most an hour fits into a break and takes none; to a talk on site an
hour is added for the way there and back. These are judgements.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from math import ceil
from typing import Any
from zoneinfo import ZoneInfo

from sayyes.engine.free_hours import WEEKDAYS

OPENS, CLOSES = time(9), time(17)
HALF_A_DAY = 4.0  # hours
FIFTH_DAY = 4  # Friday; Monday is 0
SHORT_CALL = 1.0  # hours
THE_WAY = 1.0  # hours
LEAST = 0.05  # hours: what is shorter takes no leave


def days_of_leave(start: datetime, hours: float, candidate: Mapping[str, Any], *, on_site: bool) -> float:
    """Days of leave, in halves, for `hours` from `start` (aware); 0 for whoever did not say that they have a job."""
    if candidate.get("status") != "employed" or hours <= 0 or (not on_site and hours <= SHORT_CALL):
        return 0.0
    zone = candidate.get("zone")
    begin = (start.astimezone(ZoneInfo(zone)) if zone else start) - timedelta(hours=THE_WAY / 2 if on_site else 0)
    end = begin + timedelta(hours=hours + (THE_WAY if on_site else 0))
    taken = _working_hours_taken(begin, end, candidate.get("free") or ())
    return ceil(taken / HALF_A_DAY) / 2 if taken > LEAST else 0.0


def _working_hours_taken(begin: datetime, end: datetime, free: Any) -> float:  # noqa: ANN401 - rows as the person's JSON has them
    if begin.weekday() > FIFTH_DAY:
        return 0.0
    day = begin.date()
    first, last = max(begin, _on(day, OPENS, begin)), min(end, _on(day, CLOSES, begin))
    taken = _hours(first, last)
    for each in free:
        if each["day"] == WEEKDAYS[begin.weekday()]:
            until = time(23, 59, 59) if each["to"] == "24:00" else time.fromisoformat(each["to"])
            taken -= _hours(max(first, _on(day, time.fromisoformat(each["from"]), begin)), min(last, _on(day, until, begin)))
    return max(0.0, taken)


def _on(day: date, clock: time, like: datetime) -> datetime:
    return datetime.combine(day, clock, tzinfo=like.tzinfo)


def _hours(begin: datetime, end: datetime) -> float:
    return max(0.0, (end - begin).total_seconds() / 3600)
