r"""The normal distribution, and what the better of a normal offer and a sure one is worth.

For X ~ N(μ, σ²) and a sure w, with x = |μ − w| / σ:

    E max(X, w) = max(μ, w) + σ ψ(x),      ψ(x) = φ(x) − x Φ(−x)
    E (X − w)⁺  = max(μ − w, 0) + σ ψ(x)

ψ is the worth of being able to choose: what choosing after X is seen adds to choosing before. Written in the
distance x the formula subtracts no large numbers in either tail. As σ → 0 it tends to max(μ, w), as w → −∞ to μ.

The best of n equal, independent offers that can all be kept: μ + σ m(n), with m(n) = n ∫ z φ(z) Φ(z)ⁿ⁻¹ dz.

Source: follows by integration; order statistics of the normal distribution, e.g. David & Nagaraja 2003, *Order
Statistics*.
"""

from __future__ import annotations

import math

from sayyes.engine.claims import finite, require

_ROOT_2 = math.sqrt(2.0)
_ROOT_2_PI = math.sqrt(2.0 * math.pi)
_BEYOND = 39.0  # φ underflows here: what lies further out is worth exactly nothing in double precision


def normal_pdf(z: float) -> float:
    """φ(z), the density of the standard normal distribution."""
    return math.exp(-0.5 * z * z) / _ROOT_2_PI


def normal_cdf(z: float) -> float:
    """Φ(z), the chance that a standard normal variable is at most z; keeps its relative accuracy in the lower tail."""
    return 0.5 * math.erfc(-z / _ROOT_2)


def worth_of_choice(distance: float) -> float:
    """ψ(x) = φ(x) − x Φ(−x) for x ≥ 0: the worth of choosing after seeing, in standard deviations."""
    if distance > _BEYOND:
        return 0.0
    return max(normal_pdf(distance) - distance * normal_cdf(-distance), 0.0)


def expected_max_normal(mean: float, sd: float, floor: float) -> float:
    """E max(X, floor), X ~ N(mean, sd²), in the unit of the arguments.

    Without spread it is the larger of the two; a floor of minus infinity (nothing to fall back on) gives the mean.
    Raises Impossible for a negative spread or what is not a number.
    """
    return max(mean, floor) + _choice(mean, sd, floor)


def expected_excess_normal(mean: float, sd: float, floor: float) -> float:
    """E (X − floor)⁺, X ~ N(mean, sd²): by how much X is expected to exceed the floor, counting nothing where it does not.

    Raises Impossible for a negative spread or what is not a number.
    """
    return max(mean - floor, 0.0) + _choice(mean, sd, floor)


def expected_best_normal(count: int) -> float:
    """The expected largest of `count` independent standard normal variables.

    The trapezoid rule on a smooth integrand that vanishes at both ends converges faster than any power of the step: with
    1/64 the error is rounding. Raises Impossible for a count below one.
    """
    require((count >= 1, "there must be at least one offer"))
    step, reach = 1.0 / 64.0, 12.0
    nodes = (k * step for k in range(-round(reach / step), round(reach / step) + 1))
    return step * count * math.fsum(z * normal_pdf(z) * normal_cdf(z) ** (count - 1) for z in nodes)


def _choice(mean: float, sd: float, floor: float) -> float:
    """σ ψ(|μ − w| / σ), zero without spread."""
    require(
        *finite(mean=mean, sd=sd),
        (not math.isnan(floor), "floor must be a number"),
        (not sd < 0, "sd must not be negative"),
    )
    distance = abs(mean - floor)
    # a spread that is nothing beside the distance leaves nothing to choose, and must not be divided by
    return sd * worth_of_choice(distance / sd) if sd * _BEYOND > distance else 0.0
