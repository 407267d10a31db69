"""Several invitations, few hours: what the plan says in words."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sayyes.engine import decide, situation_from_json
from sayyes.engine.decision import Estimate
from sayyes.engine.planning import Plan
from sayyes.errors import Impossible, Unusable
from sayyes.usecases.planning import EXPLAINED_BY, Planned, Week, plan_gap, plan_invitations, plan_verdict, plan_worth, week_words
from tests.usecases.cast import NOW, situated

SEVERAL = Path(__file__).parents[2] / "examples" / "several.toml"


def several() -> dict[str, Any]:
    """Robin's four invitations: two that pay, one that takes a whole day, one too far away."""
    return tomllib.loads(SEVERAL.read_text("utf-8"))


def planned(hours: float | None = None, **changes: Any) -> Planned:  # noqa: ANN401 - JSON
    return plan_invitations(known={**several(), **changes}, now=NOW, hours_a_week=hours, paths=64, seed=1)


def told(value: Estimate, *, exact: bool = True, gap: float = 0.0, tried: int = 16) -> Planned:
    """A plan with these figures for two of Robin's invitations."""
    choices = planned(0.0).choices
    return Planned(situated(), Plan(("fernhill", "pellworm"), value, tried, exact, gap), 8.0, choices, ())


def test_the_example_accepts_what_fits_and_says_what_speaks_against_the_rest() -> None:
    found = planned()
    assert plan_verdict(found) == "Accept two of your four invitations."
    by_id = {each.id: each for each in found.choices}
    assert {each.id for each in found.choices if each.accepted} == {"fernhill", "pellworm"}
    assert [each.id for each in found.choices][:2] == list(found.plan.accept)
    assert "does not fit: 14 hours in the next seven days where you have 8 hours" in by_id["cobalt"].why
    assert "could not accept more than 75" in by_id["northgate"].why


def test_no_week_of_the_plan_holds_more_hours_than_there_are() -> None:
    for hours in (0.0, 3.0, 6.0, 8.0, 14.0):
        found = planned(hours)
        assert all(week.hours <= hours for week in found.weeks)
        assert sum(week.hours for week in found.weeks) == sum(each.hours for each in found.choices if each.accepted)


def test_without_an_hour_everything_is_declined() -> None:
    found = planned(0.0)
    assert found.plan.accept == ()
    assert plan_verdict(found) == "Decline all four invitations."
    assert plan_worth(found) == "No set of them that fits into your hours is worth more than it costs."
    assert plan_gap(found) == "Nothing else fits into your hours."


def test_what_each_adds_is_its_worth_beside_the_others() -> None:
    both = planned()
    alone = planned(processes=[])
    adds = {each.id: each.adds for each in both.choices}
    assert adds["fernhill"] is not None
    assert alone.choices[0].adds is not None
    assert 0 < adds["fernhill"] < alone.choices[0].adds, "a second good prospect makes the first less needed"


def test_what_one_adds_is_what_its_own_answer_says_it_is_worth() -> None:
    (only,) = planned(processes=[]).choices
    situation, assumptions = situation_from_json({**several(), "processes": []}, now=NOW)
    own = decide(situation, assumptions, paths=EXPLAINED_BY, depth="answer").value
    assert only.adds == pytest.approx(own.mean)
    assert only.se == pytest.approx(own.se)


def test_one_invitation_is_planned_too() -> None:
    assert plan_verdict(planned(processes=[])) == "Accept the one invitation you have."


def test_a_worth_within_its_noise_is_said_to_be_nothing() -> None:
    assert plan_worth(told(Estimate(80.0, 60.0))) == "Together they are worth roughly nothing either way, against declining all."
    assert plan_worth(told(Estimate(9_412.0, 150.0))) == (
        "Together they are worth about $9,400 to you (give or take $300), against declining all."
    )


def test_the_gap_is_said_in_words() -> None:
    worth = Estimate(9_412.0, 150.0)
    assert plan_gap(told(worth)) == "All 16 sets that fit into your hours were compared."
    assert plan_gap(told(worth, exact=False, gap=1_873.0, tried=96)) == (
        "There are too many sets to compare them all: 96 were tried, and the best could be worth at most $1,900 more."
    )
    assert plan_gap(told(worth, exact=False)).endswith("and no other can be worth more.")


def test_a_week_is_named_by_its_first_day() -> None:
    assert week_words(Week(0, 3.0), situated()) == "in the next seven days"
    assert week_words(Week(7, 3.0), situated()) == "from Mon 9 March"
    assert week_words(Week(7, 3.0), replace(situated(), now=None)) == "in week 2"


@pytest.mark.parametrize("hours", [-1.0, 169.0, float("nan"), float("inf")])
def test_hours_that_no_week_has_are_refused(hours: float) -> None:
    with pytest.raises(Unusable, match="between 0 and 168"):
        planned(hours)


def test_everything_impossible_is_named_at_once() -> None:
    with pytest.raises(Impossible) as problem:
        planned(invitation={"value_sd": -5, "rounds": [{"day": -1, "pass": 1.2}]}, processes=[{"id": f"p{n}"} for n in range(60)])
    for says in ("value_sd", "rounds[1].day must lie between", "pass must lie", "60 entries; the limit is 40"):
        assert says in str(problem.value)
