"""What the person tells about themselves, one thing or one section at a time, each addressed by where it stands in a situation.

    tell(told={"candidate.value_now": 92000.0, "candidate.rates.commute_minute": None}, now=now)

None (or nothing at all) takes a thing back: then it is not known again, and the engine's usual value stands. `name` is the name
under the replies. `seen` is what a form showed (`as_seen`): where that has been changed since, through another window, nothing is
written and Conflict says so. What stands elsewhere is left as it is, so that two windows with two sections do not collide.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from sayyes.errors import Conflict
from sayyes.store.door import writing
from sayyes.usecases import profile

NAME = "name"
CHANGED = "This was changed in another window since you opened it, so nothing was saved. What you typed is still here."
NOTHING: tuple[object, ...] = (None, "", {}, [])


@dataclass(frozen=True)
class Window:
    """A stretch of the week that is free. day: mon to sun. start, end: wall clock; midnight at the end is 23:59:59."""

    day: str
    start: time
    end: time


def told() -> dict[str, Any]:
    """Everything that was told, the name included: what `at` reads from."""
    return {**profile.told_situation(), NAME: profile.known_name()}


def at(known: Mapping[str, Any], path: str) -> Any:  # noqa: ANN401 - whatever stands there
    """What stands at a path, None where nothing does."""
    place: Any = known
    for key in path.split("."):
        place = place.get(key) if isinstance(place, Mapping) else None
    return place


def as_seen(known: Mapping[str, Any], paths: Sequence[str]) -> str:
    """A fingerprint of what stands at some paths, for a form to carry along."""
    values = [at(known, path) for path in sorted(paths)]
    stated = [None if value in NOTHING else value for value in values]
    return hashlib.sha256(json.dumps(stated, sort_keys=True, default=str).encode()).hexdigest()[:16]


def tell(*, told: Mapping[str, object], now: datetime, seen: str | None = None) -> None:
    """Keep what was told at its paths. Raises Impossible with everything that cannot be, Conflict where `seen` is no longer so;
    nothing is changed then.
    """
    with writing():
        known = {**profile.told_situation(), NAME: profile.known_name()}
        if seen is not None and seen != as_seen(known, tuple(told)):
            raise Conflict(CHANGED)
        for path, value in told.items():
            _put(known, path.split("."), value)
        name = str(known.pop(NAME, "") or "")
        profile.save(situation=known, name=name, now=now)


def _put(place: dict[str, Any], keys: Sequence[str], value: object) -> None:
    """Put a value at a path, or take it away; a table that becomes empty goes with it."""
    key, rest = keys[0], keys[1:]
    if rest:
        inner = dict(place.get(key) or {})
        _put(inner, rest, value)
        value = inner
    if value in NOTHING:
        place.pop(key, None)
    else:
        place[key] = value


def free_windows() -> tuple[Window, ...]:
    """When the person is free, Monday first; empty where they did not say."""
    rows = at(profile.told_situation(), "candidate.free") or []
    return tuple(Window(each["day"], _clock(each["from"]), _clock(each["to"])) for each in rows)


def zone() -> str | None:
    """The person's time zone (IANA), None where they did not say: then the computer's own holds."""
    stated = at(profile.told_situation(), "candidate.zone")
    return str(stated) if stated else None


def _clock(text: str) -> time:
    return time(23, 59, 59) if text == "24:00" else time.fromisoformat(text)
