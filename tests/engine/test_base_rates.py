"""How a stated chance is moved towards what usually happens."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayyes.engine.base_rates import BaseRate, shrink
from sayyes.errors import Impossible

within = st.floats(0.01, 0.99)


@given(within, within)
def test_full_trust_keeps_what_was_said_and_none_keeps_the_base_rate(stated: float, base: float) -> None:
    assert shrink(stated, base, trust=1.0) == pytest.approx(stated, abs=1e-12)
    assert shrink(stated, base, trust=0.0) == pytest.approx(base, abs=1e-12)


@given(within, within, st.floats(0, 1))
def test_the_chance_to_reckon_with_lies_between_the_two(stated: float, base: float, trust: float) -> None:
    assert min(stated, base) - 1e-12 <= shrink(stated, base, trust) <= max(stated, base) + 1e-12


@pytest.mark.parametrize(
    ("expected", "found", "shift", "rounding"),
    [  # Mueller, Spinnewijn & Topa 2021, AER 111(1):324–363; shifts derived from the published percentages
        (0.47, 0.40, -0.29, 0.005),
        (0.26, 0.10, -1.15, 0.005),
    ],
)
def test_job_seekers_optimism_is_taken_out_on_log_odds(expected: float, found: float, shift: float, rounding: float) -> None:
    assert shrink(expected, 0.5, trust=1.0, shift=shift) == pytest.approx(found, abs=rounding)


def test_nobody_is_certain() -> None:
    assert shrink(1.0, 0.5, trust=1.0) == pytest.approx(0.99, abs=1e-12)
    assert shrink(0.0, 0.0, trust=0.3) == pytest.approx(0.01, abs=1e-12)


def test_ones_own_record_takes_over_as_it_grows() -> None:
    usual = BaseRate(mean=0.2, strength=10)
    after_five = usual.after(successes=4, cases=5)
    assert after_five == BaseRate(mean=6 / 15, strength=15)
    assert usual.after(successes=800, cases=1000).mean == pytest.approx(0.8, abs=0.01)
    assert after_five.sd < usual.sd * math.sqrt(0.24 / 0.16)


@given(st.floats(0.05, 0.95), st.floats(0.5, 100), st.integers(0, 20), st.integers(0, 20), st.integers(0, 20))
def test_learning_in_two_parts_is_learning_at_once(mean: float, strength: float, s: int, n: int, more: int) -> None:
    start = BaseRate(mean, strength)
    s = min(s, n)
    parts, whole = start.after(s, n).after(0, more), start.after(s, n + more)
    assert parts.mean == pytest.approx(whole.mean, rel=1e-12)
    assert parts.strength == pytest.approx(whole.strength, rel=1e-12)


@given(st.floats(0.05, 0.95), st.floats(0.5, 100), st.integers(0, 30))
def test_predictions_are_a_distribution_around_the_mean(mean: float, strength: float, cases: int) -> None:
    chances = BaseRate(mean, strength).predicted(cases)
    assert math.fsum(chances) == pytest.approx(1.0, abs=1e-9)
    assert math.fsum(k * q for k, q in enumerate(chances)) == pytest.approx(cases * mean, abs=1e-8)


def test_with_one_case_ahead_the_prediction_is_the_rate() -> None:
    assert BaseRate(0.3, 7.0).predicted(1) == pytest.approx((0.7, 0.3), abs=1e-12)


def test_everything_that_cannot_be_is_named_at_once() -> None:
    with pytest.raises(Impossible) as refused:
        shrink(1.2, -0.1, 2.0, math.nan)
    assert len(refused.value.violations) == 4
    with pytest.raises(Impossible) as refused:
        BaseRate(0.0, 0.0)
    assert len(refused.value.violations) == 2
    with pytest.raises(Impossible, match="successes"):
        BaseRate(0.5, 1.0).after(3, 2)
