"""What makes a letter worth a person's look although no rule knows what it is: it came from somebody, and names what a search is
about (an application, an interview, a CV), or pay, or a day together with an hour.

The wordings are wide on purpose: what is found here is only ever put before the person, never filed, and never left alone.
"""

from __future__ import annotations

import re

from sayyes.readers.facts import Reading
from sayyes.readers.fingerprint import HEADER_BYTES

BODY_CHARACTERS = 6_000

# Written by programs for many readers: RFC 2369 and 2919 (lists), RFC 3834 (automatic answers), and the customs of mass mailers.
_FOR_MANY = re.compile(
    rb"^(?:list-(?:unsubscribe|id|post|help)\s*:|precedence\s*:\s*(?:bulk|list|junk)|auto-submitted\s*:\s*auto|"
    rb"feedback-id\s*:|x-(?:campaign|mailer-recptid|mc-user|sg-eid)\w*\s*:)",
    re.IGNORECASE | re.MULTILINE,
)
_OF_A_SEARCH = re.compile(
    r"\bappli(?:cations?|ed|cants?)\b|\b\w*interview(?:s|ed|ing)?\b|\bvacanc(?:y|ies)\b|\bpositions?\b|\bcvs?\b|\bresum[eé]s?\b|"
    r"\brésumés?\b|\b(?:be|us as|working as) our\b|\bour next\b|\bhir(?:e|ed|ing)\b|\bjob offer\b|\bprobation\b|"
    r"\bstart date\b|\bwork samples?\b|\btrial (?:day|shift|week)\b|\b\w*bewerb(?:ung|er|en|t)\w*|\bvorstellung\w*|"
    r"\bvorstellen\b|"
    r"\b\w*vertrag\w*|\bangebot\w*|\bstelle\b|\b\w*gespräch\w*|\bprobearbeit\w*|\barbeitsprobe\w*|\bprobe(?:tag|aufgabe)\w*|"
    r"\blebenslauf\w*|\bcandidatures?\b|\bentretiens?\b|\bembauche\w*|\bposte de\b|\bcandidaturas?\b|\bentrevistas?\b|"
    r"\bvacantes?\b|"
    r"\bpuesto de\b|\bcolloqui\w*|\bsollicitatie\w*|\bintervju\w*|"
    r"\byour (?:referees?|references?|contract)\b|\bsalary expectations?\b|\bin the running\b|\bwelcome aboard\b",
    re.IGNORECASE,
)
_PAY = re.compile(
    r"[$€£] ?\d[\d.,]{0,12} ?k? ?(?:/|an?\b|per\b|pro\b|par\b|por\b|p\.? ?[ah]\b)|"
    r"\d[\d.,]{0,12} ?(?:€|eur\b|euros?\b|usd\b|gbp\b|chf\b) ?(?:/|an?\b|per\b|pro\b|die\b|im\b|par\b|por\b|brut|gross)|"
    r"\b(?:salary|wages?|gehalt|stundenlohn|salaire|salario|sueldo)\b.{0,40}\d",
    re.IGNORECASE,
)
_HOUR = (
    r"(?:\b\d{1,2}(?:[:.]\d{2})? ?(?:am|pm|a\.m\.|p\.m\.|uhr|h\b|hrs?\b|o'clock)|"
    r"\b\d{1,2}[:h]\d{2}|\b\d{1,2}\.\d{2}(?!\.?\d)|\bnoon\b)"
)
_DAY = (
    r"(?:\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|satur?|sun)(?:day)?s?\b|\b(?:mo|di|mi|do|fr|sa)\b\.?(?= ?,? ?(?:den )?\d)|"
    r"\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\b|\b(?:lundi|mardi|mercredi|jeudi|vendredi|"
    r"samedi|dimanche)\b|"
    r"\b(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b|\b(?:today|tomorrow|morgen|demain|mañana)\b|"
    r"\b\d{1,2}[./]\d{1,2}[./]?|\b\d{1,2}(?:st|nd|rd|th)?\.? (?:of )?(?:jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|"
    r"nov|de[cz])|"
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d{1,2}\b)"
)
_DAY_AND_HOUR = re.compile(rf"{_DAY}.{{0,40}}?{_HOUR}|{_HOUR}.{{0,40}}?{_DAY}", re.IGNORECASE)


def is_for_many(data: bytes) -> bool:
    """Do the headers say that a list, a mass mailer or an automaton sent it?"""
    head = data[:HEADER_BYTES].replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    return _FOR_MANY.search(head) is not None


def trace_of(reading: Reading) -> str | None:
    """Why a person should look at a letter that no rule knows, in words; None where nothing in it hints at a search."""
    words = f"{reading.subject or ''}\n{reading.text[:BODY_CHARACTERS]}"
    if (named := _OF_A_SEARCH.search(words)) is not None:
        return f"no rule knows such a letter, but “{_line(named)}” is in it"
    if reading.pay is not None:
        return f"no rule knows such a letter, but it names pay: “{reading.pay.evidence.text}”"
    if (paid := _PAY.search(words)) is not None:
        return f"no rule knows such a letter, but it names pay: “{_line(paid)}”"
    timed = next((time for time in reading.times if "T" in time.start), None)
    if timed is not None:
        return f"no rule knows such a letter, but it names a day and an hour: “{timed.evidence.text}”"
    if (timely := _DAY_AND_HOUR.search(words)) is not None:
        return f"no rule knows such a letter, but it names a day and an hour: “{_line(timely)}”"
    return None


def _line(match: re.Match[str]) -> str:
    return " ".join(match.group().split())
