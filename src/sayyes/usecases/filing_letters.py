"""Later letters of a process: shown where they may belong, and filed where the person says.

What a letter of each kind does to its process, when it is filed:

| kind          | effect                                                                             |
|---------------|------------------------------------------------------------------------------------|
| interview     | a time that is fixed is planned as a round, or moves the round that it reschedules |
| cancelled     | the round that it calls off is cancelled                                           |
| rejection     | the process ends: rejected                                                         |
| offer         | an offer with what was read of it; the process stands at offered                   |
| confirmation  | what was only saved is applied for                                                 |
| anything else | is kept as a note                                                                  |
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sayyes.errors import Impossible
from sayyes.readers.facts import Reading
from sayyes.store.models import Note, Offer, Process
from sayyes.store.models.rounds import CANCELLED
from sayyes.store.stages import move_between
from sayyes.usecases import rounds
from sayyes.usecases.changes import Done, Journal, held, kept, recorded
from sayyes.usecases.fixed_rounds import day_part, fixed_plan, plan_fixed, round_meant, sequence_of
from sayyes.usecases.import_steps import storable
from sayyes.usecases.matching import Match, matches
from sayyes.usecases.moments import day_words, parsed
from sayyes.usecases.processes import NAME, day_of, enter, no_such_way
from sayyes.usecases.situating import pay_per_year


@dataclass(frozen=True)
class Proposal:
    """Where a letter may belong, the likeliest first, and what filing it would do, by process."""

    matches: tuple[Match, ...]
    does: dict[int, str]


def propose(*, reading: Reading, now: datetime) -> Proposal:
    """Where a letter could be filed, and what that would do there. Nothing is written."""
    found = matches(reading=reading)
    rows = Process.objects.in_bulk([each.process for each in found])
    return Proposal(found, {each.process: _effect_words(rows[each.process], reading, now) for each in found})


def file_letter(*, reading: Reading, process: int, version: int | None, now: datetime, on: date | None = None) -> Done:
    """File a letter with a process, and do there what its kind does. `on`: the day it came (that of the letter, else today).

    Raises NotFound, Conflict, or Impossible where the process is not at a stage where that can happen; nothing is changed then.
    """
    with recorded(verb="file letter", now=now) as journal:
        row = journal.process = held(process=process, version=version)
        day = on or (day_of(reading.received) if reading.received and reading.received.tzinfo else day_of(now))
        journal.said = f"{row}: {_file(journal, row, reading, day)}"
    return kept(journal)


def _file(journal: Journal, row: Process, reading: Reading, day: date) -> str:
    """Do what a letter of this kind does. Returns what was done, in words."""
    subject = storable(reading.subject or reading.file, NAME)
    if reading.kind == "rejection":
        _enter(journal, row, "rejected", day, subject)
        return "they turned you down"
    if reading.kind == "offer":
        return _file_offer(journal, row, reading, day, subject)
    if reading.kind == "cancelled" and (planned := round_meant(row, reading)) is not None:
        journal.change(planned, status=CANCELLED, sequence=max(planned.sequence, sequence_of(reading)))
        return f"the round{rounds.when_words(planned)} was called off"
    if reading.kind in ("interview", "calendar") and (said := plan_fixed(journal, row, reading)):
        return said
    if reading.kind == "confirmation" and move_between(row.stage, "applied"):
        _enter(journal, row, "applied", day, subject)
        return "they have your application"
    journal.add(Note(process=row, text=f"A letter came on {day_words(day)}: {subject}", written_at=journal.now))
    return f"a letter was noted: {subject}"


def _enter(journal: Journal, row: Process, stage: str, day: date, why: str) -> None:
    if move_between(row.stage, stage) is None:
        raise Impossible([no_such_way(row.stage, stage)])
    enter(journal, row, stage, on=day, why=why)


def _file_offer(journal: Journal, row: Process, reading: Reading, day: date, subject: str) -> str:
    if row.stage != "offered":
        _enter(journal, row, "offered", day, subject)
    yearly = pay_per_year(reading.pay) if reading.pay else None
    deadline = parsed(reading.answer_by.value) if reading.answer_by else None
    moment = deadline if isinstance(deadline, datetime) and deadline.tzinfo else None
    journal.add(
        Offer(
            process=row,
            received_on=day,
            pay=storable(reading.pay.evidence.text, NAME) if reading.pay else "",
            value=sum(yearly) / 2 if yearly else None,
            currency=reading.pay.currency or "" if reading.pay else "",
            deadline_at=moment,
            deadline_on=None if moment or deadline is None else day_part(deadline),
            added_at=journal.now,
        )
    )
    return "they made an offer"


def _effect_words(row: Process, reading: Reading, now: datetime) -> str:
    """What filing the letter there would do."""
    end = {"rejection": "rejected", "offer": "offered"}.get(reading.kind)
    if end is not None:
        possible = move_between(row.stage, end) is not None or row.stage == end == "offered"
        return f"moves it to “{end}”" if possible else no_such_way(row.stage, end)
    meant = round_meant(row, reading) if reading.kind == "cancelled" else None
    if meant is not None:
        return f"calls off the round{rounds.when_words(meant)}"
    if reading.kind in ("interview", "calendar") and fixed_plan(reading, now) is not None:
        return "plans its round, or moves it"
    if reading.kind == "confirmation" and move_between(row.stage, "applied"):
        return "moves it to “applied”"
    return "is kept as a note"
