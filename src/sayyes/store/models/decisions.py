"""Decisions as they were made, each with everything needed to make it again."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, Q
from django.db.models.functions import Length
from django.db.models.lookups import Exact

from sayyes.store.models.invitations import SHA256_LETTERS, Invitation

ANSWERS = ("yes", "yes_if", "informational", "refer", "no")


class StoredDecision(models.Model):
    """One decision and its inputs. Never changed once written; what was looked into later is added once, in `further`.

    situation: the whole input, `now` included, as handed to the engine's intake. assumptions: the person's own values in
    it. inputs: a fingerprint of everything that went in except the hour, to notice that something has changed. further: the
    parts of the same decision that take longer (what would change it, other ways, days, levers); NULL until they are asked for.
    """

    invitation = models.ForeignKey(Invitation, on_delete=models.CASCADE, related_name="decisions")
    situation = models.JSONField()
    assumptions = models.JSONField(default=dict)
    seed = models.PositiveBigIntegerField()
    paths = models.PositiveIntegerField()
    engine = models.CharField(max_length=40)
    decision = models.JSONField()
    further = models.JSONField(null=True, blank=True, default=None)
    answer = models.CharField(max_length=20)
    inputs = models.CharField(max_length=SHA256_LETTERS)
    decided_at = models.DateTimeField()

    class Meta:
        ordering = ("decided_at", "id")
        constraints = (
            CheckConstraint(name="decision_is_an_answer", condition=Q(answer__in=ANSWERS)),
            CheckConstraint(name="decision_has_paths", condition=Q(paths__gt=0)),
            CheckConstraint(name="decision_names_its_engine", condition=~Q(engine="")),
            CheckConstraint(name="decision_inputs_are_a_sha256", condition=Exact(Length("inputs"), SHA256_LETTERS)),
        )

    def __str__(self) -> str:
        return f"{self.answer} ({self.decided_at:%Y-%m-%d %H:%M})"
