"""Processes: one candidacy for one opening each, with every change of its stage and the date of it."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, Q

from sayyes.store.models.openings import Opening
from sayyes.store.models.people import NAME
from sayyes.store.stages import NAMES

ACCEPTED_AS = ("", "verbal", "signed")


class Process(models.Model):
    """One candidacy for one opening.

    label: the word of the tracker it came from. remarks: what that tracker noted. version: raised by each change, so that a form
    that was opened before it is noticed. decision_on: when they decide, where that is known; answer_days: how long an offer of
    theirs stands, in days. chance: the person's own estimate of an offer, 0 to 1. extras: the engine's further keys of a process
    (headroom, bargains, competitor). accepted_as: by word or signed, empty where not accepted or not said.
    """

    opening = models.ForeignKey(Opening, on_delete=models.PROTECT, related_name="processes")
    stage = models.CharField(max_length=20)
    label = models.CharField(max_length=NAME, blank=True, default="")
    remarks = models.TextField(blank=True, default="")
    applied_on = models.DateField(null=True, blank=True)
    decision_on = models.DateField(null=True, blank=True)
    answer_days = models.FloatField(null=True, blank=True)
    chance = models.FloatField(null=True, blank=True)
    extras = models.JSONField(default=dict, blank=True)
    accepted_as = models.CharField(max_length=10, blank=True, default="")
    start_on = models.DateField(null=True, blank=True)
    added_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("applied_on", "id")
        indexes = (models.Index(name="process_by_stage", fields=("stage", "-changed_at")),)
        constraints = (
            CheckConstraint(name="process_is_at_a_stage", condition=Q(stage__in=NAMES)),
            CheckConstraint(name="process_chance_is_one", condition=Q(chance__isnull=True) | Q(chance__gte=0, chance__lte=1)),
            CheckConstraint(name="process_answer_days_are_days", condition=Q(answer_days__isnull=True) | Q(answer_days__gte=0)),
            CheckConstraint(
                name="only_what_is_accepted_is_promised",
                condition=Q(accepted_as="") | Q(stage="accepted", accepted_as__in=ACCEPTED_AS),
            ),
        )

    def __str__(self) -> str:
        return str(self.opening)


class StageChange(models.Model):
    """A process came from one stage to another on a day. Never deleted: undoing strikes it.

    was: empty for its first stage. on: the day on which it happened, which may be before it was noted. imported: the import that
    told of it. put_right: no move but the correction of a wrong note.
    """

    process = models.ForeignKey(Process, on_delete=models.CASCADE, related_name="stage_changes")
    was = models.CharField(max_length=20, blank=True, default="")
    became = models.CharField(max_length=20)
    on = models.DateField()
    noted_at = models.DateTimeField()
    why = models.CharField(max_length=NAME, blank=True, default="")
    put_right = models.BooleanField(default=False)
    struck_at = models.DateTimeField(null=True, blank=True)
    imported = models.ForeignKey("store.Import", on_delete=models.SET_NULL, null=True, blank=True, related_name="stage_changes")

    class Meta:
        ordering = ("noted_at", "id")
        constraints = (
            CheckConstraint(
                name="stage_change_is_between_stages", condition=Q(became__in=NAMES) & (Q(was="") | Q(was__in=NAMES))
            ),
        )

    def __str__(self) -> str:
        return f"{self.was or 'nothing'} → {self.became} ({self.on})"
