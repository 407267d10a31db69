"""Letters to a process under way: thanks after a talk, a question after silence, more time, an offer answered, withdrawal.

What is said is what the pipeline holds, and nothing else: a day that is not known is not named.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sayyes.usecases import letters
from sayyes.usecases.letters import ENGLISH
from sayyes.usecases.moments import day_words
from sayyes.usecases.replies import Draft, written
from sayyes.usecases.tones import Manner

BY_STAGE = {
    "applied": ("nudge", "withdraw"),
    "invited": ("nudge", "withdraw"),
    "interviewing": ("thank_you", "nudge", "withdraw"),
    "offered": ("offer_time", "accept_offer", "decline_offer"),
}


@dataclass(frozen=True)
class Ongoing:
    """What is known of a process.

    to, who: an address, and the name to greet. last_held: the day of the last talk; decision_on: the day by which they wanted to
    decide; offer_by: the day by which they want an answer to their offer. signed: the person has signed
    elsewhere; accepted: has accepted elsewhere, if only by word.
    """

    stage: str
    company: str = ""
    role: str = ""
    to: str = ""
    who: str = ""
    subject: str = ""
    applied_on: date | None = None
    last_held: date | None = None
    decision_on: date | None = None
    offer_by: date | None = None
    signed: bool = False
    accepted: bool = False
    backing: str = ""


def later_drafts(ongoing: Ongoing, *, manner: Manner, name: str, today: date) -> tuple[Draft, ...]:
    """Every letter that fits where the process stands, the likeliest first; none for one that is closed."""
    wanted = [each for each in BY_STAGE.get(ongoing.stage, ()) if _fits(each, ongoing)]
    if _overdue(ongoing, today) and "nudge" in wanted:
        wanted = ["nudge", *(each for each in wanted if each != "nudge")]
    return tuple(_draft(each, ongoing, manner, name, today) for each in wanted)


def _fits(variant: str, ongoing: Ongoing) -> bool:
    if variant == "thank_you":
        return ongoing.last_held is not None
    return not (ongoing.signed and variant in ("accept_offer", "offer_time", "nudge"))


def _overdue(ongoing: Ongoing, today: date) -> bool:
    return ongoing.decision_on is not None and ongoing.decision_on < today


def _draft(variant: str, ongoing: Ongoing, manner: Manner, name: str, today: date) -> Draft:
    body = written(ENGLISH, variant, _places(ongoing, today), manner=manner, who=ongoing.who or None, name=name)
    return Draft(variant, letters.LABELS[variant], ongoing.to, _subject(ongoing), body)


def _places(ongoing: Ongoing, today: date) -> dict[str, str]:
    role, company = ongoing.role, ongoing.company
    return {
        "position": ENGLISH.position[0].format(role=role) if role else ENGLISH.position[1],
        "there": ENGLISH.there.format(company=company) if company else "",
        "on_day": f"on {day_words(ongoing.last_held)} " if ongoing.last_held else "",
        "since": _since(ongoing, today),
        "why_withdraw": letters.WITHDRAW_SIGNED if ongoing.signed or ongoing.accepted else letters.WITHDRAW,
        "offer_until": letters.OFFER_UNTIL.format(day=day_words(ongoing.offer_by))
        if ongoing.offer_by
        else letters.OFFER_UNTIL_WHEN,
        "backing": ongoing.backing,
    }


def _since(ongoing: Ongoing, today: date) -> str:
    """Since when nothing was heard: by what they had said, else by the last that happened."""
    if ongoing.decision_on is not None and ongoing.decision_on < today:
        return letters.HOPED_TO_DECIDE.format(day=day_words(ongoing.decision_on))
    if ongoing.last_held is not None:
        return letters.LAST_SPOKE.format(day=day_words(ongoing.last_held))
    return letters.APPLIED.format(day=day_words(ongoing.applied_on)) if ongoing.applied_on else ""


def _subject(ongoing: Ongoing) -> str:
    if ongoing.subject:
        return ongoing.subject if ongoing.subject[:3].casefold() == "re:" else f"Re: {ongoing.subject}"
    return f"My application: {ongoing.role}" if ongoing.role else "My application"
