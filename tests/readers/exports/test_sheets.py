"""Workbooks and pages with tables: read like the CSV that the person could have saved instead."""

from __future__ import annotations

import io
import zipfile

import pytest

from sayyes.readers.exports.door import read_export
from sayyes.readers.exports.found import Export

_SPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
STYLES = (
    f'<styleSheet {_SPACE}><numFmts><numFmt numFmtId="170" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="171" '
    'formatCode="[Red]0.0&quot;d&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/>'
    '<xf numFmtId="171"/></cellXfs></styleSheet>'
)
HEAD = "".join(f'<c r="{at}1" t="s"><v>{number}</v></c>' for number, at in enumerate("ABCD"))


def workbook(*sheets: str, shared: str = "") -> Export:
    words = "".join(f"<si><t>{word}</t></si>" for word in ("Company", "Role", "Date Applied", "Status"))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as writing:
        writing.writestr("xl/workbook.xml", "<workbook/>")
        writing.writestr("xl/sharedStrings.xml", f"{shared}<sst {_SPACE}>{words}</sst>")
        writing.writestr("xl/styles.xml", STYLES)
        for number, rows in enumerate(sheets, 1):
            writing.writestr(f"xl/worksheets/sheet{number}.xml", f"<worksheet {_SPACE}><sheetData>{rows}</sheetData></worksheet>")
    return read_export("search.xlsx", made.getvalue())


def row(number: int, company: str, day: str, style: int = 1) -> str:
    return (
        f'<row r="{number}"><c r="A{number}" t="inlineStr"><is><t>{company}</t></is></c>'
        f'<c r="C{number}" s="{style}"><v>{day}</v></c><c r="D{number}" t="str"><v>Applied</v></c></row>'
    )


def test_a_workbook_is_read_and_a_number_shown_as_a_day_is_that_day() -> None:
    sheet = f"<row>{HEAD}</row>" + row(2, "Larkfield", "46272") + row(3, "Oakley", "46273.5", style=2)
    one, two = workbook(sheet).applications
    assert (one.company, one.role, one.applied_on, one.stage) == ("Larkfield", "", "2026-09-07", "applied")
    assert two.applied_on == "2026-09-08"


def test_a_number_that_no_format_calls_a_day_stays_a_number() -> None:
    sheet = f"<row>{HEAD}</row>" + row(2, "Larkfield", "46272", style=3)
    assert workbook(sheet).applications[0].cells["Date Applied"] == "46272"


def test_the_first_sheet_with_something_of_ours_is_read_and_the_others_are_named() -> None:
    read = workbook(
        "<row><c t='str'><v>Ideas</v></c></row>", f"<row>{HEAD}</row>" + row(2, "Larkfield", "46272"), row(1, "x", "1")
    )
    assert [one.company for one in read.applications] == ["Larkfield"]
    assert "1 more were left alone" in read.notes[0]


def test_a_workbook_that_defines_words_of_its_own_is_refused() -> None:
    read = workbook(f"<row>{HEAD}</row>", shared='<!DOCTYPE x [<!ENTITY a "aaaa">]>')
    assert read.applications == ()
    assert "save the sheet as CSV" in (read.error or "")


def test_a_page_with_a_table_is_read() -> None:
    page = (
        "<html><head><style>td{color:red}</style></head><body><p>Mine</p><table><tr><th>Company<th>Role<th>Status</tr>"
        "<tr><td>Larkfield &amp; Sons</td><td>Analyst<br>Claims</td><td>Rejected</td></tr>"
        "<tr><td>Oakley<table><tr><td>inner</td></tr></table></td><td>Clerk</td><td></td></tr></table></body></html>"
    )
    one, two = read_export("search.xls", page.encode()).applications
    assert (one.company, one.role, one.stage) == ("Larkfield & Sons", "Analyst Claims", "rejected")
    assert two.role == "Clerk"


@pytest.mark.parametrize(
    "sheet",
    [
        "<worksheet><row><c",
        "<a>" * 50_000 + "</a>" * 50_000,
        "<worksheet><row><c r='ZZZZ1'><v>1</v></c><c t='s'><v>99999999999</v></c><c t='s'><v>²</v></c></row></worksheet>",
        "<worksheet><row><c s='1'><v>1e999</v></c><c s='1'><v>-5</v></c><c s='²'><v>nan</v></c></row></worksheet>",
    ],
    ids=["cut off", "deep", "odd places", "odd days"],
)
def test_a_workbook_that_no_program_makes_is_refused_in_words(sheet: str) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as writing:
        writing.writestr("xl/workbook.xml", "<workbook/>")
        writing.writestr("xl/styles.xml", STYLES)
        writing.writestr("xl/worksheets/sheet1.xml", sheet)
    read = read_export("search.xlsx", made.getvalue())
    assert read.error
    assert read.rows == 0
