"""Openings out of JSON, as applicant-tracking boards serve it.

One reader for all of them; what each calls the parts of a posting stands in `record_names`.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from sayyes.errors import Unreadable
from sayyes.readers import caps
from sayyes.readers.markup import looks_like_markup, readable, without_tags
from sayyes.readers.one_line import told_in_one_line
from sayyes.readers.opening import Opening, hiring, named_in_address
from sayyes.readers.pay_doubts import questions_about
from sayyes.readers.record_names import COMPANY, LISTS, MARKS, PLACE, REMOTE, TEXT, TITLE, UNTIL, URL, WARES, WRAPPERS, by_name
from sayyes.readers.role import looks_like_role
from sayyes.readers.stated_pay import pay_of
from sayyes.readers.text import fold

_MOST_SECTIONS = 12
_MOST_NESTED = 20
_DEEPEST = 8
_LONGEST_TITLE = 250
_OF_THE_EMPLOYER = re.compile(r"(?:hiring|posted|posting)?(?:company|employer|organi[sz]ation)(?:details|info|data|profile)?$")
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
    inner = record.get("_jobposting")
    record = {**inner, **record} if isinstance(inner, dict) else record
    named = by_name(record)
    title_key = _title_key(named)
    if title_key is None or named.get("islisted") is False:
        return None
    title = without_tags(named[title_key])
    told = told_in_one_line(named["text"]) if title_key == "text" else hiring(title)
    title = told[0] if told else title
    if len(title) > _LONGEST_TITLE:
        return None
    url = _word(named, URL) or _linked(named)
    company = (told[1] if told else _company(named, title_key)) or publisher
    hint = None if company else named_in_address(url)
    place = _place(named)
    stated = pay_of(record, place or "")
    pay, questions = questions_about(stated) if stated else (None, ())
    return Opening(
        title=title,
        company=company or hint,
        company_sure=company is not None,
        place=place,
        remote=_remote(named),
        pay=pay,
        pay_questions=questions,
        url=url,
        number=_number(named),
        until=_word(named, UNTIL),
        text=plain_text(named["text"]) if title_key == "text" else _text(named),
    )


def _title_key(named: Mapping[str, Any]) -> str | None:
    return next((name for name in TITLE if isinstance(named.get(name), str) and named[name].strip()), None)


def _records(value: object, depth: int) -> list[Mapping[str, Any]]:
    """The records that look like postings: those of the first list that has some, else the value itself."""
    if depth > _DEEPEST:
        return []
    if isinstance(value, list):
        return [record for each in value for record in _records_of_item(each, depth)]
    if not isinstance(value, dict):
        return []
    named = by_name(value)
    for name in LISTS:
        inner = named.get(name)
        if isinstance(inner, list | dict) and (found := _records(inner, depth + 1)):
            return found
    return _records_of_item(value, depth)


def _records_of_item(value: object, depth: int) -> list[Mapping[str, Any]]:
    if not isinstance(value, dict):
        return []
    if _is_posting(value):
        return [value]
    named = by_name(value)
    for name in WRAPPERS:
        inner = named.get(name)
        if isinstance(inner, dict) and _is_wrapped(value, inner):
            return [{**{key: each for key, each in value.items() if key not in inner}, **inner}]
    nested = [each for each in value.values() if isinstance(each, dict | list)]
    for each in nested[:_MOST_NESTED]:
        found = _records(each, depth + 1)
        if found:
            return found
    return []


def _is_wrapped(outer: Mapping[str, Any], inner: Mapping[str, Any]) -> bool:
    """Is the inner record a posting, by itself or with what stands beside it? A mere name has to be one by itself."""
    key = _title_key(by_name(inner))
    return _is_posting(inner) or (key is not None and "title" in key and _is_posting({**outer, **inner}))


def _is_posting(record: Mapping[str, Any]) -> bool:
    named = by_name(record)
    title = _title_key(named)
    if title is None or any(
        isinstance(named.get(name), list) and named[name] and isinstance(named[name][0], dict) and _is_posting(named[name][0])
        for name in LISTS
    ):
        return False
    if looks_like_role(named[title]):
        return True
    return not MARKS.isdisjoint(named) and WARES.isdisjoint(named)


def _number(named: Mapping[str, Any]) -> str | None:
    return next((str(named[name]) for name in ("shortcode", "id") if isinstance(named.get(name), str | int)), None)


def _publisher(value: object) -> str | None:
    """The name a board gives for the whole list: Workable's account, a JSON feed's title."""
    if not isinstance(value, dict):
        return None
    for name in ("name", "company_name", "companyName", "company"):
        if isinstance(value.get(name), str) and not _is_posting(value):
            return without_tags(value[name]) or None
    for name in ("organization", "company", "employer", "account"):
        if isinstance(value.get(name), dict) and (words := _name_of(value[name])):
            return words
    if "jsonfeed.org" in str(value.get("version", "")) and isinstance(value.get("title"), str):
        return (
            re.sub(r"\s*(?:[-–|] )?(?:jobs|careers|open positions)$", "", without_tags(value["title"]), flags=re.IGNORECASE)
            or None
        )
    return None


def _company(named: Mapping[str, Any], title_key: str) -> str | None:
    for name in COMPANY:
        words = _name_of(named.get(name))
        if words:
            return words
    for name, value in named.items():
        if isinstance(value, dict) and _OF_THE_EMPLOYER.match(name) and (words := _name_of(value)):
            return words
    other = named.get("name")
    if title_key in {"title", "position"} and isinstance(other, str) and not looks_like_role(other) and other != named[title_key]:
        return without_tags(other) or None
    return None


def _name_of(value: object, depth: int = 0) -> str | None:
    if isinstance(value, str):
        plain = without_tags(value)
        return None if plain.startswith(("http://", "https://")) else plain or None
    if isinstance(value, dict) and depth < 4:
        named = by_name(value)
        names = ("name", "displayname", "legalname", "nom", "label", "title", "description", "data", "attributes")
        inner = (_name_of(named.get(name), depth + 1) for name in names)
        return next((words for words in inner if words), None)
    if isinstance(value, list) and value and depth < 4:
        return _name_of(value[0], depth + 1)
    return None


def _word(named: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    return next((fold(named[name]) for name in names if isinstance(named.get(name), str) and named[name].strip()), None)


def _linked(named: Mapping[str, Any]) -> str | None:
    links = named.get("links")
    return _word(by_name(links), URL) if isinstance(links, dict) else None


def _place(named: Mapping[str, Any]) -> str | None:
    categories = named.get("categories")
    if isinstance(categories, dict) and isinstance(categories.get("location"), str):
        return without_tags(categories["location"]) or None
    for name in PLACE:
        words = _place_of(named.get(name))
        if words:
            return words
    return None


def _place_of(value: object) -> str | None:
    if isinstance(value, str):
        return without_tags(value) or None
    if isinstance(value, list):
        return _place_of(value[0]) if value else None
    if isinstance(value, dict):
        for name in ("fullLocation", "name", "display_name", "label", "libelle", "address", "places"):
            if value.get(name) and (words := _place_of(value[name])):
                return words
        pieces = [
            value.get(name)
            for name in (
                "addressLocality",
                "city",
                "ort",
                "addressRegion",
                "region",
                "state",
                "addressCountry",
                "country",
                "land",
            )
        ]
        return ", ".join(dict.fromkeys(piece for piece in pieces if isinstance(piece, str) and piece)) or None
    return None


def _remote(named: Mapping[str, Any]) -> str | None:
    for name in REMOTE:
        value = named.get(name)
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


def _text(named: Mapping[str, Any]) -> str:
    words = (_word_as_it_is(named, group) for group in TEXT)
    pieces = [plain_text(value) for value in words if value] or list(_sections(named))
    return "\n\n".join(dict.fromkeys(pieces))[: caps.TEXT_CHARACTERS]


def _word_as_it_is(named: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    return next((named[name] for name in names if isinstance(named.get(name), str) and named[name].strip()), None)


def _sections(named: Mapping[str, Any]) -> Iterator[str]:
    """A posting told in sections, each with its words under `text`: SmartRecruiters' `jobAd`."""
    told = named.get("jobad")
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
