"""All days, times of day and zones of a message in order, each by itself; which belongs to which is `time_grammar`'s work."""

from __future__ import annotations

from dataclasses import replace

from sayyes.readers.time_day_items import DayItems
from sayyes.readers.time_hour_items import HourItems
from sayyes.readers.time_items import Item
from sayyes.readers.time_words import AT_WORDS, OR_WORDS
from sayyes.readers.time_zone_items import ZoneItems

_BEFORE_AN_HOUR = AT_WORDS | {
    ",", "a", ":", "les", "around", "about", "say", "approximately", "approx", "gegen", "ca", "circa", "vers", "sobre", "maybe",
    "like", "-", "–", "|",
}  # fmt: skip
_DAY_WORDS = frozenset({"day", "tag", "jour", "día", "dia"})
ITEMS = 400  # expressions read of one message; an invitation has a tenth of that


class Reader(DayItems, HourItems, ZoneItems):
    """Reads items off the tokens from left to right."""

    def items(self) -> list[Item]:
        """All items, in order, none overlapping."""
        found: list[Item] = []
        self.last_day: Item | None = None
        at = 0
        while at < len(self.tokens) and len(found) < ITEMS:
            item = self._item(at, found[-1] if found else None)
            if item:
                found.append(item)
                self.last_day = item if item.kind == "day" and not item.span else self.last_day
            at = item.after if item else at + 1
        return found

    def _same_day(self, at: int) -> Item | None:
        """ "Is 4 pm that day possible?": the day named last."""
        return replace(self.last_day, first=at, after=at + 2) if self.last_day is not None else None

    def _item(self, at: int, last: Item | None) -> Item | None:
        token = self.token(at)
        between = [each.low for each in self.tokens[last.after : at]] if last is not None and at - last.after <= 2 else [""] * 9
        self.behind_a_day = last is not None and last.kind == "day" and set(between) <= _BEFORE_AN_HOUR
        self.in_a_list = (
            last is not None and last.kind == "clock" and last.hours is not None and bool(between) and set(between) <= OR_WORDS
            and (last.hours[0].bare or (not last.hours[0].meridiem and between[-1] in {"or", "oder", "ou", "o"}))
        )  # fmt: skip
        if token.kind in {"link", "mail", "junk", "newline"}:
            return None
        if token.low in {"that", "same", "selben", "gleichen", "même", "mismo"} and self.token(at + 1).low in _DAY_WORDS:
            return self._same_day(at)
        if token.kind == "iso":
            return Item("moment", at, at + 1, moment=token.text)
        return self.day_at(at) or self.clock_at(at) or self.zone_at(at, last)
