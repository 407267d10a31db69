"""What the person put right in a reading: the readers' words stay as they were, the person's count.

Corrections are plain: `company`, `role` (text), `pay_low`, `pay_high` (per `pay_period`), `currency`, `start` (a wall clock
without zone, `2026-03-05T15:00`), `zone` (IANA name), `facts` (a table of the invitation's facts, such as days_on_site).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sayyes.errors import Impossible
from sayyes.readers.facts import Evidence, Pay, Reading, Stated, Time

BY_YOU = "you"
TEXTS = ("company", "role", "industry", "currency", "pay_period", "start", "zone")
NUMBERS = ("pay_low", "pay_high")
PERIODS = ("hour", "day", "week", "month", "year")
LONGEST_TEXT = 200


def added(earlier: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """Earlier corrections with those given now, fact by fact; an empty value takes an earlier one back. Raises Impossible."""
    merged = {**earlier, **given}
    if "facts" in given:
        facts = {**earlier.get("facts", {}), **given["facts"]}
        merged["facts"] = {key: value for key, value in facts.items() if value not in (None, "")}
    return checked(merged)


def checked(corrections: Mapping[str, Any]) -> dict[str, Any]:
    """The corrections, empty ones left out. Raises Impossible naming all that cannot be."""
    given = {key: value for key, value in corrections.items() if value not in (None, "", {})}
    violations = [f"“{key}” cannot be corrected" for key in given if key not in (*TEXTS, *NUMBERS, "facts")]
    violations += [
        f"The {key} must be text of at most {LONGEST_TEXT} letters."
        for key in TEXTS
        if key in given and not (isinstance(given[key], str) and len(given[key]) <= LONGEST_TEXT)
    ]
    violations += _impossible_pay(given) + _impossible_time(given)
    if violations:
        raise Impossible(violations)
    return given


def _impossible_pay(given: Mapping[str, Any]) -> list[str]:
    wrong = [
        f"Pay must be a number of zero or more, not “{given[key]}”."
        for key in NUMBERS
        if key in given and not (isinstance(given[key], (int, float)) and 0 <= given[key] <= 1e9)
    ]
    low, high = given.get("pay_low"), given.get("pay_high")
    if not wrong and low is not None and high is not None and low > high:
        wrong.append(f"The lowest pay, {low:,.0f}, is above the highest, {high:,.0f}.")
    if given.get("pay_period", "year") not in PERIODS:
        wrong.append("Pay is per hour, day, week, month or year.")
    currency = given.get("currency", "USD")
    if not (len(currency) == 3 and currency.isascii() and currency.isalpha()):
        wrong.append("A currency is written with three letters, such as USD or EUR.")
    return wrong


def _impossible_time(given: Mapping[str, Any]) -> list[str]:
    wrong = []
    if "start" in given:
        try:
            if datetime.fromisoformat(given["start"]).tzinfo is not None:
                wrong.append("Give the time as the clock on the wall shows it, and its place beside it.")
        except (TypeError, ValueError):
            wrong.append(f"“{given['start']}” is no date and time: write 2026-03-05T15:00.")
    if "zone" in given:
        try:
            ZoneInfo(given["zone"])
        except (ZoneInfoNotFoundError, OSError, ValueError, TypeError):
            wrong.append(f"“{given['zone']}” is no time zone we know: write Europe/London or America/New_York.")
    return wrong


def corrected(reading: Reading, corrections: Mapping[str, Any]) -> Reading:
    """The reading with the person's words in it; what is corrected is sure and was read from the person."""
    changed: dict[str, Any] = {
        name: Stated(corrections[name], Evidence(BY_YOU, corrections[name]))
        for name in ("company", "role")
        if name in corrections
    }
    if any(key in corrections for key in (*NUMBERS, "currency", "pay_period")):
        changed["pay"] = _pay(reading.pay, corrections)
    if "start" in corrections or "zone" in corrections:
        changed["times"] = _times(reading.times, corrections)
    return replace(reading, **changed)


def _pay(read: Pay | None, corrections: Mapping[str, Any]) -> Pay:
    """Where the person gave pay, both ends are theirs; where only its currency or period, the figures stay as read."""
    stated = any(key in corrections for key in NUMBERS)
    low: float | None = read.low if read else None
    high: float | None = read.high if read else None
    if stated:
        low = corrections.get("pay_low", corrections.get("pay_high"))
        high = corrections.get("pay_high", low)
    return Pay(
        low=low,
        high=high,
        currency=corrections.get("currency", read and read.currency),
        period=corrections.get("pay_period", "year" if stated else read and read.period),
        evidence=Evidence(BY_YOU, "your correction"),
        basis=read.basis if read and not stated else None,
    )


def _times(read: tuple[Time, ...], corrections: Mapping[str, Any]) -> tuple[Time, ...]:
    """The person's own time replaces those read; a zone alone settles the wall clocks that had none."""
    zone = corrections.get("zone")
    evidence = Evidence(BY_YOU, "your correction")
    if "start" in corrections:
        kept = zone or next((time.zone for time in read if time.zone), None)
        start = _in_zone(corrections["start"], kept)
        return (Time(start=start, end=None, zone=kept, sure=kept is not None, evidence=evidence),)
    return tuple(
        replace(
            time,
            start=_in_zone(_wall_clock(time.start), zone),
            end=time.end and _in_zone(_wall_clock(time.end), zone),
            zone=zone,
            sure=True,
            evidence=Evidence(BY_YOU, time.evidence.text),
        )
        for time in read
    )


def _wall_clock(moment: str) -> str:
    """The clock on the wall in a moment, its offset dropped; a bare date stays one."""
    return moment if "T" not in moment else datetime.fromisoformat(moment).replace(tzinfo=None).isoformat()


def _in_zone(wall_clock: str, zone: str | None) -> str:
    if zone is None or "T" not in wall_clock:
        return wall_clock
    return datetime.fromisoformat(wall_clock).replace(tzinfo=ZoneInfo(zone)).isoformat()
