"""An mbox as the messages in it, one after the other: the file may be larger than the memory.

Messages are told apart by a line "From …" with a year in it, at the beginning or after an empty line; a body's own "From " is
written with ">" before it, which is taken away again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sayyes.readers import caps

_SEPARATOR = re.compile(rb"From [^\r\n]{1,300}\d{4}[^\r\n]{0,40}\r?\n?")
_QUOTED = re.compile(rb">+From ")


def is_separator(line: bytes) -> bool:
    """Does a message of an mbox begin with this line?"""
    return _SEPARATOR.fullmatch(line) is not None


def messages_of(lines: Iterable[bytes]) -> Iterator[bytes]:
    """The messages of an mbox, given line by line; a long line may come in pieces. The first line is a separator.

    Of a message beyond the cap so much is kept as shows that it is too large.
    """
    message = bytearray()
    begun = False
    blank = whole = True
    for line in lines:
        if whole and blank and is_separator(line):
            if begun:
                yield bytes(message)
            message.clear()
            begun, blank = True, False
            continue
        if len(message) <= caps.MESSAGE_BYTES:
            message += line[1:] if whole and _QUOTED.match(line) else line
        blank = whole and line in {b"\n", b"\r\n"}
        whole = line.endswith(b"\n")
    if begun:
        yield bytes(message)
