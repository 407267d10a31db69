"""The account that letters are sent through: kept, tried, forgotten. Its password goes to the keeper of secrets, never to a row.

The secret's name holds host and user: whoever changes one of them gives the password anew, so that it never travels to a server
for which it was not given.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path

from sayyes.errors import Conflict, Impossible, Unusable
from sayyes.links import secrets
from sayyes.links.smtp import Account, Security, try_out
from sayyes.store.door import writing
from sayyes.store.models import MailAccount
from sayyes.store.models.outbox import SECURITY, THE_ONE
from sayyes.usecases.preferences import as_seen
from sayyes.usecases.sending_addresses import is_address

NO_ACCOUNT = "No account to send through is set up yet. Set one up on the page Mail, or copy the letter into your mail program."
CHANGED = "The account was changed in another window meanwhile."
GIVE_AGAIN = "The password of your mail account is not kept any more. Give it once more on the page Mail."
HOST = re.compile(r"(?=.{1,253}$)[A-Za-z0-9](?:[A-Za-z0-9.:-]*[A-Za-z0-9])?")
USUAL_PORTS = {"tls": 465, "starttls": 587, "none": 25}


@dataclass(frozen=True)
class Told:
    """What the person says about their account. password: None leaves the kept one as it is."""

    host: str
    port: int
    security: Security
    user: str
    address: str
    name: str = ""
    password: str | None = None


@dataclass(frozen=True)
class Shown:
    """The account as a page may show it: everything but the password."""

    host: str
    port: int
    security: Security
    user: str
    address: str
    name: str


def own_account() -> Shown | None:
    """The account, None where none was set up."""
    row = MailAccount.objects.filter(pk=THE_ONE).first()
    return Shown(row.host, row.port, _security(row.security), row.user, row.address, row.name) if row else None


def seen_of(shown: Shown | None) -> str:
    """A fingerprint of the account, for a form to carry along; the password is not in it."""
    return as_seen(vars(shown) if shown else {}, tuple(each.name for each in fields(Shown)))


def keep_account(*, told: Told, folder: Path, now: datetime, seen: str | None = None) -> None:
    """Keep the account, its password apart. Raises Impossible with everything that cannot be, Conflict where `seen` is no
    longer so; nothing is kept then.
    """
    wrong = list(_wrong(told))
    if told.user and not told.password and secrets.find(_secret(told.host, told.user), folder=folder) is None:
        wrong.append("The password is missing: without it the mail server takes nothing.")
    if wrong:
        raise Impossible(wrong)
    row = {
        "host": told.host,
        "port": told.port,
        "security": told.security,
        "user": told.user,
        "address": told.address,
        "name": told.name.strip(),
        "saved_at": now,
    }
    with writing():  # the password inside it: where the row cannot be kept, the old password still holds
        before = own_account()
        if seen is not None and seen != seen_of(before):
            raise Conflict(CHANGED)
        MailAccount.objects.update_or_create(pk=THE_ONE, defaults=row)
        if told.password:
            secrets.keep(_secret(told.host, told.user), told.password, folder=folder)
    if before is not None and (before.host, before.user) != (told.host, told.user):
        secrets.forget(_secret(before.host, before.user), folder=folder)


def forget_account(*, folder: Path) -> None:
    """Forget the account and its password."""
    before = own_account()
    if before is None:
        return
    with writing():
        MailAccount.objects.filter(pk=THE_ONE).delete()
        secrets.forget(_secret(before.host, before.user), folder=folder)


def signed_in(*, folder: Path) -> tuple[Shown, Account]:
    """The account, and what the mail server is told. Raises Unusable where there is none or its password is gone."""
    shown = own_account()
    if shown is None:
        raise Unusable(NO_ACCOUNT)
    password = secrets.find(_secret(shown.host, shown.user), folder=folder) if shown.user else ""
    if password is None:
        raise Unusable(GIVE_AGAIN)
    return shown, Account(shown.host, shown.port, shown.security, shown.user, password)


def try_account(*, folder: Path) -> str:
    """Sign in and leave again. Empty where that works, else the sentence that says why not. Raises Unusable as `signed_in`."""
    return try_out(signed_in(folder=folder)[1])


def _wrong(told: Told) -> list[str]:
    wrong = []
    if not HOST.fullmatch(told.host):
        wrong.append(f"“{told.host[:60]}” is no name of a mail server, such as smtp.example.org.")
    if not 1 <= told.port <= 65535:
        wrong.append("A port is a number from 1 to 65535, mostly 465 or 587.")
    if told.security not in SECURITY:
        wrong.append("Choose TLS or STARTTLS.")
    if not is_address(told.address):
        wrong.append(f"“{told.address[:60]}” is no e-mail address to send from.")
    for says, text in (("The user name", told.user), ("Your name", told.name), ("The password", told.password or "")):
        if not text.isprintable() or len(text) > 300:
            wrong.append(f"{says} holds a line break, or is too long.")
    return wrong


def _security(text: str) -> Security:
    for known in ("tls", "starttls", "none"):
        if text == known:
            return known
    raise AssertionError(text)  # the database lets no other in


def _secret(host: str, user: str) -> str:
    return f"sending: {user} at {host}"
