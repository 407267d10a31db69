"""What the person writes down about a process, and the files kept with it."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, Q
from django.db.models.functions import Length
from django.db.models.lookups import Exact

from sayyes.store.models.invitations import SHA256_LETTERS
from sayyes.store.models.people import NAME
from sayyes.store.models.processes import Process

MOST_BYTES = 25 * 1024 * 1024


class Note(models.Model):
    """A note about a process."""

    process = models.ForeignKey(Process, on_delete=models.CASCADE, related_name="notes")
    text = models.TextField()
    written_at = models.DateTimeField()

    class Meta:
        ordering = ("written_at", "id")
        constraints = (CheckConstraint(name="note_says_something", condition=~Q(text="")),)

    def __str__(self) -> str:
        return self.text[:60]


class AttachedFile(models.Model):
    """The bytes of an attachment, kept once however often they are attached. Never changed."""

    sha256 = models.CharField(max_length=SHA256_LETTERS, unique=True)
    data = models.BinaryField()
    size = models.PositiveIntegerField()

    class Meta:
        constraints = (
            CheckConstraint(name="attached_sha256_is_one", condition=Exact(Length("sha256"), SHA256_LETTERS)),
            CheckConstraint(name="attached_file_is_not_too_large", condition=Q(size__lte=MOST_BYTES)),
        )

    def __str__(self) -> str:
        return self.sha256[:12]


class Attachment(models.Model):
    """A file kept with a process. Taking it away keeps its bytes as long as that can be undone."""

    process = models.ForeignKey(Process, on_delete=models.CASCADE, related_name="attachments")
    name = models.CharField(max_length=NAME)
    file = models.ForeignKey(AttachedFile, on_delete=models.PROTECT, related_name="attachments")
    added_at = models.DateTimeField()

    class Meta:
        ordering = ("added_at", "id")
        constraints = (CheckConstraint(name="attachment_has_a_name", condition=~Q(name="")),)

    def __str__(self) -> str:
        return self.name
