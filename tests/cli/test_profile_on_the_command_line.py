"""What Alice told the app about herself counts on the command line too, unless she hands in a situation of her own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from sayyes.cli import deciding
from sayyes.server import settings

EXAMPLES = Path(__file__).parents[2] / "examples"
TELL = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "sayyes.server.settings"
from sayyes.server.first_run import open_home
open_home()
from datetime import UTC, datetime
from sayyes.usecases.profile import save
signed = {"kind": "signed", "company": "Charlie & Co"}
save(situation={"candidate": {"commitment": signed}}, name="Alice Moreau", now=datetime.now(UTC))
"""


def asked(home: Path, *more: str) -> str:
    arguments = ["decide", str(EXAMPLES / "invitation.eml"), "--now", "2026-03-02T09:00:00-05:00", "--paths", "64", *more]
    return python(home, "-m", "sayyes.cli", *arguments)


def python(home: Path, *arguments: str) -> str:
    environment = {**os.environ, "SAYYES_HOME": str(home), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, *arguments], env=environment, capture_output=True, check=True)
    return done.stdout.decode()


def test_the_profile_decides_and_signs_unless_a_situation_is_handed_in(tmp_path: Path) -> None:
    python(tmp_path, "-c", TELL)
    answered = asked(tmp_path)
    assert "You have signed with Charlie & Co" in answered
    assert answered.rstrip().endswith("Alice Moreau")
    own: dict[str, Any] = json.loads(asked(tmp_path, "--situation", str(EXAMPLES / "invitation.toml"), "--json"))
    assert own["gates"] == []


def test_the_command_line_looks_for_the_database_where_the_app_keeps_it() -> None:
    assert settings.DATABASE_FILE.name == deciding.DATABASE
