"""Letters of Sam's: a mailbox that was read, one letter that was sent, and one of which nobody knows whether it was."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from playwright.sync_api import Browser, Page, expect

from tests.links.mail_server import PASSWORD, USER, mail_server
from tests.server.live import Live
from tests.usecases.mail import mbox
from tests.web.sams_search import ZONE, mailbox


def mail_read(home: Path) -> None:
    """Read Sam's mailbox on the command line, as a nightly job would."""
    with tempfile.TemporaryDirectory() as folder:
        box = Path(folder) / "mail.mbox"
        box.write_bytes(mbox(*mailbox(datetime.now(ZoneInfo(ZONE)))))
        command = [sys.executable, "-m", "sayyes.cli", "inbox", str(box)]
        subprocess.run(command, env={**os.environ, "SAYYES_HOME": str(home)}, check=True, capture_output=True)


def letters_sent(browser: Browser, live: Live, numbers: Mapping[str, int]) -> None:
    """Write to Tern, which arrives, and to Bolt, during which the connection breaks."""
    page = browser.new_page()
    with mail_server() as (took, account):
        _set_up(page, live, account.port)
        _write(page, live, numbers["tern"], "people@tern-records.example", "Sent.")
        took.drop = "END"
        _write(page, live, numbers["bolt"], "tom.reyes@bolt-freight.example", "Perhaps sent.")
    page.close()


def _set_up(page: Page, live: Live, port: int) -> None:
    page.goto(f"{live.address}/me/mail/")
    typed = {"Your e-mail address": "sam.okafor@postbox.example", "Mail server for sending": "127.0.0.1", "Port": str(port)}
    for label, text in {**typed, "User name": USER, "Password": PASSWORD}.items():
        page.get_by_label(label).fill(text)
    page.get_by_label("Encryption").select_option("none")
    page.get_by_role("button", name="Save").first.click()
    expect(page.locator(".note")).to_contain_text("Letters go out through this account")


def _write(page: Page, live: Live, process: int, to: str, becomes: str) -> None:
    page.goto(f"{live.address}/pipeline/{process}/reply/")
    page.get_by_label("To", exact=True).fill(to)
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(becomes)
