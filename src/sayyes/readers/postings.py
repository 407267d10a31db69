"""A posting, as a board, a page or a feed serves it, as a `Reading`.

Of several postings in one file, the facts are those of the first; `count` says how many there are.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sayyes.errors import Unreadable
from sayyes.readers.company import find_company
from sayyes.readers.facts import Evidence, Link, Pay, Reading, Stated
from sayyes.readers.feeds import openings_in_feed
from sayyes.readers.kinds import sort_message
from sayyes.readers.markup import readable
from sayyes.readers.meeting import find_remote
from sayyes.readers.opening import Opening, named_in_address
from sayyes.readers.pages import openings_on
from sayyes.readers.pay import read_pay
from sayyes.readers.posting_heading import heading_of
from sayyes.readers.posting_words import headings_named
from sayyes.readers.records import load_json, openings_in
from sayyes.readers.role import find_role
from sayyes.readers.text import decode, shortened


def read_record(name: str, data: bytes, pick: str | None = None) -> Reading:
    """JSON as a board serves it, `name` being a file's or a page's address; `pick` as in `read`. Raises `Unreadable`."""
    text, note = decode(data.lstrip(b"\xef\xbb\xbf"), "utf-8")
    found = openings_in(load_json(text))
    if not found:
        raise Unreadable("this JSON holds no posting that could be found; an empty list and an unknown company look the same.")
    return _reading(name, _picked(found, pick), [note] if note else [])


def read_feed(name: str, data: bytes, pick: str | None = None) -> Reading:
    """An XML feed; `pick` as in `read`. Raises `Unreadable`."""
    found, unclear = openings_in_feed(data)
    if not found:
        raise Unreadable("the feed holds no posting; it may be empty.")
    return _reading(name, _picked(found, pick), unclear)


def read_page(name: str, data: bytes) -> Reading | None:
    """A saved web page. None if there is no posting on it: then it is a message or something else."""
    text, _ = decode(data.lstrip(b"\xef\xbb\xbf"), None)
    found, unclear = openings_on(text)
    return _reading(name, found, unclear, page=text) if found else None


def is_posting_text(text: str) -> bool:
    """Is this bare text a posting rather than a message? It names duties and requirements, and speaks to nobody."""
    if headings_named(text) < 2:
        return False
    return (all(heading_of(text)) and not _GREETING.search(text)) or sort_message(text).kind in {"other", "outreach", "posting"}


_GREETING = re.compile(r"^\s*(?:dear|hi|hello|hallo|liebe[rs]?|sehr geehrte[rs]?|bonjour|hola)\b", re.IGNORECASE | re.MULTILINE)


def posting_of_text(reading: Reading) -> Reading:
    """A reading of bare text, seen as a posting: what the words say about role, employer and pay."""
    titled, employer = heading_of(reading.text)
    head = Evidence("body", shortened(reading.text, 120))
    company = Stated(employer, head) if employer else find_company(reading.text, "", None)
    role = Stated(titled, head) if titled else find_role(reading.text, "", company.value if company else None)
    found = read_pay(reading.text, "body", context=reading.place.value if reading.place else "")
    return replace(
        reading,
        kind="posting",
        because=head,
        confidence=0.7,
        company=company,
        role=role,
        pay=found.pay,
        times=(),
        unclear=found.unclear,
    )


def _picked(found: list[Opening], pick: str | None) -> list[Opening]:
    """The opening that is meant; a board may list it once for every place."""
    if pick is None:
        return found
    whole = re.compile(("(?<![0-9A-Za-z-])" if pick[0].isalnum() else "") + re.escape(pick) + "(?![0-9A-Za-z-])", re.IGNORECASE)
    for opening in found:
        if whole.search(opening.url or "") or (opening.number or "").casefold() == pick.casefold():
            return [opening]
    raise Unreadable("the opening is no longer among those that the board lists; it may be closed.")


def _reading(name: str, found: list[Opening], unclear: list[str], page: str = "") -> Reading:
    first = found[0]
    if first.company is None and (hint := named_in_address(name)):
        first = replace(first, company=hint, company_sure=False)
    pay, questions = _pay(first)
    where = "page" if page else "record"
    words = f"{first.title} – {first.company}" if first.company else first.title
    questions += [] if len(found) == 1 else [f"{len(found)} postings in one file; this is the first: which one is meant?"]
    if first.company and not first.company_sure:
        questions.append(f"the employer's name, “{first.company}”, was read off the address; is that right?")
    return Reading(
        file=name,
        kind="posting",
        because=Evidence(where, words),
        company=Stated(first.company, Evidence(where, words), first.company_sure) if first.company else None,
        role=Stated(first.title, Evidence(where, words)),
        pay=pay,
        place=Stated(first.place, Evidence(where, first.place)) if first.place else None,
        remote=Stated(first.remote, Evidence(where, first.remote)) if first.remote else find_remote(first.text),
        links=(Link(first.url, "posting"),) if first.url and first.url.startswith(("http://", "https://")) else (),
        unclear=tuple(dict.fromkeys([*questions, *unclear])),
        text=first.text or (readable(page)[0] if page else first.title),
        count=len(found),
    )


def _pay(first: Opening) -> tuple[Pay | None, list[str]]:
    """What the record states; else what its description says."""
    if first.pay is not None:
        return first.pay, list(first.pay_questions)
    found = read_pay(f"{first.title}\n\n{first.text}", "body", context=first.place or "")
    return found.pay, list(found.unclear)
