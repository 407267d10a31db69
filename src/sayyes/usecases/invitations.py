"""Invitations: taken in, put right, listed while they wait, settled when answered.

Reading happens before anything is stored; the message and what was read from it are then stored together or not at all.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from sayyes.errors import Impossible, NotFound, Unreadable, Unusable
from sayyes.readers.facts import Reading
from sayyes.store import translate
from sayyes.store.models import Invitation, Message, StoredDecision
from sayyes.usecases.admitting import admit
from sayyes.usecases.correcting import checked, corrected

MOST_BYTES = 25 * 1024 * 1024
PASTED = "pasted.txt"
LONGEST_NAME = 300
SETTLEMENTS = ("yes", "yes_if", "informational", "refer", "no", "set aside")


@dataclass(frozen=True)
class Kept:
    """One invitation as it is kept. `read` is what the readers found, `reading` the same with the corrections in it."""

    number: int
    name: str
    read: Reading
    reading: Reading
    corrections: Mapping[str, Any]
    overrides: Mapping[str, Any]
    received_at: datetime
    settled_at: datetime | None
    settled_as: str


@dataclass(frozen=True)
class Listed:
    """One line of a list: the invitation, the day by which it wants an answer (ISO date or None), the last answer given.

    worth: of going, in `currency`; None where nothing was decided yet or where a rule decided and no number counts.
    """

    kept: Kept
    answer_by: str | None
    last_answer: str | None
    worth: float | None
    currency: str | None


@dataclass(frozen=True)
class Taken:
    """What became of a message: `new` is false where the same bytes had been taken in before."""

    number: int
    new: bool


def take_in(*, name: str, data: bytes, now: datetime, anyway: bool = False) -> Taken:
    """Read an invitation and keep both, the message and what was read. `anyway`: the person says that it is one.

    Raises Unusable where it is empty or too large, Unreadable where it cannot be read, NoInvitation where nothing in it waits
    for an answer; nothing is kept then.
    """
    if not data.strip():
        raise Unusable("There is nothing in it. Paste the message you got, or choose its file.")
    if len(data) > MOST_BYTES:
        raise Unusable(f"That is {len(data) / 2**20:,.0f} MB; we take messages of up to {MOST_BYTES // 2**20} MB.")
    digest = hashlib.sha256(data).hexdigest()
    known = Invitation.objects.filter(message__sha256=digest).first()
    if known is not None:
        return Taken(known.pk, new=False)
    reading = _read(name=name, data=data, now=now)
    if not anyway:
        admit(reading, called="what you pasted" if name == PASTED else None)
    return keep(name=name, data=data, reading=reading, now=now)


def _read(*, name: str, data: bytes, now: datetime) -> Reading:
    from sayyes.usecases.reading import read_file

    reading = read_file(name=name, data=data, now=now)
    if reading.error:
        raise Unreadable(why_pasted_text_was_not_read(reading.error) if name == PASTED else reading.error)
    return reading


def why_pasted_text_was_not_read(error: str) -> str:
    """The readers' sentence without the advice that follows in it: that is meant for a file."""
    first = error.removeprefix("This could not be read: ")
    for advice in (". ", "; ", ": paste"):
        first = first.split(advice, 1)[0]
    first = first.rstrip(".")
    return f"What you pasted could not be read as a message: {first[:1].lower()}{first[1:]}."


def keep(*, name: str, data: bytes, reading: Reading, now: datetime) -> Taken:
    """Keep a message with what was read from it, both or neither. Once this returns, neither is lost."""
    digest = hashlib.sha256(data).hexdigest()
    storable = name.encode(errors="replace").decode()[:LONGEST_NAME] or PASTED
    try:
        with transaction.atomic():
            message = Message.objects.create(name=storable, data=data, sha256=digest, received_at=now)
            row = Invitation.objects.create(message=message, reading=translate.plain(reading), created_at=now)
    except IntegrityError:  # the same bytes came in at the same moment through another window
        row = Invitation.objects.get(message__sha256=digest)
        return Taken(row.pk, new=False)
    return Taken(row.pk, new=True)


def find(*, number: int) -> Kept:
    """One invitation. Raises NotFound."""
    return _kept(_row(number))


def message_text(*, number: int) -> tuple[str, bytes]:
    """The name and the bytes of the message as it came in. Raises NotFound."""
    message = _row(number).message
    return message.name, bytes(message.data)


def correct(*, number: int, corrections: Mapping[str, Any]) -> Kept:
    """Put facts right: the corrections given are added to earlier ones; an empty value takes an earlier one back.

    Raises NotFound, or Impossible naming all that cannot be; nothing is changed then.
    """
    with transaction.atomic():
        row = _row(number)
        merged = {**row.corrections, **corrections}
        if "facts" in corrections:
            facts = {**row.corrections.get("facts", {}), **corrections["facts"]}
            merged["facts"] = {key: value for key, value in facts.items() if value not in (None, "")}
        row.corrections = checked(merged)
        row.save(update_fields=["corrections"])
        return _kept(row)


def override(*, number: int, assumptions: Mapping[str, Any]) -> Kept:
    """Change assumptions for this answer alone; None takes a change back. Raises Impossible for values that cannot be."""
    from sayyes.engine.intake import situation_from_json

    with transaction.atomic():
        row = _row(number)
        merged = {name: value for name, value in {**row.overrides, **assumptions}.items() if value is not None}
        situation_from_json({"invitation": {}, "assumptions": merged})
        row.overrides = merged
        row.save(update_fields=["overrides"])
        return _kept(row)


def settle(*, number: int, settled_as: str, now: datetime) -> None:
    """Note that the person has answered, and how. Raises Impossible for an answer that is none."""
    if settled_as not in SETTLEMENTS:
        raise Impossible([f"“{settled_as}” is no way to answer an invitation."])
    with transaction.atomic():
        row = _row(number)
        row.settled_at, row.settled_as = now, settled_as
        row.save(update_fields=["settled_at", "settled_as"])


def reopen(*, number: int) -> None:
    """Put an invitation back among those that wait."""
    with transaction.atomic():
        row = _row(number)
        row.settled_at, row.settled_as = None, ""
        row.save(update_fields=["settled_at", "settled_as"])


def waiting() -> tuple[Listed, ...]:
    """Invitations waiting for an answer, the nearest answer day first, those without one after them, oldest first."""
    listed = [_listed(row) for row in _rows().filter(settled_at__isnull=True)]
    return tuple(sorted(listed, key=lambda each: (each.answer_by is None, each.answer_by or "", each.kept.number)))


def settled() -> tuple[Listed, ...]:
    """Invitations already answered, the latest first."""
    return tuple(_listed(row) for row in _rows().filter(settled_at__isnull=False).order_by("-settled_at"))


def answer_days() -> dict[int, date]:
    """The day by which each waiting invitation wants an answer, by its number, for those where one is known."""
    days = {row.pk: _answer_day(_kept(row).reading) for row in _rows().filter(settled_at__isnull=True)}
    return {number: date.fromisoformat(day) for number, day in days.items() if day is not None}


def _rows() -> QuerySet[Invitation]:
    return Invitation.objects.select_related("message").defer("message__data").prefetch_related("decisions")


def _row(number: int) -> Invitation:
    try:
        return Invitation.objects.select_related("message").get(pk=number)
    except (Invitation.DoesNotExist, OverflowError) as error:
        raise NotFound(f"There is no invitation number {number} here.") from error


def _kept(row: Invitation) -> Kept:
    read = translate.reading_of(row)
    return Kept(
        number=row.pk,
        name=row.message.name,
        read=read,
        reading=corrected(read, row.corrections),
        corrections=row.corrections,
        overrides=row.overrides,
        received_at=row.message.received_at,
        settled_at=row.settled_at,
        settled_as=row.settled_as,
    )


def _listed(row: Invitation) -> Listed:
    kept = _kept(row)
    decisions: list[StoredDecision] = list(row.decisions.all())
    last = decisions[-1] if decisions else None
    return Listed(
        kept=kept,
        answer_by=_answer_day(kept.reading),
        last_answer=last.answer if last else None,
        worth=last.decision["value"]["mean"] if last and not _is_ruled(last) else None,
        currency=last.decision["currency"] if last else None,
    )


def _is_ruled(decision: StoredDecision) -> bool:
    """Whether a rule decided, whatever the number."""
    return any(gate["hard"] for gate in decision.decision["gates"])


def _answer_day(reading: Reading) -> str | None:
    """The day by which they want to hear, where it is stated as a date; else the first proposed time, if there is one."""
    stated = reading.answer_by.value if reading.answer_by else None
    for moment in (stated, *sorted(time.start for time in reading.times)):
        if moment:
            try:
                return date.fromisoformat(moment[:10]).isoformat()
            except ValueError:
                continue
    return None
