"""Finds the time zones in a row of tokens: abbreviations, distances from UTC, region words, and cities beside a time of day."""

from __future__ import annotations

from sayyes.readers import zones
from sayyes.readers.time_items import Cursor, Item
from sayyes.readers.zone_names import BARE_PHRASES, LOWER_CASE_TOO

_BEHIND_HOUR = frozenset({
    "française", "belge", "suisse", "allemande", "espagnole", "parisienne", "d'europe", "d’europe", "española", "peninsular",
    "central", "francesa", "alemana", "suiza", "belga",
})  # fmt: skip
_DECLARING = frozenset({"are", "in", "is", ":", "times", "time", "zone"})
_LABEL = 14  # tokens that a program's name for a zone may have: "Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"


class ZoneItems(Cursor):
    """Reads zones; every method answers None where none starts. `last` is the item before."""

    def zone_at(self, at: int, last: Item | None) -> Item | None:
        token = self.token(at)
        if token.kind == "offset":
            return self._label(at) or self._zone_item(at, at + 1, zones.fixed_offset(token.text))
        if token.kind == "iana" and (word := zones.iana(token.text)):
            return self._zone_item(at, at + 1, word)
        if token.kind not in {"word", "month", "weekday", "iana"}:
            return None
        if windows := self._windows_zone(at):
            return windows
        near = last is not None and at - last.after <= (1 if last.kind == "day" else 2)
        if found := self._abbreviation(at, near):
            return found
        return self._named_zone(at, near)

    def _label(self, at: int) -> Item | None:
        """ "(UTC-05:00) Eastern Time (US & Canada)", as Outlook has it all the year round: the clock of the region."""
        start = at + 1 + (self.token(at + 1).text in {")", "]"})
        for after in range(start + _LABEL, start, -1):
            last = self.token(after - 1)
            if last.kind in {"", "newline", "offset"} or last.text in {",", "."}:
                continue
            name = self.written(start, after)
            if "\n" in name or any(
                self.token(step).kind in {"newline", "clock", "ampm", "number"} for step in range(start, after)
            ):
                continue
            word = zones.labelled(self.token(at).text, name)
            if word is not None:
                return self._zone_item(at, after, word)
        return None

    def _windows_zone(self, at: int) -> Item | None:
        """ "W. Europe Standard Time": a name that Outlook writes, unless people write it too."""
        for after in range(at + 3, at + 8):
            if self.token(after - 1).low != "time" or self.token(after - 2).low not in {"standard", "daylight"}:
                continue
            name = self.written(at, after)
            spoken = zones.region(self.written(at, after - 1)) or zones.region(self.written(at, after - 2))
            found = None if spoken else zones.program_zone(name)
            return self._zone_item(at, after, zones.iana(found)) if found else None
        return None

    def _abbreviation(self, at: int, near: bool) -> Item | None:
        token = self.token(at)
        first = token.text.split("/")[0]
        lower_ok = near and token.low in LOWER_CASE_TOO and self.token(at - 1).text.lower().endswith(("m", "m.", "0"))
        if not (first.isupper() or lower_ok) or len(first) < 2:
            return None
        if (
            len(first) == 2
            and not near
            and self.token(at - 1).low not in {"in", "are", "is", ":", "(", "times", "time", "zone", "all", "both", "alle"}
        ):
            return None
        word = zones.either_half(token.text) or zones.abbreviation(first)
        return self._zone_item(at, at + 1, word)

    def _named_zone(self, at: int, near: bool) -> Item | None:
        """ "Eastern Time", "US Eastern", "London time", "heure de Paris", "(Berlin)" straight after a time of day."""
        start = at
        near = near or (
            (self.token(at - 1).low in _DECLARING or self._heads_a_column(at))
            and (
                self.written(at, at + 1).lower() in BARE_PHRASES
                or self.written(at, at + 2).lower().removeprefix("us ") in BARE_PHRASES
            )
        )
        if self._labelled(at):
            near = True
        if self.token(at).low in {"ortszeit", "zeitzone"}:
            start, near = at + 1 + (self.token(at + 1).text in {":", "("}), True
        elif self.token(at).low in {"heure", "hora", "time"}:
            following = self.token(at + 1).low
            if following in {"de", "in", "du", "del"}:
                start, near = at + 2, True
            elif following in _BEHIND_HOUR:
                start, near = at + 1, True
        for size in (3, 2, 1):
            if any(self.token(start + step).kind in {"newline", ""} for step in range(size)):
                continue
            words = self.written(start, start + size)
            after = start + size
            timed = self.token(after).low in {"time", "zeit", "timezone"} or (
                self.token(after).low in {"local", "standard"} and self.token(after + 1).low == "time"
            )
            word = zones.region(words) if timed or near else None
            if word is None or not (timed or start > at or self._bare_place(start, after, words)):
                continue
            after += (2 if self.token(after).low in {"local", "standard"} else 1) if timed else 0
            return self._zone_item(at, after, word)
        return None

    def _heads_a_column(self, at: int) -> bool:
        """ "Time (Central)", above the hours of a table."""
        return self.token(at - 1).text in {"(", "["} and self.token(at - 2).low in {
            "time",
            "times",
            "uhrzeit",
            "heure",
            "hora",
            "start",
        }

    def _labelled(self, at: int) -> bool:
        """ "Time zone: Berlin"."""
        mark, noun = self.token(at - 1).text, self.token(at - 2).low
        return mark == ":" and (noun in {"timezone", "zeitzone", "tz", "zone", "fuseau", "horaria"} or noun == "horaire")

    def _bare_place(self, at: int, after: int, words: str) -> bool:
        """A place without "time" counts behind a time of day ("2 pm Eastern", "14:00 (Berlin)"), not in "Central Park"."""
        following = self.token(after)
        if following.kind == "word" and following.text[0].isupper() and following.start == self.token(after - 1).end + 1:
            return False
        plain = words.lower().removeprefix("us ")
        if plain in BARE_PHRASES:
            return True
        if self._labelled(at):
            return True
        beside = {"("} | self._hour_before(at) | ({")"} if self.token(at - 2).kind == "offset" else set())
        return words[:1].isupper() and plain != "universal" and self.token(at - 1).low in beside

    def _zone_item(self, at: int, after: int, word: zones.ZoneWord | None) -> Item | None:
        return Item("zone", at, after, zone=word) if word else None

    def _hour_before(self, at: int) -> set[str]:
        before = self.token(at - 1)
        return {before.low} if before.parts is not None else set()
