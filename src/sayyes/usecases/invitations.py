"""Invitations: taken in, put right, listed while they wait, settled when answered.

Reading happens before anything is stored; the message and what was read from it are then stored together or not at all.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError
from django.db.models import OuterRef, QuerySet, Subquery

from sayyes.errors import Conflict, Impossible, NotFound, Unreadable, Unusable
from sayyes.readers.facts import Reading
from sayyes.store import translate
from sayyes.store.door import writing
from sayyes.store.models import Invitation, Message, StoredDecision
from sayyes.usecases.admitting import admit
from sayyes.usecases.changes import Done, Journal, check_version, kept, recorded
from sayyes.usecases.correcting import added, corrected
from sayyes.usecases.filing import follow_correction, settle_process, take_to_process

MOST_BYTES = 25 * 1024 * 1024
PASTED = "pasted.txt"
LONGEST_NAME = 300
SETTLEMENTS = ("yes", "yes_if", "informational", "refer", "no", "set aside")


@dataclass(frozen=True)
class Kept:
    """One invitation as it is kept. `read` is what the readers found, `reading` the same with the corrections in it.

    process: the number of the candidacy it belongs to, filed_because why it was taken to. version: raised by each change.
    """

    number: int
    name: str
    read: Reading
    reading: Reading
    corrections: Mapping[str, Any]
    overrides: Mapping[str, Any]
    received_at: datetime
    settled_at: datetime | None
    settled_as: str
    version: int = 1
    process: int | None = None
    filed_because: str = ""


@dataclass(frozen=True)
class Listed:
    """One line of a list: the invitation, the day by which it wants an answer (ISO date or None), the last answer given.

    first_time: the day of the first time that they offer (ISO date or None).
    worth: of going, in `currency`; None where nothing was decided yet or where a rule decided and no number counts.
    condition: of the last answer, where it has one.
    """

    kept: Kept
    answer_by: str | None
    last_answer: str | None
    worth: float | None
    currency: str | None
    condition: str | None = None
    first_time: str | None = None


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
        with recorded(verb="take in", now=now) as journal:
            # The message may be here already as a letter of the inbox.
            fresh = {"name": storable, "data": data, "received_at": now}
            message, _ = Message.objects.get_or_create(sha256=digest, defaults=fresh)
            row = Invitation.objects.create(message=message, reading=translate.plain(reading), created_at=now)
            journal.invitation = row
            take_to_process(journal, row, reading)
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


def correct(*, number: int, corrections: Mapping[str, Any], now: datetime, version: int | None = None) -> Kept:
    """Put facts right: the corrections given are added to earlier ones; an empty value takes an earlier one back.

    `version`: the one that the form showed. Raises NotFound, Conflict, or Impossible naming all that cannot be; nothing is
    changed then.
    """
    with recorded(verb="correct invitation", now=now) as journal:
        row = _held(journal, number, version)
        before = reading_as_known(row)
        journal.change(row, corrections=added(row.corrections, corrections))
        follow_correction(journal, row, before, reading_as_known(row))
        journal.said = f"Put right what was read in {row.message.name}"
    return _kept(row)


def override(*, number: int, assumptions: Mapping[str, Any], now: datetime, version: int | None = None) -> Kept:
    """Change assumptions for this answer alone; None takes a change back.

    Raises NotFound, Conflict, or Impossible for values that cannot be.
    """
    from sayyes.engine.intake import situation_from_json

    with recorded(verb="assume", now=now) as journal:
        row = _held(journal, number, version)
        merged = {name: value for name, value in {**row.overrides, **assumptions}.items() if value is not None}
        situation_from_json({"invitation": {}, "assumptions": merged})
        journal.change(row, overrides=merged)
        journal.said = f"Assumed something else for {row.message.name}"
    return _kept(row)


def settle(*, number: int, settled_as: str, now: datetime, version: int | None = None, taken: str | None = None) -> Done:
    """Note that the person has answered, and how; its process moves with it.

    taken: the start of the offered time that a yes takes, empty for none yet; None where it is the one that the reply names.

    Raises NotFound, Conflict, or Impossible for an answer that is none.
    """
    if settled_as not in SETTLEMENTS:
        raise Impossible([f"“{settled_as}” is no way to answer an invitation."])
    with recorded(verb="settle invitation", now=now) as journal:
        row = _held(journal, number, version)
        journal.change(row, settled_at=now, settled_as=settled_as)
        settle_process(journal, row, reading_as_known(row), settled_as, taken)
        journal.said = f"Answered {journal.process or row.message.name}: {settled_as.replace('_', ', ')}"
    return kept(journal)


def reopen(*, number: int, now: datetime, version: int | None = None) -> Done:
    """Put an invitation back among those that wait. What answering it did to its process is taken back with it, as far as
    nothing later builds on that. Raises NotFound, Conflict.
    """
    from sayyes.usecases import undoing

    with writing():
        check_version(_row(number), version)
        answered = undoing.standing(invitation=number, verb="settle invitation")
        if answered is not None:
            try:
                return undoing.undo(change=answered, now=now)
            except Conflict:  # the process has gone on since: the invitation alone waits again
                pass
        with recorded(verb="reopen invitation", now=now) as journal:
            row = _held(journal, number, None)
            journal.change(row, settled_at=None, settled_as="")
            journal.said = f"{row.message.name} waits again"
        return kept(journal)


def reading_as_known(row: Invitation) -> Reading:
    """What was read, with what the person put right in it."""
    return corrected(translate.reading_of(row), row.corrections)


def _held(journal: Journal, number: int, version: int | None) -> Invitation:
    """An invitation to be changed. Raises NotFound, Conflict."""
    row = journal.invitation = _row(number)
    check_version(row, version)
    return row


def waiting() -> tuple[Listed, ...]:
    """Invitations waiting for an answer, the nearest day first: of the answer, else of the first time that they offer. Those
    without any after them, oldest first.
    """
    listed = _listing(_rows().filter(settled_at__isnull=True))
    days = {each.kept.number: each.answer_by or each.first_time for each in listed}
    return tuple(sorted(listed, key=lambda each: ((day := days[each.kept.number]) is None, day or "", each.kept.number)))


def settled(*, most: int | None = None) -> tuple[Listed, ...]:
    """Invitations already answered, the latest first, and of these the first `most`."""
    return tuple(_listing(_rows().filter(settled_at__isnull=False).order_by("-settled_at", "-id")[:most]))


def answer_days() -> dict[int, date]:
    """The day by which each waiting invitation wants an answer, by its number, for those where one is known."""
    days = {row.pk: _answer_day(_kept(row).reading) for row in _rows().filter(settled_at__isnull=True)}
    return {number: date.fromisoformat(day) for number, day in days.items() if day is not None}


def _rows() -> QuerySet[Invitation]:
    """Invitations with the number of the last decision about each."""
    last = StoredDecision.objects.filter(invitation=OuterRef("pk")).order_by("-decided_at", "-id").values("pk")[:1]
    return Invitation.objects.select_related("message").defer("message__data").annotate(last=Subquery(last))


def _listing(rows: QuerySet[Invitation]) -> list[Listed]:
    """The lines of a list; of all decisions about an invitation the last alone is read."""
    found = [(row, getattr(row, "last", None)) for row in rows]
    decisions = StoredDecision.objects.only("answer", "decision").in_bulk([last for _, last in found if last is not None])
    return [_listed(row, decisions.get(last)) for row, last in found]


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
        version=row.version,
        process=row.process_id,
        filed_because=row.filed_because,
    )


def _listed(row: Invitation, last: StoredDecision | None) -> Listed:
    kept = _kept(row)
    return Listed(
        kept=kept,
        answer_by=_answer_day(kept.reading),
        last_answer=last.answer if last else None,
        worth=last.decision["value"]["mean"] if last and not _is_ruled(last) else None,
        currency=last.decision["currency"] if last else None,
        condition=last.decision["condition"] if last else None,
        first_time=_first_day(sorted(time.start for time in kept.reading.times)),
    )


def _is_ruled(decision: StoredDecision) -> bool:
    """Whether a rule decided, whatever the number."""
    return any(gate["hard"] for gate in decision.decision["gates"])


def _answer_day(reading: Reading) -> str | None:
    """The day by which they want to hear, where it is stated as a date."""
    return _first_day([reading.answer_by.value]) if reading.answer_by else None


def _first_day(moments: Iterable[str]) -> str | None:
    for moment in moments:
        try:
            return date.fromisoformat(moment[:10]).isoformat()
        except ValueError:
            continue
    return None
