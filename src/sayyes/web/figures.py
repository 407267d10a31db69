"""The figures of a page as numbers for SVG: where a bar begins and how long it is, in per cent of the width.

Per cent and no view box: the drawing stretches with the page while its letters keep their size. The words and numbers beside
a figure say everything that it shows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

MARGIN = 4.0  # per cent left free at both ends of the range, for half a label
LABEL = 13.0  # per cent of the width within which two labels would touch
CURVE_WIDTH, CURVE_HEIGHT, CURVE_TOP, CURVE_EDGE = 260.0, 80.0, 10.0, 6.0
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
class Curve:
    """The worth by day: an SVG path in a box of CURVE_WIDTH by CURVE_HEIGHT, its highest point, its zero line."""

    path: str
    best_x: float
    best_y: float
    zero_y: float
    best_day: float


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
    if all(abs(zero - mark.x) > LABEL for mark in below):
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


def day_curve(points: Sequence[tuple[float, float]]) -> Curve | None:
    """The worth by day as a line; `points` are (day, worth) in order of the days. None where there is nothing to compare."""
    if len(points) < 2:
        return None
    days, worths = [day for day, _ in points], [worth for _, worth in points]
    low, high = min(0.0, *worths), max(0.0, *worths)
    across, up = (days[-1] - days[0]) or 1.0, (high - low) or 1.0

    def at(day: float, worth: float) -> tuple[float, float]:
        x = CURVE_EDGE + (day - days[0]) / across * (CURVE_WIDTH - 2 * CURVE_EDGE)
        y = CURVE_TOP + (high - worth) / up * (CURVE_HEIGHT - CURVE_TOP)
        return _short(x), _short(y)

    best = max(points, key=lambda point: point[1])
    path = " L".join(f"{x} {y}" for x, y in (at(*point) for point in points))
    best_x, best_y = at(*best)
    return Curve(path=f"M{path}", best_x=best_x, best_y=best_y, zero_y=at(days[0], 0.0)[1], best_day=best[0])


def _anchor(x: float) -> str:
    """Labels at the edges are drawn inwards, so that none leaves the page."""
    return "left" if x < LABEL / 2 + 1 else "right" if x > 99 - LABEL / 2 else "middle"


def _short(value: float) -> float:
    return round(value, 2)
