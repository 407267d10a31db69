"""What the engine is told of Alice's pipeline: what is open and nearest, what she promised, and in words what is left out."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from sayyes.engine.intake import situation_from_json
from sayyes.usecases import invitations, offers, pipeline, processes, profile, rounds
from sayyes.usecases.offers import Terms
from sayyes.usecases.processes import Particulars
from sayyes.usecases.rounds import Plan
from tests.usecases.cast import invited, paid, said

NOW = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def going(company: str, stage: str = "interviewing", **more: Any) -> int:  # noqa: ANN401 - any particular
    done = processes.add(particulars=Particulars(company=company, role="Analyst", **more), stage=stage, now=NOW)
    return done.process or 0


def planned(process: int, day: int | None, **more: Any) -> int:  # noqa: ANN401 - any part of a plan
    on = None if day is None else date(2026, 3, day)
    rounds.plan(process=process, version=None, planned=Plan(day=on, **more), now=NOW)
    return process


def known(**more: Any) -> dict[str, Any]:  # noqa: ANN401 - as handed on
    told = profile.known_situation(now=NOW, **more)
    situation_from_json({**told, "invitation": {}}, now=NOW)  # whatever is told can be taken in
    return told


def test_open_processes_are_told_with_the_rounds_to_come() -> None:
    planned(planned(going("Acme", chance=0.4, headroom=0.1, decision_on=date(2026, 3, 20)), 9, minutes=90, format="video"), None)
    (told,) = known()["processes"]
    assert (told["company"], told["role"], told["chance"], told["headroom"]) == ("Acme", "Analyst", 0.4, 0.1)
    assert told["rounds"] == [{"date": "2026-03-09", "hours": 1.5, "format": "video"}, {"date": "2026-03-17"}]
    assert told["decision_days"] == 3


def test_what_has_been_held_or_is_over_is_no_round_to_come() -> None:
    number = planned(planned(planned(going("Acme"), 1), 2), 3)
    rounds.hold(round=pipeline.find(number=number, now=NOW).rounds[2].number, version=None, now=NOW)
    assert [each["rounds"] for each in known()["processes"]] == [[{"date": "2026-03-02"}]]


def test_what_is_applied_for_closed_or_being_decided_about_is_not_told() -> None:
    for stage in ("saved", "unknown", "applied", "declined", "rejected", "withdrawn", "lapsed"):
        going(stage.title(), stage)
    own = going("Northwind", "invited")
    assert "processes" not in known(without=own)


def test_an_offer_in_hand_is_told_with_its_worth_and_deadline() -> None:
    number = going("Bolt", bargains=0.5)
    offers.receive(process=number, version=None, terms=Terms(value=99_000, deadline_on=date(2026, 3, 6)), now=NOW)
    assert known()["offers"] == [
        {"id": f"offer {number}", "company": "Bolt", "value": 99_000, "bargains": 0.5, "deadline_day": "2026-03-06"}
    ]


def test_an_offer_whose_day_has_passed_or_that_is_worth_nobody_knows_what_is_named_and_not_counted() -> None:
    for company, terms in (("Bolt", Terms(value=1.0, deadline_on=date(2026, 3, 1))), ("Charlie & Co", Terms(pay="competitive"))):
        offers.receive(process=going(company), version=None, terms=terms, now=NOW)
    told = known()
    assert "offers" not in told
    assert told["unclear"][1] == "the offer of Analyst (Bolt) ended on Sunday, 1 March; it is not counted: does it still stand?"
    assert told["unclear"][0].startswith("what the offer of Analyst (Charlie & Co) is worth to you a year is not known")


def test_what_was_signed_in_the_pipeline_is_the_candidates_commitment() -> None:
    number = going("Bolt", "offered")
    processes.move(process=number, version=None, to="accepted", accepted_as="signed", start_on=date(2026, 4, 1), now=NOW)
    assert known()["candidate"]["commitment"] == {"kind": "signed", "company": "Bolt", "start": "2026-04-01"}


def test_a_spoken_yes_does_not_weaken_what_alice_told_that_she_signed() -> None:
    profile.save(situation={"candidate": {"commitment": {"kind": "signed", "company": "Acme"}}}, name="Alice", now=NOW)
    going("Bolt", "accepted")
    told = known()
    assert told["candidate"]["commitment"]["company"] == "Acme"
    assert "you accepted Analyst (Bolt): taken as by word; is it signed?" in told["unclear"]


def test_a_job_that_has_begun_is_no_promise_any_more() -> None:
    number = going("Bolt", "offered")
    processes.move(process=number, version=None, to="accepted", accepted_as="signed", start_on=date(2026, 3, 2), now=NOW)
    told = known()
    assert "candidate" not in told
    assert "if it is your job now, say so under Me" in told["unclear"][0]


def test_at_most_twelve_are_told_those_whose_decision_is_nearest_and_the_others_are_named() -> None:
    for day in range(3, 17):
        going(f"Company {day}", decision_on=date(2026, 3, day))
    told = known()
    assert [each["company"] for each in told["processes"]] == [f"Company {day}" for day in range(3, 15)]
    assert told["unclear"] == [
        "more is under way than can be reckoned with; these are left out: Analyst (Company 15), Analyst (Company 16)"
    ]


def test_an_offer_in_hand_is_told_however_much_else_is_decided_sooner() -> None:
    for number in range(14):
        going(f"Firm {number}", decision_on=date(2026, 3, 3))
    offers.receive(
        process=going("Bolt"), version=None, terms=Terms(value=99_000, currency="USD", deadline_on=date(2026, 4, 30)), now=NOW
    )
    told = known()
    assert [each["company"] for each in told["offers"]] == ["Bolt"]
    assert len(told["processes"]) == 11


def test_pay_in_another_currency_is_not_counted_silently() -> None:
    profile.save(situation={"currency": "USD"}, name="Alice", now=NOW)
    going("Acme", pay_low=80_000.0, pay_high=90_000.0, currency="GBP", period="year")
    going("Bolt", pay_low=50.0, currency="USD", period="hour")
    told = known()
    assert "pay" not in told["processes"][0]
    assert told["processes"][1]["pay"] == {"low": 104_000, "high": 104_000}
    assert told["unclear"] == ["Analyst (Acme): pay is stated in GBP, you count in USD; it was not used"]


def test_the_currency_of_the_pipeline_counts_where_alice_named_none() -> None:
    going("Acme", pay_low=80_000.0, currency="GBP", period="year")
    assert known()["currency"] == "GBP"


def test_a_second_invitation_counts_as_a_process_with_the_round_it_speaks_of() -> None:
    invitations.keep(name="a.eml", data=b"a", reading=invited(company=said("Acme"), pay=paid()), now=NOW)
    (told,) = known()["processes"]
    assert (told["company"], told["rounds"][0]["date"], told["pay"]["high"]) == ("Acme", "2026-03-05", 112_000)


def test_rounds_that_were_held_count_unless_alice_told_how_many() -> None:
    number = planned(going("Acme"), 1)
    (seen,) = pipeline.find(number=number, now=NOW).rounds
    rounds.hold(round=seen.number, version=None, now=NOW)
    assert known()["candidate"] == {"rounds_last_year": 1}
    profile.save(situation={"candidate": {"rounds_last_year": 7}}, name="", now=NOW)
    assert known()["candidate"] == {"rounds_last_year": 7}


def test_nothing_seems_to_change_while_the_clock_runs() -> None:
    planned(going("Acme", decision_on=date(2026, 3, 20)), 9)
    offers.receive(process=going("Bolt"), version=None, terms=Terms(value=1, deadline_at=NOW + timedelta(days=3)), now=NOW)
    assert profile.known_situation(now=NOW) == profile.known_situation(now=NOW + timedelta(hours=1))
