"""Encodings left behind in saved mail: raw quoted-printable, raw base64, a Python literal. Each is undone at most once."""

from __future__ import annotations

import ast
import base64
import binascii
import quopri
import re

from sayyes.readers.text import decode

_ESCAPE = re.compile(rb"=[0-9A-F]{2}")
_SOFT_BREAK = re.compile(rb"=[ \t]*\n")
_ODD_ESCAPE = re.compile(rb"=(?![0-9A-Fa-f]{2}|[ \t]*\n|[ \t]*$)")
_BASE64 = re.compile(rb"[A-Za-z0-9+/_\s-]+={0,2}\s*")
_LITERAL = re.compile(r"""^b(?:'[^\n]*'|"[^\n]*")$""")


def undo_quoted_printable(data: bytes) -> bytes:
    """Decode once if the bytes are evidently undecoded quoted-printable, else return them as they are.

    Evidence is density: soft line breaks or escapes must clearly outnumber equals signs that mean something else.
    """
    escapes = len(_ESCAPE.findall(data))
    breaks = len(_SOFT_BREAK.findall(data))
    odd = len(_ODD_ESCAPE.findall(data))
    if escapes + breaks < 2 or odd > (escapes + breaks) / 3:
        return data
    if breaks == 0 and escapes * 600 < len(data) and not re.search(rb"=(?:20|C2=A0|E2=80|3D)", data):
        return data
    return quopri.decodestring(data)


def undo_base64(data: bytes) -> bytes:
    """Decode if the whole body is base64 (either alphabet, padding optional) and yields text, else return it as it is."""
    compact = b"".join(data.split())
    if len(compact) < 24 or not _BASE64.fullmatch(data) or (b" " in data.strip() and b"\n" not in data):
        return data
    if len(data.split()) > 1 and min(len(line) for line in data.split()[:-1]) < 40:
        return data
    try:
        decoded = base64.b64decode(compact.replace(b"-", b"+").replace(b"_", b"/") + b"=" * (-len(compact) % 4))
    except (binascii.Error, ValueError):
        return data
    text, note = decode(decoded, "utf-8")
    shown = sum(character.isprintable() or character.isspace() for character in text)
    return decoded if note is None and text and shown / len(text) > 0.97 else data


def undo_literal(text: str) -> str:
    """`b'Interview \\xe2\\x80\\x93 Tuesday'` as a script wrote it into a subject becomes the words themselves."""
    if not _LITERAL.match(text.strip()):
        return text
    try:
        value = ast.literal_eval(text.strip())
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return text
    return decode(value, None)[0] if isinstance(value, bytes) else text


def unflow(text: str, *, delete_space: bool) -> str:
    """RFC 3676 `format=flowed`: a line that ends in a space goes on in the next, if both are quoted equally deep.

    With `delsp=yes` that space goes away.
    """
    lines: list[str] = []
    joining: int | None = None  # how deeply the line is quoted that goes on
    for raw in text.split("\n"):
        depth = len(raw) - len(raw.lstrip(">"))
        line = raw[depth:].removeprefix(" ")
        if joining == depth and lines:
            lines[-1] += line
        else:
            lines.append(f"{'>' * depth} {line}" if depth else line)
        goes_on = line.endswith(" ") and line != "-- "
        joining = depth if goes_on else None
        if goes_on and delete_space:
            lines[-1] = lines[-1][:-1]
    return "\n".join(lines)
