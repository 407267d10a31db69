"""A database from before the pipeline: applications, invitations, told processes and offers are all there afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from sayyes.engine.intake import situation_from_json
from sayyes.usecases import profile

BEFORE, AFTER = ("store", "0003_imports"), ("store", "0011_applications_leave")
LATEST = MigrationLoader(None).graph.leaf_nodes()
NOW = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
SHA = "a" * 64
ACTUARY = {"value": "Actuary", "evidence": {"where": "body", "text": "Actuary"}}
TOLD = {
    "currency": "USD",
    "candidate": {"value_now": 92_000.0},
    "processes": [
        {"company": "Acme Ltd", "role": "Analyst", "value_mean": 99_000.0, "headroom": 0.1, "chance": 0.3,
         "rounds": [{"date": "2026-03-09", "hours": 1.5, "format": "phone", "pass": 0.5}, {"day": 14}, {}], "answer_days": 5},
        {"industry": "insurance", "pay": {"low": 80_000, "high": 90_000}, "decision_days": 9},
    ],
    "offers": [{"company": "Bolt", "value": 99_000.0, "deadline_day": "2026-03-09", "bargains": 0.5}],
}  # fmt: skip


def migrated(*targets: tuple[str, str]) -> Any:  # noqa: ANN401 - Django's registry of that time
    executor = MigrationExecutor(connection)
    executor.migrate(list(targets))
    return MigrationExecutor(connection).loader.project_state(list(targets)).apps


def filled(apps: Any) -> None:  # noqa: ANN401 - as above
    """Rows as the earlier version wrote them."""
    company = apps.get_model("store", "Company").objects.create(name="Acme Ltd", key="acme")
    applications = apps.get_model("store", "Application").objects
    one = applications.create(
        pk=7, company=company, role="Analyst", stage="offer", label="Offer!", pay="$99k", place="Leeds", notes="Ask Bob",
        link="https://acme.example/7", link_key="acme.example/7", applied_on=date(2026, 1, 5), changed_at=NOW,
    )  # fmt: skip
    applications.create(pk=9, role="Clerk", stage="unknown", label="Hm", changed_at=NOW)
    done = apps.get_model("store", "Import").objects.create(name="t.csv", kind="tracker", sha256=SHA, done_at=NOW)
    apps.get_model("store", "ImportedRow").objects.create(
        imported=done, section="applications", key=SHA, action="changed", found={"stage": "offer"}, application=one,
        before={"stage": "applied"}, after={"stage": "offer"},
    )  # fmt: skip
    apps.get_model("store", "Profile").objects.create(pk=1, name="Alice", situation=TOLD, saved_at=NOW)
    for number, (settled_as, corrections) in enumerate((("", {}), ("yes", {"company": "ACME Ltd."}), ("no", {}))):
        message = apps.get_model("store", "Message").objects.create(
            name=f"{number}.eml", data=b"x", sha256=f"{number}" * 64, received_at=NOW
        )
        apps.get_model("store", "Invitation").objects.create(
            message=message,
            reading={"file": "x", "kind": "interview", "role": ACTUARY, "subject": None},
            corrections=corrections,
            created_at=NOW,
            settled_as=settled_as,
            settled_at=NOW if settled_as else None,
        )


@pytest.fixture
def back_to_the_latest(transactional_db: None) -> Iterator[None]:
    """Whatever happens, the next test finds the tables of today."""
    try:
        yield
    finally:
        migrated(*LATEST)


@pytest.mark.usefixtures("back_to_the_latest")
def test_the_migration_loses_nothing_and_the_engine_is_told_the_same() -> None:
    filled(migrated(BEFORE))
    everything_is_there(migrated(AFTER))
    migrated(*LATEST)
    the_engine_is_told_of_it()


def everything_is_there(apps_afterwards: Any) -> None:  # noqa: ANN401 - as above
    rows = {name: apps_afterwards.get_model("store", name).objects for name in (
        "Process", "Opening", "ImportedRow", "Profile", "Round", "Offer", "StageChange", "Invitation", "Company",
    )}  # fmt: skip
    one = rows["Process"].select_related("opening__company").get(pk=7)
    opening = one.opening
    assert (one.stage, one.label, one.remarks, one.applied_on) == ("offered", "Offer!", "Ask Bob", date(2026, 1, 5))
    assert (opening.company.name, opening.role, opening.pay, opening.place) == ("Acme Ltd", "Analyst", "$99k", "Leeds")
    assert (opening.link, opening.link_key) == ("https://acme.example/7", "acme.example/7")
    assert (rows["Process"].get(pk=9).stage, rows["Process"].get(pk=9).label) == ("unknown", "Hm")
    imported = rows["ImportedRow"].get()
    assert (imported.process_id, imported.before, imported.after) == (7, {"stage": "applied"}, {"stage": "offered"})

    assert rows["Profile"].get().situation == {"currency": "USD", "candidate": {"value_now": 92_000.0}}
    acme = rows["Process"].get(opening__value_mean=99_000)
    assert (acme.stage, acme.chance, acme.extras, acme.answer_days) == ("interviewing", 0.3, {"headroom": 0.1}, 5)
    assert acme.opening.company == opening.company
    told = acme.rounds.order_by("id").values_list("day", "minutes", "format", "chance")
    assert list(told) == [(date(2026, 3, 9), 90, "phone", 0.5), (date(2026, 3, 16), None, "", None), (None, None, "", None)]
    insurer = rows["Process"].get(opening__industry="insurance")
    assert (insurer.decision_on, insurer.opening.pay_low, insurer.opening.pay_high) == (date(2026, 3, 11), 80_000, 90_000)
    offer = rows["Offer"].get()
    assert (offer.value, offer.currency, offer.deadline_on, offer.process.extras) == (
        99_000, "USD", date(2026, 3, 9), {"bargains": 0.5},
    )  # fmt: skip

    letters = rows["Invitation"].select_related("process__opening__company").order_by("id")
    assert [each.process.stage for each in letters] == ["invited", "interviewing", "declined"]
    assert [each.process.opening.company and each.process.opening.company.name for each in letters] == [None, "Acme Ltd", None]
    assert rows["StageChange"].filter(process=letters[1].process).count() == 2
    assert rows["Company"].count() == 2


def the_engine_is_told_of_it() -> None:
    known = profile.known_situation(now=NOW)
    situation, _ = situation_from_json({**known, "invitation": {}}, now=NOW)
    assert ("Acme Ltd", 99_000) in [(each.company, each.value_mean) for each in situation.processes]
    assert [(each.company, each.value) for each in situation.offers] == [("Bolt", 99_000)]
    assert situation.candidate.value_now == 92_000
