"""What importing a file would do, row by row, before any of it is done."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Values = dict[str, Any]


@dataclass(eq=False)
class Record:
    """A contact or an application as it would be afterwards; `number` is None where it is not stored yet.

    own_stage: the person moved it to where it stands, so that no tracker moves it back.
    """

    number: int | None
    values: Values
    stored: Values = field(default_factory=dict)
    own_stage: bool = False

    @property
    def changes(self) -> bool:
        """Whether what is stored would have to be written."""
        return self.values != self.stored

    def change(self, updates: Mapping[str, Any]) -> tuple[Values, Values]:
        """Take new values in. Returns the fields that changed, as they were and as they are."""
        changed = {name: value for name, value in updates.items() if self.values[name] != value}
        before = {name: self.values[name] for name in changed}
        self.values.update(changed)
        return before, changed


@dataclass
class Step:
    """What one row does: new, changed or same. A row about a record that this file brought itself is "same"."""

    section: str
    key: str
    action: str
    found: Values
    record: Record | None = None
    before: Values = field(default_factory=dict)
    after: Values = field(default_factory=dict)


@dataclass(frozen=True)
class Counts:
    """How many rows of a section are new, change something, or are there already."""

    new: int = 0
    changed: int = 0
    same: int = 0


def counted(steps: list[Step]) -> dict[str, Counts]:
    """Counts by section, for the sections that have rows."""
    tally = Counter((step.section, step.action) for step in steps)
    sections = dict.fromkeys(step.section for step in steps)
    return {section: Counts(tally[section, "new"], tally[section, "changed"], tally[section, "same"]) for section in sections}


def key_of(*parts: str) -> str:
    """One key of a row's natural parts."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()


def plain_row(row: object) -> Values:
    """A found row as values that any database can hold."""
    return {name: _storable(value) for name, value in vars(row).items() if value not in ("", None, (), {})}


def storable(text: str, most: int) -> str:
    """Text that any database can hold, cut at `most` characters."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode()[:most].strip()


def _storable(value: Any) -> Any:  # noqa: ANN401 - any value that JSON has
    if isinstance(value, str):
        return storable(value, len(value))
    if isinstance(value, dict):
        return {storable(str(name), 300): _storable(each) for name, each in value.items()}
    return [_storable(each) for each in value] if isinstance(value, tuple | list) else value
