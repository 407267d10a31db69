"""The figures of a page as numbers for SVG: where a bar begins and how long it is, in per cent of the width.

Per cent and no view box: the drawing stretches with the page while its letters keep their size. The words and numbers beside
a figure say everything that it shows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayyes.usecases.what_if import MATTERS, SMALL, Moved

MARGIN = 4.0  # per cent left free at both ends of the range, for half a label
LABEL = 13.0  # per cent of the width within which two labels would touch
INWARDS = 20.0  # the same beside a label at an edge, all of which is drawn to one side
CURVE_WIDTH, CURVE_EDGE, CURVE_TOP, CURVE_PLOT, CURVE_ROW = 260.0, 8.0, 20.0, 72.0, 13.0  # units of the view box
LEAST_BAR = 0.4  # per cent: a bar one can still see


@dataclass(frozen=True)
class Bar:
    """One bar growing from the common zero: `x` and `width` in per cent; `zero` is where the zero lies."""

    x: float
    width: float
    zero: float


@dataclass(frozen=True)
class Mark:
    """A label of the range figure at `x` per cent; `anchor` is left, middle or right."""

    x: float
    says: str
    anchor: str


@dataclass(frozen=True)
class Range:
    """The range figure: the band from the 10th to the 90th percentile, the mean, the zero. All in per cent of the width."""

    band_x: float
    band_width: float
    dot: float
    zero: float
    above: tuple[Mark, ...]
    below: tuple[Mark, ...]


@dataclass(frozen=True)
class Dot:
    """One day of the curve."""

    x: float
    y: float


@dataclass(frozen=True)
class Lapse:
    """A dashed line at `x` with its label on a row of its own at `y`, so that two labels never touch."""

    x: float
    y: float
    says: str
    anchor: str


@dataclass(frozen=True)
class Curve:
    """The worth by day in a box of CURVE_WIDTH by `height`: an SVG path and its zero line.

    proposed, best: dots; best is None where no day is better by enough to matter. shaded: left edges of columns of `step` width
    where a day is not free. lapses: the days on which something lapses.
    """

    path: str
    height: float
    top: float
    zero_y: float
    proposed: Dot
    best: Dot | None
    step: float
    shaded: tuple[float, ...]
    lapses: tuple[Lapse, ...]


def bars(amounts: Sequence[float]) -> tuple[Bar, ...]:
    """Bars for signed amounts on one scale: what counts in favour to the right of zero, what counts against to the left."""
    low, high = min(0.0, *amounts), max(0.0, *amounts)
    span = (high - low) or 1.0
    zero = -low / span * 100
    drawn = []
    for amount in amounts:
        width = max(abs(amount) / span * 100, LEAST_BAR) if abs(amount) >= 0.5 else 0.0
        start = zero if amount >= 0 else zero - width
        drawn.append(Bar(x=_short(max(0.0, min(start, 100 - width))), width=_short(width), zero=_short(zero)))
    return tuple(drawn)


def worth_range(*, mean: float, p10: float, p90: float, says: tuple[str, str, str]) -> Range:
    """The range figure; `says` are the labels of p10, mean and p90. A zero label that would touch another is left out."""
    low, high = min(0.0, p10, mean), max(0.0, p90, mean)
    span = (high - low) or 1.0

    def at(amount: float) -> float:
        return _short(MARGIN + (amount - low) / span * (100 - 2 * MARGIN))

    first, last, middle, zero = at(p10), at(p90), at(mean), at(0.0)
    below: tuple[Mark, ...] = (Mark(first, says[0], _anchor(first)), Mark(last, says[2], _anchor(last)))
    if last - first < LABEL:
        below = (Mark(first, says[0], "right"), Mark(last, says[2], "left"))
    above = [Mark(middle, says[1], _anchor(middle))]
    nought = Mark(zero, "0", "middle")
    if all(abs(zero - mark.x) > (LABEL if mark.anchor == "middle" else INWARDS) for mark in below):
        below = (*below, nought)
    elif abs(zero - middle) > LABEL:
        above.append(nought)
    return Range(
        band_x=first,
        band_width=_short(max(last - first, LEAST_BAR)),
        dot=middle,
        zero=zero,
        above=tuple(above),
        below=below,
    )


def day_curve(rows: Sequence[Moved], lapses: Sequence[tuple[float, str]]) -> Curve | None:
    """The worth by day as a line, days in order; `lapses` are (day, label). None where there is nothing to compare."""
    if len(rows) < 2:
        return None
    first, last = rows[0].day, rows[-1].day
    shown = sorted((day, says) for day, says in lapses if first <= day <= last)
    low, high = min(0.0, *(row.amount for row in rows)), max(0.0, *(row.amount for row in rows))
    across, up = (last - first) or 1.0, (high - low) or 1.0
    top = CURVE_TOP + CURVE_ROW * len(shown)

    def x_of(day: float) -> float:
        return _short(CURVE_EDGE + (day - first) / across * (CURVE_WIDTH - 2 * CURVE_EDGE))

    def y_of(amount: float) -> float:
        return _short(top + (high - amount) / up * CURVE_PLOT)

    def dot(row: Moved) -> Dot:
        return Dot(x_of(row.day), y_of(row.amount))

    proposed = next((row for row in rows if row.proposed), rows[0])
    best = next(
        (row for row in rows if row.best and row.amount - proposed.amount > max(MATTERS * abs(proposed.amount), SMALL)), None
    )
    step = min(CURVE_WIDTH / across, 2 * CURVE_EDGE)
    return Curve(
        path="M" + " L".join(f"{x_of(row.day)} {y_of(row.amount)}" for row in rows),
        height=top + CURVE_PLOT + 2,
        top=top,
        zero_y=y_of(0.0),
        proposed=dot(proposed),
        best=None if best is None else dot(best),
        step=_short(step),
        shaded=tuple(_short(x_of(row.day) - step / 2) for row in rows if not row.free),
        lapses=tuple(
            Lapse(x_of(day), _short(CURVE_ROW * (place + 1) - 3), says, "right" if x_of(day) > CURVE_WIDTH / 2 else "left")
            for place, (day, says) in enumerate(shown)
        ),
    )


def place_on(value: float | None, low: float, high: float) -> float | None:
    """Where a value lies between two ends, in per cent; None where it does not."""
    if value is None or not low <= value <= high or low == high:
        return None
    return _short((value - low) / (high - low) * 100)


def _anchor(x: float) -> str:
    """Labels at the edges are drawn inwards, so that none leaves the page."""
    return "left" if x < LABEL / 2 + 1 else "right" if x > 99 - LABEL / 2 else "middle"


def _short(value: float) -> float:
    return round(value, 2)
