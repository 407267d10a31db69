"""The person's own clock: days and hours without a zone are meant, and shown, in the time zone that they named under Me.

Where they named none, or one that this computer does not know, the computer's own holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.utils import timezone

from sayyes.usecases import preferences


def named_zone() -> ZoneInfo | None:
    """The zone that the person named; None where there is none to be used. One query."""
    try:
        stated = preferences.zone()
        return ZoneInfo(stated) if stated else None
    except (ZoneInfoNotFoundError, ValueError, OSError):  # named on a computer that knows more zones, or imported
        return None


@contextmanager
def on_own_clock() -> Iterator[None]:
    """Whatever runs within shows and reads times on the person's own clock."""
    with timezone.override(named_zone()):
        yield


def keep_own_clock() -> None:
    """The same for a whole program that does one thing and ends."""
    timezone.activate(named_zone() or timezone.get_default_timezone())


def on_the_clock(moment: datetime) -> datetime:
    """The same moment with the offset of the person's own clock, on which a bare day is a day."""
    return timezone.localtime(moment)
