"""The words of a message out of its parts: several parts in a row, lost boundaries, false labels, and signatures."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayyes.readers.mime import take_apart
from sayyes.readers.quoted import unflow
from sayyes.readers.sealed import unsigned
from sayyes.readers.text import decode
from tests.readers.letters import letter

HEAD = "From: Dana Reyes <dana@initech.com>\nTo: alice@example.net\nSubject: Interview\nDate: Mon, 2 Mar 2026 10:00:00 +0000\n"


def of_parts(kind: str, *parts: str) -> bytes:
    body = "".join(f"--b\n{part}\n" for part in parts)
    return f"{HEAD}MIME-Version: 1.0\nContent-Type: multipart/{kind}; boundary=b\n\n{body}--b--\n".encode()


PLAIN = "Content-Type: text/plain; charset=utf-8\n\n"
RICH = "Content-Type: text/html; charset=utf-8\n\n"


def test_text_before_and_behind_an_attached_file_is_one_letter() -> None:
    file = "Content-Type: application/pdf\nContent-Disposition: attachment; filename=role.pdf\n\nJVBERi0="
    text = take_apart(of_parts("mixed", f"{PLAIN}We would like to meet you.", file, f"{PLAIN}P.S. Bring a pen.")).text
    assert text == "We would like to meet you.\n\nP.S. Bring a pen."


def test_what_is_said_as_text_and_as_html_in_a_row_counts_once() -> None:
    said = "We would like to meet you on Friday at our office in Springfield, and show you around."
    assert take_apart(of_parts("mixed", PLAIN + said, f"{RICH}<p>{said}</p>")).text == said


def test_a_text_file_that_is_shown_inline_is_no_part_of_the_letter() -> None:
    log = "Content-Type: text/plain; name=build.log\nContent-Disposition: inline; filename=build.log\n\nfailed at 14:00"
    assert take_apart(of_parts("mixed", f"{PLAIN}Hello Alice", log)).text == "Hello Alice"


def test_parts_behind_another_boundary_than_the_announced_one_are_found() -> None:
    data = (
        f'{HEAD}Content-Type: multipart/alternative; boundary="announced"\n\n'
        "------other\nContent-Type: text/html; charset=utf-8\n"
        "Content-Transfer-Encoding: base64\n\n"
        + base64.b64encode(b"<p>Can we meet on Friday?</p>").decode()
        + "\n------other--\n"
    )
    assert take_apart(data.encode()).text == "Can we meet on Friday?"


def test_parts_that_no_header_announces_are_found() -> None:
    data = f"{HEAD}\n--abcdef123\nContent-Type: text/plain; charset=utf-8\n\nCan we meet on Friday?\n--abcdef123--\n"
    assert take_apart(data.encode()).text == "Can we meet on Friday?"


def test_a_multipart_without_parts_is_text() -> None:
    assert take_apart(f"{HEAD}Content-Type: multipart/mixed; boundary=b\n\nCan we meet?".encode()).text == "Can we meet?"


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "us-ascii", "utf8mb4", "x-nobody-knows"])
def test_utf_8_under_another_label_is_read_as_utf_8(charset: str) -> None:
    assert (
        "Gespräch für Zoë – 14 Uhr"
        in take_apart(letter("Gespräch für Zoë – 14 Uhr", content_type=f"text/plain; charset={charset}")).text
    )


def test_html_may_name_its_character_set_itself() -> None:
    page = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=koi8-r"></head><body>Встреча</body></html>'
    assert take_apart(f"{HEAD}Content-Type: text/html\n\n".encode() + page.encode("koi8-r")).text == "Встреча"


@pytest.mark.parametrize(
    ("charset", "python", "words"),
    [("gb2312", "gb18030", "面试时间：朱镕基"), ("Shift_JIS", "cp932", "①面接の件"), ("ks_c_5601-1987", "cp949", "면접 똠방")],
)
def test_letters_beyond_the_character_set_that_is_named_are_read(charset: str, python: str, words: str) -> None:
    assert decode(words.encode(python), charset) == (words, None)


@given(st.text())
def test_what_was_written_in_a_named_character_set_comes_back(text: str) -> None:
    assert decode(text.encode("utf-8", "replace"), "utf-8")[0] == text.encode("utf-8", "replace").decode("utf-8")


def test_a_message_saved_as_unicode_text_is_read() -> None:
    found = take_apart((HEAD + "\nGespräch am Freitag").encode("utf-16"))
    assert (found.subject, found.text) == ("Interview", "Gespräch am Freitag")


def test_old_line_ends_are_line_ends() -> None:
    found = take_apart((HEAD + "\nHello Alice\nsee you").replace("\n", "\r").encode())
    assert (found.subject, found.text) == ("Interview", "Hello Alice\nsee you")


def test_a_flowed_quotation_ends_where_the_answer_begins() -> None:
    assert (
        unflow("> Is Friday \n> fine? \nYes, Friday \nis fine.", delete_space=False) == "> Is Friday fine? \nYes, Friday is fine."
    )


@pytest.mark.parametrize("cut", range(1, 9))
def test_an_encoded_word_that_was_cut_short_says_what_is_left_of_it(cut: int) -> None:
    word = base64.b64encode("Interview für Zoë".encode()).decode()[:-cut]
    assert take_apart(f"Subject: =?utf-8?B?{word}?=\nFrom: a@b.example\n\nHi".encode()).subject.startswith("Interview f")


@given(st.text(alphabet="=?utf-8QqBb_ \t\né4AB+/", max_size=80))
def test_whatever_stands_in_a_header_it_is_words(text: str) -> None:
    assert isinstance(take_apart(f"From: a@b.example\nSubject: =?{text}\n\nHi".encode()).subject, str)


def test_the_name_behind_an_address_is_its_owners() -> None:
    found = take_apart(b"From: dana@initech.com (Dana Reyes)\nSubject: Hi\n\nHello")
    assert found.sender is not None
    assert (found.sender.name, found.sender.email) == ("Dana Reyes", "dana@initech.com")


def test_who_sent_it_stands_in_for_a_writer_that_is_missing() -> None:
    found = take_apart(
        b"Sender: Dana Reyes <dana@initech.com>\nSubject: Hi\nDate: soon\nReceived: by mx; Mon, 2 Mar 2026 10:00:00 +0000\n\nHi"
    )
    assert found.sender is not None
    assert found.sender.email == "dana@initech.com"
    assert found.received is not None
    assert found.received.isoformat() == "2026-03-02T10:00:00+00:00"


def test_the_armour_of_a_clear_signature_is_no_part_of_the_letter() -> None:
    signed = (
        "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nSee you on Friday.\n- -- \nDana\n"
        "-----BEGIN PGP SIGNATURE-----\n\niQEzBAEBCAAdFiEE\n-----END PGP SIGNATURE-----"
    )
    assert unsigned(signed) == "See you on Friday.\n-- \nDana"


def test_an_encrypted_message_is_said_to_be_unread() -> None:
    found = take_apart(of_parts("encrypted", "Content-Type: application/pgp-encrypted\n\nVersion: 1"))
    assert found.text == ""
    assert any("encrypted" in note for note in found.notes)


def test_a_part_for_outlook_alone_is_said_to_be_there() -> None:
    file = "Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\neJ8+Ig=="
    found = take_apart(of_parts("mixed", f"{PLAIN}See the invitation.", file))
    assert found.text == "See the invitation."
    assert any("winmail.dat" in note for note in found.notes)


def value(tag: int, content: bytes, *, open_end: bool) -> bytes:
    if open_end:
        return bytes([tag, 0x80]) + content + b"\0\0"
    size = len(content)
    length = bytes([size]) if size < 0x80 else bytes([0x82]) + size.to_bytes(2, "big")
    return bytes([tag]) + length + content


def wrapped(letter_in_it: bytes, *, open_end: bool) -> bytes:
    """SignedData with one letter, by the two ways to tell lengths."""
    octets = value(0x04, letter_in_it, open_end=False)
    pieces = value(0x24, octets, open_end=True) if open_end else octets
    data = value(0x06, bytes.fromhex("2a864886f70d010701"), open_end=False) + value(0xA0, pieces, open_end=open_end)
    signed = b"\x02\x01\x01" + value(0x31, b"", open_end=False) + value(0x30, data, open_end=open_end)
    kind = value(0x06, bytes.fromhex("2a864886f70d010702"), open_end=False)
    return value(0x30, kind + value(0xA0, value(0x30, signed, open_end=open_end), open_end=open_end), open_end=open_end)


def sealed(data: bytes) -> bytes:
    head = f"{HEAD}Content-Type: application/pkcs7-mime; smime-type=signed-data\nContent-Transfer-Encoding: base64\n\n"
    return head.encode() + base64.encodebytes(data)


@pytest.mark.parametrize("open_end", [False, True])
def test_a_letter_that_its_signature_wraps_is_read(open_end: bool) -> None:
    inner = b"Content-Type: text/plain; charset=utf-8\r\n\r\nWould Friday at 2 pm suit you?\r\n"
    found = take_apart(sealed(wrapped(inner, open_end=open_end)))
    assert found.text == "Would Friday at 2 pm suit you?"
    assert found.subject == "Interview"
    assert found.notes == ()


@given(st.binary(max_size=200), st.integers(0, 120))
def test_whatever_else_is_in_such_a_part_stops_nothing(noise: bytes, at: int) -> None:
    good = wrapped(b"Content-Type: text/plain\r\n\r\nHello", open_end=True)
    found = take_apart(sealed(good[:at] + noise + good[at:]))
    assert found.subject == "Interview"
