"""Whatever changes in Alice's pipeline, her open invitations are answered again, and what moved is told with its cause."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from sayyes.errors import NotFound
from sayyes.readers.facts import Evidence, Pay, Reading, Stated, Time
from sayyes.store.models import Apportioned, StoredDecision
from sayyes.usecases import deciding, invitations, offers, processes, profile, reanswering, rounds
from sayyes.usecases.offers import Terms
from sayyes.usecases.processes import Particulars
from sayyes.usecases.rounds import Plan

NOW = datetime(2037, 11, 2, 16, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def invited(company: str = "Northwind") -> int:
    """An invitation for Thursday, kept and answered as the person saw it; its number."""
    words = Evidence("body", company)
    reading = Reading(
        file="letter.eml",
        kind="interview",
        company=Stated(company, words),
        times=(Time((NOW + timedelta(days=3)).isoformat(), None, "UTC", True, words),),
        pay=Pay(98_000, 112_000, "USD", "year", words),
    )
    number = invitations.keep(name=company, data=company.encode(), reading=reading, now=NOW).number
    deciding.answer(number=number, now=NOW)
    return number


def talking(company: str = "Bolt") -> int:
    """A process in which Alice interviews, one round to come; its number."""
    particulars = Particulars(company=company, role="Analyst", value_mean=101_000.0, currency="USD", period="year")
    done = processes.add(particulars=particulars, stage="interviewing", now=NOW)
    assert done.process is not None
    rounds.plan(process=done.process, version=None, planned=Plan(day=(NOW + timedelta(days=2)).date()), now=NOW)
    return done.process


def answered_again(later: timedelta = timedelta(minutes=1)) -> list[str]:
    """What the worker does, to the end; the names of its steps."""
    done = []
    for name, deed in reanswering.steps(now=NOW + later):
        deed()
        done.append(name)
    return done


def told(number: int, later: timedelta = timedelta(minutes=1)) -> str:
    (found,) = (each.says for each in reanswering.news(now=NOW + later) if each.number == number)
    return found


@pytest.fixture(autouse=True)
def alice() -> None:
    profile.save(situation={"currency": "USD", "candidate": {"value_now": 92_000.0}}, name="Alice", now=NOW)


def test_an_offer_that_arrives_is_reckoned_and_told() -> None:
    bolt, number = talking(), invited()
    terms = Terms(value=170_000.0, currency="USD", deadline_on=(NOW + timedelta(days=4)).date())
    offers.receive(process=bolt, version=None, terms=terms, now=NOW)
    assert answered_again() == [f"answering invitation {number} again"]
    assert "because an offer from Bolt came in: $170,000 a year, answer by Fri 6 November." in told(number)
    (difference,) = (each.difference for each in reanswering.news(now=NOW + timedelta(minutes=1)))
    assert [each.key for each in difference.causes] == [f"offer:offer {bolt}"]  # the process became the offer: one cause
    assert difference.causes[0].worth == pytest.approx(difference.moved)


def test_a_newer_version_of_an_offer_is_one_change_and_its_signature_decides() -> None:
    bolt, halden, number = talking(), talking("Halden"), invited()
    by = (NOW + timedelta(days=4)).date()
    offers.receive(process=bolt, version=None, terms=Terms(value=104_000.0, currency="USD", deadline_on=by), now=NOW)
    answered_again()
    seen = StoredDecision.objects.filter(invitation_id=number).latest("id").pk
    later = NOW + timedelta(minutes=2)
    reanswering.saw(number=number, which=seen, now=later)
    by = (NOW + timedelta(days=7)).date()
    offers.receive(process=bolt, version=None, terms=Terms(value=170_000.0, currency="USD", deadline_on=by), now=later)
    answered_again(timedelta(minutes=3))
    said = told(number, timedelta(minutes=3))
    assert "because the offer from Bolt is $170,000 a year now, not $104,000, until Mon 9 November." in said
    (only,) = processes_rounds(halden)
    rounds.cancel(round=only, version=None, now=later)
    processes.move(process=bolt, version=None, to="accepted", accepted_as="signed", now=later)
    answered_again(timedelta(minutes=4))
    assert told(number, timedelta(minutes=4)).endswith("to “no” because you have signed with Bolt.")
    (difference,) = (each.difference for each in reanswering.news(now=NOW + timedelta(minutes=4)))
    assert [each.says for each in difference.causes if each.key == "promise"] == [("You have signed with Bolt.",)]
    assert not any(each.key.startswith("offer") for each in difference.causes)


def test_a_date_that_moves_is_told_where_earlier_decisions_are_listed() -> None:
    bolt, number = talking(), invited()
    later = (NOW + timedelta(days=9)).date()
    (only,) = processes_rounds(bolt)
    rounds.change(round=only, version=None, planned=Plan(day=later), now=NOW)
    assert answered_again() == [f"answering invitation {number} again"]
    latest, first = reanswering.remembered(number=number)
    assert latest.because == ("The round with Bolt moved from Wed 4 November to Wed 11 November.",)
    assert first.because == ()


def processes_rounds(process: int) -> list[int]:
    from sayyes.usecases import pipeline

    return [each.number for each in pipeline.find(number=process, now=NOW).rounds]


def test_what_alice_earns_is_told_as_her_own_words() -> None:
    number = invited()
    profile.save(situation={"currency": "USD", "candidate": {"value_now": 119_000.0}}, name="Alice", now=NOW)
    answered_again()
    assert "because what you have now, a year, is $119,000 (before: $92,000)." in told(number)


def test_nothing_changed_and_nothing_is_done_or_said() -> None:
    invited()
    assert answered_again() == []
    assert reanswering.news(now=NOW) == ()


def test_a_new_day_is_answered_again_without_noise() -> None:
    number = invited()
    assert answered_again(timedelta(days=1)) == [f"answering invitation {number} again"]
    latest, _ = reanswering.remembered(number=number)
    assert latest.because[-1] == "A new day began."
    assert reanswering.news(now=NOW) == ()  # what was decided later does not count today


def test_an_invitation_that_is_answered_is_left_alone() -> None:
    number = invited()
    invitations.settle(number=number, settled_as="set aside", now=NOW)
    profile.save(situation={"currency": "USD", "candidate": {"value_now": 119_000.0}}, name="Alice", now=NOW)
    assert answered_again() == []
    assert reanswering.news(now=NOW) == ()


def test_each_invitation_has_its_own_news_until_it_was_seen() -> None:
    northwind, southwind = invited("Northwind"), invited("Southwind")
    profile.save(situation={"currency": "USD", "candidate": {"value_now": 119_000.0}}, name="Alice", now=NOW)
    assert len(answered_again()) == 2
    after = NOW + timedelta(minutes=1)
    which = StoredDecision.objects.filter(invitation_id=northwind).latest("id").pk
    reanswering.saw(number=northwind, which=which, now=after)
    assert [each.number for each in reanswering.news(now=after)] == [southwind]
    with pytest.raises(NotFound):
        reanswering.saw(number=southwind, which=which, now=after)


def test_the_shares_are_reckoned_once_and_add_up() -> None:
    bolt, number = talking(), invited()
    offers.receive(process=bolt, version=None, terms=Terms(value=150_000.0, currency="USD"), now=NOW)
    profile.save(situation={"currency": "USD", "candidate": {"value_now": 104_000.0}}, name="Alice", now=NOW)
    answered_again()
    kept = Apportioned.objects.get()
    last = StoredDecision.objects.filter(invitation_id=number).latest("id")
    difference = reanswering.since(number=number, to=last.pk)
    assert difference is not None
    assert difference.reckoned
    assert len(difference.causes) == 2
    assert sum(kept.shares.values()) == pytest.approx(difference.moved, abs=1e-6)
    assert sum(each.worth or 0.0 for each in difference.causes) == pytest.approx(difference.moved, abs=1e-6)


def test_earlier_decisions_are_computed_again_to_the_last_digit_after_all_that() -> None:
    bolt, number = talking(), invited()
    first = deciding.decisions_of(number=number)[0].which
    offers.receive(process=bolt, version=None, terms=Terms(value=150_000.0, currency="USD"), now=NOW)
    answered_again()
    assert deciding.replay(number=number, which=first).same


def test_a_decision_of_another_version_that_cannot_be_read_is_no_obstacle() -> None:
    number = invited()
    row = StoredDecision.objects.get()
    del row.decision["value"]["se"]
    row.save()
    profile.save(situation={"currency": "USD", "candidate": {"value_now": 119_000.0}}, name="Alice", now=NOW)
    answered_again()
    assert reanswering.news(now=NOW + timedelta(minutes=1)) == ()
    assert len(reanswering.remembered(number=number)) == 2


@pytest.fixture
def heard() -> Iterator[list[str]]:
    """Who listens hears of each change once it is kept."""
    calls: list[str] = []

    def wake() -> None:
        calls.append("changed")

    reanswering.listen(wake)
    yield calls
    reanswering.stop_listening(wake)


@pytest.mark.django_db(transaction=True)
def test_every_change_of_the_pipeline_the_profile_and_an_invitation_is_heard(heard: list[str]) -> None:
    number = invited()
    bolt = talking()
    heard.clear()
    offers.receive(process=bolt, version=None, terms=Terms(value=150_000.0, currency="USD"), now=NOW)
    profile.save(situation={"currency": "USD", "candidate": {"value_now": 104_000.0}}, name="Alice", now=NOW)
    invitations.correct(number=number, corrections={"role": "Analyst"}, now=NOW)
    assert len(heard) == 3
