"""Replies on the page: kept, sent at a press, never twice, shown byte for byte; and the account that sends them."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from django.test import Client
from icalendar import Calendar
from pytest_django import Settings

from sayyes.store.models import KeptDraft, Outgoing, Process, Round
from sayyes.usecases import invitations
from tests.links.mail_server import PASSWORD, USER, mail_server
from tests.usecases.test_sending import INVITATION
from tests.web.letters import HOSTILE, NORTHWIND, in_days
from tests.web.test_answer import text_of
from tests.web.test_today import take_in

pytestmark = pytest.mark.django_db
WITH_CALENDAR = INVITATION.replace("20260305T", f"{in_days(4):%Y%m%d}T")


@pytest.fixture(autouse=True)
def own_folder(settings: Settings, tmp_path: Path) -> None:
    """The password of the test's account belongs to a folder of its own."""
    settings.HOME = tmp_path


def account_form(port: int, **changes: str) -> dict[str, str]:
    """What the browser sends when the account is saved."""
    form = {
        "press": "save",
        "address": "alice@postbox.example",
        "name": "Alice Moreau",
        "host": "127.0.0.1",
        "port": str(port),
        "security": "none",
        "user": USER,
        "password": PASSWORD,
    }
    return {**form, **changes}


def reply_form(page: bytes, **changes: str) -> dict[str, str]:
    """What the browser sends when a button under the reply is pressed."""
    text = page.decode()
    form = text[text.index("<form data-reply") : text.index("</textarea>")]
    fields = dict(re.findall(r'name="(reply|version|letters|to|subject)"[^>]*value="([^"]*)"', form))
    body = form.partition("<textarea")[2].partition(">")[2]
    found = {name: unescape(value) for name, value in {**fields, "body": body}.items()}
    return {**found, "calendar": "1", **changes}


def test_a_reply_is_sent_at_a_press_and_shown_byte_for_byte(visitor: Client) -> None:
    address = take_in(visitor)
    with mail_server() as (took, account):
        visitor.post("/me/mail/", account_form(account.port))
        page = visitor.get(address, {"reply": "yes"}).content
        assert ">Send</button>" in page.decode()
        sent = visitor.post(f"{address}reply/send", reply_form(page, body="Dear Priya,\r\n\r\nyes.\r\n\r\nAlice"))
    letter = sent.headers["Location"]
    words = text_of(visitor.get(letter).content)
    for shown in ("Sent.", "priya.raman@northwind-mutual.example", "Dear Priya, yes. Alice", "In-Reply-To: <1@northwind-mutual"):
        assert shown in words, shown
    assert visitor.get(f"{letter}letter.eml").content == took.messages[0]
    assert "You have answered this one" in text_of(visitor.get(address).content)
    assert letter in visitor.get("/outbox/").content.decode()


def test_pressing_send_twice_sends_once(visitor: Client) -> None:
    address = take_in(visitor)
    with mail_server() as (took, account):
        visitor.post("/me/mail/", account_form(account.port))
        form = reply_form(visitor.get(address, {"reply": "yes"}).content)
        first, second = (visitor.post(f"{address}reply/send", form) for _ in range(2))
    assert first.headers["Location"] == second.headers["Location"]
    assert len(took.messages) == Outgoing.objects.count() == 1


def test_without_an_account_the_page_says_how_to_set_one_up_and_sends_nothing(visitor: Client) -> None:
    address = take_in(visitor)
    page = visitor.get(address).content
    assert b">Send</button>" not in page
    assert b'href="/me/mail/"' in page
    refused = visitor.post(f"{address}reply/send", reply_form(page, body="Dear Priya, what I typed"))
    assert refused.status_code == 422
    assert "No account to send through is set up yet." in text_of(refused.content)
    assert b"Dear Priya, what I typed" in refused.content
    assert Outgoing.objects.count() == 0


def test_a_letter_that_the_server_refused_can_be_sent_again(visitor: Client) -> None:
    address = take_in(visitor)
    with mail_server() as (took, account):
        visitor.post("/me/mail/", account_form(account.port))
        took.refuse["RCPT"] = "450 Later"
        letter = visitor.post(f"{address}reply/send", reply_form(visitor.get(address).content)).headers["Location"]
        assert "Not sent." in text_of(visitor.get(letter).content)
        took.refuse.clear()
        visitor.post(f"{letter}send")
        assert "Sent." in text_of(visitor.get(letter).content)
    assert len(took.messages) == 1


def test_a_letter_of_which_nobody_knows_asks_the_person(visitor: Client) -> None:
    address = take_in(visitor)
    with mail_server() as (took, account):
        visitor.post("/me/mail/", account_form(account.port))
        took.drop = "END"
        letter = visitor.post(f"{address}reply/send", reply_form(visitor.get(address).content)).headers["Location"]
    words = text_of(visitor.get(letter).content)
    assert "Perhaps sent." in words
    assert "look into the Sent folder" in words
    visitor.post(f"{letter}went-out")
    assert "Sent." in text_of(visitor.get(letter).content)
    assert visitor.post(f"{letter}send").status_code == 409


def test_a_draft_is_kept_and_a_second_window_loses_nothing(visitor: Client) -> None:
    address = take_in(visitor)
    page = visitor.get(address, {"reply": "decline"}).content
    kept = visitor.post(f"{address}reply/keep", reply_form(page, body="Dear Priya, no thank you."))
    assert kept.headers["Location"] == f"{address}?reply=decline#reply"
    assert b"Dear Priya, no thank you." in visitor.get(address, {"reply": "decline"}).content
    late = visitor.post(f"{address}reply/keep", reply_form(page, body="Dear Priya, my other window."))
    assert late.status_code == 409
    assert b"Dear Priya, no thank you." in late.content
    assert b"Dear Priya, my other window." in late.content
    visitor.post(f"{address}reply/keep", reply_form(late.content))
    assert b"Dear Priya, my other window." in visitor.get(address, {"reply": "decline"}).content
    visitor.post(f"{address}reply/drop", reply_form(visitor.get(address, {"reply": "decline"}).content))
    assert b"my other window" not in visitor.get(address, {"reply": "decline"}).content


def test_the_tone_is_chosen_for_one_letter_or_for_all(visitor: Client) -> None:
    address = take_in(visitor)
    assert b"With warm regards" in visitor.get(address, {"reply": "yes", "tone": "warm"}).content
    visitor.post("/me/mail/", {"press": "manner", "tone": "brief", "greeting": "Hi", "signature": "Alice\r\n+1 555 0100"})
    page = visitor.get(address, {"reply": "yes"}).content.decode()
    assert "Hi Priya,\n" in page
    assert "Best regards,\nAlice\n+1 555 0100" in page
    assert visitor.post("/me/mail/", {"press": "manner", "tone": "shouting"}).status_code == 422


def test_the_reply_is_saved_for_a_mail_program_and_for_their_calendar(visitor: Client) -> None:
    address = take_in(visitor, WITH_CALENDAR)
    page = visitor.get(address, {"reply": "decline"}).content
    assert "Tell their calendar that you decline" in text_of(page)
    mail = visitor.post(f"{address}reply/mail", reply_form(page))
    assert mail.headers["Content-Type"] == "message/rfc822"
    assert b"X-Unsent: 1" in mail.content
    assert b'method="REPLY"' in mail.content or b"method=REPLY" in mail.content
    calendar = visitor.post(f"{address}reply/calendar", reply_form(page))
    assert Calendar.from_ical(calendar.content)["METHOD"] == "REPLY"
    assert b"PARTSTAT=DECLINED" in calendar.content
    plain = take_in(visitor)
    assert visitor.post(f"{plain}reply/calendar", reply_form(visitor.get(plain).content)).status_code == 422


@pytest.mark.parametrize("field", ["to", "subject", "reply", "version", "letters", "body"])
def test_a_line_break_in_any_field_adds_no_recipient(visitor: Client, field: str) -> None:
    address = take_in(visitor)
    with mail_server() as (took, account):
        visitor.post("/me/mail/", account_form(account.port))
        form = reply_form(visitor.get(address).content)
        form[field] = f"{form[field]}\r\nBcc: charlie@spy.example"
        visitor.post(f"{address}reply/send", form)
    assert not any("charlie@spy.example" in each for reached in took.recipients for each in reached)
    assert not any(
        line.lower().startswith(b"bcc") for each in took.messages for line in each.partition(b"\r\n\r\n")[0].split(b"\r\n")
    )


def test_a_hostile_letter_stays_text_in_the_reply_and_in_the_outbox(visitor: Client) -> None:
    address = take_in(visitor, HOSTILE)
    with mail_server() as (_, account):
        visitor.post("/me/mail/", account_form(account.port))
        page = visitor.get(address).content
        form = reply_form(
            page, to="mallory@attacker.example", subject="<img src=x onerror=alert(1)>", body="<script>alert(2)</script>"
        )
        letter = visitor.post(f"{address}reply/send", form).headers["Location"]
    for shown in (page, visitor.get(letter).content, visitor.get("/outbox/").content):
        assert b"<script>alert" not in shown
        assert b"<img" not in shown


def test_a_refused_account_keeps_what_was_typed_but_never_the_password(visitor: Client) -> None:
    refused = visitor.post("/me/mail/", account_form(465, host="mail server", password="s3cret-of-alice"))
    assert refused.status_code == 422
    assert b'value="mail server"' in refused.content
    assert b"s3cret" not in refused.content
    visitor.post("/me/mail/", account_form(465, password="s3cret-of-alice"))
    assert b"s3cret" not in visitor.get("/me/mail/").content


def test_an_account_is_tried_without_sending_anything_and_forgotten(visitor: Client) -> None:
    with mail_server() as (took, account):
        visitor.post("/me/mail/", account_form(account.port))
        tried = visitor.post("/me/mail/", {"press": "try"})
        assert "It works" in text_of(visitor.get(tried.headers["Location"]).content)
        visitor.post("/me/mail/", account_form(account.port, password="wrong"))
        assert "did not accept the user name and password" in text_of(visitor.post("/me/mail/", {"press": "try"}).content)
    assert took.messages == []
    visitor.post("/me/mail/", {"press": "forget"})
    assert visitor.post("/me/mail/", {"press": "try"}).status_code == 422


def test_what_is_not_there_is_said(visitor: Client) -> None:
    address = take_in(visitor)
    for missing in ("/outbox/99/", "/outbox/99/letter.eml", "/invitation/99/reply/"):
        assert visitor.get(missing).status_code == 404
    assert visitor.post(f"{address}reply/shred").status_code == 404
    assert visitor.post("/outbox/99/send").status_code == 404
    assert visitor.get(f"{address}reply/send").status_code == 405
    assert "Nothing has been sent from here yet." in text_of(visitor.get("/outbox/").content)
    assert invitations.waiting()


def test_the_reply_alone_has_a_page(visitor: Client) -> None:
    page = visitor.get(f"{take_in(visitor)}reply/", {"reply": "refer"})
    assert "It may suit somebody I know." in text_of(page.content)
    assert NORTHWIND.splitlines()[0] not in page.content.decode()


def test_a_letter_to_a_process_is_kept_sent_and_listed_there(visitor: Client) -> None:
    process = invitations.find(number=int(take_in(visitor).strip("/").rsplit("/", 1)[-1])).process
    address = f"/pipeline/{process}/"
    assert f'href="{address}reply/"' in visitor.get(address).content.decode()
    page = visitor.get(f"{address}reply/", {"reply": "nudge"}).content
    assert "how things stand with the Senior Data Analyst position at Northwind Mutual" in text_of(page)
    kept = visitor.post(f"{address}reply/keep", reply_form(page, body="Dear Priya, how do things stand?"))
    assert kept.headers["Location"] == f"{address}reply/?reply=nudge#reply"
    page = visitor.get(f"{address}reply/", {"reply": "nudge"}).content
    assert b"Dear Priya, how do things stand?" in page
    with mail_server() as (took, account):
        visitor.post("/me/mail/", account_form(account.port))
        letter = visitor.post(f"{address}reply/send", reply_form(page)).headers["Location"]
    assert b"In-Reply-To: <1@northwind-mutual.example>" in took.messages[0]
    assert f'href="{address}"' in visitor.get(letter).content.decode()
    assert visitor.post(f"{address}reply.txt", reply_form(page)).status_code == 200


def test_what_is_closed_has_no_letter(visitor: Client) -> None:
    address = take_in(visitor)
    process = invitations.find(number=int(address.strip("/").rsplit("/", 1)[-1])).process
    visitor.post(f"{address}settle", {"settled_as": "no"})
    assert visitor.get(f"/pipeline/{process}/reply/").status_code == 409
    assert visitor.get("/pipeline/99/reply/").status_code == 404


def test_a_letter_that_no_longer_fits_is_named_and_another_is_not_sent_in_its_place(visitor: Client) -> None:
    process = invitations.find(number=int(take_in(visitor).strip("/").rsplit("/", 1)[-1])).process
    address = f"/pipeline/{process}/"
    page = visitor.get(f"{address}reply/", {"reply": "nudge"}).content
    nudge = reply_form(page, body="How do things stand?", to="bob@delta.example")
    assert nudge["reply"] == "nudge"
    Process.objects.update(stage="offered")
    shown = text_of(visitor.get(f"{address}reply/", {"reply": "nudge"}).content)
    assert "The letter “Ask how it stands” no longer fits; here is “Ask for time”." in shown
    with mail_server() as (took, account):
        visitor.post("/me/mail/", account_form(account.port))
        for press in ("send", "keep", "drop"):
            refused = visitor.post(f"{address}reply/{press}", nudge)
            assert refused.status_code == 409, press
            assert "The letter “Ask how it stands” no longer fits, so nothing was done with it." in text_of(refused.content)
            again = reply_form(refused.content)
            assert (again["body"], again["to"], again["reply"]) == ("How do things stand?", "bob@delta.example", "nudge")
        nameless = {name: value for name, value in nudge.items() if name != "reply"}
        assert visitor.post(f"{address}reply/send", nameless).status_code == 409
    assert took.messages == []
    assert not Outgoing.objects.exists()
    assert not KeptDraft.objects.exists()


def test_an_answer_whose_letter_no_longer_fits_says_which_one_is_shown_instead(visitor: Client) -> None:
    address = take_in(visitor)
    shown = text_of(visitor.get(address, {"reply": "how_far"}).content)
    assert "The letter “Say how far you mean it” no longer fits; here is “" in shown
    assert "no longer fits" not in text_of(visitor.get(address, {"reply": "decline"}).content)


def test_a_yes_to_several_times_asks_which_and_plans_it(visitor: Client) -> None:
    first, second = in_days(4), in_days(6)
    address = take_in(visitor, invitation_for(first, second))
    page = visitor.get(address).content.decode()
    assert page.count("<option", page.index('name="taken"'), page.index("</select>", page.index('name="taken"'))) == 3
    visitor.post(f"{address}settle", {"settled_as": "yes", "taken": ""})
    assert "You said yes: to which of their times?" in text_of(visitor.get("/").content)
    page = visitor.get(address).content.decode()
    assert "You said yes. To which time?" in page
    start = re.findall(r'<option value="([^"]+)"', page[page.index('name="taken"') :])[1]
    visitor.post(f"{address}settle", {"settled_as": "agreed", "taken": start})
    assert [each.starts_at and each.starts_at.isoformat()[:10] for each in Round.objects.all()] == [f"{second:%Y-%m-%d}"]
    assert "to which of their times?" not in text_of(visitor.get("/").content)


def invitation_for(*days: date) -> str:
    times = " or ".join(f"{each:%A, %d %B %Y} at 14:00 London time" for each in days)
    return (
        "From: Bob Raman <bob@delta-trust.example>\nTo: alice@postbox.example\nSubject: Interview for the Quant position\n\n"
        f"Dear Alice,\n\nwe invite you to an interview for the Quant position at Delta Trust: {times}.\n\nBob Raman\n"
    )
