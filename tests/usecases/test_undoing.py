"""Whatever Alice does, in whatever order: it moves only as the table allows, and undoing all of it leaves no trace."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule, run_state_machine_as_test

from sayyes.errors import Conflict, Impossible
from sayyes.store.models import Process, StageChange
from sayyes.store.stages import NAMES, move_between
from sayyes.usecases import due, notes, offers, processes, rounds, undoing
from sayyes.usecases.changes import JOURNALED, Done, plain_fields
from sayyes.usecases.offers import Terms
from sayyes.usecases.processes import Particulars
from sayyes.usecases.rounds import Asker, Plan

NOW = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
State = dict[str, dict[int, dict[str, Any]]]


def stored() -> State:
    """Every row that can be undone, by table and number; struck changes of stage are as good as gone."""
    state: State = {}
    for name, model in JOURNALED.items():
        rows = model._default_manager.all()
        rows = rows.filter(struck_at__isnull=True) if model is StageChange else rows
        state[name] = {row.pk: plain_fields(row) for row in rows}
    return state


def no_offer_is_left_without_its_stage(stands: State, then: State, before: State) -> None:
    """Where taking a change back ended an offer's stage, no offer is left that came after that change."""
    for number, row in stands["process"].items():
        if row["stage"] == "offered" and number in then["process"] and then["process"][number]["stage"] != "offered":
            left = {pk for pk, offer in then["offer"].items() if offer["process_id"] == number}
            assert left <= before["offer"].keys()


class Search(RuleBasedStateMachine):
    """A job search in one transaction that is rolled back at its end."""

    def __init__(self) -> None:
        super().__init__()
        self.whole = transaction.atomic()
        self.whole.__enter__()
        self.done: list[tuple[int, State, State]] = []  # change, the rows before it and after it
        self.undone: list[tuple[int, State, State]] = []
        self.minutes = 0

    @initialize()
    def begin(self) -> None:
        self.nothing = stored()

    def teardown(self) -> None:
        try:
            while self.done:
                self.undo_the_last()
            assert stored() == self.nothing
        finally:
            transaction.set_rollback(True)
            self.whole.__exit__(None, None, None)

    @property
    def now(self) -> datetime:
        self.minutes += 1
        return NOW + timedelta(minutes=self.minutes)

    def did(self, before: State, done: Done) -> None:
        self.done.append((done.change, before, stored()))
        self.undone.clear()

    def some(self, place: int) -> int:
        numbers = list(Process.objects.order_by("id").values_list("pk", flat=True))
        return numbers[place % len(numbers)]

    @rule(company=st.sampled_from(["Acme", "Bolt", ""]), stage=st.sampled_from(NAMES))
    def note_a_process(self, company: str, stage: str) -> None:
        before = stored()
        self.did(before, processes.add(particulars=Particulars(company=company, role="Analyst"), stage=stage, now=self.now))

    @precondition(lambda self: Process.objects.exists())
    @rule(place=st.integers(0, 9), to=st.sampled_from(NAMES))
    def move_it(self, place: int, to: str) -> None:
        number, before = self.some(place), stored()
        stage = Process.objects.get(pk=number).stage
        try:
            done = processes.move(process=number, version=None, to=to, accepted_as="signed", now=self.now)
        except Impossible:
            assert move_between(stage, to) is None
            assert stored() == before
        else:
            assert move_between(stage, to) is not None
            self.did(before, done)

    @precondition(lambda self: Process.objects.exists())
    @rule(place=st.integers(0, 9), to=st.sampled_from(NAMES))
    def put_it_right(self, place: int, to: str) -> None:
        number, before = self.some(place), stored()
        if Process.objects.get(pk=number).stage != to:
            self.did(before, processes.put_right(process=number, version=None, to=to, now=self.now))

    @precondition(lambda self: Process.objects.exists())
    @rule(place=st.integers(0, 9), company=st.sampled_from(["Acme", "Charlie & Co"]))
    def edit_it(self, place: int, company: str) -> None:
        before = stored()
        particulars = Particulars(company=company, role="Actuary", chance=0.3)
        self.did(before, processes.edit(process=self.some(place), version=None, particulars=particulars, now=self.now))

    @precondition(lambda self: Process.objects.exists())
    @rule(place=st.integers(0, 9), name=st.sampled_from(["Bob", "Charlie"]))
    def plan_a_round_and_hold_it(self, place: int, name: str) -> None:
        before, number = stored(), self.some(place)
        self.did(before, rounds.plan(
            process=number, version=None, planned=Plan(day=date(2026, 3, 9), interviewers=(Asker(name),)), now=self.now
        ))  # fmt: skip
        planned, before = list(stored()["round"])[-1], stored()
        self.did(before, rounds.hold(round=planned, version=None, debrief="Went well.", now=self.now))

    @precondition(lambda self: Process.objects.exists())
    @rule(place=st.integers(0, 9), value=st.integers(0, 10))
    def receive_an_offer(self, place: int, value: int) -> None:
        before = stored()
        try:
            done = offers.receive(process=self.some(place), version=None, terms=Terms(value=value), now=self.now)
        except Impossible:
            assert stored() == before
        else:
            self.did(before, done)

    @precondition(lambda self: self.done)
    @rule(place=st.integers(0, 9))
    def take_back_an_older_one_and_think_better_of_it(self, place: int) -> None:
        change, before, _ = self.done[place % len(self.done)]
        stands = stored()
        with transaction.atomic():
            try:
                undoing.undo(change=change, now=self.now)
            except (Conflict, Impossible):
                assert stored() == stands
            else:
                no_offer_is_left_without_its_stage(stands, stored(), before)
            transaction.set_rollback(True)

    @precondition(lambda self: Process.objects.exists())
    @rule(place=st.integers(0, 9))
    def write_and_attach(self, place: int) -> None:
        before, number = stored(), self.some(place)
        self.did(before, notes.write(process=number, version=None, text="Bob called.", now=self.now))
        before = stored()
        self.did(before, notes.attach(process=number, version=None, name="cv.pdf", data=b"cv", now=self.now))
        before, attachment = stored(), max(stored()["attachment"])
        self.did(before, notes.detach(attachment=attachment, version=None, now=self.now))

    @precondition(lambda self: Process.objects.exists())
    @rule(place=st.integers(0, 9), day=st.integers(1, 28))
    def follow_up(self, place: int, day: int) -> None:
        before = stored()
        on = date(2026, 2, day)
        try:
            self.did(before, due.follow_up_done(process=self.some(place), reason="silence", due_on=on, now=self.now))
        except Impossible:
            assert stored() == before

    @precondition(lambda self: bool(self.done))
    @rule()
    def undo_the_last(self) -> None:
        change, before, after = self.done.pop()
        again = undoing.undo(change=change, now=self.now)
        assert stored() == before
        self.undone.append((again.change, before, after))

    @precondition(lambda self: bool(self.undone))
    @rule()
    def do_it_again(self) -> None:
        change, before, after = self.undone.pop()
        again = undoing.undo(change=change, now=self.now)
        assert stored() == after
        self.done.append((again.change, before, after))

    @invariant()
    def a_process_stands_where_its_history_says(self) -> None:
        for row in Process.objects.all():
            last = row.stage_changes.filter(struck_at__isnull=True).order_by("id").last()
            assert last is not None
            assert last.became == row.stage


@pytest.mark.django_db(transaction=False)
def test_undoing_any_sequence_of_changes_restores_the_rows_exactly() -> None:
    run_state_machine_as_test(Search, settings=settings(max_examples=10, stateful_step_count=10, deadline=None))


@pytest.mark.django_db
def test_versions_only_ever_go_up_even_when_things_go_back() -> None:
    added = processes.add(particulars=Particulars(company="Acme"), now=NOW)
    number = added.process or 0
    moved = processes.move(process=number, version=added.version, to="invited", now=NOW)
    back = undoing.undo(change=moved.change, now=NOW)
    assert added.version < moved.version < back.version
    with pytest.raises(Exception, match="another window"):
        processes.edit(process=number, version=added.version, particulars=replace(Particulars(), role="x"), now=NOW)


@pytest.mark.django_db
@pytest.mark.parametrize("first", ["an offer", "a move"])
def test_an_older_offer_is_not_taken_back_from_under_a_newer_one(first: str) -> None:
    particulars = Particulars(company="Bolt", role="Analyst")
    process = processes.add(particulars=particulars, stage="interviewing", now=NOW).process
    assert process is not None
    if first == "an offer":
        older = offers.receive(process=process, version=None, terms=Terms(value=90_000), now=NOW)
    else:
        older = processes.move(process=process, version=None, to="offered", now=NOW)
    newer = offers.receive(process=process, version=None, terms=Terms(value=95_000), now=NOW + timedelta(hours=1))
    with pytest.raises(Conflict, match="a newer version of the offer stands") as problem:
        undoing.undo(change=older.change, now=NOW + timedelta(hours=2))
    assert len(problem.value.meanwhile) == 1
    assert Process.objects.get(pk=process).stage == "offered"
    undoing.undo(change=newer.change, now=NOW + timedelta(hours=3))
    undoing.undo(change=older.change, now=NOW + timedelta(hours=4))
    assert Process.objects.get(pk=process).stage == "interviewing"


@pytest.mark.django_db
def test_a_second_offer_after_more_talks_is_taken_back_to_those_talks() -> None:
    particulars = Particulars(company="Bolt", role="Analyst")
    process = processes.add(particulars=particulars, stage="interviewing", now=NOW).process
    assert process is not None
    offers.receive(process=process, version=None, terms=Terms(value=90_000), now=NOW)
    processes.move(process=process, version=None, to="interviewing", now=NOW)
    second = offers.receive(process=process, version=None, terms=Terms(value=95_000), now=NOW)
    undoing.undo(change=second.change, now=NOW)
    row = Process.objects.get(pk=process)
    assert (row.stage, row.offers.count()) == ("interviewing", 1)
