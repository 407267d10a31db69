r"""What is left to expect after turning something down, when what may still come comes in order and does not wait.

Offers 1 … n are ordered by deadline; offer j comes with chance p_j and is worth X_j; a lapsed offer is gone. From
the fallback W_n = Z, last to first:

    W_{j−1} = (1 − p_j) W_j + p_j E max(X_j, W_j),      X_j ~ N(μ_j, σ_j²)

and the offer at hand is taken when it is worth at least the W that follows it. A sure offer already held enters
with p = 1 and σ = 0. The recursion is exact where the offers are independent and each lapses before the next is
known. Where answer windows overlap, several can be compared at once, and W understates what is to come.

Source: Cayley 1875, Moser 1956; survey in Demers, arXiv:1810.11557. That offers may fail to come changes each step
to a mixture.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import partial

from sayyes.engine import claims
from sayyes.engine.claims import Claim, Number, Real, require
from sayyes.engine.normal import expected_max_normal


def continuation_value(means: Sequence[float], sds: Sequence[float], chances: Sequence[float], fallback: float) -> float:
    """What is left to expect: W_0 for normal offers that may not come, in the unit of the means (flow values: money per year).

    `means`, `sds` (same unit) and `chances` are equally long and ordered by deadline, first to last; `fallback` is what
    remains when all have gone. Raises Impossible naming everything that does not fit.
    """
    require(
        (len(means) == len(sds) == len(chances), "means, sds and chances must be equally long"),
        *_sensible(chances, fallback),
        (all(math.isfinite(mean) for mean in means), "means must be finite numbers"),
        (all(sd >= 0 for sd in sds), "sds must not be negative"),
    )
    better = [partial(expected_max_normal, mean, sd) for mean, sd in zip(means, sds, strict=True)]
    return continuation_value_of(better, chances, fallback)


def continuation_value_of(
    expected_max: Sequence[Callable[[Number], Number]], chances: Sequence[Number], fallback: Number
) -> Number:
    """The same for any distributions: `expected_max[j](w)` is E max(X_j, w). Exact in fractions where these are.

    Ordered by deadline, first to last. Raises Impossible naming everything that does not fit.
    """
    require(
        (len(expected_max) == len(chances), "there must be one chance for each offer"),
        *_sensible(chances, fallback),
    )
    W = fallback
    for better, p in zip(reversed(expected_max), reversed(chances), strict=True):
        W = (1 - p) * W + p * better(W)
    return W


def _sensible(chances: Sequence[Real], fallback: Real) -> list[Claim]:
    return [claims.chances("chances", chances), *claims.finite(fallback=fallback)]
