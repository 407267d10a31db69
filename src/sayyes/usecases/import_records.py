"""Contacts, applications and imported rows as they are stored: read for a plan, written by one, taken back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, TypeVar

from django.db.models import QuerySet

from sayyes.errors import Impossible, NotFound
from sayyes.readers.exports.found import Export
from sayyes.readers.exports.identity import company_key, email_key, link_key
from sayyes.store.models import Application, Company, Contact, Import, ImportedRow
from sayyes.usecases.import_steps import Record, Step, Values

CONTACT = ("name", "company", "title", "email", "also", "phones", "profile", "connected_on", "notes")
APPLICATION = ("company", "role", "link", "applied_on", "stage", "label", "pay", "place", "notes")
_Row = TypeVar("_Row", Contact, Application)
BATCH = 500  # SQLite takes no more than so many values at once


def known_contacts() -> list[Record]:
    """Every contact that is stored."""
    return [_record(row) for row in Contact.objects.select_related("company").order_by("id")]


def known_applications() -> list[Record]:
    """Every application that is stored."""
    return [_record(row) for row in Application.objects.select_related("company").order_by("id")]


def latest_rows(section: str) -> dict[str, Values]:
    """The latest row of every key, from imports that were not undone."""
    rows = ImportedRow.objects.filter(section=section, imported__undone_at__isnull=True).order_by("id")
    return dict(rows.values_list("key", "found"))


def gone(export: Export, steps: list[Step]) -> tuple[str, ...]:
    """Who or what stood in the last export of this sort and stands in this one no more. Nothing is deleted for it."""
    lines: list[str] = []
    for section, link in (("contacts", "contact"), ("applications", "application")):
        present = {step.record.number for step in steps if step.section == section and step.record}
        if not present:
            continue
        rows = ImportedRow.objects.filter(section=section, imported__undone_at__isnull=True, imported__kind=export.kind)
        if section != "contacts" or export.kind != "linkedin":  # LinkedIn splits applications over several files
            rows = rows.filter(imported__name=export.file)
        latest = rows.order_by("-imported_id").first()
        if latest is None:
            continue
        last = rows.filter(imported=latest.imported_id).exclude(**{f"{link}__isnull": True}).select_related(link)
        lines += [str(getattr(row, link)) for row in last if getattr(row, f"{link}_id") not in present]
    return tuple(dict.fromkeys(lines))


def write(row: Import, steps: list[Step], people: Iterable[Record], jobs: Iterable[Record], now: datetime) -> None:
    """Write what a plan found: companies, contacts, applications, then what each row did."""
    people, jobs = list(people), list(jobs)
    companies = _companies([*people, *jobs], row)
    contacts = _write(Contact, people, companies, now)
    applications = _write(Application, jobs, companies, now)
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
                application=applications.get(id(step.record)),
            )
            for step in steps
        ),
        batch_size=BATCH,
    )


def take_back(number: int, now: datetime) -> tuple[str, ...]:
    """Undo an import within the caller's transaction. Raises NotFound or Impossible. Returns what was kept, in words."""
    try:
        done = Import.objects.get(pk=number)
    except (Import.DoesNotExist, OverflowError) as error:
        raise NotFound(f"There is no import number {number} here.") from error
    if done.undone_at is not None:
        raise Impossible([f"Import {number} is undone already."])
    rows = list(done.rows.exclude(action="same").select_related("contact__company", "application__company").order_by("-id"))
    later = _built_on(done)
    if later is not None:
        raise Impossible([f"Import {later} came after it and tells of the same; undo that first: --undo {later}"])
    kept: list[str] = []
    leaving: list[Contact | Application] = []
    one: dict[Contact | Application, Contact | Application] = {}  # several rows may tell of the same: one object of each
    for row in rows:
        named = row.contact or row.application
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
    for model in (Contact, Application):
        _delete(model, [each.pk for each in leaving if isinstance(each, model)])
    done.undone_at = now
    done.save(update_fields=["undone_at"])
    done.companies.filter(contacts__isnull=True, applications__isnull=True).delete()
    return tuple(kept)


def _built_on(done: Import) -> int | None:
    """The latest import since that has rows about the same."""
    own = {(each["section"], each["key"], each["contact"], each["application"]) for each in _identities(done)}
    records = {("contact", contact) for _, _, contact, _ in own if contact}
    records |= {("application", application) for *_, application in own if application}
    keys = {(section, key) for section, key, contact, application in own if not contact and not application}
    for later in Import.objects.filter(undone_at__isnull=True, pk__gt=done.pk).order_by("-id"):
        for each in _identities(later):
            told = {("contact", each["contact"]), ("application", each["application"])}
            if told & records or (each["section"], each["key"]) in keys:
                return int(later.pk)
    return None


def _identities(row: Import) -> Iterable[Mapping[str, Any]]:
    """What each row of an import is about."""
    return row.rows.values("section", "key", "contact", "application")


def _delete(model: type[Contact | Application], numbers: list[int]) -> None:
    for start in range(0, len(numbers), BATCH):
        model.objects.filter(pk__in=numbers[start : start + BATCH]).delete()


def _is_as_it_came(row: ImportedRow, record: Contact | Application) -> bool:
    """Whether a record that the import brought still says what it said then."""
    values = _values(record, _fields(record))
    return all(_equal(name, value, row.after.get(name)) for name, value in values.items())


def _restored(row: ImportedRow, record: Contact | Application, now: datetime) -> list[str]:
    """Put the fields that a row changed back, except those that the person has changed since. Returns these, in words."""
    values = _values(record, _fields(record))
    kept = [name for name, value in row.after.items() if not _equal(name, values[name], value)]
    restored = {name: value for name, value in row.before.items() if name not in kept}
    _assign(record, restored, {each.key: each for each in _known_companies(restored)})
    record.changed_at = now
    record.save()
    return [f"{record}: {', '.join(kept)} kept, for you have changed it since."] if kept else []


def _fields(record: Contact | Application) -> tuple[str, ...]:
    return CONTACT if isinstance(record, Contact) else APPLICATION


def _equal(name: str, here: Any, then: Any) -> bool:  # noqa: ANN401 - any value of a field
    """Whether a field still says what the import wrote: a company is stored under the first spelling of its name."""
    return company_key(here) == company_key(then) if name == "company" else bool(here == then)


def _known_companies(values: Values) -> QuerySet[Company]:
    return Company.objects.filter(key=company_key(values.get("company", "")))


def _companies(records: list[Record], row: Import) -> dict[str, Company]:
    """Every company that the records name, by its key; those that are not stored yet are."""
    known = {each.key: each for each in Company.objects.all()}
    named = {company_key(name): name for record in records if (name := record.values["company"])}
    fresh = [Company(name=name, key=key[:300], imported=row) for key, name in named.items() if key[:300] not in known]
    Company.objects.bulk_create(fresh, batch_size=BATCH)
    return known | {each.key: each for each in fresh}


def _write(model: type[_Row], records: list[Record], companies: dict[str, Company], now: datetime) -> dict[int, _Row]:
    """Store what is new or changed. Returns the rows by the identity of their records."""
    stored = {row.pk: row for row in model.objects.all()} if records else {}
    rows: dict[int, _Row] = {}
    fresh: list[_Row] = []
    changed: list[_Row] = []
    for record in records:
        row = stored[record.number] if record.number is not None else model()
        rows[id(record)] = row
        if record.changes:
            _assign(row, record.values, companies)
            row.changed_at = now
            (changed if record.number is not None else fresh).append(row)
    fields: tuple[str, ...] = (*CONTACT, "email_key", "profile_key") if model is Contact else (*APPLICATION, "link_key")
    model.objects.bulk_create(fresh, batch_size=BATCH)
    model.objects.bulk_update(changed, (*fields, "changed_at"), batch_size=BATCH // len(fields))
    return rows


def _assign(row: Contact | Application, values: Values, companies: dict[str, Company]) -> None:
    """Take values over into a row, with the keys that go with them."""
    for name, value in values.items():
        if name == "company":
            row.company = companies.get(company_key(value)[:300])
        elif name in {"connected_on", "applied_on"}:
            setattr(row, name, date.fromisoformat(value) if value else None)
        else:
            setattr(row, name, value)
    if isinstance(row, Contact):
        row.email_key, row.profile_key = email_key(row.email), link_key(row.profile)
    else:
        row.link_key = link_key(row.link)


def _record(row: Contact | Application) -> Record:
    values = _values(row, _fields(row))
    return Record(row.pk, values, dict(values))


def _values(row: Contact | Application, fields: tuple[str, ...]) -> Values:
    """The fields of a row, as a plan has them: the company by its name, days as ISO dates."""
    return {name: _plain(getattr(row, name)) for name in fields}


def _plain(value: Any) -> Any:  # noqa: ANN401 - any value of a field
    if isinstance(value, Company):
        return value.name
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, list) else "" if value is None else value
