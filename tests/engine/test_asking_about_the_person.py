"""How far an answer hangs on what the person could tell; telling the usual value changes nothing but how sure we are."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayyes.engine import decide, situation_from_json
from sayyes.engine.asking_about_the_person import Dependence, dependences, put
from sayyes.engine.plausible import personal_facts
from tests.engine.situations import ALICE, Json, changed

BARE: Json = {"invitation": {"pay": 98_000, "facts": {"commute_minutes": 45, "days_on_site": 2}}}


def by_name(told: Json) -> dict[str, Dependence]:
    return {each.about: each for each in dependences(told)}


def test_the_same_situation_gives_the_same_figures() -> None:
    assert dependences(BARE) == dependences(BARE)


def test_the_weightiest_comes_first_and_nothing_weighs_less_than_nothing() -> None:
    worths = [each.worth for each in dependences(BARE)]
    assert worths == sorted(worths, reverse=True)
    assert min(worths) >= 0


def test_every_plausible_answer_is_one_of_a_whole() -> None:
    situation, _ = situation_from_json(BARE)
    for fact in personal_facts(situation, BARE):
        assert sum(weight for _, weight in fact.answers) <= 1 + 1e-9, fact.about
        assert len(fact.answers) > 1


def test_what_alice_told_hangs_less_on_her_telling_it_again() -> None:
    told = put(BARE, ("candidate", "value_now"), situation_from_json(BARE)[0].candidate.value_now)
    assert by_name(told)["value_now"].stated
    assert by_name(told)["value_now"].worth < by_name(BARE)["value_now"].worth


def test_a_signature_elsewhere_leaves_nothing_to_ask() -> None:
    signed = changed(BARE, candidate={"commitment": {"kind": "signed", "company": "Bolt"}})
    rest = {name: each.worth for name, each in by_name(signed).items() if name != "commitment"}
    assert set(rest.values()) == {0.0}


def test_a_limit_is_asked_about_only_where_a_fact_lies_near_a_likely_one() -> None:
    near = by_name(BARE)
    far = by_name(changed(BARE, invitation={"facts": {"commute_minutes": 10, "days_on_site": 2}}))
    assert near["never.commute_minutes"].turns > 0
    assert "never.commute_minutes" not in far
    ruled = changed(BARE, candidate={"deal_breakers": [{"field": "commute_minutes", "above": 60}]})
    assert "never.commute_minutes" not in by_name(ruled)


def test_todays_way_is_asked_about_only_where_theirs_is_known() -> None:
    assert "today.commute_minutes" in by_name(BARE)
    assert "today.commute_minutes" not in by_name(changed(BARE, invitation={"facts": {}}))
    assert "today.commute_minutes" not in by_name(changed(BARE, candidate={"status": "unemployed"}))


def test_what_the_situation_told_is_not_changed() -> None:
    before = repr(ALICE)
    dependences(ALICE)
    assert repr(ALICE) == before


DEFAULTS: dict[tuple[str, ...], Any] = {
    ("candidate", "hour_value"): lambda situation: situation.candidate.hour_value,
    ("candidate", "rounds_last_year"): lambda situation: situation.candidate.rounds_last_year,
    ("candidate", "free_hours_per_week"): lambda situation: situation.candidate.free_hours_per_week,
    ("candidate", "status"): lambda situation: situation.candidate.status,
    ("candidate", "commitment"): lambda _: {"kind": "none"},
    ("candidate", "exposure"): lambda _: {"chance": 0, "cost": 0},
    ("candidate", "rest_now"): lambda _: 0.0,
    ("market", "value_mean"): lambda situation: situation.market.value_mean,
    ("market", "value_sd"): lambda situation: situation.market.value_sd,
}


@settings(max_examples=12)
@given(
    pay=st.floats(30_000, 200_000),
    status=st.sampled_from(["employed", "unemployed", "student"]),
    path=st.sampled_from(sorted(DEFAULTS)),
)
def test_telling_what_was_taken_anyway_changes_no_answer(pay: float, status: str, path: tuple[str, ...]) -> None:
    told: Json = {"candidate": {"status": status}, "invitation": {"pay": pay}}
    situation, assumptions = situation_from_json(told)
    again, same = situation_from_json(put(told, path, DEFAULTS[path](situation)))
    before, after = (decide(each, known, paths=256, depth="answer") for each, known in ((situation, assumptions), (again, same)))
    assert (after.answer, after.value, after.confidence) == (before.answer, before.value, before.confidence)


@settings(max_examples=12)
@given(value=st.floats(20_000, 200_000), status=st.sampled_from(["employed", "unemployed", "student"]))
def test_telling_the_usual_status_quo_moves_nothing_but_the_doubt_about_it(value: float, status: str) -> None:
    """The doubt about a guess goes; what the guess stood for stays to the last cent."""
    sure = {"status_quo_doubt": 0}
    told: Json = {"candidate": {"status": status}, "market": {"value_mean": value}, "invitation": {}, "assumptions": sure}
    situation, assumptions = situation_from_json(told)
    again, same = situation_from_json(put(told, ("candidate", "value_now"), situation.candidate.value_now))
    assert again.invitation.value_mean == pytest.approx(situation.invitation.value_mean)
    before, after = (decide(each, known, paths=256, depth="answer") for each, known in ((situation, assumptions), (again, same)))
    assert after.answer == before.answer
    assert after.value.mean == pytest.approx(before.value.mean)


@given(value=st.floats(20_000, 200_000), status=st.sampled_from(["employed", "unemployed", "student"]))
def test_what_comparable_jobs_pay_is_guessed_from_the_status_quo_as_the_status_quo_from_it(value: float, status: str) -> None:
    guessed = situation_from_json({"candidate": {"status": status, "value_now": value}, "invitation": {}})[0]
    back = {"candidate": {"status": status}, "market": {"value_mean": guessed.market.value_mean}, "invitation": {}}
    assert situation_from_json(back)[0].candidate.value_now == pytest.approx(value)
