"""What to ask the person about themselves next: how far an open answer hangs on each fact that they could tell.

A fact x of the person (pay today, an hour's value, whether anything is signed) has a few plausible answers x_i of weight w_i.
With u(x) the worth of going when x is told, 0 where a hard gate then forbids going, and u_0 the same as things are known now,

    moves = sum_i w_i |u(x_i) - u_0|           how far the number moves
    loss  = sum_i w_i |u(x_i)| [ sign turns ]  what going by today's answer would have cost where it turns
    worth = moves + loss                       money; turns = sum_i w_i [ sign turns ]

All of it on the same luck, with few paths: it ranks questions, it is no answer. Every x_i is put into the *input* of the
situation and read by the intake, so that whatever follows from it (an hour's value, what comparable jobs pay) follows too.
A fact that was told is weighed by the same measure, around what was told: how much the answer depends on it.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from sayyes.engine.gates import gates
from sayyes.engine.intake import situation_from_json
from sayyes.engine.plausible import PersonalFact, personal_facts
from sayyes.engine.simulation import Case, drawn_case
from sayyes.engine.situation import Situation
from sayyes.errors import Impossible

PATHS = 512


@dataclass(frozen=True)
class Dependence:
    """How far one open answer hangs on one fact of the person. worth, moves: money, once. turns: weight of the answers that turn
    it, 0 to 1. stated: whether the person has told it.
    """

    about: str
    stated: bool
    worth: float
    moves: float
    turns: float


def dependences(told: Mapping[str, Any], *, paths: int = PATHS, seed: int = 1) -> tuple[Dependence, ...]:
    """Every fact of the person that bears on the invitation in `told` (a situation's JSON), the weightiest first.

    Raises Impossible for a situation that cannot be.
    """
    situation, assumptions = situation_from_json(told)
    case = drawn_case(situation, assumptions, paths=paths, seed=seed)
    base = _going(case, situation)
    found = [_dependence(case, told, fact, base) for fact in personal_facts(situation, told)]
    return tuple(sorted(found, key=lambda each: (-each.worth, each.about)))


def _dependence(case: Case, told: Mapping[str, Any], fact: PersonalFact, base: float) -> Dependence:
    moves = loss = turns = 0.0
    for value, weight in fact.answers:
        there = _told_otherwise(case, told, fact, value, base)
        turned = (there > 0) != (base > 0)
        moves += weight * abs(there - base)
        loss += weight * abs(there) * turned
        turns += weight * turned
    return Dependence(fact.about, fact.stated, moves + loss, moves, turns)


def _told_otherwise(case: Case, told: Mapping[str, Any], fact: PersonalFact, value: object, base: float) -> float:
    """u(x_i). An answer that the rest of the situation forbids (savings that end before today) moves nothing."""
    try:
        situation, _ = situation_from_json(put(told, fact.path, value))
    except Impossible:
        return base
    return _going(case, situation)


def _going(case: Case, situation: Situation) -> float:
    """The worth of going, 0 where a rule forbids it."""
    if any(gate.hard for gate in gates(situation)):
        return 0.0
    return float(case.turned_to(situation).net(situation).mean())


def put(told: Mapping[str, Any], path: tuple[str, ...], value: object) -> dict[str, Any]:
    """The situation's JSON with `value` at `path`; a list there is added to where `value` is one entry of it."""
    changed = deepcopy(dict(told))
    place = changed
    for key in path[:-1]:
        place[key] = dict(place.get(key) or {})
        place = place[key]
    last = path[-1]
    place[last] = [*place.get(last, ()), value] if last == "deal_breakers" and isinstance(value, Mapping) else value
    return changed
