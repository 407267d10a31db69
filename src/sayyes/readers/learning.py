"""What a person's corrections teach about the kind of a letter the rules are not sure of.

A letter is the set of its words. For each kind k that the person has named, how common a word is in letters of that kind is held
against how common it is in the other ones. Both are shrunk towards how common it is in all, so that few letters say little
(multinomial naive Bayes, one kind against the rest, with Dirichlet smoothing worth M letters):

    b_w  = (c_w + 1) / (C + V)                     c_w letters have word w; C words and V different ones in all n letters
    θ_kw = (c_kw + μ b_w) / (C_k + μ)              in letters of kind k;   μ = M C / n
    φ_kw = (c_w - c_kw + μ b_w) / (C - C_k + μ)    in the others

The rules' own opinion is the prior: π_k is their confidence for the kind they named, and the rest in equal parts for the others.
Words of one letter are no independent witnesses, so only the most telling ones are heard, and all are weighed by λ < 1; a word
that stood in a single letter is a coincidence and is not heard at all:

    log P(k | letter)  =  log π_k  +  λ Σ_w log(θ_kw / φ_kw)  +  const,      λ = n / (n + n_0)

A kind nobody has named has no word against it or for it, hence keeps its prior. What is told is shrunk towards the rules' opinion
by the n_k letters of the kind, and stays below `SURE` until there are `ENOUGH` of them:

    told  =  π_k + (P(k | letter) - π_k) n_k / (n_k + 1)

Words that stand in letters of every kind (`common_words`) and the person's own names are no evidence. Manning, Raghavan &
Schütze, Introduction to Information Retrieval (2008), chapter 13, for the classifier; Zhai & Lafferty, ACM Transactions on
Information Systems 22 (2004), 179-214, for the smoothing. The rules win where they are sure: a verdict is only ever given below
`SURE`. And where a rule of theirs has named a sentence, corrections may make it surer and never put another kind in its place:
the letter then waits for a word.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sayyes.readers.common_words import COMMON_WORDS
from sayyes.readers.facts import KINDS, Evidence, Kind, Reading

SURE = 0.9  # from here on the rules' kind stands, whatever was learned
FEWEST = 3  # letters of the kind, and letters of other kinds, before anything is said
SPEAKS = 0.8  # the posterior from which a letter is moved
ENOUGH = 5  # letters of a kind before a letter is filed as one of them by what was learned
MOST_UNTIL_THEN = 0.89
WITNESSES = 20  # words that are heard: those with the most to say
STRENGTH = 1.0  # M
DOUBT = 4.0  # n_0
MOST_SHOWN = 3
BY_ITS_WORDS = "words"  # where the second opinion read what it goes by: all over the letter
_TAUGHT_BY = 2  # letters of the kind in which a word stood before it is shown as a reason

_WORD = re.compile(r"[^\W\d_]{3,30}")
_GREETED = re.compile(
    r"^\W{0,3}(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|hallo|liebe[rs]?|guten tag|sehr geehrte[rs]?|bonjour|"
    r"chère?|salut|hola|querid[oa]|estimad[oa]) ((?:[^\W\d_]{1,30}[ .-]{0,2}){1,3})(?=[,:!;–—]|$)",
    re.IGNORECASE | re.MULTILINE,
)
_BODY_CHARACTERS = 1_500
_MOST_WORDS = 300


@dataclass(frozen=True)
class Example:
    """One letter that the person has named: its words, and what it is."""

    words: frozenset[str]
    kind: Kind


@dataclass(frozen=True)
class Learned:
    """What was learned, to be looked at. letters: how many of each kind. words: in how many letters of each kind a word stood;
    everywhere: in how many letters at all; size: the sum of these.
    """

    letters: Mapping[Kind, int] = field(default_factory=dict)
    words: Mapping[Kind, Mapping[str, int]] = field(default_factory=dict)
    everywhere: Mapping[str, int] = field(default_factory=dict)
    size: int = 0


@dataclass(frozen=True)
class Verdict:
    """What the corrections say about a letter. confidence: the posterior. words: those that spoke most for the kind."""

    kind: Kind
    confidence: float
    words: tuple[str, ...]

    @property
    def because(self) -> str:
        """The reason as a person would say it."""
        quoted = [f"“{word}”" for word in self.words]
        listed = " and ".join(filter(None, (", ".join(quoted[:-1]), quoted[-1])))
        return f"{listed} {'was' if len(quoted) == 1 else 'were'} in letters you called {self.kind}"


def words_of(reading: Reading) -> frozenset[str]:
    """The words of a letter: of its subject, of the beginning of its text, and the domain it came from as "from:example.com".

    Without the words that stand everywhere, and without the name of whoever is greeted.
    """
    text = f"{reading.subject or ''}\n{reading.text[:_BODY_CHARACTERS]}".casefold()
    greeted = {word for match in _GREETED.finditer(text) for word in _WORD.findall(match[1])}
    words = [word for word in dict.fromkeys(_WORD.findall(text)) if word not in COMMON_WORDS and word not in greeted][
        :_MOST_WORDS
    ]
    domain = (reading.sender.email or "").rpartition("@")[2].casefold() if reading.sender else ""
    return frozenset([*words, *([f"from:{domain}"] if domain else [])])


def learn(examples: Iterable[Example], *, own: frozenset[str] = frozenset()) -> Learned:
    """Count the words of the letters that the person has named. The order of the letters does not matter.

    own: the person's names, in small letters, which are no evidence.
    """
    letters: Counter[Kind] = Counter()
    words: dict[Kind, Counter[str]] = {}
    for each in examples:
        letters[each.kind] += 1
        words.setdefault(each.kind, Counter()).update(each.words - COMMON_WORDS - own)
    by_kind = {kind: dict(sorted(words[kind].items())) for kind in sorted(words)}
    everywhere: Counter[str] = Counter()
    for counts in words.values():
        everywhere.update(counts)
    return Learned(dict(sorted(letters.items())), by_kind, dict(sorted(everywhere.items())), everywhere.total())


def has_rule(because: Evidence | None) -> bool:
    """Has a rule named a sentence that decided? What the second opinion goes by are words of all sorts, and no rule."""
    return because is not None and because.where != BY_ITS_WORDS


def verdict(
    learned: Learned, words: frozenset[str], *, read_as: Kind, confidence: float, ruled: bool = False
) -> Verdict | None:  # nothing to say
    """The kind that the corrections give a letter, or None where they have nothing to say or the rules are sure of theirs.

    read_as, confidence: what the rules said, 0 to 1. ruled: a sentence decided; then no other kind takes its place.
    """
    total = sum(learned.letters.values())
    if confidence >= SURE or not any(_may_speak(learned, kind, total) for kind in learned.letters):
        return None
    scores = {kind: math.log(_prior(kind, read_as, confidence)) for kind in KINDS}
    spoken: dict[Kind, Sequence[tuple[float, str]]] = {}
    weight = total / (total + DOUBT)
    for kind in learned.letters:
        spoken[kind] = _witnesses(learned, kind, words)
        scores[kind] += weight * sum(said for said, _ in spoken[kind])
    best = max(KINDS, key=lambda kind: (scores[kind], kind == read_as))
    posterior = 1.0 / sum(math.exp(score - scores[best]) for score in scores.values())
    if best not in spoken or posterior < SPEAKS or not _may_speak(learned, best, total) or (ruled and best != read_as):
        return None
    counts = learned.words[best]
    reasons = tuple(word for said, word in spoken[best] if said > 0 and counts.get(word, 0) >= _TAUGHT_BY)[:MOST_SHOWN]
    told = _told(posterior, _prior(best, read_as, confidence), learned.letters[best])
    return Verdict(best, told, reasons) if len(reasons) >= _TAUGHT_BY else None


def _told(posterior: float, prior: float, letters: int) -> float:
    shrunk = prior + (posterior - prior) * letters / (letters + 1.0)
    return shrunk if letters >= ENOUGH else min(MOST_UNTIL_THEN, shrunk)


def telling_words(learned: Learned, kind: Kind, most: int = 12) -> tuple[str, ...]:
    """The words that speak most for a kind, the strongest first."""
    counts = learned.words.get(kind, {})
    said = [(_says(learned, kind, word), word) for word, count in counts.items() if count >= _TAUGHT_BY]
    return tuple(word for speaks, word in sorted(said, key=lambda each: (-each[0], each[1])) if speaks > 0)[:most]


def _may_speak(learned: Learned, kind: Kind, total: int) -> bool:
    of_kind = learned.letters.get(kind, 0)
    return of_kind >= FEWEST and total - of_kind >= FEWEST


def _prior(kind: Kind, read_as: Kind, confidence: float) -> float:
    """The rules' opinion; nothing is so sure that no correction could be heard, and nothing is impossible."""
    share = min(SURE, max(0.1, confidence))
    return share if kind == read_as else (1.0 - share) / (len(KINDS) - 1)


def _witnesses(learned: Learned, kind: Kind, words: frozenset[str]) -> Sequence[tuple[float, str]]:
    """What the most telling of the known words say for (or against) the kind, those for it first."""
    known = [word for word in words if learned.everywhere.get(word, 0) >= _TAUGHT_BY]
    said = sorted(((_says(learned, kind, word), word) for word in known), key=lambda each: (-abs(each[0]), each[1]))
    return sorted(said[:WITNESSES], key=lambda each: (-each[0], each[1]))


def _says(learned: Learned, kind: Kind, word: str) -> float:
    """log(θ_kw / φ_kw)."""
    strength = STRENGTH * learned.size / sum(learned.letters.values())
    shrunk = strength * (learned.everywhere[word] + 1.0) / (learned.size + len(learned.everywhere))
    count, size = learned.words[kind].get(word, 0), sum(learned.words[kind].values())
    inside = (count + shrunk) / (size + strength)
    outside = (learned.everywhere[word] - count + shrunk) / (learned.size - size + strength)
    return math.log(inside / outside)
