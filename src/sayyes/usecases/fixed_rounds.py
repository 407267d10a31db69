"""Rounds that a letter fixes: a time that is agreed is planned, one that is moved moves its round.

Of several times that are offered, the one that is agreed is the one that the person names, or that their reply names; where
neither can be told nothing is planned, and they are asked.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sayyes.errors import Impossible, NotFound
from sayyes.readers.exports.identity import web_address
from sayyes.readers.facts import Reading, Time
from sayyes.store.models import Invitation, Process, Round
from sayyes.store.models.rounds import PLANNED
from sayyes.usecases import rounds
from sayyes.usecases.changes import Done, Journal, held, kept, recorded
from sayyes.usecases.import_steps import storable
from sayyes.usecases.letters_abroad import language_of
from sayyes.usecases.letters_dates import ways_to_say
from sayyes.usecases.moments import parsed, time_words
from sayyes.usecases.processes import NAME
from sayyes.usecases.replies_offered import sure_times
from sayyes.usecases.situating import first_time

ASKED_FOR = timedelta(days=60)  # after a yes; then nobody is asked any more which time it was


@dataclass(frozen=True)
class Choice:
    """A time to choose from: its start as it was read, and in words."""

    start: str
    says: str


@dataclass(frozen=True)
class Undecided:
    """A yes to several times of which nobody told which: the invitation, its process, and the times."""

    invitation: int
    process: int
    title: str
    choices: tuple[Choice, ...]


def choices(reading: Reading, now: datetime) -> tuple[Choice, ...]:
    """The times of a letter among which a yes chooses; none where there is one alone."""
    offered = _offered(reading, now)
    return tuple(Choice(each.start, time_words(each)) for each in offered) if len(offered) > 1 else ()


def named_in(reply: str, reading: Reading, now: datetime) -> Time | None:
    """The one offered time that a reply names, as our letters name it; None where it names none, or several."""
    language = language_of(reading.text)
    found = [each for each in _offered(reading, now) if any(words in reply for words in ways_to_say(each, language))]
    return found[0] if len(found) == 1 else None


def agree(*, invitation: int, start: str, now: datetime) -> Done:
    """Plan the round at the offered time that the person names. Raises NotFound, or Impossible for a time that is none."""
    from sayyes.usecases.invitations import reading_as_known

    with recorded(verb="plan round", now=now) as journal:
        row = Invitation.objects.select_related("message").filter(pk=invitation).first()
        if row is None or row.process_id is None:
            raise NotFound(f"There is no process of an invitation number {invitation} here.")
        journal.invitation, reading = row, reading_as_known(row)
        process = journal.process = held(process=row.process_id, version=None)
        plan_fixed(journal, process, reading, chosen(reading, start, now))
        journal.said = f"{process}: a time was agreed"
    return kept(journal)


def chosen(reading: Reading, start: str, now: datetime) -> Time:
    """The offered time of that start. Raises Impossible where there is none."""
    found = next((each for each in _offered(reading, now) if each.start == start), None)
    if found is None:
        raise Impossible(["That is none of the times that they offer, or it is past."])
    return found


def undecided(*, now: datetime) -> tuple[Undecided, ...]:
    """Each yes to several times of which it is not known which was taken, while one of them is still to come."""
    from sayyes.usecases.invitations import reading_as_known

    rows = (
        Invitation.objects.filter(settled_as="yes", settled_at__gte=now - ASKED_FOR, process__stage="interviewing")
        .exclude(process__rounds__status=PLANNED)
        .select_related("message", "process__opening__company")
        .defer("message__data")
        .order_by("pk")
    )
    found = []
    for row in rows:
        times = choices(reading_as_known(row), now)
        if times and row.process is not None:
            found.append(Undecided(row.pk, row.process.pk, str(row.process), times))
    return tuple(found)


def _offered(reading: Reading, now: datetime) -> tuple[Time, ...]:
    return tuple(each for each in sure_times(reading, now) if not each.window)


def plan_fixed(journal: Journal, row: Process, reading: Reading, agreed: Time | None = None) -> str:
    """Plan the round that a letter fixes, or move the one that it reschedules; nothing where the time is open.

    agreed: the one that is taken of several.
    """
    planned = fixed_plan(reading, journal.now, agreed)
    if planned is None:
        return ""
    uid = str(reading.extra.get("uid") or "")[:NAME]
    same = row.rounds.filter(status=PLANNED, starts_at=planned.starts_at, day=planned.day).first()
    moved = row.rounds.filter(uid=uid).order_by("-id").first() if uid else None
    if moved is None and same is None and "resched" in f"{reading.because.text if reading.because else ''}".lower():
        moved = _only_planned(row)
    known = moved or same
    if known is None:
        made = rounds.make(journal, row, planned, uid=uid, sequence=sequence_of(reading))
        return f"a round was planned{rounds.when_words(made)}"
    journal.change(
        known,
        starts_at=planned.starts_at,
        day=planned.day,
        zone=planned.zone,
        status=PLANNED,
        sequence=max(known.sequence, sequence_of(reading)),
        uid=uid or known.uid,
    )
    return f"the round is at another time{rounds.when_words(known)}"


def fixed_plan(reading: Reading, now: datetime, agreed: Time | None = None) -> rounds.Plan | None:
    """The round that a letter fixes: the time `agreed`, or the only one, sure, no window and still to come."""
    sure = [agreed] if agreed else [each for each in reading.times if each.sure and not each.window]
    if len(sure) != 1 or first_time(sure, now) is None:
        return None
    if agreed is None and len({each.start for each in reading.times}) != 1:
        return None
    start = parsed(sure[0].start)
    aware = start if isinstance(start, datetime) and start.tzinfo else None
    meeting = next((web_address(link.url) for link in reading.links if link.purpose == "meeting"), "")
    return rounds.Plan(
        starts_at=aware,
        day=None if aware or start is None else day_part(start),
        zone=sure[0].zone or "",
        minutes=_minutes(reading, aware, parsed(sure[0].end) if sure[0].end else None),
        format=reading.format.value if reading.format and reading.format.value in ("phone", "video", "onsite") else "",
        place=storable(reading.place.value, NAME) if reading.place else "",
        link=meeting if len(meeting) <= 1000 else "",
    )


def _minutes(reading: Reading, start: datetime | None, end: object) -> int | None:
    if reading.minutes is not None and reading.minutes.value.isdigit() and 0 < int(reading.minutes.value) <= 1440:
        return int(reading.minutes.value)
    if start is None or not isinstance(end, datetime) or end.tzinfo is None:
        return None
    length = round((end - start).total_seconds() / 60)
    return length if 0 < length <= 720 else None


def round_meant(row: Process, reading: Reading) -> Round | None:
    uid = str(reading.extra.get("uid") or "")[:NAME]
    return (row.rounds.filter(uid=uid).order_by("-id").first() if uid else None) or _only_planned(row)


def _only_planned(row: Process) -> Round | None:
    planned = list(row.rounds.filter(status=PLANNED)[:2])
    return planned[0] if len(planned) == 1 else None


def sequence_of(reading: Reading) -> int:
    stated = str(reading.extra.get("sequence") or "0")
    return int(stated) if stated.isdigit() and len(stated) < 10 else 0


def day_part(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
