"""What to ask first, what would change the answer, other ways to answer, and plans: each against a slower, plainer way."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise

import numpy as np
import pytest

from sayyes.engine import Decision, decide, plan, situation_from_json
from sayyes.engine.alternatives import as_a_talk, by_phone_first, is_free, moved
from sayyes.engine.askable import askable_shares
from sayyes.engine.asking import partial_information
from sayyes.engine.decision import Flip
from sayyes.engine.draws import askable_draws
from sayyes.engine.planning import Plan
from sayyes.engine.records import EPS
from sayyes.engine.simulation import Case, drawn_case
from sayyes.engine.situation import Situation
from sayyes.errors import Impossible

from .situations import ALICE, Json, changed, pipeline, told

PATHS = 4096
# A job about as good as the one she has, a day's journey away, pay unknown: worth going only if it pays well.
DOUBTFUL: Json = changed(
    ALICE,
    offers=[],
    candidate={"value_now": 104_000},
    market={"value_mean": 100_000, "value_sd": 10_000},
    invitation={
        "value_mean": 100_000, "value_sd": 14_000, "facts": {"days_on_site": 3},
        "rounds": [
            {"day": 5, "hours": 8, "preparation": 6, "travel_hours": 6, "travel_cost": 150, "format": "onsite", "pass": 0.3}
        ],
    },
)  # fmt: skip
CASES = {
    "doubtful": DOUBTFUL,
    "doubtful, less to gain": changed(DOUBTFUL, candidate={"value_now": 108_000}),
    "beside another process": changed(
        DOUBTFUL,
        candidate={"value_now": 106_000},
        processes=[{"id": "p", "value_mean": 103_000, "rounds": [{"day": 4, "pass": 0.4}]}],
    ),
}


def case_of(situation: Json, paths: int = PATHS) -> Case:
    return drawn_case(*told(situation), paths=paths, seed=1)


def conditional_worth(case: Case, share: float, z: float) -> float:
    """The expected worth of yes once pay is known to lie z of its standard deviations above what was expected."""
    situation = case.situation
    eps = case.luck.job[:, EPS, 0]
    known = eps - share * askable_draws("pay", case.seed, case.paths) + share * z
    job = case.luck.job.copy()
    job[:, EPS, 0] = known
    return float(replace(case, luck=case.luck._replace(job=job)).net(situation).mean())


@pytest.mark.parametrize("name", CASES)
def test_the_worth_of_asking_agrees_with_a_simulation_within_a_simulation(name: str) -> None:
    case = case_of(CASES[name], 32_768)
    share = askable_shares(case.situation.invitation)["pay"]
    nodes, weights = np.polynomial.hermite_e.hermegauss(31)
    weights = weights / weights.sum()
    worth = np.array([conditional_worth(case, share, z) for z in nodes])
    brute = float(weights @ np.maximum(worth, 0) - max(0.0, float(weights @ worth)))
    fast = partial_information(case.net(case.situation), askable_draws("pay", case.seed, case.paths))
    assert brute > 20
    assert fast.mean == pytest.approx(brute, abs=max(0.10 * brute, 2 * fast.se))


def test_what_is_worth_asking_comes_as_a_sentence_and_becomes_the_condition() -> None:
    decision = decide(*told(DOUBTFUL), paths=PATHS)
    assert decision.answer == "yes_if"
    assert decision.condition == "once the pay range is confirmed"
    assert decision.ask_first[0].question == "Could you tell me the pay range before we meet?"


def test_nothing_is_asked_about_what_is_known() -> None:
    known = changed(DOUBTFUL, invitation={"pay": 100_000, "value_mean": 100_000})
    assert "pay" not in [each.about for each in decide(*told(known), paths=PATHS).ask_first]
    assert "days_on_site" not in askable_shares(told(known)[0].invitation)


def put(situation: Situation, flip: Flip, value: float) -> Situation:
    """The situation with the input of a flip set, by hand."""
    invitation, candidate = situation.invitation, situation.candidate
    if flip.input == "what the job is worth":
        return replace(situation, invitation=replace(invitation, value_mean=value))
    if flip.input == "what you have now":
        return replace(situation, candidate=replace(candidate, value_now=value))
    if flip.input == "what comparable jobs are worth":
        return replace(situation, market=replace(situation.market, value_mean=value))
    if flip.input == "chance of an offer":
        return replace(situation, invitation=replace(invitation, rounds=(replace(invitation.rounds[0], pass_chance=value),)))
    if flip.input == "cost of travel":
        return replace(situation, invitation=replace(invitation, rounds=(replace(invitation.rounds[0], travel_cost=value),)))
    assert flip.input == "hours it takes"
    factor = value / flip.now
    first = invitation.rounds[0]
    longer = replace(
        first, hours=first.hours * factor, preparation=first.preparation * factor, travel_hours=first.travel_hours * factor
    )
    return replace(situation, invitation=replace(invitation, rounds=(longer,)))


def test_on_the_two_sides_of_a_flip_the_answer_differs() -> None:
    # Pay is known, so that no question decides.
    situation, assumptions = told(changed(DOUBTFUL, invitation={"pay": 100_000}, candidate={"value_now": 103_000}))
    decision = decide(situation, assumptions, paths=PATHS)
    assert decision.flips is not None
    found = [flip for flip in decision.flips if flip.at is not None]
    assert len(found) >= 4
    for flip in found:
        assert flip.at is not None
        step = 0.02 * abs(flip.at - flip.now)
        outward = 1 if flip.at > flip.now else -1
        before, beyond = (
            decide(put(situation, flip, flip.at + side * outward * step), assumptions, paths=PATHS, depth="answer").answer
            for side in (-1, 1)
        )
        assert before == decision.answer, flip
        assert beyond == flip.becomes != before, flip


def test_alternatives_are_ranked_and_declining_is_worth_nothing() -> None:
    decision = decide(*told(DOUBTFUL), paths=PATHS)
    assert decision.alternatives is not None
    values = [each.value for each in decision.alternatives]
    assert values == sorted(values, reverse=True)
    assert next(each.value for each in decision.alternatives if each.answer == "no") == 0


def test_a_call_first_keeps_the_chance_of_an_offer_and_saves_the_journey_of_those_who_fail_it() -> None:
    situation, _ = told(DOUBTFUL)
    call = by_phone_first(situation)
    assert call is not None
    chances = [each.pass_chance or 0.0 for each in call.invitation.rounds]
    assert np.prod(chances) == pytest.approx(0.3)
    assert call.invitation.rounds[0].travel_hours == 0
    assert by_phone_first(told(changed(ALICE, invitation={"rounds": [{"day": 1, "hours": 0.5, "format": "phone"}]}))[0]) is None


def test_a_talk_without_candidacy_brings_no_offer() -> None:
    situation, _ = told(ALICE)
    assert [each.pass_chance for each in as_a_talk(situation).invitation.rounds] == [0.0]


def test_no_day_is_offered_on_which_another_round_stands_or_the_week_is_full() -> None:
    situation, _ = told(pipeline(3, 1))  # rounds on days 3 (the invitation's), 2 and 3
    assert not is_free(moved(situation, -1))
    assert is_free(moved(situation, 4))
    busy = changed(pipeline(1), processes=[{"id": "p", "rounds": [{"day": 8, "hours": 7, "preparation": 0}]}])
    assert not is_free(moved(told(busy)[0], 6)), "eight free hours a week"


def test_no_interview_is_offered_on_a_saturday_or_sunday() -> None:
    decision = decide(*told(changed(ALICE, now="2026-03-02T09:00:00-05:00")), paths=64)
    days = {each.day: each.free for each in decision.days or ()}
    assert not any(free for day, free in days.items() if int(day) % 7 in (5, 6)), "day 0 is a Monday"
    assert any(days.values())


def test_waiting_until_a_good_offer_has_lapsed_makes_a_later_day_worth_less() -> None:
    days = decide(*told(ALICE), paths=PATHS).days
    assert days is not None
    worth = {each.day: each.value for each in days}
    assert worth[17] < worth[3] - 200, "Bolt's offer lapses on day nine"


def test_more_days_on_an_offer_are_worth_something_while_others_decide() -> None:
    levers = decide(*told(pipeline(4, 2)), paths=PATHS).levers
    assert levers
    assert levers[0].worth > 0
    alone = changed(ALICE, invitation={"rounds": [{"day": 1, "pass": 0}]})
    assert decide(*told(alone), paths=PATHS).levers == ()


def worth_of(chosen: tuple[str, ...], situation: Json) -> float:
    """What the search is worth when exactly these invitations exist, by leaving the others out."""
    everyone = [situation["invitation"], *situation["processes"]]
    kept = [each for each in everyone if each["id"] in chosen]
    nobody = {
        "id": "nobody",
        "rounds": [{"day": 0, "hours": 0, "preparation": 0, "pass": 0}],
        "decision_days": 0,
        "answer_days": 0,
    }
    told_, assumptions = situation_from_json(changed(situation, invitation={}) | {"invitation": nobody, "processes": kept})
    case = drawn_case(told_, assumptions, paths=PATHS, seed=1)
    return float(case.run(told_, [(63, 0)], end_day=200).net.mean())


def planned(situation: Json, hours: float) -> Plan:
    told_, assumptions = told(situation)
    return plan(told_, hours, assumptions, paths=PATHS)


def test_a_plan_is_the_best_of_all_sets_that_fit() -> None:
    # Industries apart, so that leaving one out leaves nothing else changed; ten hours allow two a week.
    situation = changed(pipeline(4, 1), invitation={"industry": "mining"})
    chosen = planned(situation, 7)
    assert chosen.exact
    assert chosen.gap == 0
    names = ["acme", "p1", "p2", "p3"]
    sets = [each for size in range(3) for each in combinations(names, size)]
    best = max(worth_of(each, situation) for each in sets)
    assert worth_of(chosen.accept, situation) >= best - 300


def test_more_hours_never_make_a_plan_smaller_in_worth() -> None:
    values = [planned(pipeline(6, 2), hours).value.mean for hours in (0, 4, 8, 100)]
    assert values[0] == 0
    assert all(later >= earlier - 250 for earlier, later in pairwise(values))


def test_what_a_hard_gate_forbids_is_not_planned() -> None:
    signed = changed(pipeline(3, 1), candidate={"commitment": {"kind": "signed", "company": "Halden"}})
    assert planned(signed, 100).accept == ()


def test_beyond_twelve_invitations_the_gap_to_a_bound_is_stated() -> None:
    wide = planned(pipeline(14, 1), 100)
    assert not wide.exact
    assert wide.gap >= 0


def test_only_the_answer_leaves_the_rest_out_of_the_json() -> None:
    brief: Decision = decide(*told(ALICE), paths=256, depth="answer")
    full = decide(*told(ALICE), paths=256)
    assert {"flips", "alternatives", "days", "levers"} == set(full.to_json()) - set(brief.to_json())
    assert brief.value == full.value


def test_the_answer_is_never_worse_than_another_that_was_valued() -> None:
    # A talk risks being seen as much as an interview does: with much to lose, neither is worth it.
    exposed = changed(DOUBTFUL, candidate={"exposure": {"chance": 0.5, "cost": 30_000}}, invitation={"pay": 100_000})
    decision = decide(*told(exposed), paths=PATHS)
    assert decision.alternatives is not None
    worth = {each.answer: each.value for each in decision.alternatives}
    assert worth["informational"] < 0
    assert decision.answer == "no"


def test_what_a_flip_becomes_is_what_the_answer_is_beyond_it() -> None:
    dear = changed(
        ALICE, offers=[], invitation={"value_mean": 92_000, "value_sd": 3_000, "pay": 92_000, "facts": {"remote": "hybrid"}}
    )
    situation, assumptions = told(dear)
    decision = decide(situation, assumptions, paths=PATHS)
    assert decision.flips is not None
    travel = next(flip for flip in decision.flips if flip.input == "cost of travel")
    assert travel.at is not None
    beyond = decide(put(situation, travel, 1.05 * travel.at), assumptions, paths=PATHS, depth="answer")
    assert beyond.answer == travel.becomes


def test_a_plan_does_not_depend_on_which_invitation_is_listed_first() -> None:
    one, other = (
        {"id": name, "value_mean": mean, "rounds": [{"day": 3, "pass": 0.5}]} for name, mean in (("x", 100_000), ("y", 106_000))
    )
    plans = [planned(changed(ALICE, offers=[]) | {"invitation": a, "processes": [b]}, 3) for a, b in ((one, other), (other, one))]
    assert plans[0].accept == plans[1].accept == ("y",)


def test_all_rounds_of_a_moved_invitation_must_find_a_free_day() -> None:
    others = [{"id": "p", "rounds": [{"day": 10}]}]
    situation, _ = told(changed(ALICE, invitation={"rounds": [{"day": 3}, {"day": 9}]}, processes=others))
    assert not is_free(moved(situation, 1))
    assert is_free(moved(situation, 2))


@pytest.mark.parametrize("hours", [float("nan"), -1.0])
def test_hours_that_cannot_be_are_refused(hours: float) -> None:
    with pytest.raises(Impossible, match="hours"):
        planned(ALICE, hours)


def test_a_case_turned_to_another_chance_has_luck_that_fits_it() -> None:
    case = case_of(ALICE)
    hopeless, _ = told(changed(ALICE, invitation={"rounds": [{"day": 3, "hours": 1, "preparation": 2, "pass": 0}]}))
    turned = case.turned_to(hopeless)
    assert (turned.luck.latent[:, 0] <= 0).all()
    assert turned.net(hopeless).mean() == pytest.approx(case.net(hopeless).mean())
