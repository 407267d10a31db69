"""How the time of our kernel grows: with paths, processes, rounds and coalitions; and where it goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from benchmarks import numpy_world
from benchmarks.report import Section, seconds, times
from benchmarks.timing import side_by_side
from benchmarks.worlds import Told, chance_of, deciding_world, pipeline_of, whole_model
from sayyes.engine.draws import draw_luck
from sayyes.engine.kernel import scratch_space, simulate
from sayyes.engine.simulation import ALL_COALITIONS, NO, YES, simulated
from sayyes.engine.world import build_world, listed

PATHS = 8192
REASONED = (*ALL_COALITIONS, NO)
Branches = Sequence[tuple[int, int]]


def grown(name: str, cases: dict[str, tuple[Told, int, Branches]]) -> Section:
    """A row for each case: label -> situation, paths, branches. The first is what the others are compared with."""

    def call(first_seed: int, told: Told, paths: int, branches: Branches) -> Callable[[int], object]:
        return lambda turn: simulated(*told, paths=paths, seed=first_seed + turn, branches=branches)

    # Luck drawn once is remembered, so no two calls may share a seed.
    taken = side_by_side({label: call(300 + 10 * k, *case) for k, (label, case) in enumerate(cases.items())}, turns=5)
    first = next(iter(taken.values())).wall
    rows = [
        [label, seconds(each.wall), times(each.wall / first), seconds(each.wall / (cases[label][1] * len(cases[label][2])))]
        for label, each in taken.items()
    ]
    return Section(f"Scaling with {name}", SAYS[name], (name, "time", "time ratio", "per path and branch"), rows)


SAYS = {
    "paths": "The whole model, eight processes of three rounds, 65 branches, draws included.",
    "processes": f"Three rounds each, 65 branches, {PATHS:,} paths.",
    "rounds": f"Eight processes, each with one chance in eight of an offer; 65 branches, {PATHS:,} paths.",
    "coalitions": f"Coalitions of reasons, and the branch of saying no; eight processes of three rounds, {PATHS:,} paths.",
}


def parts() -> Section:
    """Draws and walks apart, on one thread, beside NumPy's walk on the same luck."""
    rows = []
    for label, told, seed in (("the plain world", deciding_world(), 400), ("the whole model", whole_model(), 410)):
        rows += parts_of(label, told, seed)
    text = f"""{PATHS:,} paths, one thread. Draws are made once for all branches. NumPy's walk knows only the plain world; ours
    could have every reason switched on."""
    return Section("Where the time goes", text, ("world", "part", "time", "per path and branch"), rows)


def parts_of(label: str, told: Told, first_seed: int) -> list[list[str]]:
    situation, assumptions = told
    order = tuple(each.id for each in listed(situation))
    luck = draw_luck(situation, order, assumptions, 1, PATHS)
    world = build_world(situation, luck.theta)

    def walk(branches: Branches) -> object:
        table = np.array(branches, dtype=np.int64)
        gross, costs = np.empty((PATHS, len(table))), np.empty((PATHS, len(table), 3))
        return simulate(world, luck, table, 0, PATHS, *scratch_space(world), gross, costs)

    branches = {"draws, shared by all": 1, "our walk, 2 branches": 2, "our walk, 65 branches": 65}
    sides: dict[str, Callable[[int], object]] = {
        "draws, shared by all": lambda turn: draw_luck(situation, order, assumptions, first_seed + turn, PATHS),
        "our walk, 2 branches": lambda _: walk([YES, NO]),
        "our walk, 65 branches": lambda _: walk(REASONED),
    }
    if label == "the plain world":
        pipeline, chance = pipeline_of(told), chance_of(luck)
        branches |= {"NumPy's walk, 2 branches": 2, "NumPy's walk, 66 branches": 66}
        sides["NumPy's walk, 2 branches"] = lambda _: numpy_world.simulate(pipeline, chance)
        sides["NumPy's walk, 66 branches"] = lambda _: [numpy_world.simulate(pipeline, chance) for _ in range(33)]
    taken = side_by_side(sides, turns=5)
    return [[label, name, seconds(each.wall), seconds(each.wall / PATHS / branches[name])] for name, each in taken.items()]


def sections() -> list[Section]:
    told = whole_model()
    return [
        grown("paths", {f"{n:,}": (told, n, REASONED) for n in (1_024, 4_096, 16_384, 65_536)}),
        grown("processes", {str(n): (whole_model(processes=n), PATHS, REASONED) for n in (1, 2, 4, 8, 16)}),
        grown("rounds", {str(n): (whole_model(rounds=n), PATHS, REASONED) for n in (1, 2, 3, 4, 6)}),
        grown("coalitions", {str(n): (told, PATHS, (*ALL_COALITIONS[-n:], NO)) for n in (1, 2, 8, 64)}),
        parts(),
    ]
