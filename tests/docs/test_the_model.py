"""The page about the mathematics says what the engine does: its figures are the engine's, and its closed forms hold."""

from __future__ import annotations

import importlib.util
import re
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import pytest

from sayyes.engine import situation_from_json
from sayyes.engine.assumptions import TABLE
from sayyes.engine.decision import REASONS
from sayyes.engine.draws import draw_luck

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "the-model.md").read_text("utf-8")
RENEW = "stale: run `.venv/bin/python docs/regenerate.py` and read what changed"


def _script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("regenerate", ROOT / "docs" / "regenerate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


script = _script()
BLOCKS = {found["name"]: found["figures"].strip() for found in script.BLOCK.finditer(PAGE)}


@pytest.mark.parametrize("name", sorted(script.BLOCKS))
def test_every_figure_on_the_page_is_what_the_engine_computes(name: str) -> None:
    assert name in BLOCKS, f"the page has no block {name!r}"
    assert BLOCKS[name] == script.BLOCKS[name](), RENEW


def test_the_page_holds_no_block_that_nothing_computes() -> None:
    assert set(BLOCKS) == set(script.BLOCKS)
    assert PAGE.count("<!-- figures:") == len(BLOCKS)


def test_regenerating_replaces_what_stands_in_a_block_and_nothing_else() -> None:
    spoilt = PAGE.replace(BLOCKS["choices"], "something else")
    assert spoilt != PAGE
    assert script.BLOCK.sub("", spoilt) == script.BLOCK.sub("", PAGE)
    one_block = "before\n<!-- figures: choices -->\nold\n<!-- end -->\nafter"
    assert script.regenerated(one_block) == f"before\n<!-- figures: choices -->\n\n{BLOCKS['choices']}\n\n<!-- end -->\nafter"


def test_every_assumption_stands_in_the_table_with_its_range_source_and_strength() -> None:
    for each in TABLE:
        (row,) = [line for line in BLOCKS["assumptions"].splitlines() if line.startswith(f"| `{each.name}` |")]
        assert f"{each.low:g} to {each.high:g}" in row
        assert each.unit in row
        assert each.strength in row
        assert each.source in row


@pytest.mark.parametrize("rate", [0, 1])
def test_alice_s_one_interview_is_worth_its_closed_form(rate: float) -> None:
    situation = script.changed(script.worked("one-process"), market={"offers_per_year": rate})
    closed, simulated = script.one_process_closed(situation), script.decided(situation, paths=65_536)
    assert simulated.value.mean == pytest.approx(closed["worth"], abs=4 * simulated.value.se)
    assert simulated.reasons["surprise"].mean == pytest.approx(closed["surprise"], abs=4 * simulated.reasons["surprise"].se)
    assert simulated.reservation_value == pytest.approx(closed["reservation"], rel=1e-9)


def test_bob_s_second_offer_is_worth_what_one_reckons_by_hand() -> None:
    # Without Acme's offer 96,000 + 0.3 * 9,600; with it 100,000 + 0.3 * 5,600. Four years, nothing discounted.
    decision = script.decided(script.worked("two-offers"))
    assert script.two_offers_closed() == pytest.approx({"alone": 98_880, "against": 101_680, "itself": 4_480, "bargain": 6_720})
    assert decision.the_job_itself.mean == pytest.approx(4_480, abs=0.01)
    assert decision.reasons["bargain"].mean == pytest.approx(6_720, abs=0.01)


def test_ability_makes_outcomes_alike_and_leaves_the_chance_of_an_offer_as_alice_stated_it() -> None:
    three_rounds = [{"day": day, "pass": chance} for day, chance in ((1, 0.8), (5, 0.5), (9, 0.4))]
    alice = script.changed(script.worked("one-process"), invitation={"rounds": three_rounds})
    alice["assumptions"] = {"fixed": True, "ability_correlation": 0.6}
    situation, assumptions = situation_from_json(alice)
    luck = draw_luck(situation, ("acme",), assumptions, seed=1, paths=65_536)
    passed = luck.latent > 0
    assert passed.all(axis=1).mean() == pytest.approx(0.8 * 0.5 * 0.4, abs=0.005)
    assert passed[passed[:, 0]][:, 1].mean() > passed[~passed[:, 0]][:, 1].mean() + 0.2


def test_all_six_reasons_are_explained() -> None:
    explained = PAGE.split("## 5.")[1].split("## 6.")[0]
    for reason in REASONS:
        assert f"\n| {reason} |" in explained


def test_no_answer_is_called_the_best_there_is() -> None:
    assert not re.search(r"\boptim(al|um|ise|ize)", PAGE, re.IGNORECASE)


def test_the_sections_are_numbered_without_a_gap_and_listed_above() -> None:
    titles = re.findall(r"^## (\d+)\. (.+)$", PAGE, re.MULTILINE)
    assert all(int(after) == int(before) + 1 for (before, _), (after, _) in pairwise(titles))
    for number, title in titles:
        anchor = f"#{number}-{re.sub(r'[^a-z0-9 -]', '', title.lower()).replace(' ', '-')}"
        assert f"({anchor})" in PAGE, anchor
