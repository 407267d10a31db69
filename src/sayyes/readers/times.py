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

from sayyes.readers import zones
from sayyes.readers.facts import Evidence, Stated, Time
from sayyes.readers.time_days import Day, counts_from_the_message, long_date, resolve_day
from sayyes.readers.time_grammar import Grammar, Slot
from sayyes.readers.time_hours import ClockTime, resolve_hours
from sayyes.readers.time_message import Message, read_message
from sayyes.readers.time_placed import PlacedSlot, merge_twins
from sayyes.readers.time_ruled import brings_along
from sayyes.readers.time_tokens import TEXT_CAP, tokenize
from sayyes.readers.time_words import ANSWER_CUE, HOUR_NEAR, PART_OF_DAY, UNTIL_CUE
from sayyes.readers.zone_names import CITIES

_WITHIN = re.compile(
    r"\bwithin (?:the next )?(?:(\d{1,3})|(two|three|five|seven|ten))[ -](business |working )?(hour|day|week)s?\b", re.IGNORECASE
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


def find_times(text: str, *, received: datetime | None, now: datetime | None, where: str, context: str = "") -> TimesFound:
    """The times proposed or fixed in `text` for a talk.

    `received`: when the message was sent (its offset is a sign of the sender's country); the only anchor of relative days.
    `now`: a stand-in for guesses about the year. `where`: the part of the message, for the evidence. `context`: further words
    of the message (subject, address, signature), searched for signs of a country only. Durations, deadlines, start dates,
    office hours, quoted mails and past talks are no proposals.
    """
    message = read_message(text, received, now, where, context)
    proposals = [slot for slot in message.slots if slot.purpose == "proposal"]
    placed: list[PlacedSlot] = []
    unclear: list[str] = []
    for slot in proposals:
        found = _place(slot, message)
        if isinstance(found, str):
            unclear.append(found)
        elif found is not None:
            placed.append(found)
    placed = [_in_its_place(each, message) for each in _beside_better(merge_twins(placed))]
    unclear = [note for each in placed for note in each.notes] + _zone_questions(placed, message) + unclear
    return TimesFound(tuple(_unique(_fact(each, message) for each in placed)), tuple(dict.fromkeys(unclear)))


def find_deadline(text: str, *, received: datetime | None, now: datetime | None, where: str, context: str = "") -> DeadlineFound:
    """The date by which the reader is to answer, decide, or hand something in; arguments as for `find_times`."""
    message = read_message(text, received, now, where, context)
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


def _place(slot: Slot, message: Message, deadline: bool = False) -> PlacedSlot | str | None:
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


def _day_only(slot: Slot, day: Day, on: date, message: Message, deadline: bool) -> PlacedSlot | None:
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


def _until(slot: Slot, on: date, clock: ClockTime, message: Message) -> PlacedSlot:
    """ "Any time before 11": that day, with an end and no beginning; which hour is for the reader to say."""
    placed = _agreeing(datetime.combine(on, clock.start), slot.zones, message.signs) if slot.zones else None
    asked = f"{long_date(on)}, before {clock.start:%H:%M}: which hour suits you?"
    end = placed.at if placed else datetime.combine(on, clock.start)
    return PlacedSlot(replace(slot, window=True), on, end, placed.zone if placed else None, False, (asked,))


def _on_the_clock(slot: Slot, day: Day, on: date, clock: ClockTime, message: Message) -> PlacedSlot:
    notes = [*day.notes, *([clock.question] if clock.question else [])]
    wall = datetime.combine(on, clock.start)
    end = None
    if clock.end is not None:
        end = datetime.combine(on, clock.end)
        end = end if end > wall else end + timedelta(days=1)
    sure = day.sure and clock.sure and not slot.stray
    if slot.stray:
        notes.append(_too(wall))
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
    if (
        message.sent
        and message.sent.tzinfo
        and placed.at < message.sent
        and on >= message.sent.astimezone(placed.at.tzinfo).date()
    ):
        notes.append(f"{wall:%H:%M} on {long_date(on)} was over when the message was sent: is that time meant?")
        sure = False
    if slot.zone_from == "message":
        notes.append(
            f"{wall:%H:%M} on {long_date(on)} has no zone; “{slot.zones[0].text}” is taken from another time in the message"
        )
        sure = False
    ended = end.replace(tzinfo=placed.at.tzinfo) if end else None
    return PlacedSlot(slot, placed.at, ended, placed.zone, sure and placed.sure, tuple(notes))


def _beside_better(placed: list[PlacedSlot]) -> list[PlacedSlot]:
    """Where one sentence says outright when the talk is, a time in another sentence that does not is asked."""
    told = {each.slot.unit for each in placed if not each.slot.weak and isinstance(each.start, datetime)}
    return [
        replace(each, sure=False, notes=(*each.notes, _too(each.start)))
        if each.slot.weak and not each.slot.stray and isinstance(each.start, datetime) and told - {each.slot.unit}
        else each
        for each in placed
    ]


def _too(start: datetime) -> str:
    return f"is {start:%H:%M} on {long_date(start)} a time of the talk, too?"


def _in_its_place(placed: PlacedSlot, message: Message) -> PlacedSlot:
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


def _counted_there(slot: Slot, on: date, at: datetime, message: Message) -> date | None:
    """The day meant if "tomorrow" is counted by the clock of the zone that is stated, where that is another day."""
    if slot.day is None or message.sent is None or message.sent.tzinfo is None or not counts_from_the_message(slot.day):
        return None
    there = resolve_day(slot.day, replace(message.anchor, received=message.sent.astimezone(at.tzinfo).date())).on
    return there if there != on else None


def _agreeing(wall: datetime, words: tuple[zones.ZoneWord, ...], signs: frozenset[str]) -> zones.Placed:
    """Several words for one zone ("EST (New York)", "IST, UTC+5:30") settle one another, or contradict one another."""
    if len(words) == 1:
        return zones.place_time(wall, words[0], signs)
    each = [
        [zones.place_time(wall, zones.ZoneWord(word.text, (meaning,)), signs) for meaning in _usual(word, signs)]
        for word in words
    ]
    offsets = [{placed.at.utcoffset() for placed in readings} for readings in each]
    common = set.intersection(*offsets)
    readings = [placed for group in each for placed in group if placed.at.utcoffset() in common]
    if len(common) != 1:
        first = zones.place_time(wall, words[0], signs)
        said = " and ".join(f"“{word.text}”" for word in words)
        return zones.Placed(first.at, first.zone, False, f"{said} do not agree on {long_date(wall.date())}: which zone is meant?")
    best = next((placed for placed in readings if placed.zone and placed.sure), readings[0])
    return zones.Placed(best.at, best.zone, any(placed.sure for placed in readings))


def _usual(word: zones.ZoneWord, signs: frozenset[str]) -> tuple[zones.Meaning, ...]:
    """The meanings of a word without those that need a sign of a country which the message does not show."""
    usual = tuple(each for each in word.meanings if not each.sign.startswith("if ") or each.sign[3:] in signs)
    return usual or word.meanings


def _zone_questions(placed: list[PlacedSlot], message: Message) -> list[str]:
    bare = [each for each in placed if isinstance(each.start, datetime) and each.start.tzinfo is None]
    if not bare:
        return []
    first = bare[0].start
    more = f" (and {len(bare) - 1} more)" if len(bare) > 1 else ""
    named = [name for name in CITIES if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", message.text.lower())]
    hint = f" {named[0].title()} is named in the message." if len(named) == 1 else ""
    return [f"time zone not stated: in which place's time is {first:%H:%M} on {long_date(first)}{more} meant?{hint}"]


def _words(message: Message, slot: Slot) -> str:
    words = " ".join(message.text[slot.start : min(slot.end, slot.start + 200)].split())
    return words + ")" if words.count("(") > words.count(")") else words


def _fact(placed: PlacedSlot, message: Message) -> Time:
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


def _sentence_before(message: Message, slot: Slot) -> str:
    begin = max(message.text.rfind(mark, max(0, slot.start - 300), slot.start) for mark in ("\n\n", ". ", "! ", "? "))
    return message.text[max(begin, slot.start - 300, 0) : slot.end + 80]


_ELSEWHERE = re.compile(
    r"\b(?:we (?:will|aim|hope|expect|plan|should)|we['’]ll|you (?:will|should) hear|i['’]ll|i will|our team will|apply by|"
    r"start|join)\b",
    re.IGNORECASE,
)


def _elsewhere(message: Message, slot: Slot) -> bool:
    """ "We will get back to you by Friday" is their deadline, not the reader's."""
    return _ELSEWHERE.search(_sentence_before(message, slot)[: -(slot.end - slot.start) or None].split("\n")[-1]) is not None


def _brought_along(message: Message, slot: Slot) -> bool:
    """Slides to be sent, or a train to be booked, by a day: that is no answer."""
    sentence = _sentence_before(message, slot)[: -(slot.end - slot.start) or None]
    return brings_along(sentence.split("\n")[-1])


def _within(message: Message, received: datetime | None) -> DeadlineFound:
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
