"""What was imported, when, from which file, and what each row did, so that it can be undone."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.db.models.functions import Length
from django.db.models.lookups import Exact

from sayyes.store.models.invitations import SHA256_LETTERS
from sayyes.store.models.people import Contact
from sayyes.store.models.processes import Process

SECTIONS = ("contacts", "applications", "messages", "positions", "events")
ACTIONS = ("new", "changed", "same")


class Import(models.Model):
    """One file that was imported. `until`: the latest day in it, which tells an older export from a newer one."""

    name = models.CharField(max_length=300)
    kind = models.CharField(max_length=20)
    sha256 = models.CharField(max_length=SHA256_LETTERS)
    until = models.DateField(null=True, blank=True)
    done_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = (
            CheckConstraint(name="import_sha256_is_one", condition=Exact(Length("sha256"), SHA256_LETTERS)),
            UniqueConstraint(name="a_file_is_imported_once", fields=("sha256",), condition=Q(undone_at__isnull=True)),
        )

    def __str__(self) -> str:
        return f"import {self.pk} of {self.name}"


class ImportedRow(models.Model):
    """One row of an import and what it did.

    found: the row as it was read, its own cells included. before, after: the fields that it changed; of a new record, `after`
    holds them all. Messages, positions and events have no table of their own yet: this row is where they are kept.
    """

    imported = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="rows")
    section = models.CharField(max_length=20)
    key = models.CharField(max_length=SHA256_LETTERS)
    action = models.CharField(max_length=10)
    found = models.JSONField()
    before = models.JSONField(default=dict, blank=True)
    after = models.JSONField(default=dict, blank=True)
    contact = models.ForeignKey(Contact, on_delete=models.SET_NULL, null=True, blank=True, related_name="imported_rows")

    process = models.ForeignKey(Process, on_delete=models.SET_NULL, null=True, blank=True, related_name="imported_rows")

    class Meta:
        ordering = ("id",)
        indexes = (models.Index(name="imported_row_by_key", fields=("section", "key")),)
        constraints = (
            CheckConstraint(name="imported_row_has_a_section", condition=Q(section__in=SECTIONS)),
            CheckConstraint(name="imported_row_did_something", condition=Q(action__in=ACTIONS)),
            CheckConstraint(name="imported_row_key_is_a_sha256", condition=Exact(Length("key"), SHA256_LETTERS)),
        )

    def __str__(self) -> str:
        return f"{self.section} {self.action}"
