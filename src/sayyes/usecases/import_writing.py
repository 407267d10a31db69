"""Writing what a plan found: companies, contacts, processes with their openings and stages, and what each row did."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.utils import timezone

from sayyes.readers.exports.identity import company_key
from sayyes.store.models import Company, Contact, Import, ImportedRow, Opening, Process, StageChange
from sayyes.usecases.import_steps import Record, Step
from sayyes.usecases.import_values import CONTACT, OPENING, PROCESS, assign

BATCH = 500  # SQLite takes no more than so many values at once


def write(row: Import, steps: list[Step], people: Iterable[Record], jobs: Iterable[Record], now: datetime) -> None:
    """Write what a plan found, within the caller's transaction."""
    people, jobs = list(people), list(jobs)
    companies = _companies([*people, *jobs], row)
    contacts = _write_contacts(people, companies, now)
    processes = _write_processes(jobs, companies, row, now)
    ImportedRow.objects.bulk_create(
        (
            ImportedRow(
                imported=row,
                section=step.section,
                key=step.key,
                action=step.action,
                found=step.found,
                before=step.before,
                after=step.after,
                contact=contacts.get(id(step.record)),
                process=processes.get(id(step.record)),
            )
            for step in steps
        ),
        batch_size=BATCH,
    )


def _companies(records: list[Record], row: Import) -> dict[str, Company]:
    """Every company that the records name, by its key; those that are not stored yet are."""
    known = {each.key: each for each in Company.objects.all()}
    named = {company_key(name): name for record in records if (name := record.values["company"])}
    fresh = [Company(name=name, key=key[:300], imported=row) for key, name in named.items() if key[:300] not in known]
    Company.objects.bulk_create(fresh, batch_size=BATCH)
    return known | {each.key: each for each in fresh}


def _write_contacts(records: list[Record], companies: dict[str, Company], now: datetime) -> dict[int, Contact]:
    """Store what is new or changed. Returns the rows by the identity of their records."""
    stored = {row.pk: row for row in Contact.objects.all()} if records else {}
    rows: dict[int, Contact] = {}
    fresh: list[Contact] = []
    changed: list[Contact] = []
    for record in records:
        row = rows[id(record)] = stored[record.number] if record.number is not None else Contact()
        if record.changes:
            assign(row, record.values, companies)
            row.changed_at = now
            (changed if record.number is not None else fresh).append(row)
    fields = (*CONTACT, "email_key", "profile_key", "changed_at")
    Contact.objects.bulk_create(fresh, batch_size=BATCH)
    Contact.objects.bulk_update(changed, fields, batch_size=BATCH // len(fields))
    return rows


def _write_processes(records: list[Record], companies: dict[str, Company], done: Import, now: datetime) -> dict[int, Process]:
    """The same for processes, each with its opening and the stage it came to."""
    stored = {row.pk: row for row in Process.objects.select_related("opening")} if records else {}
    rows: dict[int, Process] = {}
    fresh: list[Process] = []
    changed: list[Process] = []
    stages: list[StageChange] = []
    for record in records:
        row = rows[id(record)] = stored[record.number] if record.number is not None else Process(opening=Opening(), added_at=now)
        if not record.changes:
            continue
        was = row.stage
        assign(row, record.values, companies)
        row.changed_at = now
        if record.number is not None:
            row.version += 1
        (changed if record.number is not None else fresh).append(row)
        if was != row.stage:
            on = _day(row, was, now)
            stages.append(
                StageChange(
                    process=row, was=was, became=row.stage, on=on, noted_at=now, imported=done, why=f"imported: {done.name}"[:300]
                )
            )
    Opening.objects.bulk_create([row.opening for row in fresh], batch_size=BATCH)
    for row in fresh:
        row.opening = row.opening  # the number it has by now
    Process.objects.bulk_create(fresh, batch_size=BATCH)
    Opening.objects.bulk_update([row.opening for row in changed], (*OPENING, "link_key"), batch_size=BATCH // 8)
    fields = ("applied_on", "stage", "label", "remarks", "changed_at", "version")
    Process.objects.bulk_update(changed, fields, batch_size=BATCH // len(PROCESS) // 2)
    for stage in stages:
        stage.process = stage.process
    StageChange.objects.bulk_create(stages, batch_size=BATCH)
    return rows


def _day(row: Process, was: str, now: datetime) -> date:
    """The day of a stage, as far as a tracker tells: one applies on a day, everything else is as old as the import."""
    return row.applied_on if row.applied_on and not was and row.stage == "applied" else timezone.localtime(now).date()
