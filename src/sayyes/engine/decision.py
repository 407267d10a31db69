"""Everything the engine answers: the Decision, and its JSON form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

Answer = Literal["yes", "yes_if", "informational", "refer", "no"]
REASONS = ("practice", "intel", "network", "explore", "bargain", "surprise")
COSTS = ("time", "travel", "exposure", "goodwill")


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
    worth = the job itself + sum of reasons - sum of costs, to rounding.
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

    def to_json(self) -> dict[str, Any]:
        """The Decision as face.md's JSON object, of plain dictionaries and lists."""
        return {
            "answer": self.answer,
            "headline": self.headline,
            "condition": self.condition,
            "value": asdict(self.value),
            "confidence": self.confidence,
            "the_job_itself": asdict(self.the_job_itself),
            "reasons": [{"reason": name, **asdict(self.reasons[name])} for name in REASONS],
            "costs": {name: self.costs[name] for name in COSTS},
            "gates": [asdict(gate) for gate in self.gates],
            "policy": None,
            "assumptions": [asdict(each) for each in self.assumptions],
            "unclear": list(self.unclear),
            "currency": self.currency,
            "paths": self.paths,
            "seed": self.seed,
            "engine": self.engine,
        }
