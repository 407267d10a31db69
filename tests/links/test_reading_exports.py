"""Exports are read in the child that can be stopped, never in the process that asks."""

from __future__ import annotations

import sys
from typing import Any

from sayyes.links.reading_child import EXPORT_BYTES, ReadingChild
from sayyes.readers.exports.found import export_from_wire

CARD = b"BEGIN:VCARD\r\nFN:Bob Raman\r\nEND:VCARD\r\n"
WISHES: dict[str, Any] = {"columns": {}, "day_first": None}


def test_an_export_comes_back_as_facts_and_a_bomb_as_a_sentence() -> None:
    with ReadingChild() as child:
        found = export_from_wire(child.read_export("people.vcf", CARD, wishes=WISHES))
        assert [each.name for each in found.contacts] == ["Bob Raman"]
        assert "not closed" in child.read_export("c.csv", b'Company,Role\n"' + b"x" * 200_000, wishes=WISHES)["error"]
        assert "larger than 64 MB" in child.read_export("big.zip", b"x" * (EXPORT_BYTES + 1), wishes=WISHES)["error"]
        assert child.read("good.eml", b"Subject: Interview\n\nWe would like to invite you to an interview.", now=None)["kind"]


def test_what_the_person_said_reaches_the_reader() -> None:
    tracker = b"Company,Role,Date Applied\nLarkfield,Analyst,5/9/2026\n"
    with ReadingChild() as child:
        told = child.read_export("t.csv", tracker, wishes={"columns": {}, "day_first": True})
        assert export_from_wire(told).applications[0].applied_on == "2026-09-05"


def test_a_child_that_dies_on_an_export_becomes_a_sentence() -> None:
    with ReadingChild((sys.executable, "-c", "raise SystemExit(3)")) as broken:
        answer = broken.read_export("people.vcf", CARD, wishes=WISHES)
        assert export_from_wire(answer).error


def test_the_one_who_asks_imports_no_parser() -> None:
    code = "import sys, sayyes.usecases.reading_exports; sys.exit(bool({'zipfile', 'csv', 'quopri'} & set(sys.modules)))"
    with ReadingChild((sys.executable, "-c", code)) as clean:
        assert clean._running().wait(20) == 0
