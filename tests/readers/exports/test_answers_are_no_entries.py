"""An answer to an invitation, or its cancellation, is no entry of a calendar."""

from __future__ import annotations

import pytest

from sayyes.readers.exports.door import read_export

ENTRY = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//EN\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\nUID:larkfield-1\r\n"
    "DTSTAMP:20260301T090000Z\r\nDTSTART:20260331T080000Z\r\nDTEND:20260331T090000Z\r\nSUMMARY:Interview: Cook at Larkfield\r\n"
    "END:VEVENT\r\nEND:VCALENDAR\r\n"
)


@pytest.mark.parametrize("method", ["CANCEL", "COUNTER", "REPLY", "REFRESH", "DECLINECOUNTER"])
def test_what_only_speaks_of_an_entry_changes_none(method: str) -> None:
    read = read_export("answer.ics", ENTRY.format(method=method).encode())
    assert not read.events
    assert "hand the message in on Today" in (read.error or "")


def test_an_invitation_is_an_entry() -> None:
    assert len(read_export("invite.ics", ENTRY.format(method="REQUEST").encode()).events) == 1
