"""Take the pictures of every page: `make screens`, or `python -m docs.screens.make` from the checkout, with the test tools.

It starts the real app on a folder of its own, notes Sam Okafor's search there, and photographs each page wide, as a phone shows
it, and in the dark. `python -m docs.screens.make answer today` takes those two only.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, ViewportSize, sync_playwright
from tests.server.live import serving
from tests.web.browsing import CHROMIUM, FLAGS
from tests.web.every_page import STATES, State
from tests.web.sams_letters import letters_sent, mail_read
from tests.web.sams_search import seed

HERE = Path(__file__).parent
TALLEST = 1700  # a longer page is cut there, that no picture grows large


@dataclass(frozen=True)
class Window:
    """A window: what is added to the name of its pictures, how wide and how high it is, light or dark."""

    suffix: str
    width: int
    height: int
    scheme: Literal["light", "dark"]


WINDOWS = (
    Window("", 1280, 900, "light"),
    Window("-dark", 1280, 900, "dark"),
    Window("-phone", 390, 844, "light"),
)


def photograph(browser: Browser, address: str, state: State, window: Window) -> None:
    """One picture of one page at rest, from its top."""
    size = ViewportSize(width=window.width, height=window.height)
    page = browser.new_page(viewport=size, color_scheme=window.scheme, reduced_motion="reduce")
    page.goto(address)
    if state.then is not None:
        state.then(page)
    page.wait_for_load_state("networkidle")
    height = min(TALLEST, int(page.evaluate("document.documentElement.scrollHeight")))
    page.set_viewport_size({"width": window.width, "height": max(height, 400)})
    page.screenshot(path=HERE / f"{state.picture}{window.suffix}.png")
    page.close()


def chosen(names: Sequence[str]) -> Iterable[State]:
    """The states of which pictures are kept, or those that were named."""
    return (state for state in STATES if state.picture and (not names or state.picture in names))


def main(names: Sequence[str]) -> None:
    """Write the pictures beside this file."""
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder) / "sam") as live, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        numbers = seed(live.home)
        mail_read(live.home)
        letters_sent(browser, live, numbers)
        for state in chosen(names):
            for window in WINDOWS:
                photograph(browser, live.address + state.path.format(**numbers), state, window)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
