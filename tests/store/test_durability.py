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
from sayyes.usecases import invitations
start = int(sys.argv[1])
now = datetime(2026, 3, 2, 14, tzinfo=timezone.utc)
for number in range(start, start + 100000):
    name = f"invitation-{number}.txt"
    text = f"Dear Alice, invitation {number}. " * 400
    company = Stated(f"Northwind {number}", Evidence("body", "Northwind"))
    reading = Reading(file=name, kind="interview", company=company, text=text)
    taken = invitations.keep(name=name, data=text.encode(), reading=reading, now=now)
    invitations.correct(number=taken.number, corrections={"role": f"Analyst {number}"})
    print(name, flush=True)
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
        kept = {name: (size, text, role) for name, size, text, role in rows}
        assert set(acknowledged) <= set(kept)
        assert all(text is not None and len(text.encode()) == size for size, text, _ in kept.values())
        corrected = {name: role for name, (_, _, role) in kept.items()}
        assert all(corrected[name] == f"Analyst {name.split('-')[1][:-4]}" for name in acknowledged)
    assert len(acknowledged) >= KILLS
