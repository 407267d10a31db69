"""One message, taken apart: its slots, and what it shows of when, where and by which habits it was written."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from sayyes.readers import zones
from sayyes.readers.time_days import Anchor, resolve_day
from sayyes.readers.time_grammar import Grammar, Slot
from sayyes.readers.time_hours import uses_24_hours
from sayyes.readers.time_items import DayWords, HourWords
from sayyes.readers.time_places import zone_of_place
from sayyes.readers.time_tokens import TEXT_CAP, Token, blank_quotes, tokenize

_NORTH_AMERICA = frozenset(
    {"et", "ct", "mt", "pt", "est", "edt", "cdt", "mst", "mdt", "pst", "pdt", "eastern", "pacific", "mountain"}
)
_MONTH_FIRST = frozenset({"US", "PH", "AZ"})
_DAY_FIRST = frozenset(
    {"GB", "IE", "IN", "AU", "QLD", "NZ", "DE", "FR", "ES", "CH", "AT", "NL", "IT", "PT", "BE", "SG", "IL", "PK", "BD"}
)
_NEXT_WEEK = re.compile(
    r"\b(?:next|following|coming|kommende\w?|nächste\w?) (?:week|woche)\b|\bsemaine prochaine\b|\bpróxima semana\b", re.IGNORECASE
)
_WEEK_AFTER = re.compile(
    r"\bweek after (?:next|that)\b|\bübernächste\w? woche\b|\b(?:in two weeks|in a fortnight|in 2 weeks|in zwei wochen)\b",
    re.IGNORECASE,
)
_WEEK_NUMBER = re.compile(
    r"\b(?:week|wk|kw|kalenderwoche|semaine|semana|uke|vecka|uge)\s?(?:no\.? ?|n° ?)?(\d{1,2})\b(?! of)", re.IGNORECASE
)
_NOT_ENGLISH = re.compile(
    r"\b(?:uhr|termin|gespräch\w*|sehr geehrte\w?|freundlichen|bonjour|entretien|cordialement|heures?|"
    r"montag|dienstag|mittwoch|donnerstag|freitag|lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|miércoles|jueves|viernes|"
    r"hola|entrevista|estimad[oa]|saludos)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Message:
    text: str
    tokens: list[Token]
    slots: list[Slot]
    anchor: Anchor
    signs: frozenset[str]
    where: str
    clock_24: bool
    sent: datetime | None
    place: tuple[str, zones.ZoneWord] | None = None  # where the talk is, and the clock there


def read_message(text: str, received: datetime | None, now: datetime | None, where: str, context: str) -> Message:
    return _read_once(text, received.isoformat() if received else "", now.isoformat() if now else "", where, context)


@lru_cache(maxsize=2)
def _read_once(text: str, sent: str, at: str, where: str, context: str) -> Message:
    """One message is asked for times more than once (to sort it, for its proposals, for its deadline) and taken apart once.

    The moments come as text: two that are equal but were told in different zones would count as one and the same.
    """
    received = datetime.fromisoformat(sent) if sent else None
    now = datetime.fromisoformat(at) if at else None
    text = blank_quotes(text[:TEXT_CAP].replace("\r\n", "\n").replace("\r", "\n"))
    tokens = tokenize(text)
    grammar = Grammar(text, tokens)
    slots = _lend_months(grammar.slots())
    signs = zones.country_signs(f"{text}\n{context}", received)
    years = {slot.day.year for slot in slots if slot.day and slot.day.year and slot.purpose != "other"}
    anchor = Anchor(
        received.date() if received else None,
        now.date() if now else None,
        month_first=_month_first(text, slots, signs),
        leans_month_first=_american(slots) or any(slot.hours and _meridiem(slot.hours) for slot in slots),
        year=years.pop() if len(years) == 1 else None,
        next_week=_NEXT_WEEK.search(text) is not None,
        week_after=_WEEK_AFTER.search(text) is not None,
        weeks=tuple(dict.fromkeys(int(match[1]) for match in _WEEK_NUMBER.finditer(text) if 1 <= int(match[1]) <= 53)),
    )
    dated = (resolve_day(day, anchor).on for day in grammar.days() if day.month and day.day)
    anchor = replace(anchor, dated=tuple(on for on in dated if on))
    clock_24 = uses_24_hours([slot.hours for slot in slots if slot.hours])
    return Message(text, tokens, slots, anchor, signs, where, clock_24, received, zone_of_place(text))


def _month_first(text: str, slots: list[Slot], signs: frozenset[str]) -> bool | None:
    """How the writer orders day and month: by other dates, else by where the message comes from; None where nothing tells."""
    shown = _order_shown([slot.day for slot in slots if slot.day])
    if shown is not None:
        return shown
    month_first = bool(signs & _MONTH_FIRST) or _american(slots)
    day_first = bool(signs & _DAY_FIRST) or _NOT_ENGLISH.search(text) is not None
    return month_first if month_first != day_first and "CA" not in signs else None


def _american(slots: list[Slot]) -> bool:
    return any(word.text.lower() in _NORTH_AMERICA for slot in slots for word in slot.zones)


def _meridiem(hours: tuple[HourWords, HourWords | None]) -> str:
    return (hours[1] or hours[0]).meridiem


def _order_shown(days: list[DayWords]) -> bool | None:
    """Do other dates of the message, with a number above 12, show the order of day and month?"""
    slashed = [day for day in days if "/" in day.text and day.pair is None and day.month and day.day and day.day > 12]
    shown = {re.search(r"(\d{1,2})/(\d{1,2})", day.text) for day in slashed}
    orders = {int(match[1]) <= 12 for match in shown if match}
    return orders.pop() if len(orders) == 1 else None


def _lend_months(slots: list[Slot]) -> list[Slot]:
    """ "Tue 3 or Wed 4 March": a day without a month takes that of the next day which has one, else of the one before."""
    lent = []
    for at, slot in enumerate(slots):
        day = slot.day
        if day and day.day and day.month is None and day.pair is None:
            others = [*slots[at + 1 : at + 8], *reversed(slots[max(0, at - 8) : at])]
            giver = next(
                (other.day for other in others if other.day and other.day.month and abs(other.unit - slot.unit) <= 2), None
            )
            if giver:
                slot = replace(slot, day=replace(day, month=giver.month, year=giver.year))  # noqa: PLW2901
        lent.append(slot)
    return lent
