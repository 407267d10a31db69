"""Everything the engine is told: the candidate, the market, the invitation, the other processes, the offers in hand.

Units: money in the candidate's currency; a *value* is a flow value, money per year, pay plus everything else about a job
expressed in money; days are counted from `now`; hours are hours; chances lie in [0, 1].
Nothing here has a default that stands for the unknown: `sayyes.engine.intake` fills what was left out, and names it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from sayyes.engine.rules import Channel, Pack

Status = Literal["employed", "unemployed", "student"]
CommitmentKind = Literal["none", "verbal", "signed"]
Fact = str | float | bool


@dataclass(frozen=True)
class Commitment:
    """What has been promised elsewhere. `start` is an ISO date."""

    kind: CommitmentKind = "none"
    company: str | None = None
    start: str | None = None


@dataclass(frozen=True)
class DealBreaker:
    """A condition under which no offer could be accepted: `field` of the invitation's facts (or `pay`) tested against `limit`.

    It breaks where the fact is known and is `above` or `below` the limit, `equals` it, or is `not` it.
    """

    field: str
    test: Literal["above", "below", "equals", "not"]
    limit: Fact


@dataclass(frozen=True)
class Exposure:
    """The chance that saying yes becomes known where it must not, and what that would cost (money, once)."""

    chance: float = 0.0
    cost: float = 0.0


@dataclass(frozen=True)
class Attributed:
    """One thing beside the pay: its quantity there and today, the rate for one more unit, what the difference adds a year.

    rate_name: see `attributes.TABLE`. today, amount: None where today's quantity is not known; then it does not count.
    own: whether the person stated the rate. there and today in the unit of the attribute, rate and amount in money a year.
    """

    rate_name: str
    there: float
    today: float | None
    rate: float
    own: bool
    amount: float | None


@dataclass(frozen=True)
class Candidate:
    """The person who decides.

    value_now: flow value of the status quo, money per year. value_after_runway: the same once savings have ended.
    hour_value: money per hour. tenure_years: expected tenure of a new job. discount_rate: per year. Both None where the
    candidate did not say: the assumptions of the same names are used.
    rounds_last_year: rounds attended in the last 12 months. runway_days: days that savings last, None without limit.
    policy_packs: the names of the institutions' rules that bind the candidate. sanction_cost: what a sanction of theirs would
    cost (money, once) where the rule itself names no figure.
    employer, industry: where the candidate works now, to notice a competitor. value_now_stated: false where the status quo is
    a guess, about which the assumption `status_quo_doubt` then doubts. commitment_stated: false where nobody said whether
    anything has been signed. leave_days: days of leave left, None where not stated. today: facts of the present job, rates:
    money a year for one more unit of an attribute, both as stated (see `attributes`). stated: the names of what was stated.
    """

    status: Status
    value_now: float
    hour_value: float
    tenure_years: float | None
    discount_rate: float | None
    rounds_last_year: float
    free_hours_per_week: float
    runway_days: float | None
    value_after_runway: float
    commitment: Commitment = Commitment()
    deal_breakers: tuple[DealBreaker, ...] = ()
    policy_packs: tuple[str, ...] = ()
    exposure: Exposure = Exposure()
    employer: str | None = None
    industry: str | None = None
    value_now_stated: bool = True
    commitment_stated: bool = True
    leave_days: float | None = None
    today: Mapping[str, float] = field(default_factory=dict)
    rates: Mapping[str, float] = field(default_factory=dict)
    stated: frozenset[str] = frozenset()
    sanction_cost: float = 0.0


@dataclass(frozen=True)
class Market:
    """The search outside the processes listed: offers arrive at a Poisson rate, their flow values are normal.

    offers_per_year: rate, None where nobody stated one: the assumption of the same name is used.
    value_mean, value_sd, search_cost: money per year.
    """

    offers_per_year: float | None
    value_mean: float
    value_sd: float
    search_cost: float


@dataclass(frozen=True)
class Round:
    """One interview still to come.

    `pass_chance` is the chance of passing it, once it is reached, in today's form; None where nobody stated one: then the
    anchor `offer_chance` of the assumptions is spread evenly over the rounds that are left. leave: days of leave it takes.
    """

    day: float
    hours: float
    preparation: float
    travel_cost: float
    travel_hours: float
    format: str
    pass_chance: float | None
    leave: float = 0.0


@dataclass(frozen=True)
class Process:
    """One candidacy. After the last round the decision takes `decision_days`; an offer stays open `answer_days`.

    value_mean, value_sd: the flow value as known from outside. headroom: the most the employer would pay beyond what is
    first offered, as a share of value_mean. bargains: the chance that the employer bargains at all. Both None where nobody
    stated them: the assumptions of the same names are used.
    facts: what is known about the opening (commute_minutes, days_on_site, …). pay_low, pay_high: pay as stated, per year.
    attributes: what is known beside the pay and what it adds; it is part of value_mean already.
    scam_signs: sentences in the invitation that honest employers do not write. competitor: of the present employer.
    channel: through an institution's system or found alone, None where nobody said (see `rules.covered`).
    stated: the names of what was stated and not filled in. With no rounds left, `decision_days` counts from now and the offer
    is sure to come; a decision that may still be a no is a round of no hours.
    """

    id: str
    company: str | None
    role: str | None
    industry: str | None
    value_mean: float
    value_sd: float
    headroom: float | None
    bargains: float | None
    rounds: tuple[Round, ...]
    decision_days: float
    answer_days: float
    facts: Mapping[str, Fact] = field(default_factory=dict)
    pay_low: float | None = None
    pay_high: float | None = None
    scam_signs: tuple[str, ...] = ()
    competitor: bool | None = None
    stated: frozenset[str] = frozenset()
    attributes: tuple[Attributed, ...] = ()
    channel: Channel | None = None

    @property
    def decision_day(self) -> float:
        """The day on which an offer would come."""
        return (self.rounds[-1].day if self.rounds else 0.0) + self.decision_days

    @property
    def deadline_day(self) -> float:
        """The day by which an offer would have to be answered."""
        return self.decision_day + self.answer_days


@dataclass(frozen=True)
class Offer:
    """An offer in hand: flow value and the day by which it must be answered.

    headroom, bargains: what the employer could still add, as a share of the value, and the chance that it does so when a
    better offer comes; None where nobody stated them: the assumptions of the same names are used.
    """

    id: str
    company: str | None
    value: float
    deadline_day: float
    industry: str | None = None
    headroom: float | None = None
    bargains: float | None = None
    channel: Channel | None = None


@dataclass(frozen=True)
class Situation:
    """What the engine is told. `invitation` is process 0; `unclear` names what had to be filled in or was not understood.

    policy: the rules of institutions that bind the candidate, one pack for each office.
    """

    now: datetime | None
    currency: str
    candidate: Candidate
    market: Market
    invitation: Process
    processes: tuple[Process, ...] = ()
    offers: tuple[Offer, ...] = ()
    unclear: tuple[str, ...] = ()
    policy: tuple[Pack, ...] = ()
