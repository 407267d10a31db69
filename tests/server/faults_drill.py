"""A drill, run as a program of its own: every form of the app is sent while the database cannot be written.

`python -m tests.server.faults_drill locked|full`, with SAYYES_HOME naming an empty folder. It prints one line of
JSON: for each form the status it met with, whether what was typed was still on the page, and the status once the fault was
over. It is a program because a lock and a full disk need a database in a file, and limits that hold for a whole process.
"""

from __future__ import annotations

import json
import logging
import resource
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

PATIENCE = 0.02  # seconds for which a lock is waited for here; the app itself waits longer
LOOKED_AT = (
    "/", "/pipeline/", "/pipeline/timeline/", "/pipeline/{process}/", "/inbox/", "/inbox/review/", "/inbox/letter/{mail}/",
    "/outbox/", "/outbox/{letter}/", "/me/", "/me/mail/", "/me/calendars/", "/me/rules",
    "/invitation/{invitation}/", "/understood/{intake}/",
)  # fmt: skip


def main(fault: str) -> None:
    """Send each form, with the fault and without."""
    from sayyes.server.first_run import open_home

    home = open_home()
    logging.disable(logging.ERROR)
    from django.conf import settings
    from django.db import connection
    from django.test import Client

    from sayyes.store.door import BUSY, FULL
    from tests.web.every_form import SHEETS, built

    connection.settings_dict["OPTIONS"] = {**connection.settings_dict["OPTIONS"], "timeout": PATIENCE}
    visitor = Client(headers={"host": f"127.0.0.1:{settings.PORT}"}, raise_request_exception=False)
    database = Path(settings.DATABASE_FILE)
    begun, says = (locked, BUSY) if fault == "locked" else (full, FULL)
    world = built(home)
    for page in LOOKED_AT:
        visitor.get(page.format(**world.numbers()))  # whatever looking works out is kept by now
    found: dict[str, Any] = {"pages": {}, "forms": {}}
    with begun(database):
        for page in LOOKED_AT:
            found["pages"][page] = visitor.get(page.format(**world.numbers())).status_code
    for sheet in SHEETS:
        found["forms"][sheet.name] = _tried(visitor, sheet, world, database, begun, says)
    with closing(sqlite3.connect(database)) as looked:
        found["whole"] = [looked.execute(f"PRAGMA {each}").fetchall() for each in ("integrity_check", "foreign_key_check")]
    print(json.dumps(found))


def _tried(visitor: Any, sheet: Any, world: Any, database: Path, begun: Any, says: str) -> dict[str, Any]:  # noqa: ANN401
    from tests.web.every_form import opened, says_typed, with_file

    form = {**opened(visitor, sheet, world), **sheet.filled(world)}
    with begun(database):
        answer = visitor.post(sheet.path(world), with_file(sheet, form))
        page = answer.content if answer.status_code >= 400 else b""
    kept = not sheet.says or sheet.name.endswith(":file") or says_typed(page, str(form[sheet.says]))
    after = visitor.post(sheet.path(world), with_file(sheet, form)).status_code
    return {"met": answer.status_code, "told": says_typed(page, says), "kept": kept, "after": after}


@contextmanager
def locked(database: Path) -> Iterator[None]:
    """Another program holds the database."""
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            other.execute("ROLLBACK")


@contextmanager
def full(database: Path) -> Iterator[None]:
    """No file can grow beyond what the database has by now: SQLite is told what a full disk would tell it."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


if __name__ == "__main__":
    main(sys.argv[1])
