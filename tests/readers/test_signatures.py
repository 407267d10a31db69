"""Files that hold no text are named for what they are."""

from __future__ import annotations

import pytest

from sayyes.readers.read import read_bytes
from sayyes.readers.signatures import why_no_text


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "picture"),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 ", "picture"),
        (b"\x00\x00\x00\x18ftypheic", "picture"),
        (b"\x00\x00\x00\x18ftypM4A ", "recording"),
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04\x14\x00", "archive or an office document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Outlook"),
    ],
)
def test_what_holds_no_text_is_named_for_what_it_is_whatever_its_name(data: bytes, says: str) -> None:
    for name in ("invitation.eml", "scan", "invite.ics"):
        error = read_bytes(name, data, now=None).error
        assert error is not None
        assert says in error


def test_words_are_never_taken_for_a_picture() -> None:
    assert why_no_text("Größe: PNG oder GIF, bitte. Dear Alice,".encode()) is None
    assert why_no_text(b"From: bob@larkfield.example\nSubject: PDF\n\nDear Alice,") is None
