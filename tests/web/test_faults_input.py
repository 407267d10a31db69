"""Whatever is typed into any field of any form, and whatever number stands in an address, is saved or refused in a sentence.

Nothing typed is ever our fault (500), and what was refused has changed nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from django.db import connection, transaction
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import Settings

from sayyes.server.urls import urlpatterns
from sayyes.store.models import Outgoing
from tests.web.every_form import SHEETS, Sheet, World, built, fields_of, opened
from tests.web.pipelines import words_of

pytestmark = pytest.mark.django_db
WORKED_OUT = ("store_storeddecision", "store_weighed", "store_envelope", "store_sharesofchange", "store_seen")
ODD = (
    "", "x" * 10_000, "a\x00b", "\udc80\ud800", "\u202egnitsop\u202c", "1e999", "-1e999", "NaN", "inf", "１２", "٣", "0x10", "-0",
    "0000-00-00", "0001-01-01", "9999-12-31", "10000-01-01", "24:00", "23:59:60", "9" * 4301, "9223372036854775808", "-1",
    "\r\nBcc: mallory@attacker.example", "<script>alert(1)</script>", "' OR 1=1 --", "{{ 7*7 }}", "%s%n", "../../etc/passwd",
    "\ufeff\u200b", "🦄" * 50, "a\nb", "1_000", " 5 ", "true", "None", "[]", "{}", "Etc/GMT+12", "America", "USD\n", "1:2", "https://",
    "javascript:alert(1)", "https://[::1", "http://a.example:99999999/", "mailto:a@b.example",
)  # fmt: skip
BY_NAME = {sheet.name: sheet for sheet in SHEETS}


@contextmanager
def undone() -> Iterator[None]:
    """Whatever is written inside is gone afterwards."""
    before = transaction.savepoint()
    try:
        yield
    finally:
        transaction.savepoint_rollback(before)


@pytest.fixture
def world(settings: Settings, tmp_path: Path) -> World:
    settings.HOME = tmp_path
    return built(tmp_path)


def stored() -> str:
    """A fingerprint of everything that Alice told; what is only worked out from it is left aside."""
    found = hashlib.sha256()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            if table.startswith("store_") and table not in WORKED_OUT:
                cursor.execute(f"SELECT * FROM {table}")
                found.update(f"{table}: {sorted(map(repr, cursor.fetchall()))}".encode())
    return found.hexdigest()


def post(visitor: Client, path: str, form: dict[str, Any]) -> Any:  # noqa: ANN401 - the client's answer
    """Send a form as bytes, halves of letters included."""
    body = urlencode(form, doseq=True, errors="surrogatepass")
    return visitor.post(path, body, content_type="application/x-www-form-urlencoded")


def check(visitor: Client, world: World, sheet: Sheet, odd: dict[str, str]) -> None:
    with undone():
        form = {**opened(visitor, sheet, world), **sheet.filled(world), **odd}
        before = stored()
        answer = post(visitor, sheet.path(world), form)
        allowed = (200, 302) if answer.status_code < 400 else (400, 404, 409, 413, 422, 502)
        assert answer.status_code in allowed, (sheet.name, odd, answer.status_code, words_of(answer.content))
        if answer.status_code >= 400:
            assert stored() == before, (sheet.name, odd)
            assert len(words_of(answer.content)) > 40
        else:
            after = visitor.get(sheet.page(world))
            assert after.status_code < 500 or after.status_code == 404, (sheet.name, odd, after.status_code)


def test_anything_typed_anywhere_is_saved_or_refused_and_never_our_fault(visitor: Client, world: World) -> None:
    fields = [(sheet.name, field) for sheet in SHEETS for field in fields_of(visitor, sheet, world)]

    @settings(max_examples=120, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), database=None)
    @given(place=st.sampled_from(fields), odd=st.sampled_from(ODD) | st.text(max_size=40))
    def law(place: tuple[str, str], odd: str) -> None:
        check(visitor, world, BY_NAME[place[0]], {place[1]: odd})

    law()


@pytest.mark.parametrize("number", ["9223372036854775808", "9" * 30, "0"])
def test_a_number_that_stands_for_nothing_leads_nowhere(visitor: Client, number: str) -> None:
    for pattern in urlpatterns:
        path = "/" + str(pattern.pattern).replace("<int:number>", number).replace("<int:which>", number)
        if number in path:
            for answer in (
                visitor.get(path.replace("<slug:what>", "known")),
                visitor.post(path.replace("<slug:what>", "keep"), {}),
            ):
                assert answer.status_code in (302, 404, 405, 422), path


def test_nothing_typed_into_a_letter_adds_a_line_to_its_head(visitor: Client, world: World) -> None:
    letters = [sheet for sheet in SHEETS if sheet.name.endswith((":mail", ":send")) and "subject" in sheet.typed]
    for sheet in letters:
        for field in ("to", "subject", "body", "reply"):
            for end in ("\r\n", "\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "%0d%0a"):
                with undone():
                    typed = f"{sheet.typed[field]}{end}Bcc: mallory@attacker.example"
                    answer = post(visitor, sheet.path(world), {**sheet.filled(world), field: typed})
                    assert answer.status_code in (200, 302, 409, 422), (sheet.name, field, end)
                    sent = [bytes(data) for data in Outgoing.objects.values_list("data", flat=True)]
                    whole = sent + ([answer.content] if answer.headers["Content-Type"] == "message/rfc822" else [])
                    assert not any(message_from_bytes(data)["Bcc"] for data in whole), (sheet.name, field, end)


def test_nothing_typed_about_oneself_adds_a_line_to_the_head_of_a_letter(visitor: Client, world: World) -> None:
    by_name = {sheet.name: sheet for sheet in SHEETS}
    for name, field in (("mail:save", "name"), ("mail:save", "address"), ("mail:manner", "greeting"), ("me:you", "name")):
        with undone():
            post(
                visitor,
                by_name[name].path(world),
                {**by_name[name].filled(world), field: "Alice\r\nBcc: mallory@attacker.example"},
            )
            letter = by_name["act_on_reply:mail"]
            made = post(visitor, letter.path(world), letter.filled(world))
            assert made.status_code in (200, 422), name
            assert made.status_code == 422 or message_from_bytes(made.content)["Bcc"] is None, name
