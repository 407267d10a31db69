"""Bars and ranges in characters: blocks of an eighth where the terminal has them, plain signs where not."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

from sayyes.cli.screen import Screen

EIGHTHS = " ▏▎▍▌▋▊▉"
STEPS = "▁▂▃▄▅▆▇█"
FULL, HALF, ZERO = "█", "▐", "│"


def bars(amounts: Sequence[float], columns: int, screen: Screen) -> list[str]:
    """One bar per amount, all growing from a common zero: to the right what counts for, to the left what counts against.

    Every string is `columns` wide. An amount that rounds to nothing has no bar, any other at least a sliver.
    """
    amounts = [amount if abs(amount) >= 0.5 else 0.0 for amount in amounts]
    most, least = max(0.0, *amounts), max(0.0, *(-amount for amount in amounts))
    room = columns - 1
    left = 0 if least == 0 else room if most == 0 else min(room - 1, max(1, round(room * least / (most + least))))
    right = room - left
    scale = max(most / right if right else 0.0, least / left if left else 0.0) or 1.0
    rows = []
    for amount in amounts:
        length = abs(amount) / scale
        against = _leftward(length, screen).rjust(left) if amount < 0 else " " * left
        towards = _rightward(length, screen).ljust(right) if amount > 0 else " " * right
        rows.append(against[:left] + screen.fit(ZERO) + towards[:right])
    return rows


def span(low: float, middle: float, high: float, columns: int, screen: Screen) -> str:
    """A range as a line with its middle and the zero, each where it lies within: "├──│────●──────┤"."""

    def place(amount: float) -> int:
        return round((amount - low) / (high - low) * (columns - 1)) if high > low else columns // 2

    line = ["─"] * columns
    line[0], line[-1] = "├", "┤"
    if low < 0 < high:
        line[place(0.0)] = ZERO
    if low <= middle <= high:
        line[place(middle)] = "●"
    return screen.fit("".join(line))


def sparkline(amounts: Sequence[float | None], screen: Screen) -> str:
    """A curve in one line of blocks, from the least to the most; a gap is a dot. Nothing where blocks cannot be shown, or where
    there is no curve.
    """
    known = [amount for amount in amounts if amount is not None]
    if not screen.blocks or len(known) < 3:
        return ""
    least, most = min(known), max(known)
    if most <= least:
        return ""
    top = len(STEPS) - 1
    return "".join("·" if each is None else STEPS[round((each - least) / (most - least) * top)] for each in amounts)


def _rightward(length: float, screen: Screen) -> str:
    if not screen.blocks:
        return "#" * max(1, round(length))
    whole = floor(length)
    part = floor((length - whole) * 8)
    return FULL * whole + (EIGHTHS[part].strip() or ("" if whole else EIGHTHS[1]))


def _leftward(length: float, screen: Screen) -> str:
    """Towards the left there is only a half block beside the whole one."""
    if not screen.blocks:
        return "#" * max(1, round(length))
    halves = max(1, round(length * 2))
    return (HALF if halves % 2 else "") + FULL * (halves // 2)
