"""What a reader found: facts, each with where it was read and whether it is sure.

A fact nobody stated is `None`, never a guess. What is ambiguous is listed in `Reading.unclear`, in words one can answer.
Readings travel over a pipe from the child process that made them, so everything here turns into JSON and back.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, get_args

Kind = Literal[
    "interview",  # invited, scheduled, rescheduled, asked for times
    "cancelled",
    "rejection",  # on hold and frozen too
    "offer",
    "assessment",  # tests, written screenings
    "confirmation",  # application received, status notes
    "outreach",  # a recruiter's first contact
    "alert",  # job lists
    "scam",
    "posting",
    "calendar",  # an event that is no interview
    "other",
]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True)
class Evidence:
    """Where something was read: the part (`body`, `subject`, `from`, `signature`, `calendar`, …) and the words themselves."""

    where: str
    text: str


@dataclass(frozen=True)
class Stated:
    """A plain text fact, e.g. the company, as it was read."""

    value: str
    evidence: Evidence
    sure: bool = True


@dataclass(frozen=True)
class Time:
    """A proposed or fixed time.

    `start` and `end` are ISO 8601: with an offset where the instant is fixed, a bare wall clock where no zone is known,
    a bare date where no time of day is stated. `zone` is an IANA name or None. `window` marks a range to choose from
    ("between 1 and 4 pm"), `fixed` an appointment that is already made (a calendar request) and no mere proposal.
    """

    start: str
    end: str | None
    zone: str | None
    sure: bool
    evidence: Evidence
    window: bool = False
    fixed: bool = False


@dataclass(frozen=True)
class Pay:
    """Pay as stated: numbers in whole units of `currency` (ISO 4217, None if "$" could be several) per `period`.

    `period`: hour, day, week, month, year, or None where it is not stated. An open upper end ("95,000+") has `high` None.
    """

    low: float | None
    high: float | None
    currency: str | None
    period: str | None
    evidence: Evidence
    basis: str | None = None


@dataclass(frozen=True)
class Person:
    """Somebody on the other side of the desk."""

    name: str
    email: str | None = None
    title: str | None = None


@dataclass(frozen=True)
class Link:
    """An address to meet at, to book or to read more at. `purpose`: meeting, booking, posting, other."""

    url: str
    purpose: str = "other"


@dataclass(frozen=True)
class ScamSign:
    """A pattern that honest employers do not show, with the sentence that showed it.

    `pattern`: chat_only, identity_up_front, money_up_front, written_only, free_mail, look_alike_domain, unfilled_template.
    `strong` signs lead to a hard gate; weak ones are shown.
    """

    pattern: str
    evidence: Evidence
    strong: bool = True


@dataclass(frozen=True)
class Reading:
    """Everything read from one file or message."""

    file: str
    kind: Kind
    because: Evidence | None = None
    confidence: float = 1.0
    company: Stated | None = None
    role: Stated | None = None
    times: tuple[Time, ...] = ()
    pay: Pay | None = None
    answer_by: Stated | None = None
    place: Stated | None = None
    format: Stated | None = None  # phone, video, onsite
    minutes: Stated | None = None  # how long the talk is to take
    remote: Stated | None = None  # onsite, hybrid, remote
    links: tuple[Link, ...] = ()
    people: tuple[Person, ...] = ()
    scam: tuple[ScamSign, ...] = ()
    unclear: tuple[str, ...] = ()
    sender: Person | None = None
    subject: str | None = None
    received: datetime | None = None
    text: str = ""  # what a person would read, as plain text; for showing, never as mark-up
    count: int = 1  # events or postings in the file; the facts are those of the first
    error: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)  # what a calendar reply needs: uid, sequence, organizer
