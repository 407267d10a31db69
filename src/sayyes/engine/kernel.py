"""One path of the world, in every branch, on the same luck: the compiled heart of the engine.

Along a path (model.md, section 3) days are known and luck is drawn. Events are walked through in the order of their days:

round k of process j   passed if  x_jk + skill(m) - skill(m0) + intel(m_g) + urgency > 0,   x_jk = base + ability + logistic noise
offer of j             v = mu + sigma eps; where the employer bargains d + beta (v + h - d), d = max(v, min(o, v + h))
deadline of j          accepted if  P_j >= W,  P = v + omega / sqrt(1 + kappa visits) eta  as perceived
the end                nothing accepted: left with Z

skill(m) = g (1 - rho^m) / (1 - rho): the first extra round is worth g, each further one rho times the one before.
W is the Cayley-Moser recursion over all that may still come, last deadline first, started from Z as believed:
W <- (1 - p) W + p E max(X, W), X ~ N(mu + pi beta h, sigma^2); an offer held enters as max(P, W). Where that would take an
offer, the news that will be in by each deadline is counted too, as `foresight.py` has it (measured there against the best
decisions), and the offer is taken only if it is worth that as well.
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

from math import exp, log, sqrt

import numpy as np

from sayyes.engine.arithmetic import Floats, Ints, compiled, excess, inlined
from sayyes.engine.foresight import FIFTHS_OF_NORMAL
from sayyes.engine.lending import lent
from sayyes.engine.records import (
    ADVANTAGE,
    BARGAIN,
    BARGAIN_U,
    BARGAINS,
    CONTACTS,
    COUNT,
    DEADLINE,
    DISCOUNT,
    DISTRACTION,
    EFFORT,
    EPS,
    EPS_NEIGHBOUR,
    ETA,
    EXPLORE,
    FARE,
    FIRST,
    GOODWILL,
    GUESSED,
    HEADROOM,
    HOURS,
    IN_HAND,
    INDUSTRY,
    INTEL,
    INTEL_GAIN,
    LEARNING,
    LOST_GOODWILL,
    MEAN,
    NEIGHBOUR,
    NEIGHBOUR_U,
    NETWORK,
    NOISE,
    OFFER,
    OFFER_CHANCE,
    OFFERS_PER_YEAR,
    PAY_DOUBT,
    PRACTICE,
    PRACTICE_DECAY,
    PRACTICE_GAIN,
    REFERRALS,
    ROOM,
    ROUND,
    SD,
    SHARE,
    SIGNAL,
    SURPRISE,
    TENURE,
    TIME,
    TRAVEL,
    URGENCY,
    WILL_BARGAIN,
    Luck,
    Path,
    World,
)

ATOMS = 4  # values that carry what will be known by a deadline; more do not help (tests/engine/test_oracle.py)
FIFTHS = np.array(FIFTHS_OF_NORMAL)


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
def news_to_come(world: World, path: Path, without: int) -> bool:
    """Whether two or more others are open, one of which may be heard from before another's deadline: only then does W grow."""
    count = 0
    for q in range(world.job.shape[0]):
        if q != without and (path.alive[q] == 1 or path.held[q] == 1):
            count += 1
    return count > 1


@compiled
def gathered(world: World, path: Path, mask: int, without: int, visited: float) -> int:
    """Fill `path.open` with everything held or alive but `without`, last deadline first; the number of rows.

    Columns: deadline, day of decision, mean, SD, first round to come, number of rounds to come, 1 if held. The chances of the
    rounds to come go to `path.chance`.
    """
    noise = perception(world, path, visited)
    rows = 0
    for q in world.by_deadline:
        if q == without or (path.alive[q] == 0 and path.held[q] == 0):
            continue
        row = path.open[rows]
        row[0], row[1] = world.days[q, 0], world.days[q, 1]
        first = world.rounds[q, FIRST]
        if path.held[q] == 1:
            row[2], row[3], row[4], row[5], row[6] = path.value[q] + noise * path.job[ETA, q], 0.0, first, 0.0, 1.0
        else:
            room, chance = bargaining_terms(world, path, q)
            row[2] = world.job[q, MEAN] + chance * path.theta[SHARE] * room
            row[3] = 0.0 if (q == 0 and not mask & SURPRISE) else world.job[q, SD]
            row[4], row[5], row[6] = first + path.passed[q], world.rounds[q, COUNT] - path.passed[q], 0.0
            against = exp(-form(world, path, mask, q))
            for r in range(first + path.passed[q], first + world.rounds[q, COUNT]):
                path.chance[r] = 1.0 / (1.0 + path.odds[r] * against)
        rows += 1
    return rows


@compiled
def foreseen(world: World, path: Path, mask: int, without: int, visited: float, contacts: float) -> float:
    """W with foresight: what is left to expect, counting the news that will be in by each deadline (see `foresight.py`)."""
    rows = gathered(world, path, mask, without, visited)
    k, mean = belief(world, path, mask, contacts)
    last = world.by_deadline[0]
    for q in world.by_deadline:
        if q != without and (path.alive[q] == 1 or path.held[q] == 1):
            last = q
            break
    fallback = market(world, k, mean, world.deadline_slot[last])
    w = fallback
    for i in range(rows):
        chance = 1.0
        for r in range(int(path.open[i, 4]), int(path.open[i, 4] + path.open[i, 5])):
            chance *= path.chance[r]
        stepped = w + chance * excess(path.open[i, 2], path.open[i, 3], w)
        if i > 0:
            seen = 0.0
            atoms = as_seen(world, path, path.open[i, 0], i, fallback)
            for a in range(atoms):
                v = path.atoms[0, a]
                seen += path.atoms[1, a] * (v + chance * excess(path.open[i, 2], path.open[i, 3], v))
            stepped = max(stepped, seen)
        w = stepped
    return float(w)


@compiled
def as_seen(world: World, path: Path, day: float, rows: int, fallback: float) -> int:
    """V: what the first `rows` open processes are worth as seen on `day`, a few values with weights in `path.atoms`; how many."""
    v, weight = path.atoms[0], path.atoms[1]
    size, v[0], weight[0] = 1, fallback, 1.0
    for j in range(rows):
        mean, sd = path.open[j, 2], path.open[j, 3]
        if path.open[j, 6] == 1.0:
            for a in range(size):
                v[a] = max(v[a], mean)
            continue
        passed, to_pass = chances_around(world, path, j, day)
        top = size
        if path.open[j, 1] <= day:
            for fifth in FIFTHS:
                for a in range(size):
                    v[top], weight[top] = max(mean + sd * fifth, v[a]), weight[a] * passed / FIFTHS.size
                    top += 1
        else:
            for a in range(size):
                v[top], weight[top] = v[a] + to_pass * excess(mean, sd, v[a]), weight[a] * passed
                top += 1
        for a in range(size):
            weight[a] *= 1.0 - passed
        size = merged(v, weight, top)
    return size


@compiled
def chances_around(world: World, path: Path, j: int, day: float) -> tuple[float, float]:
    """The chances that open process j passes its rounds up to `day`, and those after it."""
    before, after = 1.0, 1.0
    for r in range(int(path.open[j, 4]), int(path.open[j, 4] + path.open[j, 5])):
        if world.round_day[r] <= day:
            before *= path.chance[r]
        else:
            after *= path.chance[r]
    return before, after


@compiled
def merged(v: Floats, weight: Floats, size: int) -> int:
    """Sort the atoms, then merge the neighbours that lose the least variance until ATOMS are left; how many are left."""
    for i in range(1, size):
        a, b, k = v[i], weight[i], i - 1
        while k >= 0 and v[k] > a:
            v[k + 1], weight[k + 1] = v[k], weight[k]
            k -= 1
        v[k + 1], weight[k + 1] = a, b
    while size > ATOMS:
        least, at = np.inf, 0
        for i in range(size - 1):
            both = weight[i] + weight[i + 1]
            gap = v[i + 1] - v[i]
            lost = gap * gap * weight[i] * weight[i + 1] / both if both > 0.0 else 0.0
            if lost < least * (1.0 - 1e-9):
                least, at = lost, i
        both = weight[at] + weight[at + 1]
        if both > 0.0:
            v[at] = (v[at] * weight[at] + v[at + 1] * weight[at + 1]) / both
        weight[at] = both
        for i in range(at + 1, size - 1):
            v[i], weight[i] = v[i + 1], weight[i + 1]
        size -= 1
    return size


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
        elif kind == DEADLINE and path.held[j] == 1:
            seems = path.value[j] + perception(world, path, visited) * path.job[ETA, j]
            taken = seems >= continuation(world, path, mask, j, -1, visited, contacts)
            if taken and news_to_come(world, path, j):
                taken = seems >= foreseen(world, path, mask, j, visited, contacts)
            if taken:
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
        before = concave(theta[PRACTICE_GAIN], theta[PRACTICE_DECAY], world.rounds_last_year)
        for m in range(world.effort.shape[0] + 1):
            learning[0, m] = concave(theta[PRACTICE_GAIN], theta[PRACTICE_DECAY], world.rounds_last_year + m) - before
            learning[1, m] = concave(theta[INTEL_GAIN], theta[PRACTICE_DECAY], float(m))
        path = Path(
            theta, odds[i], latent[i], job[i], learning, scratch[0], scratch[1], scratch[2], values[0], values[3],
            lent(rows), lent(atoms),
            world.market_mean * (1.0 + theta[PAY_DOUBT] * luck_market[i, 0]), luck_market[i, 0], luck_market[i, 1],
            1.0 / (theta[DISCOUNT] + 1.0 / theta[TENURE]),
        )  # fmt: skip
        for b in range(branches.shape[0]):
            all_costs[i, b, :] = 0.0
            gross[i, b] = walk(world, path, branches[b, 0], branches[b, 1], all_costs[i, b])


def scratch_space(world: World) -> tuple[Ints, Floats, Floats, Floats]:
    """The scratch space that `simulate` needs: standings, values, open processes, atoms."""
    n, r = world.job.shape[0], world.effort.shape[0]
    return np.zeros((3, n), np.int64), np.zeros((4, max(n, r + 1))), np.zeros((n, 7)), np.zeros((2, (FIFTHS.size + 1) * ATOMS))
