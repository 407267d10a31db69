"""What institutions' rules did to an answer, as lines of a screen: each with its office, its page and how sure it is."""

from __future__ import annotations

from sayyes.cli.screen import Screen, one_line
from sayyes.usecases.rules_told import ToldPolicy, ToldRule

MARKS = {"decides": "✗", "heed": "!"}


def rules_lines(told: ToldPolicy | None, screen: Screen) -> list[str]:
    """The rules that spoke; nothing without a pack. Those in the background are only counted."""
    if told is None:
        return []
    rows = [screen.paint(line, "bold") for line in screen.wrap(f"The rules of {one_line(' and '.join(told.offices))}", "  ")]
    rows += screen.wrap(one_line(told.stale), "    ", "  ! ") if told.stale else []
    for each in told.spoke:
        rows += _rule(each, screen, several=len(told.offices) > 1)
    if not told.spoke:
        rows += screen.wrap("None of them has anything to say about this.", "    ", "  ")
    elif told.background:
        count = len(told.background)
        quiet = f"{count} more {'has' if count == 1 else 'have'} nothing to say now: --json lists them"
        rows += [screen.paint(line, "quiet") for line in screen.wrap(quiet, "    ", "  ")]
    return rows


def _rule(each: ToldRule, screen: Screen, *, several: bool) -> list[str]:
    office = f"{each.office}: " if several else ""
    lines = screen.wrap(one_line(" ".join((office + each.says, *each.does))), "    ", f"  {MARKS[each.standing]} ")
    small = screen.wrap(one_line(f"{each.source} ({'; '.join(each.small)})"), "    ")
    return [*lines, *(screen.paint(line, "quiet") for line in small)]
