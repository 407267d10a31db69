"""SimPy, NumPy and our kernel on the same world, at equal standard error.

Work to a standard error eps = seconds per path x variance per path / eps^2. All sides must agree first: path by path on the
same luck, then within four combined standard errors on luck of their own, on every quantity and not on the mean alone.
"""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, sqrt

import numpy as np

from benchmarks import numpy_world, simpy_world
from benchmarks.report import Section, seconds, times
from benchmarks.timing import Timed, peak_memory, side_by_side
from benchmarks.worlds import (
    Chance,
    Floats,
    Outcome,
    Told,
    chance_of,
    counting_world,
    counting_world_exactly,
    deciding_world,
    drawn,
    pipeline_of,
)
from sayyes.engine.simulation import NO, YES, estimate, simulated

PATHS = 8192  # of our kernel and of NumPy while agreement is proved
FEW = 1024  # of SimPy
CENTS = 0.5  # money: the kernel reads the market's worth off a table, the others solve for it

Side = Callable[[int, int], Outcome]


def kernel(told: Told) -> Side:
    """Our kernel as a side: (paths, seed) -> outcome, draws included."""

    def run(paths: int, seed: int) -> Outcome:
        outcome = simulated(*told, paths=paths, seed=seed, branches=[YES, NO])
        return Outcome(outcome.gross, outcome.costs.sum(axis=2))

    return run


def sides(told: Told) -> dict[str, Side]:
    """All three, each drawing its own luck."""
    pipeline = pipeline_of(told)
    return {
        "SimPy": lambda paths, seed: simpy_world.simulate(pipeline, drawn(pipeline, paths, seed + 100)),
        "NumPy": lambda paths, seed: numpy_world.simulate(pipeline, drawn(pipeline, paths, seed + 200)),
        "sayyes": kernel(told),
    }


def standard_error(name: str, sample: Floats) -> float:
    """Our kernel's draws are stratified: its standard error comes from blocks. The others' are independent."""
    return estimate(sample).se if name == "sayyes" else float(sample.std(ddof=1)) / sqrt(sample.size)


def prove_path_by_path(told: Told, paths: int = FEW) -> None:
    """The three give the same money on every path of the same luck."""
    outcome = simulated(*told, paths=paths, seed=77, branches=[YES, NO])
    pipeline, luck = pipeline_of(told), chance_of(outcome.luck)
    few = Chance(luck.passed[:256], luck.worth[:256])
    ours = Outcome(outcome.gross, outcome.costs.sum(axis=2))
    for name, theirs in (("NumPy", numpy_world.simulate(pipeline, luck)), ("SimPy", simpy_world.simulate(pipeline, few))):
        m = len(theirs.gross)
        worst = max(np.abs(theirs.gross - ours.gross[:m]).max(), np.abs(theirs.costs - ours.costs[:m]).max())
        assert worst < CENTS, f"{name} and our kernel differ by {worst:.2f} on the same luck"


def prove_agreement(outcomes: dict[str, Outcome], exact: dict[str, float]) -> None:
    """Every quantity within four combined standard errors between all sides, and of the closed form where there is one."""
    found = {
        name: {key: (float(x.mean()), standard_error(name, x)) for key, x in outcome.quantities().items()}
        for name, outcome in outcomes.items()
    }
    found["closed form"] = {key: (value, 0.0) for key, value in exact.items()}
    for one, quantities in found.items():
        for key, (mean, se) in quantities.items():
            for other, theirs in found.items():
                if key in theirs:
                    there, its = theirs[key]
                    allowed = 4 * sqrt(se**2 + its**2) + CENTS
                    assert abs(mean - there) <= allowed, f"{key}: {one} {mean:.6g}, {other} {there:.6g}, allowed {allowed:.3g}"


def measure(told: Told, exact: dict[str, float], eps: float) -> list[list[str]]:
    """Prove, time, and give a row for each side; eps in money."""
    prove_path_by_path(told)
    run = sides(told)
    sizes = {name: FEW if name == "SimPy" else PATHS for name in run}
    prove_agreement({name: side(sizes[name], 1) for name, side in run.items()}, exact)
    pilots = {name: [side(sizes[name], 20 + k) for k in range(1 if name == "SimPy" else 8)] for name, side in run.items()}
    variances = {
        name: float(np.mean([standard_error(name, each.worth) ** 2 for each in found])) * sizes[name]
        for name, found in pilots.items()
    }
    needed = {name: max(64, ceil(variance / eps**2)) for name, variance in variances.items()}
    timed = {name: min(needed[name], FEW if name == "SimPy" else 262_144) for name in run}

    def at_equal_error(name: str) -> Callable[[int], Outcome]:
        return lambda turn: run[name](timed[name], 1000 + turn)

    calls = {name: at_equal_error(name) for name in run}
    taken = side_by_side(calls, turns=7)
    memory = {name: peak_memory(call) for name, call in calls.items()}
    return [row(name, needed[name], timed[name], taken[name], taken["sayyes"], memory) for name in run]


def row(name: str, needed: int, timed: int, took: Timed, ours: Timed, memory: dict[str, float]) -> list[str]:
    """Seconds beyond what was timed are in proportion to the paths."""
    wall, processor = took.wall * needed / timed, took.processor * needed / timed
    return [
        name if timed == needed else f"{name} (timed at {timed:,} paths)",
        f"{needed:,}",
        seconds(wall),
        times(wall / ours.wall),
        times(processor / ours.processor),
        seconds(wall / needed),
        f"{memory[name]:.1f} MB" if timed == needed else f"{memory[name]:.1f} MB at {timed:,}",
    ]


HEAD = ("side", "paths needed", "time", "time ratio", "processor time ratio", "per path", "peak memory")


def sections() -> list[Section]:
    deciding, counting = deciding_world(), counting_world()
    scale = pipeline_of(deciding).horizon * 10_000
    yes, no = counting_world_exactly()
    exact = {"gain after yes": yes, "gain after no": no, "worth of yes": yes - no}
    text = f"""Eight processes of three rounds, an offer in hand, overlapping answer windows, the market to fall back on; saying
    yes and saying no on the same luck; every side decides by the same rule (the recursion with foresight of
    `src/sayyes/engine/foresight.py`). SimPy, NumPy and our kernel give the same money on every path of the same luck, and agree
    within four combined standard errors on six quantities with luck of their own. Target: a standard error of 1 % of A · 10,000 =
    {scale:,.0f}. Draws are included on all sides. SimPy and NumPy know only this world and run on one core. Ours runs on all
    cores, draws for everything the model has (learning, contacts, bargaining, errors of judgement) and walks through it, though
    all of it is switched off here and only two of its 65 branches are asked for, which favours the other two. *Where the time
    goes*, below, takes draws and walks apart."""
    plain = """The same code on a world without decisions, where every side must also meet a closed form: eight processes of
    four rounds, each passed with probability 0.55, every offer worth the same; P(at least one offer) = 1 − (1 − 0.55⁴)⁸ =
    0.5359. Target: standard error 0.005 on the chance that yes adds."""
    return [
        Section("The same world: time to 1 %", text, HEAD, measure(deciding, {}, 0.01 * scale)),
        Section(
            "The same world: time to 0.1 %",
            "The same, to a tenth of that error, where what a run costs once no longer counts.",
            HEAD,
            measure(deciding, {}, 0.001 * scale),
        ),
        Section("Without decisions", plain, HEAD, measure(counting, exact, 5.0)),
    ]
