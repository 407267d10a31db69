"""What an offer counts as where only its pay was written down: "101,500", "$101,500 a year", "£45k", "38 an hour".

The middle of what is written, per year. A sum without a period counts as a year's from 10,000 on; a smaller one stays open, for
it could be a month's or a week's. A sum without a currency, or with a bare "$", is taken in the currency in which the offer, the
opening or the person counts; the page says what it was counted as, beside the way to change it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from sayyes.readers.facts import Pay
from sayyes.readers.pay import read_pay
from sayyes.readers.pay_words import SHARED_MARKS
from sayyes.store.models import Process
from sayyes.usecases import profile
from sayyes.usecases.situating import pay_per_year

A_YEARS = 10_000.0  # money; the least that counts as a year's pay without saying so
NUMBER = re.compile(r"(?<!\S)\d[\d.,' ]*")
ANY = "EUR"
DOLLARS = frozenset({"USD", *SHARED_MARKS["$"].values()})


@dataclass(frozen=True)
class Counted:
    """value: money a year; currency: its three letters, empty where none is known."""

    value: float
    currency: str


def counted(pay: str, *, currency: str = "") -> Counted | None:
    """What pay as written counts as; None where that cannot be told. currency: that in which everything else is counted."""
    stated = _read(pay) or _read(NUMBER.sub(f"{ANY} \\g<0>", pay, count=1), bare=True)
    if stated is None:
        return None
    if stated.period is None and (stated.low or stated.high or 0.0) >= A_YEARS:
        stated = replace(stated, period="year")
    yearly = pay_per_year(stated)
    return Counted(sum(yearly) / 2, _currency(stated, pay, currency)) if yearly else None


def is_read(pay: str, value: float | None, currency: str) -> bool:
    """Whether an offer's value is what its pay counts as."""
    return value is not None and counted(pay, currency=currency) == Counted(value, currency)


def _read(pay: str, *, bare: bool = False) -> Pay | None:
    """The pay in a line that is about nothing else. bare: a number to which `ANY` currency was put, so that it reads as money."""
    stated = read_pay(f"Salary: {pay}", "you").pay
    return replace(stated, currency=None) if stated and bare else stated


def currency_for(process: Process) -> str:
    """The currency in which an offer of a process counts where it names none: the opening's, else the person's own."""
    return process.opening.currency or str(profile.told_situation().get("currency") or "")


def _currency(stated: Pay, pay: str, usual: str) -> str:
    bare = "$" in pay and stated.currency == "USD" and "US" not in pay.upper()
    return usual if stated.currency is None or (bare and usual in DOLLARS) else stated.currency
