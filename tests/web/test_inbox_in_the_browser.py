"""The inbox in a real browser: by mouse and keyboard, with and without JavaScript, narrow, and inspected by axe."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.usecases.mail import invitation, mbox, private, refusal, unsure
from tests.web.axe import complaints
from tests.web.browsing import IN_A_BROWSER, SMALL_TARGETS, Visit

pytestmark = IN_A_BROWSER


def read_into(home: Path, box: Path, *letters: bytes) -> None:
    """Read an mbox on the command line, while the app runs on the same folder."""
    box.write_bytes(mbox(*letters))
    command = [sys.executable, "-m", "sayyes.cli", "inbox", str(box), "--now", "2026-03-02T09:00:00+00:00"]
    subprocess.run(command, env={**os.environ, "SAYYES_HOME": str(home)}, check=True, capture_output=True)


def test_letters_are_read_and_put_right_by_keyboard_and_everything_is_clean_and_fits(visit: Visit, tmp_path: Path) -> None:
    read_into(visit.live.home, tmp_path / "jobs.mbox", invitation(1), refusal(2), unsure(3), private(4))
    visit.go("/inbox/")
    page = visit.page
    expect(page.get_by_role("heading", name="Inbox", level=1)).to_be_visible()
    for path in ("/inbox/", "/inbox/review/"):
        visit.go(path)
        page.set_viewport_size({"width": 320, "height": 700})
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
        assert page.evaluate(SMALL_TARGETS) == []
        page.set_viewport_size({"width": 1200, "height": 800})
    box = page.get_by_role("checkbox").first
    box.focus()
    page.keyboard.press("Space")
    expect(box).to_be_checked()
    page.get_by_label("The ticked ones are").select_option("outreach")
    page.get_by_role("button", name="File them so").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Noted: 1 letter")).to_be_visible()
    page.get_by_role("button", name="Undo").first.click()
    expect(page.get_by_role("checkbox").first).to_be_visible()
    assert not [each for each in visit.asked if not each.startswith(visit.live.address)]


@pytest.mark.parametrize("scripted", [True], indirect=True, ids=["with script"])
def test_axe_finds_nothing_to_complain_about(visit: Visit, tmp_path: Path) -> None:
    read_into(visit.live.home, tmp_path / "more.mbox", refusal(51), unsure(52))
    for path in ("/inbox/", "/inbox/review/", "/inbox/letter/1/"):
        visit.go(path)
        assert complaints(visit.page) == [], path
