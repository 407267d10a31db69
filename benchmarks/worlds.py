"""The two worlds that SimPy, NumPy and our kernel all simulate, and what each reports of them.

A *pipeline* is the plain part of the model: rounds on known days passed by chance, offers of normal worth, deadlines at which
the candidate accepts or not, a market to fall back on. Nothing is learned on the way, so that a SimPy user or a NumPy user
would write the same. It is read off the very Situation that the kernel gets.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sayyes.engine import Assumptions, Situation, situation_from_json
from sayyes.engine.records import EPS, Luck
from sayyes.engine.search import market_value
from sayyes.engine.situation import Offer
from sayyes.engine.world import listed

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Json = dict[str, Any]
Told = tuple[Situation, Assumptions]

# No learning, no contacts, no errors of judgement, no bargaining, no luck in common; every assumption at its default.
PLAIN: Mapping[str, object] = {
    "fixed": True, "practice_gain": 0, "intel_gain": 0, "market_pay_doubt": 0, "contacts_per_process": 0, "perception_noise": 0,
    "neighbouring_opening": 0, "urgency": 0, "ability_correlation": 0, "bargains": 0,
}  # fmt: skip


@dataclass(frozen=True)
class Process:
    """rounds: (day, chance of passing, cost). Worth ~ N(mean, sd^2), money per year. An offer in hand has no rounds."""

    rounds: tuple[tuple[float, float, float], ...]
    decision_day: float
    deadline_day: float
    mean: float
    sd: float
    in_hand: bool


@dataclass(frozen=True)
class Pipeline:
    """Process 0 is the invitation. `fallback` and `value_now` are flow values (money per year), `horizon` A in years."""

    processes: tuple[Process, ...]
    fallback: float
    value_now: float
    horizon: float
    discount: float

    @property
    def end_day(self) -> float:
        return max(each.deadline_day for each in self.processes)

    @property
    def round_count(self) -> int:
        return sum(len(each.rounds) for each in self.processes)

    def gain(self, value: float | Floats, day: float) -> Any:  # noqa: ANN401 - a number or an array, as given
        """What accepting `value` on `day` adds to the status quo, money of today."""
        return self.horizon * (value - self.value_now) * np.exp(-self.discount * day / 365.0)


@dataclass(frozen=True)
class Chance:
    """passed [n, rounds of all processes]; worth [n, processes] standard normal. One row a path."""

    passed: Bools
    worth: Floats


@dataclass(frozen=True)
class Outcome:
    """gross and costs [n, 2]: saying yes, saying no, on the same luck."""

    gross: Floats
    costs: Floats

    @property
    def worth(self) -> Floats:
        """[n] what saying yes is worth."""
        net = self.gross - self.costs
        return np.asarray(net[:, 0] - net[:, 1])

    def quantities(self) -> dict[str, Floats]:
        """Everything that is compared, one value a path."""
        return {
            "worth of yes": self.worth,
            "gain after yes": self.gross[:, 0],
            "gain after no": self.gross[:, 1],
            "costs of yes": self.costs[:, 0] - self.costs[:, 1],
            "share of paths better off": (self.worth > 0).astype(np.float64),
            "square of the worth, in thousands": (self.worth / 1000) ** 2,
        }


def pipeline_of(told: Told) -> Pipeline:
    """The plain part of a situation under PLAIN assumptions."""
    situation, assumptions = told
    candidate, market = situation.candidate, situation.market
    assert candidate.tenure_years is not None
    assert candidate.discount_rate is not None
    assert market.offers_per_year is not None
    hour = candidate.hour_value * assumptions["distraction"].default
    rate, tenure = candidate.discount_rate, candidate.tenure_years
    processes = []
    for each in listed(situation):
        if isinstance(each, Offer):
            processes.append(Process((), 0.0, each.deadline_day, each.value, 0.0, in_hand=True))
            continue
        rounds = tuple(
            (r.day, float(r.pass_chance or 0), (r.hours + r.preparation + r.travel_hours) * hour + r.travel_cost)
            for r in each.rounds
        )
        processes.append(Process(rounds, each.decision_day, each.deadline_day, each.value_mean, each.value_sd, in_hand=False))
    search = market.offers_per_year, market.value_mean, market.value_sd, candidate.value_now, market.search_cost, rate, tenure
    return Pipeline(tuple(processes), market_value(*search), candidate.value_now, 1 / (rate + 1 / tenure), rate)


def chance_of(luck: Luck) -> Chance:
    """The kernel's own luck, for comparing path by path."""
    return Chance(luck.latent > 0, np.ascontiguousarray(luck.job[:, EPS, :]))


def drawn(pipeline: Pipeline, paths: int, seed: int) -> Chance:
    """Independent luck, as anybody would draw it."""
    generator = np.random.default_rng(seed)
    chances = np.array([chance for each in pipeline.processes for _, chance, _ in each.rounds])
    return Chance(generator.random((paths, chances.size)) < chances, generator.standard_normal((paths, len(pipeline.processes))))


def deciding_world(processes: int = 8, rounds: int = 3) -> Told:
    """Alice's search: processes a day or more apart with overlapping answer windows, an offer in hand, a market.

    However many rounds there are, one process in eight ends in an offer.
    """

    def process(j: int) -> Json:
        days = [{"day": 1 + j + 7 * k, "hours": 1.5, "preparation": 1, "pass": 0.125 ** (1 / rounds)} for k in range(rounds)]
        return {
            "id": f"p{j}", "value_mean": 100_000 + 2_000 * j, "value_sd": 12_000, "bargains": 0, "rounds": days,
            "decision_days": 5, "answer_days": 7,
        }  # fmt: skip

    first = {**process(0), "id": "acme", "company": "Acme", "value_mean": 104_000, "decision_days": 14}
    return situation_from_json(
        {
            "currency": "USD",
            "candidate": {
                "status": "employed", "value_now": 90_000, "hour_value": 45, "tenure_years": 3.9, "discount_rate": 0.05,
            },
            "market": {"offers_per_year": 1.0, "value_mean": 105_000, "value_sd": 15_000, "search_cost": 0},
            "invitation": first,
            "processes": [process(j) for j in range(1, processes)],
            "offers": [{"id": "held", "value": 99_000, "deadline_day": 9.5}],
            "assumptions": PLAIN,
        }
    )  # fmt: skip


def whole_model(processes: int = 8, rounds: int = 3) -> Told:
    """`deciding_world` with all assumptions drawn from their ranges: learning, contacts, bargaining, errors of judgement."""
    situation, _ = deciding_world(processes, rounds)
    industries = ("insurance", "retail")
    kept = tuple(replace(each, bargains=None, industry=industries[k % 2]) for k, each in enumerate(situation.processes))
    first = replace(situation.invitation, bargains=None, industry="insurance")
    return replace(situation, invitation=first, processes=kept), Assumptions()


def counting_world(processes: int = 8, rounds: int = 4, chance: float = 0.55) -> Told:
    """No market, and every offer gains exactly 1,000: saying yes is then worth 1,000 P(at least one offer), a closed form."""
    days = [{"day": 3 + 6 * k, "hours": 0, "preparation": 0, "pass": chance} for k in range(rounds)]
    sure = {"value_mean": 91_000, "value_sd": 0, "bargains": 0, "rounds": days, "answer_days": 7}
    return situation_from_json(
        {
            "currency": "USD",
            "candidate": {"value_now": 90_000, "hour_value": 0, "tenure_years": 1, "discount_rate": 0},
            "market": {"offers_per_year": 0, "value_mean": 90_000, "value_sd": 1_000, "search_cost": 0},
            "invitation": {**sure, "id": "acme", "company": "Acme", "decision_days": 1},
            "processes": [{**sure, "id": f"p{j}", "decision_days": 1 + j} for j in range(1, processes)],
            "assumptions": PLAIN,
        }
    )


def counting_world_exactly(processes: int = 8, rounds: int = 4, chance: float = 0.55) -> tuple[float, float]:
    """(gain after yes, gain after no) of `counting_world`."""
    none = 1 - chance**rounds
    return 1_000 * (1 - none**processes), 1_000 * (1 - none ** (processes - 1))
