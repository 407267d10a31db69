"""What is left to expect after turning something down."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayyes.engine.normal import expected_max_normal
from sayyes.engine.stopping import continuation_value, continuation_value_of
from sayyes.errors import Impossible


def uniform(w: Fraction) -> Fraction:
    """E max(X, w), X uniform on [0, 1], for w in [0, 1]."""
    return (1 + w**2) / 2


@pytest.mark.parametrize(
    ("offers", "exact", "decimal"),
    [  # Cayley 1875, Moser 1956; survey in Demers, arXiv:1810.11557
        (1, Fraction(1, 2), 0.5),
        (2, Fraction(5, 8), 0.625),
        (3, Fraction(89, 128), 0.6953125),
        (4, Fraction(24305, 32768), 0.741729736328),
        (5, Fraction(1664474849, 2147483648), 0.775081500877),
    ],
)
def test_uniform_offers_that_lapse_one_after_another(offers: int, exact: Fraction, decimal: float) -> None:
    value = continuation_value_of([uniform] * offers, [Fraction(1)] * offers, Fraction(0))
    assert value == exact
    assert float(value) == pytest.approx(decimal, abs=1e-12)


def test_one_normal_offer_that_may_not_come() -> None:
    # worth w + p × excess; E max(X, w) = 103.989422804 for μ = w = 100, σ = 10
    assert continuation_value([100.0], [10.0], [0.25], 100.0) == pytest.approx(100 + 3.989422804 / 4, abs=1e-9)


def test_what_comes_last_is_stepped_over_first() -> None:
    last = 0.5 * 50 + 0.5 * expected_max_normal(80, 5, 50)
    first = 0.8 * last + 0.2 * expected_max_normal(60, 20, last)
    assert continuation_value([60, 80], [20, 5], [0.2, 0.5], 50) == pytest.approx(first, abs=1e-12)


def test_an_offer_in_hand_enters_as_itself() -> None:
    assert continuation_value([70.0, 60.0], [0.0, 0.0], [1.0, 1.0], 50.0) == 70


def test_when_nothing_more_can_come_the_fallback_is_left() -> None:
    assert continuation_value([], [], [], 42.0) == 42
    assert continuation_value([90.0, 95.0], [5.0, 5.0], [0.0, 0.0], 42.0) == 42


offers = st.lists(st.tuples(st.floats(0, 100), st.floats(0, 30), st.floats(0, 1)), max_size=6)


@given(offers, st.floats(0, 100), st.floats(0, 20))
def test_a_better_fallback_raises_it_by_no_more_than_itself(
    some: list[tuple[float, float, float]], fallback: float, more: float
) -> None:
    means, sds, chances = ([offer[k] for offer in some] for k in range(3))
    rise = continuation_value(means, sds, chances, fallback + more) - continuation_value(means, sds, chances, fallback)
    assert -1e-9 <= rise <= more + 1e-9


@given(offers, st.floats(0, 100), st.floats(0, 1), st.integers(0, 5))
def test_a_further_chance_never_lowers_it(
    some: list[tuple[float, float, float]], fallback: float, chance: float, place: int
) -> None:
    means, sds, chances = ([offer[k] for offer in some] for k in range(3))
    before = continuation_value(means, sds, chances, fallback)
    for column, number in ((means, 55.0), (sds, 10.0), (chances, chance)):
        column.insert(place, number)
    assert continuation_value(means, sds, chances, fallback) >= before - 1e-9


def test_everything_that_does_not_fit_is_named_at_once() -> None:
    with pytest.raises(Impossible) as refused:
        continuation_value([1.0, float("nan")], [-1.0], [1.5, 0.0], float("inf"))
    assert len(refused.value.violations) == 5
