"""The tables of LinkedIn's archive, by the names of their columns: every age and variant seen has the same names.

Dates of applications are written month first ("7/9/19, 10:05 AM") in every language, without a zone: only their day is kept.
Tables about advertising, devices, learning and payments are recognised by having no names of ours, and left alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

from sayyes.errors import Unreadable
from sayyes.readers.exports.dates import day_of, order_of
from sayyes.readers.exports.found import Export, FoundApplication, FoundContact, FoundMessage, FoundPosition
from sayyes.readers.exports.identity import company_name, email_key, link_key, web_address
from sayyes.readers.exports.tables import Table, column_key, table_in
from sayyes.readers.markup import readable
from sayyes.readers.text import fold

MEMBER = "LinkedIn member"
_TEXT = 20_000  # characters of one message
_NOTES = re.compile(r"notes?:?$", re.IGNORECASE)
_TWO_DIGITS = re.compile(r"\d{1,2}-\w{3}-\d{2}$|\d{1,2}/\d{1,2}/\d{2}\b")
_BETWEEN = re.compile(r"[\s,;]+")
_TAG = re.compile(r"<(?:p|br|div|span|a|b|i|ul|li|strong|em|img|script|html)\b[^<>]{0,500}>", re.IGNORECASE)
_ENGLISH = {
    key: english
    for english, written in {
        "first name": "vorname prénom nombre",
        "last name": "nachname nom apellidos apellido",
        "email address": "e-mail-adresse adresse-e-mail dirección-de-correo-electrónico",
        "company": "unternehmen entreprise empresa société",
        "position": "poste cargo puesto",
        "connected on": "verbunden-am verbunden-seit connecté-le date-de-connexion conectado-el",
    }.items()
    for key in map(column_key, written.split())
}
Row = dict[str, str]


def linkedin_table(name: str, text: str) -> Export | None:
    """What one of the tables holds; None if it is none of those we know. Raises `Unreadable` beyond the caps."""
    for is_header, read in _READERS:
        table = table_in(text, is_header)
        if table is not None:
            return read(name, table)
    return None


def _is_connections(columns: frozenset[str]) -> bool:
    named = {_ENGLISH.get(each, each) for each in columns}
    return {"first name", "last name"} <= named and ("connected on" in named or {"url", "position"} <= named)


def _is_messages(columns: frozenset[str]) -> bool:
    return {"conversation id", "from", "content"} <= columns


def _is_applications(columns: frozenset[str]) -> bool:
    return {"application date", "company name", "job title"} <= columns


def _is_saved(columns: frozenset[str]) -> bool:
    return {"saved date", "job title", "company name"} <= columns


def _is_positions(columns: frozenset[str]) -> bool:
    return {"company name", "title", "started on"} <= columns


def _by_key(cells: Row) -> Row:
    """Cells by the key of their column; of a repeated column the first."""
    return {column_key(name): value for name, value in reversed(cells.items())}


def _connections(name: str, table: Table) -> Export:
    contacts: list[FoundContact] = []
    nobody = unread = 0
    example = ""
    rows = [(line, cells, {_ENGLISH.get(key, key): cell for key, cell in _by_key(cells).items()}) for line, cells in table.rows]
    # LinkedIn names the month; whoever saved the file again in a spreadsheet may have left numbers alone.
    first, open_day = order_of(row.get("connected on", "") for _, _, row in rows)
    for line, cells, row in rows:
        if _is_note(row):
            continue
        who = _name(row.get("first name", ""), row.get("last name", ""))
        profile = row.get("url", "")
        if not who and not link_key(profile):
            nobody += 1
            continue
        stated = row.get("connected on", "")
        day = day_of(stated, day_first=first)
        unread += bool(stated and day is None)
        example = example or (stated if _TWO_DIGITS.match(stated) and day else "")
        contacts.append(
            FoundContact(
                where=f"{name}, line {line}",
                name=who or MEMBER,
                emails=_emails(row.get("email address", "")),
                profile=web_address(profile),
                company=company_name(row.get("company", "")),
                title=row.get("position", ""),
                connected_on=day,
                notes=row.get("notes", ""),
                cells=cells,
            )
        )
    notes = [f"{name}: {nobody:,} rows have neither a name nor an address and were left out."] * bool(nobody)
    notes += [f"{name}: {unread:,} dates could not be read and were kept as text."] * bool(unread)
    notes += [_years(name, example, day_of(example, day_first=first))] * bool(example)
    if open_day is not None:
        notes.append(f"{name}: “{open_day}” may be two days, and nothing in its column says which: such dates stay as text.")
    return Export(name, "linkedin", contacts=tuple(contacts), notes=tuple(notes))


def _is_note(row: Row) -> bool:
    """LinkedIn's own remarks stand where a row would."""
    first = next(iter(row.values()), "")
    named = row.get("first name", "")
    told = "url" in row or "email address" in row or "connected on" in row
    return bool(_NOTES.match(named) and len(row) == 1) or (not told and (len(named) > 60 or len(first) > 120))


def _name(first: str, last: str) -> str:
    """The name without what follows a comma: degrees and certificates are no part of it."""
    return " ".join(f"{first.split(',', maxsplit=1)[0]} {last.split(',', maxsplit=1)[0]}".split())


def _emails(cell: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.strip() for each in re.split(r"[;,\s]+", cell) if email_key(each)))


def _years(name: str, text: str, day: str | None) -> str:
    return f"{name}: years with two digits are taken as 20xx: “{text}” is {day}."


def _applications(name: str, table: Table) -> Export:
    return _jobs(name, table, date_column="application date", saved=False)


def _saved(name: str, table: Table) -> Export:
    return _jobs(name, table, date_column="saved date", saved=True)


def _jobs(name: str, table: Table, *, date_column: str, saved: bool) -> Export:
    applications: list[FoundApplication] = []
    nothing = 0
    example = ""
    for line, cells in table.rows:
        row = _by_key(cells)
        company, role, link = company_name(row.get("company name", "")), row.get("job title", ""), row.get("job url", "")
        if not (company or role or link_key(link)):
            nothing += 1
            continue
        stated = row.get(date_column, "")
        day = day_of(stated, day_first=False)
        example = example or (stated if _TWO_DIGITS.match(stated) and day else "")
        applications.append(
            FoundApplication(
                where=f"{name}, line {line}",
                company=company,
                role=role,
                link=web_address(link),
                applied_on=None if saved else day,
                stage="saved" if saved else "applied",
                cells=cells,
            )
        )
    notes = [f"{name}: {nothing:,} rows name neither a company nor a job and were left out."] * bool(nothing)
    notes += [_years(name, example, day_of(example, day_first=False))] * bool(example)
    return Export(name, "linkedin", applications=tuple(applications), notes=tuple(notes))


def _messages(name: str, table: Table) -> Export:
    messages: list[FoundMessage] = []
    drafts = 0
    for line, cells in table.rows:
        row = _by_key(cells)
        if any(row.get(f"is {each} draft", "").casefold() in {"yes", "true"} for each in ("message", "conversation")):
            drafts += 1
            continue
        messages.append(
            FoundMessage(
                where=f"{name}, line {line}",
                conversation=row.get("conversation id", ""),
                sender=row.get("from", ""),
                sender_profile=web_address(row.get("sender profile url", "")),
                recipients=row.get("to", ""),
                others=tuple(filter(None, map(web_address, _BETWEEN.split(row.get("recipient profile urls", ""))))),
                at=_instant(row.get("date", "")),
                subject=_plain(row.get("subject", "")),
                text=_plain(row.get("content", "")),
                folder=row.get("folder", ""),
            )
        )
    notes = [f"{name}: {drafts:,} drafts were left out."] * bool(drafts)
    return Export(name, "linkedin", messages=tuple(messages), notes=tuple(notes))


def _instant(text: str) -> str | None:
    """ "2025-01-09 08:00:00 UTC" as ISO 8601; without a zone it stays without one."""
    try:
        return datetime.fromisoformat(text.removesuffix("UTC").strip() + ("+00:00" if text.endswith("UTC") else "")).isoformat()
    except ValueError:
        return text or None


def _plain(text: str) -> str:
    """The words alone, without mark-up; where the mark-up is beyond reading, as they stand."""
    text = text[:_TEXT]
    if _TAG.search(text):
        try:
            text = readable(text)[0]
        except Unreadable:
            return fold(text)
    return fold(text)


def _positions(name: str, table: Table) -> Export:
    positions = []
    for line, cells in table.rows:
        row = _by_key(cells)
        positions.append(
            FoundPosition(
                where=f"{name}, line {line}",
                company=company_name(row.get("company name", "")),
                title=row.get("title", ""),
                started=_month(row.get("started on", "")),
                ended=_month(row.get("finished on", "")),
                summary=row.get("description", "")[:_TEXT],
            )
        )
    return Export(name, "linkedin", positions=tuple(each for each in positions if each.company or each.title))


def _month(text: str) -> str | None:
    """ "Apr 2019" as 2019-04: no more precise than it was given. What cannot be read stays as it is."""
    day = day_of(f"1 {text}", day_first=True) if text and not text[0].isdigit() else None
    return day[:7] if day else text or None


_READERS: tuple[tuple[Callable[[frozenset[str]], bool], Callable[[str, Table], Export]], ...] = (
    (_is_connections, _connections),
    (_is_messages, _messages),
    (_is_applications, _applications),
    (_is_saved, _saved),
    (_is_positions, _positions),
)
