"""Which kind of message it is, and the sentence that decided.

Every sentence is held against the table of `kind_rules`. A kind's score is its strongest evidence plus a quarter of the
rest, so that one clear sentence outweighs many vague ones. The body counts in full, the subject less: subjects lie more
often than bodies do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sayyes.readers.facts import Evidence, Kind
from sayyes.readers.kind_rules import ABOUT_THE_PAST, ABOUT_WORK, APPLIED, CONDITIONAL, FAREWELL, NEGATED, PROCESS, RULES, Rule
from sayyes.readers.role import NOUN, looks_like_role
from sayyes.readers.text import sentences, shortened

LEAST = 3.5  # below this nothing was said clearly enough
SUBJECT = 0.8  # what the subject says counts this much of what the body says
REST = 0.25
INVITING = 6.0  # a wording that is said for hardly any other reason than to invite
UNNAMED = 7.1  # what speaks for an interview in a message that names neither a job nor an application
MEETING = 8.1  # a day and an hour ahead, said to the reader
MOST_SENTENCES = 400

# Between equals, the answer that it would be worse to miss.
_ORDER: tuple[Kind, ...] = (
    "cancelled", "rejection", "offer", "interview", "assessment", "confirmation", "outreach", "alert", "calendar", "other",
)  # fmt: skip
_PIECES = re.compile(r"\s+[-–—|@·/]+\s+|\||: ?")
_OUTRIGHT = 9.0
_WITHOUT_WORK = frozenset({"interview", "cancelled", "alert", "other"})
_SAID_ANYWAY = frozenset({"confirmation", "alert", "other", "outreach"})
_EVENTFUL = frozenset({"interview", "offer", "assessment"})


@dataclass(frozen=True)
class Sorted:
    """The kind, the sentence that decided, why, and how sure: the winner's share of what it and the runner-up scored."""

    kind: Kind
    because: Evidence | None
    reason: str
    confidence: float
    scores: dict[Kind, float]


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
    if not at_work:
        hits = [hit for hit in hits if hit.rule.kind in _WITHOUT_WORK or hit.weight >= _OUTRIGHT]
    if not named and _strongest(hits, "interview") < UNNAMED:
        hits = [hit for hit in hits if hit.rule.kind != "interview"]
    best: dict[Kind, dict[str, tuple[float, Evidence, str]]] = {}
    for hit in hits:
        of_kind = best.setdefault(hit.rule.kind, {})
        if hit.weight > of_kind.get(hit.rule.pattern.pattern, (0.0, hit.evidence, ""))[0]:
            of_kind[hit.rule.pattern.pattern] = (hit.weight, hit.evidence, hit.rule.reason)
    for kind, weight, evidence, reason in extra:
        best.setdefault(kind, {})[f"{reason} {evidence.where}"] = (weight, evidence, reason)
    if meeting is not None and named:
        said = max((weight for weight, _, _ in best.get("interview", {}).values()), default=0.0)
        weight = MEETING + 1 if said >= INVITING else MEETING
        best.setdefault("interview", {})["a day and an hour"] = (weight, meeting, "it names a day and an hour to meet")
    if APPLIED.search(text) and "interview" in best and "outreach" in best:
        halved = best["outreach"].items()
        best["outreach"] = {name: (weight / 2, evidence, reason) for name, (weight, evidence, reason) in halved}
    return _winner(best)


def _strongest(hits: list[_Hit], kind: Kind) -> float:
    """What the hits of one kind come to."""
    best: dict[str, float] = {}
    for hit in hits:
        if hit.rule.kind == kind:
            best[hit.rule.pattern.pattern] = max(hit.weight, best.get(hit.rule.pattern.pattern, 0.0))
    weights = sorted(best.values(), reverse=True)
    return weights[0] + REST * sum(weights[1:]) if weights else 0.0


def _winner(best: dict[Kind, dict[str, tuple[float, Evidence, str]]]) -> Sorted:
    scores: dict[Kind, float] = {}
    for kind, found in best.items():
        weights = sorted((weight for weight, _, _ in found.values()), reverse=True)
        scores[kind] = weights[0] + REST * sum(weights[1:6])
    ranked = sorted(scores, key=lambda kind: (-scores[kind], _ORDER.index(kind) if kind in _ORDER else 0))
    if not ranked or scores[ranked[0]] < LEAST:
        return Sorted("other", None, "nothing in it says that it is about an opening", 0.5, scores)
    kind = ranked[0]
    second = scores[ranked[1]] if len(ranked) > 1 else 0.0
    _, evidence, reason = max(best[kind].values(), key=lambda each: each[0])
    return Sorted(kind, evidence, reason, round(scores[kind] / (scores[kind] + 0.5 * second), 2), scores)


def _hits(sentence: str, where: str, factor: float) -> list[_Hit]:
    if not sentence:
        return []
    evidence = Evidence(where, shortened(sentence))
    conditional = CONDITIONAL.search(sentence)
    process = PROCESS.search(sentence)
    past = ABOUT_THE_PAST.search(sentence)
    found = []
    for rule in RULES:
        match = rule.pattern.search(sentence)
        if match is None:
            continue
        eventful = rule.kind in _EVENTFUL
        if rule.kind == "outreach" and FAREWELL.search(sentence):
            continue
        if eventful and (process or (past and past.start() <= match.start())):
            continue
        if conditional and _only_perhaps(rule, conditional, match):
            continue
        negated = NEGATED.search(sentence, 0, match.end())
        if negated and not rule.plain and "reschedul" not in sentence.lower() and "move" not in match.group():
            continue
        found.append(_Hit(rule, rule.weight * factor, evidence))
    return found


def _only_perhaps(rule: Rule, conditional: re.Match[str], match: re.Match[str]) -> bool:
    """Is what matched only said of what may be? A refusal is none the less one for a "could" before it; an "if" makes it none."""
    if rule.kind in _SAID_ANYWAY or conditional.start() > match.end():
        return False
    return rule.kind != "rejection" or not conditional.group().lower().startswith(("may", "might", "could"))
