"""The second to the fifth set of letters: what is still read wrongly is listed here, and no more than that."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from sayyes.readers.read import read_bytes
from tests.readers import fresh_five, fresh_four, fresh_three, fresh_two
from tests.readers.fresh_two import Whole, told

LETTERS = (*fresh_two.LETTERS, *fresh_three.LETTERS, *fresh_four.LETTERS, *fresh_five.LETTERS)
NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
STILL_WRONG: set[tuple[str, str]] = set()
LEGAL_FORM = re.compile(r"(?:,? (?:pvt|inc|llc|llp|ltd|limited|gmbh|ag|plc|co|s\.l)\.?)+$")


def plain(field: str, value: str) -> str:
    """Capitals, a leading article and a company's legal form make no difference."""
    return LEGAL_FORM.sub("", value.casefold()).removeprefix("the ") if field in {"company", "role"} else value


@pytest.mark.parametrize("letter", LETTERS, ids=str)
def test_a_whole_letter_is_read_as_a_careful_person_reads_it(letter: Whole) -> None:
    read = told(read_bytes("letter.eml", letter.data, now=NOW))
    wrong = {(letter.name, field) for field, value in letter.wanted.items() if plain(field, read[field]) != plain(field, value)}
    assert wrong == {each for each in STILL_WRONG if each[0] == letter.name}


@pytest.mark.parametrize("letter", [each for each in LETTERS if "times" in each.wanted], ids=str)
def test_no_time_of_a_whole_letter_is_wrong_without_a_doubt_being_said(letter: Whole) -> None:
    times = read_bytes("letter.eml", letter.data, now=NOW).times
    assert {time.start for time in times if time.sure} <= set(letter.wanted["times"].split(", "))
