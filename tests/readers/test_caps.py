"""Each cap at its limit, one beyond it, and far beyond it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayyes.readers import caps
from tests.readers.letters import letter, read

FAR = 100


def nested_parts(depth: int) -> bytes:
    """A text in a multipart in a multipart …, `depth` levels below the message itself."""
    levels = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (level, level) for level in range(depth))
    return b"From: a@b.example\nSubject: x\n" + levels + b"Content-Type: text/plain\n\nWe invite you to an interview.\n"


def many_parts(count: int) -> bytes:
    """A multipart that counts itself: `count` parts in all."""
    part = b"--b\nContent-Type: text/plain\n\nWe invite you to an interview.\n"
    return b"From: a@b.example\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n" + part * (count - 1) + b"--b--\n"


def long_headers(size: int) -> bytes:
    """Headers of `size` characters in all, names and values."""
    rest = "FromSubjectX-Long" + "a@b.examplex"
    return b"From: a@b.example\nSubject: x\nX-Long: " + b"a" * (size - len(rest)) + b"\n\nWe invite you to an interview.\n"


def deep_markup(depth: int) -> bytes:
    """A page with `depth` elements within one another."""
    return letter("<div>" * depth + "We invite you to an interview.", content_type="text/html")


def deep_record(depth: int) -> bytes:
    """A posting with lists `depth` levels deep, itself the first."""
    return b'{"title": "Data Analyst", "id": ' + b"[" * (depth - 1) + b"]" * (depth - 1) + b"}"


CASES = [
    (nested_parts, caps.PART_DEPTH),
    (many_parts, caps.PARTS),
    (long_headers, caps.HEADER_BYTES),
    (deep_markup, caps.MARKUP_DEPTH),
    (deep_record, caps.RECORD_DEPTH),
]


@pytest.mark.parametrize(("build", "cap"), CASES, ids=[build.__name__ for build, _ in CASES])
def test_at_the_cap_a_file_is_read_and_beyond_it_refused_in_words(build: Callable[[int], bytes], cap: int) -> None:
    name = "x.json" if build is deep_record else "x.eml"
    at_the_cap = read(build(cap), name)
    assert at_the_cap.error is None
    assert at_the_cap.kind in {"interview", "posting"}
    for size in (cap + 1, cap * FAR):
        refused = read(build(size), name)
        assert refused.error is not None
        assert refused.error.startswith("This ")
        assert refused.kind == "other"


@pytest.mark.parametrize(("size", "refused"), [(caps.MARKUP_BYTES - 10, False), (caps.MARKUP_BYTES + 1, True)])
def test_the_cap_on_the_size_of_a_page(size: int, refused: bool) -> None:
    page = "<html><p>We invite you to an interview.</p>"
    reading = read(letter(page + " " * (size - len(page)), content_type="text/html"))
    assert bool(reading.error) is refused
