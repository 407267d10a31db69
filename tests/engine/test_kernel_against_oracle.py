"""The simulation against complete enumeration: its mean lies within four standard errors of the exact value of its policy.

The kernel takes offers for normal. To compare it with an oracle of few values, each pipeline's offers get the three values
mean + sd (-sqrt 3, 0, sqrt 3) with chances 1/6, 2/3, 1/6, which have the moments of a normal up to the fifth, and the kernel is
handed luck drawn from just these.
"""

from __future__ import annotations

import math
import random
from dataclasses import replace

import numpy as np
import pytest

from sayyes.engine.draws import draw_luck
from sayyes.engine.records import EPS
from sayyes.engine.simulation import YES, estimate, simulated
from sayyes.engine.situation import Offer, Situation
from sayyes.engine.world import listed

from .oracle import Pipeline, Process, Round, best_value, offer_in_hand, policy_value
from .policies import foresight_policy_by_moments
from .situations import ALICE, BARE, Json, changed, told

PATHS = 32_768
POINTS = (-math.sqrt(3), 0.0, math.sqrt(3))
CHANCES = (1 / 6, 2 / 3, 1 / 6)
NOW, MARKET = 90_000.0, 0.0


def pipeline_of(situation: Situation) -> Pipeline:
    """The same pipeline for the oracle: flow values gained over the status quo."""
    processes = []
    for each in listed(situation):
        if isinstance(each, Offer):
            processes.append(offer_in_hand(each.value - NOW, int(each.deadline_day)))
            continue
        assert all(r.pass_chance is not None for r in each.rounds)
        rounds = tuple(Round(int(r.day), r.pass_chance or 0.0) for r in each.rounds)
        values = tuple(each.value_mean + each.value_sd * point - NOW for point in POINTS)
        processes.append(Process(rounds, int(each.decision_day), int(each.answer_days), values, CHANCES))
    return Pipeline(tuple(processes), 0.0)


def random_situation(luck: random.Random) -> Json:
    """Alice with two to four processes whose answer windows overlap, no discounting, nothing learned, no market."""

    def process(name: str) -> Json:
        days = sorted(luck.sample(range(1, 12), luck.randint(1, 2)))
        return {
            "id": name, "value_mean": luck.uniform(85_000, 110_000), "value_sd": luck.uniform(3_000, 20_000), "bargains": 0,
            "rounds": [{"day": day, "pass": luck.choice([0.3, 0.6, 0.9])} for day in days],
            "decision_days": luck.randint(1, 9), "answer_days": luck.randint(2, 14),
        }  # fmt: skip

    held = [{"id": "z-held", "value": luck.uniform(90_000, 105_000), "deadline_day": luck.randint(3, 25)}]
    return changed(
        ALICE,
        candidate={"discount_rate": 0, "value_now": NOW},
        market={"offers_per_year": 0, "value_mean": 100_000},
        invitation=process("acme"),
        processes=[process(f"p{k}") for k in range(luck.randint(1, 2))],
        offers=held if luck.random() < 0.5 else [],
        assumptions=BARE,
    )


@pytest.mark.parametrize("number", range(12))
def test_the_simulated_mean_is_the_exact_value_of_the_policy(number: int) -> None:
    situation, assumptions = told(random_situation(random.Random(number)))
    order = tuple(each.id for each in listed(situation))
    luck = draw_luck(situation, order, assumptions, number, PATHS)
    drawn = np.random.default_rng(number).choice(POINTS, size=(PATHS, len(order)), p=CHANCES)
    job = luck.job.copy()
    job[:, EPS, :] = drawn
    gross = simulated(situation, assumptions, paths=PATHS, seed=number, branches=[YES], luck=luck._replace(job=job)).gross[:, 0]
    simulated_gain = estimate(gross / 3.9)  # A = tenure without discounting
    pipeline = pipeline_of(situation)
    exact = float(policy_value(pipeline, foresight_policy_by_moments))
    assert simulated_gain.mean == pytest.approx(exact, abs=4 * simulated_gain.se + 1e-6)
    assert simulated_gain.se < 0.02 * exact


def test_the_policy_loses_little_of_what_the_best_decisions_gain() -> None:
    losses = []
    for number in range(60):
        situation, _ = told(random_situation(random.Random(1000 + number)))
        pipeline = pipeline_of(situation)
        best = float(best_value(pipeline))
        losses.append((best - float(policy_value(pipeline, foresight_policy_by_moments))) / best)
    assert min(losses) > -1e-9, "nothing beats the best decisions"
    assert np.mean(losses) < 0.001
    assert max(losses) < 0.03


def test_a_process_with_no_chance_of_an_offer_is_the_same_as_none() -> None:
    hopeless = {"id": "p0", "rounds": [{"day": 2, "pass": 0}], "value_mean": 200_000}
    alone = told(changed(ALICE, assumptions=BARE))
    with_it, assumptions = told(changed(ALICE, assumptions=BARE, processes=[hopeless]))
    kept = replace(with_it, candidate=replace(with_it.candidate, hour_value=0.0))
    without = replace(alone[0], candidate=replace(alone[0].candidate, hour_value=0.0))
    one = simulated(kept, assumptions, paths=512, seed=1, branches=[YES], end_day=100).net
    other = simulated(without, assumptions, paths=512, seed=1, branches=[YES], end_day=100).net
    assert np.allclose(one, other)
