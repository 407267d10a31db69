"""What was read, in words for the page: each fact with where it was read, and the form that puts it right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django import forms

from sayyes.readers.facts import Evidence, Pay, Person, Reading, Stated
from sayyes.usecases.amounts import money
from sayyes.usecases.explaining import FORMATS
from sayyes.usecases.invitations import Kept
from sayyes.usecases.moments import day_words, local, parsed, time_words
from sayyes.web.forms.answer import CORRECTIONS

PLACES = {
    "body": "in the message", "subject": "in the subject", "from": "the sender", "signature": "in the signature",
    "calendar": "in the calendar entry", "you": "you said so",
}  # fmt: skip
REMOTE = {"onsite": "on site", "hybrid": "some days on site", "remote": "from anywhere"}
SITE_FACTS = {
    "days_on_site": "{:g} days on site a week", "commute_minutes": "{:g} minutes each way", "hours_per_week": "{:g} hours a week",
    "weekend_days": "{:g} weekend days a month", "travel_days": "{:g} days of travel a month",
    "learning": "{:+g} steps to learn, against today",
}  # fmt: skip
NOT_STATED = "not stated"
LONGEST_QUOTE = 160


@dataclass(frozen=True)
class Said:
    """One value of a fact, and where it was read: a place in words, and the words themselves unless they say the same."""

    value: str
    where: str = ""
    quote: str = ""


@dataclass(frozen=True)
class FactRow:
    """One line of "What we read". `form` puts it right; `open_form` is set where it has just been refused."""

    key: str
    label: str
    said: tuple[Said, ...]
    unsure: bool = False
    form: forms.Form | None = None
    open_form: bool = field(default=False)


def unbroken(words: str) -> str:
    """The words with each minus sign joined to what follows, so that no line ends between "−" and "$430"."""
    return words.replace("−", "−\u2060")


def fact_rows(kept: Kept, refused: Mapping[str, forms.Form], *, taken_pay: str | None = None) -> tuple[FactRow, ...]:
    """Everything read from the message, with what was put right in its place.

    refused: forms to be shown again as typed. taken_pay: what was taken where no pay is stated.
    """
    reading = kept.reading
    when = tuple(Said(time_words(each, short=True, year=True), *_from(each.evidence)) for each in reading.times)
    rows = [
        _row("when", "When", when, kept, refused, unsure=not all(each.sure for each in reading.times)),
        _row("company", "Company", _stated(reading.company), kept, refused, unsure=_doubtful(reading.company)),
        _row("role", "Role", _stated(reading.role), kept, refused, unsure=_doubtful(reading.role)),
        _row("pay", "Pay", _pay(reading.pay, taken_pay), kept, refused, unsure=reading.pay is None),
        _row("industry", "Business", _industry(kept), kept, refused),
        _row("site", "Place of work", _site(kept), kept, refused),
    ]
    return (*rows, *_plain_rows(reading))


def _plain_rows(reading: Reading) -> tuple[FactRow, ...]:
    """What is shown and needs no form; what was not stated is left out."""
    talk = tuple(said for said in (_talk(reading.format, FORMATS), _minutes(reading.minutes)) if said)
    found = (
        ("who", "Who", tuple(_person(each) for each in reading.people)),
        ("place", "Where", _stated(reading.place) if reading.place else ()),
        ("talk", "The talk", talk),
        ("answer_by", "Answer by", (_answer_by(reading.answer_by),) if reading.answer_by else ()),
        ("links", "Addresses in it", tuple(Said(each.url[:200], each.purpose) for each in reading.links[:6])),
    )
    return tuple(FactRow(key, label, said) for key, label, said in found if said)


def _row(
    key: str,
    label: str,
    said: tuple[Said, ...],
    kept: Kept,
    refused: Mapping[str, forms.Form],
    *,
    unsure: bool = False,
) -> FactRow:
    form = refused.get(key) or CORRECTIONS[key](initial=_initial(key, kept), auto_id=f"id_{key}_%s")
    return FactRow(key, label, said or (Said(NOT_STATED),), unsure, form, key in refused)


def _initial(key: str, kept: Kept) -> dict[str, Any]:
    """What a form begins with: what is believed now."""
    reading, corrections = kept.reading, kept.corrections
    if key == "pay" and reading.pay:
        pay = reading.pay
        return {"pay_low": pay.low, "pay_high": pay.high, "pay_period": pay.period, "currency": pay.currency or ""}
    if key == "when" and reading.times:
        start = local(reading.times[0])
        wall = start.replace(tzinfo=None) if isinstance(start, datetime) else None
        return {"start": wall, "zone": reading.times[0].zone or ""}
    if key == "site":
        return dict(corrections.get("facts", {}))
    stated = getattr(reading, key, None)
    return {key: stated.value if isinstance(stated, Stated) else corrections.get(key, "")}


def _from(evidence: Evidence, value: str = "") -> tuple[str, str]:
    """Where it was read, and the words unless they are the value itself."""
    quote = " ".join(evidence.text.split())
    quote = quote if len(quote) <= LONGEST_QUOTE else quote[: LONGEST_QUOTE - 1] + "…"
    same = quote.casefold() == value.casefold() or evidence.where == "you"
    return PLACES.get(evidence.where, f"in the {evidence.where}"), "" if same else quote


def _stated(fact: Stated | None) -> tuple[Said, ...]:
    return () if fact is None else (Said(fact.value, *_from(fact.evidence, fact.value)),)


def _doubtful(fact: Stated | None) -> bool:
    return fact is None or not fact.sure


def _pay(pay: Pay | None, taken: str | None) -> tuple[Said, ...]:
    if pay is None:
        return (Said(f"not stated: we took {taken} a year, as comparable jobs pay"),) if taken else ()
    return (Said(_pay_words(pay), *_from(pay.evidence)),)


def _pay_words(pay: Pay) -> str:
    def amount(value: float) -> str:
        return money(value, pay.currency) if pay.currency else f"{value:,.0f}"

    ends = [amount(end) for end in dict.fromkeys((pay.low, pay.high)) if end is not None]
    per = f" {'an' if pay.period == 'hour' else 'a'} {pay.period}" if pay.period else ""
    open_end = " or more" if pay.high is None else ""
    return f"{'–'.join(ends) or 'stated, but not as a number'}{open_end}{per}"


def _industry(kept: Kept) -> tuple[Said, ...]:
    own = kept.corrections.get("industry")
    return (Said(own, PLACES["you"]),) if own else (Said("not known"),)


def _site(kept: Kept) -> tuple[Said, ...]:
    """Where the work is done: as read, and as the person said."""
    reading, said = kept.reading, kept.corrections.get("facts", {})
    found = []
    if reading.remote and "remote" not in said:
        value = REMOTE.get(reading.remote.value, reading.remote.value)
        found.append(Said(value, *_from(reading.remote.evidence, value)))
    if "remote" in said:
        found.append(Said(REMOTE.get(said["remote"], said["remote"]), PLACES["you"]))
    found += [Said(words.format(said[fact]), PLACES["you"]) for fact, words in SITE_FACTS.items() if fact in said]
    return tuple(found)


def _person(person: Person) -> Said:
    return Said(", ".join(filter(None, (person.name, person.title))), person.email or "")


def _talk(fact: Stated | None, words: Mapping[str, str]) -> Said | None:
    return Said(words.get(fact.value, fact.value), *_from(fact.evidence, fact.value)) if fact else None


def _minutes(fact: Stated | None) -> Said | None:
    return Said(f"{fact.value} minutes", *_from(fact.evidence)) if fact else None


def _answer_by(fact: Stated) -> Said:
    day = parsed(fact.value)
    return Said(day_words(day, year=True) if day else fact.value, *_from(fact.evidence))
