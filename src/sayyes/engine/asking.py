"""What to ask before answering: the expected value of perfect partial information.

Knowing z before answering is worth  EVPPI = E max(0, E[v | z]) - max(0, E[v]),  v the worth of yes against no. E[v | z] is
fitted by regression on the paths of the same simulation (Strong, Oakley & Brennan 2014), a polynomial of degree five in z.
The decision rule "yes where the fit is positive" is learned on one half of the blocks and scored on the other, and the
other way round, so that the figure is never flattered by its own noise and has an honest standard error.

What is asked about a date is no draw but a setting: v is simulated for a few equally likely dates of decision.
A question is reported where it is worth more than asking costs and stands out of its noise by two standard errors.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from sayyes.engine.arithmetic import Floats
from sayyes.engine.askable import QUESTIONS, askable_shares
from sayyes.engine.decision import Estimate, Question
from sayyes.engine.draws import REPLICATES, askable_draws
from sayyes.engine.records import EFFORT
from sayyes.engine.simulation import Case, estimate

DEGREE = 5
DECISION_DAYS = (2.0, 14.0)  # beside the expected one, where no date is stated


def worth_asking(case: Case, net: Floats) -> tuple[Question, ...]:
    """The questions that are worth more than asking them costs, the most valuable first. net [paths]: worth of yes."""
    found = [*questions_on(case, net)]
    if (dates := date_information(case, net)) is not None:
        found += _reported(case, {"decision_date": dates})
    return tuple(sorted(found, key=lambda each: -each.worth))


def questions_on(case: Case, net: Floats) -> tuple[Question, ...]:
    """The same for what is drawn on every path, which needs no further simulation: all but the date of decision."""
    found = _reported(case, {about: partial_information(net, z) for about, z in _draws(case).items()})
    return tuple(sorted(found, key=lambda each: -each.worth))


def _reported(case: Case, values: dict[str, Estimate]) -> list[Question]:
    candidate = case.situation.candidate
    price = case.assumptions["asking_hours"].default * candidate.hour_value * case.assumptions["distraction"].default
    return [
        Question(QUESTIONS[about], about, value.mean, value.se)
        for about, value in values.items()
        if value.mean > price and value.mean > 2 * value.se
    ]


def _draws(case: Case) -> dict[str, Floats]:
    """The draws that each question would settle: about -> [paths]."""
    invitation = case.situation.invitation
    draws = {about: askable_draws(about, case.seed, case.paths) for about in askable_shares(invitation)}
    if any(each.pass_chance is None for each in invitation.rounds):
        effort = case.luck.theta[:, EFFORT]
        if np.ptp(effort) > 0:
            draws["rounds"] = (effort - effort.mean()) / effort.std()
    return draws


def partial_information(net: Floats, z: Floats) -> Estimate:
    """EVPPI of z [paths] for the worth [paths], money; never negative by construction of the rule, but for noise."""
    columns = np.polynomial.legendre.legvander(np.clip(z / 4.0, -1.0, 1.0), DEGREE)
    half = (np.arange(net.size) // (net.size // REPLICATES)) % 2 == 0
    gain = np.empty(net.size)
    for learn, score in ((half, ~half), (~half, half)):
        fit = columns[score] @ _fitted(columns[learn], net[learn])
        anyway = net[learn].mean() > 0
        gain[score] = net[score] * ((fit > 0).astype(float) - float(anyway))
    return estimate(gain)


def _fitted(columns: Floats, values: Floats) -> Floats:
    """Least squares by the normal equations: the few columns are well apart, and it is asked again for every change tried."""
    return np.asarray(np.linalg.lstsq(columns.T @ columns, columns.T @ values, rcond=None)[0], dtype=np.float64)


def date_information(case: Case, net: Floats) -> Estimate | None:
    """EVPPI of the date of decision, where it is not stated and something else has a date of its own."""
    situation = case.situation
    if "decision_days" in situation.invitation.stated or not (situation.processes or situation.offers):
        return None
    settings = [replace(situation, invitation=replace(situation.invitation, decision_days=days)) for days in DECISION_DAYS]
    worths = [net, *(case.net(each) for each in settings)]
    anyway = np.mean([each.mean() for each in worths]) > 0
    gain = sum(worth * (float(worth.mean() > 0) - float(anyway)) for worth in worths) / len(worths)
    return estimate(np.asarray(gain))
