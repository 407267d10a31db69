"""Rounds: the interviews of a process, and who asks in them."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from sayyes.store.models.people import ADDRESS, NAME, Contact
from sayyes.store.models.processes import Process

PLANNED, HELD, CANCELLED = STATUSES = ("planned", "held", "cancelled")
FORMATS = ("", "phone", "video", "onsite")
ZONE = 64


class Round(models.Model):
    """One interview of a process.

    starts_at: the moment, with the zone in which it was agreed; or `day` alone; or neither, where only that it comes is known.
    chance: of passing it, the person's own estimate, 0 to 1. debrief: notes made after it. uid, sequence: of its calendar entry.
    """

    process = models.ForeignKey(Process, on_delete=models.CASCADE, related_name="rounds")
    status = models.CharField(max_length=10, default=PLANNED)
    starts_at = models.DateTimeField(null=True, blank=True)
    zone = models.CharField(max_length=ZONE, blank=True, default="")
    day = models.DateField(null=True, blank=True)
    minutes = models.PositiveIntegerField(null=True, blank=True)
    preparation_hours = models.FloatField(null=True, blank=True)
    travel_hours = models.FloatField(null=True, blank=True)
    travel_cost = models.FloatField(null=True, blank=True)
    format = models.CharField(max_length=10, blank=True, default="")
    place = models.CharField(max_length=NAME, blank=True, default="")
    link = models.CharField(max_length=ADDRESS, blank=True, default="")
    chance = models.FloatField(null=True, blank=True)
    debrief = models.TextField(blank=True, default="")
    uid = models.CharField(max_length=NAME, blank=True, default="")
    sequence = models.PositiveIntegerField(default=0)
    interviewers = models.ManyToManyField(Contact, through="store.Interviewer", related_name="rounds")

    class Meta:
        ordering = ("id",)
        indexes = (models.Index(name="round_by_moment", fields=("status", "starts_at")),)
        constraints = (
            CheckConstraint(name="round_is_planned_held_or_cancelled", condition=Q(status__in=STATUSES)),
            CheckConstraint(name="round_has_a_format_of_ours", condition=Q(format__in=FORMATS)),
            CheckConstraint(name="round_has_a_moment_or_a_day", condition=Q(starts_at__isnull=True) | Q(day__isnull=True)),
            CheckConstraint(name="round_chance_is_one", condition=Q(chance__isnull=True) | Q(chance__gte=0, chance__lte=1)),
            CheckConstraint(
                name="round_takes_no_negative_time",
                condition=(Q(preparation_hours__isnull=True) | Q(preparation_hours__gte=0))
                & (Q(travel_hours__isnull=True) | Q(travel_hours__gte=0))
                & (Q(travel_cost__isnull=True) | Q(travel_cost__gte=0)),
            ),
        )

    def __str__(self) -> str:
        return f"round of {self.process} ({self.starts_at or self.day or 'no day yet'})"


class Interviewer(models.Model):
    """Somebody who asks in a round."""

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="seats")
    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="seats")

    class Meta:
        ordering = ("id",)
        constraints = (UniqueConstraint(name="nobody_sits_twice_in_a_round", fields=("round", "contact")),)

    def __str__(self) -> str:
        return str(self.contact)
