"""A data folder that cannot be written: one sentence, exit code 1, and nothing there is any different."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.server.live import free_port

NOBODY = 65534


@pytest.fixture
def beside() -> Iterator[Path]:
    """A folder that anybody may pass through; pytest's own are their owner's alone."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def as_somebody(command: Sequence[str]) -> list[str]:
    """The command, as a user whom permissions bind. Skips where there is none who can run this program."""
    if os.getuid() != 0:
        return list(command)
    if shutil.which("setpriv") is None:
        pytest.skip("as root every folder can be written, and setpriv is not here")
    other = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", "--inh-caps=-all", "--bounding-set=-all"]
    can = subprocess.run([*other, sys.executable, "-c", "import sayyes.server.run"], cwd="/", check=False, capture_output=True)
    if can.returncode:
        pytest.skip("an unprivileged user may not read this program's files here")
    return [*other, *command]


def run(home: Path, *command: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "SAYYES_HOME": str(home), "SAYYES_ZONE": "Europe/London", "HOME": "/", "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        as_somebody([sys.executable, "-m", *command]), cwd="/", env=env, check=False, capture_output=True, text=True, timeout=120
    )


def contents(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {
        str(each.relative_to(folder)): (each.stat().st_mode, each.read_bytes() if each.is_file() else b"")
        for each in sorted(folder.rglob("*"))
    }


def refused(done: subprocess.CompletedProcess[str]) -> str:
    """What was said when it did not start: one line, exit code 1."""
    assert done.returncode == 1, done
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert "Traceback" not in done.stderr
    return done.stderr


def used_and_locked(home: Path) -> dict[str, tuple[int, bytes]]:
    """A folder that was used once, is the runner's own and can no longer be written."""
    env = {**os.environ, "SAYYES_HOME": str(home), "DJANGO_SETTINGS_MODULE": "sayyes.server.settings"}
    made = "from sayyes.server.first_run import open_home; open_home()"
    subprocess.run([sys.executable, "-c", made], env=env, check=True, capture_output=True, timeout=120)
    before = contents(home)
    for each in [*home.rglob("*"), home]:
        each.chmod(0o555 if each.is_dir() else 0o444)
    return before


def test_a_server_on_a_folder_of_somebody_elses_says_so_and_writes_nothing(beside: Path) -> None:
    if os.getuid() != 0:
        pytest.skip("needs root to make a folder that is somebody else's")
    home = beside / "alice"
    before = used_and_locked(home)
    locked = contents(home)
    said = refused(run(home, "sayyes.server", str(free_port())))
    assert f"The data folder {home} cannot be used" in said
    assert "Set SAYYES_HOME to another." in said
    assert contents(home) == locked
    assert {name: data for name, (_, data) in locked.items()} == {name: data for name, (_, data) in before.items()}


@pytest.mark.parametrize("command", [("sayyes.server", "0"), ("sayyes.cli", "import"), ("sayyes.cli", "inbox")])
def test_a_folder_that_cannot_be_made_is_said_in_a_sentence(beside: Path, command: tuple[str, ...]) -> None:
    beside.chmod(0o555)
    port = [str(free_port()) if each == "0" else each for each in command]
    said = refused(run(beside / "alice", *port))
    assert f"The data folder {beside / 'alice'} cannot be used (Permission denied)." in said
    assert contents(beside) == {}
