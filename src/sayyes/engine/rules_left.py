"""Which answers institutions' rules leave, and which of the rules decided.

decline-is-breach takes `informational`, `refer` and `no` off the list, interest-required `yes` and `yes_if` where there is no
real chance that the candidate would take the job: where going ends in a better job there on fewer than one path in a hundred, or
a deal-breaker is known to apply. Where nothing would be left, the rules contradict each other: neither is applied, both are
shown. An acceptance elsewhere outranks both, and is not looked at here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sayyes.engine.decision import Answer, Effect, PackNamed, Policy, SpokenRule
from sayyes.engine.gates import own_gates
from sayyes.engine.rules_spoken import spoken_rules
from sayyes.engine.situation import Situation

if TYPE_CHECKING:
    from sayyes.engine.simulation import Case

REAL_CHANCE = 0.01
OF_OWN_ACCORD = ("scam", "signed_elsewhere")  # outrank whatever an institution says
CANDIDACY: tuple[Answer, ...] = ("yes", "yes_if")
DECLINING: tuple[Answer, ...] = ("informational", "refer", "no")


@dataclass(frozen=True)
class Left:
    """Whether a candidacy (yes, yes_if) and declining (informational, refer, no) may still be answered.

    office: whose rule forbids declining. conflict: rules would have left nothing, so that none was applied.
    """

    candidacy: bool = True
    declining: bool = True
    office: str = ""
    conflict: bool = False


ALL_LEFT = Left()


def answers_left(situation: Situation, case: Case) -> Left:
    """What rules that forbid leave of the answers. `case`: of the situation, run only where interest is asked for."""
    removing = [each for each in spoken_rules(situation) if each.effect == "removes"]
    if not removing:
        return ALL_LEFT
    must_go = [each.office for each in removing if each.kind == "decline-is-breach"]
    no_candidacy = any(each.kind == "interest-required" for each in removing) and not is_interested(situation, case)
    if must_go and no_candidacy:
        return Left(conflict=True)
    return Left(candidacy=not no_candidacy, declining=not must_go, office=must_go[0] if must_go else "")


def is_interested(situation: Situation, case: Case) -> bool:
    """Whether there is a real chance that the candidate would take the job."""
    if any(gate.rule == "deal_breaker" for gate in own_gates(situation)):
        return False
    return case.interest() >= REAL_CHANCE


def ruled_out(policy: Policy | None) -> frozenset[Answer]:
    """The answers that rules took off the list: none of them is to be offered, and no number is shown for it."""
    rules = policy.rules if policy else ()
    out: set[Answer] = set()
    for each in rules:
        if each.effect in ("removes", "decides"):
            out.update(DECLINING if each.kind == "decline-is-breach" else CANDIDACY)
        elif each.effect == "stops":
            out.update(CANDIDACY)
    return frozenset(out)


def policy_of(situation: Situation, case: Case, answer: Answer, without: Callable[[], Answer]) -> Policy | None:
    """The rules that cover the invitation with what each did; None without a pack. without: had nothing been removed."""
    if not situation.policy:
        return None
    rules = spoken_rules(situation)
    if any(each.effect == "removes" for each in rules):
        left = answers_left(situation, case)
        outranked = any(gate.hard and gate.rule in OF_OWN_ACCORD for gate in own_gates(situation))
        outranked = outranked or any(each.effect == "stops" for each in rules)
        changed = not outranked and without() != answer
        rules = tuple(_settled(each, left, changed=changed, outranked=outranked) for each in rules)
    packs = tuple(PackNamed(each.id, each.version, each.office, each.contact) for each in situation.policy)
    return Policy(packs, rules)


def _settled(rule: SpokenRule, left: Left, *, changed: bool, outranked: bool) -> SpokenRule:
    """The rule with its effect as it came out, where it was one that removes answers."""
    if rule.effect != "removes":
        return rule
    removes = not (left.declining if rule.kind == "decline-is-breach" else left.candidacy)
    effect: Effect = "background"
    if left.conflict and not outranked:
        effect = "conflict"
    elif removes and not outranked:
        effect = "decides" if changed else "removes"
    return replace(rule, effect=effect)
