"""`sayyes inbox imap`: mailboxes added, listed and forgotten. The password is asked on the terminal and nowhere else."""

from __future__ import annotations

import getpass
import json
import sys
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sayyes.cli import inputs
from sayyes.cli.progress import PATIENCE, waiting
from sayyes.cli.screen import one_line, screen_of, stdout
from sayyes.errors import Unusable

if TYPE_CHECKING:
    from sayyes.links.imap import Security
    from sayyes.usecases.inbox import Source

_WORDS = {"imap": "mailbox", "maildir": "Maildir", "mbox": "mbox", "folder": "folder"}


def opened_home() -> Path:
    """Start Django on the data folder, on the person's own clock. Returns the folder."""
    import os

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sayyes.server.settings")
    from sayyes.server.first_run import open_home

    home = open_home()
    from sayyes.usecases.own_zone import keep_own_clock

    keep_own_clock()
    return home


def add_and_print(host: str, user: str, *, folder: str, since: str | None, port: int | None, security: Security) -> None:
    """Ask for the password, try it, keep it. Raises Unusable, Refused or Unreachable; nothing is kept then."""
    home = opened_home()
    from sayyes.usecases import inbox

    account = inbox.account_of(host=host, user=user, folder=folder, security=security, port=port, since=_day(since))
    password = asked_password(f"{account.user} on {account.host}")
    with waiting((PATIENCE, "logging in…")):
        messages = inbox.try_account(account=account, password=password)
    source, kept_in = inbox.add_account(account=account, password=password, home=home, now=inputs.moment(None))
    screen = screen_of(stdout())
    place = "the system's keyring" if kept_in == "keyring" else f"an encrypted file in {home}, for this system has no keyring"
    for text in (
        f"Added as number {source.number}: {source.called} ({messages:,} messages). The password is kept in {place}.",
        inbox.NEVER_LEAVES,
        f"To read it: sayyes inbox {account.user}",
    ):
        stdout().write("\n".join(screen.wrap(one_line(text))) + "\n")


def list_and_print(*, as_json: bool) -> None:
    """Print every place, when it was read last, and the dates of what was read."""
    opened_home()
    from sayyes.usecases.inbox import sources

    listed = sources()
    out = stdout()
    if as_json:
        out.write(json.dumps([asdict(each) for each in listed], ensure_ascii=False, indent=2, default=str) + "\n")
        return
    screen = screen_of(out)
    for each in listed:
        out.write("\n".join(screen.wrap(one_line(told(each)), " " * 6, f"{each.number:>4}  ")) + "\n")
    if not listed:
        out.write("No mailbox was added yet. Say: sayyes inbox imap add HOST USER\n")


def told(source: Source) -> str:
    """One place in words."""
    words = f"{source.called} ({_WORDS[source.kind]})"
    if source.read_at is None:
        words += ", never read to its end"
    else:
        words += f", read {source.read_at.astimezone():%Y-%m-%d %H:%M}"
    if source.oldest and source.newest:
        words += f": {source.messages:,} messages from {source.oldest:%Y-%m-%d} to {source.newest:%Y-%m-%d}"
    if source.since:
        words += f", none from before {source.since}"
    return words + (f". {source.problem}" if source.problem else "")


def forget_and_print(mailbox: str) -> None:
    """Forget a place and its password. Raises NotFound."""
    home = opened_home()
    from sayyes.usecases import inbox

    source = inbox.find_source(named=mailbox)
    called = inbox.forget(number=source.number, home=home)
    stdout().write(one_line(f"{called} is forgotten, its password too. The letters that came from it stay.") + "\n")


def asked_password(account: str) -> str:
    """The password, typed where nobody sees it. Raises Unusable where there is no terminal to ask on."""
    from sayyes.usecases.inbox import GRANTS

    if not sys.stdin.isatty():
        raise Unusable("A password is only taken from a terminal, and there is none here.")
    screen = screen_of(sys.stderr)
    sys.stderr.write("\n".join(screen.wrap(GRANTS)) + "\n")
    password = getpass.getpass(f"Password of {account} (not shown): ")
    if not password:
        raise Unusable("No password was given; nothing was added.")
    return password


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text is not None else None
    except ValueError as error:
        raise Unusable(f"--since {text!r} is no date: write it like 2026-01-01.") from error
