"""The child that reads foreign bytes: hostile files end in a sentence, and the next file is read as if nothing had happened."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sayyes.links.reading_child import MESSAGE_BYTES, ReadingChild
from sayyes.readers.wire import reading_from_wire
from sayyes.usecases.reading import read_file

GOOD = b"From: Dana <dana@initech.com>\nSubject: Interview\n\nWe would like to invite you to an interview at Initech.\n"
PLAIN = b"From: a@b.example\nTo: c@d.example\nSubject: Interview\nContent-Type: text/plain\n\n"
HTML = PLAIN.replace(b"text/plain", b"text/html")


@pytest.fixture(scope="module")
def child() -> Iterator[ReadingChild]:
    with ReadingChild() as started:
        yield started


def nested(depth: int) -> bytes:
    """Multiparts within multiparts, with a line of text in the innermost."""
    head = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (level, level) for level in range(depth))
    return b"Subject: x\nFrom: a@b.example\n" + head + b"Content-Type: text/plain\n\nHello interview\n"


REFUSED = {
    "200,000 nested div": HTML + b"<div>" * 200_000,
    "257 nested div": HTML + b"<div>" * 257,
    "more than 2 MB of HTML": HTML + b"<p>Hello</p>" * 200_000,
    "1,000 nested multiparts": nested(1_000),
    "31 nested multiparts": nested(32),
    "more than 256 KB of headers": b"Subject: x\nX-Long: " + b"a" * 300_000 + b"\n\nHello",
    "201 parts": b"Content-Type: multipart/mixed; boundary=b\nSubject: x\n\n"
    + b"--b\nContent-Type: text/plain\n\nx\n" * 201
    + b"--b--",
    "JSON nested 100,000 deep": b'{"title": ' + b"[" * 100_000,
    "billion laughs": b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss>&b;</rss>',
}
READ = {
    "256 nested div": HTML + b"<div>" * 250 + b"interview",
    "a 40 KB line that begins like a quotation": PLAIN + b"On " + b"a " * 20_000,
    "a 300 KB To header cut to its cap": b"From: a@b.example\nSubject: x\nTo: "
    + b"x@y.example, " * 15_000
    + b"\n\nHello interview",
    "3,000 nested brackets in From": b"From: " + b"(" * 3_000 + b"\nSubject: x\n\nHello interview",
    "a disposition with 10,000 parameters": b"Subject: x\nFrom: a@b.example\nContent-Disposition: inline"
    + b"; a=b" * 10_000
    + b"\n\nHello",
    "an unknown character set": PLAIN.replace(b"text/plain", b"text/plain; charset=nonsense") + b"Hello",
    "one word of 200,000 letters": PLAIN + b"x" * 200_000,
    "capital letters without end": PLAIN + b"Acme Foo " * 10_000,
    "a bracket that never closes": HTML + b"<" * 100_000,
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_hostile_file_is_refused_in_words_and_the_next_is_read(child: ReadingChild, case: str) -> None:
    refused = child.read("hostile", REFUSED[case], now=None, seconds=20)
    assert refused["error"], case
    assert refused["kind"] == "other"
    assert child.read("good.eml", GOOD, now=None)["kind"] == "interview"


@pytest.mark.parametrize("case", READ)
def test_an_odd_file_is_read_within_its_caps_and_the_next_too(child: ReadingChild, case: str) -> None:
    assert child.read("odd.eml", READ[case], now=None, seconds=20)["error"] is None, case
    assert child.read("good.eml", GOOD, now=None)["kind"] == "interview"


def test_a_file_beyond_the_cap_is_not_even_sent(child: ReadingChild) -> None:
    answer = child.read("big.eml", b"x" * (MESSAGE_BYTES + 1), now=None)
    assert "larger than 25 MB" in answer["error"]


def scripted(code: str) -> ReadingChild:
    """A child that misbehaves as written."""
    return ReadingChild((sys.executable, "-c", code))


def test_a_child_that_takes_too_long_is_stopped() -> None:
    with scripted("import time; time.sleep(60)") as stuck:
        answer = stuck.read("slow.eml", GOOD, now=None, seconds=0.3)
        assert answer["error"] == "This took too long to read and was stopped: paste its text instead."


@pytest.mark.parametrize(
    "code",
    [
        "raise SystemExit(3)",
        "import os; os.abort()",
        "import sys; sys.stdin.buffer.read(4); sys.stdout.buffer.write(b'\\x00\\x00\\x00\\x05hel')",
        "import sys; sys.stdout.buffer.write(b'\\xff' * 64)",
        "import sys; sys.stdout.buffer.write(b'\\x00\\x00\\x00\\x02no')",
    ],
)
def test_a_child_that_dies_or_babbles_becomes_a_sentence(code: str) -> None:
    with scripted(code) as broken:
        answer = broken.read("bad.eml", GOOD, now=None, seconds=20)
        assert "could not be read" in answer["error"]


def test_a_child_that_does_not_start_says_why() -> None:
    with scripted("raise ImportError('no module named lemon')") as broken:
        error = broken.read("bad.eml", GOOD, now=None, seconds=20)["error"]
        assert "does not start (ImportError: no module named lemon)" in error
        assert "bad.eml" not in error


def test_a_child_that_dies_on_a_file_says_why_and_that_it_was_the_file() -> None:
    code = (
        "import sys\nfrom sayyes.readers import child\nchild.greet(sys.stdout.buffer)\n"
        "child.receive(sys.stdin.buffer)\nraise OSError('out of ink')\n"
    )
    with scripted(code) as mortal:
        error = mortal.read("bad.eml", GOOD, now=None, seconds=20)["error"]
        assert error == "This could not be read: the reader gave up on it (OSError: out of ink). Paste its text instead."


def test_a_file_is_tried_once_more_with_a_fresh_child(tmp_path: Path) -> None:
    mark = tmp_path / "first"
    code = (
        f"import pathlib, sys\nmark = pathlib.Path({str(mark)!r})\n"
        "if not mark.exists():\n    mark.touch()\n    sys.exit('half an edit')\n"
        "from sayyes.readers.child import serve\nserve(sys.stdin.buffer, sys.stdout.buffer)\n"
    )
    with scripted(code) as shaky:
        assert shaky.read("good.eml", GOOD, now=None, seconds=20)["kind"] == "interview"
    assert mark.exists()


def test_after_a_crash_a_new_child_is_started() -> None:
    with ReadingChild() as child:
        assert child.read("one.eml", GOOD, now=None)["kind"] == "interview"
        process: Any = child._process
        process.kill()
        process.wait()
        assert child.read("two.eml", GOOD, now=None)["kind"] == "interview"


def test_memory_is_capped_in_the_child() -> None:
    code = (
        "import sys\nfrom sayyes.readers import child\nchild.limit_memory()\n"
        "try:\n    bytearray(child.MEMORY_BYTES * 2)\nexcept MemoryError:\n    sys.exit(7)\n"
    )
    with scripted(code) as greedy:
        greedy._running().wait(20)
        assert greedy._process is not None
        assert greedy._process.returncode == 7


def test_the_use_case_gives_facts() -> None:
    reading = read_file(name="good.eml", data=GOOD, now=None)
    assert reading.kind == "interview"
    assert reading.company is not None
    assert reading.company.value == "Initech"


def test_the_reason_of_a_refusal_comes_back_as_a_reading() -> None:
    reading = reading_from_wire({"file": "x", "kind": "other", "confidence": 0.0, "error": "x could not be read"})
    assert reading.error == "x could not be read"


def test_the_parent_imports_no_parser() -> None:
    code = "import sys, sayyes.usecases.reading\nsys.exit(bool({'email', 'icalendar', 'html.parser', 'xml'} & set(sys.modules)))"
    with scripted(code) as clean:
        assert clean._running().wait(20) == 0


def test_the_child_tells_when_the_owner_of_a_calendar_is_busy_and_nothing_else() -> None:
    entry = b"BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Doctor\r\nDTSTART:20260324T090000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\n"
    data = b"BEGIN:VCALENDAR\r\n" + entry + b"END:VCALENDAR\r\n"
    told = {"start": "2026-03-23T00:00:00+00:00", "end": "2026-03-30T00:00:00+00:00", "zone": "Europe/Berlin"}
    with ReadingChild() as child:
        answer = child.run_errand("busy", data, told=told)
        assert answer["spans"] == [["2026-03-24T09:00:00+00:00", "2026-03-24T10:00:00+00:00"]]
        assert "Doctor" not in repr(answer)
        assert "no calendar" in child.run_errand("busy", b"<html>Sign in</html>", told=told)["error"]
