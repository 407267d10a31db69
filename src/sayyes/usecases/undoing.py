"""Undoing: any change can be taken back, as long as nothing later has touched what it touched. Undoing can be undone, too.

Rows are put back in the opposite order in which they were written. A change of stage is never deleted but struck. A company or
a person that a change brought stays where something else refers to it by now.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import IntegrityError, models

from sayyes.errors import Conflict, Impossible, NotFound
from sayyes.store.models import Change, Company, Contact, Offer, Process, Profile, StageChange
from sayyes.usecases.changes import JOURNALED, Done, Journal, Values, kept, plain_fields, recorded, restored

KEPT_WHERE_USED: tuple[type[models.Model], ...] = (Company, Contact)
LISTED = 50
OFFERED = "offered"


@dataclass(frozen=True)
class Past:
    """One line of a history: the change, when, what it did in words, and whether it can be taken back (or is taken back)."""

    change: int
    at: datetime
    said: str
    verb: str
    undoes: int | None
    undone: bool


def undo(*, change: int, now: datetime) -> Done:
    """Take a change back: everything that it wrote is as it was. To undo an undoing does it again.

    Raises NotFound; Impossible where it is taken back already; Conflict, with what is in the way, where something later has
    touched the same. Nothing is changed then.
    """
    row = _row(change)
    with recorded(verb="undo", now=now, undoes=row) as journal:
        if Change.objects.filter(undoes=row).exists():
            raise Impossible([f"“{row.said}” is taken back already."])
        journal.said = _said(row)
        made = {(each["model"], each["pk"]) for each in row.rows if each["before"] is None}
        stood = _stage_of(row)
        for each in reversed(row.rows):
            _put_back(journal, row, each, made)
        if stood == OFFERED != _stage_of(row):
            _no_later_offer(row)
        _name(journal, row)
    return kept(journal)


def latest(*, process: int | None = None, most: int = LISTED) -> tuple[Past, ...]:
    """The latest changes, newest first: of one process, or of everything."""
    rows = Change.objects.select_related("undone_by").defer("rows").order_by("-id")
    if process is not None:
        rows = rows.filter(process=process)
    return tuple(_past(row) for row in rows[:most])


def standing(*, invitation: int, verb: str) -> int | None:
    """The change that still holds of the latest one of that verb to an invitation: itself, or the one that did it again."""
    row = Change.objects.filter(invitation=invitation, verb=verb).order_by("-id").first()
    times = 0
    while row is not None and (later := Change.objects.filter(undoes=row).first()) is not None:
        row, times = later, times + 1
    return None if row is None or times % 2 else row.pk


def _past(row: Change) -> Past:
    return Past(row.pk, row.at, row.said, row.verb, row.undoes_id, hasattr(row, "undone_by"))


def _row(change: int) -> Change:
    try:
        return Change.objects.select_related("process", "invitation").get(pk=change)
    except (Change.DoesNotExist, OverflowError) as error:
        raise NotFound(f"There is no change number {change} here.") from error


def _said(row: Change) -> str:
    """ "Taken back: moved to offered"; of an undoing "Done again: …"."""
    first, times = row, 0
    while first.undoes is not None:
        first, times = first.undoes, times + 1
    return f"{'Done again' if times % 2 else 'Taken back'}: {first.said}"


def _name(journal: Journal, row: Change) -> None:
    """What the undoing is about: the same as the change, as far as it is still there."""
    journal.process = Process.objects.filter(pk=row.process_id).first() if row.process_id else None
    journal.invitation = row.invitation
    journal.profile = Profile.objects.first() if row.of_profile else None


def _stage_of(row: Change) -> str | None:
    """Where the process of a change stands; None where there is none."""
    return Process.objects.filter(pk=row.process_id).values_list("stage", flat=True).first() if row.process_id else None


def _no_later_offer(row: Change) -> None:
    """Raises Conflict where a later change brought an offer that stands: its process cannot go back to before any offer."""
    standing = set(Offer.objects.filter(process=row.process_id).values_list("pk", flat=True))
    later = [
        each.said
        for each in Change.objects.filter(pk__gt=row.pk, process=row.process_id, undone_by__isnull=True).order_by("id")
        if any(noted["model"] == "offer" and noted["before"] is None and noted["pk"] in standing for noted in each.rows)
    ]
    if later:
        raise Conflict(
            f"“{row.said}” cannot be taken back: a newer version of the offer stands. Take that back first.", meanwhile=later
        )


def _put_back(journal: Journal, change: Change, noted: Values, made: set[tuple[str, int]]) -> None:
    """Put one row back as it was before the change."""
    model = JOURNALED[noted["model"]]
    row = model._default_manager.filter(pk=noted["pk"]).first()  # noqa: SLF001
    if noted["after"] is None:
        _bring_back(journal, change, model, noted, row)
    elif row is None:
        raise _in_the_way(change, noted)
    elif noted["before"] is not None:
        _unchanged(change, noted, row)
        journal.change(row, **restored(model, noted["before"]))
    elif isinstance(row, StageChange) and ("process", row.process_id) not in made:
        _unchanged(change, noted, row)
        journal.change(row, struck_at=journal.now)
    elif model in KEPT_WHERE_USED:
        if not any(True for _ in _hanging_on(row)) and _same(row, noted["after"]):
            journal.remove(row)
    else:
        _unchanged(change, noted, row)
        _clear(journal, change, row)


def _bring_back(journal: Journal, change: Change, model: type[models.Model], noted: Values, row: models.Model | None) -> None:
    """A row that the change took away stands again under its own number."""
    if row is not None:
        raise _in_the_way(change, noted)
    stamp = {"changed_at": journal.now} if any(field.attname == "changed_at" for field in model._meta.concrete_fields) else {}  # noqa: SLF001
    again = model(pk=noted["pk"], **restored(model, noted["before"]), **stamp)
    try:
        journal.add(again)
    except IntegrityError as error:
        raise _in_the_way(change, noted) from error


def _clear(journal: Journal, change: Change, row: models.Model) -> None:
    """Take a row away with the struck changes of stage that hang on it; anything else that does is in the way."""
    for hanging in _hanging_on(row):
        if not isinstance(hanging, StageChange) or hanging.struck_at is None:
            raise _in_the_way(change, {"model": hanging._meta.model_name, "pk": hanging.pk})  # noqa: SLF001
        journal.remove(hanging)
    journal.remove(row)


def _hanging_on(row: models.Model) -> Iterator[models.Model]:
    """The rows that refer to this one, apart from the journal."""
    for relation in row._meta.related_objects:  # noqa: SLF001
        if relation.related_model is Change or not isinstance(relation, models.ManyToOneRel):
            continue
        related = relation.related_model
        assert isinstance(related, type)
        yield from related._default_manager.filter(**{relation.field.name: row.pk})  # noqa: SLF001


def _unchanged(change: Change, noted: Values, row: models.Model) -> None:
    """Raises Conflict where a field that the change wrote says something else by now."""
    if not _same(row, noted["after"]):
        raise _in_the_way(change, noted)


def _same(row: models.Model, after: Mapping[str, Any]) -> bool:
    here = plain_fields(row)
    return all(here[name] == value for name, value in after.items() if name in here)


def _in_the_way(change: Change, noted: Mapping[str, Any]) -> Conflict:
    """What later change touched the same row."""
    later = [
        each.said
        for each in Change.objects.filter(pk__gt=change.pk, undone_by__isnull=True, undoes__isnull=True).order_by("id")
        if _touches(each.rows, noted)
    ]
    return Conflict(f"“{change.said}” cannot be taken back: something later builds on it.", meanwhile=later)


def _touches(rows: Sequence[Mapping[str, Any]], noted: Mapping[str, Any]) -> bool:
    return any((each["model"], each["pk"]) == (noted["model"], noted["pk"]) for each in rows)
