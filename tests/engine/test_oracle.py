"""The oracle agrees with itself and with what is known; and how much the engine's rule loses against it.

The laws of the first group hold for the best decisions; they are tried in fractions, exactly.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import product
from statistics import NormalDist

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sayyes.engine.normal import expected_max_normal
from sayyes.engine.portfolio import portfolio_value
from sayyes.engine.stopping import continuation_value_of
from tests.engine.oracle import (
    GONE,
    Amount,
    Pipeline,
    Policy,
    Process,
    Round,
    State,
    beginning,
    best_value,
    offer_in_hand,
    paths,
    policy_value,
)
from tests.engine.pipelines import FAMILIES, random_pipeline
from tests.engine.policies import (
    foresight_policy,
    foresight_policy_by_moments,
    recursion_policy,
    recursion_policy_by_moments,
)

PER_FAMILY = 200  # pipelines of each family in every run; 2,000 of each gave the figures in foresight.py

amounts = st.integers(0, 12).map(Fraction)
tenths = st.integers(0, 10).map(lambda n: Fraction(n, 10))


@st.composite
def small_processes(draw: st.DrawFn) -> Process:
    days = sorted(draw(st.lists(st.integers(1, 6), min_size=1, max_size=2, unique=True)))
    values = tuple(draw(st.lists(amounts, min_size=1, max_size=2, unique=True)))
    first = draw(tenths)
    return Process(
        rounds=tuple(Round(day, draw(tenths)) for day in days),
        decision_day=days[-1] + draw(st.integers(0, 4)),
        answer_days=draw(st.integers(0, 6)),
        values=values,
        probabilities=(first, 1 - first) if len(values) == 2 else (Fraction(1),),
    )


@st.composite
def small_pipelines(draw: st.DrawFn) -> Pipeline:
    processes = draw(st.lists(small_processes(), min_size=1, max_size=3))
    if draw(st.booleans()):
        processes.append(offer_in_hand(draw(amounts), draw(st.integers(0, 8))))
    return Pipeline(tuple(processes), draw(amounts))


def changed(pipeline: Pipeline, j: int, **fields: object) -> Pipeline:
    """The pipeline with one process changed."""
    processes = list(pipeline.processes)
    processes[j] = replace(processes[j], **fields)  # type: ignore[arg-type]  # the fields are named by the tests
    return replace(pipeline, processes=tuple(processes))


def take_anything(state: State) -> bool:
    return True


# The two implementations


@given(small_pipelines(), st.sampled_from([recursion_policy, foresight_policy, take_anything]))
def test_listing_every_path_agrees_exactly_with_the_backward_recursion(pipeline: Pipeline, accept: Policy) -> None:
    listed = list(paths(pipeline, accept))
    assert sum(probability for probability, _ in listed) == 1
    assert sum(probability * worth for probability, worth in listed) == policy_value(pipeline, accept)


@given(small_pipelines(), st.sampled_from([recursion_policy, foresight_policy, take_anything]))
def test_no_policy_beats_the_best_decisions(pipeline: Pipeline, accept: Policy) -> None:
    assert policy_value(pipeline, accept) <= best_value(pipeline)


def deadlines_reached(pipeline: Pipeline) -> Iterator[State]:
    """Every state, however unlikely, in which a held offer must be answered and letting it lapse goes on."""
    seen, open_states = set(), [beginning(pipeline)]
    while open_states:
        state = open_states.pop()
        if state.position == len(pipeline.events) or (state.position, state.standing) in seen:
            continue
        seen.add((state.position, state.standing))
        if state.event.kind != "deadline":
            open_states += [then for _, then in state.outcomes()]
        else:
            if state.held(state.answering) is not None:
                yield state
            open_states.append(state.after(GONE))


def test_the_best_decisions_are_the_best_of_all_policies_tried_one_by_one() -> None:
    half = Fraction(1, 2)
    alice = Process((Round(1, half),), 2, 4, (Fraction(4), Fraction(9)), (half, half))
    bob = Process((Round(3, half),), 5, 2, (Fraction(7),), (2 * half,))
    pipeline = Pipeline((alice, bob, offer_in_hand(Fraction(5), 3)), Fraction(2))
    states = [(state.position, state.standing) for state in deadlines_reached(pipeline)]
    assert len(states) == 11  # few enough to try all the 2,048 rules
    values = set()
    for answers in product((True, False), repeat=len(states)):
        rule = dict(zip(states, answers, strict=True))
        values.add(policy_value(pipeline, lambda state, rule=rule: rule[state.position, state.standing]))  # type: ignore[misc]
    assert max(values) == best_value(pipeline)
    assert len(values) > 5


# What is known in closed form


def test_one_certain_offer_is_worth_the_better_of_it_and_the_fallback() -> None:
    parts = 2000
    values = tuple(100 + 10 * NormalDist().inv_cdf((k + 0.5) / parts) for k in range(parts))
    process = Process((), 1, 3, values, (1 / parts,) * parts)
    for fallback in (100.0, 110.0):
        worth = best_value(Pipeline((process,), fallback))
        assert worth == pytest.approx(expected_max_normal(100, 10, fallback), abs=2e-3)


def test_offers_that_lapse_one_after_another_follow_cayley_and_moser() -> None:
    points = tuple(Fraction(k, 8) for k in range(1, 8, 2))
    law = tuple(Fraction(1, 4) for _ in points)
    in_turn = tuple(Process((), 10 * j, 3, points, law) for j in range(4))

    def better(w: Fraction) -> Fraction:
        return sum((max(x, w) for x in points), Fraction(0)) / 4

    exact = continuation_value_of([better] * 4, [Fraction(1)] * 4, Fraction(0))
    pipeline = Pipeline(in_turn, Fraction(0))
    assert best_value(pipeline) == exact
    assert policy_value(pipeline, recursion_policy) == exact
    assert policy_value(pipeline, foresight_policy) == exact


def test_when_all_is_seen_before_choosing_it_is_a_portfolio() -> None:
    # Chade & Smith 2006; the instance of tests/engine/test_portfolio.py
    chances = [Fraction(n, 10) for n in (2, 5, 1, 6, 1)]
    values = [Fraction(n) for n in (1, 4, 9, 1, 8)]
    processes = tuple(
        Process((Round(j + 1, f),), 10, 5 + j, (t,), (Fraction(1),)) for j, (f, t) in enumerate(zip(chances, values, strict=True))
    )
    pipeline = Pipeline(processes, Fraction(0))
    assert best_value(pipeline) == portfolio_value(chances, values) == Fraction(35154, 10000)
    assert policy_value(pipeline, foresight_policy) == Fraction(35154, 10000)


def test_the_chance_of_any_offer_at_all_is_that_of_independent_processes() -> None:
    # eight processes of four stages, each passed with chance 0.55: 1 − (1 − 0.55⁴)⁸ = 0.535938487
    stage, one = Fraction(11, 20), Fraction(1)
    processes = tuple(Process(tuple(Round(10 * j + k, stage) for k in range(4)), 10 * j + 4, 2, (one,), (one,)) for j in range(8))
    chance = best_value(Pipeline(processes, Fraction(0)))
    assert chance == 1 - (1 - stage**4) ** 8
    assert float(chance) == pytest.approx(0.535938487, abs=1e-9)


def test_on_one_day_rounds_come_first_then_decisions_then_deadlines() -> None:
    one = Fraction(1)
    held = offer_in_hand(Fraction(5), 4)
    answered_in_time = Process((Round(4, one / 2),), 4, 0, (Fraction(9),), (one,))
    assert best_value(Pipeline((held, answered_in_time), Fraction(0))) == 7
    a_day_late = replace(answered_in_time, rounds=(Round(5, one / 2),), decision_day=5)
    assert best_value(Pipeline((held, a_day_late), Fraction(0))) == 5


# Laws of the best decisions


@given(small_pipelines(), tenths)
def test_a_better_chance_of_passing_never_lowers_the_value(pipeline: Pipeline, chance: Fraction) -> None:
    rounds = pipeline.processes[0].rounds
    assume(rounds and rounds[0].chance <= chance)
    better = changed(pipeline, 0, rounds=(Round(rounds[0].day, chance), *rounds[1:]))
    assert best_value(better) >= best_value(pipeline)


@given(small_pipelines(), amounts)
def test_a_dearer_offer_never_lowers_the_value(pipeline: Pipeline, more: Fraction) -> None:
    values = pipeline.processes[0].values
    assert best_value(changed(pipeline, 0, values=(values[0] + more, *values[1:]))) >= best_value(pipeline)


@given(small_pipelines(), amounts)
def test_a_wider_spread_that_is_seen_before_choosing_never_lowers_the_value(pipeline: Pipeline, spread: Fraction) -> None:
    process = pipeline.processes[0]
    values = tuple(x + sign * spread for x in process.values for sign in (-1, 1))
    probabilities = tuple(q / 2 for q in process.probabilities for _ in range(2))
    assert best_value(changed(pipeline, 0, values=values, probabilities=probabilities)) >= best_value(pipeline)


@given(small_pipelines(), small_processes())
def test_one_more_process_never_lowers_the_value(pipeline: Pipeline, more: Process) -> None:
    assert best_value(replace(pipeline, processes=(*pipeline.processes, more))) >= best_value(pipeline)


@given(small_pipelines(), amounts)
def test_a_better_fallback_raises_the_value_by_no_more_than_itself(pipeline: Pipeline, more: Fraction) -> None:
    rise = best_value(replace(pipeline, fallback=pipeline.fallback + more)) - best_value(pipeline)
    assert 0 <= rise <= more


@given(small_pipelines(), st.integers(0, 8))
def test_longer_to_answer_never_lowers_the_value(pipeline: Pipeline, days: int) -> None:
    longer = changed(pipeline, 0, answer_days=pipeline.processes[0].answer_days + days)
    assert best_value(longer) >= best_value(pipeline)
    alone = replace(pipeline, processes=pipeline.processes[:1])
    assert best_value(changed(alone, 0, answer_days=alone.processes[0].answer_days + days)) == best_value(alone)


@given(small_pipelines())
def test_knowing_everything_beforehand_is_an_upper_bound(pipeline: Pipeline) -> None:
    forever = replace(pipeline, processes=tuple(replace(p, answer_days=99) for p in pipeline.processes))
    assert best_value(pipeline) <= best_value(forever)
    assert best_value(pipeline) >= pipeline.fallback


@given(small_pipelines(), small_processes())
def test_a_process_that_cannot_succeed_is_worth_nothing(pipeline: Pipeline, hopeless: Process) -> None:
    hopeless = replace(hopeless, rounds=(*hopeless.rounds[:-1], replace(hopeless.rounds[-1], chance=Fraction(0))))
    assert best_value(replace(pipeline, processes=(*pipeline.processes, hopeless))) == best_value(pipeline)


@given(small_pipelines(), st.randoms(use_true_random=False), st.integers(1, 9), st.integers(0, 30))
def test_names_currency_calendar_and_a_gift_for_all_do_not_matter(
    pipeline: Pipeline, luck: random.Random, times: int, days: int
) -> None:
    value = best_value(pipeline)
    order = luck.sample(pipeline.processes, len(pipeline.processes))
    assert best_value(replace(pipeline, processes=tuple(order))) == value
    assert best_value(with_money(pipeline, lambda x: x * times)) == value * times
    assert best_value(with_money(pipeline, lambda x: x + times)) == value + times
    assert best_value(replace(pipeline, processes=tuple(later(p, days) for p in pipeline.processes))) == value


def with_money(pipeline: Pipeline, change: Callable[[Amount], Amount]) -> Pipeline:
    processes = tuple(replace(p, values=tuple(map(change, p.values))) for p in pipeline.processes)
    return Pipeline(processes, change(pipeline.fallback))


def later(process: Process, days: int) -> Process:
    rounds = tuple(Round(r.day + days, r.chance) for r in process.rounds)
    return replace(process, rounds=rounds, decision_day=process.decision_day + days)


# What the engine's rule loses


@dataclass(frozen=True)
class Loss:
    """Of the exact gain over the fallback, the share that a policy loses: on average and at worst."""

    mean: float
    worst: float


def loss(accept: Policy, family: str) -> Loss:
    luck = random.Random(family)
    shares = []
    for _ in range(PER_FAMILY):
        pipeline = random_pipeline(luck, FAMILIES[family])
        best, got = float(best_value(pipeline)), float(policy_value(pipeline, accept))
        gain = best - float(pipeline.fallback)
        assert got <= best + 1e-9 * abs(best)
        shares.append((best - got) / gain if gain > 1e-9 else 0.0)
    return Loss(sum(shares) / len(shares), max(shares))


@pytest.mark.parametrize("family", FAMILIES)
def test_the_rule_with_foresight_loses_next_to_nothing(family: str) -> None:
    lost = loss(foresight_policy, family)
    assert lost.mean <= 0.001
    assert lost.worst <= 0.03


def test_taking_offers_for_normal_loses_next_to_nothing() -> None:
    lost = loss(foresight_policy_by_moments, "nearly normal, mostly passed")
    assert lost.mean <= 0.001
    assert lost.worst <= 0.03
    # with a fallback beyond nearly all that three values can be, the gain is a sliver and only its average says much
    assert loss(foresight_policy_by_moments, "nearly normal").mean <= 0.001


@pytest.mark.parametrize("accept", [recursion_policy, recursion_policy_by_moments])
def test_the_plain_recursion_loses_little_on_average(accept: Policy) -> None:
    assert 0 < loss(accept, "nearly normal").mean <= 0.002


def test_bob_waits_for_news_that_is_in_before_his_other_offers_lapse() -> None:
    # He holds 53 until day 3. Two may answer by day 25, and by then he knows whether the one worth most is still alive.
    one = Process((Round(12, 0.90),), 24, 2, (49.0, 53.0, 80.0), (0.70, 0.23, 0.07))
    two = Process((Round(12, 0.83),), 22, 3, (1.0, 13.0, 47.0), (0.41, 0.31, 0.28))
    best = Process((Round(9, 0.74), Round(13, 0.83), Round(25, 0.99)), 34, 11, (48.0, 72.0, 93.0), (0.18, 0.40, 0.42))
    pipeline = Pipeline((one, two, best, offer_in_hand(53.0, 3)), 0.0)
    exact = float(best_value(pipeline))
    assert float(policy_value(pipeline, recursion_policy)) == 53.0
    assert float(policy_value(pipeline, foresight_policy)) == pytest.approx(exact, rel=1e-3)
    assert exact > 60
