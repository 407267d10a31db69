"""Hand-written messages for the tests of the reading room."""

from __future__ import annotations

from datetime import UTC, datetime

from sayyes.readers.facts import Reading
from sayyes.readers.read import read_bytes

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)


def letter(
    body: str,
    *,
    subject: str = "Interview",
    sender: str = "Dana Reyes <dana@initech.com>",
    to: str = "Alice Moore <alice@example.net>",
    date: str = "Mon, 2 Mar 2026 10:00:00 -0500",
    content_type: str = "text/plain; charset=utf-8",
) -> bytes:
    """A message with everyday headers around the given body."""
    return (
        f"From: {sender}\nTo: {to}\nSubject: {subject}\nDate: {date}\nMIME-Version: 1.0\nContent-Type: {content_type}\n\n{body}\n"
    ).encode()


def read(data: bytes | str, name: str = "message.eml") -> Reading:
    """Read it as of the first of March 2026."""
    return read_bytes(name, data.encode() if isinstance(data, str) else data, now=NOW)
