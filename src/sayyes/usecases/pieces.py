"""What the engine was told, taken to pieces by name and id, so that two situations can be compared and mixed.

A situation counts days from its own `now`. Two of different moments can only be compared where each day is the moment that it
stands for, so here every `day` becomes one:  moment = now + day.  Putting together goes the other way,
day = max(0, moment − now): what is past in the new present counts as today.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime, timedelta, tzinfo
from typing import Any

from sayyes.usecases.moments import parsed

Path = tuple[str, ...]
Pieces = Mapping[Path, Any]

BY_FIELD = ("candidate", "market", "assumptions", "invitation")  # one piece for each field
BY_ID = {"processes": "process", "offers": "offer"}  # one piece for each entry, with the engine's name for one without id
NO_INPUT = ("now", "unclear")
SECONDS_A_DAY = 86_400.0


def pieces(told: Mapping[str, Any]) -> dict[Path, Any]:
    """The pieces of a situation as it was told, every day in it as a moment."""
    now = told_now(told)
    found: dict[Path, Any] = {}
    for part, value in told.items():
        if part in BY_FIELD:
            inner = _absolute(value or {}, now) if part == "invitation" else value
            found.update({(part, key): item for key, item in (inner or {}).items()})
        elif part in BY_ID:
            for place, entry in enumerate(value or (), 1):
                name = str(entry.get("id") or f"{BY_ID[part]}-{place}")
                found[(part, name)] = {**_decided(_absolute(entry, now), now), "id": name}
        elif part not in NO_INPUT:
            found[(part,)] = value
    return found


def mixed(before: Pieces, after: Pieces, taken: Collection[Path], now: datetime) -> dict[str, Any]:
    """The situation at `now` in which the pieces of `taken` are as after, all others as before."""
    told: dict[str, Any] = {"now": now.isoformat(), "invitation": {}}
    for path in (*before, *(path for path in after if path not in before)):
        source = after if path in taken else before
        if path not in source:
            continue
        part, value = path[0], source[path]
        if part in BY_ID:
            told.setdefault(part, []).append(_relative(value, now))
        elif part in BY_FIELD:
            told.setdefault(part, {})[path[1]] = value
        else:
            told[part] = value
    told["invitation"] = _relative(told["invitation"], now)
    return told


def told_now(told: Mapping[str, Any]) -> datetime:
    """The moment at which it was told."""
    now = told["now"]
    return now if isinstance(now, datetime) else datetime.fromisoformat(now)


def same(one: object, other: object, zone: tzinfo) -> bool:
    """Whether two pieces say the same; moments do where they are on the same day in `zone`."""
    if isinstance(one, date) and isinstance(other, date):
        return on_day(one, zone) == on_day(other, zone)
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return one.keys() == other.keys() and all(same(one[key], other[key], zone) for key in one)
    if isinstance(one, (list, tuple)) and isinstance(other, (list, tuple)):
        return len(one) == len(other) and all(same(a, b, zone) for a, b in zip(one, other, strict=True))
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return abs(one - other) <= 1e-9 * max(abs(one), abs(other), 1.0)
    return one == other


def on_day(moment: date, zone: tzinfo) -> date:
    """The day of a moment in `zone`; a bare day is its own."""
    if not isinstance(moment, datetime):
        return moment
    return (moment.astimezone(zone) if moment.tzinfo else moment).date()


def _absolute(entry: Mapping[str, Any], now: datetime) -> dict[str, Any]:
    """A process or offer with moments in the place of days."""
    absolute = dict(entry)
    if isinstance(entry.get("rounds"), list):
        absolute["rounds"] = [_round(each, now) for each in entry["rounds"]]
    if entry.get("deadline_day") is not None:
        absolute["deadline"] = _moment(absolute.pop("deadline_day"), now)
    return absolute


def _decided(entry: dict[str, Any], now: datetime) -> dict[str, Any]:
    """A process with the moment of its decision, where no round has a day and the days until then count from now."""
    days = entry.get("decision_days")
    if not isinstance(days, (int, float)) or any("at" in each for each in entry.get("rounds") or ()):
        return entry
    return {key: value for key, value in entry.items() if key != "decision_days"} | {"decides": _moment(days, now)}


def _round(each: Mapping[str, Any], now: datetime) -> dict[str, Any]:
    rest = {key: value for key, value in each.items() if key not in ("day", "date")}
    stated = each.get("day", each.get("date"))
    return rest if stated is None else {**rest, "at": _moment(stated, now)}


def _moment(stated: Any, now: datetime) -> Any:  # noqa: ANN401 - a day as JSON holds it
    if isinstance(stated, (int, float)):
        return now + timedelta(days=stated)
    return parsed(stated) or stated if isinstance(stated, str) else stated


def _relative(entry: Mapping[str, Any], now: datetime) -> dict[str, Any]:
    """The same with days counted from `now`."""
    relative = dict(entry)
    if isinstance(entry.get("rounds"), list):
        relative["rounds"] = [
            {key: value for key, value in each.items() if key != "at"} | ({"day": _day(each["at"], now)} if "at" in each else {})
            for each in entry["rounds"]
        ]
    if "decides" in entry:
        relative["decision_days"] = _day(relative.pop("decides"), now)
    if "deadline" in entry:
        relative["deadline_day"] = _day(relative.pop("deadline"), now)
    return relative


def _day(moment: object, now: datetime) -> object:
    """Days from `now`, none of them past; what is no moment stays as it was told."""
    if not isinstance(moment, date):
        return moment
    if not isinstance(moment, datetime):
        moment = datetime(moment.year, moment.month, moment.day)  # noqa: DTZ001 - a day, no instant
    if moment.tzinfo is None or now.tzinfo is None:
        moment, now = moment.replace(tzinfo=None), now.replace(tzinfo=None)
    return max(0.0, (moment - now).total_seconds() / SECONDS_A_DAY)
