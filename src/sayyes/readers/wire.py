"""Readings as JSON: the lines that `sayyes read --jsonl` prints, and the whole reading for the pipe from the child process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sayyes.readers.facts import Evidence, Link, Pay, Person, Reading, ScamSign, Stated, Time


def to_json(reading: Reading) -> dict[str, Any]:
    """What `read --jsonl` prints for one file, with more keys: because, confidence, count, scam, format, minutes, remote."""
    return {
        "file": reading.file,
        "kind": reading.kind,
        "company": _value(reading.company),
        "role": _value(reading.role),
        "times": [_time(time) for time in reading.times],
        "pay": _pay(reading.pay),
        "answer_by": _value(reading.answer_by),
        "place": _value(reading.place),
        "links": [asdict(link) for link in reading.links],
        "people": [asdict(person) for person in reading.people],
        "unclear": list(reading.unclear),
        "error": reading.error,
        "because": asdict(reading.because) if reading.because else None,
        "confidence": reading.confidence,
        "count": reading.count,
        "scam": [{"pattern": sign.pattern, "strong": sign.strong, "text": sign.evidence.text} for sign in reading.scam],
        "format": _value(reading.format),
        "minutes": int(reading.minutes.value) if reading.minutes and reading.minutes.value.isdigit() else None,
        "remote": _value(reading.remote),
        "sure": {name: stated.sure for name in ("company", "role") if isinstance(stated := getattr(reading, name), Stated)},
    }


def _value(stated: Stated | None) -> str | None:
    return stated.value if stated else None


def _time(time: Time) -> dict[str, Any]:
    return {
        "start": time.start,
        "end": time.end,
        "zone": time.zone,
        "sure": time.sure,
        "window": time.window,
        "fixed": time.fixed,
        "text": time.evidence.text,
    }


def _pay(pay: Pay | None) -> dict[str, Any] | None:
    if pay is None:
        return None
    return {
        "low": pay.low,
        "high": pay.high,
        "currency": pay.currency,
        "period": pay.period,
        "basis": pay.basis,
        "text": pay.evidence.text,
    }


def reading_to_wire(reading: Reading) -> dict[str, Any]:
    """Every field, as values that JSON has. `reading_from_wire` gives back an equal reading."""
    wire = asdict(reading)
    wire["received"] = reading.received.isoformat() if reading.received else None
    return wire


def reading_from_wire(wire: dict[str, Any]) -> Reading:
    """The reading that `reading_to_wire` took apart. Raises KeyError or TypeError if it did not come from there."""
    build: dict[str, Callable[[Any], Any]] = {
        **dict.fromkeys(("company", "role", "answer_by", "place", "format", "minutes", "remote"), _stated),
        "because": lambda value: Evidence(**value),
        "times": lambda value: tuple(Time(**{**each, "evidence": Evidence(**each["evidence"])}) for each in value),
        "pay": lambda value: Pay(**{**value, "evidence": Evidence(**value["evidence"])}),
        "links": lambda value: tuple(Link(**each) for each in value),
        "people": lambda value: tuple(Person(**each) for each in value),
        "scam": lambda value: tuple(ScamSign(**{**each, "evidence": Evidence(**each["evidence"])}) for each in value),
        "unclear": tuple,
        "sender": lambda value: Person(**value),
        "received": datetime.fromisoformat,
    }
    fields = {name: build[name](value) if name in build and value is not None else value for name, value in wire.items()}
    return Reading(**fields)


def _stated(value: dict[str, Any]) -> Stated:
    return Stated(**{**value, "evidence": Evidence(**value["evidence"])})
