"""Policy packs: which there are, which the person turned on, and their rules put into a situation.

Packs come with the program, and the person's own lie in the folder `packs` of the data folder; an own one outranks one of the
same name that is shipped. A pack does nothing until it is turned on. The rules travel with the situation, so that a kept
decision holds what it was made with.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any

from sayyes.errors import Impossible, Unreadable
from sayyes.packs.loading import SHIPPED, PolicyPack, files_in, load, pack_from

FOLDER = "packs"  # in the data folder
MOST_CHOSEN = 5
WHICH, PRICE = "candidate.policy_pack", "candidate.sanction_cost"  # where they stand among what the person told


@dataclass(frozen=True)
class Listed:
    """One pack that could be turned on: as it was read, or in one sentence why it cannot be used. own: the person's own."""

    id: str
    pack: PolicyPack | None
    problem: str
    own: bool


@dataclass(frozen=True)
class Chosen:
    """What the person turned on: the names, and what a sanction would cost them (money), None where they did not say.

    seen: what a form carries along, so that a change through another window is noticed.
    """

    ids: tuple[str, ...]
    sanction_cost: float | None
    seen: str


def listed(*, folder: Path | None = None) -> tuple[Listed, ...]:
    """Every pack there is, by institution, then office; those that cannot be used come last."""
    own = files_in(folder) if folder is not None else {}
    every = {**files_in(SHIPPED), **own}
    found = [_listed(name, path, own=name in own) for name, path in every.items()]
    return tuple(sorted(found, key=lambda each: (each.pack is None, each.pack.office.casefold() if each.pack else each.id)))


def check(*, data: bytes, name: str) -> PolicyPack:
    """The pack in a file that was handed in. Raises Unreadable: what is wrong first, where, and what to do."""
    return pack_from(data, name)


def with_rules(known: Mapping[str, Any], *, folder: Path | None = None) -> dict[str, Any]:
    """What is known with the rules of the packs that it names; unchanged where it names none or holds rules of its own.

    A pack that is not there or cannot be used becomes a sentence in `unclear`, so that nobody thinks it applied.
    """
    candidate = known.get("candidate")
    names = _names(candidate.get("policy_pack")) if isinstance(candidate, Mapping) else ()
    if not names or known.get("policy") is not None:
        return dict(known)
    found, missing = [], []
    for name in names:
        try:
            found.append(_pack(name, folder).to_policy())
        except Unreadable as problem:
            missing.append(f"{problem} None of its rules was applied")
    told = {**known, "policy": found}
    if missing:
        stated = known.get("unclear", ())
        told["unclear"] = [*(stated if isinstance(stated, Sequence) and not isinstance(stated, str) else [stated]), *missing]
    return told


def own_folder() -> Path:
    """Where the person's own packs lie, once the app's settings are loaded."""
    from django.conf import settings

    return Path(settings.HOME) / FOLDER


def chosen() -> Chosen:
    """What is turned on."""
    from sayyes.usecases import preferences

    known = preferences.told()
    ids, cost = (preferences.at(known, path) for path in (WHICH, PRICE))
    return Chosen(_names(ids), cost, preferences.as_seen(known, (WHICH, PRICE)))


def choose(
    *, ids: Sequence[str], sanction_cost: float | None, now: datetime, folder: Path | None = None, seen: str | None = None
) -> None:
    """Turn on these packs and no other. sanction_cost: what a sanction would cost the person, money, once; None: not said.

    Raises Impossible for one that is not there or cannot be used, Conflict where another window changed it since `seen`; nothing
    is changed then.
    """
    from sayyes.usecases import preferences

    names = tuple(dict.fromkeys(ids))
    if len(names) > MOST_CHOSEN:
        raise Impossible([f"Choose {MOST_CHOSEN} sets of rules at most; you chose {len(names)}."])
    wrong = []
    for name in names:
        try:
            _pack(name, folder)
        except Unreadable as problem:
            wrong.append(str(problem))
    if wrong:
        raise Impossible(wrong)
    preferences.tell(told={WHICH: list(names), PRICE: sanction_cost}, now=now, seen=seen)


def is_stale(pack: PolicyPack, today: date) -> bool:
    """Whether one of its rules was to be read again before today."""
    return pack.read_again_by() < today


def _names(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,) if value else ()
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, Sequence) else ()


def _listed(name: str, path: Path, *, own: bool) -> Listed:
    try:
        return Listed(name, _loaded(path, _stamp(path)), "", own)
    except Unreadable as problem:
        return Listed(name, None, str(problem), own)


def _pack(name: str, folder: Path | None) -> PolicyPack:
    """The pack of this name, the person's own first. Raises Unreadable with the nearest name."""
    every = {**files_in(SHIPPED), **(files_in(folder) if folder is not None else {})}
    if name not in every:
        near = get_close_matches(name, every, 1, 0.6)
        hint = f"; did you mean “{near[0]}”?" if near else "; sayyes packs lists those there are."
        raise Unreadable(f"There is no policy pack “{name}”{hint}")
    return _loaded(every[name], _stamp(every[name]))


def _stamp(path: Path) -> tuple[int, int]:
    """What tells that a file has changed. Raises Unreadable."""
    try:
        found = path.stat()
    except OSError as error:
        raise Unreadable(f"{path.name}: cannot be read ({error.strerror or error}).") from error
    return found.st_mtime_ns, found.st_size


@lru_cache(maxsize=128)
def _loaded(path: Path, stamp: tuple[int, int]) -> PolicyPack:  # noqa: ARG001 - the stamp makes a changed file another one
    return load(path)
