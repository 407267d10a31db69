"""The one box: whatever is put into it is read, shown as it was understood, put right, and only then saved.

What was read waits in a row of its own meanwhile, so that a closed window loses nothing; saving it or dropping it takes the row
away again. The same bytes put in twice lead to where they are.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, cast

from django.db import IntegrityError

from sayyes.errors import Conflict, Impossible, NotFound, Unreadable, Unusable
from sayyes.links.fetching import Fetcher
from sayyes.readers.facts import KINDS, Kind, Reading
from sayyes.store import translate
from sayyes.store.door import writing
from sayyes.store.models import Intake, Invitation
from sayyes.usecases import invitations
from sayyes.usecases.admitting import nothing_to_answer
from sayyes.usecases.changes import Done
from sayyes.usecases.correcting import added, corrected
from sayyes.usecases.filing_letters import Proposal, file_letter, propose
from sayyes.usecases.invitations import LONGEST_NAME, MOST_BYTES, PASTED, Kept, why_pasted_text_was_not_read
from sayyes.usecases.notes import attach
from sayyes.usecases.reading import fetch_and_read, read_file

NOTHING = "There is nothing in it yet. Paste the message you got, or choose its file."
STALE = "This was changed in another window meanwhile. What you typed is still below; look at what holds now, then save it again."


@dataclass(frozen=True)
class Understood:
    """What was understood of something that is not saved yet, as a `Kept` whose number is the intake's own.

    kind: what it counts as, by the person or else as read. why_not: why nothing in it waits for an answer, None where something
    does. address: of the page it was fetched from.
    """

    kept: Kept
    kind: Kind
    said_kind: bool
    why_not: str | None
    address: str
    version: int


@dataclass(frozen=True)
class Handed:
    """Where something that was handed in is now: a waiting intake, or an invitation that was saved before."""

    intake: int | None = None
    invitation: int | None = None


def hand_in(*, name: str, data: bytes, now: datetime) -> Handed:
    """Read what was pasted or dropped. Raises Unusable or Unreadable in a sentence; nothing is kept then."""
    if not data.strip():
        raise Unusable(NOTHING)
    if len(data) > MOST_BYTES:
        raise Unusable(f"That is {len(data) / 2**20:,.0f} MB; we take messages of up to {MOST_BYTES // 2**20} MB.")
    known = _where(data)
    if known is not None:
        return known
    reading = read_file(name=name, data=data, now=now)
    if reading.error:
        raise Unreadable(why_pasted_text_was_not_read(reading.error) if name == PASTED else reading.error)
    return _wait(name=name, address="", data=data, reading=reading, now=now)


def hand_in_address(*, address: str, now: datetime, fetcher: Fetcher | None = None) -> Handed:
    """Fetch the page at an address that the person pasted, and read it. Raises Unreadable with what went wrong."""
    data, reading = fetch_and_read(url=address, now=now, fetcher=fetcher)
    if reading.error:
        raise Unreadable(reading.error)
    return _where(data) or _wait(name=address, address=address, data=data, reading=reading, now=now)


def is_address(text: str) -> bool:
    """Whether a pasted text is nothing but the address of a page."""
    word = text.strip()
    return word.lower().startswith(("https://", "http://")) and not any(letter.isspace() for letter in word)


def find(*, number: int) -> Understood:
    """What waits under this number. Raises NotFound."""
    return _understood(_row(number))


def waiting() -> tuple[Understood, ...]:
    """What was put in and neither saved nor dropped, the oldest first."""
    return tuple(_understood(row) for row in Intake.objects.defer("data"))


def put_right(*, number: int, corrections: Mapping[str, Any], version: int | None = None) -> Understood:
    """Put facts right before anything is saved. Raises NotFound, Conflict, or Impossible naming all that cannot be."""
    with writing():
        row = _current(number, version)
        row.corrections = added(row.corrections, corrections)
        _raise_version(row)
        return _understood(row)


def call_it(*, number: int, kind: str, version: int | None = None) -> Understood:
    """Say what it is, whatever it was read as. Raises NotFound, Conflict, Impossible."""
    if kind not in KINDS:
        raise Impossible([f"“{kind}” is no kind of message that we know."])
    with writing():
        row = _current(number, version)
        row.kind = "" if kind == row.reading["kind"] else kind
        _raise_version(row)
        return _understood(row)


def save(*, number: int, now: datetime, anyway: bool = False) -> int:
    """Save it as an invitation; the invitation's number. `anyway`: the person says that it is one.

    Raises NotFound; NoInvitation where nothing in it waits for an answer. All of it is saved, or nothing.
    """
    from sayyes.usecases.admitting import admit

    with writing():
        row = _row(number)
        understood = _understood(row)
        if not anyway:
            admit(understood.kept.read, called="what you pasted" if row.name == PASTED else None)
        taken = invitations.keep(name=row.name, data=bytes(row.data), reading=understood.kept.read, now=now)
        if row.corrections:
            invitations.correct(number=taken.number, corrections=row.corrections, now=now)
        row.delete()
    return taken.number


def places_for(*, number: int, now: datetime) -> Proposal:
    """The processes that it may belong to, the likeliest first, and what filing it there would do. Raises NotFound."""
    return propose(reading=find(number=number).kept.reading, now=now)


def file(*, number: int, process: int, now: datetime) -> Done:
    """File it with a process and do there what its kind does; its bytes are kept with the process.

    Raises NotFound, or Impossible where that cannot happen at the process's stage; nothing is changed then.
    """
    with writing():
        row = _row(number)
        reading = _understood(row).kept.reading
        attach(process=process, version=None, name=row.name, data=bytes(row.data), now=now)
        done = file_letter(reading=reading, process=process, version=None, now=now)
        row.delete()
    return done


def drop(*, number: int) -> None:
    """Throw it away unsaved. Raises NotFound."""
    with writing():
        _row(number).delete()


def _where(data: bytes) -> Handed | None:
    """Where the same bytes are already."""
    digest = hashlib.sha256(data).hexdigest()
    saved = Invitation.objects.filter(message__sha256=digest).values_list("pk", flat=True).first()
    if saved is not None:
        return Handed(invitation=saved)
    waits = Intake.objects.filter(sha256=digest).values_list("pk", flat=True).first()
    return None if waits is None else Handed(intake=waits)


def _wait(*, name: str, address: str, data: bytes, reading: Reading, now: datetime) -> Handed:
    storable = name.encode(errors="replace").decode()[:LONGEST_NAME] or PASTED
    digest = hashlib.sha256(data).hexdigest()
    try:
        with writing():
            row = Intake.objects.create(
                name=storable, address=address, data=data, sha256=digest, reading=translate.plain(reading), received_at=now
            )
    except IntegrityError:  # the same bytes came in at the same moment through another window
        row = Intake.objects.get(sha256=digest)
    return Handed(intake=row.pk)


def _row(number: int) -> Intake:
    try:
        return Intake.objects.get(pk=number)
    except (Intake.DoesNotExist, OverflowError) as error:
        raise NotFound("This is not waiting any more: it was saved or thrown away.") from error


def _current(number: int, version: int | None) -> Intake:
    """The row, if it is still as the form showed it. Raises Conflict."""
    row = _row(number)
    if version is not None and version != row.version:
        raise Conflict(STALE, version=row.version)
    return row


def _raise_version(row: Intake) -> None:
    row.version += 1
    row.save(update_fields=["corrections", "kind", "version"])


def _understood(row: Intake) -> Understood:
    read = translate.rebuild(Reading, row.reading)
    if row.kind:
        read = replace(read, kind=cast("Kind", row.kind))
    reading = corrected(read, row.corrections)
    return Understood(
        kept=Kept(
            number=row.pk,
            name=row.name,
            read=read,
            reading=reading,
            corrections=row.corrections,
            overrides={},
            received_at=row.received_at,
            settled_at=None,
            settled_as="",
        ),
        kind=reading.kind,
        said_kind=bool(row.kind),
        why_not=nothing_to_answer(reading),
        address=row.address,
        version=row.version,
    )
