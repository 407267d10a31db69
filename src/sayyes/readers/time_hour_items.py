"""Finds the times of day in a row of tokens, single and as ranges, with and without "am", "Uhr" and the like."""

from __future__ import annotations

from dataclasses import replace

from sayyes.readers.time_items import HourWords, Item, has_ordinal, number_of
from sayyes.readers.time_spoken_hours import SpokenHours
from sayyes.readers.time_words import AFTER_WORDS, AT_WORDS, BETWEEN_WORDS, NUMBER_WORDS, RANGE_WORDS
from sayyes.readers.zones import region


class HourItems(SpokenHours):
    """Reads times of day; every method answers None where none starts."""

    behind_a_day = False  # the item before is a day, with at most a small word between
    in_a_list = False  # the item before is a number for an hour, with an "or" between

    def clock_at(self, at: int) -> Item | None:
        if self.token(at).kind == "number" and self.token(at - 1).low in _PLACES:
            return None
        if self.token(at).low.endswith(("a", "p")) and self.token(at - 1).low in {"-", "–"}:
            return None  # "2a" is an hour only as the end of a range
        between = self.token(at).low in BETWEEN_WORDS
        start = at + (between or self.token(at).low in {"from", "von", "de", "ab", "after", "nach", "après", "noon"} - {"noon"})
        if between:
            start = self.skip(start, frozenset({"the", "hours", "of", "las"}), 3)
        led = start > at or self.token(at - 1).low in AT_WORDS or self.in_a_list or self._numbers_behind_a_day(start)
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
        if end.exact and first.bare:
            first = replace(first, bare=False, exact=True)  # "von 9 bis 11 Uhr"
        return first, end, beyond

    def _hour(self, at: int, bare_ok: bool) -> tuple[HourWords | None, int]:
        """One time of day at the position, and the position after it."""
        spoken, beyond = self.spoken_hour(at)
        if spoken is not None:
            return spoken, beyond
        token = self.token(at)
        if token.parts is not None:
            hour, minute, meridiem = token.parts
            exact = token.kind in {"uhr", "military", "hform"} or (token.kind == "clock" and token.text.startswith("0"))
            if meridiem and hour > 12:
                meridiem, exact = "", True
            if token.kind == "dotted" and not self.behind_a_day and self.token(at - 1).low not in _BEFORE_DOTTED:
                return None, at
            if (meridiem and hour == 0) or hour > 24 or (token.kind == "hform" and not self._hour_form_is_clock(at)):
                return None, at
            return self.with_what_follows(HourWords(hour % 24, minute, meridiem, token.kind == "oclock", exact), at + 1)
        number = NUMBER_WORDS.get(token.low) or (number_of(token) if token.kind == "number" and not has_ordinal(token) else 0)
        if bare_ok and 1 <= number <= 23:
            return self.with_what_follows(HourWords(number, bare=number <= 12, exact=number > 12), at + 1)
        return None, at

    def _hour_form_is_clock(self, at: int) -> bool:
        """ "14h30" is a time of day, "durée 1h30" and "(1h)" are lengths."""
        hour = self.token(at).parts or (0, 0, "")
        led = {self.token(at - 1).low, self.token(at - 2).low} & _LENGTH_WORDS
        return not led and 7 <= hour[0] <= 23

    def _numbers_behind_a_day(self, at: int) -> bool:
        """ "Thursday 3-4": two small numbers straight behind a day."""
        first, second = self.token(at), self.token(at + 2)
        plain = first.kind == second.kind == "number" and not has_ordinal(first) and not has_ordinal(second)
        return (
            self.behind_a_day and plain and self.token(at + 1).low in RANGE_WORDS
            and number_of(first) <= 12 and number_of(second) <= 12 and self.token(at + 3).kind != "month"
        )  # fmt: skip

    def _range_follows(self, at: int) -> bool:
        """ "3-4 pm": a number alone is an hour where it opens a range whose end says so."""
        return self.token(at + 1).low in RANGE_WORDS and self.token(at + 2).parts is not None

    def _bare_fits(self, at: int, after: int) -> bool:
        """ "at 3 on Tuesday" is an hour, "at 3 Main Street", "at 5 offices" and "3 out of 5" are not."""
        following = self.token(after)
        if self.token(at).kind not in {"number", "oclock", "word"}:
            return True
        if self.behind_a_day and not (
            following.text[:1].isupper() and following.kind == "word" and region(following.text) is None
        ):
            return following.kind != "number"
        return following.kind in {"newline", "", "weekday", "zone"} or following.low in _AFTER_BARE


_AFTER_BARE = frozenset({
    ",", ".", ";", ")", "?", "!", "-", "–", "—", "(", "/", "or", "and", "on", "est", "edt", "et", "pt", "ct", "mt",
    "pst", "pdt", "cst", "cdt", "gmt", "utc", "ist", "cet", "cest", "bst", "tomorrow", "today", "this", "next", "if",
    "works", "work", "to", "until", "in", "with", "via", "for", "time", "oder", "und", "am", "o", "y", "eastern",
    "pacific", "central", "local", "sharp",
})  # fmt: skip
_PLACES = frozenset({"room", "floor", "building", "suite", "unit", "section", "flat", "apartment", "raum", "salle", "sala"})
_BEFORE_DOTTED = frozenset({
    "at", "from", "between", "um", "@", "von", "zwischen", "ab", "gegen", "à", "kl", "to", "until", "bis", "and", "or",
    "oder", "und",
})  # fmt: skip
_LENGTH_WORDS = frozenset({
    "durée", "dure", "pendant", "for", "lasts", "duration", "dauer", "durante", "environ", "about", "approximately",
    "(",
})  # fmt: skip
