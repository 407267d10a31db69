"""The answer on one screen: what, the number with its range, why, what speaks against, what is unclear, the reply."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from sayyes.cli.bars import bars, span
from sayyes.cli.screen import Screen, clean, one_line
from sayyes.usecases import explaining, what_if
from sayyes.usecases.amounts import about, count
from sayyes.usecases.answering import Answered
from sayyes.usecases.explaining import Check, Line
from sayyes.usecases.replies import Draft

LABEL, AMOUNT = 27, 10  # columns
MOST_STOPS, MOST_UNCLEAR, MOST_ASKED, MOST_TURNS = 3, 4, 2, 3
EXPLAINED = 0.1  # a line below this share of the weightiest one needs no small print
NO_BREAK = "\u00a0"


def answer_lines(answered: Answered, screen: Screen) -> list[str]:
    """Everything about one answer as lines ready to print."""
    blocks = (
        _occasion(answered, screen),
        _verdict(answered, screen),
        _account(answered, screen),
        _checks(explaining.checks(answered.situation, answered.decision), screen),
        _ask_first(answered, screen),
        _would_change(answered, screen),
        _unclear(answered.decision.unclear or answered.situation.unclear, screen),
        _reply(answered.drafts[0], screen),
    )
    lines: list[str] = []
    for block in blocks:
        if block:
            lines += ["", *block]
    return [*lines, ""]


def _occasion(answered: Answered, screen: Screen) -> list[str]:
    who, how = (one_line(each) for each in explaining.occasion(answered.situation, answered.reading))
    due = explaining.answer_by(answered.situation)
    parts = [*how.split(" · "), *([one_line(due)] if due else [])]
    lines = [screen.paint(line, "bold") for line in screen.wrap(who)]
    return lines + _whole(" · ", [part for part in parts if part], screen)


def _verdict(answered: Answered, screen: Screen) -> list[str]:
    situation, decision = answered.situation, answered.decision
    value = decision.value
    stops = [gate.says for gate in decision.gates if gate.hard][:MOST_STOPS]
    low, high = (screen.fit(about(each, decision.currency)) for each in (value.p10, value.p90))
    line = span(value.p10, value.mean, value.p90, screen.width - len(low) - len(high) - 8, screen)
    answer = [screen.paint(each, decision.answer) for each in screen.wrap(one_line(explaining.verdict(decision)))]
    sentences = f"{explaining.range_sentence(decision)} {explaining.confidence_sentence(decision)}"
    return [
        *answer,
        *(line for says in stops for line in screen.wrap(one_line(says))),
        *screen.wrap(explaining.worth_sentence(situation, decision)),
        "",
        f"  {low} {screen.paint(line, decision.answer)} {high}",
        *(screen.paint(each, "quiet") for each in screen.wrap(sentences)),
    ]


def _account(answered: Answered, screen: Screen) -> list[str]:
    """Reasons and costs as bars from a common zero, and what they come to."""
    worth = explaining.worth_lines(answered.situation, answered.decision)
    costs = explaining.cost_lines(answered.situation, answered.decision)
    lines = [*worth, *costs]
    columns = screen.width - 2 - LABEL - AMOUNT
    drawn = bars([line.amount for line in lines], columns, screen)
    weightiest = max(abs(line.amount) for line in lines)
    rows = [screen.paint("  Why", "bold")]
    for line, bar in zip(lines, drawn, strict=True):
        rows += _row(line, bar, screen, explained=abs(line.amount) >= EXPLAINED * weightiest)
    currency, total = answered.decision.currency, screen.fit(count(answered.decision.value.mean))
    sum_line = f"  {f'Together, in {currency}':<{LABEL}}{'':{columns}}{total:>{AMOUNT}}"
    return [*rows, screen.paint(sum_line, "bold")]


def _row(line: Line, bar: str, screen: Screen, *, explained: bool) -> list[str]:
    label = screen.fit(textwrap.shorten(one_line(line.label), LABEL - 1, placeholder="…"))
    style = "for" if line.amount > 0 else "against"
    row = f"  {label:<{LABEL}}{screen.paint(bar, style)}{screen.fit(count(line.amount)):>{AMOUNT}}"
    if not explained:
        return [row]
    return [row, *(screen.paint(each, "quiet") for each in screen.wrap(one_line(line.why), "    "))]


def _checks(found: Sequence[Check], screen: Screen) -> list[str]:
    """What is to be heeded, then what was found in order. A rule that decides has been said above, under the answer."""
    heed = [check.says for check in found if check.standing == "heed"]
    fine = [f"✓ {check.says}" for check in found if check.standing == "fine"]
    lines = [line for says in heed for line in screen.wrap(one_line(says), "    ", "  ! ")]
    return lines + _whole("  ", fine, screen)


def _whole(between: str, parts: Sequence[str], screen: Screen) -> list[str]:
    """Quiet lines that break between the parts only: a no-break space is no place to wrap."""
    if not parts:
        return []
    lines = screen.wrap(screen.fit(between).join(screen.fit(part).replace(" ", NO_BREAK) for part in parts), fitted=True)
    return [screen.paint(line.replace(NO_BREAK, " "), "quiet") for line in lines]


def _ask_first(answered: Answered, screen: Screen) -> list[str]:
    found = what_if.asks(answered.decision)[:MOST_ASKED]
    if not found:
        return []
    rows = [screen.paint("  Ask first", "bold")]
    for each in found:
        rows += screen.wrap(f"“{one_line(each.question)}”", "    ", "  ")
        rows += [screen.paint(line, "quiet") for line in screen.wrap(each.why, "    ")]
    return rows


def _would_change(answered: Answered, screen: Screen) -> list[str]:
    """The nearest turning points; nothing where a rule decides, which no number turns."""
    found = what_if.turns(answered.decision)[:MOST_TURNS]
    if not found or any(gate.hard for gate in answered.decision.gates):
        return []
    rows = [screen.paint("  What would change it", "bold")]
    for each in found:
        rows += screen.wrap(f"{each.input[0].upper()}{each.input[1:]} (now {each.now}) {each.says}", "    ", "  ")
    return rows


def _unclear(doubts: Sequence[str], screen: Screen) -> list[str]:
    if not doubts:
        return []
    shown = [line for doubt in doubts[:MOST_UNCLEAR] for line in screen.wrap(one_line(doubt), "    ", "  ? ")]
    more = len(doubts) - MOST_UNCLEAR
    rest = [screen.paint(f"    and {more} more: --json lists them all", "quiet")] if more > 0 else []
    return [screen.paint("  What is not clear", "bold"), *shown, *rest]


def _reply(draft: Draft, screen: Screen) -> list[str]:
    """The reply as it would be sent, wrapped for reading."""
    to = one_line(draft.to) or "[address]"
    heading = screen.wrap(f"Your reply ({draft.label}) to {to}")
    lines = [screen.paint(each, "bold") for each in heading]
    lines += [screen.paint(each, "quiet") for each in screen.wrap(f"Subject: {one_line(draft.subject)}", "    ")]
    lines.append("")
    for paragraph in clean(draft.body).strip().split("\n"):
        lines += screen.wrap(paragraph, "    ") if paragraph else [""]
    return lines
