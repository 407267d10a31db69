"""The shipped examples answer what one would expect, and for the reasons that one would expect."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sayyes.cli.main import run

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(autouse=True)
def _own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody's own profile takes part in a test."""
    monkeypatch.setenv("SAYYES_HOME", str(tmp_path / "home"))


def told(example: str, capsys: pytest.CaptureFixture[str], *form: str) -> str:
    files = [str(EXAMPLES / f"{example}.eml"), "--situation", str(EXAMPLES / f"{example}.toml")]
    assert run(["decide", *files, "--paths", "2048", *form]) == 0
    return capsys.readouterr().out


def answered(example: str, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    decision: dict[str, Any] = json.loads(told(example, capsys, "--json"))
    return decision


def worth(decision: dict[str, Any], label: str) -> float:
    """The worth of one way to answer: its condition, or its answer where it has none."""
    return next(float(each["value"]) for each in decision["alternatives"] if label in (each["condition"], each["answer"]))


def test_a_better_paid_job_by_phone_is_a_yes_for_the_job_and_for_what_cannot_be_seen(capsys: pytest.CaptureFixture[str]) -> None:
    decision = answered("invitation", capsys)
    assert decision["answer"] == "yes"
    assert decision["confidence"] > 0.95
    reasons = {each["reason"]: each["mean"] for each in decision["reasons"]}
    assert decision["the_job_itself"]["mean"] > 1_000
    assert max(reasons, key=reasons.__getitem__) == "surprise"
    assert all(reasons[name] > 0 for name in ("practice", "intel", "bargain")), "a second insurer is in the pipeline"
    assert sum(decision["costs"].values()) < 0.1 * decision["value"]["mean"]


def test_a_whole_day_far_away_without_a_word_on_pay_is_a_yes_only_once_the_pay_is_known(
    capsys: pytest.CaptureFixture[str],
) -> None:
    decision = answered("ask-first", capsys)
    assert (decision["answer"], decision["condition"]) == ("yes_if", "once the pay range is confirmed")
    assert 0.2 < decision["confidence"] < 0.8
    assert decision["ask_first"][0]["about"] == "pay"
    assert worth(decision, "by phone first") > worth(decision, "yes"), "half an hour weeds out what a day would"


def test_a_signature_elsewhere_is_a_no_although_the_money_speaks_for_it(capsys: pytest.CaptureFixture[str]) -> None:
    decision = answered("signed-elsewhere", capsys)
    assert decision["answer"] == "no"
    assert [each["rule"] for each in decision["gates"] if each["hard"]] == ["signed_elsewhere"]
    assert decision["value"]["mean"] > 0


@pytest.mark.parametrize("example", ["invitation", "ask-first", "signed-elsewhere"])
def test_every_example_fits_eighty_columns_and_about_one_screen(example: str, capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(example, capsys).splitlines()
    assert max(map(len, lines)) <= 80
    letter = next(place for place, line in enumerate(lines) if line.startswith("  Your reply"))
    assert letter <= 55
