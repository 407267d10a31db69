"""Pay as records state it: fields of numbers and period words. Numbers in strings go through the same reader as prose."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sayyes.readers.facts import Evidence, Pay
from sayyes.readers.pay import read_pay
from sayyes.readers.text import shortened

_PERIODS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("hour", re.compile(r"hour|\bhr\b|stund", re.IGNORECASE)),
    ("day", re.compile(r"\bday|daily|\bdiem", re.IGNORECASE)),
    ("month", re.compile(r"month|mensual|monat", re.IGNORECASE)),
    ("week", re.compile(r"week", re.IGNORECASE)),
    ("year", re.compile(r"year|annu|jahr|\bp\.?a\b", re.IGNORECASE)),
)
_SYMBOLS = {"€": "EUR", "£": "GBP", "₹": "INR", "CA$": "CAD", "A$": "AUD", "US$": "USD", "zł": "PLN", "¥": "JPY"}
_HOLDERS = (
    "baseSalary",
    "salaryRange",
    "salary",
    "compensation",
    "estimatedSalary",
    "pay",
    "pay_range",
    "payRange",
    "salary_range",
    "remuneration",
)
_LOW = (
    "minValue",
    "min",
    "minimum",
    "salaryFrom",
    "salary_min",
    "salaryMin",
    "salary_minimum",
    "salary_yearly_minimum",
    "compensation_minimum",
    "min_salary",
    "minSalary",
    "from",
    "low",
)
_HIGH = (
    "maxValue",
    "max",
    "maximum",
    "salaryTo",
    "salary_max",
    "salaryMax",
    "salary_maximum",
    "salary_yearly_maximum",
    "compensation_maximum",
    "max_salary",
    "maxSalary",
    "to",
    "high",
)
_PERIOD = ("unitText", "interval", "period", "salary_period", "salaryPeriod", "compensation_frequency", "frequency", "unit")
_CURRENCY = (
    "currency",
    "currencyCode",
    "salary_currency",
    "salaryCurrency",
    "compensation_currency",
    "currency_code",
    "currency_type",
)
_OWN = tuple(name for name in (*_LOW, *_HIGH) if name.lower().startswith(("sal", "comp", "min_s", "mins", "max_s", "maxs")))
_CENTS = ("pay_input_ranges",)


_MOST = 1e12  # a sum that nobody is paid


def pay_of(record: Mapping[str, Any]) -> Pay | None:
    """The pay that a posting's record states, or None: nulls and zeros mean that it states none.

    A lowest pay above the highest is a range written the other way round.
    """
    pay = _stated(record)
    if pay is None or pay.low is None or pay.high is None or pay.low <= pay.high:
        return pay
    return replace(pay, low=pay.high, high=pay.low)


def _stated(record: Mapping[str, Any]) -> Pay | None:
    for name in _CENTS:
        ranges = record.get(name)
        if isinstance(ranges, list) and ranges and isinstance(ranges[0], dict):
            return _from_cents(ranges[0])
    for name in _HOLDERS:
        found = _from_holder(record.get(name))
        if found is not None:
            return found
    if any(record.get(name) for name in _OWN):
        return _from_numbers(record, record)
    return None


def _from_cents(record: Mapping[str, Any]) -> Pay | None:
    """Greenhouse counts in cents and states no period."""
    low, high = _number(record.get("min_cents")), _number(record.get("max_cents"))
    if not low and not high:
        return None
    return Pay(
        low / 100 if low else None,
        high / 100 if high else None,
        _currency(record),
        None,
        Evidence("record", shortened(str(record))),
    )


def _from_holder(holder: object) -> Pay | None:
    if isinstance(holder, str):
        return read_pay(holder, "record").pay
    if isinstance(holder, list):
        return next((found for found in map(_from_holder, holder[:10]) if found is not None), None)
    if not isinstance(holder, dict):
        return None
    value = holder.get("value")
    inner = value if isinstance(value, dict) else holder
    found = _from_numbers(inner, holder)
    if found is not None or inner is not holder:
        return found
    if value not in (None, ""):
        return _single(value, holder)
    for name in (
        "summaryComponents",
        "compensationTiers",
        "components",
        "compensationTierSummary",
        "scrapeableCompensationSalarySummary",
    ):
        found = _from_holder(holder.get(name))
        if found is not None:
            return found
    return None


def _from_numbers(record: Mapping[str, Any], outer: Mapping[str, Any]) -> Pay | None:
    low = _first_number(record, _LOW)
    high = _first_number(record, _HIGH)
    if low is None and high is None:
        return _single(record["value"], outer) if record.get("value") and record is not outer else None
    period = _first(record, _PERIOD) or _first(outer, _PERIOD)
    if period is None and any(record.get(name) for name in ("salary_yearly_minimum", "salary_yearly_maximum")):
        period = "year"
    evidence = Evidence(
        "record", shortened(", ".join(f"{k}: {v}" for k, v in record.items() if isinstance(v, str | int | float)))
    )
    return Pay(low, high, _currency(record) or _currency(outer), _period(period), evidence)


def _single(value: object, record: Mapping[str, Any]) -> Pay | None:
    number = _number(value)
    if number is None:
        return read_pay(str(value), "record").pay if isinstance(value, str) else None
    return (
        Pay(number, number, _currency(record), _period(_first(record, _PERIOD)), Evidence("record", shortened(str(value))))
        if number
        else None
    )


def _first(record: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    return next((str(record[name]) for name in names if isinstance(record.get(name), str) and record[name]), None)


def _first_number(record: Mapping[str, Any], names: tuple[str, ...]) -> float | None:
    numbers = (_number(record[name]) for name in names if record.get(name) is not None)
    return next((number for number in numbers if number), None)


def _number(value: object) -> float | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return float(value) if 0 <= value <= _MOST else None  # JSON may hold numbers that are none
    if isinstance(value, str):
        match = re.fullmatch(r"\D{0,4}(\d{1,3}(?:[,  ]\d{3})+|\d+)(\.\d+)?\s?([kK])?\D{0,12}", value.strip()[:40])
        if match:
            number = float(re.sub(r"\D", "", match[1]) + (match[2] or ""))
            return number * 1000 if match[3] else number
    return None


def _currency(record: Mapping[str, Any]) -> str | None:
    word = _first(record, _CURRENCY)
    if word is None:
        return None
    word = word.strip()
    return _SYMBOLS.get(word) or (word.upper() if re.fullmatch(r"[A-Za-z]{3}", word) else None)


def _period(word: str | None) -> str | None:
    if word is None:
        return None
    return next((name for name, pattern in _PERIODS if pattern.search(word)), None)
