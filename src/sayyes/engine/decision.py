"""Everything the engine answers: the Decision, and its JSON form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

from sayyes.engine.rules import Binds, Kind, Strength

Answer = Literal["yes", "yes_if", "informational", "refer", "no"]
REASONS = ("practice", "intel", "network", "explore", "bargain", "surprise")
COSTS = ("time", "travel", "exposure", "goodwill")
SANCTION = "sanction"  # a further cost, only where an institution's rules bind
Effect = Literal["stops", "decides", "removes", "costs", "clock", "backs", "note", "conflict", "background"]


@dataclass(frozen=True)
class Estimate:
    """A mean in money and its standard error."""

    mean: float
    se: float


@dataclass(frozen=True)
class Worth(Estimate):
    """The worth of saying yes: mean and standard error, and the 10th and 90th percentile over luck and assumptions."""

    p10: float
    p90: float


@dataclass(frozen=True)
class Gate:
    """A rule that spoke. A hard one decides, whatever the number; a soft one is shown."""

    rule: str
    hard: bool
    says: str
    source: str


@dataclass(frozen=True)
class SpokenRule:
    """A rule of an institution that covers the invitation, and what it does there (see `rules_spoken`).

    effect: "decides" where it changed the answer, "removes" where it ruled out what the number would not have chosen anyway.
    cost: its sanction in money, where the effect is "costs". by_day: the last day that leaves the notice it asks for, from now;
    negative where it has passed. room: where else it is to be heeded. confirmed: "no", or the ISO date on which a person checked
    it on the page. stale: its day to be read again has passed; it holds all the same.
    """

    kind: Kind
    strength: Strength
    binds: Binds
    effect: Effect
    says: str
    sanction: str
    cost: float
    by_day: float | None
    room: str | None
    source: str
    page_date: str
    read_on: str
    read_again_by: str
    confirmed: str
    stale: bool
    pack: str
    office: str
    contact: str


@dataclass(frozen=True)
class PackNamed:
    """A pack that was turned on, as it was when the decision was made."""

    pack: str
    version: str
    office: str
    contact: str


@dataclass(frozen=True)
class Policy:
    """The institutions whose rules were applied, and those of their rules that cover the invitation."""

    packs: tuple[PackNamed, ...]
    rules: tuple[SpokenRule, ...]

    def to_json(self) -> dict[str, Any]:
        """The pack and its version by name (joined where there are several), each pack, each rule."""
        return {
            "pack": " + ".join(each.pack for each in self.packs),
            "version": " + ".join(each.version for each in self.packs),
            "packs": [asdict(each) for each in self.packs],
            "rules": [asdict(each) for each in self.rules],
        }


@dataclass(frozen=True)
class Question:
    """Something to ask before answering: a sentence to send, what it is about, and what knowing it is worth (money)."""

    question: str
    about: str
    worth: float
    se: float


@dataclass(frozen=True)
class Flip:
    """The value `at` of one input at which the answer becomes `becomes`; None where no value in its range changes it."""

    input: str
    now: float
    at: float | None
    unit: str
    becomes: Answer | None


@dataclass(frozen=True)
class Alternative:
    """Another way to answer and what it is worth against declining (money)."""

    answer: Answer
    condition: str | None
    value: float
    se: float


@dataclass(frozen=True)
class DayWorth:
    """What the interview is worth if its first round is moved to `day`; `free` says that nothing else is in the way."""

    day: float
    value: float
    free: bool


@dataclass(frozen=True)
class Lever:
    """Something to ask for about an offer or another process, and what it is worth if it is granted (money)."""

    ask: str
    about: str
    days: float
    worth: float
    se: float


@dataclass(frozen=True)
class Assumed:
    """One assumption as it entered the decision."""

    name: str
    value: float
    low: float
    high: float
    unit: str
    source: str
    strength: str


@dataclass(frozen=True)
class Decision:
    """The answer to one invitation. Money in the currency of the situation, once (present value), unless said otherwise.

    condition: with `yes_if`, the condition in a few words. confidence: the probability, over the assumptions, that the
    expected value of yes is above zero. `worth`, `the_job_itself`, `reasons` and `costs` satisfy
    worth = the job itself + sum of reasons - sum of costs, to rounding. reservation_value: flow value, money per year; None
    where an offer cannot come. flips, alternatives, days and levers are None where only the answer was asked for.
    """

    answer: Answer
    headline: str
    condition: str | None
    value: Worth
    confidence: float
    the_job_itself: Estimate
    reasons: Mapping[str, Estimate]
    costs: Mapping[str, float]
    gates: tuple[Gate, ...]
    assumptions: tuple[Assumed, ...]
    unclear: tuple[str, ...]
    currency: str
    paths: int
    seed: int
    engine: str
    reservation_value: float | None = None
    ask_first: tuple[Question, ...] = ()
    flips: tuple[Flip, ...] | None = None
    alternatives: tuple[Alternative, ...] | None = None
    days: tuple[DayWorth, ...] | None = None
    levers: tuple[Lever, ...] | None = None
    policy: Policy | None = None

    def to_json(self) -> dict[str, Any]:
        """The Decision as a JSON object, of plain dictionaries and lists."""
        return {
            "answer": self.answer,
            "headline": self.headline,
            "condition": self.condition,
            "value": asdict(self.value),
            "confidence": self.confidence,
            "the_job_itself": asdict(self.the_job_itself),
            "reasons": [{"reason": name, **asdict(self.reasons[name])} for name in REASONS],
            "costs": dict(self.costs),
            "reservation_value": self.reservation_value,
            "ask_first": [asdict(each) for each in self.ask_first],
            **self._looked_into(),
            "gates": [asdict(gate) for gate in self.gates],
            "policy": self.policy.to_json() if self.policy else None,
            "assumptions": [asdict(each) for each in self.assumptions],
            "unclear": list(self.unclear),
            "currency": self.currency,
            "paths": self.paths,
            "seed": self.seed,
            "engine": self.engine,
        }

    def _looked_into(self) -> dict[str, Any]:
        """The parts that `depth="answer"` leaves out; a key that was not computed does not appear."""
        parts = {"flips": self.flips, "alternatives": self.alternatives, "days": self.days, "levers": self.levers}
        return {name: [asdict(each) for each in rows] for name, rows in parts.items() if rows is not None}
