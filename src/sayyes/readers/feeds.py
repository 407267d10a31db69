"""Openings out of XML feeds: RSS, Atom, and the job feeds of boards and aggregators. A feed with a DTD or an entity of its own is refused."""

# ruff: noqa: E501  patterns stay on one line

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from sayyes.errors import Unreadable
from sayyes.readers import caps
from sayyes.readers.markup import without_tags
from sayyes.readers.opening import Opening, hiring, named_in_address
from sayyes.readers.pay import read_pay
from sayyes.readers.pay_doubts import questions_about
from sayyes.readers.records import plain_text
from sayyes.readers.stated_pay import pay_of
from sayyes.readers.text import decode

_ITEMS = frozenset(
    {"item", "entry", "job", "position", "vacancy", "jobposting", "posting", "joboffer", "opening", "listing"}
    | {"stelle", "stellenangebot", "vacature", "offre", "oferta", "vaga"}
)
_TITLE = ("title", "name", "jobtitle", "position", "job_title", "titel", "intitule", "titulo", "bezeichnung", "functie")
_COMPANY = (
    "company",
    "subcompany",
    "employer",
    "companyname",
    "creator",
    "advertisername",
    "hiringorganization",
    "client",
    "firma",
    "arbeitgeber",
    "unternehmen",
    "entreprise",
    "empresa",
    "bedrijf",
)
_PLACE = ("location", "office", "city", "region", "joblocation", "ort", "arbeitsort", "ville", "plaats", "ciudad")
_URL = ("link", "url", "guid", "id")
_TEXT = ("description", "summary", "content", "encoded", "body", "value", "beschreibung", "omschrijving", "descripcion")
_FORBIDDEN = re.compile(r"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ITEM = re.compile(r"<(item|entry|job|position)\b[^>]{0,500}>(.*?)</\1\s*>", re.IGNORECASE | re.DOTALL)
_FIELD = re.compile(r"<([\w:.-]{1,60})(?:\s[^<>]{0,2000})?>\s*(?:<!\[CDATA\[(.*?)\]\]>|([^<]*))\s*</\1\s*>", re.DOTALL)
_BREAK = re.compile(r"<br\b", re.IGNORECASE)  # a creator may carry the place on a second line
_TAG = re.compile(r"<(/?)([A-Za-z_][\w:.-]*)[^<>]*?(/?)>")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_MOST_ITEMS = 5000
_DEEPEST = 6


def openings_in_feed(data: bytes) -> tuple[list[Opening], list[str]]:
    """The openings and what was lost. Raises `Unreadable` for a DTD, an entity, too much depth or size, or nothing readable at all."""
    if len(data) > caps.FEED_BYTES:
        raise Unreadable("The feed is larger than 10 MB; save a shorter one.")
    declared = re.match(rb"<\?xml[^>]{0,200}encoding=[\"']([\w.-]{1,40})", data.lstrip(b"\xef\xbb\xbf")[:300])
    text = _CONTROL.sub("", decode(data.lstrip(b"\xef\xbb\xbf"), declared[1].decode("ascii", "replace") if declared else None)[0])
    if _FORBIDDEN.search(text):
        raise Unreadable(
            "The feed defines its own entities or document type, which is refused for safety; save it as a page instead."
        )
    _check_depth(text)
    try:
        root = ET.fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text).encode("utf-8"))  # noqa: S314
    except ET.ParseError:
        return _tolerant(text)
    publisher = root.findtext("./channel/title") or None
    found = (_opening(_fields(item), publisher, _record(item, 0)) for item in _items(root))
    return [opening for opening in found if opening is not None][:_MOST_ITEMS], []


def _check_depth(text: str) -> None:
    depth = 0
    for match in _TAG.finditer(text):
        depth += -1 if match[1] else 0 if match[3] else 1
        if depth > caps.RECORD_DEPTH * 4:
            raise Unreadable("The feed is nested too deeply to be honest; save it as a page instead.")


def _items(root: Element) -> Iterator[Element]:
    for element in root.iter():
        if _local(element.tag) in _ITEMS and len(element):
            yield element


def _local(tag: object) -> str:
    return str(tag).rsplit("}", 1)[-1].rsplit(":", 1)[-1].lower()


def _fields(item: Element) -> dict[str, str]:
    """The item's own fields by local name. Deeper ones only count where nothing nearer has the name."""
    fields: dict[str, str] = {}
    for child in item:
        words = (child.text or "").strip()
        if _local(child.tag) == "link" and child.get("href") and child.get("rel", "alternate") == "alternate":
            words = child.get("href") or ""
        if words:
            fields.setdefault(_local(child.tag), words)
    for child in item.iter():
        if child is not item and (child.text or "").strip() and _local(child.tag) not in {"name", "title"}:
            fields.setdefault(_local(child.tag), (child.text or "").strip())
    return fields


def _record(element: Element, depth: int) -> dict[str, Any]:
    """An element as the record that JSON would have: by its own names, of several with one name the first."""
    record: dict[str, Any] = {}
    for child in element if depth < _DEEPEST else ():
        words = (child.text or "").strip()
        record.setdefault(str(child.tag).rsplit("}", 1)[-1], _record(child, depth + 1) if len(child) else words)
    return record


def _tolerant(text: str) -> tuple[list[Opening], list[str]]:
    """Undeclared prefixes and mismatched tags: item by item, without trusting the rest."""
    found: list[Opening] = []
    lost = 0
    for match in list(_ITEM.finditer(text))[:_MOST_ITEMS]:
        fields: dict[str, str] = {}
        for field in _FIELD.finditer(match[2]):
            fields.setdefault(_local(field[1]), (field[2] if field[2] is not None else field[3] or "").strip())
        told = {name: value for name, value in fields.items() if value}
        opening = _opening(told, None, told)
        if opening is None:
            lost += 1
        else:
            found.append(opening)
    if not found:
        raise Unreadable("The XML is broken and no posting in it could be read; save the feed again.")
    return found, ["the feed is not well-formed; it was read item by item" + (f", and {lost} could not be read" if lost else "")]


def _opening(fields: dict[str, str], publisher: str | None, record: Mapping[str, Any]) -> Opening | None:
    title = next((without_tags(fields[name]) for name in _TITLE if fields.get(name)), "")
    if not title:
        return None
    company = next((without_tags(_BREAK.split(fields[name])[0]) for name in _COMPANY if fields.get(name)), None)
    whole = title
    title, company = _split_title(title, company, publisher)
    url = next((fields[name] for name in _URL if fields.get(name, "").startswith("http")), None)
    hint = None if company else named_in_address(url)
    place = next((without_tags(fields[name]) for name in _PLACE if fields.get(name)), None)
    where = f"{place or ''} {fields.get('country', '')}"
    stated = pay_of(record, where) or (read_pay(whole, "record", context=where).pay if whole != title else None)
    pay, questions = questions_about(stated) if stated else (None, ())
    return Opening(
        title=title,
        company=company or hint,
        company_sure=company is not None,
        place=place,
        pay=pay,
        pay_questions=questions,
        url=url,
        number=fields.get("id"),
        text=plain_text(next((fields[name] for name in _TEXT if fields.get(name)), "")),
    )


def _split_title(title: str, company: str | None, publisher: str | None) -> tuple[str, str | None]:
    """ "Role at Company" is split; "Company: Role" only with a single colon; anything else stays as it is."""
    if company and company != publisher:
        return title, company
    if told := hiring(title):
        return told
    at = re.match(r"^(?P<role>[^:]{3,120}) at (?P<company>[A-Z0-9][^:]{1,60})$", title)
    if at:
        return at["role"], re.split(r",\s+(?=[$€£₹]|remote\b)", at["company"], maxsplit=1, flags=re.IGNORECASE)[0]
    colon = re.match(r"^(?P<company>[A-Z0-9][^:]{1,50}): (?P<role>[^:]{3,120})$", title)
    return (colon["role"], colon["company"]) if colon else (title, company)
