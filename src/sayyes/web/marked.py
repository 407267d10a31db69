"""The text of a message cut where facts were read in it, so that a page can mark those words beside the facts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

SHORTEST = 3  # letters; a shorter quote would be found anywhere
LONGEST = 400


@dataclass(frozen=True)
class Piece:
    """A stretch of the text; `about` names what was read in it, empty where nothing was."""

    text: str
    about: str = ""


def marked(text: str, quotes: Iterable[tuple[str, str]]) -> tuple[Piece, ...]:
    """The text in pieces. quotes: (what it is about, the words themselves), the more important first.

    Each quote is marked where it first stands, however its spaces and line ends are written; of two that overlap, the first
    given stays. The pieces joined are the text, letter for letter.
    """
    taken: list[tuple[int, int, str]] = []
    for about, words in quotes:
        place = _place(text, words, taken)
        if place is not None:
            taken.append((*place, about))
    pieces: list[Piece] = []
    at = 0
    for start, end, about in sorted(taken):
        if start > at:
            pieces.append(Piece(text[at:start]))
        pieces.append(Piece(text[start:end], about))
        at = end
    if at < len(text) or not pieces:
        pieces.append(Piece(text[at:]))
    return tuple(pieces)


def _place(text: str, words: str, taken: list[tuple[int, int, str]]) -> tuple[int, int] | None:
    """Where the words first stand without touching what is marked already."""
    parts = words.split()
    if not parts or len(words) > LONGEST or sum(map(len, parts)) < SHORTEST:
        return None
    pattern = r"\s+".join(re.escape(part) for part in parts)
    for found in re.finditer(pattern, text, re.IGNORECASE):
        if all(found.end() <= start or found.start() >= end for start, end, _ in taken):
            return found.span()
    return None
