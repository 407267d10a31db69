"""The door: every kind of file, the shape of what is printed, and the laws (no bytes raise, reading is repeatable)."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayyes.readers import caps
from sayyes.readers.facts import KINDS
from sayyes.readers.read import read_bytes, reading_from_wire, reading_to_wire, sniff, to_json
from tests.readers.letters import NOW, letter, read

INVITATION = letter(
    "Dear Alice,\n\nwe invite you to a 45-minute video interview for the Data Analyst position at Initech on "
    "March 12, 2026 at 2 pm ET.\n"
    "Pay is $90,000 - $100,000 a year. Join https://meet.google.com/abc.\n\nBest regards,\nDana Reyes\nTalent Partner, Initech"
)
EVENT = (
    b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20260312T180000Z\nSUMMARY:Interview with Initech\nEND:VEVENT\nEND:VCALENDAR\n"
)
SAMPLES = {
    "a.eml": INVITATION,
    "b.ics": EVENT,
    "c.json": json.dumps({"title": "Data Analyst", "company": "Initech", "url": "https://x.example"}).encode(),
    "d.xml": b"<rss><channel><item><title>Nurse at Initech</title></item></channel></rss>",
    "e.html": b"<html><body><h1 class='job-title'>Nurse</h1></body></html>",
    "f.txt": b"We would like to invite you to an interview.",
}


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.eml", INVITATION, "mail"),
        ("noname", INVITATION, "mail"),
        ("noname", EVENT, "calendar"),
        ("noname", b'{"title": "x"}', "record"),
        ("noname", b"<?xml version='1.0'?><rss/>", "feed"),
        ("noname", b"<!DOCTYPE html><html></html>", "page"),
        ("noname", b"Hi Alice, [soon] we talk", "text"),
        ("noname", b"\xef\xbb\xbfBEGIN:VCALENDAR", "calendar"),
    ],
)
def test_a_file_is_known_by_its_content_first(name: str, data: bytes, kind: str) -> None:
    assert sniff(name, data) == kind


def test_the_printed_line_has_every_promised_key() -> None:
    line = to_json(read(INVITATION))
    assert line["kind"] == "interview"
    assert line["company"] == "Initech"
    assert line["role"] == "Data Analyst"
    assert [(time["start"], time["zone"], time["sure"]) for time in line["times"]] == [
        ("2026-03-12T14:00:00-04:00", "America/New_York", True)
    ]
    assert (line["pay"]["low"], line["pay"]["high"], line["pay"]["period"]) == (90000, 100000, "year")
    assert line["people"] == [{"name": "Dana Reyes", "email": "dana@initech.com", "title": "Talent Partner"}]
    assert line["links"] == [{"url": "https://meet.google.com/abc", "purpose": "meeting"}]
    assert (line["format"], line["minutes"], line["error"]) == ("video", 45, None)
    promised = "file kind company role times pay answer_by place links people unclear error because confidence count scam format"
    assert set(promised.split()) <= line.keys()
    json.dumps(line)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_reading_survives_the_pipe(name: str) -> None:
    reading = read_bytes(name, SAMPLES[name], now=NOW)
    assert reading.error is None
    assert reading_from_wire(json.loads(json.dumps(reading_to_wire(reading)))) == reading


@pytest.mark.parametrize("data", [b"", b" \r\n\t "])
def test_an_empty_file_is_an_error_in_words(data: bytes) -> None:
    reading = read_bytes("empty.eml", data, now=NOW)
    assert reading.kind == "other"
    assert reading.error == "This is empty; save the message again, or paste its text."


def test_a_calendar_file_without_an_event_is_an_error_in_words() -> None:
    assert "could not be read" in (read(b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", "x.ics").error or "")


@pytest.mark.parametrize(("size", "refused"), [(caps.MESSAGE_BYTES, False), (caps.MESSAGE_BYTES + 1, True)])
def test_the_cap_on_a_messages_size(size: int, refused: bool) -> None:
    head = b"Subject: x\nContent-Type: application/octet-stream\n\n"
    reading = read_bytes("big.eml", head + b"a" * (size - len(head)), now=NOW)
    assert bool(reading.error) is refused


@given(st.binary(max_size=400), st.sampled_from(["x", "x.eml", "x.ics", "x.html", "x.json", "x.xml", "x.mbox"]))
@settings(max_examples=150, deadline=None)
def test_no_bytes_make_the_door_raise(data: bytes, name: str) -> None:
    reading = read_bytes(name, data, now=NOW)
    assert reading.kind in KINDS
    assert reading_from_wire(json.loads(json.dumps(reading_to_wire(reading)))) == reading


@given(st.data())
@settings(max_examples=100, deadline=None)
def test_no_damage_to_a_good_file_makes_the_door_raise(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(SAMPLES)))
    good = SAMPLES[name]
    start = data.draw(st.integers(0, len(good)))
    end = data.draw(st.integers(start, len(good)))
    damaged = good[:start] + data.draw(st.binary(max_size=20)) + good[end:]
    assert read_bytes(name, damaged, now=NOW).kind in KINDS


@given(st.text(max_size=300))
@settings(max_examples=100, deadline=None)
def test_reading_twice_gives_the_same(text: str) -> None:
    data = letter(text)
    assert read_bytes("x.eml", data, now=NOW) == read_bytes("x.eml", data, now=NOW)


@given(st.permutations(sorted(SAMPLES)))
@settings(max_examples=20, deadline=None)
def test_a_reading_does_not_depend_on_what_was_read_before(order: list[str]) -> None:
    expected = {name: read_bytes(name, SAMPLES[name], now=NOW) for name in sorted(SAMPLES)}
    assert {name: read_bytes(name, SAMPLES[name], now=NOW) for name in order} == expected


def test_a_text_without_a_clock_can_be_read() -> None:
    assert read_bytes("x.txt", SAMPLES["f.txt"], now=None).kind == "interview"
    assert read_bytes("x.txt", SAMPLES["f.txt"], now=datetime(2030, 1, 1, tzinfo=UTC)).kind == "interview"
