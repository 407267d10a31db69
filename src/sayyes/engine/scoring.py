r"""How good forecasts have been: for chances f stated beforehand and outcomes o ∈ {0, 1}.

    Brier score  mean (f − o)²                                   one-sided, 0 to 1; always saying 50 % scores 0.25
    log score    mean of −ln f where o = 1, −ln(1 − f) else      in nats, f read as within [0.01, 0.99]
    skill        1 − Brier / (ō (1 − ō))                         against always saying the rate ō of the very same cases

**Decomposition** (CORP). Let f̂ be the isotonic fit of o on f: the non-decreasing function of f closest to the
outcomes, found by pooling neighbours that violate the order, equal forecasts first. Then

    Brier = miscalibration − discrimination + uncertainty
    miscalibration = Brier(f) − Brier(f̂),   discrimination = Brier(ō) − Brier(f̂),   uncertainty = Brier(ō) = ō (1 − ō)

**Band.** Outcomes are drawn with the stated chances and fitted again, many times; the 5th and 95th percentile at
each forecast bound what a well calibrated person's curve would look like.

A forecast counts once its horizon has passed, however early the answer came: processes that end early are mostly
rejections, and scoring them at once would make everybody look overconfident.

Sources: Brier 1950, *Monthly Weather Review* 78:1–3; Dimitriadis, Gneiting & Jordan 2021, *PNAS* 118(8), doi
10.1073/pnas.2016191118.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from sayyes.engine.claims import Claim, chances, require

CLIPPED_AT = (0.01, 0.99)
FEWEST = 20  # resolved forecasts before a curve is drawn: a choice; at 20 a frequency near 0.3 is still uncertain by 0.10
RESAMPLES = 1000


@dataclass(frozen=True)
class Forecast:
    """One stated chance of one event. Days on any one calendar. outcome: None while it is not known."""

    chance: float
    horizon_day: float
    outcome: bool | None


@dataclass(frozen=True)
class Due:
    """What can be scored: forecasts and outcomes whose horizon has passed; `waiting` for theirs; `unanswered` past it."""

    forecasts: tuple[float, ...]
    outcomes: tuple[bool, ...]
    waiting: int
    unanswered: int


@dataclass(frozen=True)
class Decomposition:
    """brier = miscalibration − discrimination + uncertainty; the fit is the calibrated chance for each forecast, in order."""

    brier: float
    miscalibration: float
    discrimination: float
    uncertainty: float
    fit: tuple[float, ...]


@dataclass(frozen=True)
class CurvePoint:
    """At a stated chance: how often it came true (isotonic fit), and the band for a well calibrated person."""

    forecast: float
    fit: float
    low: float
    high: float
    count: int


@dataclass(frozen=True)
class TooFew:
    """No curve and no verdict yet: how many are resolved, and how many more it takes."""

    resolved: int
    to_go: int


def due(forecasts: Sequence[Forecast], today: float) -> Due:
    """Those whose horizon lies before `today`, answered ones as scores take them."""
    passed = [forecast for forecast in forecasts if forecast.horizon_day < today]
    answered = [(f.chance, f.outcome) for f in passed if f.outcome is not None]
    return Due(
        forecasts=tuple(chance for chance, _ in answered),
        outcomes=tuple(outcome for _, outcome in answered),
        waiting=len(forecasts) - len(passed),
        unanswered=len(passed) - len(answered),
    )


def brier_score(forecasts: Sequence[float], outcomes: Sequence[bool]) -> float:
    """The one-sided Brier score, 0 (best) to 1. Raises Impossible where there is nothing, or nothing sensible, to score."""
    require(*_scorable(forecasts, outcomes))
    return math.fsum((f - o) ** 2 for f, o in zip(forecasts, outcomes, strict=True)) / len(forecasts)


def log_score(forecasts: Sequence[float], outcomes: Sequence[bool]) -> float:
    """The log score in nats, 0.01 (best) to 4.6, forecasts clipped to [0.01, 0.99]. Raises Impossible as `brier_score`."""
    require(*_scorable(forecasts, outcomes))
    low, high = CLIPPED_AT
    clipped = [min(max(f, low), high) for f in forecasts]
    return math.fsum(-math.log(f if o else 1 - f) for f, o in zip(clipped, outcomes, strict=True)) / len(clipped)


def brier_skill(forecasts: Sequence[float], outcomes: Sequence[bool]) -> float | None:
    """1 at best, 0 as good as the base rate of the same cases, below 0 worse; None where all outcomes are equal.

    That base rate is known only afterwards, which makes it a demanding comparison. Raises Impossible as `brier_score`.
    """
    score = brier_score(forecasts, outcomes)
    rate = sum(outcomes) / len(outcomes)
    return 1 - score / (rate * (1 - rate)) if 0 < rate < 1 else None


def isotonic_fit(forecasts: Sequence[float], outcomes: Sequence[bool]) -> tuple[float, ...]:
    """The non-decreasing function of the forecast closest to the outcomes, at each forecast, in the order given.

    Raises Impossible as `brier_score`.
    """
    require(*_scorable(forecasts, outcomes))
    stated, counts, hits = _grouped(forecasts, outcomes)
    at = dict(zip(stated, _pooled(counts, hits), strict=True))
    return tuple(at[f] for f in forecasts)


def decomposition(forecasts: Sequence[float], outcomes: Sequence[bool]) -> Decomposition:
    """Where a Brier score comes from. Raises Impossible as `brier_score`."""
    brier = brier_score(forecasts, outcomes)
    fit = isotonic_fit(forecasts, outcomes)
    rate = sum(outcomes) / len(outcomes)
    recalibrated, uncertainty = brier_score(fit, outcomes), rate * (1 - rate)
    return Decomposition(brier, brier - recalibrated, uncertainty - recalibrated, uncertainty, fit)


def reliability_curve(
    forecasts: Sequence[float], outcomes: Sequence[bool], seed: int, resamples: int = RESAMPLES
) -> tuple[CurvePoint, ...] | TooFew:
    """The calibration curve with its 90 % pointwise band, by rising forecast; TooFew under 20 resolved forecasts.

    The same seed gives the same band. Raises Impossible for fewer than 1,000 resamples, and as `brier_score`.
    """
    require((resamples >= RESAMPLES, f"a band takes at least {RESAMPLES} resamples"))
    if len(forecasts) < FEWEST:
        return TooFew(len(forecasts), FEWEST - len(forecasts))
    require(*_scorable(forecasts, outcomes))
    stated, counts, hits = _grouped(forecasts, outcomes)
    lows, highs = _band(stated, counts, seed, resamples)
    columns = zip(stated, _pooled(counts, hits), lows, highs, counts, strict=True)
    return tuple(CurvePoint(*column) for column in columns)


def _band(stated: Sequence[float], counts: Sequence[int], seed: int, resamples: int) -> tuple[list[float], list[float]]:
    """The 5th and 95th percentile of the fit when outcomes occur exactly as often as stated."""
    import numpy as np

    drawn = np.random.default_rng(seed).binomial(counts, stated, size=(resamples, len(stated)))
    fits = np.array([_pooled(counts, hits) for hits in drawn.tolist()])
    low, high = np.quantile(fits, (0.05, 0.95), axis=0)
    return low.tolist(), high.tolist()


def _grouped(forecasts: Sequence[float], outcomes: Sequence[bool]) -> tuple[list[float], list[int], list[int]]:
    """Different forecasts in rising order, how often each was stated, and how often it came true."""
    stated, counts, hits = [], [], []
    pairs = sorted(zip(forecasts, outcomes, strict=True))
    for forecast, cases in groupby(pairs, key=lambda pair: pair[0]):
        came_true = [outcome for _, outcome in cases]
        stated.append(forecast)
        counts.append(len(came_true))
        hits.append(sum(came_true))
    return stated, counts, hits


def _pooled(counts: Sequence[int], hits: Sequence[int]) -> list[float]:
    """Pool adjacent violators: frequencies hits/counts made non-decreasing. Whole numbers until the last division."""
    blocks: list[tuple[int, int, int]] = []  # cases, successes, how many groups
    for n, s in zip(counts, hits, strict=True):
        cases, successes, groups = n, s, 1
        while blocks and blocks[-1][1] * cases >= successes * blocks[-1][0]:
            before = blocks.pop()
            cases, successes, groups = cases + before[0], successes + before[1], groups + before[2]
        blocks.append((cases, successes, groups))
    return [successes / cases for cases, successes, groups in blocks for _ in range(groups)]


def _scorable(forecasts: Sequence[float], outcomes: Sequence[bool]) -> list[Claim]:
    return [
        (len(forecasts) > 0, "there must be at least one forecast"),
        (len(forecasts) == len(outcomes), "there must be one outcome for each forecast"),
        chances("forecasts", forecasts),
        (all(o in (0, 1) for o in outcomes), "outcomes must be true or false"),
    ]
