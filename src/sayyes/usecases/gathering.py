"""Several files about one invitation become one reading: the message, its calendar file, the posting.

The first interview is the invitation. What it leaves open is filled from the others in the order in which they were given;
where they contradict one another nothing is chosen silently. A second message that invites to another company is not mixed in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
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
    main = min(readings, key=lambda reading: rank.get(reading.kind, len(FIRST)))
    for other in readings:
        if other is not main:
            main = _joined(main, other)
    return main


def _joined(main: Reading, other: Reading) -> Reading:
    if _about_another(main, other):
        note = (
            f"{other.file} is about another interview, at {other.company.value if other.company else '?'}: ask about it by itself"
        )
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
    if other.kind != "interview" or "uid" in other.extra or other.file.lower().endswith((".ics", ".ical")):
        return False
    if main.company is None or other.company is None:
        return False
    return main.company.value.casefold() != other.company.value.casefold()


def _times(main: Reading, other: Reading) -> tuple[tuple[Time, ...], tuple[str, ...]]:
    """The times of both, and the doubt where a sure time in one is not among the sure times of the other."""
    ours = [time for time in main.times if time.sure]
    theirs = [time for time in other.times if time.sure]
    if not ours or not theirs:
        return (tuple(theirs) + main.times if theirs else _union(main.times, other.times)), ()
    if {time.start for time in ours} & {time.start for time in theirs} or any(_same(a, b) for a in ours for b in theirs):
        return main.times, ()
    doubt = (
        f"{main.file} says {time_words(ours[0], short=True)}, {other.file} says {time_words(theirs[0], short=True)}: which holds?"
    )
    return main.times, (doubt,)


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
