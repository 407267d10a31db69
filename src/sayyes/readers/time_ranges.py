"""Joins what belongs to one expression: ranges with their zones, ends on a line of their own, halves of the day of a list."""

from __future__ import annotations

import re
from dataclasses import replace

from sayyes.readers.time_items import HourWords, Item
from sayyes.readers.time_ruled import moved_from
from sayyes.readers.time_tokens import Token
from sayyes.readers.time_words import OR_WORDS, RANGE_WORDS, SMALL_WORDS

Hours = tuple[HourWords, HourWords | None]

_UP_TO = frozenset({"to", "until", "till", "through", "thru", "bis", "au", "hasta"})
_FOR_THE = frozenset({"for", "a", "an", "the", "your", "pour", "para", "las", "für", "um"})
_END_LABEL = frozenset({
    "end", "ends", "ending", "finish", "finishes", "finishing", "ende", "endet", "fin", "termine", "termina", "finaliza", "until",
    "till", "finished", "concluding", "concludes", "endzeit", "enduhrzeit", "over", "wrap",
})  # fmt: skip
_BY_AN_END = frozenset({
    "time", "date", "and", "at", "around", "about", "approximately", "approx", "by", "und", "um", "gegen", "et", "à", "vers",
    "y", "a", "las", "hora", "heure", "uhrzeit", "de", "it", "will", "we", "should", "the", "day", "up", "to", "start", "uhr",
})  # fmt: skip
_START_AND_END = re.compile(
    r"\b(?:start|from|von|beginn|début|inicio)(?: time)?\s*[|\n]\s*(?:end|to|until|bis|ende|fin)\b", re.IGNORECASE
)
_ENDING = frozenset({"ending", "ends", "finishing", "finish", "endend"})


class Ranges:
    """The tokens of one message, and the joining of the items found in them."""

    def __init__(self, text: str, tokens: list[Token]) -> None:
        self.text, self.tokens = text, tokens
        self._places = {token.start: at for at, token in enumerate(tokens)}
        self._heads_start_and_end = _START_AND_END.search(text) is not None

    def _merge_ranges(self, items: list[Item]) -> list[Item]:
        """ "10:00 EST to 11:00 EST" is one range in one zone."""
        merged: list[Item] = []
        for item in items:
            if len(merged) >= 2 and item.kind == "clock" and self._continues(merged[-2], merged[-1], item):
                clock, zone = merged[-2], merged[-1]
                hours = (clock.hours[0], item.hours[0]) if clock.hours and item.hours else None
                merged[-2:] = [replace(clock, hours=hours), replace(zone, after=item.after)]
            elif merged and item.kind == merged[-1].kind == "zone" and _same_zone(item, merged[-1]):
                merged[-1] = replace(merged[-1], after=item.after)
            else:
                merged.append(self._only_the_new(item))
                self._close_a_span(merged)
                self._ended(merged)
        return self._lend_weeks(self._lend_halves(merged))

    def _ended(self, merged: list[Item]) -> None:
        """ "Start: 9:00, End: 10:00", "at 7am and finishing at 3pm", "09:00  09:45" in two columns: an end, no second time."""
        timed = [item for item in merged[-5:] if item.kind != "zone"]
        if len(timed) < 2 or merged[-1].kind != "clock" or not (end := timed[-1]).hours:
            return
        day = timed[-2] if timed[-2].kind == "day" and len(timed) >= 3 else None
        clock = timed[-3] if day else timed[-2]
        if clock.kind != "clock" or not clock.hours or clock.hours[1] is not None or end.hours is None or clock.after > end.first:
            return
        between = [
            token for token in self.tokens[clock.after : end.first] if day is None or not day.first <= self._at(token) < day.after
        ]
        words = [token.low for token in between if token.kind not in {"newline", "mark"}]
        zone = {token.low for item in merged[-4:] if item.kind == "zone" for token in self.tokens[item.first : item.after]}
        words = [word for word in words if word not in zone]
        labelled = bool(words) and len(words) <= 5 and set(words) <= _END_LABEL | _BY_AN_END and bool(set(words) & _END_LABEL)
        cells = not between or (
            self._heads_start_and_end and all(token.kind == "newline" or token.text == "|" for token in between)
        )
        if labelled or (cells and day is None and self._two_columns(clock, end)):
            merged[merged.index(clock)] = replace(clock, hours=(clock.hours[0], end.hours[0]))
            del merged[merged.index(end) - (1 if day else 0) :]

    def _at(self, token: Token) -> int:
        return self._places[token.start]

    def _two_columns(self, clock: Item, end: Item) -> bool:
        """Two times of day side by side, the second later and no third one behind it."""
        first, second = self.tokens[clock.after - 1].parts, self.tokens[end.first].parts
        third = self.tokens[end.after] if end.after < len(self.tokens) else None
        if first is None or second is None or (third is not None and third.parts is not None):
            return False
        before = self.tokens[clock.first - 1] if clock.first else None
        return first[:2] < second[:2] and not (before is not None and before.parts is not None)

    def _only_the_new(self, item: Item) -> Item:
        """ "Push it back from 2pm to 3pm" is no range: 3pm is the new time."""
        if item.kind != "clock" or item.hours is None or item.hours[1] is None:
            return item
        before = self.text[max(0, self.tokens[item.first].start - 80) : self.tokens[item.first].end]
        return replace(item, hours=(item.hours[1], None)) if moved_from(before) else item

    def _close_a_span(self, merged: list[Item]) -> None:
        """ "Thu 19 March 9am to Fri 20 March 5pm" has an end and no second time; "13:45 for 14:00" is at 14:00."""
        if len(merged) >= 2 and merged[-1].kind == merged[-2].kind == "clock":
            between = [token.low for token in self.tokens[merged[-2].after : merged[-1].first]]
            if between[:1] in (["for"], ["pour"], ["para"], ["für"]) and len(between) <= 3 and set(between) <= _FOR_THE:
                del merged[-2]
                return
        last = [item for item in merged[-5:] if item.kind != "zone"][-4:]
        if [item.kind for item in last] != ["day", "clock", "day", "clock"] or merged[-1].kind != "clock":
            return
        day, clock, until, end = last
        link = [token for token in self.tokens[max(clock.after, merged[-3].after) : until.first] if token.kind != "newline"]
        if len(link) != 1 or link[0].low not in _UP_TO or clock.hours is None or end.hours is None:
            return
        if moved_from(self.text[max(0, self.tokens[day.first].start - 80) : self.tokens[day.first].end]):
            return
        same = day.days[0].text.lower() == until.days[0].text.lower()
        hours = (clock.hours[0], end.hours[0] if same else None)
        merged[merged.index(clock)] = replace(clock, hours=hours, span=not same)
        del merged[-2:]

    def _lend_halves(self, items: list[Item]) -> list[Item]:
        """ "1:00, 1:30 or 3 pm": the hours of a list take the half of the day from the one at its end."""
        for at in range(len(items) - 2, -1, -1):
            this, after = items[at], items[at + 1]
            if this.kind != "clock" or after.kind != "clock" or not this.hours or not after.hours:
                continue
            if after.hours[0].meridiem and not _tells_half(this.hours) and self._listed(this.after, after.first):
                items[at] = replace(this, hours=(_with_half(this.hours[0], after.hours[0]), None))
        return items

    def _lend_weeks(self, items: list[Item]) -> list[Item]:
        """ "Tuesday or Thursday next week", "next Monday or Tuesday": all weekdays of such a list are of that week."""
        for at in range(len(items) - 1, 0, -1):
            self._lend_week(items, at, at - 1)
        for at in range(len(items) - 1):
            self._lend_week(items, at, at + 1)
        return items

    def _lend_week(self, items: list[Item], giver: int, taker: int) -> None:
        given, this = items[giver], items[taker]
        first, second = sorted((given, this), key=lambda item: item.first)
        if given.kind != "day" or this.kind != "day" or not self._listed(first.after, second.first):
            return
        which, day = given.days[0].which, this.days[0]
        plain = len(this.days) == 1 and day.weekday is not None and day.which == "" and not day.later and day.day is None
        if plain and which in ({"next week", "next"} if taker > giver else {"next week"}):
            items[taker] = replace(this, days=(replace(day, which=which),))

    def _continues(self, clock: Item, zone: Item, item: Item) -> bool:
        between = [token.low for token in self.tokens[zone.after : item.first]]
        return (
            clock.kind == "clock" and zone.kind == "zone" and clock.hours is not None and clock.hours[1] is None
            and ((len(between) == 1 and between[0] in RANGE_WORDS) or (len(between) <= 4 and bool(_ENDING & set(between))))
        )  # fmt: skip

    def _between(self, first: int, after: int) -> str:
        """The characters from token `first` up to token `after`."""
        if first >= after or first >= len(self.tokens):
            return ""
        return self.text[self.tokens[first].start : self.tokens[after - 1].end]

    def _listed(self, first: int, after: int) -> bool:
        words = [token.low for token in self.tokens[first:after]]
        return len(words) <= 4 and bool(OR_WORDS & set(words)) and all(word in SMALL_WORDS for word in words)


def _tells_half(hours: Hours) -> bool:
    start, end = hours
    return bool(end or start.meridiem or start.exact or start.hour > 12)


def _with_half(hour: HourWords, later: HourWords) -> HourWords:
    """ "10 or 2 pm" is ten in the morning, "1 or 2 pm" one in the afternoon."""
    same = later.meridiem == "am" or hour.hour == 12 or hour.hour < 7 or 7 <= later.hour < 12
    return replace(hour, meridiem=later.meridiem if same else "am", bare=False)


def _same_zone(one: Item, other: Item) -> bool:
    return one.zone is not None and other.zone is not None and one.zone.text.lower() == other.zone.text.lower()
