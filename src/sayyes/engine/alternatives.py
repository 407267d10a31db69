"""Other ways to answer, each valued on the same luck as the answer itself.

By phone first, on another day, once pay is confirmed, a talk without candidacy, decline. Days are only offered where no other
round stands, the week's free hours suffice, and people work. Levers are things to ask of *others*: more days on an offer in
hand, an earlier decision elsewhere; their worth is the rise in what the whole situation is worth under the better of yes and no.

The reservation value z of the invitation (Weitzman 1979) is the sure flow value at which one would be indifferent about going:
expected cost = A p E (X - z)+,  p the chance of an offer, X its flow value, A the present value of one unit a year.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from itertools import chain
from math import prod

from sayyes.engine.arithmetic import Floats
from sayyes.engine.boxes import reservation_value_normal
from sayyes.engine.decision import Alternative, DayWorth, Estimate, Lever, Question
from sayyes.engine.records import EXPLORE, INTEL, NETWORK
from sayyes.engine.simulation import Case, estimate
from sayyes.engine.situation import Process, Round, Situation

DAYS_LATER, DAYS_EARLIER = 14, 3
CALL_HOURS, CALL_PREPARATION, CALL_LEAD = 0.5, 0.5, 5.0  # a first call, and the days by which it puts off what follows
TALK_HOURS = 1.0
EXTENSIONS, HURRY = (1.0, 5.0), 5.0  # days
SATURDAY = 5


def alternatives(case: Case, net: Floats, questions: tuple[Question, ...], days: tuple[DayWorth, ...]) -> tuple[Alternative, ...]:
    """Every way to answer with its worth against declining, best first. net [paths]: worth of yes as proposed."""
    as_proposed = estimate(net)
    found = [Alternative("yes", None, as_proposed.mean, as_proposed.se)]
    if (call := by_phone_first(case.situation)) is not None:
        value = estimate(case.net(call))
        found.append(Alternative("yes_if", "by phone first", value.mean, value.se))
    free = [each for each in days if each.free]
    if free and (best := max(free, key=lambda each: each.value)).value > as_proposed.mean + max(
        0.02 * abs(as_proposed.mean), 10.0
    ):
        found.append(Alternative("yes_if", f"on day {best.day:g}", best.value, as_proposed.se))
    for question in questions:
        if question.about == "pay":
            value_known = max(as_proposed.mean, 0.0) + question.worth
            found.append(Alternative("yes_if", "once the pay range is confirmed", value_known, as_proposed.se))
    talk = talk_worth(case)
    found.append(Alternative("informational", None, talk.mean, talk.se))
    found += [Alternative("refer", None, 0.0, 0.0), Alternative("no", None, 0.0, 0.0)]
    return tuple(sorted(found, key=lambda each: -each.value))


def by_phone_first(situation: Situation) -> Situation | None:
    """A short call before the first round, which takes over half of its weeding out; None where the round is such a call."""
    rounds = situation.invitation.rounds
    if not rounds or (rounds[0].format == "phone" and not rounds[0].travel_hours and rounds[0].hours <= 1):
        return None
    first = rounds[0]
    chance = None if first.pass_chance is None else first.pass_chance**0.5
    call = Round(first.day, CALL_HOURS, CALL_PREPARATION, 0.0, 0.0, "phone", chance)
    later = [replace(each, day=each.day + CALL_LEAD) for each in rounds]
    later[0] = replace(later[0], pass_chance=chance)
    return replace(situation, invitation=replace(situation.invitation, rounds=(call, *later)))


def talk_worth(case: Case) -> Estimate:
    """What a talk without candidacy is worth against declining; being seen there risks what being seen as a candidate does."""
    return estimate(case.net(as_a_talk(case.situation), (INTEL | NETWORK | EXPLORE, 0)))


def as_a_talk(situation: Situation) -> Situation:
    """An hour with the same people and no candidacy: one round that cannot be passed."""
    day = situation.invitation.rounds[0].day if situation.invitation.rounds else 1.0
    talk = Round(day, TALK_HOURS, 0.0, 0.0, 0.0, "phone", 0.0)
    # For an institution's rules a talk is a no like any other: what it is sanctioned with falls due in both.
    return replace(situation, invitation=replace(situation.invitation, rounds=(talk,)), policy=())


def moved(situation: Situation, days: float) -> Situation:
    """The invitation with all its rounds so many days later."""
    rounds = tuple(replace(each, day=each.day + days) for each in situation.invitation.rounds)
    return replace(situation, invitation=replace(situation.invitation, rounds=rounds))


def day_curve(case: Case) -> tuple[DayWorth, ...]:
    """What the interview is worth on each day to which its first round may be moved."""
    rounds = case.situation.invitation.rounds
    if not rounds:
        return ()
    shifts = [shift for shift in range(-DAYS_EARLIER, DAYS_LATER + 1) if rounds[0].day + shift >= 0.5 or shift == 0]
    found = []
    for shift in shifts:
        situation = moved(case.situation, shift)
        value = float(case.net(situation).mean())
        found.append(DayWorth(rounds[0].day + shift, value, shift == 0 or (is_free(situation) and not is_weekend(situation))))
    return tuple(found)


def is_weekend(situation: Situation) -> bool:
    """Whether the invitation's first round falls on a Saturday or Sunday; never where it is not known what day now is."""
    if situation.now is None:
        return False
    return (situation.now + timedelta(days=situation.invitation.rounds[0].day)).weekday() >= SATURDAY


def is_free(situation: Situation) -> bool:
    """Whether no round of the invitation meets another round that day, and each leaves its week within the free hours."""
    others = list(chain.from_iterable(each.rounds for each in situation.processes))
    return all(_fits(each, others, situation.candidate.free_hours_per_week) for each in situation.invitation.rounds)


def _fits(round_: Round, others: list[Round], free_hours: float) -> bool:
    if any(int(each.day) == int(round_.day) for each in others):
        return False
    week = int(round_.day // 7)
    busy = sum(_hours(each) for each in others if int(each.day // 7) == week)
    return busy + _hours(round_) <= max(free_hours, _hours(round_))


def _hours(each: Round) -> float:
    return each.hours + each.preparation + each.travel_hours


def levers(case: Case) -> tuple[Lever, ...]:
    """What more days on each offer, and an earlier decision of each other process, would be worth; the best first."""
    found = [*_extensions(case), *_hurries(case)]
    return tuple(sorted((each for each in found if each.worth > 2 * each.se), key=lambda each: -each.worth))


def _extensions(case: Case) -> Iterable[Lever]:
    for offer in case.situation.offers:
        for days in EXTENSIONS:
            longer = replace(offer, deadline_day=offer.deadline_day + days)
            changed = replace(case.situation, offers=tuple(longer if each is offer else each for each in case.situation.offers))
            more = "one more day" if days == 1 else f"{days:.0f} more days"
            yield _lever(case, changed, f"Ask {offer.company or offer.id} for {more}", offer.id, days)


def _hurries(case: Case) -> Iterable[Lever]:
    if not case.situation.offers:
        return
    for process in case.situation.processes:
        days = min(HURRY, process.decision_days)
        if days <= 0:
            continue
        sooner = replace(process, decision_days=process.decision_days - days, answer_days=process.answer_days + days)
        others = tuple(sooner if each is process else each for each in case.situation.processes)
        name = process.company or process.id
        changed = replace(case.situation, processes=others)
        yield _lever(case, changed, f"Ask {name} to decide {days:g} days sooner", process.id, days)


def _lever(case: Case, changed: Situation, ask: str, about: str, days: float) -> Lever:
    """The rise in the worth of the whole situation, under the better of yes and no, both dated to the same end."""
    end = max(_end(case.situation), _end(changed))
    now, then = (case.run(each, end_day=end).net for each in (case.situation, changed))
    better = int(now[:, 1].mean() > now[:, 0].mean()), int(then[:, 1].mean() > then[:, 0].mean())
    gain = estimate(then[:, better[1]] - now[:, better[0]])
    return Lever(ask, about, days, gain.mean, gain.se)


def _end(situation: Situation) -> float:
    deadlines = [each.deadline_day for each in (situation.invitation, *situation.processes)]
    return max([*deadlines, *(offer.deadline_day for offer in situation.offers)])


def invitation_index(case: Case, invitation: Process, expected_cost: float) -> float | None:
    """z of an invitation, money per year: worth taking as long as the best sure alternative is below it.

    None where no offer can come, or where nothing has to be paid to find out.
    """
    chance = offer_chance(invitation, case.assumptions["offer_chance"].default)
    stated = case.situation.candidate
    discount = _given(stated.discount_rate, case.assumptions["discount_rate"].default)
    tenure = _given(stated.tenure_years, case.assumptions["tenure_years"].default)
    if chance <= 0.0 or expected_cost <= 0.0:
        return None
    price = expected_cost * (discount + 1.0 / tenure) / chance
    if invitation.value_sd <= 0.0:
        return invitation.value_mean - price
    return float(reservation_value_normal(price, invitation.value_mean, invitation.value_sd))


def offer_chance(process: Process, anchor: float) -> float:
    """The chance that a process ends in an offer, as stated; rounds of which nothing is known share the anchor."""
    count = len(process.rounds)
    return prod(anchor ** (1.0 / count) if each.pass_chance is None else each.pass_chance for each in process.rounds)


def _given(stated: float | None, default: float) -> float:
    return default if stated is None else stated
