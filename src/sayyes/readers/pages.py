"""Openings out of a web page: schema.org JobPosting as JSON-LD, then as microdata, then what the page's own class names and links say."""

# ruff: noqa: E501  patterns stay on one line

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from sayyes.readers.markup import check_markup, parsable, readable
from sayyes.readers.opening import Opening, named_in_address
from sayyes.readers.page_data import from_json_ld, from_scripts
from sayyes.readers.page_elements import elements_of
from sayyes.readers.page_items import from_microdata
from sayyes.readers.page_names import LISTING, employer_behind, employer_named, titles_of
from sayyes.readers.pay import read_pay
from sayyes.readers.posting_words import headings_named
from sayyes.readers.role import looks_like_role
from sayyes.readers.text import fold

_JOB_PATH = re.compile(
    r"/(?:job|jobs|job-detail|job-offer|career|careers|position|positions|vacanc\w+|opening|openings|jobslobby|stellen\w*|offers?|offres?|ofertas?|vagas?|emplois?|empleos?)/(?:[^?#]*/)?[\w%-]+|/apply/\w+/[\w%-]+|[?&](?:job_?id|jobcode|req|gh_jid)=",
    re.IGNORECASE,
)
_TITLE_CLASS = re.compile(
    r"(?:job|pos(?:ition)?|posting|vacancy|card|opening|top-?card\S*?|jb)[-_]{0,2}(?:card[-_]?)?(?:header[-_]?)?title|(?:job|posting|position)-name\b|posting-headline|content-top-title|\btitle\b|jobTitle|posTitle|position-title",
    re.IGNORECASE,
)
_COMPANY_CLASS = re.compile(
    r"company[-_]?name|companyname|topcard__flavor(?!-)|employer|hiring[-_]?org|content-top-desc-company|org-name|company|institution|university|recruiter|search-card__subtitle|arbeitgeber|entreprise|empresa",
    re.IGNORECASE,
)
_PLACE_CLASS = re.compile(r"location|\bcity\b|place", re.IGNORECASE)
_BUTTON = re.compile(
    r"(?:apply|view|see|show|read|learn|find out|browse|search|back|save|share|sign|log|next|previous|more|all|load|open)\b.{0,25}|(?:details|jobs?|careers?|home|benefits|culture|our teams?|students|bewerben|jetzt bewerben|mehr|postuler|more info)",
    re.IGNORECASE,
)
_GENDERS = re.compile(r"\((?:[mwfdhxi]|gn|all genders?)(?:\s?[/|*]\s?[mwfdhxi])*\)|\b[HF]/[HF]\b", re.IGNORECASE)
_OF_A_PERSON = re.compile(r"\b(?:resume|résumé|curriculum vitae|cv|lebenslauf|portfolio)\b", re.IGNORECASE)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LABELS = ("class", "id", "data-cy", "data-testid", "data-qa", "data-at", "data-ui", "data-test", "data-automation")
_APPLY = re.compile(r"apply (?:now|for this|here|online)|jetzt bewerben|postuler|solliciteer", re.IGNORECASE)
_LONGEST_HEADING = 60  # characters
_INSIDE = 12  # elements looked at inside a link
_MOST_RECORDS = 2000


def openings_on(page: str) -> tuple[list[Opening], list[str]]:
    """All openings on a page and what could not be read. Raises `Unreadable` beyond the caps."""
    check_markup(page)
    unclear: list[str] = []
    found = from_json_ld(page, unclear)
    for reader in (from_microdata, from_scripts, _from_classes):
        if found:
            break
        found = reader(page)
    if len(found) == 1 and found[0].company is None and (behind := employer_behind(page, found[0].title)):
        found = [replace(found[0], company=behind, company_sure=True)]
    return found[:_MOST_RECORDS], unclear


def _from_classes(page: str) -> list[Opening]:
    """The last resort: headings and links whose class names or addresses say that they are jobs."""
    page = parsable(page)
    elements = elements_of(page)
    titles = _titles(page, elements)
    if not titles:
        return []
    site = employer_named(page, titles[0][1])
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


def _titles(page: str, elements: list[dict[str, str]]) -> list[tuple[int, str, str]]:
    """What may be the titles of openings: the element's number, its words, its address."""
    if any(_OF_A_PERSON.search(words) for words in titles_of(page)):
        return []
    told, called = _tells_of_one(page, elements), titles_of(page)
    titles: list[tuple[int, str, str]] = []
    for number, element in enumerate(elements):
        words = _title_words(_inner_title(elements, number) or element["<text>"])
        if (
            not words
            or len(words) > 120
            or _BUTTON.fullmatch(words)
            or not _is_title(element, words, told=told, called=words in called)
        ):
            continue
        if all(words not in each and each not in words for _, each, _ in titles[-3:]):
            titles.append((number, words, element.get("href", "")))
    return titles


def _tells_of_one(page: str, elements: list[dict[str, str]]) -> bool:
    """Does the page tell of an opening: with two headings of a posting, or a link to apply for it?"""
    if any(element["<tag>"] in {"a", "button"} and _APPLY.match(_title_words(element["<text>"])) for element in elements):
        return True
    if not any(element["<tag>"] in _HEADINGS for element in elements):
        return False
    return headings_named("\n".join(line for line in readable(page)[0].splitlines() if len(line) <= _LONGEST_HEADING)) >= 2


def _inner_title(elements: list[dict[str, str]], number: int) -> str | None:
    """The title inside a link or a heading's box, where more than the title stands in it."""
    depth = int(elements[number]["<depth>"])
    for inner in elements[number + 1 : number + _INSIDE]:
        if int(inner["<depth>"]) <= depth:
            return None
        if inner["<tag>"] in _HEADINGS or _TITLE_CLASS.search(_label(inner)):
            return inner["<text>"]
    return None


def _is_title(element: dict[str, str], words: str, *, told: bool, called: bool) -> bool:
    """A link to a job, an element that is called a title, or the heading of a page that sounds like a role or tells of one."""
    if element["<tag>"] == "a" and _JOB_PATH.search(element.get("href", "")):
        return True
    if _TITLE_CLASS.search(f"{_label(element)} {element.get('itemprop', '')}"):
        return True
    if element["<tag>"] in {"h2", "h3"}:
        return (told or called) and (looks_like_role(words) or bool(_GENDERS.search(words)))
    if element["<tag>"] != "h1":
        return False
    return looks_like_role(words) or bool(_GENDERS.search(words)) or (told and not LISTING.search(words))


def _words_of(page: str, elements: list[dict[str, str]], titles: list[tuple[int, str, str]]) -> str:
    """What the page says about its first opening: from its title to the next one's, or all of a page with one opening."""
    if len(titles) == 1:
        return _spaced(page)
    begin, end = (int(elements[number]["<at>"]) for number, _, _ in titles[:2])
    return _spaced(page[begin:end])


def _spaced(page: str) -> str:
    """The text of a page with a space between elements that only their boxes keep apart: "$30 an hour" and "Full-time"."""
    return readable(page.replace("><", "> <"))[0]


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
    return " ".join(element.get(name, "") for name in _LABELS)


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


def _any_board(elements: list[dict[str, str]]) -> str | None:
    return next((name for element in elements if (name := named_in_address(element.get("href")))), None)
