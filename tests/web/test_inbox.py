"""The inbox on screen: places, letters, the review list; with plain forms, and nothing done by looking."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

from sayyes.usecases import inbox, inbox_review, invitations
from sayyes.usecases.inbox_reading import read_source
from tests.usecases.mail import NOW, invitation, letter, mbox, refusal, unsure

pytestmark = pytest.mark.django_db


def text_of(visitor: Client, address: str) -> str:
    page = visitor.get(address)
    assert page.status_code == 200
    return page.content.decode()


def received(tmp_path: Path, *letters: bytes) -> list[int]:
    box = tmp_path / "jobs.mbox"
    box.write_bytes(mbox(*letters))
    read_source(path=box, now=NOW)
    return [each.number for each in inbox_review.to_review()]


def test_the_empty_pages_say_what_to_do(visitor: Client) -> None:
    page = text_of(visitor, "/inbox/")
    assert "sayyes inbox imap add" in page
    assert "opened for reading only" in page
    assert "only a hash is remembered" in page
    assert "No letter waits for your word." in text_of(visitor, "/inbox/review/")


def test_a_place_is_read_when_its_button_is_pressed_and_not_by_looking(visitor: Client, tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(refusal(1))
    source = inbox.add_path(path=tmp_path, now=timezone.now())
    assert "Not read to its end yet" in text_of(visitor, "/inbox/")
    assert visitor.get("/inbox/read").status_code == 302
    assert inbox_review.filed() == ()
    pressed = visitor.post("/inbox/read", {"source": source.number})
    page = text_of(visitor, pressed.headers["Location"])
    assert "1 new message read: 1 filed" in page
    assert "Your application at Globex" in page
    assert "1 message from 1 Mar 2026" in page


def test_a_place_that_cannot_be_read_says_why_and_a_strange_one_is_not_there(visitor: Client, tmp_path: Path) -> None:
    (tmp_path / "box").mkdir()
    source = inbox.add_path(path=tmp_path / "box", now=timezone.now())
    (tmp_path / "box").rmdir()
    refused = visitor.post("/inbox/read", {"source": source.number})
    assert refused.status_code == 422
    assert "no such file or folder" in refused.content.decode()
    assert visitor.post("/inbox/read", {"source": "999"}).status_code == 404
    assert visitor.post("/inbox/read", {"source": "x"}).status_code == 404


def test_an_account_without_its_password_says_so(visitor: Client, tmp_path: Path) -> None:
    account = inbox.account_of(host="imap.example.org", user="alice", folder="INBOX", security="tls", port=None, since=None)
    source, _ = inbox.add_account(account=account, password="geheim", home=tmp_path, now=NOW)  # not the data folder of this app
    refused = visitor.post("/inbox/read", {"source": source.number})
    assert refused.status_code == 422
    assert "is not kept here (any more)" in refused.content.decode()


def test_letters_are_ticked_and_filed_together_and_that_is_taken_back(visitor: Client, tmp_path: Path) -> None:
    first, second, third = received(tmp_path, unsure(1), unsure(2), unsure(3))
    page = text_of(visitor, "/inbox/review/")
    assert page.count('type="checkbox"') == 3
    assert "because “Unfortunately, we have decided" in page
    said = visitor.post("/inbox/correct", {"letter": [first, third], "kind": "outreach"})
    page = text_of(visitor, said.headers["Location"])
    assert "Noted: 2 letters" in page
    assert page.count('type="checkbox"') == 1
    (batch,) = inbox_review.recent_corrections()
    visitor.post("/inbox/take-back", {"batch": batch.batch})
    assert {each.number for each in inbox_review.to_review()} == {first, second, third}
    assert visitor.post("/inbox/take-back", {"batch": batch.batch}).status_code == 409
    assert visitor.post("/inbox/take-back", {"batch": "77"}).status_code == 404


def test_none_of_my_business_and_you_are_right_are_buttons_of_their_own(visitor: Client, tmp_path: Path) -> None:
    first, second = received(tmp_path, unsure(1), unsure(2))
    visitor.post("/inbox/correct", {"letter": first, "kind": "offer", "say": "other"})
    visitor.post("/inbox/correct", {"letter": second, "kind": "offer", "say": "as thought"})
    assert [each.kind for each in inbox_review.filed()] == ["rejection"]
    assert inbox_review.counts()["dismissed"] == 1


def test_nothing_ticked_or_a_strange_kind_is_refused_and_what_was_ticked_stays(visitor: Client, tmp_path: Path) -> None:
    (number,) = received(tmp_path, unsure(1))
    refused = visitor.post("/inbox/correct", {"kind": "offer"})
    assert refused.status_code == 422
    assert "No letter is ticked" in refused.content.decode()
    refused = visitor.post("/inbox/correct", {"letter": number, "kind": "spam"})
    assert refused.status_code == 422
    assert f'value="{number}" checked' in refused.content.decode()
    assert visitor.post("/inbox/correct", {"letter": "999", "kind": "offer"}).status_code == 404


def test_a_letter_shows_its_words_as_words_and_can_be_seen_as_it_came(visitor: Client, tmp_path: Path) -> None:
    hostile = unsure(1).replace(b"We would like", b"<script>alert(1)</script> We would like").replace(b"News 1", b"<b>News</b>")
    (number,) = received(tmp_path, hostile)
    for address in ("/inbox/review/", f"/inbox/letter/{number}/"):
        page = text_of(visitor, address)
        assert "<script>alert" not in page
        assert "<b>News" not in page
    original = visitor.get(f"/inbox/letter/{number}/message.txt")
    assert original.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert original.content.strip() == hostile.strip()
    assert visitor.get("/inbox/letter/999/").status_code == 404
    assert visitor.get("/inbox/letter/999/message.txt").status_code == 404


def test_an_invitation_leads_to_its_answer_and_a_refusal_to_its_process(visitor: Client, tmp_path: Path) -> None:
    received(tmp_path, invitation(1), refusal(2).replace(b"Globex", b"Initech").replace(b"globex", b"initech"))
    (waiting,) = invitations.waiting()
    assert f'href="/invitation/{waiting.kept.number}/"' in text_of(visitor, "/inbox/")
    number = next(each.number for each in inbox_review.filed() if each.kind == "rejection")
    page = text_of(visitor, f"/inbox/letter/{number}/")
    choice = page.split('name="process" value="')[1].split('"')[0]
    filed = visitor.post(f"/inbox/letter/{number}/file", {"process": choice})
    assert filed.status_code == 302
    assert filed.headers["Location"].startswith("/pipeline/")
    assert visitor.post(f"/inbox/letter/{number}/file", {"process": choice}).status_code in (409, 422)
    assert visitor.post(f"/inbox/letter/{number}/file", {"process": "999:1"}).status_code == 404


def test_many_letters_come_in_pages(visitor: Client, tmp_path: Path) -> None:
    received(
        tmp_path,
        *(
            letter(number, "Globex <jobs@globex.example>", f"Refusal {number}", refusal(number).decode().split("\n\n", 1)[1])
            for number in range(55)
        ),
    )
    first, second = text_of(visitor, "/inbox/"), text_of(visitor, "/inbox/?page=2")
    assert first.count("/inbox/letter/") == 50
    assert second.count("/inbox/letter/") == 5
    assert "Older" in first
    assert "Newer" in second
