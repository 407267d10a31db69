"""The pipeline as a SimPy user would write it: every employer a process, the candidate deciding when a deadline comes.

The policy is the same as our kernel's, in plain Python: `sayyes.engine.foresight`.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field
from itertools import pairwise
from math import prod

import numpy as np
import simpy

from benchmarks.worlds import Chance, Outcome, Pipeline
from sayyes.engine.foresight import Prospect, foreseen_value, normal_prospect
from sayyes.engine.stopping import continuation_value

ROUND, OFFER, DEADLINE = range(3)
Steps = Generator[simpy.Event, None, None]


@dataclass
class Search:
    """One path in one branch while it runs."""

    pipeline: Pipeline
    passes: list[list[bool]]
    values: list[float]
    env: simpy.Environment = field(default_factory=simpy.Environment)
    costs: float = 0.0
    gross: float | None = None
    done: dict[int, int] = field(default_factory=dict)  # rounds passed of those alive
    held: dict[int, float] = field(default_factory=dict)

    def run(self, *, declined: bool) -> tuple[float, float]:
        over = self.env.event()
        for j, each in enumerate(self.pipeline.processes):
            if each.in_hand or not (declined and j == 0):
                self.env.process(self.employer(j, over))
        self.env.run(until=self.env.any_of([over, self.env.timeout(self.pipeline.end_day + 1)]))
        if self.gross is None:
            self.gross = float(self.pipeline.gain(self.pipeline.fallback, self.pipeline.end_day))
        return self.gross, self.costs

    def until(self, day: float, kind: int, j: int) -> simpy.Event:
        """Things of one day happen in the order rounds, offers, deadlines, and then by process."""
        return self.env.timeout(day + (kind * len(self.pipeline.processes) + j) * 1e-4 - self.env.now)

    def employer(self, j: int, over: simpy.Event) -> Steps:
        """From the first round to the deadline of the offer."""
        each = self.pipeline.processes[j]
        if not each.in_hand:
            self.done[j] = 0
            for (day, _, cost), passes in zip(each.rounds, self.passes[j], strict=True):
                yield self.until(day, ROUND, j)
                self.costs += cost
                if not passes:
                    del self.done[j]
                    return
                self.done[j] += 1
            yield self.until(each.decision_day, OFFER, j)
            del self.done[j]
        self.held[j] = self.values[j]
        yield self.until(each.deadline_day, DEADLINE, j)
        offer = self.held.pop(j)
        if self.accepts(offer):
            self.gross = float(self.pipeline.gain(offer, each.deadline_day))
            over.succeed()

    def accepts(self, offer: float) -> bool:
        """Against the plain recursion first, which is cheap, and then against the one with foresight."""
        still_open = sorted((*self.done, *self.held), key=lambda q: self.pipeline.processes[q].deadline_day)
        prospects = [self.prospect(q) for q in still_open]
        plain = continuation_value(
            [self.held.get(q, self.pipeline.processes[q].mean) for q in still_open],
            [0.0 if q in self.held else self.pipeline.processes[q].sd for q in still_open],
            [prod(p for _, p in each.rounds) for each in prospects],
            self.pipeline.fallback,
        )
        return offer >= plain and (len(still_open) < 2 or offer >= foreseen_value(prospects, self.pipeline.fallback))

    def prospect(self, q: int) -> Prospect:
        each = self.pipeline.processes[q]
        if q in self.held:
            return normal_prospect(self.held[q], 0.0, (), 0.0, each.deadline_day)
        to_come = tuple((day, chance) for day, chance, _ in each.rounds[self.done[q] :])
        return normal_prospect(each.mean, each.sd, to_come, each.decision_day, each.deadline_day)


def simulate(pipeline: Pipeline, chance: Chance) -> Outcome:
    """All paths one after another, saying yes and saying no."""
    edges = np.cumsum([0, *(len(each.rounds) for each in pipeline.processes)]).tolist()
    rows = []
    for passed, worth in zip(chance.passed.tolist(), chance.worth.tolist(), strict=True):
        passes = [passed[a:b] for a, b in pairwise(edges)]
        values = [each.mean + each.sd * eps for each, eps in zip(pipeline.processes, worth, strict=True)]
        rows.append([Search(pipeline, passes, values).run(declined=declined) for declined in (False, True)])
    table = np.array(rows)
    return Outcome(table[:, :, 0], table[:, :, 1])
