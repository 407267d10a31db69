"""What was put into the box and read, and waits for the person to say that it was understood. Nothing else knows of it."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, Q
from django.db.models.functions import Length
from django.db.models.lookups import Exact

from sayyes.store.models.invitations import SHA256_LETTERS
from sayyes.store.models.people import ADDRESS


class Intake(models.Model):
    """Something handed in: its bytes, what was read in them, and what the person put right. Gone once it is saved or dropped.

    address: of the page it was fetched from, empty where it was pasted or dropped. kind: what the person says it is, empty where
    the reading stands. version: raised by each correction, so that a form that was opened before it is noticed.
    """

    name = models.CharField(max_length=300)
    address = models.CharField(max_length=ADDRESS, blank=True, default="")
    data = models.BinaryField()
    sha256 = models.CharField(max_length=SHA256_LETTERS, unique=True)
    reading = models.JSONField()
    corrections = models.JSONField(default=dict, blank=True)
    kind = models.CharField(max_length=20, blank=True, default="")
    received_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("received_at", "id")
        constraints = (
            CheckConstraint(name="intake_has_a_name", condition=~Q(name="")),
            CheckConstraint(name="intake_sha256_is_one", condition=Exact(Length("sha256"), SHA256_LETTERS)),
        )

    def __str__(self) -> str:
        return self.name
