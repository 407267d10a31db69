"""Take the pictures of the answer page: `python -m docs.screens.make`, from the checkout, with the test tools.

It starts the real app on a folder of its own, takes an invitation in as a person would, tells it about Sam, and photographs
the answer.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright
from tests.server.live import serving

HERE = Path(__file__).parent
NOW = datetime.now(UTC)
INTERVIEW, ANSWER_BY, DEADLINE, NEXT = (NOW + timedelta(days=days) for days in (3, 2, 14, 8))
LETTER = f"""From: Priya Raman <priya.raman@northwind-mutual.example>
To: Sam Okafor <sam.okafor@postbox.example>
Date: {NOW:%a, %d %b %Y %H:%M:%S} +0000
Subject: Interview: Senior Data Analyst at Northwind Mutual
Message-ID: <1@northwind-mutual.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Dear Sam,

Thank you for applying for the position of Senior Data Analyst at Northwind Mutual. We would like to invite you to a
first interview by phone on {INTERVIEW:%A}, {INTERVIEW.day} {INTERVIEW:%B %Y}
at 3:00 pm Eastern Time (New York). It will take 45 minutes.

The salary range for this position is $96,000 to $108,000 per year. The team works in a hybrid arrangement.

Please let me know by {ANSWER_BY:%A}, {ANSWER_BY.day} {ANSWER_BY:%B %Y} whether this time suits you.

Kind regards,

Priya Raman
Talent Partner
Northwind Mutual
"""
SAM = {
    "standing": {"Your pay now, a year": "96,500", "An hour of your time is worth": "45"},
    "hours": {"Interviews in the last 12 months": "1"},
    "market": {"Offers you expect in a year of search": "0.8", "Such jobs are worth, a year": "98,000", "Give or take": "14,000"},
    "you": {"Your name": "Sam Okafor", "Currency you count in": "USD"},
}


@dataclass(frozen=True)
class Picture:
    """A window and what is photographed in it."""

    name: str
    width: int
    height: int
    scheme: Literal["light", "dark"]


PICTURES = (
    Picture("answer.png", 1280, 1180, "light"),
    Picture("answer-dark.png", 1280, 1180, "dark"),
    Picture("answer-phone.png", 390, 1280, "light"),
)


def tell_about_sam(page: Page, address: str) -> None:
    """Fill in Me."""
    page.goto(f"{address}/me/")
    for section, fields in SAM.items():
        for label, value in fields.items():
            page.locator(f"form#{section}").get_by_label(label).fill(value)
        save(page, section)


def save(page: Page, section: str) -> None:
    """Save one section of Me."""
    page.locator(f"form#{section}").get_by_role("button", name="Save").click()
    page.locator(f"form#{section}").get_by_text("Saved.").wait_for()


def take_in(page: Page, address: str) -> str:
    """Take the letter in and say which business they are in; the address of the answer."""
    page.goto(f"{address}/")
    page.get_by_label("Paste the invitation").fill(LETTER)
    page.get_by_role("button", name="Should I say yes?").click()
    page.wait_for_url("**/invitation/*/", timeout=120_000)
    row = page.locator(".facts > div", has=page.get_by_text("Business", exact=True))
    row.locator("summary").click()
    row.get_by_label("Business they are in").fill("insurance")
    row.get_by_role("button", name="Put right").click()
    page.get_by_text("Insight into insurance").wait_for()
    page.get_by_text("Other ways to answer").wait_for(timeout=120_000)
    return page.url


def photograph(browser: Browser, address: str, picture: Picture) -> None:
    """One picture of the answer, at rest."""
    page = browser.new_page(
        viewport={"width": picture.width, "height": picture.height}, color_scheme=picture.scheme, reduced_motion="reduce"
    )
    page.goto(address)
    page.get_by_text("Other ways to answer").wait_for()
    page.screenshot(path=HERE / picture.name)
    page.close()


def main() -> None:
    """Write the pictures beside this file."""
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder) / "sam") as live, sync_playwright() as playwright:
        chromium = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--headless", "--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        tell_about_sam(page, live.address)
        answer = take_in(page, live.address)
        for picture in PICTURES:
            photograph(browser, answer, picture)
        browser.close()


if __name__ == "__main__":
    main()
