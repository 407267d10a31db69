"""The times that a letter offers and the diary: nobody says yes to two talks at once, and a yes plans the time it names."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from sayyes.readers.facts import Evidence, Time
from sayyes.usecases.replies import Draft, drafts
from sayyes.usecases.replies_times import Diary, Free, Slot, Whose
from tests.usecases.cast import decided, invited, situated, thursday

NEW_YORK = ZoneInfo("America/New_York")
FREE = tuple(Free(day, time(8), time(9)) for day in range(5))


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=NEW_YORK)


def friday() -> Time:
    return thursday(start=at(6, 11).isoformat(), end=at(6, 11, 45).isoformat(), evidence=Evidence("body", "Friday at 11:00"))


def busy(*slots: Slot, company: str = "Delta Trust", process: int = 7) -> Diary:
    return Diary(FREE, slots, NEW_YORK, {each: Whose(process, company) for each in slots})


def written(*times: Time, diary: Diary, process: int | None = 3) -> dict[str, Draft]:
    reading = invited(times=times)
    found = drafts(reading=reading, situation=situated(), decision=decided(), name="Alice", diary=diary, process=process)
    return {each.variant: each for each in found}


THURSDAY_TAKEN = (at(5, 15), at(5, 15, 45))
FRIDAY_TAKEN = (at(6, 10, 30), at(6, 11, 15))


def test_yes_takes_the_offered_time_at_which_alice_has_no_other_interview() -> None:
    yes = written(thursday(), friday(), diary=busy(THURSDAY_TAKEN))["yes"]
    assert "Of the times you offer, Friday, 6 March at" in yes.body
    assert "Thursday" not in yes.body
    assert (yes.settles_as, yes.clash) == ("yes", "")


def test_another_time_takes_a_free_one_of_theirs_before_it_offers_its_own() -> None:
    other = written(thursday(), friday(), diary=busy(THURSDAY_TAKEN))["another_time"]
    assert "I have another appointment at the same time as Thursday, 5 March" in other.body
    assert "Friday, 6 March at 11:00 New York time would suit me." in other.body.replace("11:00 am", "11:00")
    assert "\n- " not in other.body
    assert other.slots == ((at(6, 11), at(6, 11, 45)),)


def test_where_none_is_free_yes_says_so_offers_others_and_settles_nothing() -> None:
    yes = written(thursday(fixed=True), friday(), diary=busy(THURSDAY_TAKEN, FRIDAY_TAKEN))["yes"]
    assert "another appointment at the same time as Thursday, 5 March" in yes.body
    assert "and Friday, 6 March" in yes.body
    assert "suits me" not in yes.body
    assert "Would one of these times suit you instead?\n- " in yes.body
    assert yes.clash == "What they offer clashes with your round at Delta Trust."
    assert (yes.settles_as, yes.calendar) == ("yes_if", "counter")
    assert all(start.hour == 8 for start, _ in yes.slots)


def test_what_only_a_calendar_holds_is_not_named() -> None:
    diary = Diary(FREE, (THURSDAY_TAKEN,), NEW_YORK)
    assert written(thursday(), diary=diary)["yes"].clash == "What they offer clashes with something in your calendar."


def test_a_round_of_the_same_process_is_no_obstacle_to_its_own_new_time() -> None:
    assert written(thursday(), diary=busy(THURSDAY_TAKEN), process=7)["yes"].clash == ""


def test_the_appointment_itself_in_alices_own_calendar_is_no_obstacle_to_it() -> None:
    diary = Diary(FREE, (THURSDAY_TAKEN,), NEW_YORK)
    assert written(thursday(fixed=True), diary=diary)["yes"].calendar == "accepted"


@pytest.mark.parametrize(
    ("taken", "clashes"),
    [
        (((at(5, 13), at(5, 16)),), True),
        (((at(5, 13), at(5, 15, 30)),), True),  # half an hour is left, and the talk takes an hour
        (((at(5, 13), at(5, 15)),), False),
        (((at(5, 12), at(5, 14)), (at(5, 15), at(5, 18))), False),
        (((at(5, 13, 30), at(5, 14, 15)), (at(5, 14, 30), at(5, 15, 30))), True),
    ],
)
def test_a_window_is_free_where_the_talk_fits_somewhere_in_it(taken: tuple[Slot, ...], *, clashes: bool) -> None:
    window = thursday(start=at(5, 13).isoformat(), end=at(5, 16).isoformat(), window=True)
    assert bool(written(window, diary=busy(*taken))["yes"].clash) is clashes


def test_a_day_without_a_time_of_day_clashes_with_nothing() -> None:
    day = thursday(start="2026-03-05", end=None, zone=None)
    assert written(day, diary=busy(THURSDAY_TAKEN))["yes"].clash == ""


def test_the_same_moment_twice_is_no_second_choice() -> None:
    again = replace(thursday(), start="2026-03-05T20:00:00+00:00", zone="UTC")
    other = written(thursday(), again, diary=busy())["another_time"]
    assert "would suit me." not in other.body
