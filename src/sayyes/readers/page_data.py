"""Openings out of the data that a page carries for machines: JobPosting as JSON-LD, and what its own script is given."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from sayyes.errors import Unreadable
from sayyes.readers.opening import Opening
from sayyes.readers.records import load_json, opening_of, openings_in

_SCRIPT = re.compile(r"<script\b(?P<attributes>[^>]{0,2000})>(?P<body>.*?)(?:</script\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_LD = re.compile(r"application/ld\+json", re.IGNORECASE)
_JSON = re.compile(r"application/json", re.IGNORECASE)
_COMMENT = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$|/\*.*?\*/|^\s*//[^\n]*$", re.MULTILINE | re.DOTALL
)
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_ASSIGNED = re.compile(r"[=(]\s*(?=\{\s*\")")
_MOST_ASSIGNED = 20
_MOST_RECORDS = 2000
_DEEPEST = 12


def from_json_ld(page: str, unclear: list[str]) -> list[Opening]:
    """The postings in a page's JSON-LD; a block that cannot be read is added to `unclear`."""
    blocks = []
    for script in _SCRIPT.finditer(page):
        if not _LD.search(script["attributes"]):
            continue
        try:
            blocks.append(_tolerant(script["body"]))
        except Unreadable:
            unclear.append("a block of structured data on the page is broken and was left out")
    known = {str(node["@id"]): node for node in _nodes(blocks, 0) if node.get("@id") and node.get("name")}
    jobs = (record for record in _nodes(blocks, 0, into_jobs=False) if _is_job(record))
    found = (opening_of(_resolved(record, known)) for record in jobs)
    return [opening for opening in found if opening is not None]


def from_scripts(page: str) -> list[Opening]:
    """Data for a page's own script: `window.pageData = {…}`, `new Detail({…})`, or a block of JSON in the page."""
    for script in _SCRIPT.finditer(page):
        least = 2 if _JSON.search(script["attributes"]) else 1
        for value in _embedded(script["attributes"], script["body"]):
            found = [opening for opening in openings_in(value) if _says(opening) >= least]
            if found:
                return found
    return []


def _embedded(attributes: str, body: str) -> Iterator[object]:
    if _JSON.search(attributes):
        try:
            yield load_json(body.strip())
        except Unreadable:
            return
    for assigned in list(_ASSIGNED.finditer(body))[:_MOST_ASSIGNED]:
        try:
            yield json.JSONDecoder().raw_decode(body, assigned.end())[0]
        except (ValueError, RecursionError):
            continue


def _says(opening: Opening) -> int:
    """How much is said beside a title and an address; a page's data holds much that has these two and is no posting."""
    return sum(map(bool, (opening.company, opening.place, opening.text, opening.pay)))


def _tolerant(body: str) -> object:
    """Strict first; then once more without comments, trailing commas and entities."""
    try:
        return load_json(body.strip())
    except Unreadable:
        return load_json(_TRAILING_COMMA.sub(r"\1", _COMMENT.sub("", html.unescape(body))).strip())


def _nodes(value: object, depth: int, *, into_jobs: bool = True) -> Iterator[dict[str, Any]]:
    """Every record of structured data, outer ones first."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for each in value[:_MOST_RECORDS]:
            yield from _nodes(each, depth + 1, into_jobs=into_jobs)
    elif isinstance(value, dict):
        yield value
        for each in value.values() if into_jobs or not _is_job(value) else ():
            if isinstance(each, dict | list):
                yield from _nodes(each, depth + 1, into_jobs=into_jobs)


def _is_job(record: Mapping[str, Any]) -> bool:
    types = record.get("@type")
    return any(str(each).rsplit("/", 1)[-1] == "JobPosting" for each in (types if isinstance(types, list) else [types]))


def _resolved(record: Mapping[str, Any], known: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """The posting with its employer's record in place of a mere reference to it."""
    employer = record.get("hiringOrganization")
    reference = str(employer.get("@id", "")) if isinstance(employer, dict) else str(employer)
    named = isinstance(employer, dict) and employer.get("name")
    whole = {**record, "name": record.get("title") or record.get("name")}
    return whole if named or reference not in known else {**whole, "hiringOrganization": known[reference]}
