"""Whether somebody is being served right now, so that work in the background can wait for a quiet moment."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

QUIET = 1.0  # seconds without a request after which it is quiet: one click leads to two or three requests


class Presence:
    """Counts the requests under way. Several threads may use it at once."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._changed = threading.Condition()
        self._clock = clock
        self._under_way = 0
        self._last = clock() - QUIET

    def came(self) -> None:
        """A request began."""
        with self._changed:
            self._under_way += 1

    def went(self) -> None:
        """A request ended."""
        with self._changed:
            self._under_way -= 1
            self._last = self._clock()
            self._changed.notify_all()

    def quiet_in(self) -> float | None:
        """Seconds until it is quiet, 0 where it is; None while a request is under way."""
        with self._changed:
            return None if self._under_way else max(0.0, self._last + QUIET - self._clock())


here = Presence()


class PresenceMiddleware:
    """Tells `here` of every request to a page; what is merely a file comes before it and does not count."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        here.came()
        try:
            return self.get_response(request)
        finally:
            here.went()
