"""Pay as records state it: fields of numbers and period words, whatever the board calls them.

A field is known by the words in its name: `salary_min`, `annualSalaryMin`, `minimumSalary` and `salaryFrom` all speak of pay and
of its lower end. Numbers in strings go through the same reader as prose. What a record says of its currency holds against a bare
"$" in its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from sayyes.readers.facts import Evidence, Pay
from sayyes.readers.markup import without_tags
from sayyes.readers.pay import read_pay
from sayyes.readers.record_names import by_name, squeezed, words_of
from sayyes.readers.text import shortened

_PERIODS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("", re.compile(r"\bbi|two|semi|fortnight|\bbw\b|none|fixed|once", re.IGNORECASE)),
    ("hour", re.compile(r"hour|\bhr\b|stund|\bph\b|heure|\bhora", re.IGNORECASE)),
    ("day", re.compile(r"\bday|daily|diem|\btag|\bpd\b|\bjour", re.IGNORECASE)),
    ("month", re.compile(r"month|mensu|monat|maand|\bmo\b|\bpm\b|\bmois|\bmes\b", re.IGNORECASE)),
    ("week", re.compile(r"week|\bwk\b|\bpw\b|woche|semaine", re.IGNORECASE)),
    ("year", re.compile(r"year|annu|jahr|\bp\.?a\b|\byr\b|\ban\b|anual", re.IGNORECASE)),
)
_SYMBOLS = {
    "€": "EUR", "£": "GBP", "₹": "INR", "CA$": "CAD", "C$": "CAD", "A$": "AUD", "US$": "USD", "zł": "PLN", "¥": "JPY",
    "RUR": "RUB", "₽": "RUB", "EURO": "EUR", "R$": "BRL", "S$": "SGD", "₪": "ILS",
}  # fmt: skip
_HOLDERS = (
    "basesalary", "salaryrange", "salary", "compensation", "estimatedsalary", "pay", "payrange", "remuneration",
    "positionremuneration", "payinputranges", "compensationtiers", "compensationtiersummary", "salarydescriptionplain",
    "salarydescription", "salaries",
)  # fmt: skip
_PAID = frozenset(
    {"salary", "salaries", "pay", "compensation", "comp", "wage", "wages", "remuneration", "gehalt", "salaire", "salario"}
    | {"ctc", "rate", "stipend"}
)
_LOW = frozenset({"min", "minimum", "from", "low", "lowest", "lower", "start", "floor"})
_HIGH = frozenset({"max", "maximum", "to", "high", "highest", "upper", "end", "ceiling"})
_OTHER_END = {_LOW: _HIGH - {"to", "end"}, _HIGH: _LOW - {"from"}}  # `lowEnd` is no upper end
_TIME = frozenset({"period", "interval", "frequency", "unit", "basis", "type"})
_NO_SUM = frozenset({"date", "time", "currency", "code", "predicted", "estimated"}) | _TIME
_SINGLE = frozenset({"value", "amount", "price"})
_INNER = frozenset({"range", "ranges", "components", "tiers", "details", "values", "amount", "value"})
_BESIDE_PAY = re.compile(r"equity|bonus|commission|stock|option", re.IGNORECASE)
_SPOKEN = (
    "text",
    "summary",
    "label",
    "libelle",
    "display",
    "displayvalue",
    "formatted",
    "name",
    "tiersummary",
    "description",
    "range",
)
_CALLED = ("name", "type", "key", "label", "title", "field", "prompt", "question")
_VALUED = ("value", "label", "text", "content", "values")
_PAIR_NAME = re.compile(r"(?:base |annual )?(?:salary|compensation|pay|wage|gehalt)(?: range)?$", re.IGNORECASE)
_MOST_PAIRS = 50
_RANGE = re.compile(r"\s*(?P<low>\d[\d.,]*)\s*(?:-|–|—|to|bis)\s*(?P<high>\d[\d.,]*)\s*")
_DEEPEST = 5
_LONGEST_PERIOD = 30  # characters; a description of a period, not of a posting
_MOST_ITEMS = 10
_MOST = 1e12  # a sum that nobody is paid


def pay_of(record: Mapping[str, Any], context: str = "") -> Pay | None:
    """The pay that a posting's record states, or None: nulls and zeros mean that it states none; a board's own guess is none.

    `context`, the place, is searched for signs of a country only. A lowest pay above the highest is a range turned round.
    """
    named = by_name(record)
    if any(str(each).casefold() in {"1", "true", "yes"} for name, each in named.items() if name.endswith("ispredicted")):
        return None
    pay = _stated(record, named, context)
    if pay is not None and pay.currency is None:
        beside = (_currency(each) for key, each in record.items() if isinstance(each, dict) and words_of(key) & _PAID)
        pay = replace(pay, currency=next((code for code in beside if code), None))
    if pay is None or pay.low is None or pay.high is None or pay.low <= pay.high:
        return pay
    return replace(pay, low=pay.high, high=pay.low)


def _stated(record: Mapping[str, Any], named: Mapping[str, Any], context: str) -> Pay | None:
    keys = {squeezed(key): key for key in record}
    known = [(keys[name], named[name]) for name in _HOLDERS if named.get(name)]
    other = [(key, value) for key, value in record.items() if value and squeezed(key) not in _HOLDERS and _holds_pay(key, value)]
    for key, value in (*known, *other):
        if found := _from_holder(value, record, context, 0):
            return found if found.period else replace(found, period=_period(" ".join(words_of(key))))  # `hourlyRate`
    if found := _from_numbers(record, record, own=True):
        return found
    return next((found for pair in _pairs(record) if (found := _from_holder(pair, record, context, 0))), None)


def _holds_pay(key: str, value: object) -> bool:
    """Pay under another name, `payRangeDetails`, `salaryLabel`; or ends and a currency in a part of any name."""
    words = words_of(key)
    if words & _PAID:
        return isinstance(value, list | dict) or (isinstance(value, str) and not words & (_NO_SUM | _LOW | _HIGH))
    part = value[0] if isinstance(value, list) and value else value
    return isinstance(part, dict) and _currency(part) is not None and _end(part, _LOW, own=False)[1] is not None


def _pairs(record: Mapping[str, Any]) -> Iterator[object]:
    """The values of free fields that are called pay: `{"name": "Salary", "value": "…"}`, `{"type": "salary", "label": "…"}`."""
    for fields in record.values():
        for pair in fields[:_MOST_PAIRS] if isinstance(fields, list) else []:
            if not isinstance(pair, dict):
                continue
            told = by_name(pair)
            called = next((name for name in _CALLED if _PAIR_NAME.match(str(told.get(name, "")))), None)
            if called:
                yield from (told[name] for name in _VALUED if name != called and told.get(name))


def _from_holder(holder: object, outer: Mapping[str, Any], context: str, depth: int) -> Pay | None:
    if depth > _DEEPEST or isinstance(holder, bool):
        return None
    if isinstance(holder, str | int | float):
        return _single(holder, outer, context)
    if isinstance(holder, list):
        each = (_from_holder(item, outer, context, depth + 1) for item in holder[:_MOST_ITEMS] if not _is_beside_pay(item))
        return next((found for found in each if found is not None), None)
    if not isinstance(holder, dict):
        return None
    if (found := _from_numbers(holder, outer)) is not None:
        return found
    named = by_name(holder)
    for key, value in holder.items():
        single = words_of(key) & _SINGLE and not words_of(key) & _NO_SUM and value not in (None, "")
        if single and (found := _of_value(value, holder, outer, context, depth)):
            return found
    return _deeper(holder, named, outer, context, depth)


def _of_value(value: object, holder: Mapping[str, Any], outer: Mapping[str, Any], context: str, depth: int) -> Pay | None:
    return _from_holder(value, {**_money_words(outer), **_money_words(holder)}, context, depth + 1)


def _deeper(
    holder: Mapping[str, Any], named: Mapping[str, Any], outer: Mapping[str, Any], context: str, depth: int
) -> Pay | None:
    inside = {**_money_words(outer), **_money_words(holder)}
    for key, each in holder.items():
        if isinstance(each, list | dict) and words_of(key) & (_PAID | _INNER):
            found = _from_holder(each, inside, context, depth + 1)
            if found is not None:
                return found
    spoken = [named[name] for name in _SPOKEN if isinstance(named.get(name), str)]
    spoken += [each for key, each in holder.items() if isinstance(each, str) and "summary" in words_of(key)]
    if found := next((found for words in spoken if (found := _single(words, inside, context)) is not None), None):
        return found
    for key, each in holder.items():
        is_pay = isinstance(each, str) and not words_of(key) & _NO_SUM and not _BESIDE_PAY.search(key)
        if is_pay and (found := _single(each, inside, context)):
            return found if found.period else replace(found, period=_period(" ".join(words_of(key))))
    return None


def _money_words(record: Mapping[str, Any]) -> dict[str, Any]:
    """What a record says of currency and period, for the numbers inside it."""
    return {
        key: each for key, each in record.items() if isinstance(each, str) and words_of(key) & (_TIME | {"currency"}) and each
    }


def _is_beside_pay(item: object) -> bool:
    """Equity, a bonus or a commission among the parts of what is paid."""
    if not isinstance(item, dict):
        return False
    named = by_name(item)
    return any(isinstance(named.get(name), str) and _BESIDE_PAY.search(named[name]) for name in ("compensationtype", "type"))


def _from_numbers(record: Mapping[str, Any], outer: Mapping[str, Any], *, own: bool = False) -> Pay | None:
    """Pay whose ends are numbers of this record; `own` where it is the posting itself, whose numbers have to be called pay."""
    low_key, low = _end(record, _LOW, own=own)
    high_key, high = _end(record, _HIGH, own=own)
    if low is None and high is None:
        return None
    told = " ".join(str(record[key]) for key in record if squeezed(key) in {"title", "blurb"} and isinstance(record[key], str))
    period = _period_of(record) or _period_of(outer) or _period(" ".join(words_of(low_key + " " + high_key)))
    period = period or (None if own else _period(told))
    scalars = {key: each for key, each in record.items() if isinstance(each, str | int | float)}
    shown = {key: each for key, each in scalars.items() if not own or words_of(key) & _PAID or key in (low_key, high_key)}
    evidence = Evidence("record", shortened(", ".join(f"{key}: {each}" for key, each in shown.items())))
    inside = (_currency(record[key]) for key in (low_key, high_key) if isinstance(record.get(key), dict))
    currency = _currency(record) or next((code for code in inside if code), None) or _currency(outer)
    return Pay(low, high, currency, period, evidence)


def _end(record: Mapping[str, Any], ends: frozenset[str], *, own: bool) -> tuple[str, float | None]:
    """The key and the number of one end. Greenhouse counts in cents."""
    for key, value in record.items():
        words = words_of(key) | {end for end in ("min", "max") if key.casefold().startswith(end)}
        if not words & ends or words & (_NO_SUM | _OTHER_END[ends]) or (own and not words & (_PAID | {"amount"})):
            continue
        sums = [value.get("amount"), value.get("value")] if isinstance(value, dict) else [value]
        number = next((each for each in map(_number, sums) if each), None)
        if number:
            return key, number / 100 if "cents" in words else number
    return "", None


def _single(value: object, record: Mapping[str, Any], context: str) -> Pay | None:
    number = _number(value)
    if number is not None and not re.search(r"[^\d.,\s]", str(value)):
        stated = (_currency(record), _period_of(record))
        return Pay(number, number, *stated, Evidence("record", shortened(str(value)))) if number else None
    if not isinstance(value, str):
        return None
    if ends := _RANGE.fullmatch(value):
        low, high = _number(ends["low"]), _number(ends["high"])
        return (
            Pay(low, high, _currency(record), _period_of(record), Evidence("record", shortened(value))) if low and high else None
        )
    words = without_tags(value)
    found = read_pay(words, "record", context=context).pay or read_pay(f"Salary: {words}", "record", context=context).pay
    if found is None:
        return None
    return replace(found, currency=_currency(record) or found.currency, period=found.period or _period_of(record))


def _number(value: object) -> float | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return float(value) if 0 <= value <= _MOST else None  # JSON may hold numbers that are none
    if isinstance(value, str) and re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?", value.strip()):
        return float(value.strip().replace(".", "").replace(",", "."))
    if isinstance(value, str):
        match = re.fullmatch(r"\D{0,4}(\d{1,3}(?:[,  ]\d{3})+|\d+)(\.\d+)?\s?([kK])?\D{0,12}", value.strip()[:40])
        if match:
            number = float(re.sub(r"\D", "", match[1]) + (match[2] or ""))
            return number * 1000 if match[3] else number
    return None


def _currency(record: Mapping[str, Any]) -> str | None:
    for key, value in record.items():
        if isinstance(value, str) and "currency" in words_of(key):
            word = value.strip()
            code = (
                _SYMBOLS.get(word) or _SYMBOLS.get(word.upper()) or (word.upper() if re.fullmatch(r"[A-Za-z]{3}", word) else None)
            )
            if code:
                return code
    return None


def _period_of(record: Mapping[str, Any]) -> str | None:
    """What a record says of the time that is paid for, in a field that is called so."""
    for key, value in record.items():
        words = words_of(key)
        if isinstance(value, dict) and words & _TIME and (period := _period_of(value)):
            return period
        called = words & (_PAID | {"interval", "period", "frequency"}) or words <= {"unit", "text", "type", "basis"}
        timed = words & _TIME and called
        said = isinstance(value, str) and len(value) <= _LONGEST_PERIOD and (timed or squeezed(key) == "description")
        if said and (period := _period(value)):
            return period
    return None


def _period(word: str) -> str | None:
    word = re.sub(r"[_-]", " ", word)
    return next((name or None for name, pattern in _PERIODS if pattern.search(word)), None)
