"""`sayyes import` from the outside: it shows, asks, does it once, and takes it back."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CONNECTIONS = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Bob,Raman,https://www.linkedin.com/in/bob-raman,,Larkfield Mutual,Talent Partner,12 Mar 2024\n"
)
TOLD = ("--days-first", "--status", "hm=interviewing")


def called(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "SAYYES_HOME": str(home), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "sayyes.cli", "import", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", stdin=subprocess.DEVNULL)


@pytest.fixture
def connections(tmp_path: Path) -> str:
    path = tmp_path / "Connections.csv"
    path.write_text(CONNECTIONS, encoding="utf-8")
    return str(path)


def test_an_import_is_shown_done_once_listed_and_undone(tmp_path: Path, connections: str) -> None:
    home = tmp_path / "home"
    looked = called(home, connections, "--dry-run")
    assert looked.returncode == 0
    assert "contacts        1 new" in looked.stdout
    assert "this was a look only" in looked.stdout
    unasked = called(home, connections)
    assert unasked.returncode == 2
    assert unasked.stderr.startswith("sayyes: Nothing was imported")
    done = called(home, connections, "--yes")
    assert done.stdout.splitlines()[-2] == "  Done: import 1. To take it back: sayyes import --undo 1"
    assert "import 1 already; nothing was done" in called(home, connections, "--yes").stdout
    assert "Connections.csv (LinkedIn's export)" in called(home).stdout
    assert json.loads(called(home, "--undo", "1", "--json").stdout) == {"undone": 1, "kept": []}
    again = called(home, "--undo", "1")
    assert (again.returncode, again.stderr) == (2, "sayyes: Import 1 is undone already.\n")


def test_json_imports_only_with_yes(tmp_path: Path, connections: str) -> None:
    home = tmp_path / "home"
    (seen,) = json.loads(called(home, connections, "--json").stdout)
    assert (seen["counts"], seen["import"]) == ({"contacts": {"new": 1, "changed": 0, "same": 0}}, None)
    (done,) = json.loads(called(home, connections, "--json", "--yes").stdout)
    assert done["import"] == 1


def test_a_trackers_columns_are_shown_and_can_be_put_right(tmp_path: Path) -> None:
    tracker = tmp_path / "tracker.csv"
    tracker.write_text("Betrieb,Role,Date Applied,Status\nLarkfield,Analyst,5/9/2026,Hm\n", encoding="utf-8")
    shown = called(tmp_path / "home", str(tracker), "--dry-run").stdout
    assert "“Role” is the role" in shown
    assert "only kept as they are: “Betrieb”" in shown
    assert "is the day first, or the month?" in " ".join(shown.split())
    assert "“Hm” is unknown" in shown
    right = called(tmp_path / "home", str(tracker), "--dry-run", "--column", "Betrieb=company", *TOLD).stdout
    assert "“Betrieb” is the company" in right
    assert "“Hm” is interviewing" in right
    assert "please say" not in right


def test_a_calendar_without_interviews_says_so(tmp_path: Path) -> None:
    calendar = tmp_path / "alice.ics"
    event = "BEGIN:VEVENT\nUID:1\nSUMMARY:Dentist\nDTSTART:20260305T150000Z\nEND:VEVENT\n"
    calendar.write_text(f"BEGIN:VCALENDAR\n{event}END:VCALENDAR\n", encoding="utf-8")
    done = called(tmp_path / "home", str(calendar), "--yes")
    assert done.returncode == 0
    assert "1 other entries were left alone" in done.stdout
    assert "There is nothing in it to import." in done.stdout


def test_what_cannot_be_imported_is_one_line_with_the_files_name(tmp_path: Path) -> None:
    shopping = tmp_path / "shopping.csv"
    shopping.write_text("Milk,Bread\n1,2\n", encoding="utf-8")
    refused = called(tmp_path / "home", str(shopping), "--yes")
    assert refused.returncode == 2
    assert refused.stderr.startswith("sayyes: shopping.csv: This holds nothing that we import")
    assert refused.stderr.count("\n") == 1
    wrong = called(tmp_path / "home", str(shopping), "--column", "Milk")
    assert wrong.returncode == 2
    assert "Firm=company" in wrong.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of another kind")
@pytest.mark.parametrize(("typed", "ends"), [(b"y\n", "To take it back"), (b"\n", "Nothing was imported.")])
def test_on_a_terminal_it_asks_and_takes_enter_for_no(tmp_path: Path, connections: str, typed: bytes, ends: str) -> None:
    import pty

    ours, theirs = pty.openpty()
    environment = {**os.environ, "SAYYES_HOME": str(tmp_path / "home"), "NO_COLOR": "1"}
    command = [sys.executable, "-m", "sayyes.cli", "import", connections]
    with subprocess.Popen(command, env=environment, stdin=theirs, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        os.write(ours, typed)
        shown = b""
        try:
            while piece := os.read(ours, 4096):
                shown += piece
        except OSError:  # the terminal is gone with the program
            pass
        assert process.wait() == 0
    os.close(ours)
    text = shown.decode("utf-8")
    assert "Import this? [y/N]" in text
    assert ends in text


def test_how_to_import_a_tracker_in_another_way_is_said(tmp_path: Path) -> None:
    tracker = tmp_path / "tracker.csv"
    tracker.write_text("Company,Role,Status\nLarkfield,Analyst,Hm\n", encoding="utf-8")
    called(tmp_path / "home", str(tracker), "--yes")
    again = " ".join(called(tmp_path / "home", str(tracker), "--yes", "--status", "Hm=applied").stdout.split())
    assert "already; nothing was done. To import it in another way: sayyes import --undo 1, then once more." in again
