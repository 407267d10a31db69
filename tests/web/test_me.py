"""Me: told once, kept as told; what cannot be is marked and kept as typed."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from django.test import Client

from sayyes.usecases import profile
from tests.web.letters import in_days, me_form

DEADLINE, FIRST, SECOND, START = (f"{in_days(days):%Y-%m-%d}" for days in (40, 10, 17, 60))

FULL = me_form(
    {
        "name": "Alice Moreau", "currency": "usd", "value_now": "$92,000", "hour_value": "40", "hours-rounds_last_year": "1",
        "runway_days": "", "employer": "Oakhurst", "industry": "banking", "promise-kind": "verbal", "promise-company": "Halden",
        "promise-start": START, "exposure-chance": "0.02", "exposure-cost": "9000", "market-offers_per_year": "0.8",
        "market-value_mean": "98 000", "market-value_sd": "14000",
    },
    never=[{"field": "days_on_site", "test": "above", "limit": "3"}, {"field": "remote", "test": "not", "limit": "remote"}],
)  # fmt: skip
TOLD = {
    "currency": "USD",
    "candidate": {
        "status": "employed", "value_now": 92000.0, "hour_value": 40.0, "rounds_last_year": 1.0, "employer": "Oakhurst",
        "industry": "banking", "commitment": {"kind": "verbal", "company": "Halden", "start": START},
        "exposure": {"chance": 0.02, "cost": 9000.0},
        "deal_breakers": [{"field": "days_on_site", "above": 3.0}, {"field": "remote", "not": "remote"}],
    },
    "market": {"offers_per_year": 0.8, "value_mean": 98000.0, "value_sd": 14000.0},
}  # fmt: skip
pytestmark = pytest.mark.django_db


def fields_of(page: str) -> dict[str, str]:
    """What a browser would send from the form as it is shown."""
    found: dict[str, str] = {}
    for tag in re.findall(r"<input [^>]*>", page):
        attributes = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
        if attributes.get("type") in ("radio", "checkbox") and " checked" not in tag:
            continue
        found[attributes["name"]] = attributes.get("value", "")
    for name, options in re.findall(r'<select name="([^"]+)".*?>(.*?)</select>', page, re.DOTALL):
        chosen = re.search(r'<option value="([^"]*)" selected', options)
        found[name] = chosen[1] if chosen else ""
    return found


def sections_of(page: str) -> list[str]:
    """The forms of the page's sections."""
    return re.findall(r'<form id="[a-z]+" class="part".*?</form>', page, re.DOTALL)


def test_what_is_told_is_kept_as_a_situation(visitor: Client) -> None:
    assert visitor.post("/me/", FULL).headers["Location"].startswith("/me/?saved=")
    assert profile.told_situation() == TOLD
    assert profile.known_name() == "Alice Moreau"


def test_saving_the_page_as_it_is_shown_changes_nothing(visitor: Client) -> None:
    visitor.post("/me/", FULL)
    page = visitor.get("/me/").content.decode()
    for section in sections_of(page):
        assert visitor.post("/me/", fields_of(section)).status_code == 302
        assert profile.told_situation() == TOLD
    assert profile.known_name() == "Alice Moreau"


def test_what_the_page_does_not_show_survives_saving_it(visitor: Client) -> None:
    hidden = {"candidate": {"tenure_years": 4.0, "value_now": 1.0}, "assumptions": {"practice_gain": 0.1}}
    profile.save(situation=hidden, name="Alice", now=datetime(2037, 11, 2, tzinfo=UTC))
    visitor.post("/me/", FULL)
    known = profile.told_situation()
    assert known["candidate"]["tenure_years"] == 4.0
    assert known["candidate"]["value_now"] == 92000.0
    assert known["assumptions"] == {"practice_gain": 0.1}


def test_a_removed_row_is_gone(visitor: Client) -> None:
    visitor.post("/me/", FULL)
    for section in sections_of(visitor.get("/me/").content.decode()):
        visitor.post("/me/", {**fields_of(section), "never-1-DELETE": "on"})
    known = profile.told_situation()
    assert known["candidate"]["deal_breakers"] == [{"field": "days_on_site", "above": 3.0}]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"value_now": "90.000"}, "can be read in two ways"),
        ({"value_now": "-5"}, "greater than or equal to 0"),
        ({"value_now": "a lot"}, "Enter a number"),
        ({"value_now": "1e400"}, "Enter a number"),
        ({"value_now": "nan"}, "Enter a number"),
        ({"currency": "dollars"}, "three letters"),
        ({"status": "king"}, "valid choice"),
        ({"exposure-chance": "2"}, "valid choice"),
        ({"exposure-cost": "-1"}, "greater than or equal to 0"),
        ({"zone": "Atlantis"}, "no time zone we know"),
        ({"hours-leave_days": "400"}, "less than or equal to 366"),
        ({"rate_commute_minute": "much"}, "Enter a number"),
        ({"promise-start": "31/31/2026"}, "valid date"),
        ({"market-offers_per_year": "1000"}, "less than or equal to 365"),
    ],
)
def test_what_cannot_be_is_marked_and_kept_as_typed(visitor: Client, typed: dict[str, str], said: str) -> None:
    refused = visitor.post("/me/", me_form({"employer": "Oakhurst", **typed}))
    page = refused.content.decode()
    assert refused.status_code == 422
    assert said in page
    assert 'value="Oakhurst"' in page
    assert profile.told_situation() == {}
    value = next(iter(typed.values()))
    if not {"status", "exposure-chance"} & set(typed):
        assert f'value="{value}"' in page


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ({"never": [{"field": "", "test": "above", "limit": "3"}]}, "Choose what it is about"),
        ({"never": [{"field": "pay", "test": "below", "limit": ""}]}, "where the limit is"),
        ({"never": [{"field": "pay", "test": "below", "limit": "little"}]}, "is no number"),
    ],
)
def test_a_row_that_is_not_whole_says_what_is_missing(visitor: Client, rows: dict[str, list[dict[str, str]]], said: str) -> None:
    refused = visitor.post("/me/", me_form(**rows))  # type: ignore[arg-type]
    assert refused.status_code == 422
    assert said in refused.content.decode()
    assert profile.told_situation() == {}


def test_a_form_whose_rows_are_not_counted_is_refused_and_not_our_fault(visitor: Client) -> None:
    assert visitor.post("/me/", {"section": "never"}).status_code == 422


def test_every_field_has_a_label_and_every_hint_is_tied_to_its_field(visitor: Client) -> None:
    page = visitor.get("/me/").content.decode()
    labelled = set(re.findall(r'<label for="([^"]+)"', page))
    for tag in re.findall(r"<(?:input|select|textarea) [^>]*>", page):
        attributes = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
        if attributes.get("type") != "hidden":
            assert attributes["id"] in labelled, tag
    for hint in re.findall(r'aria-describedby="([^"]+)"', page):
        assert all(f'id="{each}"' in page for each in hint.split())
