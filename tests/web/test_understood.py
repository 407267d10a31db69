"""What was put into the box is shown as it was understood, put right beside its source, and only then saved."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from sayyes.usecases import invitations, taking
from tests.web.letters import HOSTILE, NORTHWIND
from tests.web.test_today import hand_in, save

pytestmark = pytest.mark.django_db

ALERT = "Subject: Your weekly job alert\n\n12 new jobs match your search. Unsubscribe"
BROKEN = "The coffee machine is broken again. Bob"


def page(visitor: Client, address: str) -> str:
    return visitor.get(address).content.decode()


def version(html: str) -> str:
    found = re.search(r'name="version" value="(\d+)"', html)
    assert found
    return found[1]


def test_what_was_understood_is_said_before_anything_is_saved(visitor: Client) -> None:
    shown = page(visitor, hand_in(visitor))
    assert "We read an invitation to an interview." in shown
    assert "Nothing is saved yet." in shown
    assert "Northwind Mutual" in shown
    assert (invitations.waiting(), invitations.settled()) == ((), ())


def test_the_words_in_which_a_fact_was_read_are_marked_in_the_message(visitor: Client) -> None:
    shown = page(visitor, hand_in(visitor))
    assert re.search(r'<mark title="When">[^<]*\d{4} at 3:00 pm', shown)
    assert re.search(r'<mark title="Role">[^<]*Senior Data Analyst', shown)


def test_saving_leads_to_the_answer_and_takes_it_off_the_list(visitor: Client) -> None:
    address = hand_in(visitor)
    assert "/invitation/" in save(visitor, address)
    assert len(invitations.waiting()) == 1
    assert taking.waiting() == ()
    assert visitor.get(address).status_code == 404


def test_a_wrong_company_is_put_right_on_the_spot_and_saved_so(visitor: Client) -> None:
    address = hand_in(visitor)
    visitor.post(f"{address}correct", {"fact": "company", "company": "Southwind"})
    assert "Southwind" in page(visitor, address)
    save(visitor, address)
    (listed,) = invitations.waiting()
    assert listed.kept.reading.company is not None
    assert listed.kept.reading.company.value == "Southwind"
    assert listed.kept.read.company is not None
    assert listed.kept.read.company.value == "Northwind Mutual"


def test_what_cannot_be_is_refused_and_stays_as_typed(visitor: Client) -> None:
    address = hand_in(visitor)
    refused = visitor.post(f"{address}correct", {"fact": "when", "start": "", "zone": "Atlantis/Capital"})
    assert refused.status_code == 422
    assert "Atlantis/Capital" in refused.content.decode()


def test_two_windows_that_put_it_right_at_once_do_not_overwrite_one_another(visitor: Client) -> None:
    address = hand_in(visitor)
    seen = version(page(visitor, address))
    assert visitor.post(f"{address}correct", {"fact": "company", "company": "First", "version": seen}).status_code == 302
    late = visitor.post(f"{address}correct", {"fact": "company", "company": "Second", "version": seen})
    assert late.status_code == 409
    told = late.content.decode()
    assert "another window" in told
    assert 'value="Second"' in told
    assert "First" in told
    assert visitor.post(f"{address}kind", {"kind": "offer", "version": seen}).status_code == 409


def test_throwing_it_away_leaves_nothing(visitor: Client) -> None:
    address = hand_in(visitor)
    assert visitor.post(f"{address}drop")["Location"] == "/"
    assert taking.waiting() == ()
    assert visitor.get(address).status_code == 404
    assert visitor.post(f"{address}save").status_code == 404


CUT = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1@x\r\nSUMMARY:Interview\r\nDTSTART;TZID=America/New_Yo"


@pytest.mark.parametrize("text", [ALERT, BROKEN, CUT])
def test_what_invites_to_nothing_says_so_and_may_be_answered_all_the_same(visitor: Client, text: str) -> None:
    address = hand_in(visitor, text)
    assert "invit" in page(visitor, address)
    assert "answer it</button>" in page(visitor, address)
    assert visitor.post(f"{address}save").status_code == 422
    assert invitations.waiting() == ()
    answer = save(visitor, address, anyway="on")
    assert visitor.get(answer).status_code == 200


def test_who_knows_better_says_what_it_is(visitor: Client) -> None:
    address = hand_in(visitor, BROKEN)
    visitor.post(f"{address}kind", {"kind": "outreach"})
    assert "We read a recruiter" in page(visitor, address)
    refused = visitor.post(f"{address}kind", {"kind": "poem"})
    assert refused.status_code == 422


def test_the_same_message_twice_waits_once_and_once_saved_leads_to_its_answer(visitor: Client) -> None:
    first = hand_in(visitor)
    assert hand_in(visitor) == first
    answer = save(visitor, first)
    assert hand_in(visitor) == answer


def test_a_closed_window_loses_nothing(visitor: Client) -> None:
    address = hand_in(visitor)
    assert f'href="{address}"' in page(visitor, "/")


def test_a_hostile_message_is_shown_as_text(visitor: Client) -> None:
    shown = page(visitor, hand_in(visitor, HOSTILE))
    assert "<script>alert" not in shown
    assert "<img src=" not in shown


def test_an_address_inside_the_own_network_is_not_fetched(visitor: Client) -> None:
    refused = visitor.post("/take-in", {"text": "http://127.0.0.1:9/admin"})
    assert refused.status_code == 422
    assert "was not asked for" in refused.content.decode()
    assert "http://127.0.0.1:9/admin" in refused.content.decode()


def test_a_file_waits_under_its_own_name(visitor: Client) -> None:
    file = SimpleUploadedFile("from priya.eml", NORTHWIND.encode())
    visitor.post("/take-in", {"file": file, "text": ""})
    (waits,) = taking.waiting()
    assert waits.kept.name == "from priya.eml"


@pytest.mark.parametrize("step", ["correct", "kind", "save", "drop"])
def test_opening_the_address_of_a_form_leads_to_the_page(visitor: Client, step: str) -> None:
    address = hand_in(visitor)
    assert visitor.get(f"{address}{step}")["Location"] == address


REFUSAL = (
    "From: Priya Raman <priya@northwind.example>\nSubject: Your application\n\nDear Alice, thank you for applying for the "
    "position of Senior Data Analyst at Northwind Mutual. Unfortunately we have decided to move forward with other candidates."
)


def test_a_refusal_is_filed_with_its_process_which_ends(visitor: Client) -> None:
    save(visitor, hand_in(visitor))
    address = hand_in(visitor, REFUSAL)
    shown = page(visitor, address)
    assert "We read a refusal." in shown
    assert "moves it to “rejected”" in shown
    found = re.search(r'name="process" value="(\d+)"', shown)
    assert found
    filed = visitor.post(f"{address}file", {"process": found[1]})
    assert filed["Location"] == f"/pipeline/{found[1]}/"
    process = page(visitor, filed["Location"])
    assert "Turned down by them" in process
    assert "pasted.txt" in process
    assert taking.waiting() == ()


def test_filing_it_nowhere_is_refused(visitor: Client) -> None:
    address = hand_in(visitor, REFUSAL)
    assert visitor.post(f"{address}file", {"process": "x"}).status_code == 422
    assert visitor.post(f"{address}file", {"process": "99"}).status_code == 404
    assert len(taking.waiting()) == 1
