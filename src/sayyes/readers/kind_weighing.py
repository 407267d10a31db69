"""The rules' word on a letter's kind, and the second opinion's, settled into one.

The rules win where they are sure: their winner scored `SURE_SCORE`. Below that the opinion of `prior` is heard if it is likely
enough; more so where it contradicts a rule than where no rule spoke, more so of a letter longer than those it learned from, and
most where it would make an interview of the letter: a false invitation is worse than one that waits on the review list. One that
a rule named is never taken away: it is only doubted. The thresholds were chosen on training letters, a fifth of them left out at
a time (`python -m tests.readers.held_out_kinds`).
"""

from __future__ import annotations

import math
from dataclasses import replace

from sayyes.readers.facts import Evidence
from sayyes.readers.kinds import LEAST, Sorted
from sayyes.readers.learning import BY_ITS_WORDS
from sayyes.readers.prior import AT_MOST, Opinion
from sayyes.readers.text import shortened

SURE_SCORE = 9.0  # what a rule of the table scores that "says it outright"
WHERE_SILENT = 0.35
OF_A_LONG_LETTER = 0.5
AGAINST_A_RULE = 0.75
AN_INTERVIEW_WHERE_SILENT = 0.7
AN_INTERVIEW_AGAINST_A_RULE = 0.85


def are_sure(ruled: Sorted) -> bool:
    """Did the rules say it clearly?"""
    return strength(ruled) >= SURE_SCORE


def strength(ruled: Sorted) -> float:
    """What the rules' strongest kind scored, 0 where no rule spoke."""
    return max(ruled.scores.values(), default=0.0)


def settled(ruled: Sorted, opinion: Opinion) -> Sorted:
    """The rules' word, or the opinion's where they are not sure and it is likely enough.

    What is disputed is never told as sure.
    """
    if are_sure(ruled) or opinion.kind == ruled.kind:
        return ruled
    likely = opinion.probabilities[opinion.kind]
    if likely < _needed(ruled, opinion):
        return replace(ruled, confidence=min(ruled.confidence, AT_MOST))
    evidence = Evidence(BY_ITS_WORDS, shortened(opinion.quoted)) if opinion.words else ruled.because
    return Sorted(opinion.kind, evidence, opinion.because, round(min(AT_MOST, likely), 2), ruled.scores)


def _needed(ruled: Sorted, opinion: Opinion) -> float:
    silent = strength(ruled) < LEAST
    if opinion.kind == "interview":
        return AN_INTERVIEW_WHERE_SILENT if silent else AN_INTERVIEW_AGAINST_A_RULE
    if silent:
        return OF_A_LONG_LETTER if opinion.long else WHERE_SILENT
    return math.inf if ruled.kind == "interview" else AGAINST_A_RULE
