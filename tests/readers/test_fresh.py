"""Letters that the reader had not seen when they were written: what it still gets wrong is listed here, and no more than that."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from sayyes.readers.facts import Reading
from sayyes.readers.read import read_bytes
from tests.readers.fresh import LETTERS, Fresh, wire

STILL_WRONG: set[tuple[str, str]] = set()


def found(letter: Fresh) -> Reading:
    return read_bytes("letter.eml", wire(letter), now=datetime(2026, 3, 1, 9, tzinfo=UTC))


@pytest.mark.parametrize("letter", LETTERS, ids=[f"{each.language} {each.subject}" for each in LETTERS])
def test_a_fresh_letter_is_read_as_a_careful_person_reads_it(letter: Fresh) -> None:
    reading = found(letter)
    read = {
        "kind": reading.kind,
        "company": reading.company.value if reading.company else None,
        "role": reading.role.value if reading.role else None,
        "starts": tuple(time.start for time in reading.times),
    }
    wrong = {(letter.subject, name) for name in read if getattr(letter, name) not in (None, read[name])}
    assert wrong == {each for each in STILL_WRONG if each[0] == letter.subject}


@pytest.mark.parametrize("letter", [each for each in LETTERS if each.starts is not None], ids=lambda each: str(each.subject))
def test_no_time_is_wrong_without_a_doubt_being_said(letter: Fresh) -> None:
    assert not {time.start for time in found(letter).times if time.sure} - set(letter.starts or ())


def test_a_name_with_accents_is_no_forgery_of_its_own_address() -> None:
    (letter,) = (each for each in LETTERS if each.subject == "Prueba técnica")
    assert found(letter).scam == ()
