"""Employer, role and people: the quirks E1 to E7, R1 and R2."""

from __future__ import annotations

import pytest

from sayyes.readers.role import clean_role
from tests.readers.letters import letter, read

INVITE = "We would like to schedule an interview for the Data Analyst position."


def company(body: str, **headers: str) -> str | None:
    found = read(letter(body, **headers)).company
    return found.value if found else None


def role(body: str, **headers: str) -> str | None:
    found = read(letter(body, **headers)).role
    return found.value if found else None


def test_the_tracking_system_that_sends_is_never_the_employer() -> None:
    assert company(INVITE, sender="Globex Recruiting <no-reply@greenhouse-mail.io>", subject="Next steps") == "Globex"
    assert company(INVITE, sender="no-reply@hire.lever.co", subject="Next steps") is None


def test_the_local_part_of_a_tracker_is_no_company() -> None:
    assert company(INVITE, sender="globex@myworkday.com", subject="Update") is None


def test_an_assessment_vendor_is_not_the_employer() -> None:
    body = "On behalf of Globex, we ask you to complete a coding test for the Backend Engineer role."
    assert company(body, sender="Codility <no-reply@codility.com>", subject="Codility test") == "Globex"


@pytest.mark.parametrize("tool", ["Zoom", "Calendly", "Google Calendar", "Microsoft Teams"])
def test_a_meeting_tool_is_never_the_employer(tool: str) -> None:
    assert (
        company(f"Your interview is on {tool}. Please join on time.", sender=f"{tool} <no-reply@tool.example>", subject=tool)
        != tool
    )


def test_a_common_word_is_a_company_only_in_context() -> None:
    assert company("We would like to invite you to an interview at Bridge.", sender="jo@gmail.com", subject="Hello") == "Bridge"
    assert (
        company("We would like to bridge the gap and invite you to an interview.", sender="jo@gmail.com", subject="Hello") is None
    )


def test_an_agency_is_not_the_employer_of_its_unnamed_client() -> None:
    reading = read(
        letter(
            "I'm Bob Stone from Staffly. One of our clients is looking for a DevOps Engineer. Would you be open to a quick call?",
            sender="Bob Stone <bob@staffly.example>",
            subject="DevOps Engineer",
        )
    )
    assert reading.company is None
    assert reading.extra["agency"] == "Staffly"


def test_the_client_an_agency_names_is_the_employer() -> None:
    body = "I'm a recruiter and I'm working with Globex on a Data Engineer role. Would you be interested?"
    assert company(body, sender="bob@staffly.example", subject="Data Engineer") == "Globex"


def test_a_name_that_stands_only_in_the_address_is_a_hint() -> None:
    found = read(letter("Are you available for an interview on Friday?", sender="dana@initech.com", subject="Hello")).company
    assert found is not None
    assert (found.value, found.sure) == ("Initech", False)


def test_the_person_one_is_to_meet_is_not_the_company() -> None:
    body = "This confirms your interview for the Data Analyst position with Michael Stone on Wednesday, March 11 at 1 pm ET."
    assert company(body, sender="Pam <pam@initech.com>", subject="Initech Interview Confirmation") == "Initech"


def test_the_candidate_who_is_greeted_is_nobody_elses_name() -> None:
    assert (
        company("Hi Alice,\n\nwe would like to schedule an interview.\n\nThanks", sender="x@gmail.com", subject="Alice") is None
    )


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("48211 Data Analyst", "Data Analyst"),
        ("R-0004417 Data Analyst", "Data Analyst"),
        ("Data Analyst 2031-118", "Data Analyst"),
        ("Data Analyst (21243)", "Data Analyst"),
        ("Data Analyst, Req ID 169410BR", "Data Analyst"),
        ("Data Analyst (f/m/d) ", "Data Analyst"),
        ("Data Analyst (all genders)", "Data Analyst"),
        ("Summer Analyst 2026", "Summer Analyst 2026"),
        ("Software Engineer II", "Software Engineer II"),
    ],
)
def test_numbers_and_marks_are_stripped_from_a_role(written: str, shown: str) -> None:
    assert clean_role(written) == shown


@pytest.mark.parametrize(
    "body",
    [
        "Thank you for applying for the Data Analyst position at Initech.",
        "We received your application for Data Analyst at Initech.",
        "You applied for the role of Data Analyst, and we would like to talk.",
        "Job Title: Data Analyst\nLocation: Boston",
        "It is a pleasure to offer you the Data Analyst position.",
        "Vielen Dank für Ihre Bewerbung als Data Analyst (m/w/d) bei Initech.",
    ],
)
def test_a_role_is_found_in_everyday_sentences(body: str) -> None:
    assert role(body, subject="Hello") == "Data Analyst"


def test_the_title_of_the_sender_is_not_the_role() -> None:
    body = "Hi Alice,\n\nare you free for an interview on Friday?\n\nRegards,\nPat Lee\nOperations Manager\nInitech"
    assert role(body, subject="Hello") is None


def test_who_signs_is_a_person_with_a_title() -> None:
    reading = read(
        letter(
            "Shall we talk on Friday?\n\nBest regards,\nDana Reyes\nTalent Partner\nInitech",
            sender="Dana Reyes <dana@initech.com>",
        )
    )
    assert [(person.name, person.email, person.title) for person in reading.people] == [
        ("Dana Reyes", "dana@initech.com", "Talent Partner")
    ]


def test_an_unfilled_template_is_never_a_name_and_is_shown() -> None:
    reading = read(letter("Dear [First Name], we invite you to an interview at {{company}}.", sender="x@gmail.com"))
    assert reading.company is None or "{" not in reading.company.value
    assert any(sign.pattern == "unfilled_template" and not sign.strong for sign in reading.scam)
    assert reading.kind == "interview"


@pytest.mark.parametrize(
    ("sentence", "name", "title"),
    [
        ("You will meet with Maria Lopez, Director of Product, on Friday.", "Maria Lopez", "Director of Product"),
        ("Interviewer: Bob Stone (HR Manager)", "Bob Stone", "HR Manager"),
        ("10:00 - 10:45 Miles Day, Lead Engineer", "Miles Day", "Lead Engineer"),
    ],
)
def test_who_is_to_be_met_is_a_person_with_a_title(sentence: str, name: str, title: str) -> None:
    reading = read(letter(f"We invite you to an interview.\n{sentence}", sender="hr@initech.com"))
    assert [(person.name, person.title) for person in reading.people] == [(name, title)]
