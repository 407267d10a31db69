"""Days as tables write them. The order of day and month is settled for a whole column, or asked; never guessed row by row."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$")
_WORDED = re.compile(r"(\d{1,2})[-. /]{1,2}([^\W\d_]{3,12})\.?[-. /,]{1,2}(\d{4}|\d{2})(?:[ ,].*)?$")
_WORD_FIRST = re.compile(r"([^\W\d_]{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4}|\d{2})(?:[ ,].*)?$")
_NUMBERS = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[ ,T].*)?$")
_SINCE_1970 = re.compile(r"1\d{9}(?:\d{3})?$")
_WEEKDAY = re.compile(
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]*|(?:mo|di|mi|do|fr|sa|so)[.,]+"
    r"|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)[.,]*"
    r"|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo)[.,]*)$",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th|er)\b", re.IGNORECASE)
_OF = re.compile(r" (?:de|del|of) ", re.IGNORECASE)
_MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "jan januar january janvier enero gennaio ene gen jän jänner",
            "feb februar february février febrero febbraio fev fév fevr févr",
            "mar march märz mars marzo mär mrz", "apr april avril abril aprile avr abr", "may mai mayo maggio mag maio",
            "jun june juni juin junio giugno giu", "jul july juli juillet julio luglio lug juil juill",
            "aug august août agosto ago aout", "sep sept september septembre septiembre settembre set",
            "oct october oktober octobre octubre ottobre okt ott out", "nov november novembre noviembre",
            "dec december dezember décembre diciembre dicembre dez dic déc",
        ),
        1,
    )
    for word in words.split()
}  # fmt: skip


def day_of(text: str, *, day_first: bool | None) -> str | None:
    """The day as an ISO date; None where it cannot be read, or where its order is open and `day_first` does not settle it.

    Years with two digits are of this century: nothing that keeps track of applications is older.
    """
    text = " ".join(text.split())[:60]
    weekday, _, rest = text.partition(" ")
    if rest and _WEEKDAY.match(weekday):
        text = rest
    text = _OF.sub(" ", _ORDINAL.sub("", text))
    if _SINCE_1970.match(text):
        return _moment(int(text))
    if found := _ISO.match(text):
        return _day(*found.groups())
    if found := _WORDED.match(text):
        day, word, year = found.groups()
        return _day(year, str(_MONTHS.get(word.casefold(), 0)), day)
    if found := _WORD_FIRST.match(text):
        word, day, year = found.groups()
        return _day(year, str(_MONTHS.get(word.casefold(), 0)), day)
    if found := _NUMBERS.match(text):
        one, two, year = found.groups()
        first = day_first if day_first is not None else _order(text)
        return None if first is None else _day(year, two if first else one, one if first else two)
    return None


def _moment(number: int) -> str:
    """Programs write a moment as seconds or thousandths since 1970, in UTC."""
    seconds = number / 1000 if number >= 10**12 else number
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()


def order_of(column: Iterable[str]) -> tuple[bool | None, str | None]:
    """Whether the days of a column come first, and a day whose order is open while nothing in the column settles it.

    A column that contradicts itself (5/13 and 13/5) settles nothing.
    """
    seen: set[bool] = set()
    open_day: str | None = None
    for text in column:
        if not _NUMBERS.match(text.strip()):
            continue
        order = _order(text.strip())
        if order is not None:
            seen.add(order)
        elif open_day is None:
            open_day = text.strip()
    if len(seen) == 1:
        return seen.pop(), None
    return None, open_day


def _order(text: str) -> bool | None:
    """True: the day is first; False: the month; None: either could be, or both numbers are the same."""
    found = _NUMBERS.match(text)
    assert found is not None
    one, two = int(found[1]), int(found[2])
    if text[len(found[1])] == ".":
        return True  # 5.9.2026 is written by those who put the day first
    if one == two:
        return None
    return True if one > 12 else False if two > 12 else None


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day)).isoformat()
    except ValueError:
        return None
