"""Which day goes with which time of day, which zone with both, and what is each of them for?

The text is cut into units (sentences and lines). Within a unit, items with nothing but small words between them form a run;
the words before a run say whether it is proposed, a deadline, or something else. Days and hours may come in either order:
"Tuesday at 10 or at 2", "10 on Tuesday or 2 on Wednesday"; a day may stand on a line of its own above its hours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from sayyes.readers import zones
from sayyes.readers.time_items import DayWords, HourWords, Item
from sayyes.readers.time_reader import Reader
from sayyes.readers.time_tokens import Token
from sayyes.readers.time_words import (
    BY_CUE,
    DEADLINE_CUE,
    EVERYWHERE_CUE,
    NO_LONGER,
    NOT_A_PROPOSAL,
    OR_WORDS,
    PROPOSAL_CUE,
    RANGE_WORDS,
    SMALL_WORDS,
    WINDOW_CUE,
)

Purpose = Literal["proposal", "deadline", "other"]
Hours = tuple[HourWords, HourWords | None]

_LEAD = 140  # characters before a run that say what it is for
_CARRY = 4  # units that a day may stand above its times of day
_SLOTS = 60  # more than that is no list of proposals
_UNIT_ITEMS = 40  # a sentence with more days and hours than that is none
_WRAPPED = 50  # a line longer than this was broken by a mail program, not by its writer
_REPEATED = re.compile(r"\b(?:every|each|jeden|chaque|cada|weekly on|usually on)\s*$", re.IGNORECASE)
_MOVED = re.compile(
    r"\b(?:moved?|rescheduled?|changed?|postponed?|shifted|pushed|brought forward|verschoben|reporté|déplacé|aplazad[oa])\b"
    r".{0,40}\b(?:to|until|auf|au|a|al|for)\b",
    re.IGNORECASE,
)
_PAIRED = frozenset({"/", "(", "=", "[", "aka"})


@dataclass(frozen=True)
class Slot:
    """A day and a time of day that belong together. `day` or `hours` may be missing; `twin` is the same time in another zone."""

    day: DayWords | None
    hours: Hours | None
    zones: tuple[zones.ZoneWord, ...]
    purpose: Purpose
    start: int  # characters of the text
    end: int
    unit: int
    window: bool = False
    last_day: DayWords | None = None
    paired: bool = False  # written right behind the one before as if it were the same time
    zone_from: Literal["own", "near", "message", ""] = "own"
    lead: str = ""
    cue: bool = False  # the sentence is about a talk


@dataclass
class _Unit:
    number: int
    items: list[Item]
    first: int  # tokens
    after: int
    text: str
    lead: str = ""
    declares: bool = False


@dataclass
class _Run:
    purpose: Purpose
    items: list[Item] = field(default_factory=list)
    lead: str = ""


class Grammar:
    """Joins the items of one message into slots."""

    def __init__(self, text: str, tokens: list[Token]) -> None:
        self.text, self.tokens = text, tokens
        self.reader = Reader(tokens)
        self.units = list(self._units(self._merge_ranges(self.reader.items())))
        self.everywhere: tuple[zones.ZoneWord, ...] = ()

    # Cutting

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
                merged.append(item)
        return self._lend_halves(merged)

    def _lend_halves(self, items: list[Item]) -> list[Item]:
        """ "1:00, 1:30 or 3 pm": the hours of a list take the half of the day from the one at its end."""
        for at in range(len(items) - 2, -1, -1):
            this, after = items[at], items[at + 1]
            if this.kind != "clock" or after.kind != "clock" or not this.hours or not after.hours:
                continue
            if after.hours[0].meridiem and not _tells_half(this.hours) and self._listed(this.after, after.first):
                items[at] = replace(this, hours=(_with_half(this.hours[0], after.hours[0]), None))
        return items

    def _continues(self, clock: Item, zone: Item, item: Item) -> bool:
        between = [token.low for token in self.tokens[zone.after : item.first]]
        return (
            clock.kind == "clock" and zone.kind == "zone" and clock.hours is not None and clock.hours[1] is None
            and len(between) == 1 and between[0] in RANGE_WORDS
        )  # fmt: skip

    def _units(self, items: list[Item]) -> Iterator[_Unit]:
        inside = {at for item in items for at in range(item.first, item.after)}
        cuts = [at for at in range(len(self.tokens)) if at not in inside and self._ends_unit(at)]
        pending, first = list(reversed(items)), 0
        number = 0
        for cut in [*cuts, len(self.tokens)]:
            mine = []
            while pending and pending[-1].first < cut:
                mine.append(pending.pop())
            if cut > first:
                yield _Unit(number, mine[:_UNIT_ITEMS], first, cut, self._between(first, cut))
            number += 1 if cut > first else 0
            first = cut + 1

    def _ends_unit(self, at: int) -> bool:
        token = self.tokens[at]
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if token.kind == "newline":
            return following is None or self._hard_break(at, following)
        if token.text not in {".", "!", "?"} or following is None:
            return False
        return following.kind == "newline" or (following.start > token.end and not following.text[0].islower())

    def _hard_break(self, at: int, following: Token) -> bool:
        """Did the writer end the line here, or was it wrapped?"""
        token = self.tokens[at]
        begin = self.text.rfind("\n", max(0, token.start - 400), token.start) + 1
        line = self.text[begin : token.start].rstrip()
        if not line or following.kind == "newline" or line[-1] in ".!?:;":
            return True
        wrapped = len(line) >= _WRAPPED and not following.text.startswith(("-", "*", "•", "·", "–"))
        return not (wrapped or (following.text[0].islower() and len(line) > 20) or line[-1] == ",")

    def _between(self, first: int, after: int) -> str:
        """The characters from token `first` up to token `after`."""
        if first >= after or first >= len(self.tokens):
            return ""
        return self.text[self.tokens[first].start : self.tokens[after - 1].end]

    # Purposes

    def _runs(self, unit: _Unit) -> list[_Run]:
        runs: list[_Run] = []
        last = unit.first
        for item in unit.items:
            if not runs or not self._linked(last, item.first) or self._deadline_between(last, item.first):
                lead = self._between(last, item.first)[-_LEAD:] if last < item.first else ""
                lead = lead if lead.strip() or runs else unit.lead
                runs.append(_Run(self._purpose(lead), [], lead))
            runs[-1].items.append(item)
            last = item.after
        for at, run in enumerate(runs):
            run.purpose = self._shape_purpose(run, unit)
            if at and _MOVED.search(run.lead):
                for earlier in runs[:at]:
                    earlier.purpose = "other"
        return runs

    def _linked(self, first: int, after: int) -> bool:
        between = self.tokens[first:after]
        return len(between) <= 8 and all(token.low in SMALL_WORDS or token.kind == "newline" for token in between)

    def _deadline_between(self, first: int, after: int) -> bool:
        return any(token.low in {"by", "before", "bis", "avant"} for token in self.tokens[first:after])

    def _purpose(self, lead: str) -> Purpose:
        """What the words before a run make of it; of several cues the last one counts."""
        if BY_CUE.search(lead[-90:]):
            return "deadline"
        if NO_LONGER.search(lead[-60:]) or _REPEATED.search(lead):
            return "other"
        talk = _last(PROPOSAL_CUE, lead)
        deadline, elsewhere = _last(DEADLINE_CUE, lead), _last(NOT_A_PROPOSAL, lead)
        if talk > max(deadline, elsewhere) or deadline == elsewhere:
            return "proposal"
        return "deadline" if deadline > elsewhere else "other"

    def _shape_purpose(self, run: _Run, unit: _Unit) -> Purpose:
        """Office hours ("Mon-Fri 9-5") are no proposal, wherever they stand."""
        if run.purpose == "proposal" and any(
            item.span and item.days and item.days[0].month is None and item.days[0].pair is None for item in run.items
        ):
            return "other"
        before = self.tokens[max(0, run.items[0].first - 2) : run.items[0].first]
        if any(token.kind == "mail" for token in before):
            return "other"  # "Bob <bob@example.com> Thu, Aug 18 at 9:33 AM": the head of a mail
        tail = self._between(run.items[-1].after, min(unit.after, run.items[-1].after + 6))
        return "other" if re.search(r"\b(?:wrote|schrieb|écrit|escribió|office hours)\b", tail) else run.purpose

    # Joining

    def slots(self) -> list[Slot]:
        """All slots in order."""
        self._label_units()
        found: list[Slot] = []
        carried: list[tuple[Item, int, bool]] = []  # days, their unit, whether hours were found for them
        waiting: list[Slot] = []
        for unit in self.units:
            if not unit.items:
                continue
            made, carried = self._join_unit(unit, carried)
            dayless = [slot for slot in made if slot.day is None and slot.hours]
            daily = [slot for slot in made if slot.day is not None and slot.hours is None and slot.purpose == "proposal"]
            if waiting and daily and len(daily) == len(made) and unit.number - waiting[0].unit <= 2:
                found = [slot for slot in found if slot not in waiting]
                made = [replace(slot, day=day.day) for day in daily for slot in waiting]
                carried, waiting = [(item, number, True) for item, number, _ in carried], []
            elif made:
                waiting = dayless if len(dayless) == len(made) else []
            found.extend(made[:_SLOTS])
            if len(found) > _SLOTS:
                break
        return self._share_zones([slot for slot in found if not self._superseded(slot, found)])

    def _label_units(self) -> None:
        """A label on a line of its own ("Start date:") speaks for the line below it."""
        before = ""
        for unit in self.units:
            unit.lead = before if len(before) < 80 else ""
            unit.declares = EVERYWHERE_CUE.search(unit.text[:200]) is not None
            before = "" if unit.items else unit.text

    def _superseded(self, slot: Slot, found: list[Slot]) -> bool:
        """A day alone is left out where the same day has hours elsewhere."""
        return slot.hours is None and slot.day is not None and any(
            other.hours and other.day and other.purpose == slot.purpose and _same_day(other.day, slot.day) for other in found
        )  # fmt: skip

    def _join_unit(self, unit: _Unit, carried: list[tuple[Item, int, bool]]) -> tuple[list[Slot], list[tuple[Item, int, bool]]]:
        slots: list[Slot] = []
        for runs in _by_purpose(self._runs(unit)):
            purpose = runs[0].purpose
            items = [item for run in runs for item in run.items]
            if purpose == "proposal" and unit.declares:
                declared = tuple(item.zone for item in items if item.zone)
                self.everywhere = self.everywhere or declared
            lead = runs[0].lead
            near = [item for item, number, _ in carried if unit.number - number <= _CARRY] if purpose == "proposal" else []
            slots.extend(self._join(unit, items, near, purpose, lead))
            if purpose == "proposal":
                carried = self._carry(unit, items, carried)
        slots.sort(key=lambda slot: slot.start)
        return slots, carried

    def _carry(self, unit: _Unit, items: list[Item], carried: list[tuple[Item, int, bool]]) -> list[tuple[Item, int, bool]]:
        """The days that hours in later units may belong to."""
        days = [item for item in items if item.kind == "day"]
        timed = any(item.kind == "clock" for item in items)
        if not days:
            return [(item, number, used or timed) for item, number, used in carried]
        if not timed and carried and not any(used for _, _, used in carried) and unit.number - carried[-1][1] <= 2:
            return [*carried, *((item, unit.number, False) for item in days)]
        return [(item, unit.number, timed) for item in (days[-1:] if timed else days)]

    def _join(self, unit: _Unit, items: list[Item], near: list[Item], purpose: Purpose, lead: str) -> list[Slot]:
        days = [item for item in items if item.kind == "day"]
        clocks = [item for item in items if item.kind == "clock"]
        zones_of = self._zones_of(items)
        slots = [self._moment(unit, item, purpose, lead) for item in items if item.kind == "moment"]
        groups = self._groups(items)
        taken: set[int] = set()
        for clock in clocks:
            group = self._group_for(clock, groups, clocks, days) or near
            taken.update(id(day) for day in group)
            pairs = [(words, day) for day in group for words in day.days] if group else [(None, None)]
            for words, day in pairs:
                slots.append(self._slot(unit, clock, words, day, zones_of.get(id(clock), ()), purpose, lead))
        for day in days:
            if id(day) not in taken:
                slots.extend(
                    self._day_slot(unit, day, words, purpose, lead) for words in (day.days[:1] if day.span else day.days)
                )
        return slots

    def _groups(self, items: list[Item]) -> list[list[Item]]:
        """Days with nothing but "or", "and", commas between them share their hours."""
        groups: list[list[Item]] = []
        last: Item | None = None
        for item in (each for each in items if each.kind in {"day", "clock"}):
            if item.kind == "day":
                joined = last is not None and last.kind == "day" and self._listed(last.after, item.first)
                if joined:
                    groups[-1].append(item)
                else:
                    groups.append([item])
            last = item
        return groups

    def _listed(self, first: int, after: int) -> bool:
        words = [token.low for token in self.tokens[first:after]]
        return len(words) <= 4 and bool(OR_WORDS & set(words)) and all(word in SMALL_WORDS for word in words)

    def _group_for(self, clock: Item, groups: list[list[Item]], clocks: list[Item], days: list[Item]) -> list[Item]:
        if not groups:
            return []
        before = [group for group in groups if group[0].first < clock.first]
        after = [group for group in groups if group[0].first > clock.first]
        clock_first = bool(clocks) and clocks[0].first < days[0].first and clocks[-1].first < days[-1].first
        if not before or (clock_first and after):
            return after[0]
        if (
            after
            and self._on_follows(clock, after[0][0])
            and any(clock.first > other.first > before[-1][0].first for other in clocks)
        ):
            return after[0]
        return before[-1]

    def _on_follows(self, clock: Item, day: Item) -> bool:
        return [token.low for token in self.tokens[clock.after : day.first]] in (["on"], ["am"], ["le"], ["el"])

    def _zones_of(self, items: list[Item]) -> dict[int, tuple[zones.ZoneWord, ...]]:
        """The zone words of each time of day: those behind it, up to the next time of day with a zone of its own."""
        found: dict[int, tuple[zones.ZoneWord, ...]] = {}
        open_clocks: list[Item] = []
        seen: tuple[zones.ZoneWord, ...] = ()
        last: Item | None = None
        for item in items:
            if item.kind == "clock":
                open_clocks = [*open_clocks, item] if last is None or last.kind != "zone" else [item]
                if seen:
                    found.setdefault(id(item), seen)
            elif item.kind == "zone" and item.zone:
                seen = (*seen, item.zone) if last is not None and last.kind == "zone" else (item.zone,)
                for clock in open_clocks:
                    found[id(clock)] = seen
            last = item if item.kind != "day" else last
        return found

    def _slot(
        self, unit: _Unit, clock: Item, words: DayWords | None, day: Item | None, zone: tuple[zones.ZoneWord, ...],
        purpose: Purpose, lead: str,
    ) -> Slot:  # fmt: skip
        inside = day is not None and unit.first <= day.first < unit.after
        first = min(clock.first, day.first) if day and inside else clock.first
        after = max(clock.after, day.after) if day and inside else clock.after
        before = self.tokens[clock.first - 1].low if clock.first else ""
        window = clock.span or (
            clock.hours is not None and clock.hours[1] is not None and WINDOW_CUE.search(unit.text) is not None
        )
        return Slot(
            words, clock.hours, zone, purpose, self.tokens[first].start, self._through_zone(after, unit), unit.number,
            window=window, paired=before in _PAIRED, lead=lead, cue=PROPOSAL_CUE.search(unit.text) is not None,
        )  # fmt: skip

    def _through_zone(self, after: int, unit: _Unit) -> int:
        """The end of the evidence, in characters: the zone behind the time is shown with it."""
        zone = next((item for item in unit.items if item.kind == "zone" and 0 <= item.first - after <= 2), None)
        return self.tokens[(zone.after if zone else after) - 1].end

    def _day_slot(self, unit: _Unit, day: Item, words: DayWords, purpose: Purpose, lead: str) -> Slot:
        return Slot(
            words, None, (), purpose, self.tokens[day.first].start, self.tokens[day.after - 1].end, unit.number,
            last_day=day.days[-1] if day.span else None, lead=lead, cue=PROPOSAL_CUE.search(unit.text) is not None,
        )  # fmt: skip

    def _moment(self, unit: _Unit, item: Item, purpose: Purpose, lead: str) -> Slot:
        token = self.tokens[item.first]
        day = DayWords(int(token.text[:4]), int(token.text[5:7]), int(token.text[8:10]), text=token.text)
        hour = HourWords(int(token.text[11:13]), int(token.text[14:16]), exact=True)
        offset = re.search(r"(?:Z|[+-]\d\d:?\d\d)$", token.text[16:], re.IGNORECASE)
        word = None
        if offset:
            word = zones.fixed_offset("+00:00" if offset[0].upper() == "Z" else offset[0])
        return Slot(day, (hour, None), (word,) if word else (), purpose, token.start, token.end, unit.number, lead=lead, cue=True)

    def _share_zones(self, slots: list[Slot]) -> list[Slot]:
        """Times without a zone take that of the list they stand in, or the one that the message declares for all of them."""
        bearers = [slot for slot in slots if slot.zones and slot.purpose == "proposal"]
        names = {tuple(word.text.lower() for word in slot.zones) for slot in bearers}
        shared = []
        for slot in slots:
            if slot.zones or slot.hours is None:
                shared.append(slot)
            elif self.everywhere:
                shared.append(replace(slot, zones=self.everywhere, zone_from="own"))
            elif len(names) == 1 and slot.purpose == "proposal":
                near = any(abs(other.unit - slot.unit) <= _in_list(slots, slot, other) for other in bearers)
                shared.append(replace(slot, zones=bearers[0].zones, zone_from="near" if near else "message"))
            else:
                shared.append(replace(slot, zone_from=""))
        return shared


def _tells_half(hours: Hours) -> bool:
    start, end = hours
    return bool(end or start.meridiem or start.exact or start.hour > 12)


def _with_half(hour: HourWords, later: HourWords) -> HourWords:
    """ "10 or 2 pm" is ten in the morning, "1 or 2 pm" one in the afternoon."""
    same = later.meridiem == "am" or hour.hour == 12 or hour.hour < 7 or 7 <= later.hour < 12
    return replace(hour, meridiem=later.meridiem if same else "am", bare=False)


def _last(cue: re.Pattern[str], lead: str) -> int:
    """Where the last match of a cue ends; -1 for none."""
    return max((match.end() for match in cue.finditer(lead)), default=-1)


def _in_list(slots: list[Slot], one: Slot, other: Slot) -> int:
    """How far apart two slots of one list may stand: one unit for each slot between them, and one more."""
    low, high = sorted((one.unit, other.unit))
    return len({slot.unit for slot in slots if low <= slot.unit <= high})


def _same_zone(one: Item, other: Item) -> bool:
    return one.zone is not None and other.zone is not None and one.zone.text.lower() == other.zone.text.lower()


def _same_day(one: DayWords, other: DayWords) -> bool:
    if one.month and other.month:
        return (one.month, one.day) == (other.month, other.day)
    return one.weekday is not None and one.weekday == other.weekday and (one.month is None or other.month is None)


def _by_purpose(runs: list[_Run]) -> list[list[_Run]]:
    """Runs of one purpose, in order; each deadline stands alone."""
    groups: list[list[_Run]] = []
    proposals = [run for run in runs if run.purpose == "proposal"]
    if proposals:
        groups.append(proposals)
    groups.extend([run] for run in runs if run.purpose != "proposal")
    return groups
