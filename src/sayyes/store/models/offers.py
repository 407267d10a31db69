"""Offers: pay, conditions and the day by which they want an answer. Each version is kept; the latest counts."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, Q

from sayyes.store.models.openings import CURRENCY_LETTERS
from sayyes.store.models.people import NAME
from sayyes.store.models.processes import Process


class Offer(models.Model):
    """One version of an offer.

    pay: as it was written. value: what the job is worth to the person a year, in `currency`, pay and everything else together.
    deadline_on or deadline_at: the day, or the very moment, by which they want an answer.
    """

    process = models.ForeignKey(Process, on_delete=models.CASCADE, related_name="offers")
    received_on = models.DateField()
    pay = models.CharField(max_length=NAME, blank=True, default="")
    value = models.FloatField(null=True, blank=True)
    currency = models.CharField(max_length=CURRENCY_LETTERS, blank=True, default="")
    deadline_on = models.DateField(null=True, blank=True)
    deadline_at = models.DateTimeField(null=True, blank=True)
    conditions = models.TextField(blank=True, default="")
    notes = models.TextField(blank=True, default="")
    added_at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        constraints = (
            CheckConstraint(name="offer_value_is_no_debt", condition=Q(value__isnull=True) | Q(value__gte=0)),
            CheckConstraint(
                name="offer_ends_on_a_day_or_at_a_moment", condition=Q(deadline_on__isnull=True) | Q(deadline_at__isnull=True)
            ),
        )

    def __str__(self) -> str:
        return f"offer of {self.process}"
