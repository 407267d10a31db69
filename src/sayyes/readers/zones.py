"""Which clock is meant? From the words people and programs use for time zones to an instant, or to a question.

A word may name a region ("Eastern Time", "Berlin": the offset follows from the date), claim an offset ("EDT", "GMT+2"), or
both, and then the two must agree: "EST" in July contradicts New York's clock. It may name several regions (IST: India,
Israel, Ireland). `place_time` puts a wall clock there and says whether that was sure; whatever it has to assume it says in
a sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from zoneinfo import ZoneInfo

from sayyes.readers.windows_labels import WINDOWS_LABELS
from sayyes.readers.windows_zones import WINDOWS_ZONES
from sayyes.readers.zone_names import (
    ABBREVIATIONS,
    CITIES,
    DISPLAY_NAMES,
    DOMAIN_SIGNS,
    PHONE_SIGNS,
    PHRASES,
    SIGN_WORDS,
    Row,
)

IANA_SHAPE = re.compile(r"[A-Za-z]{2,20}(?:/[A-Za-z0-9_+-]{1,30}){1,2}")
_OFFSET = re.compile(r"(?:UTC|GMT)?\s?([+\-−–])\s?(\d{1,2})(?::?(\d{2}))?", re.IGNORECASE)
_DISPLAY = re.compile(r"\(?(?:UTC|GMT)(?:[+\-−]\d{1,2}:?\d{2})?\)?\s*", re.IGNORECASE)
_WORD = re.compile(r"(?<![\w.])[^\W\d_][\w'’]{0,30}(?!\w)")
_DOMAIN = re.compile(r"(?<![\w-])[\w-]{1,63}\.([a-z]{2})(?![\w-])", re.IGNORECASE)
_PHONE = re.compile(r"(?<![\w+])\+(\d{1,3})[\s(.-]")
ASSUMED_REGIONS = frozenset({"ET", "CT", "MT", "PT", "AET", "AEST", "EASTERN", "CENTRAL", "MOUNTAIN", "PACIFIC"})
"""One region is meant by far most often; which one is said with the time, unless the message itself shows the country."""
LOOK_AT = 100_000  # characters searched for signs of a country


@dataclass(frozen=True)
class Meaning:
    """One thing that a zone word can mean. `minutes` east of UTC where the word itself claims them."""

    place: str
    zone: str | None
    minutes: int | None
    sign: str = ""


@dataclass(frozen=True)
class ZoneWord:
    """A zone as written, and what it can mean, the most usual first."""

    text: str
    meanings: tuple[Meaning, ...]


@dataclass(frozen=True)
class Placed:
    """A wall clock put into its zone. `question` says in words what is not sure, or what was assumed though it is."""

    at: datetime
    zone: str | None
    sure: bool
    question: str | None = None


@lru_cache(maxsize=1024)
def known_zone(name: str) -> ZoneInfo | None:
    """The IANA zone of that name, or None. Capital letters do not matter, a leading slash neither."""
    bare = name.strip().lstrip("/")
    if bare.upper() in {"UTC", "GMT", "ETC/UTC", "ETC/GMT"}:
        return ZoneInfo("UTC")
    if not IANA_SHAPE.fullmatch(bare):
        return None
    for spelling in (bare, "/".join(_capitals(part) for part in bare.split("/"))):
        try:
            return ZoneInfo(spelling)
        except (KeyError, ValueError, OSError):
            continue
    return None


def _capitals(part: str) -> str:
    return "_".join(word[:1].upper() + word[1:].lower() for word in part.split("_"))


def abbreviation(word: str) -> ZoneWord | None:
    """What an abbreviation such as "EDT" means; None where it is no abbreviation of a zone."""
    rows = ABBREVIATIONS.get(word.upper())
    return _from_rows(word, rows) if rows else None


def region(words: str) -> ZoneWord | None:
    """What region words mean: "Eastern", "UK", "Central European", a city. "time" itself is left out by the caller."""
    plain = " ".join(words.lower().replace(".", "").split())
    if rows := PHRASES.get(plain.removeprefix("us ") if plain != "us" else plain):
        return _from_rows(words, rows)
    return city(words)


def city(words: str) -> ZoneWord | None:
    """The clock of a city."""
    plain = " ".join(words.lower().replace(".", "").split())
    if plain not in CITIES:
        return None
    zone, signs = CITIES[plain]
    return ZoneWord(words, (Meaning(words, zone, None, signs[0]),))


def fixed_offset(words: str) -> ZoneWord | None:
    """ "UTC-5", "GMT+5:30", "+02:00": a distance from UTC and no region."""
    match = _OFFSET.fullmatch(words.strip())
    if not match:
        return None
    minutes = int(match[2]) * 60 + int(match[3] or 0)
    if minutes > 14 * 60 or int(match[3] or 0) > 59:
        return None
    minutes = minutes if match[1] == "+" else -minutes
    return ZoneWord(words, (Meaning(words, "UTC" if minutes == 0 else None, minutes),))


def either_half(words: str) -> ZoneWord | None:
    """ "CET/CEST", "EST/EDT": both names of one clock, so that its own summer time decides."""
    each = [ABBREVIATIONS.get(part.upper(), ()) for part in words.split("/")]
    if len(each) != 2 or not all(each):
        return None
    first, second = each[0][0], each[1][0]
    if first[1] is None or first[1] != second[1] or first[2] == second[2]:
        return None
    return ZoneWord(words, (Meaning(first[0], first[1], None, first[3]),))


def labelled(offset: str, name: str) -> ZoneWord | None:
    """A program's label such as "UTC+01:00" and "Amsterdam, Berlin, Rome": the clock of the region, where it fits the label.

    Such labels show the offset of standard time all the year round; one that shows another offset is no label.
    """
    claimed = _OFFSET.fullmatch(offset.strip())
    zone = program_zone(name) or _first_city(name)
    if claimed is None or len(claimed[2]) != 2 or claimed[3] is None or zone is None:
        return None
    minutes = (int(claimed[2]) * 60 + int(claimed[3])) * (1 if claimed[1] == "+" else -1)
    days = (datetime(2026, 1, 15), datetime(2026, 7, 15))  # noqa: DTZ001 - wall clocks
    standard = min(ZoneInfo(zone).utcoffset(day) or timedelta() for day in days)
    return ZoneWord(name, (Meaning(_place_of(zone), zone, None),)) if standard == timedelta(minutes=minutes) else None


def _first_city(name: str) -> str | None:
    """The clock of a list of cities of which at least two are known, and those agree: other languages spell some otherwise."""
    known = [CITIES[part][0] for part in (each.strip().lower() for each in name.split(",")) if part in CITIES]
    same = len(known) > 1 and all(_same_clock(known[0], other) for other in known[1:])
    return known[0] if same else None


def iana(name: str) -> ZoneWord | None:
    """ "Europe/Berlin"."""
    found = known_zone(name)
    return ZoneWord(name, (Meaning(_place_of(found.key), found.key, None),)) if found else None


def program_zone(name: str) -> str | None:
    """The IANA zone for what a program wrote as a zone's name: IANA, Windows, or the name shown in a list. None if unknown.

    "EST", "MST" and "HST" alone are no answer: IANA has such zones, without summer time, and few who write them mean those.
    """
    plain = name.strip().strip('"').replace("\\,", ",").strip()
    if found := known_zone(plain):
        return found.key
    lower = plain.lower()
    for windows, zone in WINDOWS_ZONES.items():
        if windows.lower() == lower or windows.lower().replace(" standard ", " daylight ") == lower:
            return zone
    shown = _DISPLAY.sub("", plain, count=1).strip().lower()
    if shown in DISPLAY_NAMES:
        return DISPLAY_NAMES[shown]
    first, *others = (CITIES.get(part.strip(), ("", ()))[0] for part in shown.split(","))
    if first and all(not other or _same_clock(first, other) for other in others):
        return first
    return WINDOWS_LABELS.get(shown) or _inside(plain)


def _inside(name: str) -> str | None:
    """Some programs wrap the IANA name: "/mozilla.org/20050126_1/Europe/Berlin"."""
    parts = [part for part in name.split("/") if part]
    return next((zone.key for size in (3, 2) if len(parts) > size and (zone := known_zone("/".join(parts[-size:])))), None)


def _same_clock(one: str, other: str) -> bool:
    days = (datetime(2026, 1, 15), datetime(2026, 7, 15))  # noqa: DTZ001 - wall clocks
    return all(ZoneInfo(one).utcoffset(day) == ZoneInfo(other).utcoffset(day) for day in days)


def _from_rows(text: str, rows: tuple[Row, ...]) -> ZoneWord:
    return ZoneWord(text, tuple(Meaning(place, zone, minutes, sign) for place, zone, minutes, sign in rows))


def _place_of(zone: str) -> str:
    return zone.rsplit("/", 1)[-1].replace("_", " ")


def country_signs(text: str, received: datetime | None = None) -> frozenset[str]:
    """Signs of countries in a message: cities, phone prefixes, domains, money words, the offset it was sent from."""
    text = text[:LOOK_AT]
    words = [match[0].lower().removesuffix("'s").removesuffix("’s") for match in _WORD.finditer(text)]
    signs = {SIGN_WORDS[word] for word in words if word in SIGN_WORDS}
    pairs = (" ".join(words[at : at + size]) for size in (1, 2, 3) for at in range(len(words) - size + 1))
    signs.update(sign for name in pairs if name in CITIES for sign in CITIES[name][1])
    signs.update(DOMAIN_SIGNS[ending.lower()] for ending in _DOMAIN.findall(text) if ending.lower() in DOMAIN_SIGNS)
    signs.update(PHONE_SIGNS[prefix] for prefix in _PHONE.findall(text) if prefix in PHONE_SIGNS)
    signs.update(sign for mark, sign in (("₹", "IN"), ("£", "GB"), ("CA$", "CA"), ("A$", "AU")) if mark in text)
    return frozenset(signs | _sent_from(received))


_AUSTRALIAN = frozenset(
    {timedelta(hours=9, minutes=30), timedelta(hours=10), timedelta(hours=10, minutes=30), timedelta(hours=11)}
)


def _sent_from(received: datetime | None) -> set[str]:
    offset = received.utcoffset() if received else None
    if offset is None:
        return set()
    if offset == timedelta(hours=5, minutes=30):
        return {"IN"}
    if received is not None and offset in _AUSTRALIAN:
        summer = received.astimezone(ZoneInfo("Australia/Sydney")).utcoffset()
        return {"QLD"} if offset == timedelta(hours=10) != summer else {"AU"}
    return {"US"} if timedelta(hours=-8) <= offset <= timedelta(hours=-4) else set()


def _candidates(word: ZoneWord, signs: frozenset[str]) -> tuple[tuple[Meaning, ...], bool]:
    """The meanings left in view of the signs, and whether one of them was settled by a sign."""
    usual = [each for each in word.meanings if not each.sign.startswith("if ") or each.sign[3:] in signs]
    usual = usual or list(word.meanings)  # a word of which only unlikely meanings are left still means one of them
    shown = [each for each in usual if each.sign and each.sign.removeprefix("if ") in signs]
    if len(usual) > 1 and len(shown) == 1:
        return (shown[0],), True
    return tuple(usual), bool(shown)


def clock_text(minutes: float) -> str:
    """ "UTC-4", "UTC+5:30"."""
    if minutes == 0:
        return "UTC"
    hours, rest = divmod(abs(int(minutes)), 60)
    return f"UTC{'+' if minutes > 0 else '-'}{hours}" + (f":{rest:02}" if rest else "")


def place_time(wall: datetime, word: ZoneWord, signs: frozenset[str] = frozenset()) -> Placed:
    """Put the wall clock (naive) where the zone word says, in view of the signs of countries in the message."""
    meanings, settled = _candidates(word, signs)
    first = _place_one(wall, meanings[0], word.text)
    if len(meanings) > 1:
        readings = [_place_one(wall, each, word.text) for each in meanings]
        if len({reading.at.utcoffset() for reading in readings}) > 1:
            listed = " or ".join(
                f"{meaning.place} ({_utc(reading.at)} UTC)" for meaning, reading in zip(meanings, readings, strict=True)
            )
            return Placed(first.at, first.zone, False, f"“{word.text}” can mean several zones: {wall:%H:%M} in {listed}?")
    if first.sure and not settled and word.text.upper() in ASSUMED_REGIONS:
        stands = clock_text((first.at.utcoffset() or timedelta()).total_seconds() / 60)
        note = f"“{word.text}” was read as the clock of {meanings[0].place}, which stands at {stands} then"
        return Placed(first.at, first.zone, True, note)
    if first.sure and word.text.upper() == "GMT" and "GB" in signs and _offset(wall, "Europe/London"):
        note = f"“GMT” in summer: {wall:%H:%M} UTC is meant, or {wall:%H:%M} on London's clock, an hour earlier?"
        return Placed(first.at, first.zone, False, note)
    return first


def _offset(wall: datetime, zone: str) -> timedelta | None:
    return wall.replace(tzinfo=ZoneInfo(zone)).utcoffset()


def _utc(at: datetime) -> str:
    return f"{at.astimezone(ZoneInfo('UTC')):%H:%M}"


def _place_one(wall: datetime, meaning: Meaning, text: str) -> Placed:
    if meaning.zone is None:
        return Placed(wall.replace(tzinfo=timezone(timedelta(minutes=meaning.minutes or 0))), None, True)
    zone = ZoneInfo(meaning.zone)
    both = [wall.replace(tzinfo=zone, fold=fold) for fold in (0, 1)]
    offsets = [at.utcoffset() or timedelta() for at in both]
    claimed = None if meaning.minutes is None else timedelta(minutes=meaning.minutes)
    if offsets[0] != offsets[1]:
        return _at_a_change(wall, meaning, both, claimed)
    if claimed is not None and claimed != offsets[0]:
        own, other = _utc(both[0]), _utc(wall.replace(tzinfo=timezone(claimed)))
        return Placed(
            both[0],
            meaning.zone,
            False,
            f"“{text}” is {clock_text(claimed.total_seconds() / 60)}, but on {day_text(wall)} the clock of {meaning.place} "
            f"stands at {clock_text(offsets[0].total_seconds() / 60)}: is {wall:%H:%M} meant there ({own} UTC), or {other} UTC?",
        )
    return Placed(both[0], meaning.zone, True)


def _at_a_change(wall: datetime, meaning: Meaning, both: list[datetime], claimed: timedelta | None) -> Placed:
    """The hour that is struck twice, or skipped, when the clocks change."""
    exists = both[0].astimezone(ZoneInfo("UTC")).astimezone(both[0].tzinfo).replace(tzinfo=None) == wall
    agreeing = [at for at in both if at.utcoffset() == claimed]
    if exists and agreeing:
        return Placed(agreeing[0], meaning.zone, True)
    happens = "comes twice" if exists else "does not exist"
    note = f"{wall:%H:%M} on {day_text(wall)} {happens} in {meaning.place}, because the clocks change: which hour is meant?"
    return Placed(both[0], meaning.zone, False, note)


def day_text(day: datetime) -> str:
    """ "3 March 2026": a date nobody can read the other way round."""
    return f"{day.day} {day:%B %Y}"
