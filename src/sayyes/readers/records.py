"""Openings out of JSON, as applicant-tracking boards serve it.

The boards agree on what a posting has and differ only in what they call it, so there is one table of names instead of a reader per
board: Greenhouse, Lever, Ashby, SmartRecruiters, Workable, Recruitee, Workday, Teamtailor, BambooHR, Oracle, Eightfold and others.
"""

# ruff: noqa: E501  one table, one line per fact

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from sayyes.errors import Unreadable
from sayyes.readers import caps
from sayyes.readers.markup import looks_like_markup, readable, without_tags
from sayyes.readers.opening import Opening, named_in_address
from sayyes.readers.pay_doubts import questions_about
from sayyes.readers.role import looks_like_role
from sayyes.readers.stated_pay import pay_of
from sayyes.readers.text import fold

_TITLE = (
    "title",
    "Title",
    "jobOpeningName",
    "PositionTitle",
    "jobTitle",
    "JobTitle",
    "job_title",
    "unifiedStandardTitle",
    "position",
    "posting_name",
    "text",
    "name",
)
_COMPANY = (
    "company_name",
    "companyName",
    "hiringOrganization",
    "hiring_organization",
    "company",
    "organization",
    "OrganizationName",
    "employer",
    "advertiser",
    "subcompany",
    "Company",
    "CompanyName",
)
_PLACE = (
    "location",
    "locationName",
    "PrimaryLocation",
    "locationsText",
    "LocationName",
    "PositionLocationDisplay",
    "city",
    "candidate_required_location",
    "full_location",
    "fullLocation",
    "office",
    "jobLocation",
    "locations",
    "jobLocationShort",
    "cityList",
    "offices",
)
_TEXT = (
    "descriptionPlain",
    "description",
    "descriptionHtml",
    "content",
    "content_html",
    "jobDescription",
    "ExternalDescriptionStr",
    "ShortDescriptionStr",
    "job_description",
    "descriptionBodyPlain",
    "jobDuty",
    "additionalPlain",
    "requirements",
)
_URL = (
    "absolute_url",
    "hostedUrl",
    "jobUrl",
    "url",
    "careers_url",
    "url_active_page",
    "shortlink",
    "canonicalPositionUrl",
    "externalUrl",
    "PositionURI",
    "ref",
    "applyUrl",
    "link",
    "public_url",
)
_REMOTE = ("workplaceType", "workplace_type", "work_mode", "remote", "isRemote", "telecommuting", "fullyRemote", "is_remote")
_UNTIL = ("validThrough", "close_at", "endDate", "ApplicationCloseDate")
_LISTS = (
    "jobs",
    "offers",
    "content",
    "postings",
    "jobPostings",
    "positions",
    "items",
    "result",
    "results",
    "data",
    "list",
    "requisitionList",
    "SearchResultItems",
    "jobSearchResult",
    "Jobs",
)
_WRAPPERS = (
    "attributes",
    "MatchedObjectDescriptor",
    "response",
    "data",
    "jobPostingInfo",
    "jobOpening",
    "job",
    "posting",
    "node",
)
_MARKS = frozenset(
    {
        *_PLACE,
        *_URL,
        *_TEXT,
        "id",
        "Id",
        "slug",
        "departments",
        "department",
        "categories",
        "postedOn",
        "PostedDate",
        "salary",
        "employmentType",
        "locationType",
        "externalPath",
    }
)
_MOST_SECTIONS = 12
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]')


def load_json(text: str) -> object:
    """Parse JSON after a scan of its depth. Raises `Unreadable`."""
    depth = deepest = 0
    for match in _TOKEN.finditer(text):
        mark = match.group()
        depth += 1 if mark in "[{" else -1 if mark in "]}" else 0
        deepest = max(deepest, depth)
    if deepest > caps.RECORD_DEPTH:
        raise Unreadable(f"The JSON is nested more than {caps.RECORD_DEPTH} levels deep; save the posting as a page instead.")
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError) as problem:
        raise Unreadable(f"This is not complete JSON ({problem}); save the posting again.") from None


def openings_in(value: object) -> list[Opening]:
    """Every opening in a board's answer, in order."""
    publisher = _publisher(value)
    return [opening for record in _records(value, 0) if (opening := opening_of(record, publisher)) is not None]


def opening_of(record: Mapping[str, Any], publisher: str | None = None) -> Opening | None:
    """One record as an opening; None if it has no title."""
    title_key = next((name for name in _TITLE if isinstance(record.get(name), str) and record[name].strip()), None)
    if title_key is None or record.get("isListed") is False:
        return None
    title = without_tags(record[title_key])
    url = _word(record, _URL) or _linked(record)
    company = _company(record, title_key) or publisher
    hint = None if company else named_in_address(url)
    stated = pay_of(record)
    pay, questions = questions_about(stated) if stated else (None, ())
    return Opening(
        title=title,
        company=company or hint,
        company_sure=company is not None,
        place=_place(record),
        remote=_remote(record),
        pay=pay,
        pay_questions=questions,
        url=url,
        number=_number(record),
        until=_word(record, _UNTIL),
        text=_text(record),
    )


def _records(value: object, depth: int) -> list[Mapping[str, Any]]:
    """The records that look like postings: those of the first list that has some, else the value itself."""
    if depth > 8:
        return []
    if isinstance(value, list):
        return [record for each in value for record in _records_of_item(each, depth)]
    if not isinstance(value, dict):
        return []
    for name in _LISTS:
        inner = value.get(name)
        if isinstance(inner, list | dict) and (found := _records(inner, depth + 1)):
            return found
    return _records_of_item(value, depth)


def _records_of_item(value: object, depth: int) -> list[Mapping[str, Any]]:
    if not isinstance(value, dict):
        return []
    if _is_posting(value):
        return [value]
    for name in _WRAPPERS:
        inner = value.get(name)
        if isinstance(inner, dict) and _is_posting(inner):
            return [{**{key: each for key, each in value.items() if key not in inner}, **inner}]
    nested = [value[name] for name in value if isinstance(value[name], dict | list)]
    for inner in nested[:20]:
        found = _records(inner, depth + 1)
        if found:
            return found
    return []


def _is_posting(record: Mapping[str, Any]) -> bool:
    title = next((record[name] for name in _TITLE if isinstance(record.get(name), str) and record[name].strip()), None)
    if title is None or any(
        isinstance(record.get(name), list) and record[name] and isinstance(record[name][0], dict) and _is_posting(record[name][0])
        for name in _LISTS
    ):
        return False
    return len(_MARKS & record.keys()) >= 1 or looks_like_role(title)


def _number(record: Mapping[str, Any]) -> str | None:
    return next((str(record[name]) for name in ("shortcode", "id") if isinstance(record.get(name), str | int)), None)


def _publisher(value: object) -> str | None:
    """The name a board gives for the whole list: Workable's account, a JSON feed's title."""
    if not isinstance(value, dict):
        return None
    for name in ("name", "company_name", "companyName", "company"):
        if isinstance(value.get(name), str) and not _is_posting(value):
            return without_tags(value[name]) or None
    if "jsonfeed.org" in str(value.get("version", "")) and isinstance(value.get("title"), str):
        return (
            re.sub(r"\s*(?:[-–|] )?(?:jobs|careers|open positions)$", "", without_tags(value["title"]), flags=re.IGNORECASE)
            or None
        )
    return None


def _company(record: Mapping[str, Any], title_key: str) -> str | None:
    for name in _COMPANY:
        words = _name_of(record.get(name))
        if words:
            return words
    inner = record.get("_jobposting")
    if isinstance(inner, dict) and (words := _name_of(inner.get("hiringOrganization"))):
        return words
    other = record.get("name")
    if (
        title_key in {"title", "position"}
        and isinstance(other, str)
        and not looks_like_role(other)
        and other != record[title_key]
    ):
        return without_tags(other) or None
    return None


def _name_of(value: object, depth: int = 0) -> str | None:
    if isinstance(value, str):
        plain = without_tags(value)
        return None if plain.startswith(("http://", "https://")) else plain or None
    if isinstance(value, dict) and depth < 4:
        inner = (_name_of(value.get(name), depth + 1) for name in ("name", "legalName", "description", "data", "attributes"))
        return next((words for words in inner if words), None)
    if isinstance(value, list) and value and depth < 4:
        return _name_of(value[0], depth + 1)
    return None


def _word(record: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    return next((fold(record[name]) for name in names if isinstance(record.get(name), str) and record[name].strip()), None)


def _linked(record: Mapping[str, Any]) -> str | None:
    links = record.get("links")
    return _word(links, _URL) if isinstance(links, dict) else None


def _place(record: Mapping[str, Any]) -> str | None:
    categories = record.get("categories")
    if isinstance(categories, dict) and isinstance(categories.get("location"), str):
        return without_tags(categories["location"]) or None
    for name in _PLACE:
        words = _place_of(record.get(name))
        if words:
            return words
    return None


def _place_of(value: object) -> str | None:
    if isinstance(value, str):
        return without_tags(value) or None
    if isinstance(value, list):
        return _place_of(value[0]) if value else None
    if isinstance(value, dict):
        for name in ("fullLocation", "name", "label", "address", "places"):
            if value.get(name) and (words := _place_of(value[name])):
                return words
        pieces = [
            value.get(name)
            for name in ("addressLocality", "city", "addressRegion", "region", "state", "addressCountry", "country")
        ]
        return ", ".join(dict.fromkeys(piece for piece in pieces if isinstance(piece, str) and piece)) or None
    return None


def _remote(record: Mapping[str, Any]) -> str | None:
    for name in _REMOTE:
        value = record.get(name)
        if value is True:
            return "remote"
        if isinstance(value, str):
            word = value.casefold().replace("_", "-")
            if "hybrid" in word:
                return "hybrid"
            if "remote" in word or word == "fulltime":
                return "remote"
            if word.replace("-", "") in {"onsite", "office", "inoffice"}:
                return "onsite"
    return None


def _text(record: Mapping[str, Any]) -> str:
    pieces = []
    for name in _TEXT:
        value = record.get(name)
        if isinstance(value, str) and value.strip():
            pieces.append(plain_text(value))
            if len(pieces) == 2:
                break
    pieces = pieces or list(_sections(record))
    return "\n\n".join(dict.fromkeys(pieces))[: caps.TEXT_CHARACTERS]


def _sections(record: Mapping[str, Any]) -> Iterator[str]:
    """A posting told in sections, each with its words under `text`: SmartRecruiters' `jobAd`."""
    told = record.get("jobAd")
    sections = told.get("sections") if isinstance(told, dict) else None
    for section in list(sections.values())[:_MOST_SECTIONS] if isinstance(sections, dict) else []:
        words = section.get("text") if isinstance(section, dict) else None
        if isinstance(words, str) and words.strip():
            yield plain_text(words)


def plain_text(value: str) -> str:
    """A description as text: entities undone until they are stable, at most twice, then tags."""
    text = value[: caps.MARKUP_BYTES]
    for _ in range(2):
        if "&lt;" in text or "&amp;" in text:
            text = html.unescape(text)
    return readable(text)[0] if "<" in text and (looks_like_markup(text) or re.search(r"</?\w+", text)) else fold(text)
