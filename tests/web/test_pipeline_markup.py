"""The pipeline's pages for those who cannot see them: ids, labels, headings, tokens, as every page must have them."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.web.pipelines import at, moved, noted, offered, on, planned, whole
from tests.web.test_markup import Outline, guards_its_forms, is_whole, names_its_drawings, names_its_fields

pytestmark = pytest.mark.django_db
COMPANIES = ("Northwind", "Meridale", "Bolt")


def pages(visitor: Client) -> dict[str, bytes]:
    """Every page of the pipeline, as full as it gets."""
    northwind, meridale, bolt = (
        noted(each, stage="interviewing", decision_on=on(9)) for each in ("Northwind", "Meridale", "Bolt")
    )
    for process in (northwind, meridale):
        planned(process, starts_at=at(2, 15), minutes=60)
    offered(bolt, value=99_000.0, currency="USD", deadline_on=on(3))
    done = moved(noted("Old Mill"), "rejected")
    old = str(whole(northwind).card.version)
    for text in ("First", "Second"):
        visitor.post(f"/pipeline/{northwind}/note", {"text": text})
    late = {"version": old, "company": "Northwind", "role": "Lead"}
    return {
        "board": visitor.get("/pipeline/", {"done": str(done), "stage": "rejected"}).content,
        "board, nothing found": visitor.get("/pipeline/", {"q": "Globex"}).content,
        "time line": visitor.get("/pipeline/timeline/").content,
        "time line, empty": visitor.get("/pipeline/timeline/", {"from": "2001-01-01"}).content,
        "process": visitor.get(f"/pipeline/{northwind}/", {"done": str(done)}).content,
        "process with an offer": visitor.get(f"/pipeline/{bolt}/").content,
        "process, too late": visitor.post(f"/pipeline/{northwind}/known", late).content,
        "process, refused": visitor.post(f"/pipeline/{northwind}/round", {"hour": "9"}).content,
        "add": visitor.get("/pipeline/add").content,
        "add, refused": visitor.post("/pipeline/add", {}).content,
    }


def test_every_page_of_the_pipeline_can_be_read_out_and_every_form_is_guarded(visitor: Client) -> None:
    for name, page in pages(visitor).items():
        for holds in (is_whole, names_its_fields, names_its_drawings, guards_its_forms):
            try:
                holds(Outline(page))
            except AssertionError as wrong:
                raise AssertionError(f"{name}: {holds.__doc__}") from wrong
