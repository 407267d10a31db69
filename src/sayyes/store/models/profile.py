"""What is known about the person: one row, because one folder is one person's."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, Q

THE_ONE = 1


class Profile(models.Model):
    """The person's part of a situation: `candidate`, `market`, `processes`, `offers`, `currency`, in the engine's terms.

    `name` signs the replies. What the person never said is not in `situation`; the engine's intake fills it and says so.
    `version` is raised by each change.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=THE_ONE)
    name = models.CharField(max_length=200, blank=True, default="")
    situation = models.JSONField(default=dict)
    saved_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = (CheckConstraint(name="only_one_profile", condition=Q(id=THE_ONE)),)

    def __str__(self) -> str:
        return self.name or "the person"
