"""Rules for answering an offer at its deadline, to be measured against the oracle.

All have one form: take the offer if it is the best held, and worth at least what may still come after this day. They differ in
how the latter is valued:

- `recursion_policy`: the plain recursion over deadlines;
- `foresight_policy`: the recursion that counts the news in by each deadline (`sayyes.engine.foresight`);
- the same two `_by_moments`: they see only mean and standard deviation of an offer's worth, and take it for normal, as
  the engine does.
"""

from __future__ import annotations

from collections.abc import Callable

from sayyes.engine.foresight import Prospect, discrete_prospect, foreseen_value, normal_prospect
from sayyes.engine.stopping import continuation_value, continuation_value_of
from tests.engine.oracle import Amount, Policy, State

Sight = Callable[[State, int], Prospect]


def takes_the_best_held_if_worth(continuation: Callable[[State], Amount]) -> Policy:
    """The rule, given what may still come."""

    def accept(state: State) -> bool:
        offer = state.held(state.answering)
        assert offer is not None, "a policy is asked only about an offer that is held"
        others = [held for j in state.still_open if (held := state.held(j)) is not None]
        return offer >= max(others, default=offer) and offer >= continuation(state)

    return accept


def as_few_values(state: State, j: int) -> Prospect:
    """Process j as it is: an offer worth one of a few values."""
    process, held = state.pipeline.processes[j], state.held(j)
    values = process.values if held is None else (held,)
    probabilities = process.probabilities if held is None else (1.0,)
    rounds = tuple((r.day, float(r.chance)) for r in state.rounds_to_come(j))
    law = tuple(map(float, values)), tuple(map(float, probabilities))
    return discrete_prospect(*law, rounds, process.decision_day, process.deadline_day)


def as_normal(state: State, j: int) -> Prospect:
    """Process j as the engine sees it: an offer whose worth is normal."""
    process, held = state.pipeline.processes[j], state.held(j)
    mean, sd = (process.mean, process.sd) if held is None else (float(held), 0.0)
    rounds = tuple((r.day, float(r.chance)) for r in state.rounds_to_come(j))
    return normal_prospect(mean, sd, rounds, process.decision_day, process.deadline_day)


def foreseen(sight: Sight) -> Callable[[State], float]:
    """What may still come, by the recursion with foresight."""
    return lambda state: foreseen_value([sight(state, j) for j in state.still_open], float(state.pipeline.fallback))


def stepped_back(state: State) -> float:
    """What may still come, by the plain recursion; a held offer enters as itself."""
    prospects = [as_few_values(state, j) for j in state.still_open]
    return continuation_value_of(
        [prospect.expected_max for prospect in prospects],
        [prospect.chance for prospect in prospects],
        float(state.pipeline.fallback),
    )


def stepped_back_by_moments(state: State) -> float:
    """The same, taking offers for normal."""
    held = {j: state.held(j) for j in state.still_open}
    processes = state.pipeline.processes
    return continuation_value(
        [processes[j].mean if x is None else float(x) for j, x in held.items()],
        [processes[j].sd if x is None else 0.0 for j, x in held.items()],
        [as_normal(state, j).chance for j in held],
        float(state.pipeline.fallback),
    )


recursion_policy = takes_the_best_held_if_worth(stepped_back)
recursion_policy_by_moments = takes_the_best_held_if_worth(stepped_back_by_moments)
foresight_policy = takes_the_best_held_if_worth(foreseen(as_few_values))
foresight_policy_by_moments = takes_the_best_held_if_worth(foreseen(as_normal))
