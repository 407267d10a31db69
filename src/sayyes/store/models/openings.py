"""Openings: jobs to be filled, as far as they are known from outside."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from sayyes.store.models.people import ADDRESS, NAME, Company

PERIODS = ("", "hour", "day", "week", "month", "year")
CURRENCY_LETTERS = 3


class Opening(models.Model):
    """A job to be filled.

    called: what it goes by as long as neither company nor role is known (the subject of a letter). pay: as it was written;
    pay_low, pay_high: the same as numbers per `period` in `currency`, where they are known. facts: what is known about it, by
    name, in the engine's terms. value_mean, value_sd: the person's own estimate of its flow value a year. posting: its text.
    """

    company = models.ForeignKey(Company, on_delete=models.PROTECT, null=True, blank=True, related_name="openings")
    role = models.CharField(max_length=NAME, blank=True, default="")
    called = models.CharField(max_length=NAME, blank=True, default="")
    link = models.CharField(max_length=ADDRESS, blank=True, default="")
    link_key = models.CharField(max_length=ADDRESS, blank=True, default="")
    place = models.CharField(max_length=NAME, blank=True, default="")
    industry = models.CharField(max_length=NAME, blank=True, default="")
    pay = models.CharField(max_length=NAME, blank=True, default="")
    pay_low = models.FloatField(null=True, blank=True)
    pay_high = models.FloatField(null=True, blank=True)
    currency = models.CharField(max_length=CURRENCY_LETTERS, blank=True, default="")
    period = models.CharField(max_length=10, blank=True, default="")
    facts = models.JSONField(default=dict, blank=True)
    value_mean = models.FloatField(null=True, blank=True)
    value_sd = models.FloatField(null=True, blank=True)
    posting = models.TextField(blank=True, default="")

    class Meta:
        ordering = ("id",)
        constraints = (
            CheckConstraint(
                name="opening_is_for_something",
                condition=Q(company__isnull=False) | ~Q(role="") | ~Q(link_key="") | ~Q(called=""),
            ),
            UniqueConstraint(name="one_opening_per_link", fields=("link_key",), condition=~Q(link_key="")),
            CheckConstraint(name="opening_pay_is_per_a_period", condition=Q(period__in=PERIODS)),
            CheckConstraint(
                name="opening_pay_is_a_range",
                condition=(Q(pay_low__isnull=True) | Q(pay_low__gte=0))
                & (Q(pay_high__isnull=True) | Q(pay_high__gte=0))
                & (Q(pay_low__isnull=True) | Q(pay_high__isnull=True) | Q(pay_low__lte=F("pay_high"))),
            ),
            CheckConstraint(
                name="opening_value_is_no_debt",
                condition=(Q(value_mean__isnull=True) | Q(value_mean__gte=0)) & (Q(value_sd__isnull=True) | Q(value_sd__gte=0)),
            ),
        )

    def __str__(self) -> str:
        if not (self.company or self.role) and self.called:
            return self.called
        return f"{self.role or 'a job'} ({self.company or 'no company'})"
