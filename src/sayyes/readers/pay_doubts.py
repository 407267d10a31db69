"""Sums that cannot be meant as they stand: a year's pay marked as an hour's, an hour's as a year's, rupees marked as dollars.

The bounds are for currencies whose unit is about a dollar; for others they are multiplied by the rough worth of a dollar in them.
A sum beyond its bound keeps its figures, loses its period (nobody is to reckon with it) and becomes a question.
"""

from __future__ import annotations

from dataclasses import replace

from sayyes.readers.facts import Pay

_MOST = {"hour": 1_000.0, "day": 10_000.0, "week": 40_000.0, "month": 100_000.0}
_LEAST = {"month": 50.0, "year": 1_000.0}
_UNITS_OF_A_DOLLAR = {
    "INR": 90, "JPY": 150, "CNY": 7, "KRW": 1_400, "HUF": 350, "CZK": 22, "PLN": 4, "SEK": 10, "NOK": 10, "DKK": 7, "PHP": 57,
    "NGN": 1_500, "KES": 130, "ZAR": 18, "MXN": 19, "BRL": 5, "TRY": 40, "HKD": 8, "AED": 4, "SAR": 4, "ILS": 4,
    "QAR": 4, "MYR": 4.5, "RON": 4.5, "RUB": 90, "UAH": 40, "ISK": 135, "RSD": 105, "BDT": 120, "PKR": 280, "LKR": 300,
    "NPR": 135, "IDR": 16_000, "THB": 35, "VND": 25_000, "TWD": 32, "EGP": 50, "MAD": 10, "GHS": 12, "TZS": 2_600,
    "UGX": 3_700, "ARS": 1_200, "CLP": 950, "COP": 4_000, "PEN": 4, "UYU": 40, "CRC": 510,
}  # fmt: skip
_UNITS_OF_SOME = 150  # of a currency that is not known: it may be yen or rupees


def doubted(pay: Pay) -> tuple[Pay, str | None]:
    """The pay as one may reckon with it, and the question where its period cannot be meant."""
    if pay.period is None:
        return pay, None
    top, bottom = pay.high or pay.low or 0.0, pay.low or pay.high or 0.0
    rate = _UNITS_OF_A_DOLLAR.get(pay.currency, 1) if pay.currency else _UNITS_OF_SOME
    if top <= _MOST.get(pay.period, top) * rate and bottom >= _LEAST.get(pay.period, 0.0):
        return pay, None
    return replace(pay, period=None), f"{_shown(pay)} is stated as per {pay.period}, which can hardly be meant: per what is it?"


def _shown(pay: Pay) -> str:
    ends = dict.fromkeys(f"{end:,.10g}" for end in (pay.low, pay.high) if end is not None)
    return f"{'–'.join(ends)} {pay.currency or ''}".strip()


def doubtful(pay: Pay) -> str | None:
    """A question where a figure cannot be meant as it stands: rupee-sized sums marked as dollars."""
    top = pay.high or pay.low or 0
    low = pay.low or top
    if pay.period == "year" and pay.currency in {"USD", "EUR", "GBP"} and (top > 2_000_000 or (low and top / low > 8)):
        return f"“{pay.evidence.text}”: is that really {pay.currency} per year?"
    return None


def questions_about(pay: Pay) -> tuple[Pay, tuple[str, ...]]:
    """Pay as a record states it, checked: what is doubtful or missing in it becomes a question."""
    checked, question = doubted(pay)
    asked = [question] if question else []
    if (strange := doubtful(pay)) is not None:
        asked.append(strange)
    if pay.period is None:
        asked.append(f"{_shown(pay)}: is that per hour, per day, per month or per year?")
    return checked, tuple(asked)
