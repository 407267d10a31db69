"""The worker in the background meets a locked database or a full disk: it notes it without anything private, and tries again."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from django.db import OperationalError

from sayyes.errors import Busy, Full
from sayyes.server.background import Worker
from sayyes.server.presence import Presence
from sayyes.store.door import BUSY, FULL
from tests.server.test_background import wait_for

LOOKS_EVERY = 0.05  # seconds
FAULTS = [Busy(BUSY), Full(FULL), OperationalError("database is locked"), OperationalError("database or disk is full")]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{type(fault).__name__}: {str(fault)[:20]}")
def test_a_step_that_meets_a_fault_around_us_is_done_at_a_later_look(fault: Exception, caplog: pytest.LogCaptureFixture) -> None:
    over, tried, done = threading.Event(), threading.Event(), threading.Event()

    def deed() -> None:
        tried.set()
        if not over.is_set():
            raise fault
        done.set()

    def steps(now: datetime) -> Iterator[tuple[str, Callable[[], None]]]:
        if not done.is_set():
            yield "answering 7 again", deed

    worked_off(steps, tried, over, done)
    assert {record.getMessage() for record in caplog.records} == {
        f"In the background, answering 7 again failed: {type(fault).__name__}"
    }


@pytest.mark.parametrize("fault", FAULTS[2:], ids=str)
def test_looking_what_is_to_be_done_may_fail_and_is_done_again(fault: Exception) -> None:
    over, tried, done = threading.Event(), threading.Event(), threading.Event()

    def steps(now: datetime) -> Iterator[tuple[str, Callable[[], None]]]:
        tried.set()
        if not over.is_set():
            raise fault
        yield "answering 7 again", done.set

    worked_off(steps, tried, over, done)


def worked_off(
    steps: Callable[[datetime], Iterator[tuple[str, Callable[[], None]]]],
    tried: threading.Event,
    over: threading.Event,
    done: threading.Event,
) -> None:
    """Let the worker run into the fault, end the fault, and wait until it has done its work; nobody wakes it."""
    worker = Worker((steps,), Presence(clock=iter(range(0, 10**9, 10)).__next__), every=LOOKS_EVERY)
    worker.start()
    try:
        wait_for(tried.is_set)
        over.set()
        wait_for(done.is_set)
    finally:
        worker.stop()
