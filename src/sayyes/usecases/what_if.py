"""The words for what could still change an answer: what to ask first, where it turns, the other ways to answer, the days on
which it may be, what to ask of others, and up to which sure alternative it is worth going.

Every row carries its exact figures beside the words, so that each face can draw them as well as say them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from sayyes.engine.decision import Alternative, Answer, DayWorth, Decision, Flip, Lever
from sayyes.engine.situation import Situation
from sayyes.usecases.amounts import about, hours, number, percent
from sayyes.usecases.moments import day_words

BECOMES = {
    "yes": "yes",
    "yes_if": "yes, with a condition",
    "informational": "a talk without candidacy",
    "refer": "no, and pass it on",
    "no": "no",
}
INPUTS = {"hours it takes": "hours it takes, with every round"}  # the worth counts later rounds by their chance
WAYS = {"yes": "As proposed", "informational": "Just a talk", "refer": "Pass it on", "no": "Decline"}
NOTHING = "about nothing"
MATTERS, SMALL = 0.02, 10.0  # a difference below this share of the worth, or below this amount, is not worth a sentence


@dataclass(frozen=True)
class Ask:
    """A question to send before answering, and why it pays. worth: of knowing it, money."""

    question: str
    why: str
    worth: float


@dataclass(frozen=True)
class Turn:
    """An input at whose value the answer turns: "what the job is worth" · "$105,000" · "below $91,000: no".

    from_value, at: the same figures exactly, in `unit`; becomes: the new answer.
    """

    input: str
    now: str
    says: str
    from_value: float
    at: float
    unit: str
    becomes: Answer


@dataclass(frozen=True)
class Way:
    """Another way to answer: its label and its worth against declining, in words and as a number (money)."""

    label: str
    words: str
    amount: float


@dataclass(frozen=True)
class Pull:
    """Something to ask of others: "Ask Bolt for five more days" · "worth about $450"; worth and se in money.

    about: the id of the offer or process; the same one may be asked for more and for less.
    """

    ask: str
    words: str
    worth: float
    se: float
    about: str


@dataclass(frozen=True)
class Moved:
    """The worth of the interview on one day: `day` from now and as "Thu 5 March", `amount` exactly and in words.

    free: nothing else is in the way; proposed: the day that they wrote; best: the free day that is worth most.
    """

    day: float
    label: str
    amount: float
    words: str
    free: bool
    proposed: bool
    best: bool


@dataclass(frozen=True)
class Days:
    """All days to which the interview may be moved, in order, and in one sentence what moving it does.

    flat: it hardly matters on which day; a curve would only show noise.
    """

    says: str
    rows: tuple[Moved, ...]
    flat: bool


@dataclass(frozen=True)
class Threshold:
    """The sure alternative (money per year) up to which the job alone is worth the interview, as a sentence."""

    says: str
    amount: float


def asks(decision: Decision) -> tuple[Ask, ...]:
    """What is worth asking first, the most valuable first."""
    return tuple(
        Ask(each.question, f"knowing it is worth about {about(each.worth, decision.currency)} to you", each.worth)
        for each in decision.ask_first
    )


def turns(decision: Decision) -> tuple[Turn, ...]:
    """The inputs that can turn the answer, the nearest first; what cannot turn it is left out."""
    return tuple(found for each in decision.flips or () if (found := _turn(each, decision.currency)) is not None)


def ways(situation: Situation, decision: Decision) -> tuple[Way, ...]:
    """Every way to answer, the most valuable first."""
    rows: Sequence[Alternative] = decision.alternatives or ()
    ordered = sorted(rows, key=lambda each: -each.value)
    return tuple(Way(_way(each, situation), _worth(each, decision.currency), each.value) for each in ordered)


def levers_in_words(decision: Decision) -> tuple[Pull, ...]:
    """What to ask of others, the most valuable first: "Ask Bolt for five more days", "worth about $450"."""
    return tuple(
        Pull(_spelled(each), f"worth about {about(each.worth, decision.currency)}", each.worth, each.se, each.about)
        for each in decision.levers or ()
    )


def days_in_words(situation: Situation, decision: Decision) -> Days | None:
    """What the interview is worth by its day; None where it cannot be moved or nothing was computed."""
    days = decision.days or ()
    if len(days) < 2 or not situation.invitation.rounds:
        return None
    written = situation.invitation.rounds[0].day
    proposed = min(days, key=lambda each: abs(each.day - written))
    best = max((each for each in days if each.free or each is proposed), key=lambda each: each.value)
    rows = tuple(
        Moved(
            each.day, _date(each.day, situation), each.value, about(each.value, decision.currency), each.free, each is proposed,
            each is best,
        )
        for each in days
    )  # fmt: skip
    worst = min((each for each in days if each.free), key=lambda each: each.value, default=proposed)
    flat = best.value - worst.value <= _matters(proposed)
    return Days(_moving(proposed, best, worst, situation, decision.currency), rows, flat)


def reservation_in_words(situation: Situation, decision: Decision) -> Threshold | None:
    """Up to which sure alternative the job alone pays for the interview: "worth taking as long as your best sure alternative is
    below $118,800 a year"; None where that has no meaning (no offer can come, or finding out costs nothing).
    """
    amount = decision.reservation_value
    if amount is None:
        return None
    sure = max([situation.candidate.value_now, *(each.value for each in situation.offers)])
    if amount <= 0:
        return Threshold("The job alone does not pay for the interview, whatever else you have", amount)
    limit = f"below {about(amount, decision.currency)} a year"
    if sure < amount:
        return Threshold(f"Worth taking as long as your best sure alternative is {limit}", amount)
    return Threshold(f"For the job alone it would be worth taking only if your best sure alternative were {limit}", amount)


# -- how the days are told -----------------------------------------------------------------------------------------------


def _matters(proposed: DayWorth) -> float:
    """The least difference from the day proposed that is worth a sentence."""
    return max(MATTERS * abs(proposed.value), SMALL)


def _moving(proposed: DayWorth, best: DayWorth, worst: DayWorth, situation: Situation, currency: str) -> str:
    """One sentence about moving the interview; `best` and `worst` are free days."""
    if best.value - proposed.value > _matters(proposed):
        gain = about(best.value - proposed.value, currency)
        return f"{_date(best.day, situation)} would be better by about {gain}, as far as you are free then"
    if proposed.value - worst.value <= _matters(proposed):
        return "No other day is better, and hardly any is worse"
    loss = about(proposed.value - worst.value, currency)
    return f"No other day is better; on {_date(worst.day, situation)} going is worth about {loss} less"


def _date(day: float, situation: Situation) -> str:
    """A day from now as "Thu 5 March", as "in 3 days" where it is not known what day now is."""
    if situation.now is not None:
        return day_words(situation.now + timedelta(days=day), short=True)
    return f"in {number(round(day))} day{'' if round(day) == 1 else 's'}" if round(day) else "today"


# -- how one row is told -------------------------------------------------------------------------------------------------


def beyond(side: str, figure: str) -> str:
    """ "below $91,000", "above 72 hours"; a chance that is itself told as "less than 1%" is "below 1%"."""
    return f"{side} {figure.removeprefix('less than ').removeprefix('more than ')}"


def _turn(flip: Flip, currency: str) -> Turn | None:
    if flip.at is None or flip.becomes is None:
        return None
    side = "below" if flip.at < flip.now else "above"
    says = f"{beyond(side, _figure(flip.at, flip.unit, currency))}: {BECOMES[flip.becomes]}"
    name = INPUTS.get(flip.input, flip.input)
    return Turn(name, _figure(flip.now, flip.unit, currency), says, flip.now, flip.at, flip.unit, flip.becomes)


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
    if condition.startswith("on day ") and situation.now is not None:
        return f"Yes, on {_date(float(condition.removeprefix('on day ')), situation)}"
    return f"Yes, {condition}"


def _worth(alternative: Alternative, currency: str) -> str:
    """The worth of a way; "about nothing" where its noise is as large as the figure itself."""
    if alternative.se > 0 and abs(alternative.value) < 2 * alternative.se:
        return NOTHING
    return about(alternative.value, currency)


def _spelled(lever: Lever) -> str:
    """The engine's request with its whole number of days as a word: "Ask Bolt for five more days"."""
    if lever.days != round(lever.days):
        return lever.ask
    word, days = number(round(lever.days)), "day" if lever.days == 1 else "days"
    for figure, spelled in (
        (f"{lever.days:g} more days", f"{word} more {days}"),
        (f"{lever.days:g} days sooner", f"{word} {days} sooner"),
    ):
        if lever.ask.endswith(f" {figure}"):
            return lever.ask.removesuffix(figure) + spelled
    return lever.ask
