"""The one box takes letters, files and addresses."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from sayyes.errors import NotFound, Unreadable, Unusable
from sayyes.usecases import invitations, taking
from tests.links.web import Page, Web

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
POSTING = {
    "@context": "https://schema.org", "@type": "JobPosting", "title": "Baker", "hiringOrganization": {"name": "Lemon Foods"},
    "baseSalary": {"currency": "EUR", "value": {"minValue": 40000, "maxValue": 45000, "unitText": "YEAR"}},
}  # fmt: skip


def test_an_address_is_fetched_and_waits_with_what_was_read(web: Web) -> None:
    body = f'<html><script type="application/ld+json">{json.dumps(POSTING)}</script><p>Bake with us.</p></html>'
    web.pages["mill.example/jobs/1"] = Page(body.encode(), headers={"Content-Type": "text/html"})
    handed = taking.hand_in_address(address="https://mill.example/jobs/1", now=NOW, fetcher=web.fetcher())
    assert handed.intake is not None
    understood = taking.find(number=handed.intake)
    assert understood.kind == "posting"
    assert understood.address == "https://mill.example/jobs/1"
    assert understood.kept.reading.pay is not None
    assert understood.kept.reading.pay.high == 45000
    number = taking.save(number=handed.intake, now=NOW)
    assert invitations.find(number=number).name == "https://mill.example/jobs/1"


def test_a_page_that_is_not_there_keeps_nothing(web: Web) -> None:
    with pytest.raises(Unreadable, match="not there"):
        taking.hand_in_address(address="https://mill.example/gone", now=NOW, fetcher=web.fetcher())
    assert taking.waiting() == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://mill.example/jobs/1", True),
        ("  http://mill.example/jobs/1\n", True),
        ("See https://mill.example/jobs/1", False),
        ("https://mill.example/jobs/1 please", False),
        ("mailto:a@b.example", False),
        ("", False),
    ],
)
def test_only_a_text_that_is_nothing_but_an_address_is_fetched(text: str, expected: bool) -> None:
    assert taking.is_address(text) is expected


@pytest.mark.parametrize("data", [b"", b" \n"])
def test_nothing_is_refused(data: bytes) -> None:
    with pytest.raises(Unusable, match="nothing in it"):
        taking.hand_in(name="pasted.txt", data=data, now=NOW)


def test_what_is_gone_says_why() -> None:
    with pytest.raises(NotFound, match="saved or thrown away"):
        taking.find(number=7)
