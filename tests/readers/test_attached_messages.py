"""A message that came as an attachment: its own sender and its own day count, unless whoever sent it on has more to say."""

from __future__ import annotations

from sayyes.readers.facts import Reading
from tests.readers.letters import read

INNER = (
    "From: Dana Reyes <dana@initech.com>\nTo: bob@example.net\nSubject: Interview at Initech\n"
    "Date: Mon, 9 Mar 2026 10:00:00 +0000\n\n"
    "Dear Bob, we would like to invite you to an interview for the Data Analyst role at Initech tomorrow at 2pm London time.\n"
)


def carried(words: str, inner: str, *, subject: str = "Fwd: Interview at Initech", kind: str = "mixed") -> Reading:
    return read(
        f"From: Charlie <charlie@example.net>\nTo: bob@example.net\nSubject: {subject}\nDate: Thu, 12 Mar 2026 10:00:00 +0000\n"
        f"MIME-Version: 1.0\nContent-Type: multipart/{kind}; boundary=b\n\n--b\nContent-Type: text/plain\n\n{words}\n\n"
        f'--b\nContent-Type: message/rfc822\nContent-Disposition: attachment; filename="x.eml"\n\n{inner}\n--b--\n'
    )


def test_tomorrow_in_an_attached_message_counts_from_the_day_it_was_written() -> None:
    reading = carried("for you", INNER)
    assert [time.start for time in reading.times] == ["2026-03-10T14:00:00+00:00"]
    assert reading.sender is not None
    assert reading.sender.email == "dana@initech.com"
    assert reading.subject == "Interview at Initech"
    assert reading.company is not None
    assert reading.company.value == "Initech"


def test_a_message_that_is_nothing_but_another_message_is_read_as_that() -> None:
    reading = read(
        "From: Charlie <charlie@example.net>\nTo: charlie@example.net\nSubject: kept\nDate: Thu, 12 Mar 2026 10:00:00 +0000\n"
        f"MIME-Version: 1.0\nContent-Type: message/rfc822\n\n{INNER}"
    )
    assert reading.kind == "interview"
    assert [time.start[:10] for time in reading.times] == ["2026-03-10"]


def test_an_attached_message_without_a_day_leaves_tomorrow_open() -> None:
    reading = carried("for you", INNER.replace("Date: Mon, 9 Mar 2026 10:00:00 +0000\n", ""))
    assert not any(time.sure for time in reading.times)
    assert reading.unclear


def test_words_of_ones_own_around_an_attached_message_are_the_news() -> None:
    words = "Hi Bob, unfortunately we have to cancel your interview for the Data Analyst role at Initech. We are sorry."
    reading = carried(words, INNER, subject="Your interview")
    assert reading.kind == "cancelled"
    assert reading.times == ()
    assert any("attached" in question for question in reading.unclear)


def test_what_could_not_be_delivered_is_no_invitation() -> None:
    reading = carried("Your message could not be delivered to bob.", INNER, subject="Undeliverable", kind="report")
    assert reading.kind == "other"
    assert reading.times == ()


def test_of_several_attached_messages_the_first_is_read_and_it_is_said() -> None:
    second = INNER.replace("tomorrow at 2pm", "on 20 March 2026 at 4pm")
    reading = carried("fyi", f"{INNER}\n--b\nContent-Type: message/rfc822\n\n{second}")
    assert [time.start[:10] for time in reading.times] == ["2026-03-10"]
    assert "2 messages are attached; this is the first." in reading.unclear


def test_a_message_handed_on_twice_is_read_at_its_core() -> None:
    between = (
        "From: Alice <alice@example.net>\nTo: charlie@example.net\nSubject: FW: Interview at Initech\n"
        "Date: Wed, 11 Mar 2026 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n"
    )
    reading = carried("fyi", between + INNER)
    assert [time.start[:10] for time in reading.times] == ["2026-03-10"]
