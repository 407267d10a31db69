"""Asking the person one thing at a time: the one that the open answers hang on most, and that was not told yet.

How far an answer hangs on what (`engine.asking_about_the_person`) is worked out once for each decision and kept beside it; that
takes a moment, so that a page asks `next_question` for what is there and `look_ahead` for what is not. What was passed over is
not asked again for a month; that there is no limit, never again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from django.db.models import OuterRef, Q, Subquery
from django.db.models.fields.json import KT
from django.utils import timezone

from sayyes.errors import Impossible, Unusable
from sayyes.store import translate
from sayyes.store.door import writing
from sayyes.store.models import Invitation, NotNow, Profile, StoredDecision, Weighed
from sayyes.store.models.profile import THE_ONE
from sayyes.usecases import deciding, preferences
from sayyes.usecases.amounts import about as roughly
from sayyes.usecases.questions import QUESTIONS, Wording, as_told, is_told, wording

PASSED_OVER = timedelta(days=30)
MOST_OPEN = 12  # invitations looked at, the latest first
LEAST = 0.1  # hours of one's own that answering takes: a question must be worth more
USUAL_HOUR = 15.0  # what an hour is worth where the person did not say; for the line above alone


@dataclass(frozen=True)
class Dependence:
    """How far all open answers together hang on one fact. worth, moves: money, once; turns: the largest weight with which one of
    them turns. stated: whether an answer knew it already, from the person or from their pipeline.
    """

    about: str
    worth: float = 0.0
    moves: float = 0.0
    turns: float = 0.0
    stated: bool = False

    def and_of(self, other: Mapping[str, Any]) -> Dependence:
        """This with what one more answer hangs on."""
        return Dependence(
            self.about,
            self.worth + other["worth"],
            self.moves + other["moves"],
            max(self.turns, other["turns"]),
            self.stated or other["stated"],
        )


@dataclass(frozen=True)
class Question:
    """The question to ask next. says: what the answer to it moves, in words."""

    about: str
    wording: Wording
    unit: str
    says: str


@dataclass(frozen=True)
class Asking:
    """The question, None where there is none; `complete` is false where some open answer has not been looked into yet."""

    question: Question | None
    complete: bool


def next_question(*, now: datetime) -> Asking:
    """The question whose answer would move the open answers most. Reads what is known and works nothing out."""
    latest = _latest_decisions()
    hangs, complete = _hangs_on(latest)
    told = preferences.told()
    today = timezone.localtime(now).date()
    passed = set(NotNow.objects.filter(Q(until__isnull=True) | Q(until__gt=today)).values_list("about", flat=True))
    for each in hangs:
        if each.about not in passed and _is_to_be_asked(each, told):
            return Asking(_question(each, told, len(latest), _currency(latest, told)), complete)
    return Asking(None, complete)


def depends_on(*, now: datetime) -> dict[str, str]:
    """For each fact of the person, how far the open answers depend on it, in words; empty where none was looked into yet."""
    del now  # what is kept is what was worked out last
    latest = _latest_decisions()
    hangs, _ = _hangs_on(latest)
    if not hangs:
        return {}
    currency = _currency(latest, preferences.told())
    every = {about: Dependence(about) for about, found in QUESTIONS.items() if not found.limit}
    every |= {each.about: each for each in hangs}
    return {about: moved(each, len(latest), currency) for about, each in every.items()}


def look_ahead(*, now: datetime) -> None:
    """Work out for every open invitation what its answer hangs on, where that is not known yet. Safe to call at any time."""
    for number in _open_numbers():
        with suppress(Unusable):  # contradicts itself, or was taken away meanwhile: its own page says so
            _weigh(number, now)


def steps(*, now: datetime) -> Iterator[tuple[str, Callable[[], None]]]:
    """The same as steps for a worker in the background: a name and a deed for each answer that was not looked into yet."""
    person = Profile.objects.filter(pk=THE_ONE).only("saved_at").first()
    for row in _latest_decisions():
        if row is not None and not _is_weighed(row, person):
            yield f"weighing what answer {row.invitation_id} hangs on", partial(_weigh, row.invitation_id, now)


def _weigh(number: int, now: datetime) -> None:
    """Keep what the answer to one invitation hangs on, if that is not kept yet. Raises Unusable where there is no answer."""
    from sayyes.engine.asking_about_the_person import dependences

    answered = deciding.answer(number=number, now=now)
    if Weighed.objects.filter(decision_id=answered.which).update(weighed_at=now):
        return
    found = [translate.plain(each) for each in dependences(answered.told, seed=answered.decision.seed)]
    with writing():
        Weighed.objects.get_or_create(decision_id=answered.which, defaults={"dependences": found, "weighed_at": now})


def _is_weighed(row: StoredDecision, person: Profile | None) -> bool:
    """Whether it is known what a decision hangs on, as things stand."""
    weighed = getattr(row, "weighed", None)
    return weighed is not None and (person is None or weighed.weighed_at >= person.saved_at)


def answer(*, about: str, answer: float | str, now: datetime, seen: str | None = None) -> None:
    """Keep the answer to a question. Raises Impossible for one that cannot be, Conflict where `seen` is no longer so."""
    told = preferences.told()
    wording(about, told)
    preferences.tell(told=as_told(about, answer, told), now=now, seen=seen)


def seen_of(about: str) -> str:
    """A fingerprint of what is known about a question, for a form to carry along."""
    return preferences.as_seen(preferences.told(), (QUESTIONS[about].path,))


def pass_over(*, about: str, now: datetime, for_good: bool = False) -> None:
    """Do not ask this for a month, or `for_good`. Raises Impossible for a question that is none."""
    if about not in QUESTIONS:
        raise Impossible([f"“{about}” is no question of ours."])
    until = None if for_good else (timezone.localtime(now) + PASSED_OVER).date()
    with writing():
        NotNow.objects.update_or_create(about=about, defaults={"said_at": now, "until": until})


def moved(each: Dependence, open_answers: int, currency: str) -> str:
    """What one fact moves, in words."""
    answers = "your open answer" if open_answers == 1 else "your open answers"
    if each.moves < 1:
        return f"Changes nothing in {answers} at the moment."
    turns = " and could turn it" if each.turns > 0 and open_answers == 1 else " and could turn one" if each.turns > 0 else ""
    return f"It moves {answers} by about {roughly(each.moves, currency)}{turns}."


def _open_numbers() -> list[int]:
    rows = Invitation.objects.filter(settled_at__isnull=True).order_by("-created_at", "-id")
    return list(rows.values_list("pk", flat=True)[:MOST_OPEN])


def _latest_decisions() -> list[StoredDecision | None]:
    """The latest decision about each open invitation, None where there is none yet; of its parts only what is used here."""
    last = StoredDecision.objects.filter(invitation_id=OuterRef("pk")).order_by("-decided_at", "-id")
    opened = Invitation.objects.filter(pk__in=_open_numbers()).annotate(latest=Subquery(last.values("pk")[:1]))
    numbers = list(opened.values_list("latest", flat=True))
    rows = StoredDecision.objects.select_related("weighed").annotate(counted_in=KT("decision__currency"))
    found = rows.only("invitation_id", "weighed").in_bulk([number for number in numbers if number is not None])
    return [found.get(number) for number in numbers]


def _hangs_on(latest: list[StoredDecision | None]) -> tuple[list[Dependence], bool]:
    """(what the open answers together hang on, the weightiest first; whether that is all of them, as things stand)."""
    person = Profile.objects.filter(pk=THE_ONE).only("saved_at").first()
    total: dict[str, Dependence] = {}
    complete = True
    for row in latest:
        weighed = getattr(row, "weighed", None)
        if row is None or not _is_weighed(row, person):
            complete = False
        for each in weighed.dependences if weighed is not None else ():
            total[each["about"]] = total.get(each["about"], Dependence(each["about"])).and_of(each)
    return sorted(total.values(), key=lambda each: (-each.worth, each.about)), complete


def _is_to_be_asked(each: Dependence, told: Mapping[str, Any]) -> bool:
    if each.stated or each.about not in QUESTIONS or is_told(each.about, told):
        return False
    if each.about == "exposure" and not preferences.at(told, "candidate.value_now"):
        return False  # its answers are told in months of pay
    return each.worth > LEAST * float(preferences.at(told, "candidate.hour_value") or USUAL_HOUR)


def _question(each: Dependence, told: Mapping[str, Any], open_answers: int, currency: str) -> Question:
    found = wording(each.about, told)
    unit = found.unit.replace("money", currency)
    return Question(each.about, found, unit, moved(each, open_answers, currency))


def _currency(latest: list[StoredDecision | None], told: Mapping[str, Any]) -> str:
    stated = told.get("currency") or next((getattr(row, "counted_in", None) for row in latest if row is not None), None)
    return str(stated or "USD")
