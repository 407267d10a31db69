"""One at a time, and whoever is patient lets all others go first: a lock with two kinds of callers."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType


class Turns:
    """A lock for `with`. `when_nobody_waits` takes it only while nobody holds it and nobody else waits for it."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._taken = False
        self._waiting = 0

    def __enter__(self) -> None:
        with self._changed:
            self._waiting += 1
            try:
                self._changed.wait_for(lambda: not self._taken)
                self._taken = True
            finally:
                self._waiting -= 1

    def __exit__(self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None) -> None:
        with self._changed:
            self._taken = False
            self._changed.notify_all()

    @contextmanager
    def when_nobody_waits(self) -> Iterator[None]:
        """The same for somebody who is patient."""
        with self._changed:
            self._changed.wait_for(lambda: not self._taken and not self._waiting)
            self._taken = True
        try:
            yield
        finally:
            self.__exit__(None, None, None)
