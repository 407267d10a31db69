"""The environment table: typed, with defaults, and clear about what it cannot use."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayyes.errors import Unusable
from sayyes.server.environment import TABLE, read_environment
from sayyes.server.sqlite import journal_mode, opening_pragmas


def test_nothing_set_gives_the_platforms_own_folder_and_our_port() -> None:
    read = read_environment({})
    assert read.port == 8765
    assert read.home.is_absolute()
    assert "sayyes" in read.home.parts[-1]


def test_what_is_set_counts() -> None:
    read = read_environment({"SAYYES_HOME": "/tmp/alice", "SAYYES_PORT": "9000", "SAYYES_ZONE": "Europe/Berlin"})
    assert (read.home, read.port, read.zone) == (Path("/tmp/alice"), 9000, "Europe/Berlin")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SAYYES_PORT", "yes"),
        ("SAYYES_PORT", "0"),
        ("SAYYES_PORT", "65536"),
        ("SAYYES_PORT", ""),
        ("SAYYES_HOME", "  "),
        ("SAYYES_ZONE", "Mars/Olympus"),
        ("SAYYES_ZONE", "../../etc/passwd"),
    ],
)
def test_what_cannot_be_used_is_named(name: str, value: str) -> None:
    with pytest.raises(Unusable, match=name):
        read_environment({name: value})


def test_every_variable_is_ours_and_says_what_it_is_for() -> None:
    assert all(row.name.startswith("SAYYES_") and row.says for row in TABLE)


@pytest.mark.parametrize(
    ("version", "mode"),
    [((3, 40, 1), "DELETE"), ((3, 51, 2), "DELETE"), ((3, 51, 3), "WAL"), ((3, 52, 0), "WAL"), ((4, 0, 0), "WAL")],
)
def test_write_ahead_is_used_only_where_sqlite_keeps_it_whole(version: tuple[int, ...], mode: str) -> None:
    assert journal_mode(version) == mode
    assert f"journal_mode={mode}" in opening_pragmas(version)
    assert "synchronous=FULL" in opening_pragmas(version)
    assert "mmap" not in opening_pragmas(version)
