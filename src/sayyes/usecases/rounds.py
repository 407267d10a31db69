"""Rounds: planned, moved, held, cancelled, and what was noted after them; with the people who ask in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from math import isfinite
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sayyes.errors import Impossible, NotFound
from sayyes.readers.exports.identity import email_key, name_key, web_address
from sayyes.store.models import Contact, Interviewer, Process, Round
from sayyes.store.models.rounds import CANCELLED, FORMATS, HELD, PLANNED
from sayyes.usecases.changes import Done, Journal, held, kept, recorded
from sayyes.usecases.moments import day_words

NAME, ADDRESS = 300, 1000
LONGEST_DEBRIEF = 100_000


@dataclass(frozen=True)
class Asker:
    """Somebody who asks in a round; found among the contacts, or made one."""

    name: str
    email: str = ""
    title: str = ""


@dataclass(frozen=True)
class Plan:
    """What is known about a round; what is None or empty is not known.

    starts_at: aware, with the IANA `zone` in which it was agreed; or `day` alone; or neither. minutes: how long it takes.
    preparation_hours, travel_hours: hours; travel_cost: money. format: phone, video or onsite. chance: of passing it, 0 to 1.
    """

    starts_at: datetime | None = None
    zone: str = ""
    day: date | None = None
    minutes: int | None = None
    preparation_hours: float | None = None
    travel_hours: float | None = None
    travel_cost: float | None = None
    format: str = ""
    place: str = ""
    link: str = ""
    chance: float | None = None
    interviewers: tuple[Asker, ...] = ()


def plan(*, process: int, version: int | None, planned: Plan, now: datetime) -> Done:
    """Add a round to a process. Raises NotFound, Conflict, or Impossible naming everything that cannot be."""
    _check(planned)
    with recorded(verb="plan round", now=now) as journal:
        row = journal.process = held(process=process, version=version)
        added = make(journal, row, planned)
        journal.said = f"Planned a round at {row}{when_words(added)}"
    return kept(journal)


def change(*, round: int, version: int | None, planned: Plan, now: datetime) -> Done:  # noqa: A002 - it is one
    """Write down anew what is known about a round; a new time raises the sequence of its calendar entry.

    Raises NotFound, Conflict, Impossible.
    """
    _check(planned)
    with recorded(verb="change round", now=now) as journal:
        row = _row(journal, round, version)
        fields = _fields(planned)
        moved = (fields["starts_at"], fields["day"]) != (row.starts_at, row.day)
        journal.change(row, **fields, sequence=row.sequence + 1 if moved else row.sequence)
        _seat(journal, row, planned.interviewers)
        journal.said = f"Changed the round at {row.process}{when_words(row)}"
    return kept(journal)


def hold(*, round: int, version: int | None, debrief: str = "", now: datetime) -> Done:  # noqa: A002 - as above
    """Note that a round was held, and what is remembered of it. Raises NotFound, Conflict, Impossible."""
    return _end(round, version, HELD, "hold round", "Held the round", now, debrief)


def cancel(*, round: int, version: int | None, now: datetime) -> Done:  # noqa: A002 - as above
    """Note that a round will not be held. Raises NotFound, Conflict, Impossible."""
    return _end(round, version, CANCELLED, "cancel round", "Cancelled the round", now)


def plan_again(*, round: int, version: int | None, now: datetime) -> Done:  # noqa: A002 - as above
    """Put a round that was held or cancelled back among those to come. Raises NotFound, Conflict, Impossible."""
    return _end(round, version, PLANNED, "plan round again", "Planned again: the round", now)


def debrief(*, round: int, version: int | None, text: str, now: datetime) -> Done:  # noqa: A002 - as above
    """Write down what is remembered of a round, in place of what was. Raises NotFound, Conflict, Impossible."""
    _check_text(text)
    with recorded(verb="debrief", now=now) as journal:
        row = _row(journal, round, version)
        journal.change(row, debrief=text.strip())
        journal.said = f"Debrief of the round at {row.process}{when_words(row)}"
    return kept(journal)


def make(journal: Journal, process: Process, planned: Plan, *, uid: str = "", sequence: int = 0) -> Round:
    """A new round of a process, within a journal."""
    row = journal.add(Round(process=process, uid=uid[:NAME], sequence=sequence, **_fields(planned)))
    _seat(journal, row, planned.interviewers)
    return row


def contact_for(journal: Journal, asker: Asker, company: int | None) -> Contact:
    """The contact of that e-mail address, else of that name at that company; else a new one."""
    key = email_key(asker.email)
    found = Contact.objects.filter(email_key=key).first() if key else None
    if found is None:
        alike = Contact.objects.filter(company=company) if company else Contact.objects.none()
        found = next((each for each in alike if name_key(each.name) == name_key(asker.name) and not (key and each.email)), None)
    if found is not None:
        return found
    return journal.add(
        Contact(
            name=asker.name.strip()[:NAME],
            email=asker.email.strip()[:ADDRESS] if key else "",
            email_key=key,
            title=asker.title.strip()[:NAME],
            company_id=company,
            changed_at=journal.now,
        )
    )


def when_words(row: Round) -> str:
    """ ", Thursday, 5 March" where the day is known."""
    if row.starts_at is not None:
        day = (row.starts_at.astimezone(ZoneInfo(row.zone)) if row.zone else row.starts_at).date()
    elif row.day is not None:
        day = row.day
    else:
        return ""
    return f", {day_words(day)}"


def _end(number: int, version: int | None, status: str, verb: str, said: str, now: datetime, note: str = "") -> Done:
    _check_text(note)
    with recorded(verb=verb, now=now) as journal:
        row = _row(journal, number, version)
        if row.status == status:
            raise Impossible([f"That round is {status} already."])
        journal.change(row, status=status, **({"debrief": note.strip()} if note.strip() else {}))
        journal.said = f"{said} at {row.process}{when_words(row)}"
    return kept(journal)


def _row(journal: Journal, number: int, version: int | None) -> Round:
    """A round to be changed; the version is that of its process."""
    try:
        row = Round.objects.get(pk=number)
    except (Round.DoesNotExist, OverflowError) as error:
        raise NotFound(f"There is no round number {number} here.") from error
    journal.process = row.process = held(process=row.process_id, version=version)
    return row


def _seat(journal: Journal, row: Round, askers: Sequence[Asker]) -> None:
    """Those and no others ask in the round."""
    company = row.process.opening.company_id
    wanted = {each.pk: each for each in (contact_for(journal, asker, company) for asker in askers if asker.name.strip())}
    seats = {each.contact_id: each for each in row.seats.all()}
    for number, seat in seats.items():
        if number not in wanted:
            journal.remove(seat)
    for number, contact in wanted.items():
        if number not in seats:
            journal.add(Interviewer(round=row, contact=contact))


def _fields(planned: Plan) -> dict[str, Any]:
    named = ("zone", "day", "minutes", "preparation_hours", "travel_hours", "travel_cost", "format", "chance", "starts_at")
    return {
        **{name: getattr(planned, name) for name in named},
        "place": " ".join(planned.place.split())[:NAME],
        "link": web_address(planned.link)[:ADDRESS],
    }


def _check(planned: Plan) -> None:
    """Raises Impossible naming everything about a round that cannot be."""
    wrong = [*_wrong_moment(planned), *_wrong_numbers(planned)]
    if planned.format not in FORMATS:
        wrong.append("A round is held by phone, by video or on site.")
    if planned.link and not web_address(planned.link):
        wrong.append(f"“{planned.link[:80]}” is no address of a page: it starts with https://")
    if any("\x00" in text for text in (planned.place, planned.link, *(each.name for each in planned.interviewers))):
        wrong.append("A text holds a character that cannot be stored.")
    if wrong:
        raise Impossible(wrong)


def _wrong_moment(planned: Plan) -> list[str]:
    wrong = []
    if planned.starts_at is not None and planned.day is not None:
        wrong.append("A round has a moment or a day, not both.")
    if planned.starts_at is not None and planned.starts_at.tzinfo is None:
        wrong.append("In which time zone is that? Say it beside the time.")
    if planned.zone:
        try:
            ZoneInfo(planned.zone)
        except (ZoneInfoNotFoundError, OSError, ValueError):
            wrong.append(f"“{planned.zone[:60]}” is no time zone we know: write Europe/London or America/New_York.")
    return wrong


def _wrong_numbers(planned: Plan) -> list[str]:
    limits = {
        "minutes": (1, 1440), "preparation_hours": (0, 500), "travel_hours": (0, 200), "travel_cost": (0, 1e6), "chance": (0, 1),
    }  # fmt: skip
    wrong = []
    for name, (low, high) in limits.items():
        value = getattr(planned, name)
        if value is not None and not (isfinite(value) and low <= value <= high):
            wrong.append(f"{name.replace('_', ' ').capitalize()} must lie between {low:,} and {high:,.0f}, not {value:,}.")
    return wrong


def _check_text(text: str) -> None:
    if len(text) > LONGEST_DEBRIEF:
        raise Impossible([f"That is longer than {LONGEST_DEBRIEF:,} characters; attach it as a file instead."])
    if "\x00" in text:
        raise Impossible(["The text holds a character that cannot be stored."])
