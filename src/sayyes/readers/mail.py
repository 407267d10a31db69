"""A message, as bytes, into a `Reading`: who wants what, when, where, for how much. Every fact keeps its evidence."""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from sayyes.readers.company import agency, find_company
from sayyes.readers.facts import Evidence, Kind, Person, Reading
from sayyes.readers.kinds import Sorted, sort_message
from sayyes.readers.meeting import find_format, find_links, find_minutes, find_place, find_remote
from sayyes.readers.mime import Letter, first_of_mbox, person, take_apart
from sayyes.readers.people import find_people, greeted
from sayyes.readers.printed import printed_moment
from sayyes.readers.replies import unwrap
from sayyes.readers.role import find_role
from sayyes.readers.scam import find_scam_signs
from sayyes.readers.text import flow
from sayyes.readers.vendors import key

_NO_EMPLOYER = frozenset({"alert", "other"})
_ABOUT_A_TALK = frozenset({"interview", "cancelled", "outreach", "scam"})
_COULD_BE_SCAM = frozenset({"interview", "offer", "outreach", "assessment", "confirmation", "other"})
_CLIENT_WORDS = re.compile(
    r"\b(?:(?:our|my|their)(?: \w+){0,2} clients?|for a client|end client|working with|recruit\w* (?:at|from|with|agency|firm)|staffing|from [A-Z])",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Newest:
    """The newest words of a message, flowed, with the headers that go with them."""

    text: str
    quoted: str
    subject: str
    sender: Person | None
    received: datetime | None
    own: bool


def read_mail(name: str, data: bytes, *, now: datetime | None) -> Reading:
    """Read one message (the first, of an mbox). Raises `Unreadable` where a cap strikes."""
    message, count = first_of_mbox(data.replace(b"\r\n", b"\n"))
    letter = take_apart(message)
    return reading_of(name, letter, count=count, now=now)


def reading_of(name: str, letter: Letter, *, count: int, now: datetime | None) -> Reading:
    """Everything that a message taken apart says."""
    newest = newest_words(letter)
    sorted_ = _sorted(newest)
    kind: Kind = sorted_.kind
    because = sorted_.because
    people = find_people(newest.text, newest.sender)
    names = _persons(newest, people)
    outreach = kind == "outreach"
    company = (
        None
        if kind in _NO_EMPLOYER
        else find_company(
            newest.text, newest.subject, newest.sender, people=names, client_of_agency=outreach and _for_a_client(newest.text)
        )
    )
    signs = find_scam_signs(newest.text, newest.subject, newest.sender, company.value if company else None)
    if any(sign.strong for sign in signs) and kind in _COULD_BE_SCAM:
        kind, because = "scam", signs[0].evidence
    links = find_links(newest.text, letter.links)
    firm = agency(newest.text) if outreach else None
    return Reading(
        file=name,
        kind=kind,
        because=because,
        confidence=sorted_.confidence,
        company=company,
        role=None if kind in _NO_EMPLOYER else find_role(newest.text, newest.subject),
        place=find_place(newest.text),
        format=find_format(newest.text, links) if kind in _ABOUT_A_TALK else None,
        minutes=find_minutes(newest.text) if kind in _ABOUT_A_TALK else None,
        remote=find_remote(newest.text),
        links=links,
        people=people,
        scam=signs,
        unclear=letter.notes,
        sender=newest.sender,
        subject=newest.subject or None,
        received=newest.received,
        text=newest.text,
        count=count,
        extra={"agency": firm} if firm else {},
    )


def _persons(newest: Newest, people: tuple[Person, ...]) -> frozenset[str]:
    """Names that belong to persons: the people found, their parts, and the candidate greeted."""
    names = [each.name for each in people]
    hello = greeted(newest.text)
    if hello:
        names += [hello, *hello.split()]
    return frozenset(key(name) for name in names)


def _for_a_client(text: str) -> bool:
    return bool(_CLIENT_WORDS.search(text))


def newest_words(letter: Letter) -> Newest:
    """Unwrap forwards and replies; inner headers win over the outer ones."""
    unwrapped = unwrap(letter.text, letter.subject)
    inner = unwrapped.headers
    subject = inner.get("subject") or letter.subject
    sender = person(inner["from"]) if inner.get("from") else letter.sender
    received = letter.received
    if inner.get("date") and (unwrapped.forwarded or received is None):
        received = printed_moment(inner["date"]) or received
    own = bool(letter.sender and letter.sender.email and letter.sender.email in letter.recipients and not inner)
    return Newest(flow(unwrapped.text), unwrapped.quoted, subject, sender, received, own)


def _sorted(newest: Newest) -> Sorted:
    """Direction first: what the person sent invites nobody, though it may confirm a time."""
    if newest.own:
        evidence = Evidence("from", newest.sender.email or "") if newest.sender else None
        return Sorted("other", evidence, "you wrote this yourself", 1.0, {})
    return sort_message(newest.text, newest.subject)
