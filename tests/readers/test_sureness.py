"""How sure the rules say they are: only of what is said twice, or what a calendar says; and never surer for saying less."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from sayyes.readers.facts import KINDS, Kind
from sayyes.readers.kinds import how_sure, sort_message
from tests.readers.letters import letter, read

FILED: tuple[Kind, ...] = tuple(kind for kind in KINDS if kind not in ("other", "alert"))
filed_kinds = st.sampled_from(FILED)
scores = st.floats(3.5, 40)


@given(filed_kinds, scores, scores)
def test_of_one_wording_nobody_is_sure(kind: Kind, score: float, second: float) -> None:
    assume(second <= score)
    assert how_sure(kind, score, second, 1) < 0.9


@given(filed_kinds, scores, scores, st.integers(0, 5), st.integers(0, 5))
def test_more_wordings_and_a_higher_score_never_make_it_less_sure(
    kind: Kind, low: float, high: float, few: int, more: int
) -> None:
    assume(low <= high and few <= more)
    assert how_sure(kind, low, 0.0, few) <= how_sure(kind, high, 0.0, more) < 1.0


@given(st.sampled_from(KINDS), scores, scores, st.integers(0, 5))
def test_what_is_contested_is_never_sure(kind: Kind, score: float, share: float, wordings: int) -> None:
    second = score * min(1.0, 0.7 + share / 100)
    assert how_sure(kind, score, second, wordings) < 0.75


def test_an_invitation_said_twice_is_sure_and_one_said_in_passing_is_not() -> None:
    twice = letter(
        "We would like to invite you to an interview for the Analyst position. Your interview is scheduled for March 12 at 3 pm.",
        subject="Interview invitation",
    )
    assert read(twice).confidence >= 0.9
    passing = read(letter("Are you free on Thursday for a chat about the role?", subject="Hello"))
    assert passing.confidence < 0.9


def test_two_ways_to_say_the_same_are_counted_and_one_way_said_twice_is_not() -> None:
    once = sort_message("You have been shortlisted for the role.")
    again = sort_message("You have been shortlisted for the role. You have been shortlisted for the role, Alice.")
    both = sort_message("You have been shortlisted for the role. We would like to invite you to an interview on Thursday.")
    assert once.confidence == again.confidence < 0.9
    assert both.confidence > once.confidence
