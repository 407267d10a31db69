"""The card with one question: answered, passed over, put right when it cannot be, and silent where nothing is open."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.utils import timezone

from sayyes.usecases import invitations, preferences, profile
from tests.web.letters import NORTHWIND, me_form

pytestmark = pytest.mark.django_db


def paste() -> None:
    """Northwind's letter waits for Alice's answer."""
    invitations.take_in(name="pasted.txt", data=NORTHWIND.encode(), now=timezone.now())


def card(visitor: Client) -> tuple[str, str]:
    """(what the card asks about, the card)."""
    page = visitor.get("/me/question").content.decode()
    about = re.search(r'name="about" value="([^"]+)"', page)
    return (about[1] if about else ""), page


def test_without_an_open_answer_nothing_is_asked(visitor: Client) -> None:
    assert "One question:" not in visitor.get("/").content.decode()
    assert "Nothing to ask." in visitor.get("/me/question").content.decode()


def test_the_question_is_fetched_after_the_page_and_has_a_link_without_script(visitor: Client) -> None:
    paste()
    page = visitor.get("/").content.decode()
    assert 'hx-get="/me/question?back=today"' in page
    assert re.search(r'<noscript><p class="note"><a href="/me/question\?back=today">', page)
    part = visitor.get("/me/question?back=today", headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert "One question:" in part
    assert "One question:" in visitor.get("/me/").content.decode()  # worked out, so it is there at once


def test_the_card_says_what_the_answer_moves_and_why_it_is_asked(visitor: Client) -> None:
    paste()
    _, page = card(visitor)
    assert re.search(r"It moves your open answer by about \$[\d,]+", page)
    assert "Why do you ask?" in page
    assert "checked" not in re.sub(r"<style.*?</style>", "", page)


def test_an_answer_is_kept_and_the_next_question_is_another(visitor: Client) -> None:
    paste()
    profile.save(situation={"candidate": {"status": "employed"}}, name="", now=timezone.now())
    about, _ = card(visitor)
    sent = visitor.post("/me/answer", {"about": about, "answer": "92,000", "back": "me"})
    assert sent.headers["Location"] == "/me/#question"
    assert preferences.told() != {"candidate": {"status": "employed"}, "name": ""}
    assert card(visitor)[0] not in ("", about)


def test_what_cannot_be_is_said_and_kept_as_typed(visitor: Client) -> None:
    paste()
    for typed, said in (("90.000", "two ways"), ("", "pass over"), ("-4", "greater than or equal to 0")):
        refused = visitor.post("/me/answer", {"about": "value_now", "answer": typed})
        assert refused.status_code == 422
        assert said in refused.content.decode()
        assert f'value="{typed}"' in refused.content.decode()
    assert visitor.post("/me/answer", {"about": "commitment", "answer": ""}).status_code == 422
    assert visitor.post("/me/answer", {"about": "shoe size", "answer": "44"}).status_code == 422
    assert profile.told_situation() == {}


def test_a_question_passed_over_gives_way_to_the_next(visitor: Client) -> None:
    paste()
    about, _ = card(visitor)
    visitor.post("/me/answer", {"about": about, "later": "1"})
    assert card(visitor)[0] not in ("", about)


def test_me_says_how_much_the_answers_depend_on_each_field(visitor: Client) -> None:
    paste()
    page = visitor.get("/me/?all").content.decode()
    assert re.search(r'id="depends-value_now">It moves your open answer by about', page)
    part = visitor.get("/me/question?back=me", headers={"HX-Request": "true"}).content.decode()
    assert re.search(r'id="depends-value_now" hx-swap-oob="true">It moves', part)


def test_a_section_saved_from_a_stale_window_is_told_and_shows_what_was_saved_meanwhile(visitor: Client) -> None:
    page = visitor.get("/me/").content.decode()
    standing = re.search(r'<form id="standing".*?</form>', page, re.DOTALL)
    assert standing
    seen = re.search(r'name="seen" value="([^"]+)"', standing[0])
    assert seen
    stale = {**me_form({"value_now": "70,000"}, sections=["standing"]), "seen": seen[1]}
    visitor.post("/me/", me_form({"value_now": "92,000"}, sections=["standing"]))
    late = visitor.post("/me/", stale)
    shown = late.content.decode()
    assert late.status_code == 409
    assert "changed in another window" in shown
    assert 'value="70,000"' in shown
    assert "Saved meanwhile: 92,000" in shown
    assert profile.told_situation()["candidate"]["value_now"] == 92_000.0
    standing = re.search(r'<form id="standing".*?</form>', shown, re.DOTALL)
    assert standing
    fresh = re.search(r'name="seen" value="([^"]+)"', standing[0])
    assert fresh
    visitor.post("/me/", {**stale, "seen": fresh[1]})
    assert profile.told_situation()["candidate"]["value_now"] == 70_000.0


def test_nothing_is_chosen_that_was_not_said(visitor: Client) -> None:
    page = visitor.get("/me/").content.decode()
    chosen = re.findall(r'<input type="radio" name="([^"]+)" value="([^"]*)"[^>]* checked', page)
    assert chosen == [("status", ""), ("promise-kind", "")]


def test_rows_saved_from_a_stale_window_show_what_was_saved_meanwhile(visitor: Client) -> None:
    page = visitor.get("/me/").content.decode()
    shown = re.search(r'<form id="never".*?name="seen" value="([^"]+)"', page, re.DOTALL)
    assert shown
    visitor.post("/me/", me_form(sections=["never"], never=[{"field": "days_on_site", "test": "above", "limit": "3"}]))
    stale = me_form(sections=["never"], never=[{"field": "travel_days", "test": "above", "limit": "5"}])
    late = visitor.post("/me/", {**stale, "seen": shown[1]})
    assert late.status_code == 409
    assert "Saved meanwhile: Days on site a week is more than 3." in late.content.decode()
    assert profile.told_situation()["candidate"]["deal_breakers"] == [{"field": "days_on_site", "above": 3.0}]


def test_free_stretches_on_all_working_days_are_typed_once_and_kept_day_by_day(visitor: Client) -> None:
    visitor.post("/me/", me_form(sections=["hours"], free=[{"day": "weekdays", "start": "08:00", "end": "09:00"}]))
    free = profile.told_situation()["candidate"]["free"]
    assert [each["day"] for each in free] == ["mon", "tue", "wed", "thu", "fri"]
    page = visitor.get("/me/").content.decode()
    assert page.count('value="08:00"') == 1
    assert '<option value="weekdays" selected>' in page


def test_a_free_stretch_that_ends_before_it_begins_is_refused(visitor: Client) -> None:
    refused = visitor.post("/me/", me_form(sections=["hours"], free=[{"day": "mon", "start": "10:00", "end": "09:00"}]))
    assert refused.status_code == 422
    assert "before it begins" in refused.content.decode()
