"""What changed between two decisions about Alice's invitation, in sentences, and how the change in worth is shared."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayyes.engine import decide, situation_from_json
from sayyes.usecases.apportioning import shares, worth
from sayyes.usecases.changes_between import ENGINE, MOST_CAUSES, TIME, Difference, Made, all_says, between
from sayyes.usecases.difference_words import change_sentence, why_sentence
from sayyes.usecases.pieces import mixed, pieces, told_now

NEW_YORK = ZoneInfo("America/New_York")
NOW = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
PATHS = 256
BOLT = {"id": "offer-1", "company": "Bolt", "value": 99_000.0, "deadline_day": "2026-03-06"}
CHARLIES = {
    "id": "process-7",
    "company": "Meridale",
    "rounds": [{"date": "2026-03-03"}, {"date": "2026-03-10"}],
    "decision_days": 5.0,
}


def told(now: datetime = NOW, **changes: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    """What Alice knows on Monday morning: Larkfield's invitation for Thursday, a process with Charlie's Meridale."""
    return {
        "now": now.isoformat(),
        "currency": "USD",
        "candidate": {"value_now": 96_500.0, "hour_value": 45.0},
        "market": {"value_mean": 100_000.0},
        "invitation": {
            "company": "Larkfield Mutual",
            "pay": {"low": 98_000, "high": 110_000},
            "rounds": [{"day": 3.25 - (now - NOW).total_seconds() / 86_400, "format": "phone"}],
        },
        "processes": [deepcopy(CHARLIES)],
        **changes,
    }


def made(which: int, situation: dict[str, Any]) -> Made:
    decision = decide(*situation_from_json(situation), paths=PATHS, seed=1, depth="answer")
    return Made(which, situation, decision, told_now(situation))


def apart(before: dict[str, Any], after: dict[str, Any]) -> Difference:
    return between(made(1, before), made(2, after), NEW_YORK)


def changed(before: dict[str, Any], after: dict[str, Any]) -> tuple[str, ...]:
    return all_says(apart(before, after).causes)


def test_nothing_changed_and_nothing_is_said() -> None:
    assert changed(told(), told()) == ()
    assert changed(told(), told(NOW + timedelta(hours=3))) == ()  # the same day: the same moments, counted from another now
    assert shares(apart(told(), told())) == {}


def test_an_offer_that_came_in_is_named_with_its_pay_and_its_day() -> None:
    assert changed(told(), told(offers=[BOLT])) == ("An offer from Bolt came in: $99,000 a year, answer by Fri 6 March.",)


def test_a_process_that_ended_in_an_offer_is_one_cause() -> None:
    offer = {**BOLT, "company": "Meridale"}
    difference = apart(told(), told(processes=[], offers=[offer]))
    assert [each.key for each in difference.causes] == ["offer:offer-1"]
    assert all_says(difference.causes) == ("An offer from Meridale came in: $99,000 a year, answer by Fri 6 March.",)


def test_a_round_that_moved_is_told_with_both_days() -> None:
    moved = deepcopy(CHARLIES)
    moved["rounds"][1] = {"date": "2026-03-13"}  # type: ignore[index]
    assert changed(told(), told(processes=[moved])) == (
        "The second round with Meridale moved from Tue 10 March to Fri 13 March.",
    )


def test_pay_that_was_named_and_pay_that_was_put_right() -> None:
    silent = told()
    del silent["invitation"]["pay"]
    assert changed(silent, told()) == ("They named the pay: $98,000–110,000 a year.",)
    raised = told()
    raised["invitation"]["pay"] = 120_000
    assert changed(told(), raised) == ("The pay is $120,000 a year now, not $98,000–110,000 a year.",)


def test_what_the_person_told_about_themselves_is_one_cause_with_each_thing_named() -> None:
    after = told(candidate={"value_now": 104_000.0, "hour_value": 45.0, "commitment": {"kind": "signed", "company": "Bolt"}})
    difference = apart(told(), after)
    assert [each.key for each in difference.causes] == ["you", "promise"]
    assert all_says(difference.causes) == (
        "What you have now, a year, is $104,000 (before: $96,500).",
        "You have signed with Bolt.",
    )
    assert change_sentence(difference).endswith("to “no”.")


def test_a_newer_version_of_an_offer_is_one_change_with_its_pay_and_its_day() -> None:
    newer = {**BOLT, "value": 125_000.0, "deadline_day": "2026-03-10"}
    said = "The offer from Bolt is $125,000 a year now, not $99,000, until Tue 10 March."
    assert changed(told(offers=[BOLT]), told(offers=[newer])) == (said,)
    elsewhere = {**newer, "id": "offer 12", "company": "Bolt, Inc."}
    difference = apart(told(offers=[BOLT]), told(offers=[elsewhere]))
    assert all_says(difference.causes) == (said.replace("Bolt", "Bolt, Inc."),)
    assert "no longer" not in why_sentence(difference)


def test_an_offer_that_was_accepted_is_one_change_and_it_decides() -> None:
    candidate = {"value_now": 104_000.0, "hour_value": 45.0, "commitment": {"kind": "signed", "company": "Bolt"}}
    before = told(offers=[BOLT])
    moved = deepcopy(CHARLIES)
    moved["rounds"] = []
    difference = apart(before, told(candidate=candidate, processes=[moved]))
    assert {each.key for each in difference.causes} == {"promise", "process:process-7", "you"}
    assert all_says(each for each in difference.causes if each.key == "promise") == ("You have signed with Bolt.",)
    said = why_sentence(difference.with_shares(shares(difference)))
    assert said.endswith("to “no” because you have signed with Bolt.")


def test_a_word_given_elsewhere_decides_and_so_does_its_end() -> None:
    candidate = {**told()["candidate"], "commitment": {"kind": "verbal", "company": "Bolt"}}
    assert why_sentence(apart(told(offers=[BOLT]), told(candidate=candidate))).endswith("because you have told Bolt yes.")
    assert why_sentence(apart(told(candidate=candidate), told())).endswith(
        "because what you had promised Bolt no longer stands in the way."
    )


NEVER = [{"field": "commute_minutes", "above": 60}]


def test_a_deal_breaker_that_was_told_is_named_and_not_what_was_told_beside_it() -> None:
    beside = {**told()["candidate"], "status": "employed", "leave_days": 10, "employer": "Halden"}
    splendid = {**told()["invitation"], "pay": 200_000, "rounds": [{"day": 1, "format": "phone", "pass": 0.95}]}
    before, asked = told(invitation=splendid), told(invitation=splendid, candidate={**beside, "deal_breakers": NEVER})
    difference = apart(before, asked)
    assert difference.after.decision.condition == "once the place of work is settled"
    assert why_sentence(difference).endswith(
        "because how long the way to work is, is not known, and you said it could rule the job out."
    )
    far = {**splendid, "facts": {"commute_minutes": 75}}
    broken = apart(asked, told(invitation=far, candidate={**beside, "deal_breakers": NEVER}))
    assert why_sentence(broken).endswith(
        "because the way to work takes 75 minutes; you said you could not accept more than 60 minutes."
    )
    near = {**splendid, "facts": {"commute_minutes": 15}}
    settled = apart(asked, told(invitation=near, candidate={**beside, "deal_breakers": NEVER, "leave_days": 11}))
    assert why_sentence(settled).endswith("because the way to work is known now, and you can accept that.")


def test_signs_of_a_fraud_decide() -> None:
    fraud = told(offers=[BOLT])
    fraud["invitation"]["scam_signs"] = ["Buy gift cards first."]
    assert why_sentence(apart(told(), fraud)).endswith("to “no” because it reads like a known fraud.")


def weighed(difference: Difference, **worths: float) -> Difference:
    """The same with these shares, and a change in worth that is their sum."""
    before, after = difference.before, difference.after
    mean = before.decision.value.mean + sum(worths.values())
    moved = replace(after.decision, value=replace(after.decision.value, mean=mean))
    keys = {each.key.partition(":")[0]: each.key for each in difference.causes}
    return replace(difference, after=replace(after, decision=moved)).with_shares({keys[key]: worths[key] for key in worths})


def test_no_cause_is_named_that_moved_the_worth_the_other_way_or_by_less_than_half() -> None:
    moved = deepcopy(CHARLIES)
    moved["rounds"] = []
    after = told(offers=[BOLT], processes=[moved], candidate={"value_now": 99_000.0, "hour_value": 45.0})
    difference = apart(told(), after)
    against = why_sentence(weighed(difference, process=-9_000.0, offer=6_000.0, you=5_000.0))
    assert " because an offer from Bolt came in" in against
    assert why_sentence(weighed(difference, process=4_000.0, offer=4_000.0, you=4_000.0)).endswith(
        "because several things changed."
    )
    assert why_sentence(difference).endswith("because several things changed."), "as long as nobody has reckoned the shares"


def test_many_things_told_at_once_are_told_as_one() -> None:
    told_now_of = {
        "value_now": 120_000.0, "hour_value": 60.0, "tenure_years": 4, "leave_days": 12, "employer": "Halden",
        "rounds_last_year": 3, "free_hours_per_week": 6, "policy_pack": ["own"],
    }  # fmt: skip
    difference = apart(told(), told(candidate=told_now_of))
    assert "because of what you told about yourself (seven things)." in why_sentence(difference)
    assert not any("olicy pack" in each for each in all_says(difference.causes))


def test_a_process_without_a_company_is_told_by_its_role() -> None:
    unnamed = {"id": "process-8", "role": "Data Engineer", "rounds": [{"date": "2026-03-09"}]}
    assert changed(told(), told(processes=[CHARLIES, unnamed])) == (
        "The Data Engineer process counts now: one round to come, the next on Mon 9 March.",
    )
    none = {**unnamed, "rounds": []}
    assert changed(told(processes=[unnamed]), told(processes=[none])) == ("No round with the Data Engineer process is planned.",)
    named = {**unnamed, "pay": 90_000}
    assert changed(told(processes=[unnamed]), told(processes=[named])) == (
        "The Data Engineer process named the pay: $90,000 a year.",
    )


def test_a_new_day_says_how_long_the_nearest_offer_still_stands() -> None:
    before, after = told(offers=[BOLT], processes=[]), told(NOW + timedelta(days=2), offers=[BOLT], processes=[])
    assert changed(before, after) == ("Two days have passed: two days left until the deadline of Bolt (Fri 6 March).",)
    assert apart(before, after).causes[0].key == TIME


def test_an_assumption_of_ones_own_is_told_against_the_usual_one() -> None:
    (said,) = changed(told(), told(assumptions={"offer_chance": 0.6}))
    assert "we take 0.6 now, not" in said


def test_entries_are_told_apart_by_id_and_never_by_their_place() -> None:
    other = {**deepcopy(CHARLIES), "id": "process-9", "company": "Halden"}
    assert changed(told(processes=[CHARLIES, other]), told(processes=[other, CHARLIES])) == ()
    gone = changed(told(processes=[CHARLIES, other]), told(processes=[other]))
    assert gone == ("The process with Meridale no longer counts among those that are open.",)


def test_the_shares_add_up_to_the_change_that_is_shown() -> None:
    raised = {**told(NOW + timedelta(days=1), offers=[BOLT]), "candidate": {"value_now": 99_000.0, "hour_value": 45.0}}
    difference = apart(told(), raised)
    assert {each.key for each in difference.causes} == {"offer:offer-1", "you", TIME}
    parts = shares(difference)
    assert set(parts) == {"offer:offer-1", "you", TIME}
    assert sum(parts.values()) == pytest.approx(difference.moved, abs=1e-6)
    assert parts["you"] < 0  # with more today, less is gained by a change


def test_the_share_of_a_cause_that_changes_nothing_is_nothing() -> None:
    after = told(candidate={"value_now": 120_000.0, "hour_value": 45.0, "employer": "Halden"})
    after["invitation"]["role"] = "Data Analyst"
    parts = shares(apart(told(), after))
    assert parts["invitation:facts"] == pytest.approx(0.0, abs=1e-6)
    assert abs(parts["you"]) > 1.0


def test_what_a_newer_engine_makes_of_the_same_is_a_cause_of_its_own() -> None:
    before = made(1, told())
    older = replace(before, decision=replace(before.decision, value=replace(before.decision.value, mean=12_345.0)))
    difference = between(older, made(2, told(offers=[BOLT])), NEW_YORK)
    parts = shares(difference)
    assert parts[ENGINE] == pytest.approx(before.decision.value.mean - 12_345.0)
    assert sum(parts.values()) == pytest.approx(difference.moved)
    assert all_says(difference.with_shares(parts).causes)[-1].startswith("sayyes itself is newer")
    (alone,) = between(older, replace(before, which=2), NEW_YORK).causes
    assert alone.key == ENGINE


def test_amounts_in_two_currencies_are_never_divided() -> None:
    difference = apart(told(), told(currency="GBP"))
    assert difference.causes
    assert not difference.comparable
    assert shares(difference) == {}
    assert difference.parts == ()


def test_many_changes_are_told_by_kind() -> None:
    offers = [{**BOLT, "id": f"offer-{n}", "company": f"Bolt {n}"} for n in range(7)]
    difference = apart(told(), told(NOW + timedelta(days=1), offers=offers))
    assert len(difference.causes) <= MOST_CAUSES
    assert len(all_says(difference.causes)) == 8


def test_a_move_within_the_noise_is_no_news_and_another_answer_is() -> None:
    one = made(1, told())
    value = one.decision.value
    near = replace(one.decision, value=replace(value, mean=value.mean + value.se))
    far = replace(one.decision, value=replace(value, mean=value.mean + 5 * value.se + 500))
    assert not between(one, Made(2, told(offers=[BOLT]), near, NOW), NEW_YORK).matters
    assert between(one, Made(2, told(offers=[BOLT]), far, NOW), NEW_YORK).matters
    other = replace(near, answer="no", condition=None)
    assert between(one, Made(2, told(offers=[BOLT]), other, NOW), NEW_YORK).matters


def test_the_sentence_names_the_weightiest_cause() -> None:
    after = told(offers=[{**BOLT, "value": 160_000.0}])
    after["invitation"]["role"] = "Data Analyst"
    difference = apart(told(), after)
    said = why_sentence(difference.with_shares(shares(difference)))
    assert " because an offer from Bolt came in: $160,000 a year" in said
    assert said.endswith("; one more thing changed, too.")


day = st.integers(0, 300).map(lambda tenths: tenths / 10)
entry = st.fixed_dictionaries(
    {
        "company": st.sampled_from(["Bolt", "Halden", "Meridale"]),
        "rounds": st.lists(day.map(lambda each: {"day": each}), max_size=3),
    }
)


def _numbered(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        {**each, "id": f"process-{n}", "rounds": sorted(each["rounds"], key=lambda one: float(one["day"]))}
        for n, each in enumerate(found)
    ]


some = st.lists(entry, max_size=3).map(_numbered)


@settings(max_examples=25, deadline=None)
@given(some, some, st.integers(0, 3))
def test_all_pieces_taken_give_the_later_situation_and_none_the_earlier(
    earlier: list[dict[str, Any]], later: list[dict[str, Any]], days: int
) -> None:
    before, after = told(processes=earlier), told(NOW + timedelta(days=days), processes=later)
    then, now = pieces(before), pieces(after)
    assert worth(mixed(then, now, set(now) | set(then), told_now(after)), made(2, after).decision) == pytest.approx(
        worth(after, made(2, after).decision), rel=1e-6, abs=1e-3
    )
    assert changed(mixed(then, now, (), NOW), before) == ()
