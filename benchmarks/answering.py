"""How long a person waits for an answer, and what it takes in memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.report import Section, seconds
from benchmarks.timing import commands_side_by_side, python, side_by_side
from benchmarks.worlds import Json, Told, whole_model
from sayyes.engine import decide, plan, situation_from_json

INVITATION = Path(__file__).parent.parent / "examples" / "invitation.eml"
MORNING = "2026-03-02T09:00:00-05:00"


def twelve_invitations() -> Told:
    """A plan's worth of invitations, one round each."""

    def invitation(j: int) -> Json:
        return {
            "id": f"i{j:02d}", "company": f"Company {j}", "value_mean": 98_000 + 1_500 * j, "value_sd": 12_000,
            "rounds": [{"day": 2 + j, "hours": 1, "preparation": 1, "pass": 0.2 + 0.02 * j}],
        }  # fmt: skip

    return situation_from_json(
        {
            "candidate": {"value_now": 90_000, "hour_value": 45, "free_hours_per_week": 40},
            "market": {"value_mean": 105_000, "value_sd": 15_000},
            "invitation": invitation(0),
            "processes": [invitation(j) for j in range(1, 12)],
        }
    )


def waiting() -> Section:
    told = whole_model()
    moved = replace(told[0], invitation=replace(told[0].invitation, value_mean=told[0].invitation.value_mean + 500))
    twelve, known = twelve_invitations()
    taken = side_by_side(
        {
            "answer and reasons": lambda turn: decide(*told, seed=50 + turn, depth="answer"),
            "the same once more, pay corrected": lambda turn: decide(moved, told[1], seed=50 + turn, depth="answer"),
            "everything (flips, days, alternatives, levers)": lambda turn: decide(*told, seed=60 + turn),
            "plan over 12 invitations (4,096 sets)": lambda turn: plan(twelve, assumptions=known, seed=70 + turn),
        },
        turns=5,
    )
    text = """`decide` on eight processes of three rounds, the whole model, 65 branches, 8,192 paths; then `plan`, 512 paths.
    In one process that has answered before."""
    rows = [[name, seconds(each.wall), seconds(each.processor)] for name, each in taken.items()]
    return Section("Waiting for an answer", text, ("what", "time", "processor time"), rows)


def starting() -> Section:
    """Whole commands, each in a new process."""
    sayyes = str(Path(sys.executable).parent / "sayyes")
    commands = {
        "an empty Python": python("pass"),
        "`import sayyes`": python("import sayyes"),
        "`from sayyes.engine import Decision`": python("from sayyes.engine import Decision"),
        "`import numpy`, for comparison": python("import numpy"),
        "`sayyes --help`": (sayyes, "--help"),
        "`sayyes decide examples/invitation.eml`": (sayyes, "decide", str(INVITATION), "--now", MORNING),
    }
    taken = commands_side_by_side(commands)
    decide_example = commands["`sayyes decide examples/invitation.eml`"]
    with TemporaryDirectory() as empty:
        began = time.perf_counter()
        subprocess.run(decide_example, check=True, capture_output=True, env={**os.environ, "NUMBA_CACHE_DIR": empty})
        taken["the same, the first time ever: compiling (one run)"] = time.perf_counter() - began
    text = "Each in a new process; but for the last row, what Numba compiled is on disk from an earlier run."
    return Section("Starting", text, ("command", "time"), [[name, seconds(each)] for name, each in taken.items()])


CHILD = """
import json, re
from pathlib import Path
# What the system counts for a child begins with its parent's peak; this figure does not.
def peak(): return int(re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1]) / 1024
marks = {"an empty Python": peak()}
import numpy; marks["NumPy loaded"] = peak()
import numba; marks["Numba loaded"] = peak()
from benchmarks.worlds import whole_model
from sayyes.engine import decide
told = whole_model()
marks["the engine loaded"] = peak()
decide(*told, depth="answer"); marks["one answer with reasons, 8,192 paths"] = peak()
decide(*told); marks["everything, 8,192 paths"] = peak()
print(json.dumps(marks))
"""


def memory() -> Section:
    """The peak of one process that does nothing else, as the system counts it."""
    if not Path("/proc/self/status").exists():
        return Section("Memory", "Measured on Linux only.", ("after", "peak"), [])
    done = subprocess.run(python(CHILD), check=True, capture_output=True, text=True)
    marks: dict[str, float] = json.loads(done.stdout)
    text = "The most that one process has held so far, as the system counts it (resident set), after each step."
    return Section("Memory", text, ("after", "peak"), [[name, f"{peak:.0f} MB"] for name, peak in marks.items()])


def sections() -> list[Section]:
    return [waiting(), starting(), memory()]
