"""What is fuzzed, and what must hold whatever the bytes are. Hypothesis and atheris call the same functions.

A reading never raises, survives its way over the pipe unchanged, and says only things that can be so: known kinds, moments that
can be parsed, no end before its start, no highest pay below the lowest, JSON that any other program can read.
"""

from __future__ import annotations

import io
import json
import math
import zipfile
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime

from sayyes.errors import SayyesError
from sayyes.readers.calendar_replies import reply_to
from sayyes.readers.exports.door import read_export
from sayyes.readers.exports.found import Export, export_from_wire, export_to_wire
from sayyes.readers.facts import KINDS, Pay, Reading, Time
from sayyes.readers.pay import read_pay
from sayyes.readers.read import read_bytes, reading_from_wire, reading_to_wire, to_json
from sayyes.readers.times import find_deadline, find_times

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
TABLES = ("Connections.csv", "Job Applications.csv", "Saved Jobs.csv", "messages.csv", "Positions.csv", "a.vcf", "b.ics")
HEAD = b"From: Dana <dana@initech.com>\nTo: alice@example.net\nSubject: Interview\nDate: Mon, 2 Mar 2026 10:00:00 -0500\n"


def calendar(data: bytes) -> None:
    """Any bytes as a calendar file, and an answer to it where it asks for one."""
    _sound(read_bytes("x.ics", data, now=NOW))
    try:
        answer = reply_to(data, invited="alice@example.net", answer="accepted", now=NOW)
    except SayyesError:
        return
    lines = answer.text.split("\r\n")
    assert lines.count("BEGIN:VEVENT") == lines.count("METHOD:REPLY") == 1
    assert all(len(line.encode()) <= 75 for line in lines)


def mail(data: bytes) -> None:
    """Any bytes as a whole message, and as the body of an ordinary one."""
    _sound(read_bytes("x.eml", data, now=NOW))
    _sound(read_bytes("x.eml", HEAD + b"Content-Type: text/plain; charset=utf-8\n\n" + data, now=NOW))


def markup(data: bytes) -> None:
    """Any bytes as the HTML body of a message."""
    _sound(read_bytes("x.eml", HEAD + b"Content-Type: text/html; charset=utf-8\n\n" + data, now=NOW))


def times(data: bytes) -> None:
    """Any words as a sentence about times."""
    text = data.decode("utf-8", "replace")
    for received in (NOW, None):
        for time in find_times(text, received=received, now=NOW, where="body").times:
            _possible(time)
        find_deadline(text, received=received, now=None, where="body")


def pay(data: bytes) -> None:
    """Any words as a sentence about pay."""
    found = read_pay(data.decode("utf-8", "replace"), "body")
    if found.pay is not None:
        _payable(found.pay)


def record(data: bytes) -> None:
    """Any bytes as a board's JSON, and as JSON-LD on a page."""
    _sound(read_bytes("x.json", data, now=NOW))
    _sound(read_bytes("x.html", b'<html><script type="application/ld+json">' + data + b"</script></html>", now=NOW))


def feed(data: bytes) -> None:
    """Any bytes as an XML feed."""
    _sound(read_bytes("x.xml", data, now=NOW))


def archive(data: bytes) -> None:
    """Any bytes as the ZIP of an export; and as the tables in one, each after a line of ======."""
    _importable(read_export("x.zip", data))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        for name, content in zip(TABLES, data.split(b"======\n"), strict=False):
            made.writestr(name, content)
    _importable(read_export("x.zip", packed.getvalue()))


def table(data: bytes) -> None:
    """Any bytes as a table of a tracker or of LinkedIn, and as an address book."""
    _importable(read_export("x.csv", data))
    _importable(read_export("x.vcf", b"BEGIN:VCARD\n" + data))


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    "calendar": calendar,
    "mail": mail,
    "markup": markup,
    "times": times,
    "pay": pay,
    "record": record,
    "feed": feed,
    "archive": archive,
    "table": table,
}


def _importable(export: Export) -> None:
    """Refused in a sentence or read; then the same after its way over the pipe, with days that can be and people with names."""
    wire = json.loads(json.dumps(export_to_wire(export), allow_nan=False))
    assert export_from_wire(wire) == export
    assert export.error is None or (export.error and export.rows == 0), export
    for contact in export.contacts:
        assert contact.name.strip(), contact
    for day in (
        *(each.connected_on for each in export.contacts),
        *(each.applied_on for each in export.applications),
    ):
        if day is not None:
            date.fromisoformat(day)


def _sound(reading: Reading) -> None:
    wire = json.loads(json.dumps(reading_to_wire(reading), allow_nan=False))
    assert reading_from_wire(wire) == reading
    json.dumps(to_json(reading), allow_nan=False).encode()
    assert reading.kind in KINDS
    assert 0 <= reading.confidence <= 1
    assert reading.count >= 1
    for time in reading.times:
        _possible(time)
    if reading.pay is not None:
        _payable(reading.pay)


def _possible(time: Time) -> None:
    start = _moment(time.start)
    if time.end is not None:
        end = _moment(time.end)
        if isinstance(start, datetime) and isinstance(end, datetime) and (start.tzinfo is None) == (end.tzinfo is None):
            assert start <= end, time
    if not isinstance(start, datetime) or start.tzinfo is None:
        assert time.zone is None or not time.sure or "T" not in time.start, time


def _moment(text: str) -> datetime | date:
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def _payable(found: Pay) -> None:
    ends = [each for each in (found.low, found.high) if each is not None]
    assert ends, found
    assert all(math.isfinite(each) and each >= 0 for each in ends), found
    assert found.low is None or found.high is None or found.low <= found.high, found
