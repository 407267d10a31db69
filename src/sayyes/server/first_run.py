"""The first run, and every later one: the data folder, the secret, the database at the version of this program.

Nothing is asked. The folder is readable by its owner alone, and so is every file in it. Before a newer version of the program
changes the tables of an existing database, the database as it was is copied into `backups/`.
"""

from __future__ import annotations

import os
import secrets
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sayyes.errors import OutOfOrder

FOLDER_MODE = 0o700
FILE_MODE = 0o600


def open_home() -> Path:
    """Make the data folder ready and start Django on it. Returns the folder.

    Safe to call again. Raises OutOfOrder where the folder cannot be made, read or written.
    """
    import django
    from django.conf import settings
    from django.db import connections

    home = Path(settings.HOME)
    try:
        make_folder(home)
        settings.SECRET_KEY = _secret(Path(settings.SECRET_FILE))
        _private_file(Path(settings.DATABASE_FILE))
    except OSError as error:
        raise OutOfOrder(unusable_home(home, error)) from error
    django.setup()
    bring_up_to_date()
    # The server forks its worker, and an open SQLite connection must not cross a fork.
    connections.close_all()
    return home


def bring_up_to_date() -> Path | None:
    """Migrate the database, after a backup where it holds anything. Returns the backup, None where none was needed."""
    from django.conf import settings
    from django.core.management import call_command
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    try:
        executor = MigrationExecutor(connection)
        if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
            return None
        kept = None
        if executor.loader.applied_migrations:
            kept = back_up(database=Path(settings.DATABASE_FILE), folder=Path(settings.HOME) / "backups", now=_now())
        call_command("migrate", interactive=False, verbosity=0)
    except DatabaseError as error:
        raise OutOfOrder(f"The database {settings.DATABASE_FILE} cannot be opened: {error}.") from error
    return kept


def back_up(*, database: Path, folder: Path, now: datetime) -> Path:
    """Copy the database as it stands, through SQLite's own backup, so that no half-written page is copied."""
    make_folder(folder)
    copy = folder / f"sayyes-{now:%Y%m%d-%H%M%S-%f}.sqlite3"
    _private_file(copy)
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    return copy


def _now() -> datetime:
    return datetime.now(UTC)


def unusable_home(home: Path, error: OSError) -> str:
    """The sentence for a data folder that cannot be made, read or written."""
    return f"The data folder {home} cannot be used ({error.strerror}). Set SAYYES_HOME to another."


def make_folder(folder: Path) -> None:
    """Make a folder that only its owner may look into."""
    folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
    folder.chmod(FOLDER_MODE)


def _private_file(file: Path) -> None:
    """See to it that the file exists and is its owner's alone; SQLite gives its journal the same mode."""
    os.close(os.open(file, os.O_CREAT | os.O_RDWR, FILE_MODE))
    file.chmod(FILE_MODE)


def _secret(file: Path) -> str:
    """The secret of this folder, drawn at the first run."""
    try:
        descriptor = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE_MODE)
    except FileExistsError:
        file.chmod(FILE_MODE)
        return file.read_text("ascii")
    with os.fdopen(descriptor, "w", encoding="ascii") as handle:
        secret = secrets.token_urlsafe(64)
        handle.write(secret)
    return secret
