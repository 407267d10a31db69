"""A locked database, a full disk, a kill: every form says so and keeps what was typed, and nothing acknowledged is lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

WRITES_NOTHING = frozenset(
    {"reply_file", "letter_file", "act_on_reply:mail", "act_on_writing:mail", "act_on_reply:calendar", "act_on_writing:calendar",
     "mail:try", "calendars:address", "read_calendar"}
)  # fmt: skip  # made from what is kept, or refused before anything would be written


@pytest.mark.skipif(os.name != "posix", reason="limits of a process are POSIX")
@pytest.mark.parametrize("fault", ["locked", "full"])
def test_every_form_says_what_stands_in_the_way_and_keeps_what_was_typed(tmp_path: Path, fault: str) -> None:
    found = drilled(tmp_path / "alice", fault)
    assert set(found["pages"].values()) == {200}
    assert found["whole"] == [[["ok"]], []]
    for name, met in found["forms"].items():
        if name in WRITES_NOTHING:
            assert met["met"] in (200, 422, 502), (name, met)
        elif met["met"] not in (404, 409, 422):  # gone, or no longer possible, after what an earlier form did
            assert (met["met"], met["kept"]) == (503, True), (name, met)
            assert met["told"] or (name, fault) == ("mail:save", "full"), (name, met)  # there the file of secrets is told of
            assert met["after"] in (200, 302, 404, 409, 422), (name, met)
    assert sum(met["met"] == 503 for met in found["forms"].values()) > len(found["forms"]) * 0.75


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX")
def test_an_app_that_is_killed_amid_forms_loses_nothing_acknowledged_and_half_saves_nothing(tmp_path: Path) -> None:
    found = drilled(tmp_path / "alice", "20", program="tests.server.kill_drill")
    assert found["wrong"] == []
    assert found["acknowledged"] > 0


def drilled(home: Path, fault: str, program: str = "tests.server.faults_drill") -> dict[str, Any]:
    """What the drill found."""
    told = {"SAYYES_HOME": str(home), "DJANGO_SETTINGS_MODULE": "sayyes.server.settings"}
    ran = subprocess.run(
        [sys.executable, "-m", program, fault],
        env={**os.environ, **told},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    found: dict[str, Any] = json.loads(ran.stdout)
    return found
