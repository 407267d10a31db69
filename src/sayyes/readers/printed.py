"""Dates as mail programs print them into text: "Wednesday, April 20, 2022 8:24:50 AM GMT-07:00", "Montag, 3. März 2025 14:05"."""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

_MONTHS = {
    1: "jan|january|januar|jänner|janvier|enero|gennaio|januari|janeiro|janv|ene|gen",
    2: "feb|february|februar|feber|février|febrero|febbraio|februari|fevereiro|févr|fév|fevr|fev",
    3: "mar|march|märz|mars|marzo|maart|março|mrt|mär|mrz",
    4: "apr|april|avril|abril|aprile|abr|avr",
    5: "may|mai|mayo|maggio|mei|maio|maj|mag",
    6: "jun|june|juni|juin|junio|giugno|junho|giu",
    7: "jul|july|juli|juillet|julio|luglio|julho|juil|lug",
    8: "aug|august|août|agosto|augustus|augusti|ago|aoû",
    9: "sep|sept|september|septembre|septiembre|settembre|setembro|set|settem",
    10: "oct|october|okt|oktober|octobre|octubre|ottobre|outubro|ott|out",
    11: "nov|november|novembre|noviembre|novembro",
    12: "dec|december|dez|dezember|décembre|diciembre|dicembre|dezembro|déc|dic|des",
}
_NUMBER = {name: number for number, names in _MONTHS.items() for name in names.split("|")}
_NAME = r"(?P<month>[a-zäéûç]{3,10})\.?"
_DAY = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})\.?(?: de)? {_NAME}(?: de)?|{_NAME.replace('month', 'month2')} (?P<day2>\d{{1,2}})),? (?P<year>\d{{4}})",
    re.IGNORECASE,
)
_ISO = re.compile(r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})")
_DOTTED = re.compile(r"(?<![\d.])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})(?!\d)")
_SLASHED = re.compile(r"(?<![\d/])(?P<one>\d{1,2})/(?P<two>\d{1,2})/(?P<year>\d{4})(?!\d)")
_CLOCK = re.compile(r"(?<!\d)(?P<hour>\d{1,2})[:h](?P<minute>\d{2})(?::\d{2})?(?: ?(?P<half>[ap])\.?m)?", re.IGNORECASE)
_OFFSET = re.compile(
    r"(?:GMT|UTC)? ?(?P<sign>[+-])(?P<hours>\d{2}):?(?P<minutes>\d{2})\b|(?:GMT|UTC)(?P<ahead>[+-]\d{1,2})(?!\d)"
)


def printed_moment(text: str) -> datetime | None:
    """Read a printed date with a month in words, an ISO date, or numbers that can only be one day; else None.

    Naive unless an offset is printed.
    """
    text = text[:200]
    day = _day(text)
    if day is None:
        return None
    clock = _CLOCK.search(text)
    hour = int(clock["hour"]) if clock else 0
    minute = int(clock["minute"]) if clock else 0
    if clock and clock["half"]:
        hour = hour % 12 + (12 if clock["half"].lower() == "p" else 0)
    try:
        local = datetime(*day, hour, minute)  # noqa: DTZ001  a zone is added only where one is printed
    except ValueError:
        return None
    offset = _OFFSET.search(text, clock.end() if clock else 0)
    if offset is None:
        return local
    if offset["ahead"]:
        return local.replace(tzinfo=timezone(timedelta(hours=int(offset["ahead"])))) if abs(int(offset["ahead"])) < 24 else local
    shift = timedelta(hours=int(offset["hours"]), minutes=int(offset["minutes"]))
    if shift >= timedelta(hours=24):
        return local
    return local.replace(tzinfo=timezone(-shift if offset["sign"] == "-" else shift))


def _day(text: str) -> tuple[int, int, int] | None:
    for match in _DAY.finditer(text):
        month = _NUMBER.get((match["month"] or match["month2"]).lower())
        if month:
            return int(match["year"]), month, int(match["day"] or match["day2"])
    iso = _ISO.search(text) or _DOTTED.search(text)
    if iso:
        return int(iso["year"]), int(iso["month"]), int(iso["day"])
    slashed = _SLASHED.search(text)
    if slashed is None:
        return None
    one, two = int(slashed["one"]), int(slashed["two"])
    if one <= 12 and two <= 12 and one != two:
        return None  # the second of March or the third of February
    return int(slashed["year"]), min(one, two), max(one, two)
