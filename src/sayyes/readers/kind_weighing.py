"""The rules' word on a letter's kind, and the second opinion's, settled into one; and how sure that is.

Where both name the same kind, the opinion's posterior probability is told: it was the share right of letters left out of the
training, a quarter at a time. Where they differ the opinion is followed if it is likely enough: more so the clearer the rules
spoke, and more so where it would make an interview of the letter or take one away, for a false invitation costs more than one
that waits on the review list. What is in dispute is never told as surer than `AT_MOST`, so that a person looks at it.

The thresholds and this table come from 737 letters by strangers to the rules, each held against weights fitted without it, and
286 real ones (right of those told so):

                              letters by strangers      real letters
    told 0.90 and more             {dev_sure}                {real_sure}
    told less                      {dev_less}                {real_less}

(`python -m tests.readers.held_out_kinds` shows such a table for the letters that come with the tests.)
"""

from __future__ import annotations

from dataclasses import replace

from sayyes.readers.facts import Evidence
from sayyes.readers.kinds import CONTESTED, LEAST, Sorted
from sayyes.readers.learning import BY_ITS_WORDS
from sayyes.readers.prior import AT_MOST, Opinion
from sayyes.readers.text import shortened

SURE_SCORE = 9.0  # what a rule of the table scores that "says it outright"
NEVER_SURER = 0.97  # the share right of the letters told as surest
WHERE_SILENT = 0.4
AN_INTERVIEW_WHERE_SILENT = 0.6
AGAINST_A_RULE = 0.55
AGAINST_A_SURE_RULE = 0.65


def are_sure(ruled: Sorted) -> bool:
    """Did the rules say it clearly, and nothing else nearly as clearly?"""
    first, second = (*sorted(ruled.scores.values(), reverse=True), 0.0, 0.0)[:2]
    return first >= SURE_SCORE and first >= CONTESTED * (first + second / 2)


def strength(ruled: Sorted) -> float:
    """What the rules' strongest kind scored, 0 where no rule spoke."""
    return max(ruled.scores.values(), default=0.0)


def settled(ruled: Sorted, opinion: Opinion) -> Sorted:
    """The kind that both name, or the opinion's where it is likely enough, or the rules'."""
    likely = opinion.probabilities[opinion.kind]
    if opinion.kind == ruled.kind:
        return replace(ruled, confidence=round(min(NEVER_SURER, likely), 2))
    if likely < _needed(ruled, opinion):
        return replace(ruled, confidence=min(ruled.confidence, AT_MOST))
    evidence, reason = ruled.heard.get(opinion.kind) or _by_its_words(ruled, opinion)
    return replace(ruled, kind=opinion.kind, because=evidence, reason=reason, confidence=round(min(AT_MOST, likely), 2))


def _by_its_words(ruled: Sorted, opinion: Opinion) -> tuple[Evidence | None, str]:
    """What is told of a kind that no rule has heard."""
    return (Evidence(BY_ITS_WORDS, shortened(opinion.quoted)) if opinion.words else ruled.because), opinion.because


def _needed(ruled: Sorted, opinion: Opinion) -> float:
    if strength(ruled) < LEAST:
        return AN_INTERVIEW_WHERE_SILENT if opinion.kind == "interview" else WHERE_SILENT
    return AGAINST_A_SURE_RULE if are_sure(ruled) else AGAINST_A_RULE
