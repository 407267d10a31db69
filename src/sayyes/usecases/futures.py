"""How many futures are played through where nobody says: as many as the first answer can wait for.

What a path costs grows with the square of the openings that are open at once, and an answer should be there within half a second
on two processors. Half as many paths widen the standard error by √2; the decision keeps its number beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

PATHS = 8192
MANY, VERY_MANY = 9, 16  # processes and offers in hand, the invitation not counted


def usual_paths(told: Mapping[str, Any]) -> int:
    """The number for a situation as it is told: 8,192 as a rule, half or a quarter of it where very much is open at once."""
    others = sum(len(told.get(part) or ()) for part in ("processes", "offers"))
    return PATHS if others < MANY else PATHS // 2 if others < VERY_MANY else PATHS // 4
