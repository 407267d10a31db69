"""Signed and encrypted messages: what a signature only wraps is read, what is encrypted is said to be so.

A signed S/MIME message may come as one part (`application/pkcs7-mime`, RFC 8551, 3.5): the letter stands as an octet string
inside SignedData (RFC 5652, 5.1). The signature is not checked; who wrote it is judged like that of any other letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import Message

_SIGNED_DATA = bytes.fromhex("2a864886f70d010702")
_DATA = bytes.fromhex("2a864886f70d010701")
_SEALED = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
_LOCKED = frozenset({"multipart/encrypted", "application/pgp-encrypted"})
_SEQUENCE, _OBJECT, _OCTETS, _OCTETS_IN_PIECES, _CONTEXT = 0x30, 0x06, 0x04, 0x24, 0xA0
_DEEPEST = 12
_UNTIL_END_MARK = 0x80
_CLEAR_SIGNED = re.compile(r"\A-----BEGIN PGP SIGNED MESSAGE-----\n(?:Hash: .{0,80}\n|Charset: .{0,80}\n)*\n?")
_ENCRYPTED = "The message is encrypted and was not read; open it in your mail program and paste its text."
_OUTLOOK_ONLY = "A part of the message is a winmail.dat, which only Outlook reads; is anything missing?"


def unsigned(text: str) -> str:
    """Plain text without the armour of a signature around it."""
    if not _CLEAR_SIGNED.match(text):
        return text
    words = _CLEAR_SIGNED.sub("", text).split("\n-----BEGIN PGP SIGNATURE-----", maxsplit=1)[0]
    return re.sub(r"^- (?=[-F])", "", words, flags=re.MULTILINE).strip()


def sealed_notes(parts: list[Message], text: str) -> tuple[str, ...]:
    """What is to be said about parts that cannot be read."""
    kinds = {part.get_content_type() for part in parts}
    notes = []
    if kinds & _LOCKED or text.startswith("-----BEGIN PGP MESSAGE-----") or (kinds & _SEALED and not text):
        notes.append(_ENCRYPTED)
    if "application/ms-tnef" in kinds or any((part.get_filename() or "").lower() == "winmail.dat" for part in parts):
        notes.append(_OUTLOOK_ONLY)
    return tuple(notes)


def opened(message: Message) -> Message:
    """The message with the letter in the place of the signed data that wrap it; any other message as it is."""
    if message.get_content_type() not in _SEALED or message.is_multipart():
        return message
    payload = message.get_payload(decode=True)
    content = _content(payload) if isinstance(payload, bytes) else None
    if content is None:
        return message
    return with_content(message, message_from_bytes(content.replace(b"\r\n", b"\n"), policy=policy.compat32))


def with_content(message: Message, inner: Message) -> Message:
    """The headers of `message` around the content of `inner`."""
    for name in [name for name in message if name.lower().startswith("content-")]:
        del message[name]
    for name, value in inner.items():
        if name.lower().startswith("content-"):
            message[name] = value
    message.set_payload(inner.get_payload())
    return message


def _content(data: bytes) -> bytes | None:
    """The octets that a SignedData holds, or None."""
    try:
        outer = _child(data, (0, len(data)), _SEQUENCE)
        kind = _child(data, outer, _OBJECT)
        if data[slice(*kind)] != _SIGNED_DATA:
            return None
        signed = _child(data, _child(data, outer, _CONTEXT), _SEQUENCE)
        wrapped = _child(data, signed, _SEQUENCE)
        if data[slice(*_child(data, wrapped, _OBJECT))] != _DATA:
            return None
        return b"".join(_octets(data, _child(data, wrapped, _CONTEXT), 0))
    except (LookupError, RecursionError):
        return None


def _child(data: bytes, within: tuple[int, int], wanted: int) -> tuple[int, int]:
    """The first value with this tag among those in the span. Raises LookupError where there is none."""
    for tag, start, stop in _values(data, within, 0):
        if tag == wanted:
            return start, stop
    raise LookupError


def _octets(data: bytes, within: tuple[int, int], depth: int) -> Iterator[bytes]:
    for tag, start, stop in _values(data, within, depth):
        if tag == _OCTETS:
            yield data[start:stop]
        elif tag == _OCTETS_IN_PIECES and depth < _DEEPEST:
            yield from _octets(data, (start, stop), depth + 1)


def _values(data: bytes, within: tuple[int, int], depth: int) -> Iterator[tuple[int, int, int]]:
    """Tag and span of each value in the span."""
    at, end = within
    while at < end:
        tag, start, stop, at = _value(data, at, depth)
        if at > end:
            raise LookupError
        yield tag, start, stop


def _value(data: bytes, at: int, depth: int) -> tuple[int, int, int, int]:
    """Tag, span, and where the next value begins (X.690, 8.1): lengths of one byte, of several, or told by an end mark."""
    if depth > _DEEPEST:
        raise LookupError
    tag, length = data[at], data[at + 1]
    start = at + 2
    if length == _UNTIL_END_MARK:
        stop = start
        while data[stop : stop + 2] != b"\x00\x00":
            stop = _value(data, stop, depth + 1)[3]
        return tag, start, stop, stop + 2
    if length > _UNTIL_END_MARK:
        size = length - _UNTIL_END_MARK
        length = int.from_bytes(data[start : start + size], "big")
        start += size
    return tag, start, start + length, start + length
