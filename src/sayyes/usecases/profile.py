"""What the person told about themselves, once, for every answer."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from sayyes.engine.intake import situation_from_json
from sayyes.errors import Impossible
from sayyes.store.models import Profile
from sayyes.store.models.profile import THE_ONE
from sayyes.usecases.changes import Done, check_version, kept, recorded

PARTS = ("currency", "candidate", "market", "processes", "offers", "assumptions")


def told_situation() -> dict[str, Any]:
    """What the person told about themselves, as it is kept: the part of a situation that the page Me shows and changes."""
    row = Profile.objects.filter(pk=THE_ONE).first()
    return deepcopy(row.situation) if row else {}


def known_situation(*, now: datetime, without: int | None = None) -> dict[str, Any]:
    """The person's part of a situation, as the engine's intake takes it: what they told, and what the pipeline holds.

    `without`: the number of the process that is being decided about, which is no other process than the invitation's.
    """
    from sayyes.usecases.telling import with_pipeline

    return with_pipeline(told_situation(), now=now, without=without)


def known_name() -> str:
    """The name under the replies; empty where it was not told."""
    row = Profile.objects.filter(pk=THE_ONE).first()
    return row.name if row else ""


def save(*, situation: Mapping[str, Any], name: str, now: datetime, version: int | None = None) -> Done:
    """Keep the person's part of a situation. `version`: the one that the form showed, None where there was none.

    Raises Impossible with everything that cannot be, or Conflict; nothing is changed then.
    """
    foreign = [f"“{key}” is no part of a person's situation" for key in situation if key not in PARTS]
    if foreign:
        raise Impossible(foreign)
    situation_from_json({**still_open(situation, now), "invitation": {}}, now=now)
    with recorded(verb="tell", now=now) as journal:
        row = Profile.objects.filter(pk=THE_ONE).first()
        check_version(row or Profile(version=0), version)
        told = {"situation": dict(situation), "name": name.strip()[:200], "saved_at": now}
        journal.profile = journal.add(Profile(pk=THE_ONE, **told)) if row is None else journal.change(row, **told)
        journal.said = "Changed what you told about yourself"
    return kept(journal)


def version() -> int:
    """The version of what the person told; 0 where nothing was told yet."""
    return Profile.objects.filter(pk=THE_ONE).values_list("version", flat=True).first() or 0


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
