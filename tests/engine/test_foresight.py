"""What is left to expect, counting the news that will be in by each deadline."""

from __future__ import annotations

import math
import random
from itertools import pairwise
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayyes.engine.foresight import (
    FIFTHS_OF_NORMAL,
    Prospect,
    discrete_prospect,
    foreseen_value,
    normal_prospect,
)
from sayyes.engine.normal import expected_max_normal
from sayyes.engine.stopping import continuation_value
from sayyes.errors import Impossible
from tests.engine.oracle import Pipeline, Process, Round, best_value


@st.composite
def prospects(draw: st.DrawFn) -> Prospect:
    days = sorted(draw(st.lists(st.integers(1, 30), max_size=3, unique=True)))
    rounds = tuple((float(day), draw(st.floats(0, 1))) for day in days)
    decided = (days[-1] if days else 0) + draw(st.integers(0, 14))
    mean, sd = draw(st.floats(0, 100)), draw(st.sampled_from([0.0, 5.0, 20.0]))
    return normal_prospect(mean, sd, rounds, decided, decided + draw(st.integers(0, 14)))


def plainly(some: list[Prospect], means: list[float], sds: list[float], fallback: float) -> float:
    return continuation_value(means, sds, [prospect.chance for prospect in some], fallback)


def test_the_five_points_are_the_means_of_equally_likely_fifths() -> None:
    edges = [NormalDist().inv_cdf(k / 5) for k in range(1, 5)]
    density = [0.0, *(NormalDist().pdf(edge) for edge in edges), 0.0]
    means = [5 * (low - high) for low, high in pairwise(density)]
    assert pytest.approx(means, abs=1e-12) == FIFTHS_OF_NORMAL


def test_without_overlap_it_is_the_plain_recursion() -> None:
    in_turn = [
        normal_prospect(60, 10, ((2.0, 0.5),), 5, 9),
        normal_prospect(70, 5, ((12.0, 0.4),), 15, 20),
        normal_prospect(50, 30, ((22.0, 0.9), (24.0, 0.6)), 30, 31),
    ]
    assert foreseen_value(in_turn, 40.0) == pytest.approx(plainly(in_turn, [60, 70, 50], [10, 5, 30], 40.0), abs=1e-12)


def test_two_offers_that_can_be_compared_are_worth_their_better_one() -> None:
    pair = [discrete_prospect((40.0, 80.0), (0.5, 0.5), (), 1, 9), discrete_prospect((50.0, 70.0), (0.5, 0.5), (), 1, 9)]
    assert foreseen_value(pair, 0.0) == pytest.approx((80 + 80 + 70 + 50) / 4, abs=1e-12)


def test_news_about_one_process_is_used_in_answering_another() -> None:
    # 60 must be answered by day 10. Alice's other process, worth 100, is decided on day 20, and all hangs on a round on day 9.
    held = discrete_prospect((60.0,), (1.0,), (), 0, 10)
    other = discrete_prospect((100.0,), (1.0,), ((9.0, 0.5),), 20, 25)
    assert foreseen_value([held, other], 0.0) == 80
    a_round_too_late = discrete_prospect((100.0,), (1.0,), ((11.0, 0.5),), 20, 25)
    assert foreseen_value([held, a_round_too_late], 0.0) == 60


@given(st.lists(prospects(), max_size=5), st.floats(0, 100), st.randoms(use_true_random=False))
def test_the_order_in_which_they_are_named_does_not_matter(some: list[Prospect], fallback: float, luck: random.Random) -> None:
    shuffled = luck.sample(some, len(some))
    keys = {(prospect.deadline_day, prospect.decision_day) for prospect in some}
    if len(keys) == len(some):  # those that tie in both days may be stepped over in either order
        assert foreseen_value(shuffled, fallback) == foreseen_value(some, fallback)


@given(st.lists(prospects(), max_size=5), st.floats(0, 100))
def test_it_never_falls_below_the_fallback_or_any_offer_in_hand(some: list[Prospect], fallback: float) -> None:
    held = discrete_prospect((55.0,), (1.0,), (), 0, 3)
    assert foreseen_value([*some, held], fallback) >= max(55.0, fallback) - 1e-9


@st.composite
def small_pipelines(draw: st.DrawFn) -> Pipeline:
    processes = []
    for _ in range(draw(st.integers(1, 4))):
        days = sorted(draw(st.lists(st.integers(1, 12), min_size=1, max_size=2, unique=True)))
        rounds = tuple(Round(day, draw(st.integers(0, 10)) / 10) for day in days)
        values = tuple(float(x) for x in draw(st.lists(st.integers(0, 20), min_size=2, max_size=2, unique=True)))
        decided = days[-1] + draw(st.integers(0, 6))
        processes.append(Process(rounds, decided, draw(st.integers(0, 10)), values, (0.5, 0.5)))
    return Pipeline(tuple(processes), float(draw(st.integers(0, 20))))


def as_prospects(pipeline: Pipeline) -> list[Prospect]:
    return [
        discrete_prospect(
            tuple(float(x) for x in process.values),
            (0.5, 0.5),
            tuple((float(r.day), float(r.chance)) for r in process.rounds),
            process.decision_day,
            process.deadline_day,
        )
        for process in pipeline.processes
    ]


@given(small_pipelines(), st.integers(1, 6))
def test_it_promises_no_more_than_the_best_decisions_and_no_less_than_the_plain_recursion(
    pipeline: Pipeline, points: int
) -> None:
    some, fallback = as_prospects(pipeline), float(pipeline.fallback)
    foreseen = foreseen_value(some, fallback, points)
    assert foreseen <= float(best_value(pipeline)) + 1e-9
    W = fallback
    for prospect in sorted(some, key=lambda prospect: (prospect.deadline_day, prospect.decision_day), reverse=True):
        W = (1 - prospect.chance) * W + prospect.chance * prospect.expected_max(W)
    assert foreseen >= W - 1e-9


@given(st.floats(-50, 50), st.floats(0.1, 30), st.floats(-50, 50))
def test_five_points_never_promise_more_than_the_normal_offer_they_stand_for(mean: float, sd: float, floor: float) -> None:
    points = normal_prospect(mean, sd, (), 0, 0)
    by_points = sum(q * max(x, floor) for x, q in zip(points.values, points.probabilities, strict=True))
    exact = expected_max_normal(mean, sd, floor)
    assert exact - 0.06 * sd <= by_points <= exact + 1e-9


def test_everything_that_cannot_be_is_named_at_once() -> None:
    backwards = discrete_prospect((1.0,), (1.0,), ((1.0, 1.5),), 5, 4)
    with pytest.raises(Impossible) as refused:
        foreseen_value([backwards], math.nan, points=0)
    assert len(refused.value.violations) == 4
    with pytest.raises(Impossible, match="sd"):
        normal_prospect(0.0, -1.0, (), 0, 0)
    with pytest.raises(Impossible, match="sum to one"):
        discrete_prospect((1.0, 2.0), (0.5, 0.4), (), 0, 0)
