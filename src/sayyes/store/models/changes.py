"""The journal: every change that a person made, with the rows as they were before and are after it, so that it can be undone."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, Q

from sayyes.store.models.invitations import Invitation
from sayyes.store.models.people import NAME
from sayyes.store.models.processes import Process


class Change(models.Model):
    """One change: the verb, what it did in words, and the rows it touched.

    rows: [{"model", "pk", "before", "after"}], in the order in which they were written; `before` is null for a row that was made,
    `after` for one that was taken away, else both hold the fields that changed. version: the one that its process, invitation
    or profile had afterwards. undoes: the change that this one takes back; a change is taken back once.
    """

    verb = models.CharField(max_length=40)
    said = models.CharField(max_length=NAME)
    at = models.DateTimeField()
    # Undoing may take the process itself away and bring it back under the same number: its history waits for it meanwhile.
    process = models.ForeignKey(
        Process, on_delete=models.DO_NOTHING, db_constraint=False, null=True, blank=True, related_name="changes"
    )
    invitation = models.ForeignKey(
        Invitation, on_delete=models.DO_NOTHING, db_constraint=False, null=True, blank=True, related_name="changes"
    )
    of_profile = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=0)
    rows = models.JSONField(default=list)
    undoes = models.OneToOneField("self", on_delete=models.PROTECT, null=True, blank=True, related_name="undone_by")

    class Meta:
        ordering = ("id",)
        constraints = (CheckConstraint(name="change_has_a_verb", condition=~Q(verb="")),)

    def __str__(self) -> str:
        return self.said
