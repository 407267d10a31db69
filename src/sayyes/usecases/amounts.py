"""Money, hours and chances as people say them: "$3,100", "5½ hours", "one chance in five". Pure words, no locale."""

from __future__ import annotations

from math import floor, log10

SIGNS = {
    "USD": "$", "GBP": "£", "EUR": "€", "JPY": "¥", "INR": "₹", "KRW": "₩", "ILS": "₪", "PHP": "₱", "NGN": "₦", "VND": "₫",
    "CAD": "CA$", "AUD": "A$", "NZD": "NZ$", "SGD": "S$", "HKD": "HK$", "MXN": "MX$", "BRL": "R$", "CNY": "CN¥",
}  # fmt: skip
QUARTERS = {1: "¼", 2: "½", 3: "¾"}
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def rounded(amount: float) -> float:
    """An amount to as many digits as a person would repeat: two below ten thousand, three from there on."""
    if abs(amount) < 10:
        return float(round(amount))
    digits = 2 if abs(amount) < 10_000 else 3
    step = 10.0 ** (floor(log10(abs(amount))) + 1 - digits)
    return round(amount / step) * step


def money(amount: float, currency: str) -> str:
    """The amount in whole units with its sign: "$3,118", "−£40"; "SEK 9,000" where the currency has no sign of its own."""
    sign = SIGNS.get(currency, f"{currency} ")
    return f"{'−' if round(amount) < 0 else ''}{sign}{abs(round(amount)):,}"


def stated(amount: float, currency: str) -> str:
    """The amount as somebody stated it: "$150,000", "£12.60"."""
    if amount == round(amount):
        return money(amount, currency)
    return f"{'−' if amount < 0 else ''}{SIGNS.get(currency, f'{currency} ')}{abs(amount):,.2f}"


def about(amount: float, currency: str) -> str:
    """The amount rounded for people: "$3,100"."""
    return money(rounded(amount), currency)


def count(amount: float) -> str:
    """A bare number for a column whose currency is known, to the nearest ten where tens do not matter: "1,540", "−230"."""
    step = 10 if abs(amount) >= 100 else 1
    whole = round(amount / step) * step
    return f"{'−' if whole < 0 else ''}{abs(whole):,}"


def hours(amount: float) -> str:
    """Hours to the nearest quarter, to the nearest half from three on, whole from ten on: "¾ hour", "5½ hours", "12 hours"."""
    steps = 4 if amount < 3 else 2 if amount < 10 else 1
    quarters = round(amount * steps) * (4 // steps)
    if amount > 0 and quarters == 0:
        return "a few minutes"
    whole, rest = divmod(quarters, 4)
    figure = f"{whole or ''}{QUARTERS.get(rest, '')}" or "0"
    return f"{figure} {'hour' if 0 < quarters <= 4 else 'hours'}"


def length(amount: float) -> str:
    """How long one talk takes, given in hours: "45 min" below two hours, else "3 hours"."""
    minutes = round(amount * 60)
    return f"{minutes} min" if minutes < 120 and minutes != 60 else hours(amount)


def chance(probability: float) -> str:
    """A chance in words: "one chance in five", "an even chance", "three chances in four"."""
    if probability < 0.01:
        return "hardly any chance"
    if probability < 0.36:
        return f"one chance in {number(round(1 / probability))}"
    if probability < 0.44:
        return "two chances in five"
    if probability <= 0.58:
        return "an even chance"
    for limit, words in ((0.7, "two chances in three"), (0.78, "three chances in four"), (0.85, "four chances in five")):
        if probability <= limit:
            return words
    return "nine chances in ten" if probability <= 0.95 else "as good as certain"


def percent(share: float) -> str:
    """A share as whole per cent, never claiming certainty: "91%", "more than 99%"."""
    if share > 0.99:
        return "more than 99%"
    return "less than 1%" if share < 0.01 else f"{round(100 * share)}%"


def number(whole: int) -> str:
    """Small numbers as words: "two", "12"."""
    return NUMBERS[whole] if 0 <= whole < len(NUMBERS) else f"{whole:,}"


def ordinal(whole: int) -> str:
    """The place in a row: "second", "12th"."""
    if 1 <= whole <= len(ORDINALS):
        return ORDINALS[whole - 1]
    ending = "th" if whole % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(whole % 10, "th")
    return f"{whole}{ending}"
