"""Several invitations and few hours: which to accept, in which order, what each adds, and what becomes of the others.

The engine chooses the set. What an invitation adds is the worth of accepting it beside the others of that set, on the same
arithmetic as any single answer; for one that is declined, beside all that are accepted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import isfinite
from typing import Any

from sayyes.engine import plan
from sayyes.engine.assumptions import Assumptions
from sayyes.engine.decision import Estimate
from sayyes.engine.gates import gates
from sayyes.engine.intake import situation_from_json
from sayyes.engine.planning import DAYS_A_WEEK, Plan
from sayyes.engine.simulation import drawn_case, estimate
from sayyes.engine.situation import Process, Situation
from sayyes.errors import Unusable
from sayyes.usecases.amounts import about, hours, number
from sayyes.usecases.moments import day_words
from sayyes.usecases.situating import situation_json

MOST_EXPLAINED = 12  # invitations whose own part is worked out; a person reads no longer list
EXPLAINED_BY = 4096  # paths for each of them
HOURS_IN_A_WEEK = 168.0
NOISE = 2.0  # standard errors within which a worth cannot be told from nothing


@dataclass(frozen=True)
class Choice:
    """One invitation of the plan: `adds` beside the others (money, None where it was not worked out), with its standard error.

    hours: of all its rounds, there, preparing and travelling. why: for one that is declined, what speaks against it.
    """

    id: str
    label: str
    accepted: bool
    hours: float
    first_day: float | None
    adds: float | None
    se: float | None
    why: str


@dataclass(frozen=True)
class Week:
    """The hours that the accepted invitations take in one week, counted from now: `start` in days."""

    start: int
    hours: float


@dataclass(frozen=True)
class Planned:
    """A plan with what it was made from. choices: those accepted in the plan's order, then those declined."""

    situation: Situation
    plan: Plan
    limit: float
    choices: tuple[Choice, ...]
    weeks: tuple[Week, ...]


def plan_invitations(*, known: Mapping[str, Any], now: datetime, hours_a_week: float | None, paths: int, seed: int) -> Planned:
    """Choose among the invitation and the processes in `known`, within the candidate's free hours or `hours_a_week`.

    Raises Unusable for hours that no week has, Impossible for a situation that contradicts itself.
    """
    if hours_a_week is not None and not (isfinite(hours_a_week) and 0 <= hours_a_week <= HOURS_IN_A_WEEK):
        raise Unusable(f"hours per week must lie between 0 and {HOURS_IN_A_WEEK:g}, not {hours_a_week:g}")
    situation, assumptions = situation_from_json(situation_json(reading=None, known=known, now=now), now=now)
    limit = situation.candidate.free_hours_per_week if hours_a_week is None else hours_a_week
    found = plan(situation, limit, assumptions, paths=paths, seed=seed)
    everyone = {each.id: each for each in (situation.invitation, *situation.processes)}
    accepted = [everyone[name] for name in found.accept]
    declined = [each for each in everyone.values() if each.id not in found.accept]
    choices = []
    for place, each in enumerate((*accepted, *declined)):
        beside = [other for other in accepted if other is not each]
        adds = _beside(situation, each, beside, assumptions, seed) if place < MOST_EXPLAINED else None
        choices.append(_choice(each, adds, beside, limit, situation, accepted=each.id in found.accept))
    return Planned(situation, found, limit, tuple(choices), tuple(_weeks(accepted)))


# -- the words -----------------------------------------------------------------------------------------------------------


def plan_verdict(planned: Planned) -> str:
    """What to do with all of them: "Accept three of your four invitations." """
    chosen, everyone = len(planned.plan.accept), len(planned.choices)
    if everyone == 1:
        return "Accept the one invitation you have." if chosen else "Decline the one invitation you have."
    if not chosen:
        return f"Decline all {number(everyone)} invitations."
    if chosen == everyone:
        return f"Accept all {number(everyone)} invitations."
    return f"Accept {number(chosen)} of your {number(everyone)} invitations."


def plan_worth(planned: Planned) -> str:
    """What the plan is worth: "Together they are worth about $9,400 to you (give or take $300), against declining all." """
    value, currency = planned.plan.value, planned.situation.currency
    if not planned.plan.accept:
        return "No set of them that fits into your hours is worth more than it costs."
    subject = "It is" if len(planned.plan.accept) == 1 else "Together they are"
    if abs(value.mean) < NOISE * value.se:
        return f"{subject} worth roughly nothing either way, against declining all."
    margin = f" (give or take {about(2 * value.se, currency)})" if value.se > 0 else ""
    return f"{subject} worth about {about(value.mean, currency)} to you{margin}, against declining all."


def plan_gap(planned: Planned) -> str:
    """How far the search for the best set went, and what it may have missed."""
    tried, currency = f"{planned.plan.sets_tried:,}", planned.situation.currency
    if planned.plan.exact:
        if planned.plan.sets_tried == 1:
            return "Nothing else fits into your hours."
        return f"All {tried} sets that fit into your hours were compared."
    if round(planned.plan.gap) <= 0:
        return f"There are too many sets to compare them all: {tried} were tried, and no other can be worth more."
    most = about(planned.plan.gap, currency)
    return f"There are too many sets to compare them all: {tried} were tried, and the best could be worth at most {most} more."


def week_words(week: Week, situation: Situation) -> str:
    """A week by its first day: "from Mon 9 March"; "this week" for the one that begins now, "week 2" without a calendar."""
    if week.start == 0:
        return "in the next seven days"
    if situation.now is None:
        return f"in week {week.start // DAYS_A_WEEK + 1}"
    return f"from {day_words(situation.now + timedelta(days=week.start), short=True)}"


# -- what each adds ------------------------------------------------------------------------------------------------------


def _beside(situation: Situation, one: Process, others: Sequence[Process], assumptions: Assumptions, seed: int) -> Estimate:
    """What accepting one invitation adds while the others go on, all mechanisms on and its costs taken off."""
    alone = replace(situation, invitation=one, processes=tuple(others))
    return estimate(drawn_case(alone, assumptions, paths=EXPLAINED_BY, seed=seed).net(alone))


def _choice(
    one: Process, adds: Estimate | None, beside: Sequence[Process], limit: float, situation: Situation, *, accepted: bool
) -> Choice:
    return Choice(
        id=one.id,
        label=" · ".join(filter(None, (one.company, one.role))) or one.id,
        accepted=accepted,
        hours=sum(_round_hours([one]).values()),
        first_day=one.rounds[0].day if one.rounds else None,
        adds=None if adds is None else adds.mean,
        se=None if adds is None else adds.se,
        why="" if accepted else _against(one, adds, beside, limit, situation),
    )


def _against(one: Process, adds: Estimate | None, beside: Sequence[Process], limit: float, situation: Situation) -> str:
    """Why an invitation is declined: a rule, the hours, or that it is not worth them."""
    hard = [gate.says for gate in gates(replace(situation, invitation=one)) if gate.hard]
    if hard:
        return hard[0]
    weeks = _round_hours([*beside, one])
    mine = _round_hours([one])
    full = [Week(start, taken) for start, taken in sorted(weeks.items()) if taken > limit + 1e-9 and start in mine]
    if full:
        when = week_words(full[0], situation)
        would = "it"
        if adds is not None and adds.mean > NOISE * adds.se:
            would = f"it would add about {about(adds.mean, situation.currency)}, but"
        return f"{would} does not fit: {hours(full[0].hours)} {when} where you have {hours(limit)}"
    if adds is None or adds.mean > NOISE * adds.se:
        return "another set is worth more"
    if adds.mean >= -NOISE * adds.se:
        return "beside the others it would add roughly nothing"
    return "beside the others it would cost more than it brings"


def _weeks(accepted: Sequence[Process]) -> list[Week]:
    return [Week(start, taken) for start, taken in sorted(_round_hours(accepted).items())]


def _round_hours(processes: Sequence[Process]) -> dict[int, float]:
    """Hours by week: the first day of the week, counted from now -> hours there, preparing and travelling."""
    weeks: dict[int, float] = {}
    for each in (each for process in processes for each in process.rounds):
        start = int(each.day // DAYS_A_WEEK) * DAYS_A_WEEK
        weeks[start] = weeks.get(start, 0.0) + each.hours + each.preparation + each.travel_hours
    return weeks
