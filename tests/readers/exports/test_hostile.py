"""Files made to keep a reader busy: each is read or refused. One that took more than moments would stop these tests."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayyes.readers.exports.door import read_export
from sayyes.readers.exports.identity import company_name, email_key, link_key, name_key

LONG = 120_000
CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
MESSAGES = "CONVERSATION ID,FROM,RECIPIENT PROFILE URLS,DATE,CONTENT\n"
HOSTILE = {
    "a company of blank lines": CONNECTIONS + 'Bob,Raman,https://linkedin.com/in/b,,"x' + "\n" * LONG + 'x",,\n',
    "a company of commas": CONNECTIONS + 'Bob,Raman,https://linkedin.com/in/b,,"x' + "," * LONG + 'x",,\n',
    "recipients of blanks": MESSAGES + 'c1,Bob,"' + " " * LONG + 'x",2026-01-01,Hello\n',
    "a message of brackets": MESSAGES + 'c1,Bob,,2026-01-01,"' + "<p " * (LONG // 4) + '"\n',
    "a rule of blanks": "| Company | Role |\n|" + " |" * LONG + "x\n| Larkfield | Analyst |\n",
    "a header without end": "Company," * LONG,
    "nothing but line ends": "\n" * 2_000_000,
    "nothing but quotation marks": '"' * 2_000_000,
    "a card of semicolons": "BEGIN:VCARD\nFN" + ';"' * 30_000 + ":x\nEND:VCARD\n",
    "cards within cards": "BEGIN:VCARD\n" * 200_000,
    "soft breaks without end": "BEGIN:VCARD\nNOTE;ENCODING=QUOTED-PRINTABLE:a=\n" + "b=\n" * 300_000 + "\nFN:Bob\nEND:VCARD\n",
    "events that never end": "BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n" * 300_000,
    "a date of digits": "Company,Role,Date\nLarkfield,Analyst," + "1" * LONG + "\n",
    "a status of words": "Company,Role,Status\nLarkfield,Analyst," + "not to be " * (LONG // 10) + "\n",
}


@pytest.mark.parametrize("case", HOSTILE)
def test_no_file_keeps_the_reader_busy(case: str) -> None:
    found = read_export("x", HOSTILE[case].encode())
    assert found.error or found.rows <= 1


@given(st.text(max_size=200))
def test_keys_are_the_same_when_taken_again(text: str) -> None:
    assert name_key(name_key(text)) == name_key(text)
    assert email_key(email_key(text)) == email_key(text)
    assert isinstance(link_key(text), str)
    assert "\n" not in company_name(text)


@given(st.binary(max_size=300))
def test_nothing_raises(junk: bytes) -> None:
    read_export("x.csv", b"Company,Role,Date Applied\n" + junk)
    read_export("x.ics", b"BEGIN:VCALENDAR\n" + junk)
    read_export("x.zip", b"PK\x03\x04" + junk)
