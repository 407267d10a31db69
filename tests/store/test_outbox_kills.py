"""No letter is sent twice and none is lost: the program is killed at every step of sending, and at moments of no step.

The mail server of the test kills it: when it greets, signs in, names sender and recipient, is told to go on, has said the end,
has been told yes. What the server acknowledged is compared with what the program knows afterwards.
"""

from __future__ import annotations

import os
import random
import re
import signal
import sqlite3
import subprocess
import sys
import threading
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from sayyes.links.smtp import Account
from tests.links.mail_server import STEPS, Took, mail_server

RANDOM_KILLS = 6
SENDS_FOR_EVER = """
import sys
from datetime import datetime, timedelta, timezone
from sayyes.server.first_run import open_home
open_home()
from sayyes.links.smtp import Account
from sayyes.usecases import outbox
port, start = int(sys.argv[1]), int(sys.argv[2])
account = Account("127.0.0.1", port, "none", "alice", "correct horse battery")
now = datetime(2026, 3, 2, 14, tzinfo=timezone.utc)
outbox.recover(now=now, lasting=timedelta(0))
for letter in outbox.needing_the_person(now=now):
    if letter.may_be_tried:  # Alice presses Send again, as she may
        if letter.state == "failed":
            outbox.try_again(number=letter.number, now=now)
        outbox.deliver(number=letter.number, account=account, now=now)
print("ready", flush=True)
if start < 0:
    sys.exit()
for number in range(start, start + 100000):
    name = f"<{number}@postbox.example>"
    written = outbox.Written(None, "", "yes", "", "alice@postbox.example", ("bob@mill.example",), "Re: Interview", name,
                             f"Message-ID: {name}\\r\\n\\r\\nDear Bob,\\r\\n".encode())
    key = outbox.enqueue(written=written, press=name, now=now)
    print("queued", name, flush=True)
    letter = outbox.deliver(number=key, account=account, now=now)
    print(letter.state, name, flush=True)
"""


def run(home: Path, account: Account, start: int, took: Took | None = None, kill: str | float | None = None) -> list[str]:
    """Let the program send, until it is killed at a step or after so many seconds; the lines it got out whole."""
    program = subprocess.Popen(
        [sys.executable, "-c", SENDS_FOR_EVER, str(account.port), str(start)],
        env={**os.environ, "SAYYES_HOME": str(home), "DJANGO_SETTINGS_MODULE": "sayyes.server.settings"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    first = program.stdout.readline()
    if isinstance(kill, str) and took is not None:
        took.kill = (kill, program.pid)
    elif isinstance(kill, float):
        threading.Timer(kill, lambda: program.send_signal(signal.SIGKILL)).start()
    rest, wrong = program.communicate(timeout=60)
    if took is not None:
        took.kill = None
    assert first, wrong
    return [line.strip() for line in (first + rest).splitlines(keepends=True) if line.endswith("\n")]


def states(home: Path) -> dict[str, str]:
    """What the program knows about each letter."""
    with closing(sqlite3.connect(home / "sayyes.sqlite3")) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return dict(database.execute("SELECT message_id, state FROM store_outgoing").fetchall())


def arrived(took: Took) -> Counter[str]:
    """How often the server took each letter."""
    found = [re.match(rb"Message-ID: (\S+)", each) for each in took.messages]
    return Counter(each[1].decode() for each in found if each)


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX")
def test_no_kill_sends_a_letter_twice_or_loses_one(tmp_path: Path) -> None:
    home = tmp_path / "alice"
    moments = random.Random(20260302)
    kills: list[str | float] = [*STEPS, *(moments.uniform(0.0, 0.2) for _ in range(RANDOM_KILLS))]
    said: list[str] = []
    with mail_server() as (took, account):
        for turn, kill in enumerate(kills):
            said += run(home, account, start=turn * 100_000, took=took, kill=kill)
        run(home, account, start=-1)
        known, counts = states(home), arrived(took)
    assert max(counts.values()) == 1
    assert {line.split()[1] for line in said if line.startswith("queued ")} <= set(known)
    assert {line.split()[1] for line in said if line.startswith("sent ")} <= {name for name, at in known.items() if at == "sent"}
    assert {name for name, at in known.items() if at == "sent"} <= set(counts)
    assert not {name for name, at in known.items() if at not in ("sent", "unknown")} & set(counts)
    assert set(known.values()) <= {"sent", "unknown"}
    assert 1 <= list(known.values()).count("unknown") <= len(kills)  # killed between the end and the answer, at least once
