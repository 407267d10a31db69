"""Roles in letters of strangers: behind labels, in subjects, in offers and approaches, in several languages; and what is none."""

from __future__ import annotations

import pytest

from sayyes.readers.role import clean_role
from tests.readers.letters import letter, read

TALK = "Could you come in for an interview on Thursday 12 March at 10:00?"


def role(body: str, *, subject: str = "Interview", sender: str = "Bob Stone <bob@quillworks.example>") -> str | None:
    found = read(letter(body, subject=subject, sender=sender)).role
    return found.value if found else None


@pytest.mark.parametrize(
    "label", ["Position", "Vacancy", "Role", "Job title", "Requisition", "Puesto", "Stelle", "Poste", "Offre"]
)
@pytest.mark.parametrize("name", ["Production Scheduler", "Keyholder", "Zargenwickler"])
def test_a_line_that_says_that_it_names_the_role_is_believed(label: str, name: str) -> None:
    assert role(f"Hi Alice,\n\nyour interview is booked.\n\n{label}: {name}\nWhen: Thursday 12 March, 10:00") == name


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("Structured interview notice, Tram Driver Trainee", "Tram Driver Trainee"),
        ("Invitation: Video interview, Claims Handler", "Claims Handler"),
        ("Quillworks: video interview link (Front Office Supervisor)", "Front Office Supervisor"),
        ("Conditional Job Offer, Tram Operator", "Tram Operator"),
        ("Finance Manager, family business, Galway", "Finance Manager"),
        ("Oportunidad Product Manager – fintech", "Product Manager"),
        ("Site engineer app", "Site engineer"),
        ("Train Driver psychometric testing", "Train Driver"),
        ("Process Metallurgist", "Process Metallurgist"),
        ("Catch up about Network Technician role", "Network Technician"),
        ("Good news about Fundraising Officer 🌟", "Fundraising Officer"),
        ("Quillworks – Recruiter chat (Brand Manager)", "Brand Manager"),
        ("Campus visit, Associate Registrar", "Associate Registrar"),
        ("Application for Planning Support Officer EF/2231", "Planning Support Officer"),
        ("Tutor registration", "Tutor"),
        ("Notice of Results: Field Technician FRX-26-11822", "Field Technician"),
    ],
)
def test_a_subject_names_the_role_among_other_things(subject: str, name: str) -> None:
    assert role(f"Dear Alice, {TALK}", subject=subject) == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Thank you for applying for School Nurse (0.8 FTE) at our school.", "School Nurse (0.8 FTE)"),
        ("Your application for Tram Inspector cannot proceed.", "Tram Inspector"),
        ("You be offered the post of Cover Supervisor (Grade 5, point 9, term time only) from April.", "Cover Supervisor"),
        ("You are hereby offered appointment as Bus Operator Trainee, effective March 30.", "Bus Operator Trainee"),
        ("The RVN position is yours if you want it.", "RVN"),
        ("Your letter about the under-gardener's post was a pleasure.", "under-gardener"),
        ("You are in the queue for Risk Analyst.", "Risk Analyst"),
        ("Ahead of your on-site for Gameplay Programmer, here is what to expect.", "Gameplay Programmer"),
        ("Your interview for requisition 40882, Patient Representative, which was moved.", "Patient Representative"),
        ("We offer you the position of Volunteer Coordinator, 28 hours per week.", "Volunteer Coordinator"),
        ("Vous êtes retenue pour le poste de responsable du service périscolaire.", "responsable du service périscolaire"),
        ("Thank you for taking part in competition 26-0098, Grain Buyer.", "Grain Buyer"),
        ("We would like to offer you the position of Head Gardener in the Botanical Grounds.", "Head Gardener"),
        ("Wir bestätigen den Eingang Ihrer Bewerbung als Einkäuferin.", "Einkäuferin"),
        ("Nous accusons réception de votre candidature au poste de conductrice de tramway.", "conductrice de tramway"),
        ("Nous souhaitons vous engager en qualité d'assistante achats, CDI.", "assistante achats"),
        ("Tu inscripción en la oferta «Agente de estaciones» se ha realizado.", "Agente de estaciones"),
        ("Nos complace ofrecerte el puesto de Técnica de Calidad con las condiciones siguientes.", "Técnica de Calidad"),
    ],
)
def test_a_sentence_names_the_role_and_nothing_of_what_follows_it(sentence: str, name: str) -> None:
    assert role(f"Dear Alice,\n\n{sentence}\n\n{TALK}\n\nBob") == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("We're after a controls engineer for the new plant.", "controls engineer"),
        ("I need a lead server for weddings.", "lead server"),
        ("We are about to hire a full-time stylist in Leeds.", "stylist"),
        ("Wir suchen zum Sommer eine Buchhalterin in Teilzeit.", "Buchhalterin"),
        ("Nous cherchons une réceptionniste trilingue de mai à septembre.", "réceptionniste trilingue"),
    ],
)
def test_an_approach_names_whom_it_seeks(sentence: str, name: str) -> None:
    body = f"Hi Alice, I came across your profile. {sentence} Would you be open to a quick chat next week?"
    assert role(body, subject="A thought") == name


@pytest.mark.parametrize(
    "signature",
    ["Bob Stone\nManaging Director", "B. Stone, Company Secretary", "Sr Ann, Principal", "The Quill crew", "Bob, Office Manager"],
)
def test_the_signers_own_title_is_not_the_role(signature: str) -> None:
    assert role(f"Hi Alice,\n\n{TALK}\n\n{signature}") is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Further to the Headteacher's telephone call I write to you.",
        "Your interview is scheduled for Thursday.",
        "Please bring your driver's licence.",
        "You will take the Online Aptitude Test.",
    ],
)
def test_a_call_a_day_a_licence_and_a_test_are_no_role(sentence: str) -> None:
    assert role(f"Dear Alice,\n\n{sentence} {TALK}\n\nBob") is None


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("newly created Compliance Manager", "Compliance Manager"),
        ("Records Clerk III, Item No", "Records Clerk III"),
        ("under-gardener's", "under-gardener"),
        ("Fleet Planner on 19/03/2026", "Fleet Planner"),
        ("«Agente de estaciones»", "Agente de estaciones"),
    ],
)
def test_a_title_is_stripped_of_what_stands_around_it(written: str, name: str) -> None:
    assert clean_role(written) == name
