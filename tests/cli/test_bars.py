"""Bars and ranges in characters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayyes.cli.bars import bars, span, sparkline
from sayyes.cli.screen import Screen

BLOCKS, PLAIN = Screen(), Screen(blocks=False)
AMOUNTS = st.lists(st.floats(-1e7, 1e7), min_size=1, max_size=9)


def test_what_counts_for_grows_to_the_right_and_what_counts_against_to_the_left_of_one_zero() -> None:
    assert bars([20, 10, -10], 31, BLOCKS) == [
        "          │████████████████████",
        "          │██████████          ",
        "██████████│                    ",
    ]


def test_a_terminal_without_blocks_gets_plain_signs() -> None:
    assert bars([20, -10], 31, PLAIN) == ["          |####################", "##########|                    "]


def test_a_part_of_a_column_is_drawn_in_eighths() -> None:
    assert bars([8, 2.5], 9, BLOCKS) == ["│████████", "│██▌     "]


@given(AMOUNTS, st.integers(12, 90), st.booleans())
def test_every_bar_is_as_wide_as_the_others_and_stands_on_the_same_zero(amounts: list[float], columns: int, blocks: bool) -> None:
    drawn = bars(amounts, columns, Screen(blocks=blocks))
    zero = "│" if blocks else "|"
    assert {len(bar) for bar in drawn} == {columns}
    assert len({bar.index(zero) for bar in drawn}) == 1


@given(AMOUNTS)
def test_whatever_is_worth_anything_shows_and_nothing_does_not(amounts: list[float]) -> None:
    for amount, bar in zip(amounts, bars(amounts, 40, BLOCKS), strict=True):
        left, right = bar.split("│")
        assert bool(right.strip()) == (amount >= 0.5)
        assert bool(left.strip()) == (amount <= -0.5)


def test_a_range_shows_its_middle_and_the_zero_within_it() -> None:
    assert span(-10, 40, 90, 11, BLOCKS) == "├│───●────┤"
    assert span(10, 40, 90, 9, PLAIN) == "|--o----|"


def test_a_middle_outside_its_range_is_not_drawn_inside() -> None:
    assert "●" not in span(-940, 180, 120, 40, BLOCKS)


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_a_range_is_always_as_wide_as_asked(one: float, middle: float, another: float) -> None:
    assert len(span(min(one, another), middle, max(one, another), 50, BLOCKS)) == 50


def test_a_curve_runs_from_its_least_to_its_most_and_leaves_gaps() -> None:
    assert sparkline([0.0, 7.0, None, 3.5, 0.0], BLOCKS) == "▁█·▅▁"
    assert sparkline([5.0, 5.0, 5.0], BLOCKS) == "", "no curve, no line"
    assert sparkline([1.0, 2.0, 3.0], PLAIN) == ""
