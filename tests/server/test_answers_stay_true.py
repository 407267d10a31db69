"""A real server on a real database answers again by itself, whatever changed its inputs and whoever was killed meanwhile."""

from __future__ import annotations

import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.server.live import Live, serving

PATIENCE = 90.0  # seconds, for a slow machine
PREPARES = """
from datetime import datetime, timedelta, timezone
from sayyes.server.first_run import open_home
open_home()
from sayyes.readers.facts import Evidence, Pay, Reading, Stated
from sayyes.usecases import deciding, invitations, profile
now = datetime.now(timezone.utc)
words = Evidence("body", "Northwind")
profile.save(situation={"currency": "USD", "candidate": {"value_now": 92000.0}}, name="Alice", now=now)
for company in ("Northwind", "Southwind"):
    pay = Pay(98000, 112000, "USD", "year", words)
    reading = Reading(file="letter.eml", kind="interview", company=Stated(company, words), pay=pay)
    taken = invitations.keep(name=company, data=company.encode(), reading=reading, now=now)
    deciding.answer(number=taken.number, now=now)
"""
pytestmark = pytest.mark.xdist_group("answers stay true")
SIGNS = """
from datetime import datetime, timezone
from sayyes.server.first_run import open_home
open_home()
from sayyes.usecases import profile
told = {"currency": "USD", "candidate": {"value_now": 92000.0, "commitment": {"kind": "signed", "company": "Halden"}}}
profile.save(situation=told, name="Alice", now=datetime.now(timezone.utc))
"""


def on(home: Path, program: str) -> None:
    """Run a program on a data folder, as another window or the command line would."""
    env = {
        **os.environ,
        "SAYYES_HOME": str(home),
        "SAYYES_ZONE": "America/New_York",
        "DJANGO_SETTINGS_MODULE": "sayyes.server.settings",
    }
    subprocess.run([sys.executable, "-c", program], env=env, check=True, capture_output=True, text=True, timeout=120)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Alice's folder: two invitations, both answered."""
    folder = tmp_path_factory.mktemp("homes") / "alice"
    on(folder, PREPARES)
    return folder


@pytest.fixture
def home(prepared: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copytree(prepared, tmp_path / "alice"))


def answers(home: Path) -> list[str]:
    """The last answer to each invitation."""
    question = (
        "SELECT answer FROM store_storeddecision WHERE id IN (SELECT max(id) FROM store_storeddecision GROUP BY invitation_id)"
    )
    with closing(sqlite3.connect(home / "sayyes.sqlite3", timeout=20)) as database:
        return [row[0] for row in database.execute(question)]


def decisions(home: Path) -> int:
    with closing(sqlite3.connect(home / "sayyes.sqlite3", timeout=20)) as database:
        return int(database.execute("SELECT count(*) FROM store_storeddecision").fetchone()[0])


def wait_for(reached: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not reached():
        assert time.monotonic() < until, "it never came"
        time.sleep(0.1)


def put_a_fact_right(live: Live) -> None:
    """Correct a fact of the first invitation through its page."""
    window = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    page = window.open(f"{live.address}/invitation/1/", timeout=60).read().decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert token is not None
    form = {"csrfmiddlewaretoken": token[1], "fact": "role", "role": "Head of Data"}
    window.open(f"{live.address}/invitation/1/correct", urllib.parse.urlencode(form).encode(), timeout=60)


def test_what_changed_while_nobody_served_is_answered_again_at_the_start(home: Path) -> None:
    assert "no" not in answers(home)
    on(home, SIGNS)
    with serving(home):
        wait_for(lambda: answers(home) == ["no", "no"])
    assert decisions(home) == 4


def test_what_changes_while_it_serves_is_answered_again_without_anybody_asking(home: Path) -> None:
    with serving(home) as live:
        on(home, SIGNS)  # another program: the server hears of it with the next change of its own
        put_a_fact_right(live)
        wait_for(lambda: answers(home) == ["no", "no"])


def children(process: int) -> list[int]:
    found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(process)], capture_output=True, text=True, check=False)
    return [int(each) for each in found.stdout.split()]


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX")
def test_a_killed_worker_is_followed_by_one_that_finishes_what_was_left(home: Path) -> None:
    with serving(home) as live:
        before = children(live.process.pid)
        on(home, SIGNS)
        for child in before:
            os.kill(child, signal.SIGKILL)
        wait_for(lambda: answers(home) == ["no", "no"])
        assert not set(children(live.process.pid)) & set(before)
        with urllib.request.urlopen(live.address, timeout=60) as page:
            assert page.status == 200


def test_the_server_ends_without_a_word_although_it_is_at_work(home: Path) -> None:
    on(home, SIGNS)
    with serving(home) as live:
        live.process.send_signal(signal.SIGTERM)
        _, said = live.process.communicate(timeout=PATIENCE)
        assert "Traceback" not in said
        assert "failed" not in said
