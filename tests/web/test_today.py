"""Today: put an invitation in, see what waits, and lose nothing that was typed."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from sayyes.store.models import StoredDecision
from sayyes.usecases import invitations
from tests.web.letters import NORTHWIND

pytestmark = pytest.mark.django_db


def take_in(visitor: Client, text: str = NORTHWIND) -> str:
    """Paste an invitation and save it as it was understood; the address of its answer."""
    return save(visitor, hand_in(visitor, text))


def hand_in(visitor: Client, text: str = NORTHWIND) -> str:
    """Paste something; the address at which it waits, understood."""
    return str(visitor.post("/take-in", {"text": text}).headers["Location"])


def save(visitor: Client, address: str, **said: str) -> str:
    """Save what waits there; the address of its answer."""
    return address if "/invitation/" in address else str(visitor.post(f"{address}save", said).headers["Location"])


def test_the_empty_page_says_what_to_do_next(visitor: Client) -> None:
    page = visitor.get("/").content.decode()
    assert "Nothing waits for an answer." in page
    assert "Put it in the box below" in page
    assert 'href="/me/"' in page


def test_a_pasted_invitation_leads_to_its_answer_and_waits_on_today(visitor: Client) -> None:
    address = take_in(visitor)
    assert visitor.get(address).status_code == 200
    page = visitor.get("/").content.decode()
    assert "Northwind Mutual · Senior Data Analyst" in page
    assert f'href="{address}"' in page


def test_an_uploaded_file_is_taken_by_its_own_name(visitor: Client) -> None:
    file = SimpleUploadedFile("from priya.eml", NORTHWIND.encode())
    address = save(visitor, visitor.post("/take-in", {"file": file, "text": ""}).headers["Location"])
    assert visitor.get(address).status_code == 200
    (listed,) = invitations.waiting()
    assert listed.kept.name == "from priya.eml"


def test_a_chosen_file_outweighs_a_text_that_was_left_in_the_box(visitor: Client) -> None:
    file = SimpleUploadedFile("a.eml", NORTHWIND.encode())
    save(visitor, visitor.post("/take-in", {"file": file, "text": "left over"})["Location"])
    (listed,) = invitations.waiting()
    assert listed.kept.name == "a.eml"


def test_the_same_message_twice_leads_to_the_same_answer(visitor: Client) -> None:
    assert take_in(visitor) == take_in(visitor)


@pytest.mark.parametrize("text", ["", "   \n  ", "\t"])
def test_an_empty_box_is_refused_with_what_to_do(visitor: Client, text: str) -> None:
    refused = visitor.post("/take-in", {"text": text})
    assert refused.status_code == 422
    assert "Paste the message you got" in refused.content.decode()
    assert invitations.waiting() == ()


def test_an_empty_file_is_refused_with_what_to_do(visitor: Client) -> None:
    refused = visitor.post("/take-in", {"file": SimpleUploadedFile("empty.eml", b"")})
    assert refused.status_code == 422
    assert "nothing in it" in refused.content.decode()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("p.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_and_what_was_typed_stays(visitor: Client, name: str, data: bytes) -> None:
    refused = visitor.post("/take-in", {"text": "I typed this", "file": SimpleUploadedFile(name, data)})
    assert refused.status_code == 422
    assert "I typed this" in refused.content.decode()
    assert (invitations.waiting(), invitations.settled()) == ((), ())


def test_a_short_message_with_a_time_is_an_invitation(visitor: Client) -> None:
    address = take_in(visitor, "Can you come for an interview on Thursday 5 March 2026 at 3pm ET? Jane, Acme")
    assert visitor.get(address).status_code == 200


def test_what_cannot_be_read_stays_in_the_box(visitor: Client) -> None:
    refused = visitor.post("/take-in", {"text": "Dear Alice,\x00 we would like"})
    assert refused.status_code == 422
    assert "Dear Alice," in refused.content.decode()
    assert invitations.waiting() == ()


def test_opening_the_address_of_the_form_leads_to_the_page(visitor: Client) -> None:
    assert visitor.get("/take-in").headers["Location"] == "/"


def test_an_answered_invitation_moves_from_the_waiting_to_the_answered(visitor: Client) -> None:
    address = take_in(visitor)
    visitor.post(f"{address}settle", {"settled_as": "yes"})
    page = visitor.get("/").content.decode()
    assert "Nothing waits for an answer." in page
    assert "you said yes" in page
    visitor.post(f"{address}settle", {"settled_as": ""})
    assert "Waiting for your answer" in visitor.get("/").content.decode()


def test_the_list_says_the_condition_that_the_answers_page_says(visitor: Client) -> None:
    address = take_in(visitor)
    visitor.get(address)
    row = StoredDecision.objects.latest("id")
    changed = {**row.decision, "answer": "yes_if", "condition": "once you have said how far your interest goes"}
    StoredDecision.objects.filter(pk=row.pk).update(answer="yes_if", decision=changed)
    page = visitor.get("/").content.decode()
    assert "Say yes, once you have said how far your interest goes" in page
    assert "ask first" not in page


def test_a_day_that_has_passed_is_said_to_have_passed(visitor: Client) -> None:
    early = NORTHWIND.replace("Kind regards", "Please answer by Friday, 6 March 2026.\n\nKind regards")
    take_in(visitor, early)
    assert "answer was due Fri 6 March" in visitor.get("/").content.decode()
