"""Cuts a message into tokens of dates, times of day, numbers and words.

One pattern is tried at each position; every branch of it is bounded, so the work grows with the length of the text and with
nothing else. Whatever contains digits and is none of ours (a phone number, a price, a version, a link) becomes one `junk`
token, so that no part of it can be taken for a time.
"""

# ruff: noqa: E501  patterns stay on one line

from __future__ import annotations

import re
from dataclasses import dataclass

from sayyes.readers.time_words import MONTHS, SHORT_WEEKDAYS, SHORTEST_WEEKDAYS, WEEKDAYS

TEXT_CAP = 60_000  # characters read of one message

_AMPM = r"(?:(?<=\d)[ap]\b(?![.'’]\w)|(?:[ap]\.\s?m\b\.?|[ap]\s?m\b)(?!\s(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|\d{1,2}\.)))"
_END = r"(?![\w])(?![.,:/]\d)"
_TOKEN = re.compile(
    rf"""
    (?P<link>(?:https?://|www\.)\S{{1,2000}})
  | (?P<mail>(?<![\w.+-])[\w.+-]{{1,64}}@[\w.-]{{1,255}})
  | (?P<iso>(?<![\w.:/+-])\d{{4}}-\d\d-\d\d(?:T|\s(?=\d\d:\d\d(?::\d\d(?:Z|[+-]\d\d:\d\d)|Z|\+\d\d:\d\d)))\d\d:\d\d(?::\d\d(?:\.\d{{1,6}})?)?(?:Z|[+-]\d\d:?\d\d)?{_END})
  | (?P<ymd>(?<![\w.:/+$€£₹-])\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}{_END})
  | (?P<dmy>(?<![\w.:/+$€£₹-])\d{{1,2}}(?P<sep>[-/.])\s?\d{{1,2}}(?P=sep)(?:\s?\d{{4}}|\d\d){_END})
  | (?P<offset>(?<!\w)(?:UTC|GMT)\s?[+\-−–]\s?\d{{1,2}}(?::?\d\d)?{_END})
  | (?P<ampm>(?<![\w.:/+$€£₹])(?P<h12>\d{{1,2}})(?:(?:[:.h]|\s[:.]\s)(?P<m12>\d\d))?(?::\d\d)?\s?(?P<mer>{_AMPM}))
  | (?P<uhr>(?<![\w.:/+$€£₹])(?P<hu>\d{{1,2}})(?:[.:](?P<mu>\d\d))?\s?Uhr\b(?:\s(?P<mu2>\d\d)(?![\w.:/]))?)
  | (?P<clock>(?<![\w.:/+$€£₹])(?P<h24>\d{{1,2}}):(?P<m24>\d\d)(?::\d\d)?(?:\s?(?:hrs|hours|h|heures|horas|o['’]clock)\b)?(?![\w:])(?![.,/]\d))
  | (?P<hform>(?<![\w.:/+$€£₹])(?P<hh>\d{{1,2}})\s?(?:h|heures|horas)\s?(?P<mh>\d\d)?{_END})
  | (?P<oclock>(?<![\w.:/+$€£₹])(?P<ho>\d{{1,2}})(?:\s?o['’]?\s?clock\b|-?ish\b))
  | (?P<military>(?<![\w.:/+$€£₹])(?P<hm>[01]\d|2[0-3])(?P<mm>[0-5]\d)(?:\s?(?:hrs|hours|h|uhr|Uhr)\b|(?<!19[0-5]\d)(?<!20[0-5]\d)(?=\s?(?:[-–]\s?[01]\d[0-5]\d\s?)?(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T)\b)))
  | (?P<dm>(?<![\w.:/+$€£₹-])\d{{1,2}}/\d{{1,2}}(?![\w/])(?![.,:]\d)|(?<![\w.:/+$€£₹-])\d{{1,2}}\.\s?(?:0?[1-9]|1[0-2])\.(?!\d))
  | (?P<dotted>(?<![\w.:/+$€£₹-])(?P<hd>\d{{1,2}})\.(?P<md>[0-5]\d)(?:\s?(?:hrs|h)\b)?(?![\w%$€£₹])(?![.,:/]\d)(?!\.\s?\d)(?!\s?(?:%|[$€£₹]|EUR|USD|GBP|CHF|k)(?!\w)))
  | (?P<iana>(?<![\w/.])[A-Z][A-Za-z]{{2,20}}/[A-Z][A-Za-z0-9_+-]{{1,30}}(?:/[A-Z][A-Za-z_]{{1,30}})?(?![\w/]))
  | (?P<year>(?:(?<![\w.:/+$€£₹])|(?<=[a-z]/))(?:19|20)\d\d{_END})
  | (?P<number>(?<![\w:/+$€£₹])(?<!\d[.,])\d{{1,2}}(?P<ordinal>st|nd|rd|th|er|ère|º|ª)?(?![\w%$€£₹])(?![.,:/]\d))
  | (?P<junk>[$€£₹+]?\d[\d.,/:+-]{{0,60}}\w{{0,20}})
  | (?P<word>après-midi|apr[eè]s-demain|take-home|[^\W\d_](?:\w|['’](?!\d)){{0,40}})
  | (?P<newline>\n)
  | (?P<mark>[^\s])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_QUOTE_LINE = re.compile(r"(?m)^[ \t]{0,8}>.{0,5000}$")
_HEADER_LINE = re.compile(
    r"(?mi)^[ \t*]{0,8}(?:from|sent|date sent|date received|date|to|cc|subject|von|gesendet|datum|an|betreff|de|envoyé|date|à|objet|enviado|para|asunto)"
    r"[ \t*]{0,4}:.{0,1000}$"
)
_WROTE_LINE = re.compile(
    r"(?m)^[ \t]{0,8}(?:On|Am|Le|El)\b.{5,300}(?:\n.{0,200})?(?:wrote|schrieb|écrit|escribió).{0,200}:[ \t]{0,8}$"
)


_STAMP = re.compile(r"\d{1,2}:\d\d:(?!00)\d\d")  # nobody is invited for 8:24:50


@dataclass(frozen=True)
class Token:
    """A piece of the text. `low` is its text in lower case, `parts` the named pieces of a time of day."""

    kind: str
    text: str
    start: int
    end: int
    low: str
    parts: tuple[int, int, str] | None = None  # hour, minute, "am" | "pm" | ""


def blank_quotes(text: str) -> str:
    """The text with quoted lines and the heads of quoted mails blanked, at the same length: their times are not proposals."""
    text = _WROTE_LINE.sub(_spaces, _QUOTE_LINE.sub(_spaces, text))
    heads = list(_HEADER_LINE.finditer(text))
    blanked = {head.start(): head for at, head in enumerate(heads) if _in_a_mail_head(head, heads[max(0, at - 4) : at + 5])}
    pieces, done = [], 0
    for start, head in blanked.items():
        pieces += [text[done:start], _spaces(head)]
        done = head.end()
    return "".join([*pieces, text[done:]])


def _in_a_mail_head(head: re.Match[str], around: list[re.Match[str]]) -> bool:
    """Three different header lines close together, one of them the subject; "Date:" and "Time:" alone are an invitation."""
    near = [other for other in around if abs(other.start() - head.start()) < 600]
    names = {other[0].strip(" \t*").split(":")[0].strip(" \t*").lower() for other in near}
    return (len(names) >= 3 and bool(names & {"subject", "betreff", "objet", "asunto"})) or {"from", "sent"} <= names


def _spaces(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def tokenize(text: str) -> list[Token]:
    """The tokens of the first `TEXT_CAP` characters, in order; spaces are left out."""
    tokens = []
    for match in _TOKEN.finditer(text[:TEXT_CAP]):
        kind = match.lastgroup or "mark"
        kind = next((name for name in _KINDS if match[name] is not None), kind)
        tokens.append(Token(kind, match[0], match.start(), match.end(), match[0].lower(), _clock_parts(match, kind)))
    return [
        _as(token, "weekday") if _in_a_week(tokens, at) else _named(token, _after_comma(tokens, at + 1))
        for at, token in enumerate(tokens)
    ]


def _in_a_week(tokens: list[Token], at: int) -> bool:
    """ "Mo-Fr", "Lu–Ve": two short names of weekdays with a dash between."""
    names = SHORTEST_WEEKDAYS.keys() | SHORT_WEEKDAYS.keys()
    if tokens[at].low not in names:
        return False
    pairs = ((at + 1, at + 2), (at - 1, at - 2))
    return any(
        0 <= there < len(tokens) and tokens[dash].text in {"-", "–"} and tokens[there].low in names for dash, there in pairs
    )


def _after_comma(tokens: list[Token], at: int) -> Token | None:
    while at < len(tokens) and tokens[at].text in {",", "."}:
        at += 1
    return tokens[at] if at < len(tokens) else None


_KINDS = (
    "link", "mail", "iso", "ymd", "dmy", "offset", "ampm", "uhr", "clock", "hform", "oclock", "military", "dm", "dotted", "iana", "year",
    "number", "junk", "word", "newline", "mark",
)  # fmt: skip
_HOURS = {
    "ampm": "h12 m12",
    "uhr": "hu mu",
    "clock": "h24 m24",
    "hform": "hh mh",
    "oclock": "ho ho",
    "military": "hm mm",
    "dotted": "hd md",
}


def _clock_parts(match: re.Match[str], kind: str) -> tuple[int, int, str] | None:
    if kind not in _HOURS:
        return None
    hour_name, minute_name = _HOURS[kind].split()
    minute = "0" if kind == "oclock" else match[minute_name] or (match["mu2"] if kind == "uhr" else None) or "0"
    meridiem = ""
    if kind == "ampm":
        meridiem = "am" if match["mer"].lower().startswith("a") else "pm"
    return int(match[hour_name]), int(minute), meridiem


def _named(token: Token, following: Token | None) -> Token:
    """Words that are months and weekdays get those kinds; times of day that cannot be, and machines' stamps, become junk."""
    if token.parts is not None:
        if _STAMP.match(token.text):
            return _as(token, "junk")
        hour, minute, _ = token.parts
        return token if hour < 25 and minute < 60 else _as(token, "junk")
    if token.kind != "word":
        return token
    low = token.low.removesuffix("’s").removesuffix("'s")
    if low in WEEKDAYS or (low in SHORT_WEEKDAYS and token.text[0].isupper()):
        return _as(token, "weekday")
    if low in SHORTEST_WEEKDAYS and following and _starts_date(following, low not in MONTHS):
        return _as(token, "weekday")
    return _as(token, "month") if low in MONTHS else token


def _starts_date(token: Token, any_mark: bool) -> bool:
    return token.kind in {"dm", "dmy"} or (any_mark and token.kind == "number" and not token.text.startswith("0"))


def _as(token: Token, kind: str) -> Token:
    return Token(kind, token.text, token.start, token.end, token.low, None if kind == "junk" else token.parts)
