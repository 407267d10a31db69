"""What a calendar entry says beside its times: that it is an answer, that it repeats, that its description names another time."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from sayyes.readers.calendar_lines import Component
from sayyes.readers.facts import Time
from sayyes.readers.text import flow, fold, shortened
from sayyes.readers.times import find_times

_ANSWERS = {"ACCEPTED": "accepted", "DECLINED": "declined", "TENTATIVE": "accepted tentatively", "DELEGATED": "passed on"}
_OFTEN = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}
_WINTER_NAME = re.compile(r"\((?:GMT|UTC)[+-]")  # "(GMT-08:00) Pacific Time" is that zone's name in summer, too
_MINUTE = timedelta(minutes=1)
_LONGEST = 5_000  # characters of a description; an invitation's words stand at its beginning


def answer_in(part: Component, method: str | None) -> str | None:
    """What an entry that is itself an answer says: who accepted, declined, or asks for another time. None for an invitation."""
    if method == "COUNTER":
        return "another time is asked for, and nobody has agreed to it yet: does it suit?"
    if method == "DECLINECOUNTER":
        return "the other time that was asked for is refused: does the earlier one still stand?"
    if method != "REPLY":
        return None
    for attendee in part.all("ATTENDEE"):
        word = _ANSWERS.get(attendee.params.get("PARTSTAT", "").upper())
        who = attendee.params.get("CN") or re.sub(r"^mailto:", "", attendee.value.strip(), flags=re.IGNORECASE)
        if word:
            return f"this is an answer to an invitation, and no invitation: {shortened(who, 80)} has {word} it"
    return "this is an answer to an invitation, and no invitation"


def series_in(part: Component) -> str | None:
    """How often an entry repeats, in words; None where it does not."""
    rule = part.text("RRULE")
    if rule is None:
        dates = sum(len(line.value.split(",")) for line in part.all("RDATE"))
        return f"the event repeats on other days, {dates + 1} times in all: only its first time is shown" if dates else None
    parts = dict(piece.split("=", 1) for piece in rule.upper().split(";") if "=" in piece)
    unit = _OFTEN.get(parts.get("FREQ", ""))
    if unit is None:
        return None
    every = parts.get("INTERVAL", "1")
    often = f"every {unit}" if every == "1" or not every.isdecimal() else f"every {int(every[:6])} {unit}s"
    end = _end_of_series(parts)
    return f"the event repeats {often}, {end}: only its first time is shown" if end else None


def _end_of_series(parts: dict[str, str]) -> str | None:
    """When a rule stops, in words; None for one that never repeats."""
    count, until = parts.get("COUNT", ""), re.match(r"(\d{4})(\d\d)(\d\d)", parts.get("UNTIL", ""))
    if count.isdecimal():
        return f"{int(count[:6])} times" if int(count[:6]) > 1 else None
    return f"until {'-'.join(until.groups())}" if until else "without an end"


def described_otherwise(description: str | None, start: Time | None, written: datetime | None) -> str | None:
    """The question where a description names times, and none of them is the entry's own. `written`: when the entry was."""
    if not description or start is None or "T" not in start.start:
        return None
    named = _told(description, written)
    if not named or any(not _differs(time, start) for time in named):
        return None
    words = shortened(named[0].evidence.text, 80)
    own = f"{start.start[:16].replace('T', ' ')} ({start.zone or 'no zone'})"
    return f"the calendar entry says {own}, its description “{words}”: which one is right?"


def tells(description: str, at: datetime, written: datetime | None) -> bool:
    """Does a description tell this very instant (aware), by whatever clock?"""
    told = (datetime.fromisoformat(time.start) for time in _told(description, written))
    return any(one.tzinfo is not None and abs(one - at) < _MINUTE for one in told)


def _told(description: str, written: datetime | None) -> list[Time]:
    found = find_times(flow(fold(description[:_LONGEST])), received=written, now=None, where="calendar", context="").times
    return [time for time in found if "T" in time.start]


def unsettled(time: Time | None) -> Time | None:
    """The time, to be asked about."""
    return replace(time, sure=False) if time is not None else None


def _differs(one: Time, other: Time) -> bool:
    """Certainly another time: another instant, or a clock that no zone could make the same."""
    first, second = datetime.fromisoformat(one.start), datetime.fromisoformat(other.start)
    if first.tzinfo is not None and second.tzinfo is not None:
        summer = 3600 if _WINTER_NAME.search(one.evidence.text) else 0
        return all(abs(abs((first - second).total_seconds()) - apart) >= 60 for apart in (0, summer))
    apart = abs((first.replace(tzinfo=None) - second.replace(tzinfo=None)).total_seconds())
    if second.tzinfo is not None and other.zone == "UTC":
        return apart > 14 * 3600
    return apart >= 60  # words do not tell seconds
