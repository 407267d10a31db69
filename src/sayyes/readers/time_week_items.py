"""Finds days that are said by counting: "Friday week", "a fortnight on Tuesday", "the first Monday in April".

The nearest such weekday is never meant by these words; what they leave open (`which="unlike"`) becomes a question.
"""

from __future__ import annotations

from dataclasses import dataclass

from sayyes.readers.time_items import Cursor, DayWords, Item, number_of, weekday_number
from sayyes.readers.time_words import AT_WORDS, MONTHS, NUMBER_WORDS, RELATIVE_DAYS

_COUNTS = {
    **NUMBER_WORDS, "a": 1, "an": 1, "un": 1, "una": 1, "ein": 1, "einer": 1, "einem": 1, "eine": 1, "zwei": 2, "drei": 3,
    "deux": 2, "trois": 3, "dos": 2, "tres": 3,
}  # fmt: skip
_WEEKS = frozenset({"week", "weeks", "woche", "wochen", "semaine", "semaines", "semana", "semanas", "week's", "weeks'"})
_FORTNIGHTS = frozenset({"fortnight", "quinze"})
_DAYS = frozenset({"day", "days", "tag", "tagen", "tage", "jour", "jours", "día", "días", "dia", "dias", "days'"})
_NTH = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": -1, "ersten": 1,
    "erster": 1, "zweiten": 2, "dritten": 3, "letzten": -1, "premier": 1, "deuxième": 2, "dernier": -1, "primer": 1,
    "segundo": 2, "último": -1,
}  # fmt: skip
_ARTICLES = frozenset({"the", "el", "le", "der", "den", "am"})
_FROM = frozenset({"from", "on", "after", "ab", "à", "compter"})
_OF = frozenset({"in", "of", "im", "de", "en"})


@dataclass(frozen=True)
class _Count:
    """A stretch of days, and the token after it."""

    days: int
    after: int


class WeekItems(Cursor):
    """Reads counted days; every method answers None where none starts."""

    def counted_day(self, at: int) -> Item | None:
        """Those that do not begin with the weekday itself."""
        return self._nth_weekday(at) or self._count_then_day(at) or self._in_days(at)

    def weeks_behind(self, at: int) -> tuple[int, str, int]:
        """What stands behind a weekday ending before `at`: days to add, which ("", "next week", "unlike"), the position after."""
        low, following = self.token(at).low, self.token(at + 1).low
        if low in {"week", "fortnight"}:
            return (7 if low == "week" else 14), "", at + 1
        if low == "en" and following in {"huit", "quinze"}:
            return (7 if following == "huit" else 14), "", at + 2
        if low == "after" and following == "next":
            return 0, "unlike", at + 2
        if low in {"in", "dans", "en", "heute"} and (count := self._count(at + 1)) and count.days % 7 == 0:
            return count.days, "", count.after
        return self._said_otherwise(at)

    def _said_otherwise(self, at: int) -> tuple[int, str, int]:
        """ "Thursday (not this week but next)"; any other word about weeks close behind leaves the day open."""
        near = [self.token(step).low for step in range(at, at + 9)]
        here = self.skip(at, frozenset({"(", ",", "-", "–", "—"}), 1)
        words = [self.token(here + step).low for step in range(7)]
        if words[:2] == ["not", "this"] and "next" in words:
            after = here + words.index("next") + 1
            after += self.token(after).low in {"week", "one"}
            return 0, "next week" if "week" in words[2:] else "unlike", after + (self.token(after).text == ")")
        if near[0] in {"of", "in", "the", "("} and "week" in near[:5] and not {"this", "next", "following"} & set(near[:5]):
            return 0, "unlike", at
        return 0, "", at

    def _count(self, at: int) -> _Count | None:
        """ "a week", "two weeks", "a fortnight", "3 days"."""
        token, unit = self.token(at), self.token(at + 1).low
        number = _COUNTS.get(token.low) or (number_of(token) if token.kind == "number" and token.text.isdecimal() else 0)
        if token.low == "acht" and unit == "tagen":
            return _Count(7, at + 2)
        if not 1 <= number <= 12:
            return None
        for units, days in ((_WEEKS, 7), (_FORTNIGHTS, 14), (_DAYS, 1)):
            if unit in units:
                return _Count(number * days, at + 2)
        return None

    def _count_then_day(self, at: int) -> Item | None:
        """ "a week on Thursday", "two weeks from today", "a week tomorrow"."""
        count = self._count(at)
        if count is None or count.days % 7:
            return None
        start = self.skip(count.after, _FROM, 1)
        token = self.token(start)
        if token.kind == "weekday" and start > count.after:
            return Item("day", at, start + 1, (self._weekday_words(at, start, count.days),))
        if token.low in RELATIVE_DAYS:
            ahead = RELATIVE_DAYS[token.low] + count.days
            return Item("day", at, start + 1, (DayWords(ahead=ahead, text=self.written(at, start + 1)),))
        return None

    def _weekday_words(self, at: int, start: int, later: int) -> DayWords:
        return DayWords(weekday=weekday_number(self.token(start)), later=later, text=self.written(at, start + 1))

    def _in_days(self, at: int) -> Item | None:
        """ "in two days at 3pm": a day where a time of day follows at once, else a length of time."""
        if self.token(at).low not in {"in", "dans", "en"}:
            return None
        count = self._count(at + 1)
        if count is None:
            return None
        after = count.after + (self.token(count.after).low in {"time", "'", "’"})
        here = self.skip(after, AT_WORDS | {",", "a"}, 2)
        if self.token(here).parts is None and not (here > after and self.token(here).kind == "number"):
            return None
        which = "about" if count.days % 7 == 0 else ""
        return Item("day", at, after, (DayWords(ahead=count.days, which=which, text=self.written(at, after)),))

    def _nth_weekday(self, at: int) -> Item | None:
        """ "the last Thursday of March"."""
        start = self.skip(at, _ARTICLES, 1)
        nth = _NTH.get(self.token(start).low)
        if nth is None or self.token(start + 1).kind != "weekday":
            return None
        here = self.skip(start + 2, _OF | {"the"}, 2)
        month = MONTHS.get(self.token(here).low) if self.token(here).kind == "month" else None
        if here == start + 2 or (month is None and self.token(here).low != "month"):
            return None
        year = int(self.token(here + 1).text) if self.token(here + 1).kind == "year" else None
        after = here + 1 + (year is not None)
        words = self._weekday_words(start, start + 1, 0)
        text = self.written(start, after)
        return Item("day", at, after, (DayWords(year, month, weekday=words.weekday, nth=nth, text=text),))
