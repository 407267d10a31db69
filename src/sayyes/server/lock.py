"""One server on one data folder. The lock is the operating system's: it ends with the process, however that ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sayyes.errors import OutOfOrder
from sayyes.server.first_run import make_folder, unusable_home


@contextmanager
def only_server(home: Path) -> Iterator[None]:
    """Hold the folder's lock, the folder made where it is missing.

    Raises OutOfOrder where another server holds it, or where the folder cannot be used.
    """
    try:
        make_folder(home)
        descriptor = os.open(home / "server.lock", os.O_CREAT | os.O_RDWR, 0o600)
    except OSError as error:
        raise OutOfOrder(unusable_home(home, error)) from error
    try:
        try:
            _take(descriptor)
        except OSError as error:
            raise OutOfOrder(f"sayyes is already running on the data folder {home}. Use that one, or stop it first.") from error
        yield
    finally:
        os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
