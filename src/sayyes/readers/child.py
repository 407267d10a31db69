"""The process that reads foreign bytes, so that nobody else has to: `python -m sayyes.readers.child`.

It limits its own memory, and its processor time for each file; it needs no network, and answers requests from standard input
one after the other until that ends. A message, in both directions: four bytes, big-endian, the length of a JSON header; the
header; then `header["size"]` raw bytes. Request: `{"name", "now", "pick", "size"}` and the file; an `errand` asks for something
else than a reading (`ERRANDS`). Answer: `{"reading": {…}, "size": 0}`, a reading as `wire` writes it. Before its first answer
the child sends one length of 0: it has started.
"""

from __future__ import annotations

import contextlib
import json
import struct
import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from types import ModuleType
from typing import Any, BinaryIO
from zoneinfo import ZoneInfo

from sayyes.readers import caps
from sayyes.readers.facts import Reading
from sayyes.readers.read import read_bytes, reading_to_wire, unread

resource: ModuleType | None
try:
    import resource as _resource
except ImportError:  # Windows
    resource = None
else:
    resource = _resource

HEADER = struct.Struct(">I")
MEMORY_BYTES = 1024 * caps.MEGABYTE
WRITTEN_BYTES = caps.MEGABYTE  # to its standard error, which is a file of the parent's
PROCESSOR_SECONDS = 20  # for one file, which takes milliseconds if it is honest
_MOST_HEADER = 64 * 1024


def limit_memory() -> None:
    """Cap our memory and what we write to files, and forbid core dumps.

    Windows has no such limits; there the parent's clock alone protects.
    """
    if resource is not None:
        _lower(resource.RLIMIT_AS, MEMORY_BYTES)
        _lower(resource.RLIMIT_CORE, 0)
        _lower(resource.RLIMIT_FSIZE, WRITTEN_BYTES)


def limit_time() -> None:
    """Give ourselves a few more seconds of processor time, counted from now; past them the system ends us."""
    if resource is not None:
        usage = resource.getrusage(resource.RUSAGE_SELF)
        _lower(resource.RLIMIT_CPU, int(usage.ru_utime + usage.ru_stime) + PROCESSOR_SECONDS)


def _lower(kind: int, most: int) -> None:
    assert resource is not None
    _, hard = resource.getrlimit(kind)
    with contextlib.suppress(ValueError, OSError):  # a platform that knows the limit but refuses to set it
        resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def greet(answers: BinaryIO) -> None:
    """Say that we have started: whatever ends us from here on is the doing of a file."""
    answers.write(HEADER.pack(0))
    answers.flush()


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer until the requests end."""
    while True:
        request = receive(requests)
        if request is None:
            return
        header, data = request
        limit_time()
        send(answers, {"reading": ERRANDS[header.get("errand", "read")](header, data)}, b"")


def _read(header: dict[str, Any], data: bytes) -> dict[str, Any]:
    return reading_to_wire(_reading(header, data))


def _reading(header: dict[str, Any], data: bytes) -> Reading:
    name = str(header.get("name", ""))
    now = datetime.fromisoformat(header["now"]) if header.get("now") else None
    try:
        return read_bytes(name, data, now=now, pick=header.get("pick"))
    except MemoryError:
        return unread(name, "This needs more memory than a message should and was not read; paste its text instead.")


def _export(header: dict[str, Any], data: bytes) -> dict[str, Any]:
    """An export, read with what the person said about its columns and dates."""
    from sayyes.readers.exports import door
    from sayyes.readers.exports.found import Wishes, export_to_wire

    name = str(header.get("name", ""))
    try:
        return export_to_wire(door.read_export(name, data, Wishes(**header["wishes"])))
    except MemoryError:
        return export_to_wire(door.unread(name, "This needs more memory than an export should; hand in its files one by one."))


def _busy(header: dict[str, Any], data: bytes) -> dict[str, Any]:
    """When the owner of a calendar is busy: instants in UTC, or the sentence that says why that cannot be told."""
    from sayyes.errors import Unreadable
    from sayyes.readers.busy import busy_times

    start, end = (datetime.fromisoformat(header[name]) for name in ("start", "end"))
    try:
        found = busy_times(data, start=start, end=end, zone=ZoneInfo(header["zone"]))
    except (Unreadable, MemoryError) as problem:
        return {"error": str(problem) or "it needs more memory than a calendar should"}
    spans = [[begins.isoformat(), ends.isoformat()] for begins, ends in found.spans]
    return {"spans": spans, "entries": found.entries, "notes": list(found.notes)}


def _envelope(_: dict[str, Any], data: bytes) -> dict[str, Any]:
    """Where an answer to a message goes and what it threads to."""
    from sayyes.errors import Unreadable
    from sayyes.readers.envelope import read_envelope

    try:
        return read_envelope(data)
    except (Unreadable, MemoryError) as problem:
        return {"error": str(problem) or "it needs more memory than a message should"}


def _calendar_answer(header: dict[str, Any], data: bytes) -> dict[str, Any]:
    """The REPLY or COUNTER to the calendar invitation in a message, as text."""
    from sayyes.errors import Unusable
    from sayyes.readers.calendar_replies import counter_to, reply_to

    now, invited, comment = datetime.fromisoformat(header["now"]), header["invited"], header.get("comment")
    zone = ZoneInfo(header["zone"])
    times = [tuple(datetime.fromisoformat(each).astimezone(zone) for each in slot) for slot in header.get("times", ())]
    try:
        if times:
            made = counter_to(data, invited=invited, times=[(start, end) for start, end in times], now=now, comment=comment)
        else:
            made = reply_to(data, invited=invited, answer=header["answer"], now=now, comment=comment)
    except (Unusable, MemoryError) as problem:
        return {"error": str(problem) or "it needs more memory than a calendar should"}
    return {"method": made.method, "text": made.text, "to": made.to, "words": made.words}


ERRANDS: Mapping[str, Callable[[dict[str, Any], bytes], dict[str, Any]]] = {
    "read": _read,
    "export": _export,
    "busy": _busy,
    "envelope": _envelope,
    "calendar_answer": _calendar_answer,
}


def send(stream: BinaryIO, header: dict[str, Any], data: bytes) -> None:
    """Write one message."""
    encoded = json.dumps({**header, "size": len(data)}).encode()
    stream.write(HEADER.pack(len(encoded)) + encoded + data)
    stream.flush()


def receive(stream: BinaryIO) -> tuple[dict[str, Any], bytes] | None:
    """Read one message; None at the end of the stream. Raises ValueError on what is no message."""
    prefix = stream.read(HEADER.size)
    if len(prefix) < HEADER.size:
        return None
    (length,) = HEADER.unpack(prefix)
    if length > _MOST_HEADER:
        raise ValueError("the request's header is too long to be one")
    header = json.loads(stream.read(length))
    size = int(header["size"])
    data = stream.read(size)
    if len(data) < size:
        return None
    return header, data


if __name__ == "__main__":
    limit_memory()
    greet(sys.stdout.buffer)
    serve(sys.stdin.buffer, sys.stdout.buffer)
