"""Calendar entries as a `Reading`, and calendar parts beside the words of a message.

A calendar part beats prose about time, unless the two disagree: then both are shown, none is sure, and the person is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from sayyes.errors import Unreadable
from sayyes.readers.calendar import CalendarRead, Event, read_calendar
from sayyes.readers.calendar_kinds import is_about_interview
from sayyes.readers.calendar_people import Known, known_in
from sayyes.readers.calendar_titles import Title, of_round, read_title, without_round
from sayyes.readers.calendar_told import as_text, booked_as, told_in
from sayyes.readers.company import find_company
from sayyes.readers.facts import Evidence, Kind, Person, Reading, Stated, Time
from sayyes.readers.meeting import find_format
from sayyes.readers.role import find_role, looks_like_role
from sayyes.readers.text import flow, fold, shortened
from sayyes.readers.vendors import key
from sayyes.readers.zone_names import CITIES

_TEST = re.compile(
    r"\btake-?home\b|\b(?:coding|online|technical) (?:assessment|test|challenge)\b|\bassessment\b(?! cent)", re.IGNORECASE
)
_CALLED_OFF = re.compile(r"\s*(?:cancell?ed(?: event)?|abgesagt|annulée?|cancelad[oa]|annullato)\s*[:–-]", re.IGNORECASE)
_VERB_END = re.compile(r" (?:ein|an)$")  # "wir laden Sie … als Köchin ein"
_MOST_TIMES = 60
_PUBLISHED = frozenset({"PUBLISH", "REPLY", "COUNTER", "DECLINECOUNTER"})


def read_calendar_file(name: str, data: bytes) -> Reading:
    """A calendar file. Raises `Unreadable` with the sentence that says what is wrong with it."""
    found = read_calendar(data)
    if not found.events:
        raise Unreadable(f"{found.error or 'there is no event in this calendar file'}; export it from the calendar again.")
    live = _live(found.events)
    first = live[0]
    summary = fold(first.summary or "")
    description = described(first)
    company, role = employer_of(first)
    kind = kind_of(live)
    return Reading(
        file=name,
        kind=kind,
        because=Evidence("calendar", shortened(summary or description or "an event")),
        confidence=0.9 if kind != "calendar" else 0.7,
        company=company if kind != "calendar" else None,
        role=role if kind != "calendar" else None,
        times=times_of(live) if kind != "assessment" else (),
        answer_by=_due(first) if kind == "assessment" else None,
        place=_place(first),
        format=find_format(f"{first.location or ''}\n{description}", first.links),
        links=first.links,
        people=_people(first),
        unclear=tuple(dict.fromkeys((*found.unclear, *_questions(live, found)))),
        sender=first.organizer,
        subject=summary or None,
        text="\n\n".join(filter(None, (summary, first.location, description))),
        count=len(found.events),
        extra=calendar_keys(first),
    )


def described(event: Event) -> str:
    """The whole description as text a person would read."""
    return flow(fold(as_text(event.description or "")))


def parts_of(calendars: Iterable[bytes]) -> CalendarRead:
    """All calendar parts of one message as one: an invitation that comes three ways is one event."""
    reads = [read_calendar(part) for part in calendars]
    events: dict[tuple[str, str], Event] = {}
    for event in (event for read in reads for event in read.events):
        mark = event.uid or f"{event.summary} {event.start.start if event.start else ''}"
        known = events.get((mark, event.recurrence or ""))
        if known is None or event.sequence > known.sequence:
            events[mark, event.recurrence or ""] = event
    unclear = dict.fromkeys(note for read in reads for note in read.unclear)
    method = next((read.method for read in reads if read.method), None)
    return CalendarRead(tuple(events.values()), method, tuple(unclear), None)


def _live(events: tuple[Event, ...]) -> list[Event]:
    """The events that stand; all of them where every one is cancelled."""
    return [event for event in events if event.status != "CANCELLED"] or list(events)


def kind_of(events: Iterable[Event]) -> Kind:
    """What an event is about, by its title and description."""
    first = next(iter(events))
    about = is_about_interview(fold(first.summary or ""), told_in(first.description))
    if first.status == "CANCELLED" or _CALLED_OFF.match(first.summary or ""):
        return "cancelled" if about else "calendar"
    if first.method == "REPLY":
        return "calendar"  # an answer invites nobody
    if _TEST.search(first.summary or ""):
        return "assessment"
    return "interview" if about else "calendar"


def times_of(events: Iterable[Event]) -> tuple[Time, ...]:
    """The starts, with their ends. An event that asks for nothing fixes nothing."""
    times = []
    for event in events:
        if event.start is not None:
            end = event.end.start if event.end is not None else event.start.end
            times.append(replace(event.start, end=end, fixed=event.method not in _PUBLISHED))
    return tuple(times[:_MOST_TIMES])


def _due(event: Event) -> Stated | None:
    """A test's entry marks the day it is due."""
    time = event.start
    return Stated(time.start, time.evidence, time.sure) if time is not None else None


def employer_of(event: Event) -> tuple[Stated | None, Stated | None]:
    """Company and role from an event's title, description and organizer."""
    summary, told = fold(event.summary or ""), told_in(event.description)
    known = known_in(event.organizer, event.attendees, told)
    title = _joined(read_title(summary, known), read_title(booked_as(told), known))
    company = _employer(summary, told, event.organizer, known, title)
    evidence = Evidence("calendar", shortened(summary))
    if title.role:
        return company, Stated(title.role, evidence)
    role = find_role(told, summary, company.value if company else None)
    part = role and company and key(company.value).startswith(key(role.value)[: len(key(company.value))])
    if role and (of_round(role.value) or (part and not looks_like_role(role.value))):
        return company, None
    return company, replace(role, value=_VERB_END.sub("", role.value)) if role else None


def _joined(one: Title, other: Title) -> Title:
    """The entry's own title, and what a scheduling tool calls the kind of talk ("Event Name: …")."""
    better = other if other.company and not (one.company and one.named) and (other.named or not one.company) else one
    return Title(better.company, better.named, one.role or other.role, one.people | other.people)


def _employer(summary: str, told: str, organizer: Person | None, known: Known, title: Title) -> Stated | None:
    """The name that the title gives outright; else what letters are read by; else what is left of the title."""
    of_title = Stated(title.company, Evidence("calendar", shortened(summary)), title.named) if title.company else None
    if of_title and of_title.sure:
        return of_title
    found = find_company(told, summary, organizer, people=known.people | title.people)
    pair = re.fullmatch(r"\S.{1,40} (?:and|und|et|y|&) \S.{1,40}", summary)  # "Alice Doe and Bob Baker": who meets
    no_firm = found is not None and (known.is_person(found.value) or found.value.lower() in CITIES)
    if found is None or no_firm or (pair and key(found.value) == key(summary)):
        return of_title
    if of_title and without_round(found.value) == of_title.value:
        return replace(of_title, sure=found.sure)
    of_address = found.evidence.where == "from" and bool(known.host)
    if of_title and not found.sure and not of_address and key(of_title.value) not in key(found.value):
        return of_title
    return found


def calendar_keys(event: Event) -> dict[str, object]:
    """What a reply to this event must name: uid, sequence, organizer, method, recurrence."""
    keys: dict[str, object] = {"uid": event.uid, "sequence": event.sequence, "method": event.method}
    keys["organizer"] = event.organizer.email if event.organizer else None
    keys["recurrence"] = event.recurrence
    return {name: value for name, value in keys.items() if value is not None}


def reconcile(prose: tuple[Time, ...], events: tuple[Time, ...]) -> tuple[tuple[Time, ...], list[str]]:
    """Times in words beside times in a calendar part: one set where they agree, both and a question where they do not."""
    if not events:
        return prose, []
    other = [time for time in prose if not any(_agree(time, event) for event in events) and "T" in time.start]
    if not other:
        return events, []
    question = (
        f"The calendar part says {_shown(events[0])}, the words say “{shortened(other[0].evidence.text, 80)}”. Which is right?"
    )
    return tuple(replace(time, sure=False) for time in (*events, *other)), [question]


def _agree(time: Time, event: Time) -> bool:
    """The same instant, or the same wall clock where one of the two fixes no instant."""
    try:
        one, two = datetime.fromisoformat(time.start), datetime.fromisoformat(event.start)
    except ValueError:
        return time.start == event.start
    if one.tzinfo is not None and two.tzinfo is not None and abs(one - two) < timedelta(minutes=1):
        return True
    same_clock = one.replace(tzinfo=None) == two.replace(tzinfo=None)
    return same_clock and (one.tzinfo is None or two.tzinfo is None or not time.sure)


def _shown(time: Time) -> str:
    return time.start.replace("T", " ")[:16] + (f" ({time.zone})" if time.zone else "")


def _place(event: Event) -> Stated | None:
    location = fold(event.location or "")
    if not location or re.match(r"https?://", location):
        return None
    return Stated(shortened(location), Evidence("calendar", shortened(location)))


def _people(event: Event) -> tuple[Person, ...]:
    people = [
        person for person in (event.organizer, *event.attendees) if person is not None and person.name and "@" not in person.name
    ]
    return tuple(dict.fromkeys(people))[:12]


def _questions(live: list[Event], found: CalendarRead) -> list[str]:
    if not live[0].complete:
        return ["the event is cut off; is anything missing?"]
    return [f"{len(found.events)} events in one file; this is the first"] if len(found.events) > 1 else []
