"""What the person tells is kept place by place; two windows do not write over one another."""

from __future__ import annotations

from datetime import time
from typing import Any

import pytest

from sayyes.errors import Conflict, Impossible
from sayyes.usecases import preferences, profile
from sayyes.usecases.preferences import Window
from tests.usecases.cast import NOW

pytestmark = pytest.mark.django_db


def test_what_is_told_goes_to_its_place_and_the_rest_stays() -> None:
    preferences.tell(told={"candidate.value_now": 92_000.0, "name": "Alice Moreau"}, now=NOW)
    preferences.tell(told={"candidate.rates.day_at_home": 1_500.0, "currency": "USD"}, now=NOW)
    assert profile.told_situation() == {
        "currency": "USD",
        "candidate": {"value_now": 92_000.0, "rates": {"day_at_home": 1_500.0}},
    }
    assert profile.known_name() == "Alice Moreau"


def test_what_is_taken_back_is_not_known_again() -> None:
    preferences.tell(told={"candidate.rates.day_at_home": 1_500.0}, now=NOW)
    preferences.tell(told={"candidate.rates.day_at_home": None}, now=NOW)
    assert profile.told_situation() == {}


def test_nothing_and_zero_are_two_things() -> None:
    preferences.tell(told={"candidate.leave_days": 0.0}, now=NOW)
    assert profile.told_situation() == {"candidate": {"leave_days": 0.0}}


@pytest.mark.parametrize(
    "told",
    [
        {"candidate.value_now": -1.0},
        {"candidate.shoe_size": 44},
        {"candidate.rates.shoe": 1.0},
        {"candidate.free": [{"day": "noday", "from": "08:00", "to": "09:00"}]},
        {"candidate.free": [{"day": "mon", "from": "09:00", "to": "08:00"}]},
    ],
)
def test_what_cannot_be_is_refused_whole(told: dict[str, Any]) -> None:
    with pytest.raises(Impossible):
        preferences.tell(told={"currency": "EUR", **told}, now=NOW)
    assert profile.told_situation() == {}


def test_two_windows_with_the_same_section_do_not_write_over_one_another() -> None:
    paths = ("candidate.value_now", "candidate.hour_value")
    seen = preferences.as_seen(preferences.told(), paths)
    preferences.tell(told={"candidate.value_now": 92_000.0, "candidate.hour_value": None}, now=NOW, seen=seen)
    with pytest.raises(Conflict):
        preferences.tell(told={"candidate.value_now": 1.0, "candidate.hour_value": None}, now=NOW, seen=seen)
    assert profile.told_situation() == {"candidate": {"value_now": 92_000.0}}


def test_two_windows_with_two_sections_do_not_collide() -> None:
    one = preferences.as_seen(preferences.told(), ("candidate.value_now",))
    other = preferences.as_seen(preferences.told(), ("market.value_mean",))
    preferences.tell(told={"candidate.value_now": 92_000.0}, now=NOW, seen=one)
    preferences.tell(told={"market.value_mean": 98_000.0}, now=NOW, seen=other)
    assert profile.told_situation() == {"candidate": {"value_now": 92_000.0}, "market": {"value_mean": 98_000.0}}


def test_free_stretches_are_read_as_times_of_the_week() -> None:
    free = [{"day": "mon", "from": "08:00", "to": "09:30"}, {"day": "fri", "from": "17:00", "to": "24:00"}]
    preferences.tell(told={"candidate.free": free, "candidate.zone": "Europe/London"}, now=NOW)
    assert preferences.free_windows() == (Window("mon", time(8), time(9, 30)), Window("fri", time(17), time(23, 59, 59)))
    assert preferences.zone() == "Europe/London"


def test_before_anything_is_told_no_time_is_free_and_no_zone_known() -> None:
    assert preferences.free_windows() == ()
    assert preferences.zone() is None
