"""Calendar files as they come: tidy, cut, folded in the wrong place, in zones that nobody knows, or hostile."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayyes.readers.calendar import CalendarRead, Event, link_purpose, read_calendar
from sayyes.readers.calendar_lines import ATTENDEES, COMPONENTS, LINE_BYTES
from sayyes.readers.caps import CALENDAR_BYTES


def file(*lines: str, method: str | None = "REQUEST", zones: str = "") -> bytes:
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", *([f"METHOD:{method}"] if method else [])]
    return "\r\n".join([*head, *zones.splitlines(), *lines, "END:VCALENDAR", ""]).encode()


def event(*lines: str) -> tuple[str, ...]:
    return ("BEGIN:VEVENT", *lines, "END:VEVENT")


def read(*lines: str, method: str | None = "REQUEST", zones: str = "") -> CalendarRead:
    return read_calendar(file(*event(*lines), method=method, zones=zones))


def only(found: CalendarRead) -> Event:
    assert found.error is None
    assert len(found.events) == 1
    return found.events[0]


def start(*lines: str, zones: str = "") -> tuple[str, str | None, bool]:
    time = only(read(*lines, zones=zones)).start
    assert time is not None
    return time.start, time.zone, time.sure


EAST = """BEGIN:VTIMEZONE
TZID:Our own East
BEGIN:STANDARD
DTSTART:16011104T020000
RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010311T020000
RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
END:DAYLIGHT
END:VTIMEZONE"""


def fixed_zone(name: str, offset: str) -> str:
    return (
        f"BEGIN:VTIMEZONE\nTZID:{name}\nBEGIN:STANDARD\nDTSTART:19700101T000000\n"
        f"TZOFFSETFROM:{offset}\nTZOFFSETTO:{offset}\nEND:STANDARD\nEND:VTIMEZONE"
    )


def test_an_invitation_with_everything() -> None:
    found = only(
        read(
            "UID:talk-1@example.com",
            "SEQUENCE:2",
            "SUMMARY:Interview with Bob\\, Acme",
            "DTSTART;TZID=Europe/Berlin:20260304T100000",
            "DTEND;TZID=Europe/Berlin:20260304T104500",
            "LOCATION:Room 3\\, Main Street 1",
            "DESCRIPTION:Join at https://example.zoom.us/j/123?pwd=x\\nor book https://calendly.com/bob",
            'ORGANIZER;CN="Bob Baker":mailto:Bob@Example.com',
            "ATTENDEE;CN=Alice:MAILTO:alice@example.com",
            "ATTENDEE:mailto:charlie@example.com",
            "STATUS:CONFIRMED",
        )
    )
    assert found.summary == "Interview with Bob, Acme"
    assert found.start is not None
    assert (found.start.start, found.start.end) == ("2026-03-04T10:00:00+01:00", "2026-03-04T10:45:00+01:00")
    assert (found.start.zone, found.start.sure, found.start.fixed) == ("Europe/Berlin", True, True)
    assert found.location == "Room 3, Main Street 1"
    assert found.organizer is not None
    assert (found.organizer.name, found.organizer.email) == ("Bob Baker", "bob@example.com")
    assert [person.email for person in found.attendees] == ["alice@example.com", "charlie@example.com"]
    assert (found.uid, found.sequence, found.status, found.method) == ("talk-1@example.com", 2, "CONFIRMED", "REQUEST")
    assert [link.purpose for link in found.links] == ["meeting", "booking"]


@pytest.mark.parametrize(
    ("line", "begins", "zone"),
    [
        ("DTSTART:20260304T150000Z", "2026-03-04T15:00:00+00:00", "UTC"),
        ("DTSTART;TZID=Eastern Standard Time:20260704T100000", "2026-07-04T10:00:00-04:00", "America/New_York"),
        ("DTSTART;TZID=W. Europe Standard Time:20260704T100000", "2026-07-04T10:00:00+02:00", "Europe/Berlin"),
        (
            'DTSTART;TZID="(UTC-05:00) Eastern Time (US & Canada)":20260704T100000',
            "2026-07-04T10:00:00-04:00",
            "America/New_York",
        ),
        ("DTSTART;TZID=/Europe/Berlin:20260104T100000", "2026-01-04T10:00:00+01:00", "Europe/Berlin"),
        ("DTSTART;TZID=UTC+11:20260104T100000", "2026-01-04T10:00:00+11:00", None),
        ("DTSTART;TZID=Etc/GMT+5:20260104T100000", "2026-01-04T10:00:00-05:00", "Etc/GMT+5"),
        ("dtstart;tzid=Europe/Paris:20260104T1000", "2026-01-04T10:00:00+01:00", "Europe/Paris"),
    ],
)
def test_the_zones_that_programs_write(line: str, begins: str, zone: str | None) -> None:
    assert start(line) == (begins, zone, True)


@pytest.mark.parametrize(
    "line",
    [
        "DTSTART:20260304T100000",
        "DTSTART;TZID=:20260304T100000",
        "DTSTART;TZID=Customized Time Zone 1:20260304T100000",
        "DTSTART;TZID=tzone://Microsoft/Custom:20260304T100000",
        "DTSTART;TZID=Europe/Germany:20260304T100000",
    ],
)
def test_a_time_without_a_known_zone_gets_none_and_is_asked(line: str) -> None:
    found = read("SUMMARY:Talk", line)
    time = only(found).start
    assert time is not None
    assert (time.start, time.zone, time.sure) == ("2026-03-04T10:00:00", None, False)
    assert found.unclear


def test_est_in_july_is_asked_though_a_zone_of_that_name_exists() -> None:
    assert start("DTSTART;TZID=EST:20260704T100000") == ("2026-07-04T10:00:00-04:00", "America/New_York", False)


def test_an_unknown_name_goes_by_the_rules_that_the_file_brings() -> None:
    assert start("DTSTART;TZID=Our own East:20260704T100000", zones=EAST) == ("2026-07-04T10:00:00-04:00", None, True)
    assert start("DTSTART;TZID=Our own East:20260104T100000", zones=EAST) == ("2026-01-04T10:00:00-05:00", None, True)


def test_the_meeting_is_not_the_day_the_zone_began() -> None:
    time = only(read_calendar(file(*event("DTSTART;TZID=Our own East:20260704T100000"), zones=EAST))).start
    assert time is not None
    assert time.start.startswith("2026-07-04")


def test_no_file_teaches_the_next_one_what_a_zone_is() -> None:
    lines = ("DTSTART;TZID=Customized Time Zone 1:20260304T100000",)
    assert start(*lines, zones=fixed_zone("Customized Time Zone 1", "+0900"))[0] == "2026-03-04T10:00:00+09:00"
    assert start(*lines, zones=fixed_zone("Customized Time Zone 1", "+0300"))[0] == "2026-03-04T10:00:00+03:00"
    assert start(*lines) == ("2026-03-04T10:00:00", None, False)


def test_a_file_that_redefines_a_known_zone_is_asked() -> None:
    line = "DTSTART;TZID=Pacific Standard Time:20260304T100000"
    found = read(line, zones=fixed_zone("Pacific Standard Time", "+0900"))
    time = only(found).start
    assert time is not None
    assert (time.start, time.sure) == ("2026-03-04T10:00:00-08:00", False)
    assert found.unclear
    assert start(line) == ("2026-03-04T10:00:00-08:00", "America/Los_Angeles", True)


@pytest.mark.parametrize("rule", ["FREQ=SECONDLY", "FREQ=YEARLY;BYSECOND=1", "COUNT=99999999;FREQ=MINUTELY"])
def test_a_zone_that_changes_every_second_ends(rule: str) -> None:
    zone = fixed_zone("Odd", "+0100").replace("TZOFFSETFROM", f"RRULE:{rule}\nTZOFFSETFROM")
    assert start("DTSTART;TZID=Odd:20260304T100000", zones=zone)[0] == "2026-03-04T10:00:00+01:00"


@pytest.mark.parametrize(
    ("lines", "begins", "ends"),
    [
        (("DTSTART:20260304T100000Z", "DURATION:PT45M"), "2026-03-04T10:00:00+00:00", "2026-03-04T10:45:00+00:00"),
        (("DTSTART:20260304T100000Z", "DURATION:PT3600S"), "2026-03-04T10:00:00+00:00", "2026-03-04T11:00:00+00:00"),
        (("DTSTART:20260304T100000Z",), "2026-03-04T10:00:00+00:00", None),
        (("DTSTART;VALUE=DATE:20260304", "DTEND;VALUE=DATE:20260306"), "2026-03-04", "2026-03-05"),
        (("DTSTART:20260304",), "2026-03-04", None),
        (("DTSTART;VALUE=DATE:20260304T100000Z",), "2026-03-04T10:00:00+00:00", None),
        (("DTSTART:20260304T100000Z", "DTEND:20260304T090000Z"), "2026-03-04T10:00:00+00:00", None),
    ],
)
def test_ends_are_read_and_never_made_up(lines: tuple[str, ...], begins: str, ends: str | None) -> None:
    time = only(read(*lines)).start
    assert time is not None
    assert (time.start, time.end) == (begins, ends)


def test_an_alarm_is_not_the_meeting() -> None:
    alarm = ("BEGIN:VALARM", "TRIGGER:-PT15M", "DESCRIPTION:Ring", "DTSTART:19990101T000000Z", "END:VALARM")
    found = only(read(*alarm, "SUMMARY:Talk", "DTSTART:20260304T100000Z", "DESCRIPTION:With Bob"))
    assert found.description == "With Bob"
    assert found.start is not None
    assert found.start.start.startswith("2026")


def test_of_two_versions_the_higher_sequence_counts() -> None:
    old = event("UID:1", "SEQUENCE:0", "SUMMARY:Talk", "DTSTART:20260304T100000Z")
    new = event("UID:1", "SEQUENCE:1", "SUMMARY:Talk", "DTSTART:20260305T100000Z")
    for lines in ((*old, *new), (*new, *old)):
        time = only(read_calendar(file(*lines))).start
        assert time is not None
        assert time.start.startswith("2026-03-05")


def test_a_cancellation_keeps_the_title_that_is_known() -> None:
    data = file(*event("UID:1", "SUMMARY:Talk", "DTSTART:20260304T100000Z")) + file(
        *event("UID:1", "SEQUENCE:0"), method="CANCEL"
    )
    found = only(read_calendar(data))
    assert (found.status, found.summary, found.start is not None) == ("CANCELLED", "Talk", True)


@pytest.mark.parametrize(("method", "fixed"), [("REQUEST", True), ("COUNTER", False), ("REPLY", False), (None, True)])
def test_a_counter_is_a_proposal_and_a_request_an_appointment(method: str | None, fixed: bool) -> None:
    found = read("DTSTART:20260304T100000Z", method=method)
    time = only(found).start
    assert found.method == method
    assert time is not None
    assert time.fixed is fixed


def test_an_instance_that_was_moved_stands_beside_its_series() -> None:
    series = event("UID:1", "DTSTART:20260304T100000Z", "RRULE:FREQ=WEEKLY")
    moved = event("UID:1", "RECURRENCE-ID:20260311T100000Z", "DTSTART:20260311T120000Z")
    found = read_calendar(file(*series, *moved))
    assert [each.recurring for each in found.events] == [True, False]


def test_a_series_by_the_second_is_not_counted_out() -> None:
    found = read("DTSTART:20260304T100000Z", "RRULE:FREQ=SECONDLY")
    assert only(found).recurring
    assert any("too dense" in note for note in found.unclear)


def test_a_fold_inside_a_letter_and_inside_an_address() -> None:
    whole = "DESCRIPTION:Grüße, https://meet.google.com/abc-defg-hij".encode()
    for at in range(13, len(whole)):
        folded = whole[:at] + b"\r\n " + whole[at:]
        data = file(*event("DTSTART:20260304T100000Z", "X-HERE:1")).replace(b"X-HERE:1", folded)
        found = only(read_calendar(data))
        assert found.description == "Grüße, https://meet.google.com/abc-defg-hij"
        assert [link.purpose for link in found.links] == ["meeting"]


def test_text_around_it_a_mark_at_its_head_and_blank_lines_do_not_matter() -> None:
    data = b"\xef\xbb\xbfHello\n\n" + file(*event("DTSTART:20260304T100000Z")).replace(b"\r\n", b"\n\n") + b"Kind regards"
    assert only(read_calendar(data)).start is not None


def test_a_file_cut_in_the_middle_shows_what_is_there() -> None:
    data = file(*event("SUMMARY:Talk", "DTSTART:20260304T100000Z", "DESCRIPTION:long"))
    found = read_calendar(data[: data.index(b"DESCRIPTION")])
    assert not only(found).complete
    assert found.events[0].start is not None
    assert found.unclear


@pytest.mark.parametrize("line", ["DTSTART:soon", "DTSTART:20269904T100000Z", "SUMMARY:no start at all"])
def test_a_start_that_cannot_be_read_is_asked(line: str) -> None:
    found = read("SUMMARY:Talk", line)
    assert only(found).start is None
    assert found.unclear


@pytest.mark.parametrize("line", ["X-GOOGLE-CONFERENCE", "LOCATION", "CONFERENCE;VALUE=URI", "X-MICROSOFT-SKYPETEAMSMEETINGURL"])
def test_the_link_to_meet_is_found_wherever_it_stands(line: str) -> None:
    found = only(read("DTSTART:20260304T100000Z", f"{line}:https://teams.microsoft.com/l/meetup-join/abc"))
    assert [link.purpose for link in found.links] == ["meeting"]


@pytest.mark.parametrize(
    ("url", "purpose"),
    [
        ("https://us02web.zoom.us/j/1", "meeting"),
        ("https://meet.google.com/abc", "meeting"),
        ("https://zoom.us.evil.example/j/1", "other"),
        ("https://calendly.com/bob/30min", "booking"),
        ("https://example.com/zoom.us/", "other"),
    ],
)
def test_what_an_address_is_for_is_seen_by_its_host(url: str, purpose: str) -> None:
    assert link_purpose(url) == purpose


def test_a_description_that_names_another_zone_is_asked() -> None:
    found = read("DTSTART;TZID=America/New_York:20260304T100000", "DESCRIPTION:All times are Pacific.")
    time = only(found).start
    assert time is not None
    assert not time.sure
    assert found.unclear


def test_a_file_of_one_megabyte_is_read_and_one_byte_more_is_refused() -> None:
    data = file(*event("DTSTART:20260304T100000Z"))
    assert read_calendar(data.ljust(CALENDAR_BYTES, b"\n")).error is None
    for size in (CALENDAR_BYTES + 1, CALENDAR_BYTES * 3):
        assert "1 MB" in (read_calendar(data.ljust(size, b"\n")).error or "")


def test_attendees_and_parts_have_their_caps() -> None:
    def attendees(count: int) -> CalendarRead:
        return read("DTSTART:20260304T100000Z", *["ATTENDEE:mailto:a@example.com"] * count)

    def parts(count: int) -> CalendarRead:
        return read_calendar(file(*event("DTSTART:20260304T100000Z") * count))

    assert len(attendees(ATTENDEES).events[0].attendees) == ATTENDEES
    for count in (ATTENDEES + 1, 20 * ATTENDEES):
        assert "500 attendees" in (attendees(count).error or "")
    assert parts(COMPONENTS - 1).error is None
    assert "2,000 parts" in (parts(COMPONENTS).error or "")


def test_an_endless_line_is_cut_and_the_cut_is_said() -> None:
    def described(length: int) -> CalendarRead:
        return read("DTSTART:20260304T100000Z", "DESCRIPTION:" + "x" * (length - len("DESCRIPTION:")))

    assert not described(LINE_BYTES).unclear
    for length in (LINE_BYTES + 1, 100 * LINE_BYTES):
        assert any("4 KB" in note and "DESCRIPTION" in note for note in described(length).unclear)


@pytest.mark.parametrize(
    "data", [b"", b"not a calendar", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR", b"END:VEVENT\nEND:VEVENT", b"\xff\xfe\x00"]
)
def test_a_file_without_an_event_says_so(data: bytes) -> None:
    assert read_calendar(data).error is not None


@given(st.binary(max_size=400))
def test_no_bytes_are_too_strange(data: bytes) -> None:
    read_calendar(data)
    read_calendar(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + data)


LINES = st.sampled_from(
    [
        "BEGIN:VEVENT",
        "END:VEVENT",
        "BEGIN:VTIMEZONE",
        "END:VTIMEZONE",
        "TZID:",
        "TZID:X",
        "BEGIN:STANDARD",
        "END:STANDARD",
        "DTSTART;TZID=X:20260304T100000",
        "DTSTART:16010101T000000",
        "TZOFFSETTO:+9999",
        "TZOFFSETTO:+0100",
        "RRULE:FREQ=YEARLY;BYDAY=9XX",
        "DURATION:P",
        "DTEND;TZID=X:99999999T999999",
        "ORGANIZER:",
        'ATTENDEE;CN=":x',
        "SEQUENCE:x",
        "BEGIN:VALARM",
        "BEGIN:VCALENDAR",
    ]
)


@given(st.lists(LINES, max_size=25))
def test_no_heap_of_calendar_lines_is_too_strange(lines: list[str]) -> None:
    read_calendar("\r\n".join(["BEGIN:VCALENDAR", *lines]).encode())
