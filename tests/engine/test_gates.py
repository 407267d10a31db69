"""Rules that no number overrides, and rules that are only shown."""

from __future__ import annotations

from typing import Any

import pytest

from sayyes.engine import decide
from sayyes.engine.gates import gates, open_questions

from .situations import ALICE, Json, changed, told


def spoken(**tables: Any) -> dict[str, bool]:  # noqa: ANN401 - JSON
    situation, _ = told(changed(ALICE, **tables))
    return {gate.rule: gate.hard for gate in gates(situation)}


def answered(**tables: Any) -> str:  # noqa: ANN401 - JSON
    return decide(*told(changed(ALICE, **tables)), paths=512).answer


SPLENDID: Json = {"value_mean": 300_000, "rounds": [{"day": 1, "pass": 0.99}]}


def test_a_signed_offer_elsewhere_outweighs_any_number() -> None:
    signed = {"commitment": {"kind": "signed", "company": "Halden", "start": "2026-05-01"}}
    decision = decide(*told(changed(ALICE, invitation=SPLENDID, candidate=signed)), paths=512)
    assert decision.answer == "no"
    assert decision.value.mean > 100_000, "the number is still given"
    assert "Halden" in decision.headline


@pytest.mark.parametrize(
    ("start", "said"),
    [("2026-05-01", "signed with Halden, starting 1 May 2026."), ("in spring", "starting in spring."), (None, "with Halden.")],
)
def test_the_day_on_which_a_signed_job_starts_is_said_in_words(start: str | None, said: str) -> None:
    commitment = {"kind": "signed", "company": "Halden", "start": start}
    (gate,) = gates(told(changed(ALICE, candidate={"commitment": commitment}))[0])
    assert said in gate.says


def test_a_signature_with_this_very_employer_is_no_obstacle() -> None:
    assert "signed_elsewhere" not in spoken(candidate={"commitment": {"kind": "signed", "company": "ACME"}})


def test_a_word_given_elsewhere_makes_it_a_yes_only_if_they_agree_to_wait() -> None:
    verbal = {"commitment": {"kind": "verbal", "company": "Halden"}}
    assert spoken(candidate=verbal) == {"verbal_acceptance": False}
    decision = decide(*told(changed(ALICE, candidate=verbal)), paths=512)
    assert (decision.answer, decision.condition) == ("yes_if", "once Halden has agreed to wait")


@pytest.mark.parametrize(
    ("rule", "facts"),
    [
        ({"field": "commute_minutes", "above": 60}, {"commute_minutes": 61}),
        ({"field": "days_at_home", "below": 2}, {"days_at_home": 1}),
        ({"field": "arms", "equals": True}, {"arms": True}),
        ({"field": "contract", "not": "permanent"}, {"contract": "fixed term"}),
    ],
)
def test_a_known_deal_breaker_passes_the_role_on_whatever_it_pays(rule: Json, facts: Json) -> None:
    alone = {"deal_breakers": [rule]}
    assert spoken(candidate=alone, invitation={"facts": facts}) == {"deal_breaker": True}
    assert answered(candidate=alone, invitation={**SPLENDID, "facts": facts}) == "refer"


def test_a_fact_that_is_not_known_breaks_nothing_and_becomes_a_question() -> None:
    rule = {"deal_breakers": [{"field": "commute_minutes", "above": 60}]}
    situation, _ = told(changed(ALICE, candidate=rule))
    assert gates(situation) == ()
    assert open_questions(situation) == ("How long the way to work is, is not known, and you said it could rule the job out",)
    assert answered(candidate=rule) == "yes_if"


@pytest.mark.parametrize(
    ("rule", "fact", "said"),
    [
        (
            {"field": "commute_minutes", "above": 60},
            75,
            "The way to work takes 75 minutes; you said you could not accept more than 60 minutes.",
        ),
        (
            {"field": "days_at_home", "below": 2},
            1,
            "You would be at home 1 day a week; you said you could not accept less than 2 days a week.",
        ),
        (
            {"field": "contract", "not": "permanent"},
            "fixed",
            "Contract is fixed; you said you could not accept anything but permanent.",
        ),
        ({"field": "night_shifts", "above": 3}, 4, "Night shifts are 4; you said you could not accept more than 3."),
    ],
)
def test_a_deal_breaker_is_told_with_the_words_and_the_unit_of_its_fact(rule: Json, fact: Any, said: str) -> None:  # noqa: ANN401
    (gate,) = gates(told(changed(ALICE, candidate={"deal_breakers": [rule]}, invitation={"facts": {rule["field"]: fact}}))[0])
    assert gate.says == said


def test_a_pay_range_breaks_a_lower_limit_only_if_even_its_top_is_below() -> None:
    rule = {"deal_breakers": [{"field": "pay", "below": 100_000}]}
    assert spoken(candidate=rule, invitation={"pay": {"low": 90_000, "high": 101_000}}) == {}
    assert spoken(candidate=rule, invitation={"pay": {"low": 90_000, "high": 99_000}}) == {"deal_breaker": True}


def test_a_scam_stops_everything_and_shows_the_sentence() -> None:
    scam = {"scam_signs": ["Add our hiring manager on Telegram."]}
    decision = decide(*told(changed(ALICE, invitation=scam)), paths=512)
    assert decision.answer == "no"
    assert "Telegram" in decision.gates[0].says


def test_exposure_is_shown_and_priced_as_stated() -> None:
    exposure = {"exposure": {"chance": 0.02, "cost": 50_000}}
    assert spoken(candidate=exposure) == {"exposure": False}
    assert decide(*told(changed(ALICE, candidate=exposure)), paths=512).costs["exposure"] == pytest.approx(1_000)


def test_a_competitor_of_the_present_employer_is_noticed_by_its_industry() -> None:
    assert spoken(candidate={"industry": "Insurance"}) == {"competitor": False}
    assert spoken(candidate={"industry": "Insurance"}, invitation={"competitor": False}) == {}


def test_going_only_for_the_practice_is_a_yes_only_with_open_cards() -> None:
    below = {"value_mean": 70_000, "value_sd": 2_000, "pay": 70_000, "facts": {"remote": "hybrid"}}
    decision = decide(*told(changed(ALICE, invitation=below, offers=[], candidate={"rounds_last_year": 0})), paths=2048)
    assert decision.value.mean > 0
    assert (decision.answer, decision.condition) == ("yes_if", "once you have said how far your interest goes")


def test_the_legal_form_of_a_name_does_not_make_another_company() -> None:
    assert "signed_elsewhere" not in spoken(candidate={"commitment": {"kind": "signed", "company": "Acme Inc."}})
