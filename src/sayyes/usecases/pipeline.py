"""The pipeline as it is looked at: the board by stage, and one process with everything about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Prefetch, Q, QuerySet

from sayyes.errors import NotFound
from sayyes.readers.exports.identity import company_key
from sayyes.store.models import Attachment, Invitation, Offer, Process, Round, StageChange
from sayyes.store.stages import BY_NAME, STAGES, Move, Stage, moves_from
from sayyes.usecases import undoing
from sayyes.usecases.due import Next, next_of, offer_end
from sayyes.usecases.offer_pay import is_read
from sayyes.usecases.processes import Particulars
from sayyes.usecases.undoing import Past

PER_COLUMN = 12
LONGEST_SEARCH = 200


@dataclass(frozen=True)
class Card:
    """One process as the board shows it. `title`: the role, or what it goes by; `next`: what comes next, if anything is known.

    answer_offer_by: the day on which the offer in hand ends. waiting: the number of an invitation of it that wants an answer.
    """

    number: int
    version: int
    company: str
    title: str
    stage: Stage
    label: str
    applied_on: date | None
    changed_at: datetime
    next: Next | None
    answer_offer_by: date | None
    accepted_as: str
    waiting: int | None
    moves: tuple[Move, ...]


@dataclass(frozen=True)
class Column:
    """One stage of the board: how many processes stand there, and the cards of this page of it."""

    stage: Stage
    count: int
    cards: tuple[Card, ...]
    page: int
    pages: int


@dataclass(frozen=True)
class Board:
    """The board: a column for every stage, in the order of a search; the cards of a closed one only where they were asked for."""

    columns: tuple[Column, ...]
    words: str
    count: int


@dataclass(frozen=True)
class Seat:
    """Somebody who asks in a round."""

    contact: int
    name: str
    email: str
    title: str


@dataclass(frozen=True)
class RoundSeen:
    """A round as it is kept (`store.models.Round`), with those who ask in it."""

    number: int
    status: str
    starts_at: datetime | None
    zone: str
    day: date | None
    minutes: int | None
    preparation_hours: float | None
    travel_hours: float | None
    travel_cost: float | None
    format: str
    place: str
    link: str
    chance: float | None
    debrief: str
    uid: str
    sequence: int
    interviewers: tuple[Seat, ...]


@dataclass(frozen=True)
class OfferSeen:
    """One version of an offer; `counts` marks the latest. read: its value was read from its pay, nobody typed it."""

    number: int
    received_on: date
    pay: str
    value: float | None
    currency: str
    deadline_on: date | None
    deadline_at: datetime | None
    conditions: str
    notes: str
    counts: bool
    read: bool


@dataclass(frozen=True)
class NoteSeen:
    """A note."""

    number: int
    text: str
    written_at: datetime


@dataclass(frozen=True)
class FileSeen:
    """A file that is kept with a process; `size` in bytes."""

    number: int
    name: str
    size: int
    added_at: datetime


@dataclass(frozen=True)
class InvitationSeen:
    """An invitation that belongs to the process, and why it was taken to."""

    number: int
    name: str
    received_at: datetime
    settled_as: str
    filed_because: str


@dataclass(frozen=True)
class Stand:
    """One change of stage. `on`: the day it happened; `struck`: it was taken back."""

    was: str
    became: str
    on: date
    noted_at: datetime
    why: str
    put_right: bool
    struck: bool


@dataclass(frozen=True)
class Whole:
    """One process with everything about it. Rounds in the order of time, everything else the latest first."""

    card: Card
    particulars: Particulars
    called: str
    remarks: str
    start_on: date | None
    added_at: datetime
    rounds: tuple[RoundSeen, ...]
    offers: tuple[OfferSeen, ...]
    notes: tuple[NoteSeen, ...]
    files: tuple[FileSeen, ...]
    invitations: tuple[InvitationSeen, ...]
    history: tuple[Stand, ...]
    changes: tuple[Past, ...]


def board(*, now: datetime, words: str = "", stage: str | None = None, page: int = 1, per_column: int = PER_COLUMN) -> Board:
    """The board, of the processes whose company or role holds all of `words`.

    Open stages show their first `per_column` cards. `stage` names the one whose page `page` is wanted, and opens it if it is a
    closed one. Cards: those changed last first.
    """
    words = " ".join(words[:LONGEST_SEARCH].split())
    found = _searched(Process.objects.all(), words)
    counts = dict(found.order_by().values_list("stage").annotate(count=Count("id")))
    columns = []
    for each in STAGES:
        count = counts.get(each.name, 0)
        pages = max(1, -(-count // per_column))
        here = min(max(page, 1), pages) if each.name == stage else 1
        shown = each.open or each.name == stage
        first = (here - 1) * per_column
        rows = _rows(found.filter(stage=each.name))[first : first + per_column] if shown and count else ()
        columns.append(Column(each, count, tuple(card_of(row, now) for row in rows), here, pages))
    return Board(columns=tuple(columns), words=words, count=sum(counts.values()))


def find(*, number: int, now: datetime) -> Whole:
    """One process with everything about it. Raises NotFound."""
    try:
        row = _rows(Process.objects.filter(pk=number)).get()
    except (Process.DoesNotExist, OverflowError) as error:
        raise NotFound(f"There is no process number {number} here.") from error
    files = Attachment.objects.filter(process=row).order_by("-added_at", "-id")
    letters = Invitation.objects.filter(process=row).select_related("message").defer("message__data", "reading")
    return Whole(
        card=card_of(row, now),
        particulars=particulars_of(row),
        called=row.opening.called,
        remarks=row.remarks,
        start_on=row.start_on,
        added_at=row.added_at,
        rounds=tuple(_round(each) for each in sorted(row.rounds.all(), key=in_time)),
        offers=tuple(_offer(each, place == 0) for place, each in enumerate(sorted(row.offers.all(), key=lambda o: -o.pk))),
        notes=tuple(NoteSeen(each.pk, each.text, each.written_at) for each in row.notes.order_by("-written_at", "-id")),
        files=tuple(FileSeen(*each) for each in files.values_list("pk", "name", "file__size", "added_at")),
        invitations=tuple(
            InvitationSeen(each.pk, each.message.name, each.message.received_at, each.settled_as, each.filed_because)
            for each in letters.order_by("-created_at", "-id")
        ),
        history=tuple(_stand(each) for each in StageChange.objects.filter(process=row).order_by("-noted_at", "-id")),
        changes=undoing.latest(process=row.pk),
    )


def of_invitation(*, invitation: int) -> int | None:
    """The number of the process that an invitation belongs to."""
    return Invitation.objects.filter(pk=invitation).values_list("process", flat=True).first()


def particulars_of(row: Process) -> Particulars:
    """What is known about a process and its opening, as a form shows it."""
    opening, extras = row.opening, row.extras
    return Particulars(
        company=opening.company.name if opening.company else "",
        role=opening.role,
        link=opening.link,
        place=opening.place,
        industry=opening.industry,
        pay=opening.pay,
        pay_low=opening.pay_low,
        pay_high=opening.pay_high,
        currency=opening.currency,
        period=opening.period,
        value_mean=opening.value_mean,
        value_sd=opening.value_sd,
        posting=opening.posting,
        facts=opening.facts,
        applied_on=row.applied_on,
        decision_on=row.decision_on,
        answer_days=row.answer_days,
        chance=row.chance,
        headroom=extras.get("headroom"),
        bargains=extras.get("bargains"),
        competitor=extras.get("competitor"),
    )


def card_of(row: Process, now: datetime) -> Card:
    """A row with what `_rows` fetches beside it, as a card."""
    opening = row.opening
    end = offer_end(row)
    waiting = next((each.pk for each in row.invitations.all() if each.settled_at is None), None)
    return Card(
        number=row.pk,
        version=row.version,
        company=opening.company.name if opening.company else "",
        title=opening.role or opening.called or "a job",
        stage=BY_NAME[row.stage],
        label=row.label,
        applied_on=row.applied_on,
        changed_at=row.changed_at,
        next=next_of(row, now),
        answer_offer_by=end,
        accepted_as=row.accepted_as,
        waiting=waiting,
        moves=moves_from(row.stage),
    )


def in_time(row: Round) -> tuple[bool, str, int]:
    """Rounds by day and moment; those without a day come last."""
    day = row.day.isoformat() if row.day else row.starts_at.isoformat() if row.starts_at else ""
    return (not day, day, row.pk)


def with_everything(rows: QuerySet[Process]) -> QuerySet[Process]:
    """Processes with their opening, company, rounds, offers and waiting invitations, in five queries however many they are."""
    return rows.select_related("opening__company").prefetch_related(
        Prefetch("rounds", Round.objects.prefetch_related("seats__contact")),
        Prefetch("offers", Offer.objects.order_by("id")),
        Prefetch("invitations", Invitation.objects.only("process", "settled_at").order_by("id")),
    )


def _rows(rows: QuerySet[Process]) -> QuerySet[Process]:
    return with_everything(rows.defer("opening__posting", "remarks")).order_by("-changed_at", "-id")


def _searched(rows: QuerySet[Process], words: str) -> QuerySet[Process]:
    for word in words.split():
        named = Q(opening__role__icontains=word) | Q(opening__called__icontains=word)
        key = company_key(word)
        named |= Q(opening__company__name__icontains=word) | (Q(opening__company__key__contains=key) if key else Q())
        rows = rows.filter(named)
    return rows


def _round(row: Round) -> RoundSeen:
    plain: Mapping[str, Any] = {
        name: getattr(row, name) for name in RoundSeen.__dataclass_fields__ if name not in ("number", "interviewers")
    }
    return RoundSeen(number=row.pk, interviewers=_seats(row), **plain)


def _seats(row: Round) -> tuple[Seat, ...]:
    people: Iterable[Any] = (seat.contact for seat in row.seats.all())
    return tuple(Seat(each.pk, each.name, each.email, each.title) for each in people)


def _offer(row: Offer, counts: bool) -> OfferSeen:
    plain: Mapping[str, Any] = {
        name: getattr(row, name) for name in OfferSeen.__dataclass_fields__ if name not in ("number", "counts", "read")
    }
    return OfferSeen(number=row.pk, counts=counts, read=is_read(row.pay, row.value, row.currency), **plain)


def _stand(row: StageChange) -> Stand:
    return Stand(row.was, row.became, row.on, row.noted_at, row.why, row.put_right, row.struck_at is not None)
