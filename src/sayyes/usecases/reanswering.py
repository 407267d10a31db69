"""The answer stays true: whatever changed, the invitations that wait are answered again, and what moved is told.

Whoever changes something that an answer may rest on says `something_changed` within the same transaction; once that is kept,
whoever listens is woken. A server's worker then answers again, one invitation after the other, those whose inputs are no longer
those of their last decision. Nothing depends on it: a page that is opened before the worker got there answers by itself.
"""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction

_listeners: list[Callable[[], None]] = []


def something_changed() -> None:
    """Say that something was changed that answers may rest on. Within a transaction it counts once that is kept, else at once."""
    if _listeners:
        transaction.on_commit(_wake)


def listen(wake: Callable[[], None]) -> None:
    """Have `wake` called after every change; it must return at once and must not fail."""
    _listeners.append(wake)


def stop_listening(wake: Callable[[], None]) -> None:
    """Take a listener away again."""
    _listeners.remove(wake)


def _wake() -> None:
    for wake in tuple(_listeners):
        wake()
