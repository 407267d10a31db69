"""Hours as people say them, lists of them, and zones as programs name them; what cannot be joined is asked and not lost."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from sayyes.readers.times import TimesFound, find_deadline, find_times

MONDAY = datetime(2026, 3, 9, 10, 0, tzinfo=timezone(timedelta(hours=1)))  # the day Bob writes to Alice


def read(text: str) -> TimesFound:
    return find_times(text, received=MONDAY, now=None, where="body")


SURE = {
    "Entretien le 19 mars à midi et demi (heure de Paris)": "2026-03-19T12:30:00+01:00",
    "Entretien le 19 mars à 9 heures du matin (heure de Paris)": "2026-03-19T09:00:00+01:00",
    "Entrevista el 19 de marzo a las 4 y media de la tarde (hora de Madrid)": "2026-03-19T16:30:00+01:00",
    "Entrevista el 19 de marzo a las 9 de la mañana (hora de Madrid)": "2026-03-19T09:00:00+01:00",
    "Gespräch am 19. März um 3 Uhr nachmittags MEZ": "2026-03-19T15:00:00+01:00",
    "Interview Thursday 19 March at 3 in the afternoon CET": "2026-03-19T15:00:00+01:00",
    "Interview Thursday 19 March at quarter to four pm CET": "2026-03-19T15:45:00+01:00",
    "Interview Thursday 19 March at 14.00hrs CET": "2026-03-19T14:00:00+01:00",
    "Interview 19/Mar/2026 14:00 CET": "2026-03-19T14:00:00+01:00",
    "Could we speak tomorrow at 9 London time?": "2026-03-10T09:00:00+00:00",
    "Interview Thursday 19 March at 14:00 W. Europe Standard Time": "2026-03-19T14:00:00+01:00",
    "Interview Thursday 19 March at 14:00 Romance Standard Time": "2026-03-19T14:00:00+01:00",
    "Interview Thursday 19 March at 14:00 EST5EDT": "2026-03-19T14:00:00-04:00",
}


@pytest.mark.parametrize(("text", "start"), SURE.items())
def test_an_hour_is_read_as_it_is_said(text: str, start: str) -> None:
    assert [(time.start, time.sure) for time in read(text).times] == [(start, True)]


LEFT_OPEN = {
    "Let's do Wednesday at 9 instead.": ["2026-03-11T09:00:00"],
    "Interview Thursday 19 March at two o'clock": ["2026-03-19T14:00:00"],
    "Interview Thursday 19 March at quarter to four": ["2026-03-19T15:45:00"],
    "Interview am Donnerstag, 19. März, um halb drei": ["2026-03-19T14:30:00"],
    "Interview Thursday 19 March 3-4": ["2026-03-19T15:00:00"],
    "Can you do Tuesday at 10, 11 or 2?": ["2026-03-10T10:00:00", "2026-03-10T11:00:00", "2026-03-10T14:00:00"],
    "Would you be free Tue 3/10 11a-12p, Wed 3/11 2-3p or Thu 3/12 9:30-10:30?": [
        "2026-03-10T11:00:00",
        "2026-03-11T14:00:00",
        "2026-03-12T09:30:00",
    ],
    "Could you come Thursday 19 March after lunch?": ["2026-03-19"],
    "Thursday 19 March, sometime in the morning": ["2026-03-19"],
}


@pytest.mark.parametrize(("text", "starts"), LEFT_OPEN.items())
def test_what_an_hour_in_words_leaves_open_is_asked(text: str, starts: list[str]) -> None:
    found = read(text)
    assert [time.start for time in found.times] == starts
    assert not any(time.sure for time in found.times)
    assert found.unclear


@pytest.mark.parametrize(
    "text",
    ["Please send us your slides by Wed 12pm CET.", "Please book your train before Wed 18 March.", "Share the deck by Friday."],
)
def test_what_is_to_be_brought_along_is_no_answer(text: str) -> None:
    assert find_deadline(text, received=MONDAY, now=None, where="body").answer_by is None
