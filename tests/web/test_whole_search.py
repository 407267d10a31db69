"""A whole search in a real browser, three times: by mouse, by keyboard alone, without JavaScript.

Alice is invited by Northwind, says yes, talks to them and gets an offer. Bolt Freight invites her, too; the offer is bettered, so
Bolt's invitation is answered again. She signs with Northwind, and takes leave of everybody else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.server.live import serving, there
from tests.web.browsing import PATIENCE, Visit, in_a_browser
from tests.web.hands import ByKeyboard, ByMouse
from tests.web.letters import NORTHWIND

pytestmark = in_a_browser("whole search")

BOLT = (
    NORTHWIND.replace("Northwind Mutual", "Bolt Freight").replace("northwind-mutual", "bolt-freight").replace("<1@", "<7@")
    .replace("$98,000 to $112,000", "$104,000 to $118,000")
)  # fmt: skip
YES = "suits me well for the phone call"
HANDS = {"by mouse": (ByMouse, True), "by keyboard alone": (ByKeyboard, True), "without script": (ByMouse, False)}


@dataclass
class Search:
    """Alice at her browser."""

    visit: Visit
    hands: ByMouse
    scripted: bool

    @property
    def page(self) -> Page:
        return self.visit.page

    def press(self, name: str, within: Locator | None = None) -> None:
        """The button that says so."""
        self.hands.press((within or self.page.locator("main")).get_by_role("button", name=name).first)

    def follow(self, name: str, within: Locator | None = None) -> None:
        """The link that says so."""
        self.hands.press((within or self.page.locator("main")).get_by_role("link", name=name).first)

    def unfold(self, words: str, within: Locator | None = None) -> None:
        """What is folded away under these words."""
        self.hands.press((within or self.page.locator("main")).locator("summary").filter(has_text=words).first)

    def go_to(self, room: str) -> None:
        """A room, by the links that stand at the top of each page."""
        self.hands.press(self.page.get_by_role("banner").get_by_role("link", name=room, exact=True))
        expect(self.page.get_by_role("banner").get_by_role("link", name=room, exact=True)).to_have_attribute(
            "aria-current", "page"
        )

    def headed(self, words: str) -> None:
        """The page says so in its largest words."""
        expect(self.page.get_by_role("heading", level=1)).to_have_text(words, timeout=PATIENCE)


@pytest.fixture(params=HANDS)
def search(request: pytest.FixtureRequest, browser: Browser, tmp_path: Path) -> Iterator[Search]:
    """A server, a folder and a window of the search's own; nothing may go wrong in it, nothing be fetched from elsewhere."""
    hands, scripted = HANDS[request.param]
    with serving(tmp_path / "alice") as live:
        context = browser.new_context(java_script_enabled=scripted, viewport={"width": 1280, "height": 900}, locale="en-US")
        if scripted:
            context.grant_permissions(["clipboard-read", "clipboard-write"], origin=live.address)
        visit = Visit(context, live)
        visit.go("/")
        yield Search(visit, hands(visit.page), scripted)
        context.close()
        assert visit.heard == []
        assert visit.stayed_home()


def test_a_whole_search_from_the_first_invitation_to_a_quiet_day(search: Search) -> None:
    search.headed("Nothing waits for an answer.")
    paste(search, NORTHWIND)
    put_the_role_right(search)
    search.press("Save it, and see the answer")
    search.headed("Say yes.")
    take_the_reply(search)
    the_talk_took_place(search)
    an_offer_arrives(search, worth="109000", days=6)
    apply_at_tern(search)
    bolt_invites(search)
    an_offer_arrives(search, worth="121000", days=11)
    the_answer_to_bolt_has_moved(search)
    sign(search)
    take_leave_of_bolt(search)
    take_leave_of_tern(search)
    search.go_to("Today")
    search.headed("Nothing waits for an answer.")
    for over in ("Waiting for your answer", "An answer changed", "Offers that end", "Talks of the next days", "To follow up"):
        expect(search.page.get_by_role("heading", name=over)).to_have_count(0)


def paste(search: Search, letter: str) -> None:
    """Put a letter into the box of Today."""
    search.go_to("Today")
    search.hands.write(search.page.get_by_label("Paste the invitation"), letter)
    search.press("Should I say yes?")
    search.headed("We read an invitation to an interview.")
    expect(search.page.get_by_text("Nothing is saved yet.").last).to_be_visible()


def put_the_role_right(search: Search) -> None:
    """One fact is corrected before anything is saved, with the words it was read from beside it."""
    row = search.page.locator(".facts > div", has=search.page.get_by_text("Role", exact=True))
    expect(row.locator("q")).to_contain_text("position of Senior Data Analyst")
    search.unfold("Correct", row)
    search.hands.write(row.get_by_label("Role"), "Lead Data Analyst")
    search.press("Put right", row)
    expect(row).to_contain_text("you said so")
    expect(row).to_contain_text("Lead Data Analyst")


def take_the_reply(search: Search) -> None:
    """The reply that fits the answer is taken over, and the invitation counts as answered."""
    letter = search.page.get_by_label("The letter")
    expect(letter).to_have_value(re.compile(YES))
    if search.scripted:
        search.press("Copy")
        expect(search.page.get_by_role("button", name="Copied")).to_be_visible()
        assert search.page.evaluate("navigator.clipboard.readText()") == letter.input_value()
    else:
        search.unfold("Save it as a file")
        with search.page.expect_download() as saved:
            search.press("Text")
        assert Path(saved.value.path()).read_text().strip().endswith(letter.input_value().strip())
    search.press("I said yes")
    search.headed("Nothing waits for an answer.")


def open_process(search: Search, company: str, stage: str) -> None:
    """Find it on the board at its stage, and open it."""
    search.go_to("Pipeline")
    column = search.page.get_by_role("region", name=re.compile(stage))
    search.follow(company, column)
    search.headed(company)


def the_talk_took_place(search: Search) -> None:
    """It was brought forward to yesterday; what was learned is noted."""
    open_process(search, "Northwind Mutual", "Interviewing")
    rounds = search.page.locator("section", has=search.page.get_by_role("heading", name="Interviews", exact=True))
    expect(rounds.get_by_role("heading", level=3)).to_have_count(1)
    search.unfold("Change", rounds.locator("li"))
    search.hands.put_day(rounds.locator("li").get_by_label("Day", exact=True), there(0) - timedelta(days=1))
    search.press("Save", rounds.locator("li"))
    expect(rounds.locator("li").get_by_label("Day", exact=True)).to_be_hidden()
    expect(search.page.get_by_role("button", name="Undo").first).to_be_visible()
    search.press("It took place", rounds)
    expect(rounds).to_contain_text("it took place")
    search.unfold("Notes about it", rounds)
    search.hands.write(rounds.get_by_label("What did you learn?"), "Six people, two open seats. They decide within a week.")
    search.press("Keep", rounds.locator("li"))
    expect(rounds.locator("blockquote")).to_have_text("Six people, two open seats. They decide within a week.")


def an_offer_arrives(search: Search, *, worth: str, days: int) -> None:
    """The first one, or a better version of it."""
    first = search.page.get_by_role("button", name="They made an offer").count() == 1
    if not first:
        open_process(search, "Northwind Mutual", "Offer in hand")
    offers = search.page.locator("section", has=search.page.get_by_role("heading", name="Offers", exact=True))
    search.unfold("Add an offer" if first else "They made a new one", offers)
    search.hands.write(offers.get_by_label("Worth to you, a year"), worth)
    search.hands.put_day(offers.get_by_label("To be answered by"), there(days))
    search.press("Add the offer", offers)
    expect(offers.get_by_role("heading", level=3)).to_have_count(1 if first else 2)
    expect(offers.get_by_role("heading", level=3).first).to_contain_text(f"{int(worth):,}")


def apply_at_tern(search: Search) -> None:
    """Something that began without a letter."""
    search.go_to("Pipeline")
    search.follow("Add a process")
    search.hands.write(search.page.get_by_label("Company"), "Tern Records")
    search.hands.choose(search.page.get_by_label("Where it stands"), "Applied")
    search.press("Add")
    search.headed("Tern Records")


def bolt_invites(search: Search) -> None:
    """A second invitation, answered beside the offer in hand."""
    paste(search, BOLT)
    search.press("Save it, and see the answer")
    search.headed("Say yes.")
    expect(search.page.get_by_role("table", name=re.compile("What going brings and costs"))).to_be_visible()
    search.go_to("Today")
    search.headed("One invitation waits for your answer.")
    expect(search.page.locator("main")).to_contain_text("The offer from Northwind Mutual ends")


def the_answer_to_bolt_has_moved(search: Search) -> None:
    """Today says what became of the answer, and its page says what changed and why, until that was read."""
    search.go_to("Today")
    search.follow("Bolt Freight")
    told = search.page.get_by_role("region", name="What changed, and why")
    expect(told).to_contain_text("The offer from Northwind Mutual is $121,000 a year now, not $109,000, until")
    search.go_to("Today")
    news = search.page.get_by_role("region", name="An answer changed")
    expect(news).to_contain_text("because the offer from Northwind Mutual is $121,000 a year now, not $109,000")
    search.follow("Bolt Freight", news)
    search.follow("As it was on", told)
    expect(search.page.get_by_text("The same numbers, to the last digit.")).to_be_visible(timeout=PATIENCE)
    search.go_to("Today")
    search.follow("Bolt Freight", news)
    search.press("I have seen it", told)
    expect(told).to_have_count(0)


def sign(search: Search) -> None:
    """The offer is accepted, with a signature."""
    open_process(search, "Northwind Mutual", "Offer in hand")
    search.press("I accepted")
    expect(search.page.locator("main > .crumb")).to_contain_text("Accepted")
    search.unfold("How you accepted")
    search.hands.press(search.page.get_by_role("radio", name="with my signature"))
    search.press("Save", search.page.locator("form", has=search.page.get_by_role("radio", name="with my signature")))
    expect(search.page.locator("summary", has_text="How you accepted")).to_contain_text("with your signature")


def take_leave_of_bolt(search: Search) -> None:
    """The answer is no, whatever the number says, and its page says why and what to write."""
    search.go_to("Today")
    search.follow("Bolt Freight", search.page.get_by_role("region", name="Waiting for your answer"))
    search.headed("Say no, thank you.")
    told = search.page.get_by_role("region", name="What changed, and why")
    expect(told).to_contain_text("The answer changed from “yes” to “no” because you have signed with Northwind Mutual.")
    expect(told).to_contain_text("You have signed with Northwind Mutual.")
    expect(search.page.get_by_label("The letter")).to_have_value(re.compile("I have accepted another position"))
    search.press("I declined")
    search.headed("Nothing waits for an answer.")


def take_leave_of_tern(search: Search) -> None:
    """What is under way without an invitation is withdrawn, with a letter at hand."""
    open_process(search, "Tern Records", "Applied")
    search.follow("Write to them")
    expect(search.page.get_by_label("The letter")).to_have_value(re.compile("I have accepted another position"))
    search.follow("Tern Records")
    search.headed("Tern Records")
    search.press("I withdrew")
    expect(search.page.locator("main > .crumb")).to_contain_text("Withdrawn by you")
    search.go_to("Pipeline")
    search.headed("Pipeline")
    expect(search.page.locator("main").get_by_role("link", name="Tern Records")).to_have_count(0)
