"""Contacts, processes and imported rows as they are stored: read for a plan, and taken back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.db.models import OuterRef, Subquery

from sayyes.errors import Impossible, NotFound
from sayyes.readers.exports.found import Export
from sayyes.readers.exports.identity import company_key
from sayyes.store.models import Company, Contact, Import, ImportedRow, Opening, Process, StageChange
from sayyes.usecases.import_steps import Record, Step, Values
from sayyes.usecases.import_values import assign, record_of, values_of

BATCH = 500  # SQLite takes no more than so many values at once
Kept = Contact | Process


def known_contacts() -> list[Record]:
    """Every contact that is stored."""
    return [record_of(row) for row in Contact.objects.select_related("company").order_by("id")]


def known_processes() -> list[Record]:
    """Every process that is stored."""
    stands = StageChange.objects.filter(process=OuterRef("pk"), struck_at__isnull=True).order_by("-id")
    rows = Process.objects.select_related("opening__company").annotate(told_by=Subquery(stands.values("imported")[:1]))
    return [replace(record_of(row), own_stage=row.told_by is None) for row in rows.order_by("id")]


def latest_rows(section: str) -> dict[str, Values]:
    """The latest row of every key, from imports that were not undone."""
    rows = ImportedRow.objects.filter(section=section, imported__undone_at__isnull=True).order_by("id")
    return dict(rows.values_list("key", "found"))


def gone(export: Export, steps: list[Step]) -> tuple[str, ...]:
    """Who or what stood in the last export of this sort and stands in this one no more. Nothing is deleted for it."""
    lines: list[str] = []
    for section, link, related in (
        ("contacts", "contact", "contact__company"),
        ("applications", "process", "process__opening__company"),
    ):
        present = {step.record.number for step in steps if step.section == section and step.record}
        if not present:
            continue
        rows = ImportedRow.objects.filter(section=section, imported__undone_at__isnull=True, imported__kind=export.kind)
        if section != "contacts" or export.kind != "linkedin":  # LinkedIn splits applications over several files
            rows = rows.filter(imported__name=export.file)
        latest = rows.order_by("-imported_id").first()
        if latest is None:
            continue
        last = rows.filter(imported=latest.imported_id).exclude(**{f"{link}__isnull": True}).select_related(related)
        lines += [str(getattr(row, link)) for row in last if getattr(row, f"{link}_id") not in present]
    return tuple(dict.fromkeys(lines))


def take_back(number: int, now: datetime) -> tuple[str, ...]:
    """Undo an import within the caller's transaction. Raises NotFound or Impossible. Returns what was kept, in words."""
    try:
        done = Import.objects.get(pk=number)
    except (Import.DoesNotExist, OverflowError) as error:
        raise NotFound(f"There is no import number {number} here.") from error
    if done.undone_at is not None:
        raise Impossible([f"Import {number} is undone already."])
    rows = list(done.rows.exclude(action="same").select_related("contact__company", "process__opening__company").order_by("-id"))
    later = _built_on(done)
    if later is not None:
        raise Impossible([f"Import {later} came after it and tells of the same; undo that first: --undo {later}"])
    kept: list[str] = []
    leaving: list[Kept] = []
    one: dict[Kept, Kept] = {}  # several rows may tell of the same: one object of each
    for row in rows:
        named = row.contact or row.process
        if named is None:
            continue
        record = one.setdefault(named, named)
        if row.action == "changed":
            kept += _restored(row, record, now)
        elif _is_as_it_came(row, record):
            leaving.append(record)
        else:
            kept.append(f"{record}: kept, for you have changed it since.")
    done.rows.all().delete()  # what was taken back is not kept in a corner
    _delete(leaving)
    done.undone_at = now
    done.save(update_fields=["undone_at"])
    done.companies.filter(contacts__isnull=True, openings__isnull=True).delete()
    return tuple(kept)


def _built_on(done: Import) -> int | None:
    """The latest import since that has rows about the same."""
    own = {(each["section"], each["key"], each["contact"], each["process"]) for each in _identities(done)}
    records = {("contact", contact) for _, _, contact, _ in own if contact}
    records |= {("process", process) for *_, process in own if process}
    keys = {(section, key) for section, key, contact, process in own if not contact and not process}
    for later in Import.objects.filter(undone_at__isnull=True, pk__gt=done.pk).order_by("-id"):
        for each in _identities(later):
            told = {("contact", each["contact"]), ("process", each["process"])}
            if told & records or (each["section"], each["key"]) in keys:
                return int(later.pk)
    return None


def _identities(row: Import) -> Iterable[Mapping[str, Any]]:
    """What each row of an import is about."""
    return row.rows.values("section", "key", "contact", "process")


def _delete(leaving: list[Kept]) -> None:
    """Take records away; a process goes with its opening."""
    contacts = [each.pk for each in leaving if isinstance(each, Contact)]
    processes = [each for each in leaving if isinstance(each, Process)]
    openings = [each.opening_id for each in processes]
    for start in range(0, max(len(contacts), len(processes)), BATCH):
        part = slice(start, start + BATCH)
        Contact.objects.filter(pk__in=contacts[part]).delete()
        Process.objects.filter(pk__in=[each.pk for each in processes[part]]).delete()
        Opening.objects.filter(pk__in=openings[part], processes__isnull=True).delete()


def _is_as_it_came(row: ImportedRow, record: Kept) -> bool:
    """Whether a record that the import brought still says what it said then, and nothing of the person's own hangs on it."""
    if isinstance(record, Contact):
        used = record.seats.exists()
    else:
        used = record.version > 1 and any(
            each.exists()
            for each in (
                record.rounds.all(),
                record.offers.all(),
                record.notes.all(),
                record.attachments.all(),
                record.invitations.all(),
            )
        )
    return not used and all(_equal(name, value, row.after.get(name)) for name, value in values_of(record).items())


def _restored(row: ImportedRow, record: Kept, now: datetime) -> list[str]:
    """Put the fields that a row changed back, except those that the person has changed since. Returns these, in words."""
    values = values_of(record)
    kept = [name for name, value in row.after.items() if not _equal(name, values[name], value)]
    restored = {name: value for name, value in row.before.items() if name not in kept}
    company = company_key(restored.get("company", ""))
    assign(record, restored, {each.key: each for each in Company.objects.filter(key=company)})
    record.changed_at = now
    if isinstance(record, Process):
        record.version += 1
        record.opening.save()
        if "stage" in restored:
            record.stage_changes.filter(imported=row.imported_id, struck_at__isnull=True).update(struck_at=now)
    record.save()
    return [f"{record}: {', '.join(kept)} kept, for you have changed it since."] if kept else []


def _equal(name: str, here: Any, then: Any) -> bool:  # noqa: ANN401 - any value of a field
    """Whether a field still says what the import wrote: a company is stored under the first spelling of its name."""
    return company_key(here) == company_key(then) if name == "company" else bool(here == then)
