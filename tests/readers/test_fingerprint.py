"""Copies of a message are recognised, and nothing else is taken for one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayyes.readers.fingerprint import fingerprint

LETTER = (
    b"From: Dana <dana@initech.example>\nDate: Mon, 2 Mar 2026 10:00:00 -0500\nSubject: Interview\nMessage-ID: <1@x>\n\nCome.\n"
)
WITHOUT_ID = LETTER.replace(b"Message-ID: <1@x>\n", b"")


def test_line_ends_added_headers_folding_and_blank_lines_make_no_other_message() -> None:
    copies = [
        LETTER.replace(b"\n", b"\r\n"),
        b"Received: from a by b\nStatus: RO\nX-Keywords: seen\n" + LETTER,
        LETTER.replace(b"Subject: Interview", b"Subject:\n  Interview"),
        LETTER.replace(b"message-id", b"MESSAGE-ID") + b"\n\n",
    ]
    assert {fingerprint(each) for each in copies} == {fingerprint(LETTER)}


def test_without_an_id_quoted_from_lines_and_blank_lines_make_no_other_message_but_other_words_do() -> None:
    body = WITHOUT_ID + b"From here it is not far.\n"
    assert fingerprint(body.replace(b"\nFrom here", b"\n>From here") + b"\n") == fingerprint(body)
    assert fingerprint(WITHOUT_ID + b"Bring your papers.\n") != fingerprint(WITHOUT_ID)


def test_another_letter_under_the_same_id_is_another_letter() -> None:
    other = LETTER.replace(b"dana@initech.example", b"mallory@initech.example")
    later = LETTER.replace(b"2 Mar", b"3 Mar")
    subject = LETTER.replace(b"Interview", b"Your interview is cancelled")
    assert len({fingerprint(each) for each in (LETTER, other, later, subject)}) == 4


def test_a_file_that_is_no_message_is_told_by_its_bytes() -> None:
    assert fingerprint(b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n") == fingerprint(b"BEGIN:VCALENDAR\nEND:VCALENDAR\n")
    assert fingerprint(b"one") != fingerprint(b"two")


@given(st.binary(max_size=2000))
def test_anything_has_a_fingerprint(data: bytes) -> None:
    assert len(fingerprint(data)) == 64
