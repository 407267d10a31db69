"""The second opinion on a letter's kind: heard where the rules are silent or unsure, never where they are sure."""

from __future__ import annotations

import math
import random
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayyes.readers.facts import Kind
from sayyes.readers.kind_weighing import (
    AGAINST_A_RULE,
    AGAINST_A_SURE_RULE,
    AN_INTERVIEW_TAKEN_AWAY,
    AN_INTERVIEW_WHERE_SILENT,
    NEVER_SURER,
    SURE_SCORE,
    settled,
)
from sayyes.readers.kinds import LEAST, Sorted
from sayyes.readers.learning import SURE
from sayyes.readers.prior import AT_MOST, Opinion, Ruled, opine, shipped, signs_of
from tests.readers.letters import letter, read
from tests.readers.train_kinds import KINDS, MOST_ROWS, Taught, fit

SILENT = Ruled("other", {})
kinds = st.sampled_from(KINDS)


def opinion_on(text: str, subject: str = "") -> Opinion:
    return opine(signs_of(text, subject, "bob@example.org", SILENT, meeting=False), shipped())


def thinks(kind: Kind, probability: float) -> Opinion:
    rest = (1 - probability) / (len(KINDS) - 1)
    return Opinion(kind, {each: probability if each == kind else rest for each in KINDS}, ("notice",))


@given(kinds, kinds, st.floats(SURE_SCORE, 40), st.floats(0.1, 1))
def test_rules_that_are_sure_give_way_only_to_an_opinion_that_is_nearly_certain(
    said: Kind, thought: Kind, score: float, probability: float
) -> None:
    after = settled(Sorted(said, None, "a rule", 0.9, {said: score}), thinks(thought, probability))
    enough = AN_INTERVIEW_TAKEN_AWAY if said == "interview" else AGAINST_A_SURE_RULE
    assert after.kind == (thought if probability >= enough else said)


@given(kinds, st.floats(0, 40), st.floats(0.1, 1))
def test_where_both_name_the_same_the_probability_is_told_and_never_a_certainty(
    said: Kind, score: float, probability: float
) -> None:
    after = settled(Sorted(said, None, "a rule", 1.0, {said: score}), thinks(said, probability))
    assert after.kind == said
    assert after.confidence == round(min(NEVER_SURER if score >= LEAST else AT_MOST, probability), 2)


@given(kinds, kinds, st.floats(0, 40), st.floats(0.1, 1))
def test_what_is_disputed_is_never_told_as_sure(said: Kind, thought: Kind, score: float, probability: float) -> None:
    after = settled(Sorted(said, None, "a rule", 1.0, {said: score}), thinks(thought, probability))
    assert said == thought or after.confidence <= AT_MOST


def test_a_false_interview_is_worse_than_one_that_waits() -> None:
    silent = Sorted("other", None, "nothing", 0.5, {})
    just_short = AN_INTERVIEW_WHERE_SILENT - 0.01
    assert settled(silent, thinks("interview", just_short)).kind == "other"
    assert settled(silent, thinks("rejection", just_short)).kind == "rejection"


def test_an_interview_that_a_rule_named_is_hardly_ever_taken_away() -> None:
    ruled = Sorted("interview", None, "a rule", 1.0, {"interview": 7.5})
    after = settled(ruled, thinks("other", AN_INTERVIEW_TAKEN_AWAY - 0.01))
    assert (after.kind, after.confidence) == ("interview", AT_MOST)


@pytest.mark.parametrize(
    "words",
    ["Your interview is on Tuesday at 3 pm.", "Are you available for an interview on Friday?", "An interview is set for Monday."],
)
def test_an_invitation_of_one_sentence_is_one(words: str) -> None:
    assert read(letter(words, subject="Hello")).kind == "interview"


def test_a_rule_that_spoke_needs_more_to_be_contradicted_than_silence() -> None:
    ruled = Sorted("offer", None, "a rule", 1.0, {"offer": 5.0})
    assert settled(ruled, thinks("confirmation", AGAINST_A_RULE - 0.01)).kind == "offer"
    assert settled(ruled, thinks("confirmation", AGAINST_A_RULE + 0.01)).kind == "confirmation"


@given(st.text(alphabet="qxzj", min_size=7, max_size=25))
def test_a_word_nobody_knows_changes_nothing(word: str) -> None:
    body = "We have chosen another applicant. " * 2
    before, after = opinion_on(body), opinion_on(body + word)
    assert after.kind == before.kind
    assert after.probabilities == pytest.approx(before.probabilities)


@given(st.text(max_size=300), st.text(max_size=40), st.booleans())
def test_probabilities_are_probabilities_whatever_is_written(text: str, subject: str, meeting: bool) -> None:
    found = opine(signs_of(text, subject, "", SILENT, meeting=meeting), shipped())
    assert math.fsum(found.probabilities.values()) == pytest.approx(1)
    assert found.probabilities[found.kind] == max(found.probabilities.values())
    assert all(word in f"{subject}\n{text}".casefold().replace("’", "'") for word in found.words)


def test_the_order_of_the_letters_does_not_matter() -> None:
    letters = [Taught("offer", frozenset({"salary", "sign", f"w{n % 3}"})) for n in range(6)]
    letters += [Taught("alert", frozenset({"jobs", "all", f"w{n % 2}"})) for n in range(6)]
    shuffled = random.Random(3).sample(letters, len(letters))
    weights = fit(letters)
    assert fit(shuffled) == weights
    assert opine(dict.fromkeys(("salary", "sign"), ""), weights).kind == "offer"


def test_the_table_that_is_shipped_is_small_and_whole() -> None:
    weights = shipped()
    assert set(weights.kinds) == set(get_args(Kind)) - {"posting", "calendar"}
    assert 1_000 < len(weights.rows) <= MOST_ROWS
    assert all(len(row) == len(weights.kinds) for row in weights.rows.values())


def test_a_letter_that_no_rule_knows_is_read_by_its_words_and_says_so() -> None:
    words = "Hello Alice, I have a contract in Java for nine months in Graz, from May, 640 euros a day. Interested?"
    reading = read(letter(words, subject="Contract in Graz"))
    assert reading.kind == "outreach"
    assert reading.confidence <= AT_MOST
    assert reading.because is not None
    assert "“interested”" in reading.because.text


@pytest.mark.parametrize(
    "words",
    [
        "Our webinar for applicants is on 17 March at 5pm GMT. Your own interview is on 18 March at 9am GMT.",
        "We'd like to interview you on 17 March at 10am GMT; until then, listen to the new episode of our podcast.",
    ],
)
def test_an_invitation_beside_another_matter_is_never_left_alone_as_sure(words: str) -> None:
    reading = read(letter(words, subject="Analyst"))
    assert reading.kind == "interview" or reading.confidence < SURE
