"""What institutions' rules did to an answer, in words for every face; and the sentences with which they back a request.

A rule is never told without its office, its page, and whether a person has confirmed it there.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sayyes.engine.decision import Decision, Effect, SpokenRule
from sayyes.engine.rules import NOT_CONFIRMED
from sayyes.engine.situation import Situation
from sayyes.usecases.amounts import about
from sayyes.usecases.moments import day_words

UNCONFIRMED = "not yet confirmed by a person"
STALE = "was to be read again by {}; it may have changed"
SHOWN: tuple[Effect, ...] = ("stops", "decides", "conflict", "removes", "costs", "clock", "backs", "note")  # in this order
DOES: dict[Effect, str] = {
    "stops": "This decided the answer.",
    "decides": "This decided the answer.",
    "conflict": "It contradicts another rule that binds you. Neither was applied: ask the office.",
    "removes": "It rules out an answer that was not the best anyway.",
    "costs": "",
    "clock": "",
    "backs": "You can point to it when you ask them for more time or another day.",
    "note": "",
    "background": "",
}
FOR_TIME = ("offer-min-days", "no-exploding")
ROOMS = {
    "bargain": "To be heeded once you bargain over an offer.",
    "practice": "To be heeded before anything is recorded.",
}


@dataclass(frozen=True)
class ToldRule:
    """One rule as a face shows it. standing: decides, heed, background. small: where it comes from, how sure that is."""

    standing: str
    office: str
    says: str
    does: tuple[str, ...]
    source: str
    small: tuple[str, ...]
    confirmed: bool
    stale: bool


@dataclass(frozen=True)
class ToldPolicy:
    """All that institutions' rules say about an invitation. spoke: those with an effect, the weightiest first.

    asks_channel: whether one should be asked by which way the invitation came. stale: a sentence where rules are out of date.
    """

    offices: tuple[str, ...]
    spoke: tuple[ToldRule, ...]
    background: tuple[ToldRule, ...]
    asks_channel: bool
    channel: str | None
    stale: str


@dataclass(frozen=True)
class Backing:
    """A rule to point to when asking an employer for something. The sentence goes into a letter as it is.

    confirmed: whether a person has found the rule on its page; where not, the face says so beside the letter.
    """

    sentence: str
    source: str
    office: str
    confirmed: bool
    stale: bool


def rules_told(situation: Situation, decision: Decision) -> ToldPolicy | None:
    """The rules in words; None where no pack is turned on."""
    policy = decision.policy
    if policy is None:
        return None
    spoke = sorted((each for each in policy.rules if each.effect != "background"), key=lambda each: SHOWN.index(each.effect))
    offices = " and ".join(dict.fromkeys(each.office for each in policy.rules if each.stale))
    stale = f"The rules of {offices} were to be read again by now. They still apply here." if offices else ""
    return ToldPolicy(
        offices=tuple(each.office for each in policy.packs),
        spoke=tuple(_told(each, situation, decision.currency) for each in spoke),
        background=tuple(_told(each, situation, decision.currency) for each in policy.rules if each.effect == "background"),
        asks_channel=any(rule.covers == "school" for pack in situation.policy for rule in pack.rules),
        channel=situation.invitation.channel,
        stale=stale,
    )


def backing(decision: Decision, kind: str) -> tuple[Backing, ...]:
    """What backs a request: kind "offer-min-days" or "no-exploding" for more time, "interview-notice" for another day.

    Rules that bind the employer or are meant for all; empty where none speaks. Advice backs a request as well.
    """
    rules = decision.policy.rules if decision.policy else ()
    return tuple(
        Backing(
            sentence=f"{each.office} puts it this way: {each.says}",
            source=each.source,
            office=each.office,
            confirmed=each.confirmed != NOT_CONFIRMED,
            stale=each.stale,
        )
        for each in rules
        if each.kind == kind and each.binds == "employer"
    )


def backing_for(kind: str | None, decision: Decision) -> str:
    """What a letter in answer to a message of this kind may point to when it asks for time; empty where nothing backs it.

    An offer is backed by what employers are held to. A rule that nobody has confirmed on its page, or that is past its day to be
    read again, is told beside the answer and goes into no letter: a letter claims only what somebody has looked up.
    """
    if kind != "offer":
        return ""
    found = (each for rule in FOR_TIME for each in backing(decision, rule))
    return next((each.sentence for each in found if each.confirmed and not each.stale), "")


def _told(rule: SpokenRule, situation: Situation, currency: str) -> ToldRule:
    standing = "decides" if rule.effect in ("stops", "decides") else "background" if rule.effect == "background" else "heed"
    does = [DOES[rule.effect], *_consequence(rule, situation, currency), ROOMS.get(rule.room or "", "")]
    return ToldRule(
        standing=standing,
        office=rule.office,
        says=rule.says,
        does=tuple(each for each in does if each),
        source=rule.source,
        small=_small(rule),
        confirmed=rule.confirmed != NOT_CONFIRMED,
        stale=rule.stale,
    )


def _consequence(rule: SpokenRule, situation: Situation, currency: str) -> list[str]:
    """The clock and the sanction, in words."""
    found = []
    if rule.by_day is not None:
        found.append(_clock(rule.by_day, situation.now))
    elif rule.effect == "clock":
        found.append(f"An offer is taken to stay open for {situation.invitation.answer_days:g} days.")
    if rule.sanction and rule.effect != "background":
        price = f" (counted as {about(rule.cost, currency)})" if rule.cost else ""
        found.append(f"Sanction: {rule.sanction}{price}.")
    return found


def _clock(by_day: float, now: datetime | None) -> str:
    if by_day < 0:
        return "The time for that has passed."
    if now is None:
        return f"That leaves {by_day:.1f} days."
    moment = now + timedelta(days=by_day)
    return f"That is until {day_words(moment)}, {moment:%H:%M}."


def _small(rule: SpokenRule) -> tuple[str, ...]:
    dated = f"page of {_day(rule.page_date)}" if rule.page_date else "an undated page"
    read = f"{dated}, read {_day(rule.read_on)}" if rule.read_on else dated
    sure = UNCONFIRMED if rule.confirmed == NOT_CONFIRMED else f"confirmed {_day(rule.confirmed)}"
    stale = [STALE.format(_day(rule.read_again_by))] if rule.stale else []
    return (read, sure, *stale)


def _day(iso: str) -> str:
    day = date.fromisoformat(iso)
    return f"{day.day} {day:%B %Y}"
