"""How many futures are played through where nobody says."""

from __future__ import annotations

from typing import Any

import pytest

from sayyes.usecases.futures import usual_paths


@pytest.mark.parametrize(
    ("processes", "offers", "paths"), [(0, 0, 8192), (6, 2, 8192), (7, 2, 4096), (12, 3, 4096), (12, 4, 2048), (40, 40, 2048)]
)
def test_much_that_is_open_at_once_is_answered_with_fewer(processes: int, offers: int, paths: int) -> None:
    told: dict[str, Any] = {"processes": [{}] * processes, "offers": [{"value": 1.0}] * offers}
    assert usual_paths(told) == paths


def test_a_situation_that_tells_of_nothing_else_takes_as_many_as_usual() -> None:
    assert usual_paths({}) == usual_paths({"processes": None, "offers": []}) == 8192
