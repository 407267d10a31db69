"""What a wording is, and pieces that several of them share."""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

import re
from dataclasses import dataclass

from sayyes.readers.facts import Kind


@dataclass(frozen=True)
class Rule:
    """`pattern` anywhere in one sentence speaks for `kind`. `plain` rules hold even in a negated sentence."""

    kind: Kind
    weight: float
    pattern: re.Pattern[str]
    reason: str
    plain: bool = False


def worded(kind: Kind, *rows: tuple[float, str, str], plain: bool = False) -> tuple[Rule, ...]:
    return tuple(Rule(kind, weight, re.compile(pattern, re.IGNORECASE), reason, plain) for weight, pattern, reason in rows)


TALK = (
    r"(?:interview|phone[ -]?screen\w*|screening|screen|panel|on-?site|superday|video[ -]?call|phone[ -]?call|telephone call|zoom|"
    r"intro(?:ductory)? (?:call|chat|meeting)|conversation|discussion|meeting|call|chat|coffee|appointment)"
)
AN_INTERVIEW = r"(?:interview\w*|phone[ -]?screen\w*|screening call|screening|assessment (?:cent\w+|day)|superday)"
ARRANGE = r"(?:schedul\w+|arrang\w+|set(?:ting)? up|book\w*|organi[sz]\w+|lin(?:e|ing) up|coordinat\w+|plan\w*|find(?:ing)? (?:a|some) time)"
A_TEST = (
    r"(?:assessments?|(?:coding|technical|online|skills?|programming|aptitude|personality|psychometric|written|work sample) (?:test|challenge|exercise)s?"
    r"|tests?\b|coding challenge|take-?home|case study|homework|work sample|questionnaire|assignment|hackerrank|codility|codesignal)"
)
