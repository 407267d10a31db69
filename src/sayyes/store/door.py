"""The door of the database: one transaction, and what the database complains about in words of the one error tree.

SQLite waits for a lock as long as the settings say; what is still locked then is `Busy`. Nothing was written in either case.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import OperationalError, transaction

from sayyes.errors import Busy, Full, OutOfOrder

BUSY = "Another program is using sayyes' database just now, so nothing was changed. Close it, or try again in a moment."
FULL = "The disk is full, so nothing was changed. Make some room and try again."
UNUSABLE = "The database could not be used, so nothing was changed: {problem}."
_LOCKED = ("database is locked", "database table is locked", "database schema is locked")
_NO_ROOM = ("database or disk is full", "disk i/o error")


@contextmanager
def writing() -> Iterator[None]:
    """One transaction: all of it or nothing. Raises Busy, Full or OutOfOrder where the database cannot take it."""
    try:
        with transaction.atomic():
            yield
    except OperationalError as error:
        raise in_words(error) from error


def in_words(error: OperationalError) -> OutOfOrder:
    """What the database complains about, as one of our errors."""
    told = str(error).lower()
    if any(words in told for words in _LOCKED):
        return Busy(BUSY)
    if any(words in told for words in _NO_ROOM):
        return Full(FULL)
    return OutOfOrder(UNUSABLE.format(problem=error))
