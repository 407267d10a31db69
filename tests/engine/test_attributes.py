"""What counts beside the pay: differences from today at one's own rates, nothing that is not known, never beyond half the pay."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayyes.engine.attributes import ABOUT_TODAY, RATES, TABLE
from sayyes.engine.checked import KEYS
from sayyes.engine.intake import situation_from_json
from sayyes.engine.situation import Process, Situation
from sayyes.errors import Impossible

PAY, HOUR = 90_000.0, 40.0


def situated(facts: dict[str, Any], **candidate: Any) -> Situation:  # noqa: ANN401 - any key of a candidate
    person = {"status": "employed", "value_now": 88_000, "hour_value": HOUR, **candidate}
    return situation_from_json({"candidate": person, "invitation": {"pay": PAY, "facts": facts}})[0]


def invitation(facts: dict[str, Any], **candidate: Any) -> Process:  # noqa: ANN401 - as above
    return situated(facts, **candidate).invitation


def test_a_longer_way_costs_two_ways_five_days_a_week_at_half_of_hourly_income() -> None:
    longer = invitation({"commute_minutes": 50}, today={"commute_minutes": 20})
    assert longer.value_mean == pytest.approx(PAY - 30 * 2 * 5 * 46 / 60 * HOUR)


def test_days_at_home_are_worth_eight_per_cent_of_pay_for_all_five() -> None:
    remote = invitation({"remote": "remote"}, today={"days_on_site": 5})
    assert remote.value_mean == pytest.approx(1.08 * PAY)


def test_a_way_that_one_goes_twice_a_week_counts_two_fifths() -> None:
    hybrid = invitation({"commute_minutes": 50, "days_on_site": 2}, today={"commute_minutes": 20, "days_on_site": 5})
    way, home = hybrid.attributes
    assert way.there == pytest.approx(20.0)
    assert way.amount == 0.0
    assert home.amount == pytest.approx(3 * 0.016 * PAY)


def test_ones_own_rate_outweighs_the_usual_one() -> None:
    own = invitation({"commute_minutes": 50}, today={"commute_minutes": 20}, rates={"commute_minute": 100})
    assert own.value_mean == PAY - 3_000
    assert own.attributes[0].own


def test_what_nobody_measured_counts_nothing_until_alice_says_so() -> None:
    facts = {"travel_days": 4, "weekend_days": 2, "learning": 1}
    today = {"travel_days": 0, "weekend_days": 0}
    assert invitation(facts, today=today).value_mean == PAY
    priced = invitation(facts, today=today, rates={"travel_day": 500, "weekend_day": 800, "learning_step": 3_000})
    assert priced.value_mean == PAY - 2_000 - 1_600 + 3_000


def test_what_is_not_known_of_today_does_not_count_and_is_shown_as_uncounted() -> None:
    there = invitation({"commute_minutes": 50})
    assert there.value_mean == PAY
    assert there.attributes[0].amount is None


def test_who_has_no_job_compares_with_no_way_to_work_at_all() -> None:
    there = invitation({"commute_minutes": 30}, status="unemployed")
    assert there.value_mean == pytest.approx(PAY - 30 * 2 * 5 * 46 / 60 * HOUR)


def test_a_value_that_was_stated_as_a_whole_is_taken_as_it_is() -> None:
    situation, _ = situation_from_json({"invitation": {"value_mean": PAY, "facts": {"commute_minutes": 60}}})
    assert situation.invitation.value_mean == PAY
    assert situation.invitation.attributes == ()


def test_what_else_the_present_job_is_worth_adds_to_its_pay() -> None:
    assert situated({}, rest_now=5_000).candidate.value_now == 93_000
    assert situated({}, rest_now=-5_000).candidate.value_now == 83_000


def test_the_names_of_rates_and_facts_are_those_that_a_situation_takes() -> None:
    assert KEYS["rates"] == RATES
    assert KEYS["today"] == ABOUT_TODAY
    assert len({each.fact for each in TABLE}) == len(TABLE)


@pytest.mark.parametrize(
    "wrong", [{"today": {"shoes": 1}}, {"rates": {"commute_minute": "much"}}, {"today": {"days_on_site": -1}}]
)
def test_what_cannot_be_is_named(wrong: dict[str, Any]) -> None:
    with pytest.raises(Impossible):
        situated({}, **wrong)


quantities = st.fixed_dictionaries(
    {}, optional={"commute_minutes": st.floats(0, 240), "days_on_site": st.floats(0, 5), "hours_per_week": st.floats(0, 80)}
)


@given(there=quantities, today=quantities, rates=st.dictionaries(st.sampled_from(RATES), st.floats(-1e6, 1e6)))
def test_small_things_never_outgrow_half_the_pay(
    there: dict[str, float], today: dict[str, float], rates: dict[str, float]
) -> None:
    value = invitation(there, today=today, rates=rates).value_mean
    assert 0.5 * PAY <= value <= 1.5 * PAY


@given(facts=quantities)
def test_a_job_like_todays_is_worth_its_pay(facts: dict[str, float]) -> None:
    assert invitation(facts, today=facts).value_mean == PAY


@given(minutes=st.floats(0, 200), more=st.floats(0, 40))
def test_a_longer_way_is_never_worth_more(minutes: float, more: float) -> None:
    today = {"commute_minutes": 30}
    shorter, longer = (invitation({"commute_minutes": each}, today=today) for each in (minutes, minutes + more))
    assert longer.value_mean <= shorter.value_mean


@given(st.lists(st.tuples(st.sampled_from(["mon", "sat"]), st.integers(0, 22), st.integers(1, 2)), min_size=1, max_size=6))
def test_free_stretches_that_overlap_count_once(stretches: list[tuple[str, int, int]]) -> None:
    free = [{"day": day, "from": f"{start:02}:00", "to": f"{start + length:02}:00"} for day, start, length in stretches]
    hours = {(day, hour) for day, start, length in stretches for hour in range(start, start + length)}
    assert situated({}, free=free).candidate.free_hours_per_week == pytest.approx(len(hours))


def test_free_hours_that_alice_counts_herself_outweigh_her_free_stretches() -> None:
    free = [{"day": "mon", "from": "08:00", "to": "09:30"}]
    assert situated({}, free=free).candidate.free_hours_per_week == 1.5
    assert situated({}, free=free, free_hours_per_week=6).candidate.free_hours_per_week == 6
