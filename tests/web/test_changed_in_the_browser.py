"""In a real browser: what changed is read, followed back and put away, with and without JavaScript, by keyboard, on a phone."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.server.live import Live
from tests.web.axe import complaints
from tests.web.browsing import IN_A_BROWSER, Visit

pytestmark = IN_A_BROWSER
CHANGES = """
import sys
from datetime import datetime, timedelta, timezone
from sayyes.server.first_run import open_home
open_home()
from sayyes.readers.facts import Evidence, Pay, Reading, Stated
from sayyes.usecases import deciding, invitations, offers, processes, profile
from sayyes.usecases.offers import Terms
from sayyes.usecases.processes import Particulars
from sayyes.store.models import Process
Process.objects.update(stage="lapsed")  # what the tests before left under way
now = datetime.now(timezone.utc)
company = sys.argv[1]
words = Evidence("body", company)
profile.save(situation={"currency": "USD", "candidate": {"value_now": 92000.0}}, name="Alice", now=now)
pay = Pay(98000, 112000, "USD", "year", words)
reading = Reading(file="letter.eml", kind="interview", company=Stated(company, words), pay=pay, text="Dear Alice, come and talk.")
number = invitations.keep(name=company, data=company.encode(), reading=reading, now=now).number
deciding.answer(number=number, now=now, paths=None)
about = Particulars(company="Bolt " + company, role="Analyst", value_mean=101000.0, currency="USD", period="year")
bolt = processes.add(particulars=about, stage="interviewing", now=now).process
terms = Terms(value=150000.0, currency="USD", deadline_on=(now + timedelta(days=6)).date())
offers.receive(process=bolt, version=None, terms=terms, now=now)
profile.save(situation={"currency": "USD", "candidate": {"value_now": 99000.0}}, name="Alice", now=now)
print(number)
"""


def moved(live: Live, company: str) -> str:
    """An invitation whose answer has moved since Alice saw it, because of an offer and of what she told; its address."""
    env = {**os.environ, "SAYYES_HOME": str(live.home), "SAYYES_ZONE": "America/New_York"}
    env["DJANGO_SETTINGS_MODULE"] = "sayyes.server.settings"
    done = subprocess.run(
        [sys.executable, "-c", CHANGES, company], env=env, check=True, capture_output=True, text=True, timeout=120
    )
    return f"/invitation/{int(done.stdout)}/"


def test_what_changed_is_read_followed_back_and_put_away_by_keyboard_alone(visit: Visit, scripted: bool) -> None:
    address = moved(visit.live, f"Northwind {'with' if scripted else 'without'} script")
    page = visit.page
    visit.go(address)
    box = page.get_by_role("region", name="What changed, and why")
    expect(box).to_contain_text("An offer from Bolt Northwind")
    if scripted:
        expect(box).to_contain_text("Together")  # asked for once the page is there
        assert complaints(page) == []
    else:
        link = page.get_by_role("link", name="Show how much comes from what")
        link.focus()
        page.keyboard.press("Enter")
        expect(box).to_contain_text("Together")
    earlier = box.get_by_role("link", name="As it was on")
    earlier.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("The same numbers, to the last digit.")).to_be_visible()
    visit.go(address)
    box.get_by_role("button", name="I have seen it").focus()
    page.keyboard.press("Enter")
    expect(box).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    visit.go(address)
    expect(box).to_have_count(0)


@pytest.fixture
def phone(browser: Browser, live: Live) -> Iterator[Visit]:
    context = browser.new_context(viewport={"width": 320, "height": 700}, color_scheme="dark")
    visit = Visit(context, live)
    yield visit
    context.close()
    assert visit.heard == []


def test_on_a_phone_in_the_dark_nothing_sticks_out_and_nothing_is_hard_to_read(phone: Visit) -> None:
    phone.go(moved(phone.live, "Northwind on a phone"))
    expect(phone.page.locator("#changed")).to_contain_text("Together")
    assert phone.page.evaluate("document.documentElement.scrollWidth") == 320
    assert complaints(phone.page, "#changed") == []


def test_the_box_never_stands_on_the_answer(phone: Visit) -> None:
    phone.go(moved(phone.live, "Northwind below"))
    expect(phone.page.locator("#changed")).to_contain_text("Together")
    box, verdict = phone.page.locator("#changed").bounding_box(), phone.page.locator("#verdict").bounding_box()
    assert box is not None
    assert verdict is not None
    assert verdict["y"] >= box["y"] + box["height"]
