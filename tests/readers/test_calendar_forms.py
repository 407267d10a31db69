"""Forms of calendar files that are met now and then: older ones, sloppy ones, and zones told in a roundabout way."""

from __future__ import annotations

import pytest

from sayyes.readers.calendar import Event, read_calendar
from sayyes.readers.zones import program_zone


def only(*lines: str, head: str = "VERSION:2.0") -> tuple[Event, tuple[str, ...]]:
    text = "\r\n".join(["BEGIN:VCALENDAR", head, "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR", ""])
    found = read_calendar(text.encode("utf-8"))
    assert found.error is None
    return found.events[0], found.unclear


def start(*lines: str, head: str = "VERSION:2.0") -> tuple[str, str | None, bool]:
    time = only(*lines, head=head)[0].start
    assert time is not None
    return time.start, time.zone, time.sure


def test_seconds_are_kept() -> None:
    assert start("DTSTART:20260304T091507Z") == ("2026-03-04T09:15:07+00:00", "UTC", True)


def test_a_description_tells_minutes_and_an_entry_seconds_and_they_agree() -> None:
    at, unclear = only("DTSTART:20260304T091507Z", "DESCRIPTION:We meet on 4 March 2026 at 9:15 am UTC")
    assert at.start is not None
    assert at.start.sure
    assert unclear == ()


def test_a_calendar_kept_in_one_zone_is_where_an_entry_without_one_is_likely_meant() -> None:
    at, zone, sure = start("DTSTART:20260304T100000", head="X-WR-TIMEZONE:Europe/Brussels")
    assert (at, zone, sure) == ("2026-03-04T10:00:00+01:00", "Europe/Brussels", False)
    assert "Europe/Brussels" in only("DTSTART:20260304T100000", head="X-WR-TIMEZONE:Europe/Brussels")[1][0]


def test_the_zone_of_a_calendar_does_not_move_an_entry_that_has_its_own() -> None:
    assert start("DTSTART:20260304T100000Z", head="X-WR-TIMEZONE:Asia/Tokyo") == ("2026-03-04T10:00:00+00:00", "UTC", True)


def test_a_distance_with_a_colon_need_not_be_quoted() -> None:
    assert start("DTSTART;TZID=GMT+05:30:20260304T100000") == ("2026-03-04T10:00:00+05:30", None, True)


def test_utc_beside_the_name_of_another_clock_is_asked_about() -> None:
    at, _, sure = start("DTSTART;TZID=Asia/Kolkata:20260304T100000Z")
    assert (at, sure) == ("2026-03-04T10:00:00+00:00", False)
    assert start("DTSTART;TZID=UTC:20260304T100000Z")[2]
    assert start("DTSTART;TZID=Europe/London:20260304T100000Z")[2]  # the same instant in winter


def test_a_label_whose_place_is_not_known_says_its_distance_and_is_asked_about() -> None:
    at, zone, sure = start('DTSTART;TZID="(UTC+09:00) 大阪、札幌、東京":20260304T100000')
    assert (at, zone, sure) == ("2026-03-04T10:00:00+09:00", None, False)


@pytest.mark.parametrize(
    ("label", "zone"),
    [
        ("(UTC+03:30) Tehran", "Asia/Tehran"),
        ("(UTC+01:00) Sarajevo, Skopje, Warsaw, Zagreb", "Europe/Warsaw"),
        ("(UTC-03:00) Salvador", "America/Bahia"),
        ("(GMT-06:00) Saskatchewan", "America/Regina"),
        ("Mitteleuropäische Sommerzeit", "Europe/Berlin"),
        ("(UTC+10:00) Nowhere At All", None),
    ],
)
def test_the_lines_of_a_list_of_zones_are_known(label: str, zone: str | None) -> None:
    assert program_zone(label) == zone


def test_a_webinar_that_lists_the_hour_of_many_cities_is_no_contradiction() -> None:
    event, unclear = only(
        "DTSTART;TZID=America/Los_Angeles:20261014T063000",
        "DTSTAMP:20261009T101500Z",
        "DESCRIPTION:October 14\\, 2026 7:00 pm\\, India Time\\nOctober 14\\, 2026 6:30 am\\, Pacific Daylight Time",
    )
    assert event.start is not None
    assert event.start.sure
    assert unclear == ()


def test_an_end_that_cannot_be_read_is_told() -> None:
    event, unclear = only("SUMMARY:Talk", "DTSTART:20260304T100000Z", "DTEND:20260304T0741000")
    assert event.end is None
    assert unclear == ("the end of the event “Talk” could not be read (“20260304T0741000”): its end is left open",)


def test_the_older_format_writes_words_in_quoted_printable() -> None:
    event, _ = only(
        "SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Gespr=C3=A4ch mit Bob",
        "DESCRIPTION;ENCODING=QUOTED-PRINTABLE:Ablauf:=0D=0A=",
        "1. Rundgang=0D=0A=",
        "2. Fragen",
        "LOCATION;ENCODING=QUOTED-PRINTABLE:K=F8benhavn",
        "DTSTART:20260304T100000Z",
        head="VERSION:1.0",
    )
    assert event.summary == "Gespräch mit Bob"
    assert event.description == "Ablauf:\n1. Rundgang\n2. Fragen"
    assert event.location == "København"
    assert event.start is not None


def test_a_description_in_base64_is_read_and_a_broken_one_is_left_as_it_stands() -> None:
    assert only("DESCRIPTION;ENCODING=BASE64:U2VlIHlvdQ==", "DTSTART:20260304T100000Z")[0].description == "See you"
    assert only("DESCRIPTION;ENCODING=BASE64:U2V", "DTSTART:20260304T100000Z")[0].description == "U2V"


def test_a_line_that_only_ends_in_an_equals_sign_is_joined_with_nothing() -> None:
    event, _ = only("DESCRIPTION:https://example.com/?a=", "SUMMARY:Talk", "DTSTART:20260304T100000Z")
    assert (event.description, event.summary) == ("https://example.com/?a=", "Talk")
