"""Processes: moved as the table allows, put right, undone; two windows never overwrite one another."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest

from sayyes.errors import Conflict, Impossible, NotFound
from sayyes.store.models import Change, Company, Contact, Interviewer, Note, Offer, Opening, Process, Round, StageChange
from sayyes.store.stages import BY_NAME, MOVES, NAMES, move_between
from sayyes.usecases import due, notes, offers, pipeline, processes, rounds, undoing
from sayyes.usecases.offers import Terms
from sayyes.usecases.processes import Particulars
from sayyes.usecases.rounds import Asker, Plan

NOW = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
ACME = Particulars(company="Acme Ltd", role="Analyst", pay="$98k", pay_low=98_000, currency="usd", period="year")
pytestmark = pytest.mark.django_db


def acme(stage: str = "applied", **more: object) -> int:
    done = processes.add(particulars=replace(ACME, **more), stage=stage, now=NOW)  # type: ignore[arg-type]
    assert done.process is not None
    return done.process


def stage_of(number: int) -> str:
    return Process.objects.get(pk=number).stage


def test_every_stage_that_is_not_closed_leads_on_and_every_move_names_who_makes_it() -> None:
    assert {move.start for move in MOVES} == set(NAMES)
    assert all(BY_NAME[move.start].open or move.end in ("invited", "offered", "withdrawn", "rejected") for move in MOVES)
    assert len({(move.start, move.end) for move in MOVES}) == len(MOVES)


def test_alice_notes_a_process_and_walks_it_to_a_signed_offer() -> None:
    number = acme()
    for stage in ("invited", "interviewing", "offered"):
        processes.move(process=number, version=None, to=stage, on=date(2026, 3, 1), now=NOW)
    processes.move(process=number, version=None, to="accepted", accepted_as="signed", start_on=date(2026, 5, 1), now=NOW)
    whole = pipeline.find(number=number, now=NOW)
    assert [stand.became for stand in whole.history] == ["accepted", "offered", "interviewing", "invited", "applied"]
    assert (whole.card.company, whole.card.title, whole.card.accepted_as) == ("Acme Ltd", "Analyst", "signed")
    assert whole.start_on == date(2026, 5, 1)
    assert whole.particulars.currency == "USD"


def test_a_way_that_is_not_in_the_table_is_refused_with_the_ways_that_are() -> None:
    number = acme("saved")
    with pytest.raises(Impossible, match=r"“saved” cannot become “accepted”.*applied, invited.*put it right"):
        processes.move(process=number, version=None, to="accepted", now=NOW)
    assert stage_of(number) == "saved"
    assert Change.objects.count() == 1


def test_a_process_moves_exactly_where_the_table_says() -> None:
    for start, end in product(NAMES, NAMES):
        number = acme(start)
        try:
            processes.move(process=number, version=None, to=end, now=NOW)
        except Impossible:
            assert move_between(start, end) is None
        assert stage_of(number) == (end if move_between(start, end) else start)


def test_a_stage_noted_wrongly_is_put_right_and_history_says_so() -> None:
    number = acme("rejected")
    processes.put_right(process=number, version=None, to="interviewing", why="that was the other Acme", now=NOW)
    latest = pipeline.find(number=number, now=NOW).history[0]
    assert (latest.became, latest.put_right, latest.why) == ("interviewing", True, "that was the other Acme")


def test_what_is_no_longer_accepted_is_no_longer_promised() -> None:
    number = acme("offered")
    processes.move(process=number, version=None, to="accepted", accepted_as="verbal", now=NOW)
    processes.promise(process=number, version=None, accepted_as="signed", start_on=date(2026, 4, 1), now=NOW)
    processes.move(process=number, version=None, to="rejected", why="they took it back", now=NOW)
    row = Process.objects.get(pk=number)
    assert (row.accepted_as, row.start_on) == ("", None)


def test_nothing_is_promised_where_nothing_was_accepted() -> None:
    with pytest.raises(Impossible, match="not accepted"):
        processes.promise(process=acme(), version=None, accepted_as="signed", start_on=None, now=NOW)


def test_the_second_of_two_windows_is_told_what_the_first_did_and_nothing_is_lost() -> None:
    number = acme()
    shown = pipeline.find(number=number, now=NOW).card.version
    processes.move(process=number, version=shown, to="invited", now=NOW)
    with pytest.raises(Conflict, match="another window") as told:
        processes.edit(process=number, version=shown, particulars=replace(ACME, role="Actuary"), now=NOW)
    assert told.value.meanwhile == ("Moved Analyst (Acme Ltd) to invited",)
    assert told.value.version == shown + 1
    assert Opening.objects.get().role == "Analyst"


def test_a_late_form_of_a_round_is_told_of_the_note_written_meanwhile() -> None:
    number = acme("interviewing")
    done = rounds.plan(process=number, version=None, planned=Plan(day=date(2026, 3, 9)), now=NOW)
    notes.write(process=number, version=None, text="Bob called.", now=NOW)
    with pytest.raises(Conflict) as told:
        rounds.cancel(round=Round.objects.get().pk, version=done.version, now=NOW)
    assert told.value.meanwhile == ("Noted at Analyst (Acme Ltd): Bob called.",)
    assert Round.objects.get().status == "planned"


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"company": "", "role": ""}, "which company"),
        ({"link": "javascript:alert(1)"}, "no address of a page"),
        ({"pay_low": 9.0, "pay_high": 3.0}, "above the highest"),
        ({"currency": "dollars"}, "three letters"),
        ({"chance": 1.5}, "Chance must lie between"),
        ({"value_mean": float("nan")}, "Value mean must lie"),
        ({"period": "fortnight"}, "Pay is per hour"),
        ({"role": "x" * 301}, "longer than 300"),
    ],
)
def test_particulars_that_cannot_be_are_refused_in_words(wrong: dict[str, object], says: str) -> None:
    with pytest.raises(Impossible, match=says):
        processes.add(particulars=replace(ACME, **wrong), now=NOW)  # type: ignore[arg-type]
    assert not Process.objects.exists()


def test_the_same_posting_is_not_kept_twice() -> None:
    acme(link="https://acme.example/jobs/7")
    with pytest.raises(Impossible, match="has that address already"):
        acme(link="http://www.acme.example/jobs/7/")


def test_the_people_of_a_round_are_found_among_the_contacts_or_made() -> None:
    known = Contact.objects.create(name="Bob Raman", email="bob@acme.example", email_key="bob@acme.example", changed_at=NOW)
    number = acme("interviewing")
    rounds.plan(
        process=number,
        version=None,
        planned=Plan(day=date(2026, 3, 9), interviewers=(Asker("Robert Raman", "Bob@acme.example"), Asker("Charlie Vance"))),
        now=NOW,
    )
    (seen,) = pipeline.find(number=number, now=NOW).rounds
    assert [(seat.contact == known.pk, seat.name) for seat in seen.interviewers] == [
        (True, "Bob Raman"),
        (False, "Charlie Vance"),
    ]
    rounds.change(
        round=seen.number, version=None, planned=Plan(day=date(2026, 3, 10), interviewers=(Asker("Charlie Vance"),)), now=NOW
    )
    assert [seat.contact.name for seat in Interviewer.objects.all()] == ["Charlie Vance"]
    assert Contact.objects.count() == 2
    assert Round.objects.get().sequence == 1


def test_a_round_is_held_and_its_debrief_kept() -> None:
    number = acme("interviewing")
    rounds.plan(process=number, version=None, planned=Plan(day=date(2026, 3, 1)), now=NOW)
    rounds.hold(round=Round.objects.get().pk, version=None, debrief="Asked about reserves.", now=NOW)
    (seen,) = pipeline.find(number=number, now=NOW).rounds
    assert (seen.status, seen.debrief) == ("held", "Asked about reserves.")
    with pytest.raises(Impossible, match="held already"):
        rounds.hold(round=seen.number, version=None, now=NOW)


@pytest.mark.parametrize(
    "wrong",
    [
        Plan(starts_at=datetime(2026, 3, 9, 15)),  # noqa: DTZ001 - that is what is wrong
        Plan(starts_at=NOW, day=date(2026, 3, 9)),
        Plan(zone="Mars/Olympus"),
        Plan(minutes=0),
        Plan(format="telepathy"),
        Plan(link="mailto:bob@acme.example"),
    ],
)
def test_rounds_that_cannot_be_are_refused(wrong: Plan) -> None:
    number = acme("interviewing")
    with pytest.raises(Impossible):
        rounds.plan(process=number, version=None, planned=wrong, now=NOW)
    assert not Round.objects.exists()


def test_an_offer_moves_its_process_and_the_latest_version_counts() -> None:
    number = acme("interviewing")
    offers.receive(process=number, version=None, terms=Terms(value=99_000, deadline_on=date(2026, 3, 9)), now=NOW)
    offers.receive(process=number, version=None, terms=Terms(value=104_000, deadline_on=date(2026, 3, 12)), now=NOW)
    whole = pipeline.find(number=number, now=NOW)
    assert whole.card.stage.name == "offered"
    assert whole.card.answer_offer_by == date(2026, 3, 12)
    assert [(offer.value, offer.counts) for offer in whole.offers] == [(104_000, True), (99_000, False)]


def test_an_offer_from_whom_alice_turned_down_must_come_from_them_again() -> None:
    number = acme("declined")
    with pytest.raises(Impossible, match="“declined” cannot become “offered”"):
        offers.receive(process=number, version=None, terms=Terms(value=99_000), now=NOW)
    assert not Offer.objects.exists()


def test_a_file_is_kept_once_and_comes_back_when_its_removal_is_undone() -> None:
    number = acme()
    for _ in range(2):
        notes.attach(process=number, version=None, name="C:\\alice\\cv.pdf", data=b"%PDF-1.7", now=NOW)
    first, second = pipeline.find(number=number, now=NOW).files
    assert (first.name, first.size) == ("cv.pdf", 8)
    gone = notes.detach(attachment=second.number, version=None, now=NOW)
    with pytest.raises(NotFound):
        notes.attached(attachment=second.number)
    undoing.undo(change=gone.change, now=NOW)
    assert notes.attached(attachment=second.number).data == b"%PDF-1.7"


def test_undoing_a_new_process_takes_everything_it_brought_and_redoing_brings_it_back() -> None:
    done = processes.add(particulars=ACME, now=NOW)
    undone = undoing.undo(change=done.change, now=NOW)
    assert undone.said == "Taken back: Added Analyst (Acme Ltd)"
    assert (Process.objects.count(), Opening.objects.count(), Company.objects.count(), StageChange.objects.count()) == (
        0,
        0,
        0,
        0,
    )
    again = undoing.undo(change=undone.change, now=NOW)
    assert again.said == "Done again: Added Analyst (Acme Ltd)"
    assert pipeline.find(number=done.process or 0, now=NOW).card.company == "Acme Ltd"


def test_a_change_that_something_later_builds_on_is_not_undone_and_the_later_is_named() -> None:
    done = processes.add(particulars=ACME, now=NOW)
    number = done.process or 0
    moved = processes.move(process=number, version=None, to="invited", now=NOW)
    processes.move(process=number, version=None, to="interviewing", now=NOW)
    notes.write(process=number, version=None, text="Mind the traffic", now=NOW)
    with pytest.raises(Conflict) as told:
        undoing.undo(change=moved.change, now=NOW)
    assert told.value.meanwhile == ("Moved Analyst (Acme Ltd) to interviewing",)
    with pytest.raises(Conflict):
        undoing.undo(change=done.change, now=NOW)
    assert stage_of(number) == "interviewing"
    assert Note.objects.exists()


def test_a_change_is_undone_once() -> None:
    number = acme()
    moved = processes.move(process=number, version=None, to="invited", now=NOW)
    undoing.undo(change=moved.change, now=NOW)
    with pytest.raises(Impossible, match="taken back already"):
        undoing.undo(change=moved.change, now=NOW)
    with pytest.raises(NotFound):
        undoing.undo(change=999, now=NOW)


def test_undoing_a_move_strikes_it_from_the_history_and_does_not_forget_it() -> None:
    number = acme()
    moved = processes.move(process=number, version=None, to="invited", now=NOW)
    undoing.undo(change=moved.change, now=NOW)
    whole = pipeline.find(number=number, now=NOW)
    assert whole.card.stage.name == "applied"
    assert [(stand.became, stand.struck) for stand in whole.history] == [("invited", True), ("applied", False)]
    assert [(past.verb, past.undone) for past in whole.changes] == [
        ("undo", False), ("move process", True), ("add process", False),
    ]  # fmt: skip


def test_a_company_that_another_process_names_meanwhile_stays_when_its_first_is_undone() -> None:
    done = processes.add(particulars=ACME, now=NOW)
    processes.add(particulars=replace(ACME, role="Actuary"), now=NOW)
    undoing.undo(change=done.change, now=NOW)
    assert str(Opening.objects.get()) == "Actuary (Acme Ltd)"


def test_follow_ups_fall_due_by_the_table_and_are_done_with_once() -> None:
    number = acme("interviewing")
    rounds.plan(process=number, version=None, planned=Plan(day=date(2026, 3, 1)), now=NOW)
    rounds.hold(round=Round.objects.get().pk, version=None, now=NOW)
    (owed,) = due.follow_ups(now=NOW)
    assert (owed.reason, owed.due_on, owed.company) == ("thanks", date(2026, 3, 2), "Acme Ltd")
    due.follow_up_done(process=number, reason="thanks", due_on=owed.due_on, now=NOW)
    assert due.follow_ups(now=NOW) == ()
    with pytest.raises(Impossible, match="done already"):
        due.follow_up_done(process=number, reason="thanks", due_on=owed.due_on, now=NOW)
    (late,) = due.follow_ups(now=NOW + timedelta(days=7))
    assert (late.reason, late.due_on) == ("silence", date(2026, 3, 9))


def test_an_application_that_nobody_answers_is_asked_about_for_a_fortnight_and_a_talk_for_longer() -> None:
    for stage, role in (("applied", "Analyst"), ("interviewing", "Actuary")):
        acme(stage, role=role)
    since = [tuple(each.title for each in due.follow_ups(now=NOW + timedelta(days=days))) for days in (6, 7, 21, 22, 67, 68)]
    assert since == [(), ("Analyst", "Actuary"), ("Analyst", "Actuary"), ("Actuary",), ("Actuary",), ()]


def test_a_day_of_decision_that_has_passed_is_asked_about() -> None:
    acme("interviewing", decision_on=date(2026, 3, 1))
    acme("interviewing", decision_on=date(2026, 3, 2), role="Actuary")
    assert [(each.title, each.reason) for each in due.follow_ups(now=NOW)] == [("Analyst", "decided")]


def test_the_next_days_and_the_offers_that_end_are_told_in_their_order() -> None:
    one, other = acme("interviewing"), acme("interviewing", role="Actuary")
    for number, day in ((one, 8), (other, 3), (other, 20)):
        rounds.plan(process=number, version=None, planned=Plan(day=date(2026, 3, day)), now=NOW)
    assert [(each.title, each.on.day) for each in due.rounds_ahead(now=NOW)] == [("Actuary", 3), ("Analyst", 8)]
    offers.receive(process=one, version=None, terms=Terms(value=1, deadline_on=date(2026, 3, 12)), now=NOW)
    offers.receive(process=other, version=None, terms=Terms(value=1, deadline_at=NOW + timedelta(hours=5)), now=NOW)
    assert [(each.title, each.days) for each in due.offers_ending(now=NOW)] == [("Actuary", 0), ("Analyst", 10)]
    assert [each.title for each in due.offers_ending(now=NOW, days=7)] == ["Actuary"]
