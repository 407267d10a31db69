"""`sayyes plan`: which of several invitations to accept within the hours there are, as JSON or on one screen."""

from __future__ import annotations

import json
import textwrap
from typing import TYPE_CHECKING

from sayyes.cli import inputs
from sayyes.cli.deciding import ruled
from sayyes.cli.progress import COMPILING, COMPILING_AFTER, PATIENCE, THINKING, waiting
from sayyes.cli.screen import Screen, one_line, screen_of, stdout

if TYPE_CHECKING:
    from sayyes.usecases.planning import Choice, Planned

AMOUNT, HOURS = 10, 12  # columns
MOST_ACCEPTED, MOST_DECLINED, MOST_WEEKS = 12, 5, 6


def plan_and_print(situation: str, *, hours_a_week: float | None, now: str | None, seed: int, paths: int, as_json: bool) -> None:
    """Plan over the invitations in the situation, on standard output.

    Raises Unusable where the input cannot be used; nothing has been printed then.
    """
    known = ruled(inputs.situation_file(situation))
    moment = inputs.moment_for(known, situation, now)
    with waiting((PATIENCE, THINKING), (COMPILING_AFTER, COMPILING)):
        from sayyes.usecases.planning import plan_invitations

        planned = plan_invitations(known=known, now=moment, hours_a_week=hours_a_week, paths=paths, seed=seed)
    out = stdout()
    if as_json:
        out.write(json.dumps(planned.plan.to_json(), ensure_ascii=False, indent=2) + "\n")
        return
    out.write("\n".join(plan_lines(planned, screen_of(out))) + "\n")


def plan_lines(planned: Planned, screen: Screen) -> list[str]:
    """Everything about one plan as lines ready to print."""
    from sayyes.usecases.planning import plan_gap, plan_verdict, plan_worth

    accepted = [each for each in planned.choices if each.accepted][:MOST_ACCEPTED]
    declined = [each for each in planned.choices if not each.accepted]
    verdict = [screen.paint(line, "yes" if accepted else "no") for line in screen.wrap(plan_verdict(planned))]
    lines = ["", *verdict, *screen.wrap(plan_worth(planned))]
    for rows in (_accepted(accepted, planned, screen), _declined(declined, screen), _hours(planned, screen)):
        if rows:
            lines += ["", *rows]
    left_out = len(planned.plan.accept) - len(accepted)
    more = [f"{left_out} more are to be accepted: --json names them all."] if left_out else []
    small = [line for says in (*more, plan_gap(planned)) for line in screen.wrap(says)]
    return [*lines, "", *(screen.paint(line, "quiet") for line in small), ""]


def _accepted(rows: list[Choice], planned: Planned, screen: Screen) -> list[str]:
    from sayyes.usecases.amounts import count, hours

    if not rows:
        return []
    columns = screen.width - 2 - AMOUNT - HOURS
    head = "Accept, the most promising first" if len(rows) > 1 else "Accept"
    lines = [screen.paint(f"  {head:<{columns}}{f'adds, {planned.situation.currency}':>{AMOUNT}}{'takes':>{HOURS}}", "bold")]
    for place, each in enumerate(rows, 1):
        label = f"{place:<3}{screen.fit(textwrap.shorten(one_line(each.label), columns - 4, placeholder='…'))}"
        adds = "" if each.adds is None else screen.fit(count(each.adds))
        lines.append(f"  {label:<{columns}}{adds:>{AMOUNT}}{screen.fit(hours(each.hours)):>{HOURS}}")
        if (when := _first_talk(each, planned)) is not None:
            lines.append(screen.paint(screen.fit(f"     first talk {when}"), "quiet"))
    return lines


def _first_talk(each: Choice, planned: Planned) -> str | None:
    from datetime import timedelta

    from sayyes.usecases.moments import day_words

    if each.first_day is None or planned.situation.now is None:
        return None
    return day_words(planned.situation.now + timedelta(days=each.first_day), short=True)


def _declined(rows: list[Choice], screen: Screen) -> list[str]:
    """What is declined and why, what would add most first; a long list is cut short."""
    if not rows:
        return []
    lines = [screen.paint("  Decline", "bold")]
    for each in sorted(rows, key=lambda each: -(each.adds or 0.0))[:MOST_DECLINED]:
        lines += screen.wrap(f"{one_line(each.label)}: {one_line(each.why)}", "    ", "  ")
    if len(rows) > MOST_DECLINED:
        lines += screen.wrap(f"and {len(rows) - MOST_DECLINED} more")
    return lines


def _hours(planned: Planned, screen: Screen) -> list[str]:
    """The hours a week that the accepted ones take, beside those that there are."""
    from sayyes.usecases.amounts import hours
    from sayyes.usecases.planning import week_words

    if not planned.weeks:
        return []
    weeks = [f"{hours(week.hours)} {week_words(week, planned.situation)}" for week in planned.weeks[:MOST_WEEKS]]
    more = ", and less after that" if len(planned.weeks) > MOST_WEEKS else ""
    return screen.wrap(f"Your time: {', '.join(weeks)}{more}; you have {hours(planned.limit)} a week.")
