"""The quirks S1 to S5: signs that honest employers do not show, each with its sentence."""

from __future__ import annotations

import pytest

from tests.readers.letters import letter, read

STRONG = [
    ("chat_only", "Congratulations! The interview will be held on Telegram with our hiring manager."),
    ("chat_only", "Please add our recruiter on WhatsApp to begin your interview."),
    ("written_only", "The questionnaire below counts as your first interview; please answer by e-mail."),
    ("identity_up_front", "To proceed, please send a copy of your passport and your bank account details."),
    ("money_up_front", "We will mail you a check to purchase office equipment from our vendor."),
    ("money_up_front", "You need to pay a refundable registration fee of $50 before the interview."),
]


@pytest.mark.parametrize(("pattern", "sentence"), STRONG)
def test_a_strong_sign_makes_it_a_scam_and_shows_the_sentence(pattern: str, sentence: str) -> None:
    reading = read(letter(f"Dear Bob.\n{sentence}\nRegards", subject="Your interview"))
    assert reading.kind == "scam"
    assert any(sign.pattern == pattern and sign.strong for sign in reading.scam)
    assert any(sign.evidence.text in sentence for sign in reading.scam)


@pytest.mark.parametrize(
    "sentence",
    [
        "Please bring your passport or another photo ID to reception.",
        "We will never ask you for bank details or a fee; beware of scams.",
        "After you accept, we will ask for your bank details for payroll.",
        "The interview will be held on Zoom.",
    ],
)
def test_what_honest_employers_say_is_no_strong_sign(sentence: str) -> None:
    reading = read(letter(f"We would like to invite you to an interview at Initech. {sentence}"))
    assert reading.kind == "interview"
    assert not any(sign.strong for sign in reading.scam)


def test_free_mail_is_a_weak_sign() -> None:
    reading = read(letter("We would like to invite you to an interview at Initech.", sender="Initech HR <initech.hr@gmail.com>"))
    assert [(sign.pattern, sign.strong) for sign in reading.scam] == [("free_mail", False)]
    assert reading.kind == "interview"


def test_a_look_alike_host_is_a_strong_sign() -> None:
    reading = read(letter("We would like to invite you to an interview at Microsoft.", sender="HR <hr@micros0ft.com>"))
    assert any(sign.pattern == "look_alike_domain" and sign.strong for sign in reading.scam)


def test_a_tracking_systems_host_is_no_mismatch() -> None:
    reading = read(letter("We would like to invite you to an interview at Initech.", sender="Initech <no-reply@ashbyhq.com>"))
    assert reading.scam == ()
