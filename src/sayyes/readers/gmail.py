"""A message in the form in which Gmail's interface gives it out: JSON, headers as a list, bodies as URL-safe base64."""

from __future__ import annotations

import base64
import binascii
from datetime import datetime
from email.message import Message

from sayyes.errors import Unreadable
from sayyes.readers import caps
from sayyes.readers.facts import Reading
from sayyes.readers.mail import reading_of
from sayyes.readers.mime import letter_of
from sayyes.readers.records import load_json
from sayyes.readers.text import decode


def read_gmail(name: str, data: bytes, *, now: datetime | None) -> Reading | None:
    """Read such a message; None if this JSON is none. Raises `Unreadable` beyond the caps."""
    if b'"payload"' not in data or b'"headers"' not in data:
        return None
    value = load_json(decode(data.lstrip(b"\xef\xbb\xbf"), "utf-8")[0])
    payload = value.get("payload") if isinstance(value, dict) else None
    if not isinstance(payload, dict) or not isinstance(payload.get("headers"), list):
        return None
    return reading_of(name, letter_of(_message(payload, 0)), count=1, now=now)


def _message(part: dict[str, object], depth: int) -> Message:
    """One part, as the message that it was before Gmail took it apart."""
    if depth > caps.PART_DEPTH:
        raise Unreadable(f"The message is nested more than {caps.PART_DEPTH} parts deep; forward its text instead.")
    message = Message()
    headers = part.get("headers")
    for header in headers if isinstance(headers, list) else []:
        if isinstance(header, dict) and isinstance(header.get("name"), str) and isinstance(header.get("value"), str):
            message[header["name"]] = header["value"]
    if "content-type" not in message:
        message["Content-Type"] = str(part.get("mimeType") or "text/plain")
    del message["Content-Transfer-Encoding"]
    parts = part.get("parts")
    if isinstance(parts, list) and parts:
        message.set_payload([_message(each, depth + 1) for each in parts[: caps.PARTS + 1] if isinstance(each, dict)])
    else:
        message["Content-Transfer-Encoding"] = "base64"
        message.set_payload(base64.b64encode(_content(part.get("body"))).decode("ascii"))
    return message


def _content(body: object) -> bytes:
    text = body.get("data") if isinstance(body, dict) else None
    if not isinstance(text, str):
        return b""
    try:
        return base64.urlsafe_b64decode(text.encode("ascii", "ignore") + b"=" * (-len(text) % 4))
    except (binascii.Error, ValueError):
        return b""
