"""Once Alice has accepted, the pages lead on: is it signed, and who else has to be told."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from tests.web.pipelines import moved, noted, send, whole, words_of
from tests.web.test_today import hand_in

BUTTON = re.compile(r"<button([^>]*)>(.*?)</button>", re.DOTALL)
pytestmark = pytest.mark.django_db


def today(visitor: Client) -> tuple[str, str]:
    """What Today says, and its mark-up."""
    content = visitor.get("/").content
    return words_of(content), content.decode()


def test_before_anything_is_accepted_nobody_is_asked_to_withdraw(visitor: Client) -> None:
    noted("Bolt", stage="offered")
    assert "You accepted" not in today(visitor)[0]


def test_today_leads_to_every_letter_that_is_owed_once_one_is_accepted(visitor: Client) -> None:
    bolt, acme, kestrel = noted("Bolt", stage="offered"), noted("Acme", stage="interviewing"), noted("Kestrel", stage="offered")
    noted("Northwind", stage="rejected")
    moved(bolt, "accepted")
    said, body = today(visitor)
    assert "Withdraw from the others: two processes are still open" in said
    assert "Is it signed?" in said
    assert f'href="/pipeline/{acme}/reply/?reply=withdraw"' in body
    assert f'href="/pipeline/{kestrel}/reply/?reply=decline_offer"' in body
    assert f'href="/pipeline/{bolt}/#stage"' in body
    assert "Northwind" not in said


def test_the_process_asks_at_once_whether_it_is_signed_and_one_press_answers(visitor: Client) -> None:
    bolt = noted("Bolt", stage="offered")
    assert "Is it signed?" in send(visitor, bolt, "move", to="accepted")
    told = send(visitor, bolt, "promise", accepted_as="signed")
    assert "Is it signed?" not in told
    assert whole(bolt).card.accepted_as == "signed"
    assert "You accepted" not in today(visitor)[0]  # nothing else is open either


def test_the_letter_gives_the_honest_reason(visitor: Client) -> None:
    bolt, acme = noted("Bolt", stage="offered"), noted("Acme", stage="interviewing")
    letter = f"/pipeline/{acme}/reply/?reply=withdraw"
    assert "accepted another position" not in words_of(visitor.get(letter).content)
    moved(bolt, "accepted")
    assert "I have accepted another position" in words_of(visitor.get(letter).content)


REFUSAL = """From: Priya Raman <priya.raman@northwind-mutual.example>
To: Alice Moreau <alice@postbox.example>
Subject: Your application: Senior Data Analyst at Northwind Mutual

Dear Alice,

Thank you for applying for the position of Senior Data Analyst at Northwind Mutual. Unfortunately we have decided not to move
forward with your application.

Kind regards,
Priya Raman
"""


def test_a_letter_whose_process_is_known_is_first_of_all_filed_there(visitor: Client) -> None:
    process = noted("Northwind Mutual", "Senior Data Analyst")
    address = hand_in(visitor, REFUSAL)
    buttons = BUTTON.findall(visitor.get(address).content.decode().partition("<main")[2])
    says = [(words.partition("<")[0], "primary" in how) for how, words in buttons]
    assert says[:3] == [("File it there", True), ("Throw it away", False), ("It is an invitation all the same: answer it", False)]
    visitor.post(f"{address}file", {"process": str(process)})
    assert whole(process).card.stage.name == "rejected"
