"""Times that messages propose: read where they are said, asked where they are not, and nothing else taken for them."""

# ruff: noqa: DTZ001  wall clocks have no zone

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayyes.readers.facts import Time
from sayyes.readers.times import TimesFound, find_deadline, find_times

THURSDAY = datetime(2026, 2, 26, 9, 0, tzinfo=UTC)  # the day Bob writes to Alice
NEW_YORK_MAIL = datetime(2026, 2, 26, 9, 0, tzinfo=timezone(timedelta(hours=-5)))


def read(text: str, received: datetime | None = THURSDAY, now: datetime | None = None) -> TimesFound:
    return find_times(text, received=received, now=now, where="body")


def starts(text: str, received: datetime | None = THURSDAY) -> list[str]:
    return [time.start for time in read(text, received).times]


def only(text: str, received: datetime | None = THURSDAY) -> Time:
    found = read(text, received)
    assert len(found.times) == 1, found
    return found.times[0]


SURE = {
    "Your interview is on Wednesday, March 4, 2026 from 10:00 AM to 10:45 AM EST.": "2026-03-04T10:00:00-05:00",
    "We meet on 4 March 2026 at 2.30pm GMT": "2026-03-04T14:30:00+00:00",
    "Wed Mar 4, 2026 ⋅ 3pm – 3:45pm (Pacific Time)": "2026-03-04T15:00:00-08:00",
    "the 4th of March 2026, 14:00 CET": "2026-03-04T14:00:00+01:00",
    "2026-03-04 16:45 JST": "2026-03-04T16:45:00+09:00",
    "2026-03-04T10:00:00Z": "2026-03-04T10:00:00+00:00",
    "04-Mar-2026 at 10:00 (Berlin)": "2026-03-04T10:00:00+01:00",
    "Wednesday 3/4/2026 at 9am ET": "2026-03-04T09:00:00-05:00",
    "25/03/2026 at 09:30 London time": "2026-03-25T09:30:00+00:00",
    "Mittwoch, 4. März 2026, um 14.30 Uhr MEZ": "2026-03-04T14:30:00+01:00",
    "am 04.03.2026 um 15 Uhr (Wien)": "2026-03-04T15:00:00+01:00",
    "le mercredi 4 mars 2026 à 14h30 (heure de Paris)": "2026-03-04T14:30:00+01:00",
    "el miércoles 4 de marzo de 2026 a las 16:00 (hora de Madrid)": "2026-03-04T16:00:00+01:00",
    "noon UTC on March 4, 2026": "2026-03-04T12:00:00+00:00",
    "15 June 2026, 3pm PT": "2026-06-15T15:00:00-07:00",
    "Date: Wednesday 4 March 2026\nTime: 2:00 PM – 2:45 PM GMT\nPlace: online": "2026-03-04T14:00:00+00:00",
    "Time: 14:00 CET\nDate: 4 March 2026": "2026-03-04T14:00:00+01:00",
    "Could we talk tomorrow (Friday) at 10:30 a.m. EST?": "2026-02-27T10:30:00-05:00",
    "Would Monday at 4pm UTC suit you?": "2026-03-02T16:00:00+00:00",
    "next Tuesday at 2pm UTC": "2026-03-03T14:00:00+00:00",
    "Tuesday next week at 9am CET": "2026-03-03T09:00:00+01:00",
    "on the 5th at 3pm GMT": "2026-03-05T15:00:00+00:00",
    "3 PM IST (GMT+5:30) on 4 March 2026": "2026-03-04T15:00:00+05:30",
    "9 am PT / 12 pm ET on March 4, 2026": "2026-03-04T09:00:00-08:00",
    "14:00 London / 15:00 Paris on 4 March 2026": "2026-03-04T14:00:00+00:00",
    "Tuesday 31 March 2026, 10:00 PDT | 13:00 EDT | 18:00 BST | 19:00 CEST": "2026-03-31T10:00:00-07:00",
    "When: Tuesday, July 7, 2026 10:00 AM-10:45 AM. (UTC-05:00) Eastern Time (US & Canada)": "2026-07-07T10:00:00-04:00",
    "Wann: Dienstag, 7. Juli 2026 10:00-10:45 (UTC+01:00) Amsterdam, Berlin, Bern, Rom, Wien.": "2026-07-07T10:00:00+02:00",
    "Tuesday, July 7, 2026 10:00 AM CET/CEST": "2026-07-07T10:00:00+02:00",
    "am 7. Juli 2026 um 10 Uhr deutscher Zeit": "2026-07-07T10:00:00+02:00",
    "le 7 juillet 2026 à 10h (heure française)": "2026-07-07T10:00:00+02:00",
    "7 de julio de 2026 a las 10:00 (hora peninsular)": "2026-07-07T10:00:00+02:00",
    "We have 10:00 EST to 11:00 EST on March 4, 2026": "2026-03-04T10:00:00-05:00",
}


@pytest.mark.parametrize(("text", "start"), SURE.items())
def test_what_the_words_fix_is_sure(text: str, start: str) -> None:
    time = only(text)
    assert (time.start, time.sure) == (start, True)


def test_three_days_and_their_hours_on_lines_of_their_own() -> None:
    text = "All times are Eastern.\n- Mon 3/2 3-5 pm\n- Tue 3/3 5-6 pm\n- Wed 3/4 4:00 pm"
    assert starts(text, NEW_YORK_MAIL) == ["2026-03-02T15:00:00-05:00", "2026-03-03T17:00:00-05:00", "2026-03-04T16:00:00-05:00"]
    assert all(time.sure for time in read(text, NEW_YORK_MAIL).times)


def test_days_share_their_hours_and_all_share_the_zone() -> None:
    assert starts("Tue 3 or Wed 4 March at 10am or 2pm ET") == [
        "2026-03-03T10:00:00-05:00",
        "2026-03-03T14:00:00-05:00",
        "2026-03-04T10:00:00-05:00",
        "2026-03-04T14:00:00-05:00",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "10am UTC on Tuesday or 2pm UTC on Wednesday next week",
        "Tuesday at 10am or Wednesday next week at 2pm UTC",
        "Tuesday 3 March: 10am\nWednesday 4 March: 2pm\n(all times UTC)",
        "Tuesday 3 March\n10 am\nWednesday 4 March\n2 pm\n\nAll times in UTC.",
    ],
)
def test_each_hour_finds_its_own_day(text: str) -> None:
    assert starts(text) == ["2026-03-03T10:00:00+00:00", "2026-03-04T14:00:00+00:00"]


def test_days_of_one_month_are_listed() -> None:
    assert [start[:10] for start in starts("Interview: March 3, 4 or 5 at 11:00 CET")] == [
        "2026-03-03",
        "2026-03-04",
        "2026-03-05",
    ]


def test_a_range_to_choose_from_is_a_window_and_an_appointment_is_none() -> None:
    window = only("Thursday 5 March 2026, any time between 1 and 4 pm UTC")
    assert (window.start, window.end, window.window) == ("2026-03-05T13:00:00+00:00", "2026-03-05T16:00:00+00:00", True)
    assert not only("Your interview: 5 March 2026, 13:00-13:45 UTC").window


def test_hours_of_a_range_share_the_half_of_the_day_as_people_mean_it() -> None:
    times = read("4 March 2026, 11-1 pm UTC; 5 March 2026, 3-5 pm UTC; 6 March 2026, 10 am to 2 UTC").times
    assert [(time.start[11:16], (time.end or "")[11:16]) for time in times] == [
        ("11:00", "13:00"),
        ("15:00", "17:00"),
        ("10:00", "14:00"),
    ]


UNSURE = {
    "4 March 2026 at 10:00": "zone",
    "Tuesday 4 March 2026 at 10:00 UTC": "Wednesday",
    "5/9/2026 at 2:00 pm UTC": "5 September 2026 or 9 May 2026",
    "June 17, 2026 at 10:00 AM EST": "UTC-4",
    "4 March 2026 at 3pm IST": "India",
    "4 March 2026 at 3pm CST": "China",
    "9 am PT / 1 pm ET on March 4, 2026": "do not agree",
    "Tuesday 7 July 2026, 10:00 (UTC+1) Berlin": "do not agree",
    "10am PT / 1pm ET / 7pm GMT on March 4, 2026": "do not agree",
    "10am Eastern, 3pm London on 12 March 2026": "do not agree",
    "4 March 2026 at 3 UTC": "neither am nor pm",
    "4 March 2026 at 12 am UTC": "noon",
    "next Saturday at 10am UTC": "28 February 2026 or 7 March 2026",
    "29 March 2026 at 02:30 CET": "clocks change",
    "tomorrow, 4 March 2026, at 10am UTC": "counted from the message",
}


@pytest.mark.parametrize(("text", "asked"), UNSURE.items())
def test_what_the_words_leave_open_is_asked(text: str, asked: str) -> None:
    found = read(text)
    assert found.times
    assert not any(time.sure for time in found.times)
    assert any(all(word in question for word in asked.split(" or ")) for question in found.unclear), found.unclear


def test_a_missing_year_is_the_next_one_that_fits_and_is_said() -> None:
    found = read("Tuesday 3 March at 10:00 UTC")
    assert (found.times[0].start[:4], found.times[0].sure) == ("2026", True)
    assert "year not stated: 2026 taken from the date received" in found.unclear


def test_without_the_date_of_the_message_the_year_is_only_a_guess() -> None:
    found = find_times("3 March at 10:00 UTC", received=None, now=THURSDAY, where="body")
    assert [(time.start, time.sure) for time in found.times] == [("2026-03-03T10:00:00+00:00", False)]


@pytest.mark.parametrize("text", ["tomorrow at 10:00 UTC", "next Tuesday at 10:00 UTC", "Friday, 2pm ET"])
def test_relative_days_need_the_day_the_message_was_written(text: str) -> None:
    found = find_times(text, received=None, now=THURSDAY, where="body")
    assert not found.times
    assert found.unclear


def test_an_hour_without_a_day_is_asked() -> None:
    found = read("The interview is at 3pm ET.")
    assert not found.times
    assert found.unclear


def test_other_dates_of_the_message_show_the_order_of_day_and_month() -> None:
    assert starts("25/03/2026 at 10:00 UTC or 02/04/2026 at 10:00 UTC")[1] == "2026-04-02T10:00:00+00:00"
    assert starts("03/25/2026 at 10:00 UTC or 02/04/2026 at 10:00 UTC")[1] == "2026-02-04T10:00:00+00:00"


def test_the_weekday_shows_the_order_of_day_and_month() -> None:
    assert only("Wednesday 3/4/2026, 10:00 UTC").start[:10] == "2026-03-04"
    assert only("Friday 3/4/2026, 10:00 UTC").start[:10] == "2026-04-03"


def test_of_two_readings_the_one_that_is_not_past_comes_first_and_is_asked_all_the_same() -> None:
    time = only("Wednesday 07/01/2026 at 10:00 UTC")
    assert (time.start[:10], time.sure) == ("2026-07-01", False)


def test_a_declared_zone_may_stand_before_or_behind_the_list() -> None:
    before = "Interview slots (GMT):\n1) 3 March 2026, 11:00 AM\n2) 4 March 2026, 03:00 PM"
    behind = "3 March 2026, 11:00 AM\n4 March 2026, 03:00 PM\n\nAll times GMT."
    assert starts(before) == starts(behind) == ["2026-03-03T11:00:00+00:00", "2026-03-04T15:00:00+00:00"]


def test_a_zone_that_stands_elsewhere_in_the_message_is_used_but_not_sure() -> None:
    time = only("Is 9:30am on 4 March 2026 fine? I live in Seattle, so Pacific time.")
    assert (time.start, time.sure) == ("2026-03-04T09:30:00-08:00", False)


IN_ITS_PLACE = {
    "Please come to our office in Denver on 19 March 2026 at 10:00.": "2026-03-19T10:00:00-06:00",
    "Interview: 19 March 2026, 10:00\nLocation: 12 Main Street, Springfield, IL 62701": "2026-03-19T10:00:00-05:00",
    "Gespräch am 19. März 2026 um 10 Uhr. Adresse: Lange Str. 5, 20095 Hamburg": "2026-03-19T10:00:00+01:00",
}


@pytest.mark.parametrize(("text", "start"), IN_ITS_PLACE.items())
def test_a_time_at_a_place_is_by_its_clock_and_asked_all_the_same(text: str, start: str) -> None:
    found = read(text)
    assert [(time.start, time.sure) for time in found.times] == [(start, False)]
    assert any("time zone not stated" in question for question in found.unclear)


@pytest.mark.parametrize(
    "text",
    [
        "We meet on 19 March 2026 at 10:00 in our Paris office, or by Zoom.",
        "We meet on 19 March 2026 at 10:00 in our office in Paris. Our office in London is closed.",
    ],
)
def test_a_place_that_may_not_be_that_of_the_talk_gives_no_zone(text: str) -> None:
    assert only(text).zone is None


@pytest.mark.parametrize("place", ["Central Park", "Pacific Hotel", "Universal Studios", "London Road 5"])
def test_the_name_of_a_place_is_no_zone(place: str) -> None:
    assert only(f"4 March 2026 at 3 PM {place}").zone is None


def test_each_day_of_a_range_is_a_window() -> None:
    found = read("Alice, are you free March 9–11, 2026, 9am–5pm UTC?")
    assert [(time.start[:13], time.window) for time in found.times] == [(f"2026-03-{day:02}T09", True) for day in (9, 10, 11)]


def test_next_week_said_once_is_heard_by_every_weekday() -> None:
    tuesday = datetime(2026, 2, 24, 9, 0, tzinfo=UTC)
    time = only("Let us talk next week. Would Thursday at 10:00 UTC do?", tuesday)
    assert (time.start[:10], time.sure) == ("2026-03-05", False)


def test_a_schedule_stands_above_its_day() -> None:
    text = "09:00 - 09:30 Bob\n09:30 - 10:30 Charlie\n\nDate: 12 March 2026, all times in CET"
    assert starts(text) == ["2026-03-12T09:00:00+01:00", "2026-03-12T09:30:00+01:00"]


@pytest.mark.parametrize(
    "text",
    [
        "Interview on 3 March 2026 at 10am GMT, room 4a. Our front desk is staffed daily 9:00-17:00.",
        "The interview is on 3 March 2026 at 10am GMT. Please arrive at 9:45am.",
        "Wednesday 3 March 2026, or rather: 3 March 2026 at 10am GMT (not 9am).",
    ],
)
def test_other_hours_around_an_interview_are_not_offered(text: str) -> None:
    assert [time[11:16] for time in starts(text) if "T" in time] == ["10:00"]


NOT_PROPOSED = [
    "a 45-minute call, or 1 hour if you like",
    "call me at 555-0123 or +1 (415) 555-0100, extension 12",
    "it costs $4.30 or 10.30 EUR; version 2.10.30",
    "Office hours: Mon-Fri 9am-5pm ET",
    "We are open from 9 am to 5 pm, Monday to Friday.",
    "Your start date is 4 May 2026 at 9am ET",
    "Date of birth: 3 May 1990",
    "Please reply by Friday 6 March at 5pm ET.",
    "The offer expires on 6 March 2026 at 5:00 PM ET",
    "On Tue, Mar 3, 2026 at 10:15 AM Bob <bob@example.com> wrote:\n> how about Friday 6 March at 10am ET?",
    "From: Bob\nSent: Tuesday, March 3, 2026 10:15 AM\nTo: Alice\nSubject: Talk\n\nSee below",
    "Thank you for meeting us on Monday 23 February at 10am ET.",
    "https://example.com/2026-03-04T10:00/3pm",
    "stamp: Wednesday, April 20, 2026 8:24:50 AM GMT-07:00",
    "Every Monday at 10am ET we have a team breakfast",
]


@pytest.mark.parametrize("text", NOT_PROPOSED)
def test_what_is_no_proposal_is_not_read_as_one(text: str) -> None:
    assert not [time for time in read(text).times if "T" in time.start]


def test_a_moved_interview_keeps_only_its_new_time() -> None:
    text = "Your interview on Tuesday 3 March at 10am ET has been moved to Thursday 5 March at 2pm ET."
    assert starts(text) == ["2026-03-05T14:00:00-05:00"]


def test_an_interview_moved_from_one_time_to_another_keeps_only_the_other() -> None:
    text = "We have to move your interview from Tuesday 3 March 10:00 GMT to Wednesday 4 March 11:00 GMT."
    assert starts(text) == ["2026-03-04T11:00:00+00:00"]


def test_a_zone_on_a_line_of_its_own_speaks_for_the_list() -> None:
    found = read("- 2 March 2026: 9-11am\n- 3 March 2026: 1-2pm\n(EST)")
    assert [(time.start, time.sure) for time in found.times] == [
        ("2026-03-02T09:00:00-05:00", True),
        ("2026-03-03T13:00:00-05:00", True),
    ]


def test_words_of_an_application_received_do_not_hide_the_interview_after_them() -> None:
    assert starts("We received your application and would like to interview you on 3 March 2026 at 10 am UTC.")


def test_a_day_alone_is_given_as_a_day_and_never_as_sure() -> None:
    time = only("Could you come in for an interview on Tuesday 3 March 2026?")
    assert (time.start, time.sure) == ("2026-03-03", False)


DEADLINES = {
    "Please reply by Friday 6 March 2026.": "2026-03-06",
    "Please let us know by end of day Thursday, March 5, 2026.": "2026-03-05",
    "Kindly confirm by 5 pm ET on 6 March 2026.": "2026-03-06T17:00:00-05:00",
    "Your offer expires on Friday, March 6, 2026 at 5:00 PM ET.": "2026-03-06T17:00:00-05:00",
    "Please complete the assessment by 8 March 2026, 11:59 PM UTC": "2026-03-08T23:59:00+00:00",
    "Bitte antworten Sie bis spätestens Freitag, den 6. März 2026.": "2026-03-06",
    "Merci de confirmer avant le vendredi 6 mars 2026.": "2026-03-06",
    "Please respond within 3 days.": "2026-03-01",
    "Please respond within 48 hours.": "2026-02-28T09:00:00+00:00",
}


@pytest.mark.parametrize(("text", "until"), DEADLINES.items())
def test_the_day_by_which_an_answer_is_wanted(text: str, until: str) -> None:
    found = find_deadline(text, received=THURSDAY, now=None, where="body")
    assert found.answer_by is not None
    assert found.answer_by.value == until


@pytest.mark.parametrize(
    "text", ["We will get back to you by 6 March 2026.", "The interview is on 6 March 2026 at 10am.", "Hello Alice"]
)
def test_their_own_deadline_is_not_the_readers(text: str) -> None:
    assert find_deadline(text, received=THURSDAY, now=None, where="body").answer_by is None


def test_a_relative_deadline_in_a_message_without_a_date_is_asked() -> None:
    found = find_deadline("Please sign by tomorrow 5 PM UTC.", received=None, now=THURSDAY, where="body")
    assert found.answer_by is None
    assert found.unclear


WALLS = st.datetimes(datetime(2026, 3, 1), datetime(2027, 12, 31)).map(lambda at: at.replace(second=0, microsecond=0))
DATE_FORMS = [
    "{0:%A} {0.day} {0:%B} {0.year}",
    "{0:%A}, {0:%B} {0.day}, {0.year}",
    "{0.day} {0:%b} {0.year}",
    "{0:%b}. {0.day}, {0.year}",
    "{0:%Y-%m-%d}",
    "{0:%d.%m.%Y}",
    "{0:%d-%b-%Y}",
]
HOUR_FORMS = ["{0:%H:%M}", "{0:%I:%M %p}", "{0:%I.%M%p}", "{0:%H:%M} Uhr", "{0:%I:%M} {1}"]


@given(
    WALLS,
    st.sampled_from(DATE_FORMS),
    st.sampled_from(HOUR_FORMS),
    st.sampled_from(["{0} at {1} UTC", "{1} UTC on {0}", "{0}, {1} (UTC)"]),
)
def test_any_wall_clock_in_any_form_reads_back_the_same(wall: datetime, day: str, hour: str, sentence: str) -> None:
    written_hour = hour.format(wall, "a.m." if wall.hour < 12 else "p.m.")
    found = read("Your interview: " + sentence.format(day.format(wall), written_hour))
    assert [time.start[:16] for time in found.times] == [wall.strftime("%Y-%m-%dT%H:%M")]
    midnight_by_twelve = wall.hour == 0 and not hour.startswith("{0:%H")
    assert found.times[0].sure is not midnight_by_twelve


@given(st.dates(date(2026, 2, 27), date(2026, 12, 20)))
def test_a_date_without_a_year_is_the_next_such_day(day: date) -> None:
    assert only(f"interview on {day:%A} {day.day} {day:%B} at 10:00 UTC").start[:10] == day.isoformat()


@given(st.text(max_size=300))
def test_no_text_is_too_strange(text: str) -> None:
    for time in read(text).times:
        datetime.fromisoformat(time.start)
    find_deadline(text, received=THURSDAY, now=None, where="body")


PIECES = st.sampled_from(
    [
        "Monday",
        "Tue",
        "3",
        "4th",
        "March",
        "5/9",
        "2026",
        "10am",
        "2:30",
        "pm",
        "-",
        ",",
        "or",
        "and",
        "(",
        ")",
        "/",
        "at",
        "on",
        "12",
        "UTC",
        "ET",
        "EST",
        "London",
        "time",
        "tomorrow",
        "next",
        "14h30",
        "Uhr",
        "between",
        "by",
        "\n",
        ".",
    ]
)


@given(st.lists(PIECES, max_size=40))
def test_no_heap_of_time_words_is_too_strange(pieces: list[str]) -> None:
    for time in read(" ".join(pieces)).times:
        datetime.fromisoformat(time.start)
        assert time.zone is not None or "T" not in time.start or not time.sure or time.start[-6] in "+-"


@pytest.mark.parametrize(
    "piece",
    ["1", " ", "a on ", "On a\n", "Monday ", "10am ", "Tue 3 March at 10am or 2pm ET, ", "3,", "(", "To: x\n", "https://a"],
)
def test_a_megabyte_of_anything_ends(piece: str) -> None:
    assert len(read(piece * (1_000_000 // len(piece))).times) <= 60
