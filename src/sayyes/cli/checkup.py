"""`sayyes doctor`: one line a check, in plain words, and what to do where something is wrong. Nothing is created or changed."""

from __future__ import annotations

import os
import platform
import sqlite3
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sayyes.cli.progress import PATIENCE, waiting
from sayyes.cli.screen import one_line, screen_of, stdout

OLDEST_PYTHON = (3, 11)
DATABASE = "sayyes.sqlite3"  # in the data folder, as Django's settings say, which would take their time to load
OTHERS = stat.S_IRWXG | stat.S_IRWXO
WRONG, FINE, NOTE = "✗", "✓", "!"


@dataclass(frozen=True)
class Finding:
    """One line of the check-up: fine, a note (works, but could be better), or wrong."""

    mark: str
    says: str


def check_and_print(*, warm: bool) -> int:
    """Print every finding as soon as it is made; `warm` compiles the engine too. The exit code is 1 if something is wrong."""
    out = stdout()
    screen = screen_of(out)
    wrong = False
    for finding in findings(warm=warm):
        wrong |= finding.mark == WRONG
        style = {WRONG: "no", FINE: "yes", NOTE: "yes_if"}[finding.mark]
        lines = screen.wrap(one_line(finding.says), "    ", "  ")
        out.write(
            f"{screen.paint(screen.fit(finding.mark), style)} {lines[0].lstrip()}\n" + "".join(f"{line}\n" for line in lines[1:])
        )
        out.flush()
    return int(wrong)


def findings(*, warm: bool) -> Iterator[Finding]:
    """Everything that is checked, in order."""
    from sayyes.server.environment import read_environment

    yield python_version()
    yield sqlite_version()
    home = read_environment(os.environ).home
    yield data_folder(home)
    if (home / DATABASE).is_file():
        yield database(home / DATABASE)
    if warm:
        yield from warmed()
    else:
        yield engine()


def python_version() -> Finding:
    """The Python that runs us."""
    says = f"Python {platform.python_version()} ({platform.machine() or 'unknown machine'}, {platform.system()})"
    if sys.version_info < OLDEST_PYTHON:
        return Finding(WRONG, f"{says}: sayyes needs 3.11 or newer")
    return Finding(FINE, says)


def sqlite_version() -> Finding:
    """The SQLite that keeps the data, and the journal that is safe with it."""
    from sayyes.server.sqlite import WAL_IS_SAFE_FROM, journal_mode

    says = f"SQLite {sqlite3.sqlite_version}, journal mode {journal_mode(sqlite3.sqlite_version_info)}"
    if journal_mode(sqlite3.sqlite_version_info) != "WAL":
        says += f" (write-ahead mode is safe from {'.'.join(map(str, WAL_IS_SAFE_FROM))} on)"
    return Finding(FINE, says)


def data_folder(home: Path) -> Finding:
    """Where the data lie, and who may look into the folder."""
    where = f"Data folder {home}"
    try:
        mode = stat.S_IMODE(home.stat().st_mode)
    except FileNotFoundError:
        return Finding(FINE, f"{where}: not there yet, the first start makes it")
    except OSError as error:
        return Finding(WRONG, f"{where}: cannot be used ({error.strerror}); set SAYYES_HOME to another")
    if not home.is_dir():
        return Finding(WRONG, f"{where}: is no folder; set SAYYES_HOME to another")
    if not os.access(home, os.R_OK | os.W_OK | os.X_OK):
        return Finding(WRONG, f"{where}: may not be read and written by you; change its permissions")
    if os.name == "posix" and mode & OTHERS:
        return Finding(WRONG, f"{where}: others may look into it (mode {mode:04o}); say: chmod 700 “{home}”")
    return Finding(FINE, f"{where}: yours alone (mode {mode:04o})")


def database(file: Path) -> Finding:
    """Whether the database can be opened and is whole. It is opened for reading only."""
    name = f"Database {file.name}"
    try:
        mode = stat.S_IMODE(file.stat().st_mode)
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True, timeout=5)) as connection:
            (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            (journal,) = connection.execute("PRAGMA journal_mode").fetchone()
    except (OSError, sqlite3.Error) as error:
        return Finding(WRONG, f"{name}: cannot be read ({error}); a copy may be in the folder backups beside it")
    if found != "ok":
        return Finding(WRONG, f"{name}: is damaged ({found}); a copy may be in the folder backups beside it")
    if os.name == "posix" and mode & OTHERS:
        return Finding(WRONG, f"{name}: others may read it (mode {mode:04o}); say: chmod 600 “{file}”")
    size = file.stat().st_size / 1024
    return Finding(FINE, f"{name}: whole, {size:,.0f} KB, journal mode {journal}, mode {mode:04o}")


def engine() -> Finding:
    """Whether the engine has been compiled on this computer."""
    from sayyes.usecases.warming import engine_is_compiled

    if engine_is_compiled():
        return Finding(FINE, "Engine: compiled")
    return Finding(
        NOTE, "Engine: not compiled yet, so the first answer takes about half a minute; sayyes doctor --warm does it now"
    )


def warmed() -> Iterator[Finding]:
    """Compile the engine, step by step, with progress on a terminal."""
    from sayyes.usecases.warming import engine_is_compiled, warm_up

    for name, step in warm_up():
        began = time.perf_counter()
        with waiting((PATIENCE, f"compiling {name}… (about half a minute, once)")):
            step()
        yield Finding(FINE, f"Engine: {name} ready after {time.perf_counter() - began:.1f} s")
    if not engine_is_compiled():
        yield Finding(
            WRONG, "Engine: compiled, but it could not be kept on disk; set NUMBA_CACHE_DIR to a folder that you may write"
        )
