"""Supposing that one thing were otherwise: the sliders of an answer, and the answer for where they stand. Nothing is kept.

The supposed answer is computed on the same luck as the kept one, so that it moves because of what was changed and not by
chance; a slider left where it was changes nothing at all. With many openings at once a quarter of the paths must do, for the
answer to follow the hand; `Supposed.quick` says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_FLOOR, Decimal
from math import floor, isfinite, log10
from typing import TYPE_CHECKING

from sayyes.engine.decision import Decision, Flip
from sayyes.engine.situation import Situation
from sayyes.errors import Impossible
from sayyes.usecases import deciding
from sayyes.usecases.amounts import about, hours, percent
from sayyes.usecases.deciding import Answered
from sayyes.usecases.what_if import BECOMES, INPUTS, beyond

if TYPE_CHECKING:
    from sayyes.engine.flips import Input

# The engine's names of what can be moved, in the order in which they are shown, with what they are called in a sentence.
MOVABLE = {
    "job": ("what the job is worth", "the job were worth {} a year to you"),
    "chance": ("chance of an offer", "the chance of an offer were {}"),
    "hours": ("hours it takes", "it took {} with every round"),
    "now": ("what you have now", "what you have now were worth {} a year"),
    "offer": ("your best offer in hand", "your best offer in hand were worth {} a year"),
}
STEPS = 100  # at least so many positions on a scale of money
AROUND = 0.5  # how far a scale of money reaches to both sides, as a share of the larger of what the job and today are worth
BEYOND = 0.15  # how far beyond the turning point a scale goes on, as a share of the way there
MANY = 4  # openings besides the invitation from which on fewer paths must do
QUICKER = 4  # times fewer
FEWEST = 64  # that the engine takes
LONGEST = 3.0  # a turning point further away than so many times the scale's own reach is told in words alone


@dataclass(frozen=True)
class Slider:
    """One thing that can be moved: its scale, where it is now and where it stands, and the turning point where there is one.

    low, high, step: of the scale; now lies on a step. at: where the answer turns, None where nothing in reach turns it.
    turns: the same in words. stands_in_words: where it stands. All in the unit of the input.
    """

    key: str
    label: str
    low: float
    high: float
    step: float
    now: float
    stands: float
    stands_in_words: str
    at: float | None
    turns: str

    @property
    def moved(self) -> bool:
        """Whether it stands elsewhere than now."""
        return self.stands != self.now


@dataclass(frozen=True)
class Supposed:
    """The answer as it would be: the sliders as they stand, the changed situation, its decision, and the "if" in words.

    Where nothing was moved, decision and situation are the kept ones and `when` is empty.
    """

    answered: Answered
    sliders: tuple[Slider, ...]
    situation: Situation
    decision: Decision
    when: str

    @property
    def quick(self) -> bool:
        """Whether fewer paths were walked than for the kept answer."""
        return self.decision.paths < self.answered.decision.paths


def sliders(answered: Answered, moved: Mapping[str, float] | None = None) -> tuple[Slider, ...]:
    """What can be moved about an answer, standing where they are now or where `moved` puts them.

    Raises Impossible for a value that is no number or cannot be.
    """
    flips = {each.input: each for each in answered.decision.flips or ()}
    found = _movable(answered.situation, answered.decision)
    given = moved or {}
    wrong = [key for key, value in given.items() if not _can_be(found.get(key), value)]
    if wrong:
        raise Impossible([f"{MOVABLE[key][0].capitalize()}: {given[key]:g} cannot be." for key in wrong])
    return tuple(_slider(key, each, flips.get(each.name), given.get(key), answered) for key, each in found.items())


def suppose(*, number: int, now: datetime, moved: Mapping[str, float], paths: int | None = None) -> Supposed:
    """The answer to an invitation if things were otherwise: `moved` maps keys of MOVABLE to values.

    The kept answer is asked for first (and made where there is none yet); the supposed one is not kept. Raises NotFound, and
    Impossible for a value that cannot be.
    """
    answered = deciding.answer(number=number, now=now, paths=paths)
    shown = sliders(answered, {key: value for key, value in moved.items() if key in MOVABLE})
    elsewhere = {each.key: each for each in shown if each.moved}
    if not elsewhere:
        return Supposed(answered, shown, answered.situation, answered.decision, "")
    situation = answered.situation
    for key, each in elsewhere.items():
        # Read anew each time, so that one change does not take back another.
        situation = _movable(situation, answered.decision)[key].put(each.stands)
    fewer = QUICKER if len(situation.processes) >= MANY else 1
    decision = deciding.decide_without_keeping(answered, situation, paths=max(answered.decision.paths // fewer, FEWEST))
    when = " and ".join(MOVABLE[key][1].format(each.stands_in_words) for key, each in elsewhere.items())
    return Supposed(answered, shown, situation, decision, f"If {when}")


def _movable(situation: Situation, decision: Decision) -> dict[str, Input]:
    """The inputs that have a slider, by key."""
    from sayyes.engine.flips import inputs

    anchor = next(each.value for each in decision.assumptions if each.name == "offer_chance")
    known = {each.name: each for each in inputs(situation, anchor)}
    return {key: known[name] for key, (name, _) in MOVABLE.items() if name in known}


def _can_be(given: Input | None, value: float) -> bool:
    return given is not None and isfinite(value) and given.low <= value <= given.high


def _slider(key: str, given: Input, flip: Flip | None, stands: float | None, answered: Answered) -> Slider:
    currency = answered.decision.currency
    at = None if flip is None else flip.at
    now = _on_scale(given.now)
    low, high, step = _scale(given, at, now if stands is None else stands, answered.situation)
    stands = now if stands is None or abs(stands - now) < step / 2 else stands
    return Slider(
        key=key,
        label=INPUTS.get(given.name, given.name),
        low=low,
        high=high,
        step=step,
        now=now,
        stands=stands,
        stands_in_words=_figure(stands, given, currency),
        at=at if at is not None and low <= at <= high else None,
        turns=_turning(given, flip, currency),
    )


def _scale(given: Input, at: float | None, stands: float, situation: Situation) -> tuple[float, float, float]:
    """(low, high, step) of a scale that holds now, where it stands and, unless it is far off, the turning point."""
    if given.unit == "probability":
        return _stepped(given, 0.0, 1.0, 0.01)
    if given.unit == "hours":
        reach, least = max(2 * given.now, 8.0), 0.0
        step = 0.5
    else:
        reach = AROUND * max(situation.invitation.value_mean, situation.candidate.value_now)
        least = given.now - reach
        step = _round_step(2 * reach / STEPS)
    most = given.now + reach
    if at is not None and abs(at - given.now) <= LONGEST * reach:
        further = at + BEYOND * (at - given.now)
        least, most = min(least, further), max(most, further)
    return _stepped(given, max(min(least, stands), given.low), min(max(most, stands + step), given.high), step)


def _round_step(width: float) -> float:
    """1, 2 or 5 times a power of ten, at most `width`."""
    if width <= 0.0:
        return 1.0
    power = 10.0 ** floor(log10(width))
    return next(power * factor for factor in (5, 2, 1) if power * factor <= width * (1 + 1e-9))


def _stepped(given: Input, low: float, high: float, step: float) -> tuple[float, float, float]:
    """The ends moved inwards to whole steps from now, in decimals as a page writes them, so that a browser moves nothing."""
    now, width = Decimal(str(_on_scale(given.now))), Decimal(str(step))
    below = ((now - Decimal(str(low))) / width).to_integral_value(ROUND_FLOOR)
    above = ((Decimal(str(high)) - now) / width).to_integral_value(ROUND_FLOOR)
    return float(now - below * width), float(now + above * width), step


def _on_scale(value: float) -> float:
    return round(value, 4)


def _turning(given: Input, flip: Flip | None, currency: str) -> str:
    if flip is None:
        return ""
    if flip.at is None or flip.becomes is None:
        return "no value in reach changes the answer"
    side = "below" if flip.at < flip.now else "above"
    return f"{beyond(side, _figure(flip.at, given, currency))}: {BECOMES[flip.becomes]}"


def _figure(value: float, given: Input, currency: str) -> str:
    if given.unit == "probability":
        return percent(value)
    return hours(value) if given.unit == "hours" else about(value, currency)
