"""LinkedIn's archive in all its ages: found by the names of its columns, read without a line lost in silence."""

from __future__ import annotations

import io
import zipfile

import pytest

from sayyes.readers.exports.door import read_export

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ALICE = "Alice,Moreau,https://www.linkedin.com/in/alice-moreau,,Larkfield Mutual,Data Analyst,12 Mar 2024\n"
SEMICOLONS = (
    "First Name;Last Name;Company;Position;Connected On;URL\n"
    "Alice;Moreau;Larkfield Mutual;Data Analyst;12 Mar 2024;https://www.linkedin.com/in/alice-moreau\n"
)
NOTES = 'Notes:\n"When exporting, you may notice, that ""some"" addresses are missing."\n\n'


def archive(**files: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as writing:
        for name, text in files.items():
            writing.writestr(name, text)
    return made.getvalue()


@pytest.mark.parametrize(
    "text",
    [
        NOTES + HEADER + ALICE,
        "Notes:\nThis is what you asked for.\nIt's all there.\n\n" + HEADER + ALICE,
        HEADER + ALICE,
        HEADER + ALICE + "\nNotes:\n" + '"Some addresses are missing."\n',
        "\ufeff" + HEADER + ALICE,
        (NOTES + HEADER + ALICE).replace("\n", "\r\n"),
        SEMICOLONS,
    ],
    ids=["quoted note", "plain note", "no note", "note below", "byte order mark", "CRLF", "address last, semicolons"],
)
def test_connections_are_found_wherever_their_header_stands(text: str) -> None:
    (alice,) = read_export("Connections.csv", text.encode()).contacts
    assert (alice.name, alice.company, alice.title) == ("Alice Moreau", "Larkfield Mutual", "Data Analyst")
    assert (alice.profile, alice.connected_on) == ("https://www.linkedin.com/in/alice-moreau", "2024-03-12")


def test_somebody_without_a_name_is_a_member_by_address_and_without_either_is_counted() -> None:
    text = HEADER + ",,https://www.linkedin.com/in/x1,,,,15 Jan 2018\n,,,,,,15 Jan 2018\n,,,,,,16 Jan 2018\n"
    found = read_export("Connections.csv", text.encode())
    assert [(each.name, each.profile) for each in found.contacts] == [("LinkedIn member", "https://www.linkedin.com/in/x1")]
    assert found.notes == ("Connections.csv: 2 rows have neither a name nor an address and were left out.",)


def test_degrees_after_a_comma_are_no_part_of_a_name() -> None:
    (bob,) = read_export("c.csv", (HEADER + 'Bob,"Raman, MBA, PMP",https://linkedin.com/in/bob,,,,7-Feb-22\n').encode()).contacts
    assert bob.name == "Bob Raman"
    assert bob.connected_on == "2022-02-07"
    assert bob.cells["Last Name"] == "Raman, MBA, PMP"


def test_years_with_two_digits_are_shown_as_they_were_taken() -> None:
    found = read_export("c.csv", (HEADER + "Bob,Raman,https://linkedin.com/in/bob,,,,7-Feb-22\n").encode())
    assert found.notes == ("c.csv: years with two digits are taken as 20xx: “7-Feb-22” is 2022-02-07.",)


def test_a_date_that_cannot_be_read_is_kept_as_text_and_counted() -> None:
    found = read_export("c.csv", (HEADER + "Bob,Raman,https://linkedin.com/in/bob,,,,lately\n").encode())
    assert found.contacts[0].connected_on is None
    assert found.contacts[0].cells["Connected On"] == "lately"
    assert "1 dates could not be read" in found.notes[0]


def test_an_address_that_is_none_is_not_kept_to_be_clicked_on() -> None:
    (bob,) = read_export("c.csv", (HEADER + "Bob,Raman,javascript:alert(1),no-address,,,\n").encode()).contacts
    assert (bob.profile, bob.emails) == ("", ())


APPLICATIONS = (
    "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers\n"
    '"7/9/19, 10:05 AM",a@b.example,,Larkfield Mutual,"Analyst, Claims",http://www.linkedin.com/jobs/view/1,cv.pdf,'
    "Years?:5 | Ok?:Yes\n"
)


def test_applications_are_dated_month_first_and_answers_are_not_split() -> None:
    (one,) = read_export("Job Applications.csv", APPLICATIONS.encode()).applications
    assert (one.applied_on, one.company, one.role, one.stage) == ("2019-07-09", "Larkfield Mutual", "Analyst, Claims", "applied")
    assert one.cells["Question And Answers"] == "Years?:5 | Ok?:Yes"


OLD = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT\n"
NEW = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,"
    "ATTACHMENTS,IS MESSAGE DRAFT\n"
)


def test_messages_of_every_age_are_read_by_the_names_of_their_columns() -> None:
    old = OLD + "c1,,Bob,https://linkedin.com/in/bob,Alice,2024-05-15 10:30:00,,Shall we talk?\n"
    new = NEW + (
        'c1,,Bob,https://linkedin.com/in/bob,"Alice, Charlie",'
        '"https://linkedin.com/in/alice,https://linkedin.com/in/charlie",2025-01-09 08:00:00 UTC,,'
        "<p>Shall we <b>talk</b>?</p>,,,No\n"
        "c1,,Alice,https://linkedin.com/in/alice,Bob,,2025-01-09 09:00:00 UTC,,Half a th,,,Yes\n"
    )
    (first,) = read_export("messages.csv", old.encode()).messages
    assert (first.at, first.text, first.others) == ("2024-05-15T10:30:00", "Shall we talk?", ())
    found = read_export("messages.csv", new.encode())
    (second,) = found.messages
    assert (second.at, second.text) == ("2025-01-09T08:00:00+00:00", "Shall we talk?")
    assert second.others == ("https://linkedin.com/in/alice", "https://linkedin.com/in/charlie")
    assert found.notes == ("messages.csv: 1 drafts were left out.",)


def test_the_whole_archive_is_read_split_tables_together_and_what_is_not_ours_left_alone() -> None:
    data = archive(**{
        "Connections.csv": NOTES + HEADER + ALICE,
        "Jobs/Job Applications.csv": APPLICATIONS,
        "Jobs/Job Applications_1.csv": APPLICATIONS.replace("view/1", "view/2"),
        "Jobs/Saved Jobs.csv": 'Saved Date,Job Url,Job Title,Company Name\n"7/9/19, 10:05 AM",,Actuary,Charlie & Co\n',
        "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On\nOld Firm,Clerk,,,Apr 2019,2021\n",
        "Ad_Targeting.csv": "Member Age,Company Names,Company Names\n30,a,b\n",
        "Receipts.csv": "First Name,Last Name,Billing Country\nAlice,Moreau,US\n",
        "photo.jpg": "no table",
    })  # fmt: skip
    found = read_export("Complete_LinkedInDataExport.zip", data)
    assert found.kind == "linkedin"
    assert (len(found.contacts), len(found.applications), found.error) == (1, 3, None)
    assert [(each.stage, each.applied_on) for each in found.applications] == [
        ("applied", "2019-07-09"), ("applied", "2019-07-09"), ("saved", None),
    ]  # fmt: skip
    (position,) = found.positions
    assert (position.started, position.ended) == ("2019-04", "2021")


def test_a_quotation_mark_that_never_closes_is_said_with_its_line() -> None:
    found = read_export("Connections.csv", (HEADER + 'Bob,"' + "x" * 200_000).encode())
    assert found.error is not None
    assert "quotation mark" in found.error


@pytest.mark.parametrize(
    "header",
    [
        "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am",
        "Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Connecté le",
        "Nombre,Apellidos,URL,Dirección de correo electrónico,Empresa,Cargo,Conectado el",
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
    ],
)
def test_connections_are_people_in_every_language(header: str) -> None:
    found = read_export("Connections.csv", f"{header}\nAlice,Moreau,,a@b.example,Larkfield,Clerk,12 Mar 2024\n".encode())
    (alice,) = found.contacts
    assert (alice.name, alice.emails, alice.company, alice.title) == ("Alice Moreau", ("a@b.example",), "Larkfield", "Clerk")
    assert (alice.connected_on, found.kind, found.applications) == ("2024-03-12", "linkedin", ())


def test_days_in_numbers_are_settled_by_their_column_or_stay_as_text() -> None:
    one, two = "Alice,Moreau,,,,,3/15/2024\n", "Bob,Raman,,,,,1/2/2024\n"
    settled = read_export("c.csv", (HEADER + one + two).encode())
    assert [each.connected_on for each in settled.contacts] == ["2024-03-15", "2024-01-02"]
    left_open = read_export("c.csv", (HEADER + two).encode())
    assert left_open.contacts[0].connected_on is None
    assert any("1/2/2024" in note for note in left_open.notes)


def test_a_conversation_that_was_never_sent_is_a_draft() -> None:
    text = OLD.strip() + ",IS CONVERSATION DRAFT\nc1,,Alice,,Bob,2024-05-15 10:30:00,,Half a th,Yes\n"
    assert read_export("messages.csv", text.encode()).messages == ()
