"""Read a message, calendar file or posting that came from outside. The bytes are parsed in a child process, never in this one."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sayyes.links.boards import twin_of
from sayyes.links.reading_child import ReadingPool, read_foreign, unread
from sayyes.readers.facts import Reading
from sayyes.readers.wire import reading_from_wire

if TYPE_CHECKING:
    from sayyes.links.fetching import Fetched, Fetcher


CHILDREN = min(2, os.cpu_count() or 1)
_AHEAD = 4  # messages that wait for a child; each may be large

_Read = Callable[..., dict[str, Any]]


@dataclass(frozen=True)
class Handed:
    """One thing handed in: a file's or message's bytes; no bytes where `name` is the address of a page; or why there are none."""

    name: str
    data: bytes | None = None
    error: str | None = None


def read_all(*, handed: Iterable[Handed], now: datetime | None) -> Iterator[Reading]:
    """The facts in each, in order, while few are held at a time: what is handed in may be more than fits into memory."""
    with ReadingPool(CHILDREN) as pool, ThreadPoolExecutor(CHILDREN) as threads:
        under_way: deque[Future[Reading]] = deque()
        try:
            for each in handed:
                under_way.append(threads.submit(_read_handed, each, now, pool.read))
                if len(under_way) > _AHEAD:
                    yield under_way.popleft().result()
            while under_way:
                yield under_way.popleft().result()
        finally:
            for future in under_way:
                future.cancel()


def _read_handed(each: Handed, now: datetime | None, read: _Read) -> Reading:
    if each.error is not None:
        return reading_from_wire(unread(each.name, each.error))
    if each.data is None:
        return read_address(url=each.name, now=now)
    return reading_from_wire(read(each.name, each.data, now=now))


def read_file(*, name: str, data: bytes, now: datetime | None) -> Reading:
    """The facts in one file. What could not be read is a `Reading` with `error`; nothing is raised for what is in the file."""
    return reading_from_wire(read_foreign(name, data, now=now))


def read_address(*, url: str, now: datetime | None, fetcher: Fetcher | None = None) -> Reading:
    """The facts on a page, which is fetched because the person asked for it; of a board's opening, its public data are read.

    Where a board's data cannot be had, the page itself is tried. Nothing is raised for what the other side does: `error` says
    whether the page was not there, empty, cut off, or could not be fetched.
    """
    return fetch_and_read(url=url, now=now, fetcher=fetcher)[1]


def fetch_and_read(*, url: str, now: datetime | None, fetcher: Fetcher | None = None) -> tuple[bytes, Reading]:
    """As `read_address`, with the bytes that were read; none where nothing was found."""
    url = url.partition("#")[0]
    from sayyes.links.fetching import Fetcher

    asking = fetcher or Fetcher()
    twin = twin_of(url)
    if twin is not None:
        data = asking.fetch(twin.url)
        if data.outcome != "failed":
            return _read(url, data, now, twin.pick)
    return _read(url, asking.fetch(url), now, None)


def _read(url: str, fetched: Fetched, now: datetime | None, pick: str | None) -> tuple[bytes, Reading]:
    if fetched.outcome != "found":
        return b"", reading_from_wire(unread(url, fetched.why))
    return fetched.data, reading_from_wire(read_foreign(url, fetched.data, now=now, pick=pick))
