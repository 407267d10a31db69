"""What a page calls itself, and whom it names by that: its title, and the title and site that it gives to those who link to it."""

# ruff: noqa: E501  patterns stay on one line

from __future__ import annotations

import re

from sayyes.readers.markup import without_tags
from sayyes.readers.vendors import is_vendor
from sayyes.readers.zones import country_signs

_TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.IGNORECASE | re.DOTALL)
_TITLE_FOR_LINKS = re.compile(r"<meta\s+property=[\"']og:title[\"']\s+content=([\"'])(.{2,200}?)\1", re.IGNORECASE)
_SITE = re.compile(r"<meta\s+property=[\"']og:site_name[\"']\s+content=([\"'])(.{2,80}?)\1", re.IGNORECASE)
_WORDED = re.compile(
    r"^(?:careers?|jobs?|work|openings|open positions|join us) (?:at|with) (?P<a>[^|–-]{2,60})|^(?P<b>[^|–-]{2,60}?) (?:careers?|jobs?|openings|open positions)\b|(?:\bat|@|\bbei|\bchez) (?P<c>[A-Z][^|–-]{1,60}?)(?= ?(?:[|–-]|$))",
    re.IGNORECASE,
)
_OF_THE_SITE = re.compile(
    r"\s+(?:careers?|jobs?|job openings|karriere|stellenangebote|vacancies|recrutement|empleos?)$", re.IGNORECASE
)
_AD = re.compile(r"^(?:vacature|vacancy|job|stellenangebot|offre d[’']emploi|vaga)\s*:?\s+", re.IGNORECASE)
LISTING = re.compile(
    r"\b(?:openings|positions|jobs|careers|vacancies|opportunities|stellenangebote|karriere|results)\b", re.IGNORECASE
)
"""Words of a page that lists openings."""


def titles_of(page: str) -> tuple[str, ...]:
    """What the page calls itself: its title, and its title for those who link to it."""
    own, linked = _TITLE.search(page), _TITLE_FOR_LINKS.search(page)
    return tuple(without_tags(words) for words in (own and own[1], linked and linked[2]) if words)


def employer_behind(page: str, role: str) -> str | None:
    """The employer where a page calls itself "Role at Employer" with this very role."""
    behind = re.compile(re.escape(role) + r"\s+(?:at|@|bei|chez)\s+(?P<name>[^|–]{2,60}?)(?=\s+[|–-]|$)", re.IGNORECASE)
    found = next((match for words in titles_of(page) if (match := behind.search(words))), None)
    return found["name"].strip() if found else None


def employer_named(page: str, role: str) -> str | None:
    """The employer as the page's titles and its site's name have it, beside the role."""
    if behind := employer_behind(page, role):
        return behind
    titles = titles_of(page)
    worded = _WORDED.search(titles[0]) if titles else None
    if worded:
        return next((value.strip() for value in worded.groups() if value), None)
    site = _SITE.search(page)
    called = without_tags(site[2]) if site else ""
    pieces = [_AD.sub("", piece.strip()) for words in titles for piece in re.split(r"\s[|–—-]\s|\s?\|\s?", words)]
    if called and not is_vendor(called) and (called in pieces or role in pieces):
        return called
    return _other_piece(titles[0], role) if titles else None


def _other_piece(title: str, role: str) -> str | None:
    """Of a title in pieces the one that is the employer: beside "Careers", with "careers" behind it, or after the role and a bar."""
    pieces = [_AD.sub("", piece.strip()) for piece in re.split(r"\s[|–—-]\s|\s?\|\s?", title) if piece.strip()]
    others = [piece for piece in pieces if piece != role]
    if any(LISTING.fullmatch(piece) for piece in others):
        return next((piece for piece in others if not LISTING.search(piece)), None)
    if found := next((_OF_THE_SITE.sub("", piece) for piece in others if _OF_THE_SITE.search(piece)), None):
        return found
    is_alone = len(pieces) == 2 and pieces[0] == role and "|" in title and not re.search(r"[\d,]", pieces[1])
    return pieces[1] if is_alone and not country_signs(pieces[1]) and not is_vendor(pieces[1]) else None
