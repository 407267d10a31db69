"""What an expression of time is made of, and a cursor over the tokens to find it with."""

from __future__ import annotations

from dataclasses import dataclass

from sayyes.readers import zones
from sayyes.readers.time_tokens import Token
from sayyes.readers.time_words import SHORT_WEEKDAYS, SHORTEST_WEEKDAYS, WEEKDAYS


@dataclass(frozen=True)
class DayWords:
    """A day as written. `pair` holds two numbers of which either may be the month; `ahead` counts days from today."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    pair: tuple[int, int] | None = None
    ahead: int | None = None
    which: str = ""  # "next", "this", "next week" beside a weekday; "unlike": not the nearest; "about": not to the day
    later: int = 0  # days after the nearest such weekday: "Friday week"
    nth: int = 0  # which of the month's such weekdays, -1 for the last one
    text: str = ""


@dataclass(frozen=True)
class HourWords:
    """A time of day as written. `meridiem` "am", "pm" or "" (24 hours, or not said); `bare`: a number alone ("at 3")."""

    hour: int
    minute: int = 0
    meridiem: str = ""
    bare: bool = False
    exact: bool = False  # a form only used with 24 hours ("14 Uhr", "09:00", "noon")


@dataclass(frozen=True)
class Item:
    """One expression: `days`, or `hours` (start, end), or a `zone`; from token `first` up to, not including, `after`."""

    kind: str  # day, clock, zone, moment
    first: int
    after: int
    days: tuple[DayWords, ...] = ()
    hours: tuple[HourWords, HourWords | None] | None = None
    zone: zones.ZoneWord | None = None
    span: bool = False  # days from … to …, or a time to choose from
    moment: str = ""


class Cursor:
    """A position-wise view of the tokens; beyond their end there is an empty token."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.line_starts = {0} | {at + 1 for at, token in enumerate(tokens) if token.kind == "newline"}

    def token(self, at: int) -> Token:
        return self.tokens[at] if 0 <= at < len(self.tokens) else _NOTHING

    def skip(self, at: int, words: frozenset[str], most: int = 2) -> int:
        """The position after up to `most` tokens out of `words`."""
        while most and self.token(at).low in words:
            at, most = at + 1, most - 1
        return at

    def written(self, first: int, after: int) -> str:
        """The words as written, single spaced."""
        pieces: list[str] = []
        for at in range(first, after):
            if pieces and self.token(at).start > self.token(at - 1).end:
                pieces.append(" ")
            pieces.append(self.token(at).text)
        return "".join(pieces).replace("\n", " ").strip()


_NOTHING = Token("", "", 0, 0, "")


def number_of(token: Token) -> int:
    digits = "".join(char for char in token.text if char.isdecimal())
    return int(digits) if digits else 0


def has_ordinal(token: Token) -> bool:
    return token.kind == "number" and not token.text.isdecimal()


def weekday_number(token: Token) -> int:
    """0 for Monday."""
    low = token.low.removesuffix("’s").removesuffix("'s")
    return next(table[low] for table in (WEEKDAYS, SHORT_WEEKDAYS, SHORTEST_WEEKDAYS) if low in table)
