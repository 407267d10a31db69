"""Cuts a message into units (sentences and lines) and says what each run of expressions in them is for.

Within a unit, items with nothing but small words between them form a run; the words before it make it a proposal, a deadline, or
something else. A line that a mail program has wrapped does not end a unit, a line that its writer ended does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from sayyes.readers.time_items import DayWords, Item
from sayyes.readers.time_ranges import Ranges
from sayyes.readers.time_reader import Reader
from sayyes.readers.time_ruled import (
    arrives,
    converted,
    goes_on,
    is_condition,
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
    PROPOSAL_CUE,
    SMALL_WORDS,
    TALK_BEGINS,
    UNTIL_CUE,
)

Purpose = Literal["proposal", "deadline", "other"]

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
_BEGINS = re.compile(r"\b(?:starts?|begins?|interview|meeting|appointment|gespräch|entretien|entrevista)\b", re.IGNORECASE)
_ABBREVIATED = frozenset({
    "kl", "klo", "ca", "approx", "appx", "no", "nr", "tel", "ext", "mr", "mrs", "ms", "dr", "prof", "vs", "bzw", "resp",
    "std", "min", "hr", "hrs", "mo", "di", "mi", "do", "fr", "sa", "so", "mon", "tue", "tues", "wed", "thu", "thur", "thurs",
    "fri", "lun", "mar", "mer", "mié", "jeu", "jue", "ven", "vie", "wk", "st",
})  # fmt: skip
"""A full stop between one of these and a number ends no sentence."""


@dataclass
class Unit:
    number: int
    items: list[Item]
    first: int  # tokens
    after: int
    text: str
    lead: str = ""
    declares: bool = False
    cue: bool = False  # it is about a talk
    wide: bool = False  # it speaks of times to choose from
    taken_back: bool = False  # below a heading such as "Cancelled interview details:"


@dataclass
class Run:
    purpose: Purpose
    items: list[Item] = field(default_factory=list)
    lead: str = ""


class Units(Ranges):
    """The units of one message, with their items."""

    def __init__(self, text: str, tokens: list[Token]) -> None:
        super().__init__(text, tokens)
        self.strays: set[int] = set()  # times of day that may not belong to the day they are given
        self.units = list(self._units(self._merge_ranges(Reader(tokens).items())))

    def days(self) -> list[DayWords]:
        """Every day that the message names, whatever for."""
        return [day for unit in self.units for item in unit.items for day in item.days]

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

    def _over(self, day: Item) -> bool:
        """ "el lunes pasado", "mardi dernier"."""
        return day.after < len(self.tokens) and self.tokens[day.after].low in {"pasado", "pasada", "dernier", "dernière", "passé"}

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
        if any(item.kind == "day" and self._over(item) for item in run.items):
            return "other"
        before = self.tokens[max(0, run.items[0].first - 2) : run.items[0].first]
        if any(token.kind == "mail" for token in before):
            return "other"  # "Bob <bob@example.com> Thu, Aug 18 at 9:33 AM": the head of a mail
        after = run.items[-1].after
        if refused_behind(self._between(after, beyond)) and not is_condition(run.lead) and not _NOW_AT.search(run.lead):
            return "other"
        tail = self._between(after, min(beyond, after + 6))
        return "other" if re.search(r"(?<!\bI )\b(?:wrote|schrieb|écrit|escribió|office hours)\b", tail) else run.purpose


def _begins(run: Run) -> bool:
    """Is a time of day of this run said to be that of the talk?"""
    timed = any(item.kind == "clock" for item in run.items)
    return timed and _BEGINS.search(run.lead) is not None


def _last(cue: re.Pattern[str], lead: str) -> int:
    """Where the last match of a cue ends; -1 for none."""
    return max((match.end() for match in cue.finditer(lead)), default=-1)
