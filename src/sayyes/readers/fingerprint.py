"""Whether two copies of a message are the same message: one lies in a Maildir, the other in an mbox or on a server.

Copies differ in line ends, in headers that stores and servers add, in quoted "From " lines and in blank lines at the end. What
stays is who sent it, when, about what and under which Message-ID. That ID alone is not enough: anybody may write one, and a
letter must not go unread because another came first under its ID. Without an ID, the body counts, too.
"""

from __future__ import annotations

import hashlib
import re

HEADER_BYTES = 256 * 1024
_TELLING = (b"message-id", b"date", b"from", b"subject")
_SPACE = re.compile(rb"\s+")
_QUOTED_FROM = re.compile(rb"^>+(?=From )", re.MULTILINE)


def fingerprint(data: bytes) -> str:
    """The SHA-256, in hexadecimal, of what all copies of a message share; of what is no message, that of its bytes."""
    head, _, body = data[:HEADER_BYTES].replace(b"\r\n", b"\n").partition(b"\n\n")
    fields = _fields(head)
    if not fields.get(b"from") and not fields.get(b"message-id"):
        return hashlib.sha256(data.replace(b"\r\n", b"\n").strip()).hexdigest()
    told = b"\0".join(fields.get(name, b"") for name in _TELLING)
    if not (fields.get(b"message-id") and fields.get(b"date")):
        _, _, body = data.replace(b"\r\n", b"\n").partition(b"\n\n")
        told += b"\0\0" + _QUOTED_FROM.sub(b"", body).strip()
    return hashlib.sha256(told).hexdigest()


def _fields(head: bytes) -> dict[bytes, bytes]:
    """The first header of each telling name, on one line."""
    fields: dict[bytes, bytes] = {}
    lines: list[bytes] = []
    for line in head.split(b"\n"):
        if line[:1] in (b" ", b"\t") and lines:
            lines[-1] += line
        else:
            lines.append(line)
    for line in lines:
        name, colon, value = line.partition(b":")
        name = name.lower()
        if colon and name in _TELLING and name not in fields:
            fields[name] = _SPACE.sub(b" ", value).strip()
    return fields
