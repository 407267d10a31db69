"""The time line as numbers for SVG: one lane for each process, all on one axis of days.

Across, everything is per cent of the width, so that the drawing stretches while its letters keep their size; down, pixels.
A moment m lies at (days from the first midnight to m) / (days shown) x 100, days by the clock on the wall, so that a day
on which the clocks change is as wide as any other.

Labels stand above the lane's line, each beginning at its mark. They are placed from right to left, each in the lowest row in
which it touches neither a label nor the thin line that leads from a label down to its mark.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

MarkKind = Literal["round", "held", "decision", "answer", "offer", "start"]
Warns = Literal["", "clash", "overlap"]
LETTER = 1.0  # per cent of the width for one letter of a label, on the narrowest screen that draws the chart
SIGN = 3  # letters that the sign of a warning is as wide as
GAP = 1.0  # per cent left free between two labels
ROW, TOP, FOOT = 17.0, 8.0, 17.0  # pixels: a row of labels; above them; below the line
LEADER = 0.6  # per cent kept free around the line from a label to its mark
SATURDAY = 5
DAY_SECONDS = 86_400


@dataclass(frozen=True)
class Axis:
    """Days from midnight of `first` on."""

    first: date
    days: int

    @property
    def end(self) -> date:
        """The first day that is no longer shown."""
        return self.first + timedelta(days=self.days)

    def at(self, moment: datetime | date) -> float:
        """Where a moment lies, in per cent, outside 0 to 100 where it is not shown. A day alone stands for its noon."""
        if isinstance(moment, datetime):
            day, share = moment.date(), (moment.hour * 3600 + moment.minute * 60 + moment.second) / DAY_SECONDS
        else:
            day, share = moment, 0.5
        return round(((day - self.first).days + share) / self.days * 100, 2)

    def ticks(self) -> tuple[Tick, ...]:
        """One for each day."""
        shown = (self.first + timedelta(days=place) for place in range(self.days))
        width = round(100 / self.days, 2)
        return tuple(
            Tick(round(100 * (day - self.first).days / self.days, 2), width, day, day.weekday() >= SATURDAY) for day in shown
        )


@dataclass(frozen=True)
class Tick:
    """One day of the axis from its midnight on; `x` and `width` in per cent."""

    x: float
    width: float
    day: date
    weekend: bool


@dataclass(frozen=True)
class Mark:
    """Something at one moment; `x` in per cent. `says` is its label; `warns` where it gets in the way of something else."""

    kind: MarkKind
    x: float
    says: str
    warns: Warns = ""


@dataclass(frozen=True)
class Stretch:
    """Something that lasts; both ends in per cent and perhaps outside of what is shown."""

    kind: Literal["answer", "offer"]
    start: float
    end: float


@dataclass(frozen=True)
class Label:
    """The words of a mark at `x` per cent, their foot at `y` pixels; `anchor` is left or right of the mark."""

    kind: MarkKind
    x: float
    y: float
    says: str
    anchor: str
    warns: Warns = ""


@dataclass(frozen=True)
class Band:
    """A stretch as it is drawn; `from_before` and `goes_on` where it begins earlier or ends later than what is shown."""

    kind: str
    x: float
    width: float
    from_before: bool
    goes_on: bool


@dataclass(frozen=True)
class Lane:
    """One lane: `height` and the line's `y` in pixels."""

    height: float
    y: float
    labels: tuple[Label, ...]
    bands: tuple[Band, ...]


@dataclass(frozen=True)
class _Taken:
    """A part of a row, in per cent, that something stands on."""

    row: int
    start: float
    end: float


def lane(marks: Iterable[Mark], stretches: Iterable[Stretch]) -> Lane:
    """Everything of one process that is shown; marks outside of the axis are left out."""
    shown = sorted((mark for mark in marks if 0 <= mark.x <= 100), key=lambda mark: (mark.x, mark.kind), reverse=True)
    taken: list[_Taken] = []
    placed: list[tuple[Mark, int, str, str]] = []
    for mark in shown:
        says, anchor = _written(mark)
        placed.append((mark, _place(mark, says, anchor, taken), says, anchor))
    rows = 1 + max((row for _, row, _, _ in placed), default=0)
    y = TOP + rows * ROW + 4
    labels = tuple(
        Label(mark.kind, mark.x, y - 9 - row * ROW, says, anchor, mark.warns) for mark, row, says, anchor in reversed(placed)
    )
    bands = tuple(band for each in stretches if (band := _band(each)))
    return Lane(height=y + FOOT, y=y, labels=labels, bands=bands)


def _written(mark: Mark) -> tuple[str, str]:
    """The words of a label and the side on which they stand: to the right where they fit, else where there is more room, cut."""
    if _width(mark, mark.says) <= 100 - mark.x:
        return mark.says, "left"
    room, anchor = max((100 - mark.x, "left"), (mark.x, "right"))
    letters = int((room - GAP) / LETTER) - (SIGN if mark.warns else 0)
    return mark.says if len(mark.says) <= letters else f"{mark.says[: max(0, letters - 1)]}…", anchor


def _width(mark: Mark, says: str) -> float:
    """What a label takes of the width, in per cent, its sign and the gap after it included."""
    return (len(says) + (SIGN if mark.warns else 0)) * LETTER + GAP


def _place(mark: Mark, says: str, anchor: str, taken: list[_Taken]) -> int:
    """The row of a mark's label; what it takes is added to `taken`."""
    width = _width(mark, says)
    start, end = (mark.x + LEADER, mark.x + width) if anchor == "left" else (mark.x - width, mark.x - LEADER)
    rows = range(2 + max((each.row for each in taken), default=-1))
    free = [row for row in rows if _free(taken, row, start, end)]
    # Where labels run to the left, there may be no row whose line down crosses nothing.
    clear = [row for row in free if all(_free(taken, below, mark.x - LEADER, mark.x + LEADER) for below in range(row))]
    row = (clear or free)[0]
    taken.append(_Taken(row, start, end))
    taken.extend(_Taken(below, mark.x - LEADER, mark.x + LEADER) for below in range(row))
    return row


def _free(taken: Sequence[_Taken], row: int, start: float, end: float) -> bool:
    return all(each.row != row or each.end <= start or end <= each.start for each in taken)


def _band(stretch: Stretch) -> Band | None:
    if stretch.end <= 0 or stretch.start >= 100 or stretch.end <= stretch.start:
        return None
    start, end = max(0.0, stretch.start), min(100.0, stretch.end)
    return Band(stretch.kind, round(start, 2), round(end - start, 2), stretch.start < 0, stretch.end > 100)
