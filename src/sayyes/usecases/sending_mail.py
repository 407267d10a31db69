"""A letter as the bytes that leave: RFC 5322, plain text, threaded to what it answers, with the calendar's answer beside it.

Everything that the person typed goes in through `email.message`, which refuses line breaks in headers; before that it is refused
here with a sentence. Encoded lines are at most 78 long; neither Date nor Message-ID tells the name of this computer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from sayyes.errors import Impossible

LONGEST_SUBJECT, LONGEST_BODY = 900, 100_000
_POLICY = SMTP.clone(cte_type="7bit")


@dataclass(frozen=True)
class Thread:
    """What a letter answers: the Message-ID, and those before it. Empty where it answers nothing that has one."""

    message_id: str = ""
    references: tuple[str, ...] = ()


@dataclass(frozen=True)
class CalendarPart:
    """What the organizer's calendar is told. to: the organizer; words: the same for a person."""

    method: str
    text: str
    to: str
    words: str = ""


@dataclass(frozen=True)
class Mail:
    """Everything that a letter is made of. copy_to: beside the recipients, the organizer of a calendar."""

    sender: str
    recipients: tuple[str, ...]
    subject: str
    body: str
    sender_name: str = ""
    copy_to: tuple[str, ...] = ()
    thread: Thread = field(default_factory=Thread)
    calendar: CalendarPart | None = None


def check_words(*, subject: str, body: str) -> None:
    """Raises Impossible for a subject or words that no letter can hold."""
    wrong = []
    if not subject.isprintable():
        wrong.append("The subject must be one line, without a line break or sign that cannot be seen.")
    if len(subject) > LONGEST_SUBJECT:
        wrong.append(f"The subject is longer than {LONGEST_SUBJECT} letters.")
    if not body.strip():
        wrong.append("The letter is empty.")
    if len(body) > LONGEST_BODY:
        wrong.append(f"The letter is longer than {LONGEST_BODY:,} letters.")
    if any(sign < " " and sign not in "\n\r\t" for sign in body):
        wrong.append("The letter holds signs that cannot be seen and that no mail server takes.")
    if wrong:
        raise Impossible(wrong)


def message_id_for(sender: str, token: str) -> str:
    """A Message-ID out of a random token, in the domain of the sender's address: it tells nothing about this computer."""
    return f"<{token}@{sender.rpartition('@')[2].lower()}>"


def composed(mail: Mail, *, token: str, now: datetime) -> bytes:
    """The letter that is sent, with CRLF line ends."""
    message = _message(mail, boundary=token)
    message["Date"] = format_datetime(now)
    message["Message-ID"] = message_id_for(mail.sender, token)
    return message.as_bytes(policy=_POLICY)


def unsent(mail: Mail, *, token: str) -> bytes:
    """The letter as a draft that a mail program opens for sending (X-Unsent); who sends it dates and names it."""
    message = _message(mail, boundary=token)
    message["X-Unsent"] = "1"
    return message.as_bytes(policy=_POLICY)


def everybody(mail: Mail) -> tuple[str, ...]:
    """All who get it, each once."""
    return tuple(dict.fromkeys((*mail.recipients, *mail.copy_to)))


def _message(mail: Mail, *, boundary: str) -> EmailMessage:
    check_words(subject=mail.subject, body=mail.body)
    message = EmailMessage(policy=_POLICY)
    if mail.sender:
        message["From"] = _named(mail.sender, mail.sender_name)
    message["To"] = _listed(mail.recipients)
    others = [each for each in mail.copy_to if each not in mail.recipients]
    if others:
        message["Cc"] = _listed(others)
    message["Subject"] = mail.subject
    if mail.thread.message_id:
        message["In-Reply-To"] = mail.thread.message_id
        message["References"] = " ".join((*mail.thread.references, mail.thread.message_id))
    text = "\n".join(mail.body.rstrip().splitlines()) + "\n"
    plain = text.isascii() and all(len(line) <= 78 for line in text.split("\n"))
    message.set_content(text, cte="7bit" if plain else "quoted-printable")
    if mail.calendar is not None:
        params = {"method": mail.calendar.method}
        message.add_alternative(mail.calendar.text, subtype="calendar", params=params, cte="base64")
        message.set_boundary(f"={boundary}")
    return message


def _named(address: str, name: str) -> Address:
    if not name.isprintable():
        raise Impossible(["The name of the sender must be one line."])
    local, _, domain = address.rpartition("@")
    return Address(name.strip(), local, domain)


def _listed(addresses: Sequence[str]) -> list[Address]:
    return [_named(each, "") for each in addresses]
