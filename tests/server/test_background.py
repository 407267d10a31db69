"""The worker in the background: answers are made again while nobody is being served, one fault keeps no other from being done."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from sayyes.errors import Impossible
from sayyes.server.background import Worker
from sayyes.server.presence import Presence

PATIENCE = 60.0  # seconds, for a slow machine


def wait_for(reached: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not reached():
        assert time.monotonic() < until, "it never came"
        time.sleep(0.02)


class Errand:
    """Steps that note what was done, in which order; a step may be told to fail."""

    def __init__(self, *names: str) -> None:
        self.to_do = list(names)
        self.done: list[str] = []
        self.fails: dict[str, Exception] = {}
        self.looks = 0

    def __call__(self, now: datetime) -> Iterator[tuple[str, Callable[[], None]]]:
        self.looks += 1
        for name in tuple(self.to_do):
            yield name, lambda name=name: self._do(name)  # type: ignore[misc]

    def _do(self, name: str) -> None:
        if name in self.fails:
            raise self.fails[name]
        self.to_do.remove(name)
        self.done.append(name)


@pytest.fixture
def presence() -> Presence:
    """A clock of its own: it is quiet as soon as nobody is served."""
    return Presence(clock=iter(range(0, 10**9, 10)).__next__)


@pytest.fixture
def running(presence: Presence) -> Iterator[Callable[[Errand], Worker]]:
    begun: list[Worker] = []

    def run(errand: Errand) -> Worker:
        begun.append(Worker((errand,), presence, every=3600))
        begun[-1].start()
        return begun[-1]

    yield run
    for worker in begun:
        worker.stop()


def test_it_looks_at_once_when_it_starts_and_again_when_something_changed(running: Callable[[Errand], Worker]) -> None:
    errand = Errand("one", "two")
    worker = running(errand)
    wait_for(lambda: errand.done == ["one", "two"])
    errand.to_do.append("three")
    worker.wake()
    wait_for(lambda: errand.done == ["one", "two", "three"])


def test_a_step_that_fails_leaves_the_others_and_is_noted_without_its_words(
    running: Callable[[Errand], Worker], caplog: pytest.LogCaptureFixture
) -> None:
    errand = Errand("one", "two", "three")
    errand.fails = {"one": RuntimeError("Alice earns 92,000"), "two": Impossible(["Alice has signed with Halden"])}
    worker = running(errand)
    wait_for(lambda: errand.done == ["three"])
    worker.stop()
    assert [record.getMessage() for record in caplog.records] == ["In the background, one failed: RuntimeError"]
    assert "Alice" not in caplog.text


def test_what_failed_is_left_alone_until_something_changes(running: Callable[[Errand], Worker]) -> None:
    errand = Errand("one")
    errand.fails = {"one": Impossible(["two offers on one day"])}
    worker = running(errand)
    wait_for(lambda: errand.looks == 1 and not worker._wake.is_set())
    errand.fails = {}
    worker.wake()
    wait_for(lambda: errand.done == ["one"])


def test_it_waits_while_somebody_is_being_served(running: Callable[[Errand], Worker], presence: Presence) -> None:
    presence.came()
    errand = Errand("one")
    running(errand)
    wait_for(lambda: errand.looks == 1)
    time.sleep(0.6)
    assert errand.done == []
    presence.went()
    wait_for(lambda: errand.done == ["one"])


def test_it_ends_after_the_step_under_way() -> None:
    under_way, may_end = threading.Event(), threading.Event()

    def steps(now: datetime) -> Iterator[tuple[str, Callable[[], None]]]:
        yield "long", long
        raise AssertionError("it went on")

    def long() -> None:
        under_way.set()
        may_end.wait(PATIENCE)

    worker = Worker((steps,), Presence(), every=3600)
    worker.start()
    assert under_way.wait(PATIENCE)
    ending = threading.Thread(target=worker.stop)
    ending.start()
    wait_for(worker._ending.is_set)
    may_end.set()
    ending.join(PATIENCE)
    assert not worker._thread.is_alive()


def test_nobody_is_here_only_after_a_quiet_moment() -> None:
    moment = 100.0
    presence = Presence(clock=lambda: moment)
    assert presence.quiet_in() == 0.0
    presence.came()
    assert presence.quiet_in() is None
    presence.went()
    assert presence.quiet_in() == 1.0
    moment = 100.75
    assert presence.quiet_in() == pytest.approx(0.25)


def rows(home: Path, question: str) -> list[tuple[object, ...]]:
    """What the database of a running server holds."""
    with closing(sqlite3.connect(home / "sayyes.sqlite3", timeout=20)) as database:
        return database.execute(question).fetchall()
