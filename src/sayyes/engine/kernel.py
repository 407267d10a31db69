"""One path of the world, in every branch, on the same luck: the compiled heart of the engine.

Along a path (model.md, section 3) days are known and luck is drawn. Events are walked through in the order of their days:

round k of process j   passed if  x_jk + skill(m) - skill(m0) + intel(m_g) + urgency > 0,   x_jk = base + ability + logistic noise
offer of j             v = mu + sigma eps; where the employer bargains d + beta (v + h - d), d = max(v, min(o, v + h))
deadline of j          accepted if  P_j >= W,  P = v + omega / sqrt(1 + kappa visits) eta  as perceived
the end                nothing accepted: left with Z

skill(m) = g (1 - rho^m) / (1 - rho): the first extra round is worth g, each further one rho times the one before.
W is the Cayley-Moser recursion over all that may still come, last deadline first, started from Z as believed:
W <- (1 - p) W + p E max(X, W), X ~ N(mu + pi beta h, sigma^2); an offer held enters as max(P, W).
Z solves  z = v0 - c + k E (W - z)+,  k = A lambda', W normal with the market's true (or believed) mean; it is read off a table
over (day, k, mean), which also holds the case of a runway.
lambda' = lambda logistic(logit p + skill + intel) / p + contacts * referrals * p * advantage.
Accepting a job of flow value v on day t gains A (v - v0) exp(-r t / 365); being left with Z is dated to the last deadline of all.

A branch is a set of mechanisms (a bit mask over REASONS of `decision.py`) and a set of processes declined today (a bit mask
over the processes). Process 0 with a mechanism switched off is simply not counted there (model.md, section 4).

Every function here is plain Python that Numba compiles; `simulate.py_func` is the same arithmetic uncompiled.
Source of the recursion: Cayley 1875, Moser 1956; of the bargain: Cahuc, Postel-Vinay & Robin 2006.
"""

from __future__ import annotations

from collections.abc import Callable
from math import erfc, exp, log, sqrt
from typing import Any, NamedTuple, TypeVar, cast

import numpy as np
from numba import njit
from numpy.typing import NDArray

from sayyes.engine.lending import lent

_Function = TypeVar("_Function", bound=Callable[..., Any])
compiled = cast("Callable[[_Function], _Function]", njit(cache=True, nogil=True, error_model="numpy"))
# World and Path hold many arrays: handing them to a function that is not inlined costs more than what is computed (measured:
# four times the whole run).
inlined = cast("Callable[[_Function], _Function]", njit(cache=True, nogil=True, error_model="numpy", forceinline=True))

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

# The columns of `Luck.theta`: the names of `assumptions.TABLE`, in any order. They stand here, because the compiled code is
# cached by the date of this file alone.
THETA = (
    "offer_chance", "offers_per_year", "practice_gain", "practice_decay", "intel_gain", "market_pay_doubt", "interview_signal",
    "referrals_per_contact", "referral_advantage", "perception_noise", "perception_learning", "neighbouring_opening", "bargains",
    "headroom", "bargaining_share", "urgency", "distraction", "goodwill_cost", "tenure_years", "discount_rate",
    "ability_correlation", "contacts_per_process",
)  # fmt: skip
(
    OFFER_CHANCE, OFFERS_PER_YEAR, PRACTICE_GAIN, PRACTICE_DECAY, INTEL_GAIN, PAY_DOUBT, SIGNAL, REFERRALS, ADVANTAGE, NOISE,
    LEARNING, NEIGHBOUR, BARGAINS, HEADROOM, SHARE, URGENCY, DISTRACTION, GOODWILL, TENURE, DISCOUNT, CORRELATION, CONTACT_RATE,
) = range(len(THETA))  # fmt: skip

PRACTICE, INTEL, NETWORK, EXPLORE, BARGAIN, SURPRISE = (1 << bit for bit in range(6))
EVERYTHING = 63
DECLINED = 1  # the set of declined processes that holds process 0 alone
ROUND, OFFER, DEADLINE = 0, 1, 2
TIME, TRAVEL, LOST_GOODWILL = 0, 1, 2


class World(NamedTuple):
    """What is known in advance. n processes (offers in hand included, process 0 first), R rounds, E events."""

    event_day: Floats  # [E] days, ascending
    event: Ints  # [E, 3] ROUND, OFFER or DEADLINE; the process; the round (-1 for other events)
    job: Floats  # [n, 4] mean and SD of the flow value (money per year), headroom (share) and chance to bargain, NaN: assumed
    rounds: Ints  # [n, 4] 1 for an offer in hand; index of the first round; number of rounds; industry (-1 unknown)
    by_deadline: Ints  # [n] processes, last deadline first
    deadline_slot: Ints  # [n] row of `z_table` that holds the day of the deadline
    effort: Floats  # [R, 2] hours (there, preparing, travelling) and fare of each round
    z_table: Floats  # [days, k, means] what the market is worth, money per year
    z_log_k: Floats  # [k] evenly spaced
    z_means: Floats  # [means] evenly spaced
    end_day: float
    hour_value: float
    value_now: float
    market_mean: float
    market_industry: int
    employers_seen: float
    rounds_last_year: float


MEAN, SD, ROOM, WILL_BARGAIN = range(4)
IN_HAND, FIRST, COUNT, INDUSTRY = range(4)
HOURS, FARE = range(2)


class Luck(NamedTuple):
    """What chance decides, one row a path."""

    theta: Floats  # [N, len(THETA)] the assumptions drawn
    odds: Floats  # [N, R] stated odds against passing each round, (1 - p) / p
    latent: Floats  # [N, R] base + ability + logistic noise
    job: Floats  # [N, 6, n] see the names below
    market: Floats  # [N, 2] truth about market pay, and noise of its signals


# Rows of `Luck.job`: normal what the job is worth, the same of a neighbouring opening, error of perception; uniform whether
# a neighbour turns up and whether the employer bargains; contacts made there.
EPS, EPS_NEIGHBOUR, ETA, NEIGHBOUR_U, BARGAIN_U, CONTACTS = range(6)


class Path(NamedTuple):
    """One path while it is walked: its luck, what learning is worth on it, and scratch space for a branch."""

    theta: Floats
    odds: Floats
    latent: Floats
    job: Floats
    learning: Floats  # [2, R + 1] practice and intel after so many more rounds, on the logit scale
    alive: Ints  # [n]
    held: Ints  # [n]
    passed: Ints  # [n] rounds attended
    value: Floats  # [n] offers, as bargained
    truth: float  # what the market pays on average
    seen: float  # first market error, in SDs
    noise: float  # noise of what is heard about it, in SDs
    horizon: float  # A, years


@compiled
def upper_tail(z: Floats, out: Floats) -> None:
    """P(Z > z) of the standard normal, element by element."""
    for position in range(z.size):
        out[position] = 0.5 * erfc(z[position] * 0.7071067811865476)


@inlined
def excess(mean: float, sd: float, floor: float) -> float:
    """E (X - floor)+ for X ~ N(mean, sd^2), without loss of digits in either tail."""
    gain = mean - floor
    if sd <= 0.0:
        return max(gain, 0.0)
    x = abs(gain) / sd
    option = sd * (0.3989422804014327 * exp(-0.5 * x * x) - x * 0.5 * erfc(x * 0.7071067811865476))
    return max(gain, 0.0) + max(option, 0.0)


@compiled
def stationary_value(k: float, mean: float, sd: float, income: float) -> float:
    """The z with z = income + k E (W - z)+. Newton's method: the function is concave, so it converges from anywhere."""
    z = max(mean, income)
    for _ in range(60):
        beyond = 0.5 * erfc((z - mean) / sd * 0.7071067811865476) if sd > 0.0 else (1.0 if mean > z else 0.0)
        step = (z - income - k * excess(mean, sd, z)) / (1.0 + k * beyond)
        z -= step
        if abs(step) <= 1e-13 * (abs(z) + abs(mean)):
            break
    return z


@compiled
def fill_market(
    table: Floats, log_k: Floats, means: Floats, days: Floats, runway: float, sd: float, before: float, after: float, rate: float
) -> None:
    """Fill table[day, k, mean] with what going on with the search is worth on that day, a flow value.

    While savings last, until day `runway`, solve -z' = rate (before - z + k E (W - z)+) backward in daily steps from the
    stationary value with income `after`; `rate` = r + 1/D per day, incomes net of search costs. Without end of savings
    (`runway` = 0 and before = after) every day holds the stationary value.
    """
    for a in range(log_k.size):
        k = exp(log_k[a])
        for b in range(means.size):
            z = stationary_value(k, means[b], sd, after)
            day = runway
            for slot in range(days.size - 1, -1, -1):
                while day > days[slot] + 1e-9:
                    step = min(1.0, day - days[slot])
                    z += step * rate * (before - z + k * excess(means[b], sd, z))
                    day -= step
                table[slot, a, b] = z


@inlined
def market(world: World, k: float, mean: float, slot: int) -> float:
    """Z: what going on with the search outside the processes listed is worth on that day, read off the table."""
    u = (log(max(k, 1e-12)) - world.z_log_k[0]) / (world.z_log_k[1] - world.z_log_k[0])
    v = (mean - world.z_means[0]) / (world.z_means[1] - world.z_means[0])
    u = min(max(u, 0.0), world.z_log_k.size - 1.0)
    v = min(max(v, 0.0), world.z_means.size - 1.0)
    a = min(int(u), world.z_log_k.size - 2)
    b = min(int(v), world.z_means.size - 2)
    u -= a
    v -= b
    z = world.z_table
    low = (1.0 - v) * z[slot, a, b] + v * z[slot, a, b + 1]
    high = (1.0 - v) * z[slot, a + 1, b] + v * z[slot, a + 1, b + 1]
    return float((1.0 - u) * low + u * high)


@inlined
def concave(gain: float, decay: float, count: float) -> float:
    """gain (1 - decay^count) / (1 - decay): worth `gain` at one, less and less afterwards."""
    return float(gain * (1.0 - decay**count) / (1.0 - decay))


@inlined
def form(world: World, path: Path, mask: int, j: int) -> float:
    """By how much rounds attended since now have raised the chances of process j, on the logit scale.

    j = -1 asks for the market. Process 0's own rounds always count for itself, for others by `mask`.
    """
    industry = world.market_industry if j < 0 else world.rounds[j, INDUSTRY]
    practised, known = 0, 0
    for q in range(world.job.shape[0]):
        if path.passed[q] > 0:
            if q != 0 or j == 0 or mask & PRACTICE:
                practised += path.passed[q]
            if industry >= 0 and world.rounds[q, INDUSTRY] == industry and (q != 0 or j == 0 or mask & INTEL):
                known += path.passed[q]
    return float(path.learning[0, practised] + path.learning[1, known])


@inlined
def belief(world: World, path: Path, mask: int, contacts: float) -> tuple[float, float]:
    """(k, mean): A times the market's arrival rate as things stand, and what the market is believed to pay.

    Normal updating: after n signals of reliability s the weight of what was heard is w = n q / (1 + n q), q = s / (1 - s).
    """
    theta = path.theta
    p = theta[OFFER_CHANCE]
    better = form(world, path, mask, -1)
    rate = theta[OFFERS_PER_YEAR]
    if better > 0.0 and p > 0.0:
        rate /= p + (1.0 - p) * exp(-better)
    rate += contacts * theta[REFERRALS] * min(1.0, p * theta[ADVANTAGE])
    heard = 0.0
    for q in range(world.job.shape[0]):
        if world.rounds[q, INDUSTRY] == world.market_industry and (q != 0 or mask & INTEL):
            heard += path.passed[q]
    if heard == 0.0:
        return path.horizon * rate, world.market_mean
    heard *= theta[SIGNAL] / (1.0 - theta[SIGNAL])
    weight = heard / (1.0 + heard)
    error = weight * path.seen + sqrt(weight * (1.0 - weight)) * path.noise
    return path.horizon * rate, world.market_mean * (1.0 + theta[PAY_DOUBT] * error)


@inlined
def bargaining_terms(world: World, path: Path, j: int) -> tuple[float, float]:
    """(what employer j would add at most, money per year; the chance that it bargains)."""
    room = world.job[j, ROOM]
    chance = world.job[j, WILL_BARGAIN]
    if np.isnan(room):
        room = path.theta[HEADROOM]
    if np.isnan(chance):
        chance = path.theta[BARGAINS]
    return room * world.job[j, MEAN], chance


@inlined
def perception(world: World, path: Path, visited: float) -> float:
    """The SD of the error in what a job seems to be worth after so many visits, money per year."""
    theta = path.theta
    return float(theta[NOISE] * world.market_mean / sqrt(1.0 + theta[LEARNING] * (world.employers_seen + visited)))


@inlined
def continuation(
    world: World,
    path: Path,
    mask: int,
    without: int,
    without_too: int,
    visited: float,
    contacts: float,
) -> float:
    """W: what is left to expect from everything held or alive but `without` and `without_too`, as believed today."""
    k, mean = belief(world, path, mask, contacts)
    noise = perception(world, path, visited)
    started = False
    w = 0.0
    for q in world.by_deadline:
        if q in (without, without_too) or (path.alive[q] == 0 and path.held[q] == 0):
            continue
        if not started:
            w = market(world, k, mean, world.deadline_slot[q])
            started = True
        if path.held[q] == 1:
            w = max(w, path.value[q] + noise * path.job[ETA, q])
            continue
        against = exp(-form(world, path, mask, q))
        odds = 1.0
        first = world.rounds[q, FIRST]
        for r in range(first + path.passed[q], first + world.rounds[q, COUNT]):
            odds *= 1.0 + path.odds[r] * against
        room, chance = bargaining_terms(world, path, q)
        sd = 0.0 if (q == 0 and not mask & SURPRISE) else world.job[q, SD]
        w += excess(world.job[q, MEAN] + chance * path.theta[SHARE] * room, sd, w) / odds
    return float(w) if started else market(world, k, mean, world.deadline_slot[without])


@inlined
def worth_of_job(world: World, path: Path, mask: int, j: int) -> float:
    """What the job of process j turns out to be worth, a better-suited neighbouring opening included."""
    mean = world.job[j, MEAN]
    if j == 0 and not mask & SURPRISE:
        return float(mean)
    worth = mean + world.job[j, SD] * path.job[EPS, j]
    if path.job[NEIGHBOUR_U, j] < path.theta[NEIGHBOUR]:
        worth = max(worth, mean + world.job[j, SD] * path.job[EPS_NEIGHBOUR, j])
    return float(worth)


@inlined
def bargained(world: World, path: Path, mask: int, j: int, visited: float, contacts: float) -> float:
    """The offer of process j once pay is settled: outside options count only as far as this branch lets them."""
    offer = worth_of_job(world, path, mask, j)
    room, chance = bargaining_terms(world, path, j)
    if room <= 0.0 or path.job[BARGAIN_U, j] >= chance:
        return offer
    hidden = 0 if (j != 0 and not mask & BARGAIN) else -1
    outside = continuation(world, path, mask, j, hidden, visited, contacts)
    rival = max(offer, min(outside, offer + room))
    return float(rival + path.theta[SHARE] * (offer + room - rival))


@inlined
def urgency(path: Path, mask: int, j: int) -> float:
    """The gain on the logit scale while an honest offer is held."""
    for q in range(path.held.size):
        if path.held[q] == 1 and (q != 0 or j == 0 or mask & BARGAIN):
            return float(path.theta[URGENCY])
    return 0.0


@inlined
def set_out(world: World, path: Path, declined: int) -> None:
    """Everything as it is today: offers in hand held, every process alive that is not declined."""
    for j in range(world.job.shape[0]):
        path.held[j] = world.rounds[j, IN_HAND]
        path.alive[j] = 0 if path.held[j] == 1 or (j < 62 and (declined >> j) & 1) else 1
        path.passed[j] = 0
        path.value[j] = world.job[j, MEAN]


@inlined
def turned_down(world: World, path: Path, accepted: int) -> float:
    """Goodwill lost with every other employer whose offer is still open, gone all the way."""
    count = 0.0
    for q in range(path.held.size):
        if q != accepted and path.held[q] == 1 and world.rounds[q, COUNT] > 0:
            count += 1.0
    return float(count * path.theta[GOODWILL])


@inlined
def walk(world: World, path: Path, mask: int, declined: int, costs: Floats) -> float:
    """The gross gain over the status quo along one path in one branch; what it costs is added up in `costs` [3]."""
    theta = path.theta
    visited, contacts = 0.0, 0.0
    set_out(world, path, declined)
    for e in range(world.event_day.size):
        kind, j, r = world.event[e, 0], world.event[e, 1], world.event[e, 2]
        if kind == ROUND and path.alive[j] == 1:
            costs[TIME] += world.effort[r, HOURS] * world.hour_value * theta[DISTRACTION]
            costs[TRAVEL] += world.effort[r, FARE]
            if path.latent[r] + form(world, path, mask, j) + urgency(path, mask, j) <= 0.0:
                path.alive[j] = 0
            if path.passed[j] == 0:
                visited += 1.0 if (j != 0 or mask & EXPLORE) else 0.0
                contacts += path.job[CONTACTS, j] if (j != 0 or mask & NETWORK) else 0.0
            path.passed[j] += 1
        elif kind == OFFER and path.alive[j] == 1:
            path.alive[j] = 0
            path.value[j] = bargained(world, path, mask, j, visited, contacts)
            path.held[j] = 1
        elif kind == DEADLINE and path.held[j] == 1:
            seems = path.value[j] + perception(world, path, visited) * path.job[ETA, j]
            if seems >= continuation(world, path, mask, j, -1, visited, contacts):
                costs[LOST_GOODWILL] += turned_down(world, path, j)
                return float(
                    path.horizon * (path.value[j] - world.value_now) * exp(-theta[DISCOUNT] * world.event_day[e] / 365.0)
                )
            path.held[j] = 0
            costs[LOST_GOODWILL] += theta[GOODWILL] if world.rounds[j, COUNT] > 0 else 0.0
    k, _ = belief(world, path, mask, contacts)
    z = market(world, k, path.truth, world.z_table.shape[0] - 1)
    return float(path.horizon * (z - world.value_now) * exp(-theta[DISCOUNT] * world.end_day / 365.0))


@inlined
def lent_world(world: World) -> World:
    """The same world, its arrays lent (see `lending.py`)."""
    return World(
        lent(world.event_day), lent(world.event), lent(world.job), lent(world.rounds), lent(world.by_deadline),
        lent(world.deadline_slot), lent(world.effort), lent(world.z_table), lent(world.z_log_k), lent(world.z_means),
        world.end_day, world.hour_value, world.value_now, world.market_mean, world.market_industry, world.employers_seen,
        world.rounds_last_year,
    )  # fmt: skip


@compiled
def simulate(
    full_world: World,
    luck: Luck,
    branches: Ints,
    first: int,
    last: int,
    state: Ints,
    money: Floats,
    gross: Floats,
    costs: Floats,
) -> None:
    """Walk paths first..last in every branch [B, 2] (mechanisms, declined); fills gross [N, B], costs [N, B, 3], money of today.

    `state` [3, n] and `money` [3, max(n, R + 1)] are scratch space of the caller, one pair for each thread.
    """
    world = lent_world(full_world)
    theta_all, odds, latent, job, luck_market = (
        lent(luck.theta),
        lent(luck.odds),
        lent(luck.latent),
        lent(luck.job),
        lent(luck.market),
    )
    scratch, values, all_costs = lent(state), lent(money), lent(costs)
    learning = values[1:]
    for i in range(first, last):
        theta = theta_all[i]
        before = concave(theta[PRACTICE_GAIN], theta[PRACTICE_DECAY], world.rounds_last_year)
        for m in range(world.effort.shape[0] + 1):
            learning[0, m] = concave(theta[PRACTICE_GAIN], theta[PRACTICE_DECAY], world.rounds_last_year + m) - before
            learning[1, m] = concave(theta[INTEL_GAIN], theta[PRACTICE_DECAY], float(m))
        path = Path(
            theta, odds[i], latent[i], job[i], learning, scratch[0], scratch[1], scratch[2], values[0],
            world.market_mean * (1.0 + theta[PAY_DOUBT] * luck_market[i, 0]), luck_market[i, 0], luck_market[i, 1],
            1.0 / (theta[DISCOUNT] + 1.0 / theta[TENURE]),
        )  # fmt: skip
        for b in range(branches.shape[0]):
            all_costs[i, b, :] = 0.0
            gross[i, b] = walk(world, path, branches[b, 0], branches[b, 1], all_costs[i, b])


def scratch_space(world: World) -> tuple[Ints, Floats]:
    """The scratch space that `simulate` needs."""
    n, r = world.job.shape[0], world.effort.shape[0]
    return np.zeros((3, n), np.int64), np.zeros((3, max(n, r + 1)))
