"""How good forecasts have been."""

from __future__ import annotations

import math
import random
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayyes.engine.scoring import (
    CurvePoint,
    Forecast,
    TooFew,
    brier_score,
    brier_skill,
    decomposition,
    due,
    isotonic_fit,
    log_score,
    reliability_curve,
)
from sayyes.errors import Impossible

FORECASTS, OUTCOMES = [0.7, 0.4, 0.2], [True, False, True]

records = st.lists(st.tuples(st.sampled_from([0.0, 0.1, 0.3, 0.5, 0.55, 0.8, 1.0]), st.booleans()), min_size=1, max_size=30)


def test_the_worked_example_of_one_sided_scores() -> None:
    assert brier_score(FORECASTS, OUTCOMES) == pytest.approx(0.89 / 3, abs=1e-12)  # (0.09 + 0.16 + 0.64) / 3 = 0.296667
    assert log_score(FORECASTS, OUTCOMES) == pytest.approx(0.825646, abs=5e-7)
    assert log_score([0.7], [True]) == pytest.approx(0.356675, abs=5e-7)
    assert log_score([0.4], [False]) == pytest.approx(0.510826, abs=5e-7)
    assert log_score([0.2], [True]) == pytest.approx(1.609438, abs=5e-7)
    assert brier_skill(FORECASTS, OUTCOMES) == pytest.approx(-0.335, abs=1e-12)


def test_always_saying_fifty_fifty() -> None:
    assert brier_score([0.5, 0.5], [True, False]) == 0.25
    assert log_score([0.5, 0.5], [True, False]) == pytest.approx(0.693147, abs=5e-7)


def test_certainty_that_was_wrong_costs_much_but_not_everything() -> None:
    assert log_score([1.0], [False]) == pytest.approx(-math.log(0.01), abs=1e-12)
    assert log_score([0.0], [False]) == pytest.approx(-math.log(0.99), abs=1e-12)


def test_skill_is_a_dash_where_all_outcomes_are_equal() -> None:
    assert brier_skill([0.6, 0.9], [True, True]) is None


def test_the_worked_example_of_the_decomposition() -> None:
    parts = decomposition(FORECASTS, OUTCOMES)
    assert parts.fit == (1.0, 0.5, 0.5)  # sorted by forecast the outcomes are 1, 0, 1; the first two pool to a half
    assert parts.miscalibration == pytest.approx(0.13, abs=1e-12)
    assert parts.discrimination == pytest.approx(1 / 18, abs=1e-12)
    assert parts.uncertainty == pytest.approx(2 / 9, abs=1e-12)
    assert parts.miscalibration - parts.discrimination + parts.uncertainty == pytest.approx(0.89 / 3, abs=1e-12)


@given(records)
def test_the_parts_always_close_and_are_never_negative(record: list[tuple[float, bool]]) -> None:
    forecasts, outcomes = zip(*record, strict=True)
    parts = decomposition(forecasts, outcomes)
    assert parts.miscalibration - parts.discrimination + parts.uncertainty == pytest.approx(parts.brier, abs=1e-12)
    assert parts.miscalibration >= -1e-12
    assert parts.discrimination >= -1e-12


def by_min_max(forecasts: list[float], outcomes: list[bool]) -> list[Fraction]:
    """Isotonic regression by its min–max formula: max over starts of the min over ends of the mean in between."""

    def mean(low: float, high: float) -> Fraction:
        inside = [o for f, o in zip(forecasts, outcomes, strict=True) if low <= f <= high]
        return Fraction(sum(inside), len(inside))

    stated = sorted(set(forecasts))
    return [max(min(mean(a, b) for b in stated if b >= f) for a in stated if a <= f) for f in forecasts]


@given(records)
def test_pooling_neighbours_finds_the_isotonic_fit(record: list[tuple[float, bool]]) -> None:
    forecasts, outcomes = [f for f, _ in record], [o for _, o in record]
    assert list(isotonic_fit(forecasts, outcomes)) == [float(fit) for fit in by_min_max(forecasts, outcomes)]


def test_under_twenty_resolved_there_is_no_curve_and_no_verdict() -> None:
    assert reliability_curve([0.3] * 19, [False] * 19, seed=1) == TooFew(resolved=19, to_go=1)
    assert not isinstance(reliability_curve([0.3] * 20, [False] * 20, seed=1), TooFew)


def curve_of(forecasts: list[float], outcomes: list[bool], seed: int = 7) -> tuple[CurvePoint, ...]:
    curve = reliability_curve(forecasts, outcomes, seed)
    assert not isinstance(curve, TooFew)
    return curve


def test_somebody_who_says_nine_in_ten_for_six_in_ten_lies_below_the_band() -> None:
    forecasts, outcomes = [0.9] * 200, [k % 5 < 3 for k in range(200)]
    (point,) = curve_of(forecasts, outcomes)
    assert point.fit == 0.6
    assert point.fit < point.low < 0.9 <= point.high
    assert point.count == 200
    assert decomposition(forecasts, outcomes).miscalibration == pytest.approx(0.09, abs=1e-12)


def test_a_well_calibrated_person_seldom_leaves_the_band() -> None:
    luck, outside, points = random.Random(3), 0, 0
    for person in range(40):
        forecasts = [luck.choice([0.1, 0.2, 0.3, 0.5, 0.7]) for _ in range(40)]
        curve = curve_of(forecasts, [luck.random() < f for f in forecasts], seed=person)
        outside += sum(point.count for point in curve if not point.low <= point.fit <= point.high)
        points += sum(point.count for point in curve)
    assert 0 < outside <= 0.10 * points


def test_the_same_seed_gives_the_same_band_and_another_seed_another() -> None:
    forecasts = [k / 40 for k in range(40)]
    outcomes = [k % 3 == 0 for k in range(40)]
    assert curve_of(forecasts, outcomes) == curve_of(forecasts, outcomes)
    assert curve_of(forecasts, outcomes) != curve_of(forecasts, outcomes, seed=8)


@given(st.lists(st.tuples(st.integers(0, 10), st.booleans()), min_size=20, max_size=40))
@settings(max_examples=10)
def test_the_curve_never_falls(record: list[tuple[int, bool]]) -> None:
    curve = curve_of([f / 10 for f, _ in record], [o for _, o in record])
    for before, after in pairwise(curve):
        assert before.forecast < after.forecast
        assert before.fit <= after.fit
        assert before.low <= after.low
        assert before.high <= after.high


def test_too_few_resamples_are_refused() -> None:
    with pytest.raises(Impossible, match="1000 resamples"):
        reliability_curve([0.5] * 30, [True] * 30, seed=1, resamples=999)


def test_a_forecast_waits_for_its_horizon_however_early_the_answer_came() -> None:
    early = Forecast(0.4, horizon_day=30, outcome=False)
    unknown = Forecast(0.6, horizon_day=10, outcome=None)
    assert due([early, unknown], today=20).waiting == 1
    assert due([early, unknown], today=20).forecasts == ()
    later = due([early, unknown], today=31)
    assert (later.forecasts, later.outcomes, later.waiting, later.unanswered) == ((0.4,), (False,), 0, 1)


@given(records)
def test_turning_every_event_round_changes_no_score(record: list[tuple[float, bool]]) -> None:
    forecasts, outcomes = zip(*record, strict=True)
    other = [1 - f for f in forecasts]
    against = [not o for o in outcomes]
    assert brier_score(other, against) == pytest.approx(brier_score(forecasts, outcomes), abs=1e-12)
    assert log_score(other, against) == pytest.approx(log_score(forecasts, outcomes), abs=1e-12)


def test_everything_that_cannot_be_scored_is_named_at_once() -> None:
    with pytest.raises(Impossible) as refused:
        brier_score([0.5, 1.5], [True])
    assert len(refused.value.violations) == 2
    with pytest.raises(Impossible, match="at least one forecast"):
        log_score([], [])
