"""Talks that are fixed, called off, replaced by a task, or none for a job: the notions, in the words of letters of our own."""

from __future__ import annotations

import re

import pytest

from sayyes.readers.kind_rules import RULES
from sayyes.readers.kinds import sort_message

CALLED_OFF = (
    "I'm afraid we have to call off your interview on Tuesday, as Bob has broken his leg.",
    "Please disregard the interview on Thursday; the post has been withdrawn.",
    "The recruitment is frozen, so the second interview will not take place.",
    "All interviews have been postponed until further notice.",
    "The vacancy stands, but no interview tomorrow, the office is flooded.",
    "Your interview for the clerk's post has been removed from the calendar.",
    "We can’t see you on Friday about the job after all, Charlie is away.",
    "Das Vorstellungsgespräch am Montag muss leider ausfallen.",
    "L'entretien prévu jeudi n'aura pas lieu, le poste est supprimé.",
    "Queda suspendida la entrevista de mañana hasta nuevo aviso.",
)
MOVED = (
    "We have to postpone your interview. Could you do Thursday at 3 pm?",
    "Something has come up on Monday; could we move your interview to Tuesday at ten instead?",
)
TASKS = (
    "Once you start the test the timer cannot be paused.",
    "Please translate the attached 200 words and send them back to us by Monday.",
    "Your application looks good: record a short video of yourself and upload it.",
    "The next step is a small design exercise for this role, please don't spend more than two hours.",
    "You are booked for a driving test at our depot on Tuesday.",
    "Bitte füllen Sie den Fragebogen zu Ihrer Bewerbung bis Freitag aus.",
    "Voici l'exercice technique pour le poste, à rendre lundi.",
    "Te enviamos la prueba para el puesto; dispones de 48 horas.",
)
TALKS = (
    "Alice, you're through to the final round, and you'll be meeting our director for the role.",
    "About the job: come in and have a chat with us, any afternoon.",
    "Could you do a trial shift on Saturday for the kitchen job?",
    "For the interview these slots are still free; just reply with a number.",
    "Wegen Ihrer Bewerbung: können Sie am Montag zum Vorstellungsgespräch vorbeikommen?",
    "Pour le poste d'agent, êtes-vous disponible mardi ? Nous aimerions beaucoup vous rencontrer.",
    "Sobre el puesto: queremos conocerte, dime qué días tienes libres.",
)
ELSEWHERE = (
    "Your scorecard for the interview with Bob on Tuesday is overdue.",
    "Your practice interview with a coach is booked for Tuesday at 11.",
    "Please come to the station to give a witness statement; the interview takes an hour.",
    "We would like to interview you about how you shop; you will get a £40 voucher.",
    "Your annual appraisal interview is on 4 May at ten.",
    "Dear parents, the interview with the teacher is on Monday at 9.",
    "On a scale of 0 to 10, how did you find the interview?",
    "So how was your interview on Friday?",
)


@pytest.mark.parametrize("words", CALLED_OFF)
def test_a_talk_that_is_called_off_is_cancelled_whatever_the_cause(words: str) -> None:
    assert sort_message(words).kind == "cancelled"


@pytest.mark.parametrize("words", MOVED)
def test_a_talk_that_is_only_moved_is_still_an_interview(words: str) -> None:
    assert sort_message(words).kind == "interview"


@pytest.mark.parametrize("words", TASKS)
def test_what_is_done_alone_and_handed_in_is_an_assessment(words: str) -> None:
    assert sort_message(words).kind == "assessment"


@pytest.mark.parametrize("words", TALKS)
def test_whoever_asks_to_meet_about_a_job_invites(words: str) -> None:
    assert sort_message(words).kind == "interview"


@pytest.mark.parametrize("words", ELSEWHERE)
def test_an_interview_that_is_none_for_a_job_is_something_else(words: str) -> None:
    assert sort_message(words).kind == "other"


def test_a_test_on_the_day_of_a_talk_is_a_part_of_it() -> None:
    words = "We invite you to a written test and a personal interview for the post on Monday."
    assert sort_message(words, meeting=None).kind == "interview"


def test_an_apostrophe_is_read_however_it_is_printed() -> None:
    straight = sort_message("We won't be able to hold your interview on Monday.")
    assert sort_message("We won’t be able to hold your interview on Monday.").scores == straight.scores


def test_an_address_or_a_passcode_makes_no_private_letter_of_an_invitation() -> None:
    words = "Your interview is on Thursday at Unit 4, Mill Lane. Meeting ID 123 456, passcode mill. Opposite the courthouse."
    assert sort_message(words, "Interview for the post of clerk").kind == "interview"


def test_wordings_are_in_lower_case_but_where_capitals_tell_names() -> None:
    for rule in RULES:
        letters = re.sub(r"\\[A-Za-z]|\(\?<?[!=:]|\(\?-i:", "", rule.pattern.pattern)
        assert rule.as_written or letters == letters.lower(), rule.pattern.pattern
