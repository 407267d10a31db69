"""From the `policy` of a situation to packs of rules: one table for each pack, everything checked, every violation collected."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, cast, get_args

from sayyes.engine.checked import Checked
from sayyes.engine.rules import (
    KINDS,
    NOT_CONFIRMED,
    STRENGTHS,
    UNITS,
    Binds,
    Channel,
    Covers,
    Kind,
    Pack,
    Rule,
    Stage,
    Strength,
    Unit,
)

MOST_PACKS, MOST_RULES = 10, 60
TIMED = ("cancel-notice", "offer-min-days", "interview-notice")  # a rule of these kinds is about a period
DATES = ("page_date", "read_on", "read_again_by")


def packs_told(checked: Checked, value: object) -> tuple[Pack, ...]:
    """The packs of `value`, a table or a list of tables; what is wrong goes into `checked.violations`."""
    rows = [value] if isinstance(value, Mapping) else checked.rows(value, "policy", MOST_PACKS)
    return tuple(_pack(checked, row, "policy" if len(rows) == 1 else f"policy[{n}]") for n, row in enumerate(rows, 1))


def channel_told(checked: Checked, table: Mapping[str, Any], where: str) -> Channel | None:
    """The way a candidacy or an offer came, as stated, or as put right among the facts."""
    facts = table.get("facts")
    told = table if table.get("channel") is not None else facts if isinstance(facts, Mapping) else {}
    if told.get("channel") is None:
        return None
    return cast("Channel", checked.choice(told, "channel", where if told is table else f"{where}.facts", get_args(Channel)))


def listed(value: object) -> object:
    """One text as a list of one."""
    return [value] if isinstance(value, str) and value else value or None


def _pack(checked: Checked, row: object, where: str) -> Pack:
    table = checked.table(row, where, "policy")
    name = checked.text(table, "pack", where)
    if name is None:
        checked.violations.append(f"{where} needs a 'pack': the name under which its rules are known")
    rules = checked.rows(table.get("rules"), f"{where}.rules", MOST_RULES)
    found = [_rule(checked, rule, f"{where}.rules[{n}]") for n, rule in enumerate(rules, 1)]
    return Pack(
        id=name or "",
        office=checked.text(table, "office", where) or name or "",
        version=checked.text(table, "version", where) or "",
        contact=checked.text(table, "contact", where) or "",
        rules=tuple(rule for rule in found if rule is not None),
    )


def _rule(checked: Checked, row: object, where: str) -> Rule | None:
    table = checked.table(row, where, "rule")
    missing = [key for key in ("kind", "strength", "says", "source") if not table.get(key)]
    if missing:
        checked.violations.append(f"{where} needs {' and '.join(map(repr, missing))}")
        return None
    kind = checked.choice(table, "kind", where, KINDS)
    value = checked.number(table, "value", where, low=0, high=3650)
    if kind in TIMED and value is None:
        checked.violations.append(f"{where} is about a period: it needs a 'value' and a 'unit'")
    return Rule(
        kind=cast("Kind", kind),
        binds=cast("Binds", checked.choice(table, "binds", where, get_args(Binds))),
        strength=cast("Strength", checked.choice(table, "strength", where, STRENGTHS)),
        says=checked.text(table, "says", where) or "",
        source=checked.text(table, "source", where) or "",
        value=value,
        unit=cast("Unit", checked.choice(table, "unit", where, UNITS)) if table.get("unit") is not None else None,
        sanction=checked.text(table, "sanction", where) or "",
        cost=checked.number(table, "cost", where, low=0),
        covers=cast("Covers", checked.choice(table, "covers", where, get_args(Covers))),
        stage=cast("Stage", checked.choice(table, "stage", where, get_args(Stage))),
        declining=bool(checked.flag(table, "declining", where)),
        confirmed=_confirmed(checked, table, where),
        **{key: _date(checked, table, key, where) for key in DATES},
    )


def _date(checked: Checked, table: Mapping[str, Any], key: str, where: str) -> str:
    """An ISO date, as text or as TOML's own; empty where none is stated."""
    value = table.get(key)
    if value is None or value == "":
        return ""
    try:
        return value.isoformat()[:10] if isinstance(value, date) else date.fromisoformat(str(value)).isoformat()
    except ValueError:
        checked.violations.append(f"{where}.{key} must be a date like 2026-11-22, not {value!r:.60}")
        return ""


def _confirmed(checked: Checked, table: Mapping[str, Any], where: str) -> str:
    if table.get("confirmed", NOT_CONFIRMED) == NOT_CONFIRMED:
        return NOT_CONFIRMED
    return _date(checked, table, "confirmed", where) or NOT_CONFIRMED
