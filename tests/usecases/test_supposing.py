"""What the answer would be if things were otherwise."""

from __future__ import annotations

from datetime import timedelta
from math import inf, nan
from typing import Any

import pytest

from sayyes.engine import decide
from sayyes.engine.flips import inputs
from sayyes.engine.intake import situation_from_json
from sayyes.errors import Impossible, NotFound
from sayyes.store.models import StoredDecision
from sayyes.usecases import deciding, profile, supposing
from sayyes.usecases.supposing import Slider, Supposed
from tests.usecases.test_deciding import ALICE, NOW, PATHS, northwind

pytestmark = pytest.mark.django_db
WITH_AN_OFFER: dict[str, Any] = {**ALICE, "offers": [{"company": "Halden", "value": 99000.0, "deadline_day": 9}]}


@pytest.fixture
def number() -> int:
    """Northwind's invitation, while Alice holds an offer from Halden."""
    profile.save(situation=WITH_AN_OFFER, name="Alice", now=NOW)
    return northwind()


def suppose(number: int, **moved: float) -> Supposed:
    return supposing.suppose(number=number, now=NOW, moved=moved, paths=PATHS)


def by_key(shown: tuple[Slider, ...]) -> dict[str, Slider]:
    return {each.key: each for each in shown}


def test_alice_can_move_what_the_job_is_worth_the_chance_the_hours_what_she_has_and_what_she_holds(number: int) -> None:
    shown = supposing.sliders(deciding.answer(number=number, now=NOW, paths=PATHS, depth="full"))
    assert [each.key for each in shown] == ["job", "chance", "hours", "now", "offer"]
    for each in shown:
        assert each.low < each.now < each.high
        assert not each.moved
        steps = (each.now - each.low) / each.step
        assert steps == pytest.approx(round(steps))
        assert each.at is None or each.low <= each.at <= each.high
    assert by_key(shown)["now"].stands_in_words == "$92,000"


def test_without_an_offer_in_hand_there_is_none_to_move() -> None:
    assert "offer" not in by_key(supposing.sliders(deciding.answer(number=northwind(), now=NOW, paths=PATHS)))


def test_a_better_job_is_worth_more_and_a_worse_one_less_on_the_same_luck(number: int) -> None:
    as_it_is = suppose(number)
    better, worse = suppose(number, job=130_000), suppose(number, job=85_000)
    assert worse.decision.value.mean < as_it_is.decision.value.mean < better.decision.value.mean
    assert better.when == "If the job were worth $130,000 a year to you"
    assert by_key(better.sliders)["job"].moved
    assert better.decision.seed == as_it_is.decision.seed
    assert better.decision.paths == as_it_is.decision.paths
    assert not better.quick


def test_what_is_supposed_is_what_the_engine_says_to_that_situation(number: int) -> None:
    kept = deciding.answer(number=number, now=NOW, paths=PATHS)
    _, assumptions = situation_from_json(kept.told)
    moved = next(each for each in inputs(kept.situation, 0.2) if each.name == "hours it takes").put(20.0)
    expected = decide(moved, assumptions, paths=PATHS, seed=deciding.SEED, depth="answer")
    assert suppose(number, hours=20.0).decision == expected


def test_two_things_at_once_are_both_changed(number: int) -> None:
    both = suppose(number, job=130_000, now=110_000)
    assert both.situation.invitation.value_mean == 130_000
    assert both.situation.candidate.value_now == 110_000
    assert both.when == "If the job were worth $130,000 a year to you and what you have now were worth $110,000 a year"


def test_with_many_openings_fewer_paths_must_do_and_it_is_said() -> None:
    others = [{"company": f"Meridale {place}", "rounds": [{"day": 5 + place}]} for place in range(5)]
    profile.save(situation={**ALICE, "processes": others}, name="Alice", now=NOW)
    number = northwind()
    assert suppose(number, job=130_000).quick
    assert suppose(number, job=130_000).decision.paths == PATHS // 4
    assert not suppose(number).quick


def test_a_slider_that_stands_where_it_was_changes_nothing(number: int) -> None:
    kept = deciding.answer(number=number, now=NOW, paths=PATHS)
    at_rest = {each.key: each.now for each in supposing.sliders(kept)}
    same = suppose(number, **at_rest)
    assert same.decision == kept.decision
    assert same.when == ""


def test_nothing_supposed_is_kept(number: int) -> None:
    suppose(number, job=130_000)
    suppose(number, chance=0.9)
    assert StoredDecision.objects.count() == 1
    assert deciding.answer(number=number, now=NOW + timedelta(minutes=1), paths=PATHS).situation.invitation.value_mean < 130_000


@pytest.mark.parametrize("moved", [{"job": -1.0}, {"chance": 1.5}, {"hours": inf}, {"now": nan}, {"job": 1e12}])
def test_what_cannot_be_is_refused(number: int, moved: dict[str, float]) -> None:
    with pytest.raises(Impossible):
        suppose(number, **moved)


def test_a_scale_reaches_as_far_as_its_slider_stands(number: int) -> None:
    shown = by_key(suppose(number, hours=90.0).sliders)["hours"]
    assert shown.stands == 90.0
    assert shown.high >= 90.0


def test_an_invitation_that_is_not_here_is_not_found() -> None:
    with pytest.raises(NotFound):
        suppose(4711, job=1.0)


def test_the_turning_point_lies_on_the_scale_and_moving_past_it_turns_the_answer(number: int) -> None:
    kept = deciding.answer(number=number, now=NOW, paths=PATHS, depth="full")
    turning = [each for each in supposing.sliders(kept) if each.at is not None]
    assert turning
    for each in turning:
        assert each.at is not None
        there = each.at + 0.5 * (each.high - each.at if each.at > each.now else each.low - each.at)
        assert suppose(number, **{each.key: there}).decision.answer != kept.decision.answer, each.key
