"""The app: how long the server takes for each page with thousands of processes stored.

Beside it stands what cannot be undercut: the smallest page of the same server, the one for an address that does not exist.
"""

from __future__ import annotations

import http.client
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.report import Section, seconds, times

ROUNDS = 15
PORT = 8799
STARTS_WITHIN = 120.0
PAGES = (
    ("Today", "/"),
    ("Pipeline, the board", "/pipeline/"),
    ("Pipeline, searched", "/pipeline/?q=lantern"),
    ("Pipeline, time line", "/pipeline/timeline/"),
    ("One process", "/pipeline/{process}/"),
    ("The answer", "/invitation/{invitation}/"),
    ("What takes longer of it, once known", "/invitation/{invitation}/?all=1"),
    ("Me", "/me/"),
    ("House rules", "/me/rules"),
    ("Inbox", "/inbox/"),
    ("Inbox, review", "/inbox/review/"),
    ("Outbox", "/outbox/"),
)


def sections() -> Iterator[Section]:
    """Every page, the median and the slowest of the times it was asked for once it had been opened."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        environment = {**os.environ, "SAYYES_HOME": str(home), "SAYYES_ZONE": "Europe/London"}
        seeded = subprocess.run(
            [sys.executable, "-m", "benchmarks.seeding"], env=environment, check=True, capture_output=True, text=True
        )
        invitation, process, processes = seeded.stdout.split()[-3:]
        server = subprocess.Popen([sys.executable, "-m", "sayyes.server", str(PORT)], env=environment, stdout=subprocess.DEVNULL)
        try:
            _wait()
            floor = statistics.median(_asked("/no-such-page", 404))
            rows = [_row(name, path.format(invitation=invitation, process=process), floor) for name, path in PAGES]
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(30)
    yield Section(
        "Pages",
        f"""Each page of the app on the real server with {int(processes):,} processes stored, asked for {ROUNDS} times after the
        first time, one after the other; from the request to the last byte. The floor is the server's smallest page:
        {seconds(floor)}.""",
        ("page", "median", "slowest", "the first time", "times the floor"),
        rows,
    )


def _row(name: str, path: str, floor: float) -> tuple[str, str, str, str, str]:
    (first,) = _asked(path, 200, 1)
    _rest()
    found = _asked(path, 200)
    median = statistics.median(found)
    return name, seconds(median), seconds(max(found)), seconds(first), times(median / floor)


def _asked(path: str, status: int, rounds: int = ROUNDS) -> list[float]:
    taken = []
    for _ in range(rounds):
        connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=120)
        began = time.perf_counter()
        connection.request("GET", path)
        answer = connection.getresponse()
        answer.read()
        taken.append(time.perf_counter() - began)
        connection.close()
        if answer.status != status:
            raise AssertionError(f"{path} answered {answer.status}")
    return taken


def _rest() -> None:
    """Let what a first look set going in the background come to its end."""
    before = time.perf_counter()
    while time.perf_counter() - before < 60:
        quick = [_asked("/no-such-page", 404, 1)[0] for _ in range(5)]
        if max(quick) < 0.02:
            return
        time.sleep(0.5)


def _wait() -> None:
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until:
        try:
            _asked("/no-such-page", 404, 1)
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the server did not come up")


if __name__ == "__main__":
    for section in sections():
        print(section)
