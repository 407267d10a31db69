"""A full disk, a locked database, a fault at any statement: Alice reads one sentence, and nothing is half there."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError, connection, models

from sayyes.errors import Busy, Full, OutOfOrder
from sayyes.store import door
from sayyes.store.models import AttachedFile, Change, Message
from sayyes.usecases import (
    due,
    filing,
    filing_letters,
    invitations,
    notes,
    offers,
    pipeline,
    processes,
    profile,
    rounds,
    undoing,
)
from sayyes.usecases.changes import JOURNALED
from sayyes.usecases.offers import Terms
from sayyes.usecases.processes import Particulars
from sayyes.usecases.rounds import Asker, Plan
from tests.usecases.cast import invited

NOW = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
BOLT = Particulars(company="Bolt", role="Analyst")


class Alice:
    """Alice's pipeline: one process with everything in it, and one invitation."""

    def __init__(self) -> None:
        added = processes.add(particulars=Particulars(company="Acme"), stage="interviewing", now=NOW)
        self.process = added.process or 0
        self.planned = rounds.plan(
            process=self.process, version=None, planned=Plan(day=date(2026, 3, 9), interviewers=(Asker("Bob"),)), now=NOW
        ).change
        notes.write(process=self.process, version=None, text="Bob called.", now=NOW)
        notes.attach(process=self.process, version=None, name="cv.pdf", data=b"cv", now=NOW)
        self.invitation = invitations.keep(name="a.eml", data=b"a", reading=invited(), now=NOW).number
        whole = pipeline.find(number=self.process, now=NOW)
        self.round, self.note, self.file = whole.rounds[0].number, whole.notes[0].number, whole.files[0].number


VERBS: dict[str, Callable[[Alice], Any]] = {
    "add": lambda a: processes.add(particulars=BOLT, now=NOW),
    "edit": lambda a: processes.edit(process=a.process, version=None, particulars=BOLT, now=NOW),
    "move": lambda a: processes.move(process=a.process, version=None, to="offered", now=NOW),
    "put right": lambda a: processes.put_right(process=a.process, version=None, to="accepted", now=NOW),
    "plan": lambda a: rounds.plan(process=a.process, version=None, planned=Plan(interviewers=(Asker("Charlie"),)), now=NOW),
    "change": lambda a: rounds.change(round=a.round, version=None, planned=Plan(day=date(2026, 3, 8)), now=NOW),
    "hold": lambda a: rounds.hold(round=a.round, version=None, debrief="Fine.", now=NOW),
    "receive": lambda a: offers.receive(process=a.process, version=None, terms=Terms(value=1.0), now=NOW),
    "write": lambda a: notes.write(process=a.process, version=None, text="Write to Charlie.", now=NOW),
    "remove": lambda a: notes.remove(note=a.note, version=None, now=NOW),
    "attach": lambda a: notes.attach(process=a.process, version=None, name="b.pdf", data=b"b", now=NOW),
    "detach": lambda a: notes.detach(attachment=a.file, version=None, now=NOW),
    "follow up": lambda a: due.follow_up_done(process=a.process, reason="silence", due_on=date(2026, 3, 1), now=NOW),
    "undo": lambda a: undoing.undo(change=a.planned, now=NOW),
    "take in": lambda a: invitations.keep(name="b.eml", data=b"b", reading=invited(), now=NOW),
    "correct": lambda a: invitations.correct(number=a.invitation, corrections={"company": "Bolt"}, now=NOW),
    "assume": lambda a: invitations.override(number=a.invitation, assumptions={"offer_chance": 0.5}, now=NOW),
    "settle": lambda a: invitations.settle(number=a.invitation, settled_as="yes", now=NOW),
    "refile": lambda a: filing.refile(invitation=a.invitation, process=a.process, version=None, now=NOW),
    "file": lambda a: filing_letters.file_letter(reading=invited(kind="rejection"), process=a.process, version=None, now=NOW),
    "tell": lambda a: profile.save(situation={"currency": "USD"}, name="Alice", now=NOW),
}


def everything() -> list[list[dict[str, Any]]]:
    """Every row of every table that these verbs write, whole."""
    tables: tuple[type[models.Model], ...] = (*JOURNALED.values(), Change, AttachedFile, Message)
    return [list(table._default_manager.order_by("pk").values()) for table in tables]


class Fault:
    """The database gives up at the n-th statement that writes."""

    def __init__(self, nth: int, says: str) -> None:
        self.left, self.says = nth, says

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:  # noqa: ANN401 - Django's own
        if sql.startswith(("INSERT", "UPDATE", "DELETE")):
            self.left -= 1
            if self.left == 0:
                raise OperationalError(self.says)
        return execute(sql, params, many, context)


@pytest.mark.django_db
@pytest.mark.parametrize("verb", VERBS)
def test_a_fault_at_any_statement_leaves_everything_as_it_was(verb: str) -> None:
    alice = Alice()
    before = everything()
    faults = 0
    while fails_at(faults + 1, verb, alice):
        assert everything() == before
        faults += 1
    assert faults >= 2
    assert everything() != before


def fails_at(nth: int, verb: str, alice: Alice) -> bool:
    """Whether the verb came as far as its n-th writing statement, and was told so."""
    try:
        with connection.execute_wrapper(Fault(nth, "database or disk is full")):
            VERBS[verb](alice)
    except Full as problem:
        return str(problem) == door.FULL
    return False


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("says", "kind"),
    [("database is locked", Busy), ("database or disk is full", Full), ("disk I/O error", Full), ("no such table", OutOfOrder)],
)
def test_what_the_database_complains_about_is_told_in_one_sentence(says: str, kind: type[OutOfOrder]) -> None:
    with connection.execute_wrapper(Fault(1, says)), pytest.raises(OutOfOrder, match="nothing was changed") as told:
        processes.add(particulars=BOLT, now=NOW)
    assert type(told.value) is kind


LOCKED_AND_FULL = """
import sqlite3, sys
from datetime import datetime, timezone
from sayyes.server.first_run import open_home
open_home()
from django.conf import settings
from django.db import connection
from sayyes.errors import Busy, Full
from sayyes.store.models import Change, Note
from sayyes.usecases import notes, processes
now = datetime(2026, 3, 2, 14, tzinfo=timezone.utc)
acme = processes.add(particulars=processes.Particulars(company="Acme"), now=now).process
connection.cursor().execute("PRAGMA busy_timeout = 50")
other = sqlite3.connect(settings.DATABASE_FILE, isolation_level=None)
other.execute("BEGIN IMMEDIATE")
try:
    notes.write(process=acme, version=None, text="Bob called.", now=now)
except Busy as problem:
    print(problem)
other.execute("ROLLBACK")
pages = connection.cursor().execute("PRAGMA page_count").fetchone()[0]
connection.cursor().execute(f"PRAGMA max_page_count = {pages}")
try:
    notes.write(process=acme, version=None, text="x" * 90_000, now=now)
except Full as problem:
    print(problem)
connection.cursor().execute("PRAGMA max_page_count = 1000000")
print(Note.objects.count(), Change.objects.count())
notes.write(process=acme, version=None, text="Bob called.", now=now)
print(Note.objects.count(), Change.objects.count())
"""


def test_a_lock_held_by_another_program_and_a_full_disk_pass_and_nothing_is_lost(tmp_path: Path) -> None:
    environment = {**os.environ, "SAYYES_HOME": str(tmp_path / "alice"), "DJANGO_SETTINGS_MODULE": "sayyes.server.settings"}
    ran = subprocess.run([sys.executable, "-c", LOCKED_AND_FULL], env=environment, capture_output=True, text=True, timeout=120)
    assert ran.stdout.splitlines() == [door.BUSY, door.FULL, "0 1", "1 2"], ran.stderr
