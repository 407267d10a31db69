"""Days and moments of the pipeline in words: near ones as one says them, a clock always with its place unless it is one's own."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone

from sayyes.usecases.moments import day_words, zone_words

NEAR = {-1: "yesterday", 0: "today", 1: "tomorrow"}
YEAR_AFTER = 300  # days from today beyond which a day needs its year


def day_near(day: date, today: date) -> str:
    """ "today", "tomorrow", "Thu 5 March", "Thu 5 March 2027" where it is far off."""
    away = (day - today).days
    return NEAR.get(away) or day_words(day, short=True, year=abs(away) > YEAR_AFTER)


def there(moment: datetime, zone: str = "") -> datetime:
    """The moment on the clock of `zone`, or on one's own."""
    return moment.astimezone(ZoneInfo(zone)) if zone else timezone.localtime(moment)


def moment_near(moment: datetime, zone: str, today: date, minutes: int | None = None) -> str:
    """ "tomorrow, 15:00", "Thu 5 March, 15:00–15:45 New York"; the place is left out where it is one's own."""
    clock = there(moment, zone)
    until = f"–{clock + timedelta(minutes=minutes):%H:%M}" if minutes else ""
    own = not zone or zone == timezone.get_current_timezone_name()
    place = "" if own else f" {zone_words(zone, clock, short=True)}"
    return f"{day_near(clock.date(), today)}, {clock:%H:%M}{until}{place}"
