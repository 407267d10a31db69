"""A mailbox of 100,000 messages, made up, and how long `sayyes inbox` takes to read it to its end, in how much memory.

    python -m benchmarks.mailbox make big.mbox --messages 100000
    python -m benchmarks.mailbox read big.mbox --home FOLDER [--interrupt-at SHARE]

`read` runs the command in a process of its own, samples the memory of it and of its reading children, and says both. With
`--interrupt-at` it is killed (SIGKILL) at that share of the file and run again, as after a power cut.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO

from benchmarks.letters import LETTERS

SEED = 20260301
SEARCH = 0.05  # of the messages have to do with a search; the rest is everybody's mail
SENDERS = ("news@paper.example", "shop@boots.example", "mum@home.example", "team@club.example", "bank@bank.example")
SUBJECTS = ("Your order is on its way", "Sunday", "The week in brief", "Statement for {month}", "Training on {day}", "Photos")
SENTENCES = (
    "The parcel left our warehouse this morning.", "We meet at the usual place.", "Please find the minutes attached.",
    "Here is what happened this week.", "Your statement is ready.", "The weather was better than they had said.",
    "Do not forget the cake.", "The tickets are at the door.", "Thanks for everything.", "See the pictures of the garden.",
)  # fmt: skip


def messages(count: int) -> Iterator[bytes]:
    """The mbox, message by message: mostly mail that has nothing to do with a search."""
    luck = random.Random(SEED)
    start = datetime(2016, 1, 1, 8, tzinfo=UTC)
    for number in range(count):
        sent = start + timedelta(minutes=53 * number)
        if luck.random() < SEARCH:
            body = LETTERS[number % len(LETTERS)].encoded(number)
        else:
            subject = luck.choice(SUBJECTS).format(month=f"{sent:%B}", day=f"{sent:%A}")
            text = " ".join(luck.choices(SENTENCES, k=luck.randint(3, 60)))
            head = f"From: <{luck.choice(SENDERS)}>\nTo: <alice@home.example>\nSubject: {subject}\n"
            body = f"{head}Date: {sent:%a, %d %b %Y %H:%M:%S} +0000\nMessage-ID: <{number}@made.example>\n\n{text}\n".encode()
        yield f"From maker@made.example {sent:%a %b %d %H:%M:%S %Y}\n".encode() + body.replace(b"\nFrom ", b"\n>From ") + b"\n\n"


def memory_of(process: int) -> float:
    """Resident megabytes of a process and its children (Linux)."""
    total = 0.0
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            fields = dict(line.split(":", 1) for line in status.read_text().splitlines() if ":" in line)
        except OSError:
            continue  # it ended meanwhile
        if int(fields["Pid"]) == process or int(fields["PPid"]) == process:
            total += int(fields.get("VmRSS", "0 kB").split()[0]) / 1024
    return total


def stored(home: Path) -> tuple[int, int, int]:
    """Messages seen, letters kept and the offset reached, as the database has them."""
    with closing(sqlite3.connect(f"file:{home}/sayyes.sqlite3?mode=ro", uri=True, timeout=30)) as rows:
        seen = rows.execute("select count(*) from store_seenmail").fetchone()[0]
        letters = rows.execute("select count(*) from store_inboxletter").fetchone()[0]
        cursor = rows.execute("select cursor from store_mailsource").fetchone()
        return seen, letters, json.loads(cursor[0]).get("offset", 0) if cursor else 0


def read(box: Path, home: Path, interrupt_at: float | None) -> None:
    """Run the command to its end, once more after it was killed where that is asked for."""
    for until in [interrupt_at, None] if interrupt_at else [None]:
        # Into a file: nobody empties a pipe while the memory is sampled, and a full one would stop the command at its last line.
        with tempfile.TemporaryFile() as printed:
            _run(box, home, until, printed)
            printed.seek(0)
            report = printed.read()
        if report:
            told = json.loads(report)[0]
            print({key: told[key] for key in ("read", "known", "left", "filed", "review", "waiting", "unreadable")}, flush=True)


def _run(box: Path, home: Path, until: float | None, printed: IO[bytes]) -> None:
    """One run, killed at that share of the file where one is given; says how long it took and in how much memory."""
    began = time.monotonic()
    highest = 0.0
    command = [str(Path(sys.executable).with_name("sayyes")), "inbox", str(box), "--json"]
    process = subprocess.Popen(command, env={**os.environ, "SAYYES_HOME": str(home)}, stdout=printed)
    while process.poll() is None:
        highest = max(highest, memory_of(process.pid))
        time.sleep(2)
        if until and (home / "sayyes.sqlite3").exists() and _reached(home) >= until * box.stat().st_size:
            process.send_signal(signal.SIGKILL)
            process.wait()
    seen, letters, _ = stored(home)
    print(
        f"{'killed' if until else 'ended'} with {process.returncode} after {time.monotonic() - began:,.0f} s, "
        f"at most {highest:,.0f} MB; {seen:,} messages seen, {letters:,} letters kept",
        flush=True,
    )


def _reached(home: Path) -> int:
    try:
        return stored(home)[2]
    except sqlite3.OperationalError:  # the tables are not made yet
        return 0


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("make", "read"))
    parser.add_argument("box", type=Path)
    parser.add_argument("--messages", type=int, default=100_000)
    parser.add_argument("--home", type=Path)
    parser.add_argument("--interrupt-at", type=float)
    asked = parser.parse_args()
    if asked.what == "make":
        with asked.box.open("wb") as file:
            file.writelines(messages(asked.messages))
        print(f"{asked.box}: {asked.messages:,} messages, {asked.box.stat().st_size / 2**20:,.0f} MB")
    else:
        read(asked.box, asked.home, asked.interrupt_at)


if __name__ == "__main__":
    _main()
