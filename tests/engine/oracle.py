"""The exact oracle: a small pipeline, enumerated completely in time order.

A *pipeline* is what can still come: processes with rounds on given days, offers whose worth is one of a few values, and a
fallback for whoever accepts nothing. Everything is independent; only who passes and what an offer is worth are chance.
On one day rounds come first, then decisions (an offer is made and its worth seen), then deadlines. The only choices are at
deadlines: take the offer, which ends everything, or let it lapse, which ends that offer. Waiting costs nothing, so nobody
gains by accepting earlier. An offer in hand is a process without rounds.

Two independent implementations, which must agree exactly in fractions:

- `best_value` and `policy_value`: backward, memoised, with the best decisions or a policy's;
- `paths`: forward, every path of a policy with its probability.

A *policy* is asked at every deadline of a held offer, and answers whether to take it: `accept(state) -> bool`. Those that are
measured are in `tests.engine.policies`.
Numbers are all `Fraction` or all `float`; days are whole.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache, cached_property
from typing import Literal

Amount = float | Fraction
Kind = Literal["round", "decision", "deadline"]
KINDS: tuple[Kind, ...] = ("round", "decision", "deadline")

ALIVE, GONE = -1, -2  # a standing: waiting for news; refused or lapsed; otherwise the index of the value that is held


@dataclass(frozen=True)
class Round:
    """One interview: the day it is held and the chance of passing it."""

    day: int
    chance: Amount


@dataclass(frozen=True)
class Process:
    """One candidacy: rounds in order of day, the day of the decision, days to answer, and the worth of an offer.

    `values` occur with `probabilities`, which sum to one. Passing every round brings an offer for certain.
    """

    rounds: tuple[Round, ...]
    decision_day: int
    answer_days: int
    values: tuple[Amount, ...]
    probabilities: tuple[Amount, ...]

    @property
    def deadline_day(self) -> int:
        """The last day on which the offer can be taken."""
        return self.decision_day + self.answer_days

    @property
    def mean(self) -> float:
        """The mean worth of an offer."""
        return float(sum(q * x for x, q in zip(self.values, self.probabilities, strict=True)))

    @property
    def sd(self) -> float:
        """The standard deviation of the worth of an offer."""
        pairs = zip(self.values, self.probabilities, strict=True)
        return math.sqrt(sum(float(q) * (float(x) - self.mean) ** 2 for x, q in pairs))


@dataclass(frozen=True)
class Event:
    """Something that happens on a day: round `number` of a process, its decision or its deadline."""

    day: int
    kind: Kind
    process: int
    number: int = 0


@dataclass(frozen=True)
class Pipeline:
    """Processes and the fallback: what is left to whoever accepts nothing."""

    processes: tuple[Process, ...]
    fallback: Amount

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """Everything that happens, in order; on one day rounds, then decisions, then deadlines."""
        happening = [
            event
            for j, process in enumerate(self.processes)
            for event in (
                *(Event(r.day, "round", j, k) for k, r in enumerate(process.rounds)),
                Event(process.decision_day, "decision", j),
                Event(process.deadline_day, "deadline", j),
            )
        ]
        return tuple(sorted(happening, key=lambda e: (e.day, KINDS.index(e.kind), e.process, e.number)))


def offer_in_hand(value: Amount, deadline_day: int) -> Process:
    """An offer that is already held: its worth is known and no round is left."""
    return Process(rounds=(), decision_day=0, answer_days=deadline_day, values=(value,), probabilities=(value * 0 + 1,))


@dataclass(frozen=True)
class State:
    """What a policy is asked about: the pipeline, the position among its events, and how each process stands.

    At a deadline `answering` is the process whose offer must be answered now.
    """

    pipeline: Pipeline
    position: int
    standing: tuple[int, ...]

    @property
    def event(self) -> Event:
        """What happens next."""
        return self.pipeline.events[self.position]

    @property
    def answering(self) -> int:
        """The process whose offer must be answered now."""
        return self.event.process

    @property
    def still_open(self) -> tuple[int, ...]:
        """The other processes that are alive or hold an offer, by deadline, first to last."""
        later = self.pipeline.events[self.position + 1 :]
        return tuple(e.process for e in later if e.kind == "deadline" and self.standing[e.process] != GONE)

    def held(self, j: int) -> Amount | None:
        """What the held offer of process j is worth; None where there is none."""
        return self.pipeline.processes[j].values[self.standing[j]] if self.standing[j] >= 0 else None

    def rounds_to_come(self, j: int) -> tuple[Round, ...]:
        """The rounds of process j that have not been held."""
        events = self.pipeline.events[self.position :]
        numbers = [event.number for event in events if event.process == j and event.kind == "round"]
        return tuple(self.pipeline.processes[j].rounds[k] for k in numbers)

    def after(self, standing: int) -> State:
        """The state once the present event has left its process with this standing."""
        j = self.event.process
        changed = (*self.standing[:j], standing, *self.standing[j + 1 :])
        return replace(self, position=self.position + 1, standing=changed)

    def outcomes(self) -> tuple[tuple[Amount, State], ...]:
        """What chance can make of the present event (a round or a decision), with probabilities."""
        process, standing = self.pipeline.processes[self.event.process], self.standing[self.event.process]
        if standing == GONE:
            return ((1, self.after(GONE)),)
        if self.event.kind == "round":
            chance = process.rounds[self.event.number].chance
            return ((chance, self.after(ALIVE)), (1 - chance, self.after(GONE)))
        return tuple((q, self.after(i)) for i, q in enumerate(process.probabilities))


Policy = Callable[[State], bool]


def beginning(pipeline: Pipeline) -> State:
    """The state in which everything is still to come."""
    return State(pipeline, 0, (ALIVE,) * len(pipeline.processes))


def best_value(pipeline: Pipeline) -> Amount:
    """What the pipeline is worth under the best decisions."""
    return _backward(pipeline, None)


def policy_value(pipeline: Pipeline, accept: Policy) -> Amount:
    """What the pipeline is worth under a policy, by the same recursion with the decisions fixed."""
    return _backward(pipeline, accept)


def _backward(pipeline: Pipeline, accept: Policy | None) -> Amount:
    @cache
    def worth(position: int, standing: tuple[int, ...]) -> Amount:
        if position == len(pipeline.events):
            return pipeline.fallback
        state = State(pipeline, position, standing)
        if state.event.kind != "deadline":
            return sum(q * worth(then.position, then.standing) for q, then in state.outcomes() if q > 0)
        lapsed = state.after(GONE)
        offer = state.held(state.answering)
        if offer is None:
            return worth(lapsed.position, lapsed.standing)
        if accept is None:
            return max(offer, worth(lapsed.position, lapsed.standing))
        return offer if accept(state) else worth(lapsed.position, lapsed.standing)

    start = beginning(pipeline)
    return worth(start.position, start.standing)


def paths(pipeline: Pipeline, accept: Policy) -> Iterator[tuple[Amount, Amount]]:
    """Every path of a policy: its probability and what the candidate ends with. Nothing is merged or remembered."""
    open_paths: list[tuple[Amount, State]] = [(1, beginning(pipeline))]
    while open_paths:
        probability, state = open_paths.pop()
        if state.position == len(pipeline.events):
            yield probability, pipeline.fallback
        elif state.event.kind != "deadline":
            open_paths += [(probability * q, then) for q, then in state.outcomes() if q > 0]
        elif (offer := state.held(state.answering)) is not None and accept(state):
            yield probability, offer
        else:
            open_paths.append((probability, state.after(GONE)))
