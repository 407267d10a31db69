r"""What an honest alternative does to pay.

An employer first offers x and would pay at most M; the candidate could have o elsewhere. Competing employers bid up
to the second-best one, and what is left above it is shared:

    d = max(x, min(o, M)),      pay = d + β (M − d)

β is the candidate's share. An alternative below x changes nothing; one above M takes all there is.

Where the share comes from alternating offers, the side that moves first gets

    (1 − δ₂) / (1 − δ₁ δ₂),

δ₁, δ₂ being how patient the first and the second mover are.

Sources: Cahuc, Postel-Vinay & Robin 2006, *Econometrica* 74(2):323–364; Rubinstein 1982, *Econometrica*
50(1):97–109; that an outside option matters only where it is worth more than the share without it: Binmore, Shaked
& Sutton 1989, *QJE* 104(4):753–770.
"""

from __future__ import annotations

import math

from sayyes.engine.claims import Number, finite, require


def bargained_pay(posted: Number, most: Number, outside: Number, share: Number) -> Number:
    """The pay agreed with an employer that bargains, in the unit of the first three (money per year).

    `posted` x is first offered, `most` M ≥ x would be paid, `outside` o is the best alternative (minus infinity for none),
    `share` β in [0, 1]. Raises Impossible naming everything that does not fit.
    """
    require(
        *finite(posted=posted, most=most),
        (posted <= most, "the most the employer would pay must not be below what is first offered"),
        (not math.isnan(outside), "the outside option must be a number"),
        (0 <= share <= 1, "the share must lie between 0 and 1"),
    )
    disagreement = max(posted, min(outside, most))
    return disagreement + share * (most - disagreement)


def first_mover_share(patience_first: Number, patience_second: Number) -> Number:
    """Rubinstein's share of the side that moves first; `patience` is the discount factor per round, in [0, 1).

    Raises Impossible naming everything that does not fit.
    """
    require(
        (0 <= patience_first < 1, "the first mover's discount factor must lie in [0, 1)"),
        (0 <= patience_second < 1, "the second mover's discount factor must lie in [0, 1)"),
    )
    return (1 - patience_second) / (1 - patience_first * patience_second)
