"""A data folder as it looks after years of looking for work: thousands of processes, their rounds, offers, notes and letters.

`python -m benchmarks.seeding` fills the folder that SAYYES_HOME names, which must be new. The same seed gives the same rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayyes.store.models import Process

PROCESSES = 2_000
WAITING, ANSWERED = 12, 60
SEED = 20
ROLES = ("Data Analyst", "Line Planner", "Archivist", "Signal Technician", "Copy Editor", "Nurse", "Surveyor", "Baker")
FIRST = ("Corrow", "Petrel", "Lantern", "Quill", "Vervain", "Halden", "Merrow", "Osier", "Tamar", "Ashby", "Kestrel", "Rowan")
LAST = ("Bakery", "Rail", "Trust", "Press", "Optics", "Mutual", "Shipping", "Foods", "Energy", "Clinic", "Studio", "Works")
STAGES = (  # and how many in a hundred stand there
    ("saved", 8), ("applied", 40), ("invited", 0.3), ("interviewing", 0.5), ("offered", 0.2), ("declined", 5), ("rejected", 28),
    ("withdrawn", 5.5), ("lapsed", 12.5),
)  # fmt: skip


@dataclass(frozen=True)
class Seeded:
    """What there is to look at: a waiting invitation, a process with rounds and an offer, and how many processes."""

    invitation: int
    process: int
    processes: int


def seed(*, now: datetime, processes: int = PROCESSES) -> Seeded:
    """Fill the tables. Django must be set up on an empty folder."""
    from django.db import transaction

    random = Random(SEED)
    with transaction.atomic():
        rows = _processes(random, now, processes)
        _hang_on(random, now, rows)
    invitation = _letters(now)
    offered = next(row for row in rows if row.stage == "offered")
    return Seeded(invitation, offered.pk, len(rows) + WAITING + ANSWERED)


def _processes(random: Random, now: datetime, count: int) -> list[Process]:
    from sayyes.readers.exports.identity import company_key
    from sayyes.store.models import Company, Opening, Process

    names = [f"{first} {last}" for first in FIRST for last in LAST]
    Company.objects.bulk_create([Company(name=name, key=company_key(name)) for name in names])
    companies = list(Company.objects.all())
    openings = Opening.objects.bulk_create(
        [
            Opening(company=random.choice(companies), role=random.choice(ROLES), pay="$60,000", pay_low=6e4, pay_high=7e4,
                    currency="USD", period="year", posting="We look for somebody. " * 40)
            for _ in range(count)
        ]
    )  # fmt: skip
    made = []
    for opening in openings:
        stage = random.choices([name for name, _ in STAGES], [share for _, share in STAGES])[0]
        applied = (now - timedelta(days=random.randrange(1, 900 if stage not in _OPEN else 60))).date()
        moment = now - timedelta(days=random.randrange(1, 60))
        decides = (now + timedelta(days=random.randrange(1, 30))).date() if stage in ("interviewing", "invited") else None
        made.append(
            Process(opening=opening, stage=stage, applied_on=applied, decision_on=decides, added_at=moment, changed_at=moment)
        )
    return Process.objects.bulk_create(made)


_OPEN = ("saved", "applied", "invited", "interviewing", "offered")


def _hang_on(random: Random, now: datetime, rows: list[Process]) -> None:
    """Stage changes, rounds, offers and notes."""
    from sayyes.store.models import Note, Offer, Round, StageChange

    changes, rounds, offers, notes = [], [], [], []
    for row in rows:
        since = row.applied_on or now.date()
        changes.append(StageChange(process=row, was="", became="applied", on=since, noted_at=row.added_at))
        if row.stage != "applied":
            changes.append(StageChange(process=row, was="applied", became=row.stage, on=since, noted_at=row.changed_at))
        if row.stage in ("interviewing", "offered", "declined") or (row.stage == "rejected" and random.random() < 0.3):
            for number in range(random.randrange(1, 4)):
                ahead = row.stage == "interviewing" and number == 0
                at = now + timedelta(days=random.randrange(1, 21) if ahead else -random.randrange(2, 2_000), hours=number)
                status = "planned" if ahead else "held"
                rounds.append(Round(process=row, status=status, starts_at=at, zone="Europe/London", minutes=45, format="video"))
        if row.stage in ("offered", "declined"):
            end = (now + timedelta(days=random.randrange(2, 20) if row.stage == "offered" else -30)).date()
            offers.append(
                Offer(process=row, received_on=now.date(), value=7e4, currency="USD", deadline_on=end, added_at=row.changed_at)
            )
        if random.random() < 0.3:
            notes.append(Note(process=row, text="They were friendly, and asked about shifts. " * 5, written_at=row.changed_at))
    StageChange.objects.bulk_create(changes)
    Round.objects.bulk_create(rounds)
    Offer.objects.bulk_create(offers)
    Note.objects.bulk_create(notes)


def _letters(now: datetime) -> int:
    """Invitations as they come in, the greater part answered; the number of one that waits."""
    from sayyes.usecases import invitations

    taken = 0
    for number in range(WAITING + ANSWERED):
        company, role = f"{FIRST[number % len(FIRST)]} {LAST[number // len(FIRST) % len(LAST)]}", ROLES[number % len(ROLES)]
        talk = now + timedelta(days=2 + number % 9)
        letter = (
            f"From: Ines Halloran <ines{number}@example.net>\nTo: Alice Moore <alice@example.net>\n"
            f"Subject: Interview for the {role} role at {company}\nDate: {now:%a, %d %b %Y %H:%M:%S} +0000\n"
            f"Message-ID: <{number}@example.net>\nContent-Type: text/plain; charset=utf-8\n\nHi Alice,\n\nthank you for applying "
            f"to {company}. We would like to invite you to an interview for the {role} role on {talk:%A} {talk.day} {talk:%B %Y} "
            f"at 3:30 pm GMT by video. The range is $61,000 to $70,000 a year.\n\nBest,\nInes Halloran\n{company}\n"
        )
        taken = invitations.take_in(name=f"{number}.eml", data=letter.encode(), now=now).number
        if number < ANSWERED:
            invitations.settle(number=taken, settled_as="no" if number % 3 else "yes", now=now)
    return taken


if __name__ == "__main__":
    import os

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sayyes.server.settings")
    from sayyes.server.first_run import open_home

    open_home()
    done = seed(now=datetime.now(UTC))
    print(f"{done.invitation} {done.process} {done.processes}")
