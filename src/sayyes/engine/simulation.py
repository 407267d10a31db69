"""Running the kernel: the same luck for every branch, the paths spread over the processors.

A difference between branches is taken path by path, so that what both have in common cancels. Standard errors come from
the means of independent blocks of paths (see `draws`): with B blocks, s the standard deviation of their means,

    SE = s / sqrt(B) * t(0.975, B - 1) / 1.96

so that the mean plus and minus 1.96 SE is a 95 % interval although s is estimated from few blocks (Student 1908).
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from sayyes.engine.arithmetic import Floats
from sayyes.engine.askable import askable_shares
from sayyes.engine.assumptions import Assumptions
from sayyes.engine.decision import Estimate
from sayyes.engine.draws import REPLICATES, draw_luck
from sayyes.engine.kernel import scratch_space, simulate
from sayyes.engine.records import BARGAIN, DECLINED, EVERYTHING, SURPRISE, Luck
from sayyes.engine.rules_spoken import sanctions
from sayyes.engine.situation import Situation
from sayyes.engine.world import build_world, listed
from sayyes.errors import Impossible

T_OVER_NORMAL = 2.039513 / 1.959964  # 0.975 quantiles: Student with 31 degrees of freedom, normal
MOST_PATHS = 1_000_000
YES, NO = (EVERYTHING, 0), (EVERYTHING, DECLINED)
FOR_THE_JOB = (BARGAIN | SURPRISE, 0)  # going as if nothing were learned and nobody met
CENT = 0.01  # less is no difference
ALL_COALITIONS = tuple((mask, 0) for mask in range(EVERYTHING + 1))


@dataclass(frozen=True)
class Simulated:
    """gross [paths, branches]: gain over the status quo; costs [paths, branches, 3]: time, travel, goodwill; money of today."""

    gross: Floats
    costs: Floats
    luck: Luck

    @property
    def net(self) -> Floats:
        """[paths, branches] gross less costs."""
        net: Floats = self.gross - self.costs.sum(axis=2)
        return net


def simulated(
    situation: Situation,
    assumptions: Assumptions,
    *,
    paths: int,
    seed: int,
    branches: Sequence[tuple[int, int]] = (*ALL_COALITIONS, NO),
    luck: Luck | None = None,
    end_day: float = 0.0,
) -> Simulated:
    """Walk `paths` paths (rounded up to whole blocks) in each branch: (mechanisms, processes declined).

    `luck` drawn before may be handed in again as long as the chances and ids are the same.
    Raises Impossible for a number of paths that does not fit.
    """
    paths = whole_blocks(paths)
    order = tuple(each.id for each in listed(situation))
    luck = luck or draw_luck(situation, order, assumptions, seed, paths)
    world = build_world(situation, luck.theta, end_day)
    table = np.array(branches, dtype=np.int64)
    gross, costs = np.empty((paths, len(branches))), np.empty((paths, len(branches), 3))
    workers = min(os.cpu_count() or 1, 8)
    edges = np.linspace(0, paths, workers + 1).astype(int)

    def work(first: int, last: int) -> None:
        simulate(world, luck, table, first, last, *scratch_space(world), gross, costs)

    with ThreadPoolExecutor(workers) as pool:
        list(pool.map(work, edges[:-1].tolist(), edges[1:].tolist()))
    return Simulated(gross, costs, luck)


def whole_blocks(paths: int) -> int:
    """The number of paths rounded up to whole blocks. Raises Impossible where it does not fit."""
    if not isinstance(paths, int) or not REPLICATES * 2 <= paths <= MOST_PATHS:
        raise Impossible([f"paths must lie between {REPLICATES * 2} and {MOST_PATHS:,}, not {paths!r}"])
    return -(-paths // REPLICATES) * REPLICATES


def estimate(sample: Floats) -> Estimate:
    """The mean of one value a path, with its standard error from the blocks."""
    blocks = sample.reshape(REPLICATES, -1).mean(axis=1)
    # All blocks equal: the spread of rounding errors is no standard error.
    spread = float(blocks.std(ddof=1)) if np.ptp(sample) > 0 else 0.0
    return Estimate(float(sample.mean()), spread / REPLICATES**0.5 * T_OVER_NORMAL)


def exposure_cost(situation: Situation) -> float:
    """What saying yes costs by becoming known, on average; money, as the candidate states it."""
    return situation.candidate.exposure.chance * situation.candidate.exposure.cost


def sanction_cost(situation: Situation) -> float:
    """What institutions' sanctions cost with a yes, less what they cost with a no; money. Negative where a no is sanctioned."""
    with_yes, with_no = sanctions(situation)
    return with_yes - with_no


def stated_cost(situation: Situation) -> float:
    """What saying yes costs outside the simulation: exposure and sanctions; money."""
    return exposure_cost(situation) + sanction_cost(situation)


@dataclass(frozen=True)
class Case:
    """One situation with its luck: what every comparison on common random numbers starts from."""

    situation: Situation
    assumptions: Assumptions
    luck: Luck
    paths: int
    seed: int

    def run(self, situation: Situation, branches: Sequence[tuple[int, int]] = (YES, NO), *, end_day: float = 0.0) -> Simulated:
        """Another situation on the same luck; drawn anew (from the same streams) where ids or chances differ."""
        luck = self.luck if _same_luck(self.situation, situation) else None
        return simulated(
            situation, self.assumptions, paths=self.paths, seed=self.seed, branches=branches, luck=luck, end_day=end_day
        )

    def turned_to(self, situation: Situation) -> Case:
        """The case of another situation, with luck that fits it: this one's, or drawn anew where ids or chances differ."""
        if _same_luck(self.situation, situation):
            return Case(situation, self.assumptions, self.luck, self.paths, self.seed)
        return drawn_case(situation, self.assumptions, paths=self.paths, seed=self.seed)

    def worths(self, situation: Situation) -> tuple[Floats, Floats]:
        """([paths] the worth of yes against no, [paths] the same for the job alone, nothing learned and nobody met)."""
        each = self.run(situation, (YES, FOR_THE_JOB, NO)).net
        no = each[:, 2] + stated_cost(situation)
        return np.asarray(each[:, 0] - no), np.asarray(each[:, 1] - no)

    def interest(self) -> float:
        """The share of paths on which going ends in a better job there, with nothing learned and nobody met."""
        both = self.run(self.situation, ((SURPRISE, 0), NO)).gross
        return float((both[:, 0] - both[:, 1] > CENT).mean())

    def net(self, situation: Situation, yes: tuple[int, int] = YES) -> Floats:
        """[paths] the worth of yes against no in another situation, exposure and sanctions included."""
        both = self.run(situation, (yes, NO)).net
        return np.asarray(both[:, 0] - both[:, 1] - stated_cost(situation))


def drawn_case(situation: Situation, assumptions: Assumptions, *, paths: int, seed: int) -> Case:
    """The case of a situation, its luck freshly drawn."""
    paths = whole_blocks(paths)
    order = tuple(each.id for each in listed(situation))
    return Case(situation, assumptions, draw_luck(situation, order, assumptions, seed, paths), paths, seed)


def _same_luck(one: Situation, other: Situation) -> bool:
    """Whether the draws of one situation serve the other: the same entries, chances, and stated assumptions."""
    return all(_drawn_from(one)[key] == value for key, value in _drawn_from(other).items())


def _drawn_from(situation: Situation) -> dict[str, object]:
    return {
        "order": tuple(each.id for each in listed(situation)),
        "chances": tuple(
            (each.id, *(r.pass_chance for r in each.rounds)) for each in (situation.invitation, *situation.processes)
        ),
        "askable": askable_shares(situation.invitation),
        "stated": (
            situation.candidate.tenure_years,
            situation.candidate.discount_rate,
            situation.market.offers_per_year,
            situation.candidate.value_now_stated,
        ),
    }
