"""Applications as other programs recorded them: what for, when, and where they stand. Not yet processes with rounds."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from sayyes.readers.exports.found import STAGES
from sayyes.store.models.people import ADDRESS, NAME, Company


class Application(models.Model):
    """One application, or an opening that was saved.

    stage: one of ours; label: the word of the program it came from, kept where we do not know it too. pay: as it was written.
    """

    company = models.ForeignKey(Company, on_delete=models.PROTECT, null=True, blank=True, related_name="applications")
    role = models.CharField(max_length=NAME, blank=True, default="")
    link = models.CharField(max_length=ADDRESS, blank=True, default="")
    link_key = models.CharField(max_length=ADDRESS, blank=True, default="")
    applied_on = models.DateField(null=True, blank=True)
    stage = models.CharField(max_length=20)
    label = models.CharField(max_length=NAME, blank=True, default="")
    pay = models.CharField(max_length=NAME, blank=True, default="")
    place = models.CharField(max_length=NAME, blank=True, default="")
    notes = models.TextField(blank=True, default="")
    changed_at = models.DateTimeField()

    class Meta:
        ordering = ("applied_on", "id")
        constraints = (
            CheckConstraint(name="application_is_at_a_stage", condition=Q(stage__in=STAGES)),
            CheckConstraint(
                name="application_is_for_something",
                condition=Q(company__isnull=False) | ~Q(role="") | ~Q(link_key=""),
            ),
            UniqueConstraint(name="one_application_per_link", fields=("link_key",), condition=~Q(link_key="")),
        )

    def __str__(self) -> str:
        return f"{self.role or 'a job'} ({self.company or 'no company'})"
