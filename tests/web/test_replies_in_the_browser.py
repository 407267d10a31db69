"""The reply, the outbox and Mail in a real browser: by keyboard, without JavaScript, and as axe sees them."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.links.mail_server import PASSWORD, USER, mail_server
from tests.web.axe import complaints
from tests.web.browsing import IN_A_BROWSER, SMALL_TARGETS, Visit
from tests.web.letters import NORTHWIND

pytestmark = IN_A_BROWSER


def set_up_sending(visit: Visit, port: int) -> None:
    visit.go("/me/mail/")
    typed = {"Your e-mail address": "alice@postbox.example", "Mail server for sending": "127.0.0.1", "Port": str(port)}
    for label, text in {**typed, "User name": USER, "Password": PASSWORD}.items():
        visit.page.get_by_label(label).fill(text)
    visit.page.get_by_label("Encryption").select_option("none")
    visit.page.get_by_role("button", name="Save").first.click()
    expect(visit.page.locator(".note")).to_contain_text("Letters go out through this account")


def test_a_reply_is_written_and_sent_and_found_in_the_outbox(visit: Visit) -> None:
    with mail_server() as (took, account):
        set_up_sending(visit, account.port)
        visit.take_in(NORTHWIND)
        visit.page.get_by_label("The letter").fill("Dear Priya,\n\nyes.\n\nAlice")
        visit.page.get_by_label("Subject").press("Enter")  # keeps, and does not send
        expect(visit.page.get_by_label("The letter")).to_have_value("Dear Priya,\n\nyes.\n\nAlice")
        assert took.messages == []
        visit.page.get_by_role("button", name="Send", exact=True).click()
        expect(visit.page.get_by_role("heading", level=1)).to_have_text("Sent.")
    assert b"Dear Priya,\r\n\r\nyes.\r\n\r\nAlice\r\n" in took.messages[0]
    assert visit.stayed_home()
    assert visit.heard == []


@pytest.mark.parametrize("scripted", [True], indirect=True, ids=["with script"])
def test_the_pages_of_sending_are_clean_and_fit_a_phone(visit: Visit) -> None:
    with mail_server() as (took, account):
        set_up_sending(visit, account.port)
        assert complaints(visit.page) == []
        visit.take_in(NORTHWIND)
        took.drop = "END"
        visit.page.get_by_role("button", name="Send", exact=True).click()
        expect(visit.page.get_by_role("heading", level=1)).to_have_text("Perhaps sent.")
    letter = visit.page.url
    for address in (letter, visit.live.address + "/outbox/", visit.live.address + "/me/mail/"):
        visit.page.goto(address)
        visit.page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
        for width in (320, 1280):
            visit.page.set_viewport_size({"width": width, "height": 800})
            assert complaints(visit.page) == [], (address, width)
            assert visit.page.evaluate("document.documentElement.scrollWidth") <= width, (address, width)
            assert visit.page.evaluate(SMALL_TARGETS) == [], (address, width)
