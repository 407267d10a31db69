"""Read a message, calendar file or posting that came from outside. The bytes are parsed in a child process, never in this one."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from sayyes.links.boards import twin_of
from sayyes.links.reading_child import read_foreign, unread
from sayyes.readers.facts import Reading
from sayyes.readers.wire import reading_from_wire

if TYPE_CHECKING:
    from sayyes.links.fetching import Fetched, Fetcher


def read_file(*, name: str, data: bytes, now: datetime | None) -> Reading:
    """The facts in one file. What could not be read is a `Reading` with `error`; nothing is raised for what is in the file."""
    return reading_from_wire(read_foreign(name, data, now=now))


def read_address(*, url: str, now: datetime | None, fetcher: Fetcher | None = None) -> Reading:
    """The facts on a page, which is fetched because the person asked for it; of a board's opening, its public data are read.

    Where a board's data cannot be had, the page itself is tried. Nothing is raised for what the other side does: `error` says
    whether the page was not there, empty, cut off, or could not be fetched.
    """
    url = url.partition("#")[0]
    from sayyes.links.fetching import Fetcher

    asking = fetcher or Fetcher()
    twin = twin_of(url)
    if twin is not None:
        data = asking.fetch(twin.url)
        if data.outcome != "failed":
            return _read(url, data, now, twin.pick)
    return _read(url, asking.fetch(url), now, None)


def _read(url: str, fetched: Fetched, now: datetime | None, pick: str | None) -> Reading:
    if fetched.outcome != "found":
        return reading_from_wire(unread(url, fetched.why))
    return reading_from_wire(read_foreign(url, fetched.data, now=now, pick=pick))
