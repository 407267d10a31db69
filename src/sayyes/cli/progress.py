"""Progress for a person who waits: shown on stderr, on a terminal only, and only after half a second."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

PATIENCE = 0.5  # seconds before anything is shown
COMPILING_AFTER = 2.5  # seconds: a decision takes less once the engine has been compiled
THINKING = "thinking…"
COMPILING = "preparing the engine, once (about half a minute)…"
CLEAR = "\r\x1b[K"


@contextmanager
def waiting(*steps: tuple[float, str], stream: TextIO | None = None) -> Iterator[None]:
    """Show each sentence after its seconds for as long as the block runs, then wipe it away."""
    out = stream or sys.stderr
    if not out.isatty():
        yield
        return
    shown = threading.Event()

    def show(sentence: str) -> None:
        shown.set()
        out.write(f"{CLEAR}{sentence}")
        out.flush()

    timers = [threading.Timer(seconds, show, (sentence,)) for seconds, sentence in steps]
    for timer in timers:
        timer.daemon = True
        timer.start()
    try:
        yield
    finally:
        for timer in timers:
            timer.cancel()
        for timer in timers:
            timer.join()
        if shown.is_set():
            out.write(CLEAR)
            out.flush()
