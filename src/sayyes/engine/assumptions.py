"""Every number that the engine assumes, with its default, range, unit, source and strength of evidence.

A default is a prior: a figure the candidate gives replaces it. Uncertainty about an assumption a with default d and range
[l, h] is a two-sided triangle whose *median* is the default: with U uniform on [0, 1],

    a = d - (d - l) (1 - sqrt(2 U))          for U < 1/2
    a = d + (h - d) (1 - sqrt(2 (1 - U)))    otherwise

so that a long range on one side widens that side without moving the middle. Ranges are for sensitivity; they are no
confidence intervals. Where the evidence is a judgement the strength says `assumption`, and the screen says so too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from math import isfinite
from types import MappingProxyType
from typing import Literal

from sayyes.errors import Impossible

Strength = Literal["strong", "weak", "assumption"]


@dataclass(frozen=True)
class Assumption:
    """One assumed quantity: `default` within [`low`, `high`] in `unit`; `floor` and `ceiling` bound what makes sense at all."""

    name: str
    default: float
    low: float
    high: float
    unit: str
    source: str
    strength: Strength
    says: str
    floor: float = 0.0
    ceiling: float = float("inf")


TABLE: tuple[Assumption, ...] = (
    Assumption(
        "offer_chance", 0.28, 0.15, 0.46, "probability",
        "Jobvite 2018: 17-28 % of interviews; NACE 2015-2023: 37-46 % of graduates interviewed", "weak",
        "chance that an interviewed candidate gets an offer, where no chance is stated; spread evenly over the rounds left",
        ceiling=1.0,
    ),
    Assumption(
        "base_rate_strength", 20.0, 5.0, 100.0, "cases", "no measurement; a judgement", "assumption",
        "how many of one's own cases weigh as much as the offer chance assumed above", floor=0.1,
    ),
    Assumption(
        "own_estimate_trust", 0.5, 0.2, 1.0, "ratio", "no measurement; a judgement", "assumption",
        "how far one's own estimate of the chance of an offer is followed, and not the base rate", ceiling=1.0,
    ),
    Assumption(
        "own_estimate_shift", -0.29, -1.15, 0.0, "log-odds",
        "Mueller, Spinnewijn & Topa 2021, AER 111(1): 47 % expected, about 40 % found work in three months", "weak",
        "correction of one's own estimate for optimism", floor=-10.0, ceiling=10.0,
    ),
    Assumption(
        "offers_per_year", 1.0, 0.3, 3.0, "offers a year",
        "derived from Dalton & Groen, BLS 2020 (about one interview a month of search) and the offer chance", "weak",
        "offers that would come from the rest of the search, where no rate is stated",
    ),
    Assumption(
        "status_quo_doubt", 0.0, -0.2, 0.2, "share of it", "no measurement; a judgement", "assumption",
        "how far what you have now may lie from the guess, where you do not say", floor=-0.9, ceiling=5.0,
    ),
    Assumption(
        "tenure_years", 3.5, 1.5, 8.0, "years",
        "BLS USDL-24-1971, January 2024: median tenure 3.9, private sector 3.5 (unfinished spells)", "weak",
        "how long the new job is expected to last, where the candidate does not say", floor=0.1, ceiling=50.0,
    ),
    Assumption(
        "discount_rate", 0.05, 0.0, 0.15, "per year", "no measurement; a judgement", "assumption",
        "time preference, where the candidate does not say", ceiling=1.0,
    ),
    Assumption(
        "ability_correlation", 0.3, 0.0, 0.6, "correlation",
        "shape: interviewing.io 2016 (one person's results vary widely); the size is a judgement", "assumption",
        "how alike one person's outcomes are across employers", ceiling=0.95,
    ),
    Assumption(
        "practice_gain", 0.17, 0.0, 0.44, "logit",
        "0.10 SD per first retest, capped at 0.26 SD by Hausknecht et al. 2007 (N = 134,436), times 1.7", "assumption",
        "gain in the chance of passing from the first extra interview", ceiling=5.0,
    ),
    Assumption(
        "practice_decay", 0.5, 0.0, 0.95, "ratio",
        "IJSA 2011, doi 10.1111/j.1468-2389.2011.00549.x: little gain after the second", "assumption",
        "each further interview teaches this share of the one before", ceiling=0.99,
    ),
    Assumption(
        "practice_transfer", 0.5, 0.0, 1.0, "ratio", "no measurement; a judgement", "assumption",
        "how much of the practice counts in interviews of other kinds, such as those for later offers from the market",
        ceiling=1.0,
    ),
    Assumption(
        "intel_gain", 0.05, 0.0, 0.17, "logit", "no measurement; a judgement", "assumption",
        "gain in the chance of passing from the first interview in the same industry", ceiling=5.0,
    ),
    Assumption(
        "market_pay_doubt", 0.10, 0.05, 0.24, "SD of log pay",
        "upper end: Hall & Mueller 2018, spread of pay across offers to one person", "assumption",
        "how wrong one may be about what the market pays", ceiling=1.0,
    ),
    Assumption(
        "interview_signal", 0.3, 0.0, 0.7, "reliability",
        "analogy with the reliability of one interview rating, Huffcutt et al. 2013", "assumption",
        "how much one interview in the industry tells about what the market pays", ceiling=0.95,
    ),
    Assumption(
        "contacts_per_process", 1.0, 0.0, 5.0, "contacts", "no measurement; a judgement", "assumption",
        "useful contacts made at one employer", ceiling=50.0,
    ),
    Assumption(
        "referrals_per_contact", 0.01, 0.0, 0.05, "openings a year",
        "no measurement; floor derived from Rajkumar et al. 2022", "assumption",
        "referred openings that one contact brings in a year", ceiling=5.0,
    ),
    Assumption(
        "referral_advantage", 1.3, 1.0, 1.5, "ratio",
        "Brown, Setren & Topa 2016, JOLE 34(1): 29 % of hires, 21 % of interviewees",
        "weak", "how much likelier a referred interview ends in an offer", ceiling=5.0,
    ),
    Assumption(
        "perception_noise", 0.08, 0.0, 0.2, "share of market pay",
        "no measurement; below the spread of non-wage value in Hall & Mueller 2018", "assumption",
        "how far one misjudges what a job is worth before having seen others", ceiling=1.0,
    ),
    Assumption(
        "perception_learning", 0.43, 0.0, 2.3, "per employer seen",
        "reliability 0.3 of one visit as a signal; a judgement", "assumption",
        "how fast judgement sharpens with each employer seen from inside", ceiling=50.0,
    ),
    Assumption(
        "neighbouring_opening", 0.03, 0.0, 0.10, "probability", "no measurement; a judgement", "assumption",
        "chance that a better-suited opening turns up at an employer that makes an offer", ceiling=1.0,
    ),
    Assumption(
        "bargains", 1 / 3, 0.28, 0.56, "probability",
        "Hall & Krueger 2012, AEJ: Macroeconomics 4(4): one third bargained", "strong",
        "chance that the employer bargains, where nothing is known", ceiling=1.0,
    ),
    Assumption(
        "headroom", 0.10, 0.05, 0.15, "share of pay", "NerdWallet/Looksharp 2015: three quarters of managers have 5-10 %", "weak",
        "the most an employer would add to the first offer, where nothing is known", ceiling=2.0,
    ),
    Assumption(
        "bargaining_share", 0.3, 0.0, 0.8, "share",
        "derived: a gain of 3 % from a single offer with 10 % headroom; the 3 % is a judgement", "assumption",
        "the candidate's share of what is left to bargain over", ceiling=1.0,
    ),
    Assumption(
        "urgency", 0.10, 0.0, 0.3, "logit", "no measurement; a judgement", "assumption",
        "gain in the chance of passing while an honest offer is held", ceiling=5.0,
    ),
    Assumption(
        "distraction", 1.25, 1.0, 1.6, "ratio", "no measurement; a judgement", "assumption",
        "an hour of interviewing costs this many hours of one's own", ceiling=10.0,
    ),
    Assumption(
        "effort", 1.0, 0.5, 2.5, "ratio",
        "2-6 hours of interviews (Lever 2016, 2019), 1-20 of preparation (a judgement)", "assumption",
        "hours that the invitation really takes against those expected, where nobody knows its rounds", ceiling=20.0,
    ),
    Assumption(
        "asking_hours", 0.25, 0.1, 0.5, "hours", "no measurement; a judgement", "assumption",
        "what it costs to ask a question before answering", ceiling=10.0,
    ),
    Assumption(
        "goodwill_cost", 0.0, 0.0, 0.0, "money", "off until the candidate states a figure", "assumption",
        "goodwill lost by turning an offer down after going all the way",
    ),
)  # fmt: skip
NAMES: tuple[str, ...] = tuple(each.name for each in TABLE)
INDEX: Mapping[str, int] = MappingProxyType({name: position for position, name in enumerate(NAMES)})


@dataclass(frozen=True)
class Assumptions:
    """The table as it enters one decision. `fixed` uses every default instead of drawing from the ranges."""

    table: tuple[Assumption, ...] = TABLE
    fixed: bool = False

    def __iter__(self) -> Iterator[Assumption]:
        return iter(self.table)

    def __getitem__(self, name: str) -> Assumption:
        return self.table[INDEX[name]]

    def revised(self, name: str, *, default: float, low: float, high: float, source: str) -> Assumptions:
        """These assumptions with one replaced by what evidence of one's own makes of it."""
        new = replace(self[name], default=default, low=min(low, default), high=max(high, default), source=source)
        return replace(self, table=tuple(new if each.name == name else each for each in self.table))

    def given(self, overrides: Mapping[str, object]) -> Assumptions:
        """These assumptions with some replaced: name -> a number (then certain), or {low, mode, high}; `fixed` -> bool.

        Raises Impossible with every violation: unknown names (the nearest known one is named), values out of bounds.
        """
        violations: list[str] = []
        table = list(self.table)
        fixed = self.fixed
        for name, value in overrides.items():
            if name == "fixed":
                if isinstance(value, bool):
                    fixed = value
                else:
                    violations.append(f"assumptions.fixed must be true or false, not {value!r}")
            elif name not in INDEX:
                violations.append(unknown_key("assumptions", name, (*NAMES, "fixed")))
            else:
                changed = _replaced(table[INDEX[name]], value)
                if isinstance(changed, str):
                    violations.append(changed)
                else:
                    table[INDEX[name]] = changed
        if violations:
            raise Impossible(violations)
        return Assumptions(tuple(table), fixed)


def unknown_key(where: str, key: str, known: tuple[str, ...]) -> str:
    """One sentence that names an unknown key and the nearest known one."""
    near = get_close_matches(key, known, n=1, cutoff=0.4)
    hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(known)}"
    return f"{where} has an unknown key {key!r}: {hint}"


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        return None
    return float(value)


def _replaced(known: Assumption, value: object) -> Assumption | str:
    """The assumption with new figures, or the sentence that says what is wrong with them."""
    where = f"assumptions.{known.name}"
    if isinstance(value, Mapping):
        stray = [str(key) for key in value if key not in ("low", "mode", "high")]
        if stray:
            return unknown_key(where, stray[0], ("low", "mode", "high"))
        figures = [
            _number(value.get(key, fallback)) for key, fallback in zip(("low", "mode", "high"), _figures(known), strict=True)
        ]
    else:
        figures = [_number(value)] * 3
    low, mode, high = figures
    if low is None or mode is None or high is None:
        return f"{where} must be a number or {{low, mode, high}}, not {value!r}"
    if not low <= mode <= high:
        return f"{where} must satisfy low <= mode <= high, not {low:g}, {mode:g}, {high:g}"
    if low < known.floor or high > known.ceiling:
        return f"{where} must lie between {known.floor:g} and {known.ceiling:g}, not {low:g} to {high:g}"
    return replace(known, low=low, default=mode, high=high, source="stated by you", strength="strong")


def _figures(known: Assumption) -> tuple[float, float, float]:
    return known.low, known.default, known.high
