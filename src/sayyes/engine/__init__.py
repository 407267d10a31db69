"""What an interview is worth: a pure library, a Situation and Assumptions in, a Decision out.

Importing it loads neither NumPy nor Numba; both wait until a decision is asked for.

    from sayyes.engine import decide, situation_from_json
    decision = decide(*situation_from_json({"invitation": {"pay": 98000}}))
    print(decision.headline)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from sayyes.engine.assumptions import Assumptions
from sayyes.engine.decision import Decision
from sayyes.engine.intake import situation_from_json
from sayyes.engine.situation import Situation

if TYPE_CHECKING:
    from sayyes.engine.answer import decide

__all__ = ["Assumptions", "Decision", "Situation", "decide", "situation_from_json"]

_LATER = {"decide": "sayyes.engine.answer"}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the name stands for
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LATER[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
