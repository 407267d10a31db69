"""Columns and words of trackers in four languages."""

from __future__ import annotations

import json

import pytest

from sayyes.readers.exports.door import read_export
from sayyes.readers.exports.found import Export, Wishes
from sayyes.readers.exports.stages import stage_of


def tracked(text: str) -> Export:
    return read_export("tracker.csv", text.encode())


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Date d’envoi", "applied_on"), ("date_envoi", "applied_on"), ("fecha_postulacion", "applied_on"),
        ("📅 Date I applied", "applied_on"), ("Datum der Bewerbung", "applied_on"), ("Date Saved", "ignore"),
        ("Last application date", "ignore"), ("Job Listing URL", "link"), ("Lien de l'offre", "link"), ("Resume link", "ignore"),
        ("Company LinkedIn URL", "ignore"), ("Salary (gross)", "pay"), ("Salario mín. (k€)", "ignore"), ("État", "stage"),
        ("Kontaktperson", "contact"), ("Kommentar", "notes"),
    ],
)  # fmt: skip
def test_a_heading_is_known_by_its_words(heading: str, field: str) -> None:
    text = f"Company;Role;{heading}\nLarkfield;Analyst;x\n"
    assert tracked(text).columns[heading] == field


@pytest.mark.parametrize(
    ("label", "stage"),
    [
        ("Zusage", "offer"), ("Vorstellungsgespräch", "interviewing"), ("Zurückgezogen", "withdrawn"), ("Abgesagt", "rejected"),
        ("Noch nicht beworben", "saved"), ("In Vorbereitung", "saved"), ("Keine Rückmeldung", "applied"), ("Gesendet", "applied"),
        ("Envoyée", "applied"), ("À envoyer", "saved"), ("Refusée", "rejected"), ("Offre reçue", "offer"),
        ("Offre enregistrée", "saved"), ("Offre pourvue", "rejected"), ("En attente", "applied"), ("Por aplicar", "saved"),
        ("Aplicado", "applied"), ("Descartada", "rejected"), ("Oferta guardada", "saved"), ("Entrevista técnica", "interviewing"),
        ("🟣 Technical round", "interviewing"), ("Haven't applied", "saved"), ("To be sent", "saved"), ("Tuesday", "unknown"),
        ("No longer interested", "withdrawn"), ("Presented", "unknown"),
    ],
)  # fmt: skip
def test_words_of_four_languages_become_our_stages(label: str, stage: str) -> None:
    assert stage_of(label) == stage


@pytest.mark.parametrize(
    "day",
    [
        "Mon, Sep 7, 2026", "Montag, 7. September 2026", "7th September 2026", "7 de septiembre de 2026", "lundi 7 sept. 2026",
        "September 7, 2026 9:00 AM (UTC)", "2026/09/07",
    ],
)  # fmt: skip
def test_a_day_is_read_as_people_write_it(day: str) -> None:
    assert tracked(f"Company;Role;Applied\nLarkfield;Analyst;{day}\n").applications[0].applied_on == "2026-09-07"


def test_a_day_with_a_word_before_it_that_is_no_weekday_is_not_guessed() -> None:
    assert tracked("Company;Role;Applied\nLarkfield;Analyst;before 7 Sep 2026\n").applications[0].applied_on is None


def test_a_cell_that_links_to_a_page_is_its_words() -> None:
    text = "Company;Role\nLarkfield (https://www.notion.so/Larkfield-01?pvs=21);Analyst\n[Oakley](https://oakley.example);Clerk\n"
    assert [one.company for one in tracked(text).applications] == ["Larkfield", "Oakley"]
    assert tracked("Company;Role\nLarkfield (Ulm);Analyst\n").applications[0].company == "Larkfield (Ulm)"


def test_ticked_columns_say_how_far_it_went() -> None:
    text = "Company,Role,Applied,Interview,Rejected\nLarkfield,Analyst,TRUE,TRUE,FALSE\nOakley,Clerk,TRUE,,✓\nElm,Clerk,FALSE,,\n"
    assert [one.stage for one in tracked(text).applications] == ["interviewing", "rejected", "saved"]
    assert tracked(text).columns["Applied"] == "ignore"


def test_names_within_a_record_are_read_and_other_lists_passed_over() -> None:
    record = {"company": {"id": 3, "name": "Larkfield"}, "position": "Analyst", "status": {"name": "Applied"}, "tags": ["a", "b"]}
    (one,) = read_export("t.json", json.dumps({"labels": [{"id": 1}], "applications": [record]}).encode()).applications
    assert (one.company, one.stage, one.cells["tags"]) == ("Larkfield", "applied", "a, b")


def test_several_tables_in_one_text_are_read_each_by_its_own_columns() -> None:
    text = (
        "## Active\n\n| Company | Role | Status | Applied |\n|---|---|---|---|\n| Larkfield | Analyst | Screen | 2026-01-05 |\n\n"
        "| Month | Count |\n|---|---|\n| May | 3 |\n\n## Closed\n\n| Company | Role | Outcome | Date |\n|:--|---|---|---|\n"
        "| Oakley | Clerk | Rejected | 2026-01-02 |\n"
    )
    read = tracked(text)
    assert [(one.company, one.stage, one.applied_on) for one in read.applications] == [
        ("Larkfield", "interviewing", "2026-01-05"),
        ("Oakley", "rejected", "2026-01-02"),
    ]
    put_right = read_export("t.md", text.encode(), Wishes(columns={"Outcome": "notes"}))
    assert put_right.applications[1].notes == "Rejected"
    assert "there is no column" in (read_export("t.md", text.encode(), Wishes(columns={"Fate": "notes"})).error or "")


def test_a_heading_over_several_lines_is_one_heading() -> None:
    (one,) = tracked('"Company\nName","Job\nTitle",Status\nLarkfield,Analyst,Applied\n').applications
    assert (one.company, one.role, one.stage) == ("Larkfield", "Analyst", "applied")


@pytest.mark.parametrize("moment", [1767312000, 1767312000000])
def test_a_moment_since_1970_is_its_day(moment: int) -> None:
    rows = {"data": {"jobs": [{"company": "Larkfield", "title": "Analyst", "appliedAt": moment}]}}
    assert read_export("t.json", json.dumps(rows).encode()).applications[0].applied_on == "2026-01-02"


@pytest.mark.parametrize("heading", ["Bewerbung am", "Fecha en que apliqué", "Time & Date", "When sent"])
def test_a_column_of_days_is_known_by_what_is_in_it_and_a_word_of_applying(heading: str) -> None:
    text = f"Company;Role;{heading};Date saved;Next date\nLarkfield;Analyst;2026-01-05;2026-01-01;soon\n"
    assert tracked(text).applications[0].applied_on == "2026-01-05"


def test_of_two_columns_that_are_only_called_dates_none_is_taken() -> None:
    text = "Company;Role;First date;Second date\nLarkfield;Analyst;2026-01-05;2026-01-01\n"
    assert tracked(text).applications[0].applied_on is None
