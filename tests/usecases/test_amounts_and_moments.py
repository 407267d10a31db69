"""Money, hours, chances, days and times in the words of a person."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayyes.readers.facts import Evidence, Time
from sayyes.usecases import amounts
from sayyes.usecases.moments import day_words, time_words
from tests.usecases.cast import thursday


@pytest.mark.parametrize(
    ("amount", "currency", "words"),
    [
        (3_118.4, "USD", "$3,100"),
        (-412, "USD", "−$410"),
        (104_000, "USD", "$104,000"),
        (12_345, "GBP", "£12,300"),
        (7.4, "EUR", "€7"),
        (0.2, "EUR", "€0"),
        (-0.2, "EUR", "€0"),
        (9_000, "SEK", "SEK 9,000"),
    ],
)
def test_money_is_rounded_as_people_repeat_it(amount: float, currency: str, words: str) -> None:
    assert amounts.about(amount, currency) == words


@given(st.floats(-1e9, 1e9))
def test_rounding_for_people_never_changes_the_sign_nor_more_than_a_twentieth(amount: float) -> None:
    rounded = amounts.rounded(amount)
    assert rounded * amount >= 0
    assert abs(rounded - amount) <= max(0.5, 0.05 * abs(amount))


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "0 hours"),
        (0.01, "a few minutes"),
        (0.75, "¾ hour"),
        (1, "1 hour"),
        (1.25, "1¼ hours"),
        (5.4, "5½ hours"),
        (12.4, "12 hours"),
    ],
)
def test_hours_are_said_in_quarters(amount: float, words: str) -> None:
    assert amounts.hours(amount) == words


def test_a_short_talk_is_said_in_minutes() -> None:
    assert [amounts.length(each) for each in (0.5, 0.75, 1, 1.5, 3)] == [
        "30 min",
        "45 min",
        "1 hour",
        "90 min",
        "3 hours",
    ]


@pytest.mark.parametrize(
    ("probability", "words"),
    [
        (0.0, "hardly any chance"),
        (0.2, "one chance in five"),
        (0.4, "two chances in five"),
        (0.5, "an even chance"),
        (0.67, "two chances in three"),
        (1.0, "as good as certain"),
    ],
)
def test_chances_are_said_in_small_numbers(probability: float, words: str) -> None:
    assert amounts.chance(probability) == words


def test_certainty_is_never_claimed() -> None:
    assert amounts.percent(1.0) == "more than 99%"
    assert amounts.percent(0.0) == "less than 1%"
    assert amounts.percent(0.914) == "91%"


def test_places_in_a_row_are_said_in_words_as_far_as_words_are_short() -> None:
    assert [amounts.ordinal(each) for each in (1, 2, 11, 12, 21, 22, 113)] == [
        "first",
        "second",
        "11th",
        "12th",
        "21st",
        "22nd",
        "113th",
    ]


def test_a_day_is_written_so_that_day_and_month_cannot_be_mistaken() -> None:
    assert day_words(date(2026, 3, 5)) == "Thursday, 5 March"
    assert day_words(date(2026, 3, 5), short=True, year=True) == "Thu 5 March 2026"


def test_a_time_is_said_on_the_clock_of_its_own_zone() -> None:
    assert time_words(thursday()) == "Thursday, 5 March at 15:00 New York time"
    assert time_words(thursday(start="2026-03-05T20:00:00+00:00", end=None)) == "Thursday, 5 March at 15:00 New York time"
    assert time_words(thursday(), short=True) == "Thu 5 March, 15:00–15:45 New York"


def test_a_window_is_no_appointment() -> None:
    assert time_words(thursday(window=True)) == "Thursday, 5 March between 15:00 and 15:45 New York time"


def test_a_bare_offset_is_said_as_one() -> None:
    assert time_words(thursday(zone=None, end=None)) == "Thursday, 5 March at 15:00 UTC−05:00"
    assert time_words(thursday(zone="Etc/UTC", start="2026-03-05T20:00:00+00:00", end=None)).endswith("20:00 UTC")


def test_no_zone_is_said_where_none_is_known() -> None:
    assert time_words(thursday(zone=None, start="2026-03-05T15:00:00", end=None)) == "Thursday, 5 March at 15:00"


def test_what_cannot_be_parsed_is_shown_as_it_was_written() -> None:
    odd = Time(start="soon", end=None, zone=None, sure=False, evidence=Evidence("body", "some day soon"))
    assert time_words(odd) == "some day soon"
