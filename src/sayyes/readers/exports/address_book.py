"""Address books as tables: what Google, Outlook, Apple and others give out as CSV, in English, German, French and Spanish.

Such a table names people by first and last name, or by one name beside numbered addresses; it is taken for people before it can
be taken for applications, for it has a company and a position as well. Several values in one cell are parted by " ::: ".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayyes.readers.exports.found import Export, FoundContact
from sayyes.readers.exports.identity import company_name, email_key, is_profile, web_address
from sayyes.readers.exports.tables import Table, column_key, table_in

_NAMES: dict[str, tuple[str, ...]] = {
    "first": ("first name", "given name", "firstname", "vorname", "prénom", "nombre"),
    "middle": ("middle name", "additional name", "zweiter vorname", "deuxième prénom", "segundo nombre"),
    "last": ("last name", "family name", "surname", "lastname", "nachname", "nom", "nom de famille", "apellidos", "apellido"),
    "whole": ("name", "full name", "display name", "file as", "nickname"),
    "company": (
        "company", "organization name", "organization 1 name", "organization", "firma", "unternehmen", "entreprise", "société",
        "empresa", "companies",
    ),
    "title": (
        "job title", "organization title", "organization 1 title", "position", "role", "poste", "fonction", "cargo", "puesto",
        "berufsbezeichnung",
    ),
    "notes": ("notes", "note", "notizen", "notas", "remarques"),
}  # fmt: skip
_KEYS = {field: tuple(map(column_key, names)) for field, names in _NAMES.items()}
_ADDRESS = re.compile(
    r"(?:(?:work|home|other|primary|secondary|private|personal) )?e? ?mail"
    r"(?: address(?:es)?| adresse)?(?: \d)?(?: value| address)?$"
)
_ADDRESS_ELSEWHERE = re.compile(r"emails|adresse (?:e mail|electronique)|courriel|correo(?: electronico)?|direccion de correo.*")
_PHONE = re.compile(
    r"(?:(?:primary|home|business|work|mobile|main|other|cell|company main) )?(?:tele)?phone(?: number)?s?(?: \d)?(?: value)?$"
    r"|mobile$|cell$|telefon\w*$|mobil\w*$|telefono\w*$|movil$|portable$|telephone$"
)
_LINK = re.compile(r"(?:web ?(?:page|site)|url|linkedin(?: url| profile)?|profile(?: url)?)(?: \d)?(?: value)?$")
_OF_A_SEARCH = frozenset(
    ("status", "stage", "date applied", "applied date", "application date", "job url", "statut", "bewerbungsdatum")
)


def people_of_a_table(name: str, text: str) -> Export | None:
    """The people in a table of people; None if it is none. Raises `Unreadable` beyond the caps."""
    table = table_in(text, _is_book)
    if table is None:
        return None
    contacts = tuple(filter(None, (_contact(f"{name}, line {line}", row) for line, row in _keyed(table))))
    left = len(table.rows) - len(contacts)
    notes = (f"{name}: {left:,} rows name nobody and were left out.",) * bool(left)
    return Export(name, "vcard", contacts=contacts, notes=notes)


def _is_book(columns: frozenset[str]) -> bool:
    """Both names, or one name beside numbered addresses; and nothing of an application."""
    if columns & _OF_A_SEARCH:
        return False
    reached = any(_is_address(each) or _PHONE.match(each) for each in columns)
    both = bool(columns & set(_KEYS["first"])) and bool(columns & set(_KEYS["last"]))
    return reached and (both or ("name" in columns and any(re.match(r"e mail \d value$", each) for each in columns)))


def _is_address(key: str) -> bool:
    return bool(_ADDRESS.match(key) or _ADDRESS_ELSEWHERE.fullmatch(key))


def _keyed(table: Table) -> Iterator[tuple[int, dict[str, str]]]:
    for line, cells in table.rows:
        yield line, {column_key(column): cell for column, cell in reversed(cells.items())}


def _contact(where: str, row: dict[str, str]) -> FoundContact | None:
    def first(field: str) -> str:
        return next((row[key] for key in _KEYS[field] if row.get(key)), "")

    keys = list(reversed(row))  # as the columns stand
    parts = " ".join(f"{first('first')} {first('middle')} {first('last')}".split())
    emails = tuple(dict.fromkeys(each for key in keys if _is_address(key) for each in _each(row[key]) if email_key(each)))
    called = parts or first("whole") or (emails[0] if emails else "")
    if not called:
        return None
    links = [row[key] for key in keys if _LINK.match(key)]
    return FoundContact(
        where=where,
        name=called,
        emails=emails,
        phones=tuple(dict.fromkeys(each for key in keys if _PHONE.match(key) for each in _each(row[key]))),
        profile=next((web_address(link) for link in links if is_profile(link)), ""),
        company=company_name(first("company")),
        title=first("title"),
        notes=first("notes"),
    )


def _each(cell: str) -> list[str]:
    return [each.strip() for each in re.split(r" ::: |;", cell) if each.strip()]
