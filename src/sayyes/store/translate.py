"""The one file that knows rows and engine values: readings, situations and decisions to JSON columns and back.

Values are frozen dataclasses of plain parts. `plain` flattens one, `rebuild` makes it again from its type: fields that were
added since with a default are filled with it, fields that are gone are dropped, so that older rows stay readable. What cannot
be rebuilt all the same (a field without default is missing) raises OutOfOrder.
"""

from __future__ import annotations

import types
from collections.abc import Hashable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import datetime
from functools import cache
from typing import Any, SupportsFloat, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from sayyes.engine.decision import Decision
from sayyes.errors import OutOfOrder
from sayyes.readers.facts import Reading
from sayyes.store.models import Invitation, StoredDecision

T = TypeVar("T")
FURTHER = ("flips", "alternatives", "days", "levers")


def reading_of(row: Invitation) -> Reading:
    """What was read, as the readers gave it."""
    return rebuild(Reading, row.reading)


def decision_of(row: StoredDecision) -> Decision:
    """The decision as it was made, with what was looked into later."""
    return rebuild(Decision, {**row.decision, **(row.further or {})})


def further_of(decision: Decision) -> dict[str, Any]:
    """The parts of a decision that `further` holds."""
    return {name: plain(getattr(decision, name)) for name in FURTHER}


def plain(value: object) -> Any:  # noqa: ANN401 - JSON is what it is
    """A value as JSON holds it."""
    if is_dataclass(value) and not isinstance(value, type):
        return {part.name: plain(getattr(value, part.name)) for part in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, datetime):
        return value.isoformat()
    if value is None or isinstance(value, (str, bool)):
        return value
    return int(value) if isinstance(value, int) else float(cast("SupportsFloat", value))


def rebuild(kind: type[T], data: Mapping[str, Any]) -> T:
    """The dataclass `kind` from what `plain` made of it."""
    hints = _hints(cast("Hashable", kind))
    given: dict[str, Any] = {}
    for part in fields(kind):  # type: ignore[arg-type]
        if part.name in data:
            given[part.name] = _value(hints[part.name], data[part.name])
        elif _is_needed(part):
            raise OutOfOrder(f"A stored {kind.__name__} has no “{part.name}”: another version of sayyes wrote it.")
    return kind(**given)


@cache
def _hints(kind: Hashable) -> dict[str, Any]:
    """The types of a dataclass's fields; finding them takes longer than all the rest."""
    return get_type_hints(cast("type[object]", kind))


def _is_needed(part: Field[Any]) -> bool:
    return part.init and part.default is MISSING and part.default_factory is MISSING


def _value(hint: Any, data: Any) -> Any:  # noqa: ANN401 - a type hint has no type of its own
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _one_of(inner, data)
    if data is None:
        return None
    if origin is tuple:
        return tuple(_value(inner[0], item) for item in data)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {key: _value(inner[1], item) for key, item in data.items()}
    if isinstance(hint, type) and is_dataclass(hint):
        return rebuild(hint, data)
    return datetime.fromisoformat(data) if hint is datetime else data


def _one_of(hints: tuple[Any, ...], data: Any) -> Any:  # noqa: ANN401 - as above
    """A union in our dataclasses is either "or None", or one of plain values that JSON keeps as they are."""
    named = [hint for hint in hints if hint is not types.NoneType]
    return _value(named[0], data) if data is not None and len(named) == 1 else data
