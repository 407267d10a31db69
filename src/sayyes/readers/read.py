"""The door of the reading room: bytes of any kind come in, a `Reading` goes out.

Nothing here raises because of what is in a file. What cannot be read is a reading of kind "other" with `error`: one sentence
that says what, where, and what to do.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from pathlib import PurePath

from sayyes.errors import Unreadable
from sayyes.readers import caps
from sayyes.readers.events import read_calendar_file
from sayyes.readers.facts import Evidence, Reading
from sayyes.readers.gmail import read_gmail
from sayyes.readers.mail import read_mail
from sayyes.readers.mime import looks_like_mail
from sayyes.readers.postings import is_posting_text, posting_of_text, read_feed, read_page, read_record
from sayyes.readers.signatures import why_no_text
from sayyes.readers.wire import reading_from_wire, reading_to_wire, to_json

__all__ = ["read_bytes", "reading_from_wire", "reading_to_wire", "sniff", "to_json"]

_OF_A_PROGRAM = re.compile(r"(?:readme|changelog|contributing|licen[cs]e|copying)(?:\.(?:md|rst|txt))?$", re.IGNORECASE)
_MAIL_ENDINGS = (".eml", ".mbox", ".msg", ".mail")


def sniff(name: str, data: bytes) -> str:
    """mail, calendar, record (JSON), feed (XML), page (HTML) or text. The name settles what content leaves open."""
    head = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    lower = name.lower()
    if head.startswith(b"begin:vcalendar") or lower.endswith((".ics", ".ical", ".vcs", ".ifb")):
        return "calendar"
    if lower.endswith(_MAIL_ENDINGS):
        return "mail"
    if head[:1] in (b"{", b"[") and (lower.endswith((".json", ".jsonld")) or not lower.endswith(".txt")):
        return "record"
    if head.startswith((b"<?xml", b"<rss", b"<feed", b"<source", b"<workzag", b"<jobs")) or lower.endswith(
        (".xml", ".rss", ".atom")
    ):
        return "page" if b"<html" in head else "feed"
    if re.match(
        rb"(?:<!--.*?-->\s*)?<(?:!doctype html|html|head|body|div|table|section|script|ul|link|article|main|p|meta)\b",
        head,
        re.DOTALL,
    ):
        return "page"
    if lower.endswith((".html", ".htm", ".xhtml")):
        return "page"
    return "mail" if looks_like_mail(data) else "text"


def read_bytes(name: str, data: bytes, *, now: datetime | None, pick: str | None = None) -> Reading:
    """Read one file or message. `now` settles what nothing in it does; None leaves that open. Never raises on data.

    `pick` chooses one opening of a board's list, by a piece of its address or its number.
    """
    if len(data) > caps.MESSAGE_BYTES:
        return unread(name, "This is larger than 25 MB and was not read; save the message without its attachments.")
    if not data.strip():
        return unread(name, "This is empty; save the message again, or paste its text.")
    if (why := why_no_text(data)) is not None:
        return unread(name, why)
    try:
        return _read(name, data, now, pick)
    except Unreadable as problem:
        return unread(name, f"This could not be read: {problem}")
    except RecursionError:
        return unread(name, "This is nested too deeply to be read; paste its text instead.")


def unread(name: str, sentence: str) -> Reading:
    """What stands for a file that could not be read."""
    return Reading(file=name, kind="other", confidence=0.0, error=sentence)


def _read(name: str, data: bytes, now: datetime | None, pick: str | None) -> Reading:
    kind = sniff(name, data)
    if kind == "calendar":
        return read_calendar_file(name, data)
    if kind == "record":
        return read_gmail(name, data, now=now) or read_record(name, data, pick)
    if kind == "feed":
        return read_feed(name, data, pick)
    posting = read_page(name, data) if kind == "page" else None
    if posting is not None:
        return posting
    reading = read_mail(name, data, now=now)
    bare = kind in {"page", "text"} and reading.sender is None
    if bare and _OF_A_PROGRAM.match(PurePath(name).name):
        return replace(reading, kind="other", because=Evidence("name", PurePath(name).name), confidence=1.0)
    return posting_of_text(reading) if bare and is_posting_text(reading.text) else reading
