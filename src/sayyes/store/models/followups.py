"""Follow-ups that are done with: what is due is worked out, only what no longer is, is written down."""

from __future__ import annotations

from django.db import models
from django.db.models import UniqueConstraint

from sayyes.store.models.people import NAME
from sayyes.store.models.processes import Process


class FollowUp(models.Model):
    """A follow-up of a process, by its reason and the day it was due on, that was done or set aside."""

    process = models.ForeignKey(Process, on_delete=models.CASCADE, related_name="follow_ups")
    reason = models.CharField(max_length=40)
    due_on = models.DateField()
    done_at = models.DateTimeField()
    note = models.CharField(max_length=NAME, blank=True, default="")

    class Meta:
        ordering = ("id",)
        constraints = (UniqueConstraint(name="a_follow_up_is_done_once", fields=("process", "reason", "due_on")),)

    def __str__(self) -> str:
        return f"{self.reason} ({self.due_on})"
