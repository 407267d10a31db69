"""From face.md's situation JSON to a Situation: everything checked, everything left out filled in and named.

Defaults that stand for something unknown, each named in `Situation.unclear`:

- market value: 3 % above the status quo (evidence D5), else the invitation's own value, else `TYPICAL_PAY`;
- status quo: the market value less 3 % when employed, half of it when unemployed, 30 % of it as a student;
- spread of an opening's value: sqrt(d^2 + s^2) of its mean, d the doubt about pay (a quarter of the log range where a
  range is posted, evidence D4; market doubt 0.10 where nothing is), s = 0.15 for what no posting tells (evidence D2, low half);
- spread of the market: 0.20 of its mean (evidence D3, low half); value of an hour: half of hourly income (evidence V3);
- three rounds eight days apart, 3 1/2 hours and four hours of preparation in all (evidence H1-H3, T4); five days to the
  decision and five to answer (evidence W2).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise
from math import hypot, isfinite, log
from typing import Any, Literal, cast

from sayyes.engine.assumptions import Assumptions, unknown_key
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
MOST_PROCESSES, MOST_OFFERS, MOST_ROUNDS, FARTHEST_DAY = 40, 40, 12, 3650.0

KEYS: Mapping[str, tuple[str, ...]] = {
    "situation": (
        "now", "currency", "candidate", "market", "invitation", "processes", "offers", "assumptions", "unclear",
    ),
    "candidate": (
        "name", "status", "value_now", "hour_value", "tenure_years", "discount_rate", "rounds_last_year", "free_hours_per_week",
        "runway_days", "value_after_runway", "commitment", "deal_breakers", "policy_pack", "exposure", "employer", "industry",
    ),
    "commitment": ("kind", "company", "start"),
    "exposure": ("chance", "cost"),
    "deal_breaker": ("field", "above", "below", "equals", "not"),
    "market": ("offers_per_year", "value_mean", "value_sd", "search_cost"),
    "process": (
        "id", "company", "role", "industry", "facts", "pay", "value_mean", "value_sd", "headroom", "bargains", "rounds",
        "decision_days", "answer_days", "scam_signs", "competitor",
    ),
    "pay": ("low", "high"),
    "round": ("day", "date", "hours", "preparation", "travel_cost", "travel_hours", "format", "pass"),
    "offer": ("id", "company", "value", "deadline_day", "industry"),
}  # fmt: skip


def situation_from_json(data: Mapping[str, Any], *, now: datetime | None = None) -> tuple[Situation, Assumptions]:
    """Read a situation as face.md describes it. `now` counts where the data names no moment of its own.

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
    situation = intake.situation(top)
    if intake.violations:
        raise Impossible(tuple(dict.fromkeys(intake.violations)))  # some tables are read twice
    return situation, assumptions


class _Intake:
    """Collects violations and what had to be filled in while the tables are read."""

    def __init__(self) -> None:
        self.violations: list[str] = []
        self.unclear: list[str] = []
        self.now: datetime | None = None

    # -- tables and plain values -----------------------------------------------------------------------------------

    def mapping(self, value: object, where: str) -> Mapping[str, Any]:
        if value is None:
            return {}
        if isinstance(value, Mapping):
            return cast("Mapping[str, Any]", value)
        self.violations.append(f"{where} must be a table of names and values, not {value!r:.60}")
        return {}

    def table(self, value: object, where: str, kind: str) -> Mapping[str, Any]:
        table = self.mapping(value, where)
        self.violations += [unknown_key(where, str(key), KEYS[kind]) for key in table if key not in KEYS[kind]]
        return table

    def rows(self, value: object, where: str, most: int) -> Sequence[Any]:
        if value is None:
            return ()
        if not isinstance(value, Sequence) or isinstance(value, str | bytes):
            self.violations.append(f"{where} must be a list, not {value!r:.60}")
            return ()
        if len(value) > most:
            self.violations.append(f"{where} has {len(value)} entries; the limit is {most}")
            return value[:most]
        return value

    def number(self, table: Mapping[str, Any], key: str, where: str, *, low: float = -1e12, high: float = 1e12) -> float | None:
        value = table.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
            self.violations.append(f"{where}.{key} must be a number, not {value!r:.60}")
            return None
        if not low <= value <= high:
            self.violations.append(f"{where}.{key} must lie between {low:g} and {high:g}, not {value:g}")
            return None
        return float(value)

    def text(self, table: Mapping[str, Any], key: str, where: str) -> str | None:
        value = table.get(key)
        if value is None or (isinstance(value, str) and len(value) <= 1000):
            return value or None
        self.violations.append(f"{where}.{key} must be text of at most 1,000 characters")
        return None

    def choice(self, table: Mapping[str, Any], key: str, where: str, known: tuple[str, ...]) -> str:
        value = table.get(key, known[0])
        if value in known:
            return str(value)
        self.violations.append(f"{where}.{key} must be one of {', '.join(known)}, not {value!r:.60}")
        return known[0]

    def texts(self, value: object, where: str) -> tuple[str, ...]:
        found = self.rows(value, where, 200)
        self.violations += [f"{where} must hold texts, not {each!r:.60}" for each in found if not isinstance(each, str)]
        return tuple(each for each in found if isinstance(each, str))

    def moment(self, value: object, where: str) -> datetime | None:
        if value is None or isinstance(value, datetime):
            return value
        try:
            return datetime.fromisoformat(str(value))
        except ValueError:
            self.violations.append(f"{where} must be a date and time like 2026-03-02T09:00:00-05:00, not {value!r:.60}")
            return None

    def day(self, value: object, where: str) -> float | None:
        """Days from now: a number, or a date (then `now` must be known)."""
        if value is None:
            return None
        if isinstance(value, int | float) and not isinstance(value, bool):
            place, _, key = where.rpartition(".")
            return self.number({key: value}, key, place, low=0.0, high=FARTHEST_DAY)
        when = self._date(value, where)
        if when is None:
            return None
        if self.now is None:
            self.violations.append(f"{where} is a date, so 'now' must be stated too")
            return None
        if when.tzinfo is None or self.now.tzinfo is None:
            days = (when.replace(tzinfo=None) - self.now.replace(tzinfo=None)).total_seconds() / 86_400
        else:
            days = (when - self.now).total_seconds() / 86_400
        # A bare date means "that day": today is day 0, though its midnight has passed.
        days = max(days, 0.0) if days > -1 and when.hour == when.minute == 0 else days
        if not 0 <= days <= FARTHEST_DAY:
            self.violations.append(f"{where} lies {'before now' if days < 0 else 'too far away'}: {value}")
            return None
        return days

    def _date(self, value: object, where: str) -> datetime | None:
        if isinstance(value, datetime):
            return value
        if isinstance(value, date):
            return datetime(value.year, value.month, value.day)  # noqa: DTZ001 - a day, no instant
        try:
            return datetime.fromisoformat(str(value))
        except ValueError:
            self.violations.append(f"{where} must be a number of days from now or a date, not {value!r:.60}")
            return None

    def filled(self, stated: float | None, value: float, says: Callable[[float], str]) -> float:
        """The stated figure, or the default, named."""
        if stated is not None:
            return stated
        self.unclear.append(says(value))
        return value

    # -- the tables of face.md ---------------------------------------------------------------------------------------

    def situation(self, top: Mapping[str, Any]) -> Situation:
        candidate = self.table(top.get("candidate"), "candidate", "candidate")
        market = self.table(top.get("market"), "market", "market")
        invitation = self.table(top.get("invitation"), "invitation", "process")
        unclear = list(self.texts(top.get("unclear"), "unclear"))
        typical = self._typical(candidate, market, invitation)
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
        if now is not None and candidate.get("status", "employed") == "employed" and now > 0:
            return now * (1 + SWITCH_PREMIUM)
        return value or now or TYPICAL_PAY

    def candidate(self, table: Mapping[str, Any], typical: float) -> Candidate:
        where = "candidate"
        status = cast(
            'Literal["employed", "unemployed", "student"]',
            self.choice(table, "status", where, ("employed", "unemployed", "student")),
        )
        share = {"employed": 1 / (1 + SWITCH_PREMIUM), "unemployed": 0.5, "student": 0.3}[status]
        value_now = self.filled(
            self.number(table, "value_now", where, low=0),
            typical * share,
            lambda v: f"what you have now (pay and all the rest) is not known: {_roughly(v)} a year taken",
        )
        runway = self.number(table, "runway_days", where, low=0, high=36_500)
        after = self.number(table, "value_after_runway", where, low=-1e9)
        if runway is not None and after is None:
            after = self.filled(
                None, value_now / 2, lambda v: f"what you live on once savings end is not known: {_roughly(v)} a year taken"
            )
        exposure = self.table(table.get("exposure"), "candidate.exposure", "exposure")
        return Candidate(
            status=status,
            value_now=value_now,
            hour_value=_default(self.number(table, "hour_value", where, low=0), typical / HOURS_A_YEAR / 2),
            tenure_years=self.number(table, "tenure_years", where, low=0.1, high=50),
            discount_rate=self.number(table, "discount_rate", where, low=0, high=1),
            rounds_last_year=_default(self.number(table, "rounds_last_year", where, low=0, high=1000), 0.0),
            free_hours_per_week=_default(self.number(table, "free_hours_per_week", where, low=0, high=168), 8.0),
            runway_days=runway,
            value_after_runway=value_now if after is None else after,
            commitment=self.commitment(table.get("commitment")),
            deal_breakers=self.deal_breakers(table.get("deal_breakers")),
            policy_pack=self.text(table, "policy_pack", where),
            exposure=Exposure(
                _default(self.number(exposure, "chance", "candidate.exposure", low=0, high=1), 0.0),
                _default(self.number(exposure, "cost", "candidate.exposure", low=0), 0.0),
            ),
            employer=self.text(table, "employer", where),
            industry=self.text(table, "industry", where),
        )

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
            if isinstance(limit, str | bool | int | float):
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
        whose = company or ("the invitation" if where == "invitation" else where)
        mean = self.filled(
            pay, typical, lambda v: f"{whose}: pay is not stated, {_roughly(v)} a year taken as comparable jobs pay"
        )
        doubt = 0.10 if pay is None else log(high / low) / 4 if low and high and high > low else 0.0
        return Process(
            id=self.text(table, "id", where) or name,
            company=company,
            role=self.text(table, "role", where),
            industry=self.text(table, "industry", where),
            value_mean=mean,
            value_sd=_default(self.number(table, "value_sd", where, low=0), mean * hypot(doubt, 0.15)),
            headroom=self.number(table, "headroom", where, low=0, high=2),
            bargains=self.number(table, "bargains", where, low=0, high=1),
            rounds=self.rounds(table, where, whose),
            decision_days=_default(self.number(table, "decision_days", where, low=0, high=FARTHEST_DAY), 5.0),
            answer_days=_default(self.number(table, "answer_days", where, low=0, high=FARTHEST_DAY), 5.0),
            facts=self.facts(table.get("facts"), f"{where}.facts"),
            pay_low=low,
            pay_high=high,
            scam_signs=self.texts(table.get("scam_signs"), f"{where}.scam_signs"),
            competitor=self._flag(table, "competitor", where),
            stated=frozenset(key for key in KEYS["process"] if table.get(key) is not None),
        )

    def _flag(self, table: Mapping[str, Any], key: str, where: str) -> bool | None:
        value = table.get(key)
        if value is None or isinstance(value, bool):
            return value
        self.violations.append(f"{where}.{key} must be true or false, not {value!r:.60}")
        return None

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
        good = {key: fact for key, fact in table.items() if isinstance(fact, str | bool | int | float)}
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

    def round(self, row: object, where: str, number: int) -> Round:
        table = self.table(row, where, "round")
        day = self.day(table.get("day", table.get("date")), f"{where}.day")
        return Round(
            day=_default(day, 3.0 + 8.0 * (number - 1)),
            hours=_default(self.number(table, "hours", where, low=0, high=200), 1.0),
            preparation=_default(self.number(table, "preparation", where, low=0, high=500), 2.0 if number == 1 else 1.0),
            travel_cost=_default(self.number(table, "travel_cost", where, low=0), 0.0),
            travel_hours=_default(self.number(table, "travel_hours", where, low=0, high=200), 0.0),
            format=self.text(table, "format", where) or "video",
            pass_chance=self.number(table, "pass", where, low=0, high=1),
        )

    def offer(self, row: object, where: str, number: int) -> Offer:
        table = self.table(row, where, "offer")
        value = self.number(table, "value", where, low=0)
        if table.get("value") is None:
            self.violations.append(f"{where} needs a 'value': what the job would be worth a year")
        deadline = self.day(table.get("deadline_day"), f"{where}.deadline_day")
        return Offer(
            id=self.text(table, "id", where) or f"offer-{number}",
            company=self.text(table, "company", where),
            value=_default(value, 0.0),
            deadline_day=_default(deadline, 5.0),
            industry=self.text(table, "industry", where),
        )


TYPICAL_ROUNDS = ((3.0, 1.0, 2.0), (11.0, 1.0, 1.0), (19.0, 1.5, 1.0))


def _roughly(amount: float) -> str:
    """Three figures are all that a guess is good for: "about 102,000"."""
    return f"about {float(f'{amount:.3g}'):,.0f}"


def _default(stated: float | None, value: float) -> float:
    return value if stated is None else stated
