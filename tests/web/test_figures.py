"""The figures: bars on one scale from one zero, and a range whose labels do not touch."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayyes.usecases.what_if import Moved
from sayyes.web.figures import CURVE_WIDTH, LABEL, bars, day_curve, place_on, worth_range

amounts = st.floats(-1e7, 1e7)


def test_what_counts_against_grows_to_the_left_of_the_common_zero() -> None:
    gain, loss = bars([300.0, -100.0])
    assert gain.zero == loss.zero == 25.0
    assert (gain.x, gain.width) == (25.0, 75.0)
    assert (loss.x, loss.width) == (0.0, 25.0)


def test_the_zero_keeps_clear_of_a_label_that_is_drawn_inwards() -> None:
    drawn = worth_range(mean=34_700, p10=-31_400, p90=155_000, says=("low", "mean", "high"))
    assert abs(drawn.zero - drawn.band_x) > LABEL
    assert [mark.says for mark in drawn.below] == ["low", "high"]
    assert "0" in [mark.says for mark in drawn.above]


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


def moved(day: float, amount: float, *, free: bool = True, proposed: bool = False, best: bool = False) -> Moved:
    return Moved(day, f"day {day:g}", amount, f"${amount:,.0f}", free, proposed, best)


def test_one_day_alone_is_no_curve() -> None:
    assert day_curve([], []) is None
    assert day_curve([moved(3.0, 1000.0)], []) is None


@given(st.lists(st.tuples(st.integers(0, 60), amounts), min_size=2, max_size=20, unique_by=lambda point: point[0]))
def test_the_curve_stays_in_its_box_and_its_dots_are_on_it(points: list[tuple[int, float]]) -> None:
    rows = [moved(float(day), worth) for day, worth in sorted(points)]
    rows[0] = replace(rows[0], proposed=True)
    rows[-1] = replace(rows[-1], best=True)
    drawn = day_curve(rows, [(float(rows[0].day), "Halden lapses")])
    assert drawn is not None
    places = [tuple(map(float, point.split())) for point in drawn.path.removeprefix("M").split(" L")]
    assert all(0 <= x <= CURVE_WIDTH and drawn.top - 0.01 <= y <= drawn.height for x, y in places)
    assert (drawn.proposed.x, drawn.proposed.y) == places[0]
    better = rows[-1].amount - rows[0].amount > max(0.02 * abs(rows[0].amount), 10.0)
    assert ((drawn.best.x, drawn.best.y) if drawn.best else None) == (places[-1] if better else None)
    assert drawn.top - 0.01 <= drawn.zero_y <= drawn.height


def test_days_that_are_not_free_are_shaded_and_lapses_within_reach_are_lines_with_rows_of_their_own() -> None:
    week = [moved(float(day), 1000.0, free=day != 3) for day in range(1, 8)]
    drawn = day_curve(week, [(6.5, "Meridale lapses"), (2.0, "Halden lapses"), (40.0, "too late to matter")])
    assert drawn is not None
    (column,) = drawn.shaded
    third = float(drawn.path.split(" L")[2].split()[0])
    assert column + drawn.step / 2 == pytest.approx(third, abs=0.02)
    assert [(each.says, each.anchor) for each in drawn.lapses] == [("Halden lapses", "left"), ("Meridale lapses", "right")]
    assert drawn.lapses[1].y - drawn.lapses[0].y >= 12
    assert all(0 <= each.x <= CURVE_WIDTH and each.y < drawn.top for each in drawn.lapses)


def test_a_mark_lies_where_its_value_lies_on_the_scale_or_nowhere() -> None:
    assert place_on(25.0, 0.0, 100.0) == 25.0
    assert place_on(101.0, 0.0, 100.0) is None
    assert place_on(None, 0.0, 100.0) is None
