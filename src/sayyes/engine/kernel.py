"""One path of the world, in every branch, on the same luck: the compiled heart of the engine.

Along a path (docs/the-model.md, section 3) days are known and luck is drawn. Events happen in the order of their days:

round k of process j   passed if  x_jk + skill(m) - skill(m0) + intel(m_g) + urgency > 0,   x_jk = base + ability + logistic noise
offer of j             v = mu + sigma eps; where the employer bargains d + beta (v + h - d), d = max(v, min(o, v + h));
                       employers whose offers are held bid up to the newcomer in the same way
deadline of j          accepted if  P_j >= W,  P as perceived: what was unseen shows as u + s eta,
                       s = omega / sqrt(1 + kappa visits), and the part q = sigma^2 / (sigma^2 + s^2) of that is believed
the end                nothing accepted: left with Z

skill(m) = g (1 - rho^m) / (1 - rho): the first round ever is worth g, each further one rho times the one before.
W is the Cayley-Moser recursion over all that may still come, last deadline first, started from Z as believed:
W <- (1 - p) W + p E max(X, W), X ~ N(mu + pi beta h, sigma^2); an offer held enters as max(P, W). Where that would take an
offer, the news that will be in by each deadline is counted too, as `foresight.py` has it (measured there against the best
decisions), and the offer is taken only if it is worth that as well.
Z solves  z = v0 - c + k E (W - z)+,  k = A lambda', W normal with the market's true (or believed) mean; it is read off a table
over (day, k, mean), which also holds the case of a runway.
lambda' = lambda logistic(logit p + transfer skill + intel) / p + contacts * referrals * p * advantage.
Accepting a job of flow value v on day t gains A (v - v0) exp(-r t / 365); being left with Z is dated to the last deadline of all.

A branch is a set of mechanisms (a bit mask over REASONS of `decision.py`) and a set of processes declined today (a bit mask
over the processes). Process 0 with a mechanism switched off is simply not counted there.

Every function here is plain Python that Numba compiles; `simulate.py_func` is the same arithmetic uncompiled.
Source of the recursion: Cayley 1875, Moser 1956; of the bargain: Cahuc, Postel-Vinay & Robin 2006.
"""

from __future__ import annotations

from math import exp

import numpy as np

from sayyes.engine.arithmetic import Floats, Ints, compiled, inlined
from sayyes.engine.lending import lent
from sayyes.engine.outlook import (
    ATOMS,
    FIFTHS,
    bargaining_terms,
    belief,
    continuation,
    foreseen,
    form,
    market,
    news_to_come,
    perceived,
    perception,
)
from sayyes.engine.records import (
    BARGAIN,
    BARGAIN_U,
    CONTACTS,
    COUNT,
    DEADLINE,
    DISCOUNT,
    DISTRACTION,
    EFFORT,
    EPS,
    EPS_NEIGHBOUR,
    EXPLORE,
    FARE,
    GOODWILL,
    GUESSED,
    HOURS,
    IN_HAND,
    INTEL_GAIN,
    LOST_GOODWILL,
    MEAN,
    NEIGHBOUR,
    NEIGHBOUR_U,
    NETWORK,
    OFFER,
    PAY_DOUBT,
    PRACTICE_DECAY,
    PRACTICE_GAIN,
    QUO_DOUBT,
    ROUND,
    SD,
    SHARE,
    SURPRISE,
    TENURE,
    TIME,
    TRAVEL,
    URGENCY,
    Luck,
    Path,
    World,
)


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
    path.unseen[j] = offer - world.job[j, MEAN]
    path.base[j] = offer
    room, chance = bargaining_terms(world, path, j)
    if room <= 0.0 or path.job[BARGAIN_U, j] >= chance:
        return offer
    hidden = 0 if (j != 0 and not mask & BARGAIN) else -1
    outside = continuation(world, path, mask, j, hidden, visited, contacts)
    rival = max(offer, min(outside, offer + room))
    return float(rival + path.theta[SHARE] * (offer + room - rival))


@inlined
def bid_up(world: World, path: Path, mask: int, newcomer: int, noise: float) -> None:
    """A new offer is an outside option for those held already: employers that bargain bid up to it, as far as they can."""
    if newcomer == 0 and not mask & BARGAIN:
        return
    outside = perceived(world, path, mask, newcomer, noise)
    for j in range(world.job.shape[0]):
        if j == newcomer or path.held[j] == 0 or outside <= path.base[j]:
            continue
        room, chance = bargaining_terms(world, path, j)
        if room > 0.0 and path.job[BARGAIN_U, j] < chance:
            most = path.base[j] + room
            rival = min(outside, most)
            path.value[j] = max(path.value[j], rival + path.theta[SHARE] * (most - rival))


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
        path.base[j] = world.job[j, MEAN]
        path.unseen[j] = 0.0


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
            hours = world.effort[r, HOURS] * (theta[EFFORT] if world.effort[r, GUESSED] > 0.0 else 1.0)
            costs[TIME] += hours * world.hour_value * theta[DISTRACTION]
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
            bid_up(world, path, mask, j, perception(world, path, visited))
        elif kind == DEADLINE and path.held[j] == 1:
            seems = perceived(world, path, mask, j, perception(world, path, visited))
            taken = seems >= continuation(world, path, mask, j, -1, visited, contacts)
            if taken and news_to_come(world, path, j):
                taken = seems >= foreseen(world, path, mask, j, visited, contacts)
            if taken:
                costs[LOST_GOODWILL] += turned_down(world, path, j)
                return float(path.horizon * (path.value[j] - path.now) * exp(-theta[DISCOUNT] * world.event_day[e] / 365.0))
            path.held[j] = 0
            costs[LOST_GOODWILL] += theta[GOODWILL] if world.rounds[j, COUNT] > 0 else 0.0
    k, _ = belief(world, path, mask, contacts)
    z = market(world, path, k, path.truth, world.z_table.shape[0] - 1)
    return float(path.horizon * (z - path.now) * exp(-theta[DISCOUNT] * world.end_day / 365.0))


@inlined
def learn(theta: Floats, rounds_last_year: float, learning: Floats) -> None:
    """Fill learning [2, R + 1]: what m more rounds add to practice and to knowledge of the industry, on the logit scale."""
    decay = theta[PRACTICE_DECAY]
    practice = theta[PRACTICE_GAIN] * decay**rounds_last_year / (1.0 - decay)
    intel = theta[INTEL_GAIN] / (1.0 - decay)
    left = 1.0
    for m in range(learning.shape[1]):
        learning[0, m] = practice * (1.0 - left)
        learning[1, m] = intel * (1.0 - left)
        left *= decay


@inlined
def lent_world(world: World) -> World:
    """The same world, its arrays lent (see `lending.py`)."""
    return World(
        lent(world.event_day), lent(world.event), lent(world.job), lent(world.rounds), lent(world.by_deadline),
        lent(world.deadline_slot), lent(world.days), lent(world.round_day), lent(world.effort), lent(world.z_table),
        lent(world.z_log_k), lent(world.z_means), world.end_day, world.hour_value, world.value_now, world.market_mean,
        world.market_industry, world.employers_seen, world.rounds_last_year,
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
    rows: Floats,
    atoms: Floats,
    gross: Floats,
    costs: Floats,
) -> None:
    """Walk paths first..last in every branch [B, 2] (mechanisms, declined); fills gross [N, B], costs [N, B, 3], money of today.

    `state`, `money`, `rows` and `atoms` are scratch space of the caller, one set for each thread (`scratch_space`).
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
    learning = values[1:3]
    for i in range(first, last):
        theta = theta_all[i]
        learn(theta, world.rounds_last_year, learning)
        path = Path(
            theta, odds[i], latent[i], job[i], learning, scratch[0], scratch[1], scratch[2], values[0], values[4], values[3],
            lent(rows), lent(atoms),
            values[5], world.value_now * (1.0 + theta[QUO_DOUBT]),
            world.market_mean * (1.0 + theta[PAY_DOUBT] * luck_market[i, 0]), luck_market[i, 0], luck_market[i, 1],
            1.0 / (theta[DISCOUNT] + 1.0 / theta[TENURE]),
        )  # fmt: skip
        for b in range(branches.shape[0]):
            all_costs[i, b, :] = 0.0
            gross[i, b] = walk(world, path, branches[b, 0], branches[b, 1], all_costs[i, b])


def scratch_space(world: World) -> tuple[Ints, Floats, Floats, Floats]:
    """The scratch space that `simulate` needs: standings, values, open processes, atoms."""
    n, r = world.job.shape[0], world.effort.shape[0]
    return np.zeros((3, n), np.int64), np.zeros((6, max(n, r + 1))), np.zeros((n, 7)), np.zeros((2, (FIFTHS.size + 1) * ATOMS))
