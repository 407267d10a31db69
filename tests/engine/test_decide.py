"""What an answer must obey, whatever the numbers are."""

from __future__ import annotations

import json
import math
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayyes.engine import Decision, decide, situation_from_json
from sayyes.engine.decision import Estimate
from sayyes.engine.normal import expected_max_normal
from sayyes.engine.search import market_value
from sayyes.engine.simulation import NO, YES, estimate, simulated
from sayyes.errors import Impossible

from .situations import ALICE, BARE, Json, changed, pipeline, told

PATHS = 2048
UNBARGAINED = changed(ALICE, invitation={"bargains": 0})
SOME = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def answer(situation: Json, *, paths: int = PATHS, seed: int = 1) -> Decision:
    return decide(*told(situation), paths=paths, seed=seed, depth="answer")


def gained(situation: Json, *, paths: int, seed: int) -> Estimate:
    """The worth of yes against no alone, which takes a thirtieth of the time of the whole account."""
    net = simulated(*told(situation), paths=paths, seed=seed, branches=[YES, NO]).net
    return estimate(net[:, 0] - net[:, 1])


def total(decision: Decision) -> float:
    return decision.the_job_itself.mean + sum(r.mean for r in decision.reasons.values()) - sum(decision.costs.values())


def test_the_worth_is_the_job_itself_and_the_six_reasons_less_the_costs() -> None:
    empty: Json = {"invitation": {}}
    for situation in (ALICE, pipeline(), empty):
        decision = answer(situation)
        assert decision.value.mean == pytest.approx(total(decision), rel=1e-9, abs=1e-6)


def test_the_same_seed_gives_the_same_answer_and_another_seed_other_luck() -> None:
    assert answer(pipeline(3)) == answer(pipeline(3))
    assert answer(pipeline(3)).value != answer(pipeline(3), seed=2).value


def test_nothing_changes_when_processes_are_listed_in_another_order() -> None:
    situation = pipeline(5)
    turned = changed(situation, processes=situation["processes"][::-1])
    assert answer(situation) == answer(turned)


def test_counting_in_cents_changes_the_unit_and_nothing_else() -> None:
    cents = json.loads(json.dumps(pipeline(3)))
    cents["candidate"].update(value_now=9_000_000, hour_value=4_500)
    cents["market"].update(value_mean=10_500_000, value_sd=1_500_000)
    cents["offers"][0]["value"] *= 100
    for each in (cents["invitation"], *cents["processes"]):
        each["value_mean"] *= 100
        each["value_sd"] *= 100
    dollars = answer(pipeline(3))
    assert answer(cents).value.mean == pytest.approx(100 * dollars.value.mean, rel=1e-9)
    assert answer(cents).reasons["explore"].mean == pytest.approx(100 * dollars.reasons["explore"].mean, rel=1e-6, abs=1e-3)


def test_an_offer_that_may_be_refused_is_worth_its_closed_form() -> None:
    # One process, one round, no mechanism but surprise: A p e^{-rt} E (X - Z)+, with Z = the status quo without a market.
    bare = changed(UNBARGAINED, offers=[], assumptions=BARE, market={"offers_per_year": 0}, candidate={"hour_value": 0})
    decision = answer(bare, paths=65_536)
    horizon = 1 / (0.05 + 1 / 3.9)
    closed = horizon * 0.5 * math.exp(-0.05 * 17 / 365) * (expected_max_normal(104_000, 12_000, 90_000) - 90_000)
    assert decision.value.mean == pytest.approx(closed, abs=4 * decision.value.se)
    assert decision.value.se < 0.004 * closed


def test_with_a_market_the_offer_competes_with_going_on_searching() -> None:
    bare = changed(UNBARGAINED, offers=[], assumptions=BARE, candidate={"hour_value": 0})
    decision = answer(bare, paths=65_536)
    horizon = 1 / (0.05 + 1 / 3.9)
    z = market_value(1.0, 105_000, 15_000, 90_000, 0, 0.05, 3.9)
    closed = horizon * 0.5 * math.exp(-0.05 * 17 / 365) * (expected_max_normal(104_000, 12_000, z) - z)
    assert decision.value.mean == pytest.approx(closed, abs=4 * decision.value.se)


@pytest.mark.parametrize(
    ("reason", "off"),
    [
        ("practice", {"practice_gain": 0}),
        ("intel", {"intel_gain": 0, "market_pay_doubt": 0}),
        ("intel", {"intel_gain": 0, "interview_signal": 0}),
        ("network", {"contacts_per_process": 0}),
        ("network", {"referrals_per_contact": 0}),
        ("explore", {"perception_noise": 0}),
        ("explore", {"perception_learning": 0}),
        ("bargain", {"urgency": 0, "bargaining_share": 1}),
    ],
)
def test_a_reason_whose_parameter_is_zero_is_worth_exactly_nothing(reason: str, off: Json) -> None:
    decision = answer(changed(pipeline(4), assumptions=off))
    assert decision.reasons[reason].mean == pytest.approx(0, abs=1e-9)
    others = [amount.mean for name, amount in decision.reasons.items() if name != reason]
    assert any(abs(other) > 1 for other in others)


def test_nothing_unseen_means_no_surprise() -> None:
    decision = answer(changed(ALICE, invitation={"value_sd": 0}, assumptions={"neighbouring_opening": 0}))
    assert decision.reasons["surprise"].mean == pytest.approx(0, abs=1e-9)


@SOME
@given(st.floats(60_000, 140_000), st.floats(100, 30_000))
def test_a_better_sure_alternative_never_raises_the_worth_of_an_interview(offer: float, better: float) -> None:
    # Told apart from noise of judgement: a rule of thumb may gain by luck where it misjudges.
    def worth(value: float) -> float:
        held = [{"id": "sure", "value": value, "deadline_day": 400}]
        return answer(changed(ALICE, offers=held, assumptions=BARE), paths=512).value.mean

    assert worth(offer + better) <= worth(offer) + 1e-6


@SOME
@given(st.sampled_from(["hours", "preparation", "travel_cost", "travel_hours"]), st.floats(0.5, 190))
def test_a_higher_cost_never_raises_the_worth(cost: str, more: float) -> None:
    dearer = [{**ALICE["invitation"]["rounds"][0], cost: 2 + more}]
    cheap = [{**ALICE["invitation"]["rounds"][0], cost: 2}]
    assert (
        answer(changed(ALICE, invitation={"rounds": dearer}), paths=256).value.mean
        <= answer(changed(ALICE, invitation={"rounds": cheap}), paths=256).value.mean
    )


def test_an_interview_that_cannot_succeed_and_teaches_nothing_is_worth_minus_its_costs() -> None:
    hopeless = changed(ALICE, invitation={"rounds": [{"day": 3, "hours": 1, "preparation": 2, "pass": 0}]}, assumptions=BARE)
    decision = answer(hopeless)
    assert decision.value.mean == pytest.approx(-3 * 45 * 1.25)
    assert decision.answer == "no"


def test_savings_that_run_out_make_an_interview_worth_more() -> None:
    jobless = {"status": "unemployed", "value_now": 60_000}
    secure = answer(changed(ALICE, offers=[], candidate=jobless))
    pressed = answer(changed(ALICE, offers=[], candidate={**jobless, "runway_days": 30, "value_after_runway": 10_000}))
    assert pressed.value.mean > secure.value.mean


def test_the_standard_error_falls_with_the_root_of_the_paths() -> None:
    few, many = (gained(pipeline(3), paths=paths, seed=3).se for paths in (4_096, 65_536))
    assert 2.5 < few / many < 6.5


def test_over_two_hundred_seeds_the_intervals_cover_the_exact_value_as_often_as_they_say() -> None:
    situation, assumptions = told(changed(UNBARGAINED, offers=[], assumptions=BARE, market={"offers_per_year": 0}))
    horizon = 1 / (0.05 + 1 / 3.9)
    closed = horizon * 0.5 * math.exp(-0.05 * 17 / 365) * (expected_max_normal(104_000, 12_000, 90_000) - 90_000)
    covered = 0
    for seed in range(200):
        gross = simulated(situation, assumptions, paths=512, seed=seed, branches=[YES, NO]).gross
        gain = estimate(gross[:, 0] - gross[:, 1])
        covered += abs(gain.mean - closed) <= 1.96 * gain.se
    assert 0.93 <= covered / 200 <= 0.97


def test_an_interval_of_four_standard_errors_holds_the_value_of_very_many_paths() -> None:
    exact = gained(ALICE, paths=262_144, seed=99)
    for seed in range(8):
        value = answer(ALICE, seed=seed).value
        assert abs(value.mean - exact.mean) < 4 * math.hypot(value.se, exact.se)


@pytest.mark.parametrize("paths", [0, 63, 10_000_000])
def test_a_number_of_paths_that_does_not_fit_is_refused_with_the_limit(paths: int) -> None:
    with pytest.raises(Impossible, match="1,000,000"):
        answer(ALICE, paths=paths)


def test_the_json_form_holds_every_key_and_no_number_that_is_none() -> None:
    shown = answer(ALICE).to_json()
    assert [each["reason"] for each in shown["reasons"]] == ["practice", "intel", "network", "explore", "bargain", "surprise"]
    assert list(shown["costs"]) == ["time", "travel", "exposure", "goodwill"]
    assert json.loads(json.dumps(shown, allow_nan=False)) == shown


finite = st.floats(0, 400_000)


@SOME
@given(
    value_now=finite, mean=finite, sd=st.floats(0, 200_000), rate=st.floats(0, 50), chance=st.floats(0, 1), offer=finite,
    runway=st.none() | st.floats(0, 900), market=finite,
)  # fmt: skip
def test_no_situation_gives_an_answer_that_is_no_number(
    value_now: float, mean: float, sd: float, rate: float, chance: float, offer: float, runway: float | None, market: float
) -> None:
    situation = changed(
        pipeline(2, 2),
        candidate={"value_now": value_now, "runway_days": runway},
        market={"value_mean": market, "value_sd": sd, "offers_per_year": rate},
        invitation={"value_mean": mean, "value_sd": sd, "rounds": [{"day": 1, "pass": chance}]},
        offers=[{"id": "held", "value": offer, "deadline_day": 5}],
    )
    json.dumps(decide(*situation_from_json(situation), paths=64).to_json(), allow_nan=False)


def test_importing_the_engine_loads_neither_numpy_nor_numba() -> None:
    code = "import sys, sayyes.engine; sys.exit(sum(name in sys.modules for name in ('numpy', 'numba', 'django')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_having_more_already_never_makes_an_interview_worth_more() -> None:
    def worth(now: float) -> float:
        return answer({"candidate": {"value_now": now}, "invitation": {"pay": {"low": 98_000, "high": 108_000}}}).value.mean

    worths = [worth(now) for now in (60_000, 90_000, 110_000, 130_000, 200_000)]
    assert worths == sorted(worths, reverse=True)


def test_what_one_has_now_is_doubted_only_where_it_is_a_guess() -> None:
    guessed = answer({"invitation": {"pay": 70_000}}, paths=8192)
    stated = answer({"candidate": {"value_now": 70_000 / 1.03}, "invitation": {"pay": 70_000}}, paths=8192)
    assert guessed.confidence < stated.confidence
    assert next(each.high for each in stated.assumptions if each.name == "status_quo_doubt") == 0


def test_an_employer_that_bargains_bids_its_open_offer_up_to_a_better_one() -> None:
    held = {"id": "bolt", "value": 99_000, "deadline_day": 30, "bargains": 1, "headroom": 0.1}
    bidding = answer(changed(ALICE, offers=[held]), paths=8192)
    firm = answer(changed(ALICE, offers=[{**held, "bargains": 0}]), paths=8192)
    assert firm.reasons["bargain"].mean == pytest.approx(0, abs=1e-9)
    assert bidding.reasons["bargain"].mean > 3 * bidding.reasons["bargain"].se
