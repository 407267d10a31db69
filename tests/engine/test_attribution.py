"""Who brought how much."""

from __future__ import annotations

import math
from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayyes.engine.attribution import shapley, shapley_by_name, shapley_weights
from sayyes.errors import Impossible

worths = st.integers(-50, 50).map(Fraction)


def games(players: int) -> st.SearchStrategy[list[Fraction]]:
    return st.lists(worths, min_size=1 << players, max_size=1 << players)


some_games = st.integers(1, 5).flatmap(games)


def test_two_left_gloves_and_one_right() -> None:
    # a pair is worth 1; players 0 and 1 hold left gloves, 2 the right one: 1/6, 1/6, 2/3, by the six orders of arrival
    pair = [Fraction(int(mask >> 2 & 1 and mask & 3 != 0)) for mask in range(8)]
    assert shapley(pair) == (Fraction(1, 6), Fraction(1, 6), Fraction(2, 3))


@given(some_games)
def test_what_is_divided_is_all_there_is(v: list[Fraction]) -> None:
    assert sum(shapley(v)) == v[-1] - v[0]


@given(st.integers(1, 4).flatmap(games))
def test_it_is_the_average_over_all_orders_of_arrival(v: list[Fraction]) -> None:
    n = len(v).bit_length() - 1
    due = [Fraction(0)] * n
    for order in permutations(range(n)):
        mask = 0
        for player in order:
            due[player] += (v[mask | 1 << player] - v[mask]) / math.factorial(n)
            mask |= 1 << player
    assert list(shapley(v)) == due


@given(games(4))
def test_equals_are_treated_equally(v: list[Fraction]) -> None:
    def swapped(mask: int) -> int:
        return mask & 0b1100 | (mask & 1) << 1 | (mask & 2) >> 1

    fair = [v[mask] + v[swapped(mask)] for mask in range(16)]
    due = shapley(fair)
    assert due[0] == due[1]


@given(games(4), worths)
def test_whoever_adds_the_same_to_all_gets_just_that(v: list[Fraction], adds: Fraction) -> None:
    without = [v[mask & 0b1011] + (adds if mask & 0b0100 else 0) for mask in range(16)]
    assert shapley(without)[2] == adds  # with adds = 0, nothing for whoever adds nothing


@given(games(3), games(3))
def test_two_games_together_are_divided_like_each_alone(v: list[Fraction], w: list[Fraction]) -> None:
    together = shapley([a + b for a, b in zip(v, w, strict=True)])
    assert together == tuple(a + b for a, b in zip(shapley(v), shapley(w), strict=True))


@given(games(6))
def test_the_matrix_divides_many_games_at_once(v: list[Fraction]) -> None:
    by_matrix = [math.fsum(w * float(x) for w, x in zip(row, v, strict=True)) for row in shapley_weights(6)]
    assert by_matrix == pytest.approx([float(share) for share in shapley(v)], abs=1e-9)


def test_names_do_what_positions_do() -> None:
    nobody, a, b, both = frozenset[str](), frozenset({"alice"}), frozenset({"bob"}), frozenset({"alice", "bob"})
    assert shapley_by_name({nobody: 0.0, a: 4.0, b: 2.0, both: 10.0}) == {"alice": 6.0, "bob": 4.0}
    with pytest.raises(Impossible, match="every coalition"):
        shapley_by_name({nobody: 0.0, both: 10.0})


def test_nobody_gets_nothing() -> None:
    assert shapley([3.0]) == ()


def test_a_table_that_is_no_game_is_refused() -> None:
    with pytest.raises(Impossible, match="coalitions"):
        shapley([1.0, 2.0, 3.0])
    with pytest.raises(Impossible):
        shapley([])
    with pytest.raises(Impossible, match="at most 12"):
        shapley([0.0] * (1 << 13))
    with pytest.raises(Impossible, match="1 to 12"):
        shapley_weights(0)
