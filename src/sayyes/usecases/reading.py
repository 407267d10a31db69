"""Read a message, calendar file or posting that came from outside. The bytes are parsed in a child process, never in this one."""

from __future__ import annotations

from datetime import datetime

from sayyes.links.reading_child import read_foreign
from sayyes.readers.facts import Reading
from sayyes.readers.wire import reading_from_wire


def read_file(*, name: str, data: bytes, now: datetime | None) -> Reading:
    """The facts in one file. What could not be read is a `Reading` with `error`; nothing is raised for what is in the file."""
    return reading_from_wire(read_foreign(name, data, now=now))
