"""The mark-up that those rely on who cannot see the page: unique ids, labels that lead somewhere, one heading, a language."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from django.test import Client

from tests.web.letters import me_form
from tests.web.test_today import take_in

pytestmark = pytest.mark.django_db
REFERENCES = ("aria-labelledby", "aria-describedby", "for", "list")
TYPED = frozenset({"input", "select", "textarea"})


class Outline(HTMLParser):
    """The elements of a page with their attributes, and the words inside buttons and links."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def all(self, *tags: str) -> list[dict[str, str]]:
        return [attributes for tag, attributes in self.elements if tag in tags]


def pages(visitor: Client) -> dict[str, bytes]:
    """Every page there is, as full as it gets."""
    answer = take_in(visitor)
    visitor.get(answer)
    full = me_form(
        {"value_now": "92000", "currency": "USD"},
        never=[{"field": "pay", "test": "below", "limit": "5"}],
    )
    visitor.post("/me/", full)
    refused = {"fact": "pay", "pay_low": "much", "pay_period": "year"}
    visitor.post("/me/rules", {"packs": ["us-minnesota-handshake", "us-san-diego-law"]})
    return {
        "answer": visitor.get(answer).content,
        "answer, with all": visitor.get(answer, {"all": "1"}).content,
        "answer, if": visitor.get(f"{answer}what-if", {"job": "150000"}).content,
        "answer, if it could be": visitor.get(f"{answer}what-if", {"job": "-1"}).content,
        "answer, a correction refused": visitor.post(f"{answer}correct", refused).content,
        "as it was decided": visitor.get(f"{answer}decided/1/").content,
        "today": visitor.get("/").content,
        "me": visitor.get("/me/").content,
        "me, refused": visitor.post("/me/", me_form({"value_now": "much"})).content,
        "rules": visitor.get("/me/rules").content,
        "rules, refused": visitor.post("/me/rules", {"sanction_cost": "much"}).content,
        "nothing": visitor.get("/nowhere").content,
    }


def is_whole(outline: Outline) -> None:
    """Ids are unique, references lead somewhere, there is one heading, one main part, a language and a title."""
    ids = [attributes["id"] for _, attributes in outline.elements if "id" in attributes]
    assert sorted(ids) == sorted(set(ids))
    for _, attributes in outline.elements:
        for reference in REFERENCES:
            assert set(attributes.get(reference, "").split()) <= set(ids), attributes
    assert [len(outline.all(tag)) for tag in ("h1", "main")] == [1, 1]
    assert outline.all("html")[0]["lang"] == "en"
    assert outline.all("title")


def names_its_fields(outline: Outline) -> None:
    """Every field has a name that can be read out."""
    labelled = {attributes["for"] for attributes in outline.all("label")}
    for attributes in outline.all(*TYPED):
        if attributes.get("type") != "hidden":
            assert attributes.get("id") in labelled or attributes.get("aria-label"), attributes


def names_its_drawings(outline: Outline) -> None:
    """Every drawing is named, or kept from being read out because a table says the same."""
    for attributes in outline.all("svg"):
        named = attributes.get("role") == "img" and attributes.get("aria-label")
        assert attributes.get("aria-hidden") == "true" or named, attributes


def guards_its_forms(outline: Outline) -> None:
    """Every form that changes something carries its token; the others ask openly."""
    posting = [attributes for attributes in outline.all("form") if attributes.get("method") == "post"]
    asking = [attributes for attributes in outline.all("form") if attributes.get("method") == "get"]
    tokens = [attributes for attributes in outline.all("input") if attributes.get("name") == "csrfmiddlewaretoken"]
    assert len(posting) == len(tokens) == len(outline.all("form")) - len(asking)


def test_every_page_can_be_read_out_and_every_form_is_guarded(visitor: Client) -> None:
    for name, page in pages(visitor).items():
        for holds in (is_whole, names_its_fields, names_its_drawings, guards_its_forms):
            try:
                holds(Outline(page))
            except AssertionError as wrong:
                raise AssertionError(f"{name}: {holds.__doc__}") from wrong
