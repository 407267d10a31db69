"""Phrases and letters of our own, whose answers were written down before the reader had seen them.

The files in `fresh_times` hold the text, and behind "=>" every time that is in it, and whether all of them are sure, none of
them (each is asked), or some. What was sent was sent on Monday, 9 March 2026, at ten in the morning; "\\n" is the end of a line.
"""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import NamedTuple

import pytest

from sayyes.readers.facts import Time
from sayyes.readers.mail import newest_words
from sayyes.readers.mime import first_of_mbox, take_apart
from sayyes.readers.times import find_times
from tests.readers.letters import letter

BESIDE = Path(__file__).parent / "fresh_times"
MONDAY = datetime(2026, 3, 9, 10, 0, tzinfo=timezone(timedelta(hours=1)))


class Told(NamedTuple):
    """A text and what a careful person reads in it: `sure` is "sure", "asked", "some" or "none"."""

    head: str
    text: str
    sure: str
    starts: tuple[str, ...]


def told(head: str, text: str, answer: str) -> Told:
    sure, _, starts = answer.removeprefix("=> ").partition(": ")
    return Told(head, text.replace("\\n", "\n").replace("\\t", "\t"), sure, tuple(starts.split(", ")) if starts else ())


def phrases() -> list[Told]:
    lines = (BESIDE / "phrases.txt").read_text(encoding="utf-8").splitlines()
    return [told("", text, answer) for text, answer in zip(lines[::2], lines[1::2], strict=True)]


def letters() -> list[Told]:
    found = []
    for block in (BESIDE / "letters.txt").read_text(encoding="utf-8").rstrip("\n").split("\n=====\n"):
        head, _, rest = block.partition("\n")
        body, _, answer = rest.rpartition("\n")
        found.append(told(head, body, answer))
    return found


def judged(times: tuple[Time, ...]) -> tuple[str, tuple[str, ...]]:
    sure = {time.sure for time in times}
    word = "none" if not times else "some" if len(sure) == 2 else "sure" if sure == {True} else "asked"
    return word, tuple(time.start for time in times)


@pytest.mark.parametrize("phrase", phrases(), ids=lambda phrase: phrase.text[:50])
def test_a_phrase_is_read_as_a_careful_person_reads_it(phrase: Told) -> None:
    found = find_times(phrase.text, received=MONDAY, now=None, where="body")
    assert judged(found.times) == (phrase.sure, phrase.starts)
    assert found.unclear or phrase.sure in {"sure", "none"}


@pytest.mark.parametrize("told_letter", letters(), ids=lambda each: each.text[:40])
def test_the_times_of_a_letter_are_those_that_a_careful_person_finds(told_letter: Told) -> None:
    offset, kind = told_letter.head.split()
    data = letter(
        told_letter.text,
        date=f"Mon, 9 Mar 2026 10:00:00 {offset}",
        content_type=f"text/{kind}; charset=utf-8",
        sender="bob@a.example",
    )
    newest = newest_words(take_apart(first_of_mbox(data)[0]))
    found = find_times(newest.text, received=newest.received, now=None, where="body", context=newest.subject)
    assert judged(found.times) == (told_letter.sure, told_letter.starts)


INTERVIEW = "Your interview is on Thu 19 March 2026 at 14:00 CET."


@pytest.mark.parametrize("beside", (BESIDE / "beside.txt").read_text(encoding="utf-8").splitlines())
def test_no_other_time_beside_an_appointment_is_sure_to_be_one_of_the_talk(beside: str) -> None:
    for text in (f"{INTERVIEW} {beside}", f"{beside} {INTERVIEW}", f"{INTERVIEW}\n\n{beside}\n\nBob"):
        found = find_times(text, received=MONDAY, now=None, where="body")
        assert [time.start for time in found.times if time.sure] == ["2026-03-19T14:00:00+01:00"]
        assert found.unclear or len(found.times) == 1
