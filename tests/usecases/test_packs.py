"""Packs and people: what is turned on joins the situation, a pack that is missing is told, and a face can say what a rule did."""

from __future__ import annotations

from pathlib import Path

import pytest

import sayyes.packs as packs_folder
from sayyes.engine import decide
from sayyes.engine.decision import Decision
from sayyes.engine.intake import situation_from_json
from sayyes.engine.situation import Situation
from sayyes.errors import Conflict, Impossible
from sayyes.store import translate
from sayyes.usecases import packs, preferences
from sayyes.usecases.rules_told import backing, backing_for, rules_told
from tests.packs.test_packs import GOOD
from tests.usecases.cast import NOW

OWN = "us-northbrook-careers"
INVITED = {"company": "Larkfield Mutual", "pay": 98_000, "rounds": [{"day": 5, "pass": 0.5}]}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with Alice's own pack."""
    (tmp_path / f"{OWN}.toml").write_text(GOOD, encoding="utf-8")
    return tmp_path


def ruled(*names: str, folder: Path | None = None, **tables: object) -> tuple[Situation, Decision]:
    known = {"now": NOW.isoformat(), "candidate": {"policy_pack": list(names)}, "invitation": INVITED, **tables}
    situation, assumptions = situation_from_json(packs.with_rules(known, folder=folder))
    return situation, decide(situation, assumptions, paths=64, depth="answer")


def test_shipped_and_own_packs_are_listed_and_a_broken_one_says_why(folder: Path) -> None:
    (folder / "broken.toml").write_text("[pack]\n", encoding="utf-8")
    every = {each.id: each for each in packs.listed(folder=folder)}
    assert every[OWN].own
    assert not every["us-rutgers-career-services"].own
    assert every["broken"].pack is None
    assert every["broken"].problem.startswith("broken.toml: ")
    assert packs.listed(folder=folder)[-1].id == "broken"


def test_a_folder_that_is_not_there_holds_no_packs(tmp_path: Path) -> None:
    assert all(not each.own for each in packs.listed(folder=tmp_path / "nowhere"))


def test_a_pack_that_is_named_brings_its_rules_and_none_brings_none(folder: Path) -> None:
    told = packs.with_rules({"candidate": {"policy_pack": OWN}}, folder=folder)
    assert told["policy"][0]["rules"][0]["kind"] == "cancel-notice"
    assert packs.with_rules({"candidate": {}}) == {"candidate": {}}
    mine = {"candidate": {"policy_pack": OWN}, "policy": []}
    assert packs.with_rules(mine, folder=folder) == mine, "rules that were handed in stay as they are"


def test_a_pack_that_is_not_there_is_told_with_the_nearest_name() -> None:
    told = packs.with_rules({"candidate": {"policy_pack": "us-rutgers-career-service"}, "unclear": "one"})
    assert told["policy"] == []
    assert told["unclear"][0] == "one"
    assert "did you mean “us-rutgers-career-services”?" in told["unclear"][1]
    assert "None of its rules was applied" in told["unclear"][1]


def test_an_own_pack_outranks_a_shipped_one_and_a_changed_file_is_read_anew(folder: Path) -> None:
    shipped = "us-nalp"
    own = folder / f"{shipped}.toml"
    own.write_text(GOOD.replace(OWN, shipped), encoding="utf-8")
    first = packs.with_rules({"candidate": {"policy_pack": shipped}}, folder=folder)["policy"][0]
    assert first["office"] == "Northbrook career office"
    other = GOOD.replace(OWN, shipped).replace("Northbrook career office", "Northbrook law office")
    own.write_text(other, encoding="utf-8")
    again = packs.with_rules({"candidate": {"policy_pack": shipped}}, folder=folder)["policy"][0]
    assert again["office"] == "Northbrook law office"


# -- choosing ----------------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_what_is_chosen_is_kept_and_nothing_else_is_touched(folder: Path) -> None:
    preferences.tell(told={"candidate.value_now": 90_000.0}, now=NOW)
    packs.choose(ids=[OWN, "us-nace", OWN], sanction_cost=500.0, now=NOW, folder=folder)
    chosen = packs.chosen()
    assert (chosen.ids, chosen.sanction_cost) == ((OWN, "us-nace"), 500.0)
    assert preferences.at(preferences.told(), "candidate.value_now") == 90_000.0
    packs.choose(ids=[], sanction_cost=None, now=NOW, folder=folder)
    assert packs.chosen().ids == ()


@pytest.mark.django_db
def test_a_pack_that_is_not_there_cannot_be_chosen_and_two_windows_do_not_collide(folder: Path) -> None:
    seen = packs.chosen().seen
    with pytest.raises(Impossible, match="no policy pack “us-nowhere”"):
        packs.choose(ids=["us-nowhere"], sanction_cost=None, now=NOW, folder=folder)
    with pytest.raises(Impossible, match="5 sets of rules at most"):
        packs.choose(ids=[each.id for each in packs.listed()][:6], sanction_cost=None, now=NOW)
    packs.choose(ids=[OWN], sanction_cost=None, now=NOW, folder=folder, seen=seen)
    with pytest.raises(Conflict):
        packs.choose(ids=[], sanction_cost=None, now=NOW, folder=folder, seen=seen)
    assert packs.chosen().ids == (OWN,)


# -- what was decided --------------------------------------------------------------------------------------------------


def test_a_kept_decision_holds_its_rules_and_computes_to_the_same_again(folder: Path) -> None:
    known = {"now": NOW.isoformat(), "candidate": {"policy_pack": [OWN]}, "invitation": INVITED}
    told = packs.with_rules(known, folder=folder)
    decision = decide(*situation_from_json(told), paths=64, depth="answer")
    (folder / f"{OWN}.toml").unlink()
    again = decide(*situation_from_json(packs.with_rules(told, folder=folder)), paths=64, depth="answer")
    assert again == decision
    assert again.policy is not None
    assert (again.policy.packs[0].pack, again.policy.packs[0].version) == (OWN, "2026-11-22")
    assert translate.rebuild(Decision, translate.plain(decision)) == decision


def test_a_rule_is_told_with_its_office_its_page_its_clock_and_that_nobody_confirmed_it(folder: Path) -> None:
    told = rules_told(*ruled(OWN, folder=folder))
    assert told is not None
    (rule,) = told.spoke
    assert (told.offices, rule.source) == (("Northbrook career office",), "https://northbrook.example/careers/rules")
    assert "That is until Thursday, 5 March, 09:00." in rule.does
    assert "Sanction: the account is closed." in rule.does
    assert "not yet confirmed by a person" in rule.small
    assert told.asks_channel


def test_without_a_pack_nothing_is_told() -> None:
    situation, assumptions = situation_from_json({"invitation": INVITED})
    assert rules_told(situation, decide(situation, assumptions, paths=64, depth="answer")) is None


def test_a_stale_pack_says_so_at_the_top_and_goes_on_applying(folder: Path) -> None:
    late = {"now": "2027-06-01T09:00:00-05:00"}
    told = rules_told(*ruled(OWN, folder=folder, **late))
    assert told is not None
    assert "still apply" in told.stale
    assert told.spoke[0].stale


def test_what_employers_are_held_to_backs_a_request_for_time() -> None:
    short = {**INVITED, "answer_days": 3}
    _, decision = ruled("us-seton-hall-career-center", invitation=short)
    (found,) = backing(decision, "offer-min-days")
    assert found.sentence.startswith("Seton Hall career center puts it this way: ")
    assert not found.confirmed
    assert backing(decision, "interview-notice") == ()
    assert backing(decision, "verbal-binds") == (), "what binds the candidate backs no request"
    assert backing_for("offer", decision) == "", "nobody has looked it up, so no letter claims it"


def test_a_rule_that_somebody_confirmed_backs_a_letter_about_an_offer(tmp_path: Path) -> None:
    shipped = Path(packs_folder.__file__).parent / "us-seton-hall-career-center.toml"
    own = shipped.read_text(encoding="utf-8").replace("us-seton-hall-career-center", "confirmed-by-alice")
    (tmp_path / "confirmed-by-alice.toml").write_text(
        own.replace('confirmed = "no"', 'confirmed = "2026-11-22"'), encoding="utf-8"
    )
    _, decision = ruled("confirmed-by-alice", folder=tmp_path, invitation={**INVITED, "answer_days": 3})
    assert "puts it this way" in backing_for("offer", decision)
    assert backing_for("interview", decision) == "", "a rule about offers is no reason to answer an invitation later"


def test_in_san_diego_the_two_rules_meet_and_neither_is_applied() -> None:
    hopeless = {**INVITED, "rounds": [{"day": 5, "pass": 0.0}]}
    told = rules_told(*ruled("us-san-diego-law", invitation=hopeless))
    assert told is not None
    conflicting = [each for each in told.spoke if any("contradicts" in does for does in each.does)]
    assert len(conflicting) == 2
