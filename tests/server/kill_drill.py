"""A drill, run as a program of its own: the app is killed again and again while forms are sent to it in a random order.

`python -m tests.server.kill_drill KILLS`, with SAYYES_HOME naming an empty folder. Each life of the app is a fork, so that it is
up at once. It prints one line of JSON: how many forms were acknowledged, and everything that was wrong after some kill.
"""

from __future__ import annotations

import json
import logging
import os
import random
import signal
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.store.test_durability import UNTOLD

ROOMS = ("change_process:", "me:", "undo", "settle", "save_intake", "file_intake", "inbox_correct", "inbox_file", "followed_up",
         "act_on_letter:withdraw", "packs")  # fmt: skip
ROWLESS = """
SELECT count(*) FROM store_intake i JOIN store_message m ON m.sha256 = i.sha256 JOIN store_invitation v ON v.message_id = m.id
"""


def main(kills: int) -> None:
    """Live, be killed, look; so often."""
    from sayyes.server.first_run import open_home

    home = open_home()
    logging.disable(logging.ERROR)
    from django.conf import settings
    from django.db import connections

    from tests.web.every_form import built

    world, moments = built(home), random.Random(20260302)
    connections.close_all()
    acknowledged: list[str] = []
    wrong: list[str] = []
    for turn in range(kills):
        acknowledged += _one_life(world, turn, moments.uniform(0.0, 0.3))
        wrong += [f"kill {turn}: {each}" for each in _looked(Path(settings.DATABASE_FILE), acknowledged)]
    print(json.dumps({"acknowledged": len(acknowledged), "wrong": wrong}))


def _one_life(world: Any, turn: int, seconds: float) -> list[str]:  # noqa: ANN401 - a World, imported once Django is up
    ours, theirs = os.pipe()
    life = os.fork()
    if life == 0:
        os.close(ours)
        _live(world, turn, theirs)
    os.close(theirs)
    first = os.read(ours, 1 << 16).decode()  # a life is killed once it has acknowledged something
    time.sleep(seconds)
    os.kill(life, signal.SIGKILL)
    os.waitpid(life, 0)
    with os.fdopen(ours) as told:
        # A line cut off by the kill is no acknowledgement.
        return [line.strip() for line in (first + told.read()).splitlines(keepends=True) if line.endswith("\n")]


def _live(world: Any, turn: int, tells: int) -> None:  # noqa: ANN401 - the same
    from django.conf import settings
    from django.test import Client

    from tests.web.every_form import SHEETS, with_file

    chance = random.Random(turn)
    sheets = [sheet for sheet in SHEETS if sheet.name.startswith(ROOMS)]
    visitor = Client(headers={"host": f"127.0.0.1:{settings.PORT}"}, raise_request_exception=False)
    for place in range(10**6):
        sheet = chance.choice(sheets)
        visitor.post(sheet.path(world), with_file(sheet, sheet.filled(world)))
        name = f"Life {turn} form {place}"
        if visitor.post("/pipeline/add", {"company": name, "role": "Analyst", "stage": "applied"}).status_code == 302:
            os.write(tells, f"{name}\n".encode())


def _looked(file: Path, acknowledged: list[str]) -> list[str]:
    with closing(sqlite3.connect(file, timeout=20)) as database:
        found = [str(each) for each in database.execute("PRAGMA integrity_check").fetchall() if each != ("ok",)]
        found += [str(each) for each in database.execute("PRAGMA foreign_key_check").fetchall()]
        stages = UNTOLD.split("OR p.version")[0]
        found += ["a stage is not the one last noted"] if database.execute(stages).fetchone() != (0,) else []
        found += ["a letter is filed and waits"] if database.execute(ROWLESS).fetchone() != (0,) else []
        kept = {name for (name,) in database.execute("SELECT name FROM store_company")}
    return [*found, *(f"lost: {name}" for name in acknowledged if name not in kept)]


if __name__ == "__main__":
    main(int(sys.argv[1]))
