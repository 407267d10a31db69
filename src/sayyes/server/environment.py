"""The environment table: every variable that the program listens to, its type, its default and what it is for.

Nothing else in the program reads the environment. A value that cannot be used stops the start with a sentence that names it;
an unset one takes its default. Reading the table creates nothing.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import platformdirs

from sayyes.errors import Unusable

DEFAULT_PORT = 8765
LOCALTIME = Path("/etc/localtime")


@dataclass(frozen=True)
class Variable:
    """One row of the table. `read` turns the text into a value or raises ValueError; `default` is called when it is unset."""

    name: str
    read: Callable[[str], Any]
    default: Callable[[], Any]
    says: str


@dataclass(frozen=True)
class Environment:
    """What the variables said."""

    home: Path
    port: int
    zone: str


def _port(text: str) -> int:
    number = int(text)
    if not 1 <= number <= 65535:
        raise ValueError(text)
    return number


def _home(text: str) -> Path:
    if not text.strip():
        raise ValueError(text)
    return Path(text).expanduser().absolute()


def _zone(text: str) -> str:
    try:
        return ZoneInfo(text).key
    except (ZoneInfoNotFoundError, OSError) as error:
        raise ValueError(text) from error


def _own_zone() -> str:
    """The computer's zone by name, so that times are shown as its clock shows them; UTC where it has no name."""
    candidates = [os.environ.get("TZ", "").removeprefix(":")]
    if LOCALTIME.is_symlink():
        candidates.append(str(LOCALTIME.resolve()).partition("zoneinfo/")[2])
    for candidate in candidates:
        try:
            return _zone(candidate)
        except ValueError:
            continue
    return "UTC"


TABLE: tuple[Variable, ...] = (
    Variable("SAYYES_HOME", _home, lambda: Path(platformdirs.user_data_dir("sayyes")), "the data folder"),
    Variable("SAYYES_PORT", _port, lambda: DEFAULT_PORT, "the port of the app, a whole number up to 65535"),
    Variable("SAYYES_ZONE", _zone, _own_zone, "the time zone in which times are shown, such as Europe/Berlin"),
)


def read_environment(variables: Mapping[str, str]) -> Environment:
    """Read the table. Raises Unusable naming the first variable whose value cannot be used."""
    values = []
    for row in TABLE:
        text = variables.get(row.name)
        try:
            values.append(row.default() if text is None else row.read(text))
        except ValueError as error:
            raise Unusable(f"{row.name} cannot be “{text}”: it is {row.says}.") from error
    home, port, zone = values
    return Environment(home=home, port=port, zone=zone)
