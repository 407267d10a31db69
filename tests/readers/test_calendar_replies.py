"""Answers to calendar invitations, read back by icalendar and by the mail parser: what came goes back, and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from sayyes.errors import Unreadable, Unusable
from sayyes.readers.calendar import read_calendar
from sayyes.readers.calendar_replies import Answer, CalendarAnswer, counter_to, reply_to, slot_words

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=ZoneInfo("America/Chicago"))
ALICE = "alice@example.net"
BERLIN = ZoneInfo("Europe/Berlin")
SLOTS = [(datetime(2026, 3, day, 15, tzinfo=BERLIN), datetime(2026, 3, day, 15, 45, tzinfo=BERLIN)) for day in (10, 11)]

ZONE = """BEGIN:VTIMEZONE
TZID:Lemon Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE"""
EVENT = """BEGIN:VEVENT
UID:040000008200E00074C5B7101A82E008-lemon
SEQUENCE:3
DTSTAMP:20260301T080000Z
DTSTART;TZID=Lemon Time:20260305T150000
DTEND;TZID=Lemon Time:20260305T154500
SUMMARY:Interview: baker\\, early shift
LOCATION:Mill Street 4\\; second floor
DESCRIPTION:Please bring an apron.
ORGANIZER;CN="Bob Mill, People":mailto:bob@mill.example
ATTENDEE;CN=Alice Moore;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:Alice@Example.net
ATTENDEE;CN=Charlie;PARTSTAT=ACCEPTED:mailto:charlie@mill.example
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-PT15M
DESCRIPTION:Reminder
END:VALARM
END:VEVENT"""


def request(event: str = EVENT, *, zone: str = ZONE, method: str | None = "REQUEST") -> bytes:
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Mill//EN",
        f"METHOD:{method}" if method else "",
        zone,
        event,
        "END:VCALENDAR",
    ]
    return "\r\n".join(line for block in lines for line in block.splitlines() if line).encode() + b"\r\n"


def parsed(answer: CalendarAnswer) -> tuple[Any, Any]:
    """Read back strictly: no line may be refused, one event only."""
    calendar = Calendar.from_ical(answer.text)
    events = calendar.walk("VEVENT")
    assert len(events) == 1
    assert not events[0].errors
    return calendar, events[0]


def wall(line: Any) -> str:  # noqa: ANN401 - icalendar's properties have no narrower type
    """The digits on the clock, whatever its zone."""
    return str(line.dt.replace(tzinfo=None).isoformat())


@pytest.mark.parametrize("answer", ["accepted", "tentative", "declined"])
def test_a_reply_names_the_event_and_the_one_who_answers_and_nobody_else(answer: Answer) -> None:
    written = reply_to(request(), invited=ALICE, answer=answer, now=NOW)
    calendar, event = parsed(written)
    assert (calendar["METHOD"], calendar["VERSION"], calendar["PRODID"]) == ("REPLY", "2.0", "-//sayyes//EN")
    assert event["UID"] == "040000008200E00074C5B7101A82E008-lemon"
    assert event["SEQUENCE"] == 3
    assert event["DTSTAMP"].dt == datetime(2026, 3, 2, 15, 30, tzinfo=UTC)
    assert event["ORGANIZER"] == "mailto:bob@mill.example"
    assert event["ORGANIZER"].params["CN"] == "Bob Mill, People"
    attendee = event["ATTENDEE"]
    assert attendee == "mailto:Alice@Example.net"
    assert dict(attendee.params) == {"CN": "Alice Moore", "PARTSTAT": answer.upper()}
    assert event["SUMMARY"] == "Interview: baker, early shift"
    assert event["LOCATION"] == "Mill Street 4; second floor"
    assert wall(event["DTSTART"]) == "2026-03-05T15:00:00"
    assert wall(event["DTEND"]) == "2026-03-05T15:45:00"
    assert not event.walk("VALARM")
    assert "DESCRIPTION" not in event
    assert "COMMENT" not in event
    assert written.to == "bob@mill.example"


def test_the_organizers_own_time_zone_goes_back_unchanged() -> None:
    text = reply_to(request(), invited=ALICE, answer="accepted", now=NOW).text
    start, end = text.index("BEGIN:VTIMEZONE"), text.index("END:VTIMEZONE")
    assert text[start:end].splitlines() == ZONE.splitlines()[:-1]


def test_a_zone_that_the_request_never_defined_is_defined_in_the_reply() -> None:
    data = request(EVENT.replace("Lemon Time", "Europe/Berlin"), zone="")
    calendar, event = parsed(reply_to(data, invited=ALICE, answer="accepted", now=NOW))
    (zone,) = calendar.walk("VTIMEZONE")
    assert zone["TZID"] == "Europe/Berlin"
    assert event["DTSTART"].dt.utcoffset() == timedelta(hours=1)


def test_a_time_in_a_zone_that_nobody_knows_is_left_out_rather_than_sent_undefined() -> None:
    _, event = parsed(reply_to(request(zone=""), invited=ALICE, answer="declined", now=NOW))
    assert "DTSTART" not in event
    assert "DTEND" not in event
    assert event["ATTENDEE"].params["PARTSTAT"] == "DECLINED"


def test_a_duration_stays_a_duration_and_a_whole_day_a_whole_day() -> None:
    lasting = EVENT.replace("DTEND;TZID=Lemon Time:20260305T154500", "DURATION:PT45M")
    _, event = parsed(reply_to(request(lasting), invited=ALICE, answer="accepted", now=NOW))
    assert event["DURATION"].dt == timedelta(minutes=45)
    assert "DTEND" not in event
    day = EVENT.replace("DTSTART;TZID=Lemon Time:20260305T150000", "DTSTART;VALUE=DATE:20260305").replace(
        "DTEND;TZID=Lemon Time:20260305T154500", "DTEND;VALUE=DATE:20260306"
    )
    calendar, event = parsed(reply_to(request(day), invited=ALICE, answer="accepted", now=NOW))
    assert event["DTSTART"].dt.isoformat() == "2026-03-05"
    assert not calendar.walk("VTIMEZONE")


def test_one_instance_of_a_series_is_answered_by_its_own_name() -> None:
    series = EVENT.replace("SEQUENCE:3", "SEQUENCE:3\nRRULE:FREQ=WEEKLY;COUNT=3")
    moved = EVENT.replace("SEQUENCE:3", "SEQUENCE:5\nRECURRENCE-ID;TZID=Lemon Time:20260312T150000")
    data = request(f"{series}\n{moved}")
    _, event = parsed(reply_to(data, invited=ALICE, answer="tentative", now=NOW, recurrence="20260312T150000"))
    assert event["SEQUENCE"] == 5
    assert wall(event["RECURRENCE-ID"]) == "2026-03-12T15:00:00"
    assert event["RECURRENCE-ID"].params["TZID"] == "Lemon Time"
    _, whole = parsed(reply_to(data, invited=ALICE, answer="tentative", now=NOW))
    assert whole["SEQUENCE"] == 3
    assert "RECURRENCE-ID" not in whole


def test_of_two_versions_the_newer_is_answered() -> None:
    newer = EVENT.replace("SEQUENCE:3", "SEQUENCE:4")
    _, event = parsed(reply_to(request(f"{newer}\n{EVENT}"), invited=ALICE, answer="accepted", now=NOW))
    assert event["SEQUENCE"] == 4


def test_a_missing_sequence_counts_as_the_first() -> None:
    _, event = parsed(reply_to(request(EVENT.replace("SEQUENCE:3\n", "")), invited=ALICE, answer="accepted", now=NOW))
    assert event["SEQUENCE"] == 0


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=300))
def test_a_comment_of_any_letters_comes_back_as_it_was_and_adds_no_line(comment: str) -> None:
    _, event = parsed(reply_to(request(), invited=ALICE, answer="declined", now=NOW, comment=comment))
    assert set(event) == {
        "UID", "SEQUENCE", "DTSTAMP", "ORGANIZER", "ATTENDEE", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "COMMENT",
    }  # fmt: skip
    kept = "".join(letter for letter in comment if letter.isalnum())
    assert "".join(letter for letter in str(event["COMMENT"]) if letter.isalnum()) == kept


def test_no_line_is_longer_than_seventy_five_octets() -> None:
    text = reply_to(request(), invited=ALICE, answer="declined", now=NOW, comment="Grüße aus Köln, " * 20).text
    assert text.endswith("END:VCALENDAR\r\n")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75


def test_a_counter_holds_the_whole_event_at_the_proposed_time() -> None:
    written = counter_to(request(), invited=ALICE, times=SLOTS, now=NOW, comment="I work until two.")
    calendar, event = parsed(written)
    assert calendar["METHOD"] == "COUNTER"
    assert (event["UID"], event["SEQUENCE"]) == ("040000008200E00074C5B7101A82E008-lemon", 3)
    assert event["DTSTAMP"].dt == datetime(2026, 3, 2, 15, 30, tzinfo=UTC)
    assert event["DTSTART"].dt == datetime(2026, 3, 10, 14, tzinfo=UTC)
    assert event["DTEND"].dt == datetime(2026, 3, 10, 14, 45, tzinfo=UTC)
    assert event["ORGANIZER"] == "mailto:bob@mill.example"
    assert [str(each) for each in event["ATTENDEE"]] == ["mailto:Alice@Example.net", "mailto:charlie@mill.example"]
    assert event["ATTENDEE"][0].params["PARTSTAT"] == "TENTATIVE"
    assert event["SUMMARY"] == "Interview: baker, early shift"
    assert event["DESCRIPTION"] == "Please bring an apron."
    assert event["LOCATION"] == "Mill Street 4; second floor"
    assert event["COMMENT"] == "I work until two."
    assert written.words == (
        "“Interview: baker, early shift”, Thursday, 5 March 2026, 15:00 (UTC+1) does not suit me. I propose instead:\n"
        "- Tuesday, 10 March 2026, 15:00 to 15:45 (UTC+1, Europe/Berlin)\n"
        "- Wednesday, 11 March 2026, 15:00 to 15:45 (UTC+1, Europe/Berlin)\n"
        "I work until two."
    )


def test_what_we_write_our_own_reader_understands() -> None:
    found = read_calendar(counter_to(request(), invited=ALICE, times=SLOTS, now=NOW).text.encode())
    assert found.method == "COUNTER"
    assert found.events[0].start is not None
    assert found.events[0].start.start == "2026-03-10T14:00:00+00:00"


def test_the_method_of_the_mime_part_equals_that_of_the_calendar() -> None:
    for answer in (
        reply_to(request(), invited=ALICE, answer="accepted", now=NOW),
        counter_to(request(), invited=ALICE, times=SLOTS, now=NOW),
    ):
        message = EmailMessage()
        message.set_content(answer.words)
        message.add_alternative(answer.text, subtype="calendar", params={"method": answer.method})
        back = message_from_bytes(bytes(message), policy=policy.default)
        part = next(each for each in back.walk() if each.get_content_type() == "text/calendar")
        calendar = Calendar.from_ical(part.get_content())
        assert part.get_param("method") == calendar["METHOD"] == answer.method
        assert answer.content_type == f"text/calendar; method={calendar['METHOD']}; charset=UTF-8"


def test_the_invitation_may_stand_inside_a_message() -> None:
    head = b"From: bob@mill.example\nTo: alice@example.net\nSubject: Interview\nMIME-Version: 1.0\n"
    message = head + b"Content-Type: text/calendar; method=REQUEST; charset=utf-8\n\n" + request().replace(b"\r\n", b"\n")
    _, event = parsed(reply_to(message, invited=ALICE, answer="accepted", now=NOW))
    assert event["SEQUENCE"] == 3


@pytest.mark.parametrize(
    "data",
    [
        request(method="CANCEL"),
        request(method="PUBLISH"),
        request(method="REPLY"),
        request(EVENT.replace("SEQUENCE:3", "STATUS:CANCELLED")),
        request(EVENT.replace("UID:040000008200E00074C5B7101A82E008-lemon\n", "")),
        request(EVENT.replace('ORGANIZER;CN="Bob Mill, People":mailto:bob@mill.example\n', "")),
        b"From: a@b.example\nSubject: Hello\n\nNo calendar here.\n",
        b"",
    ],
    ids=["cancelled", "published", "a reply", "status cancelled", "no uid", "no organizer", "no calendar", "nothing"],
)
def test_what_asks_for_no_answer_gets_none(data: bytes) -> None:
    with pytest.raises(Unreadable, match="answer in words instead"):
        reply_to(data, invited=ALICE, answer="accepted", now=NOW)


@pytest.mark.parametrize("invited", ["", "alice", "alice@x.example\r\nBCC:b@y.example", "a b@x.example", "<a@x.example>"])
def test_an_address_that_is_none_is_refused(invited: str) -> None:
    with pytest.raises(Unusable, match="no e-mail address"):
        reply_to(request(), invited=invited, answer="accepted", now=NOW)


def test_times_that_cannot_be_proposed_are_refused() -> None:
    start, end = SLOTS[0]
    for times in ([], [(end, start)], [(start.replace(tzinfo=None), end)], SLOTS * 6):
        with pytest.raises(Unusable):
            counter_to(request(), invited=ALICE, times=times, now=NOW)


def test_a_line_that_a_strict_reader_would_refuse_is_not_sent_on() -> None:
    odd = EVENT.replace("DTSTART;TZID=Lemon Time:20260305T150000", "DTSTART;TZID=tzone://Microsoft/Custom:20260305T150000")
    _, event = parsed(reply_to(request(odd), invited=ALICE, answer="accepted", now=NOW))
    assert "DTSTART" not in event


def test_a_slot_across_midnight_names_both_days() -> None:
    start = datetime(2026, 3, 5, 23, tzinfo=UTC)
    assert slot_words(start, start + timedelta(hours=2)) == ("Thursday, 5 March 2026, 23:00 to Friday, 6 March 2026, 01:00 (UTC)")
