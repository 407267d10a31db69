"""What would change the answer: for each input, the value at which another answer becomes right.

The rule of `answer.py` is applied to the same luck with one input changed. Where the answer at an end of the input's range
differs, the stretch in which it first does is halved until it is known to a hundredth of its distance: a root search on
common random numbers, so that the figure does not move with luck. Where neither end changes the answer, `at` is None.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from sayyes.engine.alternatives import offer_chance
from sayyes.engine.decision import Answer, Flip
from sayyes.engine.simulation import Case
from sayyes.engine.situation import Process, Round, Situation

Rule = Callable[[Situation], Answer]
STATIONS = (1 / 32, 1 / 6)  # of the way to the end of the range, to halve a short stretch and not the whole
PRECISION, MOST_HALVINGS = 0.01, 24  # of the distance from the present value


@dataclass(frozen=True)
class Input:
    """One number of the situation: its value now, how to set it, the range within which a change is looked for."""

    name: str
    unit: str
    now: float
    low: float
    high: float
    put: Callable[[float], Situation]


def flips(case: Case, answer: Answer, rule: Rule) -> tuple[Flip, ...]:
    """One row for each input that matters here, the nearest change first; inputs without one come last."""
    rows = [_flip(answer, rule, each) for each in inputs(case.situation, case.assumptions["offer_chance"].default)]
    return tuple(sorted(rows, key=lambda row: float("inf") if row.at is None else abs(row.at - row.now) / (abs(row.now) + 1e-9)))


def _flip(answer: Answer, rule: Rule, each: Input) -> Flip:
    def answer_at(value: float) -> Answer:
        return rule(each.put(value))

    found = [_first_change(answer, answer_at, each.now, end) for end in (each.low, each.high) if end != each.now]
    near = [change for change in found if change is not None]
    if not near:
        return Flip(each.name, each.now, None, each.unit, None)
    at, becomes = min(near, key=lambda change: abs(change[0] - each.now))
    return Flip(each.name, each.now, at, each.unit, becomes)


def _first_change(answer: Answer, answer_at: Callable[[float], Answer], now: float, end: float) -> tuple[float, Answer] | None:
    """(value, new answer) of a change on the way to `end`, halved down to the nearest; None where `end` gives the same answer."""
    inside, outside, becomes = now, end, answer_at(end)
    if becomes == answer:
        return None
    for share in STATIONS:
        station = now + share * (end - now)
        there = answer_at(station)
        if there != answer:
            outside, becomes = station, there
            break
        inside = station
    halvings = 0
    while halvings < MOST_HALVINGS and abs(outside - inside) > PRECISION * abs(outside - now):
        halvings += 1
        middle = 0.5 * (inside + outside)
        there = answer_at(middle)
        if there == answer:
            inside = middle
        else:
            outside, becomes = middle, there
    return outside, becomes


def inputs(situation: Situation, anchor: float) -> list[Input]:
    """Every number of the situation that a person might have got wrong or could still change."""
    invitation, candidate, market = situation.invitation, situation.candidate, situation.market
    money = f"{situation.currency} a year"
    scale = max(invitation.value_mean, market.value_mean, candidate.value_now)
    chance = offer_chance(invitation, anchor)
    hours = sum(each.hours + each.preparation + each.travel_hours for each in invitation.rounds)
    fare = sum(each.travel_cost for each in invitation.rounds)

    def rounds_with(change: Callable[[Round], Round]) -> Situation:
        return replace(situation, invitation=replace(invitation, rounds=tuple(change(each) for each in invitation.rounds)))

    def with_offer(value: float) -> Situation:
        best = max(situation.offers, key=lambda each: each.value)
        offers = tuple(replace(each, value=value) if each is best else each for each in situation.offers)
        return replace(situation, offers=offers)

    found = [
        Input("what the job is worth", money, invitation.value_mean, 0.0, 2.0 * scale,
              lambda v: replace(situation, invitation=replace(invitation, value_mean=v))),
        Input("what you have now", money, candidate.value_now, 0.0, 2.0 * scale, lambda v: _now_worth(situation, v)),
        Input("what comparable jobs are worth", money, market.value_mean, 0.2 * scale, 2.0 * scale,
              lambda v: replace(situation, market=replace(market, value_mean=v))),
    ]  # fmt: skip
    if invitation.rounds:
        found.append(Input("chance of an offer", "probability", chance, 0.0, 1.0, lambda p: _with_chance(situation, p)))
        if hours > 0:
            found.append(
                Input("hours it takes", "hours", hours, 0.0, 40.0 * hours + 100.0,
                      lambda h: rounds_with(lambda r: _stretched(r, h / hours)))
            )  # fmt: skip
        most = fare + 0.5 * scale
        share = 1.0 / len(invitation.rounds)
        found.append(
            Input("cost of travel", situation.currency, fare, 0.0, most,
                  lambda f: rounds_with(lambda r: replace(r, travel_cost=f * (r.travel_cost / fare if fare > 0 else share))))
        )  # fmt: skip
    if situation.offers:
        best = max(each.value for each in situation.offers)
        found.append(Input("your best offer in hand", money, best, 0.0, 2.0 * max(scale, best), with_offer))
    if candidate.exposure.cost > 0:
        found.append(
            Input("chance that it becomes known", "probability", candidate.exposure.chance, 0.0, 1.0,
                  lambda p: replace(situation, candidate=replace(candidate, exposure=replace(candidate.exposure, chance=p))))
        )  # fmt: skip
    return found


def _stretched(each: Round, factor: float) -> Round:
    return replace(
        each, hours=each.hours * factor, preparation=each.preparation * factor, travel_hours=each.travel_hours * factor
    )


def _now_worth(situation: Situation, value: float) -> Situation:
    return replace(situation, candidate=replace(situation.candidate, value_now=value))


def _with_chance(situation: Situation, chance: float) -> Situation:
    """The invitation with another chance of an offer, spread evenly over its rounds."""
    invitation: Process = situation.invitation
    each_round = max(chance, 0.0) ** (1.0 / len(invitation.rounds))
    rounds = tuple(replace(each, pass_chance=each_round) for each in invitation.rounds)
    return replace(situation, invitation=replace(invitation, rounds=rounds))
