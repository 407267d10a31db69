"""What the person is asked about themselves: how far answers hang on it, and what they would rather not say now."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, Q

from sayyes.store.models.decisions import StoredDecision


class Weighed(models.Model):
    """How far one decision hangs on each fact of the person: plain `Dependence` values, computed once and never changed."""

    decision = models.OneToOneField(StoredDecision, on_delete=models.CASCADE, related_name="weighed")
    dependences = models.JSONField()
    weighed_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"what decision {self.decision_id} hangs on"


class NotNow(models.Model):
    """A question that the person passed over. It is not asked again before `until`; never where that is empty."""

    about = models.CharField(max_length=100, unique=True)
    said_at = models.DateTimeField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = (CheckConstraint(name="not_now_is_about_something", condition=~Q(about="")),)

    def __str__(self) -> str:
        return f"not asked about {self.about}"
