"""Zone words: what they mean, when they are sure, and what is asked when they are not."""

# ruff: noqa: DTZ001  wall clocks have no zone

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayyes.readers import zones
from sayyes.readers.windows_zones import WINDOWS_ZONES
from sayyes.readers.zone_names import ABBREVIATIONS, CITIES, DISPLAY_NAMES

SUMMER = datetime(2026, 7, 7, 14, 30)
WINTER = datetime(2026, 1, 7, 14, 30)
ALL_ZONES = sorted(name for name in available_timezones() if "/" in name and not name.startswith(("posix", "right")))


def place(text: str, wall: datetime, *signs: str) -> zones.Placed:
    word = zones.abbreviation(text) or zones.region(text) or zones.fixed_offset(text) or zones.iana(text)
    assert word is not None
    return zones.place_time(wall, word, frozenset(signs))


@pytest.mark.parametrize(
    ("text", "wall", "zone", "hours"),
    [
        ("EDT", SUMMER, "America/New_York", -4),
        ("PST", WINTER, "America/Los_Angeles", -8),
        ("CEST", SUMMER, "Europe/Berlin", 2),
        ("CET", WINTER, "Europe/Berlin", 1),
        ("GMT", WINTER, "UTC", 0),
        ("UTC", SUMMER, "UTC", 0),
        ("GMT+2", SUMMER, None, 2),
        ("UTC-5", WINTER, None, -5),
        ("Europe/Berlin", SUMMER, "Europe/Berlin", 2),
        ("London", SUMMER, "Europe/London", 1),
        ("Eastern Daylight", SUMMER, "America/New_York", -4),
        ("Etc/GMT+5", SUMMER, "Etc/GMT+5", -5),
    ],
)
def test_a_word_with_one_meaning_is_an_instant(text: str, wall: datetime, zone: str | None, hours: int) -> None:
    placed = place(text, wall)
    assert (placed.zone, placed.at.utcoffset(), placed.sure) == (zone, timedelta(hours=hours), True)


def test_est_in_summer_is_asked_with_both_readings() -> None:
    placed = place("EST", SUMMER)
    assert not placed.sure
    assert placed.at.isoformat() == "2026-07-07T14:30:00-04:00"
    assert placed.question is not None
    assert "18:30 UTC" in placed.question
    assert "19:30 UTC" in placed.question


@pytest.mark.parametrize("text", ["IST", "CST", "BST", "AST"])
def test_an_abbreviation_of_several_countries_is_asked(text: str) -> None:
    placed = place(text, SUMMER if text == "BST" else WINTER)
    assert not placed.sure
    assert placed.question is not None


@pytest.mark.parametrize(("sign", "hours"), [("IN", 5.5), ("IL", 2), ("US", None)])
def test_a_sign_of_the_country_settles_ist(sign: str, hours: float | None) -> None:
    placed = place("IST", WINTER, sign)
    assert placed.sure is (hours is not None)
    assert hours is None or placed.at.utcoffset() == timedelta(hours=hours)


@pytest.mark.parametrize("text", ["ET", "PT", "CT", "MT", "Eastern", "Pacific"])
def test_a_region_word_follows_the_clock_of_its_region_and_says_so(text: str) -> None:
    summer, winter = place(text, SUMMER), place(text, WINTER)
    assert summer.sure
    assert summer.question is not None
    assert (summer.at.utcoffset() or timedelta()) - (winter.at.utcoffset() or timedelta()) == timedelta(hours=1)


def test_nothing_is_said_about_et_where_the_message_is_american() -> None:
    assert place("ET", SUMMER, "US").question is None


def test_eastern_in_an_australian_message_is_not_new_york() -> None:
    assert place("Eastern", WINTER, "AU").zone == "Australia/Sydney"


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Eastern Standard Time", "America/New_York"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
        ("Pacific Time (US & Canada)", "America/Los_Angeles"),
        ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Amsterdam"),
        ("(GMT+10:00) Canberra\\, Melbourne\\, Sydney", "Australia/Sydney"),
        ("/Europe/Berlin", "Europe/Berlin"),
        ("/example.org/20260101_1/Europe/Vienna", "Europe/Vienna"),
        ("europe/paris", "Europe/Paris"),
        ("Customized Time Zone 1", None),
        ("Europe/Germany", None),
        ("EST", None),
        ("tzone://Microsoft/Custom", None),
        ("", None),
    ],
)
def test_what_programs_call_a_zone(name: str, zone: str | None) -> None:
    assert zones.program_zone(name) == zone


def test_every_zone_of_our_tables_exists() -> None:
    named = {row[1] for rows in ABBREVIATIONS.values() for row in rows} | {zone for zone, _ in CITIES.values()}
    for zone in named | set(WINDOWS_ZONES.values()) | set(DISPLAY_NAMES.values()):
        assert zones.known_zone(zone) is not None, zone


@given(st.sampled_from(ALL_ZONES), st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1)))
def test_any_zone_by_its_own_name_gives_the_instant_of_its_clock(name: str, wall: datetime) -> None:
    placed = place(name, wall)
    assert placed.at.replace(tzinfo=None) == wall
    if placed.sure:
        assert placed.at.astimezone(UTC).astimezone(ZoneInfo(name)).replace(tzinfo=None) == wall
    else:
        assert placed.question is not None


@pytest.mark.parametrize(
    "name", ["America/New_York", "Europe/Berlin", "Australia/Sydney", "Pacific/Auckland", "America/St_Johns"]
)
def test_the_hour_struck_twice_and_the_hour_skipped_are_asked(name: str) -> None:
    zone = ZoneInfo(name)
    hours = [datetime(2026, 1, 1) + timedelta(minutes=30 * step) for step in range(365 * 48)]
    odd = [wall for wall in hours if wall.replace(tzinfo=zone).utcoffset() != wall.replace(tzinfo=zone, fold=1).utcoffset()]
    assert odd
    assert not any(place(name, wall).sure for wall in odd)


def test_an_abbreviation_that_says_which_settles_the_hour_struck_twice() -> None:
    wall = datetime(2026, 11, 1, 1, 30)
    assert place("EDT", wall).at.utcoffset() == timedelta(hours=-4)
    assert place("EST", wall).at.utcoffset() == timedelta(hours=-5)
    assert place("EST", wall).sure


def test_signs_of_countries_are_seen_in_cities_phones_domains_and_the_date() -> None:
    assert "IN" in zones.country_signs("Our office is in Bengaluru")
    assert "GB" in zones.country_signs("call +44 20 7946 0000")
    assert "AU" in zones.country_signs("jobs@acme.example.au")
    assert "IN" in zones.country_signs("", datetime(2026, 1, 1, tzinfo=timezone(timedelta(hours=5, minutes=30))))
    assert zones.country_signs("Hello Alice, shall we talk?") == frozenset()


@given(st.text(max_size=60))
def test_no_name_of_a_zone_is_too_strange(text: str) -> None:
    zones.program_zone(text)
    zones.region(text)
    zones.fixed_offset(text)
    zones.country_signs(text)
