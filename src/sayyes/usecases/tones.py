"""How the person writes: the tone, the word of the greeting, the lines under a letter. Chosen, never guessed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sayyes.errors import Conflict, Impossible

PLAIN, WARM, BRIEF = "plain", "warm", "brief"
TONES: Mapping[str, str] = {PLAIN: "Plain", WARM: "Warm", BRIEF: "Brief"}
LONGEST_GREETING, LONGEST_SIGNATURE = 40, 600


@dataclass(frozen=True)
class Manner:
    """greeting: the word before the name, empty for the usual one. signature: the lines under a letter, empty for the name."""

    tone: str = PLAIN
    greeting: str = ""
    signature: str = ""


def own_manner() -> Manner:
    """As the person chose it; plain where nothing was chosen."""
    # The rows are asked for here only: letters are drafted on the command line too, where no database may have been opened.
    from sayyes.store.models import Manner as MannerRow
    from sayyes.store.models.outbox import THE_ONE

    row = MannerRow.objects.filter(pk=THE_ONE).first()
    return Manner(row.tone, row.greeting, row.signature) if row else Manner()


def seen_of(manner: Manner) -> str:
    """A fingerprint of it, for a form to carry along."""
    from sayyes.usecases.preferences import as_seen

    return as_seen(vars(manner), ("tone", "greeting", "signature"))


def choose_manner(*, manner: Manner, now: datetime, seen: str | None = None) -> None:
    """Keep it. Raises Impossible for what is no tone, or no greeting or signature for a letter, Conflict where `seen` is no
    longer so.
    """
    from sayyes.store.door import writing
    from sayyes.store.models import Manner as MannerRow
    from sayyes.store.models.outbox import THE_ONE

    wrong = []
    if manner.tone not in TONES:
        wrong.append(f"“{manner.tone}” is no tone: choose {', '.join(TONES)}.")
    if len(manner.greeting) > LONGEST_GREETING or not manner.greeting.isprintable():
        wrong.append(f"The greeting must be one word or two, of at most {LONGEST_GREETING} letters.")
    if len(manner.signature) > LONGEST_SIGNATURE or any(not line.isprintable() for line in manner.signature.splitlines()):
        wrong.append(f"The signature must be a few lines of at most {LONGEST_SIGNATURE} letters together.")
    if wrong:
        raise Impossible(wrong)
    fields = {"tone": manner.tone, "greeting": manner.greeting.strip(), "signature": manner.signature.strip(), "saved_at": now}
    with writing():
        if seen is not None and seen != seen_of(own_manner()):
            raise Conflict("This was changed in another window meanwhile.")
        MannerRow.objects.update_or_create(pk=THE_ONE, defaults=fields)
