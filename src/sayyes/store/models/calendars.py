"""The person's own calendars: where they are read from, and when the person is busy. What the entries are about is not kept."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from sayyes.store.models.people import ADDRESS, NAME


class OwnCalendar(models.Model):
    """One calendar of the person's.

    address: where it is fetched from when the person asks for it; empty for one that came as a file, which `name` names. busy:
    pairs of moments (UTC, ISO 8601), in order, from the last time that it could be read. problem: why the last try did not, in a
    sentence; the times read before it stay.
    """

    name = models.CharField(max_length=NAME)
    address = models.CharField(max_length=ADDRESS, blank=True, default="")
    busy = models.JSONField(default=list, blank=True)
    notes = models.JSONField(default=list, blank=True)
    entries = models.PositiveIntegerField(default=0)
    read_at = models.DateTimeField(null=True, blank=True)
    tried_at = models.DateTimeField(null=True, blank=True)
    problem = models.CharField(max_length=500, blank=True, default="")

    class Meta:
        ordering = ("id",)
        constraints = (
            CheckConstraint(name="own_calendar_has_a_name", condition=~Q(name="")),
            UniqueConstraint(name="a_calendar_address_is_added_once", fields=("address",), condition=~Q(address="")),
        )

    def __str__(self) -> str:
        return self.name
