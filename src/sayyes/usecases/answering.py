"""Answering at once: files that were read, and what is known, become a decision with its replies. Nothing is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sayyes.engine import decide
from sayyes.engine.decision import Decision
from sayyes.engine.intake import situation_from_json
from sayyes.engine.situation import Situation
from sayyes.errors import Unreadable, Unusable
from sayyes.readers.facts import Reading
from sayyes.usecases.admitting import admit
from sayyes.usecases.futures import usual_paths
from sayyes.usecases.gathering import gathered_apart
from sayyes.usecases.replies import Draft, drafts
from sayyes.usecases.rules_told import backing_for
from sayyes.usecases.situating import situation_json

STDIN = "-"  # the name under which standard input is read


@dataclass(frozen=True)
class Answered:
    """A decision with what it was made from, and the replies that go with it, the fitting one first.

    left_out: a sentence on each file that is about something else.
    """

    reading: Reading | None
    situation: Situation
    decision: Decision
    drafts: tuple[Draft, ...]
    left_out: tuple[str, ...] = ()


def answer(
    *,
    readings: Sequence[Reading],
    known: Mapping[str, Any],
    now: datetime,
    name: str | None,
    paths: int | None,
    seed: int,
    anyway: bool = False,
) -> Answered:
    """Decide about the invitation in `readings`, or about the one in `known` where no file was handed in. `anyway`: the person
    says that it is one, whatever it looks like. `paths`: None plays through as many futures as usual.

    Raises Unreadable for a file that could not be read, NoInvitation where nothing invites, Unusable where nothing was handed
    in, Impossible for a situation that contradicts itself.
    """
    reading, left_out = _invitation(readings, known, anyway=anyway)
    situation, assumptions = situation_from_json(situation_json(reading=reading, known=known, now=now), now=now)
    decision = decide(situation, assumptions, paths=paths or usual_paths(known), seed=seed)
    own = name or _own_name(known)
    backing = backing_for(reading.kind if reading else None, decision)
    replies = drafts(reading=reading, situation=situation, decision=decision, name=own, backing=backing)
    return Answered(reading, situation, decision, replies, left_out)


def _invitation(readings: Sequence[Reading], known: Mapping[str, Any], *, anyway: bool) -> tuple[Reading | None, tuple[str, ...]]:
    """All that was read as one invitation, None where nothing was handed in and what is known holds the invitation; and what was
    left out.
    """
    for each in readings:
        if each.error is not None:
            raise Unreadable(
                each.error if each.error.startswith(each.file) else f"{each.file}: {each.error[:1].lower()}{each.error[1:]}"
            )
    reading, left_out = gathered_apart(readings)
    if reading is None:
        if "invitation" not in known:
            raise Unusable("There is no invitation: hand in a message or calendar file, or a situation that holds one.")
        return None, ()
    if not anyway and not known.get("invitation"):
        admit(reading, called="standard input" if reading.file == STDIN else None)
    return reading, left_out


def _own_name(known: Mapping[str, Any]) -> str | None:
    candidate = known.get("candidate")
    name = candidate.get("name") if isinstance(candidate, Mapping) else None
    return name if isinstance(name, str) else None
