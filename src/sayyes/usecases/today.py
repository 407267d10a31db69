"""Today: everything that needs the person, and in two or three short sentences what is most pressing of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sayyes.usecases import due, invitations, outbox, reanswering, taking
from sayyes.usecases.after_accepting import Left, left_to_do
from sayyes.usecases.due import FollowUpDue, OfferDue, RoundDue
from sayyes.usecases.fixed_rounds import Undecided, undecided
from sayyes.usecases.invitations import Listed
from sayyes.usecases.moments import day_words
from sayyes.usecases.outbox import Letter
from sayyes.usecases.processes import day_of
from sayyes.usecases.reanswering import News
from sayyes.usecases.taking import Understood

OFFERS_WITHIN = 21  # days; an offer that ends later needs nothing today
FOLLOW_UPS, ANSWERED = 8, 5  # shown; how many more there are is said
PRESSING = 7  # days
NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")


@dataclass(frozen=True)
class Day:
    """What the page holds. `follow_ups` and `answered` are the first of each; `more_follow_ups` counts the rest."""

    waiting: tuple[Listed, ...]
    unsaved: tuple[Understood, ...]
    news: tuple[News, ...]
    letters: tuple[Letter, ...]
    rounds: tuple[RoundDue, ...]
    offers: tuple[OfferDue, ...]
    follow_ups: tuple[FollowUpDue, ...]
    more_follow_ups: int
    answered: tuple[Listed, ...]
    left: Left
    undecided: tuple[Undecided, ...]

    @property
    def quiet(self) -> bool:
        """Whether nothing needs the person."""
        needs = (self.waiting, self.unsaved, self.letters, self.rounds, self.offers, self.follow_ups, self.undecided)
        return not (any(needs) or self.to_end)

    @property
    def to_end(self) -> bool:
        """Whether an accepted offer leaves something to do."""
        return bool(self.left.unsigned or self.left.others)


def whole_day(*, now: datetime) -> Day:
    """Everything that needs the person, from what is kept; nothing is worked out anew."""
    owed = due.follow_ups(now=now)
    return Day(
        waiting=invitations.waiting(),
        unsaved=taking.waiting(),
        news=reanswering.news(now=now),
        letters=outbox.needing_the_person(now=now),
        rounds=due.rounds_ahead(now=now),
        offers=due.offers_ending(now=now, days=OFFERS_WITHIN),
        follow_ups=owed[:FOLLOW_UPS],
        more_follow_ups=max(0, len(owed) - FOLLOW_UPS),
        answered=invitations.settled(most=ANSWERED),
        undecided=undecided(now=now),
        left=left_to_do(now=now),
    )


def in_short(day: Day, *, now: datetime) -> tuple[str, ...]:
    """What is most pressing, one sentence each: who waits for an answer, which offer ends, which talk comes next."""
    today = day_of(now)
    return tuple(filter(None, (_answers(day, today), _offers(day, today), _rounds(day, today))))


def when_words(day: date, today: date) -> str:
    """A day as one would say it: today, tomorrow, on Friday, on Fri 6 March, yesterday."""
    distance = (day - today).days
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get(distance)
    if near:
        return near
    return f"on {day_words(day).split(',')[0]}" if 1 < distance < PRESSING else f"on {day_words(day, short=True)}"


def counted(number: int, one: str, many: str) -> str:
    """ "Two invitations", as a sentence begins."""
    word = NUMBERS[number] if number < len(NUMBERS) else f"{number:,}"
    return f"{word} {one if number == 1 else many}"


def _answers(day: Day, today: date) -> str:
    pressing = [
        (date.fromisoformat(each.answer_by), each)
        for each in day.waiting
        if each.answer_by and (date.fromisoformat(each.answer_by) - today).days < PRESSING
    ]
    if not pressing:
        return ""
    when, first = pressing[0]
    who = first.kept.reading.company.value if first.kept.reading.company else "One of them"
    if when < today:
        return f"{who} wanted an answer {when_words(when, today)}."
    return f"{who} wants an answer {'by ' if when > today else ''}{when_words(when, today).removeprefix('on ')}."


def _offers(day: Day, today: date) -> str:
    if not day.offers or (day.offers[0].on - today).days >= PRESSING:
        return ""
    first = day.offers[0]
    whose = f"The offer from {first.company}" if first.company else "An offer"
    return f"{whose} {'ended' if first.on < today else 'ends'} {when_words(first.on, today)}."


def _rounds(day: Day, today: date) -> str:
    if not day.rounds:
        return ""
    first = day.rounds[0]
    return f"You talk to {first.company or 'them'} {when_words(first.on, today)}."
