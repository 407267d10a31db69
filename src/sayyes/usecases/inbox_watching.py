"""Reading a mailbox as mail arrives: IDLE between two readings, another attempt after a while where the server goes away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sayyes.links import imap
from sayyes.links.imap import Mailbox, Unreachable
from sayyes.usecases.inbox import account_in, row_of
from sayyes.usecases.inbox_reading import Line, Report, read_source

FIRST_PAUSE, LONGEST_PAUSE = 5.0, 600.0  # seconds before another attempt: doubled each time it fails
FILES_EVERY = 30.0  # seconds between two looks at files


def watch_source(
    *,
    number: int,
    password: str | None,
    clock: Callable[[], datetime],
    pause: Callable[[float], None],
    stop: Callable[[], bool],
    told: Callable[[Report], None],
    line: Callable[[Line], None],
    failed: Callable[[str, float], None],
) -> None:
    """Read what is new, wait, and so on until `stop` says so. `told` gets a report after each reading.

    pause: waits so many seconds; failed: called with the reason and the seconds until the next attempt.
    Raises Refused or Unreadable, for which another attempt would be no use.
    """

    def read_once() -> None:
        told(read_source(number=number, now=clock(), password=password, line=line))

    row = row_of(number)
    wait = FIRST_PAUSE
    while not stop():
        try:
            if row.kind != "imap":
                read_once()
                pause(FILES_EVERY)
                continue
            with imap.opened(account_in(row), password or "") as mailbox:
                wait = FIRST_PAUSE
                _follow(mailbox, read_once, stop)
        except Unreachable as problem:
            failed(str(problem), wait)
            pause(wait)
            wait = min(LONGEST_PAUSE, 2 * wait)


def _follow(mailbox: Mailbox, read_once: Callable[[], None], stop: Callable[[], bool]) -> None:
    """Read and wait in turn. What arrives while we read shows in the number of the next message."""
    while not stop():
        read_once()
        if not mailbox.refresh():
            while not stop() and not mailbox.wait(stop):
                pass  # nothing came: IDLE is renewed
