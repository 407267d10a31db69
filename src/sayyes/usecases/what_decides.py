"""What turned an answer where no number did: a gate, a word given elsewhere, or a fact that could rule the job out.

A gate or a condition moves no money, so that no share of the change in worth can name it. Here it is found by comparing what
spoke before with what speaks now, as the engine weighs it: a hard gate outweighs a word given, which outweighs an open question.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sayyes.engine.decision import Decision, Gate
from sayyes.engine.fact_words import called, unknown
from sayyes.usecases.changes_between import Difference, Made

SIGNED, BROKEN, FRAUD = "signed_elsewhere", "deal_breaker", "scam"
WAITING = "agreed to wait"  # the end of the condition that a word given elsewhere sets
INTEREST = "once you have said how far"  # a condition of the number's own


def what_decides(difference: Difference) -> str | None:
    """What decides now and did not before, as the words after "because", without an end; None where the number does."""
    before, after = difference.before, difference.after
    return _spoke(before, after) or _silent_now(before, after) or _asked(before, after) or _known_now(before, after)


def _spoke(before: Made, after: Made) -> str | None:
    then = {gate.rule for gate in before.decision.gates if gate.hard}
    new = [gate for gate in after.decision.gates if gate.hard and gate.rule not in then]
    if new:
        decides = min(new, key=lambda gate: gate.rule == BROKEN)  # passing it on yields to a plain no
        return _gate(decides, after)
    if _waits(after.decision) and not _waits(before.decision):
        return f"you have told {_promised_to(after)} yes"
    return None


def _gate(gate: Gate, made: Made) -> str:
    if gate.rule == SIGNED:
        return f"you have signed with {_promised_to(made)}"
    if gate.rule == FRAUD:
        return "it reads like a known fraud"
    if gate.rule == BROKEN:
        return _inner(gate.says.rstrip("."))
    policy = made.decision.policy
    offices = dict.fromkeys(each.office for each in policy.rules if each.effect in ("stops", "decides")) if policy else {}
    return f"the rules of {' and '.join(offices)} decide now" if offices else _inner(gate.says.rstrip("."))


def _silent_now(before: Made, after: Made) -> str | None:
    """What stood in the way and no longer does."""
    gone = {gate.rule for gate in before.decision.gates if gate.hard}
    still = {gate.rule for gate in after.decision.gates if gate.hard}
    if SIGNED in gone - still or (_waits(before.decision) and not _waits(after.decision)):
        return f"what you had promised {_promised_to(before)} no longer stands in the way"
    return "what ruled it out before no longer does" if gone - still else None


def _asked(before: Made, after: Made) -> str | None:
    """A fact that could rule the job out and is not known, where the answer waits for it now and did not before."""
    field = _waited_for(after)
    if field is None or field in _open(before.told):
        return None
    return f"{unknown(field)}, and you said it could rule the job out"


def _known_now(before: Made, after: Made) -> str | None:
    field = _waited_for(before)
    if field is None or field in _open(after.told):
        return None
    if any(each.get("field") == field for each in _limits(after.told)):
        verb = "are" if called(field).endswith("s") else "is"
        return f"{called(field)} {verb} known now, and you can accept that"
    return f"you no longer say that {called(field)} could rule the job out"


def _waited_for(made: Made) -> str | None:
    """The field of the deal-breaker that the answer waits for: the first one that is open, or one that is worth asking first."""
    decision, fields = made.decision, _open(made.told)
    condition = decision.condition or ""
    gated = any(gate.hard for gate in decision.gates) or _waits(decision) or condition.startswith(INTEREST)
    if decision.answer != "yes_if" or gated or not fields:
        return None
    if not decision.ask_first:
        return fields[0]
    return decision.ask_first[0].about if decision.ask_first[0].about in fields else None


def _open(told: Mapping[str, Any]) -> tuple[str, ...]:
    """The fields of deal-breakers of which nothing is known about the invitation."""
    invitation = told.get("invitation") or {}
    known = {key for key, value in (invitation.get("facts") or {}).items() if value is not None}
    if invitation.get("pay") is not None:
        known.add("pay")
    return tuple(each["field"] for each in _limits(told) if each.get("field") and each["field"] not in known)


def _limits(told: Mapping[str, Any]) -> tuple[Mapping[str, Any], ...]:
    return tuple((told.get("candidate") or {}).get("deal_breakers") or ())


def _waits(decision: Decision) -> bool:
    return (decision.condition or "").endswith(WAITING)


def _promised_to(made: Made) -> str:
    commitment = (made.told.get("candidate") or {}).get("commitment") or {}
    return str(commitment.get("company") or "another employer")


def _inner(sentence: str) -> str:
    """A sentence within another: our own gates begin with a plain word, which loses its capital."""
    return sentence[:1].lower() + sentence[1:]
