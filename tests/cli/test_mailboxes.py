"""`sayyes read` on an mbox: a line a message, in order; a run that was interrupted goes on where it stopped."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sayyes.cli.entries import Progress, entries_in
from sayyes.cli.main import run
from sayyes.readers.mailbox import messages_of
from sayyes.usecases.reading import Handed, read_all

NOW = ["--now", "2026-03-02T09:00:00-05:00"]


def letter(number: int) -> bytes:
    return (
        f"From dana@initech.com Mon Mar  2 10:00:00 2026\nFrom: Dana <dana@initech.com>\nSubject: Interview {number}\n\n"
        f"We would like to invite you to interview number {number} at Initech.\n\n"
    ).encode()


@pytest.fixture
def mailbox(tmp_path: Path) -> Path:
    path = tmp_path / "big.mbox"
    path.write_bytes(b"".join(letter(number) for number in range(1, 13)))
    return path


def rows(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_every_message_of_an_mbox_is_a_line_in_order(mailbox: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(mailbox), "--jsonl", *NOW]) == 0
    found = rows(capsys)
    assert [row["file"] for row in found] == [f"{mailbox}#{number}" for number in range(1, 13)]
    assert {(row["kind"], row["company"], row["error"]) for row in found} == {("interview", "Initech", None)}


def test_the_only_message_of_an_mbox_bears_the_files_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "one.mbox").write_bytes(letter(1))
    assert run(["read", str(tmp_path / "one.mbox"), "--jsonl", *NOW]) == 0
    assert [row["file"] for row in rows(capsys)] == [str(tmp_path / "one.mbox")]


def test_an_mbox_comes_from_standard_input_too(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(letter(1) + letter(2))))
    assert run(["read", "-", "--jsonl", *NOW]) == 0
    assert [row["file"] for row in rows(capsys)] == ["-#1", "-#2"]


def test_a_run_goes_on_behind_the_entry_that_is_named(mailbox: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(mailbox), "--jsonl", "--after", f"{mailbox}#10", *NOW]) == 0
    assert [row["file"] for row in rows(capsys)] == [f"{mailbox}#11", f"{mailbox}#12"]
    assert run(["read", str(mailbox), "--jsonl", "--after", "elsewhere#1", *NOW]) == 2
    assert "elsewhere#1" in capsys.readouterr().err


def test_an_interrupted_run_says_how_to_go_on_and_nothing_is_lost_or_twice(
    mailbox: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(lines: Iterator[bytes]) -> Iterator[bytes]:
        for number, message in enumerate(messages_of(lines), 1):
            if number == 9:
                raise KeyboardInterrupt
            yield message

    monkeypatch.setattr("sayyes.cli.entries.messages_of", interrupted)
    assert run(["read", str(mailbox), "--jsonl", *NOW]) == 130
    out, err = capsys.readouterr()
    first = [json.loads(line)["file"] for line in out.splitlines()]
    assert 0 < len(first) < 9
    assert f"--after '{first[-1]}'" in err
    monkeypatch.undo()
    assert run(["read", str(mailbox), "--jsonl", "--after", first[-1], *NOW]) == 0
    assert first + [row["file"] for row in rows(capsys)] == [f"{mailbox}#{number}" for number in range(1, 13)]


def test_only_a_few_messages_are_held_at_a_time() -> None:
    taken = 0

    def endless() -> Iterator[Handed]:
        nonlocal taken
        while True:
            taken += 1
            yield Handed(f"{taken}.eml", letter(taken))

    readings = read_all(handed=endless(), now=None)
    assert [next(readings).file for _ in range(20)] == [f"{number}.eml" for number in range(1, 21)]
    readings.close()  # type: ignore[attr-defined]
    assert taken <= 30


def test_a_bar_shows_how_much_of_the_file_is_read(mailbox: Path) -> None:
    shown = io.StringIO()
    progress = Progress(1, show=True, out=shown)
    for number, _ in enumerate(entries_in([str(mailbox)], progress), 1):
        progress.step(number)
    progress.clear()
    bars = shown.getvalue().split("\r\x1b[K")
    assert bars[1].endswith(" 1 read")
    assert "░" in bars[1]
    assert "100%" in bars[-2]
    assert bars[-1] == ""


def test_off_a_terminal_no_bar_is_drawn(mailbox: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(mailbox), "--jsonl", *NOW]) == 0
    assert capsys.readouterr().err == ""
