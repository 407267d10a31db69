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
    return gathered_apart(readings)[0]


def gathered_apart(readings: Sequence[Reading]) -> tuple[Reading | None, tuple[str, ...]]:
    """The same, and a sentence on each file that is about something else and was left out; the reading's doubts name it, too."""
    if not readings:
        return None, ()
    rank = {kind: place for place, kind in enumerate(FIRST)}
    main, *others = sorted(readings, key=lambda reading: (rank.get(reading.kind, len(FIRST)), _is_calendar(reading)))
    left_out: list[str] = []
    for other in others:
        if _about_another(main, other):
            left_out.append(f"{other.file} is about {_matter(other)}: ask about it by itself")
        else:
            main = _joined(main, other)
    return replace(main, unclear=(*main.unclear, *left_out)), tuple(left_out)


def _joined(main: Reading, other: Reading) -> Reading:
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
        unclear=_union(main.unclear, other.unclear, doubt, _whose(main, other)),
        extra={**other.extra, **main.extra},
    )


def _about_another(main: Reading, other: Reading) -> bool:
    """Another company's message; where one names no company, a message from somewhere else. A calendar file and a posting belong
    to the message that they were handed in with.
    """
    if other.kind == "posting" or main.kind == "posting" or _is_calendar(other) or _is_calendar(main):
        return False
    if main.company is not None and other.company is not None:
        return not _same_company(main.company.value, other.company.value)
    here, there = _domain(main), _domain(other)
    return bool(here and there and here != there)


def _whose(main: Reading, other: Reading) -> tuple[str, ...]:
    """The doubt about a posting that names another company: an agency may have written, or it is the wrong posting."""
    if other.kind != "posting" or main.company is None or other.company is None:
        return ()
    if _same_company(main.company.value, other.company.value):
        return ()
    return (
        f"{main.file} is from {main.company.value}, {other.file} is a posting of {other.company.value}: do they belong together?",
    )


def _matter(reading: Reading) -> str:
    if reading.company is None:
        return "another matter"
    return f"{'an interview at ' if reading.kind == 'interview' else ''}{reading.company.value}"


def _same_company(one: str, another: str) -> bool:
    """The same words, or one name within the other: "Larkfield" and "Larkfield Mutual Ltd"."""
    first, second = (
        f" {' '.join(''.join(c if c.isalnum() else ' ' for c in each.casefold()).split())} " for each in (one, another)
    )
    return first in second or second in first


def _domain(reading: Reading) -> str:
    sender = reading.sender
    return sender.email.rpartition("@")[2].casefold() if sender is not None and sender.email else ""


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
