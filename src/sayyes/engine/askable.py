"""What a question before the interview can settle, and how to put it.

The spread sigma of what a job is worth has parts that one sentence from the employer would settle, and a rest that only time
tells. As shares of sigma: pay, the doubt that the intake counts (a quarter of the log range where a range is posted, 0.10 where
pay is not stated, nothing where one figure is); days on site, 0.04 of the value where they are not known (half the range
that Mas & Pallais 2017 find for working from home). Together they explain at most 95 % of the variance.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import log, sqrt

from sayyes.engine.situation import Process

PAY_UNKNOWN, SITE_UNKNOWN = 0.10, 0.04
SITE_FACTS = ("days_on_site", "days_at_home", "remote")
MOST_EXPLAINED = 0.95

QUESTIONS: Mapping[str, str] = {
    "pay": "Could you tell me the pay range before we meet?",
    "days_on_site": "How many days a week is the team on site?",
    "rounds": "How many rounds are planned, and about how long do they take?",
    "decision_date": "By when do you expect to decide?",
}


def askable_shares(invitation: Process) -> dict[str, float]:
    """What part of the spread each question explains: name -> share of sigma, in [0, 1)."""
    low, high = invitation.pay_low, invitation.pay_high
    doubt = PAY_UNKNOWN if high is None else log(high / low) / 4 if low and high > low else 0.0
    site = 0.0 if any(fact in invitation.facts for fact in SITE_FACTS) else SITE_UNKNOWN
    if invitation.value_sd <= 0:
        return {}
    shares = {"pay": doubt, "days_on_site": site}
    sd = invitation.value_sd
    shares = {about: min(part * invitation.value_mean, sd) / sd for about, part in shares.items() if part > 0}
    explained = sum(share**2 for share in shares.values())
    shrink = min(1.0, sqrt(MOST_EXPLAINED / explained)) if explained > 0 else 1.0
    return {about: share * shrink for about, share in shares.items()}
