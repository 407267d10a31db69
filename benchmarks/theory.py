"""Weitzman beside pyAgrum, McCall beside QuantEcon, Shapley beside shap: the same numbers first, then the time.

All three are general tools; ours use the structure of one problem. That is what is measured here, not who programs better.
Linear algebra runs on one thread: on small matrices several only wait for one another, which QuantEcon would suffer from most.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from math import comb, exp, lgamma
from typing import Any

import numpy as np
import pyagrum
import shap
from numpy.typing import NDArray
from quantecon.markov import DiscreteDP
from threadpoolctl import threadpool_limits

from benchmarks.report import Section, seconds, times
from benchmarks.timing import side_by_side
from sayyes.engine.attribution import shapley, shapley_weights
from sayyes.engine.boxes import Box, value_of_boxes
from sayyes.engine.search import reservation_wage

Floats = NDArray[np.float64]
HEAD = ("problem", "side", "answer", "time", "time ratio")
# The boxes of Weitzman 1979 (cost 15: 100 or 55; cost 20: 240 or 0), then two of our own.
BOXES = (
    Box(15.0, (100.0, 55.0), (0.5, 0.5)),
    Box(20.0, (240.0, 0.0), (0.2, 0.8)),
    Box(10.0, (150.0, 30.0), (0.3, 0.7)),
    Box(5.0, (90.0, 60.0), (0.6, 0.4)),
)
OFFERS, INCOME, DISCOUNT = tuple(range(10, 61)), 25.0, 0.99
PLAYERS = 6


def compared(problem: str, found: dict[str, tuple[str, Callable[[int], object]]], repeats: int) -> list[list[str]]:
    """A row for each side, ours last: name -> (its answer, the call)."""
    taken = side_by_side({name: call for name, (_, call) in found.items()}, repeats=repeats)
    ours = list(taken.values())[-1].wall
    return [
        [problem, name, answer, seconds(taken[name].wall), times(taken[name].wall / ours)] for name, (answer, _) in found.items()
    ]


def influence_diagram(boxes: tuple[Box[float], ...]) -> Any:  # noqa: ANN401 - pyAgrum has no stubs
    """One decision a step: which box to open, or none; its prize is seen; the best prize less all costs is kept."""
    n, diagram = len(boxes), pyagrum.InfluenceDiagram()
    for j, box in enumerate(boxes):
        diagram.addChanceNode(pyagrum.LabelizedVariable(f"X{j}", "", len(box.values)))
        diagram.cpt(f"X{j}").fillWith(list(box.probabilities))
    for t in range(n):
        diagram.addDecisionNode(pyagrum.LabelizedVariable(f"D{t}", "", n + 1))  # box 0 … n − 1, or n: none
        diagram.addChanceNode(pyagrum.LabelizedVariable(f"O{t}", "", 3))  # first prize, second prize, nothing seen
        for earlier in range(t):
            diagram.addArc(f"D{earlier}", f"D{t}")
            diagram.addArc(f"O{earlier}", f"D{t}")
        for parent in (f"D{t}", *(f"X{j}" for j in range(n))):
            diagram.addArc(parent, f"O{t}")
        for choice, *hidden in product(range(n + 1), *[range(2)] * n):
            seen = 2 if choice == n else hidden[choice]
            given = {f"D{t}": choice, **{f"X{j}": prize for j, prize in enumerate(hidden)}}
            diagram.cpt(f"O{t}")[given] = [float(seen == k) for k in range(3)]
    diagram.addUtilityNode(pyagrum.LabelizedVariable("U", "", 1))
    parents = [*(f"D{t}" for t in range(n)), *(f"X{j}" for j in range(n))]
    for parent in parents:
        diagram.addArc(parent, "U")
    for choices in product(range(n + 1), repeat=n):
        for prizes in product(range(2), repeat=n):
            opened = {j for j in choices if j < n}
            best = max((boxes[j].values[prizes[j]] for j in opened), default=0.0)
            given = dict(zip(parents, (*choices, *prizes), strict=True))
            diagram.utility("U")[given] = [best - sum(boxes[j].cost for j in opened)]
    return diagram


def solved(diagram: Any) -> float:  # noqa: ANN401
    """The maximum expected utility, by a fresh inference."""
    inference = pyagrum.ShaferShenoyLIMIDInference(diagram)
    inference.makeInference()
    return float(inference.MEU()["mean"])


def weitzman() -> list[list[str]]:
    rows = []
    for n in (1, 2, 3, 4):
        boxes = BOXES[:n]
        diagram = influence_diagram(boxes)
        theirs, ours = solved(diagram), value_of_boxes(boxes, 0.0)
        assert abs(theirs - ours) < 1e-6, f"{n} boxes: pyAgrum {theirs}, ours {ours}"
        calls: dict[str, tuple[str, Callable[[int], object]]] = {
            "pyAgrum, influence diagram": (f"{theirs:.6g}", lambda _, d=diagram: solved(d)),  # type: ignore[misc]
            "sayyes, index rule": (f"{ours:.6g}", lambda _, b=boxes: value_of_boxes(b, 0.0)),  # type: ignore[misc]
        }
        rows += compared(f"{n} boxes" if n > 1 else "1 box", calls, repeats=20 if n < 4 else 1)
    return rows


def beta_binomial(n: int, a: float, b: float) -> list[float]:
    """P(k), k = 0 … n."""

    def log_beta(x: float, y: float) -> float:
        return lgamma(x) + lgamma(y) - lgamma(x + y)

    return [comb(n, k) * exp(log_beta(k + a, n - k + b) - log_beta(a, b)) for k in range(n + 1)]


def quantecon_problem(chances: list[float]) -> DiscreteDP:
    """102 states: each of 51 wages as an offer (accept or not) and as a job (kept for ever)."""
    n = len(OFFERS)
    rewards, moves = np.zeros((2 * n, 2)), np.zeros((2 * n, 2, 2 * n))
    for k, wage in enumerate(OFFERS):
        rewards[k] = wage, INCOME
        moves[k, 0, n + k] = 1.0
        moves[k, 1, :n] = chances
        rewards[n + k] = wage
        moves[n + k, :, n + k] = 1.0
    return DiscreteDP(rewards, moves, DISCOUNT)


def mccall() -> list[list[str]]:
    chances = [p / sum(beta_binomial(50, 200, 100)) for p in beta_binomial(50, 200, 100)]
    problem = quantecon_problem(chances)
    values = problem.solve(method="policy_iteration").v[: len(OFFERS)]
    theirs = (1 - DISCOUNT) * (INCOME + DISCOUNT * float(np.dot(values, chances)))
    ours = reservation_wage([float(w) for w in OFFERS], chances, INCOME, DISCOUNT)
    assert abs(theirs - ours) < 1e-9, f"reservation wage: QuantEcon {theirs}, ours {ours}"
    assert abs(ours - 47.316499766526277) < 1e-9
    wages = [float(w) for w in OFFERS]
    calls: dict[str, tuple[str, Callable[[int], object]]] = {
        f"QuantEcon DiscreteDP, {method.replace('_', ' ')}": (
            f"{theirs:.9f}",
            lambda _, m=method: problem.solve(method=m),  # type: ignore[misc]
        )
        for method in ("value_iteration", "modified_policy_iteration", "policy_iteration")
    }
    calls["sayyes, one sorted pass"] = f"{ours:.9f}", lambda _: reservation_wage(wages, chances, INCOME, DISCOUNT)
    return compared("51 wages", calls, repeats=20)


def division() -> list[list[str]]:
    """One game of six players; then 8,192 games, one for each path, which is how the engine uses it."""
    games = np.random.default_rng(6).normal(size=(8192, 1 << PLAYERS)).cumsum(axis=1)
    bits = 1 << np.arange(PLAYERS)
    one = games[0]

    def worth(coalitions: Floats) -> Floats:
        return np.asarray(one[(coalitions.astype(np.int64) * bits).sum(axis=1)])

    explainer = shap.explainers.Exact(worth, shap.maskers.Independent(np.zeros((1, PLAYERS))))
    everybody = np.ones((1, PLAYERS))
    theirs, ours = explainer(everybody).values[0], shapley(one.tolist())
    weights = np.array(shapley_weights(PLAYERS)).T
    assert np.allclose(theirs, ours, atol=1e-9), f"shares: shap {theirs}, ours {ours}"
    assert np.allclose(ours, one @ weights, atol=1e-9)
    listed = one.tolist()
    single: dict[str, tuple[str, Callable[[int], object]]] = {
        "shap, exact explainer": (f"{theirs[0]:.6f} …", lambda _: explainer(everybody)),
        "sayyes, plain Python": (f"{ours[0]:.6f} …", lambda _: shapley(listed)),
    }
    rows = compared("one game of 6 players", single, repeats=20)
    taken = side_by_side({"sayyes": lambda _: games @ weights})["sayyes"].wall
    return [*rows, ["8,192 games of 6 players", "sayyes, one matrix product", f"{ours[0]:.6f} …", seconds(taken), "–"]]


def sections() -> list[Section]:
    with threadpool_limits(1):
        return three()


def three() -> list[Section]:
    return [
        Section(
            "Weitzman's boxes beside pyAgrum's influence diagram",
            """The worth of boxes opened in the best order, nothing in hand. pyAgrum solves the decisions one after another and
            can hold any diagram, but its tables grow exponentially with the boxes (building them is not counted); the index
            rule needs one number for each box, and an identity for the worth.""",
            HEAD,
            weitzman(),
        ),
        Section(
            "McCall's search beside QuantEcon",
            """The reservation wage for 51 wages, Beta-binomial(50, 200, 100), income 25, discount 0.99. `DiscreteDP` solves any
            discrete dynamic programme; ours knows that the answer is a threshold.""",
            HEAD,
            mccall(),
        ),
        Section(
            "Shapley values beside shap's exact explainer",
            """All 64 coalitions of six players. The explainer asks a model for each of them, which here is a look into a
            table.""",
            HEAD,
            division(),
        ),
    ]
