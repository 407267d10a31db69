"""A stored contact or process as an import sees it: its fields as plain values, and values taken over into it."""

from __future__ import annotations

from datetime import date
from typing import Any

from sayyes.readers.exports.identity import company_key as key_of_company
from sayyes.readers.exports.identity import email_key, link_key
from sayyes.store.models import Company, Contact, Process
from sayyes.usecases.import_steps import Record, Values

CONTACT = ("name", "company", "title", "email", "also", "phones", "profile", "connected_on", "notes")
OPENING = ("company", "role", "link", "pay", "place")
PROCESS = ("applied_on", "stage", "label", "notes")
DAYS = frozenset({"connected_on", "applied_on"})
COLUMN = {"notes": "remarks"}  # of a process; its notes are the person's own


def record_of(row: Contact | Process) -> Record:
    """The row as a plan works on it."""
    values = values_of(row)
    return Record(row.pk, values, dict(values))


def values_of(row: Contact | Process) -> Values:
    """The fields of a row: the company by its name, days as ISO dates, what is empty as an empty text."""
    if isinstance(row, Contact):
        return {name: _plain(getattr(row, name)) for name in CONTACT}
    values = {name: _plain(getattr(row.opening, name)) for name in OPENING}
    return values | {name: _plain(getattr(row, COLUMN.get(name, name))) for name in PROCESS}


def assign(row: Contact | Process, values: Values, companies: dict[str, Company]) -> None:
    """Take values over into a row, with the keys that go with them. A process carries those of its opening."""
    for name, value in values.items():
        told: Any = date.fromisoformat(value) if name in DAYS and value else None if name in DAYS else value
        if name == "company":
            told = companies.get(key_of_company(value)[:300])
        if isinstance(row, Process) and name in OPENING:
            setattr(row.opening, name, told)
        else:
            setattr(row, COLUMN.get(name, name) if isinstance(row, Process) else name, told)
    if isinstance(row, Contact):
        row.email_key, row.profile_key = email_key(row.email), link_key(row.profile)
    else:
        row.opening.link_key = link_key(row.opening.link)


def _plain(value: Any) -> Any:  # noqa: ANN401 - any value of a field
    if isinstance(value, Company):
        return value.name
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, list) else "" if value is None else value
