"""One local web for every test that fetches; each test lays out its own pages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.links import web as local

HOSTS = (
    "mill.example", "www.mill.example", "boards-api.greenhouse.io", "boards.greenhouse.io", "api.lever.co", "api.ashbyhq.com",
    "api.smartrecruiters.com", "apply.workable.com", "lemon.recruitee.com", "lemon.jobs.personio.de",
    "lemon.wd3.myworkdayjobs.com",
)  # fmt: skip


@pytest.fixture(scope="session")
def _served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[local.Web]:
    web, server = local.serve(*local.certificate(tmp_path_factory.mktemp("tls"), HOSTS))
    yield web
    server.shutdown()
    server.server_close()


@pytest.fixture
def web(_served: local.Web) -> local.Web:
    for kept in (_served.pages, _served.addresses, _served.seen, _served.dialled, _served.asked):
        kept.clear()
    return _served
