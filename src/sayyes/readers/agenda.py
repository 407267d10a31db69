"""What a message says about when, by when, and for how much.

The kind of message decides what is looked for: a refusal proposes no time.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sayyes.readers.facts import Kind, Pay, Stated, Time
from sayyes.readers.pay import read_pay
from sayyes.readers.times import find_deadline, find_times

_WITH_TIMES = frozenset({"interview", "cancelled", "outreach", "scam"})
_WITH_DEADLINE = frozenset({"interview", "offer", "assessment", "outreach"})
_WITH_PAY = frozenset({"interview", "offer", "outreach", "scam", "posting"})


@dataclass(frozen=True)
class Words:
    """The newest words of a message and what is known about them from outside: when they came, what else hints at a country."""

    text: str
    subject: str
    received: datetime | None
    now: datetime | None
    context: str


@dataclass(frozen=True)
class Agenda:
    """Times, the day an answer is due, pay, and what one would have to ask."""

    times: tuple[Time, ...] = ()
    answer_by: Stated | None = None
    pay: Pay | None = None
    unclear: tuple[str, ...] = ()


def read_agenda(words: Words, kind: Kind, *, single_job: bool = False) -> Agenda:
    """`single_job`: an alert about one opening, whose pay is therefore the pay of that opening."""
    times: tuple[Time, ...] = ()
    answer_by: Stated | None = None
    pay: Pay | None = None
    unclear: list[str] = []
    if kind in _WITH_TIMES:
        times, questions = _times(words)
        unclear += questions
    if kind in _WITH_DEADLINE:
        deadline = find_deadline(words.text, received=words.received, now=words.now, where="body", context=words.context)
        answer_by = deadline.answer_by
        unclear += deadline.unclear
    if kind in _WITH_PAY or single_job:
        pay, questions = _pay(words)
        unclear += questions
    return Agenda(times, answer_by, pay, tuple(dict.fromkeys(unclear)))


def _times(words: Words) -> tuple[tuple[Time, ...], list[str]]:
    """From the body; from the subject only where the body names none."""
    unclear: list[str] = []
    for where, source in (("body", words.text), ("subject", words.subject)):
        found = find_times(source, received=words.received, now=words.now, where=where, context=words.context)
        unclear += found.unclear
        if found.times:
            return found.times, unclear
    return (), unclear


def _pay(words: Words) -> tuple[Pay | None, list[str]]:
    for where, source in (("body", words.text), ("subject", words.subject)):
        found = read_pay(source, where, context=words.context)
        if found.pay is not None:
            return found.pay, list(found.unclear)
    return None, []
