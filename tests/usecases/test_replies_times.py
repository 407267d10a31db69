"""Times that are offered: free by the week, not taken, at a waking hour of the other side, and real on every clock."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayyes.usecases.letters_dates import said_slot
from sayyes.usecases.replies_times import NOTICE, Diary, Free, Slot, free_hours, open_slots

NOW = datetime(2026, 3, 2, 14, tzinfo=UTC)  # a Monday
BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
MORNINGS = tuple(Free(day, time(8), time(10)) for day in range(5))


def offered(free: tuple[Free, ...] = MORNINGS, busy: tuple[Slot, ...] = (), **wishes: object) -> tuple[Slot, ...]:
    return open_slots(diary=Diary(free, busy, BERLIN), now=NOW, minutes=60, **wishes)  # type: ignore[arg-type]


def starts(slots: tuple[Slot, ...]) -> list[str]:
    return [f"{start:%a %d %H:%M}" for start, _ in slots]


def test_three_mornings_in_a_row_not_before_tomorrow() -> None:
    assert starts(offered()) == ["Wed 04 08:00", "Thu 05 08:00", "Fri 06 08:00"]


def test_what_stands_already_is_left_with_time_to_breathe() -> None:
    talk = (datetime(2026, 3, 4, 8, 0, tzinfo=BERLIN), datetime(2026, 3, 4, 8, 30, tzinfo=BERLIN))
    assert starts(offered(busy=(talk,)))[0] == "Wed 04 09:00"  # half past eight would begin the moment the talk ends
    all_day = (datetime(2026, 3, 4, 0, 0, tzinfo=BERLIN), datetime(2026, 3, 6, 0, 0, tzinfo=BERLIN))
    assert starts(offered(busy=(all_day,)))[0] == "Fri 06 08:00"


def test_nobody_is_asked_to_talk_in_their_night() -> None:
    assert offered(there=NEW_YORK) == ()
    evenings = (*MORNINGS, Free(3, time(17), time(19)))
    assert starts(offered(evenings, there=NEW_YORK))[0] == "Thu 05 17:00"


def test_outside_of_work_means_before_nine_after_five_or_the_weekend() -> None:
    hours = (Free(1, time(8), time(12)), Free(2, time(12), time(19)), Free(5, time(11), time(12)))
    assert starts(offered(hours, when="outside_work")) == ["Wed 04 17:00", "Sat 07 11:00", "Tue 10 08:00"]


def test_a_clock_time_that_does_not_exist_or_exists_twice_is_not_offered() -> None:
    spring = Diary((Free(6, time(2), time(4)),), (), BERLIN)  # 29 March 2026: two o'clock becomes three
    slots = open_slots(diary=spring, now=datetime(2026, 3, 27, 12, tzinfo=UTC), minutes=30, there=ZoneInfo("Asia/Tokyo"), most=1)
    assert starts(slots) == ["Sun 29 03:00"]
    autumn = Diary((Free(6, time(1), time(5)),), (), BERLIN)  # 25 October 2026: three o'clock becomes two
    slots = open_slots(diary=autumn, now=datetime(2026, 10, 23, 12, tzinfo=UTC), minutes=30, there=ZoneInfo("Asia/Tokyo"), most=1)
    assert starts(slots) == ["Sun 25 01:00"]


def test_without_free_hours_nothing_is_offered() -> None:
    assert offered(()) == ()


def test_free_hours_that_are_none_are_left_out() -> None:
    told = [
        {"day": "wed", "from": "18:00", "to": "24:00"},
        {"day": "mon", "from": "08:00", "to": "09:30"},
        {"day": "someday", "from": "08:00", "to": "09:30"},
        {"day": "tue", "from": "late", "to": "later"},
        {"day": "fri", "from": "10:00", "to": "09:00"},
        {"from": "10:00"},
    ]
    assert free_hours(told) == (Free(0, time(8), time(9, 30)), Free(2, time(18), time(23, 59)))


spans = st.tuples(st.integers(0, 21 * 48), st.integers(1, 96)).map(
    lambda each: (NOW + timedelta(minutes=30 * each[0]), NOW + timedelta(minutes=30 * (each[0] + each[1])))
)
weeks = st.lists(
    st.tuples(st.integers(0, 6), st.integers(0, 22), st.integers(1, 8)).map(
        lambda each: Free(each[0], time(each[1]), time(min(each[1] + each[2], 23), 59))
    ),
    max_size=6,
)


@settings(deadline=None)
@given(free=weeks, busy=st.lists(spans, max_size=5), minutes=st.sampled_from([30, 45, 60, 90]))
def test_whatever_is_offered_is_free_in_order_and_long_enough(free: list[Free], busy: list[Slot], minutes: int) -> None:
    diary = Diary(tuple(free), tuple(busy), NEW_YORK)
    slots = open_slots(diary=diary, now=NOW, minutes=minutes, there=BERLIN)
    assert len(slots) <= 3
    assert [start for start, _ in slots] == sorted({start for start, _ in slots})
    for start, end in slots:
        assert end - start == timedelta(minutes=minutes)
        assert start >= NOW + NOTICE
        assert not diary.stands(start, end)
        assert any(hours.weekday == start.weekday() and hours.start <= start.time() and end.time() <= hours.end for hours in free)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Thursday, 5 March, 15:00 to 15:45 New York time (21:00 to 21:45 Berlin time)"),
        ("de", "Donnerstag, 5. März, 15:00 bis 15:45 Uhr, Ortszeit New York (21:00 bis 21:45 Uhr, Ortszeit Berlin)"),
        ("fr", "jeudi 5 mars de 15 h 00 à 15 h 45, heure de New York (de 21 h 00 à 21 h 45, heure de Berlin)"),
        ("es", "jueves 5 de marzo, de 15:00 a 15:45, hora de Nueva York (de 21:00 a 21:45, hora de Berlin)"),
    ],
)
def test_a_time_is_said_by_both_clocks(language: str, words: str) -> None:
    slot = (datetime(2026, 3, 5, 15, 0, tzinfo=NEW_YORK), datetime(2026, 3, 5, 15, 45, tzinfo=NEW_YORK))
    assert said_slot(slot, (NEW_YORK, BERLIN), language) == words
    assert "(" not in said_slot(slot, (NEW_YORK, ZoneInfo("America/Toronto")), "en")  # the same clock is not said twice
