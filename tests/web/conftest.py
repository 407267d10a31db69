"""The fixtures of the browser tests: a server of the module's own, a browser, and a window with or without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.server.live import Live, serving
from tests.web.browsing import CHROMIUM, FLAGS, Visit


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """The real server on an empty folder, one for each module."""
    with serving(tmp_path_factory.mktemp("homes") / "alice") as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium. Not for the whole session: its event loop would stand in the way of tests that ask the database."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def scripted(request: pytest.FixtureRequest) -> bool:
    """Whether the window runs JavaScript; every test that takes it is run both ways."""
    return bool(request.param)


@pytest.fixture
def visit(browser: Browser, live: Live, scripted: bool) -> Iterator[Visit]:
    """A wide window. Nothing may have gone wrong in it and nothing may have been fetched from elsewhere."""
    context = browser.new_context(java_script_enabled=scripted, viewport={"width": 1280, "height": 900})
    if scripted:
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=live.address)
    visit = Visit(context, live)
    yield visit
    context.close()
    assert visit.heard == []
    assert visit.stayed_home()
