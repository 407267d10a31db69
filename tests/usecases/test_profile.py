"""What the person told: kept whole, refused whole."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from sayyes.errors import Impossible
from sayyes.usecases import profile

NOW = datetime(2037, 11, 2, 16, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def test_before_anything_was_told_nothing_is_known() -> None:
    assert profile.told_situation() == {}
    assert profile.known_name() == ""


def test_what_was_told_is_known() -> None:
    told = {
        "candidate": {"value_now": 92000.0},
        "offers": [{"company": "Halden", "value": 95000.0, "deadline_day": "2037-12-12"}],
    }
    profile.save(situation=told, name=" Alice Moreau ", now=NOW)
    assert profile.told_situation() == told
    assert profile.known_name() == "Alice Moreau"


@pytest.mark.parametrize(
    "told",
    [
        {"candidate": {"value_now": -1}},
        {"candidate": {"value_now": "plenty"}},
        {"candidate": {"salary": 92000}},
        {"candidate": {"runway_days": float("nan")}},
        {"offers": [{"company": "Halden"}]},
        {"market": {"offers_per_year": 1e9}},
        {"invitation": {}},
        {"nonsense": 1},
    ],
)
def test_what_cannot_be_is_refused_and_what_was_known_stays(told: dict[str, Any]) -> None:
    profile.save(situation={"candidate": {"value_now": 92000.0}}, name="Alice", now=NOW)
    with pytest.raises(Impossible):
        profile.save(situation=told, name="Mallory", now=NOW)
    assert profile.told_situation() == {"candidate": {"value_now": 92000.0}}
    assert profile.known_name() == "Alice"


def test_what_is_handed_out_can_be_changed_without_changing_what_is_kept() -> None:
    profile.save(situation={"candidate": {"value_now": 92000.0}}, name="Alice", now=NOW)
    profile.told_situation()["candidate"]["value_now"] = 1.0
    assert profile.told_situation()["candidate"]["value_now"] == 92000.0
