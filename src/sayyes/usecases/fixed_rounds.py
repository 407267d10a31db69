"""Rounds that a letter fixes: a time that is agreed is planned, one that is moved moves its round."""

from __future__ import annotations

from datetime import date, datetime

from sayyes.readers.exports.identity import web_address
from sayyes.readers.facts import Reading
from sayyes.store.models import Process, Round
from sayyes.store.models.rounds import PLANNED
from sayyes.usecases import rounds
from sayyes.usecases.changes import Journal
from sayyes.usecases.import_steps import storable
from sayyes.usecases.moments import parsed
from sayyes.usecases.processes import NAME
from sayyes.usecases.situating import first_time


def plan_fixed(journal: Journal, row: Process, reading: Reading) -> str:
    """Plan the round that a letter fixes, or move the one that it reschedules; nothing where the time is open."""
    planned = fixed_plan(reading, journal.now)
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


def fixed_plan(reading: Reading, now: datetime) -> rounds.Plan | None:
    """The round that a letter fixes: it names exactly one sure time that is no window and still to come."""
    sure = [each for each in reading.times if each.sure and not each.window]
    if len(sure) != 1 or len({each.start for each in reading.times}) != 1 or first_time(sure, now) is None:
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
