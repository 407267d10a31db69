"""`sayyes decide`: read what was handed in, answer it, print the answer."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sayyes.cli import inputs
from sayyes.cli.progress import COMPILING, COMPILING_AFTER, PATIENCE, THINKING, waiting
from sayyes.cli.screen import screen_of, stdout
from sayyes.errors import NoInvitation

if TYPE_CHECKING:
    from sayyes.readers.facts import Reading

DATABASE = "sayyes.sqlite3"  # in the data folder; Django's settings say the same, but would take their time to load


def decide_and_print(
    files: Sequence[str],
    *,
    situation: str | None,
    now: str | None,
    seed: int,
    paths: int | None,
    as_json: bool,
    anyway: bool = False,
) -> None:
    """Answer the invitation in `files` or in the situation, on standard output. `anyway`: the person says that it is one.

    Raises Unusable where the input cannot be used; nothing has been printed then.
    """
    own = inputs.situation_file(situation) if situation is not None else None
    contents = [(path, None if inputs.is_address(path) else inputs.content(path)) for path in files]
    for path, data in contents:
        if data is not None:
            inputs.refuse_situation(path, data)
    moment = inputs.moment_for(own, situation, now)
    with waiting((PATIENCE, THINKING), (COMPILING_AFTER, COMPILING)), _reading(contents, moment) as read:
        from sayyes.usecases.answering import answer

        readings = read()
        if own is None:
            own, name, here = _profile(moment, [data for _, data in contents if data is not None], readings)
            moment = here if now is None else moment
        else:
            name = None
        known = ruled(own)
        try:
            answered = answer(readings=readings, known=known, now=moment, name=name, paths=paths, seed=seed, anyway=anyway)
        except NoInvitation as problem:
            raise NoInvitation(f"{problem} If it is one all the same, add --anyway") from problem
    out = stdout()
    if as_json:
        out.write(json.dumps(answered.decision.to_json(), ensure_ascii=False, indent=2) + "\n")
        return
    from sayyes.cli.answer import answer_lines

    out.write("\n".join(answer_lines(answered, screen_of(out))) + "\n")


@contextmanager
def _reading(contents: Sequence[tuple[str, bytes | None]], now: datetime) -> Iterator[Callable[[], list[Reading]]]:
    """Read the files in the reading child while this process loads the engine; what is handed out waits for them.

    An address has no content yet: its page is fetched, because the person asked for it.
    """
    if not contents:
        yield list
        return
    from sayyes.usecases.reading import read_address, read_file

    with ThreadPoolExecutor(1) as pool:
        under_way = [
            pool.submit(read_address, url=path, now=now)
            if data is None
            else pool.submit(read_file, name=path, data=data, now=now)
            for path, data in contents
        ]
        yield lambda: [each.result() for each in under_way]


def ruled(known: dict[str, Any]) -> dict[str, Any]:
    """What is known with the rules of the policy packs that it names, the person's own packs among them."""
    from sayyes.server.environment import read_environment
    from sayyes.usecases.packs import FOLDER, with_rules

    return with_rules(known, folder=Path(read_environment(os.environ).home) / FOLDER)


def _profile(now: datetime, letters: Sequence[bytes], readings: Sequence[Reading]) -> tuple[dict[str, Any], str | None, datetime]:
    """What the person told the app about themselves and their other processes, their name, and now on their own clock; nothing
    where the app has never been started here.
    """
    from sayyes.server.environment import read_environment

    database = Path(read_environment(os.environ).home) / DATABASE
    if not database.exists():
        return {}, None, now
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sayyes.server.settings")
    from sayyes.server.first_run import open_home

    open_home()
    from sayyes.usecases.matching import process_meant
    from sayyes.usecases.own_zone import keep_own_clock, on_the_clock
    from sayyes.usecases.profile import known_name, known_situation, still_open

    keep_own_clock()
    own = process_meant(letters=letters, readings=readings)
    return still_open(known_situation(now=now, without=own), now), known_name() or None, on_the_clock(now)
