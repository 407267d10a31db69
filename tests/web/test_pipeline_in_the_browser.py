"""The pipeline in a real browser: by mouse, by keyboard alone, without JavaScript, on a phone, in the dark; clean for axe."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.server.live import Live, there
from tests.web.axe import complaints
from tests.web.browsing import IN_A_BROWSER, SMALL_TARGETS, Visit

pytestmark = IN_A_BROWSER
WITH_SCRIPT = pytest.mark.parametrize("scripted", [True], indirect=True, ids=["with script"])
WITHOUT_SCRIPT = pytest.mark.parametrize("scripted", [False], indirect=True, ids=["without script"])
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
serial = count(1)


def add(visit: Visit, stage: str = "Applied", decides: int | None = None) -> str:
    """A process of a company that nobody noted before, since the server is shared by these tests; its name."""
    company = f"Wind {next(serial)}"
    page = visit.page
    visit.go("/pipeline/add")
    page.get_by_label("Company").fill(company)
    page.get_by_label("Role").fill("Analyst")
    page.get_by_label("Where it stands").select_option(label=stage)
    if decides is not None:
        page.get_by_label("They decide on").fill(there(decides).isoformat())
    page.get_by_role("button", name="Add").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(company)
    return company


def column(page: Page, stage: str) -> Locator:
    """A column of the board."""
    return page.locator(f"section[data-stage={stage}]")


def card(page: Page, company: str) -> Locator:
    """A card of the board."""
    return page.locator("[data-process]", has=page.get_by_role("link", name=company, exact=True))


def test_bob_moves_a_card_with_its_button_and_takes_it_back(visit: Visit) -> None:
    page = visit.page
    company = add(visit)
    visit.go("/pipeline/")
    card(page, company).locator("summary").click()
    card(page, company).get_by_role("button", name="They invited me").click()
    expect(column(page, "invited")).to_contain_text(company)
    expect(page.locator("[data-undo]")).to_contain_text("to invited")
    page.locator("[data-undo]").get_by_role("button", name="Undo").click()
    expect(column(page, "applied")).to_contain_text(company)
    expect(column(page, "invited")).not_to_contain_text(company)


@WITH_SCRIPT
def test_alice_drags_a_card_to_another_stage(visit: Visit) -> None:
    page = visit.page
    company = add(visit)
    visit.go("/pipeline/")
    carry(page, card(page, company), column(page, "interviewing"))
    expect(column(page, "interviewing")).to_contain_text(company)
    expect(page.locator("#announce")).to_contain_text("to interviewing. It can be undone.")
    expect(page.locator("body")).not_to_have_class("dragging")
    expect(page.locator(".ghost")).to_have_count(0)


@WITH_SCRIPT
def test_a_card_dropped_where_it_cannot_go_or_let_go_with_escape_stays(visit: Visit) -> None:
    page = visit.page
    company = add(visit, stage="Interviewing")
    visit.go("/pipeline/")
    carry(page, card(page, company), column(page, "applied"))
    expect(page.locator(".ghost")).to_have_count(0)
    expect(column(page, "interviewing")).to_contain_text(company)

    carry(page, card(page, company), column(page, "offered"), let_go=False)
    expect(page.locator(".ghost")).to_have_count(1)
    expect(column(page, "offered")).to_have_class("stage open over")
    page.keyboard.press("Escape")
    page.mouse.up()
    expect(page.locator(".ghost")).to_have_count(0)
    expect(column(page, "interviewing")).to_contain_text(company)
    assert page.url.endswith("/pipeline/")


@WITH_SCRIPT
def test_a_card_is_dragged_to_a_closed_stage_that_was_empty(visit: Visit) -> None:
    page = visit.page
    company = add(visit)
    visit.go("/pipeline/")
    carry(page, card(page, company), page.locator(".closed [data-stage=withdrawn]"))
    expect(page.locator("[data-undo]")).to_contain_text("to withdrawn")
    expect(card(page, company)).to_have_count(0)
    expect(page.locator("[data-undo]")).to_be_focused()


def carry(page: Page, what: Locator, where: Locator, *, let_go: bool = True) -> None:
    """Press on a card, carry it in steps as a hand does, and let it go."""
    what.scroll_into_view_if_needed()
    box = what.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 30, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + 60, box["y"] + 30, steps=3)
    target = where.bounding_box()  # only now: an empty closed stage appears while a card is carried
    assert target is not None
    page.mouse.move(target["x"] + target["width"] / 2, target["y"] + min(20, target["height"] / 2), steps=8)
    if let_go:
        page.mouse.up()


@WITH_SCRIPT
def test_a_press_that_is_no_drag_opens_the_process(visit: Visit) -> None:
    company = add(visit)
    visit.go("/pipeline/")
    visit.page.get_by_role("link", name=company, exact=True).click()
    expect(visit.page.get_by_role("heading", level=1)).to_have_text(company)


@WITH_SCRIPT
def test_the_board_is_worked_by_keyboard_alone_and_the_focus_stays_with_the_card(visit: Visit) -> None:
    page = visit.page
    first, second = add(visit), add(visit, stage="Invited to talk")
    visit.go("/pipeline/?q=Wind")
    page.get_by_role("link", name=first, exact=True).focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.closest('section').dataset.stage") == "invited"
    page.get_by_role("link", name=second, exact=True).focus()
    page.keyboard.press("Shift+ArrowRight")
    expect(column(page, "interviewing")).to_contain_text(second)
    expect(page.get_by_role("link", name=second, exact=True)).to_be_focused()
    assert "q=Wind" in page.url

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(card(page, second).get_by_role("button", name="They made an offer")).to_be_focused()
    page.keyboard.press("Enter")
    expect(column(page, "offered")).to_contain_text(second)
    expect(page.get_by_role("link", name=second, exact=True)).to_be_focused()
    expect(page.locator("#announce")).to_contain_text("to offered")


@WITH_SCRIPT
def test_a_card_that_cannot_go_that_way_says_so(visit: Visit) -> None:
    page = visit.page
    company = add(visit)
    visit.go("/pipeline/")
    page.get_by_role("link", name=company, exact=True).focus()
    page.keyboard.press("Shift+ArrowLeft")
    expect(page.locator("#announce")).to_have_text("It cannot move that way from here.")


def test_charlie_tells_a_process_everything_and_finds_it_again(visit: Visit, scripted: bool, tmp_path: Path) -> None:
    page = visit.page
    company = add(visit, stage="Invited to talk")
    page.get_by_text("Add an interview", exact=True).click()
    adding = page.locator("#round > details")
    adding.get_by_label("Day", exact=True).fill(there(2).isoformat())
    adding.get_by_label("Time", exact=True).fill("15:00")
    adding.get_by_label("Minutes").fill("4500")
    adding.get_by_role("button", name="Add the interview").click()
    expect(adding.locator(".errorlist")).to_contain_text("1440")
    expect(adding.get_by_label("Minutes")).to_have_value("4500")
    if scripted:
        expect(adding.get_by_label("Minutes")).to_be_focused()
    adding.get_by_label("Minutes").fill("45")
    adding.get_by_role("button", name="Add the interview").click()
    expect(page.locator("#round h3")).to_contain_text("15:00–15:45")

    page.get_by_role("button", name="It took place").click()
    expect(page.locator("#round .held")).to_contain_text("it took place")
    page.get_by_text("Notes about it").click()
    page.get_by_label("What did you learn?").fill("Six people, two open seats.")
    page.get_by_role("button", name="Keep", exact=True).click()
    expect(page.locator(".debrief")).to_have_text("Six people, two open seats.")

    letter = tmp_path / "contract.txt"
    letter.write_text("Dear Charlie")
    page.get_by_text("Add a file", exact=True).click()
    page.get_by_label("File", exact=True).set_input_files(letter)
    page.get_by_role("button", name="Keep the file").click()
    with page.expect_download() as saved:
        page.get_by_role("link", name="contract.txt").click()
    assert saved.value.suggested_filename == "contract.txt"

    visit.go(f"/pipeline/?q={company.replace(' ', '+')}")
    expect(card(page, company)).to_be_visible()


@WITH_SCRIPT
def test_what_is_typed_and_not_sent_yet_is_still_there_after_another_button(visit: Visit) -> None:
    page = visit.page
    add(visit, stage="Interviewing")
    page.get_by_text("Write a note").click()
    if not page.get_by_label("Note", exact=True).is_visible():
        page.get_by_text("Write a note").click()
    page.get_by_label("Note", exact=True).fill("Ask for the pay range")
    page.get_by_text("Add an interview", exact=True).click()
    page.get_by_role("button", name="Add the interview").click()
    expect(page.locator("#round h3")).to_have_text("No day yet")
    expect(page.get_by_label("Note", exact=True)).to_have_value("Ask for the pay range")
    expect(page.get_by_label("Note", exact=True)).to_be_visible()
    expect(page.get_by_label("It really stands at")).to_be_hidden()  # where nothing was typed, nothing is opened


@WITH_SCRIPT
def test_two_windows_on_one_process_the_second_sees_both(visit: Visit, browser: Browser, live: Live) -> None:
    page = visit.page
    company = add(visit)
    address = page.url.partition("?")[0]
    page.goto(address)
    other = page.context.new_page()
    other.goto(address)
    other.locator("#known-card summary").click()
    other.locator("#known-card").get_by_label("Place").fill("Boston")
    other.locator("#known-card").get_by_role("button", name="Save").click()
    expect(other.locator("[data-undo]")).to_be_visible()

    page.locator("#known-card summary").click()
    page.locator("#known-card").get_by_label("Place").fill("Portland")
    page.locator("#known-card").get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_contain_text("changed in another window")
    expect(page.locator(".theirs")).to_contain_text("Boston")
    expect(page.locator(".theirs")).to_contain_text("Portland")
    expect(page.locator("#known-card").get_by_label("Place")).to_have_value("Portland")
    page.locator("#known-card").get_by_role("button", name="Save").click()
    expect(page.locator(".worth")).to_have_text("Analyst, Portland")
    expect(page.get_by_role("heading", level=1)).to_have_text(company)


@pytest.fixture
def full(visit: Visit) -> tuple[Visit, list[str]]:
    """Everything there is on the pages: a clash, an overlap, an offer, notes. The addresses of the pages."""
    page = visit.page
    for _ in range(2):
        add(visit, stage="Interviewing", decides=12)
        page.get_by_text("Add an interview", exact=True).click()
        page.locator("#round > details").get_by_label("Day", exact=True).fill(there(2).isoformat())
        page.locator("#round > details").get_by_label("Time", exact=True).fill("15:00")
        page.get_by_role("button", name="Add the interview").click()
        expect(page.locator("#round h3")).to_contain_text("15:00")
    interviewing = page.url
    add(visit, stage="Interviewing")
    page.get_by_text("Add an offer", exact=True).click()
    page.get_by_label("To be answered by").fill(there(3).isoformat())
    page.get_by_role("button", name="Add the offer").click()
    expect(page.locator("#offer h3")).to_be_visible()
    offer = page.url
    done = offer.partition("?")[2].partition("#")[0]
    board = f"{visit.live.address}/pipeline/"
    return visit, [interviewing, offer, board, f"{board}?{done}", f"{board}timeline/", f"{board}add"]


@WITH_SCRIPT
def test_every_page_is_clean_for_axe_in_light_and_in_dark(full: tuple[Visit, list[str]]) -> None:
    visit, addresses = full
    for scheme in SCHEMES:
        visit.page.emulate_media(color_scheme=scheme)
        for address in addresses:
            visit.page.goto(address)
            visit.page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
            assert complaints(visit.page) == [], (scheme, address)


@WITH_SCRIPT
def test_no_page_scrolls_sideways_and_every_target_is_large_enough(full: tuple[Visit, list[str]]) -> None:
    visit, addresses = full
    for address in addresses:
        visit.page.goto(address)
        visit.page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
        for width in (320, 390, 768, 1280):
            visit.page.set_viewport_size({"width": width, "height": 800})
            assert visit.page.evaluate("document.documentElement.scrollWidth") <= width, (address, width)
            assert visit.page.evaluate(SMALL_TARGETS) == [], (address, width)


@WITHOUT_SCRIPT
def test_the_time_line_is_drawn_without_script_and_is_a_list_on_a_phone(full: tuple[Visit, list[str]]) -> None:
    visit, _ = full
    visit.go("/pipeline/timeline/")
    expect(visit.page.locator(".chart")).to_be_visible()
    expect(visit.page.get_by_role("heading", name="In each other’s way")).to_be_visible()
    visit.page.set_viewport_size({"width": 320, "height": 800})
    expect(visit.page.locator(".chart")).to_be_hidden()
    expect(visit.page.get_by_role("table")).to_contain_text("clashes with")
