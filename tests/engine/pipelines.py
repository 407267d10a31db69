"""Random small pipelines to measure policies on: 2 to 4 processes, three-point values, windows of 2 to 14 days."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from tests.engine.oracle import Pipeline, Process, Round, offer_in_hand


@dataclass(frozen=True)
class Family:
    """What a kind of pipeline is drawn from; bounds are inclusive.

    span: rounds are held on days 1 … span. near_normal: values are the three Gauss–Hermite points of a normal distribution,
    whose first five moments they share, instead of any three. Worths lie mostly within 0 and 100.
    """

    processes: tuple[int, int] = (2, 4)
    rounds: tuple[int, int] = (1, 3)
    span: int = 30
    passing: tuple[float, float] = (0.2, 0.95)
    offer_in_hand: float = 0.2
    fallback: tuple[float, float] = (0.0, 0.0)
    near_normal: bool = False


FAMILIES = {
    "any": Family(),
    "with a fallback": Family(fallback=(0, 60)),
    "all within twelve days": Family(span=12),
    "four at once": Family(processes=(4, 4), span=12, passing=(0.4, 0.9)),
    "rounds mostly passed": Family(passing=(0.6, 1.0)),
    "one round each": Family(rounds=(1, 1), span=20),
    "four of one round, mostly passed": Family(processes=(4, 4), rounds=(1, 1), span=20, passing=(0.6, 1.0)),
    "nearly normal": Family(near_normal=True, fallback=(20, 60)),
    "nearly normal, mostly passed": Family(near_normal=True, passing=(0.6, 1.0)),
}


def random_pipeline(luck: random.Random, family: Family) -> Pipeline:
    """One pipeline of the family."""
    processes = [_process(luck, family) for _ in range(luck.randint(*family.processes))]
    if luck.random() < family.offer_in_hand:
        processes[-1] = offer_in_hand(luck.uniform(20, 80), luck.randint(2, 14))
    return Pipeline(tuple(processes), luck.uniform(*family.fallback))


def _process(luck: random.Random, family: Family) -> Process:
    days = sorted(luck.sample(range(1, family.span + 1), luck.randint(*family.rounds)))
    values, probabilities = _near_normal(luck) if family.near_normal else _any_three(luck)
    return Process(
        rounds=tuple(Round(day, luck.uniform(*family.passing)) for day in days),
        decision_day=days[-1] + luck.randint(1, 14),
        answer_days=luck.randint(2, 14),
        values=values,
        probabilities=probabilities,
    )


def _any_three(luck: random.Random) -> tuple[tuple[float, ...], tuple[float, ...]]:
    values = sorted(luck.uniform(0, 100) for _ in range(3))
    weights = [luck.random() for _ in range(3)]
    return tuple(values), tuple(weight / sum(weights) for weight in weights)


def _near_normal(luck: random.Random) -> tuple[tuple[float, ...], tuple[float, ...]]:
    mean, reach = luck.uniform(30, 70), math.sqrt(3) * luck.uniform(5, 20)
    return (mean - reach, mean, mean + reach), (1 / 6, 2 / 3, 1 / 6)
