"""The words for what could still change an answer."""

from __future__ import annotations

from sayyes.engine.decision import Alternative, Flip, Question
from sayyes.usecases.what_if import asks, turns, ways
from tests.usecases.cast import decided, situated


def test_a_question_is_shown_with_what_knowing_it_is_worth() -> None:
    question = Question("Could you tell me the pay range before we meet?", "pay", 418.0, 12.0)
    (ask,) = asks(decided(ask_first=(question,)))
    assert ask.question == "Could you tell me the pay range before we meet?"
    assert ask.why == "knowing it is worth about $420 to you"


def test_a_turning_point_says_which_way_and_into_what() -> None:
    rows = (
        Flip("what the job is worth", 105_000, 91_204, "USD a year", "no"),
        Flip("hours it takes", 5.5, 38.2, "hours", "yes_if"),
        Flip("chance of an offer", 0.2, 0.04, "probability", "no"),
        Flip("what you have now", 92_000, None, "USD a year", None),
    )
    assert [(turn.input, turn.now, turn.says) for turn in turns(decided(flips=rows))] == [
        ("what the job is worth", "$105,000", "below $91,200: no"),
        ("hours it takes", "5½ hours", "above 38 hours: yes, with a condition"),
        ("chance of an offer", "20%", "below 4%: no"),
    ]


def test_where_only_the_answer_was_asked_for_nothing_more_is_claimed() -> None:
    assert turns(decided(flips=None)) == ()
    assert ways(situated(), decided(alternatives=None)) == ()


def test_the_ways_to_answer_are_ordered_by_worth_and_days_are_dates() -> None:
    rows = (
        Alternative("no", None, 0, 0),
        Alternative("yes", None, 3_118, 10),
        Alternative("yes_if", "on day 7", 3_240, 10),
        Alternative("yes_if", "by phone first", 2_000, 10),
        Alternative("informational", None, 900, 10),
    )
    assert [(way.label, way.words) for way in ways(situated(), decided(alternatives=rows))] == [
        ("Yes, on Mon 9 March", "$3,200"),
        ("As proposed", "$3,100"),
        ("Yes, by phone first", "$2,000"),
        ("Just a talk", "$900"),
        ("Decline", "$0"),
    ]
