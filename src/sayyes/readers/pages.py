"""Openings out of a web page: schema.org JobPosting as JSON-LD, then as microdata, then what the page's own class names and links say."""

# ruff: noqa: E501  patterns stay on one line

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

from sayyes.errors import Unreadable
from sayyes.readers.markup import check_markup, parsable, readable, without_tags
from sayyes.readers.opening import Opening, named_in_address
from sayyes.readers.pay import read_pay
from sayyes.readers.records import load_json, opening_of, openings_in
from sayyes.readers.role import looks_like_role
from sayyes.readers.text import fold

_SCRIPT = re.compile(r"<script\b(?P<attributes>[^>]{0,2000})>(?P<body>.*?)(?:</script\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_LD = re.compile(r"application/ld\+json", re.IGNORECASE)
_COMMENT = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$|/\*.*?\*/|^\s*//[^\n]*$", re.MULTILINE | re.DOTALL
)
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_ASSIGNED = re.compile(r"=\s*(?=\{)")
_MOST_ASSIGNED = 20
_JOB_PATH = re.compile(
    r"/(?:job|jobs|job-detail|career|careers|position|positions|vacanc\w+|opening|openings|jobslobby|stellen\w*)/(?:[^?#]*/)?[\w%-]+|[?&](?:job_?id|req|gh_jid)=",
    re.IGNORECASE,
)
_TITLE_CLASS = re.compile(
    r"(?:job|pos(?:ition)?|posting|vacancy|card|opening|top-?card\S*?|jb)[-_]{0,2}(?:card[-_]?)?(?:header[-_]?)?title|content-top-title|\btitle\b|jobTitle|posTitle|position-title",
    re.IGNORECASE,
)
_COMPANY_CLASS = re.compile(
    r"company[-_]?name|companyname|topcard__flavor(?!-)|employer|hiring[-_]?org|content-top-desc-company|org-name|company",
    re.IGNORECASE,
)
_PLACE_CLASS = re.compile(r"location|\bcity\b|place", re.IGNORECASE)
_SITE = re.compile(r"<title[^>]*>(.*?)</title>", re.IGNORECASE | re.DOTALL)
_SITE_NAME = re.compile(
    r"^(?:careers?|jobs?|work|openings|open positions|join us) (?:at|with) (?P<a>[^|–-]{2,60})|^(?P<b>[^|–-]{2,60}?) (?:careers?|jobs?|openings|open positions)\b|\b(?:at|@|bei) (?P<c>[A-Z][^|–-]{1,60}?)(?= ?(?:[|–-]|$))",
    re.IGNORECASE,
)
_MOST_RECORDS = 2000
_PAY_ITEMS = frozenset({"minValue", "maxValue", "value", "unitText", "currency"})


def openings_on(page: str) -> tuple[list[Opening], list[str]]:
    """All openings on a page and what could not be read. Raises `Unreadable` beyond the caps."""
    check_markup(page)
    unclear: list[str] = []
    found = list(_from_json_ld(page, unclear))
    for reader in (_from_microdata, _from_embedded, _from_classes):
        if found:
            break
        found = reader(page)
    return found[:_MOST_RECORDS], unclear


def _from_json_ld(page: str, unclear: list[str]) -> Iterator[Opening]:
    for script in _SCRIPT.finditer(page):
        if not _LD.search(script["attributes"]):
            continue
        try:
            value = _tolerant(script["body"])
        except Unreadable:
            unclear.append("a block of structured data on the page is broken and was left out")
            continue
        for record in _job_postings(value, 0):
            opening = opening_of({**record, "name": record.get("title") or record.get("name")})
            if opening is not None:
                yield opening


def _tolerant(body: str) -> object:
    """Strict first; then once more without comments, trailing commas and entities."""
    try:
        return load_json(body.strip())
    except Unreadable:
        return load_json(_TRAILING_COMMA.sub(r"\1", _COMMENT.sub("", html.unescape(body))).strip())


def _job_postings(value: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth > 12:
        return
    if isinstance(value, list):
        for each in value[:_MOST_RECORDS]:
            yield from _job_postings(each, depth + 1)
    elif isinstance(value, dict):
        types = value.get("@type")
        if "JobPosting" in (types if isinstance(types, list) else [types]):
            yield value
            return
        for each in value.values():
            if isinstance(each, dict | list):
                yield from _job_postings(each, depth + 1)


class _Elements(HTMLParser):
    """Every element that matters, with its attributes and the text directly under it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[dict[str, str]] = []
        self._open: list[tuple[str, dict[str, str]]] = []
        self._lines: list[int] = []

    def feed(self, data: str) -> None:
        self._lines = [0, *(match.end() for match in re.finditer("\n", data))]
        super().feed(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = {name: value or "" for name, value in attrs}
        line, column = self.getpos()
        element["<tag>"], element["<text>"] = tag, ""
        element["<at>"], element["<depth>"] = str(self._lines[line - 1] + column), str(len(self._open))
        self.found.append(element)
        if tag not in {"meta", "br", "img", "link", "input", "hr"}:
            self._open.append((tag, element))

    def handle_endtag(self, tag: str) -> None:
        if any(name == tag for name, _ in self._open):
            while self._open and self._open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1][0] in {"script", "style"}:
            return
        for _, element in self._open[-4:]:
            element["<text>"] += data + " "


def _elements(page: str) -> list[dict[str, str]]:
    parser = _Elements()
    parser.feed(parsable(page))
    parser.close()
    return parser.found


def _from_microdata(page: str) -> list[Opening]:
    if not re.search(r"schema\.org/JobPosting", page, re.IGNORECASE):
        return []
    found: list[dict[str, Any]] = []
    elements = _elements(page)
    for element in elements:
        if "jobposting" in element.get("itemtype", "").lower():
            found.append({})
        name = element.get("itemprop", "")
        if found and name:
            value = fold(element.get("content") or element["<text>"])
            if value and name not in found[-1]:
                found[-1][name] = value
    for record, pay in zip(found, _pay_items(elements), strict=True):
        if pay:
            record["baseSalary"] = pay
        locality = record.get("addressLocality") or record.get("streetAddress")
        if locality:
            record["location"] = locality
    return [opening for record in found if (opening := opening_of({**record, "name": record.get("title", "")})) is not None]


def _pay_items(elements: list[dict[str, str]]) -> list[dict[str, str]]:
    """For each posting the numbers under its `baseSalary`: minValue, maxValue, value, unitText, currency; empty where there are none."""
    found: list[dict[str, str]] = []
    depth: int | None = None
    for element in elements:
        here = int(element["<depth>"])
        if "jobposting" in element.get("itemtype", "").lower():
            found.append({})
        if depth is not None and here <= depth:
            depth = None
        name = element.get("itemprop", "")
        if name == "baseSalary":
            depth = here
        elif depth is not None and found and name in _PAY_ITEMS:
            value = fold(element.get("content") or element["<text>"])
            if value:
                found[-1].setdefault(name, value)
    return [pay if pay.keys() & {"minValue", "maxValue", "value"} else {} for pay in found]


def _from_embedded(page: str) -> list[Opening]:
    """Data that a page's own script assigns: `window.pageData = {…}`."""
    for script in _SCRIPT.finditer(page):
        body = script["body"]
        for assigned in list(_ASSIGNED.finditer(body))[:_MOST_ASSIGNED]:
            try:
                value, _ = json.JSONDecoder().raw_decode(body, assigned.end())
            except (ValueError, RecursionError):
                continue
            found = openings_in(value)
            if found:
                return found
    return []


def _from_classes(page: str) -> list[Opening]:
    """The last resort: headings and links whose class names or addresses say that they are jobs."""
    page = parsable(page)
    elements = _elements(page)
    titles: list[tuple[int, str, str]] = []
    for number, element in enumerate(elements):
        label = " ".join(element.get(name, "") for name in ("class", "id", "data-cy", "data-testid", "itemprop"))
        words = _title_words(element["<text>"])
        is_link = element["<tag>"] == "a" and bool(_JOB_PATH.search(element.get("href", "")))
        if (
            not words
            or len(words) > 120
            or not (is_link or _TITLE_CLASS.search(label) or (element["<tag>"] == "h1" and looks_like_role(words)))
        ):
            continue
        if all(words not in each and each not in words for _, each, _ in titles[-3:]):
            titles.append((number, words, element.get("href", "")))
    if not titles:
        return []
    site = _site_name(page)
    found = []
    first_company = next(
        (
            index
            for index, each in enumerate(elements)
            if _COMPANY_CLASS.search(_label(each)) or "/company/" in each.get("href", "")
        ),
        len(elements),
    )
    leads = first_company < titles[0][0]
    for position, (number, words, href) in enumerate(titles):
        before = titles[position - 1][0] + 1 if position else 0
        after = titles[position + 1][0] if position + 1 < len(titles) else len(elements)
        company = _near(elements, _order(number, before, after, leads=leads), _COMPANY_CLASS, words) or site
        hint = None if company else named_in_address(href) or _any_board(elements)
        place = _near(elements, range(number + 1, after), _PLACE_CLASS, words)
        found.append(Opening(title=words, company=company or hint, company_sure=bool(company), place=place, url=href or None))
    of_one = len(titles) == 1 or elements[titles[0][0]]["<tag>"] == "h1"
    return [_paid(found[0], _words_of(page, elements, titles)), *found[1:]] if of_one else found


def _words_of(page: str, elements: list[dict[str, str]], titles: list[tuple[int, str, str]]) -> str:
    """What the page says about its first opening: from its title to the next one's, or all of a page with one opening."""
    if len(titles) == 1:
        return readable(page)[0]
    begin, end = (int(elements[number]["<at>"]) for number, _, _ in titles[:2])
    return readable(page[begin:end])[0]


def _paid(opening: Opening, words: str) -> Opening:
    found = read_pay(words, "page", context=opening.place or "")
    return replace(opening, pay=found.pay, pay_questions=found.unclear)


def _title_words(text: str) -> str:
    words = " ".join(fold(text).split())
    return re.sub(r"^(?:Title|Job title|Position) ", "", words)


def _order(number: int, before: int, after: int, *, leads: bool) -> list[int]:
    """Where to look for a posting's company: on some pages it stands before the title, on others after it."""
    following, preceding = list(range(number + 1, after)), list(range(number - 1, before - 1, -1))
    return [*preceding, *following] if leads else [*following, *preceding]


def _label(element: dict[str, str]) -> str:
    return " ".join(element.get(name, "") for name in ("class", "id", "data-cy", "data-testid"))


def _near(elements: list[dict[str, str]], order: Iterable[int], pattern: re.Pattern[str], title: str) -> str | None:
    """The first element in `order` whose class, or whose address for a company, matches."""
    for index in order:
        element = elements[index]
        address = element.get("href", "") if pattern is _COMPANY_CLASS else ""
        if pattern.search(_label(element)) or "/company/" in address:
            words = " ".join(fold(element["<text>"]).split())
            if 1 < len(words) <= 80 and words != title and title not in words:
                return words
    return None


def _site_name(page: str) -> str | None:
    match = _SITE.search(page)
    named = _SITE_NAME.search(without_tags(match[1])) if match else None
    return next((value.strip() for value in named.groups() if value), None) if named else None


def _any_board(elements: list[dict[str, str]]) -> str | None:
    return next((name for element in elements if (name := named_in_address(element.get("href")))), None)
