"""What is left to expect: the compiled outlook that the policy of `kernel.py` compares an offer with.

The market's worth Z is read off its table. W steps back over the deadlines to come, last first, from Z as believed:

    W <- (1 - p) W + p E max(X, W),   X ~ N(mu + pi beta h, sigma^2);   an offer held enters as max(P, W)

and `foreseen` counts besides what will be known by each deadline (`foresight.py` has the mathematics, and what it gains).
"""

from __future__ import annotations

from math import exp, log, sqrt

import numpy as np

from sayyes.engine.arithmetic import Floats, compiled, excess, inlined
from sayyes.engine.foresight import FIFTHS_OF_NORMAL
from sayyes.engine.records import (
    ADVANTAGE,
    BARGAINS,
    COUNT,
    ETA,
    FIRST,
    HEADROOM,
    INDUSTRY,
    INTEL,
    LEARNING,
    MEAN,
    NOISE,
    OFFER_CHANCE,
    OFFERS_PER_YEAR,
    PAY_DOUBT,
    PRACTICE,
    REFERRALS,
    ROOM,
    SD,
    SHARE,
    SIGNAL,
    SURPRISE,
    TRANSFER,
    WILL_BARGAIN,
    Path,
    World,
)

MOST_FORESEEN = 12
ATOMS = 4  # values that carry what will be known by a deadline; more do not help (tests/engine/test_oracle.py)
FIFTHS = np.array(FIFTHS_OF_NORMAL)


@inlined
def market(world: World, path: Path, k: float, mean: float, slot: int) -> float:
    """Z: what going on with the search outside the processes listed is worth on that day, read off the table.

    The table holds one status quo. Another one moves incomes and offers alike: z(mean; v0 + s) = s + z(mean - s; v0).
    """
    shift = path.now - world.value_now
    mean = mean - shift
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
    return float((1.0 - u) * low + u * high) + shift


@inlined
def form(world: World, path: Path, mask: int, j: int) -> float:
    """By how much rounds attended since now have raised the chances of process j, on the logit scale.

    j = -1 asks for the market, whose interviews are of all kinds. Process 0's own rounds always count for itself, for others by
    `mask`.
    """
    industry = world.market_industry if j < 0 else world.rounds[j, INDUSTRY]
    practised, known = 0, 0
    for q in range(world.job.shape[0]):
        if path.passed[q] > 0:
            if q != 0 or j == 0 or mask & PRACTICE:
                practised += path.passed[q]
            if industry >= 0 and world.rounds[q, INDUSTRY] == industry and (q != 0 or j == 0 or mask & INTEL):
                known += path.passed[q]
    practice = path.learning[0, practised] * (path.theta[TRANSFER] if j < 0 else 1.0)
    return float(practice + path.learning[1, known])


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
def perceived(world: World, path: Path, mask: int, q: int, noise: float) -> float:
    """What the offer held of process q seems to be worth: normal updating of what was expected by what shows.

    The pay is on paper; only what was unseen, u ~ N(0, sigma^2), shows with an error: q (u + s eta) is believed of it. Believing
    all of it would be the winner's curse, and would make an opening worth less than nothing.
    """
    if noise <= 0.0:
        return float(path.value[q])
    sd = 0.0 if (q == 0 and not mask & SURPRISE) else world.job[q, SD]
    believed = sd * sd / (sd * sd + noise * noise)
    shown = path.unseen[q] + noise * path.job[ETA, q]
    return float(path.value[q] - path.unseen[q] + believed * shown)


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
            w = market(world, path, k, mean, world.deadline_slot[q])
            started = True
        if path.held[q] == 1:
            w = max(w, perceived(world, path, mask, q, noise))
            continue
        against = exp(-form(world, path, mask, q))
        odds = 1.0
        first = world.rounds[q, FIRST]
        for r in range(first + path.passed[q], first + world.rounds[q, COUNT]):
            odds *= 1.0 + path.odds[r] * against
        room, chance = bargaining_terms(world, path, q)
        sd = 0.0 if (q == 0 and not mask & SURPRISE) else world.job[q, SD]
        w += excess(world.job[q, MEAN] + chance * path.theta[SHARE] * room, sd, w) / odds
    return float(w) if started else market(world, path, k, mean, world.deadline_slot[without])


@inlined
def news_to_come(world: World, path: Path, without: int) -> bool:
    """Whether two or more others are open: only then may one be heard from before another's deadline, and W grow.

    Beyond MOST_FORESEEN the news are too many to be followed, and the plain recursion is all there is.
    """
    count = 0
    for q in range(world.job.shape[0]):
        if q != without and (path.alive[q] == 1 or path.held[q] == 1):
            count += 1
    return 1 < count <= MOST_FORESEEN


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
            row[2], row[3], row[4], row[5], row[6] = perceived(world, path, mask, q, noise), 0.0, first, 0.0, 1.0
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
    fallback = market(world, path, k, mean, world.deadline_slot[last])
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
