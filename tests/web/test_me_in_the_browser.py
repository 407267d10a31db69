"""Me and the one question in a real browser: with and without script, by keyboard alone, narrow, dark; inspected by axe."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.web.axe import complaints
from tests.web.browsing import IN_A_BROWSER, PATIENCE, SMALL_TARGETS, Visit
from tests.web.letters import NORTHWIND

pytestmark = IN_A_BROWSER

WITH_SCRIPT = pytest.mark.parametrize("scripted", [True], indirect=True)


def asked(visit: Visit, *, scripted: bool) -> str:
    """Go to where the question is asked; its words."""
    visit.go("/")
    if not scripted:
        visit.page.get_by_role("link", name="What would help most to know about you?").click()
    heading = visit.page.get_by_role("heading", name="One question:")
    expect(heading).to_be_visible(timeout=PATIENCE)
    return heading.inner_text()


def test_the_question_is_answered_or_passed_over_and_the_next_one_follows(visit: Visit, scripted: bool) -> None:
    visit.take_in(NORTHWIND)
    first = asked(visit, scripted=scripted)
    visit.page.get_by_role("button", name="Not now").click()
    visit.page.wait_for_url("**/#question")
    second = asked(visit, scripted=scripted)
    assert second != first
    card = visit.page.locator(".asked")
    if card.get_by_role("radio").count():
        card.get_by_role("radio").first.check()
    else:
        in_money = "USD" in card.locator(".unit").inner_text()
        card.get_by_role("textbox").fill("90,000" if in_money else "3")
    card.get_by_role("button", name="Tell").click()
    visit.page.wait_for_url("**/#question")
    assert asked(visit, scripted=scripted) not in (first, second)


def test_a_section_is_saved_and_says_so(visit: Visit, scripted: bool) -> None:
    visit.go("/me/")
    leave = visit.page.locator("#hours").get_by_label("Days of leave you have left")
    leave.focus()
    visit.page.keyboard.press("Control+a")
    visit.page.keyboard.type("6" if scripted else "5")
    visit.page.keyboard.press("Enter")
    expect(visit.page.locator("#hours").get_by_text("Saved.")).to_be_visible()
    expect(visit.page.locator("#hours").get_by_label("Days of leave you have left")).to_have_value("6" if scripted else "5")


@WITH_SCRIPT
def test_what_the_answers_depend_on_comes_after_the_page_and_nothing_is_wrong_with_it(visit: Visit, scripted: bool) -> None:
    assert scripted
    visit.take_in(NORTHWIND)
    visit.go("/me/")
    expect(visit.page.locator("#depends-market_value")).to_contain_text("It moves", timeout=PATIENCE)
    assert complaints(visit.page) == []


@WITH_SCRIPT
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_me_fits_any_window_and_reads_well_in_the_dark(visit: Visit, scripted: bool, width: int, scheme: str) -> None:
    assert scripted
    visit.page.set_viewport_size({"width": width, "height": 700})
    visit.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    visit.go("/me/")
    assert visit.page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert visit.page.evaluate(SMALL_TARGETS) == []
    assert complaints(visit.page) == []
