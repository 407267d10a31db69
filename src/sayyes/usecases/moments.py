"""Days and times in words, always with the zone in which they were stated: "Thursday, 5 March at 15:00 New York time".

Month and day names are spelled out here, so that they do not depend on the machine's locale and 5/3 is never mistaken.
"""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sayyes.readers.facts import Time

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def parsed(text: str) -> datetime | date | None:
    """ISO 8601 text as a datetime, or a date where it holds no time of day; None where it is neither."""
    try:
        return date.fromisoformat(text) if len(text.strip()) == 10 else datetime.fromisoformat(text)
    except ValueError:
        return None


def day_words(day: date, *, short: bool = False, year: bool = False) -> str:
    """ "Thursday, 5 March", short "Thu 5 March"; with the year where asked for."""
    name = DAYS[day.weekday()]
    words = f"{name[:3]} {day.day}" if short else f"{name}, {day.day}"
    return f"{words} {MONTHS[day.month - 1]}{f' {day.year}' if year else ''}"


def zone_words(zone: str | None, moment: datetime, *, short: bool = False) -> str:
    """The place of a zone: "New York time", short "New York"; "UTC+01:00" for a bare offset, nothing where none is known."""
    if zone and "/" in zone and not zone.startswith("Etc/"):
        place = zone.rsplit("/", 1)[1].replace("_", " ")
        return place if short else f"{place} time"
    if zone:
        return zone.removeprefix("Etc/")
    offset = moment.utcoffset()
    if offset is None:
        return ""
    minutes = round(offset.total_seconds() / 60)
    return "UTC" if minutes == 0 else f"UTC{'+' if minutes > 0 else '−'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def local(time: Time) -> datetime | date | None:
    """The start as the clock shows it in the zone that was stated."""
    return _there(parsed(time.start), time.zone)


def time_words(time: Time, *, short: bool = False, year: bool = False) -> str:
    """One time in words.

    In full "Thursday, 5 March at 15:00 New York time", a window "Thursday, 5 March between 13:00 and 16:00 New York time";
    short "Thu 5 March, 15:00–15:45 New York". What cannot be parsed is shown as it was written.
    """
    start = local(time)
    if start is None:
        return time.evidence.text
    words = day_words(start, short=short, year=year)
    if not isinstance(start, datetime):
        return words
    end = _there(parsed(time.end), time.zone) if time.end else None
    until = f"{end:%H:%M}" if isinstance(end, datetime) and end.date() == start.date() else None
    zone = zone_words(time.zone, start, short=short)
    if short:
        clock = f", {start:%H:%M}{f'–{until}' if until else ''}"
    elif time.window and until:
        clock = f" between {start:%H:%M} and {until}"
    else:
        clock = f" at {start:%H:%M}"
    return f"{words}{clock} {zone}".rstrip()


def local_clock(moment: datetime, zone: str) -> str:
    """The time of day of an instant as the clock shows it in `zone`, with its place: "15:00 New York"."""
    there = _there(moment, zone or None)
    assert isinstance(there, datetime)
    return f"{there:%H:%M} {zone_words(zone or None, there, short=True)}".rstrip()


def _there(moment: datetime | date | None, zone: str | None) -> datetime | date | None:
    """The moment on the clock of `zone`; as it is where it has no offset or the zone is not known."""
    if not isinstance(moment, datetime) or moment.tzinfo is None or zone is None:
        return moment
    try:
        return moment.astimezone(ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError):
        return moment
