"""People, applications and imports: the database itself refuses what cannot be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, models, transaction

from sayyes.store.models import Company, Contact, Import, ImportedRow, Opening, Process

NOW = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
SHA = "a" * 64
pytestmark = pytest.mark.django_db


def contact(**fields: str) -> Contact:
    return Contact(**{"name": "Bob Raman", "changed_at": NOW, **fields})


def imported(**fields: object) -> Import:
    return Import(**{"name": "c.csv", "kind": "linkedin", "sha256": SHA, "done_at": NOW, **fields})


def opening(**fields: object) -> Opening:
    return Opening(**{"pk": 1, "role": "Analyst", **fields})


def process(**fields: object) -> Process:
    return Process(**{"opening_id": 1, "stage": "applied", "added_at": NOW, "changed_at": NOW, **fields})


REFUSED: dict[str, Callable[[], list[models.Model]]] = {
    "a contact without a name": lambda: [contact(name="")],
    "two contacts with one e-mail address": lambda: [contact(email_key="b@b.example"), contact(email_key="b@b.example")],
    "two contacts with one profile": lambda: [contact(profile_key="linkedin.com/in/b"), contact(profile_key="linkedin.com/in/b")],
    "a company without a name": lambda: [Company(name="", key="x")],
    "two companies with one key": lambda: [Company(name="X", key="x"), Company(name="x", key="x")],
    "an opening for nothing": lambda: [Opening()],
    "a process at no stage of ours": lambda: [opening(), process(stage="daydreaming")],
    "a promise where nothing is accepted": lambda: [opening(), process(stage="offered", accepted_as="signed")],
    "two openings with one address": lambda: [opening(link_key="x.example/1"), opening(pk=2, link_key="x.example/1")],
    "pay that is less than the least": lambda: [opening(pay_low=9, pay_high=3)],
    "a chance beyond one": lambda: [opening(), process(chance=1.5)],
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
