"""Every page in every state: nothing that axe complains of, nothing sideways on a phone, nothing fetched from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from sayyes.server.urls import urlpatterns
from tests.server.live import Live, serving
from tests.web.axe import complaints
from tests.web.browsing import SMALL_TARGETS, Visit, in_a_browser
from tests.web.every_page import AT_FIRST, NO_PAGE, OPEN_ALL, STATES, State
from tests.web.sams_letters import letters_sent, mail_read
from tests.web.sams_search import seed

pytestmark = in_a_browser("every page")


@pytest.fixture(scope="module")
def numbers(live: Live, browser: Browser) -> dict[str, int]:
    """Sam's search on the server of these tests: what it noted, by name."""
    told = seed(live.home)
    mail_read(live.home)
    letters_sent(browser, live, told)
    return told


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """A server on an empty folder, as it is at first."""
    with serving(tmp_path_factory.mktemp("homes") / "bob") as running:
        yield running


def test_no_page_is_forgotten_here() -> None:
    named = {str(each.name) for each in urlpatterns}
    shown = {state.name for state in STATES} - {"nowhere"}
    assert shown | set(NO_PAGE) == named
    assert not shown & set(NO_PAGE)
    assert {state.name for state in AT_FIRST} <= shown


@pytest.mark.parametrize("state", STATES, ids=str)
def test_a_page_is_clean_wide_narrow_and_in_the_dark(state: State, live: Live, browser: Browser, numbers: dict[str, int]) -> None:
    looked_at(State(state.name, state.path.format(**numbers), state.then), live, browser)


@pytest.mark.parametrize("state", AT_FIRST, ids=str)
def test_an_empty_page_is_clean_wide_narrow_and_in_the_dark(state: State, untouched: Live, browser: Browser) -> None:
    looked_at(state, untouched, browser)


def looked_at(state: State, live: Live, browser: Browser) -> None:
    """Go there, do what is to be done there, unfold everything, and look at it in three ways."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    visit = Visit(context, live)
    visit.go(state.path)
    if state.then is not None:
        state.then(visit.page)
    visit.page.evaluate(OPEN_ALL)
    assert complaints(visit.page) == []
    visit.page.emulate_media(color_scheme="dark")
    assert complaints(visit.page, only="color-contrast") == []
    visit.page.set_viewport_size({"width": 320, "height": 800})
    assert complaints(visit.page) == []
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 320
    assert visit.page.evaluate(SMALL_TARGETS) == []
    context.close()
    assert [each for each in visit.heard if "404" not in each] == []
    assert visit.stayed_home()
