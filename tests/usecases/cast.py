"""The people of these tests: Alice is invited by Larkfield Mutual, Bob writes the invitations, Charlie runs another company."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sayyes.engine.decision import REASONS, Decision, Estimate, Gate, Worth
from sayyes.engine.intake import situation_from_json
from sayyes.engine.situation import Situation
from sayyes.readers.facts import Evidence, Pay, Person, Reading, Stated, Time

NOW = datetime.fromisoformat("2026-03-02T09:00:00-05:00")
WORTH: Mapping[str, float] = {
    "practice": 240, "intel": 90, "network": 20, "explore": 60, "bargain": 1310, "surprise": 610,
}  # fmt: skip


def said(value: str, where: str = "body") -> Stated:
    """A fact as the body of a message states it."""
    return Stated(value, Evidence(where, value))


def thursday(**changes: Any) -> Time:  # noqa: ANN401 - any field
    """Thursday 5 March 2026, 15:00 to 15:45 in New York, as the message says it."""
    time = Time(
        start="2026-03-05T15:00:00-05:00",
        end="2026-03-05T15:45:00-05:00",
        zone="America/New_York",
        sure=True,
        evidence=Evidence("body", "Thursday, 5 March at 3 pm Eastern"),
    )
    return replace(time, **changes)


def paid(**changes: Any) -> Pay:  # noqa: ANN401 - any field
    """98,000 to 112,000 dollars a year."""
    return replace(Pay(98_000, 112_000, "USD", "year", Evidence("body", "$98,000 to $112,000 a year")), **changes)


def invited(**changes: Any) -> Reading:  # noqa: ANN401 - any field
    """Bob's message to Alice."""
    bob = Person("Bob Raman", "bob.raman@larkfieldmutual.example", "Talent Partner")
    reading = Reading(
        file="invitation.eml",
        kind="interview",
        company=said("Larkfield Mutual"),
        role=said("Data Analyst"),
        times=(thursday(),),
        pay=paid(),
        answer_by=said("2026-03-04"),
        format=said("phone"),
        people=(bob,),
        sender=bob,
        subject="Interview invitation",
    )
    return replace(reading, **changes)


def situated(data: Mapping[str, Any] | None = None) -> Situation:
    """What Alice knows, in the shape of the interface; the rest is filled in by the engine's intake."""
    known: dict[str, Any] = {
        "candidate": {"value_now": 96_500, "hour_value": 45, "rounds_last_year": 1},
        "market": {"value_mean": 100_000},
        "invitation": {
            "company": "Larkfield Mutual",
            "role": "Data Analyst",
            "industry": "insurance",
            "pay": {"low": 98_000, "high": 110_000},
            "value_sd": 18_000,
            "facts": {"days_on_site": 2, "answer_by": "2026-03-04"},
            "rounds": [{"day": 3.25, "hours": 0.75, "preparation": 2, "format": "phone", "pass": 0.5}, {"day": 12, "pass": 0.4}],
        },
    }
    return situation_from_json({**known, **(data or {})}, now=NOW)[0]


def decided(**changes: Any) -> Decision:  # noqa: ANN401 - any field
    """A clear yes for Alice."""
    decision = Decision(
        answer="yes",
        headline="Say yes.",
        condition=None,
        value=Worth(3_118.4, 40, -412, 8_930),
        confidence=0.914,
        the_job_itself=Estimate(1_538.4, 30),
        reasons={reason: Estimate(WORTH[reason], 5) for reason in REASONS},
        costs={"time": 540, "travel": 0, "exposure": 210, "goodwill": 0},
        gates=(),
        assumptions=(),
        unclear=(),
        currency="USD",
        paths=8192,
        seed=1,
        engine="0.1.0",
    )
    return replace(decision, **changes)


def gate(rule: str, *, hard: bool = True) -> Gate:
    """A rule that spoke."""
    return Gate(rule, hard, f"the rule {rule} spoke.", "a source")
