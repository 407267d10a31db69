"""From the simulated worth to the answer (model.md, section 6).

v(S) is the gross worth of yes with the mechanisms S on, less that of no, on the same luck. The job itself is v(nothing); each
reason is its Shapley value in v (Shapley 1953), exact over the 64 coalitions; costs are the difference in costs between yes
(everything on) and no. Hence  worth = the job itself + sum of reasons - sum of costs  on every single path.

Confidence is the probability, over the assumptions theta, that E[worth | theta] > 0. The conditional mean is the fit of a
regression of the worth on theta and theta squared over the paths (Strong, Oakley & Brennan 2014); the part of the fit's
variance that estimation noise explains is taken out again, and the standard error of the mean is added.
"""

from __future__ import annotations

from math import erf, factorial, sqrt

import numpy as np

from sayyes import __version__
from sayyes.engine.assumptions import Assumptions
from sayyes.engine.decision import COSTS, REASONS, Answer, Assumed, Decision, Estimate, Gate, Worth
from sayyes.engine.gates import gates, open_questions
from sayyes.engine.kernel import EVERYTHING, LOST_GOODWILL, TIME, TRAVEL, Floats
from sayyes.engine.simulation import Simulated, estimate, simulated
from sayyes.engine.situation import Situation

SURE, UNSURE = 0.8, 0.2  # confidence at which the answer is a plain yes, and below which it is no longer a yes


def decide(situation: Situation, assumptions: Assumptions | None = None, *, paths: int = 8192, seed: int = 1) -> Decision:
    """Should the candidate say yes to `situation.invitation`?

    `paths` (at least 64) buy precision, `seed` fixes the luck: the same arguments give the same Decision.
    Raises Impossible for what cannot be computed.
    """
    assumptions = assumptions or Assumptions()
    outcome = simulated(situation, assumptions, paths=paths, seed=seed)
    exposure = situation.candidate.exposure.chance * situation.candidate.exposure.cost
    job, reasons, costs = accounts(outcome)
    net = job + reasons.sum(axis=1) - costs.sum(axis=1) - exposure
    value = worth(net)
    confidence = probability_positive(net, outcome.luck.theta)
    parts = {reason: estimate(reasons[:, column]) for column, reason in enumerate(REASONS)}
    spent = dict(
        zip(COSTS, (costs[:, TIME].mean(), costs[:, TRAVEL].mean(), exposure, costs[:, LOST_GOODWILL].mean()), strict=True)
    )
    spoken = gates(situation)
    answer, condition = answered(situation, spoken, value, confidence, parts, assumptions)
    return Decision(
        answer=answer,
        headline=headline(answer, condition, spoken, value, situation.currency),
        condition=condition,
        value=value,
        confidence=confidence,
        the_job_itself=estimate(job),
        reasons=parts,
        costs={name: float(amount) for name, amount in spent.items()},
        gates=spoken,
        assumptions=assumed(situation, assumptions),
        unclear=(*situation.unclear, *open_questions(situation)),
        currency=situation.currency,
        paths=net.size,
        seed=seed,
        engine=__version__,
    )


def shapley_weights(count: int) -> Floats:
    """[2^count, count] weights w with  shapley(v) = v @ w  for values v indexed by bit mask."""
    weights = np.zeros((1 << count, count))
    for mask in range(1 << count):
        size = mask.bit_count()
        for player in range(count):
            if mask >> player & 1:
                weights[mask, player] = factorial(size - 1) * factorial(count - size) / factorial(count)
            else:
                weights[mask, player] = -factorial(size) * factorial(count - size - 1) / factorial(count)
    return weights


def accounts(outcome: Simulated) -> tuple[Floats, Floats, Floats]:
    """(the job itself [paths], reasons [paths, 6], costs [paths, 3]); the last branch of the outcome is "no"."""
    gain = outcome.gross[:, : EVERYTHING + 1] - outcome.gross[:, -1:]
    costs = outcome.costs[:, EVERYTHING] - outcome.costs[:, -1]
    return gain[:, 0], gain @ shapley_weights(len(REASONS)), costs


def worth(net: Floats) -> Worth:
    """Mean, standard error and the 10th and 90th percentile over luck and assumptions."""
    mean = estimate(net)
    low, high = np.quantile(net, (0.1, 0.9))
    return Worth(mean.mean, mean.se, float(low), float(high))


def probability_positive(net: Floats, theta: Floats) -> float:
    """P(E[net | theta] > 0) over the assumptions [paths, names] that were drawn."""
    mean = estimate(net)
    varying = theta[:, np.ptp(theta, axis=0) > 0]
    expected = np.full(1, mean.mean)
    if varying.shape[1]:
        scaled = (varying - varying.mean(axis=0)) / varying.std(axis=0)
        columns = np.column_stack([np.ones(net.size), scaled, scaled**2 - (scaled**2).mean(axis=0)])
        fit = columns @ np.linalg.lstsq(columns, net, rcond=None)[0]
        noise = float((net - fit).var()) * (columns.shape[1] - 1) / net.size
        kept = sqrt(max(0.0, 1.0 - noise / max(float(fit.var()), 1e-300)))
        expected = mean.mean + kept * (fit - fit.mean())
    if mean.se == 0.0:
        return float((expected > 0.0).mean())
    return float(np.mean([0.5 * (1.0 + erf(each / mean.se / sqrt(2.0))) for each in np.quantile(expected, _CENTRES)]))


_CENTRES = (np.arange(200) + 0.5) / 200


def answered(
    situation: Situation,
    spoken: tuple[Gate, ...],
    value: Worth,
    confidence: float,
    reasons: dict[str, Estimate],
    assumptions: Assumptions,
) -> tuple[Answer, str | None]:
    """The answer and, with `yes_if`, its condition."""
    hard = {gate.rule for gate in spoken if gate.hard}
    if hard:
        return ("refer", None) if hard == {"deal_breaker"} else ("no", None)
    if confidence < UNSURE or (value.mean <= 0 and confidence < SURE):
        hour = situation.candidate.hour_value * assumptions["distraction"].default
        talk = sum(reasons[name].mean for name in ("intel", "network", "explore"))
        return ("informational", None) if talk > hour > 0 else ("no", None)
    if any(gate.rule == "verbal_acceptance" for gate in spoken):
        return "yes_if", f"{situation.candidate.commitment.company or 'they'} agree to wait"
    if confidence >= SURE and not open_questions(situation):
        return "yes", None
    return "yes_if", condition_for(situation)


def condition_for(situation: Situation) -> str:
    """The one condition that would settle most."""
    questions = [each.field for each in situation.candidate.deal_breakers if each.field not in situation.invitation.facts]
    if questions and not (questions[0] == "pay" and situation.invitation.pay_high is not None):
        return f"the {questions[0].replace('_', ' ')} is settled first"
    first = situation.invitation.rounds[0] if situation.invitation.rounds else None
    if first and (first.travel_cost > 0 or first.travel_hours > 0 or first.format == "onsite"):
        return "by phone first"
    if situation.invitation.pay_high is None:
        return "once the pay range is confirmed"
    return "at a time that costs you less"


def headline(answer: Answer, condition: str | None, spoken: tuple[Gate, ...], value: Worth, currency: str) -> str:
    """One sentence: the answer and its main ground."""
    amount = f"{currency} {rounded(value.mean):,.0f}"
    if answer in ("no", "refer") and spoken and spoken[0].hard:
        opening = {"no": "Say no", "refer": "Say no, and pass it on"}[answer]
        return f"{opening}: {spoken[0].says[0].lower()}{spoken[0].says[1:]}" if answer == "no" else f"{opening}: {spoken[0].says}"
    opening = {
        "yes": "Say yes",
        "yes_if": f"Say yes, {condition}"
        if condition and condition.startswith(("by", "once", "at"))
        else f"Say yes, if {condition}",
        "informational": "Offer a talk, but no candidacy",
        "refer": "Say no, and pass it on",
        "no": "Say no",
    }[answer]
    return f"{opening}: going is worth about {amount} to you."


def rounded(amount: float) -> float:
    """Two figures are all that a person can use: 3,142 becomes 3,100."""
    if abs(amount) < 100:
        return round(amount / 10) * 10 + 0.0
    digits = int(np.floor(np.log10(abs(amount)))) - 1
    return float(round(amount / 10**digits) * 10**digits)


def assumed(situation: Situation, assumptions: Assumptions) -> tuple[Assumed, ...]:
    """Every assumption as it entered; what the candidate stated is shown as stated."""
    stated = {
        "tenure_years": situation.candidate.tenure_years,
        "discount_rate": situation.candidate.discount_rate,
        "offers_per_year": situation.market.offers_per_year,
    }
    rows = []
    for each in assumptions:
        figure = stated.get(each.name)
        if figure is None:
            low, high = (each.default, each.default) if assumptions.fixed else (each.low, each.high)
            rows.append(Assumed(each.name, each.default, low, high, each.unit, each.source, each.strength))
        else:
            rows.append(Assumed(each.name, figure, figure, figure, each.unit, "stated by you", "strong"))
    return tuple(rows)
