"""What counted beside the pay is told with both sides, the rate and whose it is; what did not count says why."""

from __future__ import annotations

from typing import Any

from sayyes.engine.intake import situation_from_json
from sayyes.engine.situation import Situation
from sayyes.usecases.beside_pay import added, counted, leave_sentence


def situated(facts: dict[str, Any], rounds: list[dict[str, Any]] | None = None, **candidate: Any) -> Situation:  # noqa: ANN401
    person = {"status": "employed", "value_now": 88_000, "hour_value": 40, **candidate}
    invitation = {"pay": 90_000, "facts": facts, **({} if rounds is None else {"rounds": rounds})}
    return situation_from_json({"currency": "GBP", "candidate": person, "invitation": invitation})[0]


def test_a_longer_way_is_told_with_both_sides_and_its_rate() -> None:
    (way,) = counted(situated({"commute_minutes": 50}, today={"commute_minutes": 20}, rates={"commute_minute": 100}))
    assert (way.label, way.compared, way.amount) == ("Way to work, each way", "50 minutes there, 20 today", "−£3,000")
    assert way.why == "£100 a unit: your own rate"


def test_a_way_on_two_days_is_told_as_it_was_said_and_as_it_counts() -> None:
    way, home = counted(situated({"commute_minutes": 55, "days_on_site": 2}, today={"commute_minutes": 20, "days_on_site": 5}))
    assert way.compared == "55 minutes there, by the days on which you would go as 22 every day, 20 today"
    assert (home.compared, home.amount[0]) == ("3 days a week there, 0 today", "+")
    assert "Mas & Pallais" in home.why


def test_what_did_not_count_says_why() -> None:
    way, travel = counted(situated({"commute_minutes": 50, "travel_days": 3}, today={"travel_days": 0}))
    assert (way.amount, way.why) == ("", "not counted: say on Me how it is for you today")
    assert (travel.amount, travel.why) == ("", "counts nothing until you say on Me what it is worth to you")


def test_what_is_added_is_the_difference_between_the_value_and_the_pay() -> None:
    situation = situated({"commute_minutes": 50}, today={"commute_minutes": 20}, rates={"commute_minute": 100})
    assert situation.invitation.value_mean - added(situation) == 90_000
    assert added(situated({})) == 0


def test_leave_is_told_against_what_is_left() -> None:
    rounds = [{"day": 2, "leave": 0.5}]
    assert leave_sentence(situated({}, rounds, leave_days=6)).startswith(
        "Going takes about half a day of leave of the 6 days you"
    )
    assert "none left" in leave_sentence(situated({}, rounds, leave_days=0))
    assert "of leave, unless" in leave_sentence(situated({}, rounds))
    assert leave_sentence(situated({}, [{"day": 2}], leave_days=6)) == ""
