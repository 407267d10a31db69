"""Which candidacies to run at once."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayyes.engine.portfolio import marginal_improvement, portfolio_value
from sayyes.errors import Impossible

# Chade & Smith 2006, Econometrica 74(5):1293–1307; instance in the README of maxkapur/OptimalApplication.jl.
# That README's prose gives 5.408 for four applications; its own output and exact arithmetic give 3.483.
CHANCES = [Fraction(n, 10) for n in (2, 5, 1, 6, 1)]
VALUES = [Fraction(n) for n in (1, 4, 9, 1, 8)]
WORTHS = (Fraction(2), Fraction(27, 10), Fraction(324, 100), Fraction(3483, 1000), Fraction(35154, 10000))


def test_the_published_order_and_values() -> None:
    order, worths = marginal_improvement(CHANCES, VALUES)
    assert order == (1, 2, 4, 3, 0)  # items 2, 3, 5, 4, 1, counted from 0
    assert worths == WORTHS
    gains = [worths[0], *(later - earlier for earlier, later in pairwise(worths))]
    assert gains == [Fraction(s) for s in ("2", "0.7", "0.54", "0.243", "0.0324")]
    assert [portfolio_value([f], [t]) for f, t in zip(CHANCES, VALUES, strict=True)] == [
        Fraction(s) for s in ("0.2", "2", "0.9", "0.6", "0.8")
    ]


def best_of_size(chances: list[Fraction], values: list[Fraction], size: int) -> Fraction:
    return max(
        portfolio_value([chances[j] for j in chosen], [values[j] for j in chosen])
        for chosen in combinations(range(len(chances)), size)
    )


def test_no_set_of_any_size_does_better() -> None:
    _, worths = marginal_improvement(CHANCES, VALUES)
    assert [best_of_size(CHANCES, VALUES, size) for size in range(1, 6)] == list(worths)


candidacies = st.lists(st.tuples(st.integers(0, 10), st.integers(0, 20)), min_size=1, max_size=6)


@given(candidacies)
def test_with_equal_costs_adding_the_most_improving_one_is_best_at_every_size(some: list[tuple[int, int]]) -> None:
    chances = [Fraction(f, 10) for f, _ in some]
    values = [Fraction(t) for _, t in some]
    order, worths = marginal_improvement(chances, values)
    assert sorted(order) == list(range(len(some)))
    assert [best_of_size(chances, values, size) for size in range(1, len(some) + 1)] == list(worths)
    gains = [later - earlier for earlier, later in pairwise((Fraction(0), *worths))]
    assert gains == sorted(gains, reverse=True)
    assert gains[-1] >= 0


def test_everything_that_does_not_fit_is_named_at_once() -> None:
    with pytest.raises(Impossible) as refused:
        marginal_improvement([0.5, 1.5], [-1.0])
    assert len(refused.value.violations) == 3
