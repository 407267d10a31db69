"""Whether the standard error of an answer is honest on a large instance: how often its interval holds the mean of many paths."""

from __future__ import annotations

import numpy as np

from benchmarks.report import Section
from benchmarks.worlds import Floats, Told, whole_model
from sayyes.engine.simulation import NO, YES, estimate, simulated

RUNS = ((1_024, 1_000), (8_192, 500))  # paths, seeds
REFERENCE_SEEDS, REFERENCE_PATHS = 16, 131_072


def worths(told: Told, paths: int, first_seed: int, seeds: int) -> Floats:
    """[seeds, 2] the worth of yes and its stated standard error."""

    def worth(seed: int) -> tuple[float, float]:
        net = simulated(*told, paths=paths, seed=seed, branches=[YES, NO]).net
        found = estimate(net[:, 0] - net[:, 1])
        return found.mean, found.se

    return np.array([worth(first_seed + k) for k in range(seeds)])


def sections() -> list[Section]:
    told = whole_model()
    many = worths(told, REFERENCE_PATHS, 10_000, REFERENCE_SEEDS)[:, 0]
    truth, doubt = float(many.mean()), float(many.std(ddof=1)) / REFERENCE_SEEDS**0.5
    rows = []
    for paths, seeds in RUNS:
        found = worths(told, paths, 20_000, seeds)
        share = float((np.abs(found[:, 0] - truth) <= 1.96 * found[:, 1]).mean())
        by_chance = 1.96 * (0.95 * 0.05 / seeds) ** 0.5
        rows.append(
            [
                f"{paths:,}", f"{seeds:,}", f"{found[:, 1].mean():.1f}", f"{found[:, 0].std(ddof=1):.1f}", f"{100 * share:.1f} %",
                f"{95 - 100 * by_chance:.1f} to {95 + 100 * by_chance:.1f} %",
            ]
        )  # fmt: skip
    text = f"""Eight processes of three rounds, the whole model. The reference is the mean of
    {REFERENCE_SEEDS * REFERENCE_PATHS:,} paths, {truth:,.0f} ± {doubt:.0f}. The standard error that a run states should be the
    spread between seeds, and mean ± 1.96 of it should hold the reference 95 times in 100; the last column is what chance alone
    allows at so many seeds."""
    head = ("paths", "seeds", "standard error stated", "spread between seeds", "intervals that hold the reference", "expected")
    return [Section("Is the standard error honest?", text, head, rows)]
