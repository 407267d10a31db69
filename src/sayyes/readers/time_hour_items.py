"""Finds the times of day in a row of tokens, single and as ranges, with and without "am", "Uhr" and the like."""

from __future__ import annotations

from dataclasses import replace

from sayyes.readers.time_items import Cursor, HourWords, Item, has_ordinal, number_of
from sayyes.readers.time_words import AFTER_WORDS, AT_WORDS, BETWEEN_WORDS, NUMBER_WORDS, RANGE_WORDS


class HourItems(Cursor):
    """Reads times of day; every method answers None where none starts."""

    def clock_at(self, at: int) -> Item | None:
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
        if end.exact and first.bare:
            first = replace(first, bare=False, exact=True)  # "von 9 bis 11 Uhr"
        return first, end, beyond

    def _hour(self, at: int, bare_ok: bool) -> tuple[HourWords | None, int]:
        """One time of day at the position, and the position after it."""
        if self.token(at).low in {"half", "quarter"} and self.token(at + 1).low in {"past", "after"}:
            return self._hour_in_words(at)
        token = self.token(at)
        if token.parts is not None:
            hour, minute, meridiem = token.parts
            exact = token.kind in {"uhr", "military", "hform"} or (token.kind == "clock" and token.text.startswith("0"))
            if meridiem and hour > 12:
                meridiem, exact = "", True
            if token.kind == "dotted" and self.token(at - 1).low not in _BEFORE_DOTTED:
                return None, at
            if (meridiem and hour == 0) or hour > 24 or (token.kind == "hform" and not self._hour_form_is_clock(at)):
                return None, at
            return HourWords(hour % 24, minute, meridiem, token.kind == "oclock", exact), at + 1
        if token.low in {"noon", "midday", "mittags", "midi", "mediodía"}:
            return HourWords(12, exact=True), at + 1
        if token.low == "midnight":
            return HourWords(0, exact=True), at + 1
        number = NUMBER_WORDS.get(token.low) or (number_of(token) if token.kind == "number" and not has_ordinal(token) else 0)
        if bare_ok and 1 <= number <= 23:
            return HourWords(number, bare=number <= 12, exact=number > 12), at + 1
        return None, at

    def _hour_in_words(self, at: int) -> tuple[HourWords | None, int]:
        """ "half past two", "quarter past nine am": the minutes first, then the hour."""
        hour, after = self._hour(at + 2, bare_ok=True)
        if hour is None or hour.minute:
            return None, at
        token = self.token(after)
        meridiem = hour.meridiem or (token.low.replace(".", "") if token.low.replace(".", "") in {"am", "pm"} else "")
        minute = 30 if self.token(at).low == "half" else 15
        return replace(hour, minute=minute, meridiem=meridiem), after + (bool(meridiem) and not hour.meridiem)

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


_AFTER_BARE = frozenset({
    ",", ".", ";", ")", "?", "!", "-", "–", "—", "(", "/", "or", "and", "on", "est", "edt", "et", "pt", "ct", "mt",
    "pst", "pdt", "cst", "cdt", "gmt", "utc", "ist", "cet", "cest", "bst", "tomorrow", "today", "this", "next", "if",
    "works", "work", "to", "until", "in", "with", "via", "for", "time", "oder", "und", "am", "o", "y", "eastern",
    "pacific", "central", "local", "sharp",
})  # fmt: skip
_BEFORE_DOTTED = frozenset({
    "at", "from", "between", "um", "@", "von", "zwischen", "ab", "gegen", "à", "kl", "to", "until", "bis", "and", "or",
    "oder", "und",
})  # fmt: skip
_LENGTH_WORDS = frozenset({
    "durée", "dure", "pendant", "for", "lasts", "duration", "dauer", "durante", "environ", "about", "approximately",
    "(",
})  # fmt: skip
