"""How the engine compiles, and the two functions of the normal distribution that all compiled code shares."""

from __future__ import annotations

from collections.abc import Callable
from math import erfc, exp
from pathlib import Path
from typing import Any, TypeVar, cast

import numpy as np
from numba import njit
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_Function = TypeVar("_Function", bound=Callable[..., Any])


def _stamp() -> tuple[float, int]:
    """When any of the engine's sources last changed, and their size together."""
    sources = [path.stat() for path in Path(__file__).parent.glob("*.py")]
    return max(each.st_mtime for each in sources), sum(each.st_size for each in sources)


def _decorator(*, forceinline: bool) -> Callable[[_Function], _Function]:
    """Numba's decorator with its cache on disk, which looks only at the file of each function; ours calls one another across
    files, so the stamp of all of them decides whether what is cached still holds.
    """

    def decorate(function: _Function) -> _Function:
        dispatcher = njit(cache=True, nogil=True, error_model="numpy", forceinline=forceinline)(function)
        cached = getattr(getattr(dispatcher, "_cache", None), "_cache_file", None)
        if cached is not None:
            cached._source_stamp = _STAMP  # noqa: SLF001 - there is no public way
        return cast("_Function", dispatcher)

    return decorate


def is_compiled(function: Callable[..., Any]) -> bool:
    """Whether the machine code of a compiled function lies on disk, made from the sources as they are now."""
    cached = getattr(getattr(function, "_cache", None), "_cache_file", None)
    return cached is not None and bool(cached._load_index())  # noqa: SLF001 - there is no public way


_STAMP = _stamp()
compiled = _decorator(forceinline=False)
# World and Path hold many arrays: handing them to a function that is not inlined costs more than what is computed (measured:
# four times the whole run).
inlined = _decorator(forceinline=True)


@compiled
def upper_tail(z: Floats, out: Floats) -> None:
    """P(Z > z) of the standard normal, element by element."""
    for position in range(z.size):
        out[position] = 0.5 * erfc(z[position] * 0.7071067811865476)


@inlined
def excess(mean: float, sd: float, floor: float) -> float:
    """E (X - floor)+ for X ~ N(mean, sd^2), without loss of digits in either tail."""
    gain = mean - floor
    if sd <= 0.0:
        return max(gain, 0.0)
    x = abs(gain) / sd
    option = sd * (0.3989422804014327 * exp(-0.5 * x * x) - x * 0.5 * erfc(x * 0.7071067811865476))
    return max(gain, 0.0) + max(option, 0.0)
