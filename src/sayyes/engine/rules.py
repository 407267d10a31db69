"""An institution's rules as values: who is bound, to what, how strongly, and where that is written.

A *policy pack* holds the rules of one office (a career centre, a school, a body). The engine knows twelve kinds of rule and four
strengths, and nothing about any institution: packs are handed in with the situation.

Periods: an hour is 1/24 of a day. Business days leave out Saturdays and Sundays, holidays are not known; business hours count as
24 to a business day, so that 72 of them are three. Counted back from a moment, business days need the weekday of `now`; without
it, and for the length of an offer's window, five of them are taken as a week.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from sayyes.engine.situation import Offer, Process

Kind = Literal[
    "decline-is-breach", "interest-required", "stop-after-accept", "verbal-binds", "renege-sanction", "cancel-notice",
    "no-show-ladder", "offer-min-days", "no-exploding", "interview-notice", "no-bad-faith-bargaining", "no-recording",
]  # fmt: skip
Strength = Literal["forbids", "penalises", "expects", "advises"]
Binds = Literal["candidate", "employer"]
Channel = Literal["school", "own"]
Covers = Literal["school", "all"]
Stage = Literal["any", "first", "later", "onsite"]
Unit = Literal["hours", "business hours", "days", "business days"]

KINDS: tuple[str, ...] = get_args(Kind)
STRENGTHS: tuple[str, ...] = get_args(Strength)
UNITS: tuple[str, ...] = get_args(Unit)
HOURS_A_DAY = 24.0
WORKING_DAYS, WEEK = 5, 7
SATURDAY = 5
NOT_CONFIRMED = "no"


@dataclass(frozen=True)
class Rule:
    """One rule in our own words (`says`), with the page that it was read from.

    value, unit: the notice owed, the least days of an offer; for stop-after-accept, how far apart two starts may lie and still
    compete (None: all do). sanction: in words; cost: the same in money where somebody put a figure on it. covers: what came
    through the institution's system ("school"), or everything ("all"). stage: the rounds it is about. declining: for
    cancel-notice, the notice is owed for a plain no as well. page_date: the page's own date, empty where it has none.
    read_on, read_again_by: ISO dates. confirmed: "no", or the ISO date on which a person checked it on the page.
    """

    kind: Kind
    binds: Binds
    strength: Strength
    says: str
    source: str
    value: float | None = None
    unit: Unit | None = None
    sanction: str = ""
    cost: float | None = None
    covers: Covers = "school"
    stage: Stage = "any"
    declining: bool = False
    page_date: str = ""
    read_on: str = ""
    read_again_by: str = ""
    confirmed: str = NOT_CONFIRMED


@dataclass(frozen=True)
class Pack:
    """The rules of one office. contact: its own page, to ask where rules contradict each other."""

    id: str
    office: str
    version: str
    contact: str
    rules: tuple[Rule, ...]


def binds_channel(rule: Rule, entry: Process | Offer) -> bool:
    """Whether the rule binds what came this way.

    Where nobody said which way it came, it counts as the institution's: a rule that binds is not to be missed.
    """
    return rule.covers == "all" or entry.channel != "own"


def covered(rule: Rule, process: Process) -> bool:
    """Whether the rule binds this candidacy: by the way it came, and by the round that is next."""
    if not binds_channel(rule, process):
        return False
    number = process.facts.get("round", 1)
    later = isinstance(number, int | float) and not isinstance(number, bool) and number > 1
    onsite = bool(process.rounds) and process.rounds[0].format == "onsite"
    return {"any": True, "first": not later, "later": later, "onsite": onsite}[rule.stage]


def is_stale(rule: Rule, now: datetime | None) -> bool:
    """Whether its day to be read again has passed; never where it is not known what day now is."""
    return bool(now and rule.read_again_by) and now is not None and now.date() > date.fromisoformat(rule.read_again_by)


def length_in_days(rule: Rule) -> float:
    """The rule's period as days of a calendar."""
    days = _days(rule)
    return days * WEEK / WORKING_DAYS if _in_business(rule) else days


def last_day(rule: Rule, day: float, now: datetime | None) -> float:
    """The last moment, in days from now, that leaves the rule's notice before `day`; negative where it has passed."""
    if not _in_business(rule) or now is None:
        return day - length_in_days(rule)
    moment, left = now + timedelta(days=day), _days(rule)
    while left > 0:
        step = min(left, 1.0)
        moment -= timedelta(days=step)
        while moment.weekday() >= SATURDAY:
            moment -= timedelta(days=1)
        left -= step
    return (moment - now).total_seconds() / (HOURS_A_DAY * 3600)


def answer_days(packs: Iterable[Pack], entry: Process | Offer, usual: float) -> float:
    """How long an offer stays open where nobody said: the usual time, or what employers are held to if that is longer."""
    found = [
        length_in_days(rule)
        for pack in packs
        for rule in pack.rules
        if rule.kind == "offer-min-days" and rule.strength != "advises" and rule.value is not None and binds_channel(rule, entry)
    ]
    return max([usual, *found])


def _in_business(rule: Rule) -> bool:
    return bool(rule.unit and rule.unit.startswith("business"))


def _days(rule: Rule) -> float:
    amount = rule.value or 0.0
    return amount / HOURS_A_DAY if rule.unit and rule.unit.endswith("hours") else amount
