"""The server's one worker in the background: it keeps the answers true while nobody is being served.

It runs when something changed, when the server starts, and every minute (a new day may have begun, or another program changed
the database). It does one step at a time, waits for a quiet moment before each, and asks anew what is to be done once something
changed again. A step that fails is noted without anything private, left alone until something changes, and keeps no other from
being done. Nothing is lost when it is killed: what is to be done is found out from what is kept.
"""

from __future__ import annotations

import atexit
import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime

from django.db import DatabaseError, connections
from django.utils import timezone

from sayyes.errors import OutOfOrder, Unusable
from sayyes.server.presence import Presence, here

LOOKS_EVERY = 60.0  # seconds
LOOKS_FOR_QUIET = 0.25  # seconds between two looks while a request is under way
ENDS_WITHIN = 5.0  # seconds

Steps = Callable[[datetime], Iterator[tuple[str, Callable[[], None]]]]

logger = logging.getLogger("sayyes.background")


class Worker:
    """One thread. `errands` tell, each time anew, what is to be done: steps with a name, without anything private, and a deed.

    `within`: what each look and everything that follows from it happens in, such as the person's own clock.
    """

    def __init__(
        self,
        errands: tuple[Steps, ...],
        presence: Presence = here,
        every: float = LOOKS_EVERY,
        within: Callable[[], AbstractContextManager[None]] = nullcontext,
    ) -> None:
        self._errands = errands
        self._within = within
        self._presence = presence
        self._every = every
        self._wake = threading.Event()
        self._ending = threading.Event()
        self._left_alone: set[str] = set()
        self._thread = threading.Thread(target=self._work, name="sayyes-background", daemon=True)

    def start(self) -> None:
        """Begin, with a first look at once."""
        self._wake.set()
        self._thread.start()

    def wake(self) -> None:
        """Something changed: look again what is to be done, what failed before included."""
        self._left_alone.clear()
        self._wake.set()

    def stop(self) -> None:
        """End after the step under way."""
        self._ending.set()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join(ENDS_WITHIN)

    def _work(self) -> None:
        while not self._ending.is_set():
            self._wake.wait(self._every)
            self._wake.clear()
            try:
                self.look()
            except Exception as problem:
                self._note("looking what is to be done", problem)
            finally:
                connections.close_all()

    def look(self) -> None:
        """One look: everything that is to be done, until it is done or something changes meanwhile."""
        with self._within():
            self._round()

    def _round(self) -> None:
        for errand in self._errands:
            for name, deed in errand(timezone.now()):
                if not self._quiet() or self._wake.is_set():
                    return
                if name not in self._left_alone:
                    self._do(name, deed)

    def _do(self, name: str, deed: Callable[[], None]) -> None:
        try:
            deed()
        except Unusable:
            # What is known contradicts itself, or is gone meanwhile: its page says so, and nothing is broken.
            self._leave_alone(name)
        except (OutOfOrder, DatabaseError) as problem:
            self._note(name, problem)  # a full disk or a database that is locked: the next look may go better
        except Exception as problem:
            self._leave_alone(name)
            self._note(name, problem)

    def _leave_alone(self, name: str) -> None:
        if not self._wake.is_set():
            self._left_alone.add(name)

    def _quiet(self) -> bool:
        """Wait until nobody is being served; false where the end came first."""
        while not self._ending.is_set():
            left = self._presence.quiet_in()
            if left == 0.0:
                return True
            self._ending.wait(LOOKS_FOR_QUIET if left is None else left)
        return False

    def _note(self, name: str, problem: Exception) -> None:
        """The kind of fault and no more: its words may hold what somebody wrote."""
        if threading.main_thread().is_alive():
            logger.error("In the background, %s failed: %s", name, type(problem).__name__)


def start() -> Worker:
    """Start the worker of this process; it hears of every change and ends with the process."""
    from sayyes.usecases import asking_next, reanswering
    from sayyes.usecases.own_zone import on_own_clock

    worker = Worker((lambda now: reanswering.steps(now=now), lambda now: asking_next.steps(now=now)), within=on_own_clock)
    reanswering.listen(worker.wake)
    atexit.register(worker.stop)
    worker.start()
    return worker
