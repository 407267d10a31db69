"""What the pipeline tells the engine: open processes, offers in hand, and what has been promised, as parts of a situation.

Told are processes where one was invited or is talking, each with the rounds to come, and offers that still stand; at most twelve,
offers first, then those whose decision is nearest (more than that no policy looks ahead over). What is left out is named in
`unclear`, in words. Days and moments are told as such, not as numbers of days, so that nothing seems to change while the clock
runs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Max, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from sayyes.store import translate
from sayyes.store.models import Invitation, Offer, Process, Round
from sayyes.store.models.rounds import HELD, PLANNED
from sayyes.usecases.correcting import corrected
from sayyes.usecases.due import latest_offer, offer_end, round_day
from sayyes.usecases.moments import day_words
from sayyes.usecases.pipeline import in_time, with_everything
from sayyes.usecases.processes import EXTRAS, day_of
from sayyes.usecases.situating import PERIODS_A_YEAR, situation_json

MOST, NAMED = 12, 5
MOST_ROUNDS = 1000  # in a year; practice is long complete by then, and the engine takes no more
GAP = 8  # days between rounds of which nothing is known
FAR = 30  # days after which a decision is taken to come where nothing tells
STRENGTH = {"none": 0, "verbal": 1, "signed": 2}


@dataclass
class _Told:
    """Parts of a situation as they are collected."""

    currency: str | None
    now: datetime
    processes: list[dict[str, Any]] = field(default_factory=list)
    offers: list[dict[str, Any]] = field(default_factory=list)
    unclear: list[str] = field(default_factory=list)

    @property
    def today(self) -> date:
        return day_of(self.now)


def with_pipeline(told: Mapping[str, Any], *, now: datetime, without: int | None = None) -> dict[str, Any]:
    """What the person told, with what the pipeline holds. `without`: the process that is being decided about."""
    known = dict(told)
    nearest, left, ended = _nearest(day_of(now), without)
    rows = _loaded(nearest)
    found = _Told(currency=known.get("currency") or _common_currency(rows), now=now)
    for row in rows:
        if row.stage == "offered":
            _offer(found, row)
        else:
            _process(found, row)
    if found.currency is not None:
        known["currency"] = found.currency
    for part, entries in (("processes", found.processes), ("offers", found.offers)):
        if entries:
            known[part] = [*known.get(part, ()), *entries]
    found.unclear += [_has_ended(row) for row in _loaded(ended[:NAMED])]
    if left:
        found.unclear.append(f"more is under way than can be reckoned with; these are left out: {_names(left)}")
    _candidate(known, found, list(_with_all(Process.objects.filter(stage="accepted")).order_by("-changed_at")[:MOST]))
    if found.unclear:
        known["unclear"] = [*known.get("unclear", ()), *found.unclear]
    return known


def _nearest(today: date, without: int | None) -> tuple[list[int], list[int], list[int]]:
    """The processes to be told, offers in hand first, then the nearest decision; those that are left out; those whose offer has
    ended. By number only, so that thousands cost no more than a few.
    """
    offer = Offer.objects.filter(process=OuterRef("pk")).order_by("-id")
    planned = Q(rounds__status=PLANNED)
    rows = Process.objects.filter(stage__in=("invited", "interviewing", "offered")).order_by("pk")
    rows = rows if without is None else rows.exclude(pk=without)
    told = rows.annotate(
        last_at=Max("rounds__starts_at", filter=planned),
        last_day=Max("rounds__day", filter=planned),
        ends_at=Subquery(offer.values("deadline_at")[:1]),
        ends_on=Subquery(offer.values("deadline_on")[:1]),
    ).values_list("pk", "stage", "decision_on", "last_at", "last_day", "ends_at", "ends_on")
    due: list[tuple[bool, date, int]] = []
    ended: list[int] = []
    for number, stage, decision_on, last_at, last_day, ends_at, ends_on in told:
        if stage == "offered":
            end = day_of(ends_at) if ends_at else ends_on or today
            due.append((False, end, number)) if end >= today else ended.append(number)
        else:
            days = [day for day in (day_of(last_at) if last_at else None, last_day) if day is not None and day >= today]
            due.append((True, decision_on or max(days, default=today + timedelta(days=FAR)), number))
    order = [number for *_, number in sorted(due)]
    return order[:MOST], order[MOST:], ended


def _loaded(numbers: Sequence[int]) -> list[Process]:
    """Processes with everything, in the order of these numbers."""
    rows = {row.pk: row for row in _with_all(Process.objects.filter(pk__in=numbers))}
    return [rows[number] for number in numbers]


def _with_all(rows: QuerySet[Process]) -> QuerySet[Process]:
    return with_everything(rows.defer("opening__posting", "remarks"))


def _names(numbers: Sequence[int]) -> str:
    """The first few by name, the others by their number."""
    named = ", ".join(str(row) for row in _loaded(numbers[:NAMED]))
    return named if len(numbers) <= NAMED else f"{named} and {len(numbers) - NAMED:,} more"


def _has_ended(row: Process) -> str:
    end = offer_end(row)
    on = f" on {day_words(end)}" if end else ""
    return f"the offer of {row} ended{on}; it is not counted: does it still stand?"


def _common_currency(rows: Sequence[Process]) -> str | None:
    """The currency of the pipeline where the person named none: that of the offers, else of the pay that is known."""
    offered = [offer.currency for row in rows if row.stage == "offered" and (offer := latest_offer(row)) and offer.currency]
    stated = offered or [
        row.opening.currency for row in rows if row.opening.currency and row.stage in ("invited", "interviewing")
    ]
    return stated[0] if stated else None


def _process(found: _Told, row: Process) -> None:
    opening = row.opening
    told: dict[str, Any] = {"id": f"process {row.pk}", **_named(row)}
    told |= {name: row.extras[name] for name in EXTRAS if row.extras.get(name) is not None}
    told |= {name: value for name in ("answer_days", "chance") if (value := getattr(row, name)) is not None}
    told |= _worth(found, row)
    if opening.facts:
        told["facts"] = dict(opening.facts)
    rounds = _rounds(found, row)
    if rounds is not None:
        told["rounds"] = rounds
    if row.decision_on is not None and row.decision_on >= found.today:
        told["decision_days"] = float(max(0, (row.decision_on - _last_day(rounds, found.today)).days))
    found.processes.append(told)


def _named(row: Process) -> dict[str, Any]:
    opening = row.opening
    named = {"company": opening.company.name if opening.company else "", "role": opening.role, "industry": opening.industry}
    return {name: value for name, value in named.items() if value}


def _worth(found: _Told, row: Process) -> dict[str, Any]:
    """The person's own estimate, and the pay a year as far as it is stated in the currency that is counted in."""
    opening = row.opening
    own = {name: value for name in ("value_mean", "value_sd") if (value := getattr(opening, name)) is not None}
    yearly = _yearly(row)
    if yearly is None:
        return own
    if opening.currency and found.currency and opening.currency != found.currency:
        found.unclear.append(f"{row}: pay is stated in {opening.currency}, you count in {found.currency}; it was not used")
        return own
    return {**own, "pay": {"low": yearly[0], "high": yearly[1]}}


def _yearly(row: Process) -> tuple[float, float] | None:
    opening, times = row.opening, PERIODS_A_YEAR.get(row.opening.period)
    low = opening.pay_low if opening.pay_low is not None else opening.pay_high
    high = opening.pay_high if opening.pay_high is not None else low
    return None if times is None or low is None or high is None else (low * times, high * times)


def _rounds(found: _Told, row: Process) -> list[dict[str, Any]] | None:
    """The rounds still to come, in the order of time; None where nothing is known of any."""
    rows = sorted((each for each in row.rounds.all() if each.status in (PLANNED, HELD)), key=in_time)
    if not rows:
        return _rounds_read(found, row)
    coming = [each for each in rows if each.status == PLANNED and not _is_over(each, found)]
    told: list[dict[str, Any]] = []
    last: date | None = None
    for each in coming:
        entry, day = _round(each), round_day(each)
        if day is None and last is not None:
            day = last + timedelta(days=GAP)
            entry["date"] = day.isoformat()
        last = day
        told.append(entry)
    return told


def _is_over(row: Round, found: _Told) -> bool:
    day = round_day(row)
    return day is not None and (day < found.today or (row.starts_at is not None and row.starts_at < found.now))


def _round(row: Round) -> dict[str, Any]:
    told = {
        "date": timezone.localtime(row.starts_at).isoformat() if row.starts_at else row.day.isoformat() if row.day else None,
        "hours": round(row.minutes / 60, 4) if row.minutes else None,
        "preparation": row.preparation_hours,
        "travel_cost": row.travel_cost,
        "travel_hours": row.travel_hours,
        "format": row.format or None,
        "pass": row.chance,
    }
    return {name: value for name, value in told.items() if value is not None}


def _rounds_read(found: _Told, row: Process) -> list[dict[str, Any]] | None:
    """The rounds that a waiting invitation speaks of, where none was planned yet."""
    waiting = next((each.pk for each in row.invitations.all() if each.settled_at is None), None)
    letter = Invitation.objects.filter(pk=waiting).first() if waiting is not None else None
    if letter is None:
        return None
    reading = corrected(translate.reading_of(letter), letter.corrections)
    rounds = situation_json(reading=reading, known={}, now=None)["invitation"].get("rounds") or []
    rounds = [each for each in rounds if "day" not in each]
    days = [date.fromisoformat(each["date"][:10]) for each in rounds if each.get("date")]
    return rounds if rounds and all(day >= found.today for day in days) else None


def _last_day(rounds: Sequence[Mapping[str, Any]] | None, today: date) -> date:
    dated = [date.fromisoformat(each["date"][:10]) for each in rounds or () if "date" in each]
    return max([*dated, today])


def _offer(found: _Told, row: Process) -> None:
    offer, end = latest_offer(row), offer_end(row)
    value = _offer_value(found, row, offer)
    if value is None:
        found.unclear.append(f"what the offer of {row} is worth to you a year is not known, so it is not counted")
        return
    told: dict[str, Any] = {"id": f"offer {row.pk}", "value": value, **_named(row)}
    told.pop("role", None)
    told |= {name: row.extras[name] for name in ("headroom", "bargains") if row.extras.get(name) is not None}
    if offer is not None and offer.deadline_at is not None and offer.deadline_at > found.now:
        told["deadline_day"] = timezone.localtime(offer.deadline_at).isoformat()
    elif end is not None:
        told["deadline_day"] = end.isoformat()
    else:
        found.unclear.append(f"by when the offer of {row} must be answered is not known")
    found.offers.append(told)


def _offer_value(found: _Told, row: Process, offer: Offer | None) -> float | None:
    """What an offer is worth a year: as the person said, else as its opening is valued, else its pay."""
    if offer is not None and offer.value is not None:
        if offer.currency and found.currency and offer.currency != found.currency:
            return None
        return offer.value
    if row.opening.value_mean is not None:
        return row.opening.value_mean
    pay = _worth(found, row).get("pay")
    return None if pay is None else float((pay["low"] + pay["high"]) / 2)


def _candidate(known: dict[str, Any], found: _Told, accepted: Sequence[Process]) -> None:
    """What was promised in the pipeline, and the rounds one has been through, as far as the person did not tell more."""
    candidate = dict(known.get("candidate") or {})
    for row in accepted:
        if row.start_on is not None and row.start_on <= found.today:
            found.unclear.append(f"you began at {row} on {day_words(row.start_on)}: if it is your job now, say so under Me")
            continue
        promised = _commitment(row)
        if not row.accepted_as:
            found.unclear.append(f"you accepted {row}: taken as by word; is it signed?")
        own = candidate.get("commitment") or {}
        if STRENGTH[promised["kind"]] >= STRENGTH.get(own.get("kind", "none"), 0):
            candidate["commitment"] = promised
    if "rounds_last_year" not in candidate:
        since = found.today - timedelta(days=365)
        held = Round.objects.filter(status=HELD).only("starts_at", "day")
        count = sum(since <= day <= found.today for each in held if (day := round_day(each)) is not None)
        candidate |= {"rounds_last_year": min(count, MOST_ROUNDS)} if count else {}
    if candidate:
        known["candidate"] = candidate


def _commitment(row: Process) -> dict[str, Any]:
    told = {
        "kind": row.accepted_as or "verbal",
        "company": row.opening.company.name if row.opening.company else None,
        "start": row.start_on.isoformat() if row.start_on else None,
    }
    return {name: value for name, value in told.items() if value is not None}
