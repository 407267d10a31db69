"""`sayyes inbox SOURCE --watch`: what arrives is read and named at once, until Ctrl-C."""

from __future__ import annotations

import signal
import sys
import threading
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from sayyes.cli import inputs
from sayyes.cli.inbox import line_of, password_for
from sayyes.cli.screen import one_line, screen_of, stdout
from sayyes.errors import Unusable


def watch_and_print(meant: Sequence[tuple[int | None, Path | None]], home: Path) -> None:
    """Read one source again and again. Ctrl-C ends it; what was read is kept."""
    if len(meant) != 1:
        raise Unusable("Name the one source to watch.")
    from sayyes.usecases.inbox import add_path
    from sayyes.usecases.inbox_reading import Line, Report
    from sayyes.usecases.inbox_watching import watch_source

    ((number, path),) = meant
    if number is None:
        assert path is not None
        number = add_path(path=path, now=inputs.moment(None)).number
    screen = screen_of(stdout())

    def told(report: Report) -> None:
        if report.read:
            say(f"{report.called}: {report.read:,} read, {report.filed:,} filed, {report.review:,} to review")

    def named(line: Line) -> None:
        stdout().write(line_of(line, screen) + "\n")
        stdout().flush()

    def failed(why: str, seconds: float) -> None:
        say(f"{why} Trying again in {seconds:.0f} seconds.")

    asked_to_stop = threading.Event()

    def interrupted(*_: object) -> None:
        asked_to_stop.set()  # an exception alone can be lost where it is raised while something is being tidied away
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, interrupted)
    say("Watching; stop it with Ctrl-C.")
    try:
        watch_source(
            number=number,
            password=password_for(number, home),
            clock=_now,
            pause=time.sleep,
            stop=asked_to_stop.is_set,
            told=told,
            line=named,
            failed=failed,
        )
    except KeyboardInterrupt:
        asked_to_stop.set()
    finally:
        signal.signal(signal.SIGINT, before)
    if asked_to_stop.is_set():
        say("Stopped. What was read is kept.")


def say(text: str) -> None:
    """One line on stderr."""
    sys.stderr.write(one_line(text) + "\n")
    sys.stderr.flush()


def _now() -> datetime:
    return inputs.moment(None)
