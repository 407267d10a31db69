"""Which rules of the packs speak about an invitation, and what each does.

A rule that covers the invitation does one of these:

- *stops*: with an acceptance on record, no candidacy (its own acceptance outranks everything else a pack says);
- *removes*: answers leave the list: declining (decline-is-breach) or a candidacy without interest (interest-required);
- *costs*: its sanction falls due with one of the answers, priced where somebody put a figure on it;
- *clock*, *backs*: a time that follows from it, a request to the employer that it supports;
- *note*: something to heed, perhaps in another room (bargaining, practice);
- *background*: it covers the invitation and has nothing to say about it now, or is no more than advice.

The strength `forbids` stops or removes, `penalises` costs, `expects` is a note, `advises` stays in the background.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from sayyes.engine.decision import Effect, SpokenRule
from sayyes.engine.names import same_name
from sayyes.engine.rules import Pack, Rule, covered, is_stale, last_day, length_in_days
from sayyes.engine.situation import Offer, Situation

Heard = tuple[Effect, float | None]  # and the day of a clock, from now
BACKGROUND: Heard = ("background", None)
ROOMS = {"no-bad-faith-bargaining": "bargain", "no-recording": "practice"}
SHORT_FUSE = 3.0  # days: an offer that must be answered sooner explodes
ON_NO = ("decline-is-breach", "cancel-notice")  # whose sanction falls due with a no; that of the others with a yes


def spoken_rules(situation: Situation) -> tuple[SpokenRule, ...]:
    """Every rule that covers the invitation, with what it does there; no rule without a pack."""
    return tuple(
        _said(pack, rule, situation) for pack in situation.policy for rule in pack.rules if covered(rule, situation.invitation)
    )


def sanctions(situation: Situation) -> tuple[float, float]:
    """(with a yes, with a no): what rules cost by their sanctions, money. Of several at once the dearest counts."""
    priced = [each for each in spoken_rules(situation) if each.effect == "costs"]
    with_yes = [each.cost for each in priced if each.kind not in ON_NO]
    with_no = [each.cost for each in priced if each.kind in ON_NO]
    return max(with_yes, default=0.0), max(with_no, default=0.0)


def open_rule_questions(situation: Situation) -> tuple[str, ...]:
    """What would have to be known to tell whether a rule binds."""
    found = []
    offices = [pack.office for pack in situation.policy if any(rule.covers == "school" for rule in pack.rules)]
    if offices and situation.invitation.channel is None:
        found.append(
            f"whether this came through {' or '.join(offices)} is not known: it is taken to have, so that no rule is missed"
        )
    stops = [
        rule for pack in situation.policy for rule in pack.rules if rule.kind == "stop-after-accept" and rule.value is not None
    ]
    if stops and _accepted(situation) and _apart(situation) is None:
        found.append("when this job would start, or the one you accepted, is not known: they are taken to compete")
    return tuple(found)


def _said(pack: Pack, rule: Rule, situation: Situation) -> SpokenRule:
    effect, by_day = BACKGROUND if rule.strength == "advises" else HEARD[rule.kind](rule, situation)
    price = rule.cost if rule.cost is not None else situation.candidate.sanction_cost
    return SpokenRule(
        kind=rule.kind,
        strength=rule.strength,
        binds=rule.binds,
        effect=effect,
        says=rule.says,
        sanction=rule.sanction,
        cost=price if effect == "costs" else 0.0,
        by_day=by_day,
        room=ROOMS.get(rule.kind) if effect == "note" else None,
        source=rule.source,
        page_date=rule.page_date,
        read_on=rule.read_on,
        read_again_by=rule.read_again_by,
        confirmed=rule.confirmed,
        stale=is_stale(rule, situation.now),
        pack=pack.id,
        office=pack.office,
        contact=pack.contact,
    )


# -- what was accepted elsewhere -------------------------------------------------------------------------------------------


def _elsewhere(situation: Situation) -> bool:
    """Whether anything has been promised to another company."""
    commitment = situation.candidate.commitment
    if commitment.kind == "none":
        return False
    return not commitment.company or not same_name(commitment.company, situation.invitation.company)


def _accepted(situation: Situation) -> bool:
    """Signed with another company, or said yes to it where a rule says that this counts as much."""
    if not _elsewhere(situation):
        return False
    return situation.candidate.commitment.kind == "signed" or _word_binds(situation)


def _word_binds(situation: Situation) -> bool:
    return any(
        rule.kind == "verbal-binds" and rule.strength in ("forbids", "penalises") and covered(rule, situation.invitation)
        for pack in situation.policy
        for rule in pack.rules
    )


def _apart(situation: Situation) -> float | None:
    """Days between the start that was accepted and the one here; None where either is not known."""
    starts = (situation.candidate.commitment.start, situation.invitation.facts.get("start"))
    try:
        here, there = (date.fromisoformat(str(each)[:10]) for each in starts)
    except ValueError:
        return None
    return float(abs((here - there).days))


# -- what each kind does ---------------------------------------------------------------------------------------------------


def _by_strength(rule: Rule, forbids: Effect) -> Heard:
    effects: dict[str, Effect] = {"forbids": forbids, "penalises": "costs"}
    return effects.get(rule.strength, "note"), None


def _declining(rule: Rule, situation: Situation) -> Heard:
    # A job that is secured is the one clean ground for declining.
    return BACKGROUND if _accepted(situation) else _by_strength(rule, "removes")


def _interest(rule: Rule, situation: Situation) -> Heard:  # noqa: ARG001 - all kinds are called alike
    # Whether there is interest shows only in the numbers: see `rules_left`. A sanction for lacking it is said, not priced.
    return ("removes" if rule.strength == "forbids" else "note"), None


def _stopping(rule: Rule, situation: Situation) -> Heard:
    if not _elsewhere(situation):
        return BACKGROUND
    apart = _apart(situation)
    if rule.value is not None and apart is not None and apart > length_in_days(rule):
        return BACKGROUND
    return _by_strength(rule, "stops") if _accepted(situation) else ("note", None)


def _word(rule: Rule, situation: Situation) -> Heard:
    if not _elsewhere(situation) or situation.candidate.commitment.kind != "verbal":
        return BACKGROUND
    return ("note" if rule.strength == "expects" else "stops"), None


def _going_back(rule: Rule, situation: Situation) -> Heard:  # noqa: ARG001 - all kinds are called alike
    # Falls due only for going back on it, which no answer to an invitation does: said, not priced.
    return ("note", None) if _elsewhere(situation) else BACKGROUND


def _cancelling(rule: Rule, situation: Situation) -> Heard:
    if not situation.invitation.rounds:
        return BACKGROUND
    by_day = last_day(rule, situation.invitation.rounds[0].day, situation.now)
    bound = rule.declining or situation.invitation.facts.get("booked") is True
    late = by_day < 0 and bound and rule.strength != "expects" and not _accepted(situation)
    return ("costs" if late else "clock"), by_day


def _not_showing(rule: Rule, situation: Situation) -> Heard:  # noqa: ARG001 - all kinds are called alike
    return ("note", None) if situation.invitation.rounds else BACKGROUND


def _window(rule: Rule, situation: Situation) -> Heard:
    least = length_in_days(rule)
    stated = "answer_days" in situation.invitation.stated
    if any(each.deadline_day < least for each in _covered_offers(situation)):
        return "backs", None
    if stated and situation.invitation.answer_days < least:
        return "backs", None
    return ("clock" if not stated and situation.invitation.answer_days == least else "background"), None


def _exploding(rule: Rule, situation: Situation) -> Heard:  # noqa: ARG001 - all kinds are called alike
    stated = [situation.invitation.answer_days] if "answer_days" in situation.invitation.stated else []
    windows = [*stated, *(each.deadline_day for each in _covered_offers(situation))]
    return ("backs", None) if any(days <= SHORT_FUSE for days in windows) else BACKGROUND


def _covered_offers(situation: Situation) -> list[Offer]:
    return [each for each in situation.offers if each.channel != "own"]


def _short_notice(rule: Rule, situation: Situation) -> Heard:
    rounds = situation.invitation.rounds
    return ("backs", None) if rounds and last_day(rule, rounds[0].day, situation.now) < 0 else BACKGROUND


def _elsewhere_in_the_house(rule: Rule, situation: Situation) -> Heard:  # noqa: ARG001 - all kinds are called alike
    return "note", None


HEARD: Mapping[str, Callable[[Rule, Situation], Heard]] = {
    "decline-is-breach": _declining,
    "interest-required": _interest,
    "stop-after-accept": _stopping,
    "verbal-binds": _word,
    "renege-sanction": _going_back,
    "cancel-notice": _cancelling,
    "no-show-ladder": _not_showing,
    "offer-min-days": _window,
    "no-exploding": _exploding,
    "interview-notice": _short_notice,
    "no-bad-faith-bargaining": _elsewhere_in_the_house,
    "no-recording": _elsewhere_in_the_house,
}
