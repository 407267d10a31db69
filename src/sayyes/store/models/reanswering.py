"""What the person last saw of an answer, and how much of a later change is due to what."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from sayyes.store.models.decisions import StoredDecision
from sayyes.store.models.invitations import Invitation


class Seen(models.Model):
    """The decision about an invitation that the person last saw and said so. Without a row, the first one made counts."""

    invitation = models.OneToOneField(Invitation, on_delete=models.CASCADE, related_name="seen")
    decision = models.ForeignKey(StoredDecision, on_delete=models.CASCADE, related_name="+")
    seen_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"invitation {self.invitation_id} seen as decided in {self.decision_id}"


class Apportioned(models.Model):
    """How the difference in worth between two decisions is shared among what changed, computed once.

    shares: money by cause; empty where they cannot be told apart.
    """

    before = models.ForeignKey(StoredDecision, on_delete=models.CASCADE, related_name="+")
    after = models.ForeignKey(StoredDecision, on_delete=models.CASCADE, related_name="+")
    shares = models.JSONField(default=dict, blank=True)

    class Meta:
        constraints = (
            UniqueConstraint(name="two_decisions_are_compared_once", fields=("before", "after")),
            CheckConstraint(name="a_decision_is_compared_with_another", condition=~Q(before=F("after"))),
        )

    def __str__(self) -> str:
        return f"from decision {self.before_id} to {self.after_id}"
