"""Importing: shown before it is done, done once, undone without losing what the person has written since."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from sayyes.errors import Impossible, NotFound, Unreadable
from sayyes.readers.exports.found import Wishes
from sayyes.store.models import Company, Contact, Import, ImportedRow, Opening, Process, StageChange
from sayyes.usecases import importing, notes, processes
from sayyes.usecases.import_steps import Counts

NOW = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
BOB = "Bob,Raman,https://www.linkedin.com/in/bob-raman,,Larkfield Mutual,Talent Partner,12 Mar 2024\n"
CHARLIE = "Charlie,Vance,https://www.linkedin.com/in/charlie,charlie@vance.example,Vance & Co,Founder,13 Mar 2024\n"
EVENT = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Interview\nDTSTART:2026030{}T150000Z\nEND:VEVENT\nEND:VCALENDAR\n"
TABLES = (Contact, Process, Company)
pytestmark = pytest.mark.django_db


def bring(text: str | bytes, name: str = "Connections.csv", wishes: Wishes = importing.NO_WISHES) -> int | None:
    data = text if isinstance(text, bytes) else text.encode()
    return importing.carry_out(previewed=importing.preview(name=name, data=data, wishes=wishes), now=NOW)


def look(text: str, name: str = "Connections.csv") -> importing.Preview:
    return importing.preview(name=name, data=text.encode())


def stored() -> tuple[int, int, int]:
    contacts, applications, companies = (table.objects.count() for table in TABLES)
    return contacts, applications, companies


def test_a_preview_says_what_would_be_done_and_writes_nothing() -> None:
    seen = look(HEADER + BOB + CHARLIE)
    assert seen.counts == {"contacts": Counts(new=2)}
    assert seen.does_something
    assert stored() == (0, 0, 0)
    assert not Import.objects.exists()


def test_the_same_file_is_imported_once() -> None:
    number = bring(HEADER + BOB + CHARLIE)
    assert number is not None
    assert stored() == (2, 0, 2)
    again = look(HEADER + BOB + CHARLIE, name="copy.csv")
    assert again.done == number
    assert not again.does_something
    assert bring(HEADER + BOB + CHARLIE, name="copy.csv") is None
    assert Import.objects.count() == 1


def test_the_same_rows_in_another_file_change_nothing() -> None:
    bring(HEADER + BOB + CHARLIE)
    assert look(HEADER + CHARLIE + BOB).counts == {"contacts": Counts(same=2)}
    assert bring(HEADER + CHARLIE + BOB) is None
    assert stored() == (2, 0, 2)


def test_an_address_written_differently_is_the_same_person() -> None:
    bring(HEADER + "Inès,Roy,https://www.linkedin.com/in/in%C3%A8s-roy/,,,,\n")
    seen = look(HEADER + "Inès,Roy,http://fr.linkedin.com/in/inès-roy,,,,\n")
    assert seen.counts == {"contacts": Counts(same=1)}


def test_a_newer_export_updates_company_and_title_and_keeps_the_persons_notes() -> None:
    bring(HEADER + BOB)
    Contact.objects.update(notes="Met at the fair; likes chess.")
    moved = BOB.replace("Larkfield Mutual,Talent Partner", "Vance & Co,Head of Talent")
    seen = look(HEADER + moved + CHARLIE)
    assert seen.counts == {"contacts": Counts(new=1, changed=1)}
    assert seen.changes == ("Bob Raman: company “Larkfield Mutual” → “Vance & Co”; title “Talent Partner” → “Head of Talent”",)
    bring(HEADER + moved + CHARLIE)
    bob = Contact.objects.get(profile_key="linkedin.com/in/bob-raman")
    assert (str(bob.company), bob.title, bob.notes) == ("Vance & Co", "Head of Talent", "Met at the fair; likes chess.")


def test_an_older_export_does_not_take_back_what_a_newer_one_told() -> None:
    bring(HEADER + BOB + CHARLIE)
    seen = look(HEADER + BOB.replace("Talent Partner", "Junior Recruiter"))
    assert "is older" in seen.notes[0]
    assert seen.counts == {"contacts": Counts(same=1)}
    assert seen.gone == ()


def test_who_is_gone_from_a_newer_export_is_named_and_stays() -> None:
    bring(HEADER + BOB + CHARLIE)
    newer = CHARLIE.replace("Founder", "Chair")
    assert look(HEADER + newer).gone == ("Bob Raman",)
    bring(HEADER + newer)
    assert Contact.objects.filter(name="Bob Raman").exists()


def test_a_split_table_of_applications_is_not_missed_in_its_other_part() -> None:
    bring(JOBS, name="Job Applications.csv")
    other = JOBS.replace("view/7", "view/8").replace("Analyst", "Actuary")
    assert look(other, name="Job Applications_1.csv").gone == ()


def test_the_same_person_in_an_address_book_is_known_by_e_mail() -> None:
    bring(HEADER + CHARLIE)
    card = "BEGIN:VCARD\r\nFN:Charles Vance\r\nEMAIL:Charlie@Vance.example\r\nTEL:+1 555 0100\r\nEND:VCARD\r\n"
    bring(card, name="people.vcf")
    charlie = Contact.objects.get()
    assert (charlie.name, charlie.phones, charlie.company and charlie.company.name) == (
        "Charlie Vance", ["+1 555 0100"], "Vance & Co",
    )  # fmt: skip


def test_two_people_of_one_name_stay_two() -> None:
    bring("BEGIN:VCARD\r\nFN:Bob Raman\r\nEMAIL:bob@one.example\r\nEND:VCARD\r\n", name="a.vcf")
    bring(HEADER + BOB)
    assert Contact.objects.count() == 2


TRACKER = "Company,Role,Date Applied,Status,Job URL\nLarkfield Mutual,Analyst,2026-01-04,{},https://larkfield.example/jobs/1\n"


def test_a_trackers_new_word_moves_the_application() -> None:
    bring(TRACKER.format("Applied"), name="tracker.csv")
    seen = look(TRACKER.format("Phone screen"), name="tracker.csv")
    assert seen.counts["applications"] == Counts(changed=1)
    bring(TRACKER.format("Phone screen"), name="tracker.csv")
    application = Process.objects.get()
    assert (application.stage, application.label, application.applied_on) == ("interviewing", "Phone screen", date(2026, 1, 4))


JOBS = (
    "Application Date,Contact Email,Company Name,Job Title,Job Url\n"
    '"1/5/26, 9:00 AM",a@b.example,"Larkfield Mutual, Inc.",Analyst,http://www.linkedin.com/jobs/view/7\n'
)


def test_one_application_from_two_sources_is_one_and_their_conflict_is_said() -> None:
    bring(TRACKER.format("Phone screen"), name="tracker.csv")
    seen = look(JOBS, name="Job Applications.csv")
    assert seen.conflicts == ("Larkfield Mutual, Analyst: applied on 2026-01-04, which is kept; here 2026-01-05.",)
    bring(JOBS, name="Job Applications.csv")
    application = Process.objects.get()
    assert (application.stage, application.applied_on) == ("interviewing", date(2026, 1, 4))


def test_two_postings_of_the_same_role_are_two_applications() -> None:
    rows = "Larkfield,Analyst,{},Applied,https://larkfield.example/jobs/{}\n"
    bring(
        "Company,Role,Date Applied,Status,Job URL\n" + rows.format("2026-01-04", 1) + rows.format("2026-01-05", 2), name="t.csv"
    )
    assert Process.objects.count() == 2


def test_undoing_takes_back_what_came_and_it_can_come_again() -> None:
    text = HEADER + BOB + CHARLIE
    number = bring(text)
    assert number is not None
    assert importing.undo(number=number, now=NOW) == ()
    assert stored() == (0, 0, 0)
    assert bring(text) is not None
    assert stored() == (2, 0, 2)


def test_undoing_a_change_restores_what_was_before() -> None:
    bring(HEADER + BOB)
    number = bring(HEADER + BOB.replace("Larkfield Mutual,Talent Partner", "Vance & Co,Head of Talent"))
    assert number is not None
    importing.undo(number=number, now=NOW)
    bob = Contact.objects.get()
    assert (str(bob.company), bob.title) == ("Larkfield Mutual", "Talent Partner")
    assert Company.objects.count() == 1


def test_undoing_restores_every_field_that_several_rows_of_one_file_filled() -> None:
    head = "Company,Role,Date Applied,Job URL,Location\n"
    bring(head + "Larkfield,Analyst,,,\n", name="tracker.csv")
    rows = "Larkfield,Analyst,2026-01-04,,\nLarkfield,Analyst,,https://larkfield.example/1,\nLarkfield,Analyst,,,Leeds\n"
    number = bring(head + rows, name="tracker.csv")
    assert number is not None
    (whole,) = Process.objects.values_list("applied_on", "opening__link", "opening__place")
    assert whole == (date(2026, 1, 4), "https://larkfield.example/1", "Leeds")
    importing.undo(number=number, now=NOW)
    assert list(Process.objects.values_list("applied_on", "opening__link", "opening__place")) == [(None, "", "")]


def test_undoing_keeps_a_process_that_the_person_goes_on_with() -> None:
    number = bring(TRACKER.format("Applied"), name="tracker.csv")
    assert number is not None
    notes.write(process=Process.objects.get().pk, version=None, text="Bob called.", now=NOW)
    assert importing.undo(number=number, now=NOW) == (f"{Process.objects.get()}: kept, for you have changed it since.",)
    assert Process.objects.count() == 1


def test_a_tracker_does_not_move_back_what_the_person_has_moved_on() -> None:
    bring(TRACKER.format("Applied"), name="tracker.csv")
    processes.move(process=Process.objects.get().pk, version=None, to="offered", now=NOW)
    bring(TRACKER.format("Phone screen"), name="tracker.csv")
    assert (Process.objects.get().stage, Process.objects.get().label) == ("offered", "Phone screen")
    bring(TRACKER.format("Rejected"), name="tracker.csv")
    assert Process.objects.get().stage == "rejected"


def test_an_import_notes_the_stage_of_a_process_and_undoing_strikes_it() -> None:
    bring(TRACKER.format("Applied"), name="tracker.csv")
    number = bring(TRACKER.format("Phone screen"), name="tracker.csv")
    assert number is not None
    importing.undo(number=number, now=NOW)
    stands = list(StageChange.objects.values_list("was", "became", "on", "struck_at"))
    assert stands == [
        ("", "applied", date(2026, 1, 4), None),
        ("applied", "interviewing", NOW.date(), NOW),
    ]
    assert Process.objects.get().stage == "applied"


def test_undoing_keeps_what_the_person_wrote_since() -> None:
    number = bring(HEADER + BOB + CHARLIE)
    assert number is not None
    Contact.objects.filter(name="Bob Raman").update(notes="Met at the fair.")
    assert importing.undo(number=number, now=NOW) == ("Bob Raman: kept, for you have changed it since.",)
    assert [each.name for each in Contact.objects.all()] == ["Bob Raman"]


def test_what_a_later_import_builds_on_is_not_undone_before_it() -> None:
    first = bring(HEADER + BOB)
    second = bring(HEADER + BOB.replace("Talent Partner", "Head of Talent"))
    other = bring("BEGIN:VCARD\r\nFN:Dana\r\nEND:VCARD\r\n", name="d.vcf")
    assert first
    assert second
    assert other
    with pytest.raises(Impossible, match=f"--undo {second}"):
        importing.undo(number=first, now=NOW)
    assert Contact.objects.get(profile_key="linkedin.com/in/bob-raman").title == "Head of Talent"
    importing.undo(number=second, now=NOW)
    importing.undo(number=first, now=NOW)
    assert [each.name for each in Contact.objects.all()] == ["Dana"]


def test_an_import_is_undone_once_and_what_never_was_is_not_found() -> None:
    number = bring(HEADER + BOB)
    assert number is not None
    importing.undo(number=number, now=NOW)
    with pytest.raises(Impossible, match="already"):
        importing.undo(number=number, now=NOW)
    for missing in (0, 10**30):
        with pytest.raises(NotFound):
            importing.undo(number=missing, now=NOW)


def test_messages_jobs_held_and_interviews_are_kept_once_and_go_again() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(
            "messages.csv",
            "CONVERSATION ID,FROM,TO,DATE,SUBJECT,CONTENT\nc1,Bob,Alice,2026-01-09 08:00:00 UTC,,Shall we talk?\n",
        )
        archive.writestr("Positions.csv", "Company Name,Title,Started On,Finished On\nOld Firm,Clerk,Apr 2019,\n")
        archive.writestr("c.ics", EVENT.format(5))
    number = bring(made.getvalue(), name="all.zip")
    assert number is not None
    assert set(ImportedRow.objects.values_list("section", "action")) == {
        ("messages", "new"), ("positions", "new"), ("events", "new"),
    }  # fmt: skip
    moved = EVENT.format(6)
    assert look(moved, name="c.ics").counts == {"events": Counts(changed=1)}
    importing.undo(number=number, now=NOW)
    assert look(moved, name="c.ics").counts == {"events": Counts(new=1)}


def test_a_file_that_holds_nothing_is_refused_by_name() -> None:
    with pytest.raises(Unreadable, match="shopping"):
        look("milk, bread\n", name="shopping.txt")


def test_text_that_no_database_could_hold_is_written_as_well_as_it_goes() -> None:
    records = '[{"company": "Lark\\u0000field", "role": "\\ud800Analyst", "status": "Applied"}]'
    bring(records, name="jobs.json")
    application = Process.objects.get()
    assert (str(application.opening.company), application.opening.role) == ("Larkfield", "?Analyst")


def test_a_preview_that_is_no_longer_true_is_not_carried_out() -> None:
    seen = look(HEADER + BOB + CHARLIE)
    bring(HEADER + BOB)
    with pytest.raises(Impossible, match="meanwhile"):
        importing.carry_out(previewed=seen, now=NOW + timedelta(minutes=1))
    assert Contact.objects.count() == 1


people = st.lists(
    st.sampled_from(
        [BOB, CHARLIE, BOB.replace("Partner", "Lead"), CHARLIE.replace("Vance & Co", ""), BOB.replace("12 Mar", "15 Mar")]
    ),
    min_size=1,
    max_size=6,
)
jobs = st.lists(
    st.builds(
        "{},{},{},{},{}\n".format,
        st.sampled_from(["Larkfield", "Larkfield Inc", "Vance"]),
        st.sampled_from(["Analyst", "Clerk"]),
        st.sampled_from(["2026-01-04", "2026-01-06", "2026-02-20", ""]),
        st.sampled_from(["Applied", "Interview", "Rejected", "Hm", ""]),
        st.sampled_from(["https://larkfield.example/1", "https://larkfield.example/2", ""]),
    ),
    min_size=1,
    max_size=6,
)
cards = st.lists(
    st.builds(
        "BEGIN:VCARD\nFN:{}\nORG:{}\nTITLE:{}\n{}END:VCARD\n".format,
        st.sampled_from(["Bob", "Charlie"]),
        st.sampled_from(["Larkfield", "Larkfield Inc", ""]),
        st.sampled_from(["Clerk", "Lead", ""]),
        st.lists(
            st.sampled_from(["EMAIL:a@x.example\n", "EMAIL:B@x.example\n", "EMAIL:c@x.example\n", "TEL:1\n"]),
            max_size=4,
        ).map("".join),
    ),
    min_size=1,
    max_size=6,
)
TRACKED = "Company,Role,Date Applied,Status,Job URL\n"


def everything() -> list[object]:
    """All that imports change, without the numbers of rows."""
    contacts = Contact.objects.order_by("id").values(
        "name", "title", "company__name", "email", "also", "phones", "profile", "notes"
    )
    applications = Process.objects.order_by("id").values(
        "opening__company__name", "opening__role", "stage", "label", "applied_on", "opening__link"
    )
    stands = StageChange.objects.filter(struck_at__isnull=True).order_by("id").values("was", "became")
    return [*contacts, *applications, *stands, *Company.objects.values_list("key", flat=True), Opening.objects.count()]


class TestLaws(TestCase):
    """Laws that hold for any rows in any order, contradictions included."""

    @settings(max_examples=20, deadline=None)
    @given(people, people)
    def test_people_come_once_and_go_without_a_trace(self, first: list[str], second: list[str]) -> None:
        self.check(HEADER + "".join(first), HEADER + "".join(second), "Connections.csv")

    @settings(max_examples=20, deadline=None)
    @given(cards, cards)
    def test_address_books_come_once_and_go_without_a_trace(self, first: list[str], second: list[str]) -> None:
        self.check("".join(first), "".join(second), "people.vcf")

    @settings(max_examples=30, deadline=None)
    @given(jobs, jobs)
    def test_applications_come_once_and_go_without_a_trace(self, first: list[str], second: list[str]) -> None:
        self.check(TRACKED + "".join(first), TRACKED + "".join(second), "tracker.csv")

    def check(self, first: str, second: str, name: str) -> None:
        bring(first, name=name)
        before = everything()
        number = bring(second, name=name)
        assert not look(second + "\n", name=name).does_something
        if number is None:
            assert everything() == before
        else:
            assert importing.undo(number=number, now=NOW) == ()
            assert everything() == before


def test_applications_without_a_role_are_found_again_in_a_later_file() -> None:
    head = "Company,Role,Date Applied,Status\n"
    rows = "Larkfield,,2026-03-01,Applied\nLarkfield,,2026-03-01,Applied\n,Clerk,2026-03-02,Applied\n"
    bring(head + rows, name="tracker.csv")
    assert Process.objects.count() == 3
    assert look(head + rows + "Oakley,Clerk,,Saved\n", name="tracker.csv").counts == {"applications": Counts(new=1, same=3)}
    told = look(head + "Larkfield,Analyst,2026-03-01,Applied\n,Clerk,2026-03-09,Applied\n", name="tracker.csv")
    assert told.counts == {"applications": Counts(new=2)}


def test_a_tracker_read_wrongly_is_undone_and_imported_as_the_person_says() -> None:
    text = "Betrieb;Role;Applied on;Where I am\nLarkfield;Analyst;2026-03-01;Chatting\n"
    number = bring(text, name="tracker.csv")
    assert number is not None
    assert Process.objects.get().opening.company is None
    importing.undo(number=number, now=NOW)
    assert stored() == (0, 0, 0)
    wishes = Wishes(columns={"Betrieb": "company", "Where I am": "stage"}, stages={"chatting": "interviewing"})
    bring(text, name="tracker.csv", wishes=wishes)
    process = Process.objects.get()
    assert str(process.opening.company) == "Larkfield"
    assert process.stage == "interviewing"
    assert importing.preview(name="tracker.csv", data=text.encode(), wishes=wishes).does_something is False
