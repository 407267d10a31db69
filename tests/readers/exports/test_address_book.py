"""Address books that come as tables: people, whatever else their columns could be taken for."""

from __future__ import annotations

import pytest

from sayyes.readers.exports.door import read_export
from sayyes.readers.exports.found import Wishes

GOOGLE = (
    "First Name,Middle Name,Last Name,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,"
    "Organization Name,Organization Title\n"
    "Alice,,Moreau,met in May,* mine,Work,alice@larkfield.example ::: a@home.example,Mobile,+1 555 0100 ::: 555-0101,"
    "Larkfield,Clerk\n"
    ",,,,,,bob@oakley.example,,,,\n,,,,* mine,,,,,,\n"
)  # fmt: skip
OLDER = (
    "Name,Given Name,Family Name,Organization 1 - Name,Organization 1 - Title,E-mail 1 - Type,E-mail 1 - Value\n"
    "Alice Moreau,Alice,Moreau,Larkfield,Clerk,* ,alice@larkfield.example\n"
)
OUTLOOK = (
    "First Name,Middle Name,Last Name,Title,E-mail Address,E-mail 2 Address,Business Phone,Company,Job Title,Notes\n"
    "Alice,,Moreau,Ms,alice@larkfield.example,,+1 555 0100,Larkfield,Clerk,\n"
)
GERMAN = "Vorname;Nachname;Firma;Position;Telefon;E-Mail\nAlice;Moreau;Larkfield;Clerk;+49 1;alice@larkfield.example\n"


@pytest.mark.parametrize("text", [GOOGLE, OLDER, OUTLOOK, GERMAN], ids=["Google", "older Google", "Outlook", "German"])
def test_people_in_a_table_are_people_and_no_applications(text: str) -> None:
    read = read_export("contacts.csv", text.encode())
    alice = read.contacts[0]
    assert (alice.name, alice.emails[0], alice.company, alice.title) == (
        "Alice Moreau",
        "alice@larkfield.example",
        "Larkfield",
        "Clerk",
    )
    assert read.applications == ()


def test_several_values_in_a_cell_are_told_apart_and_an_address_alone_is_somebody() -> None:
    read = read_export("contacts.csv", GOOGLE.encode())
    alice, bob = read.contacts
    assert alice.emails == ("alice@larkfield.example", "a@home.example")
    assert alice.phones == ("+1 555 0100", "555-0101")
    assert bob.name == "bob@oakley.example"
    assert read.notes == ("contacts.csv: 1 rows name nobody and were left out.",)


def test_a_table_of_people_whose_columns_the_person_mapped_is_a_tracker() -> None:
    read = read_export("contacts.csv", GERMAN.encode(), Wishes(columns={"Firma": "company"}))
    assert [one.company for one in read.applications] == ["Larkfield"]


def test_names_beside_a_status_are_the_contacts_of_applications() -> None:
    text = "First Name,Last Name,Email,Company,Role,Status\nBob,Raman,bob@oakley.example,Oakley,Clerk,Applied\n"
    (one,) = read_export("t.csv", text.encode()).applications
    assert (one.company, one.stage) == ("Oakley", "applied")
