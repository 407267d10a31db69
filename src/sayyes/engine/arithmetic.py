"""How the engine compiles, and the two functions of the normal distribution that all compiled code shares."""

from __future__ import annotations

from collections.abc import Callable
from math import erfc, exp, log, sqrt
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


@inlined
def quantile(u: float) -> float:
    """The standard normal quantile of u in (0, 1), to rounding: Acklam's rational approximation (2003), then one Halley step."""
    lower = min(u, 1.0 - u)
    if lower < 0.02425:
        t = sqrt(-2.0 * log(lower))
        top = (
            (((-7.784894002430293e-03 * t - 3.223964580411365e-01) * t - 2.400758277161838) * t - 2.549732539343734) * t
            + 4.374664141464968
        ) * t + 2.938163982698783
        z = top / (
            (((7.784695709041462e-03 * t + 3.224671290700398e-01) * t + 2.445134137142996) * t + 3.754408661907416) * t + 1.0
        )
    else:
        t = lower - 0.5
        r = t * t
        top = (
            (((-3.969683028665376e01 * r + 2.209460984245205e02) * r - 2.759285104469687e02) * r + 1.383577518672690e02) * r
            - 3.066479806614716e01
        ) * r + 2.506628277459239
        low = (
            (((-5.447609879822406e01 * r + 1.615858368580409e02) * r - 1.556989798598866e02) * r + 6.680131188771972e01) * r
            - 1.328068155288572e01
        ) * r + 1.0
        z = t * top / low
    error = (0.5 * erfc(-z * 0.7071067811865476) - lower) * 2.5066282746310002 * exp(0.5 * z * z)
    z -= error / (1.0 + 0.5 * z * error)
    return z if u < 0.5 else -z  # fmt: skip


@compiled
def quantiles(u: Floats, out: Floats) -> None:
    """The standard normal quantiles of all elements of u [n]."""
    for position in range(u.size):
        out[position] = quantile(u[position])


@inlined
def excess(mean: float, sd: float, floor: float) -> float:
    """E (X - floor)+ for X ~ N(mean, sd^2), without loss of digits in either tail."""
    gain = mean - floor
    if sd <= 0.0:
        return max(gain, 0.0)
    x = abs(gain) / sd
    option = sd * (0.3989422804014327 * exp(-0.5 * x * x) - x * 0.5 * erfc(x * 0.7071067811865476))
    return max(gain, 0.0) + max(option, 0.0)
