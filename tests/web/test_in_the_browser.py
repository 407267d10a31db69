"""A real browser on the real server: the whole journey with and without JavaScript, on a phone, and nothing leaves the app."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, expect

from tests.server.live import Live
from tests.web.browsing import IN_A_BROWSER, PATIENCE, SMALL_TARGETS, Visit
from tests.web.letters import HOSTILE, NORTHWIND

pytestmark = IN_A_BROWSER

serial = count()


def letter_from(company: str) -> str:
    """A letter that nobody took in before, since the server is shared by these tests."""
    return NORTHWIND.replace("Northwind", f"{company}{chr(ord('a') + next(serial) % 26)}")


def test_alice_pastes_changes_her_pay_sees_the_answer_change_and_takes_the_reply(visit: Visit, scripted: bool) -> None:
    page = visit.page
    visit.take_in(NORTHWIND)
    visit.tell_my_pay("80,000")
    page.go_back()
    page.goto(next(url for url in reversed(visit.asked) if "/invitation/" in url))
    before = page.locator(".worth").first.inner_text()
    assert "against $80,000 today" in page.locator(".reasons").inner_text()
    address = page.url

    visit.tell_my_pay("300,000")
    page.goto(address)
    after = page.locator(".worth").first.inner_text()
    assert before != after
    assert "against $300,000 today" in page.locator(".reasons").inner_text()

    page.get_by_role("link", name="Ask first").click()
    letter = page.get_by_role("textbox", name="The letter")
    expect(letter).not_to_be_empty()
    expect(page.get_by_role("link", name="Ask first")).to_have_attribute("aria-current", "true")
    letter.fill("Dear Priya,\n\nmy own words & more.")
    if scripted:
        page.get_by_role("button", name="Copy").click()
        expect(page.get_by_role("button", name="Copied")).to_be_visible()
        assert page.evaluate("navigator.clipboard.readText()") == "Dear Priya,\n\nmy own words & more."
        page.evaluate("document.querySelector('[data-mail]').addEventListener('click', e => e.preventDefault())")
        page.get_by_role("link", name="Open in mail").click()
        mail = page.get_by_role("link", name="Open in mail").get_attribute("href") or ""
        assert mail.startswith("mailto:priya.raman@northwind-mutual.example?")
        assert mail.endswith("my%20own%20words%20%26%20more.")
    else:
        expect(page.get_by_role("button", name="Copy")).to_have_count(0)
    page.get_by_text("Save it as a file").click()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save as text").click()
    assert "my own words & more." in Path(saved.value.path()).read_text()


def test_bob_puts_the_pay_right_on_the_spot(visit: Visit) -> None:
    page = visit.page
    visit.take_in(letter_from("Southwind"))
    row = page.locator(".facts > div", has=page.get_by_text("Pay", exact=True))
    row.locator("summary").click()
    row.get_by_label("From").fill("90.000")
    row.get_by_role("button", name="Put right").click()
    expect(page.get_by_role("alert")).to_contain_text("can be read in two ways")
    row = page.locator(".facts > div", has=page.get_by_text("Pay", exact=True))
    expect(row.get_by_label("From")).to_have_value("90.000")
    row.get_by_label("From").fill("190,000")
    row.get_by_label("Up to").fill("")
    row.get_by_role("button", name="Put right").click()
    expect(page.locator(".facts")).to_contain_text("$190,000 a year")
    expect(page.locator(".facts")).to_contain_text("you said so")


def test_bob_changes_an_assumption_and_looks_back(visit: Visit) -> None:
    page = visit.page
    visit.take_in(letter_from("Eastwind"))
    first = page.locator(".worth").first.inner_text()
    page.locator("#assumed > summary").click()
    field = page.locator("#assumed tr", has_text="chance that an interviewed candidate").locator("input[name=value]")
    field.fill("0.9")
    field.press("Enter")
    expect(page.locator(".worth").first).not_to_have_text(first)
    page.locator("#history").locator("..").get_by_role("link").last.click()
    expect(page.get_by_text("The same numbers, to the last digit.")).to_be_visible()


def test_alice_sees_what_would_change_it_and_tries_a_better_job(visit: Visit, scripted: bool) -> None:
    page = visit.page
    visit.go("/")
    visit.tell_my_pay("95,000")
    visit.take_in(letter_from("Highwind"))
    if not scripted:
        page.get_by_role("link", name="Show what would change it").click()
    expect(page.get_by_role("heading", name="Other ways to answer")).to_be_visible(timeout=PATIENCE)
    address = page.url
    before = page.locator(".worth").first.inner_text()
    was = page.locator("#slid-job").inner_text()

    slider = page.get_by_role("slider", name="What the job is worth")
    slider.focus()
    for _ in range(6):
        slider.press("ArrowRight")
    if not scripted:
        page.get_by_role("button", name="What if?").click()
    expect(page.locator("#answered")).to_contain_text("If the job were worth")
    expect(page.locator(".worth").first).not_to_have_text(before)
    expect(page.locator("#slid-job")).not_to_have_text(was)
    assert (page.url == address) is scripted  # with script, the answer changes on the spot
    if scripted:
        expect(slider).to_be_focused()
        expect(page.locator("#announce")).to_contain_text("If the job were worth")
        assert page.locator("#reply").count() == 1
    page.get_by_role("link", name="Back to how it is").click()
    expect(page.locator("#answered")).not_to_contain_text("Back to how it is")
    expect(page.locator(".worth").first).to_have_text(before)


AT_ONCE = """async address => {
    const pages = [address, address + "?all=1", address, address + "?all=1", address + "what-if?hours=9"];
    const answers = await Promise.all(pages.map(each => fetch(each)));
    return answers.map(each => each.status);
}"""


@pytest.mark.parametrize("scripted", [True], indirect=True, ids=["with script"])
def test_several_windows_at_once_keep_one_decision(visit: Visit) -> None:
    page = visit.page
    visit.take_in(letter_from("Crosswind"))
    expect(page.get_by_role("heading", name="Other ways to answer")).to_be_visible(timeout=PATIENCE)
    row = page.locator(".facts > div", has=page.get_by_text("Pay", exact=True))
    token = row.locator("[name=csrfmiddlewaretoken]").get_attribute("value") or ""
    typed: dict[str, str | float | bool] = {"fact": "role", "role": "Lead", "csrfmiddlewaretoken": token}
    page.request.post(f"{page.url}correct", form=typed, max_redirects=0, headers={"Origin": visit.live.address})
    assert page.evaluate(AT_ONCE, page.url) == [200] * 5
    page.goto(page.url)
    expect(page.locator("#history")).to_have_count(1)
    expect(page.locator(".past li")).to_have_count(2)


def test_mallorys_letter_runs_nothing_and_fetches_nothing(visit: Visit) -> None:
    visit.take_in(HOSTILE)
    visit.page.locator("summary", has_text="The message itself").click()
    expect(visit.page.locator(".said-text")).to_be_visible()
    assert "taken over" not in visit.page.title()
    visit.go("/")


@pytest.mark.parametrize("scripted", [True], indirect=True, ids=["with script"])
def test_charlie_drops_a_file_into_the_box(visit: Visit) -> None:
    visit.go("/")
    visit.page.evaluate(
        """letter => {
            const carried = new DataTransfer();
            carried.items.add(new File([letter], "dropped.eml", {type: "message/rfc822"}));
            const drop = new DragEvent("drop", {dataTransfer: carried, bubbles: true, cancelable: true});
            document.querySelector("[data-drop] textarea").dispatchEvent(drop);
        }""",
        letter_from("Westwind"),
    )
    visit.page.wait_for_url("**/understood/*/")
    expect(visit.page.locator(".facts")).to_contain_text("Westwind")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_scrolls_sideways_and_every_target_is_large_enough(
    browser: Browser, live: Live, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(color_scheme=scheme)
    visit = Visit(context, live)
    visit.take_in(NORTHWIND)
    answer = visit.page.url.removeprefix(live.address)
    for path in (answer + "?all=1", answer + "what-if?job=150000", "/", "/me/", "/nowhere"):
        visit.go(path)
        visit.page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
        for width in (320, 390, 768, 1280):
            visit.page.set_viewport_size({"width": width, "height": 800})
            assert visit.page.evaluate("document.documentElement.scrollWidth") <= width, (path, width)
            assert visit.page.evaluate(SMALL_TARGETS) == [], (path, width)
    assert visit.stayed_home()
    context.close()


def test_the_page_can_be_worked_by_keyboard_alone(browser: Browser, live: Live) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    visit = Visit(context, live)
    visit.go("/")
    visit.page.keyboard.press("Tab")
    assert visit.page.evaluate("document.activeElement.className") == "skip"
    visit.page.keyboard.press("Enter")
    assert visit.page.evaluate("document.activeElement.id") == "main"
    visit.page.get_by_label("Paste the invitation").focus()
    visit.page.keyboard.insert_text(letter_from("Keywind"))
    visit.page.keyboard.press("Tab")
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url("**/understood/*/")
    visit.page.get_by_role("button", name="Save it, and see the answer").focus()
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url("**/invitation/*/")
    outline = "getComputedStyle(document.activeElement).outlineStyle"
    for _ in range(6):
        visit.page.keyboard.press("Tab")
        assert visit.page.evaluate(outline) == "solid"
    context.close()
