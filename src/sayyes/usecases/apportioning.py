r"""How much of the change between two decisions is due to what: Shapley's division over the causes.

Let v(S) be the worth of yes when the causes in S are as after and all others as before, on the same luck. The players are the
causes; v(nobody) is the worth before, v(all) the worth after, both as they were kept, so that the shares add up to the change
that is shown, to the last digit:  Σ φ_i = v(all) − v(nobody).

An engine that is newer cannot be had back: what it makes of the old inputs, less what the old one made of them, is its share,
and the others share the rest.

Source: Shapley 1953, through `sayyes.engine.attribution`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from sayyes.engine.attribution import shapley
from sayyes.errors import Impossible
from sayyes.usecases.changes_between import ENGINE, TIME, Cause, Difference, Made
from sayyes.usecases.pieces import mixed, pieces, told_now

SAME = 1e-6  # money: below it two engines reckon alike

Turn = Callable[[], AbstractContextManager[None]]


def shares(difference: Difference, turn: Turn = nullcontext) -> dict[str, float]:
    """Money by the key of its cause, adding up to the change in worth. `turn` is entered for each of the up to 31 simulations,
    so that others may go between.

    Empty where nothing can be divided: the currencies differ, or what lies between before and after could not be.
    """
    if not difference.comparable or not difference.causes:
        return {}
    before, after = difference.before, difference.after
    try:
        with turn():
            begins = worth(before.told, after.decision)
        players = [each for each in difference.causes if each.key != ENGINE]
        newer = begins - before.decision.value.mean
        reckons_alike = abs(newer) <= SAME * max(1.0, abs(begins))
        start = before.decision.value.mean if reckons_alike else begins
        parts = _divided((start, after.decision.value.mean), players, (before, after), turn)
    except Impossible:
        return {}
    if not players:
        return {ENGINE: difference.moved}
    return parts if reckons_alike else {**parts, ENGINE: newer}


def worth(told: Mapping[str, Any], like: Any) -> float:  # noqa: ANN401 - a Decision; its paths and seed alone count
    """The worth of yes in a situation, on as many paths and with the same luck as the decision `like`. Raises Impossible."""
    from sayyes.engine.intake import situation_from_json
    from sayyes.engine.simulation import drawn_case

    situation, assumptions = situation_from_json(told)
    return float(drawn_case(situation, assumptions, paths=like.paths, seed=like.seed).net(situation).mean())


def _divided(ends: tuple[float, float], players: Sequence[Cause], made: tuple[Made, Made], turn: Turn) -> dict[str, float]:
    """The shares of the players; the ends are known, everything between is walked."""
    (start, end), (before, after) = ends, made
    then, now = pieces(before.told), pieces(after.told)
    everybody = (1 << len(players)) - 1

    def value(mask: int) -> float:
        if mask == 0:
            return start
        if mask == everybody:
            return end
        there = [each for place, each in enumerate(players) if mask >> place & 1]
        moment = told_now(after.told if any(each.key == TIME for each in there) or not _timed(players) else before.told)
        told = mixed(then, now, frozenset().union(*(each.paths for each in there)), moment)
        with turn():
            return worth(told, after.decision)

    due = shapley([value(mask) for mask in range(everybody + 1)])
    return {each.key: float(share) for each, share in zip(players, due, strict=True)}


def _timed(players: Sequence[Cause]) -> bool:
    """Whether days have passed between the two; else the later moment of the day counts for every mixture."""
    return any(each.key == TIME for each in players)
