"""One axis for everything: rounds, decisions, answer windows and expiries, with what gets in each other's way. And the board."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sayyes.errors import NotFound
from sayyes.store.models import Company, Opening, Process, Round
from sayyes.usecases import due, invitations, offers, pipeline, processes, rounds
from sayyes.usecases.offers import Terms
from sayyes.usecases.processes import Particulars
from sayyes.usecases.rounds import Plan
from sayyes.usecases.timeline import Timeline, timeline
from tests.usecases.cast import invited

NOW = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def going(company: str, stage: str = "interviewing", **more: object) -> int:
    particulars = Particulars(company=company, role="Analyst", **more)  # type: ignore[arg-type]
    return processes.add(particulars=particulars, stage=stage, now=NOW).process or 0


def talk(process: int, hour: int, *, minutes: int | None = 60, travel: float = 0.0) -> None:
    moment = datetime(2026, 3, 5, hour, tzinfo=UTC)
    planned = Plan(starts_at=moment, zone="Europe/London", minutes=minutes, travel_hours=travel)
    rounds.plan(process=process, version=None, planned=planned, now=NOW)


def march() -> Timeline:
    return timeline(now=NOW, start=date(2026, 3, 1), end=date(2026, 4, 1))


def test_everything_that_has_a_day_is_on_the_axis() -> None:
    talk(going("Acme", decision_on=date(2026, 3, 12), answer_days=5.0), 15)
    offers.receive(process=going("Bolt"), version=None, terms=Terms(value=1, deadline_on=date(2026, 3, 9)), now=NOW)
    number = going("Charlie & Co", "offered")
    processes.move(process=number, version=None, to="accepted", start_on=date(2026, 3, 30), now=NOW)
    invitations.keep(name="a.eml", data=b"a", reading=invited(), now=NOW)
    kinds = {lane.company: [mark.kind for mark in lane.marks] for lane in march().lanes}
    assert kinds == {
        "Acme": ["round", "answer window", "decision"],
        "Bolt": ["answer window", "offer ends"],
        "Charlie & Co": ["start"],
        "Larkfield Mutual": ["answer by"],
    }


def test_two_talks_at_once_clash_and_so_do_two_with_the_way_between_them() -> None:
    talk(going("Acme"), 15)
    talk(going("Bolt"), 15)
    talk(going("Charlie & Co"), 16, travel=3)
    says = sorted(each.says for each in march().crossings)
    assert says == [
        "Acme and Bolt meet: only one can be held",
        "Acme and Charlie & Co meet with the way between them: only one can be held",
        "Bolt and Charlie & Co meet with the way between them: only one can be held",
    ]


def test_talks_one_after_the_other_do_not_clash() -> None:
    talk(going("Acme"), 15)
    talk(going("Bolt"), 16)
    assert march().crossings == ()


def test_an_offer_that_ends_before_another_decides_is_marked() -> None:
    going("Acme", decision_on=date(2026, 3, 12))
    going("Dover", decision_on=date(2026, 3, 8))
    offers.receive(process=going("Bolt"), version=None, terms=Terms(value=1, deadline_on=date(2026, 3, 9)), now=NOW)
    (crossing,) = march().crossings
    assert (crossing.kind, crossing.says) == ("overlap", "The offer of Bolt ends before Acme decides")


def test_only_what_falls_into_the_stretch_is_shown() -> None:
    talk(going("Acme", decision_on=date(2026, 4, 12)), 15)
    seen = timeline(now=NOW, start=date(2026, 4, 1), end=date(2026, 5, 1))
    assert [[mark.kind for mark in lane.marks] for lane in seen.lanes] == [["decision"]]
    assert timeline(now=NOW, start=date(2026, 5, 1), end=date(2026, 6, 1)).lanes == ()


def test_cancelled_talks_and_closed_processes_are_not_on_the_axis() -> None:
    talk(going("Acme"), 15)
    rounds.cancel(round=Round.objects.get().pk, version=None, now=NOW)
    going("Bolt", "rejected", decision_on=date(2026, 3, 9))
    assert march().lanes == ()


def test_the_board_has_a_column_for_every_stage_and_shows_the_next_thing_of_each() -> None:
    number = going("Acme")
    talk(number, 15)
    board = pipeline.board(now=NOW)
    cards = {column.stage.name: column.cards for column in board.columns}
    (card,) = cards["interviewing"]
    assert card.next == due.Next("round", date(2026, 3, 5), datetime(2026, 3, 5, 15, tzinfo=UTC), "Europe/London")
    assert [move.verb for move in card.moves] == ["offer", "withdraw", "reject", "lapse"]
    assert board.count == 1


def test_closed_stages_are_counted_and_opened_when_asked_for() -> None:
    going("Acme", "rejected")
    folded, opened = pipeline.board(now=NOW), pipeline.board(now=NOW, stage="rejected")
    for board, shown in ((folded, 0), (opened, 1)):
        (column,) = [each for each in board.columns if each.stage.name == "rejected"]
        assert (column.count, len(column.cards)) == (1, shown)


def test_the_board_is_searched_by_company_and_role() -> None:
    going("Acme Ltd")
    going("Bolt")
    assert [pipeline.board(now=NOW, words=words).count for words in ("acme", "ANALYST bolt", "actuary", "  ", "%")] == [
        1,
        1,
        0,
        2,
        0,
    ]


def test_two_thousand_processes_take_no_more_queries_than_two() -> None:
    companies = Company.objects.bulk_create([Company(name=f"Company {n}", key=f"company {n}") for n in range(2000)])
    openings = Opening.objects.bulk_create([Opening(company=company, role="Analyst") for company in companies])
    times = {"added_at": NOW, "changed_at": NOW}
    rows = Process.objects.bulk_create(
        [Process(opening=o, stage=("applied", "interviewing")[n % 2], **times) for n, o in enumerate(openings)]
    )
    Round.objects.bulk_create([Round(process=row, day=date(2026, 3, 1) + timedelta(days=n % 90)) for n, row in enumerate(rows)])
    with CaptureQueriesContext(
        connection,
    ) as many:
        board = pipeline.board(now=NOW)
    assert board.count == 2000
    assert [(column.count, column.pages) for column in board.columns if column.count] == [(1000, 84), (1000, 84)]
    Process.objects.filter(pk__gt=rows[1].pk).delete()
    with CaptureQueriesContext(connection) as few:
        pipeline.board(now=NOW)
    assert len(many) == len(few) <= 14


def test_a_page_of_a_column_holds_the_next_cards() -> None:
    for number in range(5):
        going(f"Company {number}")
    first, second = (pipeline.board(now=NOW, stage="interviewing", page=page, per_column=3) for page in (1, 2))
    names = [[card.company for column in board.columns for card in column.cards] for board in (first, second)]
    assert names == [["Company 4", "Company 3", "Company 2"], ["Company 1", "Company 0"]]


def test_a_process_that_is_not_here_is_not_found() -> None:
    for number in (0, 7, 10**30):
        with pytest.raises(NotFound):
            pipeline.find(number=number, now=NOW)
