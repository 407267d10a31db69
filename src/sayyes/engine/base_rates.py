r"""How a stated chance is moved towards what usually happens, and how what happens moves it.

**Shrinking.** People overrate their own chances. With p stated, b the base rate, τ the trust in the statement and δ
a shift against optimism,

    logit p′ = τ (logit p + δ) + (1 − τ) logit b

on log-odds, since a factor would cap every chance. (Mueller, Spinnewijn & Topa 2021, *AER* 111(1):324–363, find 47
% expected against about 40 % in three months: δ = −0.29; and 26 % against 10 % in one: δ = −1.15.)

**Learning.** A base rate known about as well as from n₀ cases with mean m is Beta(m n₀, (1 − m) n₀). After s
successes in n cases

    m ← (m n₀ + s) / (n₀ + n),      n₀ ← n₀ + n

so the person's own record takes over as it grows. The number of successes in the next n is beta-binomial.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from sayyes.engine.claims import finite, require

LEAST, MOST = 0.01, 0.99  # a stated certainty is taken as this, since log-odds know no certainty


def shrink(stated: float, base_rate: float, trust: float, shift: float = 0.0) -> float:
    """The chance to reckon with: `stated` moved towards `base_rate`, both chances in [0, 1], read as within [0.01, 0.99].

    `trust` in [0, 1]: 1 keeps the statement, 0 keeps the base rate. `shift` in log-odds, negative against optimism.
    Raises Impossible naming everything that does not fit.
    """
    require(
        (0 <= stated <= 1, "the stated chance must lie between 0 and 1"),
        (0 <= base_rate <= 1, "the base rate must lie between 0 and 1"),
        (0 <= trust <= 1, "trust must lie between 0 and 1"),
        *finite(shift=shift),
    )
    log_odds = trust * (_logit(stated) + shift) + (1 - trust) * _logit(base_rate)
    return 0.5 * (1 + math.tanh(log_odds / 2))  # the logistic function, without overflow


@dataclass(frozen=True)
class BaseRate:
    """How often something succeeds: `mean` in (0, 1), known as well as from `strength` > 0 cases.

    Raises Impossible for numbers that cannot be.
    """

    mean: float
    strength: float

    def __post_init__(self) -> None:
        require(
            (0 < self.mean < 1, "the mean must lie between 0 and 1, ends excluded"),
            (0 < self.strength < math.inf, "the strength must be finite and positive"),
        )

    def after(self, successes: int, cases: int) -> BaseRate:
        """The base rate once `successes` of `cases` more have been seen."""
        require((0 <= successes <= cases, "successes must lie between 0 and the number of cases"))
        strength = self.strength + cases
        return BaseRate((self.mean * self.strength + successes) / strength, strength)

    @property
    def sd(self) -> float:
        """How uncertain the rate itself is: the standard deviation of the Beta distribution."""
        return math.sqrt(self.mean * (1 - self.mean) / (self.strength + 1))

    def predicted(self, cases: int) -> tuple[float, ...]:
        """The chance of 0, 1, … `cases` successes in the next `cases`: the beta-binomial distribution."""
        require((cases >= 0, "the number of cases must not be negative"))
        a, b = self.mean * self.strength, (1 - self.mean) * self.strength
        return tuple(math.comb(cases, k) * math.exp(_log_beta(a + k, b + cases - k) - _log_beta(a, b)) for k in range(cases + 1))


def _logit(p: float) -> float:
    within = min(max(p, LEAST), MOST)
    return math.log(within / (1 - within))


def _log_beta(a: float, b: float) -> float:
    return math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)
