"""Cuts a message into units (sentences and lines) and says what each run of expressions in them is for.

Within a unit, items with nothing but small words between them form a run; the words before it make it a proposal, a deadline, or
something else. A line that a mail program has wrapped does not end a unit, a line that its writer ended does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from sayyes.readers.time_items import HourWords, Item
from sayyes.readers.time_reader import Reader
from sayyes.readers.time_ruled import (
    arrives,
    converted,
    goes_on,
    is_condition,
    moved_from,
    past_a_refusal,
    refused_before,
    refused_behind,
    said_of_else,
)
from sayyes.readers.time_tokens import Token
from sayyes.readers.time_words import (
    BY_CUE,
    DEADLINE_CUE,
    NOT_A_PROPOSAL,
    OR_WORDS,
    PROPOSAL_CUE,
    RANGE_WORDS,
    SMALL_WORDS,
    TALK_BEGINS,
    UNTIL_CUE,
)

Purpose = Literal["proposal", "deadline", "other"]
Hours = tuple[HourWords, HourWords | None]

_LEAD = 140  # characters before a run that say what it is for
_UNIT_ITEMS = 40  # a sentence with more days and hours than that is none
_WRAPPED = 50  # a line longer than this was broken by a mail program, not by its writer
_REPEATED = re.compile(r"\b(?:every|each|jeden|chaque|cada|weekly on|usually on)\s*$", re.IGNORECASE)
_MOVED = re.compile(
    r"\b(?:moved?|rescheduled?|changed?|postponed?|shifted|pushed|brought forward|verschoben|vorverlegt|verlegt|"
    r"reportée?|déplacée?|décalée?|avancée?|aplaza(?:d[oa]|mos|n)?|traslad(?:a|an|ad[oa])|reprograma(?:d[oa])?|adelant(?:a|ad[oa])|"
    r"retras(?:a|ad[oa])|cambia(?:d[oa])?|pasa)\b"
    r".{0,40}\b(?:to|until|auf|au|a|al|for)\b",
    re.IGNORECASE,
)
_TO = re.compile(r"\s*(?:to|auf|au|a|al)\b", re.IGNORECASE)
_NOW_AT = re.compile(r"\b(?:auf|to|au|al)(?: (?:den|die|das|the|le|el))?\s*$", re.IGNORECASE)
_LATE_VERB = re.compile(r"\b(?:verschoben|vorverlegt|verlegt|verschieben|verlegen)\b", re.IGNORECASE)
_MOVED_FROM = re.compile(r"\b(?:mov\w+|reschedul\w+|chang\w+|postpon\w+|shift\w*|push\w*)\b.{0,60}\bfrom\b", re.IGNORECASE)
_UP_TO = frozenset({"to", "until", "till", "through", "thru", "bis", "au", "hasta"})
_FOR_THE = frozenset({"for", "a", "an", "the", "your", "pour", "para", "las", "für", "um"})
_BEGINS = re.compile(r"\b(?:starts?|begins?|interview|meeting|appointment|gespräch|entretien|entrevista)\b", re.IGNORECASE)
_END_LABEL = frozenset({
    "end", "ends", "ending", "finish", "finishes", "finishing", "ende", "endet", "fin", "termine", "termina", "finaliza", "until",
    "till", "finished", "concluding", "concludes", "endzeit", "enduhrzeit", "over", "wrap",
})  # fmt: skip
_BY_AN_END = frozenset({
    "time", "date", "and", "at", "around", "about", "approximately", "approx", "by", "und", "um", "gegen", "et", "à", "vers",
    "y", "a", "las", "hora", "heure", "uhrzeit", "de", "it", "will", "we", "should", "the", "day", "up", "to", "start", "uhr",
})  # fmt: skip
_ABBREVIATED = frozenset({
    "kl", "klo", "ca", "approx", "appx", "no", "nr", "tel", "ext", "mr", "mrs", "ms", "dr", "prof", "vs", "bzw", "resp",
    "std", "min", "hr", "hrs", "mo", "di", "mi", "do", "fr", "sa", "so", "mon", "tue", "tues", "wed", "thu", "thur", "thurs",
    "fri", "lun", "mar", "mer", "mié", "jeu", "jue", "ven", "vie", "wk", "st",
})  # fmt: skip
"""A full stop between one of these and a number ends no sentence."""
_ENDING = frozenset({"ending", "ends", "finishing", "finish", "endend"})


@dataclass
class Unit:
    number: int
    items: list[Item]
    first: int  # tokens
    after: int
    text: str
    lead: str = ""
    declares: bool = False
    taken_back: bool = False  # below a heading such as "Cancelled interview details:"


@dataclass
class Run:
    purpose: Purpose
    items: list[Item] = field(default_factory=list)
    lead: str = ""


class Units:
    """The units of one message, with their items."""

    def __init__(self, text: str, tokens: list[Token]) -> None:
        self.text, self.tokens = text, tokens
        self.strays: set[int] = set()  # times of day that may not belong to the day they are given
        self._places = {token.start: at for at, token in enumerate(tokens)}
        self.units = list(self._units(self._merge_ranges(Reader(tokens).items())))

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
        return self._lend_halves(merged)

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
        if labelled or (not between and day is None and self._two_columns(clock, end)):
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

    def _continues(self, clock: Item, zone: Item, item: Item) -> bool:
        between = [token.low for token in self.tokens[zone.after : item.first]]
        return (
            clock.kind == "clock" and zone.kind == "zone" and clock.hours is not None and clock.hours[1] is None
            and ((len(between) == 1 and between[0] in RANGE_WORDS) or (len(between) <= 4 and bool(_ENDING & set(between))))
        )  # fmt: skip

    def _units(self, items: list[Item]) -> Iterator[Unit]:
        inside = {at for item in items for at in range(item.first, item.after)}
        cuts = [at for at in range(len(self.tokens)) if at not in inside and self._ends_unit(at)]
        pending, first = list(reversed(items)), 0
        number = 0
        for cut in [*cuts, len(self.tokens)]:
            mine = []
            while pending and pending[-1].first < cut:
                mine.append(pending.pop())
            if cut > first:
                yield Unit(number, mine[:_UNIT_ITEMS], first, cut, self._between(first, cut))
            number += 1 if cut > first else 0
            first = cut + 1

    def _ends_unit(self, at: int) -> bool:
        token = self.tokens[at]
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if token.kind == "newline":
            return following is None or self._hard_break(at, following)
        if token.text not in {".", "!", "?"} or following is None:
            return False
        if token.text == "." and at and following.text[0].isdigit() and self.tokens[at - 1].low in _ABBREVIATED:
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

    def _runs(self, unit: Unit) -> list[Run]:
        runs: list[Run] = []
        last = unit.first
        for item in unit.items:
            if (
                not runs
                or not self._linked(last, item.first)
                or (self._deadline_between(last, item.first) and not self._by_for_at(runs[-1], item))
                or self._turns(runs[-1], item)
            ):
                lead = self._between(last, item.first)[-_LEAD:] if last < item.first else ""
                lead = past_a_refusal(lead) if runs else lead if lead.strip() else unit.lead
                alone = runs and item.kind == "zone"
                runs.append(Run(runs[-1].purpose if alone else self._purpose(lead), [], lead))
            runs[-1].items.append(item)
            last = item.after
        if unit.taken_back:
            return [Run("other", unit.items, unit.lead)] if unit.items else []
        for at, run in enumerate(runs):
            beyond = runs[at + 1].items[0].first if at + 1 < len(runs) else unit.after
            run.purpose = self._shape_purpose(run, beyond)
            if at and refused_before(runs[at - 1].lead) and goes_on(run.lead) and all(item.kind != "day" for item in run.items):
                run.purpose = "other"  # "We cannot do Thursday as planned at 2pm"
            if converted(run.lead) and all(item.kind != "day" for item in run.items) and (at or unit.number):
                run.purpose = "other"
            if at and (self._moves(unit, run) or (_TO.match(run.lead) and _MOVED_FROM.search(runs[at - 1].lead))):
                for earlier in runs[:at]:
                    earlier.purpose = "other"
        return [part for run in runs for part in self._arrival_apart(unit, run, runs)]

    def _moves(self, unit: Unit, run: Run) -> bool:
        """ "It is moved to Friday"; in German the word comes last: "vom Donnerstag auf Freitag verlegt"."""
        behind = self._between(run.items[-1].after, unit.after)
        return _MOVED.search(run.lead) is not None or (
            _NOW_AT.search(run.lead) is not None and _LATE_VERB.search(behind) is not None
        )

    def _by_for_at(self, run: Run, item: Item) -> bool:
        """ "Your interview is fixed for Thursday by 2pm", as it is said in West Africa: at that hour, but it is asked."""
        day = run.items[-1]
        fits = (
            day.kind == "day" and item.kind == "clock" and [token.low for token in self.tokens[day.after : item.first]] == ["by"]
        )
        if not (fits and run.purpose == "proposal" and PROPOSAL_CUE.search(run.lead)):
            return False
        self.strays.add(id(item))
        return True

    def _turns(self, run: Run, item: Item) -> bool:
        """ "Please answer by Friday; Tuesday 3 pm would suit us": a day behind such a mark is no part of the deadline."""
        before = self.tokens[item.first - 1].text if item.first else ""
        return (
            item.kind == "day" and before in {";", "–", "—", "-", "/", "|"} and self._purpose(run.lead) == "deadline"
            and any(each.kind == "day" for each in run.items)
        )  # fmt: skip

    def _arrival_apart(self, unit: Unit, run: Run, runs: list[Run]) -> list[Run]:
        """ "Arrive at 13:45 on Thursday, the interview begins at 14:00": only the day is that of both."""
        if not (run.purpose == "proposal" and arrives(run.lead) and any(item.kind == "clock" for item in run.items)):
            return [run]
        if not (any(_begins(other) for other in runs if other is not run) or self._begins_nearby(unit)):
            return [run]
        days = [item for item in run.items if item.kind == "day"]
        rest = [item for item in run.items if item.kind != "day"]
        return [*([Run("proposal", days, run.lead)] if days else []), Run("other", rest, run.lead)]

    def _begins_nearby(self, unit: Unit) -> bool:
        """Does a sentence close by say when the talk begins?"""
        near = self.units[max(0, unit.number - 3) : unit.number + 4]
        return any(
            other.number != unit.number and any(item.kind == "clock" for item in other.items) and _BEGINS.search(other.text)
            and not arrives(self._between(other.first, next(item.first for item in other.items if item.kind == "clock")))
            for other in near
        )  # fmt: skip

    def _linked(self, first: int, after: int) -> bool:
        between = self.tokens[first:after]
        return len(between) <= 8 and all(token.low in SMALL_WORDS or token.kind == "newline" for token in between)

    def _deadline_between(self, first: int, after: int) -> bool:
        return any(token.low in {"by", "before", "bis", "avant"} for token in self.tokens[first:after])

    def _purpose(self, lead: str) -> Purpose:
        """What the words before a run make of it; of several cues the last one counts."""
        if BY_CUE.search(lead[-90:]) and not UNTIL_CUE.search(lead[-40:]):
            return "deadline"
        if refused_before(lead) or said_of_else(lead) or _REPEATED.search(lead):
            return "other"
        lead = TALK_BEGINS.sub(" interview ", lead)
        talk = _last(PROPOSAL_CUE, lead)
        deadline, elsewhere = _last(DEADLINE_CUE, lead), _last(NOT_A_PROPOSAL, lead)
        if talk > max(deadline, elsewhere) or deadline == elsewhere:
            return "proposal"
        return "deadline" if deadline > elsewhere else "other"

    def _shape_purpose(self, run: Run, beyond: int) -> Purpose:
        """Office hours ("Mon-Fri 9-5") are no proposal, nor is what the words up to token `beyond` take back."""
        if run.purpose == "proposal" and any(
            item.span and item.days and item.days[0].month is None and item.days[0].pair is None for item in run.items
        ):
            return "other"
        before = self.tokens[max(0, run.items[0].first - 2) : run.items[0].first]
        if any(token.kind == "mail" for token in before):
            return "other"  # "Bob <bob@example.com> Thu, Aug 18 at 9:33 AM": the head of a mail
        after = run.items[-1].after
        if refused_behind(self._between(after, beyond)) and not is_condition(run.lead) and not _NOW_AT.search(run.lead):
            return "other"
        tail = self._between(after, min(beyond, after + 6))
        return "other" if re.search(r"(?<!\bI )\b(?:wrote|schrieb|écrit|escribió|office hours)\b", tail) else run.purpose

    def _listed(self, first: int, after: int) -> bool:
        words = [token.low for token in self.tokens[first:after]]
        return len(words) <= 4 and bool(OR_WORDS & set(words)) and all(word in SMALL_WORDS for word in words)


def _begins(run: Run) -> bool:
    """Is a time of day of this run said to be that of the talk?"""
    timed = any(item.kind == "clock" for item in run.items)
    return timed and _BEGINS.search(run.lead) is not None


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


def _same_zone(one: Item, other: Item) -> bool:
    return one.zone is not None and other.zone is not None and one.zone.text.lower() == other.zone.text.lower()
