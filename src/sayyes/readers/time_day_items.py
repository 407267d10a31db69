"""Finds the days in a row of tokens: weekdays, dates in every usual order, lists and ranges of them, "tomorrow"."""

from __future__ import annotations

from dataclasses import replace

from sayyes.readers.time_items import DayWords, Item, has_ordinal, number_of, weekday_number
from sayyes.readers.time_tokens import Token
from sayyes.readers.time_week_items import WeekItems
from sayyes.readers.time_words import (
    AT_WORDS,
    MONTHS,
    NEXT_WORDS,
    OR_WORDS,
    PART_OF_DAY,
    PLACES,
    RANGE_WORDS,
    RELATIVE_DAYS,
    SHORT_WEEKDAYS,
    THIS_WORDS,
)


class DayItems(WeekItems):
    """Reads days; every method answers None where no day starts."""

    def day_at(self, at: int) -> Item | None:
        if counted := self.counted_day(at):
            return counted
        if self.token(at).low in THIS_WORDS | {"heute", "esta", "cet"} and self.token(at + 1).low in PART_OF_DAY:
            return self._part_of_today(at)
        which, start = self._which(at)
        token = self.token(start)
        if token.kind == "weekday":
            return self._from_weekday(at, start, which)
        if token.low in RELATIVE_DAYS:
            return self._relative(at, start)
        if which:
            return None
        if token.low == "pasado" and self.token(at + 1).low == "mañana":
            return Item("day", at, at + 2, (DayWords(ahead=2, text="pasado mañana"),))
        if token.low == "day" and self.token(at + 1).low == "after" and self.token(at + 2).low == "tomorrow":
            return Item("day", at, at + 3, (DayWords(ahead=2, text="the day after tomorrow"),))
        found = self._date(at)
        return self._trailing_weekday(found) if found else None

    def _part_of_today(self, at: int) -> Item | None:
        """ "This afternoon at 4": a day where an hour follows at once, else only a part of one."""
        here = self.skip(at + 2, AT_WORDS | {",", "a", "(", "um"}, 2)
        clock = self.token(here).parts is not None or (here > at + 2 and self.token(here).kind == "number")
        return Item("day", at, at + 2, (DayWords(ahead=0, text=self.written(at, at + 2)),)) if clock else None

    def _which(self, at: int) -> tuple[str, int]:
        low = self.token(at).low
        if low in NEXT_WORDS and self.token(at + 1).low in _WEEK_WORDS:
            start = self.skip(at + 2, _BEFORE_DATE, 2)
            return ("next week", start) if self.token(start).kind == "weekday" else ("next", at + 1)
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
            text = self.written(at, after + 1)
            return Item("day", at, after + 1, (DayWords(day=number_of(number), weekday=weekday, text=text),))
        if date:
            closed = self.skip(date.after, _CLOSING, 1) if "(" in self.written(start, date.first) else date.after
            first = replace(date.days[0], weekday=weekday, text=self.written(at, closed))
            return replace(date, first=at, after=closed, days=(first, *date.days[1:]))
        after = start + 1
        if self.token(after).text == "." and self.token(start).low in SHORT_WEEKDAYS:
            after += 1
        if self.token(after).low in NEXT_WORDS and self.token(after + 1).low in _WEEK_WORDS:
            which, after = "next week", after + 2
        elif self.token(after).low in {"prochain", "próximo", "proximo"}:
            which, after = "the next", after + 1
        elif which == "next" and self.token(at).low in {"próximo", "proximo", "prochain"}:
            which = "the next"
        later, said, after = self.weeks_behind(after)
        day = DayWords(weekday=weekday, which=said or which, later=later, text=self.written(at, after))
        if (
            self.token(after).low in RANGE_WORDS | {"au"}
            and self.token(after + 1).kind == "weekday"
            and self._ends_a_week(after + 1)
        ):
            last = DayWords(weekday=weekday_number(self.token(after + 1)), which=which, text=self.token(after + 1).text)
            return Item("day", at, after + 2, (day, last), span=True)
        return Item("day", at, after, (day,))

    def _ends_a_week(self, at: int) -> bool:
        """ "Mo-Fr 8-18": the weekday is the end of a range, and has no date of its own."""
        return not self._dated(at) or (self.token(at + 1).kind == "number" and self.token(at + 2).low in RANGE_WORDS)

    def _dated(self, at: int) -> bool:
        after = self.skip(at + 1, _BEFORE_DATE, 3)
        return self._date(after) is not None or self.token(after).kind == "number"

    def _day_number_follows(self, at: int) -> bool:
        """ "Tue 3 or Wed 4 March", "Tuesday the 3rd": a number that is a day of the month, though no month follows at once."""
        token = self.token(at)
        if token.kind != "number" or not 1 <= number_of(token) <= 31 or token.parts is not None:
            return False
        if has_ordinal(token):
            return True
        following = self.token(at + 1)
        if following.low in _BEFORE_HOUR or (following.text == "," and self.token(at + 2).parts is not None):
            return True  # "Friday 6 at 16:30"
        closed = at + 3 if self.token(at + 1).text == "(" and self.token(at + 3).text == ")" else at
        here = self.skip(closed + 1, OR_WORDS | _ARTICLES, 3)
        if closed > at and here > closed + 1 and self.token(here).kind == "weekday":
            return True  # "Mon 16 (am) or Tue 17 March"
        return here > at + 1 and self.token(here).kind == "weekday" and self.token(here + 1).kind == "number"

    def _relative(self, at: int, start: int) -> Item | None:
        ahead = RELATIVE_DAYS[self.token(start).low]
        if self.token(start).low == "mañana" and self.token(start - 1).low in {"la", "las"}:
            return None  # "a las 9 de la mañana" is a morning
        if self.token(start).low in {"heute", "today", "morgen", "tomorrow", "hoy", "mañana"}:
            later, _, after = self.weeks_behind(start + 1)
            if later:
                return Item("day", at, after, (DayWords(ahead=ahead + later, text=self.written(at, after)),))
        if self.token(start).low == "morgen" and self.token(start - 1).low in {"guten", "am", "jeden"}:
            return None
        after = self.skip(start + 1, _BEFORE_DATE, 2)
        date = self.day_at(after) if self.token(after).low not in RELATIVE_DAYS else None
        if date and len(date.days) == 1 and self.token(after - 1).low in {",", "(", self.token(start).low}:
            closed = self.skip(date.after, _CLOSING, 1)
            return replace(
                date, first=at, after=closed, days=(replace(date.days[0], ahead=ahead, text=self.written(at, closed)),)
            )
        return Item("day", at, start + 1, (DayWords(ahead=ahead, text=self.written(at, start + 1)),))

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
        if self.token(at - 1).low in PLACES:
            return None
        if token.kind in {"ymd", "dmy", "dm"} or (token.kind == "dotted" and self._dotted_is_date(at)):
            days = None if self.token(at - 1).low in _VERSIONS else numeric_day(token)
            return self._numeric_range(Item("day", at, at + 1, (days,))) if days else None
        if token.kind == "month":
            return self._month_first(at)
        if token.kind == "number":
            return self._number_first(at)
        if token.low == "the" and has_ordinal(self.token(at + 1)):
            return self._number_first(at + 1) or self._ordinals(at)
        return None

    def _ordinals(self, at: int) -> Item:
        """ "the 18th", "the 18th or 19th": days of a month that is not said."""
        days = [DayWords(day=number_of(self.token(at + 1)), text=self.written(at, at + 2))]
        after = at + 2
        while len(days) < 8:
            here = self.skip(after, OR_WORDS | {"the"}, 3)
            if here == after or not has_ordinal(self.token(here)) or self.token(here + 1).kind == "month":
                break
            days.append(DayWords(day=number_of(self.token(here)), text=self.written(here, here + 1)))
            after = here + 1
        if [self.token(after + step).low for step in range(3)] == ["of", "this", "month"]:
            after += 3
        return Item("day", at, after, tuple(days))

    def _dotted_is_date(self, at: int) -> bool:
        """ "Thu 12.03 at 11:00": where a time of day follows, the numbers with a full stop are a day and a month."""
        hour, minute, _ = self.token(at).parts or (0, 0, "")
        here = self.skip(at + 1, _BEFORE_HOUR | {",", "(", "-", "–", "las", "um", ":"}, 3)
        written = self.token(at).text.rsplit(".", 1)[-1]
        clock = self.token(here).parts is not None or (self.token(here).kind == "number" and here > at + 1)
        return (
            1 <= hour <= 31 and 1 <= minute <= 12 and written.isdecimal() and clock and self.token(at + 1).low not in RANGE_WORDS
        )

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
        short = self.token(at + 1)
        if self.token(at).text in {"'", "’"} and short.kind == "number" and short.text.isdecimal() and len(short.text) == 2:
            return 2000 + int(short.text), at + 2
        return None, at

    def _month_first(self, at: int) -> Item | None:
        """ "March 3rd, 2026", "March 3, 4 or 5", "March 2-6"."""
        month = MONTHS[self.token(at).low]
        start = self.skip(at + 1, _BEFORE_DAY, 2)
        numbers, after, span = self._day_list(start)
        if not numbers:
            return None
        year, after = self._year(after)
        text = self.written(at, after)
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
        year, after = self._year(after + 1 if self._ends_a_sentence(after + 1) else self.skip(after + 1, _AFTER_MONTH, 1))
        text = self.written(at, after)
        return Item("day", at, after, tuple(DayWords(year, month, day, text=text) for day in numbers), span=span)

    def _ends_a_sentence(self, at: int) -> bool:
        """ "on 9 March. The new time …": this full stop is not that of "9 Mar. 2026"."""
        following = self.token(at + 1)
        return self.token(at).text == "." and following.kind not in {"year", "number"} and following.text[:1].isupper()

    def _day_list(self, at: int, month_follows: bool = False) -> tuple[list[int], int, bool]:
        """Days of one month: (3, 4, 5), and whether they are the ends of a range. At most eight."""
        numbers: list[int] = []
        span = False
        while len(numbers) < 8 and self._is_day(at, bool(numbers), month_follows):
            numbers.append(number_of(self.token(at)))
            after = at + 1
            dotted = month_follows and self.token(after).text == "." and self.token(after + 1).low in OR_WORDS | RANGE_WORDS
            after += dotted
            here = self.skip(after, OR_WORDS, 2)
            here = self.skip(here, _ARTICLES, 1) if here > after and month_follows else here
            if here == after and self.token(after).low in RANGE_WORDS and len(numbers) == 1:
                here, span = after + 1, self._is_day(after + 1, True, month_follows)
            at = here
            if here == after:
                break
        if span and len(numbers) == 2 and 1 <= numbers[1] - numbers[0] <= _DAYS_IN_A_ROW:
            numbers = list(range(numbers[0], numbers[1] + 1))
        return (numbers, after, span) if numbers else ([], at, False)

    def _is_day(self, at: int, more: bool, month_follows: bool) -> bool:
        token = self.token(at)
        if token.kind != "number" or not 1 <= number_of(token) <= 31:
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
        return has_ordinal(token) or following.kind in {"year", "newline", "mark", ""} or following.low in _AFTER_DAY


_WEEK_WORDS = frozenset({"week", "woche", "semaine", "semana"})
_ARTICLES = frozenset({"the", "el", "le", "den", "dem", "der", "am", "on"})
_BEFORE_DATE = frozenset({",", ".", "(", "the", "der", "den", "dem", "le", "el", "on", "am", ":", "-", "–"})
_DAYS_IN_A_ROW = 9  # "March 9–13": each of the days
_BEFORE_HOUR = frozenset({"at", "a", "à", "um", "@", "from", "de", "between", "entre", "zwischen"})
_VERSIONS = frozenset({"version", "versions", "v", "release", "build", "python", "java", "node", "chapter", "section", "room"})
_CLOSING = frozenset({")", "]"})
_BEFORE_YEAR = frozenset({",", "/", "of", "de", "del", "-", ".", "in"})
_BEFORE_DAY = frozenset({"the", ".", "-"})
_BEFORE_MONTH = frozenset({"of", "/", "de", ".", "-", "th", ","})
_AFTER_MONTH = frozenset({".", "-", "/"})
_AFTER_DAY = frozenset({
    "at", "from", "between", "um", "à", "de", "or", "and", "on", "to", "until", "noon", "by", "is", "works", "for",
    "if", "with", "in",
})  # fmt: skip


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
