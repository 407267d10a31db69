"""Trackers with anybody's columns, separators, words and dates."""

from __future__ import annotations

import json

import pytest

from sayyes.readers import caps
from sayyes.readers.exports.door import read_export
from sayyes.readers.exports.found import Export, Wishes
from sayyes.readers.exports.stages import stage_of


def tracked(text: str, wishes: Wishes | None = None) -> Export:
    return read_export("tracker.csv", text.encode(), wishes)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_every_separator_is_found(separator: str) -> None:
    rows = [["Company", "Job Title", "Date Applied", "Status"], ["Larkfield", "Analyst", "2026-01-04", "Applied"]]
    (one,) = tracked("\n".join(separator.join(row) for row in rows)).applications
    assert (one.company, one.role, one.applied_on, one.stage) == ("Larkfield", "Analyst", "2026-01-04", "applied")


def test_a_markdown_table_is_read_and_its_dashes_mean_nothing() -> None:
    text = (
        "# Mine\n\n| # | Company | Role | Status | Notes |\n|---|---|:---|---|---|\n| 1 | Larkfield | Analyst | Interview | — |\n"
    )
    (one,) = read_export("applications.md", text.encode()).applications
    assert (one.company, one.stage, one.notes) == ("Larkfield", "interviewing", "")


def test_a_list_in_json_is_read() -> None:
    rows = [{"jobTitle": "Analyst", "companyName": "Larkfield", "dateApplied": "2026-03-01", "status": "rejected", "stars": 3}]
    (one,) = read_export("jobs.json", json.dumps(rows).encode()).applications
    assert (one.company, one.role, one.stage, one.cells["stars"]) == ("Larkfield", "Analyst", "rejected", "3")


def test_the_columns_as_understood_are_shown_and_can_be_put_right() -> None:
    text = "Firm they call it,Company,Role,Status\nLarkfield,their agency,Analyst,Applied\n"
    assert tracked(text).columns == {"Firm they call it": "ignore", "Company": "company", "Role": "role", "Status": "stage"}
    put_right = tracked(text, Wishes(columns={"firm they call it": "company"}))
    assert put_right.applications[0].company == "Larkfield"
    assert put_right.columns["Company"] == "ignore"


@pytest.mark.parametrize("wish", [{"No such": "company"}, {"Company": "shoe size"}])
def test_a_wish_that_cannot_be_names_what_there_is(wish: dict[str, str]) -> None:
    error = tracked("Company,Role\nLarkfield,Analyst\n", Wishes(columns=wish)).error or ""
    assert "Company" in error or "company" in error


def test_one_day_beyond_twelve_settles_the_order_of_a_column() -> None:
    text = "Company,Role,Date Applied\nA,x,5/9/2026\nB,y,25/9/2026\n"
    assert [each.applied_on for each in tracked(text).applications] == ["2026-09-05", "2026-09-25"]


def test_an_order_that_nothing_settles_is_asked_once_and_never_guessed() -> None:
    text = "Company,Role,Date Applied\nA,x,5/9/2026\nB,y,6/9/2026\n"
    found = tracked(text)
    assert [each.applied_on for each in found.applications] == [None, None]
    assert len(found.asks) == 1
    assert "5/9/2026" in found.asks[0]
    told = tracked(text, Wishes(day_first=False))
    assert [each.applied_on for each in told.applications] == ["2026-05-09", "2026-06-09"]
    assert told.asks == ()


def test_a_rating_below_a_company_is_no_part_of_its_name() -> None:
    (one,) = tracked('Company,Role,Status\n"Larkfield\n4.1",Analyst,Applied\n').applications
    assert one.company == "Larkfield"
    assert one.cells["Company"] == "Larkfield\n4.1"


@pytest.mark.parametrize(
    ("label", "stage"),
    [
        ("Applied", "applied"), ("Not applied yet", "saved"), ("Phone screen", "interviewing"), ("Offer received", "offer"),
        ("Offer declined", "withdrawn"), ("Rejected after interview", "rejected"), ("Absage", "rejected"), ("Zzz", "unknown"),
    ],
)  # fmt: skip
def test_their_words_become_our_stages(label: str, stage: str) -> None:
    assert stage_of(label) == stage


def test_an_unknown_word_is_kept_as_it_is_and_can_be_explained() -> None:
    text = "Company,Role,Status\nLarkfield,Analyst,Zzz\n"
    (one,) = tracked(text).applications
    assert (one.stage, one.label) == ("unknown", "Zzz")
    (told,) = tracked(text, Wishes(stages={"zzz": "offer"})).applications
    assert (told.stage, told.label) == ("offer", "Zzz")
    assert "daydreaming" in (tracked(text, Wishes(stages={"zzz": "daydreaming"})).error or "")


def test_the_person_in_a_row_becomes_a_contact() -> None:
    (bob,) = tracked("Company,Role,Contact Person,Contact Email\nLarkfield,Analyst,Bob,bob@larkfield.example\n").contacts
    assert (bob.name, bob.emails, bob.company) == ("Bob", ("bob@larkfield.example",), "Larkfield")


def test_a_table_about_something_else_is_not_taken_for_a_tracker() -> None:
    assert "nothing that we import" in (tracked("Milk,Bread\n1,2\n").error or "")


@pytest.mark.parametrize(("rows", "read"), [(caps.TABLE_ROWS, True), (caps.TABLE_ROWS + 1, False)])
def test_the_cap_on_rows(rows: int, read: bool) -> None:
    found = tracked("Company,Role\n" + "A,x\n" * rows)
    assert (found.error is None) is read
    assert len(found.applications) == (rows if read else 0)


@pytest.mark.parametrize(("columns", "read"), [(caps.TABLE_COLUMNS, True), (caps.TABLE_COLUMNS + 1, False)])
def test_the_cap_on_columns(columns: int, read: bool) -> None:
    header = ",".join(["Company", "Role", *(f"c{number}" for number in range(columns - 2))])
    assert (tracked(f"{header}\nLarkfield,Analyst\n").error is None) is read


@pytest.mark.parametrize("heading", ["List Name", "Result", "Where it stands"])
def test_a_column_of_stages_is_known_by_what_is_in_it(heading: str) -> None:
    text = f"Employer,Position,{heading},Via\nLarkfield,Analyst,2nd interview,Carol\nOakley,Clerk,No answer,a friend\n"
    read = tracked(text)
    assert [one.stage for one in read.applications] == ["interviewing", "applied"]
    assert read.columns[heading] == "stage"


def test_words_that_only_sometimes_name_a_stage_make_no_column_of_stages() -> None:
    text = "Employer,Position,Thoughts\nLarkfield,Analyst,offers a bus pass\nOakley,Clerk,near home\nElm,Clerk,by Bob\n"
    assert tracked(text).columns["Thoughts"] == "ignore"


def test_a_plain_name_beside_a_role_is_the_company() -> None:
    assert tracked("Name,Role,Stage\nLarkfield,Analyst,Applied\n").applications[0].company == "Larkfield"
