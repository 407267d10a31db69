r"""Who brought how much, when what each brings depends on who else is there.

For players 0 … n−1 and v(S) the worth of every coalition S, player i is due the average of what it adds over all
orders of arrival:

    φ_i = Σ_{S ∌ i}  |S|! (n − |S| − 1)! / n!  ·  ( v(S ∪ {i}) − v(S) )

It is the only division that is efficient (Σ φ_i = v(all) − v(nobody)), treats equals equally, gives nothing to
whoever adds nothing, and adds up over games. Exact, from all 2ⁿ coalitions.

Source: Shapley 1953, "A Value for n-Person Games", *Contributions to the Theory of Games* II:307–317.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import comb

from sayyes.engine.claims import Number, require

MOST_PLAYERS = 12


def shapley(values_by_coalition: Sequence[Number]) -> tuple[Number, ...]:
    """φ_0 … φ_{n−1}, in the unit of the values.

    `values_by_coalition[mask]` is v(S), player i being in S where bit i of `mask` is set: 2ⁿ of them, element 0 for nobody.
    Raises Impossible unless the length is a power of two, for at most 12 players.
    """
    n = len(values_by_coalition).bit_length() - 1
    require(
        (len(values_by_coalition) == 1 << max(n, 0), "there must be one value for each of the 2^n coalitions"),
        (n <= MOST_PLAYERS, f"at most {MOST_PLAYERS} players can be divided exactly"),
    )
    return tuple(_due(i, n, values_by_coalition) for i in range(n))


def shapley_by_name(values_by_coalition: Mapping[frozenset[str], Number]) -> dict[str, Number]:
    """The same with names: a value for every set of them, nobody included. Raises Impossible where one is missing."""
    names = sorted(frozenset[str]().union(*values_by_coalition))
    coalitions = [frozenset(name for i, name in enumerate(names) if mask >> i & 1) for mask in range(1 << min(len(names), 13))]
    require(
        (len(names) <= MOST_PLAYERS, f"at most {MOST_PLAYERS} players can be divided exactly"),
        (all(coalition in values_by_coalition for coalition in coalitions), "every coalition must have a value"),
    )
    return dict(zip(names, shapley([values_by_coalition[coalition] for coalition in coalitions]), strict=True))


def shapley_weights(players: int) -> tuple[tuple[float, ...], ...]:
    """The matrix, players × 2^players, that takes the values by coalition to the shares: one product for many games.

    Raises Impossible for a number of players that is not from 1 to 12.
    """
    require((1 <= players <= MOST_PLAYERS, f"there must be 1 to {MOST_PLAYERS} players"))

    def weight(i: int, mask: int) -> float:
        present = mask >> i & 1
        others = mask.bit_count() - present
        return (1 if present else -1) / (players * comb(players - 1, others))

    return tuple(tuple(weight(i, mask) for mask in range(1 << players)) for i in range(players))


def _due(i: int, n: int, v: Sequence[Number]) -> Number:
    """φ_i; |S|! (n − |S| − 1)! / n! is written as 1 / (n · C(n−1, |S|))."""
    due = v[0] * 0
    for mask in range(1 << n):
        if not mask >> i & 1:
            due += (v[mask | 1 << i] - v[mask]) / (n * comb(n - 1, mask.bit_count()))
    return due
