"""Make `kind_words.json`: `python -m tests.readers.train_kinds` (half a minute; the letters of `training/` and sets one to five).

The regression of `sayyes.readers.prior`, fitted by Nesterov's accelerated gradient from zero, hence the same every time. Set six
and the letters of `measuring/` are for measuring and are never read here. Rules that change change the signs, so the table is
made again after them.

The rules were mended while looking at the letters of `training/seen`, and are right about nearly all of these. Somebody else's
letters they know less well, so what they say of `seen` would teach to trust them too much: there only the words count.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, get_args

import numpy as np
import numpy.typing as npt

from sayyes.readers.facts import Kind
from sayyes.readers.mail import newest_words, signs_of_letter
from sayyes.readers.mime import first_of_mbox, take_apart
from sayyes.readers.prior import OF_RULES, Weights
from tests.readers import fresh, fresh_five, fresh_four, fresh_three, fresh_two

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
TRAINING = Path(__file__).parent / "training"
WITH_RULES = ("early", "later")
BY_WORDS_ALONE = "seen"
MEASURING = Path(__file__).parent / "measuring"
TABLE = Path(__file__).parents[2] / "src" / "sayyes" / "readers" / "kind_words.json"
SHRINK = 0.001  # λ
FEWEST = 2  # letters in which a sign stands
MOST_ROWS = 5_000
STEPS = 250
KINDS: tuple[Kind, ...] = tuple(sorted(set(get_args(Kind)) - {"posting", "calendar"}))

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Taught:
    """A training letter: its kind and its signs."""

    kind: Kind
    signs: frozenset[str]


def written_down(folder: Path) -> list[tuple[Kind, bytes]]:
    """The letters of a folder: a file per kind, a letter per line: sender | subject | body, "//" for a new line."""
    letters: list[tuple[Kind, bytes]] = []
    for kind in KINDS:
        for line in (folder / f"{kind}.txt").read_text(encoding="utf-8").splitlines():
            sender, subject, body = line.split(" | ", 2)
            head = (
                f"From: {sender}\nTo: Alice Moore <alice@example.net>\nSubject: {subject}\nDate: Mon, 2 Mar 2026 10:00:00 +0000\n"
            )
            head += "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
            letters.append((kind, f"{head}\n{body.replace(' // ', chr(10))}".encode()))
    return letters


def earlier_sets() -> list[tuple[Kind, bytes]]:
    """Sets one to five of the letters that the reader had not seen."""
    whole = (*fresh_two.LETTERS, *fresh_three.LETTERS, *fresh_four.LETTERS, *fresh_five.LETTERS)
    rows: list[tuple[Any, bytes]] = [(each.kind, fresh.wire(each)) for each in fresh.LETTERS]
    return rows + [(each.wanted["kind"], each.data) for each in whole if "kind" in each.wanted]


def taught(letters: Sequence[tuple[Kind, bytes]]) -> list[Taught]:
    """The letters as the reader sees them."""
    found = []
    for kind, data in letters:
        newest = newest_words(take_apart(first_of_mbox(data)[0]))
        found.append(Taught(kind, frozenset(signs_of_letter(newest, NOW))))
    return found


def training() -> list[Taught]:
    """All letters to learn from; in those that the rules were mended by, the rules are not heard."""
    heard = [letter for folder in WITH_RULES for letter in taught(written_down(TRAINING / folder))]
    seen = [Taught(each.kind, by_words(each.signs)) for each in taught(written_down(TRAINING / BY_WORDS_ALONE))]
    return heard + seen + taught(earlier_sets())


def by_words(signs: frozenset[str]) -> frozenset[str]:
    """The signs without what the rules made of the letter."""
    return frozenset(sign for sign in signs if not sign.startswith(OF_RULES))


def fit(letters: Sequence[Taught]) -> Weights:
    """The weights, to two decimals. The order of the letters makes no difference."""
    letters = sorted(letters, key=lambda each: (each.kind, sorted(each.signs)))
    count = Counter(sign for each in letters for sign in each.signs)
    known = sorted(sign for sign in count if count[sign] >= FEWEST)
    column = {sign: place for place, sign in enumerate(known)}
    there = np.zeros((len(letters), len(known)))
    for place, each in enumerate(letters):
        there[place, [column[sign] for sign in each.signs if sign in column]] = 1.0
    wanted = np.eye(len(KINDS))[[KINDS.index(each.kind) for each in letters]]
    weights, bias = _descend(there, wanted)
    order = np.argsort(-np.abs(weights).max(axis=1), kind="stable")[:MOST_ROWS]
    kept = {known[row]: tuple(round(float(each), 2) for each in weights[row]) for row in sorted(order)}
    return Weights(KINDS, tuple(round(float(each), 2) for each in bias), kept)


def _descend(there: Floats, wanted: Floats) -> tuple[Floats, Floats]:
    """Minimise the regression's loss: weights (signs x kinds) and bias (kinds)."""
    letters, step = len(there), 1.0
    steepest = 0.5 * float(np.linalg.norm(there @ there.T, 2)) / letters + SHRINK
    weights = ahead = np.zeros((there.shape[1], wanted.shape[1]))
    bias = bias_ahead = np.zeros(wanted.shape[1])
    for _ in range(STEPS):
        scores = there @ ahead + bias_ahead
        shares = np.exp(scores - scores.max(axis=1, keepdims=True))
        missed = shares / shares.sum(axis=1, keepdims=True) - wanted
        better = ahead - (there.T @ missed / letters + SHRINK * ahead) / steepest
        better_bias = bias_ahead - missed.mean(axis=0)
        longer = (1 + np.sqrt(1 + 4 * step * step)) / 2
        ahead = better + (step - 1) / longer * (better - weights)
        bias_ahead = better_bias + (step - 1) / longer * (better_bias - bias)
        weights, bias, step = better, better_bias, longer
    return weights, bias


def save(weights: Weights) -> None:
    """Write the table, a row per sign, in hundredths."""
    rows = {sign: [round(100 * each) for each in row] for sign, row in sorted(weights.rows.items())}
    lines = ",\n".join(f" {json.dumps(sign, ensure_ascii=False)}: {json.dumps(row)}" for sign, row in rows.items())
    head = f'"kinds": {json.dumps(weights.kinds)},\n"bias": {json.dumps([round(100 * each) for each in weights.bias])},\n'
    TABLE.write_text(f'{{{head}"rows": {{\n{lines}\n}}}}\n', encoding="utf-8")


if __name__ == "__main__":
    save(fit(training()))
