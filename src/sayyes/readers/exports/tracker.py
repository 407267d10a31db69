"""Trackers: tables in which people keep their applications, each with its own columns and its own words.

Columns are matched to our fields by their names, and their words for where an application stands to our stages; both are
shown to be confirmed. A word that we do not know is kept as it is, and the stage is then "unknown".

Where no column's name says "status", the column most of whose cells are words for a stage is taken for it ("List", "Result",
"Where it stands"); and where no name says "company" but one says "role", a column called "name" holds the companies.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from sayyes.errors import Unreadable
from sayyes.readers.exports.boards import board_records
from sayyes.readers.exports.columns import FIELDS, NAMES, days_of_applying, field_by_words
from sayyes.readers.exports.dates import day_of, order_of
from sayyes.readers.exports.found import STAGES, Cells, Export, FoundApplication, FoundContact, Stage, Wishes
from sayyes.readers.exports.identity import company_name, email_key, web_address
from sayyes.readers.exports.stages import stage_of
from sayyes.readers.exports.tables import Table, column_key, markdown_tables, records_table, table_in

IGNORED = "ignore"
_BY_CONTENT = 0.6  # of a column's cells: words for a stage, each no longer than this many characters
_LOOKED_AT = 500  # rows, to tell whether a column holds days
_LONGEST_LABEL = 40
_WITHIN = 4  # objects around the list of a tracker in JSON
_OPEN = re.compile(r"^(?:—|–|-|n/?a|none|null|\?)$", re.IGNORECASE)
_REACHED: tuple[Stage, ...] = ("withdrawn", "rejected", "accepted", "offer", "interviewing", "applied")
_TICKED = re.compile(r"^(?:true|yes|y|x|1|ja|oui|s[ií]|wahr|vrai|verdadero|checked|\[x\]|[✓✔✅☑]\ufe0f?)$", re.IGNORECASE)
_NOT_TICKED = re.compile(r"^(?:false|no|n|0|nein|non|falsch|faux|falso|unchecked|\[ ?\]|[✗✘❌☐✖]\ufe0f?|[-–—])$", re.IGNORECASE)
_LINKED = re.compile(r"^\[([^\[\]]{1,300})\]\([^()\s]{1,2000}\)$")
_RELATED = re.compile(r" \((?:https?://[^()\s]+|[^()]{1,400}\.(?:md|html))\)$")


def tracker_text(name: str, text: str, wishes: Wishes) -> Export | None:
    """A tracker as CSV or Markdown; None if there is no such table in it. Raises `Unreadable` beyond the caps."""

    def is_header(columns: frozenset[str]) -> bool:
        return _is_tracker(columns, wishes)

    before, *parts = markdown_tables(text)
    tables = [table for part in parts if (table := table_in(part, is_header))]
    if len(tables) < 2 or table_in(before, is_header):  # Markdown within a cell is no table of its own
        table = table_in(text, is_header)
        return tracker_table(name, table, wishes) if table is not None else None
    for wished in wishes.columns:
        _column(tuple(column for table in tables for column in table.columns), wished)
    exports = [tracker_table(f"{name}, table {number}", table, _about(table, wishes)) for number, table in enumerate(tables, 1)]
    return _joined(name, exports)


def _about(table: Table, wishes: Wishes) -> Wishes:
    """What was said about the columns of this one of several tables."""
    keys = set(map(column_key, table.columns))
    return replace(wishes, columns={column: field for column, field in wishes.columns.items() if column_key(column) in keys})


def _joined(name: str, exports: list[Export]) -> Export:
    columns: Cells = {}
    for each in exports:
        columns |= {column: field for column, field in each.columns.items() if columns.get(column, IGNORED) == IGNORED}
    return Export(
        name,
        "tracker",
        contacts=tuple(contact for each in exports for contact in each.contacts),
        applications=tuple(application for each in exports for application in each.applications),
        columns=columns,
        stages={label: stage for each in exports for label, stage in each.stages.items()},
        asks=tuple(ask for each in exports for ask in each.asks),
        notes=tuple(note for each in exports for note in each.notes),
    )


def tracker_records(name: str, value: object, wishes: Wishes) -> Export | None:
    """A tracker as a JSON list of objects; None if it is no such list."""
    for listed in _lists(value, _WITHIN):
        records = [each for each in listed if isinstance(each, Mapping)] if isinstance(listed, list) else []
        keys = frozenset(column_key(str(key)) for each in records[:100] for key in each)
        if _is_tracker(keys, wishes):
            return tracker_table(name, records_table(records), wishes)
    return None


def _lists(value: object, within: int) -> Iterator[list[object]]:
    """The lists in objects within objects, the outer ones first."""
    if isinstance(value, list):
        yield value
    elif isinstance(value, dict) and within:
        inner = sorted(value.values(), key=lambda each: not isinstance(each, list))
        yield from (listed for each in inner for listed in _lists(each, within - 1))


def tracker_board(name: str, value: object, wishes: Wishes) -> Export | None:
    """A tracker as a board of cards; None if it is none."""
    found = board_records(value)
    if found is None or not found[0]:
        return None
    records, archived = found
    export = tracker_table(name, records_table(records), wishes)
    notes = (f"{name}: {archived:,} archived cards were left out.",) * bool(archived)
    return replace(export, notes=(*export.notes, *notes))


def tracker_table(name: str, table: Table, wishes: Wishes) -> Export:
    """The applications in a table, and how it was understood. Raises `Unreadable` for a wish that names no column or field."""
    columns = understood(table, wishes)
    by_field = {field: column for column, field in columns.items() if field != IGNORED}
    days = by_field.get("applied_on", "")
    found, open_day = order_of(cells.get(days, "") for _, cells in table.rows)
    first = wishes.day_first if wishes.day_first is not None else found
    words = _wished_stages(wishes)
    ticked = () if "stage" in by_field else _ticked_stages(table)
    applications: list[FoundApplication] = []
    contacts: list[FoundContact] = []
    nothing = unread = 0
    for line, cells in table.rows:
        row = {field: _stated(cells.get(column, "")) for field, column in by_field.items()}
        row["stage"] = row.get("stage") or next((column for column in ticked if _TICKED.match(cells.get(column, ""))), "")
        application = _application(f"{name}, row {line}", row, cells, first, words)
        if application is None:
            nothing += 1
            continue
        unread += bool(row.get("applied_on")) and application.applied_on is None
        applications.append(application)
        contacts.extend(_contacts(application, row))
    asks = []
    if open_day is not None and wishes.day_first is None:
        asks.append(f"“{open_day}” in the column “{days}”: is the day first, or the month? Say --days-first or --months-first.")
    notes = [f"{name}: {nothing:,} rows name neither a company nor a role and were left out."] * bool(nothing)
    notes += [f"{name}: {unread:,} dates in “{days}” were not understood and stay as text."] * bool(unread)
    return Export(
        name,
        "tracker",
        contacts=tuple(contacts),
        applications=tuple(applications),
        columns=columns,
        stages={each.label: each.stage for each in applications if each.label},
        asks=tuple(asks),
        notes=tuple(notes),
    )


def understood(table: Table, wishes: Wishes) -> Cells:
    """Every column with the field it is taken for, or "ignore". Each field is taken once, by its likeliest column."""
    columns = table.columns
    wished = {_column(columns, column): _field(field) for column, field in wishes.columns.items()}
    taken = set(wished.values())
    chosen: dict[str, str] = dict(wished)
    ticks = set(_ticked_stages(table))
    for field, names in NAMES.items():
        if field in taken:
            continue
        left = ((column_key(column), column) for column in columns if column not in chosen and column not in ticks)
        ranked = [(names.index(key), column) for key, column in left if key in names]
        if ranked:
            chosen[min(ranked)[1]] = field
    left_over = [column for column in columns if column not in chosen]
    for column in left_over:
        field_meant = field_by_words(column)
        if field_meant is not None and field_meant not in chosen.values():
            chosen[column] = field_meant
    left_over = [column for column in left_over if column not in chosen and column not in ticks]
    days = days_of_applying(column for column in left_over if _holds_days(table, column))
    if "applied_on" not in chosen.values() and days is not None:
        chosen[days] = "applied_on"
    left_over = [column for column in left_over if column not in chosen]
    if "stage" not in chosen.values():
        chosen |= dict.fromkeys(_stages_by_content(table, left_over), "stage")
    if "company" not in chosen.values() and "role" in chosen.values():
        chosen |= dict.fromkeys([column for column in left_over if column_key(column) == "name"][:1], "company")
    return {column: chosen.get(column, IGNORED) for column in columns}


def _holds_days(table: Table, column: str) -> bool:
    cells = [cell for _, row in table.rows[:_LOOKED_AT] if (cell := _stated(row.get(column, "")))]
    read = sum(day_of(cell, day_first=True) is not None or day_of(cell, day_first=False) is not None for cell in cells)
    return bool(cells) and read / len(cells) >= _BY_CONTENT


def _stages_by_content(table: Table, columns: Iterable[str]) -> list[str]:
    """The one column that most likely says where an application stands, by what is in it; none where no column does."""
    shares = []
    for column in columns:
        cells = [cell for _, row in table.rows if (cell := _stated(row.get(column, "")))]
        said = sum(len(cell) <= _LONGEST_LABEL and stage_of(cell) != "unknown" for cell in cells)
        shares.append((said / len(cells) if cells else 0.0, column))
    share, column = max(shares, key=lambda each: each[0], default=(0.0, ""))
    return [column] if share >= _BY_CONTENT else []


def _ticked_stages(table: Table) -> tuple[str, ...]:
    """Columns that say of a stage only whether it was reached, the last stage first."""
    columns = [column for column in table.columns if stage_of(column) in _REACHED]
    for_ticks = [
        column
        for column in columns
        if (cells := [cell for _, row in table.rows if (cell := row.get(column, ""))])
        and all(_TICKED.match(cell) or _NOT_TICKED.match(cell) for cell in cells)
    ]
    return tuple(sorted(for_ticks, key=lambda column: _REACHED.index(stage_of(column))))


def _column(columns: tuple[str, ...], wished: str) -> str:
    for column in columns:
        if column_key(column) == column_key(wished):
            return column
    raise Unreadable(f"there is no column “{wished[:60]}” in it; there are: {', '.join(columns)[:300]}")


def _field(wished: str) -> str:
    if wished not in (*FIELDS, IGNORED):
        raise Unreadable(f"“{wished[:60]}” is none of our fields; they are: {', '.join(FIELDS)}, {IGNORED}")
    return wished


def _wished_stages(wishes: Wishes) -> dict[str, Stage]:
    words: dict[str, Stage] = {}
    for label, wished in wishes.stages.items():
        stage = next((each for each in STAGES if each == wished), None)
        if stage is None:
            raise Unreadable(f"“{wished[:60]}” is none of our stages; they are: {', '.join(STAGES)}")
        words[label.casefold()] = stage
    return words


def _is_tracker(columns: frozenset[str], wishes: Wishes) -> bool:
    """At least two of our fields, one of them the company or the role; or a column that the person named."""
    if any(column_key(each) in columns for each in wishes.columns):
        return True
    matched = {field for field, names in NAMES.items() if columns & set(names)}
    return len(matched) > 1 and bool(matched & {"company", "role"})


def _application(
    where: str, row: Mapping[str, str], cells: Cells, day_first: bool | None, words: Mapping[str, Stage]
) -> FoundApplication | None:
    company, role = company_name(_unlinked(row.get("company", ""))), " ".join(_unlinked(row.get("role", "")).split())
    if not (company or role):
        return None
    label = row.get("stage", "")
    applied_on = day_of(row.get("applied_on", ""), day_first=day_first)
    unlabelled: Stage = "applied" if applied_on else "saved"
    return FoundApplication(
        where=where,
        company=company,
        role=role,
        link=web_address(row.get("link", "")),
        applied_on=applied_on,
        stage=words.get(label.casefold(), stage_of(label)) if label else unlabelled,
        label=label,
        pay=row.get("pay", ""),
        place=row.get("place", ""),
        notes=row.get("notes", ""),
        cells=cells,
    )


def _stated(cell: str) -> str:
    """The cell, unless it only says that there is nothing to say."""
    return "" if _OPEN.match(cell) else cell


def _unlinked(cell: str) -> str:
    """The words of a cell that links to a page, as Markdown writes it, or Notion of a page that stands in a relation."""
    linked = _LINKED.match(cell)
    return linked[1] if linked else _RELATED.sub("", cell)


def _contacts(application: FoundApplication, row: Mapping[str, str]) -> list[FoundContact]:
    """The person whom a row names beside the application."""
    name, email = row.get("contact", ""), row.get("contact_email", "")
    if "@" in name and not email:
        name, email = "", name
    emails: tuple[str, ...] = (email.strip(),) if email_key(email) else ()
    if not name and not emails:
        return []
    return [FoundContact(application.where, name or emails[0], emails=emails, company=application.company)]
