"""Replies ready to send, one for each way of answering. Nothing is sent here, and nothing is claimed that nobody stated.

A draft leaves nothing to fill in: what is not known is left out or asked. An invitation with a strong sign of fraud gets no
acceptance in any form: the one draft is a question to the company itself, to an address that the person looks up.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote

from sayyes.engine.decision import Decision
from sayyes.engine.situation import Situation
from sayyes.readers.facts import Reading
from sayyes.usecases import letters
from sayyes.usecases.letters import Wording
from sayyes.usecases.letters_abroad import language_of, wording_for
from sayyes.usecases.replies_people import address, addressee
from sayyes.usecases.replies_said import Case, broken_rules, offered_slots, places
from sayyes.usecases.replies_times import Diary, Slot
from sayyes.usecases.tones import BRIEF, WARM, Manner

Standing = Literal["", "accepted", "tentative", "declined", "counter"]

SETTLED_BY: Mapping[str, str] = {  # words of the engine's conditions, and what has to be asked to settle each
    "pay range": "pay",
    "days on site": "days_on_site",
    "place of work": "commute_minutes",
    "number of rounds": "rounds",
    "by when they decide": "decision_date",
}
SETTLES: Mapping[str, str] = {  # how an invitation counts as answered once the reply is sent; the others leave it open
    "yes": "yes",
    "phone_first": "yes_if",
    "after_hours": "yes_if",
    "another_time": "yes_if",
    "how_far": "yes_if",
    "informational": "informational",
    "refer": "refer",
    "deal_breaker": "no",
    "decline": "no",
    "signed_elsewhere": "no",
}
DECLINING = ("informational", "refer", "deal_breaker", "decline", "signed_elsewhere")
MOVING = ("another_time", "after_hours")
SPACES = re.compile(" {2,}")
MAILTO_MOST = 1900  # letters of an address that every browser and mail program still takes


@dataclass(frozen=True)
class Draft:
    """One reply. `to` is an address, or empty where none is known that a person reads.

    calendar: what a calendar invitation is answered with beside the words; slots: the times offered, for a counter-proposal.
    clash: what stands in the way of every time that they offer, as a sentence.
    """

    variant: str
    label: str
    to: str
    subject: str
    body: str
    calendar: Standing = ""
    slots: tuple[Slot, ...] = ()
    language: str = "en"
    clash: str = ""

    @property
    def settles_as(self) -> str:
        """How the invitation counts as answered once this is sent; empty where it stays open."""
        return "yes_if" if self.variant == "yes" and self.clash else SETTLES.get(self.variant, "")


def drafts(
    *,
    reading: Reading | None,
    situation: Situation,
    decision: Decision,
    name: str | None,
    manner: Manner | None = None,
    diary: Diary | None = None,
    backing: str = "",
    process: int | None = None,
) -> tuple[Draft, ...]:
    """Every reply that fits the case, the one that goes with the decision first. `name` signs, where it is known.

    diary: out of which times are offered. backing: a sentence on a rule of an institution that asks employers for more time.
    process: the one it belongs to, whose own rounds are no obstacle.
    Nobody who has signed elsewhere is offered a way to accept; a strong sign of fraud leaves the question to the company.
    """
    worth_asking = (*_conditional(decision), *(each.about for each in decision.ask_first))
    language = language_of(reading.text) if reading is not None else "en"
    case = Case(
        reading,
        situation,
        decision,
        name or "",
        worth_asking,
        manner or Manner(),
        diary or Diary(),
        language,
        backing,
        process,
    )
    best = best_variant(decision)
    variants = _fitting(case, best)
    ordered = sorted(variants, key=lambda variant: variant != best)
    return tuple(_draft(variant, case) for variant in ordered)


def best_variant(decision: Decision) -> str:
    """The reply that goes with the answer."""
    hard = " ".join(gate.rule for gate in decision.gates if gate.hard)
    if "scam" in hard:
        return "verify"
    if "signed" in hard:
        return "informational" if decision.answer == "informational" else "signed_elsewhere"
    if decision.answer == "yes_if":
        return _condition_variant(decision.condition or "")
    if decision.answer == "no":
        return "deal_breaker" if "deal_breaker" in hard else "decline"
    return decision.answer


def mailto(draft: Draft) -> str:
    """The draft as a mailto: address (RFC 6068): everything percent-encoded, line ends as CRLF.

    One that would be too long for a browser comes without its words: they are copied instead.
    """
    body = draft.body.replace("\r\n", "\n").replace("\n", "\r\n")
    head = f"mailto:{quote(draft.to, safe='@')}?subject={quote(draft.subject, safe='')}"
    whole = f"{head}&body={quote(body, safe='')}"
    return whole if len(whole) <= MAILTO_MOST else head


def _condition_variant(condition: str) -> str:
    words = condition.casefold()
    for variant, signs in (
        ("phone_first", ("by phone", "by video", "phone first")),
        ("after_hours", ("after hours", "evening", "outside working hours", "at a time that costs")),
        ("another_time", ("another day", "another time", "other day", "later day")),
        ("patience", ("agreed to wait",)),
        ("how_far", ("how far your interest",)),
    ):
        if any(sign in words for sign in signs):
            return variant
    return "ask_first"


def _conditional(decision: Decision) -> tuple[str, ...]:
    """What the condition of the answer is about, where a question settles it."""
    return tuple(about for words, about in SETTLED_BY.items() if words in (decision.condition or ""))


def _fitting(case: Case, best: str) -> tuple[str, ...]:
    """Every reply that may be sent; those that only one condition calls for are among them where it holds."""
    if case.situation.invitation.scam_signs or (case.reading and any(sign.strong for sign in case.reading.scam)):
        return ("verify",)
    if case.offered:
        return ("decline_offer",) if case.signed else ("offer_time", "accept_offer", "decline_offer")
    if case.signed:
        return ("signed_elsewhere", "informational", "refer", "decline")
    wanted = {
        "yes": True,
        "phone_first": not case.by_phone,
        "patience": case.situation.candidate.commitment.kind == "verbal",
        "how_far": best == "how_far",
        "after_hours": True,
        "ask_first": True,
        "another_time": case.chosen is not None or best == "another_time",
        "more_time": case.answer_by is not None,
        "informational": True,
        "refer": True,
        "deal_breaker": bool(broken_rules(case)),
        "decline": True,
    }
    return tuple(variant for variant, fits in wanted.items() if fits)


def _draft(variant: str, case: Case) -> Draft:
    wording = wording_for(case.language, variant)
    slots = offered_slots(case, variant)
    to = "" if variant == "verify" else address(case.reading)
    return Draft(
        variant=variant,
        label=letters.LABELS[variant],
        to=to,
        subject=_subject(variant, case),
        body=written(
            wording,
            variant,
            places(case, wording, slots),
            manner=case.manner,
            who=_who(variant, case, wording),
            name=case.name,
        ),
        calendar=_standing(variant, case, slots),
        slots=slots if _proposes(variant, case) else (),
        language=wording.language,
        clash=case.clash,
    )


def written(wording: Wording, variant: str, filled: Mapping[str, str], *, manner: Manner, who: str | None, name: str) -> str:
    """A whole letter: greeting, the paragraphs that this tone wants and that have something to say, closing, signature."""
    own = manner if wording.language == "en" else Manner(manner.tone, "", manner.signature)
    wanted = [each.lstrip("+-~") for each in wording.paragraphs[variant] if _fits_tone(each, own.tone)]
    paragraphs = [text for each in wanted if (text := SPACES.sub(" ", each.format_map(filled)).strip())]
    if wording.first_letter_small and paragraphs:
        paragraphs[0] = paragraphs[0][:1].lower() + paragraphs[0][1:]
    hello = own.greeting or letters.HELLO[own.tone]
    greeting = wording.greeting[0].format(hello=hello, who=who) if who else wording.greeting[1]
    signed = own.signature or name
    closing = f"{wording.closing[own.tone]},\n{signed}" if signed else wording.closing[own.tone]
    if wording.language == "de":
        closing = closing.replace(",\n", "\n", 1)
    return "\n\n".join([greeting, *paragraphs, closing]) + "\n"


def _fits_tone(paragraph: str, tone: str) -> bool:
    return {"+": tone != BRIEF, "-": tone == BRIEF, "~": tone == WARM}.get(paragraph[:1], True)


def _who(variant: str, case: Case, wording: Wording) -> str | None:
    return None if variant == "verify" else addressee(case.reading, in_full=wording.language != "en")


def _standing(variant: str, case: Case, slots: tuple[Slot, ...]) -> Standing:
    """What a calendar is told: yes only to the very time that stands in it, a no only where the reply is one."""
    if variant in DECLINING:
        return "declined"
    if _proposes(variant, case) and slots:
        return "counter"
    if variant == "yes" and case.accepts_a_time and case.chosen is not None and case.chosen.fixed:
        return "accepted"
    return "" if variant == "verify" or case.offered else "tentative"


def _proposes(variant: str, case: Case) -> bool:
    """Whether the reply puts another time in place of theirs."""
    return variant in MOVING or (variant == "yes" and bool(case.clash))


def _subject(variant: str, case: Case) -> str:
    role = case.situation.invitation.role
    if variant == "verify":
        return f"Is this invitation from you? {role or ''}".strip()
    asked = " ".join((case.reading.subject if case.reading and case.reading.subject else "").split())
    if asked:
        return asked if asked[:3].casefold() == "re:" else f"Re: {asked}"
    return f"Your invitation: {role}" if role else "Your invitation to an interview"
