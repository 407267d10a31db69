"""Who a reply goes to, and how they are greeted. Whoever cannot be told apart from a department or a company is not named."""

from __future__ import annotations

import re

from sayyes.readers.facts import Person, Reading

NO_REPLY = re.compile(
    r"(?:no|do[-_.]?not)[-_.]?reply|^(?:mailer-daemon|notifications?|calendar-notification|invites?|invitations?)$", re.IGNORECASE
)
NO_PERSON = re.compile(
    r"\b(team|talent|recruit\w*|careers?|jobs?|hr|human|resources|people|hiring|via|no-?reply|support|department|group|inc|ltd|gmbh)\b",
    re.IGNORECASE,
)
HONORIFIC = re.compile(r"^(mr|mrs|ms|mx|miss|dr|prof)\.?\s+", re.IGNORECASE)


def address(reading: Reading | None) -> str:
    """The address that a person reads: the sender's, unless it takes no replies; then the first person's with one."""
    if reading is None:
        return ""
    people = (reading.sender, *reading.people)
    emails = [person.email for person in people if person is not None and person.email]
    return next((email for email in emails if takes_replies(email)), "")


def takes_replies(email: str) -> bool:
    """Whether it is an address that somebody reads, as far as its name tells."""
    return "@" in email and not NO_REPLY.search(email.split("@", 1)[0])


def addressee(reading: Reading | None, *, in_full: bool = False) -> str | None:
    """How to greet: the first name of who wrote, "Dr Raman" where a title came with it; None where no person is known.

    `in_full`: first and last name, for languages whose letters use no first name alone; None where only one of them is known.
    """
    if reading is None:
        return None
    sender = reading.sender
    named = [person for person in reading.people if sender and sender.email and person.email == sender.email]
    rows = (*named, *((sender,) if sender else ()), *reading.people)
    company = reading.company.value.casefold() if reading.company else None
    people = [person for person in rows if company is None or not _is_company(person.name.casefold(), company)]
    found = ((person, name) for person in people if (name := first_name(person)) is not None)
    person, name = next(found, (None, None))
    return _full_name(person, name) if in_full and person and name else name


def _full_name(person: Person, first: str) -> str | None:
    name = " ".join(person.name.split()).strip("\"' ")
    if "," in name:
        last, _, given = name.partition(",")
        name = f"{given.strip()} {last.strip()}"
    if HONORIFIC.match(name):
        return first
    return name if " " in name else None


def _is_company(name: str, company: str) -> bool:
    return bool(name.strip()) and (name in company or company in name)


def first_name(person: Person) -> str | None:
    """The name by which to greet; None where it is rather a department's or a company's."""
    full = " ".join(person.name.split()).strip("\"' ")
    if not full or "@" in full or any(sign.isdigit() for sign in full) or NO_PERSON.search(full):
        return None
    title = HONORIFIC.match(full)
    if title:
        return f"{title[1].capitalize()} {full.rsplit(' ', 1)[-1]}"
    if "," in full:  # "Raman, Priya"
        full = full.split(",", 1)[1].strip()
    first, _, last = full.partition(" ")
    local, _, domain = (person.email or "").casefold().partition("@")
    if not last and "," not in person.name and local and (first.casefold() in domain or first.casefold() not in local):
        return None  # one word that is not in their own address is more likely a company than a person
    return first if len(first) > 1 and first[0].isupper() else None
