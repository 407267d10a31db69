"""The worlds that are timed side by side are the same world. SimPy is not among what tests need; `make benchmarks` proves the
same of it before it times anything.
"""

from __future__ import annotations

import numpy as np
import pytest
from benchmarks.worlds import Outcome, Told, chance_of, counting_world, counting_world_exactly, deciding_world, drawn, pipeline_of

from benchmarks import numpy_world
from sayyes.engine.simulation import NO, YES, estimate, simulated

PATHS = 2048
HALF_A_UNIT = 0.5  # of money: the kernel reads the market's worth off a table, the other solves for it


def both(told: Told) -> tuple[Outcome, Outcome]:
    """Our kernel and NumPy on the same luck."""
    found = simulated(*told, paths=PATHS, seed=3, branches=[YES, NO])
    return Outcome(found.gross, found.costs.sum(axis=2)), numpy_world.simulate(pipeline_of(told), chance_of(found.luck))


@pytest.mark.parametrize(("processes", "rounds"), [(1, 1), (3, 2), (8, 3)])
def test_numpy_and_our_kernel_give_the_same_money_on_every_path(processes: int, rounds: int) -> None:
    ours, theirs = both(deciding_world(processes, rounds))
    assert ours.gross == pytest.approx(theirs.gross, abs=HALF_A_UNIT)
    assert ours.costs == pytest.approx(theirs.costs, abs=1e-6)
    assert np.unique(theirs.gross.round()).size > PATHS / 20, "offers are accepted, and not always the same one"


def test_without_decisions_both_meet_the_closed_form() -> None:
    ours, _ = both(counting_world())
    theirs = numpy_world.simulate(pipeline_of(counting_world()), drawn(pipeline_of(counting_world()), PATHS, seed=4))
    for branch, exact in enumerate(counting_world_exactly()):
        mean = estimate(ours.gross[:, branch])
        assert mean.mean == pytest.approx(exact, abs=4 * mean.se)
        drawn_se = theirs.gross[:, branch].std() / PATHS**0.5
        assert theirs.gross[:, branch].mean() == pytest.approx(exact, abs=4 * drawn_se)


def test_the_table_of_the_normal_excess_is_exact_enough() -> None:
    floors = np.array([-20.0, -1.0, 0.0, 0.5, 3.0, 20.0])
    exact = np.array([20.0, 1.0833154705876864, 0.3989422804014327, 0.19779655740130603, 0.0003821543170477193, 0.0])
    assert numpy_world.excess(0.0, 1.0, floors) == pytest.approx(exact, abs=1e-8)
    assert numpy_world.excess(10.0, 0.0, np.array([4.0, 12.0])).tolist() == [6.0, 0.0]
