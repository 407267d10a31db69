"""Reads pay out of prose: the amount as stated, its currency, and what it is paid for; and tells pay from other sums of money.

A sum counts as pay where a period ("a year") or a word of pay ("salary") stands with it, or where it is a range. Sums that
belong to something else (money raised, a bonus, a fee, a prize) are left out. A currency or a period that nobody stated
stays None and becomes a question; "$" is the United States' dollar only where nothing points to another country that has
one.

`to_yearly` makes amounts comparable: 1 year = 12 months = 52 weeks = 260 days = 2,080 hours, a convention that is named
with the result.
"""

# ruff: noqa: E501  patterns stay on one line

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from sayyes.readers.facts import Evidence, Pay
from sayyes.readers.pay_doubts import doubted
from sayyes.readers.pay_words import (
    BASES,
    BASIS,
    CURRENCY_MARKS,
    MULTIPLES,
    NOT_PAY,
    OTHER_CODES,
    PAY_CUE,
    PERIOD_AFTER,
    PERIOD_BEFORE,
    PERIOD_SIGNS,
    PERIODS,
    SHARED_MARKS,
)
from sayyes.readers.zones import country_signs

TEXT_CAP = 60_000  # characters read of one message
_SUMS = 200  # sums of money looked at in one message
_YEARLY = {"hour": 2080, "day": 260, "week": 52, "month": 12, "year": 1}

_MARK = (
    r"(?:US|CA|CAD|USD|AU|NZ|SG|HK|MX|[CASR])?\$|[£€₹₪₱₩₺₦¥]|Rs\.?(?=\s?\d)|(?:USD|EUR|GBP|INR|CAD|AUD|NZD|SGD|HKD|CHF|SEK|NOK|DKK|PLN|CZK|HUF|JPY|"
    r"CNY|RMB|BRL|MXN|ZAR|AED|SAR|ILS|PHP|KRW|TRY|NGN|KES)(?![A-Za-z])|(?-i:" + "|".join(OTHER_CODES) + r")(?![A-Za-z])|"
    r"[₽₴฿₫]|(?-i:RM(?=\s?\d)|R(?=\s?\d{1,3}(?:[ ,]\d{3}|k)))|kr\.?(?=\s?\d)|Rp\.?(?=\s?\d)"
)
_MARK_BEHIND = _MARK + r"|(?:euros?|dollars?|pounds|rupees|zł|kr\.?|Kč|Ft|lei)(?![A-Za-z])|円|руб(?:лей|\.)?(?!\w)|грн(?!\w)"
_NUMBER = r"\d{1,3}(?:[.,'’\u00a0\u202f ]\d{2,3}(?!\d)){1,4}(?:[.,]\d{1,2}(?!\d))?|\d{1,9}(?:[.,]\d{1,2}(?!\d))?"
_MULTIPLE = r"(?:k|tsd\.?|thousand|lakhs?|lacs?|lpa|l|crores?|cr|cpa|mn|mm|m|millions?|bn|b|billion)(?![A-Za-z])|万|t(?=\s?€)"
_LINK = r"\s{0,2}(?:-|–|—|−|~|〜|～|から|\bto\b|\band\b|\bbis\b|\bund\b|\bà\b|\bet\b|\ba\b|\by\b)\s{0,2}"
_ROUND = r"(?:[.,][-–—]{1,2}(?!\d))?"  # "2.026,-": no cents
_EACH = r"(?:\s{0,1}(?:/|per |an? )\s?(?:hour|hr|h|day|week|month|mo|year|yr|annum)(?![A-Za-z]))"
_SUM = re.compile(
    rf"(?<![\w.,$€£₹/-])(?P<mark>{_MARK})?\s{{0,2}}(?P<low>{_NUMBER}){_ROUND}(?P<plus1>\+)?\s?(?P<times>{_MULTIPLE})?\s?(?P<behind>{_MARK_BEHIND})?{_EACH}?"
    rf"(?:{_LINK}(?P<mark2>{_MARK})?\s{{0,2}}(?P<high>{_NUMBER}){_ROUND}\s?(?P<times2>{_MULTIPLE})?\s?(?P<behind2>{_MARK_BEHIND})?)?"
    rf"(?![\d%])(?P<plus>(?<!\s)\+)?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\b(?:between|zwischen|entre)\b", re.IGNORECASE)
_UNSPACED = re.compile(r"(?<=[\u3040-\u9fff])(?=\d)")  # "月給230,000円": words and figures without a space between
_UP_TO = re.compile(r"\b(?:up to|as much as|maximum(?: of)?|max\.?|bis zu|jusqu['’]à|hasta|до)\s*:?\s*$", re.IGNORECASE)
_FROM = re.compile(
    r"\b(?:from|starting (?:at|from)|starts at|at least|minimum(?: of)?|min\.?|ab|à partir de|desde|mindestens|upwards of|от)\s*:?\s*$",
    re.IGNORECASE,
)
_CLAUSE_START = re.compile(r"[\n;•|!?()]|\.\s|,\s|\s\+\s|\bplus\b|\band\b(?=\s+(?:pay|offer|the salary))", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[\n;•|!?(,+&]|\.\s|\bplus\b|\bwith\b|\band\b|\bdepending\b|(?<!-)\bon\b", re.IGNORECASE)
_SENTENCE_START = re.compile(r"[\n•|!?]|\.\s")


@dataclass(frozen=True)
class PayFound:
    """The pay of the opening (the first where a message names several), and what one would have to ask about it."""

    pay: Pay | None = None
    unclear: tuple[str, ...] = ()


def read_pay(text: str, where: str, *, context: str = "") -> PayFound:
    """Pay stated in `text`; `context` (subject, address, signature) is searched for signs of a country only."""
    text = _UNSPACED.sub(" ", text[:TEXT_CAP])
    found = list(_payments(text))
    if not found:
        return PayFound()
    match, period = found[0]
    signs = country_signs(f"{text}\n{context}")
    currency, question = _currency(match, signs)
    low, high = _ends(match, text)
    evidence = Evidence(where, " ".join(text[_evidence_start(text, match) : _evidence_end(text, match)].split()))
    unclear = [question] if question else []
    if period is None:
        unclear.append(f"“{evidence.text}”: is that per hour, per day, per month or per year?")
    pay, doubt = doubted(Pay(low, high, currency, period, evidence, _basis(text, match)))
    if doubt:
        unclear.append(doubt)
    others = {_ends(other, text) for other, _ in found[1:]} - {(low, high)}
    if others:
        unclear.append(f"several sums are named as pay; “{evidence.text}” is the first. Which one is for this opening?")
    return PayFound(pay, tuple(unclear))


def find_pay(text: str, where: str, *, context: str = "") -> Pay | None:
    """The pay alone; `read_pay` gives the questions with it."""
    return read_pay(text, where, context=context).pay


def to_yearly(pay: Pay) -> tuple[float | None, float | None, str]:
    """Pay per year (low, high) and the assumption made, in words; (None, None, why) where the period is not known."""
    if pay.period is None:
        return None, None, "the period is not stated, so there is no yearly figure"
    factor = _YEARLY[pay.period]
    notes = {
        "hour": "at 2,080 hours a year (52 weeks of 40 hours)",
        "day": "at 260 days a year (52 weeks of 5 days)",
        "week": "at 52 weeks a year",
        "month": "at 12 months a year",
        "year": "as stated, per year",
    }
    low, high = (None if end is None else end * factor for end in (pay.low, pay.high))
    return low, high, notes[pay.period]


def _payments(text: str) -> Iterator[tuple[re.Match[str], str | None]]:
    """The sums that are pay, in order, each with its period."""
    seen = 0
    for match in _SUM.finditer(text):
        times = (match["times2"] or match["times"] or "").lower()
        marked = any(match[name] for name in ("mark", "mark2", "behind", "behind2"))
        if not marked and not times:
            continue
        seen += 1
        if seen > _SUMS:
            return
        clause = _clause_before(text, match.start(), 70)
        after = _clause_after(text, match.end())
        period = _period(text, match, times)
        if _last(NOT_PAY, clause) > _last(PAY_CUE, clause) or NOT_PAY.search(after) or _beyond_pay(times):
            continue
        cue = PAY_CUE.search(_sentence_before(text, match.start())) or PAY_CUE.search(
            text[match.end() : match.end() + 30].split("\n", maxsplit=1)[0]
        )
        if _convincing(match, marked, period, cue is not None, _ends(match, text)):
            yield match, period


def _last(words: re.Pattern[str], clause: str) -> int:
    """Where the last such word of a clause ends, the nearest to the sum behind it; -1 for none."""
    return max((found.end() for found in words.finditer(clause)), default=-1)


def _convincing(
    match: re.Match[str], marked: bool, period: str | None, cue: bool, ends: tuple[float | None, float | None]
) -> bool:
    largest = max(end for end in ends if end is not None)
    if largest < 5:
        return False
    if not marked:
        indian = largest >= 1e5 and (match["times2"] or match["times"] or "").lower().startswith(("la", "cro", "lpa"))
        return (
            (cue or (indian and period is not None))
            and largest >= 1000
            and (period is not None or match["high"] is not None or largest >= 10_000)
        )
    if period is not None:
        return True
    if cue:
        return largest >= 10
    return largest >= 1000 and (match["high"] is not None or bool(match["plus"] or match["plus1"]))


def _beyond_pay(times: str) -> bool:
    """Millions and billions are a company's money."""
    return times in {"m", "mn", "mm", "million", "millions", "bn", "b", "billion"}


def _clause_before(text: str, at: int, span: int) -> str:
    before = text[max(0, at - span) : at]
    cuts = [cut.end() for cut in _CLAUSE_START.finditer(before)]
    return before[cuts[-1] if cuts else 0 :]


def _sentence_before(text: str, at: int) -> str:
    """The words before it in its sentence, or the line above where it stands on a line of its own."""
    before = text[max(0, at - 160) : at]
    cuts = [cut.end() for cut in _SENTENCE_START.finditer(before)]
    here = before[cuts[-1] if cuts else 0 :]
    if here.strip(" \t*-:💰") or len(cuts) < 2:
        return here
    return before[cuts[-2] :]


def _clause_after(text: str, at: int) -> str:
    after = text[at : at + 45]
    cut = _CLAUSE_END.search(after)
    return after[: cut.start()] if cut else after


def _period(text: str, match: re.Match[str], times: str) -> str | None:
    if times in {"lpa", "cpa"}:
        return "year"
    for at in (match.end(), match.start("plus") if match["plus"] else match.end()):
        if after := PERIOD_AFTER.match(text, at):
            word = re.sub(r"[\s.]", "", (after["linked"] or after["adverb"]).lower())
            return "month" if word == "pm" else "year" if "annuel" in word else PERIODS.get(word)
    if inside := re.search(_EACH, match[0], re.IGNORECASE):
        return PERIODS.get(re.split(r"[/\s]", inside[0].strip())[-1].lower())
    sentence = _sentence_before(text, match.start())
    if before := PERIOD_BEFORE.search(sentence[-110:]):
        return _spoken_period(before["word"].lower())
    if spoken := next((period for word, period in PERIOD_SIGNS.items() if word in sentence), None):
        return spoken
    return "year" if re.search(r"\bctc\b", sentence, re.IGNORECASE) and times.startswith(("l", "c")) else None


def _spoken_period(word: str) -> str:
    word = re.sub(r"^(?:brutto|netto|fix|ziel)", "", word)
    for stem, period in (
        ("hour", "hour"),
        ("stunden", "hour"),
        ("da", "day"),
        ("tages", "day"),
        ("week", "week"),
        ("month", "month"),
        ("monats", "month"),
        ("mens", "month"),
        ("tjm", "day"),
        ("maand", "month"),
        ("månads", "month"),
        ("uur", "hour"),
        ("tim", "hour"),
    ):
        if word.startswith(stem):
            return period
    return "year"


def _currency(match: re.Match[str], signs: frozenset[str]) -> tuple[str | None, str | None]:
    written = next((match[name] for name in ("mark", "behind", "mark2", "behind2") if match[name]), None)
    specific = [match[name] for name in ("behind", "behind2", "mark", "mark2") if match[name] and match[name] != "$"]
    written = specific[0] if specific else written
    if written is None:
        indian = (match["times2"] or match["times"] or "").lower().startswith(("l", "c"))
        return ("INR", None) if indian else (None, f"“{match[0].strip()}”: the currency is not stated. Which one is meant?")
    code = CURRENCY_MARKS.get(unicodedata.normalize("NFKC", written).upper(), "$")
    if code not in SHARED_MARKS:
        return code, None
    others = {SHARED_MARKS[code][sign] for sign in signs if sign in SHARED_MARKS[code]}
    if code == "$" and not others:
        return "USD", None
    if code != "$" and len(others) == 1:
        return others.pop(), None
    named = " or ".join(sorted({"USD", *others} if code == "$" else others or set(SHARED_MARKS[code].values())))
    return None, f"“{match[0].strip()}”: which currency is “{written}” here, {named}?"


def _ends(match: re.Match[str], text: str) -> tuple[float | None, float | None]:
    """Low and high in whole units; an open end is None."""
    times, times2 = (match["times"] or "").lower(), (match["times2"] or "").lower()
    low = _value(match["low"], times)
    if match["high"] is None or _is_another_number(match, text):
        if match["plus"] or match["plus1"]:
            return low, None
        before = text[max(0, match.start() - 30) : match.start()]
        if _UP_TO.search(before):
            return None, low
        return (low, None) if _FROM.search(before) else (low, low)
    high = _value(match["high"], times2 or (times if _plain(match["high"]) < 1000 else ""))
    if times2 and not times and _plain(match["low"]) < 1000:
        low = _value(match["low"], times2)
    return (low, None) if match["plus"] else (min(low, high), max(low, high))


def _is_another_number(match: re.Match[str], text: str) -> bool:
    """ "58k and 30 days": joined by "and", without a mark of its own and without a "between" before the first."""
    if any(match[name] for name in ("mark2", "behind2", "times2")) or _plain(match["high"]) >= 1000:
        return False
    joined = re.search(r"(?:and|und|et|y)\s*$", text[: match.start("high")], re.IGNORECASE)
    return bool(joined) and not _BETWEEN.search(text[max(0, match.start() - 30) : match.start()])


def _value(number: str, times: str) -> float:
    return round(_plain(number) * MULTIPLES.get(times.rstrip("."), 1.0), 2)


def _plain(number: str) -> float:
    """ "80.000", "80,000", "1,20,000", "80'000", "88.5", "115,000.00": dots and commas by what follows them."""
    number = re.sub(r"[\s'’\u00a0\u202f]", "", number)
    marks = [mark for mark in number if mark in ".,"]
    if not marks:
        return float(number)
    last = number[number.rfind(marks[-1]) + 1 :]
    if len(set(marks)) == 2 or (len(marks) == 1 and len(last) != 3):
        whole = number[: number.rfind(marks[-1])].replace(".", "").replace(",", "")
        return float(f"{whole}.{last}")
    return float(number.replace(".", "").replace(",", ""))


def _basis(text: str, match: re.Match[str]) -> str | None:
    near = (
        text[max(0, match.start() - 20) : match.start()].rsplit("\n", maxsplit=1)[-1]
        + text[match.end() : match.end() + 40].split("\n", maxsplit=1)[0]
    )
    found = BASIS.search(near)
    return BASES[found[1].lower()] if found else None


def _evidence_start(text: str, match: re.Match[str]) -> int:
    begin = match.start()
    led = re.search(r"(?:\b(?:up to|from|starting at|between|ab|bis zu)\s+)$", text[max(0, begin - 20) : begin], re.IGNORECASE)
    return begin - len(led[0]) if led else begin


def _evidence_end(text: str, match: re.Match[str]) -> int:
    after = PERIOD_AFTER.match(text, match.end())
    return after.end() if after else match.end()
