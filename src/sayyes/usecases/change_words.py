"""What changed between two situations, in the words of somebody who was there: one sentence for each thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from typing import Any

from sayyes.engine.assumptions import TABLE
from sayyes.engine.names import same_name
from sayyes.usecases.amounts import money, number, ordinal, percent
from sayyes.usecases.moments import day_words
from sayyes.usecases.pieces import on_day, same

MONEY, CHANCE, DAYS, HOURS, TEXT, PLAIN = "money", "chance", "days", "hours", "text", "plain"

# Field: what it is called, how its value is said.
FIELDS: Mapping[str, tuple[str, str]] = {
    "status": ("your status", TEXT),
    "value_now": ("what you have now, a year", MONEY),
    "hour_value": ("what an hour of yours is worth", MONEY),
    "tenure_years": ("the years you expect to stay", PLAIN),
    "discount_rate": ("how much less a later year counts", CHANCE),
    "rounds_last_year": ("your interviews of the last twelve months", PLAIN),
    "free_hours_per_week": ("your free hours a week", PLAIN),
    "runway_days": ("the days your savings last", PLAIN),
    "value_after_runway": ("what you live on once savings end, a year", MONEY),
    "rest_now": ("what your present job is worth beside the pay, a year", MONEY),
    "leave_days": ("the days of leave you have left", PLAIN),
    "employer": ("where you work now", TEXT),
    "industry": ("the business", TEXT),
    "sanction_cost": ("what a sanction of the rules would cost you", MONEY),
    "offers_per_year": ("the offers you would get in a year without looking here", PLAIN),
    "value_mean": ("what the job is worth to you, a year", MONEY),
    "value_sd": ("how far a job may differ from how it looks, a year", MONEY),
    "search_cost": ("what looking for work costs you, a year", MONEY),
    "company": ("the company", TEXT),
    "role": ("the role", TEXT),
    "headroom": ("how far they could raise the pay", CHANCE),
    "bargains": ("the chance that they bargain", CHANCE),
    "chance": ("your own estimate of the chance of an offer", CHANCE),
    "decision_days": ("the days until they decide", PLAIN),
    "answer_days": ("the days they give for an answer", PLAIN),
    "commute_minutes": ("the way to work, in minutes", PLAIN),
    "days_on_site": ("the days on site a week", PLAIN),
    "remote": ("the place of work", TEXT),
    "answer_by": ("the day they want to hear by", TEXT),
}
SEVERAL = (  # fields whose name is of several things
    "tenure_years", "rounds_last_year", "free_hours_per_week", "runway_days", "leave_days", "offers_per_year", "decision_days",
    "answer_days", "days_on_site",
)  # fmt: skip
UNSAID = ("id", "unclear", "stated", "policy_pack")  # of packs, the rules themselves are said: policy
WITHOUT_FIGURES: Mapping[str, str] = {
    "deal_breakers": "What you could never accept changed.",
    "exposure": "The risk to your present job is put otherwise.",
    "rates": "What you said about commuting, days at home and the like counts otherwise.",
    "today": "What you said about your present job changed.",
    "free": "The hours in which you are free changed.",
    "zone": "The time zone you live in changed.",
    "record": "Your own record of interviews and offers grew.",
    "scam_signs": "What reads like a fraud in the message changed.",
    "policy": "The house rules that bind you changed.",
    "competitor": "Whether they compete with your employer is seen otherwise.",
    "fixed": "Assumptions are drawn otherwise: with their spread, or without.",
}


@dataclass(frozen=True)
class Words:
    """How a change is told: the currency of its amounts, and the zone in which its days are days."""

    currency: str
    zone: tzinfo

    def day(self, moment: object) -> str:
        """ "Fri 6 March"; what is no day as it was told."""
        return day_words(on_day(moment, self.zone), short=True) if isinstance(moment, date) else str(moment)

    def money(self, amount: float) -> str:
        """ "$99,000"."""
        return money(amount, self.currency)

    def pay(self, pay: object) -> str:
        """ "$95,000–105,000 a year"."""
        if isinstance(pay, Mapping):
            ends = [pay.get("low"), pay.get("high")]
            low, high = (ends[0] if ends[0] is not None else ends[1]), (ends[1] if ends[1] is not None else ends[0])
            if isinstance(low, (int, float)) and isinstance(high, (int, float)):
                return f"{self.money(low)}{f'–{high:,.0f}' if high != low else ''} a year"
        return f"{self.money(pay)} a year" if isinstance(pay, (int, float)) else "an amount we cannot read"

    def figure(self, kind: str, value: object) -> str:
        """A value as its kind is said."""
        if not isinstance(value, (int, float)) or isinstance(value, bool):
            return str(value)
        if kind == MONEY:
            return self.money(value)
        return percent(value) if kind == CHANCE else f"{value:,.6g}"

    def offer(self, before: Mapping[str, Any] | None, after: Mapping[str, Any] | None) -> Iterator[str]:
        """What happened to an offer in hand."""
        whose = _whose(after or before or {}, "an employer")
        if before is None and after is not None:
            until = f", answer by {self.day(after['deadline'])}" if "deadline" in after else ""
            yield f"An offer from {whose} came in: {self.money(after.get('value', 0.0))} a year{until}."
        elif after is None:
            yield f"The offer from {whose} no longer counts among those in hand."
        elif before is not None:
            yield from self._offer(whose, before, after)

    def _offer(self, whose: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
        revalued = not same(before.get("value"), after.get("value"), self.zone)
        moved = not same(before.get("deadline"), after.get("deadline"), self.zone)
        if revalued:
            now, then = self.money(after.get("value", 0.0)), self.money(before.get("value", 0.0))
            until = f", until {self.day(after['deadline'])}" if moved and "deadline" in after else ""
            yield f"The offer from {whose} is {now} a year now, not {then}{until}."
        elif moved:
            yield self._moved(f"the deadline of the offer from {whose}", before.get("deadline"), after.get("deadline"))
        named = ("company",) if same_name(before.get("company"), after.get("company")) else ()
        yield from self.fields(f"{whose}: ", before, after, but=("value", "deadline", *named))

    def process(self, before: Mapping[str, Any] | None, after: Mapping[str, Any] | None) -> Iterator[str]:
        """What happened to another process."""
        whose = _whose(after or before or {}, "another employer")
        if before is None and after is not None:
            yield f"{_the_process(after)} counts now{self._ahead(after)}."
        elif after is None:
            yield f"{_the_process(before or {})} no longer counts among those that are open."
        elif before is not None:
            for said in self.opening(whose, before, after):
                yield f"The{said[3:]}" if said.startswith("the ") else said

    def opening(self, whose: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
        """What became otherwise known about a process, the invitation among them (then `whose` is empty)."""
        if not same(before.get("pay"), after.get("pay"), self.zone):
            yield self._pay(whose, before.get("pay"), after.get("pay"))
        yield from self.rounds(whose, before.get("rounds"), after.get("rounds"))
        if not same(before.get("decides"), after.get("decides"), self.zone):
            yield self._moved(f"the day on which {whose or 'they'} decide", before.get("decides"), after.get("decides"))
        facts = before.get("facts") or {}, after.get("facts") or {}
        yield from self.fields(f"{whose}: " if whose else "", *facts)
        yield from self.fields(f"{whose}: " if whose else "", before, after, but=("pay", "rounds", "facts", "decides"))

    def _pay(self, whose: str, before: object, after: object) -> str:
        who = whose or "They"
        if before is None:
            return f"{who} named the pay: {self.pay(after)}."
        if after is None:
            return f"The pay{f' at {whose}' if whose else ''} no longer counts as known."
        return f"The pay{f' at {whose}' if whose else ''} is {self.pay(after)} now, not {self.pay(before)}."

    def rounds(self, whose: str, before: object, after: object) -> Iterator[str]:
        """Rounds that moved, came or went."""
        then, now = (each if isinstance(each, list) else [] for each in (before, after))
        at = f" with {whose}" if whose else ""
        if len(then) != len(now):
            if not now:
                yield f"No round{at} is planned."
                return
            before_that = f", not {number(len(then))}" if then else ""
            yield f"{_counted(len(now), 'round')} {'is' if len(now) == 1 else 'are'} still to come{at}{before_that}."
            return
        for place, (one, other) in enumerate(zip(then, now, strict=True), 1):
            which = f"the {ordinal(place)} round{at}" if len(now) > 1 else f"the round{at}"
            if not same(one.get("at"), other.get("at"), self.zone):
                yield self._moved(which, one.get("at"), other.get("at"))
            if not same(_but_day(one), _but_day(other), self.zone):
                yield f"{which[:1].upper()}{which[1:]} takes another form or another time."

    def fields(self, whose: str, before: Mapping[str, Any], after: Mapping[str, Any], but: Sequence[str] = ()) -> Iterator[str]:
        """One sentence for each field that differs."""
        for key in dict.fromkeys((*before, *after)):
            if key in (*but, *UNSAID) or same(before.get(key), after.get(key), self.zone):
                continue
            yield self.field(whose, key, before.get(key), after.get(key))

    def field(self, whose: str, key: str, before: object, after: object) -> str:
        """ "What you have now, a year, is $95,000 (before: $90,000)." """
        if key in WITHOUT_FIGURES:
            return f"{whose}{WITHOUT_FIGURES[key]}"
        name, kind = FIELDS.get(key, (key.replace("_", " "), PLAIN))
        said = f"{whose}{name}" if whose else f"{name[:1].upper()}{name[1:]}"
        if isinstance(before, (Mapping, list)) or isinstance(after, (Mapping, list)):
            return f"{said}: seen otherwise now."
        verb = "are" if key in SEVERAL else "is"
        said += f"{',' if ',' in name else ''} {verb}"
        if after is None:
            return f"{said} no longer known (before: {self.figure(kind, before)})."
        then = "not known before" if before is None else f"before: {self.figure(kind, before)}"
        return f"{said} {self.figure(kind, after)} ({then})."

    def assumption(self, name: str, before: object, after: object) -> str:
        """An assumption that the person changed, or took back."""
        if name in WITHOUT_FIGURES:
            return WITHOUT_FIGURES[name]
        known = {each.name: each for each in TABLE}
        said = known[name].says if name in known else name.replace("_", " ")
        usual = f"{known[name].default:.3g}" if name in known else "the usual figure"
        then, now = (_assumed(each, usual) for each in (before, after))
        return f"{said[:1].upper()}{said[1:]}: we take {now} now, not {then}."

    def commitment(self, before: object, after: object) -> str:
        """What the person promised elsewhere."""
        then, now = (each if isinstance(each, Mapping) else {} for each in (before, after))
        kind = now.get("kind", "none")
        who = now.get("company") or "another employer"
        if kind == "signed":
            return f"You have signed with {who}."
        if kind == "verbal":
            return f"You have told {who} yes."
        if then.get("kind", "none") == "none":
            return "You told us that nothing is promised elsewhere." if now else "We no longer know whether anything is promised."
        return f"What you had promised {then.get('company') or 'another employer'} no longer binds you."

    def passed(self, days: int, offers: Sequence[Mapping[str, Any]], now: date) -> str:
        """Days went by; the nearest deadline that they brought closer."""
        gone = "A new day began" if days == 1 else f"{number(days).capitalize()} days have passed"
        open_ones = [each for each in offers if isinstance(each.get("deadline"), date)]
        if not open_ones:
            return f"{gone}."
        nearest = min(open_ones, key=lambda each: on_day(each["deadline"], self.zone))
        left = (on_day(nearest["deadline"], self.zone) - on_day(now, self.zone)).days
        if left < 0:
            return f"{gone}."
        whose = _whose(nearest, "your offer")
        return f"{gone}: {_counted(left, 'day').lower()} left until the deadline of {whose} ({self.day(nearest['deadline'])})."

    def _moved(self, what: str, before: object, after: object) -> str:
        said = f"{what[:1].upper()}{what[1:]}"
        if before is None:
            return f"{said} is known now: {self.day(after)}."
        if after is None:
            return f"{said} is no longer known."
        return f"{said} moved from {self.day(before)} to {self.day(after)}."

    def _ahead(self, process: Mapping[str, Any]) -> str:
        rounds = process.get("rounds")
        if not isinstance(rounds, list):
            return ""
        if not rounds:
            return ": no round is left, they will decide"
        first = next((each["at"] for each in rounds if "at" in each), None)
        return f": {_counted(len(rounds), 'round').lower()} to come{f', the next on {self.day(first)}' if first else ''}"


def _whose(entry: Mapping[str, Any], otherwise: str) -> str:
    return str(entry.get("company") or (f"the {entry['role']} process" if entry.get("role") else otherwise))


def _the_process(entry: Mapping[str, Any]) -> str:
    """ "The process with Bolt"; of one of which no employer is known "The Data Engineer process"."""
    whose = _whose(entry, "another employer")
    return f"The{whose[3:]}" if not entry.get("company") and entry.get("role") else f"The process with {whose}"


def _but_day(each: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in each.items() if key != "at"}


def _counted(count: int, noun: str) -> str:
    return f"{number(count).capitalize()} {noun}{'' if count == 1 else 's'}"


def _assumed(value: object, usual: str) -> str:
    if value is None:
        return usual
    if isinstance(value, Mapping):
        return f"{value.get('low')} to {value.get('high')}"
    return f"{value:.3g}" if isinstance(value, (int, float)) else str(value)
