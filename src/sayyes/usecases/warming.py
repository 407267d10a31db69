"""Compiling the engine ahead of time, so that nobody's first answer has to wait for it."""

from __future__ import annotations

from collections.abc import Callable

from sayyes.engine import decide, plan, situation_from_json
from sayyes.engine.arithmetic import is_compiled
from sayyes.engine.kernel import simulate
from sayyes.engine.market_table import fill_market

FEW = 64  # paths: what is compiled does not depend on how many


def engine_is_compiled() -> bool:
    """Whether what takes long to compile lies compiled on disk, made from the sources as they are now."""
    return is_compiled(simulate) and is_compiled(fill_market)


def warm_up() -> tuple[tuple[str, Callable[[], object]], ...]:
    """The steps that compile everything, each with its name; the first takes nearly all of the time."""
    situation, assumptions = situation_from_json({"invitation": {}})
    return (
        ("the answer", lambda: decide(situation, assumptions, paths=FEW, depth="answer")),
        ("what would change it", lambda: decide(situation, assumptions, paths=FEW)),
        ("plans", lambda: plan(situation, assumptions=assumptions, paths=FEW)),
    )
