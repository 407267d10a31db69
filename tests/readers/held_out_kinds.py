"""How well kinds are told of letters that nothing was trained or tuned on: `python -m tests.readers.held_out_kinds`.

The letters of `measuring/` are read as they would be from a mailbox, by the rules and the second opinion together. Their writers
never saw the rules; every fourth letter they wrote stands there.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from sayyes.readers.facts import Kind
from sayyes.readers.read import read_bytes
from tests.readers.train_kinds import KINDS, MEASURING, NOW, written_down

SURENESS = (0.0, 0.5, 0.7, 0.85, 0.9, 0.95, 1.01)


@dataclass(frozen=True)
class Told:
    """What a letter is, what it was read as, and how sure that was told to be."""

    kind: Kind
    read: Kind
    sure: float


def told() -> list[Told]:
    """Every letter of `measuring/` as it is read."""
    letters = ((kind, read_bytes("letter.eml", data, now=NOW)) for kind, data in written_down(MEASURING))
    return [Told(kind, reading.kind, reading.confidence) for kind, reading in letters]


def confusion(letters: list[Told]) -> None:
    """Print how often a letter of a kind (row) was read as each kind (column), and precision and recall of interviews."""
    print(" " * 13 + "".join(f"{kind[:8]:>9}" for kind in KINDS))
    for kind in KINDS:
        print(f"{kind:13}" + "".join(f"{sum((each.kind, each.read) == (kind, read) for each in letters):9}" for read in KINDS))
    right = sum(each.kind == each.read for each in letters)
    called = [each for each in letters if each.read == "interview"]
    there = [each for each in letters if each.kind == "interview"]
    both = sum(each.kind == "interview" for each in called)
    print(f"right {right} of {len(letters)}; interviews: precision {both}/{len(called)}, recall {both}/{len(there)}")


def sureness(letters: list[Told]) -> None:
    """Print the share right of what was told with about the same confidence."""
    for low, high in itertools.pairwise(SURENESS):
        among = [each for each in letters if low <= each.sure < high]
        print(f"told {low:.2f} and more, below {high:.2f}: right {sum(each.kind == each.read for each in among)} of {len(among)}")


if __name__ == "__main__":
    everything = told()
    confusion(everything)
    sureness(everything)
