"""The inspector itself: it complains where there is something to complain about, and every page so far gives it nothing."""

from __future__ import annotations

import pytest

from tests.web.axe import complaints
from tests.web.browsing import IN_A_BROWSER, Visit
from tests.web.letters import NORTHWIND

pytestmark = [*IN_A_BROWSER, pytest.mark.parametrize("scripted", [True], indirect=True, ids=["with script"])]


def test_a_button_without_a_name_and_grey_on_grey_are_complained_about(visit: Visit) -> None:
    visit.go("/me/")
    visit.page.evaluate("document.querySelector('form.part button').textContent = ''")
    visit.page.evaluate("document.querySelector('h1').style.color = '#bbb'")
    found = complaints(visit.page)
    assert [each.split(":")[0] for each in found] == ["button-name", "color-contrast"]
    assert complaints(visit.page, within="header") == []


def test_todays_page_mine_and_the_answer_are_clean(visit: Visit) -> None:
    for path in ("/", "/me/", "/nowhere"):
        visit.go(path)
        if path == "/nowhere":
            visit.heard.clear()  # the browser says 404 itself
        assert complaints(visit.page) == [], path
    visit.take_in(NORTHWIND)
    visit.page.goto(f"{visit.page.url}?all=1")
    visit.page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    assert complaints(visit.page) == []
