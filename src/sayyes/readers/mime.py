"""A message as bytes into its readable parts, within the caps: headers, plain text, calendar parts. Standard library only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from email import message_from_bytes, policy
from email.header import decode_header
from email.message import Message
from email.utils import parsedate_to_datetime

from sayyes.errors import Unreadable
from sayyes.readers import caps
from sayyes.readers.facts import Person
from sayyes.readers.mailbox import is_separator, messages_of
from sayyes.readers.markup import looks_like_markup, readable
from sayyes.readers.quoted import undo_base64, undo_literal, undo_quoted_printable, unflow
from sayyes.readers.replies import FORWARD_SUBJECT
from sayyes.readers.text import decode, fold, shortened

_HEADER_LINE = re.compile(rb"[!-9;-~]{1,76}:[ \t\n]|[!-9;-~]{1,76}:\S")
_KNOWN_HEADER = re.compile(
    rb"^(?:from|to|subject|date|received|return-path|delivered-to|mime-version|content-type|message-id|x-[\w-]+|reply-to|cc):",
    re.IGNORECASE | re.MULTILINE,
)
_ADDRESS = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w.-]{1,190}\.?[\w-]+", re.UNICODE)
_FEW_WORDS = 4  # fewer words than these around an attached message are a note, not a letter
_CALENDAR_TYPES = frozenset({"text/calendar", "application/ics", "text/x-vcalendar", "application/calendar"})


@dataclass(frozen=True)
class Letter:
    """A message taken apart. `received` has no zone where the message states none: good as a day to count from, no more."""

    subject: str = ""
    sender: Person | None = None
    recipients: tuple[str, ...] = ()
    received: datetime | None = None
    text: str = ""
    links: tuple[tuple[str, str], ...] = ()
    calendars: tuple[bytes, ...] = ()
    notes: tuple[str, ...] = ()
    headers: bool = True
    handed_on: bool = False  # came as an attachment: whoever sent it on wrote nothing of it


def looks_like_mail(data: bytes) -> bool:
    """Does this begin with a header block, or with the separator line of an mbox?"""
    head = data[:4000].lstrip(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    if is_separator(head.split(b"\n", 1)[0]):
        return True
    return bool(_HEADER_LINE.match(head)) and bool(_KNOWN_HEADER.search(head.split(b"\n\n")[0]))


def first_of_mbox(data: bytes) -> tuple[bytes, int]:
    """The first message of an mbox, and how many there are. Other files come back as they are."""
    if not is_separator(data[:400].split(b"\n", 1)[0]):
        return data, 1
    messages = messages_of(data.splitlines(keepends=True))
    return next(messages), 1 + sum(1 for _ in messages)


def take_apart(data: bytes) -> Letter:
    """Bytes of one message -> `Letter`. Raises `Unreadable` beyond the caps of `caps.py`."""
    if len(data) > caps.MESSAGE_BYTES:
        raise Unreadable("The message is larger than 25 MB; remove its attachments and save it again.")
    data = data.lstrip(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if not looks_like_mail(data):
        return _pasted(data)
    try:
        return letter_of(message_from_bytes(data, policy=policy.compat32))
    except RecursionError:
        raise Unreadable("The message is nested too deeply to be read; forward its text instead.") from None


def letter_of(message: Message) -> Letter:
    """A parsed message -> `Letter`. Raises `Unreadable` beyond the caps."""
    parts = list(_parts(message, 0))
    _check(parts)
    return _newest_of(message)


def _newest_of(message: Message) -> Letter:
    """The message, or the one that it only hands on as an attachment, whose own headers then count."""
    attached = list(_attached(message))
    outer = _assembled(message, list(_own_parts(message)))
    if not attached or message.get_content_type() == "multipart/report":  # what could not be delivered is no news
        return outer
    if not FORWARD_SUBJECT.match(outer.subject) and len(outer.text.split()) >= _FEW_WORDS:
        unread = f"A message is attached (“{shortened(header(attached[0], 'Subject'), 60)}”) that was not read; add it by itself."
        return replace(outer, notes=(*outer.notes, unread))
    inner = _newest_of(attached[0])
    more = (f"{len(attached)} messages are attached; this is the first.",) if len(attached) > 1 else ()
    calendars = (*inner.calendars, *outer.calendars)[: caps.CALENDAR_PARTS]
    return replace(inner, calendars=calendars, notes=(*inner.notes, *more), handed_on=True)


def _attached(message: Message) -> Iterator[Message]:
    """The messages that this one carries as attachments, in order; not those that they carry in turn."""
    for part in _own_parts(message):
        if part.get_content_type() == "message/rfc822" and part.is_multipart():
            yield from (inner for inner in part.get_payload() if isinstance(inner, Message))


def _own_parts(message: Message) -> Iterator[Message]:
    """The parts that are the message's own words: what stands inside an attached message is somebody else's."""
    yield message
    if message.is_multipart() and message.get_content_type() != "message/rfc822":
        for part in message.get_payload():
            if isinstance(part, Message):
                yield from _own_parts(part)


def _check(parts: list[Message]) -> None:
    if len(parts) > caps.PARTS:
        raise Unreadable(f"The message has more than {caps.PARTS} parts; forward its text instead.")
    if sum(len(name) + len(str(value)) for part in parts for name, value in part.raw_items()) > caps.HEADER_BYTES:
        raise Unreadable("The headers of the message are larger than 256 KB; forward its text instead.")


def _parts(message: Message, depth: int) -> Iterator[Message]:
    if depth > caps.PART_DEPTH:
        raise Unreadable(f"The message is nested more than {caps.PART_DEPTH} parts deep; forward its text instead.")
    yield message
    if message.is_multipart():
        for part in message.get_payload():
            if isinstance(part, Message):
                yield from _parts(part, depth + 1)


def _pasted(data: bytes) -> Letter:
    text, links, notes = _body(undo_base64(data), None, "text/plain", "")
    return Letter(text=text, links=links, notes=notes, headers=False)


def _assembled(message: Message, parts: list[Message]) -> Letter:
    bodies: dict[str, tuple[str, tuple[tuple[str, str], ...], tuple[str, ...]]] = {}
    calendars: list[bytes] = []
    for part in parts:
        if part.is_multipart():
            continue
        kind = part.get_content_type()
        payload = part.get_payload(decode=True)
        content = payload if isinstance(payload, bytes) else b""
        if kind in _CALENDAR_TYPES or (part.get_filename() or "").lower().endswith(".ics"):
            calendars.append(content)
        elif kind in {"text/plain", "text/html"} and part.get_content_disposition() != "attachment":
            found = _body(content, part.get_content_charset(), kind, str(part.get("Content-Type", "")))
            if len(found[0]) > len(bodies.get(kind, ("", (), ()))[0]):
                bodies[kind] = found
    plain, rich = bodies.get("text/plain"), bodies.get("text/html")
    text, links, notes = _better(plain, rich)
    return Letter(
        subject=header(message, "Subject"),
        sender=person(header(message, "From")),
        recipients=addresses(header(message, "To")),
        received=moment(header(message, "Date")),
        text=text,
        links=links or (rich[1] if rich else ()),
        calendars=tuple(calendars[: caps.CALENDAR_PARTS]),
        notes=notes,
    )


_Body = tuple[str, tuple[tuple[str, str], ...], tuple[str, ...]]


def _better(plain: _Body | None, rich: _Body | None) -> _Body:
    """Plain text where it says something; many senders leave only a note there ("your program cannot show HTML")."""
    if plain is None or rich is None:
        return plain or rich or ("", (), ())
    return rich if len(plain[0]) < 200 and len(rich[0]) > 2 * len(plain[0]) else plain


def _body(content: bytes, charset: str | None, kind: str, content_type: str) -> _Body:
    content = undo_quoted_printable(undo_base64(content))
    text, note = decode(content, charset if charset not in {None, "us-ascii", "ascii"} else None)
    notes = (note,) if note and charset else ()
    if "format=flowed" in content_type.replace(" ", "").lower():
        text = unflow(text, delete_space="delsp=yes" in content_type.replace(" ", "").lower())
    if kind == "text/html" or looks_like_markup(text):
        plain, links = readable(text)
        return plain[: caps.TEXT_CHARACTERS], links, notes
    text = _entities(text)
    return fold(text[: caps.TEXT_CHARACTERS]), (), notes


def _entities(text: str) -> str:
    """Plain text that was saved from HTML keeps a few entities and stray tags."""
    for entity, character in (("&nbsp;", " "), ("&amp;", "&"), ("&#39;", "'"), ("&rsquo;", "'"), ("&quot;", '"')):
        text = text.replace(entity, character)
    return re.sub(r"<br ?/?>|</?p>", "\n", text, flags=re.IGNORECASE)


def header(message: Message, name: str) -> str:
    """A header as words; encoded words decoded, raw 8-bit bytes guessed, a Python literal unwrapped."""
    raw = next((value for key, value in message.raw_items() if key.lower() == name.lower()), None)
    if raw is None:
        return ""
    value = re.sub(r"\s*\n\s+", " ", str(raw)[: caps.HEADER_BYTES // 4])
    if not value.isascii():
        value = decode(value.encode("utf-8", "surrogateescape"), None)[0]  # letters sent as they are, in whatever code
    try:
        pieces = decode_header(value)
    except (ValueError, LookupError):
        return fold(value)
    words = "".join(piece if isinstance(piece, str) else decode(piece, charset)[0] for piece, charset in pieces)
    try:
        words = decode(words.encode("ascii", "surrogateescape"), None)[0] if not words.isascii() else words
    except UnicodeError:
        words = words.encode("utf-8", "replace").decode("utf-8")
    return undo_literal(" ".join(fold(words).split()))


def addresses(text: str) -> tuple[str, ...]:
    """The e-mail addresses in a header, lower case, at most 500."""
    found = _ADDRESS.findall(text[: caps.HEADER_BYTES // 4])
    return tuple(dict.fromkeys(each.lower() for each in found[: caps.ADDRESSES]))


def person(text: str) -> Person | None:
    """`Dana Reyes <dana@example.org>` -> the person. None where there is neither name nor address."""
    text = text[: caps.LINE_CHARACTERS]
    found = _ADDRESS.search(text)
    name = re.sub(r"[<(\[]?(?:mailto:)?" + re.escape(found.group()) + r".*$", "", text) if found else text
    name = name.strip(" \"'<>,;")
    if not name and not found:
        return None
    return Person(name=name, email=found.group().lower() if found else None)


def moment(text: str) -> datetime | None:
    """A `Date:` header. Without a zone, or with `-0000`, the result has none: it names a day, not an instant."""
    try:
        return parsedate_to_datetime(text[:200])
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
