"""What the person told about themselves, once, for every answer."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from sayyes.engine.intake import situation_from_json
from sayyes.errors import Impossible
from sayyes.store.models import Profile
from sayyes.store.models.profile import THE_ONE

PARTS = ("currency", "candidate", "market", "processes", "offers", "assumptions")


def told_situation() -> dict[str, Any]:
    """What the person told about themselves, as it is kept: the part of a situation that the page Me shows and changes."""
    row = Profile.objects.filter(pk=THE_ONE).first()
    return deepcopy(row.situation) if row else {}


def known_situation() -> dict[str, Any]:
    """The person's part of a situation, as the engine's intake takes it; empty where nothing was told yet."""
    return told_situation()


def known_name() -> str:
    """The name under the replies; empty where it was not told."""
    row = Profile.objects.filter(pk=THE_ONE).first()
    return row.name if row else ""


def save(*, situation: Mapping[str, Any], name: str, now: datetime) -> None:
    """Keep the person's part of a situation. Raises Impossible with everything that cannot be; nothing is changed then."""
    foreign = [f"“{key}” is no part of a person's situation" for key in situation if key not in PARTS]
    if foreign:
        raise Impossible(foreign)
    situation_from_json({**still_open(situation, now), "invitation": {}}, now=now)
    with transaction.atomic():
        Profile.objects.update_or_create(
            pk=THE_ONE, defaults={"situation": dict(situation), "name": name.strip()[:200], "saved_at": now}
        )


def still_open(known: Mapping[str, Any], now: datetime) -> dict[str, Any]:
    """What is known without what is over: offers whose day has passed and rounds that have been.

    A process whose last round has been stays: its decision is still to come.
    """
    open_now = deepcopy(dict(known))
    open_now["offers"] = [each for each in open_now.get("offers", []) if not _is_past(each.get("deadline_day"), now)]
    for process in open_now.get("processes", []):
        if process.get("rounds"):
            process["rounds"] = [each for each in process["rounds"] if not _is_past(each.get("date"), now)]
    return open_now


def _is_past(day: object, now: datetime) -> bool:
    return isinstance(day, str) and date.fromisoformat(day[:10]) < timezone.localtime(now).date()
