"""Nothing acknowledged is lost: a program that saves invitations is killed in the midst of it, again and again."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

KILLS = 8
SAVES_FOR_EVER = """
import sys
from datetime import datetime, timezone
from sayyes.server.first_run import open_home
open_home()
from sayyes.readers.facts import Evidence, Reading, Stated
from sayyes.usecases import invitations, notes, offers, processes, rounds, undoing
start = int(sys.argv[1])
now = datetime(2026, 3, 2, 14, tzinfo=timezone.utc)
for number in range(start, start + 100000):
    name = f"invitation-{number}.txt"
    text = f"Dear Alice, invitation {number}. " * 400
    company = Stated(f"Northwind {number}", Evidence("body", "Northwind"))
    reading = Reading(file=name, kind="interview", company=company, text=text)
    taken = invitations.keep(name=name, data=text.encode(), reading=reading, now=now)
    invitations.correct(number=taken.number, corrections={"role": f"Analyst {number}"}, now=now)
    process = invitations.find(number=taken.number).process
    plan = rounds.Plan(minutes=45, interviewers=(rounds.Asker(f"Bob {number}"),))
    rounds.plan(process=process, version=None, planned=plan, now=now)
    offers.receive(process=process, version=None, terms=offers.Terms(value=float(number)), now=now)
    notes.attach(process=process, version=None, name=name, data=text.encode(), now=now)
    undoing.undo(change=processes.move(process=process, version=None, to="accepted", now=now).change, now=now)
    print(name, flush=True)
"""
WHOLE = """
SELECT m.name, p.stage, r.minutes, c.name, o.value, length(f.data), s.became, s.struck_at IS NOT NULL
FROM store_message m JOIN store_invitation i ON i.message_id = m.id JOIN store_process p ON p.id = i.process_id
JOIN store_round r ON r.process_id = p.id JOIN store_interviewer w ON w.round_id = r.id
JOIN store_contact c ON c.id = w.contact_id
JOIN store_offer o ON o.process_id = p.id JOIN store_attachment a ON a.process_id = p.id
JOIN store_attachedfile f ON f.id = a.file_id
JOIN store_stagechange s ON s.process_id = p.id AND s.id = (SELECT max(id) FROM store_stagechange t WHERE t.process_id = p.id)
"""
UNTOLD = """
SELECT count(*) FROM store_process p
WHERE p.stage != (SELECT s.became FROM store_stagechange s WHERE s.process_id = p.id AND s.struck_at IS NULL ORDER BY s.id DESC)
OR p.version != 1 + (SELECT count(*) FROM store_change c WHERE c.process_id = p.id)
OR (p.stage IN ('offered', 'accepted')) != EXISTS (SELECT 1 FROM store_offer o WHERE o.process_id = p.id)
"""


def killed_after(home: Path, start: int, seconds: float) -> list[str]:
    """Let the program save until it is killed; the names that it acknowledged."""
    saving = subprocess.Popen(
        [sys.executable, "-c", SAVES_FOR_EVER, str(start)],
        env={**os.environ, "SAYYES_HOME": str(home), "DJANGO_SETTINGS_MODULE": "sayyes.server.settings"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert saving.stdout is not None
    first = saving.stdout.readline()
    time.sleep(seconds)
    saving.send_signal(signal.SIGKILL)
    rest, wrong = saving.communicate(timeout=60)
    assert first, wrong
    # A line cut off by the kill is no acknowledgement.
    return [line.strip() for line in (first + rest).splitlines(keepends=True) if line.endswith("\n")]


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX")
def test_whatever_was_acknowledged_survives_a_kill_and_nothing_is_half_there(tmp_path: Path) -> None:
    home = tmp_path / "alice"
    moments = random.Random(20260302)
    acknowledged: list[str] = []
    for kill in range(KILLS):
        acknowledged += killed_after(home, start=kill * 100_000, seconds=moments.uniform(0.0, 0.25))
        with closing(sqlite3.connect(home / "sayyes.sqlite3")) as database:
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert database.execute("PRAGMA foreign_key_check").fetchall() == []
            rows = database.execute(
                "SELECT m.name, length(m.data), json_extract(i.reading, '$.text'), json_extract(i.corrections, '$.role')"
                " FROM store_message m LEFT JOIN store_invitation i ON i.message_id = m.id"
            ).fetchall()
            whole = {row[0]: row[1:] for row in database.execute(WHOLE)}
            assert database.execute(UNTOLD).fetchone() == (0,)
        kept = {name: (size, text, role) for name, size, text, role in rows}
        assert set(acknowledged) <= set(kept)
        assert all(text is not None and len(text.encode()) == size for size, text, _ in kept.values())
        corrected = {name: role for name, (_, _, role) in kept.items()}
        assert all(corrected[name] == f"Analyst {name.split('-')[1][:-4]}" for name in acknowledged)
        for name in acknowledged:
            number = int(name.split("-")[1][:-4])
            size = kept[name][0]
            assert whole[name] == ("offered", 45, f"Bob {number}", float(number), size, "accepted", 1)
    assert len(acknowledged) >= KILLS
