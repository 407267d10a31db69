"""Does a message name a day and an hour at which the writer and the reader are to meet or to talk?

The wordings of an invitation are without number, but nearly every one of them ends in a day and an hour, said to the reader.
So the time itself is evidence: proposed (no deadline, no office hours, nothing that is over), ahead of the message, and in a
sentence that speaks to somebody, or in a field of its own ("When: …").
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from sayyes.readers.facts import Evidence, Time
from sayyes.readers.text import shortened
from sayyes.readers.times import find_times

_SPEAKS = re.compile(
    r"\b(?:you|your|we|us|our|i|i'm|i'd|i'll|me|my|let's|sie|ihnen|dir|dich|wir|uns|vous|nous|tu|te|nos|le|candidates?)\b",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"^\W*(?:when|date(?: ?(?:and|&|/) ?time)?|time|event date/time|slot|day|termin|datum|uhrzeit|wann|quand|heure|fecha|hora|"
    r"cuándo)\b.{0,3}[:|]",
    re.IGNORECASE,
)
_PUBLIC = re.compile(
    r"\b(?:fairs?|webinars?|open (?:day|house|evening)|info(?:rmation)? (?:session|evening)|workshops?|deliver\w*|sale|course|"
    r"arrive between|doors open|party|dinner|lunch|brunch|table|drinks|concert|kick-?off|meet-?up|service window)\b",
    re.IGNORECASE,
)


def appointment(text: str, received: datetime | None, now: datetime | None, context: str = "") -> Evidence | None:
    """The sentence that names a day and an hour ahead for the two of them, or None. `text` is flowed plain text.

    `context`: as for `find_times`, which then takes the text apart once for this and for what comes after.
    """
    if not any(mark.isdigit() for mark in text):
        return None
    for time in find_times(text, received=received, now=now, where="body", context=context).times:
        line = _line_of(text, time)
        if (
            _is_ahead(time, received)
            and not _PUBLIC.search(line)
            and ("?" in line or _SPEAKS.search(line) or _FIELD.search(line))
        ):
            return Evidence("body", shortened(line))
    return None


def _is_ahead(time: Time, received: datetime | None) -> bool:
    if "T" not in time.start:
        return False
    return received is None or datetime.fromisoformat(time.start).date() >= received.date() - timedelta(days=1)


def _line_of(text: str, time: Time) -> str:
    """The line that the time's words stand in."""
    words = re.escape(time.evidence.text).replace(r"\ ", r"\s+")
    match = re.search(words, text)
    if match is None:
        return ""
    start = text.rfind("\n", 0, match.start()) + 1
    end = text.find("\n", match.end())
    return text[start : end if end >= 0 else len(text)]
