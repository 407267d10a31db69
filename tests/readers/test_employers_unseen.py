"""Employers in letters of strangers: in the address, behind a tool, at a desk, among places and persons that are none."""

from __future__ import annotations

import pytest

from sayyes.readers.company_senders import akin, firm_like
from sayyes.readers.vendors import company_hint, hosted_label, tool_like
from tests.readers.letters import letter, read

TALK = "Hi Alice, could you come in for an interview on Thursday 12 March at 10:00?"


def company(body: str, *, subject: str, sender: str) -> tuple[str | None, bool]:
    found = read(letter(body, subject=subject, sender=sender)).company
    return (found.value, found.sure) if found else (None, False)


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("bob@quillworks.example", "Quillworks"),
        ("bob.stone@hart-and-hale.co.uk", "Hart And Hale"),
        ("bob@mail.quillworks-careers.com", "Quillworks"),
        ("bob@quillworks.talentdock.example", "Quillworks"),
    ],
)
def test_a_name_that_only_the_address_bears_is_a_guess(address: str, name: str) -> None:
    assert company(TALK, subject="Interview", sender=f"Bob Stone <{address}>") == (name, False)


@pytest.mark.parametrize("sender", ["Bob Stone <bob@gmail.com>", "no-reply@talentdock.example", "HR <hr@example.com>"])
def test_a_mail_service_and_a_tool_are_no_guess_at_an_employer(sender: str) -> None:
    assert company(TALK, subject="Interview", sender=sender) == (None, False)


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        ("Talent @ Quill & Moor <hello@quillandmoor.example>", "Quill & Moor"),
        ("Marlow Council, Recruiting Unit <jobs@marlow.example>", "Marlow Council"),
        ("HR, Quill Publishing Services <hr@quillps.example>", "Quill Publishing Services"),
        ("Quill Hospital Trust <trac@quill-nhs.example>", "Quill Hospital Trust"),
        ("L'équipe recrutement Quillet <rh@quillet.example>", "Quillet"),
        ("Quill Foods via Sendwell <no-reply@sendwell.example>", "Quill Foods"),
    ],
)
def test_a_display_name_gives_the_house_and_not_its_desk(shown: str, name: str) -> None:
    assert company(TALK, subject="Your interview", sender=shown)[0] == name


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Quill Foods has invited you to complete an assessment", "Hi Alice, please complete two short tests by Sunday."),
        ("Quill Foods sent you a message about Cook", "Quill Foods: could you come in for an interview on Thursday at 4pm?"),
        ("An offer for you", "Hello Alice,\n\nQuill Foods has extended an offer for the position of Cook."),
        ("Interview cancelled", "Quill Foods has cancelled your interview for Cook on 5 March."),
        ("Votre candidature", "Bonjour Alice, Quill Foods vous invite à passer un test de logique avant dimanche."),
        (
            "A time to talk",
            "Hi Alice! I'm the scheduling assistant for Quill Foods. Does Thursday at 10:00 suit you for an interview?",
        ),
    ],
)
def test_who_invites_through_a_tool_is_the_employer(subject: str, body: str) -> None:
    body += "\n\nSendwell Ltd. Please do not reply to this message."
    assert company(body, subject=subject, sender="Sendwell <invites@sendwell.example>") == ("Quill Foods", True)


@pytest.mark.parametrize(
    "body",
    [
        "Hi Alice, could you come in on Tuesday at 1pm? We'll walk the floor and then sit down with Lorna.",
        "Hi Alice, Dr. Rao would like you to come back for a working interview next Tuesday at 8:00.",
        "Hi Alice, got your CV, thanks! I'm away at Kitefest this week, shall we have an interview on Tuesday at 1pm?",
        "Hi Alice, we'd love to interview you: Tuesday at 1pm, at the Training Annex.",
    ],
)
def test_a_person_a_fair_and_a_hall_are_not_the_employer_where_the_address_names_one(body: str) -> None:
    assert company(body, subject="Interview", sender="Bob Stone <bob@quillworks.example>") == ("Quillworks", False)


@pytest.mark.parametrize(
    "subject", ["INTERVIEW", "Voicemail / phone call", "PRIVATE: decision", "Appointment: Cook", "Panel interview: Cook"]
)
def test_a_word_of_the_subject_is_not_the_employer_where_the_address_names_one(subject: str) -> None:
    assert company(TALK, subject=subject, sender="Bob Stone <bob@quillworks.example>") == ("Quillworks", False)


def test_the_candidates_own_name_is_no_employer() -> None:
    body = "Dear Alice,\n\nwe are pleased to make you an offer. The salary is £30,000."
    assert company(body, subject="Offer letter - Alice Moore", sender="Bob Stone <bob@gmail.com>") == (None, False)


def test_looking_forward_to_working_with_somebody_makes_no_agency() -> None:
    body = (
        "Dear Alice,\n\nwe are delighted to offer you the position of Cook at Quillworks.\n\nLooking forward to working with you."
    )
    assert company(body, subject="Offer", sender="Quillworks HR Team <hr@quillworks.example>") == ("Quillworks", True)


def test_an_agency_that_retained_the_writer_names_no_employer() -> None:
    body = "Dear Alice, I'm retained by a family-owned brewery to find its first Finance Director. Might you be open to a word?"
    assert company(body, subject="Finance Director", sender="Bob Stone <bob@stone-search.example>") == (None, False)


def test_tools_are_told_by_how_they_name_themselves_and_shires_are_not() -> None:
    assert [tool_like(name) for name in ("talentdock", "gatehire", "emploi-facile", "cheshire", "quillworks", "oakfoods")] == [
        True,
        True,
        True,
        False,
        False,
        False,
    ]


def test_the_customers_part_of_a_tools_host_is_the_employers() -> None:
    assert hosted_label("quill.talentdock.example") == "quill"
    assert hosted_label("mailer.talentdock.example") == ""
    assert company_hint("quill.talentdock.example") == "Quill"
    assert company_hint("talentdock.example") is None


def test_a_name_is_akin_to_a_host_by_its_own_words_only() -> None:
    assert akin("Quill Hospital Trust", "quill-nhs")
    assert akin("Federal Orchard Agency", "foa-careers")
    assert not akin("Bristol Data", "pocketwood")
    assert not akin("Harbour Hospital", "quill-hospital")


@pytest.mark.parametrize(
    "name", ["Quill Foods", "Hart & Hale", "Quill Ltd", "DataQuill", "Bibliothek Quill", "Bank of the North"]
)
def test_a_firm_is_told_by_its_own_words(name: str) -> None:
    assert firm_like(name)


@pytest.mark.parametrize("name", ["Lorna", "Bob Stone", "Tuesday"])
def test_a_person_is_no_firm(name: str) -> None:
    assert not firm_like(name)


@pytest.mark.parametrize(
    ("shown", "address", "name"),
    [
        ("Hirewell for Quill Robotics", "quill@hirewell.example", "Quill Robotics"),
        ("City of Quill Bay Human Resources", "jobs@quillbay.example", "City of Quill Bay"),
        ("Institut für Quellkunde, Verwaltung", "verwaltung@ifq.example", "Institut für Quellkunde"),
        ("Office of the Provost", "provost@quill-college.example", "Quill College"),
        ("myHR Candidate Portal", "noreply@myhr.quillworks-energy.example", "Quillworks Energy"),
        ("Father Dominic Hale", "office@quillworks.example", "Quillworks"),
        ("Bob Stone", "bob@quillworks.ai.example", "Quillworks"),
    ],
)
def test_offices_persons_and_tools_in_front_give_way_to_the_house(shown: str, address: str, name: str) -> None:
    assert company(TALK, subject="Your interview", sender=f"{shown} <{address}>")[0] == name


@pytest.mark.parametrize(
    "subject", ["Declined: an interview", "ON HOLD - Cook, Leeds", "Requisition 7741 cancelled", "Campus visit"]
)
def test_what_became_of_a_talk_is_no_employer(subject: str) -> None:
    assert company(TALK, subject=subject, sender="Bob Stone <bob@gmail.com>") == (None, False)


def test_who_writes_from_somewhere_is_from_the_employer() -> None:
    body = "Hey Alice, Ziggy here from Burrito Hut! You are a match. Could you come in for an interview tomorrow at 4pm?"
    assert company(body, subject="Your application", sender="hiring-bot@talentdock.example") == ("Burrito Hut", True)


def test_whom_the_letter_went_to_is_no_employer() -> None:
    body = "We would like to invite you to a phone screen on Thursday at 3 pm."
    written = letter(body, subject="Alice Moore / Phone Screen", sender="Bob Stone <bob@gmail.com>")
    assert read(written).company is None


def test_a_school_is_called_by_its_name_and_not_by_what_schools_are_called() -> None:
    assert company(TALK, subject="Your interview", sender="office@oakhill.sch.uk")[0] == "Oakhill"
