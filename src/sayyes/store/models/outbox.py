"""What is written and what leaves: kept drafts, letters on their way, the account that they go through, the person's manner.

A letter is a row with its bytes and its Message-ID before anything leaves the computer. Its states:

    queued → sending → sent | failed | unknown | queued again        and queued | failed | unknown → withdrawn

`failed` is said only where the server surely did not take it; `unknown` where nobody can know (`usecases.outbox`).
"""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from sayyes.store.models.invitations import Invitation, Message

THE_ONE = 1
ADDRESS = 320  # 64 before the sign, 255 behind it
SUBJECT = 900  # one line of a message holds 998
STATES = ("queued", "sending", "sent", "failed", "unknown", "withdrawn")
FINISHED = ("sent", "failed", "unknown", "withdrawn")
SECURITY = ("tls", "starttls", "none")
TONES = ("plain", "warm", "brief")


class Envelope(models.Model):
    """What an answer needs from a message beyond its reading: where it goes, what it threads to, whether a calendar asks.

    headers: as `readers.envelope` wrote them. Read once, since it means parsing the message again.
    """

    message = models.OneToOneField(Message, on_delete=models.CASCADE, related_name="envelope")
    headers = models.JSONField(default=dict)

    def __str__(self) -> str:
        return f"envelope of message {self.message_id}"


class KeptDraft(models.Model):
    """A letter as the person changed it: one for each way of answering an invitation, or of writing to a process.

    `version` grows with every change, for two windows.
    """

    invitation = models.ForeignKey(Invitation, on_delete=models.CASCADE, null=True, blank=True, related_name="drafts")
    process = models.ForeignKey("store.Process", on_delete=models.CASCADE, null=True, blank=True, related_name="drafts")
    variant = models.CharField(max_length=40)
    to = models.CharField(max_length=ADDRESS, blank=True, default="")
    subject = models.CharField(max_length=SUBJECT, blank=True, default="")
    body = models.TextField(blank=True, default="")
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = (
            UniqueConstraint(name="one_draft_for_each_way_of_answering", fields=("invitation", "variant")),
            UniqueConstraint(name="one_draft_for_each_way_of_writing", fields=("process", "variant")),
            CheckConstraint(
                name="draft_is_about_one_thing",
                condition=Q(invitation__isnull=False, process__isnull=True) | Q(invitation__isnull=True, process__isnull=False),
            ),
            CheckConstraint(name="draft_is_of_a_kind", condition=~Q(variant="")),
        )

    def __str__(self) -> str:
        return f"draft {self.variant} of invitation {self.invitation_id}, process {self.process_id}"


class Outgoing(models.Model):
    """A letter that the person pressed Send for. Its bytes and its Message-ID never change.

    press: what was pressed; a second press of the same is the same letter. attempts: how often it was tried; handed_over:
    whether, in the last attempt, the end of the message may have reached the server. settles_as: how the invitation counts
    as answered once it is sent; empty where it stays open. about: company and role, for lists.
    """

    invitation = models.ForeignKey(Invitation, on_delete=models.SET_NULL, null=True, blank=True, related_name="letters")
    process = models.ForeignKey("store.Process", on_delete=models.SET_NULL, null=True, blank=True, related_name="letters")
    press = models.CharField(max_length=120, unique=True)
    about = models.CharField(max_length=300, blank=True, default="")
    variant = models.CharField(max_length=40)
    settles_as = models.CharField(max_length=40, blank=True, default="")
    sender = models.CharField(max_length=ADDRESS)
    recipients = models.JSONField()
    subject = models.CharField(max_length=SUBJECT)
    message_id = models.CharField(max_length=200, unique=True)
    data = models.BinaryField()
    state = models.CharField(max_length=20, default="queued")
    attempts = models.PositiveIntegerField(default=0)
    handed_over = models.BooleanField(default=False)
    said = models.TextField(blank=True, default="")
    queued_at = models.DateTimeField()
    attempted_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-queued_at", "-id")
        constraints = (
            CheckConstraint(name="letter_is_in_a_state", condition=Q(state__in=STATES)),
            CheckConstraint(
                name="letter_is_finished_when_it_is",
                condition=Q(state__in=FINISHED, finished_at__isnull=False)
                | (~Q(state__in=FINISHED) & Q(finished_at__isnull=True)),
            ),
            CheckConstraint(name="sent_letter_was_handed_over", condition=~Q(state="sent") | Q(handed_over=True)),
            CheckConstraint(
                name="refused_letter_was_not_taken", condition=~Q(state__in=("queued", "failed")) | Q(handed_over=False)
            ),
            CheckConstraint(name="letter_under_way_was_attempted", condition=~Q(state="sending") | Q(attempts__gt=0)),
        )

    def __str__(self) -> str:
        return f"letter {self.message_id} ({self.state})"


class MailAccount(models.Model):
    """The account that letters are sent through: one row. The password is not in it; `links.secrets` keeps it."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=THE_ONE)
    host = models.CharField(max_length=255)
    port = models.PositiveIntegerField()
    security = models.CharField(max_length=20)
    user = models.CharField(max_length=ADDRESS, blank=True, default="")
    address = models.CharField(max_length=ADDRESS)
    name = models.CharField(max_length=200, blank=True, default="")
    saved_at = models.DateTimeField()

    class Meta:
        constraints = (
            CheckConstraint(name="only_one_mail_account", condition=Q(id=THE_ONE)),
            CheckConstraint(name="mail_account_is_secured_somehow", condition=Q(security__in=SECURITY)),
            CheckConstraint(name="mail_account_has_a_port", condition=Q(port__gte=1, port__lte=65535)),
            CheckConstraint(name="mail_account_has_a_host_and_an_address", condition=~Q(host="") & ~Q(address="")),
        )

    def __str__(self) -> str:
        return f"{self.address} through {self.host}"


class Manner(models.Model):
    """How the person writes: tone, the word of the greeting, the lines under a letter. One row."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=THE_ONE)
    tone = models.CharField(max_length=20, default="plain")
    greeting = models.CharField(max_length=40, blank=True, default="")
    signature = models.CharField(max_length=600, blank=True, default="")
    saved_at = models.DateTimeField()

    class Meta:
        constraints = (
            CheckConstraint(name="only_one_manner", condition=Q(id=THE_ONE)),
            CheckConstraint(name="manner_is_a_tone", condition=Q(tone__in=TONES)),
        )

    def __str__(self) -> str:
        return self.tone
