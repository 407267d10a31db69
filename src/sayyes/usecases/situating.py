"""What was read and what is known become the situation that the engine is told, as the JSON object of the interface.

Only what somebody stated goes in: the engine's intake fills the rest and names it. What is known (a profile, a situation
file) outweighs what was read. Everything doubtful travels along in `unclear`, in words that one can answer.

Pay becomes money per year by  amount x periods a year  (hour 2,080 = 40 x 52; day 260 = 5 x 52; week 52; month 12); its middle
is the flow value and its width the spread, both by the engine's intake. A message tells of one round only: after a short first
talk two more are taken, eight days apart, as in most processes (the engine's own picture of one of which nothing is known).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

from sayyes.readers.facts import Pay, Reading, Time
from sayyes.usecases.leave import days_of_leave
from sayyes.usecases.moments import parsed, time_words
from sayyes.usecases.packs import with_rules

AT_HOME = re.compile(r"\b(?:home|remote\w*)\b", re.IGNORECASE)
PERIODS_A_YEAR = {"hour": 2080, "day": 260, "week": 52, "month": 12, "year": 1}
COUNTED_BY_THE_YEAR = ("USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD")
LEAST_A_YEAR = 15_000  # in these, an amount without a period is hardly one for less than a year
LATER_ROUNDS, ROUND_GAP = 2, 8.0  # days
USUAL_TALK = 1.0  # hours, where nobody says how long it takes
LONG_HOURS = 2.0  # a talk longer than this is no first screening
SECONDS_A_DAY = 86_400


def situation_json(*, reading: Reading | None, known: Mapping[str, Any], now: datetime | None) -> dict[str, Any]:
    """Merge a reading into what is known: a new dictionary in the shape of a situation, with only what is known in it.

    `now` (aware) outweighs the situation's own; where neither says the time, a round keeps its date instead of a day number.
    The rules of policy packs that are named in it are put in.
    """
    known = with_rules(known)
    situation: dict[str, Any] = dict(known)
    moment = now or _own_now(known)
    if now is not None:
        situation["now"] = now.isoformat()
    if reading is None:
        return situation
    given = known.get("invitation")
    doubts: list[str] = []
    invitation = _read_invitation(reading, known, moment, doubts)
    situation["invitation"] = _merged(invitation, given) if isinstance(given, Mapping) else given or invitation
    if "currency" not in situation and reading.pay is not None and reading.pay.currency is not None:
        situation["currency"] = reading.pay.currency
    stated = known.get("unclear", ())
    unclear = [*(stated if isinstance(stated, Sequence) and not isinstance(stated, str) else [stated]), *reading.unclear, *doubts]
    if unclear:
        situation["unclear"] = list(dict.fromkeys(unclear))
    return situation


def pay_per_year(pay: Pay) -> tuple[float, float] | None:
    """The stated range in money per year; None where the period or both ends are not stated. One end stands for both."""
    times = PERIODS_A_YEAR.get(pay.period or "")
    low, high = (pay.low if pay.low is not None else pay.high), (pay.high if pay.high is not None else pay.low)
    if times is None or low is None or high is None or low <= 0 or high < low:
        return None
    return low * times, high * times


def _own_now(known: Mapping[str, Any]) -> datetime | None:
    stated = known.get("now")
    moment = parsed(stated) if isinstance(stated, str) else stated
    return moment if isinstance(moment, datetime) and moment.tzinfo is not None else None


def _merged(read: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """The invitation with what was given on top of what was read, fact by fact; the first round key by key."""
    merged = {**read, **given}
    read_facts, given_facts = read.get("facts"), given.get("facts")
    if isinstance(read_facts, Mapping) and isinstance(given_facts, Mapping):
        merged["facts"] = {**read_facts, **given_facts}
    read_rounds, given_rounds = read.get("rounds"), given.get("rounds")
    if read_rounds and isinstance(given_rounds, list) and given_rounds and isinstance(given_rounds[0], Mapping):
        merged["rounds"] = [_round(read_rounds[0], given_rounds[0]), *given_rounds[1:]]
    return merged


def _round(read: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """The first round; a day that was given replaces a date that was read, and the other way round."""
    dated = "day" in given or "date" in given
    return {**{key: value for key, value in read.items() if not (dated and key in ("day", "date"))}, **given}


def _read_invitation(reading: Reading, known: Mapping[str, Any], now: datetime | None, doubts: list[str]) -> dict[str, Any]:
    invitation: dict[str, Any] = {}
    for name in ("company", "role"):
        stated = getattr(reading, name)
        if stated is not None:
            invitation[name] = stated.value
    if facts := _facts(reading):
        invitation["facts"] = facts
    if reading.pay is not None:
        invitation.update(_pay(reading.pay, known, doubts))
    given = known.get("invitation")
    person = known.get("candidate")
    if first := _first_round(reading, now, person if isinstance(person, Mapping) else {}, doubts):
        complete = isinstance(given, Mapping) and given.get("rounds")
        invitation["rounds"] = [first] if complete else [first, *_later_rounds(first, doubts)]
    if signs := [sign.evidence.text for sign in reading.scam if sign.strong]:
        invitation["scam_signs"] = signs
    return invitation


def _facts(reading: Reading) -> dict[str, Any]:
    """Facts that were stated. "On site" does not say how many days, so that no deal-breaker can rest on our arithmetic."""
    facts: dict[str, Any] = {}
    if reading.remote is not None:
        kind, _, rest = reading.remote.value.partition(",")
        facts["remote"] = kind
        days = _days_on_site(kind, rest, reading.remote.evidence.text)
        if days is not None and reading.remote.sure:
            facts["days_on_site"] = days
    if reading.answer_by is not None:
        facts["answer_by"] = reading.answer_by.value
    return facts


def _days_on_site(kind: str, days: str, sentence: str) -> int | None:
    """Days a week on site, from "remote" or "hybrid, 2 days"; None where those may be days at home."""
    if kind == "remote":
        return 0
    figure = days.split(maxsplit=1)[0] if days.split() else ""
    return int(figure) if figure.isdigit() and not AT_HOME.search(sentence) else None


def _pay(pay: Pay, known: Mapping[str, Any], doubts: list[str]) -> dict[str, Any]:
    """Pay a year, or the doubt that keeps it out."""
    own = known.get("currency")
    if pay.currency is not None and own is not None and pay.currency != own:
        doubts.append(f"pay is stated in {pay.currency}, your figures are in {own}: what is it worth in {own}?")
        return {}
    yearly = pay_per_year(pay)
    if yearly is None and (yearly := _taken_for_a_year(pay, own)) is not None:
        doubts.append(f"“{pay.evidence.text}”: it is not stated what this pay is for, it was taken as pay for a year")
        pay = replace(pay, period="year")
    if yearly is None:
        doubts.append(
            f"“{pay.evidence.text}”: it is not clear what this pay is for (an hour, a month, a year?), so it was not used"
        )
        return {}
    if pay.currency is None:
        doubts.append(f"“{pay.evidence.text}”: which currency? It was taken as {own or 'the one you count in'}")
    if pay.period != "year":
        doubts.append(
            f"pay is stated per {pay.period}: counted {PERIODS_A_YEAR[pay.period or '']:,} times a year, as full-time work"
        )
    low, high = yearly
    return {"pay": {"low": low, "high": high}}


def _taken_for_a_year(pay: Pay, own: object) -> tuple[float, float] | None:
    """Pay without a period, per year where nobody is paid as much for less: at least so much, in money of about that worth."""
    if pay.period is not None or (pay.currency or own or "USD") not in COUNTED_BY_THE_YEAR:
        return None
    yearly = pay_per_year(replace(pay, period="year"))
    return yearly if yearly is not None and yearly[0] >= LEAST_A_YEAR else None


def _first_round(reading: Reading, now: datetime | None, person: Mapping[str, Any], doubts: list[str]) -> dict[str, Any]:
    """The one round that the message is about, as far as it was stated; empty where nothing was."""
    first: dict[str, Any] = {}
    if (chosen := first_time(reading.times, now)) is not None:
        first.update(_day(chosen, now))
    elif now is not None and (past := [each for each in reading.times if each.sure]):
        doubts.append(f"the time in the message ({time_words(past[0], short=True, year=True)}) is past: is there a new one?")
    spoken_of = chosen or next((each for each in reading.times if each.sure), None)
    if (hours := _hours(reading, spoken_of)) is not None:
        first["hours"] = hours
    if reading.format is not None:
        first["format"] = reading.format.value
    if (leave := _leave(chosen, hours, person, on_site=first.get("format") == "onsite")) > 0:
        first["leave"] = leave
    return first


def _leave(chosen: Time | None, hours: float | None, person: Mapping[str, Any], *, on_site: bool) -> float:
    """Days of leave that the round takes; 0 where its hour is not known."""
    start = parsed(chosen.start) if chosen is not None else None
    if not isinstance(start, datetime) or start.tzinfo is None:
        return 0.0
    try:
        return days_of_leave(start, USUAL_TALK if hours is None else hours, person, on_site=on_site)
    except (KeyError, TypeError, ValueError):
        return 0.0  # what is wrong with the hours or the zone, the engine's intake says in words


def _later_rounds(first: Mapping[str, Any], doubts: list[str]) -> list[dict[str, Any]]:
    """The rounds that usually follow a first talk; none after a long or on-site one. Without a day the engine's own stand."""
    if "date" in first or first.get("format") == "onsite" or first.get("hours", 1.0) > LONG_HOURS:
        return []
    doubts.append("later rounds are not stated: two more taken, eight days apart")
    later = range(1, LATER_ROUNDS + 1)
    return [{"day": round(first["day"] + ROUND_GAP * each, 4)} if "day" in first else {} for each in later]


def first_time(times: Sequence[Time], now: datetime | None) -> Time | None:
    """The earliest sure time that is still to come; with no `now`, the earliest sure one."""
    return next(iter(times_to_come(times, now)), None)


def times_to_come(times: Sequence[Time], now: datetime | None) -> tuple[Time, ...]:
    """The sure times that are still to come, the earliest first; with no `now`, all sure ones."""
    candidates = [(instant, each) for each in times if each.sure and (instant := _instant(each)) is not None]
    coming = [pair for pair in candidates if now is None or pair[0] >= _floor(pair[1], now)]
    return tuple(each for _, each in sorted(coming, key=lambda pair: pair[0]))


def _instant(stated: Time) -> datetime | None:
    """The start as an instant for ordering. A day or a wall clock without a zone counts as UTC: never off by more than a day."""
    moment = parsed(stated.start)
    if moment is None:
        return None
    if not isinstance(moment, datetime):
        moment = datetime.combine(moment, time(12))
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


def _floor(stated: Time, now: datetime) -> datetime:
    """What counts as still to come: the instant itself; for a bare date or wall clock the whole day."""
    moment = parsed(stated.start)
    if isinstance(moment, datetime) and moment.tzinfo is not None:
        return now
    return datetime.combine(now.date(), time(), tzinfo=UTC)


def _day(chosen: Time, now: datetime | None) -> dict[str, Any]:
    instant = _instant(chosen)
    if now is None or instant is None:
        start = parsed(chosen.start)
        return {"date": start.date().isoformat() if isinstance(start, datetime) else _iso(start)}
    return {"day": round(max(0.0, (instant - now).total_seconds() / SECONDS_A_DAY), 4)}


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _hours(reading: Reading, chosen: Time | None) -> float | None:
    """How long the talk takes: as stated in minutes, else from start to end of an appointment (a window says nothing)."""
    if reading.minutes is not None:
        try:
            return round(float(reading.minutes.value) / 60, 4)
        except ValueError:
            return None
    if chosen is None or chosen.window or chosen.end is None:
        return None
    start, end = parsed(chosen.start), parsed(chosen.end)
    if not isinstance(start, datetime) or not isinstance(end, datetime) or (start.tzinfo is None) != (end.tzinfo is None):
        return None
    length = (end - start).total_seconds() / 3600
    return round(length, 4) if 0 < length <= 12 else None
