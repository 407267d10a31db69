"""People, applications and imports: the database itself refuses what cannot be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, models, transaction

from sayyes.store.models import Application, Company, Contact, Import, ImportedRow

NOW = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
SHA = "a" * 64
pytestmark = pytest.mark.django_db


def contact(**fields: str) -> Contact:
    return Contact(**{"name": "Bob Raman", "changed_at": NOW, **fields})


def imported(**fields: object) -> Import:
    return Import(**{"name": "c.csv", "kind": "linkedin", "sha256": SHA, "done_at": NOW, **fields})


REFUSED: dict[str, Callable[[], list[models.Model]]] = {
    "a contact without a name": lambda: [contact(name="")],
    "two contacts with one e-mail address": lambda: [contact(email_key="b@b.example"), contact(email_key="b@b.example")],
    "two contacts with one profile": lambda: [contact(profile_key="linkedin.com/in/b"), contact(profile_key="linkedin.com/in/b")],
    "a company without a name": lambda: [Company(name="", key="x")],
    "two companies with one key": lambda: [Company(name="X", key="x"), Company(name="x", key="x")],
    "an application for nothing": lambda: [Application(stage="applied", changed_at=NOW)],
    "an application at no stage of ours": lambda: [Application(role="Analyst", stage="daydreaming", changed_at=NOW)],
    "the same file imported twice": lambda: [imported(), imported()],
    "an import of no file": lambda: [imported(sha256="abc")],
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_is_refused(case: str) -> None:
    *fine, wrong = REFUSED[case]()
    for row in fine:
        row.save()
    with pytest.raises(IntegrityError), transaction.atomic():
        wrong.save()


def test_people_without_addresses_and_undone_imports_do_not_stand_in_the_way() -> None:
    for row in (contact(), contact(), imported(undone_at=NOW), imported()):
        row.save()
    assert (Contact.objects.count(), Import.objects.count()) == (2, 2)


@pytest.mark.parametrize("wrong", [{"section": "pets"}, {"action": "eaten"}, {"key": "short"}])
def test_an_imported_row_says_what_it_is_and_did(wrong: dict[str, str]) -> None:
    whole = imported()
    whole.save()
    fields = {"section": "contacts", "action": "new", "key": SHA, **wrong}
    with pytest.raises(IntegrityError), transaction.atomic():
        ImportedRow.objects.create(imported=whole, found={}, **fields)
