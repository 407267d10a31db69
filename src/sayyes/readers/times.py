"""Reads the times that a message proposes or fixes for a talk, and the day by which an answer is wanted.

Our own grammar: `time_tokens` cuts the text, `time_items` finds days, hours and zones, `time_grammar` joins them into
slots, `time_days` and `time_hours` turn words into dates and hours, `zones` puts both on a clock. What the text fixes is
`sure`; everything else is given with `sure=False` and a sentence in `unclear` that spells out the readings. Nothing is
guessed silently.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import lru_cache

from sayyes.readers import zones
from sayyes.readers.facts import Evidence, Stated, Time
from sayyes.readers.time_days import Anchor, Day, counts_from_the_message, long_date, resolve_day
from sayyes.readers.time_grammar import Grammar, Slot
from sayyes.readers.time_hours import ClockTime, resolve_hours, uses_24_hours
from sayyes.readers.time_items import DayWords, HourWords
from sayyes.readers.time_placed import PlacedSlot, merge_twins
from sayyes.readers.time_places import zone_of_place
from sayyes.readers.time_ruled import brings_along
from sayyes.readers.time_tokens import TEXT_CAP, Token, blank_quotes, tokenize
from sayyes.readers.time_words import ANSWER_CUE, HOUR_NEAR, PART_OF_DAY, UNTIL_CUE
from sayyes.readers.zone_names import CITIES

_NORTH_AMERICA = frozenset(
    {"et", "ct", "mt", "pt", "est", "edt", "cdt", "mst", "mdt", "pst", "pdt", "eastern", "pacific", "mountain"}
)
_MONTH_FIRST = frozenset({"US", "PH", "AZ"})
_DAY_FIRST = frozenset(
    {"GB", "IE", "IN", "AU", "QLD", "NZ", "DE", "FR", "ES", "CH", "AT", "NL", "IT", "PT", "BE", "SG", "IL", "PK", "BD"}
)
_WITHIN = re.compile(
    r"\bwithin (?:the next )?(?:(\d{1,3})|(two|three|five|seven|ten))[ -](business |working )?(hour|day|week)s?\b", re.IGNORECASE
)
_NEXT_WEEK = re.compile(
    r"\b(?:next|following|coming|kommende\w?|nächste\w?) (?:week|woche)\b|\bsemaine prochaine\b|\bpróxima semana\b", re.IGNORECASE
)
_WEEK_AFTER = re.compile(
    r"\bweek after (?:next|that)\b|\bübernächste\w? woche\b|\b(?:in two weeks|in a fortnight|in 2 weeks|in zwei wochen)\b",
    re.IGNORECASE,
)
_NOT_ENGLISH = re.compile(
    r"\b(?:uhr|termin|gespräch\w*|sehr geehrte\w?|freundlichen|bonjour|entretien|cordialement|heures?|"
    r"hola|entrevista|estimad[oa]|saludos)\b",
    re.IGNORECASE,
)
_COUNTS = {"two": 2, "three": 3, "five": 5, "seven": 7, "ten": 10}


@dataclass(frozen=True)
class TimesFound:
    """Times in the order of the text, and what one would have to ask about them."""

    times: tuple[Time, ...] = ()
    unclear: tuple[str, ...] = ()


@dataclass(frozen=True)
class DeadlineFound:
    """The day or time (ISO) by which an answer is wanted, and what one would have to ask about it."""

    answer_by: Stated | None = None
    unclear: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Message:
    text: str
    tokens: list[Token]
    slots: list[Slot]
    anchor: Anchor
    signs: frozenset[str]
    where: str
    clock_24: bool
    sent: datetime | None
    place: tuple[str, zones.ZoneWord] | None = None  # where the talk is, and the clock there


def find_times(text: str, *, received: datetime | None, now: datetime | None, where: str, context: str = "") -> TimesFound:
    """The times proposed or fixed in `text` for a talk.

    `received`: when the message was sent (its offset is a sign of the sender's country); the only anchor of relative days.
    `now`: a stand-in for guesses about the year. `where`: the part of the message, for the evidence. `context`: further words
    of the message (subject, address, signature), searched for signs of a country only. Durations, deadlines, start dates,
    office hours, quoted mails and past talks are no proposals.
    """
    message = _read(text, received, now, where, context)
    proposals = [slot for slot in message.slots if slot.purpose == "proposal"]
    placed: list[PlacedSlot] = []
    unclear: list[str] = []
    for slot in proposals:
        found = _place(slot, message)
        if isinstance(found, str):
            unclear.append(found)
        elif found is not None:
            placed.append(found)
    placed = [_in_its_place(each, message) for each in merge_twins(placed)]
    unclear = [note for each in placed for note in each.notes] + _zone_questions(placed, message) + unclear
    return TimesFound(tuple(_unique(_fact(each, message) for each in placed)), tuple(dict.fromkeys(unclear)))


def find_deadline(text: str, *, received: datetime | None, now: datetime | None, where: str, context: str = "") -> DeadlineFound:
    """The date by which the reader is to answer, decide, or hand something in; arguments as for `find_times`."""
    message = _read(text, received, now, where, context)
    for slot in message.slots:
        asked = ANSWER_CUE.search(_sentence_before(message, slot))
        if slot.purpose != "deadline" or not asked or _elsewhere(message, slot) or _brought_along(message, slot):
            continue
        found = _place(replace(slot, cue=True), message, deadline=True)
        if isinstance(found, str):
            return DeadlineFound(None, (f"an answer is wanted, but the day is not clear: {found}",))
        if found is not None:
            fact = _fact(found, message)
            notes = (*found.notes, *_zone_questions([found], message))
            return DeadlineFound(Stated(fact.start, fact.evidence, fact.sure), tuple(dict.fromkeys(notes)))
    return _within(message, received)


def _read(text: str, received: datetime | None, now: datetime | None, where: str, context: str) -> _Message:
    return _read_once(text, received.isoformat() if received else "", now.isoformat() if now else "", where, context)


@lru_cache(maxsize=2)
def _read_once(text: str, sent: str, at: str, where: str, context: str) -> _Message:
    """One message is asked for times more than once (to sort it, for its proposals, for its deadline) and taken apart once.

    The moments come as text: two that are equal but were told in different zones would count as one and the same.
    """
    received = datetime.fromisoformat(sent) if sent else None
    now = datetime.fromisoformat(at) if at else None
    text = blank_quotes(text[:TEXT_CAP].replace("\r\n", "\n").replace("\r", "\n"))
    tokens = tokenize(text)
    slots = _lend_months(Grammar(text, tokens).slots())
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
    )
    clock_24 = uses_24_hours([slot.hours for slot in slots if slot.hours])
    return _Message(text, tokens, slots, anchor, signs, where, clock_24, received, zone_of_place(text))


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


def _place(slot: Slot, message: _Message, deadline: bool = False) -> PlacedSlot | str | None:
    """The slot on the calendar; a question where not even a guess is possible; None where it is not worth one."""
    evidence = _words(message, slot)
    if slot.day is None:
        if slot.hours is None or not slot.cue:
            return None
        return f"“{evidence}”: the day is not stated. Which day is meant?"
    day = resolve_day(slot.day, message.anchor)
    if day.on is None:
        return None if not slot.cue and slot.hours is None else "; ".join(day.notes)
    if slot.hours is None:
        return _day_only(slot, day, day.on, message, deadline)
    clock = resolve_hours(*slot.hours, message.clock_24)
    if UNTIL_CUE.search(slot.lead[-40:]):
        return _until(slot, day.on, clock, message)
    return _on_the_clock(slot, day, day.on, clock, message)


def _day_only(slot: Slot, day: Day, on: date, message: _Message, deadline: bool) -> PlacedSlot | None:
    if deadline:
        return PlacedSlot(slot, on, None, None, day.sure, day.notes)
    if not slot.cue and not HOUR_NEAR.search(message.text[slot.end : slot.end + 30].split("\n")[0]):
        return None
    part = next(
        (
            PART_OF_DAY[word]
            for word in re.findall(r"[\w-]+", message.text[slot.end : slot.end + 14].lower())
            if word in PART_OF_DAY
        ),
        "",
    )
    asked = f"{long_date(on)}{', ' + part if part else ''}: the time of day is not stated"
    return PlacedSlot(slot, on, None, None, False, (*day.notes, asked))


def _until(slot: Slot, on: date, clock: ClockTime, message: _Message) -> PlacedSlot:
    """ "Any time before 11": that day, with an end and no beginning; which hour is for the reader to say."""
    placed = _agreeing(datetime.combine(on, clock.start), slot.zones, message.signs) if slot.zones else None
    asked = f"{long_date(on)}, before {clock.start:%H:%M}: which hour suits you?"
    end = placed.at if placed else datetime.combine(on, clock.start)
    return PlacedSlot(replace(slot, window=True), on, end, placed.zone if placed else None, False, (asked,))


def _on_the_clock(slot: Slot, day: Day, on: date, clock: ClockTime, message: _Message) -> PlacedSlot:
    notes = [*day.notes, *([clock.question] if clock.question else [])]
    wall = datetime.combine(on, clock.start)
    end = None
    if clock.end is not None:
        end = datetime.combine(on, clock.end)
        end = end if end > wall else end + timedelta(days=1)
    sure = day.sure and clock.sure
    if message.anchor.received and on < message.anchor.received:
        notes.append(f"{long_date(on)} lies before the day of the message: is that day meant?")
        sure = False
    if not slot.zones:
        return PlacedSlot(slot, wall, end, None, False, tuple(notes))
    placed = _agreeing(wall, slot.zones, message.signs)
    if placed.question:
        notes.append(placed.question)
    if other := _counted_there(slot, on, placed.at, message):
        notes.append(
            f"“{slot.day.text if slot.day else ''}”: {long_date(other)} or {long_date(on)}? Where it is said, the day is another"
        )
        by = timedelta(days=(other - on).days)
        return PlacedSlot(
            slot, placed.at + by, end and end.replace(tzinfo=placed.at.tzinfo) + by, placed.zone, False, tuple(notes)
        )
    if slot.zone_from == "message":
        notes.append(
            f"{wall:%H:%M} on {long_date(on)} has no zone; “{slot.zones[0].text}” is taken from another time in the message"
        )
        sure = False
    ended = end.replace(tzinfo=placed.at.tzinfo) if end else None
    return PlacedSlot(slot, placed.at, ended, placed.zone, sure and placed.sure, tuple(notes))


def _in_its_place(placed: PlacedSlot, message: _Message) -> PlacedSlot:
    """A time without a zone, of a talk to which one has to come, is by the clock of that place; it is asked all the same."""
    start = placed.start
    if not isinstance(start, datetime) or start.tzinfo is not None or message.place is None:
        return placed
    name, word = message.place
    found = zones.place_time(start, word)
    ended = placed.end.replace(tzinfo=found.at.tzinfo) if placed.end else None
    said = f"time zone not stated: {start:%H:%M} on {long_date(start)} is taken by the clock of {name}, where the talk is"
    return replace(
        placed, start=found.at, end=ended, zone=found.zone, sure=False, notes=(*placed.notes, f"{said}. Is that right?")
    )


def _counted_there(slot: Slot, on: date, at: datetime, message: _Message) -> date | None:
    """The day meant if "tomorrow" is counted by the clock of the zone that is stated, where that is another day."""
    if slot.day is None or message.sent is None or message.sent.tzinfo is None or not counts_from_the_message(slot.day):
        return None
    there = resolve_day(slot.day, replace(message.anchor, received=message.sent.astimezone(at.tzinfo).date())).on
    return there if there != on else None


def _agreeing(wall: datetime, words: tuple[zones.ZoneWord, ...], signs: frozenset[str]) -> zones.Placed:
    """Several words for one zone ("EST (New York)", "IST, UTC+5:30") settle one another, or contradict one another."""
    if len(words) == 1:
        return zones.place_time(wall, words[0], signs)
    each = [[zones.place_time(wall, zones.ZoneWord(word.text, (meaning,)), signs) for meaning in word.meanings] for word in words]
    offsets = [{placed.at.utcoffset() for placed in readings} for readings in each]
    common = set.intersection(*offsets)
    readings = [placed for group in each for placed in group if placed.at.utcoffset() in common]
    if len(common) != 1:
        first = zones.place_time(wall, words[0], signs)
        said = " and ".join(f"“{word.text}”" for word in words)
        return zones.Placed(first.at, first.zone, False, f"{said} do not agree on {long_date(wall.date())}: which zone is meant?")
    best = next((placed for placed in readings if placed.zone and placed.sure), readings[0])
    return zones.Placed(best.at, best.zone, any(placed.sure for placed in readings))


def _zone_questions(placed: list[PlacedSlot], message: _Message) -> list[str]:
    bare = [each for each in placed if isinstance(each.start, datetime) and each.start.tzinfo is None]
    if not bare:
        return []
    first = bare[0].start
    more = f" (and {len(bare) - 1} more)" if len(bare) > 1 else ""
    named = [name for name in CITIES if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", message.text.lower())]
    hint = f" {named[0].title()} is named in the message." if len(named) == 1 else ""
    return [f"time zone not stated: in which place's time is {first:%H:%M} on {long_date(first)}{more} meant?{hint}"]


def _words(message: _Message, slot: Slot) -> str:
    words = " ".join(message.text[slot.start : min(slot.end, slot.start + 200)].split())
    return words + ")" if words.count("(") > words.count(")") else words


def _fact(placed: PlacedSlot, message: _Message) -> Time:
    day_end = placed.slot.last_day
    end = placed.end.isoformat() if placed.end else None
    if day_end is not None and end is None and (last := resolve_day(day_end, message.anchor)).on:
        end = last.on.isoformat()
    return Time(
        start=placed.start.isoformat(),
        end=end,
        zone=placed.zone,
        sure=placed.sure,
        evidence=Evidence(message.where, _words(message, placed.slot)),
        window=placed.slot.window or day_end is not None,
    )


def _unique(times: Iterable[Time]) -> list[Time]:
    """Each start once; the surer, and then the one with an end, is kept."""
    best: dict[str, Time] = {}
    for each in times:
        known = best.get(each.start)
        if known is None or (each.sure, each.end is not None) > (known.sure, known.end is not None):
            best[each.start] = each
    return list(best.values())


def _sentence_before(message: _Message, slot: Slot) -> str:
    begin = max(message.text.rfind(mark, max(0, slot.start - 300), slot.start) for mark in ("\n\n", ". ", "! ", "? "))
    return message.text[max(begin, slot.start - 300, 0) : slot.end + 80]


_ELSEWHERE = re.compile(
    r"\b(?:we (?:will|aim|hope|expect|plan|should)|we['’]ll|you (?:will|should) hear|i['’]ll|i will|our team will|apply by|"
    r"start|join)\b",
    re.IGNORECASE,
)


def _elsewhere(message: _Message, slot: Slot) -> bool:
    """ "We will get back to you by Friday" is their deadline, not the reader's."""
    return _ELSEWHERE.search(_sentence_before(message, slot)[: -(slot.end - slot.start) or None].split("\n")[-1]) is not None


def _brought_along(message: _Message, slot: Slot) -> bool:
    """Slides to be sent, or a train to be booked, by a day: that is no answer."""
    sentence = _sentence_before(message, slot)[: -(slot.end - slot.start) or None]
    return brings_along(sentence.split("\n")[-1])


def _within(message: _Message, received: datetime | None) -> DeadlineFound:
    """ "Please reply within 48 hours", counted from the message."""
    match = _WITHIN.search(message.text)
    before = message.text[max(0, match.start() - 160) : match.end() + 60] if match else ""
    if match is None or not ANSWER_CUE.search(before) or _ELSEWHERE.search(before):
        return DeadlineFound()
    if received is None:
        return DeadlineFound(None, (f"“{match[0]}”: the day it counts from is not known. By when is the answer wanted?",))
    count = int(match[1]) if match[1] else _COUNTS[match[2].lower()]
    evidence = Evidence(message.where, match[0])
    if match[4].lower() == "hour":
        until = (received + timedelta(hours=count)).replace(second=0, microsecond=0)
        return DeadlineFound(Stated(until.isoformat(), evidence, True))
    day = (
        _working_days(received.date(), count)
        if match[3]
        else received.date() + timedelta(days=count * (7 if match[4].lower() == "week" else 1))
    )
    note = f"“{match[0]}” is counted from the message: {long_date(day)}"
    return DeadlineFound(Stated(day.isoformat(), evidence, not match[3]), (note,))


def _working_days(day: date, count: int) -> date:
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day


__all__ = ["DeadlineFound", "TimesFound", "find_deadline", "find_times"]


def zone_declared(text: str) -> zones.ZoneWord | None:
    """The zone that a text declares for all its times ("all times are Pacific"), if it does."""
    grammar = Grammar(text[:TEXT_CAP], tokenize(text))
    grammar.slots()
    return grammar.everywhere[0] if grammar.everywhere else None
