"""Tables as files: CSV with any separator, Markdown, lists in JSON. A header is found by its names, never by its line number."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from sayyes.errors import Unreadable
from sayyes.readers import caps
from sayyes.readers.text import decode

SEPARATORS = ",;\t|"
_HEADER_WITHIN = 60  # lines; notes before a header are a handful
_HEADING_LINES = 12  # over which one header may run
_HEADER_LINE = 50_000  # characters
_HEAD = 200_000
_RULE = re.compile(r"[\s:|-]{3,}")


@dataclass(frozen=True)
class Table:
    """Column names as written, and rows: the line at which each ends, and its cells by column. A repeated name gets " (2)"."""

    columns: tuple[str, ...]
    rows: tuple[tuple[int, dict[str, str]], ...]


def text_of(data: bytes) -> str:
    """The file as text: UTF-16 with a mark, UTF-8 with or without one, else Windows-1252."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return decode(data, "utf-16")[0].lstrip("\ufeff")
    return decode(data.removeprefix(b"\xef\xbb\xbf"), None)[0]


def column_key(name: str) -> str:
    """A column's name to compare: letters and digits, small and without accents, one space between words."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name.strip().lstrip("\ufeff"))
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", spaced) if not unicodedata.combining(sign))
    return " ".join(re.sub(r"[^\w]+|_", " ", plain).casefold().split())


def table_in(text: str, is_header: Callable[[frozenset[str]], bool]) -> Table | None:
    """The table below the first line whose column keys `is_header` accepts; None where there is none. Raises `Unreadable`."""
    head = _lines(text[:_HEAD])[:_HEADER_WITHIN]
    for number, line in enumerate(head):
        for last, written in ((number, line), *_over_lines(head, number)):
            columns, separator = _columns(written) if len(written) <= _HEADER_LINE else ((), "")
            if columns and is_header(frozenset(map(column_key, columns))):
                return Table(columns, tuple(_rows(_lines(text), last, columns, separator)))
    return None


def _over_lines(lines: list[str], number: int) -> Iterator[tuple[int, str]]:
    """The line with those that its open quotation mark runs on over: a spreadsheet breaks a long heading so."""
    written = lines[number]
    for last in range(number + 1, min(number + _HEADING_LINES, len(lines)) if written.count('"') % 2 else 0):
        written += f"\n{lines[last]}"
        if written.count('"') % 2 == 0:
            yield last, written
            return


def markdown_tables(text: str) -> list[str]:
    """What stands before the first table of a text in Markdown, then each table from its header on: the line above a rule."""
    lines = _lines(text)
    heads = [at for at in range(len(lines) - 1) if "|" in lines[at] and "|" in lines[at + 1] and _RULE.fullmatch(lines[at + 1])]
    bounds = [0, *heads, len(lines)]
    return ["\n".join(lines[at:to]) for at, to in pairwise(bounds)]


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def records_table(records: list[Mapping[str, object]]) -> Table:
    """A list of JSON objects as a table. Raises `Unreadable` beyond the caps."""
    if len(records) > caps.TABLE_ROWS:
        raise Unreadable(_TOO_LONG)
    columns = tuple(dict.fromkeys(str(name) for record in records for name in record))
    _check_width(columns)
    rows = tuple((number, {str(name): _cell(value) for name, value in each.items()}) for number, each in enumerate(records, 1))
    return Table(columns, rows)


_TOO_LONG = f"it has more than {caps.TABLE_ROWS:,} rows, which is more than we read; split it"


def _check_width(columns: tuple[str, ...]) -> None:
    if len(columns) > caps.TABLE_COLUMNS:
        raise Unreadable(f"it has more than {caps.TABLE_COLUMNS} columns; keep those that matter")


def _columns(line: str) -> tuple[tuple[str, ...], str]:
    """The line taken apart by the separator that gives the most columns."""
    best: tuple[str, ...] = ()
    chosen = ","
    for separator in SEPARATORS:
        cells = _split(line, separator)
        if len(cells) > len(best):
            best, chosen = cells, separator
    if len(best) < 2:
        return (), chosen
    _check_width(best)
    named: dict[str, int] = {}
    columns = []
    for name in (" ".join(cell.lstrip("\ufeff").split()) for cell in best):
        named[name] = named.get(name, 0) + 1
        columns.append(name if named[name] == 1 else f"{name} ({named[name]})")
    return tuple(columns), chosen


def _split(line: str, separator: str) -> tuple[str, ...]:
    if separator == "|":
        cells = line.strip().strip("|").split("|") if line.count("|") > 1 else []
        return tuple(cell.strip() for cell in cells)
    try:
        return tuple(next(csv.reader(io.StringIO(line, newline=""), delimiter=separator), []))
    except csv.Error:
        return ()


def _rows(lines: list[str], header: int, columns: tuple[str, ...], separator: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Rows below the header. Lines of one cell (notes, blank lines, rules of Markdown) are no rows."""
    cells: Iterator[tuple[int, list[str]]]
    if separator == "|":
        split = ((number, list(_split(line, "|"))) for number, line in enumerate(lines[header + 1 :], header + 2) if line.strip())
        cells = ((number, row) for number, row in split if not _RULE.fullmatch(lines[number - 1]))
    else:
        cells = _csv_rows(lines, header, separator)
    count = 0
    for number, row in cells:
        kept = {name: value.strip() for name, value in zip(columns, row, strict=False) if value.strip()}
        if len(row) < 2 or not kept:
            continue
        count += 1
        if count > caps.TABLE_ROWS:
            raise Unreadable(_TOO_LONG)
        yield number, kept


def _csv_rows(lines: list[str], header: int, separator: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO("\n".join(lines[header + 1 :]), newline=""), delimiter=separator)
    try:
        for row in reader:
            yield header + 1 + reader.line_num, row
    except csv.Error as problem:
        where = header + 1 + reader.line_num
        raise Unreadable(f"line {where:,} cannot be read ({problem}); a quotation mark is probably not closed") from None


def _cell(value: object) -> str:
    """A value as the text of a cell; of an object its name, of a list what it holds."""
    if isinstance(value, dict):
        value = next((value[key] for key in ("name", "title", "label", "value") if isinstance(value.get(key), str)), None)
    if isinstance(value, list):
        value = ", ".join(filter(None, (str(each).strip() for each in value if isinstance(each, str | int | float))))
    return "" if value is None else str(value).strip()
