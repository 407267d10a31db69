"""Choosing the rules that bind, and the answer page naming the rule that spoke."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from sayyes.usecases import deciding, packs
from tests.packs.test_packs import GOOD
from tests.web.letters import me_form
from tests.web.test_answer import text_of
from tests.web.test_today import take_in

OWN = "us-northbrook-careers"
BREACH = GOOD.replace("cancel-notice", "decline-is-breach").replace('"penalises"', '"forbids"').replace("Cancel two", "Come two")
RULES = "/me/rules"
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with Alice's own pack in it."""
    monkeypatch.setattr(settings, "HOME", tmp_path)
    own = tmp_path / packs.FOLDER
    own.mkdir()
    (own / f"{OWN}.toml").write_text(GOOD, encoding="utf-8")
    return own


def test_the_page_lists_every_office_with_its_rules_their_pages_and_that_nobody_confirmed_them(visitor: Client) -> None:
    page = visitor.get(RULES).content
    words = text_of(page)
    for shown in ("Rutgers career services", "Northbrook career office", "Your own file.", "Not yet confirmed by a person."):
        assert shown in words, shown
    assert b'href="https://northbrook.example/careers/rules"' in page
    assert b"checked" not in page.replace(b'class="checked"', b"")


def test_what_is_ticked_is_kept_and_ticked_again_next_time(visitor: Client) -> None:
    saved = visitor.post(RULES, {"packs": [OWN], "sanction_cost": "1,500"}, follow=True)
    assert "Saved." in text_of(saved.content)
    assert (packs.chosen().ids, packs.chosen().sanction_cost) == ((OWN,), 1500.0)
    assert f'value="{OWN}" checked' in visitor.get(RULES).content.decode()


def test_saving_the_rest_of_me_leaves_the_rules_alone(visitor: Client) -> None:
    visitor.post(RULES, {"packs": [OWN]})
    assert visitor.post("/me/", me_form({"value_now": "92000"})).status_code == 302
    assert packs.chosen().ids == (OWN,)
    assert RULES in visitor.get("/me/").content.decode()


def test_what_cannot_be_is_refused_and_stays_as_it_was(visitor: Client, folder: Path) -> None:
    assert visitor.post(RULES, {"packs": ["nowhere"]}).status_code == 422
    wrong = visitor.post(RULES, {"packs": [OWN], "sanction_cost": "a term"})
    assert wrong.status_code == 422
    assert f'value="{OWN}" checked' in wrong.content.decode()
    assert packs.chosen().ids == ()
    (folder / f"{OWN}.toml").write_text("[pack]", encoding="utf-8")
    assert f"{OWN}.toml: " in text_of(visitor.get(RULES).content)


def test_a_second_window_is_told_and_nothing_is_lost(visitor: Client) -> None:
    seen = packs.chosen().seen
    visitor.post(RULES, {"packs": [OWN], "seen": seen})
    late = visitor.post(RULES, {"packs": ["us-nace"], "seen": seen})
    assert late.status_code == 409
    assert 'value="us-nace" checked' in late.content.decode()
    assert packs.chosen().ids == (OWN,)


def test_a_pack_whose_file_is_gone_can_be_turned_off(visitor: Client, folder: Path) -> None:
    visitor.post(RULES, {"packs": [OWN]})
    (folder / f"{OWN}.toml").unlink()
    assert "no longer here" in text_of(visitor.get(RULES).content)
    assert visitor.post(RULES, {"packs": []}).status_code == 302
    assert packs.chosen().ids == ()


def test_the_answer_names_the_rule_its_office_and_its_page(visitor: Client) -> None:
    address = take_in(visitor)
    assert "Northbrook" not in text_of(visitor.get(address).content)
    visitor.post(RULES, {"packs": [OWN]})
    page = visitor.get(address).content
    words = text_of(page)
    for shown in (
        "Rules of Northbrook career office",
        "Cancel two days ahead.",
        "not yet confirmed by a person",
        "That is until",
    ):
        assert shown in words, shown
    assert b'href="https://northbrook.example/careers/rules"' in page


def test_saying_that_one_found_it_alone_frees_from_the_offices_rules(visitor: Client, folder: Path) -> None:
    (folder / f"{OWN}.toml").write_text(BREACH, encoding="utf-8")
    visitor.post(RULES, {"packs": [OWN]})
    address = take_in(visitor)
    assert "it counts as if it came through the office" in text_of(visitor.get(address).content)
    assert visitor.post(f"{address}channel", {"channel": "own"}).status_code == 302
    words = text_of(visitor.get(address).content)
    assert "None of them has anything to say about this." in words
    assert "you found this without the office" in words
    assert visitor.post(f"{address}channel", {"channel": ""}).status_code == 302
    assert "Come two days ahead." in text_of(visitor.get(address).content)
    assert visitor.post(f"{address}channel", {"channel": "elsewhere"}).status_code == 422


def test_a_changed_pack_leads_to_a_new_decision_and_the_old_one_is_replayed_as_it_was(visitor: Client, folder: Path) -> None:
    visitor.post(RULES, {"packs": [OWN]})
    address = take_in(visitor)
    visitor.get(address)
    number = int(address.strip("/").split("/")[-1])
    (first,) = deciding.decisions_of(number=number)
    (folder / f"{OWN}.toml").write_text(BREACH, encoding="utf-8")
    visitor.get(address)
    assert len(deciding.decisions_of(number=number)) == 2
    replayed = deciding.replay(number=number, which=first.which)
    assert replayed.same
    assert replayed.kept.policy is not None
    assert replayed.kept.policy.rules[0].kind == "cancel-notice"
