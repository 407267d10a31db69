r"""Which candidacies to run at once when they cost the same and one will take the best that succeeds.

Candidacy j succeeds with chance f_j, independently, and is then worth t_j. A set is worth the expected best
success: run through it in rising t with

    v ← (1 − f) v + f t,      from v = 0

*Marginal improvement* adds, again and again, the candidacy that raises v most. With equal costs and independent
successes every set that it passes through is the best of its size, and what each addition brings never grows. With
unequal costs or related successes it is a rule of thumb: enumerate where that can be done (Shorrer 2019).

Source: Chade & Smith 2006, "Simultaneous Search", *Econometrica* 74(5):1293–1307.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from sayyes.engine import claims
from sayyes.engine.claims import Number, require


def portfolio_value(chances: Sequence[Number], values: Sequence[Number]) -> Number:
    """The expected best success of running all of these, in the unit of `values`; nothing is worth nothing.

    `chances` and `values` are equally long and not empty. Raises Impossible naming everything that does not fit.
    """
    _require_candidacies(chances, values)
    v = values[0] * 0
    for t, f in sorted(zip(values, chances, strict=True)):
        v = (1 - f) * v + f * t
    return v


def marginal_improvement(chances: Sequence[Number], values: Sequence[Number]) -> tuple[tuple[int, ...], tuple[Number, ...]]:
    """The order in which to add candidacies, and the worth of the set after each addition.

    The order holds positions in `chances`, counted from 0; the worths rise, in the unit of `values`. Of two that improve it
    equally the one that comes first in `chances` is added first. Fractions in, fractions out.
    Raises Impossible naming everything that does not fit.
    """
    _require_candidacies(chances, values)
    order: list[int] = []
    worths: list[Number] = []
    left = list(range(len(chances)))

    def worth_with(j: int) -> Number:
        chosen = [*order, j]
        return portfolio_value([chances[k] for k in chosen], [values[k] for k in chosen])

    while left:
        best = max(left, key=worth_with)
        worths.append(worth_with(best))
        order.append(best)
        left.remove(best)
    return tuple(order), tuple(worths)


def _require_candidacies(chances: Sequence[Number], values: Sequence[Number]) -> None:
    require(
        (len(chances) > 0, "there must be at least one candidacy"),
        (len(chances) == len(values), "there must be one chance for each value"),
        claims.chances("chances", chances),
        (all(0 <= t < math.inf for t in values), "values must be finite and not negative"),
    )
