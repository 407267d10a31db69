"""A message as bytes into its readable parts, within the caps: headers, plain text, calendar parts. Standard library only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from email import message_from_bytes, policy
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.utils import parsedate_to_datetime

from sayyes.errors import Unreadable
from sayyes.readers import caps
from sayyes.readers.bodies import body_of, words_of
from sayyes.readers.facts import Person
from sayyes.readers.mailbox import is_separator, messages_of
from sayyes.readers.quoted import undo_base64, undo_literal
from sayyes.readers.replies import FORWARD_SUBJECT
from sayyes.readers.sealed import opened, sealed_notes, with_content
from sayyes.readers.text import decode, fold, shortened

_HEADER_LINE = re.compile(rb"[!-9;-~]{1,76}:[ \t\n]|[!-9;-~]{1,76}:\S")
_KNOWN_HEADER = re.compile(
    rb"^(?:from|to|subject|date|received|return-path|delivered-to|mime-version|content-type|message-id|x-[\w-]+|reply-to|cc):",
    re.IGNORECASE | re.MULTILINE,
)
_ADDRESS = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w.-]{1,190}\.?[\w-]+", re.UNICODE)
_BOUNDARY = re.compile(r"^--([^\s\"]{4,70})\n(?=Content-[\w-]{3,30}:)", re.MULTILINE | re.IGNORECASE)
_WORD = re.compile(r"(?P<before>=\?[^?\s]{1,60}\?b\?)(?P<letters>[^?]{0,2000})\?=", re.IGNORECASE)
_COMMENT = re.compile(r"\s*\(([^()@]{1,100})\)\s*$")
_FEW_WORDS = 4  # fewer words than these around an attached message are a note, not a letter
_CALENDAR_TYPES = frozenset({"text/calendar", "application/ics", "text/x-vcalendar", "application/calendar"})


@dataclass(frozen=True)
class Letter:
    """A message taken apart. `received` has no zone where the message states none: good as a day to count from, no more."""

    subject: str = ""
    sender: Person | None = None
    recipients: tuple[str, ...] = ()
    addressee: str = ""  # the name of the first one it went to
    received: datetime | None = None
    text: str = ""
    links: tuple[tuple[str, str], ...] = ()
    calendars: tuple[bytes, ...] = ()
    notes: tuple[str, ...] = ()
    headers: bool = True
    handed_on: bool = False  # came as an attachment: whoever sent it on wrote nothing of it


def looks_like_mail(data: bytes) -> bool:
    """Does this begin with a header block, or with the separator line of an mbox?"""
    head = plain_bytes(data[:4000])
    if is_separator(head.split(b"\n", 1)[0]):
        return True
    return bool(_HEADER_LINE.match(head)) and bool(_KNOWN_HEADER.search(head.split(b"\n\n")[0]))


def plain_bytes(data: bytes) -> bytes:
    """The bytes without the mark that some editors put in front, as UTF-8 where they are UTF-16, and with plain line ends."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = data.decode("utf-16", "replace").encode("utf-8")
    return data.lstrip(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def first_of_mbox(data: bytes) -> tuple[bytes, int]:
    """The first message of an mbox, and how many there are. Other files come back as they are."""
    if not is_separator(plain_bytes(data[:400]).split(b"\n", 1)[0]):
        return data, 1
    data = plain_bytes(data)
    messages = messages_of(data.splitlines(keepends=True))
    return next(messages), 1 + sum(1 for _ in messages)


def take_apart(data: bytes) -> Letter:
    """Bytes of one message -> `Letter`. Raises `Unreadable` beyond the caps of `caps.py`."""
    if len(data) > caps.MESSAGE_BYTES:
        raise Unreadable("The message is larger than 25 MB; remove its attachments and save it again.")
    data = plain_bytes(data)
    if not looks_like_mail(data):
        return _pasted(data)
    try:
        return letter_of(opened(_mended(message_from_bytes(data, policy=policy.compat32))))
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
    found = body_of(undo_base64(data), None, "text/plain", "")
    return Letter(text=found.text, links=found.links, notes=found.notes, headers=False)


def _assembled(message: Message, parts: list[Message]) -> Letter:
    calendars = [_content(part) for part in parts if not part.is_multipart() and _is_calendar(part)]
    words = words_of(message)
    return Letter(
        subject=header(message, "Subject"),
        sender=_sender(message),
        recipients=addresses(header(message, "To")),
        addressee=to.name if (to := person(header(message, "To"))) else "",
        received=_received(message),
        text=words.text,
        links=words.links,
        calendars=tuple(calendars[: caps.CALENDAR_PARTS]),
        notes=(*words.notes, *sealed_notes(parts, words.text)),
    )


def _is_calendar(part: Message) -> bool:
    return part.get_content_type() in _CALENDAR_TYPES or (part.get_filename() or "").lower().endswith(".ics")


def _content(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _sender(message: Message) -> Person | None:
    """Who wrote it, or where the header that says so is missing, who sent it or where answers go."""
    return next((found for name in ("From", "Sender", "Reply-To") if (found := person(header(message, name)))), None)


def _received(message: Message) -> datetime | None:
    """When it was written, or where that is missing or no date, when the last machine on its way had it."""
    return moment(header(message, "Date")) or moment(header(message, "Received").rpartition(";")[2])


def _mended(message: Message) -> Message:
    """A message whose parts the headers do not announce, or announce by another boundary than theirs, with its parts."""
    payload = message.get_payload()
    announced = message.get_content_maintype() == "multipart" or message["content-type"] is None
    if not announced or not isinstance(payload, str):
        return message
    begins = _BOUNDARY.search(payload[:20_000])
    if begins is None:
        return message
    head = b'Content-Type: multipart/mixed; boundary="' + begins[1].encode("ascii", "replace").replace(b'"', b"") + b'"\n\n'
    inner = message_from_bytes(head + payload.encode("utf-8", "surrogateescape"), policy=policy.compat32)
    return with_content(message, inner) if inner.is_multipart() else message


def header(message: Message, name: str) -> str:
    """A header as words; encoded words decoded, raw 8-bit bytes guessed, a Python literal unwrapped."""
    raw = next((value for key, value in message.raw_items() if key.lower() == name.lower()), None)
    if raw is None:
        return ""
    value = re.sub(r"\s*\n\s+", " ", str(raw)[: caps.HEADER_BYTES // 4])
    if not value.isascii():
        value = decode(value.encode("utf-8", "surrogateescape"), None)[0]  # letters sent as they are, in whatever code
    try:
        pieces = decode_header(_WORD.sub(_padded, value))
    except (ValueError, LookupError, MessageError):
        return fold(value)
    words = "".join(piece if isinstance(piece, str) else decode(piece, charset)[0] for piece, charset in pieces)
    try:
        words = decode(words.encode("ascii", "surrogateescape"), None)[0] if not words.isascii() else words
    except UnicodeError:
        words = words.encode("utf-8", "replace").decode("utf-8")
    return undo_literal(" ".join(fold(words).split()))


def _padded(word: re.Match[str]) -> str:
    """An encoded word whose base64 was cut short, with as much of it as can be decoded."""
    letters = re.sub(r"[^A-Za-z0-9+/]", "", word["letters"])
    letters = letters[:-1] if len(letters) % 4 == 1 else letters
    return f"{word['before']}{letters}{'=' * (-len(letters) % 4)}?="


def addresses(text: str) -> tuple[str, ...]:
    """The e-mail addresses in a header, lower case, at most 500."""
    found = _ADDRESS.findall(text[: caps.HEADER_BYTES // 4])
    return tuple(dict.fromkeys(each.lower() for each in found[: caps.ADDRESSES]))


def person(text: str) -> Person | None:
    """`Dana Reyes <dana@example.org>` or `dana@example.org (Dana Reyes)` -> the person. None where there is neither."""
    text = text[: caps.LINE_CHARACTERS]
    found = _ADDRESS.search(text)
    comment = _COMMENT.search(text) if found and text.lstrip(" <").startswith(found.group()) else None
    if found and comment:
        return Person(name=comment[1].strip(" \"'"), email=found.group().lower())
    name = re.sub(r"[<(\[]?(?:mailto:)?" + re.escape(found.group()) + r".*$", "", text) if found else text
    name = re.sub(r"^[^:\"<]{1,60}: ", "", name) if text.rstrip().endswith(";") else name  # a group and its first member
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
