"""What is said every day to refuse, take in, offer, court and list; the frauds among it, and what is no job at all."""

from __future__ import annotations

import pytest

from sayyes.readers.kinds import sort_message
from sayyes.readers.scam import find_scam_signs

STRONG = 6.0
ABOUT_A_JOB = (
    ("rejection", "We do not feel your background is the right match at the moment."),
    ("rejection", "Another applicant accepted the position."),
    ("rejection", "We ended up hiring internally."),
    ("rejection", "We have reached the end of our process and you were not our final choice."),
    ("rejection", "I wanted to close the loop: we're not going to be able to make you an offer."),
    ("rejection", "It came down to you and one other person, and we offered them the job."),
    ("rejection", "The panel felt other candidates demonstrated stronger evidence against the criteria."),
    ("confirmation", "Your job application has been saved in our database."),
    ("confirmation", "Thanks for throwing your hat in the ring!"),
    ("confirmation", "Cheers for sending that over, I'll pass it to Bob and get back to you."),
    ("confirmation", "We understand that you have decided to withdraw your application; thank you for letting us know."),
    ("confirmation", "We're sorry to hear you've decided to withdraw, we completely understand and wish you well."),
    ("confirmation", "Only shortlisted candidates will be contacted."),
    ("confirmation", "Your application has been viewed by the employer."),
    ("offer", "Congratulations! You have been selected for the position."),
    ("offer", "We have selected you for the Data Engineer post, congratulations!"),
    ("offer", "We've revised your offer to 58,000."),
    ("offer", "As discussed on the phone, we would be very happy to bring you on full time."),
    ("offer", "We are prepared to offer you a package of 80,000 a year."),
    ("offer", "Any news on the offer? We need your answer by Monday."),
    ("outreach", "Let me know your salary expectations and availability and I can put you forward."),
    ("outreach", "Could we find a time to talk about a confidential position?"),
    ("outreach", "I'd like to invite you to apply for the position of data analyst."),
    ("outreach", "I've been asked to find a head of data for a fintech in London."),
    ("alert", "Here are the latest jobs for data analyst in London."),
)
# First contacts that name no job, neither in the subject nor in the text.
UNNAMED = (
    "I came across your profile and have an exciting opportunity.",
    "Glad we're connected! I'd love to tell you more about the opportunity; could you spare ten minutes on Friday?",
    "Are you open to new opportunities?",
    "I'm reaching out because we're looking for someone like you.",
    "We're growing our engineering team and I think you'd be a great addition.",
    "An exciting opportunity has come up with one of our clients.",
)
NO_JOB = (
    ("The flat", "Unfortunately the flat has gone to another applicant."),
    ("Your tenancy application", "We regret to inform you that your application for the apartment was not successful."),
    ("Your credit card application", "Thank you for applying for a credit card. Your application is under review."),
    ("Your application to the university", "We regret that we cannot offer you a place this year."),
    ("Grant application", "Your grant proposal was not selected for funding."),
    ("Prize", "You have been shortlisted for the award."),
    ("Settlement offer", "We attach our client's settlement offer. Please let us know whether you accept this offer by 5 May."),
    ("Baker against Initech", "Our client makes a settlement offer of $40,000. This offer lapses on 5 May."),
    ("Quick chat", "I'd love to show you how our software can help your team. Do you have 15 minutes this week?"),
    ("Speaker proposal", "Your talk was not selected this year; we had many strong proposals."),
    ("Your visa", "Your visa application has been received."),
    ("Your house", "We are pleased to make you an offer of 350,000 for the house."),
    ("For the paper", "I'm a journalist and would like to interview you for an article on Tuesday."),
    ("Gym", "We'd love for you to join the gym; your first month is free."),
    ("Investment", "I came across your company and have an exciting investment opportunity."),
    ("Hello", "I came across your profile and would love to get to know you."),
    ("Property", "An exciting opportunity has come up: a two-bedroom flat in Leeds."),
)
FRAUDS = (
    "No experience needed, earn 500 dollars a day from home.",
    "You only need to like videos and get paid per task.",
    "You must pay for the background check yourself before starting; here is the payment link.",
    "Buy your laptop from our approved vendor via Zelle and we will reimburse you.",
    "You'll get a 20% commission on every bitcoin transfer you process.",
    "Mystery shopper: evaluate a store, we send you a cashier's check.",
    "The certification costs 99 dollars and must be paid before onboarding.",
    "Kindly send your ID front and back and a selfie to get your employee ID.",
)
HONEST_BILLS = (
    "The security deposit for the flat is 1,200 pounds and must be paid before you get the keys.",
    "Please pay the registration fee of 250 pounds to confirm your place at the university.",
    "Please transfer the deposit and the first month's rent by Friday.",
    "Before the semester starts, you must pay a registration fee of 50 pounds through the student portal.",
    "We reimburse the fee for the visa: please pay it and send us the receipt.",
)


def letter(said: str) -> str:
    return f"Hi Alice,\n\n{said}\n\nBest,\nBob"


@pytest.mark.parametrize(("kind", "said"), ABOUT_A_JOB)
def test_what_is_said_every_day_is_understood(kind: str, said: str) -> None:
    sorted_ = sort_message(letter(said), "Data Analyst")
    assert sorted_.kind == kind
    assert sorted_.scores[sorted_.kind] >= STRONG


@pytest.mark.parametrize("said", UNNAMED)
def test_a_first_contact_that_names_no_job_is_still_one(said: str) -> None:
    assert sort_message(letter(said), "Hello").kind == "outreach"


@pytest.mark.parametrize(("subject", "said"), NO_JOB)
def test_what_looks_like_a_job_search_and_is_none_is_left_alone(subject: str, said: str) -> None:
    assert sort_message(letter(said), subject).kind == "other"


@pytest.mark.parametrize("said", FRAUDS)
def test_a_fraud_in_plain_words_is_one(said: str) -> None:
    assert any(sign.strong for sign in find_scam_signs(letter(said), "Job", None, None))


@pytest.mark.parametrize("said", HONEST_BILLS)
def test_a_home_and_a_school_may_ask_for_money(said: str) -> None:
    assert not any(sign.strong for sign in find_scam_signs(letter(said), "About the payment", None, None))
