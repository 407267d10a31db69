"""The words for what could still change an answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayyes.engine.decision import Alternative, DayWorth, Flip, Lever, Question
from sayyes.usecases.what_if import asks, beyond, days_in_words, levers_in_words, reservation_in_words, turns, ways
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
        ("hours it takes, with every round", "5½ hours", "above 38 hours: yes, with a condition"),
        ("chance of an offer", "20%", "below 4%: no"),
    ]


def test_where_only_the_answer_was_asked_for_nothing_more_is_claimed() -> None:
    assert turns(decided(flips=None)) == ()
    assert ways(situated(), decided(alternatives=None)) == ()
    assert levers_in_words(decided(levers=None)) == ()
    assert days_in_words(situated(), decided(days=None)) is None
    assert reservation_in_words(situated(), decided(reservation_value=None)) is None


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


def test_a_way_whose_worth_cannot_be_told_from_nothing_says_so() -> None:
    (way,) = ways(situated(), decided(alternatives=(Alternative("yes", None, 25.0, 41.0),)))
    assert (way.words, way.amount) == ("about nothing", 25.0)


def test_levers_are_requests_with_their_numbers_spelled_out() -> None:
    rows = (
        Lever("Ask Bolt 5 for 5 more days", "bolt", 5.0, 448.2, 12.0),
        Lever("Ask Bolt 5 for one more day", "bolt", 1.0, 90.0, 5.0),
        Lever("Ask Charlie & Co to decide 3 days sooner", "charlie", 3.0, 61.0, 4.0),
        Lever("Ask Charlie & Co to decide 2.5 days sooner", "charlie", 2.5, 50.0, 4.0),
    )
    assert [(each.ask, each.words) for each in levers_in_words(decided(levers=rows))] == [
        ("Ask Bolt 5 for five more days", "worth about $450"),
        ("Ask Bolt 5 for one more day", "worth about $90"),
        ("Ask Charlie & Co to decide three days sooner", "worth about $61"),
        ("Ask Charlie & Co to decide 2.5 days sooner", "worth about $50"),
    ]


def day_rows(*worths: float, busy: int | None = None) -> tuple[DayWorth, ...]:
    """The interview of Thursday 5 March, which is day 3.25, from the day before on; the `busy` one of them is not free."""
    return tuple(DayWorth(2.25 + place, worth, place != busy) for place, worth in enumerate(worths))


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        (day_rows(3_090, 3_100, 3_110, 3_080), "No other day is better, and hardly any is worse"),
        (day_rows(3_090, 3_100, 3_020, 2_400), "No other day is better; on Sat 7 March going is worth about $700 less"),
        (day_rows(3_100, 3_100, 3_600, 2_400), "Fri 6 March would be better by about $500, as far as you are free then"),
        (day_rows(3_100, 3_100, 3_600, busy=2), "No other day is better, and hardly any is worse"),
    ],
)
def test_moving_the_interview_is_told_in_one_sentence(rows: tuple[DayWorth, ...], says: str) -> None:
    days = days_in_words(situated(), decided(days=rows))
    assert days is not None
    assert days.says == says
    assert days.flat == ("hardly any" in says)


def test_a_day_that_is_not_free_is_shown_but_never_the_best() -> None:
    days = days_in_words(situated(), decided(days=day_rows(3_100, 3_100, 3_600, 2_400, busy=2)))
    assert days is not None
    assert [(each.label, each.words, each.free, each.proposed, each.best) for each in days.rows] == [
        ("Wed 4 March", "$3,100", True, False, True),
        ("Thu 5 March", "$3,100", True, True, False),
        ("Fri 6 March", "$3,600", False, False, False),
        ("Sat 7 March", "$2,400", True, False, False),
    ]
    assert sum(each.best for each in days.rows) == 1


def test_without_a_calendar_days_are_counted() -> None:
    days = days_in_words(replace(situated(), now=None), decided(days=day_rows(3_100, 3_100, 3_600)))
    assert days is not None
    assert [each.label for each in days.rows] == ["in two days", "in three days", "in four days"]


@pytest.mark.parametrize(
    ("amount", "says"),
    [
        (118_812.0, "Worth taking as long as your best sure alternative is below $119,000 a year"),
        (92_000.0, "For the job alone it would be worth taking only if your best sure alternative were below $92,000 a year"),
        (-400.0, "The job alone does not pay for the interview, whatever else you have"),
    ],
)
def test_the_reservation_value_is_told_against_what_one_has(amount: float, says: str) -> None:
    threshold = reservation_in_words(situated(), decided(reservation_value=amount))
    assert threshold is not None
    assert (threshold.says, threshold.amount) == (says, amount)


def test_an_offer_in_hand_is_a_sure_alternative_too() -> None:
    situation = situated({"offers": [{"id": "bolt", "value": 120_000, "deadline_day": 9}]})
    threshold = reservation_in_words(situation, decided(reservation_value=118_812.0))
    assert threshold is not None
    assert threshold.says.startswith("For the job alone")


def test_nothing_is_told_to_turn_below_less_than_something() -> None:
    assert beyond("below", "less than 1%") == "below 1%"
    assert beyond("above", "more than 99%") == "above 99%"
    assert beyond("below", "$91,000") == "below $91,000"
