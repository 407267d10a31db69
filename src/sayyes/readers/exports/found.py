"""What was found in an export: rows in our words, each with the place it stood at and its own cells as they were.

An export can hold a hundred thousand rows, which travel over a pipe as lists of values in the order of the fields.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

Stage = Literal["saved", "applied", "interviewing", "offer", "accepted", "rejected", "withdrawn", "unknown"]
STAGES: tuple[Stage, ...] = get_args(Stage)
Cells = dict[str, str]


@dataclass(frozen=True)
class FoundContact:
    """Somebody. `emails` and `phones`: the preferred first. `connected_on`: an ISO date; where unreadable, see `cells`."""

    where: str
    name: str
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    profile: str = ""
    company: str = ""
    title: str = ""
    connected_on: str | None = None
    notes: str = ""
    cells: Cells = field(default_factory=dict)


@dataclass(frozen=True)
class FoundApplication:
    """One application, or an opening that was saved. `label`: their own word for where it stands; `pay` as it was written."""

    where: str
    company: str
    role: str
    link: str = ""
    applied_on: str | None = None
    stage: Stage = "unknown"
    label: str = ""
    pay: str = ""
    place: str = ""
    notes: str = ""
    cells: Cells = field(default_factory=dict)


@dataclass(frozen=True)
class FoundMessage:
    """One message of a conversation. `others`: profile addresses of those it went to. `at` as stated, ISO where it was read."""

    where: str
    conversation: str
    sender: str
    sender_profile: str = ""
    recipients: str = ""
    others: tuple[str, ...] = ()
    at: str | None = None
    subject: str = ""
    text: str = ""
    folder: str = ""


@dataclass(frozen=True)
class FoundPosition:
    """A job that the person has or had. Dates as precise as they were given: 2019, 2019-04 or 2019-04-30."""

    where: str
    company: str
    title: str
    started: str | None = None
    ended: str | None = None
    summary: str = ""


@dataclass(frozen=True)
class FoundEvent:
    """An entry of a calendar that is about an interview. `sure`: the instant is fixed."""

    where: str
    uid: str
    title: str
    start: str
    end: str | None = None
    place: str = ""
    sure: bool = True
    recurrence: str = ""
    people: tuple[str, ...] = ()


@dataclass(frozen=True)
class Wishes:
    """What the person said about a table: which column is which of our fields, which of their words is which of our stages,
    and whether 5/9 is the fifth of September.
    """

    columns: Cells = field(default_factory=dict)
    stages: Cells = field(default_factory=dict)
    day_first: bool | None = None


@dataclass(frozen=True)
class Export:
    """Everything found in one file.

    columns: how a tracker's columns were understood (column → field), for the person to confirm. stages: how its words for
    where an application stands were understood. asks: what only the person can settle. notes: what was left out, and why.
    """

    file: str
    kind: str
    contacts: tuple[FoundContact, ...] = ()
    applications: tuple[FoundApplication, ...] = ()
    messages: tuple[FoundMessage, ...] = ()
    positions: tuple[FoundPosition, ...] = ()
    events: tuple[FoundEvent, ...] = ()
    columns: Cells = field(default_factory=dict)
    stages: Cells = field(default_factory=dict)
    asks: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    error: str | None = None

    @property
    def rows(self) -> int:
        """How many rows of any sort."""
        return sum(len(getattr(self, name)) for name in ROWS)


ROWS: dict[str, Callable[..., Any]] = {
    "contacts": FoundContact,
    "applications": FoundApplication,
    "messages": FoundMessage,
    "positions": FoundPosition,
    "events": FoundEvent,
}


def export_to_wire(export: Export) -> dict[str, Any]:
    """Every field, as values that JSON has; a row is the list of its values."""
    wire = dict(vars(export))
    for name in ROWS:
        wire[name] = [list(vars(row).values()) for row in wire[name]]
    return wire


def export_from_wire(wire: dict[str, Any]) -> Export:
    """The export that `export_to_wire` took apart. Raises KeyError or TypeError if it did not come from there."""
    fields: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in wire.items()}
    for name, build in ROWS.items():
        fields[name] = tuple(build(*map(_frozen, values)) for values in wire.get(name, ()))
    return Export(**fields)


def _frozen(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value
