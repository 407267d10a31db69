"""Whole calendars, as Google Takeout and others give them out: years of entries, of which only those about interviews are kept.

A calendar beyond what an invitation may measure is read in portions: each with the calendar's head and its zones, and some of
its events, as if it had come as several files.
"""

from __future__ import annotations

from collections.abc import Iterator

from sayyes.errors import Unreadable
from sayyes.readers import caps
from sayyes.readers.calendar import Event, read_calendar
from sayyes.readers.events import kind_of
from sayyes.readers.exports.found import Export, FoundEvent

_PORTION = caps.CALENDAR_BYTES // 2
_PER_PORTION = 200
# What RFC 5546 sends about an entry that stands elsewhere: none of these is an entry itself.
_ABOUT_AN_ENTRY = {
    "CANCEL": "it calls an entry off, and is none itself; note it in the Pipeline, or hand the message in on Today",
    **dict.fromkeys(
        ("COUNTER", "REPLY", "REFRESH", "DECLINECOUNTER"),
        "it answers an invitation, and nothing is agreed by it; hand the message in on Today",
    ),
}


def interviews_in(name: str, data: bytes) -> Export:
    """The entries about interviews. Raises `Unreadable` where there is none, or only word of one that is elsewhere."""
    found: list[FoundEvent] = []
    others = large = 0
    asks: dict[str, None] = {}
    error: str | None = None
    for portion in portions(data):
        read = read_calendar(portion)
        if (why := _ABOUT_AN_ENTRY.get((read.method or "").upper())) is not None:
            raise Unreadable(why)
        error = error or read.error
        for event in read.events:
            kept = _event(name, event)
            if kept is None:
                others += 1
            else:
                found.append(kept)
        large += read.error is not None
    if not found and not others:
        raise Unreadable(error or "there is no event in it")
    asks.update((f"{name}: “{each.title}” does not say in which place's time it is.", None) for each in found if not each.sure)
    notes = [f"{name}: {others:,} other entries were left alone."] * bool(others)
    notes += [f"{name}: {large:,} parts could not be read ({error})."] * bool(large)
    return Export(name, "calendar", events=tuple(found), asks=tuple(asks), notes=tuple(notes))


def portions(data: bytes) -> Iterator[bytes]:
    """The calendar in files that are small enough, each with all zones."""
    data = data.removeprefix(b"\xef\xbb\xbf")
    if len(data) <= _PORTION and data.count(b"BEGIN:VEVENT") <= _PER_PORTION:
        yield data
        return
    first = data.find(b"BEGIN:VEVENT")
    zone = data.find(b"BEGIN:VTIMEZONE")
    head = data[: min(each for each in (first, zone, len(data)) if each >= 0)]
    if len(head) > caps.CALENDAR_BYTES // 4:
        raise Unreadable("its head is larger than any calendar's; export it from the calendar again")
    zones = b"".join(_parts(data, b"VTIMEZONE"))[: caps.CALENDAR_BYTES // 4]
    batch: list[bytes] = []
    size = 0
    for text in _parts(data, b"VEVENT"):
        if batch and (size + len(text) > _PORTION or len(batch) >= _PER_PORTION):
            yield _calendar(head, zones, batch)
            batch, size = [], 0
        batch.append(text)
        size += len(text)
    if batch:
        yield _calendar(head, zones, batch)


def _parts(data: bytes, kind: bytes) -> Iterator[bytes]:
    """Every BEGIN…END pair of a kind, its lines whole."""
    begin, end, at = b"\nBEGIN:" + kind, b"\nEND:" + kind, 0
    while (start := data.find(begin, at)) >= 0 and (stop := data.find(end, start)) >= 0:
        line_end = data.find(b"\n", stop + len(end))
        at = line_end if line_end >= 0 else len(data)
        yield data[start + 1 : at + 1]


def _calendar(head: bytes, zones: bytes, events: list[bytes]) -> bytes:
    return head + zones + b"".join(events) + b"END:VCALENDAR\r\n"


def _event(name: str, event: Event) -> FoundEvent | None:
    if event.start is None or kind_of([event]) not in {"interview", "assessment"}:
        return None
    people = [event.organizer, *event.attendees]
    return FoundEvent(
        where=name,
        uid=event.uid or "",
        title=event.summary or "",
        start=event.start.start,
        end=event.end.start if event.end else None,
        place=event.location or "",
        sure=event.start.sure or "T" not in event.start.start,
        recurrence=event.recurrence or "",
        people=tuple(dict.fromkeys(each.email or each.name for each in people if each)),
    )
