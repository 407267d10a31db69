"""From an invitation and what is known to a decision that is kept, and can be computed again from what was kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from sayyes.engine import decide, edition, situation_from_json
from sayyes.errors import Impossible, NotFound
from sayyes.readers.facts import Evidence, Pay, Reading, Stated, Time
from sayyes.store.models import StoredDecision
from sayyes.usecases import answering, deciding, invitations, profile

NOW = datetime(2037, 11, 2, 16, 0, tzinfo=UTC)
PATHS = 256
ALICE: dict[str, Any] = {
    "currency": "USD",
    "candidate": {"status": "employed", "value_now": 92000.0, "hour_value": 40.0},
    "market": {"offers_per_year": 0.8, "value_mean": 98000.0, "value_sd": 14000.0},
}
pytestmark = pytest.mark.django_db


def northwind() -> int:
    """Northwind's invitation, kept; its number."""
    words = Evidence("body", "Northwind")
    start = (NOW + timedelta(days=3)).isoformat()
    reading = Reading(
        file="northwind.eml",
        kind="interview",
        company=Stated("Northwind", words),
        times=(Time(start, None, "UTC", True, words),),
        pay=Pay(98000, 112000, "USD", "year", words),
    )
    return invitations.keep(name="northwind.eml", data=b"Dear Alice", reading=reading, now=NOW).number


def answer(number: int, now: datetime = NOW, depth: deciding.Depth = "full") -> deciding.Answered:
    return deciding.answer(number=number, now=now, paths=PATHS, depth=depth)


def test_the_answer_is_the_engines_own_for_the_same_situation() -> None:
    profile.save(situation=ALICE, name="Alice", now=NOW)
    answered = answer(northwind())
    direct = decide(*situation_from_json(answered.told), paths=PATHS, seed=deciding.SEED)
    assert answered.decision == direct
    assert answered.name == "Alice"


def test_the_page_and_the_terminal_give_the_same_decision() -> None:
    profile.save(situation=ALICE, name="Alice", now=NOW)
    on_the_page = answer(northwind())
    in_the_terminal = answering.answer(
        readings=[on_the_page.kept.reading],
        known=profile.known_situation(now=NOW, without=on_the_page.kept.process),
        now=NOW,
        name="Alice",
        paths=PATHS,
        seed=deciding.SEED,
    )
    assert on_the_page.decision == in_the_terminal.decision


def test_the_answer_comes_first_and_what_takes_longer_is_added_once() -> None:
    number = northwind()
    at_once = answer(number, depth="answer")
    assert not at_once.further
    assert at_once.decision.days is None
    looked_into = answer(number)
    assert looked_into.further
    assert looked_into.which == at_once.which
    assert replace(looked_into.decision, flips=None, alternatives=None, days=None, levers=None) == at_once.decision
    row = StoredDecision.objects.get()
    assert row.decision["flips"] is None
    row.further = {**(row.further or {}), "flips": []}  # kept once: a second look does not compute it again
    row.save()
    assert answer(number).decision.flips == ()


@pytest.mark.parametrize("depth", ["answer", "full"])
def test_a_replay_goes_as_far_as_the_decision_did(depth: deciding.Depth) -> None:
    number = northwind()
    replayed = deciding.replay(number=number, which=answer(number, depth=depth).which)
    assert replayed.same
    assert (replayed.again.flips is None) is (depth == "answer")


def test_another_engine_decides_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    number = northwind()
    answer(number, depth="answer")
    monkeypatch.setattr(edition, "engine_digest", lambda: "of another engine")
    answer(number, NOW + timedelta(minutes=1), depth="answer")
    assert StoredDecision.objects.count() == 2


def test_looking_twice_gives_the_same_decision_and_keeps_one() -> None:
    number = northwind()
    first, again = answer(number), answer(number, NOW + timedelta(minutes=5))
    assert first.decision == again.decision
    assert StoredDecision.objects.count() == 1


def test_a_changed_situation_a_correction_and_an_assumption_each_decide_anew() -> None:
    number = northwind()
    worths = [answer(number).decision.value.mean]
    profile.save(situation=ALICE, name="Alice", now=NOW)
    worths.append(answer(number).decision.value.mean)
    invitations.correct(number=number, corrections={"pay_low": 140_000.0}, now=NOW)
    worths.append(answer(number).decision.value.mean)
    invitations.override(number=number, assumptions={"offer_chance": 0.9}, now=NOW)
    worths.append(answer(number).decision.value.mean)
    assert len(set(worths)) == 4
    assert worths[2] > worths[1]
    assert [past.worth for past in deciding.decisions_of(number=number)] == worths[::-1]


def test_a_new_day_decides_anew_because_days_are_counted_from_now() -> None:
    number = northwind()
    answer(number)
    answer(number, NOW + timedelta(days=1))
    assert StoredDecision.objects.count() == 2


def test_a_kept_decision_is_computed_again_to_the_last_digit() -> None:
    profile.save(situation=ALICE, name="Alice", now=NOW)
    number = northwind()
    which = answer(number).which
    profile.save(situation={**ALICE, "candidate": {"value_now": 10.0}}, name="Alice", now=NOW)
    invitations.correct(number=number, corrections={"pay_low": 1.0}, now=NOW)
    replayed = deciding.replay(number=number, which=which)
    assert replayed.same
    assert replayed.again == replayed.kept


def test_a_replay_that_differs_says_so() -> None:
    number = northwind()
    which = answer(number).which
    row = StoredDecision.objects.get(pk=which)
    row.decision["value"]["mean"] += 0.01
    row.save()
    assert not deciding.replay(number=number, which=which).same


def test_a_decision_about_another_invitation_is_not_found() -> None:
    number = northwind()
    which = answer(number).which
    with pytest.raises(NotFound):
        deciding.replay(number=number + 1, which=which)


def test_what_was_told_that_cannot_be_is_refused_and_nothing_is_kept() -> None:
    number = northwind()
    with pytest.raises(Impossible):
        invitations.override(number=number, assumptions={"offer_chance": 7.0}, now=NOW)
    assert answer(number).decision.paths == PATHS
    assert StoredDecision.objects.count() == 1


def test_signed_elsewhere_is_answered_no_whatever_the_numbers() -> None:
    told = {**ALICE, "candidate": {"value_now": 10.0, "commitment": {"kind": "signed", "company": "Halden"}}}
    profile.save(situation=told, name="Alice", now=NOW)
    decision = answer(northwind()).decision
    assert decision.answer in ("no", "informational", "refer")
    assert any(gate.hard for gate in decision.gates)


def test_an_offer_whose_day_has_passed_no_longer_counts() -> None:
    yesterday, tomorrow = "2037-11-01", "2037-11-03"
    known: dict[str, Any] = {
        "offers": [{"company": "Halden", "value": 1.0, "deadline_day": yesterday}],
        "processes": [{"company": "Meridale", "rounds": [{"date": yesterday}, {"date": tomorrow}]}],
    }
    now_open = profile.still_open(known, NOW)
    assert now_open["offers"] == []
    assert now_open["processes"] == [{"company": "Meridale", "rounds": [{"date": tomorrow}]}]
    assert len(known["offers"]) == 1
    profile.save(situation=known, name="", now=NOW)
    assert answer(northwind()).situation.offers == ()


def test_nothing_known_is_answered_all_the_same_and_what_was_taken_is_named() -> None:
    answered = answer(northwind())
    assert answered.decision.unclear
