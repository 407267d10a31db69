"""The theory needs nothing but the standard library until a band is drawn."""

from __future__ import annotations

import subprocess
import sys

THEORY = [
    "base_rates",
    "bargaining",
    "boxes",
    "claims",
    "foresight",
    "normal",
    "portfolio",
    "roots",
    "scoring",
    "search",
    "attribution",
    "stopping",
]


def test_importing_the_theory_loads_neither_numpy_nor_numba() -> None:
    imports = "; ".join(f"import sayyes.engine.{name}" for name in THEORY)
    script = f"import sys; {imports}; print(sorted({{'numpy', 'numba'}} & set(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
