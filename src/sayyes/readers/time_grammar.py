"""Which day goes with which time of day, which zone with both, and what is each of them for?

The text is cut into units (sentences and lines). Within a unit, items with nothing but small words between them form a run;
the words before a run say whether it is proposed, a deadline, or something else. Days and hours may come in either order:
"Tuesday at 10 or at 2", "10 on Tuesday or 2 on Wednesday"; a day may stand on a line of its own above its hours.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from sayyes.readers import zones
from sayyes.readers.time_items import DayWords, HourWords, Item
from sayyes.readers.time_ranges import Hours
from sayyes.readers.time_ruled import (
    about_something_else,
    about_the_talk,
    be_there,
    heads_taken_back,
    names_the_talk,
    one_more,
    was_set,
)
from sayyes.readers.time_tokens import Token
from sayyes.readers.time_units import Purpose, Run, Unit, Units
from sayyes.readers.time_words import (
    EVERYWHERE_CUE,
    PROPOSAL_CUE,
    WINDOW_CUE,
)

_CARRY = 4  # units that a day may stand above its times of day
_SLOTS = 60  # more than that is no list of proposals
_OFFERS = re.compile(r"\b(?:would|could|can|alternative\w*|instead|also|suits?|works?|oder|ou|sinon|passt)\b", re.IGNORECASE)
_AROUND = re.compile(
    r"\b(?:arrive|parking|park|log ?in|dial ?in|check ?in|doors?|reception|lunch|breakfast|coffee|served|dinner|badge|shuttle|"
    r"report(?:ing)?)\b",
    re.IGNORECASE,
)
_IN_TURN = re.compile(r"\b(?:respectively|beziehungsweise|bzw|respectivement|respectivamente|in that order)\b", re.IGNORECASE)
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
    stray: bool = False  # the hour stands in words of its own, and the day has another hour
    weak: bool = False  # nothing says outright that the time is one of the talk


class Grammar(Units):
    """Joins the items of one message into slots."""

    def __init__(self, text: str, tokens: list[Token]) -> None:
        super().__init__(text, tokens)
        self.weak: set[int] = set()  # times of day that are one of the talk if the message names no better
        self.everywhere: tuple[zones.ZoneWord, ...] = ()
        self.loose: tuple[zones.ZoneWord, ...] = ()  # zones that stand beside no time of day

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
            if waiting and daily and len(daily) == len(made) and unit.number - waiting[-1].unit <= 3:
                found = [slot for slot in found if slot not in waiting]
                made = [replace(slot, day=day.day) for day in daily for slot in waiting]
                carried, waiting = [(item, number, True) for item, number, _ in carried], []
            elif made:
                near = waiting if waiting and unit.number - waiting[-1].unit <= 2 else []
                waiting = [*near, *dayless] if len(dayless) == len(made) else []
            found.extend(made[:_SLOTS])
            if len(found) > _SLOTS:
                break
        return self._share_zones([slot for slot in found if not self._superseded(slot, found)])

    def _label_units(self) -> None:
        """A label on a line of its own ("Start date:") speaks for the line below it."""
        before = ""
        for unit in self.units:
            unit.lead = before if len(before) < 80 else ""
            unit.cue, unit.wide = PROPOSAL_CUE.search(unit.text) is not None, WINDOW_CUE.search(unit.text) is not None
            unit.declares = EVERYWHERE_CUE.search(unit.text[:200]) is not None
            before = "" if unit.items else unit.text
        self._mark_taken_back()

    def _mark_taken_back(self) -> None:
        """The lines below a heading such as "Cancelled interview details:", up to the next gap."""
        below, first_line, end = False, False, 0
        for unit in self.units:
            gap = "\n\n" in self.text[end : self.tokens[unit.first].start]
            if not unit.items and heads_taken_back(unit.text):
                below, first_line = True, True
            elif (gap and not first_line) or (not unit.items and unit.text.endswith(":")):
                below = False
            else:
                first_line = False
            unit.taken_back = below
            end = self.tokens[unit.after - 1].end

    def _superseded(self, slot: Slot, found: list[Slot]) -> bool:
        """A day alone is left out where the same day has hours elsewhere."""
        return slot.hours is None and slot.day is not None and any(
            other.hours and other.day and other.purpose == slot.purpose and _same_day(other.day, slot.day) for other in found
        )  # fmt: skip

    def _join_unit(self, unit: Unit, carried: list[tuple[Item, int, bool]]) -> tuple[list[Slot], list[tuple[Item, int, bool]]]:
        slots: list[Slot] = []
        all_runs = self._runs(unit)
        for runs in _by_purpose(all_runs):
            purpose = runs[0].purpose
            items = [item for run in runs for item in run.items]
            if purpose == "proposal" and (unit.declares or self._zone_alone(unit, items)):
                declared = tuple(item.zone for item in items if item.zone)
                self.everywhere = self.everywhere or declared
            if purpose == "proposal" and not any(item.kind == "clock" for item in items):
                self.loose += tuple(item.zone for item in items if item.zone)
            lead = runs[0].lead
            near = [item for item, number, _ in carried if unit.number - number <= _CARRY] if purpose == "proposal" else []
            if near and all(used for _, _, used in carried) and self._talks_of_else(unit, items, lead):
                continue
            self.strays |= _strays(runs, self._asks(unit))
            self.weak |= set() if self._asks(unit) or self._opens(unit, items) else _weak(runs)
            if purpose == "proposal" and not near and all(item.kind != "day" for item in items):
                near = self._day_of_another(items, all_runs)
            slots.extend(self._join(unit, items, near, purpose, lead))
            if purpose == "proposal":
                carried = self._carry(unit, items, carried)
        slots.sort(key=lambda slot: slot.start)
        return slots, carried

    def _day_of_another(self, items: list[Item], runs: list[Run]) -> list[Item]:
        """ "Now 1 pm instead of 2 pm on Wednesday": the day said of the old time may be that of the new one, and is asked."""
        lenders = [run for run in runs if run.purpose == "other" or (run.purpose == "deadline" and be_there(run.lead))]
        days = [item for run in lenders for item in run.items if item.kind == "day"]
        if days:
            self.strays |= {id(item) for item in items if item.kind == "clock"}
        return days[-1:]

    def _asks(self, unit: Unit) -> bool:
        """Does the sentence end in a question mark?"""
        return any(token.text == "?" for token in self.tokens[unit.after - 1 : unit.after + 1])

    def _opens(self, unit: Unit, items: list[Item]) -> bool:
        """Does the line begin with a day or an hour?"""
        return all(token.kind == "mark" for token in self.tokens[unit.first : items[0].first])

    def _zone_alone(self, unit: Unit, items: list[Item]) -> bool:
        """ "(EST)" on a line of its own speaks for the list around it."""
        if any(item.kind != "zone" for item in items):
            return False
        named = sum(len(item.zone.text) for item in items if item.zone)
        return len(unit.text.strip(" ()[]*.:")) - named <= len(" time")

    def _talks_of_else(self, unit: Unit, items: list[Item], lead: str) -> bool:
        """Hours in a later sentence about something else ("our desk is staffed 9:00-17:00") are no further proposal."""
        if any(item.kind in {"day", "moment"} for item in items) or not any(item.kind == "clock" for item in items):
            return False
        return _AROUND.search(lead) is not None or (
            len(lead.split()) > 3
            and not self._opens(unit, items)
            and not (_OFFERS.search(unit.text) or PROPOSAL_CUE.search(unit.text))
        )

    def _carry(self, unit: Unit, items: list[Item], carried: list[tuple[Item, int, bool]]) -> list[tuple[Item, int, bool]]:
        """The days that hours in later units may belong to."""
        days = [item for item in items if item.kind == "day"]
        timed = any(item.kind == "clock" for item in items)
        if not days:
            listed = timed and self._opens(unit, items)
            return [(item, unit.number if listed else number, used or timed) for item, number, used in carried]
        if not timed and carried and not any(used for _, _, used in carried) and unit.number - carried[-1][1] <= 2:
            return [*carried, *((item, unit.number, False) for item in days)]
        return [(item, unit.number, timed) for item in (days[-1:] if timed else days)]

    def _join(self, unit: Unit, items: list[Item], near: list[Item], purpose: Purpose, lead: str) -> list[Slot]:
        days = [item for item in items if item.kind == "day"]
        items = self._without_conversions(items)
        clocks = [item for item in items if item.kind == "clock"]
        zones_of = self._zones_of(items)
        slots = [self._moment(unit, item, purpose, lead) for item in items if item.kind == "moment"]
        groups = self._groups(items)
        taken: set[int] = set()
        if self._may_be_pairs(unit, clocks, days or near):
            self.strays |= {id(clock) for clock in clocks}
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

    def _may_be_pairs(self, unit: Unit, clocks: list[Item], days: list[Item]) -> bool:
        """As many hours as days, on lines of their own or "respectively": the first hour may be that of the first day alone."""
        count = sum(len(day.days) for day in days)
        apart = bool(days) and not unit.first <= days[0].first < unit.after
        return count > 1 and count == len(clocks) and (apart or _IN_TURN.search(unit.text) is not None)

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

    def _without_conversions(self, items: list[Item]) -> list[Item]:
        """ "16:00 in São Paulo (19:00 UTC)": the time that has a zone says when; the one before it is the same time elsewhere."""
        gone: set[int] = set()
        timed = [item for item in items if item.kind in {"clock", "zone"}]
        for before, clock, zone in zip(timed, timed[1:], timed[2:], strict=False):
            opened = clock.first > 0 and self.tokens[clock.first - 1].text in {"(", "["}
            if before.kind == clock.kind == "clock" and zone.kind == "zone" and opened and zone.first - clock.after <= 1:
                gone.add(id(before))
        return [item for item in items if id(item) not in gone]

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
        self, unit: Unit, clock: Item, words: DayWords | None, day: Item | None, zone: tuple[zones.ZoneWord, ...],
        purpose: Purpose, lead: str,
    ) -> Slot:  # fmt: skip
        inside = day is not None and unit.first <= day.first < unit.after
        first = min(clock.first, day.first) if day and inside else clock.first
        after = max(clock.after, day.after) if day and inside else clock.after
        before = self.tokens[clock.first - 1].low if clock.first else ""
        window = clock.span or (clock.hours is not None and clock.hours[1] is not None and unit.wide)
        return Slot(
            words, clock.hours, zone, purpose, self.tokens[first].start, self._through_zone(after, unit), unit.number,
            window=window, paired=before in _PAIRED, lead=lead,
            cue=unit.cue, stray=id(clock) in self.strays, weak=id(clock) in self.weak,
        )  # fmt: skip

    def _through_zone(self, after: int, unit: Unit) -> int:
        """The end of the evidence, in characters: the zone behind the time is shown with it."""
        zone = next((item for item in unit.items if item.kind == "zone" and 0 <= item.first - after <= 2), None)
        return self.tokens[(zone.after if zone else after) - 1].end

    def _day_slot(self, unit: Unit, day: Item, words: DayWords, purpose: Purpose, lead: str) -> Slot:
        return Slot(
            words, None, (), purpose, self.tokens[day.first].start, self.tokens[day.after - 1].end, unit.number,
            last_day=day.days[-1] if day.span else None, lead=lead, cue=unit.cue,
        )  # fmt: skip

    def _moment(self, unit: Unit, item: Item, purpose: Purpose, lead: str) -> Slot:
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
        alone = self.loose if len({word.text.lower() for word in self.loose}) == 1 and not bearers else ()
        shared = []
        for slot in slots:
            if slot.zones or slot.hours is None:
                shared.append(slot)
            elif self.everywhere:
                shared.append(replace(slot, zones=self.everywhere, zone_from="own"))
            elif alone and slot.purpose == "proposal":
                shared.append(replace(slot, zones=alone[:1], zone_from="message"))
            elif len(names) == 1 and slot.purpose == "proposal":
                near = any(abs(other.unit - slot.unit) <= _in_list(slots, slot, other) for other in bearers)
                shared.append(replace(slot, zones=bearers[0].zones, zone_from="near" if near else "message"))
            else:
                shared.append(replace(slot, zone_from=""))
        return shared


def _in_list(slots: list[Slot], one: Slot, other: Slot) -> int:
    """How far apart two slots of one list may stand: one unit for each slot between them, and one more."""
    low, high = sorted((one.unit, other.unit))
    return len({slot.unit for slot in slots if low <= slot.unit <= high})


def _same_day(one: DayWords, other: DayWords) -> bool:
    if one.month and other.month:
        return (one.month, one.day) == (other.month, other.day)
    return one.weekday is not None and one.weekday == other.weekday and (one.month is None or other.month is None)


def _strays(runs: list[Run], asks: bool) -> set[int]:
    """ "It ships at 10:00; join the interview on 18 March at 11:00": is ten of that day, too?"""
    kinds = [{item.kind for item in run.items} for run in runs]
    complete = any({"day", "clock"} <= each for each in kinds)
    doubtful = [
        run
        for at, (run, each) in enumerate(zip(runs, kinds, strict=True))
        if ("day" not in each and complete and not one_more(run.lead) and not about_the_talk(run.lead))
        or not (asks or _to_the_point(run, at, "day" in each))
        or was_set(run.lead)
    ]
    return {id(item) for run in doubtful for item in run.items if item.kind == "clock"}


def _weak(runs: list[Run]) -> set[int]:
    """Times of day with no word before them, in their sentence, that names a talk."""
    told = False
    weak: set[int] = set()
    for run in runs:
        told = told or names_the_talk(run.lead)
        weak |= set() if told else {id(item) for item in run.items if item.kind == "clock"}
    return weak


def _to_the_point(run: Run, at: int, dated: bool) -> bool:
    """Does nothing but a label, or words about the talk, stand before the time?"""
    lead = run.lead.strip()
    few = len(lead.split()) <= (2 if dated else 1)
    labelled = lead.endswith((":", "|", "-", "–")) and not about_something_else(lead)
    return few or labelled or about_the_talk(lead) or ((at > 0 or not dated) and one_more(lead))


def _by_purpose(runs: list[Run]) -> list[list[Run]]:
    """Runs of one purpose, in order; each deadline stands alone."""
    groups: list[list[Run]] = []
    proposals = [run for run in runs if run.purpose == "proposal"]
    if proposals:
        groups.append(proposals)
    groups.extend([run] for run in runs if run.purpose != "proposal")
    return groups
