"""What going on with the search is worth, tabulated: the compiled twin of `search.market_value`.

z = income + k E (W - z)+,  W ~ N(mean, sd^2),  k = A lambda; with savings that end, the same solved backward in time.
"""

from __future__ import annotations

from math import erfc, exp

from sayyes.engine.arithmetic import Floats, compiled, excess


@compiled
def stationary_value(k: float, mean: float, sd: float, income: float) -> float:
    """The z with z = income + k E (W - z)+. Newton's method: the function is concave, so it converges from anywhere."""
    z = max(mean, income)
    for _ in range(60):
        beyond = 0.5 * erfc((z - mean) / sd * 0.7071067811865476) if sd > 0.0 else (1.0 if mean > z else 0.0)
        step = (z - income - k * excess(mean, sd, z)) / (1.0 + k * beyond)
        z -= step
        if abs(step) <= 1e-13 * (abs(z) + abs(mean)):
            break
    return z


@compiled
def fill_market(
    table: Floats, log_k: Floats, means: Floats, days: Floats, runway: float, sd: float, before: float, after: float, rate: float
) -> None:
    """Fill table[day, k, mean] with what going on with the search is worth on that day, a flow value.

    While savings last, until day `runway`, solve -z' = rate (before - z + k E (W - z)+) backward in daily steps from the
    stationary value with income `after`; `rate` = r + 1/D per day, incomes net of search costs. Without end of savings
    (`runway` = 0 and before = after) every day holds the stationary value.
    """
    for a in range(log_k.size):
        k = exp(log_k[a])
        for b in range(means.size):
            z = stationary_value(k, means[b], sd, after)
            day = runway
            for slot in range(days.size - 1, -1, -1):
                while day > days[slot] + 1e-9:
                    step = min(1.0, day - days[slot])
                    z += step * rate * (before - z + k * excess(means[b], sd, z))
                    day -= step
                table[slot, a, b] = z
