r"""Closed boxes: what an interview is worth as a chance to look inside.

Opening a box costs c and shows its prize X. Its *reservation value* z is the sure prize at which one is
indifferent:

    c = E (X − z)⁺

The best way to open several boxes, one at a time and keeping the best prize seen: open in falling z, stop once the
best in hand is at least every z left. Its worth needs no enumeration: with w in hand, it is E max{ w, maxⱼ min(Xⱼ,
zⱼ) }.

For a discrete X, with Q the chance of the k largest prizes and S the sum of prize times chance over them, z is the
largest (S − c)/Q over k. For X ~ N(μ, σ²), E(X − z)⁺ is convex and falling, and Newton's steps from below climb to
the root.

That opening is obligatory matters: where a prize may be taken unseen the rule is no longer the best (Doval 2018,
*JET* 175:127–158).

Sources: Weitzman 1979, *Econometrica* 47(3):641–654; the identity: Kleinberg, Waggoner & Weyl 2016, *EC '16*.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic

from sayyes.engine.claims import Claim, Number, Real, distribution, finite, require
from sayyes.engine.normal import expected_excess_normal, normal_cdf


@dataclass(frozen=True)
class Box(Generic[Number]):
    """A chance to look: what opening costs, and what may be inside with which probability. One unit of money throughout."""

    cost: Number
    values: tuple[Number, ...]
    probabilities: tuple[Number, ...]


def reservation_value(cost: Number, values: Sequence[Number], probabilities: Sequence[Number]) -> Number:
    """z: the sure prize that is as good as paying `cost` to see one of `values`, in their unit. Fractions in, fraction out.

    A free look is worth taking until the best possible prize is in hand. Raises Impossible naming everything that does not fit.
    """
    require(*distribution(values, probabilities), _no_reward(cost))
    possible = sorted(((x, q) for x, q in zip(values, probabilities, strict=True) if q > 0), reverse=True)
    S, Q = possible[0][0] * possible[0][1], possible[0][1]
    z = (S - cost) / Q
    for x, q in possible[1:]:
        S, Q = S + x * q, Q + q
        z = max(z, (S - cost) / Q)
    return z


def reservation_value_normal(cost: float, mean: float, sd: float) -> float:
    """The same for a prize X ~ N(mean, sd²). Without cost it is infinite, unless there is nothing to find out.

    Raises Impossible naming everything that does not fit.
    """
    require(*finite(mean=mean, sd=sd), _no_reward(cost), (not sd < 0, "sd must not be negative"))
    if sd == 0:
        return mean - cost
    if cost == 0:
        return math.inf
    z = mean - cost  # from here E(X − z)⁺ ≥ c, so the climb begins below the root
    while True:
        higher = z + (expected_excess_normal(mean, sd, z) - cost) / normal_cdf((mean - z) / sd)
        if higher <= z + 1e-15 * max(abs(z), sd):
            return z
        z = higher


def value_of_boxes(boxes: Sequence[Box[Number]], in_hand: Number) -> Number:
    """What the boxes are worth to somebody with `in_hand` who opens them in the best way: E max{w, maxⱼ min(Xⱼ, zⱼ)}.

    Raises Impossible where a box cannot be.
    """
    best: dict[Number, Number] = {in_hand: in_hand * 0 + 1}  # the distribution of the maximum so far
    for box in boxes:
        z = reservation_value(box.cost, box.values, box.probabilities)
        after: dict[Number, Number] = {}
        for held, p in best.items():
            for x, q in zip(box.values, box.probabilities, strict=True):
                better = max(held, min(x, z))
                after[better] = after.get(better, in_hand * 0) + p * q
        best = after
    worth = in_hand * 0
    for prize, p in best.items():
        worth += prize * p
    return worth


def _no_reward(cost: Real) -> Claim:
    return 0 <= cost < math.inf, "cost must be finite and not negative"
