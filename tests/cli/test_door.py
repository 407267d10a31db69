"""What the command line does with what it is given: one line and an exit code when it cannot be used."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayyes.cli.main import run

EXAMPLES = Path(__file__).parents[2] / "examples"
HEAVY = ("django", "numpy", "numba", "rich", "icalendar", "sayyes.engine", "sayyes.readers", "sayyes.usecases")
QUICK = ["--paths", "64", "--now", "2026-03-02T09:00:00-05:00"]


@pytest.fixture(autouse=True)
def _own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nobody's own profile takes part in a test."""
    monkeypatch.setenv("SAYYES_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("SAYYES_DEBUG", raising=False)
    yield
    assert not (tmp_path / "home").exists(), "a question on the command line must not create the data folder"


def refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """The one line that says why the input cannot be used."""
    assert run(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.endswith("\n")
    assert err.count("\n") == 1
    assert "Traceback" not in err
    return err


def test_help_is_answered_before_anything_heavy_is_loaded() -> None:
    code = (
        "import sys; from sayyes.cli.main import run; run(['--help']);"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "Should I say yes" in done.stdout
    assert done.stderr.strip() == "[]"


def test_the_program_answers_under_its_own_name() -> None:
    done = subprocess.run([sys.executable, "-m", "sayyes.cli", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("sayyes 0.")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["decide", "nowhere.eml"], "nowhere.eml: there is no such file"),
        (["read", "nowhere"], "nowhere: there is no such file or folder"),
        (["decide"], "There is no invitation"),
        (["decide", "--situation", "nowhere.toml"], "nowhere.toml: there is no such file"),
        (["decide", "--now", "2026-03-02T09:00:00"], "does not say its time zone"),
        (["decide", "--now", "yesterday"], "is no date and time"),
        (["decide", "--now", "9999-12-31T23:59:59Z"], "--now '9999-12-31T23:59:59Z' is too far away"),
        (["decide", "--now", "0001-01-01T00:00:00+14:00"], "take a year from 1970 to 2200"),
        (["read", "x", "--now", "2201-01-01T00:00:00Z"], "is too far away"),
        (["decide", "--seed", "many"], "sayyes --help"),
        (["decide", "--paths", "3"], "sayyes --help"),
        (["decide", "--nonsense"], "--nonsense"),
        (["ponder"], "ponder"),
        (["read"], "sayyes --help"),
    ],
)
def test_what_cannot_be_used_is_said_in_one_line(arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert says in refused(arguments, capsys)


def test_a_file_in_the_place_of_a_command_is_told_what_to_say(capsys: pytest.CaptureFixture[str]) -> None:
    path = str(EXAMPLES / "invitation.eml")
    assert f"sayyes decide {path}" in refused([path], capsys)


def test_a_folder_is_not_one_invitation(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "is a folder" in refused(["decide", str(tmp_path)], capsys)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    secret = tmp_path / "secret.eml"
    secret.write_text("x")
    secret.chmod(0)
    assert "may not be read" in refused(["decide", str(secret)], capsys)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("s.json", '{"invitation": {"compny": "Acme"}}', ("'compny'", "'company'")),
        ("s.toml", "[invitation]\n[candidate]\nvalue_nwo = 3\n", ("'value_nwo'", "'value_now'")),
        ("s.json", '{"invitation": ', ("s.json", "no valid JSON")),
        ("s.toml", "[invitation\n", ("s.toml", "no valid TOML")),
        ("s.json", "[1, 2]", ("s.json", "one object")),
        ("s.json", '{"candidate": {}}', ("no invitation",)),
        ("s.toml", "now = 2026-03-02T09:00:00\n[invitation]\n", ("s.toml: now", "time zone")),
        ("s.json", '{"now": "soon", "invitation": {}}', ("s.json: now", "no date and time")),
        ("s.json", '{"now": "9999-12-31T23:59:59Z", "invitation": {}}', ("s.json: now", "too far away")),
        ("s.json", '{"invitation": {"rounds": 7}}', ("rounds must be a list",)),
        ("s.json", "[" * 100_000, ("s.json", "no valid JSON")),
    ],
)
def test_a_situation_that_cannot_be_used_names_what_is_wrong(
    name: str, content: str, says: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_text(content)
    line = refused(["decide", "--situation", str(path)], capsys)
    assert all(each in line for each in says), line


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("situation.json", '{"invitation": {"company": "Acme"}}'),
        ("situation.json", '{"invitaton": {"company": "Acme"}, "seed": 4}'),
        ("me.toml", "[candidate]\nvalue_now = 90000\n"),
        ("nothing-special.txt", '{"market": {"value_mean": 100000}}'),
    ],
)
def test_a_situation_handed_in_as_a_message_is_told_its_place(
    name: str, content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_text(content)
    assert f"is a situation, and no message; use: sayyes decide --situation {path}" in refused(["decide", str(path)], capsys)


def test_what_a_board_publishes_is_not_taken_for_a_situation(tmp_path: Path) -> None:
    posting = tmp_path / "posting.json"
    posting.write_text('{"title": "Data Analyst", "company": "Acme", "market": {}, "url": "https://acme.example/jobs/1"}')
    assert run(["decide", str(posting), *QUICK]) == 0
    offers = tmp_path / "offers.json"
    offers.write_text('{"offers": [{"title": "Data Analyst", "company_name": "Acme", "location": "Leeds"}]}')
    assert run(["decide", str(offers), *QUICK]) == 0


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("gibberish.txt", b"asdf qwer zxcv", "No invitation was found in"),
        (
            "no.eml",
            b"Subject: Your application\n\nUnfortunately we will not move forward with your application.",
            "turns you down",
        ),
        ("p.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is a picture"),
        (
            "cut.ics",
            b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1@x\r\nSUMMARY:Interview\r\nDTSTART;TZID=America/New_Yo",
            "could not be read: when is it?",
        ),
    ],
)
def test_what_is_no_invitation_is_refused_with_the_reason(
    name: str, data: bytes, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    line = refused(["decide", str(path), *QUICK], capsys)
    assert says in line
    assert "“”" not in line


def test_who_says_that_it_is_an_invitation_all_the_same_is_answered(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "note.txt"
    path.write_text("The coffee machine is broken again. Bob")
    assert "add --anyway" in refused(["decide", str(path), *QUICK], capsys)
    assert run(["decide", str(path), "--anyway", *QUICK]) == 0
    assert "Your reply" in capsys.readouterr().out


def test_a_pipe_with_a_name_is_not_waited_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for arguments in (["decide", str(pipe)], ["decide", "--situation", str(pipe)], ["decide", "/dev/zero"]):
        assert "is not a regular file" in refused(arguments, capsys)
    assert run(["read", str(pipe), "--jsonl"]) == 0
    assert "is not a regular file" in json.loads(capsys.readouterr().out)["error"]


def test_what_another_command_prints_may_be_handed_in_where_a_shell_puts_it() -> None:
    letter = "Dear Alice, could you come for an interview on Thursday 5 March 2026 at 3 pm in New York? Bob, Larkfield Mutual"
    command = f"{sys.executable} -m sayyes.cli decide <(echo '{letter}') --json {' '.join(QUICK)}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True)
    assert json.loads(done.stdout)["paths"] == 64, done.stderr


def test_bytes_that_are_no_text_are_no_situation(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "s.toml"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\xff\xfe")
    assert "no text in UTF-8" in refused(["decide", "--situation", str(path)], capsys)


def test_everything_that_is_wrong_is_said_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "s.json"
    path.write_text('{"invitation": {"bargains": 7}, "candidate": {"status": "retired"}}')
    line = refused(["decide", "--situation", str(path)], capsys)
    assert "bargains" in line
    assert "retired" in line


def test_an_error_cannot_smuggle_control_characters_onto_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "s.json"
    path.write_text(json.dumps({"invitation": {"\x1b[2J\nkey": 1}}))
    assert "\x1b" not in refused(["decide", "--situation", str(path)], capsys)


def test_a_situation_alone_is_answered(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["decide", "--situation", str(EXAMPLES / "signed-elsewhere.toml"), "--paths", "64"]) == 0
    out, err = capsys.readouterr()
    assert "Say no, thank you." in out
    assert "Copperline Studio" in out
    assert "I have accepted another position" in out
    assert err == ""


def test_json_is_the_decision_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["decide", "--situation", str(EXAMPLES / "invitation.toml"), "--json", *QUICK, "--seed", "5"]) == 0
    decision = json.loads(capsys.readouterr().out)
    total = decision["the_job_itself"]["mean"] + sum(each["mean"] for each in decision["reasons"])
    assert total - sum(decision["costs"].values()) == pytest.approx(decision["value"]["mean"], abs=0.01)
    assert [each["reason"] for each in decision["reasons"]] == [
        "practice",
        "intel",
        "network",
        "explore",
        "bargain",
        "surprise",
    ]
    assert decision["seed"] == 5


def test_the_same_seed_gives_the_same_answer(capsys: pytest.CaptureFixture[str]) -> None:
    answers = []
    for _ in range(2):
        assert run(["decide", "--situation", str(EXAMPLES / "invitation.toml"), "--json", *QUICK]) == 0
        answers.append(capsys.readouterr().out)
    assert answers[0] == answers[1]


def test_a_situation_comes_from_standard_input_too(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'{"invitation": {"company": "Charlie & Co"}}')))
    assert run(["decide", "--situation", "-", *QUICK]) == 0
    assert "Charlie & Co" in capsys.readouterr().out


def test_an_unexpected_fault_is_ours_and_says_where(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    class Broken(io.TextIOWrapper):
        def write(self, text: str) -> int:
            raise ZeroDivisionError(text)

    monkeypatch.setattr(sys, "stdout", Broken(io.BytesIO()))
    assert run(["decide", "--situation", str(EXAMPLES / "invitation.toml"), "--json", *QUICK]) == 1
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "our fault: ZeroDivisionError at test_door.py" in err


def test_whoever_stops_reading_early_sees_no_complaint() -> None:
    code = f"{sys.executable} -m sayyes.cli decide --situation {EXAMPLES / 'invitation.toml'} --paths 64 --json | head -c 5"
    done = subprocess.run(["bash", "-c", code], capture_output=True, text=True)
    assert done.stdout == '{\n  "'[: len(done.stdout)]
    assert done.stderr == ""
