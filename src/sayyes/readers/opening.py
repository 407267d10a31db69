"""One opening as a board, a page or a feed publishes it, before it becomes a `Reading`."""

# ruff: noqa: E501  tables

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from sayyes.readers.facts import Pay

# Boards whose addresses carry the employer's own name: in the first part of the path, or in front of the host.
_IN_PATH = (
    "jobs.lever.co", "jobs.eu.lever.co", "jobs.ashbyhq.com", "boards.greenhouse.io", "job-boards.greenhouse.io", "apply.workable.com",
    "jobs.smartrecruiters.com", "careers.smartrecruiters.com", "jobs.jobvite.com", "www.comeet.com/jobs", "boards.eu.greenhouse.io",
)  # fmt: skip
_IN_HOST = (
    "pinpointhq.com", "recruitee.com", "bamboohr.com", "teamtailor.com", "jobs.personio.de", "jobs.personio.com", "breezy.hr",
    "applytojob.com", "eightfold.ai", "workable.com", "icims.com",
)  # fmt: skip
_NO_NAME = frozenset({"www", "jobs", "careers", "career", "apply", "app", "boards", "company", "api", "j", "embed"})


_HIRING = re.compile(
    r"(?P<company>\S.{0,60}?)(?: \(YC [A-Z]\d{2}\))? is (?:hiring|looking for|seeking)(?: an?| our)? (?P<role>\S.{2,120})",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Opening:
    """`company_sure` is False where the name was only read off an address. `text` is plain text."""

    title: str
    company: str | None = None
    company_sure: bool = True
    place: str | None = None
    remote: str | None = None
    pay: Pay | None = None
    pay_questions: tuple[str, ...] = ()
    url: str | None = None
    number: str | None = None  # what the board calls it
    until: str | None = None
    text: str = ""


def hiring(title: str) -> tuple[str, str] | None:
    """ "Initech is hiring a Data Analyst": the role and the employer; None for a title of another form."""
    match = _HIRING.fullmatch(title)
    return (match["role"], match["company"]) if match else None


def named_in_address(url: str | None) -> str | None:
    """The employer's name as it stands in the address of a board, or None."""
    try:
        parts = urlsplit(url or "")
        host = (parts.hostname or "").lower()
    except ValueError:
        return None
    path = [unquote(piece) for piece in parts.path.split("/") if piece]
    name = ""
    for board in _IN_PATH:
        board_host, _, first = board.partition("/")
        if host == board_host and path:
            name = path[1] if first and path[0] == first and len(path) > 1 else path[0]
    for board in _IN_HOST:
        if host.endswith("." + board):
            name = re.sub(r"^(?:careers?|jobs)-", "", host.removesuffix("." + board).split(".")[-1])
    if not name or name.lower() in _NO_NAME or name.isdigit():
        return None
    return re.sub(r"[-_]+", " ", name) if len(name) > 1 else None
