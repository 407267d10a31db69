"""What came in, byte for byte, and what was read from it."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, Q
from django.db.models.functions import Length
from django.db.models.lookups import Exact

SHA256_LETTERS = 64


class Message(models.Model):
    """A message or file as it was handed in. Its bytes are never changed; the same bytes are kept once."""

    name = models.CharField(max_length=300)
    data = models.BinaryField()
    sha256 = models.CharField(max_length=SHA256_LETTERS, unique=True)
    received_at = models.DateTimeField()

    class Meta:
        constraints = (
            CheckConstraint(name="message_has_a_name", condition=~Q(name="")),
            CheckConstraint(name="message_sha256_is_one", condition=Exact(Length("sha256"), SHA256_LETTERS)),
        )

    def __str__(self) -> str:
        return self.name


class Invitation(models.Model):
    """An invitation read from a message.

    reading: what the readers found, never edited. corrections: what the person put right, by fact. overrides: assumptions
    that the person changed for this answer alone. settled_as: how it was answered, empty while it waits. process: the candidacy
    it belongs to, filed_because why it was taken to belong there. version: raised by each change.
    """

    message = models.OneToOneField(Message, on_delete=models.CASCADE, related_name="invitation")
    reading = models.JSONField()
    corrections = models.JSONField(default=dict)
    overrides = models.JSONField(default=dict)
    created_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_as = models.CharField(max_length=40, blank=True, default="")
    process = models.ForeignKey("store.Process", on_delete=models.SET_NULL, null=True, blank=True, related_name="invitations")
    filed_because = models.CharField(max_length=300, blank=True, default="")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("created_at", "id")
        constraints = (
            CheckConstraint(
                name="settled_at_and_settled_as_go_together",
                condition=Q(settled_at__isnull=True, settled_as="") | (Q(settled_at__isnull=False) & ~Q(settled_as="")),
            ),
        )

    def __str__(self) -> str:
        return f"invitation {self.pk}"
