"""The words for what could still change an answer: what to ask first, where it turns, the other ways to answer, the levers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from sayyes.engine.decision import Alternative, Decision, Flip
from sayyes.engine.situation import Situation
from sayyes.usecases.amounts import about, hours, percent
from sayyes.usecases.moments import day_words

BECOMES = {
    "yes": "yes",
    "yes_if": "yes, with a condition",
    "informational": "a talk without candidacy",
    "refer": "no, and pass it on",
    "no": "no",
}
WAYS = {"yes": "As proposed", "informational": "Just a talk", "refer": "Pass it on", "no": "Decline"}


@dataclass(frozen=True)
class Ask:
    """A question to send before answering, and why it pays."""

    question: str
    why: str


@dataclass(frozen=True)
class Turn:
    """An input at whose value the answer turns: "what the job is worth" · "$105,000" · "below $91,000: no"."""

    input: str
    now: str
    says: str


@dataclass(frozen=True)
class Way:
    """Another way to answer: its label and its worth against declining, in words and as a number."""

    label: str
    words: str
    amount: float


def asks(decision: Decision) -> tuple[Ask, ...]:
    """What is worth asking first, the most valuable first."""
    return tuple(
        Ask(each.question, f"knowing it is worth about {about(each.worth, decision.currency)} to you")
        for each in decision.ask_first
    )


def turns(decision: Decision) -> tuple[Turn, ...]:
    """The inputs that can turn the answer, the nearest first; what cannot turn it is left out."""
    return tuple(
        _turn(each, decision.currency) for each in decision.flips or () if each.at is not None and each.becomes is not None
    )


def ways(situation: Situation, decision: Decision) -> tuple[Way, ...]:
    """Every way to answer, the most valuable first."""
    rows: Sequence[Alternative] = decision.alternatives or ()
    ordered = sorted(rows, key=lambda each: -each.value)
    return tuple(Way(_way(each, situation), about(each.value, decision.currency), each.value) for each in ordered)


def _turn(flip: Flip, currency: str) -> Turn:
    assert flip.at is not None
    assert flip.becomes is not None
    side = "below" if flip.at < flip.now else "above"
    return Turn(
        flip.input,
        _figure(flip.now, flip.unit, currency),
        f"{side} {_figure(flip.at, flip.unit, currency)}: {BECOMES[flip.becomes]}",
    )


def _figure(value: float, unit: str, currency: str) -> str:
    if unit.startswith(currency):
        return about(value, currency)
    if unit == "hours":
        return hours(value)
    return percent(value) if unit == "probability" else f"{value:,.3g} {unit}"


def _way(alternative: Alternative, situation: Situation) -> str:
    condition = alternative.condition
    if condition is None:
        return WAYS.get(alternative.answer, "Yes, with a condition")
    words = condition
    if condition.startswith("on day ") and situation.now is not None:
        day = situation.now + timedelta(days=float(condition.removeprefix("on day ")))
        words = f"on {day_words(day, short=True)}"
    return f"Yes, {words}"
