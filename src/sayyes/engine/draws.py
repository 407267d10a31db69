"""Luck: every random number of a decision, drawn before the kernel runs, one stream per process and purpose.

Streams are keyed by (seed, process id, purpose), so that changing process A leaves the luck of process B alone, and comparing
two situations compares them on common random numbers.

Uniforms are stratified (Latin hypercube, McKay, Beckman & Conover 1979) within `REPLICATES` independent blocks: within a
block of m paths each column visits every interval [i/m, (i+1)/m) once, in random order. Block means are independent and
unbiased, so their spread gives an honest standard error.

One candidate's outcomes share an ability a ~ N(0, tau^2) on the logit scale. The intraclass correlation of the latent
scores is rho = tau^2 / (tau^2 + pi^2/3). Stated chances are *average* chances: the bases of a process are shifted by the
delta that solves  E prod_k logistic(logit p_k + delta + a) = prod_k p_k,  so that ability correlates outcomes and does not
change the chance of an offer.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from math import pi

import numpy as np

from sayyes.engine.arithmetic import Floats, quantiles
from sayyes.engine.askable import askable_shares
from sayyes.engine.assumptions import Assumptions
from sayyes.engine.records import (
    BARGAIN_U,
    CONTACT_RATE,
    CONTACTS,
    CORRELATION,
    EPS,
    EPS_NEIGHBOUR,
    ETA,
    NEIGHBOUR,
    NEIGHBOUR_U,
    NOISE,
    OFFER_CHANCE,
    THETA,
    Luck,
)
from sayyes.engine.situation import Situation

REPLICATES = 32
CERTAIN_LOGIT = 40.0  # logistic(40) is 1 to the last digit; stands for chances of 0 and 1
_NODES, _WEIGHTS = np.polynomial.hermite_e.hermegauss(21)


@lru_cache(maxsize=512)
def uniforms(seed: int, name: str, purpose: str, paths: int, columns: int) -> Floats:
    """[paths, columns] stratified uniforms on (0, 1) of one stream; `paths` is a multiple of REPLICATES.

    Remembered (read-only), because an answer compares many situations on the same luck.
    """
    key = sha256(f"{seed}\x1f{name}\x1f{purpose}".encode()).digest()
    generator = np.random.Generator(np.random.PCG64(int.from_bytes(key[:16], "big")))
    size = paths // REPLICATES
    ranks = np.broadcast_to(np.arange(size, dtype=np.float64)[None, None, :], (REPLICATES, columns, size))
    strata = generator.permuted(ranks, axis=2)
    drawn = (strata + generator.random(strata.shape)) / size
    drawn = np.clip(np.ascontiguousarray(drawn.transpose(0, 2, 1)).reshape(paths, columns), 1e-15, 1 - 1e-15)
    drawn.setflags(write=False)
    return drawn


@lru_cache(maxsize=512)
def normals(seed: int, name: str, purpose: str, paths: int, columns: int) -> Floats:
    """The same stream as standard normals (read-only)."""
    drawn = normal_quantile(uniforms(seed, name, purpose, paths, columns))
    drawn.setflags(write=False)
    return drawn


def normal_quantile(u: Floats) -> Floats:
    """The standard normal quantile of each element of u in (0, 1)."""
    out = np.empty(u.shape)
    quantiles(np.ascontiguousarray(u).ravel(), out.ravel())
    return out


@dataclass(frozen=True)
class Source:
    """What the draws of a decision depend on beside names and chances. Hashable, so that draws can be remembered."""

    assumptions: Assumptions
    tenure_years: float | None
    discount_rate: float | None
    offers_per_year: float | None
    status_quo_doubt: float | None
    seed: int
    paths: int


def source_of(situation: Situation, assumptions: Assumptions, seed: int, paths: int) -> Source:
    """The source of a situation's draws; what the candidate states replaces the assumption."""
    candidate, market = situation.candidate, situation.market
    doubt = 0.0 if candidate.value_now_stated else None
    return Source(assumptions, candidate.tenure_years, candidate.discount_rate, market.offers_per_year, doubt, seed, paths)


@lru_cache(maxsize=16)
def draw_theta(source: Source) -> Floats:
    """[paths, len(THETA)] the assumptions of each path (read-only)."""
    theta = np.empty((source.paths, len(THETA)))
    for column, name in enumerate(THETA):
        known = source.assumptions[name]
        figure = getattr(source, name, None)
        low, mode, high = (known.low, known.default, known.high) if figure is None else (figure, figure, figure)
        if source.assumptions.fixed or low == high:
            theta[:, column] = mode
        else:
            u = uniforms(source.seed, "assumptions", name, source.paths, 1)[:, 0]
            theta[:, column] = two_sided_triangle(u, low, mode, high)
    theta.setflags(write=False)
    return theta


def two_sided_triangle(u: Floats, low: float, median: float, high: float) -> Floats:
    """The quantile function of the two-sided triangle (see `assumptions`)."""
    below = median - (median - low) * (1.0 - np.sqrt(2.0 * np.minimum(u, 0.5)))
    above = median + (high - median) * (1.0 - np.sqrt(2.0 * np.minimum(1.0 - u, 0.5)))
    return np.where(u < 0.5, below, above)


def draw_luck(situation: Situation, order: tuple[str, ...], assumptions: Assumptions, seed: int, paths: int) -> Luck:
    """All luck of one decision; `order` gives the ids of the world's processes, column by column."""
    source = source_of(situation, assumptions, seed, paths)
    known = {each.id: each for each in (situation.invitation, *situation.processes)}
    odds, latents = [np.empty((paths, 0))], [np.empty((paths, 0))]
    for name in order:
        if name in known and known[name].rounds:
            odd, latent = passing(source, name, tuple(each.pass_chance for each in known[name].rounds))
            odds.append(odd)
            latents.append(latent)
    job = np.empty((paths, 6, len(order)))
    theta = draw_theta(source)
    for column, name in enumerate(order):
        job[:, :, column] = job_luck(source, name)
    job[:, EPS, 0] = with_askable_parts(situation, seed, job[:, EPS, 0])
    return Luck(
        theta=theta,
        odds=np.ascontiguousarray(np.concatenate(odds, axis=1)),
        latent=np.ascontiguousarray(np.concatenate(latents, axis=1)),
        job=job,
        market=normals(seed, "market", "pay", paths, 2),
    )


@lru_cache(maxsize=128)
def passing(source: Source, name: str, chances: tuple[float | None, ...]) -> tuple[Floats, Floats]:
    """([paths, rounds] stated odds against passing, [paths, rounds] latent base + ability + noise) of one process (read-only)."""
    theta = draw_theta(source)
    rho = theta[:, CORRELATION]
    tau = np.sqrt(rho / (1.0 - rho)) * pi / np.sqrt(3.0)
    ability = tau * normals(source.seed, "candidate", "ability", source.paths, 1)[:, 0]
    logit, shift = stated_logits(chances, theta[:, OFFER_CHANCE], tau)
    noise = uniforms(source.seed, name, "rounds", source.paths, len(chances))
    odds, latent = np.exp(-logit), logit + (shift + ability)[:, None] + np.log(noise / (1.0 - noise))
    odds.setflags(write=False)
    latent.setflags(write=False)
    return odds, latent


@lru_cache(maxsize=128)
def job_luck(source: Source, name: str) -> Floats:
    """[paths, 6] the luck of one process beside its rounds, in the order of `Luck.job` (read-only).

    What no assumption lets matter is not drawn: chances of zero are met by uniforms of one, spreads of zero by zeros.
    """
    theta, paths = draw_theta(source), source.paths
    job = np.zeros((paths, 6))
    job[:, NEIGHBOUR_U] = 1.0
    job[:, EPS] = normals(source.seed, name, "worth", paths, 1)[:, 0]
    if theta[:, NEIGHBOUR].any():
        job[:, EPS_NEIGHBOUR] = normals(source.seed, name, "neighbour", paths, 1)[:, 0]
        job[:, NEIGHBOUR_U] = uniforms(source.seed, name, "neighbour turns up", paths, 1)[:, 0]
    if theta[:, NOISE].any():
        job[:, ETA] = normals(source.seed, name, "perception", paths, 1)[:, 0]
    job[:, BARGAIN_U] = uniforms(source.seed, name, "bargain", paths, 1)[:, 0]
    if theta[:, CONTACT_RATE].any():
        job[:, CONTACTS] = contacts_made(source, name)
    job.setflags(write=False)
    return job


@lru_cache(maxsize=128)
def contacts_made(source: Source, name: str) -> Floats:
    """[paths] contacts made at one employer, Poisson (read-only)."""
    u = uniforms(source.seed, name, "contacts", source.paths, 1)[:, 0]
    made = poisson_quantile(u, draw_theta(source)[:, CONTACT_RATE])
    made.setflags(write=False)
    return made


def askable_draws(about: str, seed: int, paths: int) -> Floats:
    """[paths] standard normal: the part of what the invitation's job is worth that asking about `about` would settle."""
    return normals(seed, "askable", about, paths, 1)[:, 0]


def with_askable_parts(situation: Situation, seed: int, rest: Floats) -> Floats:
    """[paths] standard normal:  sum_i s_i z_i + sqrt(1 - sum s_i^2) rest,  s_i the share of the spread that part i explains."""
    shares = askable_shares(situation.invitation)
    mixed = np.sqrt(1.0 - sum(share**2 for share in shares.values())) * rest
    for about, share in shares.items():
        mixed = mixed + share * askable_draws(about, seed, rest.size)
    return np.asarray(mixed)


def poisson_quantile(u: Floats, mean: Floats) -> Floats:
    """The Poisson quantile of each uniform, by adding up the probabilities."""
    count = np.zeros(np.broadcast_shapes(u.shape, mean.shape))
    term = np.broadcast_to(np.exp(-mean), count.shape).copy()
    total = term.copy()
    for k in range(1, 400):
        beyond = u > total
        if not beyond.any():
            break
        count[beyond] = k
        term = term * mean / k
        total = total + term
    return count


def stated_logits(chances: tuple[float | None, ...], offer_chance: Floats, tau: Floats) -> tuple[Floats, Floats]:
    """([paths, rounds] logits of the stated chances, [paths] shift delta that keeps the chance of an offer as stated).

    A round without a stated chance has its share of `offer_chance` [paths], spread evenly over all the rounds.
    """
    count = len(chances)
    q_grid = np.linspace(offer_chance.min(), offer_chance.max(), 9) if None in chances else np.array([0.5])
    tau_grid = np.linspace(0.0, max(float(tau.max()), 1e-9), 9)
    spread = [_logit(offer_chance ** (1.0 / count)) if p is None else np.full_like(tau, _logit(np.array(p))) for p in chances]
    on_grid = [_logit(q_grid ** (1.0 / count)) if p is None else np.full(q_grid.size, _logit(np.array(p))) for p in chances]
    shift = _interpolate(calibrated_shift(np.stack(on_grid), tau_grid), q_grid, tau_grid, offer_chance, tau)
    return np.stack(spread, axis=1), shift


def calibrated_shift(logits: Floats, tau: Floats) -> Floats:
    """The shifts of `_solved_shift`, remembered: many processes state the same chances. Nothing shifts without ability."""
    if tau.max() <= 1e-9:
        return np.zeros((logits.shape[1], tau.size))
    return _solved_shift(tuple(map(tuple, logits.tolist())), tuple(tau.tolist()))


@lru_cache(maxsize=256)
def _solved_shift(stated: tuple[tuple[float, ...], ...], spreads: tuple[float, ...]) -> Floats:
    """delta [q, tau] with E prod_k logistic(logits[k, q] + delta + tau Z) = prod_k logistic(logits[k, q]), by bisection."""
    logits, tau = np.array(stated), np.array(spreads)
    target = np.prod(1.0 / (1.0 + np.exp(-logits)), axis=0)[:, None]
    low, high = np.full((logits.shape[1], tau.size), -60.0), np.full((logits.shape[1], tau.size), 60.0)
    weights = _WEIGHTS / _WEIGHTS.sum()
    for _ in range(52):
        middle = 0.5 * (low + high)
        latent = logits[:, :, None, None] + middle[None, :, :, None] + tau[None, None, :, None] * _NODES
        chance = (np.prod(1.0 / (1.0 + np.exp(-np.clip(latent, -500, 500))), axis=0) * weights).sum(axis=-1)
        low, high = np.where(chance < target, middle, low), np.where(chance < target, high, middle)
    certain = (target <= 1e-15) | (target >= 1.0 - 1e-15)
    return np.where(certain, 0.0, 0.5 * (low + high))


def _logit(p: Floats) -> Floats:
    with np.errstate(divide="ignore"):
        return np.asarray(np.clip(np.log(p) - np.log1p(-p), -CERTAIN_LOGIT, CERTAIN_LOGIT))


def _interpolate(table: Floats, rows: Floats, columns: Floats, x: Floats, y: Floats) -> Floats:
    """Bilinear interpolation in table[rows, columns] at the points (x, y)."""
    i, u = _cell(rows, x)
    j, v = _cell(columns, y)
    k = np.minimum(i + 1, rows.size - 1)
    l = np.minimum(j + 1, columns.size - 1)  # noqa: E741 - the other corner
    first = (1 - v) * table[i, j] + v * table[i, l]
    second = (1 - v) * table[k, j] + v * table[k, l]
    return np.asarray((1 - u) * first + u * second, dtype=np.float64)


def _cell(grid: Floats, x: Floats) -> tuple[np.ndarray[tuple[int], np.dtype[np.int64]], Floats]:
    if grid.size == 1 or grid[-1] == grid[0]:
        return np.zeros(x.size, np.int64), np.zeros(x.size)
    position = np.clip((x - grid[0]) / (grid[1] - grid[0]), 0.0, grid.size - 1.0)
    cell = np.minimum(position.astype(np.int64), grid.size - 2)
    return cell, position - cell
