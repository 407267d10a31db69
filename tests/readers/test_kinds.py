"""Which kind of message it is: the quirks C1 to C10 and the wordings of honest letters."""

from __future__ import annotations

import pytest

from sayyes.readers.text import sentences
from tests.readers.letters import letter, read

INVITATIONS = (
    "We enjoyed your application and would love to set up a 30-minute call with our hiring manager. What times work for you?",
    "You have been shortlisted. Your interview will take place on Monday, March 9, 2026 at 10 am ET at 12 Main Street.",
    "Could you share your availability for a phone screen next week?",
    "Unfortunately something has come up and I need to move our interview on Thursday. Would Friday at 11 am work instead?",
    "I am pleased to invite you to attend an interview at our London office on 12 March 2026.",
    "If you are still interested, we would like to invite you to an interview.",
    "Gerne möchten wir Sie persönlich kennenlernen und laden Sie zu einem Vorstellungsgespräch ein.",
    "Nous souhaitons vous inviter à un entretien le mardi 10 mars à 14h30.",
    "Nos gustaría invitarte a una entrevista el jueves 12 de marzo a las 10:00.",
)
REFUSALS = (
    "We have chosen to pursue other applicants who match our needs for this role.",
    "We chose a candidate with a closer profile for this position.",
    "The role went ahead and your file is closed.",
    "Due to a hiring freeze the position has been put on hold.",
    "The position has been cancelled because our plans changed.",
    "Sadly you were not selected for this role.",
    "After careful consideration we are sorry to say that we cannot extend an invitation to interview.",
    "Thank you for interviewing with us; we will not be extending an offer.",
    "We won't be able to invite you to the next stage of our selection process.",
    "Leider müssen wir Ihnen mitteilen, dass wir Ihre Bewerbung nicht berücksichtigen können.",
    "Nous avons le regret de vous informer que votre candidature n'a pas été retenue.",
)


@pytest.mark.parametrize("body", INVITATIONS)
def test_an_invitation_is_an_interview(body: str) -> None:
    assert read(letter(body, subject="Hello Alice")).kind == "interview"


@pytest.mark.parametrize("body", REFUSALS)
def test_a_refusal_needs_no_unfortunately(body: str) -> None:
    assert read(letter(body, subject="Your application at Initech")).kind == "rejection"


def test_the_body_decides_where_the_subject_lies() -> None:
    body = "It was good to read your application. May we arrange an interview? Tell us which days suit you."
    reading = read(letter(body, subject="We received your application"))
    assert reading.kind == "interview"
    assert reading.because is not None
    assert reading.because.where == "body"


def test_how_we_hire_is_no_invitation() -> None:
    body = (
        "We have received your application.\n"
        "Our hiring process usually includes a phone screen, a coding test and an onsite interview.\n"
        "If your profile matches, we will contact you to schedule an interview."
    )
    reading = read(letter(body, subject="Interview process at Initech"))
    assert reading.kind == "confirmation"
    assert reading.times == ()


def test_a_follow_up_that_reports_a_status_is_a_confirmation() -> None:
    body = "Your application is still under review. We expect to decide within two weeks. No action is needed."
    assert read(letter(body, subject="Follow-up on your application")).kind == "confirmation"


def test_what_the_candidate_wrote_invites_nobody() -> None:
    data = letter("Wednesday at ten suits me well, see you then.", sender="Alice <alice@example.net>", subject="Re: Interview")
    assert read(data).kind == "other"


def test_a_sign_in_code_is_no_job_event_and_is_not_kept_as_a_fact() -> None:
    reading = read(letter("Your sign-in code for the careers site is 482913.", subject="Your code"))
    assert reading.kind == "other"
    assert reading.company is None
    assert reading.times == ()


@pytest.mark.parametrize(
    "body",
    [
        "Refer a friend and earn a referral bonus. Invite them with your referral link.",
        "Write a review of your interview on our site and help others.",
        "Your credit card awaits: complete your application now and get 50% off.",
        "Our dental practice reminds you of your appointment on Tuesday at 10 am.",
    ],
)
def test_promotions_and_appointments_are_no_job_events(body: str) -> None:
    assert read(letter(body, subject="News", sender="hello@example.org")).kind == "other"


def test_a_digest_of_jobs_is_an_alert_without_one_employer() -> None:
    body = "9 new jobs for you in Leeds\nData Analyst - Initech\n$90,000 a year\nNurse - Globex\n$45/hour\nView all jobs"
    reading = read(letter(body, subject="9 new jobs", sender="alerts@jobs.example"))
    assert reading.kind == "alert"
    assert reading.company is None
    assert reading.pay is None


def test_a_recorded_interview_with_a_deadline_is_an_assessment() -> None:
    body = "Initech has invited you to complete an on-demand video interview. Please record your answers by March 10, 2026."
    reading = read(letter(body, subject="Your video interview", sender="Initech <no-reply@hirevue.com>"))
    assert reading.kind == "assessment"
    assert reading.times == ()


def test_a_coding_test_is_an_assessment() -> None:
    body = "Please complete the coding test for the Backend Engineer position at Globex within 5 days."
    assert read(letter(body, subject="Next step")).kind == "assessment"


def test_a_cancellation_is_one() -> None:
    body = "I am sorry, but we have to cancel tomorrow's interview. We will be in touch."
    assert read(letter(body)).kind == "cancelled"


def test_an_offer_is_one() -> None:
    body = "We are delighted to offer you the position of Data Analyst at Initech. Please let us know by March 13, 2026."
    reading = read(letter(body, subject="Good news"))
    assert reading.kind == "offer"
    assert reading.answer_by is not None
    assert reading.answer_by.value.startswith("2026-03-13")


def test_a_recruiters_first_contact_is_outreach() -> None:
    body = "I came across your profile and have a role with one of our clients in Austin. Would you be open to a quick call?"
    assert read(letter(body, subject="DevOps Engineer")).kind == "outreach"


def test_a_refusal_about_something_else_is_none() -> None:
    assert (
        read(letter("Unfortunately the new version comes two weeks later than promised.", subject="Product news")).kind == "other"
    )


def test_the_deciding_sentence_is_kept() -> None:
    reading = read(letter("Hello Alice. It was good to meet. We will not be taking your application any further. All the best."))
    assert reading.because is not None
    assert reading.because.text == "We will not be taking your application any further."


def test_a_german_day_does_not_end_the_sentence_before_its_month() -> None:
    assert sentences("Das Gespräch ist am 4. Mai um 10 Uhr. Es kamen 12. Julia auch.") == [
        "Das Gespräch ist am 4. Mai um 10 Uhr.",
        "Es kamen 12.",
        "Julia auch.",
    ]
