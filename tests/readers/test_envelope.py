"""What an answer takes over from a message: where it goes, what it threads to, whether a calendar waits."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from sayyes.links.reading_child import ReadingChild
from sayyes.readers.calendar_replies import asked_of
from sayyes.readers.envelope import read_envelope

EVENT = """BEGIN:VCALENDAR
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
UID:42@mill.example
SEQUENCE:3
DTSTAMP:20260301T100000Z
DTSTART:20260305T200000Z
DTEND:20260305T204500Z
SUMMARY:Interview with Alice
ORGANIZER:mailto:Calendar@mill.example
ATTENDEE;CN=Alice:mailto:Alice@postbox.example
ATTENDEE;CN=Bob:mailto:bob@mill.example
END:VEVENT
END:VCALENDAR
"""
LETTER = f"""From: Bob Miller <bob@mill.example>
Reply-To: jobs@mill.example
To: Alice <Alice@postbox.example>
Subject: Interview
Message-ID: <2@mill.example>
References: <0@postbox.example> <1@mill.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

Dear Alice, we would like to invite you.
--b
Content-Type: text/calendar; method=REQUEST

{EVENT}
--b--
"""


def test_an_answer_goes_to_reply_to_and_threads_to_the_message() -> None:
    envelope = read_envelope(LETTER.encode())
    assert envelope == {
        "message_id": "<2@mill.example>",
        "references": ["<0@postbox.example>", "<1@mill.example>"],
        "reply_to": ["jobs@mill.example"],
        "sender": "bob@mill.example",
        "to": ["alice@postbox.example"],
        "subject": "Interview",
        "calendar": {
            "organizer": "Calendar@mill.example",
            "attendees": ["alice@postbox.example", "bob@mill.example"],
            "start": "2026-03-05T20:00:00+00:00",
        },
    }


def test_pasted_words_have_no_envelope_and_a_calendar_file_has_only_its_event() -> None:
    assert read_envelope(b"Dear Alice, would you come on Thursday?") == {"calendar": None}
    alone = read_envelope(EVENT.encode())
    assert list(alone) == ["calendar"]
    assert alone["calendar"]["organizer"] == "Calendar@mill.example"


def test_only_a_request_is_answered() -> None:
    assert asked_of(EVENT.replace("REQUEST", "PUBLISH").encode()) is None
    assert asked_of(EVENT.replace("REQUEST", "CANCEL").encode()) is None


def test_a_message_id_that_is_none_is_not_taken_over() -> None:
    forged = LETTER.replace("<2@mill.example>", "<2@mill.example\n Bcc: charlie@spy.example").replace("<1@mill.example>", "1 >")
    envelope = read_envelope(forged.encode())
    assert envelope["message_id"] == ""
    assert envelope["references"] == ["<0@postbox.example>"]


@settings(deadline=None, max_examples=50)
@given(st.text(st.characters(codec="utf-8"), max_size=80))
def test_whatever_stands_in_the_headers_no_line_break_comes_out(text: str) -> None:
    folded = text.replace("\r", "\n").replace("\n", "\n ")
    envelope = read_envelope(f"From: {folded}\nMessage-ID: {folded}\nReferences: {folded}\nReply-To: {folded}\n\nx".encode())
    found = [
        envelope.get("message_id", ""),
        envelope.get("sender", ""),
        *envelope.get("references", ()),
        *envelope.get("reply_to", ()),
    ]
    assert not any("\n" in each or "\r" in each or " " in each for each in found)


def test_the_child_reads_the_envelope_and_writes_the_calendar_answer() -> None:
    now = datetime(2026, 3, 2, 14, tzinfo=UTC).isoformat()
    told = {"invited": "alice@postbox.example", "now": now, "zone": "America/New_York"}
    slot = ["2026-03-06T15:00:00+00:00", "2026-03-06T15:45:00+00:00"]
    with ReadingChild() as child:
        assert child.run_errand("envelope", LETTER.encode(), told={})["message_id"] == "<2@mill.example>"
        reply = child.run_errand("calendar_answer", LETTER.encode(), told={**told, "answer": "accepted"})
        counter = child.run_errand("calendar_answer", LETTER.encode(), told={**told, "times": [slot]})
        nothing = child.run_errand("calendar_answer", b"Dear Alice", told={**told, "answer": "declined"})
    event = Calendar.from_ical(reply["text"]).walk("VEVENT")[0]
    assert (reply["method"], reply["to"]) == ("REPLY", "Calendar@mill.example")
    assert (event["SEQUENCE"], "PARTSTAT=ACCEPTED" in reply["text"]) == (3, True)
    proposed = Calendar.from_ical(counter["text"]).walk("VEVENT")[0]
    assert (counter["method"], proposed.decoded("DTSTART")) == ("COUNTER", datetime(2026, 3, 6, 15, tzinfo=UTC))
    assert "Friday, 6 March 2026, 10:00 to 10:45 (UTC-5, America/New_York)" in counter["words"]
    assert "answer in words instead" in nothing["error"]
