"""The figures: bars on one scale from one zero, and a range whose labels do not touch."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayyes.web.figures import CURVE_HEIGHT, CURVE_WIDTH, LABEL, bars, day_curve, worth_range

amounts = st.floats(-1e7, 1e7)


def test_what_counts_against_grows_to_the_left_of_the_common_zero() -> None:
    gain, loss = bars([300.0, -100.0])
    assert gain.zero == loss.zero == 25.0
    assert (gain.x, gain.width) == (25.0, 75.0)
    assert (loss.x, loss.width) == (0.0, 25.0)


def test_nothing_is_drawn_for_nothing() -> None:
    assert bars([0.0, 100.0])[0].width == 0.0


@given(st.lists(amounts, min_size=1, max_size=12))
def test_every_bar_stays_in_its_drawing_and_is_as_long_as_its_amount(given_amounts: list[float]) -> None:
    drawn = bars(given_amounts)
    assert len({bar.zero for bar in drawn}) == 1
    span = max(0.0, *given_amounts) - min(0.0, *given_amounts)
    for amount, bar in zip(given_amounts, drawn, strict=True):
        assert bar.x >= 0
        assert bar.x + bar.width <= 100.02
        if abs(amount) >= 0.5:
            assert bar.width == pytest.approx(abs(amount) / span * 100, abs=0.41)


@given(amounts, st.floats(0, 1e6), st.floats(0, 1e6))
def test_the_range_stays_in_its_drawing_and_its_lower_labels_do_not_touch(mean: float, below: float, above: float) -> None:
    drawn = worth_range(mean=mean, p10=mean - below, p90=mean + above, says=("low", "mean", "high"))
    for x in (drawn.band_x, drawn.dot, drawn.zero, drawn.band_x + drawn.band_width):
        assert 0 <= x <= 100.5
    for row in (drawn.above, drawn.below):
        places = sorted(mark.x for mark in row if mark.says == "0" or mark.says == "mean")
        assert all(later - earlier > LABEL for earlier, later in pairwise(places))


def test_one_day_alone_is_no_curve() -> None:
    assert day_curve([]) is None
    assert day_curve([(3.0, 1000.0)]) is None


@given(st.lists(st.tuples(st.integers(0, 60), amounts), min_size=2, max_size=20, unique_by=lambda point: point[0]))
def test_the_curve_stays_in_its_box_and_its_dot_is_on_the_best_day(points: list[tuple[int, float]]) -> None:
    drawn = day_curve([(float(day), worth) for day, worth in sorted(points)])
    assert drawn is not None
    places = [tuple(map(float, point.split())) for point in drawn.path.removeprefix("M").split(" L")]
    assert all(0 <= x <= CURVE_WIDTH and 0 <= y <= CURVE_HEIGHT + 0.01 for x, y in places)
    assert drawn.best_y == min(y for _, y in places)
    assert (drawn.best_x, drawn.best_y) in places
    assert 0 <= drawn.zero_y <= CURVE_HEIGHT + 0.01
