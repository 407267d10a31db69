"""What comes next, what runs out, and what is owed: rounds of the next days, offers that end, follow-ups.

A follow-up is worked out, never stored; only that one is done with is. Reasons, with the day on which each falls due:

| reason  | due                                                   | why                                                        |
|---------|-------------------------------------------------------|------------------------------------------------------------|
| thanks  | the day after a round that was held                   | a short thank-you is still expected, and remembered        |
| decided | the day after they said they would decide             | an answer that is late may be asked for politely           |
| silence | seven days after anything was last heard, in a process| openings lapse quietly; one friendly question costs little |
|         | where one has applied, talks or was invited           |                                                            |

After sixty days nobody is reminded any more, of an application that was never answered after a fortnight.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from sayyes.errors import Impossible
from sayyes.store.models import FollowUp, Interviewer, Offer, Process, Round, StageChange
from sayyes.store.models.rounds import HELD, PLANNED
from sayyes.usecases.changes import Done, held, kept, recorded
from sayyes.usecases.processes import day_of

Reason = Literal["thanks", "decided", "silence"]
REASONS: dict[str, str] = {
    "thanks": "Thank them for the talk",
    "decided": "Ask how they decided: the day they named has passed",
    "silence": "Ask where it stands: nothing was heard for a week",
}
AHEAD, SILENT, STALE = 7, 7, 60  # days; after `STALE` of silence nobody needs to be reminded any more
OVER = 14  # days for which an offer that has ended is still told
STALE_APPLIED = 14  # the same after an application: most are never answered, and a search sends many
THANKS_FOR = 14  # days after which a thank-you is no longer one


@dataclass(frozen=True)
class Next:
    """What comes next in a process. kind: round, decision or offer ends; `at` where the moment is known, in `zone`."""

    kind: Literal["round", "decision", "offer ends"]
    on: date
    at: datetime | None = None
    zone: str = ""
    format: str = ""


@dataclass(frozen=True)
class RoundDue:
    """A round of the next days."""

    round: int
    process: int
    company: str
    title: str
    on: date
    at: datetime | None
    zone: str
    minutes: int | None
    format: str
    place: str
    link: str
    with_whom: tuple[str, ...]


@dataclass(frozen=True)
class OfferDue:
    """An offer in hand that ends. `on`: the day; `at`: the moment, where it is one; `days`: from today, 0 is today."""

    process: int
    company: str
    title: str
    on: date
    at: datetime | None
    value: float | None
    currency: str
    days: int


@dataclass(frozen=True)
class FollowUpDue:
    """Something that is owed to a process: the reason, in words in `says`, and the day it fell due."""

    process: int
    company: str
    title: str
    reason: Reason
    says: str
    due_on: date


def rounds_ahead(*, now: datetime, days: int = AHEAD) -> tuple[RoundDue, ...]:
    """Planned rounds of open processes from today on, the next first."""
    today = day_of(now)
    last = today + timedelta(days=days)
    rows = (
        Round.objects.filter(status=PLANNED)
        .filter(process__stage__in=("applied", "unknown", "invited", "interviewing", "offered"))
        .filter(
            Q(day__gte=today, day__lte=last)
            | Q(starts_at__gte=now - timedelta(days=1), starts_at__lte=now + timedelta(days=days + 1))
        )
        .select_related("process__opening__company")
        .prefetch_related(Prefetch("seats", Interviewer.objects.select_related("contact")))
    )
    found = [_round_due(row) for row in rows]
    return tuple(
        sorted((each for each in found if today <= each.on <= last), key=lambda each: (each.on, each.at is None, str(each.at)))
    )


def offers_ending(*, now: datetime, days: int | None = None) -> tuple[OfferDue, ...]:
    """Offers in hand that end on a known day, the first to end first; within `days` from today where that is given.

    One that has ended within the last two weeks is still told, with negative `days`: it may have been answered, or stand on.
    """
    today = day_of(now)
    versions = Offer.objects.filter(process=OuterRef("pk")).filter(
        Q(deadline_on__gte=today - timedelta(days=OVER)) | Q(deadline_at__gte=now - timedelta(days=OVER + 1))
    )
    rows = Process.objects.filter(Exists(versions), stage="offered").select_related("opening__company").defer("opening__posting")
    found = []
    for row in rows.prefetch_related(Prefetch("offers", Offer.objects.order_by("id"))):
        on, offer = offer_end(row), latest_offer(row)
        if on is None or offer is None or not -OVER <= (left := (on - today).days) <= (left if days is None else days):
            continue
        found.append(OfferDue(row.pk, _company(row), _title(row), on, offer.deadline_at, offer.value, offer.currency, left))
    return tuple(sorted(found, key=lambda each: (each.on, each.process)))


def follow_ups(*, now: datetime) -> tuple[FollowUpDue, ...]:
    """Everything owed by today, the oldest first."""
    today = day_of(now)
    rows = (
        _may_owe(today)
        .select_related("opening__company")
        .defer("opening__posting", "remarks")
        .prefetch_related(
            "rounds",
            Prefetch("stage_changes", StageChange.objects.filter(struck_at__isnull=True)),
            "follow_ups",
        )
    )
    found = [due for row in rows for due in _owed(row, today)]
    return tuple(sorted(found, key=lambda each: (each.due_on, each.process)))


def _may_owe(today: date) -> QuerySet[Process]:
    """The processes where something may be owed: all that the table can speak of, and as few others as a query can tell."""
    oldest, week_ago = today - timedelta(days=STALE + SILENT), today - timedelta(days=SILENT)
    of_applications = today - timedelta(days=STALE_APPLIED + SILENT)
    rounds_of = Round.objects.filter(process=OuterRef("pk"))
    held = rounds_of.filter(status=HELD).filter(Q(day__gte=oldest) | Q(starts_at__date__gte=oldest))
    coming = rounds_of.filter(status=PLANNED).filter(
        Q(day__gte=today) | Q(starts_at__date__gt=today) | Q(day__isnull=True, starts_at__isnull=True)
    )
    changes = StageChange.objects.filter(process=OuterRef("pk"), struck_at__isnull=True)
    silent = (
        Q(decision_on__isnull=True)
        & (Q(stage="applied") | Exists(changes.filter(on__gte=oldest)))
        & (~Q(stage="applied") | Exists(changes.filter(on__gte=of_applications)))
        & ~Exists(changes.filter(on__gt=week_ago))
        & ~Exists(coming)
    )
    decided = Q(decision_on__lt=today, decision_on__gte=oldest)
    return Process.objects.filter(stage__in=("applied", "invited", "interviewing")).filter(decided | Exists(held) | silent)


def follow_up_done(*, process: int, reason: str, due_on: date, now: datetime, note: str = "") -> Done:
    """Note that a follow-up is done with. Raises NotFound, or Impossible for a reason that is none or one done already."""
    if reason not in REASONS:
        raise Impossible([f"“{reason[:40]}” is no follow-up of ours."])
    with recorded(verb="follow up", now=now) as journal:
        row = journal.process = held(process=process, version=None)
        if FollowUp.objects.filter(process=row, reason=reason, due_on=due_on).exists():
            raise Impossible(["That is done already."])
        journal.add(FollowUp(process=row, reason=reason, due_on=due_on, done_at=now, note=note[:300]))
        journal.said = f"{row}: {REASONS[reason].split(':')[0].lower()}, done"
    return kept(journal)


def next_of(row: Process, now: datetime) -> Next | None:
    """What comes next in a process, from today on."""
    today = day_of(now)
    coming = [
        Next("round", round_day(each) or today, each.starts_at, each.zone, each.format)
        for each in row.rounds.all()
        if each.status == PLANNED and (day := round_day(each)) is not None and day >= today
    ]
    if row.stage in ("applied", "invited", "interviewing", "unknown") and row.decision_on and row.decision_on >= today:
        coming.append(Next("decision", row.decision_on))
    end, offer = offer_end(row), latest_offer(row)
    if row.stage == "offered" and end is not None and offer is not None:
        coming.append(Next("offer ends", end, offer.deadline_at))
    return min(coming, key=lambda each: (each.on, each.at is None, str(each.at)), default=None)


def latest_offer(row: Process) -> Offer | None:
    """The version of the offer that counts."""
    return max(row.offers.all(), key=lambda each: each.pk, default=None)


def offer_end(row: Process) -> date | None:
    """The day on which the offer in hand ends, on the person's own calendar; None where none is in hand or no day is known."""
    offer = latest_offer(row) if row.stage == "offered" else None
    if offer is None:
        return None
    return day_of(offer.deadline_at) if offer.deadline_at else offer.deadline_on


def round_day(row: Round) -> date | None:
    """The day of a round on the person's own calendar; None where it is not known."""
    return day_of(row.starts_at) if row.starts_at else row.day


def _owed(row: Process, today: date) -> list[FollowUpDue]:
    done = {(each.reason, each.due_on) for each in row.follow_ups.all()}
    owed: list[tuple[Reason, date]] = []
    days_held = [day for each in row.rounds.all() if each.status == HELD and (day := round_day(each)) is not None]
    owed += [("thanks", day + timedelta(days=1)) for day in days_held if (today - day).days <= THANKS_FOR]
    if row.decision_on is not None:
        owed.append(("decided", row.decision_on + timedelta(days=1)))
    elif (heard := _last_heard(row, days_held)) is not None and not _is_planned(row, today):
        owed.append(("silence", heard + timedelta(days=SILENT)))
    return [
        FollowUpDue(row.pk, _company(row), _title(row), reason, REASONS[reason], due_on)
        for reason, due_on in owed
        if due_on <= today and (today - due_on).days <= _stale(row, reason) and (reason, due_on) not in done
    ]


def _stale(row: Process, reason: Reason) -> int:
    """Days after which nobody needs to be reminded any more: of an application that nobody answered, soon."""
    return STALE_APPLIED if reason == "silence" and row.stage == "applied" else STALE


def _last_heard(row: Process, days_held: list[date]) -> date | None:
    """The last day on which anything happened: a change of stage, a round, a question that one has asked already."""
    asked = [each.done_at for each in row.follow_ups.all() if each.reason != "thanks"]
    days = [each.on for each in row.stage_changes.all()] + days_held + [day_of(each) for each in asked]
    return max(days, default=row.applied_on)


def _is_planned(row: Process, today: date) -> bool:
    return any(each.status == PLANNED and ((day := round_day(each)) is None or day >= today) for each in row.rounds.all())


def _round_due(row: Round) -> RoundDue:
    return RoundDue(
        round=row.pk,
        process=row.process_id,
        company=_company(row.process),
        title=_title(row.process),
        on=round_day(row) or date.min,
        at=row.starts_at,
        zone=row.zone,
        minutes=row.minutes,
        format=row.format,
        place=row.place,
        link=row.link,
        with_whom=tuple(seat.contact.name for seat in row.seats.all()),
    )


def _company(row: Process) -> str:
    return row.opening.company.name if row.opening.company else ""


def _title(row: Process) -> str:
    return row.opening.role or row.opening.called or "a job"
