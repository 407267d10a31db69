"""What the person's corrections have taught, as it is used and as it can be looked at."""

from __future__ import annotations

import re

from sayyes.readers.learning import FEWEST, Example, Learned, learn, telling_words
from sayyes.store.models import Correction, MailAccount, Profile

_LETTERS = re.compile(r"[^\W\d_]+")


def learned_so_far() -> Learned:
    """What all corrections that stand have taught; of several about one letter the last one counts."""
    latest: dict[int, Correction] = {}
    for row in Correction.objects.filter(undone_at__isnull=True).order_by("id"):
        latest[row.letter_id or -row.pk] = row
    examples = (Example(frozenset(row.words), row.said) for row in latest.values())  # type: ignore[arg-type]
    return learn(examples, own=_own_names())


def _own_names() -> frozenset[str]:
    """The words of the person's name and addresses: every letter to them has these, whatever it is."""
    names = [*Profile.objects.values_list("name", flat=True)]
    for account in MailAccount.objects.all():
        names += [account.name, account.address.partition("@")[0]]
    return frozenset(_LETTERS.findall(" ".join(names).casefold()))


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
