"""The questions about the person, as they are put: one sentence, why it is asked, and the one field that answers it.

Each stands for a fact of `engine.plausible` under the same name. A question of the kind `amount` takes a number in its unit
(money a year, minutes, days), one of the kind `choice` takes a key of its choices.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from sayyes.errors import Impossible
from sayyes.usecases.preferences import at

A_MONTH, HALF_A_YEAR = 1 / 12, 1 / 2
SMALL_CHANCE = 0.02


@dataclass(frozen=True)
class Wording:
    """One question. path: where the answer goes. unit: of an amount, "money" and "money a year" stand for the currency.

    limit: of a deal-breaker, how the fact is tested against the answer. choices: key -> what it says.
    """

    asks: str
    why: str
    path: str
    kind: Literal["amount", "choice"] = "amount"
    unit: str = "money a year"
    choices: tuple[tuple[str, str], ...] = ()
    limit: str = ""


STATUS = (("employed", "I have a job"), ("unemployed", "I am between jobs"), ("student", "I am studying"))
PROMISES = (("none", "No"), ("verbal", "I have said yes, nothing is signed"), ("signed", "I have signed"))
RISKS = (
    ("none", "Nothing much"),
    ("some", "It would be unpleasant: about a month's pay, with a chance of 2 in 100"),
    ("much", "It could cost me the job: about half a year's pay, with a chance of 2 in 100"),
)

QUESTIONS: Mapping[str, Wording] = {
    "status": Wording(
        "Do you have a job at present?", "What you would leave decides how good a job must be.", "candidate.status", "choice", "",
        STATUS,
    ),
    "value_now": Wording(
        "What are you paid now, a year?", "A new job is worth what it brings beyond what you have.", "candidate.value_now"
    ),
    "hour_value": Wording(
        "What would you pay to have a free hour back?", "An interview costs hours, and so does a way to work.",
        "candidate.hour_value", unit="money",
    ),
    "rounds_last_year": Wording(
        "How many interviews have you had in the last twelve months?",
        "The first few teach most; after many, one more teaches little.", "candidate.rounds_last_year", unit="interviews",
    ),
    "runway_days": Wording(
        "For how many days do your savings last?", "Once they end you cannot wait for something better.",
        "candidate.runway_days", unit="days",
    ),
    "market_value": Wording(
        "What do jobs like these pay where you look, a year?", "It is what you could have instead, if you go on looking.",
        "market.value_mean",
    ),
    "offers_per_year": Wording(
        "How many offers would you expect in a year of search?", "The more come anyway, the less a single chance is worth.",
        "market.offers_per_year", unit="offers",
    ),
    "commitment": Wording(
        "Have you promised yourself to another employer?", "Who has signed elsewhere does not go back on it.",
        "candidate.commitment", "choice", "", PROMISES,
    ),
    "exposure": Wording(
        "What would it cost you if your employer heard that you interview?", "Word gets around, and only you know what follows.",
        "candidate.exposure", "choice", "", RISKS,
    ),
    "rates.commute_minute": Wording(
        "What is one minute less on the way to work worth to you, each way, a year?",
        "They told you where the job is; the way there counts at your rate.", "candidate.rates.commute_minute",
    ),
    "rates.day_at_home": Wording(
        "What is one more day a week at home worth to you, a year?", "They told you how often you would be on site.",
        "candidate.rates.day_at_home",
    ),
    "rates.hour_of_work": Wording(
        "What is one hour less of work a week worth to you, a year?", "They told you the hours.", "candidate.rates.hour_of_work"
    ),
    "rates.weekend_day": Wording(
        "What would you want for one day of work at the weekend each month, a year?", "They told you about weekends.",
        "candidate.rates.weekend_day",
    ),
    "rates.travel_day": Wording(
        "What would you want for one day of travel each month, a year?", "They told you how much you would travel.",
        "candidate.rates.travel_day",
    ),
    "rates.learning_step": Wording(
        "What is a job in which you learn clearly more than now worth to you, a year?", "You said that you would learn there.",
        "candidate.rates.learning_step",
    ),
    "today.commute_minutes": Wording(
        "How long is your way to work today, each way, in minutes?", "Only the difference from today counts.",
        "candidate.today.commute_minutes", unit="minutes",
    ),
    "today.days_on_site": Wording(
        "How many days a week are you on site today?", "Only the difference from today counts.", "candidate.today.days_on_site",
        unit="days",
    ),
    "today.hours_per_week": Wording(
        "How many hours a week do you work today?", "Only the difference from today counts.", "candidate.today.hours_per_week",
        unit="hours",
    ),
    "today.weekend_days": Wording(
        "How many days a month do you work at weekends today?", "Only the difference from today counts.",
        "candidate.today.weekend_days", unit="days",
    ),
    "today.travel_days": Wording(
        "How many days a month do you travel for work today?", "Only the difference from today counts.",
        "candidate.today.travel_days", unit="days",
    ),
    "never.commute_minutes": Wording(
        "Is there a way to work that you could never accept? From how many minutes on, each way?",
        "A known deal-breaker saves you and them the time.", "candidate.deal_breakers", unit="minutes", limit="above",
    ),
    "never.days_on_site": Wording(
        "How many days a week on site could you accept at most, if there is a limit?",
        "A known deal-breaker saves you and them the time.", "candidate.deal_breakers", unit="days", limit="above",
    ),
    "never.travel_days": Wording(
        "How many days of travel a month could you accept at most, if there is a limit?",
        "A known deal-breaker saves you and them the time.", "candidate.deal_breakers", unit="days", limit="above",
    ),
    "never.pay": Wording(
        "Below which pay a year could you never accept, if there is a limit?", "They pay less than you have now.",
        "candidate.deal_breakers", limit="below",
    ),
}  # fmt: skip


def wording(about: str, known: Mapping[str, Any]) -> Wording:
    """A question as it is put to this person. Raises Impossible for one that is none."""
    if about not in QUESTIONS:
        raise Impossible([f"“{about}” is no question of ours."])
    found = QUESTIONS[about]
    if about == "value_now" and at(known, "candidate.status") in ("unemployed", "student"):
        return Wording("What do you live on now, counted for a year?", found.why, found.path)
    return found


def is_told(about: str, known: Mapping[str, Any]) -> bool:
    """Whether the person has answered it already, here or on the page Me."""
    found = QUESTIONS[about]
    if found.limit:
        return any(each.get("field") == about.removeprefix("never.") for each in at(known, found.path) or ())
    return at(known, found.path) not in (None, "", {})


def as_told(about: str, answer: float | str, known: Mapping[str, Any]) -> dict[str, object]:
    """What an answer tells, by path. Raises Impossible for an answer that is none."""
    found = QUESTIONS[about]
    if found.kind == "choice" and answer not in dict(found.choices):
        raise Impossible(["Choose one of the answers."])
    if found.limit:
        field = about.removeprefix("never.")
        return {found.path: [*(at(known, found.path) or ()), {"field": field, found.limit: answer}]}
    if about == "commitment":
        return {found.path: {"kind": answer}}
    if about == "exposure":
        return {found.path: risk(str(answer), known)}
    return {found.path: answer}


def risk(answer: str, known: Mapping[str, Any]) -> dict[str, float]:
    """The chance and the cost that an answer about exposure names, the cost in the pay that the person told."""
    pay = float(at(known, "candidate.value_now") or 0.0)
    return {
        "none": {"chance": 0.0, "cost": 0.0},
        "some": {"chance": SMALL_CHANCE, "cost": round(A_MONTH * pay, 2)},
        "much": {"chance": SMALL_CHANCE, "cost": round(HALF_A_YEAR * pay, 2)},
    }[answer]
