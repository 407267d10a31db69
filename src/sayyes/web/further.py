"""What could still change an answer, as values for the page: sliders, turning points, other ways, days, what to ask of others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sayyes.usecases import supposing, what_if
from sayyes.usecases.deciding import Answered
from sayyes.usecases.supposing import Slider
from sayyes.usecases.what_if import Moved
from sayyes.web.figures import CURVE_WIDTH, Curve, day_curve, place_on
from sayyes.web.words import unbroken

MOST_TURNS, MOST_WAYS, MOST_PULLS, MOST_LAPSES = 5, 6, 4, 3


@dataclass(frozen=True)
class Slid:
    """A slider as its page writes it. `tick`: where on its scale the answer turns, in per cent; None where it does not."""

    key: str
    label: str
    low: str
    high: str
    step: str
    stands: str
    says: str
    turns: str
    tick: float | None


@dataclass(frozen=True)
class WhichDay:
    """What the interview is worth by its day: the curve, a sentence, and the table beside it."""

    curve: Curve
    says: str
    best: str
    rows: tuple[Moved, ...]
    width: float = CURVE_WIDTH


def further(answered: Answered) -> dict[str, Any]:
    """The part of the page's context that takes longer to work out."""
    situation, decision = answered.situation, answered.decision
    shown = supposing.sliders(answered)
    reservation = what_if.reservation_in_words(situation, decision)
    named = {each.label for each in shown}
    return {
        "sliders": slid(shown),
        "turns": [each for each in what_if.turns(decision) if each.input not in named][:MOST_TURNS],
        "reservation": reservation and unbroken(reservation.says),
        "ways": what_if.ways(situation, decision)[:MOST_WAYS],
        "pulls": what_if.levers_in_words(decision)[:MOST_PULLS],
        "which_day": which_day(answered),
    }


def slid(shown: Sequence[Slider]) -> tuple[Slid, ...]:
    """Sliders with their figures written so that a browser takes them as they are."""
    return tuple(
        Slid(
            key=each.key,
            label=each.label,
            low=_plain(each.low),
            high=_plain(each.high),
            step=_plain(each.step),
            stands=_plain(each.stands),
            says=each.stands_in_words,
            turns=each.turns,
            tick=place_on(each.at, each.low, each.high),
        )
        for each in shown
    )


def which_day(answered: Answered) -> WhichDay | None:
    """What moving the interview is worth; None where it cannot be moved or nothing is known about days."""
    days = what_if.days_in_words(answered.situation, answered.decision)
    if days is None:
        return None
    lapses = [(each.deadline_day, f"{each.company or 'your offer'} lapses") for each in answered.situation.offers]
    curve = day_curve(days.rows, lapses[:MOST_LAPSES])
    if curve is None:
        return None
    best = next((each.words for each in days.rows if each.best), "")
    return WhichDay(curve=curve, says=unbroken(days.says), best=best, rows=days.rows)


def _plain(value: float) -> str:
    """Digits and a point alone, without an exponent: "96500", "0.01"."""
    return f"{value:.4f}".rstrip("0").rstrip(".")
