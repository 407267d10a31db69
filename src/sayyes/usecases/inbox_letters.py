"""One letter of the inbox: what was read in it, and filing it with the process that it belongs to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import cast

from sayyes.errors import NotFound
from sayyes.readers.facts import Kind, Reading
from sayyes.store import translate
from sayyes.store.models import InboxLetter
from sayyes.usecases.changes import Done
from sayyes.usecases.filing_letters import Proposal, file_letter, propose
from sayyes.usecases.inbox_review import Listed, as_listed


@dataclass(frozen=True)
class Opened:
    """A letter with its text, and where it may belong."""

    listed: Listed
    text: str
    proposal: Proposal


def open_letter(*, number: int, now: datetime) -> Opened:
    """One letter. Raises NotFound."""
    row = _row(number)
    reading = _reading(row)
    return Opened(as_listed(row), reading.text, propose(reading=reading, now=now))


def file_with_process(*, number: int, process: int, version: int | None, now: datetime) -> Done:
    """File a letter with a process and do there what its kind does.

    Raises NotFound, Conflict, or Impossible where that cannot happen at its stage; nothing is changed then.
    """
    row = _row(number)
    done = file_letter(reading=_reading(row), process=process, version=version, now=now)
    InboxLetter.objects.filter(pk=row.pk).update(handled_at=now, state="filed")
    return done


def _reading(row: InboxLetter) -> Reading:
    """What was read, as the kind that the letter counts as."""
    return replace(translate.rebuild(Reading, row.reading), kind=cast("Kind", row.kind))


def _row(number: int) -> InboxLetter:
    try:
        return InboxLetter.objects.select_related("source").defer("message__data").get(pk=number)
    except (InboxLetter.DoesNotExist, OverflowError) as error:
        raise NotFound(f"There is no letter number {number} here.") from error
