"""The records that the kernel walks through: what is known in advance, what chance decides, one path at work."""

from __future__ import annotations

from typing import NamedTuple

from sayyes.engine.arithmetic import Floats, Ints

# The columns of `Luck.theta`: the names of `assumptions.TABLE`, in any order.
THETA = (
    "offer_chance", "offers_per_year", "practice_gain", "practice_decay", "intel_gain", "market_pay_doubt", "interview_signal",
    "referrals_per_contact", "referral_advantage", "perception_noise", "perception_learning", "neighbouring_opening", "bargains",
    "headroom", "bargaining_share", "urgency", "distraction", "goodwill_cost", "tenure_years", "discount_rate",
    "ability_correlation", "contacts_per_process", "effort", "asking_hours", "practice_transfer",
    "base_rate_strength", "own_estimate_trust", "own_estimate_shift", "status_quo_doubt",
)  # fmt: skip
(
    OFFER_CHANCE, OFFERS_PER_YEAR, PRACTICE_GAIN, PRACTICE_DECAY, INTEL_GAIN, PAY_DOUBT, SIGNAL, REFERRALS, ADVANTAGE, NOISE,
    LEARNING, NEIGHBOUR, BARGAINS, HEADROOM, SHARE, URGENCY, DISTRACTION, GOODWILL, TENURE, DISCOUNT, CORRELATION, CONTACT_RATE,
    EFFORT, ASKING, TRANSFER, STRENGTH, TRUST, SHIFT, QUO_DOUBT,
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
    days: Floats  # [n, 2] deadline, day of decision
    round_day: Floats  # [R] days
    effort: Floats  # [R, 3] hours (there, preparing, travelling), fare, and 1 where the hours are no more than a guess
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
HOURS, FARE, GUESSED = range(3)


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
    unseen: Floats  # [n] how far an offer's job differs from what was expected from outside
    chance: Floats  # [R] chances of the rounds to come, scratch
    open: Floats  # [n, 7] what may still come, scratch
    atoms: Floats  # [2, ...] values and weights, scratch
    base: Floats  # [n] offers, before others bid
    now: float  # flow value of the status quo, money per year
    truth: float  # what the market pays on average
    seen: float  # first market error, in SDs
    noise: float  # noise of what is heard about it, in SDs
    horizon: float  # A, years
