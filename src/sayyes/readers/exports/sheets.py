"""Spreadsheets that are no plain text: a workbook of Excel (.xlsx, also of Google Sheets and Numbers), and tables in a page.

Each sheet or table becomes the text of a CSV, so that it is read like any other. A day in a workbook is a number of days and a
format that calls it one (ECMA-376, 18.8.30): it is written out as an ISO date. Formulas are not computed; the value that the
program stored beside them is read.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from html.parser import HTMLParser
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from sayyes.errors import Unreadable
from sayyes.readers import caps
from sayyes.readers.exports.archive import files_within
from sayyes.readers.markup import check_markup, looks_like_markup, parsable

_SHEET = re.compile(r"xl/worksheets/sheet(\d{1,4})\.xml$", re.IGNORECASE)
_LARGEST = 32 * caps.MEGABYTE  # of one part of a workbook
_DAY_FORMATS = frozenset({*range(14, 18), 22, *range(27, 37), *range(50, 59)})
_DAY_CODE = re.compile(r"[dy]", re.IGNORECASE)
_NO_CODE = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_FIRST_DAY = date(1899, 12, 30)  # Excel counts a 29 February 1900 that never was; from March 1900 on this is right
_LAST_DAY = 2_958_465  # 31 December 9999
Rows = list[list[str]]


def is_workbook(data: bytes) -> bool:
    """Whether this ZIP holds a workbook's parts."""
    return data.startswith(b"PK\x03\x04") and b"xl/workbook.xml" in data


def workbook_sheets(data: bytes) -> list[str]:
    """Each sheet as CSV, in their order. Raises `Unreadable` for what no honest program makes."""
    parts = {name.lower(): content for name, content in files_within(data, [], endings=(".xml",))}
    shared = ["".join(each.itertext()) for each in _children(parts.get("xl/sharedstrings.xml"), "si")]
    days = _day_styles(parts.get("xl/styles.xml"))
    numbered = sorted((int(found[1]), content) for name, content in parts.items() if (found := _SHEET.match(name)))
    return [_csv(_sheet_rows(content, shared, days)) for _, content in numbered]


def page_tables(text: str) -> list[str]:
    """Each table of a page as CSV; none where this is no page. Raises `Unreadable` for what no honest page is."""
    if not (text.lstrip("\ufeff \r\n\t").startswith("<") and looks_like_markup(text)):
        return []
    check_markup(text)
    reader = _Tables()
    reader.feed(parsable(text))
    reader.close()
    return [_csv(table) for table in reader.tables if table]


class _Tables(HTMLParser):
    """The cells of every table; a table within a cell belongs to the cell."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[Rows] = []
        self._depth = 0
        self._cell: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self.tables.append([])
        elif self._depth == 1 and tag == "tr":
            self._keep()
            self.tables[-1].append([])
        elif self._depth == 1 and tag in {"td", "th"}:
            self._keep()
            self._cell = []
        elif tag in {"br", "p", "div", "li"} and self._cell is not None:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if self._depth == 1 and tag in {"td", "th", "tr", "table"}:
            self._keep()
        if tag == "table":
            self._depth = max(0, self._depth - 1)

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(" ".join(data.split()) if data.strip() else " ")

    def _keep(self) -> None:
        if self._cell is not None:
            rows = self.tables[-1]
            if not rows:
                rows.append([])
            rows[-1].append("".join(self._cell).strip())
        self._cell = None


def _sheet_rows(content: bytes, shared: list[str], days: frozenset[int]) -> Iterator[list[str]]:
    for count, row in enumerate(_children(content, "row")):
        if count > caps.TABLE_ROWS:
            raise Unreadable(f"it has more than {caps.TABLE_ROWS:,} rows, which is more than we read; split it")
        cells: list[str] = []
        for cell in row:
            place = _place(cell.get("r", ""), len(cells))
            if place >= caps.TABLE_COLUMNS:
                break  # far to the right of any tracker
            cells += [""] * (place + 1 - len(cells))
            cells[place] = _value(cell, shared, days)
        yield cells


def _place(reference: str, otherwise: int) -> int:
    """The column of “AB12”, counted from 0."""
    place = 0
    for letter in reference.rstrip("0123456789")[:4].upper():
        place = place * 26 + ord(letter) - 64
    return place - 1 if place > 0 else otherwise


def _value(cell: Element, shared: list[str], days: frozenset[int]) -> str:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return "".join(cell.itertext())
    value = next((each.text or "" for each in cell if _local(each) == "v"), "")
    if kind == "s":
        return shared[int(value)] if value.isdecimal() and int(value[:9]) < len(shared) else ""
    if kind == "b":
        return "TRUE" if value == "1" else "FALSE"
    style = cell.get("s", "")
    return _day(value) if kind == "n" and style.isdecimal() and int(style[:9]) in days else value


def _day(value: str) -> str:
    try:
        number = int(float(value))
    except (ValueError, OverflowError):
        return value
    return (_FIRST_DAY + timedelta(days=number)).isoformat() if 60 < number <= _LAST_DAY else value


def _day_styles(content: bytes | None) -> frozenset[int]:
    """The numbers of the cell styles that show a day."""
    formats: dict[str, str] = {}
    styles: list[str] = []
    for element in _parsed(content).iter() if content else ():
        if _local(element) == "numFmt":
            formats[element.get("numFmtId", "")] = _NO_CODE.sub("", element.get("formatCode", ""))
        elif _local(element) == "cellXfs":
            styles = [each.get("numFmtId", "0") for each in element]
    return frozenset(number for number, each in enumerate(styles) if _shows_day(each, formats))


def _shows_day(number: str, formats: dict[str, str]) -> bool:
    if number in formats:
        return bool(_DAY_CODE.search(formats[number]))
    return number.isdecimal() and int(number[:9]) in _DAY_FORMATS


def _children(content: bytes | None, name: str) -> Iterator[Element]:
    return (each for each in _parsed(content).iter() if _local(each) == name) if content else iter(())


def _parsed(content: bytes) -> Element:
    if len(content) > _LARGEST or b"<!" in content[:1000].replace(b"<!--", b""):
        raise Unreadable("this workbook is larger or other than those that we read; save the sheet as CSV")
    try:
        return ET.fromstring(content)  # noqa: S314
    except ET.ParseError as problem:
        raise Unreadable(f"the workbook is damaged ({problem}); save it again, or as CSV") from None


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _csv(rows: Iterable[list[str]]) -> str:
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows(rows)
    return written.getvalue()
