"""The pipeline as a NumPy user would write it: all paths at once, event by event, with the same policy as our kernel.

At each deadline the candidate accepts what is worth at least the plain recursion over what may still come, and at least the
recursion that counts the news in by each deadline (`sayyes.engine.foresight` has the mathematics). Processes that have ended
take part with weight zero, so that all paths keep the same shape.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import erfc, exp, pi, sqrt

import numpy as np
from numpy.typing import NDArray

from benchmarks.worlds import Bools, Chance, Floats, Outcome, Pipeline
from sayyes.engine.foresight import FIFTHS_OF_NORMAL, POINTS

ROUND, OFFER, DEADLINE = range(3)
GRID = np.linspace(-9.0, 9.0, 36_001)
EXCESS = np.array([exp(-0.5 * x * x) / sqrt(2 * pi) - x * 0.5 * erfc(x / sqrt(2)) for x in GRID])  # E (N - x)+


def excess(mean: float, sd: float, floor: Floats) -> Floats:
    """E (X - floor)+, X ~ N(mean, sd^2), by a table (to 4e-9 standard deviations)."""
    if sd == 0:
        return np.maximum(mean - floor, 0.0)
    x = (floor - mean) / sd
    return np.asarray(sd * (np.interp(x, GRID, EXCESS) + np.maximum(-9.0 - x, 0.0)))


@dataclass(frozen=True)
class Standing:
    """Where all paths stand at one deadline: alive, held, value [m, processes]; rounds done so far per process."""

    pipeline: Pipeline
    alive: Bools
    held: Bools
    value: Floats
    done: tuple[int, ...]

    def only(self, rows: NDArray[np.intp]) -> Standing:
        return Standing(self.pipeline, self.alive[rows], self.held[rows], self.value[rows], self.done)

    def chances(self, j: int, day: float) -> tuple[float, float]:
        """The chances that process j, alive, passes its rounds up to `day`, and those after."""
        before = after = 1.0
        for on, chance, _ in self.pipeline.processes[j].rounds[self.done[j] :]:
            if on <= day:
                before *= chance
            else:
                after *= chance
        return before, after

    def stepped(self, j: int, w: Floats) -> Floats:
        """S_j(w): the offer of j may come and be better; w is [m] or [m, atoms]."""
        column = (slice(None),) + (None,) * (w.ndim - 1)
        each, (chance, _) = self.pipeline.processes[j], self.chances(j, np.inf)
        might = w + (self.alive[:, j][column] * chance) * excess(each.mean, each.sd, w)
        return np.where(self.held[:, j][column], np.maximum(w, self.value[:, j][column]), might)


def simulate(pipeline: Pipeline, chance: Chance) -> Outcome:
    """All paths, saying yes and saying no."""
    both = [walk(pipeline, chance, declined=declined) for declined in (False, True)]
    return Outcome(*(np.stack(part, axis=1) for part in zip(*both, strict=True)))


def walk(pipeline: Pipeline, chance: Chance, *, declined: bool) -> tuple[Floats, Floats]:
    """(gross, costs) [n] in one branch."""
    n, processes = len(chance.worth), pipeline.processes
    held = np.repeat([[each.in_hand for each in processes]], n, axis=0)
    alive = ~held
    if declined:
        alive[:, 0] = False
    value = np.array([each.mean for each in processes]) + np.array([each.sd for each in processes]) * chance.worth
    searching, done = np.ones(n, dtype=np.bool_), [0] * len(processes)
    gross, costs = np.full(n, pipeline.gain(pipeline.fallback, pipeline.end_day)), np.zeros(n)
    for day, kind, j, number in events(pipeline):
        if kind == ROUND:
            costs += (searching & alive[:, j]) * processes[j].rounds[done[j]][2]
            alive[:, j] &= chance.passed[:, number]
            done[j] += 1
        elif kind == OFFER:
            held[:, j], alive[:, j] = alive[:, j], False
        else:
            asked = np.flatnonzero(searching & held[:, j])
            taken = asked[accepts(Standing(pipeline, alive[asked], held[asked], value[asked], tuple(done)), j)]
            gross[taken] = pipeline.gain(value[taken, j], day)
            searching[taken] = False
            held[:, j] = False
    return gross, costs


def events(pipeline: Pipeline) -> list[tuple[float, int, int, int]]:
    """(day, kind, process, round) in order."""
    found, number = [], 0
    for j, each in enumerate(pipeline.processes):
        for day, _, _ in each.rounds:
            found.append((day, ROUND, j, number))
            number += 1
        if not each.in_hand:
            found.append((each.decision_day, OFFER, j, -1))
        found.append((each.deadline_day, DEADLINE, j, -1))
    return sorted(found)


def accepts(standing: Standing, j: int) -> Bools:
    """[m] whether the offer of j is taken at its deadline."""
    others = sorted(set(range(len(standing.done))) - {j}, key=lambda q: -standing.pipeline.processes[q].deadline_day)
    w = np.full(len(standing.value), standing.pipeline.fallback)
    for q in others:
        w = standing.stepped(q, w)
    taken = standing.value[:, j] >= w
    rows = np.flatnonzero(taken)
    if rows.size:
        few = standing.only(rows)
        taken[rows] = few.value[:, j] >= foreseen(few, others)
    return taken


def foreseen(standing: Standing, others: list[int]) -> Floats:
    """W [m]: what is left to expect, counting the news that will be in by each deadline; `others` last deadline first."""
    w = np.full(len(standing.value), standing.pipeline.fallback)
    for i, q in enumerate(others):
        present = standing.alive[:, q] | standing.held[:, q]
        if present.any():
            v, weight = as_seen(standing, others[:i], standing.pipeline.processes[q].deadline_day)
            seen = (weight * standing.stepped(q, v)).sum(axis=1)
            w = np.where(present, np.maximum(standing.stepped(q, w), seen), w)
    return w


def as_seen(standing: Standing, others: list[int], day: float) -> tuple[Floats, Floats]:
    """What `others` are worth as seen on `day`: values and weights [m, at most POINTS]."""
    m = len(standing.value)
    v, weight = np.full((m, 1), standing.pipeline.fallback), np.ones((m, 1))
    for q in others:
        each, alive, held = standing.pipeline.processes[q], standing.alive[:, q, None], standing.held[:, q, None]
        if not alive.any():
            v = np.where(held, np.maximum(v, standing.value[:, q, None]), v)
            continue
        passed, to_pass = standing.chances(q, day)
        if each.decision_day <= day:
            better = np.concatenate([np.maximum(v, each.mean + each.sd * fifth) for fifth in FIFTHS_OF_NORMAL], axis=1)
            shares = np.tile(weight / len(FIFTHS_OF_NORMAL), len(FIFTHS_OF_NORMAL))
        else:
            better, shares = v + to_pass * excess(each.mean, each.sd, v), weight
        v = np.where(held, np.maximum(v, standing.value[:, q, None]), v)
        succeeds = alive * passed
        v, weight = np.concatenate([v, better], axis=1), np.concatenate([weight * (1 - succeeds), shares * succeeds], axis=1)
        v, weight = merged(v, weight)
    return v, weight


def merged(v: Floats, weight: Floats) -> tuple[Floats, Floats]:
    """At most POINTS atoms a row: the neighbours that lose the least variance become one."""
    order = np.argsort(v, axis=1, kind="stable")
    v, weight = np.take_along_axis(v, order, axis=1), np.take_along_axis(weight, order, axis=1)
    rows = np.arange(len(v))
    while v.shape[1] > POINTS:
        both = weight[:, 1:] + weight[:, :-1]
        safe = np.where(both > 0, both, 1.0)
        lost = (v[:, 1:] - v[:, :-1]) ** 2 * weight[:, 1:] * weight[:, :-1] / safe
        k = lost.argmin(axis=1)
        total, mean = both[rows, k], (v[rows, k] * weight[rows, k] + v[rows, k + 1] * weight[rows, k + 1]) / safe[rows, k]
        v[rows, k] = np.where(total > 0, mean, v[rows, k])
        weight[rows, k] = total
        keep = np.ones(v.shape, dtype=np.bool_)
        keep[rows, k + 1] = False
        v, weight = v[keep].reshape(len(v), -1), weight[keep].reshape(len(v), -1)
    return v, weight
