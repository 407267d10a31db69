"""Who invites, and to which role, from the title of a calendar entry as people and scheduling tools write it."""

from __future__ import annotations

import pytest

from sayyes.readers.calendar import Event
from sayyes.readers.calendar_told import told_in
from sayyes.readers.events import employer_of, kind_of
from sayyes.readers.facts import Person, Time

ALICE = Person("Alice Doe", "alice@example.com")
BOB = Person("Bob Baker", "bob.baker@larkfield.example")


def event(
    summary: str, description: str = "", organizer: Person | None = BOB, *attendees: Person, status: str | None = None
) -> Event:
    start: Time | None = None
    return Event(summary, start, None, description=description or None, organizer=organizer, attendees=attendees, status=status)


def read(
    summary: str, description: str = "", organizer: Person | None = BOB, *attendees: Person
) -> tuple[str | None, str | None]:
    company, role = employer_of(event(summary, description, organizer, *attendees))
    return company.value if company else None, role.value if role else None


@pytest.mark.parametrize(
    ("title", "company", "role"),
    [
        ("Interview: Data Analyst at Larkfield", "Larkfield", "Data Analyst"),
        ("Alice Doe <> Larkfield: Recruiter Screen", "Larkfield", None),
        ("Technical Interview | Alice Doe | Staff Engineer, Platform | Larkfield", "Larkfield", "Staff Engineer, Platform"),
        ("Onsite: Alice Doe / Data Scientist @ Larkfield", "Larkfield", "Data Scientist"),
        ("LARKFIELD- Backend Developer - HR round", "LARKFIELD", "Backend Developer"),
        ("Larkfield_L2 interview_Alice Doe_Design intern", "Larkfield", "Design intern"),
        ("Larkfield: Video-Conference : Round 2 of Test Engineer", "Larkfield", "Test Engineer"),
        (
            "Interview Confirmation for Data Engineer with Larkfield @ Mar 18, 2026, 9:15 AM - 10:00 AM",
            "Larkfield",
            "Data Engineer",
        ),
        ("[Candidate Invitation] Video Interview of Alice Doe for Data Engineer at Larkfield", "Larkfield", "Data Engineer"),
        ("Abgesagt: Vorstellungsgespräch Projektleiter - Larkfield GmbH", "Larkfield GmbH", "Projektleiter"),
        ("2e entretien RH chez Larkfield – Ingénieure qualité", "Larkfield", "Ingénieure qualité"),
        ("Entrevista de trabajo: Analista de datos (Larkfield)", "Larkfield", "Analista de datos"),
        ("Segunda entrevista - Camarera de sala - Larkfield", "Larkfield", "Camarera de sala"),
    ],
)
def test_a_title_names_employer_and_role(title: str, company: str, role: str | None) -> None:
    assert read(title) == (company, role)


def test_whom_the_title_says_the_talk_is_with_is_no_employer_where_it_is_one_of_the_invited() -> None:
    charlie = Person("charlie.quint@example.com", "charlie.quint@example.com")
    assert read("Interview with Charly Quint, Trainee Developer", "", BOB, charlie) == ("Larkfield", "Trainee Developer")


def test_who_is_greeted_is_no_employer() -> None:
    company, _ = employer_of(event("Interview with Alice", "Hi Alice,\n\nplease join on Thursday."))
    assert company is not None
    assert (company.value, company.sure) == ("Larkfield", False)  # by the address alone


def test_two_people_who_meet_are_no_employer() -> None:
    assert read("Alice Doe and Bob Baker", "", Person("Bob Baker", "bob@mailbox.example"))[0] != "Alice Doe and Bob Baker"


def test_the_button_of_a_meeting_is_no_employer() -> None:
    description = "A talk with Larkfield Alarms\nJoin Link: https://meet.example/larkfield"
    assert read("Interview with Larkfield Alarms", description, Person("Larkfield Alarms", "hr@larkfield.example"))[0] == (
        "Larkfield Alarms"
    )
    assert read("Planner Circle Interview", "Join Zoom Meeting\nhttps://example.zoom.us/j/1", None)[0] is None


def test_the_name_of_a_booked_talk_tells_what_its_title_does_not() -> None:
    description = "Event Name: Data Analyst interview - Larkfield\n\nNeed to make changes to this event?"
    assert read("Alice Doe and Bob Baker", description, Person("Bob Baker", "bob@larkfield.example")) == (
        "Larkfield",
        "Data Analyst",
    )


def test_a_lone_name_of_a_person_is_no_employer() -> None:
    assert read("Entretien avec Charlie Dupont", "", None)[0] is None


def test_a_place_behind_at_is_no_employer() -> None:
    assert read("Interview at London office", "", None)[0] is None
    assert read("Interview at Paris", "", None)[0] is None


def test_what_a_tool_writes_below_a_description_is_not_the_writers() -> None:
    told = told_in(
        "Hi Alice,\n\nsee you soon.\n\n-::~:~::~:~:~:~:~:~:~:~:~:~:~::~:~::-\nJoin with Google Meet: https://meet.google.com/x\n"
        "Please do not edit this section.\n-::~:~::~:~:~:~:~:~:~:~:~:~:~::~:~::-\nBob"
    )
    assert told == "Hi Alice,\n\nsee you soon.\n\nBob"
    assert told_in("See you.\n" + "_" * 40 + "\nMicrosoft Teams meeting\nJoin on your computer") == "See you."


def test_a_description_in_mark_up_is_read_as_its_words() -> None:
    assert told_in("<html><body><p>Hi Alice,</p><p>see <b>you</b></p></body></html>").split() == ["Hi", "Alice,", "see", "you"]


@pytest.mark.parametrize(
    "title",
    [
        "Interview - Larkfield",
        "Larkfield - Data Analyst - HR round",
        "Alice Doe - Full Stack - Round 1",
        "Onsite — Larkfield",
        "Onsite: Alice Doe / Data Scientist",
        "Kennenlernen mit Larkfield",
        "Entretien d'embauche",
        "L1 Discussion - Java Developer",
        "Recruiter call",
        "Panel interview",
    ],
)
def test_these_titles_are_about_an_interview(title: str) -> None:
    assert kind_of([event(title)]) == "interview"


@pytest.mark.parametrize(
    "title",
    [
        "Film screening: The Long Road",
        "Panel discussion on housing",
        "Entretien chaudière",
        "Entretien commercial",
        "User interviews for the new page",
        "Mock interview practice",
        "Interview skills workshop",
        "Hiring committee",
        "Release candidate review",
        "Career fair",
    ],
)
def test_these_titles_are_about_something_else(title: str) -> None:
    assert kind_of([event(title)]) == "calendar"


def test_a_programme_that_has_recruiters_among_its_sponsors_is_no_interview() -> None:
    assert kind_of([event("Bootcamp, series 2", "Participants may be placed with our recruitment partners.")]) == "calendar"


def test_an_interview_called_off_stays_one_that_is_called_off() -> None:
    assert kind_of([event("Interview: Data Analyst", status="CANCELLED")]) == "cancelled"


def test_a_title_that_says_so_calls_an_interview_off_whatever_the_entrys_state() -> None:
    assert kind_of([event("Canceled: Interview with Larkfield", status="CONFIRMED")]) == "cancelled"
    assert kind_of([event("Abgesagt: Mittagessen", status="CONFIRMED")]) == "calendar"


def test_lines_of_a_description_with_a_word_in_bold_stay_lines() -> None:
    told = told_in("<b>Booked by</b>\nAlice Doe\n<br><b>Position</b>\nBackend Developer")
    assert [line for line in told.split("\n") if line] == ["Booked by", "Alice Doe", "Position: Backend Developer"]


def test_a_part_of_the_employers_name_is_no_role() -> None:
    assert read("LARKFIELD PULSE LAST SCREENING", "", Person("bob@larkfield.example", "bob@larkfield.example"))[1] is None


def test_the_answer_below_a_question_of_a_booking_form_is_read() -> None:
    description = "<b>Booked by</b>\nAlice Doe\nalice@example.com\n<br><b>Position</b>\nBackend Developer"
    assert read("Technical Interview Appointment (Alice Doe)", description, None, ALICE)[1] == "Backend Developer"


def test_the_employers_name_before_a_role_is_cut_off() -> None:
    assert read("Interview: Larkfield Data Analyst")[1] == "Data Analyst"
