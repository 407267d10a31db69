"""What a job is worth beside its pay: the facts that are known, at the person's own rates.

    value = pay + clip( sum over attributes a of  s_a * rate_a * (q_a(there) - q_a(today)),  -C, C ),   C = 0.5 * pay

q_a is the quantity of an attribute (minutes of way, days at home a week, ...), s_a is -1 where more of it is worse. Everything is
counted as the *difference from today's job*, so that pay alone remains the measure of what the person has now; who has no job
compares with the quantities of `without_job`. An attribute counts only where both sides are known. Rates are money a year for
one more unit. Where the person states none, two have a source and follow from the value h of an hour or from pay:

    a minute each way, going five days a week   h * 2 * 5 * 46 / 60     US DOT 2011: half of hourly income, which h is by default
    a day a week at home                        0.08 * pay / 5          Mas & Pallais 2017: 8 % for the option
    an hour of work a week                      h * 46                  the same value of an hour; a judgement

and the others are 0: nobody measured them, and the person has not said. C is what the best working conditions together are worth
against the worst (Maestas et al. 2023: about half of pay); no sum of small things may outgrow it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sayyes.engine.situation import Attributed, Fact

WORKING_WEEKS = 46  # a year less holidays; a judgement
DAYS_A_WEEK = 5.0
MOST = 0.5  # of pay
DAY_AT_HOME = 0.08 / DAYS_A_WEEK  # of pay: 8 % for working from home altogether

MINUTE_A_YEAR = 2 * DAYS_A_WEEK * WORKING_WEEKS / 60  # hours a year that one minute each way takes
DOT = "US DOT 2011, value of travel time: half of hourly income"
MAS_PALLAIS = "Mas & Pallais 2017, AER 107(12): 8 % of pay for working from home"
YOUR_HOUR = "what an hour of yours is worth; a judgement"
NOT_SAID = "no measurement; 0 until you say"


@dataclass(frozen=True)
class Attribute:
    """One thing beside the pay. `fact`: of an opening and of today's job; `rate`: its name among the rates.

    better: whether more of it is better. without_job: the quantity that somebody without a job compares with.
    hours: hours a year that one unit takes, where its usual rate is made of them; of_pay: share of pay, likewise.
    """

    rate: str
    fact: str
    says: str
    unit: str
    better: bool
    source: str
    without_job: float = 0.0
    hours: float = 0.0
    of_pay: float = 0.0

    def usual(self, hour_value: float, pay: float) -> float:
        """The rate where the person states none: money a year for one more unit."""
        return self.hours * hour_value + self.of_pay * pay


TABLE: tuple[Attribute, ...] = (
    Attribute("commute_minute", "commute_minutes", "way to work, each way", "minutes", False, DOT, hours=MINUTE_A_YEAR),
    Attribute("day_at_home", "days_at_home", "work from home", "days a week", True, MAS_PALLAIS, of_pay=DAY_AT_HOME),
    Attribute("hour_of_work", "hours_per_week", "working time", "hours a week", False, YOUR_HOUR, 40.0, WORKING_WEEKS),
    Attribute("weekend_day", "weekend_days", "work at weekends", "days a month", False, NOT_SAID),
    Attribute("travel_day", "travel_days", "travel for work", "days a month", False, NOT_SAID),
    Attribute("learning_step", "learning", "what you would learn", "steps beyond today", True, NOT_SAID),
)  # fmt: skip
RATES = tuple(each.rate for each in TABLE)
ABOUT_TODAY = ("commute_minutes", "days_on_site", "hours_per_week", "weekend_days", "travel_days")


@dataclass(frozen=True)
class Priced:
    """The person's side: the facts of today's job, the rates they stated, the value of an hour, whether they have a job."""

    today: Mapping[str, float]
    rates: Mapping[str, float]
    hour_value: float
    has_job: bool


def attributed(facts: Mapping[str, Fact], pay: float, person: Priced) -> tuple[Attributed, ...]:
    """Every attribute known of an opening with what it adds to the pay a year; amount None where today's is not known."""
    there = _quantities(facts)
    today = _quantities(person.today) if person.has_job else {each.fact: each.without_job for each in TABLE}
    today["learning"] = 0.0
    found = []
    for each in TABLE:
        if each.fact not in there:
            continue
        rate = person.rates.get(each.rate, each.usual(person.hour_value, pay))
        now = today.get(each.fact)
        amount = None if now is None else rate * (there[each.fact] - now) * (1.0 if each.better else -1.0)
        found.append(Attributed(each.rate, there[each.fact], now, rate, each.rate in person.rates, amount))
    return tuple(found)


def beside_pay(found: tuple[Attributed, ...], pay: float) -> float:
    """What all that is known adds to the pay, money a year, at most half of it either way."""
    total = sum(each.amount for each in found if each.amount is not None)
    return max(-MOST * pay, min(MOST * pay, total))


def _quantities(facts: Mapping[str, Fact]) -> dict[str, float]:
    """The quantity of each attribute that the facts tell. A way to work counts by the days on which one goes."""
    known = {name: float(fact) for name, fact in facts.items() if isinstance(fact, int | float) and not isinstance(fact, bool)}
    if facts.get("remote") == "remote":
        known.setdefault("days_on_site", 0.0)
    if "days_on_site" in known:
        known.setdefault("days_at_home", max(0.0, DAYS_A_WEEK - known["days_on_site"]))
    on_site = known.get("days_on_site", DAYS_A_WEEK - known.get("days_at_home", 0.0))
    if on_site <= 0:
        known["commute_minutes"] = 0.0
    elif "commute_minutes" in known:
        known["commute_minutes"] *= on_site / DAYS_A_WEEK
    return {each.fact: known[each.fact] for each in TABLE if each.fact in known}
