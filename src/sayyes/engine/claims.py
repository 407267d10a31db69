"""What the mathematics takes for granted, said aloud: every claim that fails is named at once.

    require((cost >= 0, "the cost must not be negative"), (sd >= 0, "the spread must not be negative"))

A claim is written so that a not-a-number fails it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import TypeVar

from sayyes.errors import Impossible

Claim = tuple[bool, str]
Real = float | Fraction
Number = TypeVar("Number", float, Fraction)  # what is given in fractions is answered in fractions, exactly

ROUNDING = 1e-9  # how far probabilities may miss one when they were typed as decimals


def require(*claims: Claim) -> None:
    """Raise `Impossible` with the sentence of every claim that does not hold."""
    violations = [sentence for holds, sentence in claims if not holds]
    if violations:
        raise Impossible(violations)


def finite(**numbers: Real) -> list[Claim]:
    """One claim per keyword: it is a finite number."""
    return [(math.isfinite(number), f"{name} must be a finite number") for name, number in numbers.items()]


def chances(name: str, probabilities: Iterable[Real]) -> Claim:
    """The claim that every one of `probabilities` lies in [0, 1]."""
    return all(0 <= p <= 1 for p in probabilities), f"{name} must lie between 0 and 1"


def distribution(values: Sequence[Real], probabilities: Sequence[Real]) -> list[Claim]:
    """The claims that `values` (finite, at least one) occur with `probabilities` (as many, summing to one)."""
    return [
        (len(values) > 0, "there must be at least one value"),
        (len(values) == len(probabilities), "there must be one probability for each value"),
        (all(math.isfinite(x) for x in values), "values must be finite numbers"),
        chances("probabilities", probabilities),
        (abs(float(sum(probabilities)) - 1) <= ROUNDING, "probabilities must sum to one"),
    ]
