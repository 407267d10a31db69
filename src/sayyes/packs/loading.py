"""Policy packs out of TOML: read, checked against `pack.schema.json`, handed on in the form in which the engine takes rules.

The first thing that is wrong with a file is told in one sentence: which file, where in it, what to do.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sayyes.errors import Unreadable

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

SHIPPED = Path(__file__).parent
SCHEMA = SHIPPED / "pack.schema.json"
MOST_BYTES = 200_000
NOT_CONFIRMED = "no"
TO_THE_ENGINE = (
    "kind", "binds", "strength", "says", "source", "value", "unit", "sanction", "cost", "covers", "stage", "declining",
    "page_date", "read_on", "read_again_by", "confirmed",
)  # fmt: skip


@dataclass(frozen=True)
class PolicyPack:
    """One office's rules. `rules` are tables as the file holds them, dates as ISO text; covers: whom they bind, in words."""

    id: str
    institution: str
    office: str
    covers: str
    version: str
    contact: str
    rules: tuple[Mapping[str, Any], ...]

    @property
    def confirmed(self) -> bool:
        """Whether a person has found every rule on its page."""
        return all(rule["confirmed"] != NOT_CONFIRMED for rule in self.rules)

    def read_again_by(self) -> date:
        """The day by which the first of its rules is to be read again."""
        return min(date.fromisoformat(rule["read_again_by"]) for rule in self.rules)

    def to_policy(self) -> dict[str, Any]:
        """The pack as `policy` of a situation."""
        rules = [{key: rule[key] for key in TO_THE_ENGINE if key in rule} for rule in self.rules]
        return {"pack": self.id, "office": self.office, "version": self.version, "contact": self.contact, "rules": rules}


def files_in(folder: Path) -> dict[str, Path]:
    """The pack files of a folder by the id that their name says; none where there is no such folder."""
    return {path.stem: path for path in sorted(folder.glob("*.toml"))}


def load(path: Path) -> PolicyPack:
    """The pack in a file. Raises Unreadable with one sentence."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Unreadable(f"{path.name}: cannot be read ({error.strerror or error}).") from error
    return pack_from(data, path.name)


def pack_from(data: bytes, name: str) -> PolicyPack:
    """The pack in a file's bytes; `name` is the file's. Raises Unreadable with one sentence: file, where, what to do."""
    if len(data) > MOST_BYTES:
        raise Unreadable(f"{name}: is larger than {MOST_BYTES // 1000} kB, which no pack is.")
    try:
        told = _plain(tomllib.loads(data.decode("utf-8-sig")))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise Unreadable(f"{name}: is no TOML ({error}).") from error
    wrong = next(_problems(told), None)
    if wrong is not None:
        raise Unreadable(f"{name}: {wrong}{'' if wrong.endswith('?') else '.'}")
    pack = told["pack"]
    if f"{pack['id']}.toml" != name:
        raise Unreadable(f"{name}: the pack calls itself “{pack['id']}”; name the file {pack['id']}.toml or change the id.")
    return PolicyPack(**pack, rules=tuple(told["rule"]))


def _plain(value: Any) -> Any:  # noqa: ANN401 - TOML is what it is
    """TOML's own dates as ISO text."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value.isoformat()[:10] if isinstance(value, date) else value


# -- what is wrong with a file ---------------------------------------------------------------------------------------------


@cache
def schema() -> dict[str, Any]:
    """What a file may hold, as a JSON Schema."""
    found: dict[str, Any] = json.loads(SCHEMA.read_text("utf-8"))
    return found


def _problems(told: dict[str, Any]) -> Iterator[str]:
    """Everything that is wrong, in the order of the file, in words."""
    from jsonschema import Draft202012Validator

    validator = Draft202012Validator(schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)
    for error in sorted(validator.iter_errors(told), key=lambda each: _rank(list(each.absolute_path), told)):
        yield _in_words(error)
    for number, rule in enumerate(told.get("rule", []), 1):
        if rule["read_again_by"] <= rule["read_on"]:
            yield f"rule {number}: “read_again_by” must lie after “read_on”"


def _rank(path: list[str | int], told: Any) -> list[int]:  # noqa: ANN401 - TOML is what it is
    """Where in the file a path points: at each step the position of the entry."""
    ranks = []
    for part in path:
        ranks.append(part if isinstance(part, int) else list(told).index(part))
        told = told[part]
    return ranks


def _in_words(error: ValidationError) -> str:
    where = _place(list(error.absolute_path))
    lead = f"{where}: " if where else ""
    value = error.instance
    match error.validator:
        case "required":
            missing = next(key for key in error.validator_value if key not in value)
            return f"{lead}“{missing}” is missing; add it{MISSING.get(missing, '')}"
        case "additionalProperties":
            known = list(error.schema.get("properties", {}))
            unknown = next(key for key in value if key not in known)
            return f"{lead}there is no “{unknown}”{_nearest(unknown, known)}"
        case "enum":
            allowed = [str(each) for each in error.validator_value]
            return f"{lead}“{value}” is none of {', '.join(allowed)}{_nearest(str(value), allowed)}"
        case "anyOf":
            return f"{lead}“{value}” must be a date like 2026-11-22, or {json.dumps(error.validator_value[0]['const'])}"
        case "type":
            return f"{lead}“{value}” must be {TYPES.get(str(error.validator_value), error.validator_value)}"
        case "format" | "pattern" | "minLength":
            says = error.schema.get("description") or EXPECTED.get(str(error.schema.get("format", "address")), "")
            return f"{lead}“{value}” does not fit; write {says}"
        case _:
            return f"{lead}{error.message}"


TYPES = {"array": "a list: write [[rule]] over each rule", "object": "a table", "string": "text", "boolean": "true or false"}
MISSING = {
    "page_date": ', with "" where the page carries no date',
    "confirmed": ', with "no" until a person has opened the page and found the rule there',
    "sanction": ": a rule that penalises says with what",
    "unit": ": hours, business hours, days or business days",
}
EXPECTED = {"date": "a date like 2026-11-22", "address": "the whole address of a page, with https://"}


def _place(path: list[str | int]) -> str:
    """ "rule 2, source" for ("rule", 1, "source"); rules are counted from one."""
    parts = [str(part + 1) if isinstance(part, int) else part for part in path]
    if parts[:1] == ["rule"] and len(parts) > 1:
        parts = [f"rule {parts[1]}", *parts[2:]]
    return ", ".join(parts)


def _nearest(word: str, known: list[str]) -> str:
    near = get_close_matches(word, known, 1, 0.6)
    return f"; did you mean “{near[0]}”?" if near else ""
