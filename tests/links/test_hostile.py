"""Files made to hurt a reader, each in the child as anybody's file is: a clean refusal or a plain reading, nothing left behind.

The rows of measured damage that these stand for: exponential and quadratic mark-up, dense recurrences, endless lines and lists,
entities, contradicting time zones that outlive their file. `test_reading_child` holds the ones about structure of messages.
"""

# ruff: noqa: E501  a hostile file stays on one line

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from sayyes.links.reading_child import ReadingChild
from sayyes.readers.facts import Reading
from sayyes.readers.wire import reading_from_wire
from tests.fuzz.seeds import CALENDAR, FEED, MAIL, RECORD

HTML = b"From: a@b.example\nSubject: Interview\nContent-Type: text/html\n\n"


@pytest.fixture(scope="module")
def child() -> Iterator[ReadingChild]:
    with ReadingChild() as started:
        yield started


def read(child: ReadingChild, name: str, data: bytes) -> Reading:
    return reading_from_wire(child.read(name, data, now=None, seconds=30))


def event(*lines: bytes) -> bytes:
    return b"\r\n".join(
        [b"BEGIN:VCALENDAR", b"METHOD:REQUEST", b"BEGIN:VEVENT", b"UID:x", b"DTSTART:20260305T150000Z", b"SUMMARY:Interview",
         *lines, b"END:VEVENT", b"END:VCALENDAR", b""]
    )  # fmt: skip


REFUSED = {
    "200,000 attendees.ics": event(*[b"ATTENDEE:mailto:a@b.example"] * 30_000),
    "one line of 20 MB.ics": event(b"DESCRIPTION:" + b"a" * 20_000_000),
    "2,001 components.ics": b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\nEND:VEVENT\r\n" * 2_001 + b"END:VCALENDAR\r\n",
    "a calendar of nothing but folds.ics": b"BEGIN:VCALENDAR\r\n" + b"\r\n " * 300_000,
    "entities that laugh.xml": b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss>&b;</rss>',
    "an entity from a file.xml": b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss>&a;</rss>',
    "an entity from elsewhere.xml": b'<!DOCTYPE rss SYSTEM "http://127.0.0.1/x.dtd"><rss><item><title>Baker</title></item></rss>',
    "a feed nested 100,000 deep.xml": b"<rss>" + b"<item>" * 100_000,
    "a feed of 11 MB.xml": b"<rss>" + b"<item><title>Baker</title></item>" * 350_000 + b"</rss>",
    "arrays nested 100,000 deep.json": b'{"title":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "objects nested 65 deep.json": b'{"title":"Baker","a":' * 65 + b"1" + b"}" * 65,
}
READ = {
    "every second for ever.ics": event(b"RRULE:FREQ=SECONDLY"),
    "every minute for ever.ics": event(b"RRULE:FREQ=MINUTELY;INTERVAL=1"),
    "a year 9999.ics": event(b"DTEND:99991231T235959Z", b"RDATE:99991231T235959Z"),
    "a line of 900 KB.ics": event(b"DESCRIPTION:" + b"a" * 900_000),
    "a duration of aeons.ics": event(b"DURATION:P99999999999999W"),
    "a sequence of many digits.ics": event(b"SEQUENCE:" + b"9" * 4_000),
    "500 attendees.ics": event(*[b"ATTENDEE:mailto:a@b.example"] * 500),
    "attributes without end.html": b"<html><div " + b"a=b " * 100_000 + b">Interview</div>",
    "a comment without end.html": b"<html><p>Interview</p>" + b"<!--" * 50_000,
    "tags without end.html": b"<html><p>Interview</p>" + b"<a" * 100_000,
    "attributes that never close.html": b"<html><p>Interview</p>" + b'<p a="' * 50_000,
    "sections without end.html": b"<html><p>Interview</p>" + b"<![CDATA[" * 50_000 + b"><![<![x>",
    "entities without end.html": b"<html><p>" + b"&#x" * 100_000 + b"&amp;" * 100_000,
    "many open tags of no depth.html": b"<html>" + b"<p>Bread<br>" * 50_000,
    "JSON-LD nested beyond its cap.html": b'<html><script type="application/ld+json">' + b'{"a":' * 5_000 + b"</script><p>Bread</p></html>",
    "1,000 JSON-LD blocks.html": b"<html>" + b'<script type="application/ld+json">{"@type":"Thing"</script>' * 1_000,
    "an address of 200 KB.eml": b"From: Dana <dana@initech.com>\nSubject: x\n\nSee https://a.example/" + b"a" * 200_000,
    "numbers without end.txt": b"interview " + b"12:30 3/4/2026 $5,000 - " * 8_000,
    "brackets and quotes.txt": b"interview (" * 5_000 + b'"' * 5_000,
    "dashes.txt": b"interview\n" + b"- " * 50_000 + b"\n" + b"_" * 100_000,
    "spaces.txt": b"interview at" + b" " * 150_000 + b"noon",
    "20,000 parameters of a disposition.eml": b"Subject: x\nContent-Disposition: inline" + b"; a=b" * 20_000 + b"\n\nInterview",
    "20,000 continued parameters.eml": b"Subject: x\nContent-Type: text/plain" + b"; name*0*=utf-8''a" * 10_000 + b"\n\nInterview",
    "encoded words without end.eml": b"From: a@b.example\nSubject: " + b"=?utf-8?q?a?= " * 4_000 + b"\n\nInterview",
    "references without end.eml": b"From: a@b.example\nSubject: x\n" + b"References: <a@b>\n" * 5_000 + b"\nInterview",
    "100,000 quotation marks.eml": b"From: a@b.example\nSubject: x\n\n" + b"> " * 50_000 + b"\nInterview",
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_in_words_that_say_why(child: ReadingChild, name: str) -> None:
    reading = read(child, name, REFUSED[name])
    assert reading.error is not None
    assert "gave up" not in reading.error
    assert "too long" not in reading.error
    assert (reading.kind, reading.times, reading.company) == ("other", (), None)


@pytest.mark.parametrize("name", READ)
def test_it_is_read_within_the_caps(child: ReadingChild, name: str) -> None:
    reading = read(child, name, READ[name])
    assert reading.error is None or "gave up" not in reading.error
    assert reading.error is None or "took too long" not in reading.error
    assert len(reading.text) <= 250_000


def test_a_dense_series_is_one_time_and_a_note(child: ReadingChild) -> None:
    reading = read(child, "dense.ics", READ["every second for ever.ics"])
    assert [time.start for time in reading.times] == ["2026-03-05T15:00:00+00:00"]
    assert any("too dense" in note for note in reading.unclear)


SNIPPETS = (
    b"<script>alert(1)</script>", b"<svg onload=alert(1)>", b"<math><style><img src=x onerror=alert(1)></style></math>",
    b"<form action=http://evil.example><input name=a>", b"<base href=http://evil.example/>",
    b'<meta http-equiv=refresh content="0;url=http://evil.example">', b"<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    b'<a href="javascript:alert(1)">click</a>', b'<a href="java\tscript:alert(1)">click</a>', b'<a href="data:text/html,x">click</a>',
    b'<p style="background:url(javascript:alert(1))">x</p>', b"<img src=x onerror=alert(1)>", b"<object data=x.swf></object>",
)  # fmt: skip


@pytest.mark.parametrize("snippet", SNIPPETS)
def test_nothing_that_could_run_comes_through(child: ReadingChild, snippet: bytes) -> None:
    reading = read(child, "x.eml", HTML + b"<p>Interview</p>" + snippet)
    assert "alert" not in reading.text
    assert "<" not in reading.text
    assert all(link.url.startswith(("http://", "https://")) for link in reading.links)


def zoned(name: bytes, offset: bytes | None) -> bytes:
    """An event in a zone of that name, which the file defines as that offset from UTC (or not at all)."""
    zone = [b"BEGIN:VTIMEZONE", b"TZID:" + name, b"BEGIN:STANDARD", b"DTSTART:19700101T000000", b"TZOFFSETFROM:" + offset,
            b"TZOFFSETTO:" + offset, b"END:STANDARD", b"END:VTIMEZONE"] if offset else []  # fmt: skip
    start = b"DTSTART;TZID=" + name + b":20260705T150000"
    return event().replace(b"BEGIN:VEVENT", b"\r\n".join([*zone, b"BEGIN:VEVENT"])).replace(b"DTSTART:20260305T150000Z", start)


def test_a_time_zone_that_one_file_defines_does_not_outlive_it(child: ReadingChild) -> None:
    for name in (b"Customized Time Zone 1", b"Pacific Standard Time"):
        read(child, "first.ics", zoned(name, b"+0900"))
    assert [time.start for time in read(child, "a.ics", zoned(b"Customized Time Zone 1", b"+0300")).times] == [
        "2026-07-05T15:00:00+03:00"
    ]
    assert [time.start for time in read(child, "b.ics", zoned(b"Customized Time Zone 1", None)).times] == ["2026-07-05T15:00:00"]
    assert [time.start for time in read(child, "c.ics", zoned(b"Pacific Standard Time", None)).times] == [
        "2026-07-05T15:00:00-07:00"
    ]


def test_no_reading_depends_on_what_was_read_before(child: ReadingChild) -> None:
    files = {
        "a.ics": CALENDAR, "b.ics": zoned(b"Lemon Time", b"-0800"), "c.ics": zoned(b"Lemon Time", None), "d.eml": MAIL, "e.json": RECORD,
        "f.xml": FEED, "g.eml": HTML + SNIPPETS[0], "h.ics": zoned(b"Pacific Standard Time", b"+0900"), "i.json": REFUSED["objects nested 65 deep.json"],
    }  # fmt: skip
    alone = {}
    for name, data in files.items():
        with ReadingChild() as fresh:
            alone[name] = read(fresh, name, data)
    for seed in range(4):
        order = list(files)
        random.Random(seed).shuffle(order)
        assert {name: read(child, name, files[name]) for name in order} == alone
