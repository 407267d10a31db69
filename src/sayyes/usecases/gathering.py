"""Several files about one invitation become one reading: the message, its calendar file, the posting.

The first interview is the invitation. What it leaves open is filled from the others in the order in which they were given;
where they contradict one another nothing is chosen silently. A second message that invites to another company is not mixed in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import reduce
from typing import Any, TypeVar

from sayyes.readers.facts import Reading, Time
from sayyes.usecases.moments import parsed, time_words

FIRST = ("interview", "scam", "assessment", "outreach", "posting", "calendar", "offer")  # who may speak for the invitation
FILLED = ("company", "role", "pay", "answer_by", "place", "format", "minutes", "remote", "sender", "subject", "received")

Entry = TypeVar("Entry")


def gather(readings: Sequence[Reading]) -> Reading | None:
    """One reading of the invitation out of all that was handed in; None where nothing was."""
    if not readings:
        return None
    rank = {kind: place for place, kind in enumerate(FIRST)}
    first, *others = sorted(readings, key=lambda reading: (rank.get(reading.kind, len(FIRST)), _is_calendar(reading)))
    return reduce(_joined, others, first)


def _joined(main: Reading, other: Reading) -> Reading:
    if _about_another(main, other):
        whose = other.company.value if other.company else "another company"
        note = f"{other.file} is about an interview at {whose}: ask about it by itself"
        return replace(main, unclear=(*main.unclear, note))
    filled: dict[str, Any] = {
        name: getattr(other, name) for name in FILLED if getattr(main, name) is None and getattr(other, name) is not None
    }
    times, doubt = _times(main, other)
    return replace(
        main,
        **filled,
        times=times,
        links=_union(main.links, other.links),
        people=_union(main.people, other.people),
        scam=_union(main.scam, other.scam),
        unclear=_union(main.unclear, other.unclear, doubt),
        extra={**other.extra, **main.extra},
    )


def _about_another(main: Reading, other: Reading) -> bool:
    """Another message that invites, to another company. A calendar file belongs to the message it was handed in with."""
    if other.kind != "interview" or _is_calendar(other):
        return False
    if main.company is None or other.company is None:
        return False
    return main.company.value.casefold() != other.company.value.casefold()


def _is_calendar(reading: Reading) -> bool:
    return reading.file.lower().endswith((".ics", ".ical")) or ("uid" in reading.extra and reading.sender is None)


def _times(main: Reading, other: Reading) -> tuple[tuple[Time, ...], tuple[str, ...]]:
    """The times of both. Where no sure time of one is among those of the other, none is sure, and the doubt says so."""
    ours = [time for time in main.times if time.sure]
    theirs = [time for time in other.times if time.sure]
    if not ours or not theirs:
        return (tuple(theirs) + main.times if theirs else _union(main.times, other.times)), ()
    if {time.start for time in ours} & {time.start for time in theirs} or any(_same(a, b) for a in ours for b in theirs):
        return main.times, ()
    here, there = time_words(ours[0], short=True), time_words(theirs[0], short=True)
    doubt = f"{main.file} says {here}, {other.file} says {there}: which holds?"
    return tuple(replace(time, sure=False) for time in (*main.times, *theirs)), (doubt,)


def _same(one: Time, another: Time) -> bool:
    """The same instant, however it is written."""
    first, second = parsed(one.start), parsed(another.start)
    try:
        return first == second
    except TypeError:
        return False


def _union(*rows: Iterable[Entry]) -> tuple[Entry, ...]:
    """All entries in order, each once. Entries need not be hashable."""
    kept: list[Entry] = []
    for row in rows:
        kept.extend(entry for entry in row if entry not in kept)
    return tuple(kept)
