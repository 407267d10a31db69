"""`sayyes doctor`: what it finds, and what it leaves alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sayyes.cli.checkup import DATABASE, FINE, NOTE, WRONG, data_folder, database, engine
from sayyes.cli.main import run
from sayyes.server import settings
from sayyes.server.first_run import back_up, make_folder
from tests.usecases.cast import NOW

POSIX = pytest.mark.skipif(os.name != "posix", reason="modes are told on POSIX")


def kept(folder: Path) -> Path:
    """A data folder with a database in it."""
    make_folder(folder)
    return back_up(database=folder / "empty.sqlite3", folder=folder, now=NOW)


def test_a_computer_that_is_in_order_gets_one_line_a_check_and_keeps_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SAYYES_HOME", str(tmp_path / "home"))
    assert run(["doctor"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    for name in ("Python 3.", "SQLite 3.", "journal mode", "Data folder", "Engine"):
        assert name in out
    assert not (tmp_path / "home").exists()


@POSIX
def test_a_folder_that_others_may_look_into_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    home.chmod(0o755)
    monkeypatch.setenv("SAYYES_HOME", str(home))
    assert run(["doctor"]) == 1
    assert "chmod 700" in capsys.readouterr().out


def test_a_folder_of_ones_own_is_fine(tmp_path: Path) -> None:
    make_folder(tmp_path / "home")
    assert data_folder(tmp_path / "home").mark == FINE


def test_a_file_in_the_place_of_the_folder_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("x")
    assert data_folder(tmp_path / "home").mark == WRONG


def test_a_whole_database_is_fine_and_a_damaged_one_is_not(tmp_path: Path) -> None:
    whole = kept(tmp_path / "home")
    assert database(whole).mark == FINE
    whole.write_bytes(b"no database at all, but long enough to be looked at" * 40)
    found = database(whole)
    assert found.mark == WRONG
    assert "backups" in found.says


@POSIX
def test_a_database_that_others_may_read_is_wrong(tmp_path: Path) -> None:
    file = kept(tmp_path / "home")
    file.chmod(0o644)
    assert database(file).mark == WRONG


def test_the_check_up_looks_for_the_database_where_the_app_keeps_it() -> None:
    assert settings.DATABASE_FILE.name == DATABASE


def test_an_engine_that_nobody_has_compiled_yet_is_said_to_be_so_and_is_nothing_wrong(tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "NUMBA_CACHE_DIR": str(tmp_path),
        "SAYYES_HOME": str(tmp_path / "home"),
        "PYTHONIOENCODING": "utf-8",
    }
    done = subprocess.run([sys.executable, "-m", "sayyes.cli", "doctor"], env=environment, capture_output=True, check=True)
    assert f"{NOTE} Engine: not compiled yet" in done.stdout.decode()


def test_warming_up_compiles_what_every_answer_needs(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["doctor", "--warm"]) == 0
    out = capsys.readouterr().out
    assert "Engine: the answer ready" in out
    assert "Engine: plans ready" in out
    assert engine().mark == FINE
