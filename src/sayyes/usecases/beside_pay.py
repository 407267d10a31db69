"""What counted beside the pay, in words: each thing known of an opening, how it is today, at which rate, what it adds a year.

Also the leave that the talk takes. All of it from the situation as the engine took it; nothing is decided or rounded twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sayyes.engine.attributes import TABLE, beside_pay
from sayyes.engine.leave import days, leave_needed
from sayyes.engine.situation import Attributed, Fact, Situation
from sayyes.usecases.amounts import money

BY_RATE = {each.rate: each for each in TABLE}


@dataclass(frozen=True)
class Beside:
    """One thing beside the pay. compared: there against today; amount: money a year in words, empty where it did not count;
    why: the rate and whose it is, or why it did not count.
    """

    label: str
    compared: str
    amount: str
    why: str


def counted(situation: Situation) -> tuple[Beside, ...]:
    """Everything known of the invitation beside the pay."""
    has_job = situation.candidate.status == "employed"
    facts = situation.invitation.facts
    return tuple(
        _beside(each, _there(each, facts), situation.currency, has_job=has_job) for each in situation.invitation.attributes
    )


def added(situation: Situation) -> float:
    """What all of it adds to the pay, money a year."""
    invitation = situation.invitation
    total = sum(each.amount for each in invitation.attributes if each.amount is not None)
    pay = invitation.value_mean - total
    return beside_pay(invitation.attributes, pay) if pay > 0 else total


def leave_sentence(situation: Situation) -> str:
    """The leave that the talk takes; empty where it takes none, as far as is known."""
    needed, left = leave_needed(situation), situation.candidate.leave_days
    if needed <= 0:
        return ""
    has = "" if left is None else f" of the {days(left)} you have left" if left else "; you have none left"
    return f"Going takes about {days(needed)} of leave{has}, unless it can be early, late or by phone."


def _there(each: Attributed, facts: Mapping[str, Fact]) -> str:
    """The quantity there; a way to work on fewer than five days also as it was told."""
    stated = facts.get("commute_minutes")
    counts = f"{each.there:,.4g} {BY_RATE[each.rate_name].unit} there"
    if each.rate_name == "commute_minute" and isinstance(stated, int | float) and stated != each.there:
        return f"{stated:,.4g} minutes there, by the days on which you would go as {each.there:,.4g} every day"
    return counts


def _beside(each: Attributed, there: str, currency: str, *, has_job: bool) -> Beside:
    known = BY_RATE[each.rate_name]
    if each.amount is None or each.today is None:
        return Beside(known.says.capitalize(), there, "", "not counted: say on Me how it is for you today")
    if each.rate_name == "learning_step":
        compared = (
            f"{abs(each.there):.3g} step{'s' if abs(each.there) > 1 else ''} {'beyond' if each.there >= 0 else 'below'} today"
        )
    else:
        compared = f"{there}, {each.today:,.4g} {'today' if has_job else 'without a job'}"
    if each.rate == 0:
        return Beside(known.says.capitalize(), compared, "", "counts nothing until you say on Me what it is worth to you")
    whose = "your own rate" if each.own else known.source
    sign = "" if each.amount < 0 else "+"
    return Beside(
        known.says.capitalize(),
        compared,
        f"{sign}{money(each.amount, currency)}",
        f"{money(each.rate, currency)} a unit: {whose}",
    )
