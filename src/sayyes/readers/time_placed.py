"""A slot that has found its place on the calendar, and the same time said twice: "10 am PT / 1 pm ET" is one time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sayyes.readers.time_grammar import Slot


@dataclass(frozen=True)
class PlacedSlot:
    """A slot on the calendar: `start` aware, naive (no zone), or a bare date."""

    slot: Slot
    start: datetime | date
    end: datetime | None
    zone: str | None
    sure: bool
    notes: tuple[str, ...]


def merge_twins(placed: list[PlacedSlot]) -> list[PlacedSlot]:
    """ "10 am PT / 1 pm ET" is one time said twice; where the two disagree, that is a question."""
    merged: list[PlacedSlot] = []
    for this in placed:
        last = merged[-1] if merged else None
        if last is None or not _could_be_twins(last, this):
            merged.append(this)
        elif _instant(last) == _instant(this):
            settled = last if last.sure or not this.sure else this
            notes = () if settled.sure else last.notes
            merged[-1] = replace(settled, notes=tuple(dict.fromkeys((*settled.notes, *notes))))
        elif this.slot.paired or _close(last, this):
            question = (
                f"“{last.slot.zones[0].text}” and “{this.slot.zones[0].text}” do not agree: {last.start:%H:%M} in the one is not "
                f"{this.start:%H:%M} in the other. Which one is meant?"
            )
            merged[-1] = replace(last, sure=False, notes=(*last.notes, question))
        else:
            merged.append(this)
    return merged


def _close(one: PlacedSlot, other: PlacedSlot) -> bool:
    """ "10 am Eastern, 3 pm London" in the weeks when the clocks have changed in one of them only."""
    first, second = _instant(one), _instant(other)
    return first is not None and second is not None and abs(first - second) <= timedelta(hours=1)


def _could_be_twins(one: PlacedSlot, other: PlacedSlot) -> bool:
    return (
        one.slot.unit == other.slot.unit
        and bool(one.slot.zones and other.slot.zones)
        and one.slot.zones[0].text.lower() != other.slot.zones[0].text.lower()
        and isinstance(one.start, datetime)
        and isinstance(other.start, datetime)
    )


def _instant(placed: PlacedSlot) -> datetime | None:
    return placed.start if isinstance(placed.start, datetime) and placed.start.tzinfo else None
