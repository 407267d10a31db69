"""The facts of a person that an answer may hang on, each with a few plausible answers and their weights.

Money and hours: five equally likely points of a log-normal, exp(s z), z = -1.28, -0.52, 0, 0.52, 1.28 (the 10th to the 90th
percentile), around what was told or, where nothing was, around the intake's default; s from the evidence where there is any:

    pay today                 0.20 untold, 0.05 told       judgement; half of D1, the spread of pay across offers to one person
    value of an hour          0.40 untold, 0.20 told       V1: 35 to 60 % of hourly income
    what comparable jobs pay  0.15 untold, 0.07 told       D1, low half, and market_pay_doubt
    rates                     V1 (0.7 to 1.2 of the usual), V4 (0 to 25 % of pay); else a hundredth of pay or nothing

Whether anything is signed, what exposure would cost, limits never to be crossed: weights of our own, judgements all. They only
rank questions; no answer rests on them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp
from typing import Any

from sayyes.engine.attributes import TABLE as ATTRIBUTES
from sayyes.engine.situation import Situation

POINTS = (-1.28, -0.52, 0.0, 0.52, 1.28)
Answers = tuple[tuple[object, float], ...]

TODAY: Mapping[str, tuple[float, ...]] = {
    "commute_minutes": (10.0, 20.0, 30.0, 45.0, 60.0),
    "days_on_site": (0.0, 2.0, 3.0, 5.0),
    "hours_per_week": (35.0, 40.0, 45.0, 50.0),
    "weekend_days": (0.0, 1.0, 2.0),
    "travel_days": (0.0, 2.0, 5.0),
}
# A known fact near or beyond such a figure is one that somebody might have a limit about: (test, from where on, limits).
LIMITS: Mapping[str, tuple[str, float, tuple[float, ...]]] = {
    "commute_minutes": ("above", 40.0, (30.0, 45.0, 60.0)),
    "days_on_site": ("above", 3.0, (1.0, 2.0, 3.0)),
    "travel_days": ("above", 4.0, (2.0, 4.0)),
}
NO_LIMIT = 0.6  # weight of having none; a judgement


@dataclass(frozen=True)
class PersonalFact:
    """One fact of the person: where it stands in a situation's JSON, whether it was told, its plausible answers by weight."""

    about: str
    path: tuple[str, ...]
    stated: bool
    answers: Answers


def personal_facts(situation: Situation, told: Mapping[str, Any]) -> tuple[PersonalFact, ...]:
    """Every fact that could bear on this invitation; one that has no bearing on anything known of it is left out."""
    return (
        *_standing(situation),
        *_market(situation, told),
        *_promises(situation, told),
        *_beside_pay(situation),
        *_limits(situation),
    )


def around(value: float, spread: float) -> Answers:
    """Five equally likely points around a value."""
    return tuple((value * exp(spread * z), 1 / len(POINTS)) for z in POINTS)


def equally(*values: object) -> Answers:
    """Values of the same weight."""
    return tuple((value, 1 / len(values)) for value in values)


def _standing(situation: Situation) -> list[PersonalFact]:
    """Status, pay, the value of an hour, interviews so far, savings."""
    person = situation.candidate
    told = person.stated

    def fact(about: str, untold: Answers, when_told: Answers) -> PersonalFact:
        return PersonalFact(about, ("candidate", about), about in told, when_told if about in told else untold)

    now, hour, rounds = person.value_now, person.hour_value, person.rounds_last_year
    found = [
        fact("status", (("employed", 0.6), ("unemployed", 0.3), ("student", 0.1)), equally("employed", "unemployed")),
        fact("value_now", around(now, 0.2), around(now, 0.05)),
        fact("hour_value", around(hour, 0.4), around(hour, 0.2)),
        fact("rounds_last_year", equally(0.0, 1.0, 3.0, 8.0), equally(max(0.0, rounds - 1), rounds, rounds + 1)),
    ]
    if person.status != "employed":
        found.append(fact("runway_days", equally(60.0, 180.0, 365.0, None), around(person.runway_days or 180.0, 0.3)))
    return found


def _market(situation: Situation, told: Mapping[str, Any]) -> list[PersonalFact]:
    """What the rest of the search is expected to bring."""
    stated = told.get("market") or {}
    mean, rate = situation.market.value_mean, situation.market.offers_per_year
    known, rated = stated.get("value_mean") is not None, rate is not None
    return [
        PersonalFact("market_value", ("market", "value_mean"), known, around(mean, 0.07 if known else 0.15)),
        PersonalFact(
            "offers_per_year",
            ("market", "offers_per_year"),
            rated,
            around(rate, 0.3) if rate else equally(0.3, 0.7, 1.0, 1.8, 3.0),
        ),
    ]


def _promises(situation: Situation, told: Mapping[str, Any]) -> list[PersonalFact]:
    """What has been promised elsewhere, and what must not get around."""
    person = situation.candidate
    promises: Answers = (({"kind": "none"}, 0.85), ({"kind": "verbal"}, 0.08), ({"kind": "signed"}, 0.07))
    found = [PersonalFact("commitment", ("candidate", "commitment"), person.commitment_stated, promises)]
    if person.status == "employed":
        month = person.value_now / 12
        risks: Answers = (
            ({"chance": 0.0, "cost": 0.0}, 0.6),
            ({"chance": 0.02, "cost": month}, 0.25),
            ({"chance": 0.02, "cost": 6 * month}, 0.15),
        )
        stated = (told.get("candidate") or {}).get("exposure")
        found.append(PersonalFact("exposure", ("candidate", "exposure"), bool(stated), risks))
    return found


def _beside_pay(situation: Situation) -> list[PersonalFact]:
    """Rates, and facts of today's job, of those attributes that are known of this opening."""
    known = {each.rate_name: each for each in situation.invitation.attributes}
    person, pay = situation.candidate, situation.invitation.value_mean
    found = []
    for each in ATTRIBUTES:
        there = known.get(each.rate)
        if there is None:
            continue
        own = each.rate in person.rates
        usual = (0.7, 0.85, 1.0, 1.2) if each.hours else (0.0, 0.5, 1.0, 2.0, 3.0)
        rates = around(there.rate, 0.2) if own and there.rate else equally(*(share * there.rate for share in usual))
        if there.rate == 0:
            rates = equally(0.0, 0.01 * pay)
        found.append(PersonalFact(f"rates.{each.rate}", ("candidate", "rates", each.rate), own, rates))
        fact = "days_on_site" if each.fact == "days_at_home" else each.fact
        if person.status == "employed" and fact in TODAY:
            stands = person.today.get(fact)
            answers = equally(*TODAY[fact]) if stands is None else equally(0.8 * stands, stands, 1.2 * stands)
            found.append(PersonalFact(f"today.{fact}", ("candidate", "today", fact), stands is not None, answers))
    return found


def _limits(situation: Situation) -> list[PersonalFact]:
    """Limits never to be crossed, where a fact is known that lies near a likely one."""
    invitation, person = situation.invitation, situation.candidate
    ruled = {each.field for each in person.deal_breakers}
    found = []
    for field, (test, near, limits) in LIMITS.items():
        fact = invitation.facts.get(field)
        if isinstance(fact, int | float) and not isinstance(fact, bool) and fact >= near and field not in ruled:
            found.append(_limit(field, test, limits))
    pay = invitation.pay_high
    if "pay" not in ruled and person.value_now_stated and pay is not None and pay < 0.97 * person.value_now:
        found.append(_limit("pay", "below", tuple(share * person.value_now for share in (0.7, 0.85, 1.0))))
    return found


def _limit(field: str, test: str, limits: tuple[float, ...]) -> PersonalFact:
    each = (1 - NO_LIMIT) / len(limits)
    answers = tuple(({"field": field, test: limit}, each) for limit in limits)
    return PersonalFact(f"never.{field}", ("candidate", "deal_breakers"), False, answers)
