"""The one error tree. Every floor raises these; each face translates them once, at its door.

SayyesError
├── Unusable              what was handed in cannot be used: exit code 2, or a 4xx page that keeps what was typed
│   ├── Impossible        a situation that contradicts itself; carries every violation, not only the first
│   ├── Unreadable        a file or message from outside that could not be read
│   ├── NoInvitation      it was read, but nothing in it waits for an answer; its owner may say that it does all the same
│   ├── NotFound          nothing is stored under that name
│   └── Conflict          it was changed meanwhile, through another window or program; tells what was; nothing is written
└── OutOfOrder            our surroundings fail us: a child that died, a folder that is gone; exit code 1
    ├── Busy              another program holds the database
    └── Full              the disk is full

Trouble *inside* a message (no time zone, no year) is no error: it is a value, shown to the person.
"""

from __future__ import annotations

from collections.abc import Sequence


class SayyesError(Exception):
    """Anything we raise on purpose. Its text is one sentence for a person: what, where, what to do."""


class Unusable(SayyesError):  # noqa: N818 - says what is wrong, as the others do
    """What was handed in cannot be used as it is."""


class Impossible(Unusable):
    """A situation that cannot be: `violations` names everything that is wrong with it at once."""

    def __init__(self, violations: Sequence[str]) -> None:
        self.violations = tuple(violations)
        super().__init__("; ".join(self.violations))


class Unreadable(Unusable):
    """A file or message from outside that could not be read."""


class NoInvitation(Unusable):
    """What was read invites to nothing, as far as we can tell. Who handed it in may know better and have it answered anyway."""


class NotFound(Unusable):
    """Nothing is stored under that name."""


class Conflict(Unusable):
    """It was changed meanwhile. `meanwhile`: what happened to it, one sentence each; `version`: the one that holds now."""

    def __init__(self, says: str, *, meanwhile: Sequence[str] = (), version: int | None = None) -> None:
        self.meanwhile = tuple(meanwhile)
        self.version = version
        super().__init__(says)


class OutOfOrder(SayyesError):  # noqa: N818 - the same
    """Our surroundings fail us; what was asked may well be possible later."""


class Busy(OutOfOrder):
    """Another program holds the database."""


class Full(OutOfOrder):
    """There is no room left on the disk."""
