"""Rules in a real browser: chosen, found on the answer, readable on a phone, and nothing wrong that an inspector can find."""

from __future__ import annotations

import os
import re
from pathlib import Path

from playwright.sync_api import expect

from tests.web.axe import complaints
from tests.web.browsing import IN_A_BROWSER, SMALL_TARGETS, Visit
from tests.web.letters import NORTHWIND

pytestmark = IN_A_BROWSER
OPEN_ALL = "document.querySelectorAll('details').forEach(each => { each.open = true })"


def test_alice_turns_on_her_offices_rules_and_the_answer_names_them(visit: Visit, scripted: bool) -> None:
    visit.go("/me/rules")
    for office in ("University of Minnesota career services (Handshake)", "San Diego School of Law career office"):
        visit.page.get_by_label(office, exact=True).check()
    visit.page.get_by_role("button", name="Save").click()
    expect(visit.page.get_by_text("Saved. The answers take it into account")).to_be_visible()
    expect(visit.page.get_by_label("San Diego School of Law career office", exact=True)).to_be_checked()
    visit.take_in(NORTHWIND)
    rules = visit.page.locator("#rules")
    expect(rules).to_contain_text("Whoever applies and is chosen takes the interview")
    expect(rules).to_contain_text("not yet confirmed by a person")
    looks_right(visit, "answer", scripted)
    rules.get_by_role("button", name="I found it myself").click()
    visit.page.wait_for_url(re.compile("#rules$"))
    expect(visit.page.locator("#rules")).to_contain_text("you found this without the office")
    visit.page.locator("#rules").get_by_role("button", name="Not sure").click()
    expect(visit.page.locator("#rules")).to_contain_text("it counts as if it came through the office")
    visit.go("/me/rules")
    looks_right(visit, "rules", scripted)


def looks_right(visit: Visit, name: str, scripted: bool) -> None:
    """No complaint of the inspector; on a phone nothing is cut off and every target is large enough."""
    if not scripted:
        return
    visit.page.evaluate(OPEN_ALL)
    assert complaints(visit.page) == []
    for width in (1280, 320):
        visit.page.set_viewport_size({"width": width, "height": 900})
        if folder := os.environ.get("SHOTS"):
            visit.page.screenshot(path=str(Path(folder) / f"{name}-{width}.png"), full_page=True)
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= width
        assert visit.page.evaluate(SMALL_TARGETS) == []
    visit.page.set_viewport_size({"width": 1280, "height": 900})
