"""Interviews that no employer invites to: of friends, referees, offices, studies; and talks that are put off."""

from __future__ import annotations

import pytest

from sayyes.readers.facts import Kind
from sayyes.readers.read import read_bytes
from tests.readers.letters import letter, read


@pytest.mark.parametrize(
    "body",
    [
        "Hey Alice, how was your interview? See you on Saturday at 7pm, Bob brings cake.",
        "I had my second interview at Bolt on Tuesday at 10:00. They were lovely, fingers crossed. Charlie",
        "Dear Alice, I am glad to be your referee. Their HR will call me on Thursday, March 12 at 3 pm. Yours, Bob",
        "Hi Alice, your exit interview with HR is scheduled for Friday, March 27 at 2:00 pm in room 4.",
        "Your visa interview is confirmed for March 27, 2026 at 9:30 am. Bring your passport and two photographs.",
        "Take part in a 45-minute interview about how you shop and receive a $60 voucher. Are you free on Thursday at 4pm?",
        "After review we are unable to accept your manuscript. The comments of both reviewers are below.",
    ],
)
def test_an_interview_that_is_no_invitation_of_an_employer_is_none_of_the_search(body: str) -> None:
    assert read(letter(body)).kind == "other"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("Hi Alice, sorry, we can't do tomorrow's interview after all. Dana", "cancelled"),
        ("Hi Alice, we have to postpone the interview. I will send new dates. Dana", "cancelled"),
        ("Hi Alice, we need to postpone the interview to Thursday, March 12 at 3 pm. Dana", "interview"),
        ("We haven't met: I lead a group at Bolt. A call on Thursday at 3pm CET to hear about our team?", "outreach"),
        ("Thank you for your application. We haven't met yet: please come to an interview on March 12 at 3 pm.", "interview"),
        ("We would like to invite you to a second interview for the Analyst role on March 12 at 7pm. How was it?", "interview"),
        ("Please bring your passport to the interview for the Analyst position on Thursday, March 12 at 3 pm.", "interview"),
    ],
)
def test_what_is_said_of_a_talk_decides_what_becomes_of_it(body: str, kind: Kind) -> None:
    assert read(letter(body, subject="Hello")).kind == kind


@pytest.mark.parametrize("name", ["README.md", "somewhere/CHANGELOG", "Licence.txt"])
def test_what_comes_with_a_program_is_no_letter(name: str) -> None:
    text = b"# bolt\n\nAn interview is scheduled on Tuesday at 3 pm: it waits on Today.\n"
    assert read_bytes(name, text, now=None).kind == "other"
    assert read_bytes("letter.txt", text, now=None).kind == "interview"
