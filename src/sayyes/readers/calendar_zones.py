"""Which clock do the times of a calendar file go by?

A known zone's name wins over the rules that the file carries for it, for those are often out of date; where both differ on
the day of the event, that is a question. A name that nobody knows is read by the file's own VTIMEZONE, computed afresh from
that file alone: no definition is remembered from one file to the next. Without one the zone is unknown, and unknown is not
UTC.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from icalendar import Timezone
from icalendar.timezone import tzp

from sayyes.readers import zones
from sayyes.readers.calendar_lines import Component

_RULE = re.compile(
    r"FREQ=YEARLY(?:;(?:BYMONTH|BYDAY|BYMONTHDAY|UNTIL|WKST|INTERVAL|BYHOUR|BYMINUTE)=[0-9A-Z+,-]{1,80})*;?", re.IGNORECASE
)
_OFFSET = re.compile(r"[+-]\d{4}(?:\d\d)?")
_ONSETS = 200  # lines of one zone
_LABEL = re.compile(r"\((?:UTC|GMT)(?: ?([+\-−]\d{1,2}:?\d{2}))?\)", re.IGNORECASE)


@dataclass(frozen=True)
class ZonedTime:
    """A wall clock in its zone: `at` aware, or naive where the zone is not known."""

    at: datetime
    zone: str | None
    sure: bool
    question: str | None = None


class CalendarZones:
    """The zones of one calendar."""

    def __init__(self, calendar: Component) -> None:
        tzp.use_default()  # empties what icalendar remembers of other files
        self.own: dict[str, Component] = {}
        for part in calendar.parts:
            if part.name == "VTIMEZONE" and (name := part.first("TZID")):
                self.own.setdefault(_key(name.value), part)
        self.built: dict[str, tzinfo | None] = {}
        usual = calendar.text("X-WR-TIMEZONE")
        self.usual = zones.program_zone(usual) if usual else None

    def place(self, wall: datetime, tzid: str | None) -> ZonedTime:
        """The wall clock (naive) in the zone of that TZID."""
        if (tzid is None or not tzid.strip()) and self.usual:
            return self._at_the_usual_clock(wall, self.usual)
        if tzid is None or not tzid.strip():
            about = "names no time zone" if tzid is None else "leaves the name of its time zone empty"
            return ZonedTime(wall, None, False, f"the calendar entry {about}: in which place's time is {_shown(wall)} meant?")
        key = _key(tzid)
        own = self._own_zone(key)
        name = zones.program_zone(tzid)
        if name is not None:
            return self._named(wall, name, own, tzid)
        if own is not None:
            return self._by_own_rules(wall, own, key)
        word = zones.abbreviation(tzid.strip()) or zones.fixed_offset(tzid.strip())
        if word:
            placed = zones.place_time(wall, word)
            return ZonedTime(placed.at, placed.zone, placed.sure, placed.question)
        return _by_label(wall, tzid) or ZonedTime(
            wall, None, False, f"the time zone “{tzid[:80]}” is not known: in which place's time is {_shown(wall)} meant?"
        )

    def _at_the_usual_clock(self, wall: datetime, name: str) -> ZonedTime:
        """An entry without a zone in a calendar that is kept by some clock: likely that one, but nobody said so."""
        placed = zones.place_time(wall, zones.ZoneWord(name, (zones.Meaning(name, name, None),)))
        question = f"the calendar entry names no time zone, its calendar is kept in {name}: is {_shown(wall)} meant there?"
        return ZonedTime(placed.at, placed.zone, False, question)

    def _named(self, wall: datetime, name: str, own: tzinfo | None, tzid: str) -> ZonedTime:
        meaning = zones.Meaning(name.rsplit("/", 1)[-1].replace("_", " "), name, None)
        placed = zones.place_time(wall, zones.ZoneWord(tzid, (meaning,)))
        stated = _offset(wall, own)
        if stated is not None and stated != placed.at.utcoffset() and placed.sure:
            question = (
                f"the file's own rules for “{tzid[:80]}” put {_shown(wall)} at {_clock(stated)}, but the clocks of "
                f"{meaning.place} stand at {_clock(placed.at.utcoffset() or timedelta())} on that day: which one is meant?"
            )
            return ZonedTime(placed.at, placed.zone, False, question)
        return ZonedTime(placed.at, placed.zone, placed.sure, placed.question)

    def _by_own_rules(self, wall: datetime, own: tzinfo, key: str) -> ZonedTime:
        offset = _offset(wall, own) or timedelta()
        at = wall.replace(tzinfo=timezone(offset))
        place = self.own[key].text("X-LIC-LOCATION")
        known = zones.known_zone(place) if place else None
        agrees = known is not None and wall.replace(tzinfo=known).utcoffset() == offset
        return ZonedTime(at, known.key if known and agrees else None, True)

    def _own_zone(self, key: str) -> tzinfo | None:
        if key not in self.built:
            self.built[key] = _build(self.own[key]) if key in self.own else None
        return self.built[key]


def _build(component: Component) -> tzinfo | None:
    """The file's definition as a zone; None where it is no sane one (an offset missing, a rule that is not yearly)."""
    lines = ["BEGIN:VTIMEZONE", "TZID:own"]
    for part in component.parts:
        names = {each.name for each in part.properties}
        if part.name not in {"STANDARD", "DAYLIGHT"} or not {"DTSTART", "TZOFFSETTO"} <= names:
            continue
        lines += [f"BEGIN:{part.name}", *_observance(part), f"END:{part.name}"]
    lines.append("END:VTIMEZONE")
    if len(lines) < 6 or len(lines) > _ONSETS:
        return None
    try:
        zone = Timezone.from_ical("\r\n".join(lines) + "\r\n")
        return zone.to_tz(lookup_tzid=False) if isinstance(zone, Timezone) else None
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, OverflowError):
        return None


def _observance(part: Component) -> list[str]:
    lines = []
    for each in part.properties:
        value = each.value.strip()
        if each.name in {"TZOFFSETTO", "TZOFFSETFROM"} and _OFFSET.fullmatch(value):
            lines.append(f"{each.name}:{value}")
        elif each.name == "DTSTART" and re.fullmatch(r"\d{8}T\d{6}", value.rstrip("Z")):
            year = max(int(value[:4]), 1900)  # 0001 and 1601 mean "always", and rules are counted from there year by year
            lines.append(f"DTSTART:{year:04}{value[4:15]}")
        elif each.name == "RRULE" and _RULE.fullmatch(value):
            lines.append(f"RRULE:{value}")
        elif each.name == "RDATE" and re.fullmatch(r"[0-9TZ,]{8,2000}", value):
            lines.append(f"RDATE:{value}")
    if not any(line.startswith("TZOFFSETFROM") for line in lines):
        lines += [line.replace("TZOFFSETTO", "TZOFFSETFROM") for line in lines if line.startswith("TZOFFSETTO")]
    return lines


def _by_label(wall: datetime, tzid: str) -> ZonedTime | None:
    """A name of which only the distance can be read: "(UTC+09:00) …". It says where the clock stands in winter, and no more."""
    label = _LABEL.match(tzid.strip().strip('"'))
    word = zones.fixed_offset(f"UTC{label[1] or '+0'}") if label else None
    if word is None:
        return None
    at = zones.place_time(wall, word).at
    stands = _clock(at.utcoffset() or timedelta())
    return ZonedTime(
        at, None, False, f"the time zone “{tzid[:80]}” is not known but for its {stands}: is {_shown(wall)} meant at {stands}?"
    )


def _offset(wall: datetime, zone: tzinfo | None) -> timedelta | None:
    if zone is None:
        return None
    try:
        return wall.replace(tzinfo=zone).utcoffset()
    except (ValueError, OverflowError, AttributeError, TypeError):
        return None


def _key(tzid: str) -> str:
    return tzid.strip().strip('"').replace("\\,", ",").lower()


def _clock(offset: timedelta) -> str:
    return zones.clock_text(offset.total_seconds() / 60)


def _shown(wall: datetime) -> str:
    return f"{wall:%H:%M} on {zones.day_text(wall)}"


UTC = ZoneInfo("UTC")
