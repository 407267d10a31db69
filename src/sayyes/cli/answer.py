"""The answer on one screen: what, the number with its range, why, what speaks against, what is unclear, the reply."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from sayyes.cli.bars import bars, span, sparkline
from sayyes.cli.rules import rules_lines
from sayyes.cli.screen import Screen, clean, one_line
from sayyes.usecases import explaining, what_if
from sayyes.usecases.amounts import about, count
from sayyes.usecases.answering import Answered
from sayyes.usecases.explaining import Check, Line
from sayyes.usecases.replies import Draft
from sayyes.usecases.rules_told import rules_told

LABEL, AMOUNT = 27, 10  # columns
MOST_STOPS, MOST_UNCLEAR, MOST_ASKED, MOST_TURNS, MOST_WAYS, MOST_PULLS = 3, 3, 2, 3, 4, 2
FAR = 4.0  # times what it is now
NOTHING = 0.5  # of the currency: a reason below it has no row
EXPLAINED = 0.1  # a line below this share of the weightiest one needs no small print
NO_BREAK = "\u00a0"


def answer_lines(answered: Answered, screen: Screen) -> list[str]:
    """Everything about one answer as lines ready to print."""
    blocks = (
        _which(answered, screen),
        _occasion(answered, screen),
        _verdict(answered, screen),
        _account(answered, screen),
        _checks(explaining.checks(answered.situation, answered.decision), screen),
        rules_lines(rules_told(answered.situation, answered.decision), screen),
        _ask_first(answered, screen),
        _would_change(answered, screen),
        else_lines(answered, screen),
        _unclear(answered, screen),
        _reply(answered.drafts[0], screen),
    )
    lines: list[str] = []
    for block in blocks:
        if block:
            lines += ["", *block]
    return [*lines, ""]


def _which(answered: Answered, screen: Screen) -> list[str]:
    """Which file is answered, where another one was handed in that is about something else."""
    if not answered.left_out or answered.reading is None:
        return []
    return screen.wrap(one_line(f"This answers {answered.reading.file}; {'; '.join(answered.left_out)}."))


def _occasion(answered: Answered, screen: Screen) -> list[str]:
    who, how = (one_line(each) for each in explaining.occasion(answered.situation, answered.reading))
    due = explaining.answer_by(answered.situation)
    parts = [*how.split(" · "), *([one_line(due)] if due else [])]
    lines = [screen.paint(line, "bold") for line in screen.wrap(who)]
    return lines + _whole(" · ", [part for part in parts if part], screen)


def _verdict(answered: Answered, screen: Screen) -> list[str]:
    """The answer and its number. Where a rule decides, the rule stands in the place of the range."""
    situation, decision = answered.situation, answered.decision
    stops = [gate.says for gate in decision.gates if gate.hard][:MOST_STOPS]
    return [
        *(screen.paint(each, decision.answer) for each in screen.wrap(one_line(explaining.verdict(decision)))),
        *(line for says in stops for line in screen.wrap(one_line(says))),
        *screen.wrap(explaining.worth_sentence(situation, decision)),
        *([] if stops else _range(answered, screen)),
    ]


def _range(answered: Answered, screen: Screen) -> list[str]:
    decision = answered.decision
    value = decision.value
    low, high = (screen.fit(about(each, decision.currency)) for each in (value.p10, value.p90))
    line = span(value.p10, value.mean, value.p90, screen.width - len(low) - len(high) - 8, screen)
    threshold = what_if.reservation_in_words(answered.situation, decision)
    sentences = [explaining.range_sentence(decision), explaining.confidence_sentence(decision, answered.situation)]
    sentences += [f"{threshold.says}."] if threshold is not None else []
    return [
        "",
        f"  {low} {screen.paint(line, decision.answer)} {high}",
        *(screen.paint(each, "quiet") for each in screen.wrap(" ".join(sentences))),
    ]


def _account(answered: Answered, screen: Screen) -> list[str]:
    """Reasons and costs as bars from a common zero, and what they come to. What a fraud promises is not added up."""
    if explaining.is_fraud(answered.decision):
        return []
    worth = [
        line
        for line in explaining.worth_lines(answered.situation, answered.decision)
        if line.key == "job" or abs(line.amount) >= NOTHING
    ]
    lines = [*worth, *explaining.cost_lines(answered.situation, answered.decision)]
    columns = screen.width - 2 - LABEL - AMOUNT
    drawn = bars([line.amount for line in lines], columns, screen)
    weightiest = max(abs(line.amount) for line in lines)
    rows = [screen.paint("  Why", "bold")]
    for line, bar in zip(lines, drawn, strict=True):
        rows += _row(line, bar, screen, explained=abs(line.amount) >= EXPLAINED * weightiest)
    value, currency = answered.decision.value, answered.decision.currency
    margin = screen.fit(f" (± {count(2 * value.se)})") if round(2 * value.se) else ""
    together = f"Together, in {currency}{margin}"
    sum_line = f"  {together:<{LABEL + columns}}{screen.fit(count(value.mean)):>{AMOUNT}}"
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
    asked = [line for check in found if check.standing == "open" for line in screen.wrap(check.says, "    ", "  ? ")]
    lines = [line for says in heed for line in screen.wrap(one_line(says), "    ", "  ! ")]
    return lines + _whole("  ", fine, screen) + [screen.paint(line, "quiet") for line in asked]


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
    """The nearest turning points; nothing where a rule decides, which no number turns. Ten times the hours is no news: what
    lies far from where it is now is shown only where nothing lies nearer.
    """
    every = what_if.turns(answered.decision)
    found = ([each for each in every if abs(each.at - each.from_value) <= FAR * abs(each.from_value)] or every)[:MOST_TURNS]
    if not found or _ruled(answered):
        return []
    rows = [screen.paint("  What would change it", "bold")]
    for each in found:
        rows += screen.wrap(f"{each.input[0].upper()}{each.input[1:]} (now {each.now}) {each.says}", "    ", "  ")
    return rows


def else_lines(answered: Answered, screen: Screen) -> list[str]:
    """What else could be done: the other ways, the other days, what to ask of others. Nothing where a rule decides."""
    if _ruled(answered):
        return []
    rows = [*_ways(answered, screen), *_days(answered, screen)]
    best = {each.about: each for each in reversed(what_if.levers_in_words(answered.decision))}  # the best of each comes first
    for each in sorted(best.values(), key=lambda each: -each.worth)[:MOST_PULLS]:
        rows += screen.wrap(f"{one_line(each.ask)}: {each.words}.", "    ", "  ")
    return [screen.paint("  What else you could do", "bold"), *rows] if rows else []


def _ways(answered: Answered, screen: Screen) -> list[str]:
    """The ways to answer that are worth more than declining, beside the one proposed, each with its worth on a line or two."""
    found = what_if.ways(answered.situation, answered.decision)
    said = (what_if.WAYS["yes"], "Yes, on ")  # above, and in the line about the days
    others = [each for each in found if each.amount > 0 and each.words != what_if.NOTHING and not each.label.startswith(said)]
    if not others:
        return []
    told = [f"{_begun_small(one_line(each.label.removeprefix('Yes, ')))}, about {each.words}" for each in others[:MOST_WAYS]]
    return screen.wrap(f"Other ways: {'; '.join(told)}.", "    ", "  ")


def _days(answered: Answered, screen: Screen) -> list[str]:
    """What moving it would do, in a sentence, and the curve of the days as a line of blocks."""
    days = what_if.days_in_words(answered.situation, answered.decision)
    if days is None or not answered.decision.answer.startswith("yes"):
        return []
    lines = screen.wrap(f"Another day: {_begun_small(days.says, 'No')}.", "    ", "  ")
    open_days = [place for place, each in enumerate(days.rows) if each.free or each.proposed]
    shown = days.rows[open_days[0] : open_days[-1] + 1]
    curve = "" if days.flat else sparkline([each.amount if each.free or each.proposed else None for each in shown], screen)
    if curve:
        lines.append(screen.paint(f"    {shown[0].label} {curve} {shown[-1].label}", "quiet"))
    return lines


def _begun_small(text: str, *openings: str) -> str:
    """The text going on after a colon; a day keeps its capital, and only the `openings` named are changed where there are any."""
    if openings and not text.startswith(openings):
        return text
    return text[:1].lower() + text[1:]


def _ruled(answered: Answered) -> bool:
    """Whether a rule decided, which no number turns."""
    return any(gate.hard for gate in answered.decision.gates)


def _unclear(answered: Answered, screen: Screen) -> list[str]:
    every = answered.decision.unclear or answered.situation.unclear
    doubts = [doubt for doubt in every if doubt not in answered.left_out]  # those stand in the first line
    if not doubts or explaining.is_fraud(answered.decision):
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
