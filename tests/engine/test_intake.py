"""What a situation may say, and what happens to what it leaves out."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayyes.engine import situation_from_json
from sayyes.errors import Impossible

from .situations import ALICE, changed, told

NOW = datetime(2026, 3, 2, 14, tzinfo=UTC)


def violations(data: Any) -> tuple[str, ...]:  # noqa: ANN401 - JSON
    with pytest.raises(Impossible) as refused:
        situation_from_json(data)
    return refused.value.violations


def test_an_empty_invitation_is_enough_and_every_default_is_named() -> None:
    situation, _ = situation_from_json({"invitation": {}})
    assert len(situation.unclear) == 4
    assert any("pay is not stated" in each for each in situation.unclear)


def test_a_process_without_a_company_is_named_by_its_role_and_never_by_its_place() -> None:
    situation, _ = situation_from_json({"invitation": {"pay": 1}, "processes": [{"role": "Data Engineer"}, {"id": "second"}]})
    said = " | ".join(situation.unclear)
    assert "the Data Engineer process: pay is not stated" in said
    assert "a process without a name: the rounds are not known" in said
    assert "processes[" not in said


def test_what_is_stated_is_not_called_unclear() -> None:
    assert told(ALICE)[0].unclear == ()


def test_an_unknown_key_is_named_with_the_nearest_known_one() -> None:
    assert violations({"invitation": {"bargans": 0.5}}) == ("invitation has an unknown key 'bargans': did you mean 'bargains'?",)
    assert "did you mean 'practice_gain'?" in violations({"invitation": {}, "assumptions": {"practise_gain": 0.1}})[0]


def test_everything_that_is_wrong_is_said_at_once() -> None:
    wrong = changed(
        ALICE,
        candidate={"value_now": float("nan"), "discount_rate": -1},
        invitation={"value_sd": -5, "rounds": [{"day": -1, "pass": 1.2}]},
        offers=[{"id": "bolt", "value": 1, "deadline_day": -3}],
        processes=[{}] * 60,
    )
    said = " | ".join(violations(wrong))
    for part in ("value_now", "discount_rate", "value_sd", ".day", ".pass", "deadline_day", "60 entries; the limit is 40"):
        assert part in said


def test_days_may_be_dates_once_now_is_known() -> None:
    rounds = [{"day": "2026-03-05T14:00:00+00:00", "pass": 0.5}]
    situation, _ = situation_from_json({"invitation": {"rounds": rounds}}, now=NOW)
    assert situation.invitation.rounds[0].day == pytest.approx(3.0)
    assert "so 'now' must be stated too" in violations({"invitation": {"rounds": rounds}})[0]


def test_a_date_before_now_is_refused_and_today_is_day_zero() -> None:
    offer = {"id": "b", "value": 1, "deadline_day": "2026-03-01"}
    with pytest.raises(Impossible, match="before now"):
        situation_from_json({"invitation": {}, "offers": [offer]}, now=NOW)
    situation, _ = situation_from_json({"invitation": {}, "offers": [{**offer, "deadline_day": "2026-03-02"}]}, now=NOW)
    assert situation.offers[0].deadline_day == 0


def test_two_things_may_not_share_an_id() -> None:
    assert violations(changed(ALICE, processes=[{"id": "bolt"}])) == ("the id 'bolt' is used more than once",)


def test_an_assumption_may_be_a_number_or_a_range() -> None:
    _, assumptions = told(changed(ALICE, assumptions={"practice_gain": 0.2, "urgency": {"low": 0, "mode": 0.1, "high": 0.2}}))
    assert (assumptions["practice_gain"].low, assumptions["practice_gain"].high) == (0.2, 0.2)
    assert assumptions["urgency"].high == 0.2
    assert "between 0 and 1" in violations({"invitation": {}, "assumptions": {"offer_chance": 1.2}})[0]
    assert (
        "low <= mode <= high" in violations({"invitation": {}, "assumptions": {"urgency": {"low": 1, "mode": 0, "high": 2}}})[0]
    )


json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers(-(10**30), 10**30) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "day", "pass", "low", "pay", "x"]), inner, max_size=3)
    ),
    max_leaves=6,
)
keys = st.sampled_from(
    ["now", "currency", "candidate", "market", "invitation", "processes", "offers", "assumptions", "unclear", "x"]
)


@given(st.dictionaries(keys, json_values, max_size=6))
def test_whatever_is_handed_in_is_understood_or_refused_in_words(data: dict[str, Any]) -> None:
    with suppress(Impossible):
        situation_from_json(data)


def test_an_estimate_of_ones_own_is_moved_towards_the_base_rate_and_said_so() -> None:
    situation, _ = told(changed(ALICE, invitation={"chance": 0.6, "rounds": [{"day": 3}, {"day": 9}]}))
    chances = [each.pass_chance or 0.0 for each in situation.invitation.rounds]
    assert chances[0] == chances[1]
    # 0.5 (logit 0.6 - 0.29) + 0.5 logit 0.28
    assert chances[0] * chances[1] == pytest.approx(0.3978, abs=0.0001)
    assert any("60%" in each and "40%" in each for each in situation.unclear)


def test_chances_stated_round_by_round_are_taken_as_stated() -> None:
    situation, _ = told(changed(ALICE, invitation={"chance": 0.6}))
    assert [each.pass_chance for each in situation.invitation.rounds] == [0.5]


def test_ones_own_record_moves_the_base_rate_as_it_grows() -> None:
    def rate(offered: int, interviewed: int) -> float:
        record = {"record": {"interviewed": interviewed, "offered": offered}}
        return told(changed(ALICE, candidate=record))[1]["offer_chance"].default

    assert rate(0, 0) == pytest.approx(0.28)
    assert rate(5, 10) == pytest.approx((0.28 * 20 + 5) / 30)
    assert rate(500, 1000) == pytest.approx(0.5, abs=0.01)
    assert "cannot be" in violations(changed(ALICE, candidate={"record": {"interviewed": 1, "offered": 2}}))[0]


def test_numbers_too_large_for_a_machine_are_refused_and_so_is_a_round_with_two_days() -> None:
    assert "must be a number" in violations({"invitation": {"pay": 10**400}})[0]
    both = {"invitation": {"rounds": [{"day": 3, "date": "2026-03-20"}]}}
    assert "both a day and a date" in violations(both)[0]
    rule = {"field": "x", "equals": float("nan")}
    assert "equals must be" in violations({"candidate": {"deal_breakers": [rule]}, "invitation": {}})[0]
