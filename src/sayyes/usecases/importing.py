"""Importing what other programs give out: what it would do, doing it once, and undoing it.

A preview writes nothing. Carrying out works out everything anew within one transaction, so that it does what is true then. The
same file is imported once; the same rows from another file change nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from sayyes.errors import Impossible, Unreadable
from sayyes.readers.exports.found import Cells, Export, Wishes
from sayyes.readers.exports.identity import company_key, link_key
from sayyes.store.door import writing
from sayyes.store.models import Import
from sayyes.usecases import import_records, import_writing
from sayyes.usecases.import_jobs import Jobs
from sayyes.usecases.import_people import People
from sayyes.usecases.import_steps import Counts, Step, counted, key_of, plain_row, storable

NO_WISHES = Wishes()


@dataclass(frozen=True)
class Preview:
    """What importing a file does or did.

    counts: by section (contacts, applications, messages, positions, events). changes and gone: in words, one each. done: the
    number of the import that holds this very file, where there is one. columns, stages, asks, notes: as `Export` has them.
    """

    name: str
    kind: str
    counts: dict[str, Counts]
    changes: tuple[str, ...]
    gone: tuple[str, ...]
    conflicts: tuple[str, ...]
    columns: Cells
    stages: Cells
    asks: tuple[str, ...]
    notes: tuple[str, ...]
    done: int | None
    export: Export
    sha256: str

    @property
    def does_something(self) -> bool:
        """Whether there is anything in it that is not here already."""
        return self.done is None and any(each.new or each.changed for each in self.counts.values())


@dataclass(frozen=True)
class Listed:
    """One import as it is listed."""

    number: int
    name: str
    kind: str
    done_at: datetime
    undone_at: datetime | None


@dataclass
class _Plan:
    steps: list[Step]
    people: People
    jobs: Jobs
    until: str | None
    older: bool


def preview(*, name: str, data: bytes, wishes: Wishes = NO_WISHES) -> Preview:
    """What importing this file would do; nothing is written. Raises Unreadable for a file that holds nothing that we import."""
    from sayyes.usecases.reading_exports import read_export_file

    export = read_export_file(name=name, data=data, wishes=wishes)
    if export.error:
        raise Unreadable(f"{name}: {export.error}")
    sha256 = hashlib.sha256(data).hexdigest()
    return _preview(export, sha256, _planned(export), _live().filter(sha256=sha256).first())


def carry_out(*, previewed: Preview, now: datetime) -> int | None:
    """Import a file that was previewed: all of it or nothing. Returns the import's number, None where nothing was to be done.

    Raises Impossible where what is stored has changed since in a way that makes the preview untrue.
    """
    with writing():
        if _live().filter(sha256=previewed.sha256).exists():
            return None
        plan = _planned(previewed.export)
        fresh = _preview(previewed.export, previewed.sha256, plan, None)
        if fresh.counts != previewed.counts:
            raise Impossible([f"{previewed.name}: something else was imported meanwhile; look at the preview again."])
        if not fresh.does_something:
            return None
        row = Import.objects.create(
            name=storable(previewed.name, 300) or "export",
            kind=previewed.kind,
            sha256=previewed.sha256,
            until=plan.until,
            done_at=now,
        )
        import_writing.write(row, plan.steps, plan.people.records, plan.jobs.records, now)
        return int(row.pk)


def undo(*, number: int, now: datetime) -> tuple[str, ...]:
    """Take an import back. Returns what was kept, in words: what the person has changed since stays as it is.

    Raises NotFound, or Impossible where it is undone already or a later import builds on it; nothing is changed then.
    """
    with writing():
        return import_records.take_back(number, now)


def imports() -> tuple[Listed, ...]:
    """Every import, the latest first."""
    rows = Import.objects.order_by("-id")
    return tuple(Listed(row.pk, row.name, row.kind, row.done_at, row.undone_at) for row in rows)


def _planned(export: Export) -> _Plan:
    until = max((each.connected_on for each in export.contacts if each.connected_on), default=None)
    older = export.kind == "linkedin" and _is_older(until)
    people = People(import_records.known_contacts() if export.contacts else ())
    jobs = Jobs(import_records.known_processes() if export.applications else ())
    steps = [people.step(row, updates=export.kind in {"linkedin", "vcard", "archive"} and not older) for row in export.contacts]
    steps += [jobs.step(row) for row in export.applications if company_key(row.company) or row.role or link_key(row.link)]
    steps += _kept_as_rows("messages", export.messages, lambda row: (row.conversation, row.sender, row.at or "", row.text))
    steps += _kept_as_rows("positions", export.positions, lambda row: (company_key(row.company), row.title, row.started or ""))
    steps += _kept_as_rows("events", export.events, lambda row: (row.uid or f"{row.title} {row.start}", row.recurrence))
    return _Plan(steps, people, jobs, until, older)


def _kept_as_rows(section: str, rows: Iterable[Any], natural: Callable[[Any], tuple[str, ...]]) -> Iterator[Step]:
    """Rows that have no table of their own: new, or the latest row of the same key says the same or something else."""
    keyed = [(key_of(*natural(row)), plain_row(row)) for row in rows]
    known = import_records.latest_rows(section) if keyed else {}
    for key, found in keyed:
        before = known.get(key)
        told = {name: value for name, value in found.items() if name != "where"}
        if before is None:
            yield Step(section, key, "new", found, after=found)
        elif {name: value for name, value in before.items() if name != "where"} != told:
            yield Step(section, key, "changed", found, before=before, after=found)
        else:
            yield Step(section, key, "same", found)
        known[key] = found


def _is_older(until: str | None) -> bool:
    """Whether a LinkedIn export ends before one that was imported."""
    known = _live().filter(kind="linkedin", until__isnull=False).order_by("-until").first()
    return bool(until and known and known.until and date.fromisoformat(until) < known.until)


def _live() -> QuerySet[Import]:
    return Import.objects.filter(undone_at__isnull=True)


def _preview(export: Export, sha256: str, plan: _Plan, done: Import | None) -> Preview:
    notes = list(export.notes)
    if plan.older:
        notes.insert(0, f"{export.file}: is older than what was imported before; companies and titles known since then stay.")
    return Preview(
        name=export.file,
        kind=export.kind,
        counts=counted(plan.steps),
        changes=tuple(_in_words(step) for step in plan.steps if step.action == "changed" and step.record),
        gone=() if done or plan.older else import_records.gone(export, plan.steps),
        conflicts=tuple(plan.jobs.conflicts),
        columns=export.columns,
        stages=export.stages,
        asks=export.asks,
        notes=tuple(notes),
        done=done.pk if done else None,
        export=export,
        sha256=sha256,
    )


def _in_words(step: Step) -> str:
    """One change: who or what, and each field as it was and as it would be."""
    assert step.record is not None
    values = step.record.values
    about = values.get("name") or ", ".join(filter(None, (values.get("company"), values.get("role"))))
    fields = (f"{name} {_shown(step.before[name])} → {_shown(value)}" for name, value in step.after.items() if name != "notes")
    return f"{about}: {'; '.join(fields) or 'notes'}"


def _shown(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "nothing"
    return f"“{value}”" if value else "nothing"
