"""When Alice is busy, from her own calendar."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayyes.errors import Unreadable
from sayyes.readers.busy import Busy, busy_times

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = datetime(2026, 3, 23, tzinfo=BERLIN)
TWO_WEEKS = MONDAY + timedelta(days=14)  # the clocks change on Sunday the 29th


def calendar(*events: str) -> bytes:
    body = "".join(f"BEGIN:VEVENT\nUID:{n}\n{event}\nEND:VEVENT\n" for n, event in enumerate(events))
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{body}END:VCALENDAR\n".replace("\n", "\r\n").encode()


def busy(*events: str) -> Busy:
    return busy_times(calendar(*events), start=MONDAY, end=TWO_WEEKS, zone=BERLIN)


def spans(*events: str) -> list[str]:
    found = busy(*events).spans
    return [f"{one.astimezone(BERLIN):%a %d %H:%M}-{two.astimezone(BERLIN):%a %d %H:%M}" for one, two in found]


def test_an_appointment_takes_its_time() -> None:
    assert spans("DTSTART;TZID=Europe/Berlin:20260324T090000\nDTEND;TZID=Europe/Berlin:20260324T103000") == [
        "Tue 24 09:00-Tue 24 10:30"
    ]


def test_what_is_about_stays_in_the_calendar() -> None:
    found = busy("SUMMARY:Doctor\nLOCATION:Clinic\nDTSTART:20260324T090000Z\nDURATION:PT1H")
    assert "Doctor" not in repr(found)
    assert "Clinic" not in repr(found)


@pytest.mark.parametrize("mark", ["TRANSP:TRANSPARENT", "STATUS:CANCELLED"])
def test_what_is_marked_free_or_cancelled_takes_no_time(mark: str) -> None:
    assert spans(f"{mark}\nDTSTART:20260324T090000Z\nDURATION:PT1H") == []


def test_a_whole_day_takes_the_day_and_a_holiday_each_of_its_days() -> None:
    assert spans("DTSTART;VALUE=DATE:20260325\nDTEND;VALUE=DATE:20260326") == ["Wed 25 00:00-Thu 26 00:00"]
    assert spans("DTSTART;VALUE=DATE:20260328\nDTEND;VALUE=DATE:20260331") == ["Sat 28 00:00-Tue 31 00:00"]


def test_a_wall_clock_without_a_zone_is_the_persons_own() -> None:
    assert spans("DTSTART:20260324T090000\nDTEND:20260324T100000") == ["Tue 24 09:00-Tue 24 10:00"]


def test_a_weekly_series_keeps_its_hour_when_the_clocks_change() -> None:
    weekly = "DTSTART;TZID=Europe/Berlin:20250107T090000\nDURATION:PT30M\nRRULE:FREQ=WEEKLY;BYDAY=TU"
    assert spans(weekly) == ["Tue 24 09:00-Tue 24 09:30", "Tue 31 09:00-Tue 31 09:30"]


def test_a_series_ends_where_it_says_and_leaves_out_what_it_leaves_out() -> None:
    daily = "DTSTART;TZID=Europe/Berlin:20260323T090000\nDURATION:PT30M\nRRULE:FREQ=DAILY;UNTIL=20260326T080000Z"
    assert len(spans(daily)) == 4
    assert len(spans(f"{daily}\nEXDATE;TZID=Europe/Berlin:20260324T090000,20260325T090000")) == 2
    assert len(spans("DTSTART:20260323T090000Z\nDURATION:PT30M\nRRULE:FREQ=DAILY;COUNT=3")) == 3


def test_an_instance_that_was_moved_counts_where_it_was_moved_to() -> None:
    moved = (
        "BEGIN:VCALENDAR\nVERSION:2.0\n"
        "BEGIN:VEVENT\nUID:a\nDTSTART;TZID=Europe/Berlin:20260324T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY\nEND:VEVENT\n"
        "BEGIN:VEVENT\nUID:a\nRECURRENCE-ID;TZID=Europe/Berlin:20260331T090000\n"
        "DTSTART;TZID=Europe/Berlin:20260401T140000\nDURATION:PT1H\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    found = busy_times(moved.encode(), start=MONDAY, end=TWO_WEEKS, zone=BERLIN).spans
    assert [f"{one.astimezone(BERLIN):%d %H}" for one, _ in found] == ["24 09", "01 14"]


def test_an_instance_that_was_cancelled_takes_no_time() -> None:
    cancelled = (
        "BEGIN:VCALENDAR\nVERSION:2.0\n"
        "BEGIN:VEVENT\nUID:a\nDTSTART:20260324T090000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY\nEND:VEVENT\n"
        "BEGIN:VEVENT\nUID:a\nRECURRENCE-ID:20260331T090000Z\nSTATUS:CANCELLED\n"
        "DTSTART:20260331T090000Z\nDURATION:PT1H\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    assert len(busy_times(cancelled.encode(), start=MONDAY, end=TWO_WEEKS, zone=BERLIN).spans) == 1


def test_appointments_that_touch_are_one_stretch() -> None:
    assert spans(
        "DTSTART:20260324T090000\nDTEND:20260324T100000",
        "DTSTART:20260324T100000\nDTEND:20260324T110000",
        "DTSTART:20260324T093000\nDTEND:20260324T094500",
    ) == ["Tue 24 09:00-Tue 24 11:00"]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;INTERVAL=5",
        "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=SOMETIMES",
        "FREQ=DAILY;BYSECOND=0,1",
        "INTERVAL=2",
        "x" * 10_000,
    ],
)
def test_a_series_that_nobody_could_keep_counts_once_and_is_named(rule: str) -> None:
    found = busy(f"DTSTART:20260324T090000Z\nDURATION:PT1H\nRRULE:{rule}")
    assert len(found.spans) == 1
    assert any("series" in note for note in found.notes)


def test_a_series_since_ages_is_followed_only_so_far() -> None:
    found = busy("DTSTART:19700101T090000Z\nDURATION:PT1H\nRRULE:FREQ=HOURLY")
    assert any("in part" in note for note in found.notes)


@pytest.mark.parametrize("data", [b"", b"<!doctype html><html><body>Please sign in</body></html>", b"BEGIN:VCARD\r\nEND:VCARD"])
def test_what_is_no_calendar_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        busy_times(data, start=MONDAY, end=TWO_WEEKS, zone=BERLIN)


def test_an_empty_calendar_leaves_all_time_free() -> None:
    assert busy() == Busy((), 0)


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(0, 48)), max_size=8))
def test_spans_are_in_order_and_never_touch(drawn: list[tuple[int, int]]) -> None:
    events = []
    for at, hours in drawn:
        begins = MONDAY.astimezone(UTC) + timedelta(hours=at)
        events.append(f"DTSTART:{begins:%Y%m%dT%H%M%SZ}\nDURATION:PT{max(1, hours)}H")
    found = busy(*events).spans
    assert all(one < two for one, two in found)
    assert all(earlier[1] < later[0] for earlier, later in pairwise(found))
