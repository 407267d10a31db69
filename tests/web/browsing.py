"""A window of a real browser on the real server, and what is needed to open one. The fixtures are in `conftest.py`."""

from __future__ import annotations

import re
import shutil

import pytest
from playwright.sync_api import BrowserContext, Dialog, Page, expect

from tests.server.live import Live

CHROMIUM = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
PATIENCE = 60_000  # milliseconds: the first answer on a new machine compiles the engine
expect.set_options(timeout=20_000)  # a busy machine is no reason to fail


def in_a_browser(group: str = "browser") -> list[pytest.MarkDecorator]:
    """What a module that drives a browser names `pytestmark`. One group shares a core, and with it a server and a browser."""
    needed = pytest.mark.skipif(CHROMIUM is None, reason="needs the system's Chromium")
    return [pytest.mark.browser, pytest.mark.xdist_group(group), needed]


IN_A_BROWSER = in_a_browser()
SMALL_TARGETS = """() => [...document.querySelectorAll("button, summary, input, select, textarea, .tabs a, .button")]
    .filter(each => each.type !== "hidden" && each.checkVisibility())
    .map(each => [each.outerHTML.slice(0, 80), each.getBoundingClientRect()])
    .filter(([, box]) => box.height < 24 || box.width < 24)
    .map(([what]) => what)"""


class Visit:
    """One browser window on the app. `asked` is every address that it asked for, `heard` every complaint and dialog."""

    def __init__(self, context: BrowserContext, live: Live) -> None:
        context.set_default_timeout(PATIENCE)
        self.live = live
        self.asked: list[str] = []
        self.heard: list[str] = []
        self.page: Page = context.new_page()
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("dialog", self._close)
        self.page.on("pageerror", lambda error: self.heard.append(f"error: {error}"))
        self.page.on("console", self._hear)

    def _close(self, dialog: Dialog) -> None:
        self.heard.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _hear(self, message: object) -> None:
        kind, text = getattr(message, "type", ""), getattr(message, "text", "")
        # A refused form answers 422 and a stale one 409, which the browser also reports; that is no fault of the page. Nor is a
        # part of the page that was still being asked for when the window moved on; a server that fails is reported as such.
        if kind == "error" and not any(each in text for each in ("422", "409", "htmx:afterRequest", "htmx:sendError")):
            self.heard.append(f"console: {text}")

    def go(self, path: str) -> None:
        self.page.goto(self.live.address + path)

    def take_in(self, letter: str) -> None:
        self.go("/")
        self.page.get_by_label("Paste the invitation").fill(letter)
        self.page.get_by_role("button", name="Should I say yes?").click()
        self.page.wait_for_url(re.compile("/(understood|invitation)/"))
        if "/understood/" in self.page.url:
            self.page.get_by_role("button", name="Save it, and see the answer").click()
        expect(self.page.get_by_role("heading", level=1)).to_be_visible(timeout=PATIENCE)
        self.page.wait_for_url("**/invitation/*/")

    def tell_my_pay(self, pay: str) -> None:
        self.page.get_by_role("link", name="Me", exact=True).first.click()
        self.page.get_by_label("Your pay now, a year").fill(pay)
        self.page.get_by_role("button", name="Save").first.click()
        expect(self.page.get_by_text("Saved. The answers take it into account")).to_be_visible()

    def stayed_home(self) -> bool:
        """Whether nothing but the app itself was asked for."""
        return bool(self.asked) and all(url.startswith(self.live.address + "/") for url in self.asked)
