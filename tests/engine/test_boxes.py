"""Weitzman's boxes: what a look inside is worth."""

from __future__ import annotations

import math
from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayyes.engine.boxes import Box, reservation_value, reservation_value_normal, value_of_boxes
from sayyes.engine.normal import expected_excess_normal
from sayyes.errors import Impossible

HALF = Fraction(1, 2)
ALPHA = Box(Fraction(15), (Fraction(100), Fraction(55)), (HALF, HALF))
OMEGA = Box(Fraction(20), (Fraction(240), Fraction(0)), (Fraction(1, 5), Fraction(4, 5)))


def by_enumeration(boxes: tuple[Box[Fraction], ...], best: Fraction, *, blind: bool = False) -> Fraction:
    """The best of all adaptive orders, every stop considered; with `blind`, a closed box may also be taken as it is."""
    worths = [best]
    for i, box in enumerate(boxes):
        rest = boxes[:i] + boxes[i + 1 :]
        law = list(zip(box.values, box.probabilities, strict=True))
        opened = sum((q * by_enumeration(rest, max(best, x), blind=blind) for x, q in law), -box.cost)
        worths.append(opened)
        if blind:
            worths.append(sum((q * x for x, q in law), Fraction(0)))
    return max(worths)


def in_order(boxes: tuple[Box[Fraction], ...], best: Fraction) -> Fraction:
    """The boxes in this order, each opened only when that is worth it."""
    if not boxes:
        return best
    law = zip(boxes[0].values, boxes[0].probabilities, strict=True)
    return max(best, sum((q * in_order(boxes[1:], max(best, x)) for x, q in law), -boxes[0].cost))


# Weitzman 1979, Econometrica 47(3):641–654 (MIT working paper 214, 1978): costs 15 and 20, prizes 100/55 and 240/0


def test_the_reservation_values_of_weitzmans_boxes() -> None:
    assert reservation_value(ALPHA.cost, ALPHA.values, ALPHA.probabilities) == 70
    assert reservation_value(OMEGA.cost, OMEGA.values, OMEGA.probabilities) == 140
    assert reservation_value(15.0, [100.0, 55.0], [0.5, 0.5]) == pytest.approx(70, abs=1e-12)
    assert reservation_value(20.0, [240.0, 0.0], [0.2, 0.8]) == pytest.approx(140, abs=1e-12)


def test_each_box_alone() -> None:
    assert value_of_boxes([ALPHA], Fraction(0)) == Fraction(125, 2)
    assert value_of_boxes([OMEGA], Fraction(0)) == 28


def test_both_boxes_in_the_best_order_and_in_the_other() -> None:
    nothing = Fraction(0)
    assert value_of_boxes([ALPHA, OMEGA], nothing) == 78
    assert in_order((OMEGA, ALPHA), nothing) == 78
    assert in_order((ALPHA, OMEGA), nothing) == 75
    assert by_enumeration((ALPHA, OMEGA), nothing) == 78


def test_where_a_box_may_be_taken_unopened_the_answer_is_another() -> None:
    assert by_enumeration((ALPHA, OMEGA), Fraction(0), blind=True) == 90


def test_the_best_rule_pays_out_as_published() -> None:
    paid = {Fraction(220): Fraction(1, 5), Fraction(65): Fraction(2, 5), Fraction(20): Fraction(2, 5)}
    mean = sum(x * q for x, q in paid.items())
    assert mean == value_of_boxes([ALPHA, OMEGA], Fraction(0))
    assert sum(q * (x - mean) ** 2 for x, q in paid.items()) == 5446


small = st.integers(0, 30).map(Fraction)


@st.composite
def boxes(draw: st.DrawFn) -> Box[Fraction]:
    values = tuple(draw(st.lists(small, min_size=1, max_size=3, unique=True)))
    weights = [draw(st.integers(1, 5)) for _ in values]
    return Box(draw(st.integers(1, 8).map(Fraction)), values, tuple(Fraction(w, sum(weights)) for w in weights))


@given(st.lists(boxes(), min_size=1, max_size=3), small)
def test_the_identity_equals_complete_enumeration(some: list[Box[Fraction]], in_hand: Fraction) -> None:
    assert value_of_boxes(some, in_hand) == by_enumeration(tuple(some), in_hand)


@given(st.lists(boxes(), min_size=2, max_size=3), small)
def test_opening_in_falling_reservation_value_is_the_best_order(some: list[Box[Fraction]], in_hand: Fraction) -> None:
    def index(box: Box[Fraction]) -> Fraction:
        return reservation_value(box.cost, box.values, box.probabilities)

    falling = in_order(tuple(sorted(some, key=index, reverse=True)), in_hand)
    assert falling == max(in_order(order, in_hand) for order in permutations(some))


@given(boxes())
def test_at_the_reservation_value_looking_just_pays_for_itself(box: Box[Fraction]) -> None:
    z = reservation_value(box.cost, box.values, box.probabilities)
    gain = sum(q * max(x - z, Fraction(0)) for x, q in zip(box.values, box.probabilities, strict=True))
    assert gain == box.cost


def test_a_free_look_is_worth_taking_until_the_best_prize_is_in_hand() -> None:
    assert reservation_value(0.0, [100.0, 55.0], [0.5, 0.5]) == 100
    assert reservation_value(0.0, [100.0, 55.0], [0.0, 1.0]) == 55
    assert reservation_value_normal(0.0, 100.0, 5.0) == math.inf


@given(st.floats(1e-6, 1e5), st.floats(-1e5, 1e5), st.floats(1e-3, 1e5))
def test_a_normal_prize_at_its_reservation_value_pays_for_the_look(cost: float, mean: float, sd: float) -> None:
    z = reservation_value_normal(cost, mean, sd)
    assert expected_excess_normal(mean, sd, z) == pytest.approx(cost, rel=1e-6, abs=1e-9)


@given(st.floats(1, 1e4), st.floats(0, 1e4), st.floats(0, 1e4))
def test_a_dearer_look_never_has_a_higher_reservation_value(cost: float, more: float, sd: float) -> None:
    assert reservation_value_normal(cost + more, 50_000.0, sd) <= reservation_value_normal(cost, 50_000.0, sd) + 1e-6


def test_without_anything_to_find_out_only_the_cost_is_lost() -> None:
    assert reservation_value_normal(10.0, 100.0, 0.0) == 90


def test_everything_that_cannot_be_is_named_at_once() -> None:
    with pytest.raises(Impossible) as refused:
        reservation_value(-1.0, [1.0, 2.0], [0.5, 0.7])
    assert len(refused.value.violations) == 2
    with pytest.raises(Impossible, match="cost"):
        reservation_value_normal(-1.0, 0.0, 1.0)
