"""What a message is made of: the quirks M1 to M15, and the chains of replies and forwards."""

from __future__ import annotations

import base64
import json
from datetime import timedelta

from tests.readers.letters import letter, read

INVITATION = (
    "Hi Alice,\n\nwe would like to invite you to an interview on March 12, 2026 at 2 pm ET.\n\n"
    "Best,\nDana Reyes\nRecruiter, Initech"
)


def test_a_pasted_body_without_headers_is_read_as_a_message() -> None:
    reading = read(INVITATION, "unnamed")
    assert reading.kind == "interview"
    assert reading.sender is None
    assert reading.received is None


def test_tomorrow_in_a_message_without_a_date_stays_open() -> None:
    reading = read("Hi Alice, are you free for an interview tomorrow at 2 pm ET?")
    assert not any(time.sure for time in reading.times)
    assert reading.unclear


def test_headers_repeated_as_text_are_headers() -> None:
    pasted = (
        "Subject: Interview at Initech\nFrom: Dana Reyes <dana@initech.com>\nTo: alice@example.net\n"
        "Date Sent: Monday, March 2, 2026 8:24:50 AM GMT-05:00\n\nCan we interview you tomorrow at 3 pm?"
    )
    reading = read(pasted)
    assert reading.subject == "Interview at Initech"
    assert reading.sender is not None
    assert reading.sender.email == "dana@initech.com"
    assert reading.received is not None
    assert reading.received.utcoffset() == timedelta(hours=-5)
    assert "Date Sent" not in reading.text


def test_in_a_forward_the_inner_sender_and_date_count() -> None:
    body = (
        "FYI\n\n________________________________\nFrom: Dana Reyes <dana@initech.com>\nSent: Thursday, 5 March 2026 10:15\n"
        "To: Bob Stone\nSubject: Interview\n\nDear Bob, we would like to interview you tomorrow at 16:00."
    )
    reading = read(
        letter(body, subject="FW: Interview", sender="Bob Stone <bob@example.net>", date="Mon, 9 Mar 2026 08:00:00 -0500")
    )
    assert reading.sender is not None
    assert reading.sender.email == "dana@initech.com"
    assert [time.start[:10] for time in reading.times] == ["2026-03-06"]


def test_a_translated_forward_block_is_understood() -> None:
    body = (
        "z.K.\n\nVon: Dana Reyes <dana@initech.de>\nGesendet: Donnerstag, 5. März 2026 10:15\nAn: Bob\nBetreff: Gespräch\n\n"
        "Wir laden Sie zu einem Vorstellungsgespräch ein."
    )
    reading = read(letter(body, subject="WG: Gespräch", sender="Bob Stone <bob@example.net>"))
    assert reading.sender is not None
    assert reading.sender.email == "dana@initech.de"
    assert reading.kind == "interview"


def test_the_newest_text_beats_the_quoted_text() -> None:
    body = (
        "Hi Alice, I have to move our interview. Could we do Friday, March 13 at 11 am ET instead?\n\n"
        "On Mon, Mar 2, 2026 at 9:00 AM Dana Reyes <dana@initech.com> wrote:\n"
        "> Your interview is confirmed for Thursday, March 12, 2026 at 2 pm ET."
    )
    reading = read(letter(body))
    assert reading.kind == "interview"
    assert [time.start[:10] for time in reading.times] == ["2026-03-13"]
    assert "March 12" not in reading.text


def test_an_answer_above_an_outlook_block_is_no_forward() -> None:
    body = (
        "Thank you Alice, unfortunately we have decided to move forward with other candidates.\n\n"
        "From: Alice Moore <alice@example.net>\nSent: Monday, 2 March 2026 10:15\nTo: Dana Reyes\nSubject: RE: Interview\n\n"
        "I look forward to our interview."
    )
    reading = read(letter(body, subject="RE: Interview"))
    assert reading.kind == "rejection"
    assert reading.sender is not None
    assert reading.sender.email == "dana@initech.com"


def test_raw_quoted_printable_is_decoded_once() -> None:
    body = (
        "Dear Alice,=20\n\nWe=E2=80=99d like to schedule an inter=\nview for the Data Analyst position at Initech.=C2=A0\n1 =3D 1"
    )
    reading = read(letter(body))
    assert "schedule an interview for the Data Analyst" in reading.text
    assert "We'd like" in reading.text
    assert "1 = 1" in reading.text


def test_an_equals_sign_alone_is_not_quoted_printable() -> None:
    body = "Interview link: https://meet.example.org/?room=AB&day=12 and x=1"
    assert "room=AB&day=12" in read(letter(body)).text


def test_html_only_becomes_lines_without_styles_scripts_and_comments() -> None:
    body = (
        "<html><head><style>p {color: red}</style><title>No</title></head><body><!--[if mso]>hidden<![endif]-->"
        "<script>alert(1)</script><table><tr><td>Interview with Initech</td></tr><tr><td>March 12</td></tr></table>"
        "Line one<br>Line two<o:p>&nbsp;</o:p></body></html>"
    )
    text = read(letter(body, content_type="text/html; charset=utf-8")).text
    assert text.split("\n")[0] == "Interview with Initech"
    assert "Line one\nLine two" in text
    for gone in ("red", "hidden", "alert", "No\n"):
        assert gone not in text


def test_html_in_a_plain_text_body_is_read_as_html() -> None:
    reading = read(letter("<div>Dear Alice,</div><div>we invite you to an <b>interview</b>.</div><br><p>Dana</p>"))
    assert "<" not in reading.text
    assert reading.kind == "interview"


def test_an_undecoded_base64_body_is_decoded() -> None:
    body = base64.encodebytes(INVITATION.encode()).decode()
    assert read(letter(body)).kind == "interview"


def test_a_short_word_is_not_taken_for_base64() -> None:
    assert read(letter("interview")).text == "interview"


def test_a_subject_written_as_a_python_literal_is_unwrapped() -> None:
    reading = read(letter("See you then.", subject="b'Interview \\xe2\\x80\\x93 Initech'"))
    assert reading.subject == "Interview – Initech"


def test_crlf_and_lf_may_be_mixed() -> None:
    data = letter(INVITATION).replace(b"\nSubject", b"\r\nSubject").replace(b"Best,\n", b"Best,\r\n")
    assert read(data).kind == "interview"


def test_odd_spaces_are_folded_and_zero_width_marks_dropped() -> None:
    reading = read(letter("We\u00a0would\u2003like to invite\u200b you to an\u202finterview."))
    assert reading.text == "We would like to invite you to an interview."


def test_a_google_invitation_that_comes_three_ways_is_one_event() -> None:
    event = (
        "BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:one@example.org\nDTSTAMP:20260301T090000Z\n"
        "DTSTART:20260312T180000Z\nDTEND:20260312T190000Z\nSUMMARY:Interview with Initech\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    encoded = base64.encodebytes(event.encode()).decode()
    data = (
        "From: Dana <dana@initech.com>\nTo: alice@example.net\nSubject: Invitation: Interview with Initech\n"
        "Date: Mon, 2 Mar 2026 10:00:00 -0500\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
        "--b\nContent-Type: text/plain\n\nInterview with Initech, Thursday, March 12, 2026, 2 pm Eastern Time.\n"
        f"--b\nContent-Type: text/calendar; method=REQUEST\n\n{event}\n"
        "--b\nContent-Type: application/ics; name=invite.ics\nContent-Disposition: attachment; filename=invite.ics\n"
        f"Content-Transfer-Encoding: base64\n\n{encoded}\n--b--\n"
    )
    reading = read(data)
    assert [(time.start, time.fixed) for time in reading.times] == [("2026-03-12T18:00:00+00:00", True)]
    assert reading.extra["uid"] == "one@example.org"


def test_words_and_calendar_part_that_disagree_are_both_shown_and_asked_about() -> None:
    event = (
        "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:two@example.org\nDTSTART:20260312T180000Z\nSUMMARY:Interview\n"
        "END:VEVENT\nEND:VCALENDAR\n"
    )
    data = (
        "From: Dana <dana@initech.com>\nTo: alice@example.net\nSubject: Interview\nDate: Mon, 2 Mar 2026 10:00:00 -0500\n"
        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
        "Your interview is confirmed for Friday, March 13, 2026 at 9 am ET.\n"
        f"--b\nContent-Type: text/calendar\n\n{event}\n--b--\n"
    )
    reading = read(data)
    assert {time.start[:10] for time in reading.times} == {"2026-03-12", "2026-03-13"}
    assert not any(time.sure for time in reading.times)
    assert any("Which is right?" in question for question in reading.unclear)


def test_flowed_text_is_joined_before_it_is_read() -> None:
    body = "We would like to invite you to an interview on March 12, \n2026 at 2 pm ET.\n"
    reading = read(letter(body, content_type="text/plain; charset=utf-8; format=flowed"))
    assert "March 12, 2026 at 2 pm" in reading.text


def test_the_furniture_of_a_printed_page_is_dropped() -> None:
    page = (
        "3/2/26, 7:05 PM\n\nGmail - Interview at Initech\n\nInterview at Initech\n1 message\n\nDana Reyes <dana@initech.com>\n"
        "To: alice@example.net\n\nWe would like to invite you to an interview.\n\nhttps://mail.google.com/mail/u/0/ 1/1\n"
    )
    reading = read(page)
    assert "7:05" not in reading.text
    assert reading.sender is not None
    assert reading.sender.email == "dana@initech.com"


def test_an_unknown_character_set_falls_back_and_says_so() -> None:
    data = letter("x", content_type="text/plain; charset=x-klingon").replace(b"\n\nx\n", b"\n\nCaf\xc3\xa9 interview\n")
    reading = read(data)
    assert reading.text == "Café interview"
    assert any("x-klingon" in note for note in reading.unclear)


def test_windows_bytes_labelled_utf_8_are_read_as_windows_bytes() -> None:
    data = letter("x").replace(b"\n\nx\n", b"\n\nWe\x92d like to interview you\n")
    assert read(data).text == "We'd like to interview you"


def test_a_date_without_a_zone_is_a_day_and_no_instant() -> None:
    for date in ("Mon, 2 Mar 2026 10:00:00", "Mon, 2 Mar 2026 10:00:00 -0000", "Mon, 2 Mar 2026 10:00:00 XYZ"):
        received = read(letter(INVITATION, date=date)).received
        assert received is not None
        assert received.tzinfo is None


def test_the_first_message_of_an_mbox_is_read_and_all_are_counted() -> None:
    box = (
        b"From dana@initech.com Mon Mar  2 10:00:00 2026\n"
        + letter(INVITATION)
        + b"\nFrom x@y.example Tue Mar  3 10:00:00 2026\n"
    )
    reading = read(box + letter("Unfortunately no."), "mail.mbox")
    assert reading.kind == "interview"
    assert reading.count == 2


def test_a_decoded_word_may_use_an_unknown_charset() -> None:
    assert read(letter("Hello", subject="=?x-unknown?q?Interview?=")).subject == "Interview"


def test_a_message_as_gmails_interface_gives_it_is_read() -> None:
    body = base64.urlsafe_b64encode(INVITATION.encode()).decode().rstrip("=")
    record = {
        "id": "1",
        "payload": {
            "mimeType": "multipart/alternative",
            "headers": [{"name": "From", "value": "Dana Reyes <dana@initech.com>"}, {"name": "Subject", "value": "Interview"}],
            "parts": [{"mimeType": "text/plain", "body": {"data": body}}],
        },
    }
    reading = read(json.dumps(record), "message.json")
    assert reading.kind == "interview"
    assert reading.sender is not None
    assert reading.sender.email == "dana@initech.com"
