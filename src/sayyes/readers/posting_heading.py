"""Role and employer out of the head of a posting that is nothing but text: its labels, else its first two lines."""

from __future__ import annotations

import re

from sayyes.readers.role import looks_like_role

_ROLE = re.compile(
    r"^\W*(?:job ?title|title|position|role|vacancy|hiring|we(?: are|'re) hiring|now hiring|stelle|poste|puesto)"
    r"(?:\s*[:–-]\s*|\s*\n\s*)(?P<value>\S.{1,100})$",
    re.IGNORECASE | re.MULTILINE,
)
_EMPLOYER = re.compile(
    r"^\W*(?:company(?: name)?|employer|organi[sz]ation|firma|unternehmen|arbeitgeber|entreprise|empresa)"
    r"(?:\s*:\s*|\s*\n\s*)(?P<value>\S.{1,80})$",
    re.IGNORECASE | re.MULTILINE,
)
_GENERAL = re.compile(
    r"(?:job (?:description|posting|advert\w*|opening|vacancy)|about (?:us|the .*)|we(?: are|'re) hiring.*|overview|summary|"
    r"vacancy|description|careers?)\W*",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"\d|[£$€₹%]|:\s|\b(?:time|remote|hybrid|permanent|contract|posted|salary|responsibilities|requirements)\b",
    re.IGNORECASE,
)
_LINES = 2


def heading_of(text: str) -> tuple[str | None, str | None]:
    """The role and the employer as the head of a posting names them; None for each that it does not."""
    head = "\n".join(text.strip().splitlines()[:12])
    role, employer = _labelled(_ROLE, head), _labelled(_EMPLOYER, head)
    lines = [line.strip(" \t*#•-") for line in head.splitlines() if line.strip()][:_LINES]
    first = lines[0] if lines and role is None else ""
    if first and _sounds_like_a_title(first):
        role, _, behind = first.partition(" at ")
        employer = employer or behind.strip() or None
    if employer is None and len(lines) > 1:
        employer = _name_before_a_place(lines[1])
    return role, employer


def _labelled(pattern: re.Pattern[str], head: str) -> str | None:
    match = pattern.search(head)
    return match["value"].strip() if match else None


def _sounds_like_a_title(line: str) -> bool:
    if len(line) > 90 or line.endswith((".", "!", "?", ":")) or _GENERAL.fullmatch(line):
        return False
    return looks_like_role(line.partition(" at ")[0]) or (len(line.split()) <= 8 and ":" not in line and "," not in line)


def _name_before_a_place(line: str) -> str | None:
    """ "Initech, Boston" or "Initech – Boston, MA"."""
    pieces = re.split(r"\s[–—|•·-]\s|,\s", line, maxsplit=1)
    name = pieces[0].strip()
    fits = len(pieces) == 2 and 1 < len(name) <= 60 and name[:1].isupper() and len(name.split()) <= 6
    return name if fits and not _NO_NAME.search(name) else None
