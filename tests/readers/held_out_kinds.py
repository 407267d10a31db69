"""How well the second opinion reads letters that it was not trained on: `python -m tests.readers.held_out_kinds`."""

from __future__ import annotations

from sayyes.readers.facts import Kind
from sayyes.readers.prior import Opinion, opine
from tests.readers.train_kinds import KINDS, Taught, earlier_sets, fit, taught, written_down

PARTS = 5


def opinions(letters: list[Taught], others: list[Taught]) -> list[Opinion]:
    """The opinion on each letter by weights that were fitted without the part it belongs to."""
    found: dict[int, Opinion] = {}
    for part in range(PARTS):
        weights = fit([each for place, each in enumerate(letters) if place % PARTS != part] + others)
        for place in range(part, len(letters), PARTS):
            found[place] = opine(dict.fromkeys(letters[place].signs, ""), weights)
    return [found[place] for place in range(len(letters))]


def held_out() -> None:
    """Print the confusion table, and precision and recall of interviews."""
    letters = taught(written_down())
    read = [each.kind for each in opinions(letters, taught(earlier_sets()))]
    table(list(zip((each.kind for each in letters), read, strict=True)))


def table(pairs: list[tuple[Kind, Kind]]) -> None:
    """Print how often a letter of a kind (row) was read as each kind (column)."""
    print(" " * 13 + "".join(f"{kind[:8]:>9}" for kind in KINDS))
    for kind in KINDS:
        print(f"{kind:13}" + "".join(f"{pairs.count((kind, read)):9}" for read in KINDS))
    right = sum(kind == read for kind, read in pairs)
    called = sum(read == "interview" for _, read in pairs)
    there = sum(kind == "interview" for kind, _ in pairs)
    both = pairs.count(("interview", "interview"))
    print(f"right {right} of {len(pairs)}; interviews: precision {both}/{called}, recall {both}/{there}")


if __name__ == "__main__":
    held_out()
