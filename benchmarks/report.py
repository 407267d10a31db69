"""The words and tables of docs/benchmarks.md."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

PACKAGES = ("sayyes", "numpy", "numba", "scipy", "simpy", "quantecon", "pyagrum", "shap")


@dataclass(frozen=True)
class Section:
    """A heading, what is compared and how to read it, and a table: head and rows."""

    title: str
    text: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]

    def __str__(self) -> str:
        lines = [self.head, ["---"] * len(self.head), *self.rows]
        table = "\n".join("| " + " | ".join(line) + " |" for line in lines)
        return f"## {self.title}\n\n{' '.join(self.text.split())}\n\n{table}\n"


def seconds(amount: float) -> str:
    """Three figures with a unit."""
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)):
        if amount >= size:
            return f"{amount / size:.3g} {unit}" if amount / size < 1000 else f"{amount / size:,.0f} {unit}"
    return f"{amount * 1e9:.3g} ns"


def times(ratio: float) -> str:
    """A ratio in two figures."""
    return f"{ratio:,.0f} ×" if ratio >= 100 else f"{ratio:.2g} ×"


def machine() -> str:
    """Processor, cores, system."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    model = next((line.split(":")[1].strip() for line in lines if "model name" in line), platform.processor())
    return f"{model}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}"


def page(sections: Sequence[Section], now: datetime, took: float) -> str:
    """The whole page."""
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    versions = ", ".join([f"Python {platform.python_version()}", *(f"{name} {version(name)}" for name in PACKAGES)])
    head = f"""# Benchmarks

Written by `make benchmarks` on {now:%-d %B %Y}, {now:%H:%M %Z}, in {took / 60:.0f} minutes.

- Machine: {machine()}; load at the end {load}.
- Versions: {versions}.

Everything runs in one process where that is possible. The sides take turns, after one turn to warm up, and medians are shown:
read the ratios, for seconds hold only for this machine on this day. Before anything is timed, all sides must give the same
answer, or the command fails. No other library shown here is needed to use sayyes.
"""
    return "\n".join([head, *map(str, sections)])
