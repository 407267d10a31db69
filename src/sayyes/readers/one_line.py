"""An opening told in one line with bars: "Initech | Data Analyst | Boston or remote | $90k-$110k", as hiring threads have it."""

from __future__ import annotations

import re

from sayyes.readers.markup import without_tags
from sayyes.readers.role import looks_like_role

_LONGEST = 400
_ENDS = re.compile(r"<(?:p|br)\b|\n", re.IGNORECASE)
_BESIDE = re.compile(r"\s*\(?\s*(?:https?://|www\.)[^\s)]+\)?|\s*\((?:YC )?[WSF]\d{2}\)", re.IGNORECASE)


def told_in_one_line(text: str) -> tuple[str, str | None] | None:
    """Role and employer of such a line, or None if the text does not begin with one.

    The employer stands first; the role is the piece that sounds like one. A line of fewer than three pieces is a sentence.
    """
    line = without_tags(_ENDS.split(text, maxsplit=1)[0])[:_LONGEST]
    pieces = [piece.strip() for piece in re.split(r"\s+[|•]\s+|\s*\|\s*", line) if piece.strip()]
    if len(pieces) < 3:
        return None
    role = next((piece for piece in pieces[1:] if looks_like_role(piece)), None)
    if role is None:
        return None
    return role, _BESIDE.sub("", pieces[0]).strip() or None
