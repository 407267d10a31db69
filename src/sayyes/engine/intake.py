"""From situation JSON to a Situation: everything checked, everything left out filled in.

Defaults that stand for something unknown; those that move the answer most are named in `Situation.unclear`:

- market value: the invitation's own value, else 3 % above the status quo (evidence D5), else `TYPICAL_PAY`;
- status quo: the market value less 3 % when employed, half of it when unemployed, 30 % of it as a student;
- what is known beside the pay counts as `attributes` says, unless the value as a whole is stated;
- spread of an opening's value: sqrt(d^2 + s^2) of its mean, d the doubt about pay (a quarter of the log range where a
  range is posted, evidence D4; market doubt 0.10 where nothing is), s = 0.15 for what no posting tells (evidence D2, low half);
- spread of the market: 0.20 of its mean (evidence D3, low half); value of an hour: half of hourly income (evidence V3);
- three rounds eight days apart, 3 1/2 hours and four hours of preparation in all (evidence H1-H3, T4); five days to the
  decision and five to answer (evidence W2).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from itertools import pairwise
from math import hypot, isfinite, log, prod, sqrt
from typing import Any, Literal, cast

from sayyes.engine.assumptions import Assumptions
from sayyes.engine.attributes import Priced, attributed, beside_pay
from sayyes.engine.base_rates import BaseRate, shrink
from sayyes.engine.checked import FARTHEST_DAY, KEYS, Checked
from sayyes.engine.fact_words import unnamed
from sayyes.engine.free_hours import hours_a_week
from sayyes.engine.rules import Pack, answer_days
from sayyes.engine.rules_intake import channel_told, listed, packs_told
from sayyes.engine.situation import (
    Candidate,
    Commitment,
    DealBreaker,
    Exposure,
    Fact,
    Market,
    Offer,
    Process,
    Round,
    Situation,
)
from sayyes.errors import Impossible

TYPICAL_PAY = 65_000.0  # BLS, usual weekly earnings of full-time workers, median 2025, times 52, rounded
SWITCH_PREMIUM = 0.03
HOURS_A_YEAR = 2080
OF_TYPICAL = {"employed": 1 / (1 + SWITCH_PREMIUM), "unemployed": 0.5, "student": 0.3}  # what the status quo is worth
UNSEEN, HOME_KNOWN = 0.15, 0.04  # spread of what no posting tells; the part of it that is days at home
_NINETY_PER_CENT = 1.645  # standard deviations on either side
MOST_PROCESSES, MOST_OFFERS, MOST_ROUNDS = 40, 40, 12


def situation_from_json(data: Mapping[str, Any], *, now: datetime | None = None) -> tuple[Situation, Assumptions]:
    """Read a situation (docs/the-model.md, section 2). `now` counts where the data names no moment of its own.

    Raises Impossible with every violation at once: unknown keys, wrong types, numbers that cannot be.
    """
    intake = _Intake()
    top = intake.table(data, "situation", "situation")
    intake.now = intake.moment(top.get("now"), "now") or now
    assumptions = Assumptions()
    try:
        assumptions = assumptions.given(intake.mapping(top.get("assumptions"), "assumptions"))
    except Impossible as problem:
        intake.violations += problem.violations
    if "invitation" not in top:
        intake.violations.append("situation needs an 'invitation' (an empty one, {}, will do)")
    assumptions = intake.assumptions = intake.own_record(top.get("candidate"), assumptions)
    situation = intake.situation(top)
    if intake.violations:
        raise Impossible(tuple(dict.fromkeys(intake.violations)))  # some tables are read twice
    return situation, assumptions


class _Intake(Checked):
    """Reads the tables of a situation; what had to be filled in is named in `unclear`."""

    def __init__(self) -> None:
        super().__init__()
        self.unclear: list[str] = []
        self.assumptions = Assumptions()
        self.person = Priced({}, {}, 0.0, has_job=True)
        self.policy: tuple[Pack, ...] = ()

    def filled(self, stated: float | None, value: float, says: Callable[[float], str]) -> float:
        """The stated figure, or the default, named."""
        if stated is not None:
            return stated
        self.unclear.append(says(value))
        return value

    def situation(self, top: Mapping[str, Any]) -> Situation:
        candidate = self.table(top.get("candidate"), "candidate", "candidate")
        market = self.table(top.get("market"), "market", "market")
        invitation = self.table(top.get("invitation"), "invitation", "process")
        unclear = list(self.texts(top.get("unclear"), "unclear"))
        typical = self._typical(candidate, market, invitation)
        self.policy = packs_told(self, top.get("policy"))
        if candidate.get("policy_pack") and top.get("policy") is None:
            self.unclear.append("the rules of your policy pack were not handed in, so none of them was applied")
        others = self.rows(top.get("processes"), "processes", MOST_PROCESSES)
        offers = self.rows(top.get("offers"), "offers", MOST_OFFERS)
        situation = Situation(
            now=self.now,
            currency=self.text(top, "currency", "situation") or "USD",
            candidate=self.candidate(candidate, typical),
            market=self.market(market, typical),
            invitation=self.process(invitation, "invitation", "invitation", typical),
            processes=tuple(self.process(each, f"processes[{n}]", f"process-{n}", typical) for n, each in enumerate(others, 1)),
            offers=tuple(self.offer(each, f"offers[{n}]", n) for n, each in enumerate(offers, 1)),
            policy=self.policy,
        )
        names = [situation.invitation.id, *(p.id for p in situation.processes), *(o.id for o in situation.offers)]
        self.violations += [
            f"the id {name!r} is used more than once" for name in sorted({n for n in names if names.count(n) > 1})
        ]
        return replace(situation, unclear=(*unclear, *self.unclear))

    def _typical(self, candidate: Mapping[str, Any], market: Mapping[str, Any], invitation: Mapping[str, Any]) -> float:
        """What a job is worth a year in this market, from whatever is stated."""
        stated = self.number(market, "value_mean", "market", low=0)
        if stated is not None:
            return stated
        now = self.number(candidate, "value_now", "candidate", low=0)
        value = self._stated_value(invitation, "invitation")[0]
        if value:
            return value
        return now / OF_TYPICAL.get(str(candidate.get("status")), OF_TYPICAL["employed"]) if now else TYPICAL_PAY

    def candidate(self, table: Mapping[str, Any], typical: float) -> Candidate:
        where = "candidate"
        status = cast(
            'Literal["employed", "unemployed", "student"]',
            self.choice(table, "status", where, ("employed", "unemployed", "student")),
        )
        pay_now = self.number(table, "value_now", where, low=0)
        rest_now = _default(self.number(table, "rest_now", where), 0.0)
        value_now = self.filled(
            None if pay_now is None else pay_now + rest_now,
            typical * OF_TYPICAL[status] + rest_now,
            lambda v: f"what you have now (pay and all the rest) is not known: {_roughly(v)} a year taken",
        )
        runway = self.number(table, "runway_days", where, low=0, high=36_500)
        after = self.number(table, "value_after_runway", where, low=-1e9)
        if runway is not None and after is None:
            after = self.filled(
                None, value_now / 2, lambda v: f"what you live on once savings end is not known: {_roughly(v)} a year taken"
            )
        exposure = self.table(table.get("exposure"), "candidate.exposure", "exposure")
        self.person = Priced(
            today=self.figures(table.get("today"), "candidate.today", "today", low=0),
            rates=self.figures(table.get("rates"), "candidate.rates", "rates"),
            hour_value=_default(self.number(table, "hour_value", where, low=0), typical / HOURS_A_YEAR / 2),
            has_job=status == "employed",
        )
        windows = hours_a_week(self, table.get("free"), "candidate.free")
        self.text(table, "zone", where)
        return Candidate(
            status=status,
            value_now=value_now,
            hour_value=self.person.hour_value,
            tenure_years=self.number(table, "tenure_years", where, low=0.1, high=50),
            discount_rate=self.number(table, "discount_rate", where, low=0, high=1),
            rounds_last_year=_default(self.number(table, "rounds_last_year", where, low=0, high=1000), 0.0),
            free_hours_per_week=_default(
                self.number(table, "free_hours_per_week", where, low=0, high=168), 8.0 if windows is None else windows
            ),
            runway_days=runway,
            value_after_runway=value_now if after is None else after,
            commitment=self.commitment(table.get("commitment")),
            deal_breakers=self.deal_breakers(table.get("deal_breakers")),
            policy_packs=self.texts(listed(table.get("policy_pack")), f"{where}.policy_pack"),
            sanction_cost=_default(self.number(table, "sanction_cost", where, low=0), 0.0),
            exposure=Exposure(
                _default(self.number(exposure, "chance", "candidate.exposure", low=0, high=1), 0.0),
                _default(self.number(exposure, "cost", "candidate.exposure", low=0), 0.0),
            ),
            employer=self.text(table, "employer", where),
            value_now_stated=table.get("value_now") is not None,
            commitment_stated=bool(table.get("commitment")),
            industry=self.text(table, "industry", where),
            leave_days=self.number(table, "leave_days", where, low=0, high=366),
            today=self.person.today,
            rates=self.person.rates,
            stated=frozenset(key for key in KEYS["candidate"] if table.get(key) is not None),
        )

    def figures(self, value: object, where: str, kind: str, low: float = -1e9) -> Mapping[str, float]:
        """The numbers of a table, those that were stated."""
        table = self.table(value, where, kind)
        found = {key: self.number(table, key, where, low=low) for key in table if key in KEYS[kind]}
        return {key: figure for key, figure in found.items() if figure is not None}

    def own_record(self, candidate: object, assumptions: Assumptions) -> Assumptions:
        """The offer chance as the candidate's own interviews have moved it (`base_rates`)."""
        if not isinstance(candidate, Mapping) or candidate.get("record") is None:
            return assumptions
        where = "candidate.record"
        record = self.table(candidate["record"], where, "record")
        interviewed = _default(self.number(record, "interviewed", where, low=0, high=10_000), 0.0)
        offered = _default(self.number(record, "offered", where, low=0, high=10_000), 0.0)
        prior, strength = assumptions["offer_chance"], assumptions["base_rate_strength"].default
        if offered > interviewed or not 0 < prior.default < 1:
            self.violations.append(f"{where}: {offered:g} offers from {interviewed:g} processes cannot be")
            return assumptions
        rate = BaseRate(prior.default, strength).after(int(offered), int(interviewed))
        source = (
            f"your own record, {offered:g} offers from {interviewed:g} processes, on top of {strength:g} cases of: {prior.source}"
        )
        spread = _NINETY_PER_CENT * rate.sd
        return assumptions.revised(
            "offer_chance",
            default=rate.mean,
            low=max(0.001, rate.mean - spread),
            high=min(0.999, rate.mean + spread),
            source=source,
        )

    def own_estimate(self, table: Mapping[str, Any], where: str, whose: str) -> float | None:
        """The chance of an offer to reckon with where the candidate estimates one: moved towards the base rate."""
        stated = self.number(table, "chance", where, low=0, high=1)
        if stated is None:
            return None
        known = self.assumptions
        trust, shift = known["own_estimate_trust"].default, known["own_estimate_shift"].default
        chance = shrink(stated, known["offer_chance"].default, trust, shift)
        self.unclear.append(
            f"{whose}: you put the chance of an offer at {stated:.0%}; most people are too hopeful, so {chance:.0%} is used"
        )
        return chance

    def commitment(self, value: object) -> Commitment:
        where = "candidate.commitment"
        table = self.table(value, where, "commitment")
        kind = cast('Literal["none", "verbal", "signed"]', self.choice(table, "kind", where, ("none", "verbal", "signed")))
        start = table.get("start")
        return Commitment(kind, self.text(table, "company", where), str(start) if start is not None else None)

    def deal_breakers(self, value: object) -> tuple[DealBreaker, ...]:
        found = []
        for number, row in enumerate(self.rows(value, "candidate.deal_breakers", 50), 1):
            where = f"candidate.deal_breakers[{number}]"
            table = self.table(row, where, "deal_breaker")
            name = self.text(table, "field", where)
            tests = [test for test in ("above", "below", "equals", "not") if test in table]
            if name is None or len(tests) != 1:
                self.violations.append(f"{where} needs a 'field' and exactly one of above, below, equals, not")
                continue
            limit = table[tests[0]]
            if tests[0] in ("above", "below"):
                limit = self.number(table, tests[0], where)
            if isinstance(limit, str | bool | int | float) and limit == limit:
                found.append(DealBreaker(name, cast('Literal["above", "below", "equals", "not"]', tests[0]), limit))
            elif limit is not None:
                self.violations.append(f"{where}.{tests[0]} must be a number, a text, true or false")
        return tuple(found)

    def market(self, table: Mapping[str, Any], typical: float) -> Market:
        mean = typical
        if table.get("value_mean") is None:
            self.unclear.append(f"what comparable jobs are worth to you is not known: {_roughly(mean)} a year taken")
        return Market(
            offers_per_year=self.number(table, "offers_per_year", "market", low=0, high=365),
            value_mean=mean,
            value_sd=_default(self.number(table, "value_sd", "market", low=0), 0.20 * mean),
            search_cost=_default(self.number(table, "search_cost", "market", low=0), 0.0),
        )

    def process(self, value: object, where: str, name: str, typical: float) -> Process:
        table = self.table(value, where, "process")
        pay, low, high = self._stated_value(table, where)
        company = self.text(table, "company", where)
        whose = company or ("the invitation" if where == "invitation" else unnamed(self.text(table, "role", where)))
        mean = self.filled(
            pay, typical, lambda v: f"{whose}: pay is not stated, {_roughly(v)} a year taken as comparable jobs pay"
        )
        doubt = 0.10 if pay is None else log(high / low) / 4 if low and high and high > low else 0.0
        facts = self.facts(table.get("facts"), f"{where}.facts")
        beside = () if table.get("value_mean") is not None else attributed(facts, mean, self.person)
        home_counts = any(each.rate_name == "day_at_home" and each.amount is not None for each in beside)
        unseen = sqrt(UNSEEN**2 - HOME_KNOWN**2) if home_counts else UNSEEN
        process = Process(
            id=self.text(table, "id", where) or name,
            company=company,
            role=self.text(table, "role", where),
            industry=self.text(table, "industry", where),
            value_mean=mean + beside_pay(beside, mean),
            value_sd=_default(self.number(table, "value_sd", where, low=0), mean * hypot(doubt, unseen)),
            headroom=self.number(table, "headroom", where, low=0, high=2),
            bargains=self.number(table, "bargains", where, low=0, high=1),
            rounds=self.with_chance(self.rounds(table, where, whose), self.own_estimate(table, where, whose)),
            decision_days=_default(self.number(table, "decision_days", where, low=0, high=FARTHEST_DAY), 5.0),
            answer_days=_default(self.number(table, "answer_days", where, low=0, high=FARTHEST_DAY), ANSWER_DAYS),
            facts=facts,
            pay_low=low,
            pay_high=high,
            scam_signs=self.texts(table.get("scam_signs"), f"{where}.scam_signs"),
            competitor=self.flag(table, "competitor", where),
            stated=frozenset(key for key in KEYS["process"] if table.get(key) is not None),
            attributes=beside,
            channel=channel_told(self, table, where),
        )
        if "answer_days" in process.stated:
            return process
        return replace(process, answer_days=answer_days(self.policy, process, ANSWER_DAYS))

    def _stated_value(self, table: Mapping[str, Any], where: str) -> tuple[float | None, float | None, float | None]:
        """(flow value or None, lowest and highest pay or None) as stated."""
        pay = table.get("pay")
        if isinstance(pay, Mapping):
            pay = self.table(pay, f"{where}.pay", "pay")
            low, high = (self.number(pay, key, f"{where}.pay", low=0) for key in ("low", "high"))
        else:
            low = high = self.number(table, "pay", where, low=0)
        low, high = (low if low is not None else high), (high if high is not None else low)
        if low is not None and high is not None and low > high:
            self.violations.append(f"{where}.pay: the lowest pay {low:g} is above the highest {high:g}")
        value = self.number(table, "value_mean", where, low=0)
        if value is None and low is not None and high is not None:
            value = (low + high) / 2
        return value, low, high

    def facts(self, value: object, where: str) -> Mapping[str, Fact]:
        table = self.mapping(value, where)
        good = {
            key: fact
            for key, fact in table.items()
            if isinstance(fact, str | bool | int) or (isinstance(fact, float) and isfinite(fact))
        }
        self.violations += [f"{where}.{key} must be a number, a text, true or false" for key in table if key not in good]
        return good

    def rounds(self, process: Mapping[str, Any], where: str, whose: str) -> tuple[Round, ...]:
        if process.get("rounds") is None:
            self.unclear.append(f"{whose}: the rounds are not known, three taken, eight days apart")
            return tuple(Round(day, hours, preparation, 0.0, 0.0, "video", None) for day, hours, preparation in TYPICAL_ROUNDS)
        rows = self.rows(process["rounds"], f"{where}.rounds", MOST_ROUNDS)
        found = [self.round(row, f"{where}.rounds[{n}]", n) for n, row in enumerate(rows, 1)]
        if any(later.day < earlier.day for earlier, later in pairwise(found)):
            self.violations.append(f"{where}.rounds must be in the order of their days")
        return tuple(found)

    def with_chance(self, rounds: tuple[Round, ...], chance: float | None) -> tuple[Round, ...]:
        """The rounds, those without a stated chance sharing what the own estimate of the whole leaves them."""
        open_rounds = [each for each in rounds if each.pass_chance is None]
        if chance is None or not open_rounds:
            return rounds
        stated = prod(each.pass_chance for each in rounds if each.pass_chance is not None)
        share = min(1.0, chance / stated) ** (1.0 / len(open_rounds)) if stated > 0 else 0.0
        return tuple(replace(each, pass_chance=share) if each.pass_chance is None else each for each in rounds)

    def round(self, row: object, where: str, number: int) -> Round:
        table = self.table(row, where, "round")
        if table.get("day") is not None and table.get("date") is not None:
            self.violations.append(f"{where} has both a day and a date: state one of them")
        day = self.day(table.get("day", table.get("date")), f"{where}.day")
        return Round(
            day=_default(day, 3.0 + 8.0 * (number - 1)),
            hours=_default(self.number(table, "hours", where, low=0, high=200), 1.0),
            preparation=_default(self.number(table, "preparation", where, low=0, high=500), 2.0 if number == 1 else 1.0),
            travel_cost=_default(self.number(table, "travel_cost", where, low=0), 0.0),
            travel_hours=_default(self.number(table, "travel_hours", where, low=0, high=200), 0.0),
            format=self.text(table, "format", where) or "video",
            pass_chance=self.number(table, "pass", where, low=0, high=1),
            leave=_default(self.number(table, "leave", where, low=0, high=366), 0.0),
        )

    def offer(self, row: object, where: str, number: int) -> Offer:
        table = self.table(row, where, "offer")
        value = self.number(table, "value", where, low=0)
        if table.get("value") is None:
            self.violations.append(f"{where} needs a 'value': what the job would be worth a year")
        deadline = self.day(table.get("deadline_day"), f"{where}.deadline_day")
        offer = Offer(
            id=self.text(table, "id", where) or f"offer-{number}",
            company=self.text(table, "company", where),
            value=_default(value, 0.0),
            deadline_day=_default(deadline, ANSWER_DAYS),
            industry=self.text(table, "industry", where),
            headroom=self.number(table, "headroom", where, low=0, high=2),
            bargains=self.number(table, "bargains", where, low=0, high=1),
            channel=channel_told(self, table, where),
        )
        return offer if deadline is not None else replace(offer, deadline_day=answer_days(self.policy, offer, ANSWER_DAYS))


ANSWER_DAYS = 5.0
TYPICAL_ROUNDS = ((3.0, 1.0, 2.0), (11.0, 1.0, 1.0), (19.0, 1.5, 1.0))


def _roughly(amount: float) -> str:
    """Three figures are all that a guess is good for: "about 102,000"."""
    return f"about {float(f'{amount:.3g}'):,.0f}"


def _default(stated: float | None, value: float) -> float:
    return value if stated is None else stated
