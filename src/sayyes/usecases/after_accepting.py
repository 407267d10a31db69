"""What an accepted offer leaves to do: have it signed, and tell everybody else who still counts on the person.

An acceptance of the last ninety days asks for it, until the job has begun.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sayyes.store.models import Process, StageChange
from sayyes.usecases.processes import day_of

RECENT = 90  # days
SHOWN = 8
LETTERS = {"applied": "withdraw", "invited": "withdraw", "interviewing": "withdraw", "offered": "decline_offer"}  # by stage


@dataclass(frozen=True)
class StillOpen:
    """A process that somebody else still counts on, and the letter that ends it (`replies_later`)."""

    process: int
    title: str
    letter: str


@dataclass(frozen=True)
class Accepted:
    """An offer that was accepted, and whether it is signed."""

    process: int
    title: str
    signed: bool


@dataclass(frozen=True)
class Left:
    """What is left to do. others: the first of those that are still open, of `count`."""

    accepted: tuple[Accepted, ...] = ()
    others: tuple[StillOpen, ...] = ()
    count: int = 0

    @property
    def unsigned(self) -> tuple[Accepted, ...]:
        """The acceptances of which nobody has said that they are signed."""
        return tuple(each for each in self.accepted if not each.signed)


def left_to_do(*, now: datetime) -> Left:
    """What the acceptances of late leave to do; nothing where there are none."""
    today = day_of(now)
    since = StageChange.objects.filter(became="accepted", struck_at__isnull=True, on__gte=today - timedelta(days=RECENT))
    rows = Process.objects.filter(stage="accepted", pk__in=since.values("process")).exclude(start_on__lte=today)
    accepted = tuple(
        Accepted(row.pk, str(row), row.accepted_as == "signed")
        for row in rows.select_related("opening__company").order_by("-changed_at")[:SHOWN]
    )
    if not accepted:
        return Left()
    others = Process.objects.filter(stage__in=LETTERS).select_related("opening__company").defer("opening__posting")
    named = tuple(StillOpen(row.pk, str(row), LETTERS[row.stage]) for row in others.order_by("-changed_at")[:SHOWN])
    return Left(accepted, named, others.count())
