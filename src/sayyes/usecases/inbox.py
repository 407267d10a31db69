"""The places that mail is read from: added, listed, forgotten. Nothing here goes over the network but `try_account`."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sayyes.errors import NotFound, Unusable
from sayyes.links import imap, maildir, secrets
from sayyes.links.imap import Account, Security
from sayyes.store.door import writing
from sayyes.store.models import MailSource

NEVER_LEAVES = "Your mailbox stays as it is: it is opened for reading only, and nothing in it is marked, moved or deleted."
GRANTS = secrets.GRANTS
NOT_KEPT = "Of mail that has nothing to do with your search only a hash is remembered, not its text."


@dataclass(frozen=True)
class Source:
    """One place as it is listed. counts: letters that matter, by state; problem: why the last reading failed, or empty."""

    number: int
    kind: str
    place: str
    called: str
    read_at: datetime | None
    messages: int
    oldest: datetime | None
    newest: datetime | None
    since: str | None
    problem: str
    to_review: int
    filed: int


def account_of(
    *, host: str, user: str, folder: str, security: Security, port: int | None, since: date | None
) -> Account:  # the same words on every face
    """How to reach a mailbox, checked. Raises Unusable for what can be no server, user, folder or port."""
    host = host.strip().rstrip(".").casefold()
    if not host or any(each in host for each in "/@ \t\r\n") or len(host) > 253:
        raise Unusable(f"“{host}” is no name of a mail server: it looks like imap.example.org.")
    for what, text in (("user", user), ("folder", folder)):
        if not text.strip() or len(text) > 300 or any(not each.isprintable() for each in text):
            raise Unusable(f"“{text[:60]}” is no {what} of a mailbox.")
    if security == "plain" and not imap.is_loopback(host):
        raise Unusable(f"{host} is not this computer: a password never goes over the network without TLS.")
    return Account(host, user.strip(), folder, port or imap.PORTS[security], security, since)


def try_account(*, account: Account, password: str, trust: ssl.SSLContext | None = None) -> int:
    """Log in once and look at the folder. Returns how many messages it holds. Raises Refused or Unreachable."""
    with imap.opened(account, password, trust=trust) as mailbox:
        return mailbox.messages


def add_account(*, account: Account, password: str, home: Path, now: datetime) -> tuple[Source, secrets.Place]:
    """Keep an account, its password apart from it. Adding it once more changes the password and the day; what was read stays."""
    kept_in = secrets.keep(_secret_name(account), password, folder=home)
    with writing():
        row, _ = MailSource.objects.get_or_create(kind="imap", place=account.place, defaults={"added_at": now})
        since = account.since.isoformat() if account.since else None
        if row.settings.get("since") != since:
            row.cursor = {}  # an earlier day brings older messages; those seen are recognised
        row.settings = {
            "host": account.host, "port": account.port, "user": account.user, "folder": account.folder,
            "security": account.security, "since": since,
        }  # fmt: skip
        row.problem = ""
        row.save()
    return as_listed(row), kept_in


def add_path(*, path: Path, now: datetime) -> Source:
    """Keep a folder, mbox or Maildir. Raises Unreadable where nothing lies there."""
    whole = path.absolute()
    kind = maildir.kind_of(whole)
    if len(str(whole)) > 1000:
        raise Unusable(f"{whole.name}: its path is too long to be kept.")
    row, _ = MailSource.objects.get_or_create(kind=kind, place=str(whole), defaults={"added_at": now})
    return as_listed(row)


def forget(*, number: int, home: Path) -> str:
    """Forget a place and its password. The letters that came from it stay. Returns what it was called. Raises NotFound."""
    row = row_of(number)
    called = name_of(row)
    if row.kind == "imap":
        others = MailSource.objects.filter(kind="imap").exclude(pk=row.pk)
        account = account_in(row)
        if not any(_secret_name(account_in(each)) == _secret_name(account) for each in others):
            secrets.forget(_secret_name(account), folder=home)
    row.delete()
    return called


def sources() -> tuple[Source, ...]:
    """Every place that was added or read, in the order of adding."""
    return tuple(as_listed(row) for row in MailSource.objects.order_by("id"))


def find_source(*, named: str) -> Source:
    """A place by its number, its user, or its whole name. Raises NotFound, or Unusable where several are meant."""
    rows = list(MailSource.objects.order_by("id"))
    found = [row for row in rows if named in (str(row.pk), row.place, name_of(row))]
    found = found or [row for row in rows if row.kind == "imap" and named.casefold() == row.settings["user"].casefold()]
    if not found:
        raise NotFound(f"{named}: there is no such file, folder or mailbox; sayyes inbox imap list shows the mailboxes.")
    if len(found) > 1:
        raise Unusable(f"{named}: several are called so: {'; '.join(f'{row.pk} is {name_of(row)}' for row in found)}.")
    return as_listed(found[0])


def password_of(*, number: int, home: Path) -> str | None:
    """The password that is kept for an account, or None."""
    return secrets.find(_secret_name(account_in(row_of(number))), folder=home)


def keep_password(*, number: int, password: str, home: Path) -> secrets.Place:
    """Keep an account's password in place of an earlier one."""
    return secrets.keep(_secret_name(account_in(row_of(number))), password, folder=home)


def row_of(number: int) -> MailSource:
    """The row of a place. Raises NotFound."""
    try:
        return MailSource.objects.get(pk=number)
    except (MailSource.DoesNotExist, OverflowError) as error:
        raise NotFound(f"There is no mailbox number {number} here.") from error


def account_in(row: MailSource) -> Account:
    """How to reach the account of a row."""
    kept: dict[str, Any] = row.settings
    since = date.fromisoformat(kept["since"]) if kept.get("since") else None
    return Account(kept["host"], kept["user"], kept["folder"], kept["port"], kept["security"], since)


def name_of(row: MailSource) -> str:
    """What a place is called on screen."""
    if row.kind != "imap":
        return row.place
    return f"{row.settings['user']} on {row.settings['host']}, {row.settings['folder']}"


def as_listed(row: MailSource) -> Source:
    """A row as it is listed."""
    return Source(
        number=row.pk,
        kind=row.kind,
        place=row.place,
        called=name_of(row),
        read_at=row.read_at,
        messages=row.messages,
        oldest=row.oldest,
        newest=row.newest,
        since=row.settings.get("since"),
        problem=row.problem,
        to_review=row.letters.filter(state="review").count() if row.pk else 0,
        filed=row.letters.filter(state="filed").count() if row.pk else 0,
    )


def _secret_name(account: Account) -> str:
    return f"imap {account.user} {account.host}:{account.port}"
