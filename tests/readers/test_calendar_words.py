"""A calendar entry that is an answer, that repeats, or whose words name another time; and what its title tells."""

from __future__ import annotations

import pytest

from sayyes.readers.facts import Reading
from tests.readers.letters import read


def entry(*lines: str, method: str = "REQUEST", start: str = "DTSTART:20260320T140000Z") -> str:
    return "\r\n".join(
        (
            "BEGIN:VCALENDAR", "VERSION:2.0", f"METHOD:{method}", "BEGIN:VEVENT", "UID:1@initech.com", "DTSTAMP:20260301T090000Z",
            "SUMMARY:Interview: Data Analyst at Initech", "ORGANIZER;CN=Dana Reyes:mailto:dana@initech.com", start, *lines,
            "END:VEVENT", "END:VCALENDAR", "",
        )
    )  # fmt: skip


def file(*lines: str, method: str = "REQUEST", start: str = "DTSTART:20260320T140000Z") -> Reading:
    return read(entry(*lines, method=method, start=start), "interview.ics")


def mail(calendar: str, body: str) -> Reading:
    return read(
        "From: Dana Reyes <dana@mailer.example>\nTo: alice@example.net\nSubject: Invitation\n"
        "Date: Mon, 2 Mar 2026 10:00:00 +0000\n"
        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
        f"{body}\n\n--b\nContent-Type: text/calendar; method=REQUEST\n\n{calendar}\n--b--\n"
    )


def test_an_answer_to_an_invitation_invites_nobody() -> None:
    reading = file("ATTENDEE;CN=Alice;PARTSTAT=DECLINED:mailto:alice@example.net", method="REPLY")
    assert reading.kind == "calendar"
    assert reading.unclear == ("this is an answer to an invitation, and no invitation: Alice has declined it",)
    assert not any(time.fixed for time in reading.times)


def test_another_time_that_is_only_asked_for_is_not_sure() -> None:
    reading = file(method="COUNTER")
    assert reading.kind == "interview"
    assert [(time.sure, time.fixed) for time in reading.times] == [(False, False)]
    assert any("another time is asked for" in question for question in reading.unclear)


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("RRULE:FREQ=DAILY", "every day, without an end"),
        ("RRULE:FREQ=WEEKLY;COUNT=3", "every week, 3 times"),
        ("RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20260501T000000Z", "every 2 weeks, until 2026-05-01"),
        ("RDATE:20260321T140000Z,20260322T140000Z", "on other days, 3 times in all"),
    ],
)
def test_a_series_says_that_it_is_one_and_how_often_it_comes(rule: str, said: str) -> None:
    assert file(rule).unclear == (f"the event repeats {said}: only its first time is shown",)


def test_a_series_of_one_does_not_repeat() -> None:
    assert file("RRULE:FREQ=DAILY;COUNT=1").unclear == ()


def test_a_description_that_names_another_time_makes_a_question_of_both() -> None:
    reading = file("DESCRIPTION:Your interview is on Saturday 21 March at 10:00 London time.")
    assert [time.sure for time in reading.times] == [False]
    assert any("which one is right?" in question for question in reading.unclear)


@pytest.mark.parametrize(
    "words",
    [
        "Your interview is on Friday 20 March at 2pm London time.",
        "Your interview is on Friday 20 March at 9:00.",
        "We look forward to meeting you.",
    ],
)
def test_a_description_that_may_mean_the_same_time_asks_nothing(words: str) -> None:
    reading = file(f"DESCRIPTION:{words}")
    assert [time.sure for time in reading.times] == [True]
    assert reading.unclear == ()


def test_the_title_of_a_calendar_part_names_whom_the_words_do_not() -> None:
    reading = mail(entry(), "Hi Alice,\n\nplease find the details of the interview attached.\n\nDana")
    assert reading.kind == "interview"
    assert reading.company is not None
    assert (reading.company.value, reading.company.sure) == ("Initech", True)
    assert reading.role is not None
    assert reading.role.value == "Data Analyst"


def test_the_words_of_a_message_come_before_the_title_of_its_calendar_part() -> None:
    reading = mail(entry(), "Hi Alice,\n\nwe invite you to an interview for the role of Head Gardener at Globex Gardens.\n\nDana")
    assert reading.company is not None
    assert reading.company.value == "Globex Gardens"
    assert reading.role is not None
    assert reading.role.value == "Head Gardener"


def test_what_follows_an_endless_line_is_read_and_it_is_said_that_something_was_left_out() -> None:
    noise = "lorem ipsum " * 3_500
    reading = read(
        f"{noise}\n\nHi Alice,\n\nwe would like to invite you to an interview on March 12, 2026 at 2 pm ET at Initech."
    )
    assert reading.kind == "interview"
    assert [time.start[:10] for time in reading.times] == ["2026-03-12"]
    assert any("very long" in question for question in reading.unclear)
