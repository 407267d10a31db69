"""What was read from mailboxes: which, how far, which letters matter, and what the person said about them.

Of mail that does not matter nothing is kept but the hash by which it is recognised.
"""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.db.models.functions import Length
from django.db.models.lookups import Exact

from sayyes.store.models.invitations import SHA256_LETTERS, Invitation, Message

SOURCE_KINDS = ("imap", "maildir", "mbox", "folder")
LETTER_STATES = ("filed", "review", "dismissed")


class MailSource(models.Model):
    """One place that mail is read from, read-only.

    place: what tells it from others: a path, or user@host:port/folder. settings: of an IMAP account, how to reach it, never its
    password. cursor: up to where it was read. oldest, newest: the dates of the messages read so far.
    """

    kind = models.CharField(max_length=10)
    place = models.CharField(max_length=1000)
    settings = models.JSONField(default=dict, blank=True)
    cursor = models.JSONField(default=dict, blank=True)
    added_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True, blank=True)
    messages = models.PositiveIntegerField(default=0)
    oldest = models.DateTimeField(null=True, blank=True)
    newest = models.DateTimeField(null=True, blank=True)
    problem = models.CharField(max_length=500, blank=True, default="")

    class Meta:
        ordering = ("id",)
        constraints = (
            UniqueConstraint(name="mail_source_is_added_once", fields=("kind", "place")),
            CheckConstraint(name="mail_source_kind_is_known", condition=Q(kind__in=SOURCE_KINDS)),
        )

    def __str__(self) -> str:
        return self.place


class SeenMail(models.Model):
    """A message that was read, wherever it lay: the hash alone, of which nothing of the message can be told.

    edition: of the reader that looked at it last (`usecases.inbox_filing.EDITION`); 0: before these were counted.
    """

    fingerprint = models.CharField(max_length=SHA256_LETTERS, unique=True)
    edition = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = (CheckConstraint(name="seen_mail_is_a_sha256", condition=Exact(Length("fingerprint"), SHA256_LETTERS)),)

    def __str__(self) -> str:
        return self.fingerprint[:12]


class SeenFile(models.Model):
    """A file of a Maildir or folder that was read, by the hash of its name (a folder's file: and of its size and date)."""

    source = models.ForeignKey(MailSource, on_delete=models.CASCADE, related_name="files")
    key = models.CharField(max_length=SHA256_LETTERS)

    class Meta:
        constraints = (UniqueConstraint(name="a_file_of_a_source_is_seen_once", fields=("source", "key")),)

    def __str__(self) -> str:
        return self.key[:12]


class InboxLetter(models.Model):
    """A message that matters, or may matter.

    place: where it lies in its source, for people. kind: what it counts as; read_as, confidence: what the reader's rules said;
    because: why, in words. words: by which it was learned from, kept with the letter. handled_at: when the person had a say.
    """

    source = models.ForeignKey(MailSource, on_delete=models.SET_NULL, null=True, blank=True, related_name="letters")
    place = models.CharField(max_length=300)
    message = models.OneToOneField(Message, on_delete=models.CASCADE, related_name="letter")
    fingerprint = models.CharField(max_length=SHA256_LETTERS, unique=True)
    reading = models.JSONField()
    kind = models.CharField(max_length=20)
    read_as = models.CharField(max_length=20)
    confidence = models.FloatField()
    because = models.CharField(max_length=600, blank=True, default="")
    words = models.JSONField(default=list, blank=True)
    state = models.CharField(max_length=10)
    invitation = models.ForeignKey(Invitation, on_delete=models.SET_NULL, null=True, blank=True, related_name="came_as")
    received_at = models.DateTimeField(null=True, blank=True)
    seen_at = models.DateTimeField()
    handled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-received_at", "-id")
        indexes = (models.Index(name="inbox_letter_by_state", fields=("state", "-received_at")),)
        constraints = (
            CheckConstraint(name="inbox_letter_state_is_known", condition=Q(state__in=LETTER_STATES)),
            CheckConstraint(name="inbox_letter_is_a_share_sure", condition=Q(confidence__gte=0, confidence__lte=1)),
        )

    def __str__(self) -> str:
        return f"letter {self.pk}"


class Correction(models.Model):
    """What the person said that a letter is. Many said at once bear the same `batch` and are undone together.

    words: the letter's words, from which is learned; they stay when the letter goes. before: kind, state and invitation as they
    were. made_invitation: whether an invitation came of it.
    """

    batch = models.PositiveIntegerField(db_index=True)
    letter = models.ForeignKey(InboxLetter, on_delete=models.SET_NULL, null=True, blank=True, related_name="corrections")
    words = models.JSONField(default=list, blank=True)
    read_as = models.CharField(max_length=20)
    said = models.CharField(max_length=20)
    before = models.JSONField(default=dict, blank=True)
    made_invitation = models.BooleanField(default=False)
    said_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.read_as} is {self.said}"
