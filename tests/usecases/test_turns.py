"""One at a time, and whoever is patient lets all others go first."""

from __future__ import annotations

import threading
import time

import pytest

from sayyes.usecases.turns import Turns

PATIENCE = 30.0  # seconds, for a slow machine


def test_who_is_patient_goes_after_everybody_who_waits() -> None:
    turns, went, ready = Turns(), [], threading.Barrier(4)

    def at_once(name: str) -> None:
        ready.wait(PATIENCE)
        with turns:
            went.append(name)

    def patiently() -> None:
        ready.wait(PATIENCE)
        with turns.when_nobody_waits():
            went.append("Charlie")

    others = [threading.Thread(target=at_once, args=(name,)) for name in ("Alice", "Bob")]
    last = threading.Thread(target=patiently)
    with turns:
        for each in (*others, last):
            each.start()
        ready.wait(PATIENCE)
        while turns._waiting < 2:
            time.sleep(0.01)
    for each in (*others, last):
        each.join(PATIENCE)
    assert set(went[:2]) == {"Alice", "Bob"}
    assert went[2] == "Charlie"


def test_a_turn_ends_even_where_what_was_done_in_it_failed() -> None:
    turns = Turns()
    for patient in (False, True):
        with pytest.raises(ZeroDivisionError), turns.when_nobody_waits() if patient else turns:
            _ = 1 / 0
    with turns.when_nobody_waits():
        assert turns._taken
    assert not turns._taken
