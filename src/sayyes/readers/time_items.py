"""Finds the days, times of day and zones in a row of tokens, each by itself; which belongs to which is `time_grammar`'s work."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sayyes.readers import zones
from sayyes.readers.time_tokens import Token
from sayyes.readers.time_words import (
    AFTER_WORDS,
    AT_WORDS,
    BETWEEN_WORDS,
    MONTHS,
    NEXT_WORDS,
    NUMBER_WORDS,
    OR_WORDS,
    RANGE_WORDS,
    RELATIVE_DAYS,
    SHORT_WEEKDAYS,
    SHORTEST_WEEKDAYS,
    THIS_WORDS,
    WEEKDAYS,
)
from sayyes.readers.zone_names import BARE_PHRASES, LOWER_CASE_TOO


@dataclass(frozen=True)
class DayWords:
    """A day as written. `pair` holds two numbers of which either may be the month; `ahead` counts days from today."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    pair: tuple[int, int] | None = None
    ahead: int | None = None
    which: str = ""  # "next", "this", "next week" beside a weekday
    text: str = ""


@dataclass(frozen=True)
class HourWords:
    """A time of day as written. `meridiem` "am", "pm" or "" (24 hours, or not said); `bare`: a number alone ("at 3")."""

    hour: int
    minute: int = 0
    meridiem: str = ""
    bare: bool = False
    exact: bool = False  # a form only used with 24 hours ("14 Uhr", "09:00", "noon")


@dataclass(frozen=True)
class Item:
    """One expression: `days`, or `hours` (start, end), or a `zone`; from token `first` up to, not including, `after`."""

    kind: str  # day, clock, zone, moment
    first: int
    after: int
    days: tuple[DayWords, ...] = ()
    hours: tuple[HourWords, HourWords | None] | None = None
    zone: zones.ZoneWord | None = None
    span: bool = False  # days from … to …, or a time to choose from
    moment: str = ""


class Reader:
    """Reads items off the tokens; each method answers None where its kind of expression does not start."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.line_starts = {0} | {at + 1 for at, token in enumerate(tokens) if token.kind == "newline"}

    def token(self, at: int) -> Token:
        return self.tokens[at] if 0 <= at < len(self.tokens) else _NOTHING

    def skip(self, at: int, words: frozenset[str], most: int = 2) -> int:
        """The position after up to `most` tokens out of `words`."""
        while most and self.token(at).low in words:
            at, most = at + 1, most - 1
        return at

    def items(self) -> list[Item]:
        """All items, in order, none overlapping."""
        found: list[Item] = []
        at = 0
        while at < len(self.tokens):
            item = self._item(at, found[-1] if found else None)
            if item:
                found.append(item)
            at = item.after if item else at + 1
        return found

    def _item(self, at: int, last: Item | None) -> Item | None:
        token = self.token(at)
        if token.kind in {"link", "mail", "junk", "newline"}:
            return None
        if token.kind == "iso":
            return Item("moment", at, at + 1, moment=token.text)
        return self._day(at) or self._clock(at) or self._zone(at, last)

    # Days

    def _day(self, at: int) -> Item | None:
        which, start = self._which(at)
        token = self.token(start)
        if token.kind == "weekday":
            return self._from_weekday(at, start, which)
        if token.low in RELATIVE_DAYS:
            return self._relative(at, start)
        if which:
            return None
        if token.low == "day" and self.token(at + 1).low == "after" and self.token(at + 2).low == "tomorrow":
            return Item("day", at, at + 3, (DayWords(ahead=2, text="the day after tomorrow"),))
        found = self._date(at)
        return self._trailing_weekday(found) if found else None

    def _which(self, at: int) -> tuple[str, int]:
        low = self.token(at).low
        if low in NEXT_WORDS:
            return "next", at + 1
        if low in THIS_WORDS:
            return "this", at + 1
        return "", at

    def _from_weekday(self, at: int, start: int, which: str) -> Item:
        weekday = weekday_number(self.token(start))
        after = self.skip(start + 1, _BEFORE_DATE, 3)
        date = self._date(after)
        if date is None and self._day_number_follows(after):
            number = self.token(after)
            text = self._text(at, after + 1)
            return Item("day", at, after + 1, (DayWords(day=_number(number), weekday=weekday, text=text),))
        if date:
            closed = self.skip(date.after, _CLOSING, 1) if "(" in self._text(start, date.first) else date.after
            first = replace(date.days[0], weekday=weekday, text=self._text(at, closed))
            return replace(date, first=at, after=closed, days=(first, *date.days[1:]))
        after = start + 1
        if self.token(after).text == "." and self.token(start).low in SHORT_WEEKDAYS:
            after += 1
        if self.token(after).low in NEXT_WORDS and self.token(after + 1).low in {"week", "woche", "semaine", "semana"}:
            which, after = "next week", after + 2
        day = DayWords(weekday=weekday, which=which, text=self._text(at, after))
        if self.token(after).low in RANGE_WORDS and self.token(after + 1).kind == "weekday" and not self._dated(after + 1):
            last = DayWords(weekday=weekday_number(self.token(after + 1)), which=which, text=self.token(after + 1).text)
            return Item("day", at, after + 2, (day, last), span=True)
        return Item("day", at, after, (day,))

    def _dated(self, at: int) -> bool:
        after = self.skip(at + 1, _BEFORE_DATE, 3)
        return self._date(after) is not None or self.token(after).kind == "number"

    def _day_number_follows(self, at: int) -> bool:
        """ "Tue 3 or Wed 4 March", "Tuesday the 3rd": a number that is a day of the month, though no month follows at once."""
        token = self.token(at)
        if token.kind != "number" or not 1 <= _number(token) <= 31 or not _parts(token):
            return False
        if _has_ordinal(token):
            return True
        here = self.skip(at + 1, OR_WORDS, 2)
        return here > at + 1 and self.token(here).kind == "weekday" and self.token(here + 1).kind == "number"

    def _relative(self, at: int, start: int) -> Item | None:
        ahead = RELATIVE_DAYS[self.token(start).low]
        if self.token(start).low == "morgen" and self.token(start - 1).low in {"guten", "am", "jeden"}:
            return None
        after = self.skip(start + 1, _BEFORE_DATE, 2)
        date = self._day(after) if after > start + 1 and self.token(after).low not in RELATIVE_DAYS else None
        if date and len(date.days) == 1 and self.token(after - 1).low in {",", "("}:
            closed = self.skip(date.after, _CLOSING, 1)
            return replace(date, first=at, after=closed, days=(replace(date.days[0], ahead=ahead, text=self._text(at, closed)),))
        return Item("day", at, start + 1, (DayWords(ahead=ahead, text=self._text(at, start + 1)),))

    def _trailing_weekday(self, found: Item) -> Item:
        """ "3 March (Tuesday)", "3 March, Tuesday": but not where the weekday begins another date."""
        after = self.skip(found.after, _CLOSING | {","}, 1)
        opened = self.token(after).text == "("
        after += opened
        if self.token(after).kind != "weekday" or self._dated(after) or len(found.days) != 1:
            return found
        if not opened and self.token(after - 1).text != ",":
            return found
        days = (replace(found.days[0], weekday=weekday_number(self.token(after))),)
        return replace(found, after=self.skip(after + 1, _CLOSING, 1), days=days)

    def _date(self, at: int) -> Item | None:
        token = self.token(at)
        if token.kind in {"ymd", "dmy", "dm"}:
            days = numeric_day(token)
            return self._numeric_range(Item("day", at, at + 1, (days,))) if days else None
        if token.kind == "month":
            return self._month_first(at)
        if token.kind == "number":
            return self._number_first(at)
        if token.low == "the" and _has_ordinal(self.token(at + 1)):
            date = self._number_first(at + 1)
            number = self.token(at + 1)
            return date or Item("day", at, at + 2, (DayWords(day=_number(number), text=self._text(at, at + 2)),))
        return None

    def _numeric_range(self, found: Item) -> Item:
        if self.token(found.after).low in RANGE_WORDS and self.token(found.after + 1).kind == self.token(found.first).kind:
            last = numeric_day(self.token(found.after + 1))
            if last:
                return replace(found, after=found.after + 2, days=(*found.days, last), span=True)
        return found

    def _year(self, at: int) -> tuple[int | None, int]:
        """The year that may follow a day and a month, and the position after it."""
        after = self.skip(at, _BEFORE_YEAR, 2)
        if self.token(after).kind == "year":
            return int(self.token(after).text), after + 1
        return None, at

    def _month_first(self, at: int) -> Item | None:
        """ "March 3rd, 2026", "March 3, 4 or 5", "March 2-6"."""
        month = MONTHS[self.token(at).low]
        start = self.skip(at + 1, _BEFORE_DAY, 2)
        numbers, after, span = self._day_list(start)
        if not numbers:
            return None
        year, after = self._year(after)
        text = self._text(at, after)
        return Item("day", at, after, tuple(DayWords(year, month, day, text=text) for day in numbers), span=span)

    def _number_first(self, at: int) -> Item | None:
        """ "3 March 2026", "3rd, 4th or 5th of March", "2-6 March", "3-Mar-2026"."""
        numbers, after, span = self._day_list(at, month_follows=True)
        if not numbers:
            return None
        after = self.skip(after, _BEFORE_MONTH, 2)
        if self.token(after).kind != "month":
            return None
        if at in self.line_starts and self.token(at + 1).text in {".", ")"} and self.token(after + 1).kind == "number":
            return None  # "2. March 3": the number counts the lines of a list
        month = MONTHS[self.token(after).low]
        year, after = self._year(self.skip(after + 1, _AFTER_MONTH, 1))
        text = self._text(at, after)
        return Item("day", at, after, tuple(DayWords(year, month, day, text=text) for day in numbers), span=span)

    def _day_list(self, at: int, month_follows: bool = False) -> tuple[list[int], int, bool]:
        """Days of one month: (3, 4, 5), and whether they are the ends of a range. At most eight."""
        numbers: list[int] = []
        span = False
        while len(numbers) < 8 and self._is_day(at, bool(numbers), month_follows):
            numbers.append(_number(self.token(at)))
            after = at + 1
            here = self.skip(after, OR_WORDS, 2)
            if here == after and self.token(after).low in RANGE_WORDS and len(numbers) == 1:
                here, span = after + 1, self._is_day(after + 1, True, month_follows)
            at = here
            if here == after:
                break
        return (numbers, after, span) if numbers else ([], at, False)

    def _is_day(self, at: int, more: bool, month_follows: bool) -> bool:
        token = self.token(at)
        if token.kind != "number" or not 1 <= _number(token) <= 31:
            return False
        if not more:
            return True
        following = self.token(at + 1)
        if following.low in RANGE_WORDS and self.token(at + 2).parts is not None:
            return False  # "March 3, 4-5 pm"
        if month_follows:
            return True
        if following.kind == "month" or self.token(self.skip(at + 1, _BEFORE_MONTH, 2)).kind == "month":
            return False  # "March 3, 4 April"
        return _has_ordinal(token) or following.kind in {"year", "newline", "mark", ""} or following.low in _AFTER_DAY

    # Times of day

    def _clock(self, at: int) -> Item | None:
        between = self.token(at).low in BETWEEN_WORDS
        start = at + (between or self.token(at).low in {"from", "von", "de", "ab", "after", "nach", "après", "noon"} - {"noon"})
        if between:
            start = self.skip(start, frozenset({"the", "hours", "of", "las"}), 3)
        led = start > at or self.token(at - 1).low in AT_WORDS
        first, after = self._hour(start, bare_ok=led or self._range_follows(start))
        if first is None:
            return None
        first, end, after = self._range_end(first, after, between, led)
        if end is None and first.bare and not self._bare_fits(start, after):
            return None
        if end is None and self.token(start - 1).low in AFTER_WORDS and first.meridiem + str(first.exact):
            return Item("clock", at, after, hours=(first, None), span=True)
        return Item("clock", at, after, hours=(first, end), span=between)

    def _range_end(self, first: HourWords, after: int, between: bool, led: bool) -> tuple[HourWords, HourWords | None, int]:
        links = RANGE_WORDS | ({"and", "und", "et", "y"} if between else set())
        after_zone = after
        if self.token(after).low not in links:
            return first, None, after
        end, beyond = self._hour(after_zone + 1, bare_ok=led or not first.bare)
        if end is None or (end.bare and first.bare and not self._bare_fits(after_zone + 1, beyond)):
            return first, None, after
        return first, end, beyond

    def _hour(self, at: int, bare_ok: bool) -> tuple[HourWords | None, int]:
        """One time of day at the position, and the position after it."""
        token = self.token(at)
        if token.parts is not None:
            hour, minute, meridiem = token.parts
            exact = token.kind in {"uhr", "military", "hform"} or (token.kind == "clock" and token.text.startswith("0"))
            if meridiem and hour > 12:
                meridiem, exact = "", True
            if (meridiem and hour == 0) or hour > 24 or (token.kind == "hform" and not self._hour_form_is_clock(at)):
                return None, at
            return HourWords(hour % 24, minute, meridiem, token.kind == "oclock", exact), at + 1
        if token.low in {"noon", "midday", "mittags", "midi", "mediodía"}:
            return HourWords(12, exact=True), at + 1
        if token.low == "midnight":
            return HourWords(0, exact=True), at + 1
        number = NUMBER_WORDS.get(token.low) or (_number(token) if token.kind == "number" and not _has_ordinal(token) else 0)
        if bare_ok and 1 <= number <= 12:
            return HourWords(number, bare=True), at + 1
        return None, at

    def _hour_form_is_clock(self, at: int) -> bool:
        """ "14h30" is a time of day, "durée 1h30" and "(1h)" are lengths."""
        hour = self.token(at).parts or (0, 0, "")
        led = {self.token(at - 1).low, self.token(at - 2).low} & _LENGTH_WORDS
        return not led and 7 <= hour[0] <= 23

    def _range_follows(self, at: int) -> bool:
        """ "3-4 pm": a number alone is an hour where it opens a range whose end says so."""
        return self.token(at + 1).low in RANGE_WORDS and self.token(at + 2).parts is not None

    def _bare_fits(self, at: int, after: int) -> bool:
        """ "at 3 on Tuesday" is an hour, "at 3 Main Street", "at 5 offices" and "3 out of 5" are not."""
        following = self.token(after)
        if self.token(at).kind not in {"number", "oclock", "word"}:
            return True
        return following.kind in {"newline", "", "weekday", "zone"} or following.low in _AFTER_BARE

    # Zones

    def _zone(self, at: int, last: Item | None) -> Item | None:
        token = self.token(at)
        if token.kind == "offset":
            return self._zone_item(at, at + 1, zones.fixed_offset(token.text))
        if token.kind == "iana" and (word := zones.iana(token.text)):
            return self._zone_item(at, at + 1, word)
        if token.kind not in {"word", "month", "weekday", "iana"}:
            return None
        near = last is not None and last.kind in {"clock", "zone"} and at - last.after <= 2
        if found := self._abbreviation(at, near):
            return found
        return self._named_zone(at, near)

    def _abbreviation(self, at: int, near: bool) -> Item | None:
        token = self.token(at)
        first = token.text.split("/")[0]
        lower_ok = near and token.low in LOWER_CASE_TOO and self.token(at - 1).text.lower().endswith(("m", "m.", "0"))
        if not (first.isupper() or lower_ok) or len(first) < 2:
            return None
        if len(first) == 2 and not near and self.token(at - 1).low not in {"in", "are", "is", ":", "("}:
            return None
        word = zones.abbreviation(first)
        return self._zone_item(at, at + 1, word)

    def _named_zone(self, at: int, near: bool) -> Item | None:
        """ "Eastern Time", "US Eastern", "London time", "heure de Paris", "(Berlin)" straight after a time of day."""
        start = at
        near = near or (self.token(at - 1).low in {"are", "in", "is", ":"} and self._text(at, at + 1).lower() in BARE_PHRASES)
        if self.token(at).low in {"heure", "hora", "time"} and self.token(at + 1).low in {"de", "in"}:
            start, near = at + 2, True
        for size in (3, 2, 1):
            if any(self.token(start + step).kind == "newline" for step in range(size)):
                continue
            words = self._text(start, start + size)
            after = start + size
            timed = self.token(after).low in {"time", "zeit", "timezone"} or (
                self.token(after).low in {"local", "standard"} and self.token(after + 1).low == "time"
            )
            word = zones.region(words) if timed or near else None
            if word is None or not (timed or start > at or self._bare_place(start, words)):
                continue
            after += (2 if self.token(after).low in {"local", "standard"} else 1) if timed else 0
            return self._zone_item(at, after, word)
        return None

    def _bare_place(self, at: int, words: str) -> bool:
        """A place without "time" counts straight after a time of day: "2 pm Eastern", "14:00 (Berlin)", "2 pm London"."""
        plain = words.lower().removeprefix("us ")
        if plain in BARE_PHRASES:
            return True
        return words[:1].isupper() and zones.city(words) is not None and self.token(at - 1).low in {"("} | _HOUR_ENDS(self, at)

    def _zone_item(self, at: int, after: int, word: zones.ZoneWord | None) -> Item | None:
        return Item("zone", at, after, zone=word) if word else None

    def _text(self, first: int, after: int) -> str:
        """The words as written, single spaced."""
        pieces = []
        for at in range(first, after):
            if pieces and self.token(at).start > self.token(at - 1).end:
                pieces.append(" ")
            pieces.append(self.token(at).text)
        return "".join(pieces).replace("\n", " ").strip()


def _HOUR_ENDS(reader: Reader, at: int) -> set[str]:  # noqa: N802
    before = reader.token(at - 1)
    return {before.low} if before.parts is not None else set()


_NOTHING = Token("", "", 0, 0, "")
_BEFORE_DATE = frozenset({",", ".", "(", "the", "den", "dem", "le", "el", "on", "am", ":", "-", "–"})
_CLOSING = frozenset({")", "]"})
_BEFORE_YEAR = frozenset({",", "of", "de", "del", "-", ".", "in"})
_BEFORE_DAY = frozenset({"the", ".", "-"})
_BEFORE_MONTH = frozenset({"of", "de", ".", "-", "th", ","})
_AFTER_MONTH = frozenset({".", "-"})
_AFTER_DAY = frozenset(["at", "from", "between", "um", "à", "de", "from", "or", "and", "on", "to", "until", "noon", "by", "is", "works", "is", "for", "if", "with", "in"])
_AFTER_BARE = frozenset(
    [",", ".", ";", ")", "?", "!", "-", "–", "—", "(", "/", "or", "and", "on", "est", "edt", "et", "pt", "ct", "mt", "pst", "pdt", "cst", "cdt", "gmt", "utc", "ist", "cet", "cest", "bst", "tomorrow", "today", "this", "next", "if", "works", "work", "to", "until", "in", "with", "via", "for", "time", "oder", "und", "am", "et", "o", "y", "eastern", "pacific", "central", "local", "sharp"]
)
_LENGTH_WORDS = frozenset(["durée", "dure", "pendant", "for", "lasts", "duration", "dauer", "durante", "environ", "about", "approximately", "("])


def _number(token: Token) -> int:
    digits = "".join(char for char in token.text if char.isdecimal())
    return int(digits) if digits else 0


def _has_ordinal(token: Token) -> bool:
    return token.kind == "number" and not token.text.isdecimal()


def _parts(token: Token) -> bool:
    return token.parts is None


def weekday_number(token: Token) -> int:
    """0 for Monday."""
    low = token.low.removesuffix("’s").removesuffix("'s")
    return next(table[low] for table in (WEEKDAYS, SHORT_WEEKDAYS, SHORTEST_WEEKDAYS) if low in table)


def numeric_day(token: Token) -> DayWords | None:
    """ "2026-03-02", "3/2/26", "14.3.": None where the numbers are no date."""
    numbers = [int(part) for part in token.text.replace("-", "/").replace(".", "/").replace(" ", "").split("/") if part]
    if token.kind == "ymd":
        year, month, day = numbers
        return DayWords(year, month, day, text=token.text) if month <= 12 and 1 <= day <= 31 and month else None
    first, second = numbers[:2]
    year_number = None
    if token.kind == "dmy":
        year_number = numbers[2] + 2000 if numbers[2] < 100 else numbers[2]
    if not (1 <= first <= 31 and 1 <= second <= 31) or (first > 12 and second > 12):
        return None
    if "." in token.text or first > 12:
        return DayWords(year_number, second, first, text=token.text) if second <= 12 else None
    if second > 12 or first == second:
        return DayWords(year_number, first, second, text=token.text)
    return DayWords(year_number, pair=(first, second), text=token.text)
