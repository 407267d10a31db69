"""The compiled kernel against the same functions in plain Python."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import numpy as np
import pytest

from sayyes.engine.assumptions import NAMES
from sayyes.engine.records import THETA
from sayyes.engine.simulation import simulated

from .situations import Json, changed, pipeline, told

PLAIN = """
import json, sys
from sayyes.engine import situation_from_json
from sayyes.engine.kernel import walk
from sayyes.engine.simulation import simulated
assert not hasattr(walk, "py_func"), "this process was to run without compilation"
outcome = simulated(*situation_from_json(json.load(sys.stdin)), paths=64, seed=5)
json.dump([outcome.gross.tolist(), outcome.costs.tolist()], sys.stdout)
"""


def in_plain_python(situation: Json) -> tuple[list[list[float]], list[list[list[float]]]]:
    environment = {**os.environ, "NUMBA_DISABLE_JIT": "1"}
    command = [sys.executable, "-W", "ignore", "-c", PLAIN]
    ran = subprocess.run(command, input=json.dumps(situation), capture_output=True, text=True, env=environment, check=True)
    gross, costs = json.loads(ran.stdout)
    return gross, costs


@pytest.mark.parametrize("runway", [None, 20])
def test_the_kernel_in_plain_python_gives_what_the_compiled_one_gives(runway: float | None) -> None:
    situation = changed(
        pipeline(4, 2), candidate={"runway_days": runway, "value_after_runway": 30_000}, assumptions={"goodwill_cost": 70}
    )
    compiled = simulated(*told(situation), paths=64, seed=5)
    gross, costs = in_plain_python(situation)
    assert np.allclose(compiled.gross, gross, rtol=1e-9, atol=1e-6)
    assert np.allclose(compiled.costs, costs, rtol=1e-9, atol=1e-9)


def test_every_assumption_of_the_table_reaches_the_kernel() -> None:
    assert sorted(THETA) == sorted(NAMES)
