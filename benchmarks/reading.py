"""Reading: how many messages a second through the whole reader, isolation included; how much memory; how often it is right.

Beside it stand mail-parser for the message and dateparser for the times, in one process without isolation: the two libraries
that somebody would combine for the same fields. They know no kinds, companies or pay; only what both do is compared.
"""

from __future__ import annotations

import os
import resource
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from itertools import islice
from multiprocessing import get_context

from benchmarks.letters import LETTERS
from benchmarks.report import Section, seconds
from sayyes.readers.facts import Reading
from sayyes.readers.mailbox import messages_of
from sayyes.usecases.reading import CHILDREN, Handed, read_all

MESSAGES = 1_000
LONG = 20_000  # of an mbox, made up while it is read
PEER_MESSAGES = 60
NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)


def sections() -> Iterator[Section]:
    """Throughput beside the peers, memory over a long mbox, accuracy beside the peers."""
    yield _throughput()
    yield _memory()
    yield _accuracy()


def _throughput() -> Section:
    letters = [LETTERS[number % len(LETTERS)].encoded(number) for number in range(MESSAGES)]
    warm = list(read_all(handed=(Handed(str(number), data) for number, data in enumerate(letters[:4])), now=NOW))
    began = time.perf_counter()
    read = list(read_all(handed=(Handed(str(number), data) for number, data in enumerate(letters)), now=NOW))
    ours = time.perf_counter() - began
    assert len(read) == MESSAGES
    assert all(each.error is None for each in (*warm, *read))
    began = time.perf_counter()
    for data in letters[:PEER_MESSAGES]:
        _peer_starts(data)
    peers = (time.perf_counter() - began) / PEER_MESSAGES * MESSAGES
    return Section(
        "Reading messages",
        f"""{MESSAGES:,} messages of {len(LETTERS)} sorts, in four languages, through the whole reader: {CHILDREN} child processes
        with capped memory and time, started within the measured time. The peers run in one process, without isolation, and find
        sender and times only; theirs is measured on {PEER_MESSAGES} messages and scaled.""",
        ("reader", "time", "messages a second"),
        (
            ("sayyes, isolated", seconds(ours), f"{MESSAGES / ours:,.0f}"),
            ("mail-parser and dateparser", seconds(peers), f"{MESSAGES / peers:,.0f}"),
        ),
    )


def _memory() -> Section:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as fresh:  # what ran here before has had a peak of its own
        rows = fresh.submit(_memory_rows).result()
    return Section(
        "An mbox without end",
        "The highest memory of a fresh reading process so far, while messages stream by; it does not grow with the mailbox.",
        ("messages read", "highest memory", "time"),
        rows,
    )


def _memory_rows() -> list[tuple[str, str, str]]:
    rows = []
    began = time.perf_counter()
    for number, reading in enumerate(read_all(handed=_long_mailbox(), now=NOW), 1):
        assert reading.error is None
        if number in {LONG // 20, LONG // 4, LONG}:
            rows.append((f"{number:,}", f"{_megabytes():,.0f} MB", seconds(time.perf_counter() - began)))
    return rows


def _long_mailbox() -> Iterator[Handed]:
    def lines() -> Iterator[bytes]:
        for number in range(LONG):
            yield b"From alice@example.net Mon Mar  2 10:00:00 2026\n"
            yield from LETTERS[number % len(LETTERS)].encoded(number).splitlines(keepends=True)
            yield b"\n"

    return (Handed(f"big.mbox#{number}", data) for number, data in enumerate(islice(messages_of(lines()), LONG), 1))


def _megabytes() -> float:
    """The peak of this process so far. Linux counts in KB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _accuracy() -> Section:
    readings = list(read_all(handed=(Handed(each.subject, each.encoded()) for each in LETTERS), now=NOW))
    pairs = list(zip(LETTERS, readings, strict=True))
    dated = [letter for letter in LETTERS if letter.starts]
    rows = [
        _row("kind", [reading.kind == letter.kind for letter, reading in pairs], None),
        _row("company", [_same(letter.company, reading) for letter, reading in pairs if letter.company], None),
        _row("pay", [_paid(reading) == letter.pay for letter, reading in pairs], None),
        _row(
            "times, zone included",
            [tuple(time.start for time in reading.times) == letter.starts for letter, reading in pairs if letter.starts],
            [tuple(_peer_starts(letter.encoded())) == letter.starts for letter in dated],
        ),
        _row(
            "no time where none is proposed for an interview",
            [not reading.times for letter, reading in pairs if not letter.starts and letter.kind != "other"],
            [not list(_peer_starts(letter.encoded())) for letter in LETTERS if not letter.starts and letter.kind != "other"],
        ),
    ]
    return Section(
        "What was read rightly",
        f"{len(LETTERS)} hand-made messages (`benchmarks/letters.py`): an example, not a measure of all mail.",
        ("field", "sayyes", "mail-parser and dateparser"),
        rows,
    )


def _row(name: str, ours: list[bool], peers: list[bool] | None) -> tuple[str, str, str]:
    return name, f"{sum(ours)} of {len(ours)}", "–" if peers is None else f"{sum(peers)} of {len(peers)}"


def _same(company: str | None, reading: Reading) -> bool:
    return reading.company is not None and reading.company.value == company


def _paid(reading: Reading) -> tuple[float | None, float | None, str | None, str | None] | None:
    pay = reading.pay
    return (pay.low, pay.high, pay.currency, pay.period) if pay else None


def _peer_starts(data: bytes) -> Iterator[str]:
    """Times in the body, as the two libraries find them together."""
    import mailparser
    from dateparser.search import search_dates

    message = mailparser.parse_from_bytes(data)
    found = search_dates(message.body, settings={"RELATIVE_BASE": message.date, "PREFER_DATES_FROM": "future"}) or []
    return (moment.isoformat() for _, moment in found)


def _main() -> None:
    os.environ.setdefault("TZ", "UTC")
    for section in sections():
        print(section)


if __name__ == "__main__":
    _main()
