"""What stands where an employer or a role could stand, and is neither: clocks, streets, cafés, desks, verbs."""

from __future__ import annotations

import pytest

from sayyes.readers.role import clean_role
from tests.readers.letters import letter, read

BOB = "Bob Stone <bob.stone@gmail.com>"


def company(body: str, *, subject: str = "Interview", sender: str = BOB) -> tuple[str | None, bool]:
    found = read(letter(body, subject=subject, sender=sender)).company
    return (found.value, found.sure) if found else (None, False)


@pytest.mark.parametrize(
    "body",
    [
        "Hi Alice, can we meet for an interview at Starbucks on Tuesday 10 March at 2pm?",
        "Hi Alice, could we have a coffee at Pret A Manger tomorrow at 2pm and talk about the Data Analyst job?",
        "Hi Alice, we'd like to interview you tomorrow at 2pm London time for the Data Analyst role.",
        "Hi Alice, please come to an interview for the Data Analyst job at 18 Kiln Lane tomorrow at 2pm.",
    ],
)
def test_where_and_when_one_meets_is_nobodys_name(body: str) -> None:
    assert company(body) == (None, False)


@pytest.mark.parametrize("subject", ["RE: Interview", "AW: Gespräch", "Gespräch", "Ihr Vertragsangebot", "Angebot"])
def test_a_word_of_the_subject_is_no_employer(subject: str) -> None:
    assert company("Can we have an interview on Tuesday 10 March at 2pm?", subject=subject) == (None, False)


def test_a_job_at_a_named_house_names_the_employer_whatever_follows() -> None:
    body = "Could we have an interview for the Data Analyst job at Initech on Tuesday 10 March at 2pm?"
    assert company(body) == ("Initech", True)


def test_who_would_like_one_to_do_something_is_the_employer_and_not_the_tool_that_sent_it() -> None:
    body = "Hi Alice,\n\nInitech Analytics would like you to complete an online test for Backend Developer."
    found = company(body, subject="A coding challenge", sender="Testwise-ish <noreply@provewise.example>")
    assert found == ("Initech Analytics", True)


def test_a_display_name_that_nothing_else_bears_out_is_not_sure() -> None:
    body = "Hi Alice, thank you for your application. We will be in touch."
    found = company(body, subject="We have your application", sender="Testwise-ish <noreply@provewise.example>")
    assert found == ("Testwise-ish", False)


def test_a_desk_in_another_language_is_a_desk_and_a_house_that_signs_is_no_person() -> None:
    body = (
        "Madame,\n\nNous avons le regret de ne pas retenir votre candidature au poste de Comptable.\n\n"
        "Cordialement,\nMaison Initech"
    )
    found = company(body, subject="Votre candidature", sender="Service recrutement <recrutement@maisoninitech.fr>")
    assert found == ("Maison Initech", True)


def test_a_division_is_no_employer() -> None:
    body = "Wir möchten Ihnen die Position als Sachbearbeiterin im Einkauf anbieten."
    assert company(body, subject="Angebot")[0] != "Einkauf"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Data Analyst on Tuesday 3 March", "Data Analyst"),
        ("Data Analyst, Tuesday 3 March", "Data Analyst"),
        ("Data Analyst on 3rd March at 2pm", "Data Analyst"),
        ("Köchin anzubieten", "Köchin"),
        ("Sachbearbeiterin im Einkauf anbieten", "Sachbearbeiterin im Einkauf"),
        ("Warehouse Operatives", "Warehouse Operative"),
        ("Summer Internships", "Summer Internship"),
        ("Manager of Recruiters", "Manager of Recruiters"),
        ("Marketing Manager", "Marketing Manager"),
        ("Maître d'hôtel", "Maître d'hôtel"),
    ],
)
def test_a_role_is_cut_where_the_sentence_goes_on(written: str, meant: str) -> None:
    assert clean_role(written) == meant


def test_a_role_in_the_plural_is_no_employer() -> None:
    body = "Dear Alice, please come to an interview on Monday 9 March at 9am."
    assert (
        company(body, subject="Warehouse Operatives - interview", sender="HR <hr@northline.example>")[0] != "Warehouse Operatives"
    )


def test_a_house_where_others_meet_may_be_the_employer_but_is_not_sure_to_be() -> None:
    body = "Could we have an interview for the Data Analyst role at Starbucks on Tuesday 10 March at 2pm?"
    assert company(body, subject="Interview at Starbucks") == ("Starbucks", False)
    received = "Dear Alice,\n\nThank you for applying to Starbucks. We have received your application for the Barista role."
    assert company(received, subject="Your application") == ("Starbucks", True)
