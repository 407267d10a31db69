"""How we open SQLite, by its version.

Versions 3.7.0 to 3.51.2 can corrupt a database in write-ahead mode when two connections checkpoint at once (fixed in 3.51.3,
March 2026). Older ones therefore keep the rollback journal. `synchronous=FULL` in either mode: what has been acknowledged
survives a power cut. `mmap_size` is never set: it made that corruption worse.
"""

from __future__ import annotations

WAL_IS_SAFE_FROM = (3, 51, 3)


def journal_mode(version: tuple[int, ...]) -> str:
    """The journal mode that is safe with several connections on this version of SQLite: `WAL` or `DELETE`."""
    return "WAL" if version >= WAL_IS_SAFE_FROM else "DELETE"


def opening_pragmas(version: tuple[int, ...]) -> str:
    """What every new connection is told first."""
    return f"PRAGMA journal_mode={journal_mode(version)}; PRAGMA synchronous=FULL"
