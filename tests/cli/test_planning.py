"""`sayyes plan`: one screen, or the plan as JSON."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from sayyes.cli.main import run
from sayyes.cli.planning import plan_lines
from sayyes.cli.screen import Screen
from sayyes.usecases.planning import plan_invitations
from tests.usecases.cast import NOW
from tests.usecases.test_planning import several

SEVERAL = str(Path(__file__).parents[2] / "examples" / "several.toml")
QUICK = ["--paths", "64"]


def test_the_plan_fits_one_screen(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["plan", SEVERAL, *QUICK]) == 0
    out, err = capsys.readouterr()
    lines = out.splitlines()
    assert err == ""
    assert lines[1] == "  Accept two of your four invitations."
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 80
    assert "you have 8 hours a week" in " ".join(out.split())


def test_json_is_the_plan_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["plan", SEVERAL, *QUICK, "--json", "--hours-per-week", "20"]) == 0
    plan = json.loads(capsys.readouterr().out)
    assert list(plan) == ["accept", "value", "sets_tried", "exact", "gap"]
    assert "northgate" not in plan["accept"], "a deal-breaker is kept, however many hours there are"
    assert plan["sets_tried"] == 8
    assert plan["exact"] is True


def test_more_hours_never_make_a_worse_plan(capsys: pytest.CaptureFixture[str]) -> None:
    worths = []
    for hours in ("0", "6", "8", "20"):
        assert run(["plan", SEVERAL, "--paths", "512", "--json", "--hours-per-week", hours]) == 0
        worths.append(json.loads(capsys.readouterr().out)["value"])
    for less, more in pairwise(worths):
        assert more["mean"] >= less["mean"] - 3 * (less["se"] + more["se"])


def test_twenty_invitations_still_make_a_short_screen_and_none_takes_it_over() -> None:
    others = [{"id": f"p{n}", "company": f"Charlie {n}\x1b[2J", "rounds": [{"day": 2 + n % 5}]} for n in range(19)]
    known = {"invitation": {"company": "Bob & Co", "rounds": [{"day": 1}]}, "processes": others, "market": {"value_mean": 60_000}}
    planned = plan_invitations(known=known, now=NOW, hours_a_week=9.0, paths=64, seed=1)
    lines = plan_lines(planned, Screen())
    assert not planned.plan.exact
    assert len(lines) <= 40
    assert "too many sets" in " ".join(lines)
    assert "\x1b" not in "".join(lines)
    assert f"  and {len(planned.choices) - len(planned.plan.accept) - 5} more" in lines


@pytest.mark.parametrize("width", [60, 80, 88])
def test_no_line_is_wider_than_the_screen_and_plain_terminals_get_plain_characters(width: int) -> None:
    planned = plan_invitations(known=several(), now=NOW, hours_a_week=None, paths=64, seed=1)
    lines = plan_lines(planned, Screen(width, colour=False, blocks=False))
    assert max(map(len, lines)) <= width
    assert "\n".join(lines).isascii()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["plan"], "Missing argument"),
        (["plan", "nowhere.toml"], "nowhere.toml: there is no such file"),
        (["plan", SEVERAL.replace("several.toml", "invitation.eml")], "is a message, and no situation"),
        (["plan", SEVERAL, "--paths", "10000000"], "--paths"),
        (["plan", SEVERAL, "--hours-per-week", "nan"], "--hours-per-week"),
        (["plan", SEVERAL, "--hours-per-week", "-1"], "--hours-per-week"),
        (["plan", SEVERAL, "--now", "soon"], "is no date and time"),
    ],
)
def test_what_cannot_be_planned_is_said_in_one_line(arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert says in err


BROKEN = """{"now": "2026-03-02T09:00:00-05:00", "candidate": {"value_now": NaN, "hour_value": -3},
"invitation": {"value_sd": -5, "facts": {"commute_minutes": NaN}, "rounds": [{"date": "2026-02-20", "pass": 1.2}]},
"offers": [{"id": "invitation", "value": 1, "deadline_day": -2}], "processes": [%s]}"""


@pytest.mark.parametrize("command", [["plan"], ["decide", "--situation"]])
def test_an_impossible_situation_is_refused_with_all_that_is_wrong_in_one_line(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "s.json"
    path.write_text(BROKEN % ", ".join(f'{{"id": "p{n}"}}' for n in range(60)))
    assert run([*command, str(path)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    for says in (
        "candidate.value_now must be a number",
        "candidate.hour_value must lie",
        "invitation.value_sd must lie",
        "invitation.facts.commute_minutes must be a number",
        "invitation.rounds[1].day lies before now",
        "invitation.rounds[1].pass must lie between 0 and 1, not 1.2",
        "processes has 60 entries; the limit is 40",
        "offers[1].deadline_day must lie",
        "'invitation' is used more than once",
    ):
        assert says in err
