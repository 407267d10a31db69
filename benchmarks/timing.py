"""How things are timed: all sides in turn, several times, after a warm-up; the median counts.

Machines are busy at times, so that sides timed one after the other could meet different loads. In turns they meet the same,
and ratios are worth more than seconds.
"""

from __future__ import annotations

import gc
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Timed:
    """Medians in seconds: on the clock, and of all processors together."""

    wall: float
    processor: float


def side_by_side(sides: Mapping[str, Callable[[int], object]], *, turns: int = 7, repeats: int = 1) -> dict[str, Timed]:
    """Each side is called with the number of the turn (a seed), `repeats` times a turn; turn 0 is the warm-up."""
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in sides}
    for turn in range(turns + 1):
        for name, side in sides.items():
            gc.collect()
            wall, processor = time.perf_counter(), time.process_time()
            for _ in range(repeats):
                side(turn)
            found[name].append(((time.perf_counter() - wall) / repeats, (time.process_time() - processor) / repeats))
    return {name: Timed(*(median(each) for each in zip(*pairs[1:], strict=True))) for name, pairs in found.items()}


def peak_memory(side: Callable[[int], object]) -> float:
    """Megabytes that one call holds at its peak, beyond what was there before (as traced by Python; NumPy takes part)."""
    gc.collect()
    tracemalloc.start()
    side(10_001)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1e6


def commands_side_by_side(commands: Mapping[str, Sequence[str]], *, turns: int = 5) -> dict[str, float]:
    """Median seconds of whole commands, each in a new process; turn 0 is the warm-up of the disk."""

    def run(command: Sequence[str]) -> Callable[[int], object]:
        return lambda _turn: subprocess.run(command, check=True, capture_output=True)

    return {name: each.wall for name, each in side_by_side({k: run(c) for k, c in commands.items()}, turns=turns).items()}


def python(code: str) -> tuple[str, ...]:
    """The command that runs `code` in a new interpreter."""
    return sys.executable, "-c", code
