"""What a wording is, and pieces that several of them share."""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

import re
from dataclasses import dataclass

from sayyes.readers.facts import Kind


@dataclass(frozen=True)
class Rule:
    """`pattern` anywhere in one sentence speaks for `kind`. `plain` rules hold even in a negated sentence.

    Patterns are in lower case and meet sentences in lower case: that is twice as fast as to ignore case in each search. One that
    is `as_written` meets the sentence as it is, because capitals tell names.
    """

    kind: Kind
    weight: float
    pattern: re.Pattern[str]
    reason: str
    plain: bool = False
    as_written: bool = False


_UNACCENTED = {
    "ä": "ae",
    "ö": "oe",
    "ü": "ue",
    "ß": "ss",
    "á": "a",
    "é": "e",
    "è": "e",
    "ê": "e",
    "í": "i",
    "ó": "o",
    "ú": "u",
    "ç": "c",
    "ñ": "n",
}
_ACCENTED = re.compile(
    r"\[[^\]]*\]|\(\?<[!=][^)]*\)|(?<=[a-zäöüßáéèêíóúçñ])[äöüßáéèêíóúçñ]|[äöüßáéèêíóúçñ](?=[a-zäöüßáéèêíóúçñ])"
)


def _as_typed(pattern: str) -> str:
    """The pattern, met without accents and umlauts too, as many type; classes and look-behinds stay as they are."""
    return _ACCENTED.sub(
        lambda found: f"(?:{found[0]}|{_UNACCENTED[found[0]]})" if found[0] in _UNACCENTED else found[0], pattern
    )


_CAPITALS = "(?-i:"


def worded(kind: Kind, *rows: tuple[float, str, str], plain: bool = False) -> tuple[Rule, ...]:
    """The rules of a kind: (weight, pattern, reason) each."""
    return tuple(_rule(kind, weight, _as_typed(pattern), reason, plain) for weight, pattern, reason in rows)


def _rule(kind: Kind, weight: float, pattern: str, reason: str, plain: bool) -> Rule:
    as_written = _CAPITALS in pattern
    return Rule(kind, weight, re.compile(pattern, re.IGNORECASE if as_written else 0), reason, plain, as_written)


TALK = (
    r"(?:interview|phone[ -]?screen\w*|screening|screen|panel|on-?site|superday|video[ -]?call|phone[ -]?call|telephone call|zoom|"
    r"intro(?:ductory)? (?:call|chat|meeting)|conversation|discussion|meeting|call|chat|coffee|appointment)"
)
AN_INTERVIEW = r"(?:interview\w*|phone[ -]?screen\w*|screening call|screening|assessment (?:cent\w+|day)|superday)"
ARRANGE = r"(?:schedul\w+|arrang\w+|set(?:ting)? up|book\w*|organi[sz]\w+|lin(?:e|ing) up|coordinat\w+|plan\w*|find(?:ing)? (?:a|some) time)"
A_TEST = (
    r"(?:assessments?(?! (?:cent(?:re|er)|day))|(?:coding|technical|online|skills?|programming|aptitude|ability|knowledge|reasoning|personality|psychometric|written|practical|language|typing|driving|work sample) (?:test|task|challenge|exercise|exam|examination)s?"
    r"|tests?\b|quiz|(?:coding )?challenge|take-?home|case study|homework|work sample|questionnaire|assignment|hackerrank|codility|codesignal)"
)
# A weekday in short or in full, or a near day.
A_DAY = (
    r"(?:(?:mon|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:rs?|rsday)?|fri|sat(?:urday)?|sun)(?:day)?s?\b|tomorrow|tmrw|tmw|tmr|today|tonight|"
    r"this (?:morning|afternoon|evening|week)|next week|the \d{1,2}(?:st|nd|rd|th)\b|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|"
    r"(?:jan|feb|march|apr|may|june|july|aug|sep|oct|nov|dec)\w* \d{1,2})"
)
# What was arranged, and can be called off: with its words in German, French and Spanish.
A_VISIT = rf"(?:{TALK}|trial(?: shift| day)?|(?:assessment|selection|recruitment|recruiting|hiring|open) (?:cent(?:re|er)|day|evening|event|fair)|session|visit|slot|final|(?:first|second|third|final|next) (?:stage|round)|round \w+|presentation|audition|tour|testing)"
EIN_TERMIN = r"(?:\w*gespräch\w*|\w*termin(?!al)\w*|\w*interview\w*|probearbeit\w*|probetag\w*|schnuppertag\w*|kennenlernen|treffen|telefonat\w*|call|besuch)"
UN_RENDEZ_VOUS = r"(?:entretiens?|rendez-vous|rdv|rencontre|visio\w*|échange|(?:journée|période) d'essai|visite|audition)"
UNA_CITA = r"(?:entrevistas?|cita|reunión|charla|llamada|videollamada|visita|prueba|convocatoria|encuentro)"
EIN_TAG = r"(?:(?:mon|diens|donners|frei|sams|sonn)tag\w*|mittwoch\w*|morgen|heute|übermorgen|\d{1,2}\. ?(?:\d|jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez))"
UN_JOUR = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|aujourd'hui|ce (?:matin|soir)|cet après-midi)"
UN_DIA = r"(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|hoy|esta (?:tarde|mañana))"
