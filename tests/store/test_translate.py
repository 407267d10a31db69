"""Rows and values: what is stored comes back as it was, and the database itself refuses what cannot be."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from sayyes.engine.decision import Assumed, Decision, Estimate, Gate, Worth
from sayyes.errors import OutOfOrder
from sayyes.readers.facts import Evidence, Link, Pay, Person, Reading, ScamSign, Stated, Time
from sayyes.store.models import Invitation, Message, Profile, StoredDecision
from sayyes.store.translate import plain, rebuild

NOW = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)

texts = st.text(max_size=40)
evidence = st.builds(Evidence, texts, texts)
stated = st.none() | st.builds(Stated, texts, evidence, st.booleans())
amounts = st.none() | st.floats(0, 1e9)
readings = st.builds(
    Reading,
    file=texts,
    kind=st.sampled_from(["interview", "scam", "other"]),
    company=stated,
    role=stated,
    times=st.lists(st.builds(Time, texts, st.none() | texts, st.none() | texts, st.booleans(), evidence)).map(tuple),
    pay=st.none() | st.builds(Pay, amounts, amounts, st.none() | texts, st.none() | texts, evidence),
    links=st.lists(st.builds(Link, texts, texts), max_size=3).map(tuple),
    people=st.lists(st.builds(Person, texts, st.none() | texts), max_size=3).map(tuple),
    scam=st.lists(st.builds(ScamSign, texts, evidence), max_size=2).map(tuple),
    unclear=st.lists(texts, max_size=3).map(tuple),
    sender=st.none() | st.builds(Person, texts, texts, texts),
    received=st.none() | st.datetimes(timezones=st.just(UTC)),
    text=texts,
    extra=st.dictionaries(texts, texts | st.integers() | st.lists(texts), max_size=3),
)
decisions = st.builds(
    Decision,
    answer=st.sampled_from(["yes", "yes_if", "no"]),
    headline=texts,
    condition=st.none() | texts,
    value=st.builds(Worth, *[st.floats(-1e6, 1e6)] * 4),
    the_job_itself=st.builds(Estimate, st.floats(-1e6, 1e6), st.floats(0, 1e6)),
    reasons=st.dictionaries(texts, st.builds(Estimate, st.floats(-1e6, 1e6), st.floats(0, 1e6)), max_size=3),
    costs=st.dictionaries(texts, st.floats(0, 1e6), max_size=3),
    gates=st.lists(st.builds(Gate, texts, st.booleans(), texts, texts), max_size=2).map(tuple),
    assumptions=st.lists(st.builds(Assumed, texts, *[st.floats(-10, 10)] * 3, texts, texts, texts), max_size=2).map(tuple),
    unclear=st.lists(texts, max_size=2).map(tuple),
    confidence=st.floats(0, 1),
)


@given(readings)
def test_a_reading_comes_back_from_its_column_as_it_was(reading: Reading) -> None:
    assert rebuild(Reading, json.loads(json.dumps(plain(reading)))) == reading


@given(decisions)
def test_a_decision_comes_back_from_its_column_as_it_was(decision: Decision) -> None:
    assert rebuild(Decision, json.loads(json.dumps(plain(decision)))) == decision


def test_a_field_that_a_later_version_dropped_is_left_out() -> None:
    older = {**plain(Person("Priya Raman")), "fax": "none"}
    assert rebuild(Person, older) == Person("Priya Raman")


def test_a_field_that_a_later_version_added_takes_its_default() -> None:
    assert rebuild(Person, {"name": "Priya Raman"}) == Person("Priya Raman", None, None)


def test_a_value_that_cannot_be_rebuilt_says_what_is_missing() -> None:
    with pytest.raises(OutOfOrder, match="name"):
        rebuild(Person, {"email": "priya@northwind.example"})


def message(**changed: object) -> Message:
    row: dict[str, Any] = {"name": "a.eml", "data": b"Dear Alice", "sha256": "0" * 64, "received_at": NOW}
    return Message.objects.create(**{**row, **changed})


@pytest.mark.django_db
@pytest.mark.parametrize("changed", [{"sha256": "0" * 63}, {"sha256": ""}, {"name": ""}, {"data": None}, {"received_at": None}])
def test_the_database_refuses_a_message_that_is_not_whole(changed: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        message(**changed)


@pytest.mark.django_db
def test_the_same_bytes_are_kept_once() -> None:
    message()
    with pytest.raises(IntegrityError), transaction.atomic():
        message(name="again.eml")


@pytest.mark.django_db
def test_an_invitation_is_settled_with_a_day_and_an_answer_or_not_at_all() -> None:
    row = Invitation.objects.create(message=message(), reading={}, created_at=NOW)
    row.settled_at = NOW
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()
    row.settled_as = "yes"
    row.save()


@pytest.mark.django_db
@pytest.mark.parametrize("changed", [{"answer": "perhaps"}, {"paths": 0}, {"engine": ""}, {"inputs": "short"}, {"seed": -1}])
def test_the_database_refuses_a_decision_that_cannot_be(changed: dict[str, Any]) -> None:
    invitation = Invitation.objects.create(message=message(), reading={}, created_at=NOW)
    row: dict[str, Any] = {
        "invitation": invitation, "situation": {}, "seed": 1, "paths": 64, "engine": "0.1.0", "decision": {},
        "answer": "yes", "inputs": "a" * 64, "decided_at": NOW,
    }  # fmt: skip
    StoredDecision.objects.create(**row)
    with pytest.raises(IntegrityError), transaction.atomic():
        StoredDecision.objects.create(**{**row, **changed})


@pytest.mark.django_db
def test_there_is_one_profile_because_a_folder_is_one_persons() -> None:
    Profile.objects.create(saved_at=NOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        Profile.objects.create(id=2, saved_at=NOW)
