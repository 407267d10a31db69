"""An institution's rules: which speak, what each does to the answer, and the laws that hold for all of them.

Alice studies at Northbrook, whose career office has rules; Acme invites her, Halden has her word or her signature.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayyes.engine import Decision, decide, plan, situation_from_json
from sayyes.engine.rules import KINDS
from sayyes.engine.rules_spoken import spoken_rules
from sayyes.errors import Impossible

from .situations import ALICE, Json, changed, told

SOURCE = "https://northbrook.example/rules"
ALONE: Json = {"offers": []}
SPLENDID: Json = {"value_mean": 300_000, "rounds": [{"day": 5, "pass": 0.9}]}
POOR: Json = {
    "value_mean": 60_000, "value_sd": 1_000, "pay": 60_000, "facts": {"remote": "onsite"},
    "rounds": [{"day": 5, "hours": 8, "preparation": 10, "travel_hours": 6, "pass": 0.5}],
}  # fmt: skip
HOPELESS: Json = {"rounds": [{"day": 3, "hours": 1, "preparation": 2, "pass": 0.0}]}
NOTHING_TO_LEARN: Json = {"practice_gain": 0, "intel_gain": 0, "contacts_per_process": 0}
SIGNED: Json = {"commitment": {"kind": "signed", "company": "Halden", "start": "2026-06-01"}}
SPOKEN: Json = {"commitment": {"kind": "verbal", "company": "Halden", "start": "2026-06-01"}}


def rule(kind: str, strength: str = "forbids", **more: Any) -> Json:  # noqa: ANN401 - JSON
    return {"kind": kind, "strength": strength, "says": f"About {kind}.", "source": SOURCE, **more}


def policy(*rules: Json, pack: str = "northbrook") -> Json:
    contact = "https://northbrook.example/office"
    return {"pack": pack, "office": "Northbrook career office", "version": "2026-11-22", "contact": contact, "rules": [*rules]}


def decided(*rules: Json, paths: int = 512, **tables: Any) -> Decision:  # noqa: ANN401 - JSON
    ruled = {"policy": policy(*rules)} if rules else {}
    return decide(*told(changed(ALICE, **{**ALONE, **tables, **ruled})), paths=paths, depth="answer")


def effects(*rules: Json, **tables: Any) -> dict[str, str]:  # noqa: ANN401 - JSON
    situation, _ = told(changed(ALICE, **{**ALONE, **tables, "policy": policy(*rules)}))
    return {each.kind: each.effect for each in spoken_rules(situation)}


# -- without a pack ----------------------------------------------------------------------------------------------------


def test_without_a_pack_no_rule_is_spoken_of() -> None:
    decision = decided()
    assert decision.policy is None
    assert decision.to_json()["policy"] is None
    assert set(decision.costs) == {"time", "travel", "exposure", "goodwill"}


def test_a_pack_without_its_rules_is_said_to_be_missing() -> None:
    situation, _ = told(changed(ALICE, candidate={"policy_pack": "northbrook"}))
    assert "were not handed in" in situation.unclear[0]


def test_a_rule_that_is_no_rule_is_refused_with_its_place() -> None:
    with pytest.raises(Impossible) as refused:
        told(changed(ALICE, policy=policy({"kind": "decline-is-brech", "strength": "forbids", "says": "x", "source": SOURCE})))
    assert "policy.rules[1].kind must be one of" in str(refused.value)
    with pytest.raises(Impossible, match="needs a 'value' and a 'unit'"):
        told(changed(ALICE, policy=policy(rule("cancel-notice"))))


# -- each kind ---------------------------------------------------------------------------------------------------------


def test_where_declining_is_a_breach_the_answer_is_yes_even_at_a_loss() -> None:
    assert decided(invitation=POOR, assumptions=NOTHING_TO_LEARN).answer in ("no", "informational")
    decision = decided(
        rule("decline-is-breach", sanction="your account is closed"), invitation=POOR, assumptions=NOTHING_TO_LEARN
    )
    assert decision.answer in ("yes", "yes_if")
    assert "Northbrook career office" in decision.headline
    assert "your account is closed" in decision.headline
    assert decision.gates[0].hard
    assert decision.gates[0].source == SOURCE


def test_an_answer_that_a_rule_took_off_the_list_has_no_number_either() -> None:
    def others(*rules: Json, **tables: Any) -> set[str]:  # noqa: ANN401 - JSON
        found = decide(*told(changed(ALICE, **ALONE, **tables, policy=policy(*rules))), paths=64).alternatives
        return {each.answer for each in found or ()}

    assert {"yes", "informational", "refer", "no"} <= others()
    assert others(rule("decline-is-breach")) <= {"yes", "yes_if"}
    assert others(rule("interest-required"), invitation=HOPELESS) == {"informational", "refer", "no"}
    assert others(rule("verbal-binds"), candidate=SPOKEN) == {"informational", "refer", "no"}


def test_a_rule_against_declining_only_informs_where_yes_is_the_answer_anyway() -> None:
    decision = decided(rule("decline-is-breach"), invitation=SPLENDID)
    assert decision.answer == decided(invitation=SPLENDID).answer
    assert not decision.gates[0].hard
    assert decision.policy is not None
    assert decision.policy.rules[0].effect == "removes"


def test_a_sanction_for_declining_speaks_for_going_by_its_price() -> None:
    free = decided(invitation=POOR)
    fined = decided(rule("decline-is-breach", "penalises", cost=700), invitation=POOR)
    assert fined.value.mean - free.value.mean == pytest.approx(700)
    assert fined.costs["sanction"] == pytest.approx(-700)


def test_the_candidate_may_price_what_a_sanction_would_mean() -> None:
    own = decided(rule("decline-is-breach", "penalises"), candidate={"sanction_cost": 250})
    assert own.costs["sanction"] == pytest.approx(-250)


def test_somebody_who_could_never_accept_and_may_not_decline_asks_the_office() -> None:
    broken = {"deal_breakers": [{"field": "commute_minutes", "above": 60}]}
    far = {**SPLENDID, "facts": {"commute_minutes": 90}}
    assert decided(candidate=broken, invitation=far).answer == "refer"
    decision = decided(rule("decline-is-breach"), candidate=broken, invitation=far)
    assert decision.answer == "yes_if"
    assert decision.condition == "once Northbrook career office has said whether you may withdraw"


def test_interest_required_turns_practice_alone_into_a_talk_or_a_no() -> None:
    assert decided(invitation=HOPELESS).answer == "yes_if"
    decision = decided(rule("interest-required"), invitation=HOPELESS)
    assert decision.answer in ("informational", "no")
    assert "Northbrook" in decision.headline


def test_interest_required_is_silent_where_the_job_may_well_be_taken() -> None:
    decision = decided(rule("interest-required"), invitation=SPLENDID)
    assert decision.answer == decided(invitation=SPLENDID).answer
    assert decision.gates == ()


def test_rules_that_contradict_each_other_are_both_shown_and_neither_is_applied() -> None:
    plain = decided(invitation=HOPELESS)
    decision = decided(rule("decline-is-breach"), rule("interest-required"), invitation=HOPELESS)
    assert decision.answer == plain.answer
    assert [gate.hard for gate in decision.gates] == [False, False]
    assert all("https://northbrook.example/office" in gate.says for gate in decision.gates)
    assert decision.policy is not None
    assert {each.effect for each in decision.policy.rules} == {"conflict"}


def test_rules_of_two_offices_contradict_each_other_as_those_of_one_do() -> None:
    both = [policy(rule("decline-is-breach"), pack="one"), policy(rule("interest-required"), pack="other")]
    decision = decide(*told(changed(ALICE, invitation=HOPELESS, policy=both)), paths=512, depth="answer")
    assert decision.policy is not None
    assert [each.effect for each in decision.policy.rules] == ["conflict", "conflict"]
    assert decision.to_json()["policy"]["pack"] == "one + other"


def test_a_signature_elsewhere_is_the_one_clean_ground_to_decline() -> None:
    decision = decided(rule("decline-is-breach", sanction="a fine"), candidate=SIGNED, invitation=SPLENDID)
    assert decision.answer == "no"
    assert decision.gates[0].rule == "signed_elsewhere"
    assert effects(rule("decline-is-breach", "penalises", cost=900), candidate=SIGNED) == {"decline-is-breach": "background"}


def test_a_spoken_yes_binds_where_the_rules_say_so() -> None:
    assert decided(candidate=SPOKEN, invitation=SPLENDID).answer == "yes_if"
    decision = decided(rule("verbal-binds"), candidate=SPOKEN, invitation=SPLENDID)
    assert decision.answer == "no"
    assert "Northbrook" in decision.headline


def test_stop_after_accept_compares_the_starts() -> None:
    stop, word = rule("stop-after-accept", value=120, unit="days"), rule("verbal-binds", "expects")
    near, later = {"facts": {"start": "2026-07-01"}}, {"facts": {"start": "2027-06-01"}}
    binding = rule("verbal-binds", covers="all")
    assert effects(stop, binding, candidate=SPOKEN, invitation=near)["stop-after-accept"] == "stops"
    assert effects(stop, binding, candidate=SPOKEN, invitation=later)["stop-after-accept"] == "background"
    assert effects(stop, word, candidate=SPOKEN, invitation=near)["stop-after-accept"] == "note", "a word does not bind here"
    unknown = decided(stop, candidate=SIGNED)
    assert any("would start" in each for each in unknown.unclear)


def test_going_back_on_a_word_has_its_sanction_told() -> None:
    renege = rule("renege-sanction", "penalises", sanction="access ends at once")
    assert effects(renege) == {"renege-sanction": "background"}
    decision = decided(renege, candidate=SPOKEN)
    assert any("access ends at once" in gate.says for gate in decision.gates)


def test_notice_to_cancel_is_a_day_by_which_to_answer() -> None:
    decision = decided(rule("cancel-notice", "penalises", value=48, unit="hours"))
    assert decision.policy is not None
    assert decision.policy.rules[0].effect == "clock"
    assert decision.policy.rules[0].by_day == pytest.approx(1.0)


def test_business_days_skip_the_weekend() -> None:
    monday = {"now": "2026-03-05T09:00:00-05:00", "invitation": {"rounds": [{"day": 4, "pass": 0.5}]}}  # a Thursday; 9 March
    two, hours = rule("cancel-notice", value=2, unit="business days"), rule("cancel-notice", value=48, unit="business hours")
    for each in (two, hours):
        situation, _ = told(changed(ALICE, **monday, policy=policy(each)))
        assert spoken_rules(situation)[0].by_day == pytest.approx(0.0), "Thursday, not Saturday"


def test_a_booked_slot_cancelled_too_late_costs_what_the_rule_says() -> None:
    late = rule("cancel-notice", "penalises", value=5, unit="days", cost=300)
    assert "sanction" not in decided(late).costs
    assert decided(late, invitation={"facts": {"booked": True}}).costs["sanction"] == pytest.approx(-300)
    assert decided({**late, "declining": True}).costs["sanction"] == pytest.approx(-300)


def test_a_least_window_lengthens_only_what_nobody_stated() -> None:
    window = policy(rule("offer-min-days", "expects", binds="employer", value=14, unit="days"))
    bare = {key: value for key, value in ALICE["invitation"].items() if key != "answer_days"}
    situation, _ = told({**ALICE, "policy": window, "invitation": bare, "offers": [{"id": "bolt", "value": 1.0}]})
    assert (situation.invitation.answer_days, situation.offers[0].deadline_day) == (14, 14)
    stated, _ = told(changed(ALICE, policy=window))
    assert stated.invitation.answer_days == 7
    assert spoken_rules(stated)[0].effect == "backs"


@pytest.mark.parametrize(
    ("spoken", "tables"),
    [
        (rule("no-exploding", binds="employer"), {"offers": [{"id": "bolt", "value": 99_000, "deadline_day": 2}]}),
        (rule("interview-notice", "expects", binds="employer", value=5, unit="days"), {}),
    ],
)
def test_what_binds_the_employer_backs_a_request(spoken: Json, tables: Json) -> None:
    assert set(effects(spoken, **tables).values()) == {"backs"}


def test_bargaining_and_recording_are_noted_for_their_rooms() -> None:
    decision = decided(rule("no-bad-faith-bargaining", "expects"), rule("no-recording"), rule("no-show-ladder", "penalises"))
    assert decision.policy is not None
    assert [each.room for each in decision.policy.rules] == ["bargain", "practice", None]
    assert len(decision.gates) == 3


def test_advice_stays_in_the_background() -> None:
    every = [rule(kind, "advises", value=9, unit="days") for kind in KINDS]
    decision = decided(*every, candidate=SPOKEN, invitation=HOPELESS)
    assert decision.gates == decided(candidate=SPOKEN, invitation=HOPELESS).gates
    assert decision.policy is not None
    assert {each.effect for each in decision.policy.rules} == {"background"}


# -- what a rule covers ------------------------------------------------------------------------------------------------


def test_what_one_found_alone_is_bound_only_by_rules_that_cover_everything() -> None:
    school, everything = rule("decline-is-breach"), rule("decline-is-breach", covers="all")
    assert effects(school, invitation={"channel": "own"}) == {}
    assert effects(everything, invitation={"channel": "own"}) == {"decline-is-breach": "removes"}
    assert effects(school, invitation={"facts": {"channel": "own"}}) == {}, "as put right on the page"


def test_a_channel_that_nobody_stated_is_asked_about_and_taken_as_the_schools() -> None:
    decision = decided(rule("decline-is-breach"))
    assert decision.policy is not None
    assert any("came through Northbrook career office is not known" in each for each in decision.unclear)


def test_a_rule_about_the_first_round_leaves_a_call_back_alone() -> None:
    first = rule("decline-is-breach", stage="first")
    assert effects(first, invitation={"facts": {"round": 2}}) == {}
    assert effects(first) == {"decline-is-breach": "removes"}


def test_a_stale_rule_still_applies_and_says_so() -> None:
    old = rule("decline-is-breach", read_again_by="2026-03-01", read_on="2025-09-01")
    decision = decided(old, now="2026-03-02T09:00:00-05:00", invitation=POOR, assumptions=NOTHING_TO_LEARN)
    assert decision.answer in ("yes", "yes_if")
    assert decision.policy is not None
    assert decision.policy.rules[0].stale
    assert "read again" in decision.gates[0].says


def test_a_plan_attends_what_may_not_be_declined_and_leaves_what_must_end() -> None:
    poor = {"id": "poor", "company": "Dunmore", **POOR}
    situation, known = told(changed(ALICE, **ALONE, processes=[poor], assumptions=NOTHING_TO_LEARN))
    assert "poor" not in plan(situation, 40, known, paths=64).accept
    bound, known = told(changed(ALICE, **ALONE, processes=[poor], policy=policy(rule("decline-is-breach"))))
    assert "poor" in plan(bound, 1, known, paths=64).accept, "whatever the hours"
    ended, known = told(changed(ALICE, **ALONE, candidate=SPOKEN, policy=policy(rule("verbal-binds"))))
    assert plan(ended, 40, known, paths=64).accept == ()


# -- laws --------------------------------------------------------------------------------------------------------------

MEANS, CHANCES = st.integers(40_000, 250_000), st.sampled_from([0.0, 0.1, 0.5, 1.0])
LIST = ("no", "refer", "informational", "yes_if", "yes")  # the more one does, the further right


def invitation(mean: int, chance: float, hours: float = 3.0) -> Json:
    return {"value_mean": mean, "rounds": [{"day": 3, "hours": hours, "pass": chance}]}


@settings(max_examples=12, deadline=None)
@given(MEANS, CHANCES, st.floats(0.5, 40), st.sampled_from(["forbids", "penalises", "expects", "advises"]), st.integers(0, 5_000))
def test_a_rule_against_declining_never_makes_declining_look_better(
    mean: int, chance: float, hours: float, strength: str, cost: int
) -> None:
    invited = invitation(mean, chance, hours)
    free = decided(paths=64, invitation=invited)
    bound = decided(rule("decline-is-breach", strength, cost=cost), paths=64, invitation=invited)
    assert bound.value.mean >= free.value.mean
    assert bound.confidence >= free.confidence - 1e-9
    if LIST.index(free.answer) >= LIST.index("yes_if"):
        assert LIST.index(bound.answer) >= LIST.index("yes_if")
    if strength == "forbids":
        assert bound.answer in ("yes", "yes_if")


@settings(max_examples=12, deadline=None)
@given(MEANS, CHANCES, st.booleans(), st.sampled_from([None, "2026-05-01", "2026-07-15"]), st.booleans())
def test_with_an_acceptance_on_record_every_overlapping_invitation_ends(
    mean: int, chance: float, signed: bool, start: str | None, also_must: bool
) -> None:
    rules = [rule("stop-after-accept", value=120, unit="days"), rule("verbal-binds", "penalises")]
    rules += [rule("decline-is-breach"), rule("interest-required")] if also_must else []
    told_here = {**invitation(mean, chance), "facts": {"start": start} if start else {}}
    decision = decided(*rules, paths=64, invitation=told_here, candidate=SIGNED if signed else SPOKEN)
    assert decision.answer == "no"


@settings(max_examples=30, deadline=None)
@given(st.floats(0, 60), st.floats(0, 60), st.sampled_from(["days", "business days", "hours"]), st.booleans())
def test_a_longer_window_never_shortens_a_clock(one: float, other: float, unit: str, stated: bool) -> None:
    def window(value: float) -> tuple[float, float]:
        situation = changed(ALICE, policy=policy(rule("offer-min-days", "expects", value=value, unit=unit)))
        situation["offers"] = [{"id": "bolt", "value": 99_000} | ({"deadline_day": 9} if stated else {})]
        if not stated:
            situation["invitation"] = {key: each for key, each in situation["invitation"].items() if key != "answer_days"}
        found, _ = situation_from_json(situation)
        return found.invitation.answer_days, found.offers[0].deadline_day

    short, long = window(min(one, other)), window(max(one, other))
    assert all(before <= after for before, after in zip(short, long, strict=True))
    assert not stated or short == long == (7, 9)


@settings(max_examples=12, deadline=None)
@given(MEANS, st.sampled_from(["forbids", "penalises", "expects", "advises"]), st.floats(0, 3))
def test_where_interest_is_required_and_there_is_none_plain_yes_is_never_the_answer(
    mean: int, strength: str, hours: float
) -> None:
    decision = decided(rule("interest-required", strength), paths=64, invitation=invitation(mean, 0.0, hours))
    assert decision.answer != "yes"
    if strength == "forbids":
        assert decision.answer not in ("yes", "yes_if")


@settings(max_examples=12, deadline=None)
@given(MEANS, CHANCES)
def test_without_a_pack_no_rule_text_appears_anywhere(mean: int, chance: float) -> None:
    text = str(decided(paths=64, invitation=invitation(mean, chance)).to_json())
    assert "rules of" not in text
    assert "sanction" not in text


@settings(max_examples=8, deadline=None)
@given(MEANS, CHANCES, st.lists(st.sampled_from(KINDS), min_size=1, max_size=4, unique=True))
def test_the_accounts_add_up_under_any_rules(mean: int, chance: float, kinds: list[str]) -> None:
    rules = [rule(kind, "penalises", value=10, unit="days", cost=400, declining=True) for kind in kinds]
    decision = decided(*rules, paths=64, invitation=invitation(mean, chance), candidate=SPOKEN)
    parts: Mapping[str, Any] = decision.reasons
    total = decision.the_job_itself.mean + sum(each.mean for each in parts.values()) - sum(decision.costs.values())
    assert decision.value.mean == pytest.approx(total, abs=1e-6)
