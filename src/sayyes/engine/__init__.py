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
    from sayyes.engine.planning import Plan, plan

# The theory that the engine stands on, each usable alone (docs/the-model.md).
THEORY = {
    "bargained_pay": "sayyes.engine.bargaining",
    "brier_score": "sayyes.engine.scoring",
    "continuation_value": "sayyes.engine.stopping",
    "expected_max_normal": "sayyes.engine.normal",
    "log_score": "sayyes.engine.scoring",
    "marginal_improvement": "sayyes.engine.portfolio",
    "market_value": "sayyes.engine.search",
    "reservation_value": "sayyes.engine.boxes",
    "reservation_value_normal": "sayyes.engine.boxes",
    "reservation_wage": "sayyes.engine.search",
    "shapley": "sayyes.engine.attribution",
}

__all__ = [
    "Assumptions", "Decision", "Plan", "Situation", "bargained_pay", "brier_score", "continuation_value", "decide",
    "expected_max_normal", "log_score", "marginal_improvement", "market_value", "plan", "reservation_value",
    "reservation_value_normal", "reservation_wage", "shapley", "situation_from_json",
]  # fmt: skip

_LATER = {"decide": "sayyes.engine.answer", "plan": "sayyes.engine.planning", "Plan": "sayyes.engine.planning", **THEORY}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the name stands for
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LATER[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
