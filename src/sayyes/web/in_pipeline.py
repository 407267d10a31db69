"""Where an invitation stands in the pipeline, beside its answer: the stage of its process, and the rounds to come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from sayyes.errors import NotFound
from sayyes.usecases import pipeline
from sayyes.usecases.explaining import FORMATS
from sayyes.usecases.pipeline import RoundSeen
from sayyes.web.whens import day_near, moment_near

MOST_ROUNDS = 3


@dataclass(frozen=True)
class InPipeline:
    """The process of an invitation in words. rounds: the next ones, "Thu 5 March, 15:00 · by phone"; more: how many follow."""

    number: int
    stage: str
    rounds: tuple[str, ...]
    more: int
    decision: str


def in_pipeline(process: int | None, *, now: datetime) -> InPipeline | None:
    """The process of that number; None where there is none."""
    if process is None:
        return None
    try:
        whole = pipeline.find(number=process, now=now)
    except NotFound:  # taken away at this very moment, in another window
        return None
    today = timezone.localtime(now).date()
    coming = [each for each in whole.rounds if each.status == "planned" and not _is_over(each, now)]
    on = whole.particulars.decision_on
    return InPipeline(
        number=process,
        stage=whole.card.stage.says,
        rounds=tuple(_words(each, now) for each in coming[:MOST_ROUNDS]),
        more=max(0, len(coming) - MOST_ROUNDS),
        decision=day_near(on, today) if on is not None and on >= today else "",
    )


def _is_over(each: RoundSeen, now: datetime) -> bool:
    if each.starts_at is not None:
        return each.starts_at < now
    return each.day is not None and each.day < timezone.localtime(now).date()


def _words(each: RoundSeen, now: datetime) -> str:
    today = timezone.localtime(now).date()
    if each.starts_at is not None:
        when = moment_near(each.starts_at, each.zone, today)
    else:
        when = day_near(each.day, today) if each.day is not None else "no day yet"
    return " · ".join(filter(None, (when, FORMATS.get(each.format, each.format))))
