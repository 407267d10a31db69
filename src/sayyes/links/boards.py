"""The public data behind a board's page: where an opening's address has a machine-readable twin, that is asked for instead.

Sources of the addresses: each vendor's public posting interface, which needs no key. Where an interface gives a whole list, the
opening is named by `pick`, a piece of its own address or its number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

_NAME = r"([\w.%-]{1,100})"
_HEX = r"([0-9a-f]{8}-[0-9a-f-]{27})"


@dataclass(frozen=True)
class Twin:
    """Where the data stand, and which opening in it is meant (None: it is about one only, or all are)."""

    url: str
    pick: str | None = None


@dataclass(frozen=True)
class _Rule:
    page: re.Pattern[str]  # on host and path, without the final slash
    data: str  # groups of the match by number
    pick: str | None = None


def _rule(page: str, data: str, pick: str | None = None) -> _Rule:
    return _Rule(re.compile(page, re.IGNORECASE), data, pick)


_GREENHOUSE = r"(?:job-boards|boards)\.greenhouse\.io"
_RULES = (
    _rule(rf"{_GREENHOUSE}/{_NAME}/jobs/(\d+)", "https://boards-api.greenhouse.io/v1/boards/{1}/jobs/{2}?pay_transparency=true"),
    _rule(rf"{_GREENHOUSE}/(?!embed){_NAME}", "https://boards-api.greenhouse.io/v1/boards/{1}/jobs?content=true"),
    _rule(rf"jobs\.lever\.co/{_NAME}/{_HEX}(?:/apply)?", "https://api.lever.co/v0/postings/{1}/{2}?mode=json"),
    _rule(rf"jobs\.eu\.lever\.co/{_NAME}/{_HEX}(?:/apply)?", "https://api.eu.lever.co/v0/postings/{1}/{2}?mode=json"),
    _rule(rf"jobs\.lever\.co/{_NAME}", "https://api.lever.co/v0/postings/{1}?mode=json"),
    _rule(
        rf"jobs\.ashbyhq\.com/{_NAME}(?:/{_HEX}(?:/application)?)?",
        "https://api.ashbyhq.com/posting-api/job-board/{1}?includeCompensation=true",
        "{2}",
    ),
    _rule(
        rf"jobs\.smartrecruiters\.com/{_NAME}/(\d+)(?:-[^/]*)?", "https://api.smartrecruiters.com/v1/companies/{1}/postings/{2}"
    ),
    _rule(rf"careers\.smartrecruiters\.com/{_NAME}", "https://api.smartrecruiters.com/v1/companies/{1}/postings?limit=100"),
    _rule(
        rf"apply\.workable\.com/(?!api/){_NAME}(?:/j/(\w+)(?:/apply)?)?",
        "https://apply.workable.com/api/v1/widget/accounts/{1}?details=true",
        "{2}",
    ),
    _rule(r"([\w-]+)\.recruitee\.com(?:/o/([^/]+))?", "https://{1}.recruitee.com/api/offers/", "/o/{2}"),
    _rule(r"([\w-]+)\.jobs\.personio\.(de|com)(?:/job/(\d+))?", "https://{1}.jobs.personio.{2}/xml?language=en", "{3}"),
    _rule(
        r"(([\w-]+)\.wd\d+\.myworkdayjobs\.com)/(?:[a-z]{2}-[a-z]{2}/)?([\w-]+)(/job/.+?)(?:/apply)?",
        "https://{1}/wday/cxs/{2}/{3}{4}",
    ),
    _rule(r"([\w-]+)\.bamboohr\.com/careers/(\d+)", "https://{1}.bamboohr.com/careers/{2}/detail"),
)


def twin_of(url: str) -> Twin | None:
    """The data behind a page, where its board is known; None for every other page."""
    try:
        parts = urlsplit(url)
        elsewhere = parts.scheme not in {"http", "https"} or parts.port is not None
    except ValueError:  # no address; whoever fetches it says so
        return None
    if elsewhere:
        return None
    where = f"{parts.hostname or ''}{parts.path.rstrip('/')}"
    embedded = re.fullmatch(rf"{_GREENHOUSE}/embed/job_app", where)
    if embedded:
        asked = parse_qs(parts.query)
        if re.fullmatch(_NAME, board := asked.get("for", [""])[0]) and (job := asked.get("token", [""])[0]).isdigit():
            where = f"boards.greenhouse.io/{board}/jobs/{job}"
    for rule in _RULES:
        found = rule.page.fullmatch(where)
        if found:
            groups = ("", *(each or "" for each in found.groups()))
            named = re.findall(r"\{(\d)\}", rule.pick or "")
            pick = rule.pick.format(*groups) if rule.pick and all(groups[int(each)] for each in named) else None
            return Twin(rule.data.format(*groups), pick)
    return None
