"""Openings out of microdata: schema.org JobPosting written into the elements of a page."""

from __future__ import annotations

import re
from typing import Any

from sayyes.readers.opening import Opening
from sayyes.readers.page_elements import elements_of
from sayyes.readers.records import opening_of
from sayyes.readers.text import fold

_PAY = frozenset({"minValue", "maxValue", "value", "unitText", "currency"})
_DECLARED = re.compile(r"schema\.org/JobPosting", re.IGNORECASE)
_TITLED = re.compile(r"itemprop=[\"']title[\"']", re.IGNORECASE)
_EMPLOYED = re.compile(r"itemprop=[\"']hiringOrganization[\"']", re.IGNORECASE)
_EMPLOYER = frozenset({"name", "legalName"})


def from_microdata(page: str) -> list[Opening]:
    """The postings marked up in a page, each with what stands under it; without a declaration all the page is one."""
    whole = not _DECLARED.search(page)
    if whole and not (_TITLED.search(page) and _EMPLOYED.search(page)):
        return []
    elements = [*([{"itemtype": "JobPosting", "<depth>": "-1", "<text>": ""}] if whole else []), *elements_of(page)]
    records = _flat(elements)
    pays, employers = _under(elements, "baseSalary", _PAY), _under(elements, "hiringOrganization", _EMPLOYER)
    found = []
    for record, pay, employer in zip(records, pays, employers, strict=True):
        if pay.keys() & {"minValue", "maxValue", "value"}:
            record["baseSalary"] = pay
        if employer:
            record["hiringOrganization"] = employer
        locality = record.get("addressLocality") or record.get("streetAddress")
        if locality:
            record["location"] = locality
        found.append(opening_of({**record, "name": record.get("title") or record.get("<name>", "")}))
    return [opening for opening in found if opening is not None]


def _begins(element: dict[str, str]) -> bool:
    return "jobposting" in element.get("itemtype", "").lower()


def _said(element: dict[str, str]) -> str:
    return fold(element.get("content") or element["<text>"])


def _flat(elements: list[dict[str, str]]) -> list[dict[str, Any]]:
    """Each posting's properties by name, the first of each; its own name, and no part's, under `<name>`."""
    found: list[dict[str, Any]] = []
    inside: int | None = None
    for element in elements:
        here = int(element["<depth>"])
        inside = None if inside is not None and here <= inside else inside
        if _begins(element):
            found.append({})
        name = element.get("itemprop", "")
        if found and name and (value := _said(element)):
            found[-1].setdefault("<name>" if name == "name" and inside is None else name, value)
        if name and "itemscope" in element and inside is None:
            inside = here
    return found


def _under(elements: list[dict[str, str]], holder: str, names: frozenset[str]) -> list[dict[str, str]]:
    """For each posting the properties of these names that stand under its `holder`; empty where there are none."""
    found: list[dict[str, str]] = []
    depth: int | None = None
    for element in elements:
        here = int(element["<depth>"])
        if _begins(element):
            found.append({})
        if depth is not None and here <= depth:
            depth = None
        name = element.get("itemprop", "")
        if name == holder:
            depth = here
        elif depth is not None and found and name in names and (value := _said(element)):
            found[-1].setdefault(name, value)
    return found
