"""`sayyes read` and `sayyes decide` on real files: good ones, and ones that cannot be used."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from sayyes.cli.main import run

EXAMPLES = Path(__file__).parents[2] / "examples"
NOW = ["--now", "2026-03-02T09:00:00-05:00"]
CUT_CALENDAR = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMM"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00" + bytes(range(256)) * 40
NONSENSE = b"\x00\xffnonsense " * (30 * 1024 * 1024 // 11)


@pytest.fixture(autouse=True)
def _own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAYYES_HOME", str(tmp_path / "home"))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.eml", b""),
        ("photo.png", PNG),
        ("photo.eml", PNG),
        ("noise.eml", NONSENSE),
        ("cut.ics", CUT_CALENDAR),
        ("shopping.txt", b"milk, bread, two lemons\n"),
    ],
    ids=["empty", "picture", "picture as mail", "thirty megabytes of noise", "cut calendar", "shopping list"],
)
def test_a_file_that_invites_to_nothing_is_refused_in_one_line(
    name: str, data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert run(["decide", str(path), *NOW]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert name in err
    assert err.isprintable() or err.strip().isprintable()


def test_a_message_is_answered_with_nothing_else_known(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["decide", str(EXAMPLES / "invitation.eml"), *NOW, "--paths", "512"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    lines = out.splitlines()
    assert lines[1:5] == [
        "  Larkfield Mutual · Senior Data Analyst",
        "  by phone · 45 min · Thu 5 March, 15:00–15:45 New York · answer by Wed 4 March",
        "",
        "  Say yes.",
    ]
    assert "Dear Nora," in out
    assert "Thursday, 5 March at 3:00 pm New York time suits me" in " ".join(out.split())


@pytest.mark.parametrize(("example", "answer"), [("invitation", "yes"), ("ask-first", "yes_if"), ("signed-elsewhere", "no")])
def test_the_examples_show_what_their_names_say(example: str, answer: str, capsys: pytest.CaptureFixture[str]) -> None:
    files = [str(EXAMPLES / f"{example}.eml"), "--situation", str(EXAMPLES / f"{example}.toml")]
    assert run(["decide", *files, "--json", "--paths", "2048"]) == 0
    assert json.loads(capsys.readouterr().out)["answer"] == answer


def test_a_message_comes_from_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    data = (EXAMPLES / "invitation.eml").read_bytes()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert run(["decide", "-", *NOW, "--paths", "64"]) == 0
    assert "Larkfield Mutual" in capsys.readouterr().out


def test_a_message_whose_times_are_past_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    files = [str(EXAMPLES / "invitation.eml"), "--now", "2026-11-22T12:00:00+00:00", "--paths", "64", "--json"]
    assert run(["decide", *files]) == 0
    unclear = json.loads(capsys.readouterr().out)["unclear"]
    assert any("Thu 5 March 2026" in doubt and "is past" in doubt for doubt in unclear)


def test_every_file_of_a_folder_gets_a_line_and_nothing_stops_the_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "inbox"
    (folder / "old").mkdir(parents=True)
    (folder / "a.eml").write_bytes((EXAMPLES / "invitation.eml").read_bytes())
    (folder / "b.eml").write_bytes(b"")
    (folder / "old" / "c.eml").write_bytes((EXAMPLES / "ask-first.eml").read_bytes())
    (folder / ".hidden").write_bytes(b"x")
    assert run(["read", str(folder), "--jsonl", *NOW]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["file"] for line in lines] == [str(folder / "a.eml"), str(folder / "b.eml"), str(folder / "old" / "c.eml")]
    assert [line["kind"] for line in lines] == ["interview", "other", "interview"]
    assert [line["error"] is None for line in lines] == [True, False, True]
    assert lines[0]["times"][0]["start"] == "2026-03-05T15:00:00-05:00"
    assert (lines[0]["pay"]["low"], lines[0]["pay"]["currency"], lines[0]["pay"]["period"]) == (98_000, "USD", "year")


def test_json_is_one_array(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(EXAMPLES / "ask-first.eml"), str(EXAMPLES / "invitation.eml"), "--json", *NOW]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["company"] for row in rows] == ["Tarnbrook Freight", "Larkfield Mutual"]


def test_without_a_form_a_short_list_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(EXAMPLES / "invitation.eml"), *NOW]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "  company    Larkfield Mutual" in lines
    assert "  when       Thu 5 March 2026, 15:00–15:45 New York" in lines
    assert "  pay        $98,000–$112,000 a year" in lines


def test_a_named_path_that_is_not_there_stops_before_anything_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(EXAMPLES / "invitation.eml"), "nowhere.eml"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "nowhere.eml" in err
