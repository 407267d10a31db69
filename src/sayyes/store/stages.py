"""Where a candidacy can stand, and every way from one stage to another: one table, read by everything that moves a process.

    saved ──apply──▶ applied ──invite──▶ invited ──agree──▶ interviewing ──offer──▶ offered ──accept──▶ accepted
                        └────────────── reject · withdraw · decline · lapse ──────────────▶ (closed)

Whoever moves it is either the candidate, the employer, or time, in which an opening lapses that nobody speaks of any more. What
the table does not hold cannot happen; what was noted wrongly is put right, which is no move and may go anywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Who = Literal["candidate", "employer", "time"]


@dataclass(frozen=True)
class Stage:
    """A stage: its name, what a person would say ("You have applied"), whether anything is still to come."""

    name: str
    says: str
    open: bool


@dataclass(frozen=True)
class Move:
    """One way from a stage to another: `verb` names it, `says` is the label of a button, `who` is the one that moves."""

    verb: str
    start: str
    end: str
    who: Who
    says: str


STAGES: tuple[Stage, ...] = (
    Stage("saved", "Saved, not applied for", open=True),
    Stage("unknown", "Not known where it stands", open=True),
    Stage("applied", "Applied", open=True),
    Stage("invited", "Invited to talk", open=True),
    Stage("interviewing", "Interviewing", open=True),
    Stage("offered", "Offer in hand", open=True),
    Stage("accepted", "Accepted", open=False),
    Stage("declined", "Declined by you", open=False),
    Stage("rejected", "Turned down by them", open=False),
    Stage("withdrawn", "Withdrawn by you", open=False),
    Stage("lapsed", "Lapsed", open=False),
)
NAMES: tuple[str, ...] = tuple(stage.name for stage in STAGES)
BY_NAME: dict[str, Stage] = {stage.name: stage for stage in STAGES}
OPEN: tuple[str, ...] = tuple(stage.name for stage in STAGES if stage.open)
CLOSED: tuple[str, ...] = tuple(stage.name for stage in STAGES if not stage.open)

_VERBS: tuple[tuple[str, str, str, Who, str], ...] = (
    # verb, from (several, by spaces), to, who, what the button says
    ("apply", "saved unknown", "applied", "candidate", "I have applied"),
    ("invite", "saved unknown applied", "invited", "employer", "They invited me"),
    ("invite again", "rejected declined withdrawn lapsed", "invited", "employer", "They invited me after all"),
    ("agree", "unknown applied invited", "interviewing", "candidate", "I agreed to talk"),
    ("offer", "unknown applied invited interviewing", "offered", "employer", "They made an offer"),
    ("offer again", "rejected lapsed", "offered", "employer", "They made an offer after all"),
    ("talk on", "offered", "interviewing", "employer", "They want to talk further first"),
    ("accept", "unknown offered", "accepted", "candidate", "I accepted"),
    ("decline", "invited offered", "declined", "candidate", "I declined"),
    ("withdraw", "saved unknown applied invited interviewing accepted", "withdrawn", "candidate", "I withdrew"),
    ("reject", "unknown applied invited interviewing", "rejected", "employer", "They turned me down"),
    ("take back", "offered accepted", "rejected", "employer", "They took the offer back"),
    ("lapse", "saved unknown applied invited interviewing offered", "lapsed", "time", "Nothing came of it"),
)
MOVES: tuple[Move, ...] = tuple(
    Move(verb, start, end, who, says) for verb, starts, end, who, says in _VERBS for start in starts.split()
)


def moves_from(stage: str) -> tuple[Move, ...]:
    """Every way on from a stage, in the order of the table."""
    return tuple(move for move in MOVES if move.start == stage)


def move_between(start: str, end: str) -> Move | None:
    """The way from one stage to another; None where there is none."""
    return next((move for move in MOVES if (move.start, move.end) == (start, end)), None)
