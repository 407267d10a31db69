"""Which kind of message it is, and the sentence that decided.

Every sentence is held against the table of `kind_rules`. A kind's score is its strongest evidence plus a quarter of the
rest, so that one clear sentence outweighs many vague ones. The body counts in full, the subject less: subjects lie more
often than bodies do. A talk that is called off, or that is none for a job, is no invitation in the sentence that says so; in the
rest of the letter, which often repeats what was fixed, the invitation counts half, and so does the refusal that explains it.

How sure the rules alone are (`how_sure`) was measured with an earlier edition of the wordings, as the share right of 664 letters
at first contact: two wordings that came to 11 and more were right 53 times of 57, one alone 54 of 91, contested ones 12 of 24. It
is told of letters with a calendar part; for all others see `kind_weighing`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from sayyes.readers.facts import Evidence, Kind
from sayyes.readers.kind_rules import (
    A_NEW_TIME,
    A_TALK_TOO,
    ABOUT_THE_PAST,
    ABOUT_WORK,
    APPLIED,
    CONDITIONAL,
    COURTING,
    FAREWELL,
    NEGATED,
    PROCESS,
    RULES,
    TALKED,
)
from sayyes.readers.role import NOUN, looks_like_role
from sayyes.readers.text import sentences, shortened
from sayyes.readers.wordings.wording import Rule

LEAST = 3.5  # below this nothing was said clearly enough
SUBJECT = 0.8  # what the subject says counts this much of what the body says
REST = 0.25
INVITING = 6.0  # a wording that is said for hardly any other reason than to invite
UNNAMED = 7.1  # what speaks for an interview in a message that names neither a job nor an application
WORDING = 6.0  # of this weight and more, a wording is strong
CONTESTED = 0.75
FIRST_CONTACT = 9.0  # who writes for the first time in so many words asks for a talk, and has not invited to an interview
CALLED_OFF = 9.0  # a talk that is called off in so many words is neither an invitation nor only a refusal
ELSEWHERE = 11.0  # what says outright that an interview is none for a job
UNSAID = 0.6  # what calls something off counts this much where neither a job nor an application is named
MEETING = 8.1  # a day and an hour ahead, said to the reader
MOST_SENTENCES = 400

# Between equals, the answer that it would be worse to miss.
_ORDER: tuple[Kind, ...] = (
    "cancelled", "rejection", "offer", "interview", "assessment", "confirmation", "outreach", "alert", "calendar", "other",
)  # fmt: skip
_PIECES = re.compile(r"\s+[-–—|@·/]+\s+|\||: ?")
_OUTRIGHT = 9.0
_TWICE = 11.0
_LEFT_ALONE = frozenset({"other", "alert"})
_WITHOUT_WORK = frozenset({"interview", "cancelled", "alert", "other"})
_SAID_ANYWAY = frozenset({"confirmation", "alert", "other", "outreach"})
_EVENTFUL = frozenset({"interview", "offer", "assessment"})


# Of every kind, by wording: what it weighs, the evidence, the reason.
_Found = dict[Kind, dict[str, tuple[float, Evidence, str]]]


@dataclass(frozen=True)
class Sorted:
    """The kind, the sentence that decided, why, and how sure that is."""

    kind: Kind
    because: Evidence | None
    reason: str
    confidence: float
    scores: dict[Kind, float]
    reasons: frozenset[str] = frozenset()  # every "kind: reason" that was heard
    heard: Mapping[Kind, tuple[Evidence, str]] = field(default_factory=dict)  # the best evidence and reason for each kind


@dataclass(frozen=True)
class _Hit:
    rule: Rule
    weight: float
    evidence: Evidence


def sort_message(
    text: str,
    subject: str = "",
    *,
    extra: Iterable[tuple[Kind, float, Evidence, str]] = (),
    meeting: Evidence | None = None,
) -> Sorted:
    """Sort a message by its newest text and subject.

    `extra` is evidence from elsewhere: (kind, weight, evidence, reason). `meeting` is a sentence that names a day and an hour for
    writer and reader; in a message about work it speaks for an interview.
    """
    hits = [hit for sentence in sentences(text)[:MOST_SENTENCES] for hit in _hits(sentence, "body", 1.0)]
    hits += _hits(subject, "subject", SUBJECT)
    at_work = any(pattern.search(words) for pattern in (ABOUT_WORK, NOUN) for words in (text, subject))
    named = ABOUT_WORK.search(f"{subject}\n{text}") is not None or any(looks_like_role(piece) for piece in _PIECES.split(subject))
    best = _best(_in_place(hits, at_work=at_work, named=named, courted=COURTING.search(text) is not None))
    for kind, weight, evidence, reason in extra:
        best.setdefault(kind, {})[f"{reason} {evidence.where}"] = (weight, evidence, reason)
    talks = named and _strongest(hits, "other") < ELSEWHERE * SUBJECT and not (meeting and _of_a_test(hits, meeting))
    if meeting is not None and talks:
        said = max((weight for weight, _, _ in best.get("interview", {}).values()), default=0.0)
        weight = MEETING + 1 if said >= INVITING else MEETING
        best.setdefault("interview", {})["a day and an hour"] = (weight, meeting, "it names a day and an hour to meet")
    _against_each_other(best, hits, text, subject)
    return _winner(best)


def _against_each_other(best: _Found, hits: list[_Hit], text: str, subject: str) -> None:
    """What one kind's evidence takes from another's."""
    if APPLIED.search(f"{subject}\n{text}") and "interview" in best:
        _halve(best, "outreach")
    elif _strongest(hits, "outreach") >= FIRST_CONTACT:
        _halve(best, "interview")
    if _strongest(hits, "cancelled") >= CALLED_OFF:
        if A_NEW_TIME.search(_straight(text)):
            _halve(best, "cancelled", "rejection")  # what is moved goes on: the refusal was of the hour
        else:
            _halve(best, "interview", "rejection")


def _in_place(hits: list[_Hit], *, at_work: bool, named: bool, courted: bool) -> list[_Hit]:
    """The hits that mean something in this letter.

    named: it names a job or an application; at_work: or at least a trade; courted: it praises the reader, or tells of a chance.
    """
    if not at_work:
        sure = _WITHOUT_WORK | ({"assessment"} if _strongest(hits, "assessment") >= _OUTRIGHT else set())
        sure |= {"outreach"} if courted and _strongest(hits, "outreach") >= FIRST_CONTACT else set()
        hits = [hit for hit in hits if hit.rule.kind in sure or hit.weight >= _OUTRIGHT]
    if not named and _strongest(hits, "interview") < UNNAMED:
        hits = [hit for hit in hits if hit.rule.kind != "interview"]
    if not named:
        hits = [replace(hit, weight=hit.weight * UNSAID) if hit.rule.kind == "cancelled" else hit for hit in hits]
    return hits


def _best(hits: list[_Hit]) -> _Found:
    """Of every kind and wording, the hit that weighs most."""
    best: _Found = {}
    for hit in hits:
        of_kind = best.setdefault(hit.rule.kind, {})
        if hit.weight > of_kind.get(hit.rule.pattern.pattern, (0.0, hit.evidence, ""))[0]:
            of_kind[hit.rule.pattern.pattern] = (hit.weight, hit.evidence, hit.rule.reason)
    return best


def _halve(best: _Found, *kinds: Kind) -> None:
    """What speaks for these kinds counts half."""
    for kind in kinds:
        if kind in best:
            found = best[kind].items()
            best[kind] = {name: (weight / 2, evidence, reason) for name, (weight, evidence, reason) in found}


def _of_a_test(hits: list[_Hit], meeting: Evidence) -> bool:
    """Is the day and the hour that of a test, and of no talk?"""
    tests = (hit.evidence.text for hit in hits if hit.rule.kind == "assessment" and hit.weight >= _OUTRIGHT)
    return any(words[:60] in meeting.text or meeting.text[:60] in words for words in tests) and not TALKED.search(meeting.text)


def _strongest(hits: list[_Hit], kind: Kind) -> float:
    """What the hits of one kind come to."""
    best: dict[str, float] = {}
    for hit in hits:
        if hit.rule.kind == kind:
            best[hit.rule.pattern.pattern] = max(hit.weight, best.get(hit.rule.pattern.pattern, 0.0))
    weights = sorted(best.values(), reverse=True)
    return weights[0] + REST * sum(weights[1:]) if weights else 0.0


def _winner(best: _Found) -> Sorted:
    scores: dict[Kind, float] = {}
    for kind, found in best.items():
        weights = sorted((weight for weight, _, _ in found.values()), reverse=True)
        scores[kind] = weights[0] + REST * sum(weights[1:6])
    reasons = frozenset(f"{kind}: {reason}" for kind, found in best.items() for _, _, reason in found.values())
    heard = {kind: max(found.values(), key=lambda each: each[0])[1:] for kind, found in best.items()}
    ranked = sorted(scores, key=lambda kind: (-scores[kind], _ORDER.index(kind) if kind in _ORDER else 0))
    if not ranked or scores[ranked[0]] < LEAST:
        return Sorted("other", None, "nothing in it says that it is about an opening", 0.5, scores, reasons, heard)
    kind = ranked[0]
    second = scores[ranked[1]] if len(ranked) > 1 else 0.0
    evidence, reason = heard[kind]
    wordings = sum(weight >= WORDING for weight, _, _ in best[kind].values())
    said_by_calendar = any(found.where == "calendar" and weight >= _OUTRIGHT for weight, found, _ in best[kind].values())
    sure = how_sure(kind, scores[kind], second, 2 if said_by_calendar else wordings)
    return Sorted(kind, evidence, reason, sure, scores, reasons, heard)


def share(score: float, second: float) -> float:
    """The winner's share of what it and half the runner-up scored, 0 to 1."""
    return score / (score + 0.5 * second)


def how_sure(kind: Kind, score: float, second: float, wordings: int) -> float:
    """The share of letters that were right at first contact, 0 to 1, by the shares at the top."""
    plain = round(share(score, second), 2)
    if kind in _LEFT_ALONE or plain < CONTESTED:
        return plain
    if wordings < 2:
        return 0.8 if score >= _OUTRIGHT else 0.7
    if score >= _TWICE:
        return 0.93
    if score < _OUTRIGHT:
        return 0.75
    return 0.8 if kind == "interview" else 0.9


def _hits(sentence: str, where: str, factor: float) -> list[_Hit]:
    if not sentence:
        return []
    evidence = Evidence(where, shortened(sentence))
    as_written = _straight(sentence)
    sentence = as_written.lower()
    conditional = CONDITIONAL.search(sentence)
    process = PROCESS.search(sentence)
    past = ABOUT_THE_PAST.search(sentence)
    found = []
    for rule in RULES:
        match = rule.pattern.search(as_written if rule.as_written else sentence)
        if match is None:
            continue
        eventful = rule.kind in _EVENTFUL
        if rule.kind == "outreach" and FAREWELL.search(sentence):
            continue
        if eventful and (process or (past and past.start() <= match.start() and rule.kind != "offer")):
            continue
        if conditional and _only_perhaps(rule, conditional, match):
            continue
        negated = NEGATED.search(sentence, 0, match.end())
        if negated and not rule.plain and "reschedul" not in sentence and "move" not in match.group():
            continue
        found.append(_Hit(rule, rule.weight * factor, evidence))
    if A_TALK_TOO.search(sentence):
        found = [hit for hit in found if hit.rule.kind != "assessment" or hit.rule.weight > _TWICE]
    if any(_takes_the_talk_away(hit.rule) for hit in found):
        return [hit for hit in found if hit.rule.kind != "interview"]
    return found


def _takes_the_talk_away(rule: Rule) -> bool:
    """Is the talk that the same sentence speaks of called off, or none for a job?"""
    return (rule.kind == "cancelled" and rule.weight >= CALLED_OFF) or (rule.kind == "other" and rule.weight >= ELSEWHERE)


def _straight(words: str) -> str:
    """The same words with the apostrophe that the wordings are written with."""
    return words.replace("’", "'").replace("\u2018", "'")


def _only_perhaps(rule: Rule, conditional: re.Match[str], match: re.Match[str]) -> bool:
    """Is what matched only said of what may be? A refusal is none the less one for a "could" before it; an "if" makes it none."""
    if rule.kind in _SAID_ANYWAY or conditional.start() > match.end():
        return False
    return rule.kind != "rejection" or not conditional.group().lower().startswith(("may", "might", "could"))
