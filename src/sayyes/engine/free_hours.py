"""Free hours of the week, by weekday: [{"day": "mon", "from": "08:00", "to": "09:30"}, ...]."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import time

from sayyes.engine.checked import Checked

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MOST_WINDOWS = 50


def hours_a_week(checked: Checked, value: object, where: str) -> float | None:
    """The hours of all windows together, overlaps once; None where none is stated. Violations go to `checked`."""
    rows = checked.rows(value, where, MOST_WINDOWS)
    found = [_window(checked, row, f"{where}[{number}]") for number, row in enumerate(rows, 1)]
    windows = [each for each in found if each is not None]
    return sum(_covered([each[1:] for each in windows if each[0] == day]) for day in WEEKDAYS) if windows else None


def _window(checked: Checked, row: object, where: str) -> tuple[str, float, float] | None:
    table = checked.table(row, where, "free")
    if not table:
        return None
    day, start, end = str(table.get("day")), _hour(table, "from"), _hour(table, "to")
    if day not in WEEKDAYS:
        checked.violations.append(f"{where}.day must be one of {', '.join(WEEKDAYS)}, not {day!r:.20}")
        return None
    if start is None or end is None or end <= start:
        checked.violations.append(f'{where} needs a "from" and a later "to", each like 08:00')
        return None
    return day, start, end


def _hour(table: Mapping[str, object], key: str) -> float | None:
    """Hours since midnight; "24:00" ends a day."""
    text = str(table.get(key))
    if text == "24:00":
        return 24.0
    try:
        clock = time.fromisoformat(text)
    except ValueError:
        return None
    return clock.hour + clock.minute / 60


def _covered(windows: Sequence[Sequence[float]]) -> float:
    """Hours covered by (from, to) windows, overlaps once."""
    total, reached = 0.0, 0.0
    for start, end in sorted((each[0], each[1]) for each in windows):
        total += max(0.0, end - max(start, reached))
        reached = max(reached, end)
    return total
