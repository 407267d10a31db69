"""A time that is taken back, counted in weeks, or said of something else is never offered as a sure time for a talk."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from sayyes.readers.times import find_times

MONDAY = datetime(2026, 3, 9, 10, 0, tzinfo=timezone(timedelta(hours=1)))  # the day Bob writes to Alice

KEPT = {
    "We cannot do Thu 19 March at 2pm CET, but Fri 20 March at 3pm CET works.": "2026-03-20T15:00:00+01:00",
    "Sadly Thu 19 March at 2pm CET no longer works. Could we do Fri 20 March at 3pm CET?": "2026-03-20T15:00:00+01:00",
    "I'm busy Thu 19 March at 2pm CET, how about Fri 20 March at 3pm CET?": "2026-03-20T15:00:00+01:00",
    "Please do not come on Thu 19 March at 2pm CET. Come on Fri 20 March at 3pm CET.": "2026-03-20T15:00:00+01:00",
    "Thursday 19 March at 2pm CET is taken. We could still meet on Friday 20 March at 3pm CET.": "2026-03-20T15:00:00+01:00",
    "The call on Thu 19 March at 2pm CET has been cancelled. It is now on Fri 20 March at 3pm CET.": "2026-03-20T15:00:00+01:00",
    "We can't do Thu 19 March as planned at 2pm CET, so let's meet on Fri 20 March at 3pm CET": "2026-03-20T15:00:00+01:00",
    "Unfortunately Bob is ill; could we do Fri 20 March at 3pm CET?": "2026-03-20T15:00:00+01:00",
    "Fri 20 March at 3pm CET, if that does not work for you let us know.": "2026-03-20T15:00:00+01:00",
    "Thursday 19 March at 2pm CET, not 3pm as I wrote.": "2026-03-19T14:00:00+01:00",
    "Am 19.3. um 14 Uhr MEZ können wir leider nicht, aber am 20.3. um 15 Uhr MEZ ginge es.": "2026-03-20T15:00:00+01:00",
    "Le jeudi 19 mars à 14h (heure de Paris) n'est plus possible, mais le vendredi 20 mars à 15h (heure de Paris), oui.": (
        "2026-03-20T15:00:00+01:00"
    ),
    "La cita no podrá ser el 19 de marzo a las 14:00 (hora de Madrid) sino el 20 de marzo a las 15:00 (hora de Madrid).": (
        "2026-03-20T15:00:00+01:00"
    ),
}


def found(text: str, received: datetime = MONDAY) -> list[tuple[str, bool]]:
    times = find_times(text, received=received, now=None, where="body").times
    return [(time.start, time.sure) for time in times]


@pytest.mark.parametrize(("text", "start"), KEPT.items())
def test_a_time_that_is_taken_back_is_not_offered_and_the_other_one_stays(text: str, start: str) -> None:
    assert found(text) == [(start, True)]


@pytest.mark.parametrize(
    "text",
    [
        "Please let us know if you cannot make Thu 19 March at 2pm CET.",
        "If you can't attend the interview on Thu 19 March at 2pm CET, please call.",
        "Is Thu 19 March at 2pm CET not too early for you?",
        "Don't forget your interview on Thu 19 March at 2pm CET.",
        "I'm away this week. Would Thu 19 March at 2pm CET work?",
        "Your first interview slot is on Thu 19 March at 2pm CET.",
        "The job interview starts on Thu 19 March at 2pm CET.",
    ],
)
def test_what_only_sounds_like_a_refusal_leaves_the_time_standing(text: str) -> None:
    assert found(text) == [("2026-03-19T14:00:00+01:00", True)]


COUNTED = {
    "Let's meet Friday week at 2pm CET": "2026-03-20T14:00:00+01:00",
    "Let's meet a week on Thursday at 2pm CET": "2026-03-19T14:00:00+01:00",
    "Could you come a fortnight on Tuesday at 2pm CET?": "2026-03-24T14:00:00+01:00",
    "Let's talk a week from tomorrow at 2pm CET": "2026-03-17T14:00:00+01:00",
    "Let's talk two weeks from today at 2pm CET": "2026-03-23T14:00:00+01:00",
    "The interview is on the last Thursday of March at 2pm CET": "2026-03-26T14:00:00+01:00",
    "The interview is on the first Monday in April at 2pm CEST": "2026-04-06T14:00:00+02:00",
    "The interview is on Thursday (not this week but next) at 2pm CET": "2026-03-19T14:00:00+01:00",
    "Can we talk in two days at 3pm CET?": "2026-03-11T15:00:00+01:00",
    "Entretien jeudi en huit à 14h (heure de Paris)": "2026-03-19T14:00:00+01:00",
    "Gespräch am Donnerstag in einer Woche um 14 Uhr MEZ": "2026-03-19T14:00:00+01:00",
    "Gespräch heute in einer Woche um 14 Uhr MEZ": "2026-03-16T14:00:00+01:00",
    "Entretien après-demain à 9h30 (heure de Paris)": "2026-03-11T09:30:00+01:00",
    "Entrevista pasado mañana a las 9:30 (hora de Madrid)": "2026-03-11T09:30:00+01:00",
    "Gespräch übermorgen um 9:30 Uhr MEZ": "2026-03-11T09:30:00+01:00",
}


@pytest.mark.parametrize(("text", "start"), COUNTED.items())
def test_days_counted_in_weeks_are_counted(text: str, start: str) -> None:
    assert found(text) == [(start, True)]


@pytest.mark.parametrize(
    ("text", "start"),
    {
        "Could you come Thursday after next at 2pm CET?": "2026-03-19T14:00:00+01:00",
        "Can you do the week after next, Tuesday at 2pm CET?": "2026-03-24T14:00:00+01:00",
        "Can we talk in two weeks at 3pm CET?": "2026-03-23T15:00:00+01:00",
        "Thursday of that week at 2pm CET suits us": "2026-03-19T14:00:00+01:00",
    }.items(),
)
def test_what_counting_leaves_open_is_asked(text: str, start: str) -> None:
    assert found(text) == [(start, False)]


def test_tomorrow_is_counted_where_it_is_said_and_asked_where_that_is_another_day() -> None:
    in_los_angeles_still_monday = datetime(2026, 3, 10, 1, 30, tzinfo=UTC)
    text = "Tomorrow at 9am Pacific works for our call"
    assert found(text, in_los_angeles_still_monday) == [("2026-03-10T09:00:00-07:00", False)]
    assert found(text, MONDAY) == [("2026-03-10T09:00:00-07:00", True)]


@pytest.mark.parametrize(
    "text",
    [
        "The interview on Thu 19 March at 2pm CET is cancelled.",
        "The interview was scheduled for Thu 19 March at 2pm CET but has been cancelled.",
        "Abgesagt: Donnerstag, 19. März 2026, 14:00 Uhr MEZ",
        "Cancelled interview details:\n- Date: 19 March 2026\n- Time: 14:00 CET",
        "Der Termin am 19.3. um 14 Uhr MEZ muss leider entfallen.",
    ],
)
def test_a_talk_that_is_cancelled_has_no_time(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Your interview was scheduled for Thu 19 March at 2pm CET. Please be on time.",
        "Tue 17 March, Thu 19 March\n10:00 CET, 14:00 CET",
        "Interviews are on Tuesday 17 and Thursday 19 March. Yours is on Thursday at 2pm CET.",
    ],
)
def test_a_time_that_words_may_mean_otherwise_is_offered_and_asked(text: str) -> None:
    assert ("2026-03-19T14:00:00+01:00", False) in found(text)


ONLY = {
    "Thu 19 March 2pm CET, room 4-2a.": "14:00",
    "We will let you know the results on Fri 27 March 5pm CET. Your interview is on Thu 19 March at 2pm CET.": "14:00",
    "The role starts 1 June 2026 at 9:00 CEST. Interview Thu 19 March 2026, 2pm CET.": "14:00",
    "Interview Thu 19 March 2pm CET.\n\nSent from my iPhone on Monday 9 March at 10:00 CET": "14:00",
    "Your interview is at 2pm CET on Thu 19 March; the previous candidate is at 1pm CET.": "14:00",
    "Thu 19 March: please arrive 13:45 for 14:00 CET.": "14:00",
    "Thu 19 March: please arrive at 13:45, the interview starts at 14:00 CET.": "14:00",
    "Can we push Thu 19 March back from 2pm to 3pm CET?": "15:00",
    "As discussed last Thursday at 3pm CET, let's meet Thu 19 March at 2pm CET.": "14:00",
    "The assessment centre runs Thu 19 March 9am to Fri 20 March 5pm CET.": "09:00",
    "The interview takes place from Thu 19 March 9:00 until Fri 20 March 17:00 CET.": "09:00",
    "Wed 18 March 2pm CET is not available, Thu 19 March 2pm CET is.": "14:00",
    "Please arrive at 13:45 on Thu 19 March; your interview is at 14:00 CET.": "14:00",
    "Please arrive at 13:45 on Thu 19 March. Your interview is at 14:00 CET.": "14:00",
    "Please answer by Friday; Thu 19 March, 3 pm CET, would suit us.": "15:00",
    "Your working interview will start on Thu 19 March at 08:00 CET.": "08:00",
    "The trial shift is on Thu 19 March at 08:00 CET.": "08:00",
}


@pytest.mark.parametrize(("text", "hour"), ONLY.items())
def test_other_times_around_the_talk_are_not_times_of_the_talk(text: str, hour: str) -> None:
    assert found(text) == [(f"2026-03-19T{hour}:00+01:00", True)]
