"""Replies ready to send, one for each way of answering. Nothing is sent here, and nothing is claimed that nobody stated.

A time is restated only where it was read, with its zone; where the zone or the day is in doubt the reply asks. What the writer
has to fill in stands in square brackets. An invitation with a strong sign of fraud gets no acceptance in any form: the one
draft is a question to the company itself, to an address that the person looks up.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote

from sayyes.engine.decision import Decision
from sayyes.engine.situation import Situation
from sayyes.readers.facts import Person, Reading, Time
from sayyes.usecases import letters
from sayyes.usecases.moments import day_words, local, parsed, time_words
from sayyes.usecases.situating import first_time

KNOWN_ELSEWHERE = ("pay", "days_on_site", "commute_minutes")  # asked in words of their own
SETTLED_BY: Mapping[str, str] = {  # words of the engine's conditions, and what has to be asked to settle each
    "pay range": "pay",
    "days on site": "days_on_site",
    "place of work": "commute_minutes",
    "number of rounds": "rounds",
    "by when they decide": "decision_date",
}
NO_REPLY = re.compile(
    r"(?:no|do[-_.]?not)[-_.]?reply|^(?:mailer-daemon|notifications?|calendar-notification|invites?|invitations?)$", re.IGNORECASE
)
NO_PERSON = re.compile(
    r"\b(team|talent|recruit\w*|careers?|jobs?|hr|human|resources|people|hiring|via|no-?reply|support|department|group|inc|ltd|gmbh)\b",
    re.IGNORECASE,
)
HONORIFIC = re.compile(r"^(mr|mrs|ms|mx|miss|dr|prof)\.?\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Draft:
    """One reply. `to` is an address, or empty where none is known that a person reads."""

    variant: str
    label: str
    to: str
    subject: str
    body: str


@dataclass(frozen=True)
class _Case:
    """What the sentences are made of, as far as it was stated."""

    reading: Reading | None
    situation: Situation
    name: str
    worth_asking: tuple[str, ...]  # what the answer hangs on, then what else the engine found worth asking

    @property
    def by_phone(self) -> bool:
        return bool(self.situation.invitation.rounds) and self.situation.invitation.rounds[0].format == "phone"

    @property
    def signed(self) -> bool:
        return self.situation.candidate.commitment.kind == "signed"


def drafts(*, reading: Reading | None, situation: Situation, decision: Decision, name: str | None) -> tuple[Draft, ...]:
    """Every reply that fits the case, the one that goes with the decision first. `name` signs; without it a blank does.

    Nobody who has signed elsewhere is offered a way to accept; a strong sign of fraud leaves the question to the company.
    """
    worth_asking = (*_conditional(decision), *(each.about for each in decision.ask_first))
    case = _Case(reading, situation, name or letters.BLANK_NAME, worth_asking)
    best = best_variant(decision)
    variants = _fitting(case, best)
    ordered = sorted(variants, key=lambda variant: variant != best)
    return tuple(_draft(variant, case) for variant in ordered)


def best_variant(decision: Decision) -> str:
    """The reply that goes with the answer."""
    hard = " ".join(gate.rule for gate in decision.gates if gate.hard)
    if "scam" in hard:
        return "verify"
    if "signed" in hard:
        return "informational" if decision.answer == "informational" else "signed_elsewhere"
    if decision.answer == "yes_if":
        return _condition_variant(decision.condition or "")
    return "decline" if decision.answer == "no" else decision.answer


def mailto(draft: Draft) -> str:
    """The draft as a mailto: address (RFC 6068): everything percent-encoded, line ends as CRLF."""
    body = draft.body.replace("\r\n", "\n").replace("\n", "\r\n")
    return f"mailto:{quote(draft.to, safe='@')}?subject={quote(draft.subject, safe='')}&body={quote(body, safe='')}"


def _condition_variant(condition: str) -> str:
    words = condition.casefold()
    for variant, signs in (
        ("phone_first", ("by phone", "by video", "phone first")),
        ("after_hours", ("after hours", "evening", "outside working hours", "at a time that costs")),
        ("another_time", ("another day", "another time", "other day", "later day")),
        ("patience", ("agreed to wait",)),
        ("how_far", ("how far your interest",)),
    ):
        if any(sign in words for sign in signs):
            return variant
    return "ask_first"


def _conditional(decision: Decision) -> tuple[str, ...]:
    """What the condition of the answer is about, where a question settles it."""
    return tuple(about for words, about in SETTLED_BY.items() if words in (decision.condition or ""))


def _fitting(case: _Case, best: str) -> tuple[str, ...]:
    """Every reply that may be sent; those that only one condition calls for are among them where it holds."""
    if case.situation.invitation.scam_signs or (case.reading and any(sign.strong for sign in case.reading.scam)):
        return ("verify",)
    if case.signed:
        return ("signed_elsewhere", "informational", "refer", "decline")
    phone = () if case.by_phone else ("phone_first",)
    promised = ("patience",) if case.situation.candidate.commitment.kind == "verbal" else ()
    open_cards = ("how_far",) if best == "how_far" else ()
    return (
        "yes",
        *phone,
        *promised,
        *open_cards,
        "after_hours",
        "ask_first",
        "another_time",
        "informational",
        "refer",
        "decline",
    )


def _draft(variant: str, case: _Case) -> Draft:
    places = _places(case)
    paragraphs = [text for each in letters.PARAGRAPHS[variant] if (text := each.format_map(places).strip())]
    who = None if variant == "verify" else addressee(case.reading)
    body = "\n\n".join([f"Dear {who}," if who else "Hello,", *paragraphs, f"Kind regards,\n{case.name}"]) + "\n"
    to = "" if variant == "verify" else address(case.reading)
    return Draft(variant, letters.LABELS[variant], to, _subject(variant, case), body)


def _places(case: _Case) -> dict[str, str]:
    """What goes into the braces of the wording."""
    invitation = case.situation.invitation
    chosen, sender, questions = _chosen(case), address(case.reading), _questions(case)
    said = time_words(chosen) if chosen and chosen.sure else None
    worth_asking = [letters.ASK[about] for about in case.worth_asking if about in letters.ASK]
    everything = list(dict.fromkeys([*worth_asking, *questions])) or [letters.ASK_NEXT]
    return {
        "thanks": letters.THANKS_FOR_WRITING if case.reading and case.reading.kind == "outreach" else letters.THANKS,
        "position": f"the {invitation.role} position" if invitation.role else "the position",
        "there": f" at {invitation.company}" if invitation.company else "",
        "company": invitation.company or "your company",
        "sent_from": f", sent from {sender}" if sender else "",
        "free": letters.BLANK_TIMES,
        "day": letters.BLANK_DAY,
        "interest": letters.BLANK_INTEREST,
        "time": _time_sentence(case, chosen),
        "that_time": said or letters.THAT_TIME,
        "noted": letters.NOTED.format(time=said) if said else "",
        "why_not": letters.WHY_NOT_SIGNED if case.signed else letters.WHY_NOT,
        "questions": letters.QUESTIONS.format(" and ".join(questions)) if questions else "",
        "question_list": "\n".join(f"- {question}" for question in everything),
    }


# -- who is written to -------------------------------------------------------------------------------------------------


def address(reading: Reading | None) -> str:
    """The address that a person reads: the sender's, unless it takes no replies; then the first person's with one."""
    if reading is None:
        return ""
    people = (reading.sender, *reading.people)
    emails = [person.email for person in people if person is not None and person.email]
    return next((email for email in emails if "@" in email and not NO_REPLY.search(email.split("@", 1)[0])), "")


def addressee(reading: Reading | None) -> str | None:
    """How to greet: the first name of who wrote, "Dr Raman" where a title came with it; None where no person is known."""
    if reading is None:
        return None
    sender = reading.sender
    named = [person for person in reading.people if sender and sender.email and person.email == sender.email]
    rows = (*named, *((sender,) if sender else ()), *reading.people)
    company = reading.company.value.casefold() if reading.company else None
    people = [person for person in rows if company is None or not _is_company(person.name.casefold(), company)]
    return next((name for person in people if (name := _first_name(person)) is not None), None)


def _is_company(name: str, company: str) -> bool:
    return bool(name.strip()) and (name in company or company in name)


def _first_name(person: Person) -> str | None:
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


def _subject(variant: str, case: _Case) -> str:
    role = case.situation.invitation.role
    if variant == "verify":
        return f"Is this invitation from you? {role or ''}".strip()
    asked = " ".join((case.reading.subject if case.reading and case.reading.subject else "").split())
    if asked:
        return asked if asked[:3].casefold() == "re:" else f"Re: {asked}"
    return f"Your invitation: {role}" if role else "Your invitation to an interview"


# -- what is said ------------------------------------------------------------------------------------------------------


def _time_sentence(case: _Case, chosen: Time | None) -> str:
    """The time that was read, restated with its zone; a question where it is in doubt; an open date where there is none."""
    if chosen is None:
        if case.reading is not None and case.reading.kind == "assessment":
            return letters.ASSESSMENT.format(until=_until(case.reading))
        if case.reading is not None and case.reading.times:
            return letters.LATE.format(free=letters.BLANK_TIMES)
        booking = case.reading is not None and any(link.purpose == "booking" for link in case.reading.links)
        return letters.BOOKING if booking else letters.NO_TIME.format(free=letters.BLANK_TIMES)
    said = time_words(chosen)
    if not chosen.sure and (other := _in_calendar(case.reading)) is not None and chosen.evidence.where != "calendar":
        return letters.WHICH_ONE.format(first=said, second=time_words(other))
    if not chosen.sure or not _zone_known(chosen):
        return letters.WHICH_TIME.format(words=" ".join(chosen.evidence.text.split())[:120] or said)
    if chosen.window:
        return letters.WITHIN.format(time=said)
    if case.reading is not None and sum(each.sure for each in case.reading.times) > 1:
        return letters.SUITS_BEST.format(time=said)
    return letters.SUITS.format(time=said, purpose=" for the phone call" if case.by_phone else "")


def _in_calendar(reading: Reading | None) -> Time | None:
    """The time of the calendar file, where it is in doubt because the message says another."""
    times = reading.times if reading is not None else ()
    return next((each for each in times if not each.sure and each.evidence.where == "calendar" and _zone_known(each)), None)


def _until(reading: Reading) -> str:
    day = parsed(reading.answer_by.value) if reading.answer_by is not None else None
    return f" by {day_words(day)}" if day is not None else ""


def _zone_known(chosen: Time) -> bool:
    """A day without a time of day needs no zone; a time of day does."""
    start = local(chosen)
    return chosen.zone is not None or not isinstance(start, datetime) or start.tzinfo is not None


def _chosen(case: _Case) -> Time | None:
    """The time to answer to: the first sure one still to come, else the first that is in doubt; never one that is past."""
    if case.reading is None:
        return None
    sure = first_time(case.reading.times, case.situation.now)
    return sure or next((each for each in case.reading.times if not each.sure), None)


def _questions(case: _Case) -> list[str]:
    """What was not stated and matters: pay, then days on site, then whatever could rule the job out."""
    invitation = case.situation.invitation
    questions = []
    if invitation.pay_low is None and (case.reading is None or case.reading.pay is None):
        questions.append(letters.ASK["pay"])
    if "days_on_site" not in invitation.facts:
        questions.append(letters.ASK["days_on_site"])
    rules = case.situation.candidate.deal_breakers
    other = [rule.field for rule in rules if rule.field not in (*KNOWN_ELSEWHERE, *invitation.facts)]
    if "commute_minutes" not in invitation.facts and any(rule.field == "commute_minutes" for rule in rules):
        questions.append(letters.ASK["commute_minutes"])
    return questions + [letters.ASK_OTHER.format(field.replace("_", " ")) for field in dict.fromkeys(other)]
