"""Situations that several tests of the engine start from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sayyes.engine import Assumptions, Situation, situation_from_json

Json = dict[str, Any]

ALICE: Json = {
    "currency": "USD",
    "candidate": {
        "status": "employed", "value_now": 90_000, "hour_value": 45, "tenure_years": 3.9, "discount_rate": 0.05,
        "rounds_last_year": 2,
    },
    "market": {"offers_per_year": 1.0, "value_mean": 105_000, "value_sd": 15_000, "search_cost": 0},
    "invitation": {
        "id": "acme", "company": "Acme", "industry": "insurance", "value_mean": 104_000, "value_sd": 12_000, "headroom": 0.08,
        "bargains": 0.5, "rounds": [{"day": 3, "hours": 1, "preparation": 2, "pass": 0.5}], "decision_days": 7, "answer_days": 7,
    },
    "offers": [{"id": "bolt", "company": "Bolt", "value": 99_000, "deadline_day": 9}],
}  # fmt: skip

# No learning, no contacts, no errors of judgement, no bargaining, no luck in common: the bare pipeline of closed forms.
BARE: Json = {
    "fixed": True, "practice_gain": 0, "intel_gain": 0, "market_pay_doubt": 0, "contacts_per_process": 0, "perception_noise": 0,
    "neighbouring_opening": 0, "urgency": 0, "ability_correlation": 0, "bargains": 0,
}  # fmt: skip


def changed(situation: Json, **tables: Any) -> Json:  # noqa: ANN401 - JSON
    """The situation with some tables replaced or, where both are tables, completed."""
    new = dict(situation)
    for key, value in tables.items():
        old = new.get(key)
        new[key] = {**old, **value} if isinstance(old, Mapping) and isinstance(value, Mapping) else value
    return new


def pipeline(processes: int = 8, rounds: int = 3) -> Json:
    """Alice with several processes of several rounds each, a week apart."""

    def round_days(first: int) -> list[Json]:
        return [{"day": first + 7 * k, "pass": 0.5} for k in range(rounds)]

    others = [
        {
            "id": f"p{j}", "value_mean": 100_000 + 2_000 * j, "value_sd": 12_000, "industry": "insurance" if j % 2 else "retail",
            "rounds": round_days(1 + j), "decision_days": 5, "answer_days": 7,
        }
        for j in range(1, processes)
    ]  # fmt: skip
    return changed(ALICE, invitation={"rounds": round_days(3)}, processes=others)


def told(situation: Json) -> tuple[Situation, Assumptions]:
    """What `decide` takes."""
    return situation_from_json(situation)
