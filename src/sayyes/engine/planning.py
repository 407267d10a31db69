"""Which of several invitations to accept: the best set under limited hours.

V(S) is what the whole search is worth net of costs if exactly the invitations in S are accepted, all sets on common random
numbers. Up to `MOST_EXACT` invitations every feasible set is tried. Beyond, invitations are added one by one, each time the one
that improves V most (the marginal improvement of Chade & Smith 2006); what accepting all at no cost and in no time would be
worth bounds what any set could reach, and the distance to it is stated as the gap. The set is chosen on some luck and
valued on fresh luck, so that its worth is not flattered by the choice.

Whatever a hard gate forbids is declined; what an institution's rule does not let one decline is accepted, whatever the hours.
Hours count per week from now: there, preparing and travelling.
Taken in the order of their reservation values (Weitzman 1979), the most promising come first where days are free.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np

from sayyes.engine.alternatives import invitation_index
from sayyes.engine.arithmetic import Floats
from sayyes.engine.assumptions import Assumptions
from sayyes.engine.decision import Estimate
from sayyes.engine.gates import gates
from sayyes.engine.records import EVERYTHING
from sayyes.engine.rules_spoken import sanctions, spoken_rules
from sayyes.engine.simulation import Case, drawn_case, estimate, exposure_cost
from sayyes.engine.situation import Process, Situation
from sayyes.errors import Impossible

MOST_EXACT = 12
DAYS_A_WEEK = 7
SCORED = 8  # times as many paths value the set that was chosen
AT_ONCE = 256  # sets simulated together, so that memory stays small


@dataclass(frozen=True)
class Plan:
    """The invitations to accept, best first, and what accepting them is worth against declining all (money of today).

    gap: how far above the plan the best set could at most lie; 0 where all were tried.
    """

    accept: tuple[str, ...]
    value: Estimate
    sets_tried: int
    exact: bool
    gap: float

    def to_json(self) -> dict[str, Any]:
        """The plan as a JSON object."""
        return {**asdict(self), "accept": list(self.accept)}


def plan(
    situation: Situation,
    hours: float | None = None,
    assumptions: Assumptions | None = None,
    *,
    paths: int = 512,
    seed: int = 1,
) -> Plan:
    """The best set among `situation.invitation` and `situation.processes`, within `hours` a week (the candidate's free hours
    where None). `paths` choose, eight times as many value what was chosen. Raises Impossible for what cannot be computed.
    """
    known = assumptions or Assumptions()
    if hours is not None and not hours >= 0:
        raise Impossible([f"hours must not be negative, and must be a number, not {hours!r}"])
    limit = situation.candidate.free_hours_per_week if hours is None else hours
    choosing = drawn_case(situation, known, paths=paths, seed=seed)
    scoring = drawn_case(situation, known, paths=paths * SCORED, seed=seed + 1)
    processes = (situation.invitation, *sorted(situation.processes, key=lambda each: each.id))
    allowed = [j for j, each in enumerate(processes) if not _forbidden(situation, each)]
    bound = frozenset(j for j in allowed if _required(situation, processes[j]))
    search = _Search(choosing, processes, allowed, limit, bound)
    exact = len(allowed) <= MOST_EXACT
    best = search.by_enumeration() if exact else search.by_improvement()
    value = estimate(_net(scoring, processes, [best])[:, 0] - _net(scoring, processes, [frozenset()])[:, 0])
    gap = 0.0 if exact else max(0.0, _bound(scoring, processes, allowed) - value.mean)
    by_index = sorted(best, key=lambda j: -_index(choosing, processes[j]))
    return Plan(tuple(processes[j].id for j in by_index), value, search.tried, exact, gap)


class _Search:
    """The sets tried so far and the best of them."""

    def __init__(
        self, case: Case, processes: Sequence[Process], allowed: Sequence[int], limit: float, bound: frozenset[int] = frozenset()
    ) -> None:
        self.case, self.processes, self.allowed, self.limit, self.bound = case, processes, allowed, limit, bound
        self.tried = 0

    def by_enumeration(self) -> frozenset[int]:
        sets = [each for each in _subsets(self.allowed) if self._fits(each)]
        return self._best(sets)

    def by_improvement(self) -> frozenset[int]:
        chosen = self.bound
        while True:
            wider = [chosen | {j} for j in self.allowed if j not in chosen and self._fits(chosen | {j})]
            better = self._best([chosen, *wider])
            if better == chosen:
                return chosen
            chosen = better

    def _best(self, sets: Sequence[frozenset[int]]) -> frozenset[int]:
        means: list[float] = []
        for start in range(0, len(sets), AT_ONCE):
            means += _net(self.case, self.processes, sets[start : start + AT_ONCE]).mean(axis=0).tolist()
        self.tried += len(sets)
        return sets[int(np.argmax(means))]

    def _fits(self, chosen: frozenset[int]) -> bool:
        """Within the hours of every week, with all that may not be declined: those have to be attended whatever the hours."""
        if chosen <= self.bound or not chosen >= self.bound:
            return chosen == self.bound
        weeks: dict[int, float] = {}
        for each in (each for j in chosen for each in self.processes[j].rounds):
            week = int(each.day // DAYS_A_WEEK)
            weeks[week] = weeks.get(week, 0.0) + each.hours + each.preparation + each.travel_hours
        return all(hours <= self.limit + 1e-9 for hours in weeks.values())


def _subsets(members: Sequence[int]) -> Iterable[frozenset[int]]:
    for mask in range(1 << len(members)):
        yield frozenset(j for bit, j in enumerate(members) if mask >> bit & 1)


def _net(case: Case, processes: Sequence[Process], sets: Sequence[frozenset[int]]) -> Floats:
    """[paths, sets] what the search is worth net of costs if exactly these are accepted."""
    everyone = frozenset(range(len(processes)))
    branches = [(EVERYTHING, sum(1 << j for j in everyone - chosen)) for chosen in sets]
    exposed = exposure_cost(case.situation) * np.array([len(chosen) for chosen in sets])
    sanctioned = [sanctions(replace(case.situation, invitation=each)) for each in processes]
    fines = [sum(paid[j not in chosen] for j, paid in enumerate(sanctioned)) for chosen in sets]
    return np.asarray(case.run(case.situation, branches).net - exposed - np.array(fines))


def _bound(case: Case, processes: Sequence[Process], allowed: Sequence[int]) -> float:
    """What accepting all would gain if time and travel cost nothing, sanctions for declining spared."""
    everyone = frozenset(range(len(processes)))
    branches = [(EVERYTHING, sum(1 << j for j in everyone - chosen)) for chosen in (frozenset(allowed), frozenset())]
    gross = case.run(case.situation, branches).gross
    spared = sum(sanctions(replace(case.situation, invitation=processes[j]))[1] for j in allowed)
    return float((gross[:, 0] - gross[:, 1]).mean()) + spared


def _forbidden(situation: Situation, process: Process) -> bool:
    return any(gate.hard for gate in gates(replace(situation, invitation=process)))


def _required(situation: Situation, process: Process) -> bool:
    """Whether an institution's rule leaves no way to decline it."""
    rules = spoken_rules(replace(situation, invitation=process))
    return any(each.kind == "decline-is-breach" and each.effect == "removes" for each in rules)


def _index(case: Case, process: Process) -> float:
    hours = sum(each.hours + each.preparation + each.travel_hours for each in process.rounds)
    fare = sum(each.travel_cost for each in process.rounds)
    cost = hours * case.situation.candidate.hour_value * case.assumptions["distraction"].default + fare
    index = invitation_index(case, process, cost)
    return float("-inf") if index is None else index
