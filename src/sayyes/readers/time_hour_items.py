"""Finds the times of day in a row of tokens, single and as ranges, with and without "am", "Uhr" and the like."""

from __future__ import annotations

from dataclasses import replace

from sayyes.readers.time_items import HourWords, Item, has_ordinal, number_of
from sayyes.readers.time_spoken_hours import SPOKEN_NUMBERS, SpokenHours
from sayyes.readers.time_words import AFTER_WORDS, AT_WORDS, BETWEEN_WORDS, PLACES, RANGE_WORDS
from sayyes.readers.zones import abbreviation, region


class HourItems(SpokenHours):
    """Reads times of day; every method answers None where none starts."""

    behind_a_day = False  # the item before is a day, with at most a small word between
    in_a_list = False  # the item before is a number for an hour, with an "or" between

    def clock_at(self, at: int) -> Item | None:
        if self.token(at).kind == "number" and self.token(at - 1).low in PLACES:
            return None
        if self._is_short(at) and not self._short_fits(at):
            return None
        between = self.token(at).low in BETWEEN_WORDS
        start = at + (between or self.token(at).low in {"from", "von", "de", "ab", "after", "nach", "après", "noon"} - {"noon"})
        if between:
            start = self.skip(start, frozenset({"the", "hours", "of", "las"}), 3)
        led = start > at or self.token(at - 1).low in AT_WORDS or self.in_a_list or self._numbers_behind_a_day(start)
        led = led or self._zone_follows(start) or self._roughly(start)
        led = led or self._range_before_day(start)
        led = led or (self.behind_a_day and self.token(start + 1).low == "sharp")
        first, after = self._hour(start, bare_ok=led or self._range_follows(start))
        if first is None:
            return None
        first, end, after = self._range_end(first, after, between, led)
        if end is None and between and self.token(start).kind == "number":
            return None  # "between 16 and 20 March"
        if end is None and first.bare and not self._is_spelled(start) and not self._bare_fits(start, after):
            return None
        if end is None and self.token(start - 1).low in AFTER_WORDS and first.meridiem + str(first.exact):
            return Item("clock", at, after, hours=(first, None), span=True)
        return Item("clock", at, after, hours=(first, end), span=between)

    def _range_end(self, first: HourWords, after: int, between: bool, led: bool) -> tuple[HourWords, HourWords | None, int]:
        links = RANGE_WORDS | ({"and", "und", "et", "y"} if between else set())
        if self.token(after).low not in links:
            return first, None, after
        here = self.skip(after + 1, _ROUGHLY - {"say", "like"}, 1)
        end, beyond = self._hour(here, bare_ok=led or not first.bare)
        if end is None or (end.bare and first.bare and not self._bare_fits(here, beyond)):
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
            alone = not self.behind_a_day and self.token(at - 1).low not in _BEFORE_DOTTED
            alone = alone and not (self.token(at - 1).text == "." and self.token(at - 2).low in {"kl", "klo"})
            if token.kind == "dotted" and alone and self.token(at + 1).low not in _BEHIND_DOTTED:
                return None, at
            if (meridiem and hour == 0) or hour > 24 or (token.kind == "hform" and not self._hour_form_is_clock(at)):
                return None, at
            return self.with_what_follows(HourWords(hour % 24, minute, meridiem, token.kind == "oclock", exact), at + 1)
        number = SPOKEN_NUMBERS.get(token.low) or (number_of(token) if token.kind == "number" and not has_ordinal(token) else 0)
        if bare_ok and 1 <= number <= 23 and self.token(at + 1).kind != "month":
            after = at + 1 + (self.token(at + 1).low in {"heure", "heures", "uhr"} and token.kind == "word")
            return self.with_what_follows(HourWords(number, bare=number <= 12, exact=number > 12), after)
        return None, at

    def _range_before_day(self, at: int) -> bool:
        """ "10-12, on Monday", "2 to 4 on the 5th": two small numbers straight before a day."""
        first, second = self.token(at), self.token(at + 2)
        plain = first.kind == second.kind == "number" and not has_ordinal(first) and not has_ordinal(second)
        here = self.skip(at + 3, frozenset({",", "on", "am", "le", "el"}), 2)
        return plain and self.token(at + 1).low in RANGE_WORDS and self.token(here).kind == "weekday"

    def _is_spelled(self, at: int) -> bool:
        """ "half past two", "halb sechs", "two o'clock": nothing but an hour, whatever follows."""
        first, second = self.token(at), self.token(at + 1).low.replace("’", "'")
        minutes_first = first.low in {"half", "halb", "quarter", "viertel"} or second in {"past", "o'clock"}
        return first.kind == "oclock" or minutes_first

    def _is_short(self, at: int) -> bool:
        """ "2p", "11:30a": hours of people in a hurry, but also rooms and paragraphs."""
        return self.token(at).kind == "ampm" and self.token(at).low.endswith(("a", "p"))

    def _short_fits(self, at: int) -> bool:
        """ "Tue 2p", "between 2p and 4p", "11a-12p", "3p PT" are hours; "room 4a" and "4-2a" are none."""
        before = self.token(at - 1)
        if before.low in PLACES or (before.low in {"-", "–"} and before.end == self.token(at).start):
            return False
        led = self.behind_a_day or self.token(at - 1).low in AT_WORDS | BETWEEN_WORDS | _OPENING
        ends = self.token(at + 1).low in RANGE_WORDS | {"and", "or"} and self.token(at + 2).kind in {"ampm", "number"}
        return led or ends or self._zone_behind(at + 1)

    def _zone_behind(self, at: int) -> bool:
        token = self.token(at)
        return token.kind == "word" and token.text.isupper() and abbreviation(token.text.split("/")[0]) is not None

    def _zone_follows(self, at: int) -> bool:
        """ "11 ET": a number straight before a zone is an hour, and so is the one that opens a range before it."""
        token = self.token(at)
        if token.kind != "number" or has_ordinal(token) or not 1 <= number_of(token) <= 12:
            return False
        ranged = self.token(at + 1).low in RANGE_WORDS and self.token(at + 2).kind == "number"
        return self._zone_behind(at + 3 if ranged else at + 1)

    def _roughly(self, at: int) -> bool:
        """ "Tomorrow around 10", "Tuesday, say 11": such a word opens an hour where a day stands before it."""
        return self.token(at - 1).low in _ROUGHLY and self.behind_a_day

    def _hour_form_is_clock(self, at: int) -> bool:
        """ "14h30" is a time of day, "durée 1h30" and "(1h)" are lengths."""
        hour = self.token(at).parts or (0, 0, "")
        if self.token(at + 1).low in RANGE_WORDS and self.token(at + 2).kind == "hform":
            return hour[0] <= 23  # "(9h-12h)"
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
_BEFORE_DOTTED = frozenset({
    "at", "from", "between", "um", "@", "von", "zwischen", "ab", "gegen", "à", "kl", "to", "until", "bis", "and", "or",
    "oder", "und",
})  # fmt: skip
_BEHIND_DOTTED = frozenset({"slot", "appointment", "start", "session", "interview", "sharp"})
_ROUGHLY = frozenset(
    {"around", "about", "say", "approximately", "approx", "gegen", "ca", "circa", "vers", "sobre", "maybe", "like"}
)
_OPENING = frozenset({"from", "after", "before", "until", "till", "by", "or", "and", "to", "starting", "start"})
_LENGTH_WORDS = frozenset({
    "durée", "dure", "pendant", "for", "lasts", "duration", "dauer", "durante", "environ", "about", "approximately",
    "(",
})  # fmt: skip
