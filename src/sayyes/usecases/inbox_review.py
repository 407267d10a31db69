"""The letters that matter, and those that wait for the person's word: listed, corrected (many at once), and taken back.

Correcting files accordingly: an interview becomes an invitation, what is none of the search's business is set aside with what
came of it. Every correction is kept with the words of its letter, for from these is learned.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from django.db.models import Max, QuerySet

from sayyes.errors import Conflict, Impossible, NotFound, Unusable
from sayyes.readers.facts import KINDS, Kind, Reading
from sayyes.readers.learning import BY_ITS_WORDS, Learned, verdict
from sayyes.store import translate
from sayyes.store.door import writing
from sayyes.store.models import Correction, InboxLetter, Invitation
from sayyes.usecases import invitations, undoing
from sayyes.usecases.inbox import name_of
from sayyes.usecases.inbox_filing import NOT_OF_THE_SEARCH, still_open, take_in_letter
from sayyes.usecases.inbox_learning import learned_so_far

NONE_OF_MY_BUSINESS: Kind = "other"
MOST_LISTED = 200
SAYABLE: tuple[Kind, ...] = tuple(kind for kind in KINDS if kind != "posting")
AS_THOUGHT = "as thought"
_SET_ASIDE = "set aside"


@dataclass(frozen=True)
class Listed:
    """One letter as it is listed. kind: what it counts as, or is thought to be; because: why."""

    number: int
    subject: str
    sender: str
    received_at: datetime | None
    kind: Kind
    because: str
    source: str
    place: str
    state: str
    company: str | None
    role: str | None
    invitation: int | None
    warned: tuple[str, ...]


@dataclass(frozen=True)
class Said:
    """Corrections made at once: their number, to take them back; how many, as what, how many invitations wait because of it."""

    batch: int
    letters: int
    kind: str
    invitations: int
    said_at: datetime


def to_review(*, most: int = MOST_LISTED) -> tuple[Listed, ...]:
    """Letters that wait for the person's word, the newest first, with what is thought of them by now."""
    learned = learned_so_far()
    return tuple(_listed(row, learned) for row in _rows().filter(state="review")[:most])


def filed(*, most: int = MOST_LISTED) -> tuple[Listed, ...]:
    """Letters that were filed, the newest first."""
    return tuple(as_listed(row) for row in _rows().filter(state="filed")[:most])


def counts() -> dict[str, int]:
    """How many letters there are in each state."""
    return {state: InboxLetter.objects.filter(state=state).count() for state in ("review", "filed", "dismissed")}


def original(*, number: int) -> tuple[str, bytes]:
    """The name and the bytes of a letter as it came. Raises NotFound."""
    message = _row(number).message
    return message.name, bytes(message.data)


def correct_letters(*, numbers: Sequence[int], said: str, now: datetime) -> Said:
    """Say what letters are, all at once: a kind, or "as thought". Files them accordingly; `take_back` undoes it.

    Raises Unusable where none was named or the kind is none, NotFound where a letter is not there; nothing is changed then.
    """
    if not numbers:
        raise Unusable("No letter is ticked; tick those that you mean.")
    if said != AS_THOUGHT and said not in SAYABLE:
        raise Unusable(f"“{said}” is no kind of letter; say one of: {', '.join(SAYABLE)}.")
    with writing():
        batch = 1 + (Correction.objects.aggregate(last=Max("batch"))["last"] or 0)
        learned = learned_so_far()
        made = sum(_correct(_row(number), said, batch, learned, now) for number in dict.fromkeys(numbers))
    return Said(batch, len(set(numbers)), said, made, now)


def take_back(*, batch: int, now: datetime) -> int:
    """Undo corrections that were made at once. Returns how many. Raises NotFound, or Impossible where they are undone already."""
    with writing():
        rows = list(Correction.objects.select_related("letter").filter(batch=batch).order_by("-id"))
        if not rows:
            raise NotFound(f"There are no corrections number {batch}.")
        if any(row.undone_at for row in rows):
            raise Impossible(["This was taken back already."])
        letters = [row.letter_id for row in rows if row.letter_id]
        later = Correction.objects.filter(letter__in=letters, batch__gt=batch, undone_at__isnull=True)
        if later.exists():
            raise Impossible(["Something else was said about one of these letters since; take that back first."])
        for row in rows:
            _undo(row, now)
            row.undone_at = now
            row.save(update_fields=["undone_at"])
    return len(rows)


def recent_corrections(*, most: int = 5) -> tuple[Said, ...]:
    """What was said last and still stands, to be taken back."""
    found: dict[int, list[Correction]] = {}
    for row in Correction.objects.filter(undone_at__isnull=True).order_by("-batch", "id")[: most * 50]:
        found.setdefault(row.batch, []).append(row)
    said = [
        Said(batch, len(rows), _common(row.said for row in rows), sum(row.made_invitation for row in rows), rows[0].said_at)
        for batch, rows in found.items()
    ]
    return tuple(said[:most])


def _correct(letter: InboxLetter, said: str, batch: int, learned: Learned, now: datetime) -> bool:
    """One letter; whether an invitation waits because of it."""
    kind = _thought(letter, learned)[0] if said == AS_THOUGHT else cast("Kind", said)
    before = {"kind": letter.kind, "state": letter.state, "handled_at": str(letter.handled_at or ""), "settled": False}
    made = False
    if kind == "interview" and letter.invitation is None:
        made = _made(letter, now)
    elif kind != "interview" and letter.invitation is not None and letter.invitation.settled_at is None:
        invitations.settle(number=letter.invitation.pk, settled_as=_SET_ASIDE, now=now)
        before["settled"] = True
    letter.kind = kind
    letter.state = "dismissed" if kind in NOT_OF_THE_SEARCH else "filed"
    letter.handled_at = now
    letter.save(update_fields=["kind", "state", "handled_at"])
    Correction.objects.create(
        batch=batch, letter=letter, words=letter.words, read_as=letter.read_as, said=kind, before=before, made_invitation=made,
        said_at=now,
    )  # fmt: skip
    return made


def _undo(row: Correction, now: datetime) -> None:
    letter = row.letter
    if letter is None:
        return
    invitation = letter.invitation
    if row.made_invitation and invitation is not None:
        letter.invitation = None
        letter.save(update_fields=["invitation"])  # nothing may hang on what is taken back
        _withdraw(invitation, now)
    if row.before.get("settled") and invitation is not None and invitation.settled_as == _SET_ASIDE:
        invitations.reopen(number=invitation.pk, now=now)
    letter.kind, letter.state = row.before["kind"], row.before["state"]
    letter.handled_at = datetime.fromisoformat(row.before["handled_at"]) if row.before["handled_at"] else None
    letter.save(update_fields=["kind", "state", "handled_at", "invitation"])


def _made(letter: InboxLetter, now: datetime) -> bool:
    """See to it that an invitation of this letter waits on Today, unless it is over. Returns whether one does that did not."""
    if not still_open(translate.rebuild(Reading, letter.reading), now):
        return False
    if take_in_letter(letter, now):
        return True
    invitation = letter.invitation
    if invitation is None or invitation.settled_as != _SET_ASIDE:
        return False
    invitations.reopen(number=invitation.pk, now=now)
    return True


def _withdraw(invitation: Invitation, now: datetime) -> None:
    """Off Today: the process that it opened goes where nothing was built on it; the invitation is set aside, not lost."""
    if invitation.settled_at is not None:
        return
    taken_in = undoing.standing(invitation=invitation.pk, verb="take in")
    if taken_in is not None:
        with suppress(Conflict, Impossible):  # something was built on it since
            undoing.undo(change=taken_in, now=now)
    if Invitation.objects.filter(pk=invitation.pk, settled_at__isnull=True).exists():
        invitations.settle(number=invitation.pk, settled_as=_SET_ASIDE, now=now)


def _thought(letter: InboxLetter, learned: Learned | None) -> tuple[Kind, str]:
    """What a letter is thought to be by now, and why: corrections since it came may have taught something."""
    kind = cast("Kind", letter.kind)
    read_as = cast("Kind", letter.read_as)
    if learned is not None and not any(sign["strong"] for sign in letter.reading.get("scam", ())):
        ruled = (letter.reading.get("because") or {}).get("where", BY_ITS_WORDS) != BY_ITS_WORDS
        moved = verdict(learned, frozenset(letter.words), read_as=read_as, confidence=letter.confidence, ruled=ruled)
        if moved is not None:
            return moved.kind, moved.because
    return kind, letter.because


def as_listed(row: InboxLetter) -> Listed:
    """A letter as it is listed, by what it counts as."""
    return _listed(row, None)


def _listed(row: InboxLetter, learned: Learned | None) -> Listed:
    reading = row.reading
    kind, because = _thought(row, learned)
    sender = reading.get("sender") or {}
    return Listed(
        number=row.pk,
        subject=reading.get("subject") or row.place,
        sender=sender.get("name") or sender.get("email") or "",
        received_at=row.received_at,
        kind=kind,
        because=because,
        source=name_of(row.source) if row.source else "",
        place=row.place,
        state=row.state,
        company=(reading.get("company") or {}).get("value"),
        role=(reading.get("role") or {}).get("value"),
        invitation=row.invitation_id,
        warned=tuple(sign["evidence"]["text"] for sign in reading.get("scam", ())) if kind == "scam" else (),
    )


def _common(kinds: Iterable[str]) -> str:
    found = list(dict.fromkeys(kinds))
    return found[0] if len(found) == 1 else AS_THOUGHT


def _rows() -> QuerySet[InboxLetter]:
    return InboxLetter.objects.select_related("source").defer("message__data")


def _row(number: int) -> InboxLetter:
    try:
        return InboxLetter.objects.select_related("message", "invitation", "source").get(pk=number)
    except (InboxLetter.DoesNotExist, OverflowError) as error:
        raise NotFound(f"There is no letter number {number} here.") from error
