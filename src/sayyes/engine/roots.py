"""Where an increasing function crosses zero: bisection down to neighbouring floating-point numbers.

Needs no derivative and cannot run away. Thirty times slower than Newton's method and never wrong: it is for what is
asked once.
"""

from __future__ import annotations

from collections.abc import Callable

from sayyes.engine.claims import finite, require


def crossing(rising: Callable[[float], float], low: float, high: float) -> float:
    """The x in [low, high] at which `rising`, a function that does not fall, turns from negative to positive.

    Raises Impossible unless rising(low) ≤ 0 ≤ rising(high).
    """
    require(
        *finite(low=low, high=high),
        (low <= high, "low must not exceed high"),
        (rising(low) <= 0 <= rising(high), "the function must be at most zero at low and at least zero at high"),
    )
    while low < (middle := low + (high - low) / 2) < high:
        if rising(middle) < 0:
            low = middle
        else:
            high = middle
    return high
