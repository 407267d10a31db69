r"""What searching on is worth when offers come one at a time and do not wait.

**In discrete time** (McCall 1970): each period an offer w with chance q(w), else c is received while searching, β
discounts.

    v(w) = max{ w/(1−β), c + β Σ v q }            w̄ = (1−β) c + β Σ max(w, w̄) q

A rule that takes exactly the offers above a threshold, whose chances sum to Q and whose w·q sum to S, is worth, per
period,

    ((1−β) c + β S) / (1 − β (1 − Q)),

and w̄ is the largest of these numbers: one sorted pass, no iteration, exact in fractions.

**In continuous time**: offers arrive at rate λ per year, worth W ~ F for ever but for the discount rate r and the
rate s = 1/D at which jobs end; with v₀ the status quo and c the cost of searching (all in money per year),
accepting z is as good as going on where

    z = v₀ − c + λ/(r + s) · E (W − z)⁺

The right side falls in z, so there is one root. **With a runway**, v₀ drops when savings end at T; z then solves,
backward in time,

    −ż(t) = (r + s)(v₀(t) − c − z(t)) + λ E (W − z(t))⁺,      z(T) = the stationary root after the drop.

Sources: McCall 1970, *QJE* 84(1):113–126; Mortensen 1986, *Handbook of Labor Economics* 2; van den Berg 1990,
*REStud* 57(2):255–277 (non-stationarity). Checked with the mean–min ratio of Hornstein, Krusell & Violante 2011,
*AER* 101(7):2873–2898.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from sayyes.engine.claims import Claim, Number, distribution, finite, require
from sayyes.engine.normal import expected_excess_normal, normal_cdf
from sayyes.engine.roots import crossing

DAYS_PER_YEAR = 365.0


def reservation_wage(offers: Sequence[Number], probabilities: Sequence[Number], income: Number, discount: Number) -> Number:
    """w̄: the lowest offer worth taking, in the unit of `offers` (money per period), in any order.

    `income` c is received per period while searching, `discount` is β in [0, 1). Fractions in, fraction out.
    Raises Impossible naming everything that does not fit.
    """
    require(
        *distribution(offers, probabilities),
        *finite(income=income),
        (0 <= discount < 1, "discount must lie in [0, 1)"),
    )
    best, S, Q = income, income * 0, income * 0
    for w, q in sorted(zip(offers, probabilities, strict=True), reverse=True):
        S, Q = S + w * q, Q + q
        best = max(best, ((1 - discount) * income + discount * S) / (1 - discount * (1 - Q)))
    return best


def acceptance_probability(offers: Sequence[Number], probabilities: Sequence[Number], reservation: Number) -> Number:
    """The chance that one offer is at least `reservation`; its reciprocal is the mean number of draws until one is taken."""
    require(*distribution(offers, probabilities))
    chance = reservation * 0
    for w, q in zip(offers, probabilities, strict=True):
        chance += q if w >= reservation else 0
    return chance


def market_value(
    rate: float,
    mean: float,
    sd: float,
    status_quo: float,
    search_cost: float,
    discount_rate: float,
    tenure: float,
) -> float:
    """z: the flow value at which accepting a sure z equals going on searching, offers W ~ N(mean, sd²). Money per year.

    `rate` offers per year; `mean`, `sd`, `status_quo`, `search_cost` money per year; `discount_rate` per year; `tenure` D in
    years. Raises Impossible naming everything that does not fit.

    z − (v₀ − c) − κ E(W − z)⁺, κ = λ/(r+s), is increasing and concave, so Newton's steps from v₀ − c climb to the root without
    overshooting, and stop where rounding stops them.
    """
    require(*_sensible(rate, mean, sd, status_quo, search_cost, discount_rate, tenure))
    kappa = rate / (discount_rate + 1 / tenure)
    start = z = status_quo - search_cost
    while True:
        slope = 1 + kappa * _chance_above(mean, sd, z)
        higher = z + (start + kappa * expected_excess_normal(mean, sd, z) - z) / slope
        if higher <= z + 1e-15 * abs(z):
            return z
        z = higher


def market_value_of(
    expected_excess: Callable[[float], float], rate: float, flow: float, discount_rate: float, separation_rate: float
) -> float:
    """z for any distribution of offers: `expected_excess(z)` is E(W − z)⁺, `flow` is v₀ − c; rates in one unit of time.

    Raises Impossible naming everything that does not fit.
    """
    require(
        *finite(flow=flow, discount_rate=discount_rate, separation_rate=separation_rate),
        (0 <= rate < math.inf, "rate must be finite and not negative"),
        (discount_rate + separation_rate > 0, "discount rate and separation rate must not both vanish"),
    )
    kappa = rate / (discount_rate + separation_rate)
    reach = kappa * expected_excess(flow)
    high = flow + reach + 1e-9 * (abs(flow) + reach + 1)  # a little beyond, lest rounding put the root outside
    return crossing(lambda z: z - flow - kappa * expected_excess(z), flow, high)


def market_value_path(
    rate: float,
    mean: float,
    sd: float,
    status_quo: float,
    search_cost: float,
    discount_rate: float,
    tenure: float,
    *,
    status_quo_after: float,
    runway_days: float,
    step_days: float = 1.0,
) -> tuple[float, ...]:
    """z at days 0, step, 2·step, … and, last, at the end of the runway, from where on it stays. Units as in `market_value`.

    The status quo is `status_quo` until `runway_days`, `status_quo_after` from then on. The last step may be a shorter one:
    element k holds for day min(k·step_days, runway_days). Classical Runge–Kutta, in steps short enough for the fastest rate.
    Raises Impossible naming everything that does not fit.
    """
    require(
        *_sensible(rate, mean, sd, status_quo, search_cost, discount_rate, tenure),
        *finite(status_quo_after=status_quo_after),
        (0 <= runway_days < math.inf, "the runway must be finite and not negative"),
        (0 < step_days < math.inf, "the step must be finite and positive"),
    )
    fading = discount_rate + 1 / tenure
    flow = status_quo - search_cost

    def climb(z: float) -> float:
        return fading * (flow - z) + rate * expected_excess_normal(mean, sd, z)

    z = market_value(rate, mean, sd, status_quo_after, search_cost, discount_rate, tenure)
    whole = math.ceil(runway_days / step_days)
    days = [min(k * step_days, runway_days) for k in range(whole + 1)]
    values = [z]
    for day, earlier in zip(reversed(days), reversed(days[:-1]), strict=False):
        z = _back(climb, z, (day - earlier) / DAYS_PER_YEAR, fading + rate)
        values.append(z)
    return tuple(reversed(values))


def _back(climb: Callable[[float], float], z: float, years: float, fastest: float) -> float:
    """z one stretch earlier: −ż = climb(z) by the classical Runge–Kutta method."""
    steps = max(math.ceil(years * fastest / 0.25), 1)
    h = years / steps
    for _ in range(steps):
        a = climb(z)
        b = climb(z + h / 2 * a)
        c = climb(z + h / 2 * b)
        d = climb(z + h * c)
        z += h / 6 * (a + 2 * b + 2 * c + d)
    return z


def _chance_above(mean: float, sd: float, z: float) -> float:
    return normal_cdf((mean - z) / sd) if sd > 0 else float(mean > z)


def _sensible(
    rate: float,
    mean: float,
    sd: float,
    status_quo: float,
    search_cost: float,
    discount_rate: float,
    tenure: float,
) -> list[Claim]:
    return [
        *finite(mean=mean, sd=sd, status_quo=status_quo, search_cost=search_cost),
        (0 <= rate < math.inf, "rate must be finite and not negative"),
        (not sd < 0, "sd must not be negative"),
        (0 <= discount_rate < math.inf, "discount rate must be finite and not negative"),
        (0 < tenure < math.inf, "tenure must be finite and positive"),
    ]
