"""Days of leave that the rounds of an invitation take, against those that are left: a soft gate where they do not suffice."""

from __future__ import annotations

from math import floor

from sayyes.engine.decision import Gate
from sayyes.engine.situation import Situation


def leave_needed(situation: Situation) -> float:
    """Days of leave for all rounds of the invitation whose hour is known, in half days."""
    return sum(each.leave for each in situation.invitation.rounds)


def leave_gates(situation: Situation) -> list[Gate]:
    """Speaks where the rounds take more leave than is left."""
    needed, left = leave_needed(situation), situation.candidate.leave_days
    if left is None or needed <= left:
        return []
    has = days(left) if left else "none"
    says = f"It takes {days(needed)} of leave, and you have {has} left: ask for an early, late or phone talk."
    return [Gate("leave", False, says, "the leave that you said you have left")]


def days(amount: float) -> str:
    """Days in halves: "half a day", "1 day", "2½ days"."""
    whole, half = floor(amount), amount - floor(amount) >= 0.5
    if not whole:
        return "half a day" if half else "less than half a day"
    return f"{whole}{'½' if half else ''} day{'s' if whole > 1 or half else ''}"
