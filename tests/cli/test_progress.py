"""Progress for a person who waits, and for nobody else."""

from __future__ import annotations

import io
import threading

from sayyes.cli.progress import CLEAR, waiting


class Terminal(io.StringIO):
    """A terminal that tells when something was written to it."""

    def __init__(self) -> None:
        super().__init__()
        self.written = threading.Event()

    def isatty(self) -> bool:
        return True

    def flush(self) -> None:
        self.written.set()


def test_whoever_waits_is_told_and_nothing_is_left_on_the_line() -> None:
    terminal = Terminal()
    with waiting((0.0, "thinking…"), stream=terminal):
        assert terminal.written.wait(10)
    assert terminal.getvalue() == f"{CLEAR}thinking…{CLEAR}"


def test_whoever_does_not_wait_sees_nothing() -> None:
    terminal = Terminal()
    with waiting((3600.0, "thinking…"), stream=terminal):
        pass
    assert terminal.getvalue() == ""


def test_a_pipe_is_not_told_anything() -> None:
    pipe = io.StringIO()
    with waiting((0.0, "thinking…"), stream=pipe):
        pass
    assert pipe.getvalue() == ""
