"""A message, as bytes, into a `Reading`: who wants what, when, where, for how much. Every fact keeps its evidence."""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from sayyes.readers import caps
from sayyes.readers.agenda import Agenda, Words, read_agenda
from sayyes.readers.appointments import appointment
from sayyes.readers.calendar import CalendarRead
from sayyes.readers.company import agency, find_company, find_pair, placed_by_agency
from sayyes.readers.events import calendar_keys, employer_of, kind_of, parts_of, reconcile, times_of
from sayyes.readers.facts import Evidence, Kind, Person, Reading, Stated, Time
from sayyes.readers.kind_weighing import settled
from sayyes.readers.kinds import LEAST, Sorted, sort_message
from sayyes.readers.meeting import find_format, find_links, find_minutes, find_place, find_remote
from sayyes.readers.mime import Letter, first_of_mbox, person, take_apart
from sayyes.readers.people import find_people, greeted, without_company
from sayyes.readers.printed import printed_moment
from sayyes.readers.prior import Ruled, opine, shipped, signs_of
from sayyes.readers.replies import unwrap
from sayyes.readers.role import find_role, looks_like_role
from sayyes.readers.scam import find_scam_signs
from sayyes.readers.text import flow, shortened, within_reach
from sayyes.readers.vendors import DESK_ADDRESS, key

_ABOUT_A_TALK = frozenset({"interview", "cancelled", "outreach", "scam"})
_COULD_BE_SCAM = frozenset({"interview", "offer", "outreach", "assessment", "confirmation", "other"})
_MANY_JOBS = re.compile(
    r"\b\d+\+? (?:\S+ ){0,6}(?:jobs|roles|openings)\b|\bjobs (?:in|for|near|matching|posted|and)\b|\bdigest\b|\b(?:more|all) jobs\b",
    re.IGNORECASE,
)
_PLACE_LINE = re.compile(r"(?:^|[-·•|] )[A-Z][\w. ]{2,30}, (?:[A-Z][A-Za-z]\b|[A-Z][a-z]+)")


@dataclass(frozen=True)
class Newest:
    """The newest words of a message, flowed: all of them to show, the first 30,000 characters to reason about; and their headers."""

    text: str
    shown: str
    subject: str
    sender: Person | None
    received: datetime | None
    own: bool
    below: str = ""  # the beginning of the older words
    notes: tuple[str, ...] = ()
    addressee: str = ""


def read_mail(name: str, data: bytes, *, now: datetime | None) -> Reading:
    """Read one message (the first, of an mbox). Raises `Unreadable` where a cap strikes."""
    message, count = first_of_mbox(data.replace(b"\r\n", b"\n"))
    letter = take_apart(message)
    return reading_of(name, letter, count=count, now=now)


def reading_of(name: str, letter: Letter, *, count: int, now: datetime | None) -> Reading:
    """Everything that a message taken apart says."""
    newest = newest_words(letter)
    calendar = parts_of(letter.calendars)
    sorted_ = _sorted(newest, calendar, now)
    kind: Kind = sorted_.kind
    because = sorted_.because
    people = find_people(newest.text, newest.sender)
    company, role = _employer(newest, kind, people)
    company, role = _with_calendar(company, role, kind, calendar)
    signs = find_scam_signs(newest.text, newest.subject, newest.sender, company.value if company else None)
    if any(sign.strong for sign in signs) and kind in _COULD_BE_SCAM:
        kind, because = "scam", signs[0].evidence
    links = find_links(newest.text, letter.links)
    firm = agency(newest.text) if sorted_.kind == "outreach" else None
    agenda = read_agenda(_words(newest, now), kind, single_job=kind == "alert" and role is not None)
    times, questions = reconcile(agenda.times, times_of(calendar.events))
    return Reading(
        file=name,
        kind=kind,
        because=because,
        confidence=sorted_.confidence,
        company=company,
        role=role,
        times=times,
        pay=agenda.pay,
        answer_by=agenda.answer_by,
        place=find_place(newest.text),
        format=find_format(newest.text, links) if kind in _ABOUT_A_TALK else None,
        minutes=find_minutes(newest.text) if kind in _ABOUT_A_TALK else None,
        remote=find_remote(newest.text),
        links=links,
        people=without_company(people, company.value if company else None),
        scam=signs,
        unclear=tuple(dict.fromkeys((*questions, *_still_open(agenda, times), *calendar.unclear, *letter.notes, *newest.notes))),
        sender=newest.sender,
        subject=newest.subject or None,
        received=newest.received,
        text=newest.shown,
        count=count,
        extra={**({"agency": firm} if firm else {}), **(calendar_keys(calendar.events[0]) if calendar.events else {})},
    )


def _words(newest: Newest, now: datetime | None) -> Words:
    sender = f"{newest.sender.name} {newest.sender.email or ''}" if newest.sender else ""
    return Words(newest.text, newest.subject, newest.received, now, f"{newest.subject}\n{sender}")


def _employer(newest: Newest, kind: Kind, people: tuple[Person, ...]) -> tuple[Stated | None, Stated | None]:
    """Company and role. A list of jobs has no one employer; a message about nothing in particular only where it names a role."""
    names = _persons(newest, people)
    if kind == "alert":
        return _single_job(newest)
    agency_writes = kind == "outreach" and placed_by_agency(newest.text)
    company = find_company(
        newest.text, newest.subject, newest.sender, people=names, client_of_agency=agency_writes, below=newest.below
    )
    titles = tuple(person.title for person in people if person.title)
    role = find_role(newest.text, newest.subject, company.value if company else None, titles=titles)
    if kind == "other" and (role is None or company is None or not role.sure):
        return None, None
    return company, role


def _with_calendar(
    company: Stated | None, role: Stated | None, kind: Kind, calendar: CalendarRead
) -> tuple[Stated | None, Stated | None]:
    """What the words leave open, the title of the calendar part may say: "Interview: Data Analyst at Acme"."""
    if not calendar.events or kind not in {"interview", "cancelled", "assessment"}:
        return company, role
    titled, named = employer_of(calendar.events[0])
    if company is None or (not company.sure and titled is not None and titled.sure):
        company = titled or company
    return company, role or named


def _single_job(newest: Newest) -> tuple[Stated | None, Stated | None]:
    if _MANY_JOBS.search(newest.text) or _MANY_JOBS.search(newest.subject):
        return None, None
    pair = find_pair(newest.text, newest.subject)
    return pair or (find_company(newest.text, newest.subject, newest.sender), find_role(newest.text, newest.subject))


def _persons(newest: Newest, people: tuple[Person, ...]) -> frozenset[str]:
    """Names that belong to persons: the people found, their parts, and the candidate greeted."""
    names = [each.name for each in people if each.title or each.email or (" " in each.name and not _acts(each.name, newest.text))]
    for called in filter(None, (greeted(newest.text), newest.addressee)):
        names += [called, *called.split()]
    if (
        newest.sender is not None
        and len(newest.sender.name.split()) in {2, 3}
        and people
        and people[0].name == newest.sender.name
    ):
        names += newest.sender.name.split()
    if newest.sender is not None and newest.sender.name in newest.subject and DESK_ADDRESS.match(newest.sender.email or ""):
        names = [name for name in names if name not in newest.sender.name]  # a firm's name that looks like a person's
    return frozenset(key(name) for name in names)


def _acts(name: str, text: str) -> bool:
    """Signs like a person, but one works *at* it: it is the employer."""
    return any(f"{word} {name}" in text for word in ("at", "in", "with", "to", "for", "join")) or f"{name} has" in text


def newest_words(letter: Letter) -> Newest:
    """Unwrap forwards and replies; inner headers win over the outer ones."""
    unwrapped = unwrap(letter.text, letter.subject)
    inner = unwrapped.headers
    subject = inner.get("subject") or letter.subject
    sender = person(inner["from"]) if inner.get("from") else letter.sender
    received = letter.received
    if inner.get("date") and (unwrapped.forwarded or received is None):
        received = printed_moment(inner["date"]) or received
    own = bool(
        letter.sender and letter.sender.email and letter.sender.email in letter.recipients and not inner and not letter.handed_on
    )
    shown = flow(unwrapped.text)
    looked_at, notes = within_reach(shown)
    return Newest(
        looked_at,
        shown,
        subject[: caps.LINE_CHARACTERS],
        sender,
        received,
        own,
        unwrapped.quoted[: caps.LINE_CHARACTERS * 2],
        notes,
        letter.addressee,
    )


def _sorted(newest: Newest, calendar: CalendarRead, now: datetime | None) -> Sorted:
    """Direction first: what the person sent invites nobody, though it may confirm a time."""
    if newest.own:
        evidence = Evidence("from", newest.sender.email or "") if newest.sender else None
        return Sorted("other", evidence, "you wrote this yourself", 1.0, {})
    ruled, meeting = _ruled(newest, calendar, now)
    if calendar.events:
        return ruled
    return settled(ruled, opine(_signs(newest, ruled, meeting), shipped()), meeting=meeting is not None)


def _ruled(newest: Newest, calendar: CalendarRead, now: datetime | None) -> tuple[Sorted, Evidence | None]:
    """What the rules say, and the sentence that names a day and an hour to meet."""
    extra: list[tuple[Kind, float, Evidence, str]] = []
    if calendar.events:
        kind = kind_of(calendar.events)
        evidence = Evidence("calendar", shortened(calendar.events[0].summary or "an event"))
        weight = 10.0 if kind == "cancelled" else 8.0 if kind != "calendar" else LEAST
        extra.append((kind, weight, evidence, "a calendar part"))
    if _is_list_of_jobs(newest.text):
        extra.append(("alert", 8.0, Evidence("body", shortened(newest.text, 120)), "a list of jobs"))
    meeting = appointment(newest.text, newest.received, now, _words(newest, now).context)
    return sort_message(newest.text, newest.subject, extra=extra, meeting=meeting), meeting


def signs_of_letter(newest: Newest, now: datetime | None) -> dict[str, str]:
    """What the second opinion goes by (see `prior`): the signs of a letter without a calendar part."""
    ruled, meeting = _ruled(newest, CalendarRead(), now)
    return _signs(newest, ruled, meeting)


def _signs(newest: Newest, ruled: Sorted, meeting: Evidence | None) -> dict[str, str]:
    email = (newest.sender.email or "") if newest.sender else ""
    return signs_of(
        newest.text, newest.subject, email, Ruled(ruled.kind, ruled.scores, ruled.reasons), meeting=meeting is not None
    )


def _is_list_of_jobs(text: str) -> bool:
    """Titles and places in turn, line by line: a list, whatever else it says. Where nothing is a sentence, two are enough."""
    lines = [line for line in text.split("\n") if line][:80]
    titles = sum(looks_like_role(line) and len(line.split()) <= 8 and not line.endswith(".") for line in lines)
    places = sum(bool(_PLACE_LINE.search(line)) for line in lines)
    enough = 3 if any(line.endswith((".", "!", "?", ",")) for line in lines) else 2
    return titles >= enough and places >= enough


def _still_open(agenda: Agenda, times: tuple[Time, ...]) -> tuple[str, ...]:
    """Questions about the words fall away where a calendar part has answered them."""
    return agenda.unclear if times == agenda.times or not all(time.sure for time in times) else ()
