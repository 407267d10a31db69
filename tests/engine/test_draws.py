"""Luck: its distributions, its strata, and that changing one process leaves the others' luck alone."""

from __future__ import annotations

from statistics import NormalDist

import numpy as np
import pytest

from sayyes.engine.arithmetic import Floats
from sayyes.engine.draws import REPLICATES, draw_luck, normal_quantile, poisson_quantile, two_sided_triangle, uniforms
from sayyes.engine.world import listed

from .situations import ALICE, Json, changed, pipeline, told


def test_the_normal_quantile_is_that_of_the_standard_library() -> None:
    chances = np.array([1e-15, 1e-9, 1e-4, 0.02424, 0.02426, 0.3, 0.5, 0.77, 0.97574, 0.97576, 1 - 1e-7])
    exact = [NormalDist().inv_cdf(each) for each in chances]
    assert normal_quantile(chances) == pytest.approx(exact, rel=1e-12, abs=1e-12)


def test_every_block_visits_every_stratum_once() -> None:
    drawn = uniforms(3, "acme", "rounds", 64 * REPLICATES, 2).reshape(REPLICATES, 64, 2)
    assert (np.sort((drawn * 64).astype(int), axis=1) == np.arange(64)[None, :, None]).all()


def test_the_median_of_a_drawn_assumption_is_its_default() -> None:
    drawn = two_sided_triangle((np.arange(1000) + 0.5) / 1000, 0.0, 1.0, 5.0)
    assert np.median(drawn) == pytest.approx(1.0, abs=0.01)
    assert drawn.mean() == pytest.approx(1.0 + (4.0 - 1.0) / 6, abs=0.01)
    assert 0 <= drawn.min() < drawn.max() <= 5


def test_poisson_quantiles_have_poisson_moments() -> None:
    drawn = poisson_quantile((np.arange(100_000) + 0.5) / 100_000, np.full(100_000, 2.5))
    assert drawn.mean() == pytest.approx(2.5, abs=1e-3)
    assert drawn.var() == pytest.approx(2.5, abs=1e-2)


def test_changing_one_process_leaves_the_luck_of_the_others_alone() -> None:
    def luck(situation: Json) -> tuple[list[str], Floats]:
        told_, assumptions = told(situation)
        order = tuple(each.id for each in listed(told_))
        return list(order), draw_luck(told_, order, assumptions, 1, 128).job

    order, before = luck(pipeline(4))
    others = [{**each, "value_mean": 1, "rounds": []} if each["id"] == "p1" else each for each in pipeline(4)["processes"]]
    again, after = luck(changed(pipeline(4), processes=others))
    assert order == again
    assert (before == after).all()


def test_ability_makes_outcomes_alike_and_leaves_the_chance_of_an_offer_as_stated() -> None:
    situation, assumptions = told(changed(ALICE, invitation={"rounds": [{"day": 1, "pass": 0.6}, {"day": 2, "pass": 0.5}]}))
    twin = told(changed(ALICE, processes=[{"id": "twin", "rounds": [{"day": 1, "pass": 0.3}]}]))[0].processes
    both = type(situation)(**{**vars(situation), "processes": twin})
    order = tuple(each.id for each in listed(both))
    latent = draw_luck(both, order, assumptions, 5, 65_536).latent
    offered, twin_offered = (latent[:, :2] > 0).all(axis=1), latent[:, 2] > 0
    assert offered.mean() == pytest.approx(0.30, abs=0.006)
    assert twin_offered.mean() == pytest.approx(0.30, abs=0.006)
    assert np.corrcoef(offered, twin_offered)[0, 1] > 0.1
