"""From a Situation to the arrays that the kernel walks through.

Processes stand in an order of their own (the invitation, then all others by id, then offers), so that nothing depends on
the order in which they were listed. Events of one day happen in the order rounds, offers, deadlines.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from sayyes.engine.arithmetic import Floats
from sayyes.engine.market_table import fill_market
from sayyes.engine.records import DEADLINE, DISCOUNT, OFFER, OFFERS_PER_YEAR, PAY_DOUBT, QUO_DOUBT, ROUND, TENURE, World
from sayyes.engine.situation import Offer, Process, Situation

ROUNDS_PER_EMPLOYER = 3.0  # evidence H1: rounds attended in the last year count as visits to a third as many employers


def listed(situation: Situation) -> tuple[Process | Offer, ...]:
    """The invitation, the other processes by id, the offers in hand by id."""
    processes = sorted(situation.processes, key=lambda each: each.id)
    return (situation.invitation, *processes, *sorted(situation.offers, key=lambda each: each.id))


def build_world(situation: Situation, theta: Floats, end_day: float = 0.0) -> World:
    """The arrays of one situation. `theta` bounds the arrival rates that the market's table must hold.

    The end is the last deadline of all, or `end_day` where that is later (to compare situations that end differently).
    """
    entries = listed(situation)
    events = sorted(_events(entries))
    deadlines = np.array([each.deadline_day for each in entries])
    days = np.unique([*deadlines, max(end_day, deadlines.max())])
    table, log_k, means = _market_table(situation, days, theta)
    rounds = [each.rounds if isinstance(each, Process) else () for each in entries]
    industries = _industries(entries)
    first = np.cumsum([0, *(len(process) for process in rounds)])
    return World(
        event_day=np.array([event[0] for event in events], dtype=np.float64),
        event=np.array([event[1:] for event in events], dtype=np.int64),
        job=np.array([_job(each) for each in entries]),
        rounds=np.array(
            [[isinstance(each, Offer), first[j], len(rounds[j]), industries[j]] for j, each in enumerate(entries)], dtype=np.int64
        ),
        by_deadline=np.argsort(-deadlines, kind="stable").astype(np.int64),
        deadline_slot=np.minimum(np.searchsorted(days, deadlines), table.shape[0] - 1).astype(np.int64),
        days=np.array([(each.deadline_day, 0.0 if isinstance(each, Offer) else each.decision_day) for each in entries]),
        round_day=np.array([each.day for process in rounds for each in process], dtype=np.float64),
        effort=np.array(
            [
                (each.hours + each.preparation + each.travel_hours, each.travel_cost, each.pass_chance is None)
                for process in rounds
                for each in process
            ],
            dtype=np.float64,
        ).reshape(-1, 3),
        z_table=table,
        z_log_k=log_k,
        z_means=means,
        end_day=float(days[-1]),
        hour_value=situation.candidate.hour_value,
        value_now=situation.candidate.value_now,
        market_mean=situation.market.value_mean,
        market_industry=industries[0],
        employers_seen=situation.candidate.rounds_last_year / ROUNDS_PER_EMPLOYER,
        rounds_last_year=situation.candidate.rounds_last_year,
    )


def _job(entry: Process | Offer) -> tuple[float, float, float, float]:
    """Mean, SD, headroom and chance to bargain; NaN leaves the last two to the assumptions."""
    if isinstance(entry, Offer):
        return entry.value, 0.0, _or_assumed(entry.headroom), _or_assumed(entry.bargains)
    return entry.value_mean, entry.value_sd, _or_assumed(entry.headroom), _or_assumed(entry.bargains)


def _or_assumed(stated: float | None) -> float:
    return float("nan") if stated is None else stated


def _events(entries: tuple[Process | Offer, ...]) -> list[tuple[float, int, int, int]]:
    """(day, kind, process, round) of everything that can happen; sorting them puts them in order."""
    events: list[tuple[float, int, int, int]] = []
    number = 0
    for position, entry in enumerate(entries):
        if isinstance(entry, Process):
            for each in entry.rounds:
                events.append((each.day, ROUND, position, number))
                number += 1
            events.append((entry.decision_day, OFFER, position, -1))
        events.append((entry.deadline_day, DEADLINE, position, -1))
    return events


def _industries(entries: tuple[Process | Offer, ...]) -> list[int]:
    """A number per industry. The market's, 0, is that of the invitation; whatever states none is taken to be in it too."""
    names = [(each.industry or "").strip().casefold() for each in entries]
    numbers = {name: number for number, name in enumerate(dict.fromkeys(name for name in names[1:] if name), 1)}
    numbers |= {"": 0, names[0]: 0}
    return [numbers[name] for name in names]


def _market_table(situation: Situation, days: Floats, theta: Floats) -> tuple[Floats, Floats, Floats]:
    """What the market is worth by day, log of k = A times the arrival rate, and mean.

    A path can learn, make contacts and hear about pay, so the table reaches beyond today's rate and mean. Bilinear
    interpolation in it is off by less than 1e-4 of the market's spread at the default ranges.
    """
    candidate, market = situation.candidate, situation.market
    rate = theta[:, DISCOUNT] + 1.0 / theta[:, TENURE]
    k = theta[:, OFFERS_PER_YEAR] / rate
    log_k = np.linspace(np.log(max(float(k.min()) * 0.9, 1e-6)), np.log(float(k.max()) * 2.0 + 0.5), 96)
    spread = max(4.5 * float(theta[:, PAY_DOUBT].max()) * market.value_mean, 1e-6 * market.value_mean + 1e-12)
    spread += float(np.abs(theta[:, QUO_DOUBT]).max()) * candidate.value_now
    means = np.linspace(market.value_mean - spread, market.value_mean + spread, 97)
    forever = candidate.runway_days is None
    after = candidate.value_now if forever else candidate.value_after_runway
    incomes = candidate.value_now - market.search_cost, after - market.search_cost
    grid = tuple(days[-1:].tolist() if forever else days.tolist())
    runway = 0.0 if forever else float(candidate.runway_days or 0.0)
    table = _solved(
        (*log_k[[0, -1]], log_k.size), (*means[[0, -1]], means.size), grid, runway, market.value_sd, incomes, float(rate.mean())
    )
    return table, log_k, means


@lru_cache(maxsize=64)
def _solved(
    log_k: tuple[float, float, int],
    means: tuple[float, float, int],
    days: tuple[float, ...],
    runway: float,
    sd: float,
    incomes: tuple[float, float],
    rate: float,
) -> Floats:
    """The table of `fill_market`, remembered: an answer compares many situations in the same market."""
    table = np.empty((len(days), log_k[2], means[2]))
    fill_market(table, np.linspace(*log_k), np.linspace(*means), np.array(days), runway, sd, *incomes, rate / 365.0)
    return table
