"""What corrections teach: unsure letters move to where the person puts such letters, sure ones never do."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayyes.readers.facts import KINDS, Kind, Person, Reading
from sayyes.readers.learning import FEWEST, SPEAKS, SURE, Example, learn, telling_words, verdict, words_of

# Made-up letters of two sorts that the rules mistake for one another: recruiters who write without saying so, and a newsletter.
OPENERS = ("hello alice", "dear alice", "hi there", "good morning", "greetings")
RECRUITER = ("sourcing", "pipeline", "profile", "stood", "client", "confidential", "shortlist", "mandate", "retained", "discuss")
NEWSLETTER = (
    "webinar",
    "subscribers",
    "edition",
    "sponsored",
    "article",
    "podcast",
    "weekly",
    "unsubscribe",
    "archive",
    "trending",
)
COMMON = ("team", "work", "your", "this", "week", "with", "role", "career", "the", "and", "company", "new", "about", "please")


def made(kind: Kind, number: int) -> frozenset[str]:
    """A made-up letter: a few words of its sort among words that both sorts use."""
    luck = random.Random(f"{kind} {number}")
    telling = RECRUITER if kind == "outreach" else NEWSLETTER
    words = [*luck.choice(OPENERS).split(), *luck.sample(telling, 4), *luck.sample(COMMON, 8), f"w{number}"]
    return frozenset(words)


def corrections(count: int) -> list[Example]:
    kinds: tuple[Kind, Kind] = ("outreach", "alert")
    return [Example(made(kinds[number % 2], number), kinds[number % 2]) for number in range(count)]


def right_of(examples: list[Example]) -> int:
    """Of forty letters never corrected, how many end up right. The rules called every one of them `other`, half sure."""
    learned = learn(examples)
    right = 0
    for number in range(1000, 1040):
        kind: Kind = "outreach" if number % 2 else "alert"
        moved = verdict(learned, made(kind, number), read_as="other", confidence=0.5)
        right += moved is not None and moved.kind == kind
    return right


def test_ten_corrections_put_most_letters_right_that_were_wrong_and_more_do_better() -> None:
    assert right_of([]) == 0
    assert right_of(corrections(10)) >= 20
    assert right_of(corrections(40)) >= 36


def test_what_ten_corrections_move_they_move_rightly() -> None:
    learned = learn(corrections(10))
    for number in range(2000, 2060):
        kind: Kind = "outreach" if number % 2 else "alert"
        moved = verdict(learned, made(kind, number), read_as="other", confidence=0.5)
        assert moved is None or moved.kind == kind


@given(st.sets(st.sampled_from([*RECRUITER, *NEWSLETTER, *COMMON])), st.sampled_from(KINDS), st.floats(SURE, 1.0))
def test_a_sure_rule_is_never_moved(words: set[str], read_as: Kind, confidence: float) -> None:
    assert verdict(learn(corrections(40)), frozenset(words), read_as=read_as, confidence=confidence) is None


@pytest.mark.parametrize(("outreach", "alert"), [(FEWEST - 1, 20), (20, FEWEST - 1), (20, 0), (0, 0)])
def test_nothing_is_said_before_there_are_a_few_letters_of_both_sides(outreach: int, alert: int) -> None:
    examples = [Example(made("outreach", number), "outreach") for number in range(outreach)]
    examples += [Example(made("alert", number), "alert") for number in range(alert)]
    learned = learn(examples)
    moved = {verdict(learned, made("outreach", 50 + number), read_as="other", confidence=0.5) for number in range(20)}
    if outreach < FEWEST or alert < FEWEST:
        assert moved == {None}


def test_the_words_that_decided_are_said() -> None:
    learned = learn(corrections(40))
    moved = verdict(learned, frozenset({"sourcing", "pipeline", "mandate", "profile", "team"}), read_as="other", confidence=0.5)
    assert moved is not None
    assert moved.kind == "outreach"
    assert moved.confidence >= SPEAKS
    assert set(moved.words) <= set(RECRUITER)
    assert moved.because.endswith("were in letters you called outreach")
    assert set(telling_words(learned, "outreach")[:5]) <= set(RECRUITER)


def test_words_that_stand_everywhere_say_nothing() -> None:
    assert verdict(learn(corrections(40)), frozenset(COMMON), read_as="other", confidence=0.5) is None


def test_words_never_seen_say_nothing() -> None:
    assert verdict(learn(corrections(40)), frozenset({"quite", "unknown"}), read_as="other", confidence=0.5) is None


def test_agreeing_with_the_rules_makes_them_surer_of_such_letters() -> None:
    moved = verdict(learn(corrections(40)), made("outreach", 777), read_as="outreach", confidence=0.7, ruled=True)
    assert moved is not None
    assert moved.kind == "outreach"
    assert moved.confidence > 0.9


@given(st.permutations(range(12)))
def test_the_order_of_corrections_does_not_matter(order: list[int]) -> None:
    examples = corrections(12)
    assert learn([examples[each] for each in order]) == learn(examples)


def test_of_a_letter_its_subject_its_beginning_and_where_it_came_from_count() -> None:
    reading = Reading(
        "a.eml", "other", subject="A rôle 4 you", text="Sourcing: the PIPELINE. " + "x" * 2000 + " late", sender=None
    )
    assert {"rôle", "sourcing", "pipeline"} <= words_of(reading)
    assert "late" not in words_of(reading)
    sent = Reading("a.eml", "other", text="hello", sender=Person("Dana", "Dana@Initech.example"))
    assert words_of(sent) == {"from:initech.example"}


def test_words_that_stand_everywhere_and_the_name_of_whoever_is_greeted_are_no_evidence() -> None:
    reading = Reading("a.eml", "other", subject="Our news", text="Dear Ms Liddell,\n\nthe panel has met; für die Stelle nicht.\n")
    assert words_of(reading) == {"news", "panel", "met", "stelle"}
    assert learn(
        [Example(frozenset({"has", "our", "that", "liddell", "panel"}), "other")], own=frozenset({"liddell"})
    ).everywhere == {"panel": 1}


@given(st.sampled_from(KINDS), st.floats(0.0, SURE, exclude_max=True), st.integers(1000, 1040))
def test_a_rule_that_named_a_sentence_is_supported_and_never_overturned(read_as: Kind, confidence: float, number: int) -> None:
    learned = learn(corrections(40))
    for kind in ("outreach", "alert"):
        moved = verdict(learned, made(kind, number), read_as=read_as, confidence=confidence, ruled=True)
        assert moved is None or moved.kind == read_as


@pytest.mark.parametrize("count", [6, 8])
def test_of_few_corrections_nothing_is_told_as_sure(count: int) -> None:
    learned = learn(corrections(count))
    told = [verdict(learned, made("outreach", number), read_as="other", confidence=0.5) for number in range(1000, 1040)]
    assert any(each is not None for each in told)
    assert all(each is None or each.confidence < SURE for each in told)
