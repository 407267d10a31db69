"""A board of cards as Trello gives it out: lists that say where an application stands, cards that name it.

A card's title is a role at a company where it says "at" or "@", or where one side of its dash is a job's title; else it is taken
for the company, and the preview shows it so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from sayyes.readers.role import looks_like_role

_AT = re.compile(r"\s+(?:at|@|bei|chez|en)\s+", re.IGNORECASE)
_DASH = re.compile(r"\s+[-–—|/]\s+|:\s+")
_ADDRESS = re.compile(r"https?://[^\s<>()\[\]\"]{4,1000}")


def board_records(value: object) -> tuple[list[Mapping[str, object]], int] | None:
    """The open cards as rows of a table, and how many are archived; None if this is no board."""
    if not isinstance(value, Mapping):
        return None
    cards, lists = value.get("cards"), value.get("lists")
    if not (isinstance(cards, list) and isinstance(lists, list)):
        return None
    named = {str(each.get("id")): str(each.get("name", "")) for each in lists if isinstance(each, Mapping)}
    cards = [each for each in cards if isinstance(each, Mapping) and "idList" in each]
    shown = [each for each in cards if not each.get("closed")]
    return [_record(each, named.get(str(each.get("idList")), "")) for each in shown], len(cards) - len(shown)


def _record(card: Mapping[str, object], stands: str) -> dict[str, object]:
    title, words = str(card.get("name") or ""), str(card.get("desc") or "")
    role, company = role_and_company(title)
    found = _ADDRESS.search(f"{title} {words}")
    return {
        "Card": title,
        "Company": company,
        "Role": role,
        "List": stands,
        "Link": found.group() if found else "",
        "Notes": words,
    }


def role_and_company(title: str) -> tuple[str, str]:
    """A card's title taken apart; where nothing tells, all of it as the company."""
    title = " ".join(_ADDRESS.sub("", title[:300]).split())
    for parting in (_AT, _DASH):
        parts = parting.split(title, maxsplit=1)
        if len(parts) == 2:
            one, two = (part.strip(" -–—|/:") for part in parts)
            if parting is _AT or (looks_like_role(one) and not looks_like_role(two)):
                return one, two
            if looks_like_role(two) and not looks_like_role(one):
                return two, one
    return (title, "") if looks_like_role(title) else ("", title)
