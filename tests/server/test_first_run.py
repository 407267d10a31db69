"""The first run makes what is needed, readable by its owner alone; later ones change nothing without a backup."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

OPEN_HOME = "from sayyes.server.first_run import open_home; open_home()"


def in_home(home: Path, code: str = OPEN_HOME) -> subprocess.CompletedProcess[str]:
    """Run a line of Python as a program of its own, on a data folder of its own."""
    environment = {
        **os.environ,
        "SAYYES_HOME": str(home),
        "DJANGO_SETTINGS_MODULE": "sayyes.server.settings",
    }
    return subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, timeout=60)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_importing_the_settings_creates_nothing(tmp_path: Path) -> None:
    home = tmp_path / "alice"
    ran = in_home(home, "import sayyes.server.settings")
    assert ran.returncode == 0, ran.stderr
    assert not home.exists()


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_the_first_run_makes_a_folder_that_only_alice_can_read(tmp_path: Path) -> None:
    home = tmp_path / "alice"
    ran = in_home(home, f"import os; os.umask(0); {OPEN_HOME}")
    assert ran.returncode == 0, ran.stderr
    assert mode(home) == 0o700
    assert {path.name: mode(path) for path in home.iterdir()} == {"sayyes.sqlite3": 0o600, "secret": 0o600}


def test_the_secret_is_drawn_once_and_differs_between_folders(tmp_path: Path) -> None:
    alice, bob = tmp_path / "alice", tmp_path / "bob"
    for home in (alice, bob):
        in_home(home)
    first = (alice / "secret").read_text()
    in_home(alice)
    assert len(first) >= 64
    assert (alice / "secret").read_text() == first
    assert (bob / "secret").read_text() != first


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_a_folder_that_others_could_read_is_closed_again(tmp_path: Path) -> None:
    home = tmp_path / "alice"
    in_home(home)
    home.chmod(0o755)
    (home / "secret").chmod(0o644)
    in_home(home)
    assert (mode(home), mode(home / "secret")) == (0o700, 0o600)


def test_nothing_is_backed_up_while_nothing_is_to_be_migrated(tmp_path: Path) -> None:
    home = tmp_path / "alice"
    in_home(home)
    in_home(home)
    assert not (home / "backups").exists()


def columns(file: Path) -> set[str]:
    """The columns of the decisions in a database."""
    with closing(sqlite3.connect(file)) as database:
        return {row[1] for row in database.execute("PRAGMA table_info(store_storeddecision)")}


def test_the_database_is_backed_up_before_it_is_migrated(tmp_path: Path) -> None:
    home = tmp_path / "alice"
    first_version = "from django.core.management import call_command; call_command('migrate', 'store', '0001', verbosity=0)"
    assert in_home(home, f"{OPEN_HOME}; {first_version}").returncode == 0
    with closing(sqlite3.connect(home / "sayyes.sqlite3")) as database, database:
        database.execute(
            "INSERT INTO store_profile (id, name, situation, saved_at) VALUES (1, 'Alice', '{}', '2026-03-02 09:00:00')"
        )
    ran = in_home(home)
    assert ran.returncode == 0, ran.stderr
    (kept,) = (home / "backups").iterdir()
    assert "further" not in columns(kept)
    assert "further" in columns(home / "sayyes.sqlite3")
    for file in (kept, home / "sayyes.sqlite3"):
        with closing(sqlite3.connect(file)) as database:
            assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert database.execute("SELECT name FROM store_profile").fetchone() == ("Alice",)
    if os.name == "posix":
        assert (mode(kept.parent), mode(kept)) == (0o700, 0o600)


def test_a_folder_that_cannot_be_made_is_said_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "alice").write_text("a file, where a folder should be")
    ran = in_home(tmp_path / "alice")
    assert ran.returncode != 0
    assert "cannot be used" in ran.stderr.splitlines()[-1]
    assert "SAYYES_HOME" in ran.stderr.splitlines()[-1]


def test_a_database_that_is_none_is_said_in_one_sentence(tmp_path: Path) -> None:
    home = tmp_path / "alice"
    home.mkdir()
    (home / "sayyes.sqlite3").write_bytes(b"this is no database at all" * 100)
    ran = in_home(home)
    assert ran.returncode != 0
    assert "cannot be opened" in ran.stderr.splitlines()[-1]
    assert (home / "sayyes.sqlite3").read_bytes() == b"this is no database at all" * 100
