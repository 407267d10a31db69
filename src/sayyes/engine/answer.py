"""From the simulated worth to the answer (docs/the-model.md, section 9).

v(S) is the gross worth of yes with the mechanisms S on, less that of no, on the same luck. The job itself is v(nothing); each
reason is its Shapley value in v (Shapley 1953), exact over the 64 coalitions; costs are the difference in costs between yes
(everything on) and no. Hence  worth = the job itself + sum of reasons - sum of costs  on every single path.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from sayyes import __version__
from sayyes.engine.alternatives import alternatives, day_curve, invitation_index, levers, talk_worth
from sayyes.engine.arithmetic import Floats
from sayyes.engine.asking import questions_on, worth_asking
from sayyes.engine.assumptions import Assumptions
from sayyes.engine.attribution import shapley_weights
from sayyes.engine.confidence import Confidence
from sayyes.engine.decision import COSTS, REASONS, SANCTION, Answer, Assumed, Decision, Gate, Question, Worth
from sayyes.engine.flips import flips
from sayyes.engine.gates import gates, hard_first, open_questions, own_gates, rule_gates
from sayyes.engine.records import EVERYTHING, LOST_GOODWILL, TIME, TRAVEL
from sayyes.engine.rules_left import ALL_LEFT, Left, answers_left, policy_of, ruled_out
from sayyes.engine.rules_spoken import open_rule_questions
from sayyes.engine.simulation import FOR_THE_JOB, Case, Simulated, estimate, exposure_cost, sanction_cost, simulated
from sayyes.engine.situation import Situation

SURE, UNSURE = 0.8, 0.2  # confidence at which the answer is a plain yes, and below which it is no longer a yes


def decide(
    situation: Situation,
    assumptions: Assumptions | None = None,
    *,
    paths: int = 8192,
    seed: int = 1,
    depth: Literal["answer", "full"] = "full",
) -> Decision:
    """Should the candidate say yes to `situation.invitation`?

    `paths` (64 to 1,000,000) buy precision, `seed` fixes the luck: the same arguments give the same Decision. `depth`
    "answer" leaves out what would change the answer, the alternatives and the levers, which take most of the time.
    Raises Impossible for what cannot be computed.
    """
    assumptions = assumptions or Assumptions()
    outcome = simulated(situation, assumptions, paths=paths, seed=seed)
    exposure, sanction = exposure_cost(situation), sanction_cost(situation)
    job, reasons, costs = accounts(outcome)
    net = job + reasons.sum(axis=1) - costs.sum(axis=1) - exposure - sanction
    confidence_of = Confidence(outcome.luck.theta)
    value, confidence = worth(net), confidence_of(net)
    parts = {reason: estimate(reasons[:, column]) for column, reason in enumerate(REASONS)}
    spent = (costs[:, TIME].mean(), costs[:, TRAVEL].mean(), exposure, costs[:, LOST_GOODWILL].mean())
    case = Case(situation, assumptions, outcome.luck, net.size, seed)
    questions = worth_asking(case, net)
    for_the_job = outcome.net[:, FOR_THE_JOB[0]] - outcome.net[:, -1] - exposure - sanction
    found = Found(value.mean, confidence, float(for_the_job.mean()), questions, case)
    answer, condition = answered(situation, gates(situation), found)
    policy = policy_of(situation, case, answer, lambda: answered(situation, gates(situation), found, left=ALL_LEFT)[0])
    spoken = hard_first([*own_gates(situation), *rule_gates(policy.rules if policy else ())])
    decision = Decision(
        answer=answer,
        headline=headline(answer, condition, spoken, value, situation.currency),
        condition=condition,
        value=value,
        confidence=confidence,
        the_job_itself=estimate(job),
        reasons=parts,
        costs=dict(zip(COSTS, map(float, spent), strict=True)) | ({SANCTION: sanction} if sanction else {}),
        gates=spoken,
        policy=policy,
        assumptions=assumed(situation, assumptions),
        unclear=(*situation.unclear, *open_questions(situation), *open_rule_questions(situation)),
        currency=situation.currency,
        paths=net.size,
        seed=seed,
        engine=__version__,
        reservation_value=invitation_index(case, situation.invitation, float(sum(spent))),
        ask_first=questions,
    )
    return decision if depth == "answer" else looked_into(case, decision, net, confidence_of)


def looked_into(case: Case, decision: Decision, net: Floats, confidence_of: Confidence) -> Decision:
    """The decision with what would change it, the alternatives, the days and the levers, all on the same luck."""
    # Whether a date is worth asking about takes simulations of its own; it is not asked again for every change.
    dated = tuple(each for each in decision.ask_first if each.about == "decision_date")

    def rule(changed: Situation) -> Answer:
        then = case.turned_to(changed)
        worths, for_the_job = then.worths(changed)
        asked = questions_on(then, worths)
        found = Found(float(worths.mean()), confidence_of(worths), float(for_the_job.mean()), (*asked, *dated), then)
        return answered(changed, gates(changed), found)[0]

    days = day_curve(case)
    out = ruled_out(decision.policy)
    return replace(
        decision,
        flips=flips(case, decision.answer, rule),
        alternatives=tuple(each for each in alternatives(case, net, decision.ask_first, days) if each.answer not in out),
        days=days,
        levers=levers(case),
    )


def accounts(outcome: Simulated) -> tuple[Floats, Floats, Floats]:
    """(the job itself [paths], reasons [paths, 6], costs [paths, 3]); the last branch of the outcome is "no"."""
    gain = outcome.gross[:, : EVERYTHING + 1] - outcome.gross[:, -1:]
    costs = outcome.costs[:, EVERYTHING] - outcome.costs[:, -1]
    return gain[:, 0], gain @ np.array(shapley_weights(len(REASONS))).T, costs


def worth(net: Floats) -> Worth:
    """Mean, standard error and the 10th and 90th percentile over luck and assumptions."""
    mean = estimate(net)
    low, high = np.quantile(net, (0.1, 0.9))
    return Worth(mean.mean, mean.se, float(low), float(high))


@dataclass(frozen=True)
class Found:
    """What the answer rests on beside the gates.

    mean: the worth of yes. for_the_job: the same for the job alone, nothing learned and nobody met, in money. questions:
    those worth asking first. case: to value a talk without candidacy, where that is what is left.
    """

    mean: float
    confidence: float
    for_the_job: float
    questions: tuple[Question, ...]
    case: Case


def answered(situation: Situation, spoken: tuple[Gate, ...], found: Found, left: Left | None = None) -> tuple[Answer, str | None]:
    """The answer and, with `yes_if`, its condition. left: what institutions' rules leave of the answers, where that is known."""
    hard = {gate.rule for gate in spoken if gate.hard}
    left = left or answers_left(situation, found.case)
    if hard - {"deal_breaker"}:
        return "no", None
    if hard and not left.declining:
        return "yes_if", f"once {left.office} has said whether you may withdraw"
    if hard:
        return "refer", None
    poor = not found.questions and (found.confidence < UNSURE or found.mean <= 0)
    if left.declining and (poor or not left.candidacy):
        return ("informational", None) if talk_pays(found.case) else ("no", None)
    if any(gate.rule == "verbal_acceptance" for gate in spoken):
        company = situation.candidate.commitment.company
        return "yes_if", f"once {company} has agreed to wait" if company else "once they have agreed to wait"
    if found.questions:
        return "yes_if", CONDITIONS[found.questions[0].about]
    if found.for_the_job <= 0:
        return "yes_if", "once you have said how far your interest goes"
    if found.confidence >= SURE and not open_questions(situation):
        return "yes", None
    return "yes_if", condition_for(situation)


CONDITIONS = {
    "pay": "once the pay range is confirmed",
    "days_on_site": "once the days on site are settled",
    "commute_minutes": "once the place of work is settled",
    "rounds": "once the number of rounds is known",
    "decision_date": "once it is known by when they decide",
}


def talk_pays(case: Case) -> bool:
    """Whether an hour with the same people, without candidacy, is worth more than it costs: the figure of `alternatives`."""
    return talk_worth(case).mean > 0


def condition_for(situation: Situation) -> str:
    """The one condition that would settle most."""
    questions = [each.field for each in situation.candidate.deal_breakers if each.field not in situation.invitation.facts]
    if questions and not (questions[0] == "pay" and situation.invitation.pay_high is not None):
        return CONDITIONS.get(questions[0], f"once they have told you the {questions[0].replace('_', ' ')}")
    first = situation.invitation.rounds[0] if situation.invitation.rounds else None
    if first and (first.travel_cost > 0 or first.travel_hours > 0 or first.format == "onsite"):
        return "by phone first"
    if situation.invitation.pay_high is None:
        return "once the pay range is confirmed"
    return "at a time that costs you less"


def headline(answer: Answer, condition: str | None, spoken: tuple[Gate, ...], value: Worth, currency: str) -> str:
    """One sentence: the answer and its main ground."""
    opening = {
        "yes": "Say yes",
        "yes_if": f"Say yes, {condition}"
        if condition and condition.startswith(("by", "once", "at"))
        else f"Say yes, if {condition}",
        "informational": "Offer a talk, but no candidacy",
        "refer": "Say no, and pass it on",
        "no": "Say no",
    }[answer]
    if spoken and spoken[0].hard:
        says = spoken[0].says
        return f"{opening}: {says}" if answer == "refer" else f"{opening}: {says[0].lower()}{says[1:]}"
    amount = f"{currency} {rounded(abs(value.mean)):,.0f}"
    if abs(value.mean) < 2 * value.se:
        return f"{opening}: going is worth roughly nothing either way."
    if value.mean < 0:
        return f"{opening}: going would cost you about {amount} more than it brings."
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
        "status_quo_doubt": 0.0 if situation.candidate.value_now_stated else None,
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
