"""Finds times of day that are said in words: "quarter to four", "two o'clock", "midi et demi", "las 4 y media de la tarde"."""

from __future__ import annotations

from dataclasses import replace

from sayyes.readers.time_items import Cursor, HourWords, has_ordinal, number_of
from sayyes.readers.time_words import NUMBER_WORDS

_HOUR_WORDS = {
    **NUMBER_WORDS, "eins": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
    "zehn": 10, "elf": 11, "zwölf": 12,
}  # fmt: skip
SPOKEN_NUMBERS = {
    **_HOUR_WORDS, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11,
    "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7,
    "ocho": 8, "nueve": 9, "diez": 10, "doce": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16,
}  # fmt: skip
"""Numbers in words that are an hour behind "at", "um", "à", "a las"; which language's does not matter there."""
_MINUTES_FIRST = {
    ("half", "past"): 30, ("half", "after"): 30, ("quarter", "past"): 15, ("quarter", "after"): 15, ("quarter", "to"): -15,
    ("quarter", "before"): -15, ("ten", "past"): 10, ("ten", "to"): -10, ("five", "past"): 5, ("five", "to"): -5,
    ("twenty", "past"): 20, ("twenty", "to"): -20, ("viertel", "nach"): 15, ("viertel", "vor"): -15,
}  # fmt: skip
_MINUTES_BEHIND = {
    ("et", "demi"): 30, ("et", "demie"): 30, ("et", "quart"): 15, ("y", "media"): 30, ("y", "cuarto"): 15,
    ("moins", "le", "quart"): -15, ("menos", "cuarto"): -15,
}  # fmt: skip
_HALVES = {
    ("de", "la", "tarde"): "pm", ("de", "la", "noche"): "pm", ("de", "la", "mañana"): "am", ("du", "matin"): "am",
    ("du", "soir"): "pm", ("de", "l'après-midi"): "pm", ("de", "l’après-midi"): "pm", ("in", "the", "morning"): "am",
    ("in", "the", "afternoon"): "pm", ("in", "the", "evening"): "pm", ("nachmittags",): "pm", ("abends",): "pm",
    ("morgens",): "am", ("vormittags",): "am", ("am", "nachmittag"): "pm", ("am", "abend"): "pm", ("am", "vormittag"): "am",
}  # fmt: skip
_HOURS_NAMED = {"noon": 12, "midday": 12, "mittags": 12, "midi": 12, "mediodía": 12, "midnight": 0}


class SpokenHours(Cursor):
    """Reads hours in words; every method answers None, and the position unchanged, where none starts."""

    def spoken_hour(self, at: int) -> tuple[HourWords | None, int]:
        """An hour that begins with its minutes, or that is named."""
        first, second = self.token(at).low, self.token(at + 1).low
        if minutes := _MINUTES_FIRST.get((first, second)):
            return self._moved(at, at + 2, minutes)
        if second in {"past", "nach"} and self.token(at).kind == "number" and number_of(self.token(at)) in {5, 10, 15, 20, 25}:
            return self._moved(at, at + 2, number_of(self.token(at)))
        if first in {"half", "halb"} and self._number(at + 1):
            return self._moved(at, at + 1, 30 if first == "half" else -30)
        if first == "midnight" and self.token(at - 1).low not in {"at", "by", "until", "till", "before", "@", ","}:
            return None, at
        if first in _HOURS_NAMED:
            return self.with_what_follows(HourWords(_HOURS_NAMED[first], exact=True), at + 1)
        if second.replace("’", "'") == "o'clock" and (number := self._number(at)):
            return self.with_what_follows(HourWords(number, bare=True), at + 2)
        return None, at

    def with_what_follows(self, hour: HourWords, after: int) -> tuple[HourWords, int]:
        """The hour with "y media", "de la tarde" and the like behind it, and the position after them."""
        for words, minutes in _MINUTES_BEHIND.items():
            if hour.minute == 0 and self._said(after, words):
                hour, after = _by(hour, minutes), after + len(words)
                break
        for words, half in _HALVES.items():
            if not hour.meridiem and 1 <= hour.hour <= 11 and self._said(after, words):
                return replace(hour, meridiem=half, bare=False, exact=False), after + len(words)
        return hour, after

    def _moved(self, at: int, start: int, minutes: int) -> tuple[HourWords | None, int]:
        """ "half past two", "quarter to nine am": the minutes first, then the hour."""
        token = self.token(start)
        parts = token.parts
        if parts is not None and parts[1]:
            return None, at
        number = parts[0] if parts is not None else self._number(start)
        if not number or number > 12:
            return None, at
        after = start + 1
        word = self.token(after).low.replace(".", "")
        meridiem = parts[2] if parts is not None else ""
        if not meridiem and word in {"am", "pm"} and not self._said(after, ("am", "nachmittag")):
            meridiem, after = word, after + 1
        after += self.token(after).low.replace("’", "'") in {"o'clock", "uhr"}
        return self.with_what_follows(_by(HourWords(number, 0, meridiem, bare=not meridiem), minutes), after)

    def _number(self, at: int) -> int:
        token = self.token(at)
        if token.kind == "number" and not has_ordinal(token):
            return number_of(token) if number_of(token) <= 12 else 0
        return _HOUR_WORDS.get(token.low, 0)

    def _said(self, at: int, words: tuple[str, ...]) -> bool:
        return all(self.token(at + step).low == word for step, word in enumerate(words))


def _by(hour: HourWords, minutes: int) -> HourWords:
    """The hour moved by some minutes: a quarter to one is 12:45."""
    if minutes >= 0:
        return replace(hour, minute=minutes)
    before = hour.hour - 1 if hour.hour > 1 else 12
    meridiem = hour.meridiem
    if hour.hour == 12 and meridiem:
        meridiem = "am" if meridiem == "pm" else "pm"  # a quarter to noon is still morning
    return replace(hour, hour=before, minute=60 + minutes, meridiem=meridiem)
