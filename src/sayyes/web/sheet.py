"""The answer page as values: everything that its template shows, in the order in which it shows it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms

from sayyes.engine.assumptions import TABLE
from sayyes.engine.decision import Assumed, Decision
from sayyes.engine.situation import Situation
from sayyes.usecases import beside_pay, explaining, what_if
from sayyes.usecases.amounts import about, count, money
from sayyes.usecases.deciding import Answered
from sayyes.usecases.explaining import Line
from sayyes.usecases.rules_told import rules_told
from sayyes.web.figures import Bar, Range, bars, worth_range
from sayyes.web.further import further
from sayyes.web.words import fact_rows, unbroken

TONES = {"yes": "yes", "yes_if": "if", "informational": "if", "refer": "no", "no": "no"}
KINDS = {
    "cancelled": "This reads as if the interview were called off.",
    "rejection": "This reads like a refusal, not like an invitation.",
    "offer": "This reads like an offer. If it is one, file it in the Pipeline, so that it counts.",
    "assessment": "This asks for a test rather than a talk.",
    "confirmation": "This reads like a note that they got your application, not like an invitation.",
    "outreach": "A recruiter's first contact: nothing is promised yet.",
    "alert": "This reads like a list of openings, not like an invitation.",
    "posting": "This is a posting: we answer as if they had invited you for it.",
    "calendar": "This is a calendar entry that does not look like an interview.",
    "other": "We did not recognize an invitation in this. What we could read is below; put right what is wrong.",
}
FIGURE = re.compile(r"(more than |less than )?\d+\s?% sure")
STRENGTH = {"strong": "measured", "weak": "weak evidence", "assumption": "ours to judge, and yours"}


@dataclass(frozen=True)
class Drawn:
    """One line of the account with its bar. `tone`: for, less (a reason that counts against), cost."""

    line: Line
    bar: Bar
    amount: str
    tone: str


@dataclass(frozen=True)
class AssumedRow:
    """One assumption as the page shows it; `own` where the person changed it for this answer. typed: what stands in its box."""

    name: str
    says: str
    value: str
    span: str
    unit: str
    source: str
    strength: str
    own: bool
    typed: str


def sheet(
    answered: Answered,
    *,
    refused: Mapping[str, forms.Form] | None = None,
    typed: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """The context of the answer page, but for the reply (`web.replies`).

    refused: forms to be shown again as typed; typed: assumptions that were not taken, as typed.
    """
    situation, decision, kept = answered.situation, answered.decision, answered.kept
    who, when = explaining.occasion(situation, kept.reading)
    assumed = _assumed_rows(decision.assumptions, kept.overrides, typed or {})
    return {
        "room": "today",
        "answered": answered,
        "kept": kept,
        "decision": decision,
        "who": who,
        "when": when,
        "answer_by": explaining.answer_by(situation),
        **headline(situation, decision),
        **account(situation, decision),
        "asks": what_if.asks(decision)[:2],
        **(further(answered) if answered.further else {}),
        "checks": explaining.checks(situation, decision),
        "rules": rules_told(situation, decision),
        "unclear": decision.unclear,
        "kind": KINDS.get(kept.reading.kind),
        "facts": fact_rows(
            kept, refused or {}, taken_pay=money(situation.invitation.value_mean - beside_pay.added(situation), decision.currency)
        ),
        "beside": beside_pay.counted(situation),
        "leave": beside_pay.leave_sentence(situation),
        "assumed": assumed,
        "assumed_open": bool(typed),
        "sourced": sum(row.strength != STRENGTH["assumption"] for row in assumed),
    }


def headline(situation: Situation, decision: Decision) -> dict[str, Any]:
    """The answer, its number and how sure it is."""
    worth = explaining.worth_sentence(situation, decision)
    return {
        "verdict": explaining.verdict(decision),
        "tone": TONES[decision.answer],
        "worth": unbroken(worth),
        "worth_parts": around(worth, about(abs(decision.value.mean), decision.currency)),
        "amount": about(decision.value.mean, decision.currency),
        "exactly": f"{decision.value.mean:,.2f} ± {decision.value.se:,.2f} {decision.currency}",
        "range": worth_figure(decision),
        "range_words": unbroken(explaining.range_sentence(decision)),
        "confidence": confidence_parts(decision, situation),
        "stopped": any(gate.hard for gate in decision.gates),
    }


def around(sentence: str, amount: str) -> tuple[str, str, str]:
    """A sentence before, at and after the words that weigh most, for the page to set in bold."""
    return sentence.partition(amount) if amount and amount in sentence else (sentence, "", "")


def confidence_parts(decision: Decision, situation: Situation | None) -> tuple[str, str, str]:
    """How sure the answer is, around the figure."""
    sentence = explaining.confidence_sentence(decision, situation)
    found = FIGURE.search(sentence)
    return around(sentence, found[0] if found else "")


def worth_figure(decision: Decision) -> Range:
    """The range figure with its labels."""
    worth = decision.value
    low, mean, high = (about(amount, decision.currency) for amount in (worth.p10, worth.mean, worth.p90))
    return worth_range(mean=worth.mean, p10=worth.p10, p90=worth.p90, says=(low, mean, high))


def account(situation: Situation, decision: Decision) -> dict[str, Any]:
    """The job itself and the six reasons, what speaks against, and the sum, with bars on one scale."""
    gains = explaining.worth_lines(situation, decision)
    costs = explaining.cost_lines(situation, decision)
    drawn = _drawn((*gains, *costs), len(gains))
    return {
        "gains": drawn[: len(gains)],
        "against": drawn[len(gains) :],
        "together": count(decision.value.mean),
    }


def _drawn(lines: Sequence[Line], gains: int) -> tuple[Drawn, ...]:
    found = []
    for place, (line, bar) in enumerate(zip(lines, bars([line.amount for line in lines]), strict=True)):
        tone = "cost" if place >= gains else "for" if round(line.amount) >= 0 else "less"
        found.append(Drawn(line, bar, count(line.amount), tone))
    return tuple(found)


def _assumed_rows(assumed: Sequence[Assumed], overrides: Mapping[str, Any], typed: Mapping[str, str]) -> tuple[AssumedRow, ...]:
    says = {each.name: each.says for each in TABLE}
    return tuple(
        AssumedRow(
            name=each.name,
            says=says.get(each.name, each.name.replace("_", " ")),
            value=f"{each.value:.3g}",
            span="fixed" if each.low == each.high else f"{each.low:.3g} to {each.high:.3g}",
            unit=each.unit,
            source="your own figure" if each.name in overrides else each.source,
            strength=STRENGTH.get(each.strength, each.strength),
            own=each.name in overrides,
            typed=typed.get(each.name, f"{each.value:.3g}" if each.name in overrides else ""),
        )
        for each in assumed
    )
