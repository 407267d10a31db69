"""The time line: what happens when, of all open processes on one axis, with clashes and overlaps marked. No layout, only data.

A clash: two rounds that cannot both be held, travel on both sides counted. An overlap: an offer that ends before another process
comes to its decision, so that one has to answer it without knowing the other; the next three decisions within four weeks count.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Literal

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from sayyes.store.models import Invitation, Offer, Process, Round
from sayyes.store.models.rounds import PLANNED
from sayyes.usecases.due import latest_offer, offer_end, round_day
from sayyes.usecases.invitations import answer_days
from sayyes.usecases.pipeline import with_everything
from sayyes.usecases.processes import day_of

Kind = Literal["round", "decision", "answer window", "offer ends", "answer by", "start"]
USUAL_MINUTES = 60
NEAR = timedelta(days=2)  # rounds this close to what is shown may clash with it
BEYOND = timedelta(days=28)  # from the end of an offer to a decision that it is in the way of
NEXT_ONES = 3  # decisions that are named for each offer
SHOWN = ("unknown", "applied", "invited", "interviewing", "offered", "accepted")


@dataclass(frozen=True)
class Mark:
    """Something on the axis: from `start` to `end` (aware; the same where it is a moment), a whole day where `all_day`.

    kind: a round; the day they decide; the days in which an offer stands (or would stand, after a decision); the moment an offer
    ends; the day by which an invitation wants an answer; the first day of an accepted job. sure: false where it was worked out
    from usual lengths. held: a round that has been. round: its number.
    """

    kind: Kind
    process: int
    start: datetime
    end: datetime
    all_day: bool
    says: str
    zone: str = ""
    sure: bool = True
    held: bool = False
    round: int | None = None


@dataclass(frozen=True)
class Lane:
    """One process on the axis."""

    process: int
    company: str
    title: str
    stage: str
    marks: tuple[Mark, ...]


Placed = tuple[Mark, Lane]


@dataclass(frozen=True)
class Crossing:
    """Two marks that get in each other's way. kind: clash or overlap; `says`: in words."""

    kind: Literal["clash", "overlap"]
    first: Mark
    second: Mark
    says: str


@dataclass(frozen=True)
class Timeline:
    """Everything between two moments (aware, the second not included). Lanes: the one with the earliest mark first."""

    start: datetime
    end: datetime
    now: datetime
    lanes: tuple[Lane, ...]
    crossings: tuple[Crossing, ...]


def timeline(*, now: datetime, start: date, end: date) -> Timeline:
    """What happens from the day `start` to the day `end`, that one not included, on the person's own calendar."""
    first, last = _midnight(start), _midnight(end)
    rows = with_everything(_dated(first, last).defer("opening__posting", "remarks"))
    wanted = answer_days()
    lanes = [_lane(row, wanted, now) for row in rows]
    crossings = [*_clashes(lanes), *_overlaps(lanes)]
    shown = [
        Lane(lane.process, lane.company, lane.title, lane.stage, marks)
        for lane in lanes
        if (marks := tuple(mark for mark in lane.marks if mark.start < last and mark.end >= first))
    ]
    seen = {mark for lane in shown for mark in lane.marks}
    return Timeline(
        start=first,
        end=last,
        now=now,
        lanes=tuple(sorted(shown, key=lambda lane: (lane.marks[0].start, lane.process))),
        crossings=tuple(each for each in crossings if each.first in seen or each.second in seen),
    )


def _dated(first: datetime, last: datetime) -> QuerySet[Process]:
    """The open processes of which anything may be shown, or be in the way of what is: most of very many have no date at all."""
    near = Q(starts_at__gte=first - NEAR, starts_at__lt=last + NEAR) | Q(day__gte=first.date() - NEAR, day__lt=last.date() + NEAR)
    rounds = Round.objects.filter(near, process=OuterRef("pk"))
    waiting = Invitation.objects.filter(process=OuterRef("pk"), settled_at__isnull=True)
    offers = Offer.objects.filter(process=OuterRef("pk"), received_on__lt=last.date()).filter(
        Q(deadline_on__gte=first.date()) | Q(deadline_at__gte=first)
    )
    dated = (
        Q(decision_on__gte=first.date() - BEYOND, decision_on__lt=last.date() + BEYOND)
        | Q(start_on__gte=first.date(), start_on__lt=last.date())
        | Q(stage="offered") & Exists(offers)
    )
    return Process.objects.filter(dated | Exists(rounds) | Exists(waiting), stage__in=SHOWN)


def _lane(row: Process, wanted: Mapping[int, date], now: datetime) -> Lane:
    marks = [*_round_marks(row), *_decision_marks(row), *_offer_marks(row), *_answer_marks(row, wanted, now)]
    if row.stage == "accepted" and row.start_on is not None:
        marks.append(_day_mark("start", row, row.start_on, "First day"))
    return Lane(
        process=row.pk,
        company=row.opening.company.name if row.opening.company else "",
        title=row.opening.role or row.opening.called or "a job",
        stage=row.stage,
        marks=tuple(sorted(marks, key=lambda mark: (mark.start, mark.kind))),
    )


def _round_marks(row: Process) -> list[Mark]:
    marks = []
    for each in row.rounds.all():
        day = round_day(each)
        if each.status == "cancelled" or day is None:
            continue
        says = f"Interview{_how(each.format)}"
        if each.starts_at is None:
            mark = _day_mark("round", row, day, says)
        else:
            end = each.starts_at + timedelta(minutes=each.minutes or USUAL_MINUTES)
            mark = Mark("round", row.pk, each.starts_at, end, False, says, sure=each.minutes is not None)
        marks.append(replace(mark, zone=each.zone, held=each.status != PLANNED, round=each.pk))
    return marks


def _decision_marks(row: Process) -> list[Mark]:
    """The day they decide, and the days one would then have to answer."""
    if row.decision_on is None or row.stage in ("offered", "accepted"):
        return []
    marks = [_day_mark("decision", row, row.decision_on, "They decide")]
    if row.answer_days:
        start = _midnight(row.decision_on)
        end = start + timedelta(days=row.answer_days)
        marks.append(Mark("answer window", row.pk, start, end, True, "An offer would stand", sure=False))
    return marks


def _offer_marks(row: Process) -> list[Mark]:
    end, offer = offer_end(row), latest_offer(row)
    if end is None or offer is None:
        return []
    moment = offer.deadline_at
    ends = (
        _day_mark("offer ends", row, end, "The offer ends")
        if moment is None
        else Mark("offer ends", row.pk, moment, moment, False, "The offer ends")
    )
    since = _midnight(offer.received_on)
    return [Mark("answer window", row.pk, min(since, ends.start), ends.end, True, "The offer stands"), ends]


def _answer_marks(row: Process, wanted: Mapping[int, date], now: datetime) -> list[Mark]:
    """The day by which a waiting invitation wants an answer."""
    days = [wanted[each.pk] for each in row.invitations.all() if each.pk in wanted]
    return [_day_mark("answer by", row, day, "They want to hear") for day in days if day >= day_of(now)]


def _clashes(lanes: list[Lane]) -> list[Crossing]:
    """Rounds of different or the same process whose times, travel included, meet."""
    travel = {
        each.pk: timedelta(hours=(each.travel_hours or 0) / 2)
        for each in Round.objects.filter(pk__in=[m.round for lane in lanes for m in lane.marks if m.round and not m.held])
    }
    rounds = sorted(
        ((mark, lane) for lane in lanes for mark in lane.marks if mark.kind == "round" and not mark.held and not mark.all_day),
        key=lambda pair: pair[0].start,
    )
    found = []
    for (first, one), (second, other) in _pairs(rounds, apart=2 * max(travel.values(), default=timedelta())):
        way = travel.get(first.round or 0, timedelta()) + travel.get(second.round or 0, timedelta())
        if second.start < first.end + way:
            also = " with the way between them" if second.start >= first.end else ""
            found.append(Crossing("clash", first, second, f"{_who(one)} and {_who(other)} meet{also}: only one can be held"))
    return found


def _pairs(rounds: list[Placed], *, apart: timedelta) -> Iterator[tuple[Placed, Placed]]:
    """Every two rounds, given in the order of time, of which the second begins less than `apart` after the first has ended."""
    for place, one in enumerate(rounds):
        for other in islice(rounds, place + 1, None):
            if other[0].start >= one[0].end + apart:
                break
            yield one, other


def _overlaps(lanes: list[Lane]) -> list[Crossing]:
    """Offers that end before another process comes to its decision: for each offer the decisions that come next."""
    ends = [(mark, lane) for lane in lanes for mark in lane.marks if mark.kind == "offer ends"]
    decisions = [(mark, lane) for lane in lanes for mark in lane.marks if mark.kind == "decision"]
    decisions.sort(key=lambda pair: pair[0].start)
    starts = [mark.start for mark, _ in decisions]
    found = []
    for end, one in ends:
        place = bisect_left(starts, end.end)
        found += [
            Crossing("overlap", end, mark, f"The offer of {_who(one)} ends before {_who(other)} decides")
            for mark, other in decisions[place : place + NEXT_ONES]
            if mark.start - end.end <= BEYOND
        ]
    return found


def _who(lane: Lane) -> str:
    return lane.company or lane.title


def _how(format_: str) -> str:
    return {"phone": " by phone", "video": " by video", "onsite": " on site"}.get(format_, "")


def _day_mark(kind: Kind, row: Process, day: date, says: str) -> Mark:
    start = _midnight(day)
    return Mark(kind, row.pk, start, start + timedelta(days=1), True, says)


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))
