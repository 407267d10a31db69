"""When the database is locked or full, Alice reads a sentence on a page of ours, and what she typed is not half saved."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import OperationalError, connection
from django.http import HttpRequest
from django.test import Client, RequestFactory

from sayyes.errors import Conflict, NotFound
from sayyes.server.faults import FaultsMiddleware
from sayyes.store.door import BUSY, FULL
from sayyes.web.errors import not_found


def locked(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:  # noqa: ANN401 - Django's own
    raise OperationalError("database is locked")


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/pipeline/", "/me/"])
def test_a_page_that_finds_the_database_locked_says_so(visitor: Client, path: str) -> None:
    with connection.execute_wrapper(locked):
        page = visitor.get(path)
    assert page.status_code == 503
    assert BUSY.replace("'", "&#x27;") in page.content.decode()
    assert visitor.get(path).status_code == 200


def shown(problem: Exception) -> tuple[int, str] | None:
    request: HttpRequest = RequestFactory().get("/")
    page = FaultsMiddleware(lambda request: not_found(request, NotFound())).process_exception(request, problem)
    return None if page is None else (page.status_code, page.content.decode())


def test_each_error_of_ours_has_its_page_and_any_other_stays_a_fault() -> None:
    full = shown(OperationalError("database or disk is full"))
    late = shown(Conflict("This was changed.", meanwhile=["Moved Analyst (Acme) to invited"]))
    missing = shown(NotFound("There is no such process."))
    assert full is not None
    assert late is not None
    assert missing is not None
    assert (full[0], late[0], missing[0]) == (503, 409, 404)
    assert FULL in full[1]
    assert "Meanwhile: Moved Analyst (Acme) to invited." in late[1]
    assert shown(ValueError("a bug")) is None
