"""`sayyes packs`, and the rules on the answer's screen."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sayyes.cli.main import run
from sayyes.cli.rules import rules_lines
from sayyes.cli.screen import Screen
from sayyes.usecases.packs import FOLDER
from sayyes.usecases.rules_told import rules_told
from tests.packs.test_packs import GOOD, NAME
from tests.usecases.test_packs import ruled

OWN = NAME.removesuffix(".toml")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with Alice's own pack."""
    monkeypatch.setenv("SAYYES_HOME", str(tmp_path))
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / NAME).write_text(GOOD, encoding="utf-8")
    return tmp_path


def test_packs_are_listed_with_their_office_and_that_nobody_confirmed_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["packs"]) == 0
    out = capsys.readouterr().out
    assert "us-rutgers-career-services" in out
    assert "Northbrook career office: 1 rule, your own, not yet confirmed" in " ".join(out.split())


def test_a_name_shows_the_rules_with_their_pages(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["packs", OWN]) == 0
    words = " ".join(capsys.readouterr().out.split())
    assert "cancel-notice, penalises (48 hours): Cancel two days ahead. Sanction: the account is closed." in words
    assert "https://northbrook.example/careers/rules" in words
    assert run(["packs", "us-nowhere"]) == 2
    assert "There is no policy pack “us-nowhere”" in capsys.readouterr().err


def test_packs_come_as_json_in_the_form_that_a_situation_takes(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["packs", OWN, "--json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert (found["pack"], found["rules"][0]["confirmed"], found["own"]) == (OWN, "no", True)


def test_a_file_is_checked_before_it_is_put_into_the_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / NAME
    file.write_text(GOOD, encoding="utf-8")
    assert run(["packs", "--check", str(file)]) == 0
    assert "all in order" in capsys.readouterr().out
    file.write_text(GOOD.replace("strength", "strenght"), encoding="utf-8")
    assert run(["packs", "--check", str(file)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err == f"sayyes: {NAME}: rule 1: there is no “strenght”; did you mean “strength”?\n"


def test_decide_applies_the_persons_own_pack_and_names_the_rule(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    situation = home / "me.json"
    told = {"candidate": {"policy_pack": OWN}, "invitation": {"company": "Acme", "rounds": [{"day": 5, "pass": 0.5}]}}
    situation.write_text(json.dumps(told), encoding="utf-8")
    assert run(["decide", "-s", str(situation), "--now", "2026-03-02T09:00:00-05:00", "--paths", "64", "--json"]) == 0
    policy = json.loads(capsys.readouterr().out)["policy"]
    assert (policy["pack"], policy["version"], policy["rules"][0]["kind"]) == (OWN, "2026-11-22", "cancel-notice")


def test_the_screen_names_office_rule_clock_and_page(tmp_path: Path) -> None:
    lines = rules_lines(rules_told(*ruled(OWN, folder=tmp_path / FOLDER)), Screen())
    words = " ".join(" ".join(lines).split())
    assert words.startswith("The rules of Northbrook career office ! Cancel two days ahead.")
    assert "That is until Thursday, 5 March, 09:00." in words
    assert "not yet confirmed by a person" in words
    assert rules_lines(None, Screen()) == []
