"""What the person's corrections have taught, as it is used and as it can be looked at."""

from __future__ import annotations

from sayyes.readers.learning import FEWEST, Example, Learned, learn, telling_words
from sayyes.store.models import Correction


def learned_so_far() -> Learned:
    """What all corrections that stand have taught; of several about one letter the last one counts."""
    latest: dict[int, Correction] = {}
    for row in Correction.objects.filter(undone_at__isnull=True).order_by("id"):
        latest[row.letter_id or -row.pk] = row
    return learn(Example(frozenset(row.words), row.said) for row in latest.values())  # type: ignore[arg-type]


def in_words(learned: Learned) -> tuple[str, ...]:
    """What was learned, a line a kind; and what is still missing before it is used."""
    total = sum(learned.letters.values())
    lines = []
    for kind, count in learned.letters.items():
        words = ", ".join(telling_words(learned, kind))
        enough = count >= FEWEST and total - count >= FEWEST
        heard = "" if enough else f" – not used yet: needs {FEWEST} of it and {FEWEST} others"
        lines.append(f"{kind} ({count} {'letter' if count == 1 else 'letters'}): {words or 'no telling words yet'}{heard}")
    return tuple(lines) or ("Nothing was corrected yet, so nothing was learned: the rules alone decide.",)
