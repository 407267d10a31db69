"""The answer stays true: whatever changed, the invitations that wait are answered again, and what moved is told.

Whoever changes something that an answer may rest on says `something_changed` within the same transaction; once that is kept,
whoever listens is woken. A server's worker then takes the `steps`: it answers again, one invitation after the other, those whose
inputs are no longer those of their last decision. Nothing depends on it: a page that is opened before the worker got there
answers by itself.

What is news is measured against the decision that the person last said to have seen, else the first one made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from django.db import transaction
from django.utils import timezone

from sayyes.errors import NotFound, OutOfOrder
from sayyes.store.models import Apportioned, Seen, StoredDecision
from sayyes.usecases import deciding
from sayyes.usecases.apportioning import shares
from sayyes.usecases.changes_between import Difference, between
from sayyes.usecases.deciding import Past
from sayyes.usecases.difference_words import why_sentence

MOST_PAST = 12  # decisions that a page lists

_listeners: list[Callable[[], None]] = []


@dataclass(frozen=True)
class News:
    """An answer that moved since the person last saw it: the invitation, one sentence, and the difference itself."""

    number: int
    says: str
    difference: Difference


@dataclass(frozen=True)
class Remembered:
    """A line of "as it was decided": the decision, and what had changed since the one before it; nothing for the first."""

    past: Past
    because: tuple[str, ...]


def something_changed() -> None:
    """Say that something was changed that answers may rest on. Within a transaction it counts once that is kept, else at once."""
    if _listeners:
        transaction.on_commit(_wake)


def listen(wake: Callable[[], None]) -> None:
    """Have `wake` called after every change; it must return at once and must not fail."""
    _listeners.append(wake)


def stop_listening(wake: Callable[[], None]) -> None:
    """Take a listener away again."""
    _listeners.remove(wake)


def steps(*, now: datetime) -> Iterator[tuple[str, Callable[[], None]]]:
    """What is to be done that the answers stay true, each step by itself, with a name that tells nothing private."""
    for number in deciding.out_of_date(now=now):
        yield f"answering invitation {number} again", partial(answer_again, number=number, now=now)


def answer_again(*, number: int, now: datetime) -> None:
    """Answer one invitation again, and reckon what moved it. Raises as `deciding.answer` does."""
    answered = deciding.answer(number=number, now=now, patiently=True)
    moved = _since_seen(number, answered.which)
    if moved is not None and moved.matters:
        _reckoned(moved, patiently=True)


def news(*, now: datetime) -> tuple[News, ...]:
    """Of the invitations that wait, those whose answer, or its number by more than its noise, differs from what was last seen.

    From what is kept alone: nothing is decided here. `now`: decisions of later moments do not count.
    """
    found = []
    for number, seen, last in _moved_on(now):
        moved = _difference(_decision(number, seen), _decision(number, last))
        if moved and moved.matters and moved.causes:
            told = _with_kept_shares(moved) or moved
            found.append(News(number, why_sentence(told), told))
    return tuple(found)


def since(*, number: int, to: int, earlier: int | None = None, reckon: bool = False) -> Difference | None:
    """What lies between decision `to` about an invitation and the one that the person last saw, or `earlier`; None where
    nothing worth a word does. `reckon`: also how much is due to what, where nobody has worked that out yet.

    Raises NotFound for a decision that is not about this invitation.
    """
    moved = _since_seen(number, to) if earlier is None else _difference(_decision(number, earlier), _decision(number, to))
    if moved is None or not moved.matters or not moved.causes:
        return None
    return _with_kept_shares(moved) or (_reckoned(moved) if reckon or len(moved.causes) == 1 else moved)


def last_seen(*, number: int) -> int | None:
    """The decision that counts as seen; None where nothing was decided yet."""
    seen = _seen(number)
    return seen.pk if seen else None


def saw(*, number: int, which: int, now: datetime) -> None:
    """Note that the person has seen a decision about an invitation. A window that shows an older one takes nothing back.

    Raises NotFound.
    """
    decision = _decision(number, which)
    with transaction.atomic():
        row = Seen.objects.filter(invitation_id=number).first()
        if row is None or row.decision_id < decision.pk:
            Seen.objects.update_or_create(invitation_id=number, defaults={"decision": decision, "seen_at": now})


def remembered(*, number: int) -> tuple[Remembered, ...]:
    """The latest decisions about an invitation, the last one first, each with what had changed since the one before."""
    rows = list(
        StoredDecision.objects.filter(invitation_id=number).defer("further").order_by("-decided_at", "-id")[: MOST_PAST + 1]
    )
    found = []
    for row, before in zip(rows, [*rows[1:], None], strict=True):
        because: tuple[str, ...] = ()
        moved = _difference(before, row) if before else None
        if moved is not None:
            because = tuple(sentence for cause in moved.causes for sentence in cause.says)
        found.append(Remembered(deciding.past(row), because))
    return tuple(found[:MOST_PAST])


def _wake() -> None:
    for wake in tuple(_listeners):
        wake()


def _moved_on(now: datetime) -> Iterator[tuple[int, int, int]]:
    """(invitation, decision last seen, last decision) of those that wait and were decided anew since, in two queries."""
    waiting = StoredDecision.objects.filter(invitation__settled_at__isnull=True, decided_at__lte=now)
    made: dict[int, list[int]] = {}
    for number, which in waiting.order_by("invitation_id", "decided_at", "id").values_list("invitation_id", "pk"):
        made.setdefault(number, []).append(which)
    seen = dict(Seen.objects.filter(invitation_id__in=made).values_list("invitation_id", "decision_id"))
    for number, decisions in made.items():
        if (before := seen.get(number, decisions[0])) != decisions[-1]:
            yield number, before, decisions[-1]


def _seen(number: int) -> StoredDecision | None:
    row = Seen.objects.filter(invitation_id=number).select_related("decision").first()
    return row.decision if row else StoredDecision.objects.filter(invitation_id=number).order_by("decided_at", "id").first()


def _since_seen(number: int, which: int) -> Difference | None:
    seen = _seen(number)
    return _difference(seen, _decision(number, which)) if seen else None


def _decision(number: int, which: int) -> StoredDecision:
    row = StoredDecision.objects.filter(pk=which).first()
    if row is None or row.invitation_id != number:
        raise NotFound(f"There is no decision number {which} about this invitation.")
    return row


def _difference(before: StoredDecision, after: StoredDecision) -> Difference | None:
    """None where it is one and the same decision, or where an older one can no longer be read."""
    if before.pk == after.pk:
        return None
    try:
        return between(deciding.made(before), deciding.made(after), timezone.get_current_timezone())
    except OutOfOrder:
        return None


def _with_kept_shares(moved: Difference) -> Difference | None:
    row = Apportioned.objects.filter(before_id=moved.before.which, after_id=moved.after.which).first()
    return moved.with_shares(row.shares) if row else None


def _reckoned(moved: Difference, *, patiently: bool = False) -> Difference:
    """The difference with its shares, worked out once and kept."""
    known = _with_kept_shares(moved)
    if known is not None:
        return known
    found = shares(moved, partial(deciding.turn, patiently=patiently))
    Apportioned.objects.get_or_create(before_id=moved.before.which, after_id=moved.after.which, defaults={"shares": found})
    return moved.with_shares(found)
