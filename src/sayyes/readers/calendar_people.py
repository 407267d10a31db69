"""Who a name in a calendar entry is: a person, or a firm? By those invited, by whom the description greets, by the addresses."""

# ruff: noqa: E501  patterns stay on one line

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from sayyes.readers.company_senders import firm_like
from sayyes.readers.facts import Person
from sayyes.readers.vendors import DESK_ADDRESS, host_letters, is_free_mail, is_vendor_host, key, organisation

_GREETED = re.compile(
    r"^(?:hi|hello|hey|dear|hallo|liebe[rs]?|guten tag|sehr geehrte[rs]?|bonjour|cher|chère|hola|estimad[oa]|querid[oa]|ciao|gentile|olá)"
    r"(?: (?:herr|frau|mr|mrs|ms|m|mme|sr|sra|dr|prof)\.?)* (?P<name>[A-ZÀ-Þ][\w'’-]+(?: +[A-ZÀ-Þ][\w'’.-]+){0,3})",
    re.IGNORECASE | re.MULTILINE,
)
_ADDRESSED = re.compile(r"(?P<name>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){1,3}) ?[(<][^\s@()<>]{1,64}@[^\s@()<>]{1,255}[)>]")
_CALLED = re.compile(
    r"^(?:candidate|applicant|interviewer|interviewers|panel|bewerber(?:in)?|kandidat(?:in)?|candidate?|candidat[oe]?)(?: name)? ?: ?"
    r"(?P<name>[A-ZÀ-Þ][^\n,(<]{2,60})",
    re.IGNORECASE | re.MULTILINE,
)
_ALIKE = 0.8
_SHORTEST = 5  # letters of a name that is compared with an address


@dataclass(frozen=True)
class Known:
    """What an entry tells about names. `people` and `greeted`: keys of names; `locals_`: the parts of addresses before the @."""

    people: frozenset[str]
    words: frozenset[str]
    locals_: frozenset[str]
    organizer: str  # the organiser's display name, as key
    host: str  # the letters of the organiser's own host; "" for free mail

    def is_person(self, name: str) -> bool:
        """Is this one of the people?"""
        mark = key(name)
        if not mark or self.is_organizer(name):
            return False
        if mark in self.people or (self.words and {key(word) for word in name.split()} <= self.words):
            return True
        letters = host_letters(name)
        return len(letters) >= _SHORTEST and any(_alike(letters, local) for local in self.locals_)

    def is_organizer(self, name: str) -> bool:
        """Does the name belong to the house that invites, by its address or its display name?"""
        letters = host_letters(name)
        of_host = bool(self.host) and len(letters) >= 3 and (self.host.startswith(letters) or letters.startswith(self.host))
        return of_host or (bool(self.organizer) and key(name) == self.organizer)


def known_in(organizer: Person | None, attendees: Iterable[Person], told: str) -> Known:
    """The people of an entry, by their names, their addresses and the words of the description."""
    every = [person for person in (organizer, *attendees) if person is not None]
    names = [form for person in every if "@" not in person.name and not _is_house(person) for form in _forms(person.name)]
    spoken = [match["name"].strip() for pattern in (_ADDRESSED, _CALLED) for match in pattern.finditer(told)]
    greeted = [match["name"] for match in _GREETED.finditer(told)]
    host = (organizer.email or "").rsplit("@", 1)[-1] if organizer and organizer.email else ""
    label = "" if not host or is_free_mail(host) or is_vendor_host(host) else host_letters(organisation(host))
    return Known(
        people=frozenset(key(name) for name in (*names, *spoken, *greeted)),
        words=frozenset(key(word) for name in (*greeted, *spoken) for word in name.split()),
        locals_=frozenset(host_letters(person.email.split("@")[0]) for person in every if person.email),
        organizer=key(organizer.name) if organizer and _is_house(organizer) else "",
        host=label,
    )


def _is_house(person: Person) -> bool:
    """Does the display name belong to a house, and to nobody in it? A person's name is spelled in the person's address."""
    local, _, host = (person.email or "").partition("@")
    if "@" in person.name or "," in person.name:
        return False
    spelled = any(len(word) >= 3 and host_letters(word) in host_letters(local) for word in person.name.split())
    of_host = not is_free_mail(host) and host_letters(organisation(host)).startswith(host_letters(person.name)[:6] or "-")
    return not spelled and (firm_like(person.name) or bool(DESK_ADDRESS.match(local)) or of_host)


def _forms(name: str) -> tuple[str, ...]:
    """ "Wells, Priya" is Priya Wells."""
    last, comma, first = name.partition(",")
    return (name, f"{first.strip()} {last.strip()}") if comma else (name,)


def _alike(name: str, local: str) -> bool:
    """The name as an address may spell it: "bob.baker", "bbaker1990"."""
    plain = re.sub(r"\d+", "", local)
    return len(plain) >= _SHORTEST and SequenceMatcher(None, name, plain, autojunk=False).ratio() >= _ALIKE
