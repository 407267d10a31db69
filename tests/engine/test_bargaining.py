"""What an honest alternative does to pay."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayyes.engine.bargaining import bargained_pay, first_mover_share
from sayyes.errors import Impossible


def test_rubinsteins_share_of_the_first_mover() -> None:
    # Rubinstein 1982, Econometrica 50(1):97–109, with both discount factors 0.9
    assert first_mover_share(Fraction(9, 10), Fraction(9, 10)) == Fraction(10, 19)
    assert first_mover_share(0.9, 0.9) == pytest.approx(0.526315789474, abs=1e-12)


def test_an_alternative_is_bid_up_to_and_the_rest_is_shared() -> None:
    assert bargained_pay(Fraction(50), Fraction(60), Fraction(54), Fraction(1, 3)) == 56


def test_an_alternative_above_the_most_takes_all_there_is() -> None:
    assert bargained_pay(50.0, 60.0, 75.0, 0.2) == 60


money = st.integers(0, 100).map(Fraction)
shares = st.integers(0, 10).map(lambda n: Fraction(n, 10))


@given(money, money, money, shares)
def test_an_alternative_below_what_is_first_offered_changes_nothing(
    posted: Fraction, headroom: Fraction, less: Fraction, share: Fraction
) -> None:
    # Binmore, Shaked & Sutton 1989: an outside option matters only where it beats what is had without it
    without = bargained_pay(float(posted), float(posted + headroom), -math.inf, float(share))
    assert bargained_pay(float(posted), float(posted + headroom), float(posted - less), float(share)) == without


@given(money, money, money, money, shares)
def test_a_better_alternative_never_lowers_pay_and_pay_stays_within_bounds(
    posted: Fraction, headroom: Fraction, outside: Fraction, more: Fraction, share: Fraction
) -> None:
    most = posted + headroom
    pay = bargained_pay(posted, most, outside, share)
    assert posted <= pay <= most
    assert bargained_pay(posted, most, outside + more, share) >= pay


def test_everything_that_cannot_be_is_named_at_once() -> None:
    with pytest.raises(Impossible) as refused:
        bargained_pay(60.0, 50.0, math.nan, 1.5)
    assert len(refused.value.violations) == 3
    with pytest.raises(Impossible, match="first mover"):
        first_mover_share(1.0, 0.5)
