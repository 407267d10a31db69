"""Alice is in New York and her computer keeps another time: pages, forms, rules and the background follow her clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from sayyes.server.background import Worker
from sayyes.server.presence import Presence
from sayyes.usecases import packs, processes, profile
from sayyes.usecases.own_zone import keep_own_clock, on_own_clock
from sayyes.usecases.processes import Particulars
from tests.packs.test_packs import GOOD, NAME
from tests.web.pipelines import noted, offered, send, whole, words_of
from tests.web.test_today import take_in

NEW_YORK = ZoneInfo("America/New_York")
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def alice_lives_in_new_york(settings: Settings) -> None:
    settings.TIME_ZONE = "UTC"
    live_in("America/New_York")


@pytest.fixture
def folder(tmp_path: Path, settings: Settings) -> Path:
    """A data folder for Alice's own packs."""
    settings.HOME = tmp_path
    own = tmp_path / packs.FOLDER
    own.mkdir()
    return own


def live_in(zone: str) -> None:
    profile.save(situation={"candidate": {"zone": zone}}, name="Alice", now=timezone.now())


def test_a_page_shows_her_day_and_hour_and_leaves_the_computers_clock_alone_afterwards(visitor: Client) -> None:
    late = datetime(2026, 3, 3, 3, 35, tzinfo=UTC)  # in New York it is still the evening of the second
    done = processes.add(particulars=Particulars(company="Northwind", role="Analyst"), on=None, now=late)
    page = words_of(visitor.get(f"/pipeline/{done.process}/").content)
    assert "22:35" in page
    assert "03:35" not in page
    assert timezone.get_current_timezone_name() == "UTC"


def test_a_form_without_a_zone_means_where_she_is(visitor: Client) -> None:
    process = noted("Northwind", stage="invited")
    send(visitor, process, "round", day="2027-03-05", hour="14:30")
    send(visitor, process, "offer", received_on="2027-03-01", pay="fair", deadline_on="2027-03-08", deadline_hour="17:00")
    known = whole(process)
    assert known.rounds[0].starts_at == datetime(2027, 3, 5, 14, 30, tzinfo=NEW_YORK)
    assert known.rounds[0].zone == "America/New_York"
    assert known.offers[0].deadline_at == datetime(2027, 3, 8, 17, 0, tzinfo=NEW_YORK)


def test_the_rules_are_told_of_a_deadline_on_her_calendar() -> None:
    now = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)
    process = noted("Bolt", stage="interviewing")
    offered(process, value=90_000, currency="USD", deadline_at=datetime(2026, 3, 6, 4, 59, tzinfo=UTC))
    with on_own_clock():
        (offer,) = profile.known_situation(now=now)["offers"]
    assert offer["deadline_day"] == "2026-03-05T23:59:00-05:00"


def test_a_rule_ends_at_an_hour_of_her_clock(visitor: Client, folder: Path) -> None:
    (folder / NAME).write_text(GOOD, encoding="utf-8")  # two days before a talk at three in the afternoon in New York
    visitor.post("/me/rules", {"packs": [NAME.removesuffix(".toml")]})
    said = words_of(visitor.get(take_in(visitor)).content).partition("That is until")[2]
    assert said.partition(".")[0].endswith((", 15:00", ", 14:59"))  # a day is a float: the minute may be cut short


def test_a_zone_that_this_computer_does_not_know_leaves_its_own(visitor: Client) -> None:
    live_in("Mars/Olympus_Mons")
    assert visitor.get("/").status_code == 200
    with on_own_clock():
        assert timezone.get_current_timezone_name() == "UTC"


def test_what_is_done_in_the_background_follows_her_clock() -> None:
    assert str(ZoneInfo("America/New_York")) == in_the_background()


def in_the_background() -> str:
    """The zone in which a step of the worker's look runs."""
    seen: list[str] = []
    steps = lambda now: iter([("a step", lambda: seen.append(timezone.get_current_timezone_name()))])  # noqa: E731
    worker = Worker((steps,), Presence(clock=iter(range(0, 10**6, 10)).__next__), within=on_own_clock)
    worker.look()
    return seen[0]


def test_a_command_follows_her_clock_to_its_end() -> None:
    try:
        keep_own_clock()
        assert timezone.localtime(datetime(2026, 3, 3, 1, tzinfo=UTC)).utcoffset() == timedelta(hours=-5)
    finally:
        timezone.deactivate()
