"""Every form of the app: entered in the table, taken as typed, and told when another window was quicker."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern
from pytest_django import Settings

from sayyes.server.urls import urlpatterns
from sayyes.web import outbox, replies
from sayyes.web.process_changes import CHANGES
from tests.web.every_form import MARK, SHEETS, Sheet, World, built, opened, says_typed, send, with_file
from tests.web.pipelines import words_of

pytestmark = pytest.mark.django_db
BOB = "Robert Quickhand"
OTHERWISE = {
    "call_intake": {"kind": "offer"},
    "settle": {"settled_as": "no"},
    "change_process:promise": {"accepted_as": "signed"},
}
TABLES = {"change_process": CHANGES, "act_on_reply": replies.ACTS, "act_on_writing": replies.ACTS, "act_on_letter": outbox.ACTS}


@contextmanager
def undone() -> Iterator[None]:
    """Whatever is written inside is gone afterwards."""
    before = transaction.savepoint()
    yield
    transaction.savepoint_rollback(before)


@pytest.fixture
def world(settings: Settings, tmp_path: Path) -> World:
    settings.HOME = tmp_path
    return built(tmp_path)


def takes_forms(visitor: Client, pattern: URLPattern) -> bool:
    """Whether an address takes anything but being looked at."""
    path = "/" + str(pattern.pattern)
    for part in ("<int:number>", "<int:which>"):
        path = path.replace(part, "1")
    return bool(visitor.post(path.replace("<slug:what>", "nothing")).status_code != 405)


def test_every_form_of_the_app_stands_in_the_table(visitor: Client) -> None:
    entered = {sheet.name for sheet in SHEETS}
    assert len(entered) == len(SHEETS)
    for pattern in urlpatterns:
        words = TABLES.get(str(pattern.name))
        if words is not None:
            assert {f"{pattern.name}:{word}" for word in words} <= entered
        elif takes_forms(visitor, pattern):
            assert any(name.split(":")[0] == pattern.name for name in entered), pattern.name


def test_each_form_is_taken_as_it_is_typed(visitor: Client, world: World) -> None:
    refused = {}
    for sheet in SHEETS:
        with undone():
            answer = send(visitor, sheet, world)
            if answer.status_code != sheet.meets and (sheet.meets, answer.status_code) != (200, 302):
                refused[sheet.name] = (answer.status_code, words_of(answer.content)[:1200])
    assert not refused, "\n".join(f"{name}: {why}" for name, why in refused.items())


def bobs(sheet: Sheet) -> dict[str, str]:
    """What another window types into the same field."""
    typed = str(sheet.typed.get(sheet.says, ""))
    if MARK in typed:
        return {sheet.says: typed.replace(MARK, BOB)}
    if typed.replace(".", "").isdigit():
        return {sheet.says: f"{float(typed) + 1:g}"}
    return OTHERWISE.get(sheet.name, {})


def test_of_two_windows_the_second_is_told_and_nothing_is_lost(visitor: Client, world: World) -> None:
    wrong = []
    for sheet in SHEETS:
        if sheet.rule != "told":
            continue
        with undone():
            alices = {**opened(visitor, sheet, world), **sheet.filled(world)}
            first = send(visitor, sheet, world, **bobs(sheet))
            second = visitor.post(sheet.path(world), alices)
            typed = str(alices[sheet.says]) if sheet.says else ""
            if (first.status_code, second.status_code) != (302, 409) or not says_typed(second.content, typed):
                wrong.append((sheet.name, first.status_code, second.status_code, alices, words_of(second.content)[:300]))
    assert not wrong, "\n".join(map(str, wrong))


def test_what_two_windows_add_is_there_twice_and_a_press_made_twice_breaks_nothing(visitor: Client, world: World) -> None:
    for sheet in SHEETS:
        if sheet.rule == "told":
            continue
        with undone():
            forms = {**opened(visitor, sheet, world), **sheet.filled(world)}
            first = visitor.post(sheet.path(world), with_file(sheet, {**forms, **bobs(sheet)}))
            second = visitor.post(sheet.path(world), with_file(sheet, forms))
            assert first.status_code in (200, 302, sheet.meets), sheet.name
            assert second.status_code in (200, 302, 404, 409, 422, 502), sheet.name
            if sheet.rule == "adds" and second.status_code == 302 and sheet.says:
                assert (first.headers["Location"] != second.headers["Location"]) or sheet.name == "calendars:address", sheet.name
