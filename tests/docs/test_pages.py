"""Pages for people: links lead somewhere, files that are named exist, every decision is recorded in one form."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
PAGES = (ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", ROOT / "docs" / "the-model.md", *DECISIONS)
PARTS = ("Context", "Decision", "Rejected", "Consequences")
MOST_LINES = 30

LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#]+)(?:#[^)]*)?\)")
FILE = re.compile(r"`((?:src|tests|docs|examples|benchmarks|\.ci)/[\w./-]+)`")
names = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


@names
def test_every_link_between_pages_leads_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


@names
def test_every_file_that_is_named_exists(page: Path) -> None:
    for target in FILE.findall(page.read_text("utf-8").replace("NNNN-title.md", "")):
        assert (ROOT / target).exists(), target


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = [int(page.name[:4]) for page in DECISIONS]
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.name)
def test_a_decision_says_why_and_what_was_rejected_in_a_few_lines(page: Path) -> None:
    text = page.read_text("utf-8")
    assert text.startswith(f"# {page.name[:4]}. ")
    assert re.findall(r"^\*\*(\w+)\.\*\*", text, re.MULTILINE) == list(PARTS)
    assert len(text.splitlines()) <= MOST_LINES
