"""Letters and their processes: an invitation finds or makes one, its answer moves it, later letters are filed by Alice's word."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from sayyes.errors import Conflict, Impossible
from sayyes.readers.facts import Link, Reading
from sayyes.store.models import Invitation, Offer, Opening, Process, Round, StageChange
from sayyes.usecases import (
    filing,
    filing_letters,
    fixed_rounds,
    invitations,
    matching,
    pipeline,
    processes,
    rounds,
    sending,
    undoing,
)
from sayyes.usecases.processes import Particulars
from sayyes.usecases.rounds import Asker, Plan
from tests.usecases.cast import invited, paid, said, thursday

NOW = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
LARKFIELD = Particulars(company="Larkfield Mutual, Inc.", role="Data analyst")
pytestmark = pytest.mark.django_db


def taken(reading: Reading | None = None, data: bytes = b"Dear Alice") -> invitations.Kept:
    number = invitations.keep(name="invitation.eml", data=data, reading=reading or invited(), now=NOW).number
    return invitations.find(number=number)


def added(stage: str = "applied", particulars: Particulars = LARKFIELD) -> int:
    return processes.add(particulars=particulars, stage=stage, now=NOW).process or 0


def stage(number: int | None) -> str:
    return Process.objects.get(pk=number or 0).stage


def letter(kind: str, **more: Any) -> Reading:  # noqa: ANN401 - any fact of a reading
    return invited(**{"kind": kind, "times": (), "pay": None, "answer_by": None, "subject": "About your application", **more})


def test_an_invitation_makes_its_company_opening_and_process() -> None:
    kept = taken()
    whole = pipeline.find(number=kept.process or 0, now=NOW)
    assert (whole.card.company, whole.card.title, whole.card.stage.name) == ("Larkfield Mutual", "Data Analyst", "invited")
    assert (whole.particulars.pay_low, whole.particulars.pay_high, whole.particulars.period) == (98_000, 112_000, "year")
    assert (whole.card.waiting, whole.invitations[0].number) == (kept.number, kept.number)


def test_an_invitation_of_the_same_company_and_role_goes_to_the_process_that_is_known_and_says_why() -> None:
    number = added()
    kept = taken()
    assert (kept.process, kept.filed_because) == (number, "the same company and role")
    assert stage(number) == "invited"
    assert Opening.objects.count() == 1


@pytest.mark.parametrize(
    "others",
    [
        [Particulars(company="Larkfield Mutual", role="Actuary")],
        [Particulars(company="Larkfield Mutual")],
        [LARKFIELD, LARKFIELD],
    ],
)
def test_in_doubt_nothing_is_merged_and_what_it_may_belong_to_is_shown(others: list[Particulars]) -> None:
    numbers = [added(particulars=each) for each in others]
    kept = taken()
    assert kept.process not in numbers
    likely = [each for each in matching.matches(reading=kept.reading) if each.process in numbers]
    assert {each.process for each in likely} == set(numbers)
    assert not any(each.sure for each in likely)
    assert all("the same company" in each.why for each in likely)


def test_the_same_address_of_a_posting_is_beyond_doubt() -> None:
    number = added(particulars=Particulars(company="Charlie & Co", link="https://jobs.example/7"))
    reading = invited(links=(Link("https://www.jobs.example/7/", "posting"),))
    assert taken(reading).process == number


def test_alice_files_an_invitation_elsewhere_and_the_empty_process_it_had_made_goes() -> None:
    number = added(particulars=Particulars(company="Larkfield Mutual", role="Actuary"))
    kept = taken()
    done = filing.refile(invitation=kept.number, process=number, version=kept.version, now=NOW)
    assert invitations.find(number=kept.number).process == number
    assert list(Process.objects.values_list("pk", "stage")) == [(number, "invited")]
    undoing.undo(change=done.change, now=NOW)
    assert invitations.find(number=kept.number).process == kept.process
    assert stage(number) == "applied"
    again = filing.refile(invitation=kept.number, process=number, version=None, now=NOW)
    filing.refile(invitation=kept.number, process=None, version=None, now=NOW)
    assert again.process == number != invitations.find(number=kept.number).process


def test_a_yes_starts_the_talks_and_plans_the_one_time_that_is_fixed() -> None:
    kept = taken()
    done = invitations.settle(number=kept.number, settled_as="yes", now=NOW, version=kept.version)
    whole = pipeline.find(number=kept.process or 0, now=NOW)
    assert whole.card.stage.name == "interviewing"
    (planned,) = whole.rounds
    assert planned.starts_at == datetime(2026, 3, 5, 20, tzinfo=UTC)
    assert (planned.zone, planned.minutes, planned.format) == ("America/New_York", 45, "phone")
    undoing.undo(change=done.change, now=NOW)
    assert invitations.find(number=kept.number).settled_at is None
    assert (stage(kept.process), Round.objects.count()) == ("invited", 0)


def test_a_yes_to_several_times_plans_none_of_them() -> None:
    kept = taken(invited(times=(thursday(), thursday(start="2026-03-06T15:00:00-05:00", end=None))))
    invitations.settle(number=kept.number, settled_as="yes", now=NOW)
    assert stage(kept.process) == "interviewing"
    assert not Round.objects.exists()


def two_times() -> invitations.Kept:
    return taken(invited(times=(thursday(), thursday(start="2026-03-06T15:00:00-05:00", end=None))))


@pytest.mark.parametrize("clock", ["15:00", "3:00 pm"])
def test_a_yes_to_several_times_plans_the_one_that_the_reply_names(clock: str) -> None:
    kept = two_times()
    typed = sending.Typed(
        "yes", "bob@larkfieldmutual.example", "Re: Interview", f"Friday, 6 March at {clock} New York time suits me.", version=0
    )
    sending.keep_draft(number=kept.number, typed=typed, now=NOW)
    invitations.settle(number=kept.number, settled_as="yes", now=NOW)
    assert [each.starts_at for each in Round.objects.all()] == [datetime(2026, 3, 6, 20, tzinfo=UTC)]
    assert fixed_rounds.undecided(now=NOW) == ()


def test_where_it_cannot_be_told_which_time_was_taken_alice_is_asked_and_says() -> None:
    kept = two_times()
    invitations.settle(number=kept.number, settled_as="yes", now=NOW)
    (asked,) = fixed_rounds.undecided(now=NOW)
    assert (asked.invitation, asked.process, len(asked.choices)) == (kept.number, kept.process, 2)
    with pytest.raises(Impossible, match="none of the times"):
        fixed_rounds.agree(invitation=kept.number, start="2026-03-07", now=NOW)
    fixed_rounds.agree(invitation=kept.number, start=asked.choices[1].start, now=NOW)
    assert [each.starts_at for each in Round.objects.all()] == [datetime(2026, 3, 6, 20, tzinfo=UTC)]
    assert fixed_rounds.undecided(now=NOW) == ()


def test_alice_names_the_time_that_she_took_as_she_says_yes() -> None:
    kept = two_times()
    invitations.settle(number=kept.number, settled_as="yes", now=NOW, taken="2026-03-05T15:00:00-05:00")
    assert [each.starts_at for each in Round.objects.all()] == [datetime(2026, 3, 5, 20, tzinfo=UTC)]


@pytest.mark.parametrize(
    ("settled_as", "stands"),
    [
        ("no", "declined"),
        ("refer", "declined"),
        ("informational", "withdrawn"),
        ("yes_if", "invited"),
        ("set aside", "invited"),
    ],
)
def test_what_alice_answers_moves_the_process_with_it(settled_as: str, stands: str) -> None:
    kept = taken()
    invitations.settle(number=kept.number, settled_as=settled_as, now=NOW)
    assert stage(kept.process) == stands


def test_an_answer_taken_back_takes_the_process_back_with_it_unless_it_has_gone_on() -> None:
    kept = taken()
    invitations.settle(number=kept.number, settled_as="no", now=NOW)
    invitations.reopen(number=kept.number, now=NOW)
    assert stage(kept.process) == "invited"
    invitations.settle(number=kept.number, settled_as="yes", now=NOW)
    processes.move(process=kept.process or 0, version=None, to="offered", now=NOW)
    invitations.reopen(number=kept.number, now=NOW)
    assert stage(kept.process) == "offered"
    assert invitations.find(number=kept.number).settled_as == ""


def test_two_windows_on_one_invitation_the_second_is_told() -> None:
    kept = taken()
    invitations.correct(number=kept.number, corrections={"role": "Actuary"}, version=kept.version, now=NOW)
    for write in (
        lambda: invitations.correct(number=kept.number, corrections={"role": "Clerk"}, version=kept.version, now=NOW),
        lambda: invitations.override(number=kept.number, assumptions={"offer_chance": 0.5}, version=kept.version, now=NOW),
        lambda: invitations.settle(number=kept.number, settled_as="no", version=kept.version, now=NOW),
        lambda: invitations.reopen(number=kept.number, version=kept.version, now=NOW),
    ):
        with pytest.raises(Conflict) as told:
            write()
        assert told.value.meanwhile == ("Put right what was read in invitation.eml",)
    row = Invitation.objects.get()
    assert (row.corrections, row.overrides, row.settled_as) == ({"role": "Actuary"}, {}, "")


def test_what_alice_puts_right_is_put_right_in_the_opening_too_and_can_be_taken_back() -> None:
    kept = taken()
    invitations.correct(number=kept.number, corrections={"company": "Larkfield Life", "pay_low": 120_000.0}, now=NOW)
    whole = pipeline.find(number=kept.process or 0, now=NOW)
    assert (whole.particulars.company, whole.particulars.pay_low) == ("Larkfield Life", 120_000)
    undoing.undo(change=whole.changes[0].change, now=NOW)
    assert pipeline.find(number=kept.process or 0, now=NOW).particulars.company == "Larkfield Mutual"
    assert invitations.find(number=kept.number).corrections == {}


def test_what_alice_said_of_the_opening_herself_is_not_overwritten_by_a_correction_of_the_letter() -> None:
    kept = taken()
    processes.edit(process=kept.process or 0, version=None, particulars=Particulars(company="Larkfield Group"), now=NOW)
    invitations.correct(number=kept.number, corrections={"company": "Larkfield Life"}, now=NOW)
    assert pipeline.find(number=kept.process or 0, now=NOW).particulars.company == "Larkfield Group"


def test_a_letter_that_names_nobody_gets_a_process_under_its_subject() -> None:
    kept = taken(Reading(file="x.txt", kind="interview", subject="Shall we talk?"))
    assert pipeline.find(number=kept.process or 0, now=NOW).card.title == "Shall we talk?"


def test_a_rejection_is_proposed_where_it_may_belong_and_ends_the_process_once_alice_confirms() -> None:
    number = added("interviewing")
    proposal = filing_letters.propose(reading=letter("rejection"), now=NOW)
    assert [(each.process, each.sure) for each in proposal.matches] == [(number, True)]
    assert proposal.does == {number: "moves it to “rejected”"}
    assert stage(number) == "interviewing"
    done = filing_letters.file_letter(reading=letter("rejection"), process=number, version=None, now=NOW)
    assert stage(number) == "rejected"
    assert StageChange.objects.get(became="rejected").why == "About your application"
    undoing.undo(change=done.change, now=NOW)
    assert stage(number) == "interviewing"


def test_an_offer_letter_becomes_an_offer_with_what_was_read_of_it() -> None:
    number = added("interviewing")
    reading = letter("offer", pay=paid(low=100_000, high=100_000), answer_by=said("2026-03-09"))
    filing_letters.file_letter(reading=reading, process=number, version=None, now=NOW)
    offer = Offer.objects.get()
    assert (offer.value, offer.currency, offer.deadline_on) == (100_000, "USD", date(2026, 3, 9))
    assert stage(number) == "offered"


def test_a_cancellation_calls_off_its_round_and_a_new_time_plans_it_again() -> None:
    number = added("interviewing")
    rounds.plan(process=number, version=None, planned=Plan(starts_at=NOW, zone="Europe/London"), now=NOW)
    filing_letters.file_letter(reading=letter("cancelled"), process=number, version=None, now=NOW)
    assert Round.objects.get().status == "cancelled"
    reading = letter("interview", times=(thursday(),), extra={"uid": "42@larkfield", "sequence": "3"})
    filing_letters.file_letter(reading=reading, process=number, version=None, now=NOW)
    planned = Round.objects.get(status="planned")
    assert (planned.uid, planned.sequence) == ("42@larkfield", 3)
    moved = letter("interview", times=(thursday(start="2026-03-06T15:00:00-05:00", end=None),), extra={"uid": "42@larkfield"})
    assert matching.the_sure_one(reading=moved).why == "the same calendar entry"  # type: ignore[union-attr]
    filing_letters.file_letter(reading=moved, process=number, version=None, now=NOW)
    assert Round.objects.get(status="planned").starts_at == datetime(2026, 3, 6, 20, tzinfo=UTC)


def test_whoever_sits_in_a_round_is_recognised_as_a_sender() -> None:
    number = added("interviewing", Particulars(company="Acme"))
    bob = Asker("Bob Raman", "bob.raman@larkfieldmutual.example")
    rounds.plan(process=number, version=None, planned=Plan(interviewers=(bob,)), now=NOW)
    (match,) = matching.matches(reading=letter("rejection", company=None, role=None))
    assert (match.process, match.sure, match.why) == (number, False, "Bob Raman, who wrote it, is one of those who ask there")


def test_a_letter_that_cannot_be_of_that_process_changes_nothing() -> None:
    number = added("withdrawn")
    assert "cannot become “rejected”" in filing_letters.propose(reading=letter("rejection"), now=NOW).does[number]
    with pytest.raises(Impossible):
        filing_letters.file_letter(reading=letter("rejection"), process=number, version=None, now=NOW)
    assert stage(number) == "withdrawn"


def test_any_other_letter_is_kept_as_a_note() -> None:
    number = added("interviewing")
    filing_letters.file_letter(reading=letter("assessment"), process=number, version=None, now=NOW)
    (note,) = pipeline.find(number=number, now=NOW).notes
    assert note.text == "A letter came on Monday, 2 March: About your application"
