"""Plain values out of foreign tables: each checked, every violation collected, nothing raised on the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from math import isfinite
from typing import Any, cast

from sayyes.engine.assumptions import unknown_key

FARTHEST_DAY = 3650.0

KEYS: Mapping[str, tuple[str, ...]] = {
    "situation": (
        "now", "currency", "candidate", "market", "invitation", "processes", "offers", "assumptions", "unclear", "policy",
    ),
    "candidate": (
        "name", "status", "value_now", "hour_value", "tenure_years", "discount_rate", "rounds_last_year", "free_hours_per_week",
        "runway_days", "value_after_runway", "commitment", "deal_breakers", "policy_pack", "exposure", "employer", "industry",
        "record", "rest_now", "today", "rates", "free", "leave_days", "zone", "sanction_cost",
    ),
    "commitment": ("kind", "company", "start"),
    "exposure": ("chance", "cost"),
    "today": ("commute_minutes", "days_on_site", "hours_per_week", "weekend_days", "travel_days"),
    "rates": ("commute_minute", "day_at_home", "hour_of_work", "weekend_day", "travel_day", "learning_step"),
    "free": ("day", "from", "to"),
    "record": ("interviewed", "offered"),
    "deal_breaker": ("field", "above", "below", "equals", "not"),
    "market": ("offers_per_year", "value_mean", "value_sd", "search_cost"),
    "process": (
        "id", "company", "role", "industry", "facts", "pay", "value_mean", "value_sd", "headroom", "bargains", "rounds",
        "decision_days", "answer_days", "scam_signs", "competitor", "chance", "channel",
    ),
    "pay": ("low", "high"),
    "round": ("day", "date", "hours", "preparation", "travel_cost", "travel_hours", "format", "pass", "leave"),
    "offer": ("id", "company", "value", "deadline_day", "industry", "headroom", "bargains", "channel"),
    "policy": ("pack", "office", "version", "contact", "rules"),
    "rule": (
        "kind", "binds", "strength", "says", "source", "value", "unit", "sanction", "cost", "covers", "stage", "declining",
        "page_date", "read_on", "read_again_by", "confirmed",
    ),
}  # fmt: skip


class Checked:
    """Reads plain values out of tables and collects every violation on the way."""

    def __init__(self) -> None:
        self.violations: list[str] = []
        self.now: datetime | None = None

    def mapping(self, value: object, where: str) -> Mapping[str, Any]:
        if value is None:
            return {}
        if isinstance(value, Mapping):
            return cast("Mapping[str, Any]", value)
        self.violations.append(f"{where} must be a table of names and values, not {value!r:.60}")
        return {}

    def table(self, value: object, where: str, kind: str) -> Mapping[str, Any]:
        table = self.mapping(value, where)
        self.violations += [unknown_key(where, str(key), KEYS[kind]) for key in table if key not in KEYS[kind]]
        return table

    def rows(self, value: object, where: str, most: int) -> Sequence[Any]:
        if value is None:
            return ()
        if not isinstance(value, Sequence) or isinstance(value, str | bytes):
            self.violations.append(f"{where} must be a list, not {value!r:.60}")
            return ()
        if len(value) > most:
            self.violations.append(f"{where} has {len(value)} entries; the limit is {most}")
            return value[:most]
        return value

    def number(self, table: Mapping[str, Any], key: str, where: str, *, low: float = -1e12, high: float = 1e12) -> float | None:
        value = table.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > 1e300 or not isfinite(value):
            self.violations.append(f"{where}.{key} must be a number, not {value!r:.60}")
            return None
        if not low <= value <= high:
            self.violations.append(f"{where}.{key} must lie between {low:g} and {high:g}, not {value:g}")
            return None
        return float(value)

    def text(self, table: Mapping[str, Any], key: str, where: str) -> str | None:
        value = table.get(key)
        if value is None or (isinstance(value, str) and len(value) <= 1000):
            return value or None
        self.violations.append(f"{where}.{key} must be text of at most 1,000 characters")
        return None

    def choice(self, table: Mapping[str, Any], key: str, where: str, known: tuple[str, ...]) -> str:
        value = table.get(key, known[0])
        if value in known:
            return str(value)
        self.violations.append(f"{where}.{key} must be one of {', '.join(known)}, not {value!r:.60}")
        return known[0]

    def texts(self, value: object, where: str) -> tuple[str, ...]:
        found = self.rows(value, where, 200)
        self.violations += [f"{where} must hold texts, not {each!r:.60}" for each in found if not isinstance(each, str)]
        return tuple(each for each in found if isinstance(each, str))

    def moment(self, value: object, where: str) -> datetime | None:
        if value is None or isinstance(value, datetime):
            return value
        try:
            return datetime.fromisoformat(str(value))
        except ValueError:
            self.violations.append(f"{where} must be a date and time like 2026-03-02T09:00:00-05:00, not {value!r:.60}")
            return None

    def day(self, value: object, where: str) -> float | None:
        """Days from now: a number, or a date (then `now` must be known)."""
        if value is None:
            return None
        if isinstance(value, int | float) and not isinstance(value, bool):
            place, _, key = where.rpartition(".")
            return self.number({key: value}, key, place, low=0.0, high=FARTHEST_DAY)
        when = self._date(value, where)
        if when is None:
            return None
        if self.now is None:
            self.violations.append(f"{where} is a date, so 'now' must be stated too")
            return None
        if when.tzinfo is None or self.now.tzinfo is None:
            days = (when.replace(tzinfo=None) - self.now.replace(tzinfo=None)).total_seconds() / 86_400
        else:
            days = (when - self.now).total_seconds() / 86_400
        # A bare date means "that day": today is day 0, though its midnight has passed.
        days = max(days, 0.0) if days > -1 and when.hour == when.minute == 0 else days
        if not 0 <= days <= FARTHEST_DAY:
            self.violations.append(f"{where} lies {'before now' if days < 0 else 'too far away'}: {value}")
            return None
        return days

    def _date(self, value: object, where: str) -> datetime | None:
        if isinstance(value, datetime):
            return value
        if isinstance(value, date):
            return datetime(value.year, value.month, value.day)  # noqa: DTZ001 - a day, no instant
        try:
            return datetime.fromisoformat(str(value))
        except ValueError:
            self.violations.append(f"{where} must be a number of days from now or a date, not {value!r:.60}")
            return None

    def flag(self, table: Mapping[str, Any], key: str, where: str) -> bool | None:
        value = table.get(key)
        if value is None or isinstance(value, bool):
            return value
        self.violations.append(f"{where}.{key} must be true or false, not {value!r:.60}")
        return None
