"""One question at a time about the person: the one that the open answers hang on most."""

from __future__ import annotations

import hashlib
from datetime import timedelta

import pytest

from sayyes.errors import Impossible
from sayyes.store import translate
from sayyes.store.models import Invitation, Message, Weighed
from sayyes.usecases import asking_next, deciding, invitations, preferences, profile
from sayyes.usecases.questions import QUESTIONS
from tests.usecases.cast import NOW, invited, said

pytestmark = pytest.mark.django_db


def open_invitation(company: str = "Larkfield Mutual") -> int:
    """An invitation of Alice's that waits for an answer."""
    digest = hashlib.sha256(company.encode()).hexdigest()
    message = Message.objects.create(name="a.eml", data=company.encode(), sha256=digest, received_at=NOW)
    reading = translate.plain(invited(company=said(company)))
    return Invitation.objects.create(message=message, reading=reading, created_at=NOW).pk


def asked() -> str | None:
    """What is asked about once everything is worked out."""
    asking_next.look_ahead(now=NOW)
    asking = asking_next.next_question(now=NOW)
    assert asking.complete
    return asking.question.about if asking.question else None


def test_nothing_is_asked_while_no_answer_is_open() -> None:
    assert asked() is None
    number = open_invitation()
    invitations.settle(number=number, settled_as="yes", now=NOW)
    assert asked() is None


def test_what_is_not_worked_out_yet_is_said_to_be() -> None:
    open_invitation()
    assert asking_next.next_question(now=NOW) == asking_next.Asking(None, complete=False)


def test_the_question_asked_first_has_the_largest_worth() -> None:
    number = open_invitation()
    first = asked()
    which = deciding.answer(number=number, now=NOW).which
    weighed = Weighed.objects.get(decision_id=which).dependences
    untold = {each["about"]: each["worth"] for each in weighed if not each["stated"] and each["about"] != "exposure"}
    assert first is not None
    assert untold[first] == max(untold.values()) > 0


def test_an_answer_is_kept_and_brings_the_next_question() -> None:
    open_invitation()
    order = []
    for _ in range(3):
        about = asked()
        assert about is not None
        order.append(about)
        found = QUESTIONS[about]
        asking_next.answer(about=about, answer=found.choices[0][0] if found.choices else 90_000.0, now=NOW)
        assert preferences.at(preferences.told(), found.path) is not None
    assert len(set(order)) == 3


def test_what_is_passed_over_brings_the_next_one_and_comes_back_after_a_month() -> None:
    open_invitation()
    first = asked()
    assert first is not None
    asking_next.pass_over(about=first, now=NOW)
    second = asked()
    assert second not in (None, first)
    later = asking_next.next_question(now=NOW + timedelta(days=31)).question
    assert later is not None
    assert later.about == first


def test_that_there_is_no_limit_is_never_asked_again() -> None:
    asking_next.pass_over(about="never.commute_minutes", now=NOW, for_good=True)
    number = open_invitation()
    invitations.correct(number=number, corrections={"facts": {"commute_minutes": 50}}, now=NOW)
    asking_next.look_ahead(now=NOW)
    for about in QUESTIONS:
        if about != "never.commute_minutes":
            asking_next.pass_over(about=about, now=NOW)
    asking = asking_next.next_question(now=NOW + timedelta(days=20))
    assert asking.question is None


def test_a_limit_told_becomes_a_deal_breaker() -> None:
    asking_next.answer(about="never.commute_minutes", answer=45.0, now=NOW)
    asking_next.answer(about="never.pay", answer=80_000.0, now=NOW)
    assert profile.told_situation()["candidate"]["deal_breakers"] == [
        {"field": "commute_minutes", "above": 45.0},
        {"field": "pay", "below": 80_000.0},
    ]


def test_what_an_exposure_costs_is_told_in_months_of_pay() -> None:
    preferences.tell(told={"candidate.value_now": 96_000.0}, now=NOW)
    asking_next.answer(about="exposure", answer="some", now=NOW)
    assert profile.told_situation()["candidate"]["exposure"] == {"chance": 0.02, "cost": 8_000.0}


def test_an_answer_that_is_none_is_refused() -> None:
    with pytest.raises(Impossible):
        asking_next.answer(about="commitment", answer="perhaps", now=NOW)
    with pytest.raises(Impossible):
        asking_next.answer(about="shoe size", answer=44.0, now=NOW)
    with pytest.raises(Impossible):
        asking_next.pass_over(about="shoe size", now=NOW)
    assert profile.told_situation() == {}


def test_two_open_answers_count_together() -> None:
    open_invitation()
    asking_next.look_ahead(now=NOW)
    alone = asking_next.depends_on(now=NOW)["value_now"]
    open_invitation("Bob & Co")
    asking_next.look_ahead(now=NOW)
    assert "your open answer by" in alone
    assert "your open answers by" in asking_next.depends_on(now=NOW)["value_now"]


def test_what_bears_on_nothing_that_is_known_is_said_to_change_nothing() -> None:
    open_invitation()
    assert asking_next.depends_on(now=NOW) == {}
    asking_next.look_ahead(now=NOW)
    depends = asking_next.depends_on(now=NOW)
    assert depends["rates.travel_day"] == depends["runway_days"] == "Changes nothing in your open answer at the moment."
    assert depends["value_now"].startswith("It moves your open answer by about $")


def test_a_name_alone_changes_no_answer_and_asks_for_no_new_weighing_of_it() -> None:
    open_invitation()
    first = asked()
    preferences.tell(told={"name": "Alice Moreau"}, now=NOW + timedelta(minutes=1))
    assert not asking_next.next_question(now=NOW).complete
    asking_next.look_ahead(now=NOW + timedelta(minutes=2))
    asking = asking_next.next_question(now=NOW + timedelta(minutes=2))
    assert asking.complete
    assert asking.question is not None
    assert asking.question.about == first


def test_a_worker_finds_what_was_not_looked_into_yet_and_nothing_twice() -> None:
    number = open_invitation()
    assert list(asking_next.steps(now=NOW)) == []  # not answered yet: that comes first
    deciding.answer(number=number, now=NOW)
    ((_, deed),) = asking_next.steps(now=NOW)
    deed()
    assert list(asking_next.steps(now=NOW)) == []
    assert asking_next.next_question(now=NOW).complete
    preferences.tell(told={"name": "Alice Moreau"}, now=NOW + timedelta(minutes=1))
    assert len(list(asking_next.steps(now=NOW))) == 1
