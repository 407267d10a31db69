"""The real server on a data folder of its own, for tests that need a socket, a browser or a kill."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

ZONE = "America/New_York"  # whatever the machine's own is
STARTS_WITHIN = 60.0  # seconds, for a slow machine


@dataclass(frozen=True)
class Live:
    """A running server: where it is, its process, its folder."""

    port: int
    process: subprocess.Popen[str]
    home: Path

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"


def there(days: int) -> date:
    """A day from today on, by the server's clock: around midnight the machine's own is on another day."""
    return datetime.now(ZoneInfo(ZONE)).date() + timedelta(days=days)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start(home: Path, port: int) -> subprocess.Popen[str]:
    """Start the server; it is not up yet when this returns."""
    return subprocess.Popen(
        [sys.executable, "-m", "sayyes.server", str(port)],
        env={**os.environ, "SAYYES_HOME": str(home), "SAYYES_ZONE": ZONE},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def wait_until_up(process: subprocess.Popen[str], port: int) -> None:
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until:
        if process.poll() is not None:
            raise AssertionError(f"the server ended: {process.communicate()[1]}")
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("the server did not come up")


def stop(process: subprocess.Popen[str]) -> None:
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
    try:
        process.communicate(timeout=20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()


@contextmanager
def serving(home: Path) -> Iterator[Live]:
    """The server, until the block ends."""
    port = free_port()
    process = start(home, port)
    try:
        wait_until_up(process, port)
        yield Live(port, process, home)
    finally:
        stop(process)
