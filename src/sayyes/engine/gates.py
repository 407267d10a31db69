"""Gates: rules that speak whatever the number. A hard one decides; a soft one is shown, and priced where it can be."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sayyes.engine.decision import Gate, SpokenRule
from sayyes.engine.fact_words import amount, called, stated, unknown
from sayyes.engine.leave import leave_gates
from sayyes.engine.names import same_name as _same
from sayyes.engine.rules_spoken import spoken_rules
from sayyes.engine.situation import DealBreaker, Fact, Process, Situation


def gates(situation: Situation) -> tuple[Gate, ...]:
    """Every rule that speaks about saying yes here, hard ones first; of an institution's rules those that stop it."""
    stops = [each for each in spoken_rules(situation) if each.effect == "stops"]
    return hard_first([*own_gates(situation), *rule_gates(stops)])


def own_gates(situation: Situation) -> list[Gate]:
    """What speaks without any institution: the candidate's word, deal-breakers and exposure, signs of fraud, a competitor."""
    return [
        *_scam(situation),
        *_commitment(situation),
        *_deal_breakers(situation),
        *_exposure(situation),
        *_competitor(situation),
        *leave_gates(situation),
    ]


def rule_gates(rules: Iterable[SpokenRule]) -> list[Gate]:
    """An institution's rules as gates: hard where one decided the answer; what stays in the background is none."""
    return [
        Gate(each.kind.replace("-", "_"), each.effect in DECIDING, _rule_says(each), each.source)
        for each in rules
        if each.effect != "background"
    ]


def hard_first(found: Iterable[Gate]) -> tuple[Gate, ...]:
    """The gates in their order, those that decide before the others."""
    return tuple(sorted(found, key=lambda gate: not gate.hard))


def open_questions(situation: Situation) -> tuple[str, ...]:
    """What would have to be known to tell whether a deal-breaker applies."""
    return tuple(
        f"{_sentence(unknown(each.field))}, and you said it could rule the job out"
        for each in situation.candidate.deal_breakers
        if _fact(situation.invitation, each) is None
    )


DECIDING = ("stops", "decides")
WITH_SANCTION = (*DECIDING, "removes", "costs", "note", "clock")


def _rule_says(rule: SpokenRule) -> str:
    sanction = f" Sanction: {rule.sanction}." if rule.sanction and rule.effect in WITH_SANCTION else ""
    ask = f"ask them ({rule.contact})" if rule.contact else "ask them"
    both = f" It contradicts another rule that binds you, so neither was applied: {ask}."
    conflict = both if rule.effect == "conflict" else ""
    stale = " It was to be read again by now, and may have changed." if rule.stale else ""
    return f"The rules of {rule.office}: {rule.says}{sanction}{conflict}{stale}"


def _scam(situation: Situation) -> list[Gate]:
    return [
        Gate("scam", True, f"Stop: this reads like a known fraud. They wrote: “{sign}”", "pattern in the message itself")
        for sign in situation.invitation.scam_signs
    ]


def _commitment(situation: Situation) -> list[Gate]:
    commitment = situation.candidate.commitment
    who = commitment.company or "another employer"
    if commitment.company and _same(commitment.company, situation.invitation.company):
        return []
    if commitment.kind == "signed":
        start = f", starting {_day(commitment.start)}" if commitment.start else ""
        says = f"You have signed with {who}{start}. Decline, or offer a talk that is no application."
        return [Gate("signed_elsewhere", True, says, "you said so; a signature is kept")]
    if commitment.kind == "verbal":
        says = f"You have told {who} yes. Ask them for more time before you interview elsewhere, or decline."
        return [Gate("verbal_acceptance", False, says, "you said so; a word given counts")]
    return []


MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def _day(stated: str) -> str:
    """An ISO date as one says it, "1 April 2026"; anything else as it was stated."""
    try:
        day = date.fromisoformat(stated[:10])
    except ValueError:
        return stated
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _deal_breakers(situation: Situation) -> list[Gate]:
    found = []
    for each in situation.candidate.deal_breakers:
        fact = _fact(situation.invitation, each)
        if fact is not None and _breaks(fact, each):
            says = f"{stated(each.field, fact)}; you said you could not accept {_limit(each)}."
            found.append(Gate("deal_breaker", True, says, f"your own rule on {called(each.field)}"))
    return found


def _exposure(situation: Situation) -> list[Gate]:
    exposure = situation.candidate.exposure
    if exposure.chance * exposure.cost <= 0:
        return []
    says = "Saying yes may become known where it must not. Use a private address and ask for confidence."
    return [Gate("exposure", False, says, f"you said: a chance of {exposure.chance:.0%}")]


def _competitor(situation: Situation) -> list[Gate]:
    candidate, invitation = situation.candidate, situation.invitation
    known = invitation.competitor
    if known is None:
        known = candidate.status == "employed" and bool(candidate.industry) and _same(candidate.industry, invitation.industry)
    if not known:
        return []
    says = "They compete with your employer: use your private address, keep it off the work calendar, and share no secrets."
    return [Gate("competitor", False, says, "same industry as your present employer")]


def _fact(process: Process, rule: DealBreaker) -> Fact | None:
    """The known fact that a rule tests; for pay the end of the range that decides."""
    if rule.field == "pay" and "pay" not in process.facts:
        # A range breaks a lower limit only if even its top lies below it, an upper limit only if its bottom lies above.
        return process.pay_low if rule.test == "above" else process.pay_high
    return process.facts.get(rule.field)


def _breaks(fact: Fact, rule: DealBreaker) -> bool:
    if rule.test in ("above", "below"):
        if isinstance(fact, str) or isinstance(rule.limit, str):
            return False
        return fact > rule.limit if rule.test == "above" else fact < rule.limit
    same = _same(fact, rule.limit) if isinstance(fact, str) and isinstance(rule.limit, str) else fact == rule.limit
    return same if rule.test == "equals" else not same


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _limit(rule: DealBreaker) -> str:
    words = {"above": "more than", "below": "less than", "equals": "", "not": "anything but"}[rule.test]
    return f"{words} {amount(rule.field, rule.limit)}".strip()
