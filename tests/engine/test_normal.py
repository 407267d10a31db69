"""The better of a normal offer and a sure one."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayyes.engine.normal import (
    expected_best_normal,
    expected_excess_normal,
    expected_max_normal,
    normal_cdf,
    normal_pdf,
    worth_of_choice,
)
from sayyes.errors import Impossible

money = st.floats(-1e6, 1e6)
spread = st.floats(0, 1e6)


@pytest.mark.parametrize(
    ("mean", "sd", "floor", "better", "excess"),
    [  # E max(X, w) = w + (μ − w)Φ(z) + σφ(z), z = (μ − w)/σ; follows by integration
        (0, 1, 0, 0.398942280, 0.398942280),
        (0, 1, 1, 1.083315471, 0.083315471),
        (100, 10, 100, 103.989422804, 3.989422804),
        (100, 10, 110, 110.833154706, 0.833154706),
        (100, 15, 90, 102.266794707, 12.266794707),
    ],
)
def test_the_better_of_a_normal_offer_and_a_sure_one(mean: float, sd: float, floor: float, better: float, excess: float) -> None:
    assert expected_max_normal(mean, sd, floor) == pytest.approx(better, abs=1e-9)
    assert expected_excess_normal(mean, sd, floor) == pytest.approx(excess, abs=1e-9)


@pytest.mark.parametrize(
    ("count", "best"),
    [  # order statistics of the normal distribution; the first three have closed forms
        (1, 0.0),
        (2, 1 / math.sqrt(math.pi)),
        (3, 3 / (2 * math.sqrt(math.pi))),
        (3, 0.846284375),
        (4, 6 * math.pi**-1.5 * math.atan(math.sqrt(2))),
        (4, 1.029375373),
        (5, 5 / (4 * math.sqrt(math.pi)) * (1 + 6 / math.pi * math.asin(1 / 3))),
        (5, 1.162964474),
        (10, 1.538752731),
        (20, 1.867475060),
    ],
)
def test_the_best_of_several_equal_offers(count: int, best: float) -> None:
    assert expected_best_normal(count) == pytest.approx(best, abs=1e-9)


def test_each_further_equal_offer_adds_less() -> None:
    best = [expected_best_normal(n) for n in range(1, 12)]
    gains = [later - earlier for earlier, later in pairwise(best)]
    assert gains == sorted(gains, reverse=True)
    assert gains[-1] > 0


@given(money, money)
def test_without_spread_it_is_the_larger_of_the_two(mean: float, floor: float) -> None:
    assert expected_max_normal(mean, 0.0, floor) == max(mean, floor)


@given(money, spread)
def test_with_nothing_to_fall_back_on_it_is_the_mean(mean: float, sd: float) -> None:
    assert expected_max_normal(mean, sd, -math.inf) == mean


@given(money, spread, money)
def test_choosing_is_never_worth_less_than_either_alone(mean: float, sd: float, floor: float) -> None:
    assert expected_max_normal(mean, sd, floor) >= max(mean, floor)


@given(money, st.floats(0, 1e5), st.floats(0, 1e5), money)
def test_more_spread_never_lowers_it(mean: float, sd: float, more: float, floor: float) -> None:
    assert expected_max_normal(mean, sd + more, floor) >= expected_max_normal(mean, sd, floor) - 1e-9


@given(st.floats(-50, 50), st.floats(0.1, 30), st.floats(-50, 50))
def test_the_excess_and_the_shortfall_differ_by_the_mean(mean: float, sd: float, floor: float) -> None:
    shortfall = expected_excess_normal(-mean, sd, -floor)
    assert expected_excess_normal(mean, sd, floor) - shortfall == pytest.approx(mean - floor, abs=1e-9)


@pytest.mark.parametrize("x", [5.0, 10.0, 20.0, 30.0, 37.0])
def test_far_out_in_the_tail_it_keeps_its_leading_digits(x: float) -> None:
    # ψ(x) lies between the partial sums of its asymptotic series φ(x)/x² (1 − 3/x² + 15/x⁴ − …)
    leading = normal_pdf(x) / x**2
    assert leading * (1 - 3 / x**2) < worth_of_choice(x) < leading * (1 - 3 / x**2 + 15 / x**4)


def test_beyond_double_precision_choosing_is_worth_nothing() -> None:
    assert worth_of_choice(50.0) == 0.0
    assert expected_max_normal(0.0, 1e-300, 1e300) == 1e300


@given(st.floats(-37, 0))
def test_both_tails_of_the_distribution_agree(z: float) -> None:
    assert normal_cdf(z) + normal_cdf(-z) == pytest.approx(1.0, abs=1e-15)
    assert normal_cdf(z) > 0


def test_everything_that_cannot_be_is_named_at_once() -> None:
    with pytest.raises(Impossible) as refused:
        expected_max_normal(math.nan, -1.0, math.nan)
    assert len(refused.value.violations) == 3


def test_the_best_of_no_offers_is_refused() -> None:
    with pytest.raises(Impossible, match="at least one offer"):
        expected_best_normal(0)
