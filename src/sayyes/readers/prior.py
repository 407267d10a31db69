"""A second opinion on a letter's kind, learned from letters of our own: it is asked where the rules are silent or unsure.

A letter is the set of its signs: the beginnings of its words, of pairs of them, and of those of its subject once more; what they
stand for (`prior_notions`); a few shapes (a question, a sum of money, a day and an hour said to the reader, who sends); and what
the rules of `kind_rules` made of it. With one weight per
sign f and kind k, the posterior is a multinomial logistic regression's:

    log P(k | letter)  =  b_k + Σ_f w_fk + const

Its weights minimise  - (1/n) Σ log P(k_i | letter_i) + (λ/2) Σ w²  over the training letters; the b_k are the prior over kinds.
A sign that was never trained on has no weight, so a word nobody knows changes nothing. The weights stand in `kind_words.json`, a
row per sign, made by `tests/readers/train_kinds.py` from the letters of `tests/readers/training` and older sets. Source: Hastie,
Tibshirani & Friedman, The Elements of Statistical Learning (2nd ed., 2009), 4.4 and 18.3.

The opinion alone is never sure: what no rule says too is told with a confidence of `AT_MOST` or less, so that a person looks at
it (`kind_weighing`).
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from itertools import pairwise

from sayyes.readers.facts import Kind
from sayyes.readers.prior_notions import notions_of
from sayyes.readers.text import sentences

AT_MOST = 0.85
CUT = 6  # characters of a word that count: what follows is mostly grammar
BODY_CHARACTERS = 1_500
MOST_SHOWN = 3
IN_SUBJECT = "^"
RULED, SCORED, HEARD = OF_RULES = ("@R:", "@r:", "@h:")  # the kind that the rules name, what each kind scored, and why

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_WORD_OR_QUESTION = re.compile(rf"{_WORD.pattern}|\?")
_MONEY = re.compile(r"[$€£]|\d ?(?:k\b|euros?\b|usd\b)")
_FREE = re.compile(r"@(?:gmail|yahoo|outlook|hotmail)\.", re.IGNORECASE)
_DESK = re.compile(r"no-?reply|do-?not-?reply|notif|alert|digest|jobs?@|hr@|career|recruit|talent|system|news", re.IGNORECASE)
_LEVELS = (3.5, 6.0, 7.5, 9.0)
_LENGTHS = 25  # words


@dataclass(frozen=True)
class Ruled:
    """What the rules made of the letter: the kind, what each kind scored, and the reasons that were heard."""

    kind: Kind
    scores: Mapping[Kind, float]
    reasons: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Opinion:
    """probabilities: of every kind, 0 to 1, summing to one. words: those of the letter that spoke most for the likeliest kind and
    mean something by themselves.
    """

    kind: Kind
    probabilities: Mapping[Kind, float]
    words: tuple[str, ...]

    @property
    def quoted(self) -> str:
        """The words that it goes by, in quotation marks."""
        return ", ".join(f"“{word}”" for word in self.words)

    @property
    def because(self) -> str:
        """The reason as a person would say it."""
        return f"its words are those of such letters: {self.quoted}"


@dataclass(frozen=True)
class Weights:
    """kinds: the columns. bias: b_k. rows: sign → w_fk in the order of the kinds."""

    kinds: tuple[Kind, ...]
    bias: tuple[float, ...]
    rows: Mapping[str, tuple[float, ...]]


@lru_cache(maxsize=1)
def shipped() -> Weights:
    """The weights that come with the program."""
    table = json.loads(resources.files("sayyes.readers").joinpath("kind_words.json").read_text(encoding="utf-8"))
    rows = {sign: tuple(each / 100 for each in row) for sign, row in table["rows"].items()}
    return Weights(tuple(table["kinds"]), tuple(each / 100 for each in table["bias"]), rows)


def signs_of(text: str, subject: str, email: str, ruled: Ruled, *, meeting: bool) -> dict[str, str]:
    """The signs of a letter → the word that gave each ("" for what is no word). `meeting`: it names a day and an hour to meet."""
    title, body = _plain(subject), _plain(text[:BODY_CHARACTERS])
    words = _WORD.findall(f"{title}\n{body}")
    signs: dict[str, str] = {}
    for word in words:
        for sign in _signs_of_word(word):
            signs.setdefault(sign, word)
    for word in _WORD.findall(title):
        signs |= {f"{IN_SUBJECT}{sign}": "" for sign in _signs_of_word(word)}
    for sentence in (title, *sentences(body)):
        beginnings = [word[:CUT] for word in _WORD_OR_QUESTION.findall(sentence)]
        signs |= {f"{first} {second}": "" for first, second in pairwise(beginnings)}
    shapes = {"@TIME": meeting, "@Q": "?" in body + title, "@MONEY": _MONEY.search(body + title), "@free": _FREE.search(email)}
    shapes |= {"@desk": _DESK.search(email), f"@len{min(3, len(words) // _LENGTHS)}": True, f"{RULED}{ruled.kind}": True}
    signs |= {sign: "" for sign, there in shapes.items() if there}
    signs |= {f"{SCORED}{kind}>{level:g}": "" for kind, score in ruled.scores.items() for level in _LEVELS if score >= level}
    return signs | {f"{HEARD}{reason}": "" for reason in ruled.reasons}


def _plain(text: str) -> str:
    return text.casefold().replace("’", "'")


@lru_cache(maxsize=20_000)
def _signs_of_word(word: str) -> tuple[str, ...]:
    return (word[:CUT], *(f"@{notion}" for notion in notions_of(word)))


def opine(signs: Mapping[str, str], weights: Weights) -> Opinion:
    """The likeliest kind, the probability of each, and the words that speak most for it against the average of the kinds."""
    known = [(sign, weights.rows[sign]) for sign in sorted(signs) if sign in weights.rows]
    scores = [b + math.fsum(row[k] for _, row in known) for k, b in enumerate(weights.bias)]
    best = max(range(len(scores)), key=scores.__getitem__)
    shares = [math.exp(score - scores[best]) for score in scores]
    said: dict[str, float] = {}
    for sign, row in known:
        if len(signs[sign]) > 3 and notions_of(signs[sign]):
            said[signs[sign]] = said.get(signs[sign], 0.0) + row[best] - sum(row) / len(row)
    telling = sorted((word for word in said if said[word] > 0), key=lambda word: (-said[word], word))
    probabilities = {kind: share / sum(shares) for kind, share in zip(weights.kinds, shares, strict=True)}
    return Opinion(weights.kinds[best], probabilities, tuple(telling[:MOST_SHOWN]))
