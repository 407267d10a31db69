"""Days and times as letters say them, in the language of the letter, always with the place whose clock they are by.

English is `moments`; here are the slots that are offered, by two clocks where there are two, and the same in German, French and
Spanish. Names of places are given in the language of the letter where they differ and are common, else as the zone calls them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sayyes.readers.facts import Time
from sayyes.usecases.moments import day_words, local, parsed, time_words, zone_words

CLOCK = re.compile(r"(?<![+−\d-])([01]\d|2[0-3]):([0-5]\d)(?!\d)")
TWELVE = re.compile(r"\d ?[ap]\.?m\b", re.IGNORECASE)
TWENTY_FOUR = re.compile(r"(?<![+−\d-])(?:1[3-9]|2[0-3]):[0-5]\d")
Slot = tuple[datetime, datetime]  # start and end, with their zone


@dataclass(frozen=True)
class _Words:
    days: tuple[str, ...]
    months: tuple[str, ...]
    day: str
    clock: str
    at: str
    between: str
    place: str
    places: Mapping[str, str]


_ABROAD: Mapping[str, _Words] = {
    "de": _Words(
        ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
        (
            "Januar", "Februar", "März", "April", "Mai", "Juni",
            "Juli", "August", "September", "Oktober", "November", "Dezember",
        ),
        "{weekday}, {day}. {month}", "{0:%H:%M}", "{day}, {start} Uhr{place}", "{day}, {start} bis {end} Uhr{place}",
        ", Ortszeit {0}",
        {"Vienna": "Wien", "Zurich": "Zürich", "Brussels": "Brüssel", "Rome": "Rom", "Prague": "Prag", "Warsaw": "Warschau"},
    ),
    "fr": _Words(
        ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
        (
            "janvier", "février", "mars", "avril", "mai", "juin",
            "juillet", "août", "septembre", "octobre", "novembre", "décembre",
        ),
        "{weekday} {day} {month}", "{0:%H} h {0:%M}", "{day} à {start}{place}", "{day} de {start} à {end}{place}",
        ", heure de {0}",
        {"London": "Londres", "Vienna": "Vienne", "Brussels": "Bruxelles", "Lisbon": "Lisbonne", "Warsaw": "Varsovie"},
    ),
    "es": _Words(
        ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
        (
            "enero", "febrero", "marzo", "abril", "mayo", "junio",
            "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
        ),
        "{weekday} {day} de {month}", "{0:%H:%M}", "{day}, {start}{place}", "{day}, de {start} a {end}{place}",
        ", hora de {0}",
        {"London": "Londres", "Vienna": "Viena", "Brussels": "Bruselas", "Paris": "París", "New York": "Nueva York"},
    ),
}  # fmt: skip


def said_day(day: date, language: str) -> str:
    """ "Thursday, 5 March", "Donnerstag, 5. März", "jeudi 5 mars", "jueves 5 de marzo"."""
    if language not in _ABROAD:
        return day_words(day)
    words = _ABROAD[language]
    return words.day.format(weekday=words.days[day.weekday()], day=day.day, month=words.months[day.month - 1])


def said_time(time: Time, language: str) -> str:
    """A proposed time in the language of the letter, with its place; as it was written where it cannot be parsed."""
    start = local(time)
    if language not in _ABROAD or start is None:
        return time_words(time)
    if not isinstance(start, datetime):
        return said_day(start, language)
    end = parsed(time.end) if time.end and time.window else None
    until = end.astimezone(start.tzinfo) if isinstance(end, datetime) and end.tzinfo and start.tzinfo else None
    return _abroad(start, until, time.zone, language)


def ways_to_say(time: Time, language: str) -> tuple[str, ...]:
    """A proposed time in every way in which a letter of ours may say it: by both clocks, in English too."""
    said = (said_time(time, language), said_time(time, "en"))
    return tuple(dict.fromkeys((*said, *(by_twelve(each) for each in said))))


def wrote_by_twelve(times: Iterable[Time]) -> bool:
    """Whether who wrote these times wrote them by the clock of twelve hours: "2:00 pm", and nowhere "14:00"."""
    words = [each.evidence.text for each in times if each.evidence.where != "calendar"]
    return any(TWELVE.search(each) for each in words) and not any(TWENTY_FOUR.search(each) for each in words)


def by_twelve(words: str) -> str:
    """The same with the times of day by the clock of twelve hours: "15:00" as "3:00 pm". An offset from UTC stays."""
    return CLOCK.sub(lambda found: _half_day(int(found[1]), found[2]), words)


def _half_day(hour: int, minute: str) -> str:
    return f"{hour % 12 or 12}:{minute} {'am' if hour < 12 else 'pm'}"


def said_slot(slot: Slot, zones: tuple[ZoneInfo, ...], language: str) -> str:
    """A time that is offered: "Thursday, 5 March, 15:00 to 16:00 New York time (21:00 to 22:00 Berlin time)"."""
    there = [(start.astimezone(zone), end.astimezone(zone), zone.key) for zone in zones for start, end in (slot,)]
    first = _span(*there[0], language, None)
    others = [_span(*each, language, there[0][0].date()) for each in there[1:] if _differs(each, there[0])]
    return f"{first} ({', '.join(others)})" if others else first


def _differs(one: tuple[datetime, datetime, str], other: tuple[datetime, datetime, str]) -> bool:
    return one[0].utcoffset() != other[0].utcoffset()


def _span(start: datetime, end: datetime, zone: str, language: str, day: date | None) -> str:
    """ "Thursday, 5 March, 15:00 to 16:00 New York time"; without the day where it is the one already named."""
    if language in _ABROAD:
        said = _abroad(start, end, zone, language)
        return said.removeprefix(said_day(start.date(), language)).lstrip(", ") if day == start.date() else said
    words = f"{start:%H:%M} to {end:%H:%M} {zone_words(zone, start)}"
    return words if day == start.date() else f"{day_words(start)}, {words}"


def _abroad(start: datetime, end: datetime | None, zone: str | None, language: str) -> str:
    words = _ABROAD[language]
    name = zone_words(zone, start, short=True)
    place = words.place.format(words.places.get(name, name)) if zone and "/" in zone else f" ({name})" if name else ""
    said = {"day": said_day(start.date(), language), "start": words.clock.format(start), "place": place}
    return words.between.format(end=words.clock.format(end), **said) if end is not None else words.at.format(**said)
