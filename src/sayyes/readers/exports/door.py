"""The door for exports: bytes of any kind come in, an `Export` goes out.

Nothing here raises because of what is in a file: what cannot be read is an export with `error`, one sentence for the person. In
a ZIP, a file that cannot be read becomes a note, and the others are read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sayyes.errors import Unreadable
from sayyes.readers import caps
from sayyes.readers.exports.address_book import people_of_a_table
from sayyes.readers.exports.archive import files_within, is_archive
from sayyes.readers.exports.calendars import interviews_in
from sayyes.readers.exports.found import ROWS, Export, Wishes
from sayyes.readers.exports.json_resume import json_resume
from sayyes.readers.exports.linkedin import linkedin_table
from sayyes.readers.exports.sheets import is_workbook, page_tables, workbook_sheets
from sayyes.readers.exports.tables import text_of
from sayyes.readers.exports.tracker import tracker_board, tracker_records, tracker_text
from sayyes.readers.exports.vcard import vcards
from sayyes.readers.records import load_json

_NOTHING = (
    "This holds nothing that we import: we know LinkedIn's export, address books (.vcf or a table), trackers as tables with a "
    "column for the company or the role, JSON Resume and calendars (.ics)."
)


def read_export(name: str, data: bytes, wishes: Wishes | None = None) -> Export:
    """Read one export, or a ZIP of them. Never raises on data."""
    if len(data) > caps.ARCHIVE_BYTES:
        return unread(name, f"This is larger than {caps.ARCHIVE_BYTES // caps.MEGABYTE} MB; hand in the files in it one by one.")
    if not data.strip():
        return unread(name, "This is empty; export it again.")
    try:
        found = _read(name, data, wishes or Wishes())
    except Unreadable as problem:
        return unread(name, f"This could not be imported: {problem}.")
    except RecursionError:
        return unread(name, "This is nested too deeply to be read.")
    return found if found is not None else unread(name, _NOTHING)


def unread(name: str, sentence: str) -> Export:
    """What stands for a file that could not be read."""
    return Export(name, "none", error=sentence)


def _read(name: str, data: bytes, wishes: Wishes) -> Export | None:
    if is_workbook(data):
        return _first_table(name, workbook_sheets(data), wishes)
    return _archive(name, data) if is_archive(data) else _file(name, data, wishes)


def _file(name: str, data: bytes, wishes: Wishes) -> Export | None:
    head = data[:400].removeprefix(b"\xef\xbb\xbf").lstrip().upper()
    if head.startswith(b"BEGIN:VCALENDAR"):
        return interviews_in(name, data)
    text = text_of(data)
    if text[:400].lstrip("\ufeff \r\n\t").upper().startswith("BEGIN:VCARD"):
        return vcards(name, data)
    if head[:1] in {b"{", b"["}:
        value = load_json(text)
        return json_resume(name, value) or tracker_board(name, value, wishes) or tracker_records(name, value, wishes)
    tables = page_tables(text)
    return _first_table(name, tables, wishes) if tables else _table(name, text, wishes)


def _table(name: str, text: str, wishes: Wishes) -> Export | None:
    people = None if wishes.columns else people_of_a_table(name, text)  # a mapped table is a tracker, whatever else it looks like
    return linkedin_table(name, text) or people or tracker_text(name, text, wishes)


def _first_table(name: str, tables: Sequence[str], wishes: Wishes) -> Export | None:
    """The first of several sheets in which there is something of ours: columns are confirmed for one table at a time."""
    for number, text in enumerate(tables):
        found = _table(name, text, wishes)
        if found is not None:
            others = sum(bool(each.strip(",\n ")) for each in tables[number + 1 :])
            notes = (f"{name}: only its first table of applications or people is read; {others:,} more were left alone.",)
            return replace(found, notes=(*found.notes, *notes * bool(others)))
    return None


def _archive(name: str, data: bytes) -> Export:
    """Everything known in a ZIP. A tracker does not come in one: its columns could not be confirmed one file at a time."""
    notes: list[str] = []
    found: list[Export] = []
    for inner, content in files_within(data, notes):
        try:
            export = _inner(inner, content)
        except (Unreadable, RecursionError) as problem:
            notes.append(f"{inner}: {problem}")
            continue
        if export is not None:
            found.append(export)
    if not any(each.rows for each in found):
        raise Unreadable("; ".join([*notes[:3], "there is nothing in it that we import"]))
    return _merged(name, found, notes)


def _inner(name: str, content: bytes) -> Export | None:
    lower = name.lower()
    if not content.strip():
        return None
    if lower.endswith((".csv", ".tsv")):
        return linkedin_table(name, text_of(content))
    if lower.endswith(".vcf"):
        return vcards(name, content)
    if lower.endswith(".ics"):
        return interviews_in(name, content)
    return json_resume(name, load_json(text_of(content)))


def _merged(name: str, exports: Iterable[Export], notes: list[str]) -> Export:
    """Several files as one: split tables (“Job Applications_1.csv”) come together here."""
    exports = list(exports)
    kinds = {each.kind for each in exports if each.rows}
    rows: dict[str, Any] = {field: tuple(row for each in exports for row in getattr(each, field)) for field in ROWS}
    return Export(
        name,
        kinds.pop() if len(kinds) == 1 else "archive",
        asks=tuple(ask for each in exports for ask in each.asks),
        notes=(*notes, *(note for each in exports for note in each.notes)),
        **rows,
    )
