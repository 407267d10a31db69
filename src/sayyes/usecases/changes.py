"""Changes: whatever a person changes is written through a journal, in one transaction, so that it can be undone.

A journal writes rows and remembers each as it was before and is afterwards. When the transaction ends well, one `Change` is kept,
and whatever was changed (a process, an invitation, the profile) carries a higher version: a form that was opened before knows
then that it is late. Versions and `changed_at` only ever go up and are no part of what undoing restores.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, TypeVar

from django.db import models
from django.db.models import F

from sayyes.errors import Conflict, NotFound
from sayyes.store.door import writing
from sayyes.store.models import (
    Attachment,
    Change,
    Company,
    Contact,
    FollowUp,
    Interviewer,
    Invitation,
    Note,
    Offer,
    Opening,
    Process,
    Profile,
    Round,
    StageChange,
)

Values = dict[str, Any]
Row = TypeVar("Row", bound=models.Model)
Versioned = Process | Invitation | Profile

JOURNALED: Mapping[str, type[models.Model]] = {
    model._meta.model_name or "": model  # noqa: SLF001 - Django's public way to a model's description
    for model in (
        Attachment,
        Company,
        Contact,
        FollowUp,
        Interviewer,
        Invitation,
        Note,
        Offer,
        Opening,
        Process,
        Profile,
        Round,
        StageChange,
    )
}
NOT_RESTORED = frozenset({"id", "version", "changed_at"})
LONGEST = 300


@dataclass(frozen=True)
class Done:
    """What a use case did: the number of the change (to undo it), what it did in words, and whose version is now what."""

    change: int
    said: str
    process: int | None
    version: int


@dataclass
class Journal:
    """Writes rows within one transaction and remembers what became of each.

    said: what the change does, in words. process, invitation, of_profile: what it is about; their versions go up.
    """

    now: datetime
    said: str = ""
    process: Process | None = None
    invitation: Invitation | None = None
    profile: Profile | None = None

    def __post_init__(self) -> None:
        self.rows: list[Values] = []
        self.done: Done | None = None

    def add(self, row: Row) -> Row:
        """Write a new row."""
        row.save(force_insert=True)
        self._note(row, None, plain_fields(row))
        return row

    def change(self, row: Row, **fields: Any) -> Row:  # noqa: ANN401 - any value of a field
        """Write new values into a row; only what differs is written and remembered. A relation is given by its row."""
        before = plain_fields(row)
        for name, value in fields.items():
            setattr(row, name, value)
        after = plain_fields(row)
        changed = [name for name in after if before[name] != after[name]]
        if changed:
            row.save(update_fields=[*changed, *(["changed_at"] if self._stamps(row) else [])])
            self._note(row, {name: before[name] for name in changed}, {name: after[name] for name in changed})
        return row

    def remove(self, row: models.Model) -> None:
        """Take a row away."""
        number, before = row.pk, plain_fields(row)
        row.delete()
        row.pk = number
        self._note(row, before, None)

    def _stamps(self, row: models.Model) -> bool:
        if not hasattr(row, "changed_at"):
            return False
        row.changed_at = self.now
        return True

    def _note(self, row: models.Model, before: Values | None, after: Values | None) -> None:
        self.rows.append({"model": row._meta.model_name, "pk": row.pk, "before": before, "after": after})  # noqa: SLF001


@contextmanager
def recorded(
    *,
    verb: str,
    now: datetime,
    process: Process | None = None,
    invitation: Invitation | None = None,
    profile: Profile | None = None,
    undoes: Change | None = None,
) -> Iterator[Journal]:
    """One transaction whose changes are kept together. After it, `journal.done` says what was done.

    Raises Busy, Full or OutOfOrder where the database cannot take it; nothing is changed then.
    """
    with writing():
        journal = Journal(now, process=process, invitation=invitation, profile=profile)
        yield journal
        journal.done = _keep(journal, verb, undoes)
        _tell()


def kept(journal: Journal) -> Done:
    """What a journal did, once its transaction is over."""
    assert journal.done is not None
    return journal.done


def _keep(journal: Journal, verb: str, undoes: Change | None) -> Done:
    """Raise the versions and write the change down."""
    versions = [
        raised(row, journal.now) for row in (journal.process, journal.invitation, journal.profile) if row is not None and row.pk
    ]
    row = Change.objects.create(
        verb=verb,
        said=journal.said[:LONGEST],
        at=journal.now,
        process=journal.process,
        invitation=journal.invitation,
        of_profile=journal.profile is not None,
        version=versions[0] if versions else 0,
        rows=journal.rows,
        undoes=undoes,
    )
    number = journal.process.pk if journal.process is not None else None
    return Done(change=row.pk, said=journal.said, process=number, version=row.version)


def raised(row: Versioned, now: datetime) -> int:
    """Raise a version. Returns the new one."""
    stamp = {"changed_at": now} if isinstance(row, Process) else {}
    type(row)._default_manager.filter(pk=row.pk).update(version=F("version") + 1, **stamp)  # noqa: SLF001
    row.refresh_from_db(fields=["version", *stamp])
    return row.version


def held(*, process: int, version: int | None) -> Process:
    """A process to be changed, within a transaction. `version`: the one that the form showed; None where no form was.

    Raises NotFound, or Conflict with what happened to it since.
    """
    try:
        row = Process.objects.select_related("opening__company").get(pk=process)
    except (Process.DoesNotExist, OverflowError) as error:
        raise NotFound(f"There is no process number {process} here.") from error
    check_version(row, version)
    return row


def check_version(row: Versioned, version: int | None) -> None:
    """Raises Conflict where the row has been changed since it had that version."""
    if version is None or row.version == version:
        return
    since = _changes_of(row).order_by("-id")[: max(row.version - version, 0)]
    meanwhile = [each.said for each in reversed(since)]
    raise Conflict(
        "This was changed in another window since you opened it, so nothing was saved. What you typed is still here.",
        meanwhile=meanwhile,
        version=row.version,
    )


def _changes_of(row: Versioned) -> models.QuerySet[Change]:
    if isinstance(row, Profile):
        return Change.objects.filter(of_profile=True)
    return Change.objects.filter(process=row) if isinstance(row, Process) else Change.objects.filter(invitation=row)


def plain_fields(row: models.Model) -> Values:
    """The stored fields of a row as JSON has them, without those that undoing never restores."""
    return {field.attname: _plain(getattr(row, field.attname)) for field in fields_of(type(row))}


def fields_of(model: type[models.Model]) -> list[models.Field[Any, Any]]:
    """The columns of a table that undoing restores."""
    return [field for field in model._meta.concrete_fields if field.attname not in NOT_RESTORED]  # noqa: SLF001


def restored(model: type[models.Model], values: Values) -> Values:
    """Fields as `plain_fields` made them, as Python values again."""
    by_name = {field.attname: field for field in fields_of(model)}
    return {name: by_name[name].to_python(value) for name, value in values.items() if name in by_name}


def _plain(value: Any) -> Any:  # noqa: ANN401 - any value of a field
    """A moment is one and the same in whatever zone it is written."""
    if isinstance(value, datetime) and value.tzinfo is not None:
        return value.astimezone(UTC).isoformat()
    return value.isoformat() if isinstance(value, date) else deepcopy(value)


def _tell() -> None:
    """Answers that rest on what was changed are looked at again, once the transaction has ended well."""
    from sayyes.usecases import reanswering

    reanswering.something_changed()
