"""Deciding: an invitation and what is known become a decision, which is kept with everything that went into it.

A decision is made again when something that goes into it has changed, or a new day has begun (days are counted from now).
Otherwise the kept one is shown, so that looking twice gives the same numbers. What takes longer (what would change the answer,
other ways, days, levers) is looked into when it is asked for, on the same luck, and kept beside the decision.
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from django.db import transaction
from django.utils import timezone

from sayyes.engine.decision import Decision
from sayyes.engine.situation import Situation
from sayyes.errors import NotFound
from sayyes.store import translate
from sayyes.store.models import Invitation, StoredDecision
from sayyes.usecases import invitations, packs, profile
from sayyes.usecases.changes_between import Made
from sayyes.usecases.futures import usual_paths
from sayyes.usecases.invitations import Kept
from sayyes.usecases.situating import situation_json
from sayyes.usecases.turns import Turns

SEED = 1

Depth = Literal["answer", "full"]

# The compiled kernel spreads over all processors by itself; many at once would only get into each other's way. An answer does
# not wait for what somebody else looks into, and a person's own question goes before what is answered again in the background.
_one_answer_at_a_time = Turns()
_one_look_at_a_time = threading.Lock()


@dataclass(frozen=True)
class Answered:
    """One invitation with its decision. `told` is the situation as handed to the engine's intake, `situation` as it took it.

    further: whether the decision holds what takes longer to work out.
    """

    kept: Kept
    told: Mapping[str, Any]
    situation: Situation
    decision: Decision
    which: int
    decided_at: datetime
    name: str

    @property
    def further(self) -> bool:
        """Whether what takes longer has been looked into."""
        return self.decision.flips is not None


@dataclass(frozen=True)
class Past:
    """One line of "as it was decided"."""

    which: int
    answer: str
    headline: str
    worth: float
    currency: str
    confidence: float
    engine: str
    decided_at: datetime


@dataclass(frozen=True)
class Replayed:
    """A kept decision beside the same one computed again from its kept inputs."""

    kept: Decision
    again: Decision
    decided_at: datetime
    engine: str

    @property
    def same(self) -> bool:
        """Whether every number is the same to the last digit."""
        return bool(translate.plain(self.kept) == translate.plain(self.again))


def answer(
    *, number: int, now: datetime, seed: int = SEED, paths: int | None = None, depth: Depth = "answer", patiently: bool = False
) -> Answered:
    """The answer to one invitation: the kept one where nothing has changed, else a new one, kept. Safe to ask at once from
    several windows; `depth` "full" also looks into what would change it, once. `patiently`: whoever else asks goes first.
    `paths`: as many as usual where none are named.

    Raises NotFound for the invitation, Impossible where what is known contradicts itself.
    """
    with turn(patiently=patiently):
        kept = invitations.find(number=number)
        known = _known(kept, now)
        # A bare date means a day on the person's own calendar.
        told = situation_json(reading=kept.reading, known=known, now=timezone.localtime(now))
        paths = paths or usual_paths(known)
        inputs = _fingerprint(kept, known, seed, paths)
        row = _last(number)
        if row is None or not _holds(row, inputs, now):
            row = _decide_and_keep(number=number, told=told, inputs=inputs, seed=seed, paths=paths, now=now)
    if depth == "full":
        row = _looked_into(row)
    return _answered(kept, row)


def turn(*, patiently: bool = False) -> AbstractContextManager[None]:
    """One's turn at the processors, for `with`; `patiently`, once nobody else has it or waits for it."""
    return _one_answer_at_a_time.when_nobody_waits() if patiently else _one_answer_at_a_time


def out_of_date(*, now: datetime, seed: int = SEED, paths: int | None = None) -> tuple[int, ...]:
    """The invitations that wait and whose last decision no longer rests on what is known, or was made on another day."""
    found = []
    for number in Invitation.objects.filter(settled_at__isnull=True).values_list("pk", flat=True):
        kept = invitations.find(number=number)
        known, row = _known(kept, now), _last(number)
        if row is None or not _holds(row, _fingerprint(kept, known, seed, paths or usual_paths(known)), now):
            found.append(number)
    return tuple(found)


def made(row: StoredDecision) -> Made:
    """A kept decision with what it was made from."""
    return Made(row.pk, row.situation, translate.decision_of(row), row.decided_at)


def decisions_of(*, number: int) -> tuple[Past, ...]:
    """Every decision made about an invitation, the latest first."""
    return tuple(past(row) for row in StoredDecision.objects.filter(invitation_id=number).order_by("-decided_at", "-id"))


def replay(*, number: int, which: int) -> Replayed:
    """Compute a kept decision again from its kept inputs: the same numbers, as long as the engine is the same.

    Raises NotFound.
    """
    row = StoredDecision.objects.filter(pk=which, invitation_id=number).first()
    if row is None:
        raise NotFound(f"There is no decision number {which} about this invitation.")
    kept = translate.decision_of(row)
    with _one_look_at_a_time:
        depth: Depth = "answer" if kept.flips is None else "full"
        again = _compute(row.situation, seed=row.seed, paths=row.paths, depth=depth)
    return Replayed(kept=kept, again=again, decided_at=row.decided_at, engine=row.engine)


def decide_without_keeping(answered: Answered, situation: Situation, *, paths: int) -> Decision:
    """The answer to a changed situation with the seed and the assumptions of a kept one. Raises Impossible."""
    from sayyes.engine import decide
    from sayyes.engine.intake import situation_from_json

    _, assumptions = situation_from_json(answered.told)
    with _one_answer_at_a_time:
        return decide(situation, assumptions, paths=paths, seed=answered.decision.seed, depth="answer")


def _known(kept: Kept, now: datetime) -> dict[str, Any]:
    """What the person told, what they put right about this invitation, and what they assume for it."""
    known = profile.still_open(profile.known_situation(now=now, without=kept.process), now)
    known["assumptions"] = {**known.get("assumptions", {}), **kept.overrides}
    own = {key: kept.corrections[key] for key in ("industry", "facts") if key in kept.corrections}
    known["invitation"] = own
    if "currency" in kept.corrections and "currency" not in known:
        known["currency"] = kept.corrections["currency"]
    return packs.with_rules(known, folder=packs.own_folder())


def _day(moment: datetime) -> date:
    return timezone.localtime(moment).date()


def _fingerprint(kept: Kept, known: Mapping[str, Any], seed: int, paths: int) -> str:
    from sayyes import __version__
    from sayyes.engine.edition import engine_digest

    everything = [translate.plain(kept.reading), known, seed, paths, __version__, engine_digest()]
    return hashlib.sha256(json.dumps(everything, sort_keys=True, default=str).encode()).hexdigest()


def _holds(row: StoredDecision, inputs: str, now: datetime) -> bool:
    """Whether a decision still rests on what is known, and was made today: days are counted from now."""
    return row.inputs == inputs and _day(row.decided_at) == _day(now)


def _last(number: int) -> StoredDecision | None:
    return StoredDecision.objects.filter(invitation_id=number).order_by("decided_at", "id").last()


def _compute(told: Mapping[str, Any], *, seed: int, paths: int, depth: Depth) -> Decision:
    from sayyes.engine import decide
    from sayyes.engine.intake import situation_from_json

    situation, assumptions = situation_from_json(told)
    return decide(situation, assumptions, paths=paths, seed=seed, depth=depth)


def _decide_and_keep(
    *, number: int, told: Mapping[str, Any], inputs: str, seed: int, paths: int, now: datetime
) -> StoredDecision:
    """Compute outside the transaction, keep inside it."""
    decision = _compute(told, seed=seed, paths=paths, depth="answer")
    with transaction.atomic():
        return StoredDecision.objects.create(
            invitation_id=number,
            situation=dict(told),
            assumptions=told.get("assumptions", {}),
            seed=seed,
            paths=paths,
            engine=decision.engine,
            decision=translate.plain(decision),
            answer=decision.answer,
            inputs=inputs,
            decided_at=now,
        )


def _looked_into(row: StoredDecision) -> StoredDecision:
    """The row with what takes longer: computed once on the same luck, kept beside the decision, never written over."""
    with _one_look_at_a_time:
        row.refresh_from_db(fields=["further"])
        if translate.decision_of(row).flips is not None:
            return row
        full = _compute(row.situation, seed=row.seed, paths=row.paths, depth="full")
        row.further = translate.further_of(full)
        StoredDecision.objects.filter(pk=row.pk, further__isnull=True).update(further=row.further)
    return row


def _answered(kept: Kept, row: StoredDecision) -> Answered:
    from sayyes.engine.intake import situation_from_json

    situation, _ = situation_from_json(row.situation)
    return Answered(
        kept=kept,
        told=row.situation,
        situation=situation,
        decision=translate.decision_of(row),
        which=row.pk,
        decided_at=row.decided_at,
        name=profile.known_name(),
    )


def past(row: StoredDecision) -> Past:
    """A kept decision as one line."""
    return Past(
        which=row.pk,
        answer=row.answer,
        headline=row.decision["headline"],
        worth=row.decision["value"]["mean"],
        currency=row.decision["currency"],
        confidence=row.decision["confidence"],
        engine=row.engine,
        decided_at=row.decided_at,
    )
