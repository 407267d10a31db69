"""Taking in, putting right, listing and settling: whole or not at all."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from sayyes.errors import Impossible, NoInvitation, NotFound, Unreadable, Unusable
from sayyes.readers.facts import Evidence, Reading, Stated, Time
from sayyes.store.models import Invitation, Message
from sayyes.usecases import invitations
from tests.usecases.cast import invited, thursday
from tests.web.letters import NORTHWIND

NOW = datetime(2037, 11, 2, 16, 0, tzinfo=UTC)
REJECTION = "Subject: Your application\n\nUnfortunately we will not move forward with your application."
CUT_SHORT = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1@northwind\r\nSUMMARY:Interview\r\nDTSTART;TZID=America/New_Yo"
pytestmark = pytest.mark.django_db


def kept(company: str, *, answer_by: str | None = None, start: str | None = None) -> int:
    """An invitation from a company, kept; its number."""
    words = Evidence("body", company)
    reading = Reading(
        file=f"{company}.eml",
        kind="interview",
        company=Stated(company, words),
        answer_by=Stated(answer_by, words) if answer_by else None,
        times=(Time(start, None, None, True, words),) if start else (),
    )
    return invitations.keep(name=f"{company}.eml", data=company.encode(), reading=reading, now=NOW).number


@pytest.mark.parametrize(
    ("error", "why"),
    [
        ("This could not be read: the reader gave up on it. Paste its text instead.", "the reader gave up on it."),
        ("This took too long to read and was stopped: paste its text instead.", "this took too long to read and was stopped."),
        ("This is nested too deeply to be read; paste its text instead.", "this is nested too deeply to be read."),
    ],
)
def test_who_pasted_the_text_is_not_told_to_paste_it(error: str, why: str) -> None:
    assert invitations.why_pasted_text_was_not_read(error) == f"What you pasted could not be read as a message: {why}"


def test_a_message_is_read_and_kept_byte_for_byte() -> None:
    taken = invitations.take_in(name="northwind.eml", data=NORTHWIND.encode(), now=NOW)
    assert taken.new
    found = invitations.find(number=taken.number)
    assert found.reading.company is not None
    assert found.reading.company.value == "Northwind Mutual"
    assert invitations.message_text(number=taken.number) == ("northwind.eml", NORTHWIND.encode())


def test_the_same_message_twice_is_one_invitation() -> None:
    first = invitations.take_in(name="northwind.eml", data=NORTHWIND.encode(), now=NOW)
    again = invitations.take_in(name="copy of northwind.eml", data=NORTHWIND.encode(), now=NOW)
    assert (again.number, again.new) == (first.number, False)
    assert Message.objects.count() == Invitation.objects.count() == 1


@pytest.mark.parametrize("data", [b"", b" \n\t "])
def test_an_empty_message_is_refused_and_nothing_is_kept(data: bytes) -> None:
    with pytest.raises(Unusable, match="nothing in it"):
        invitations.take_in(name="empty.eml", data=data, now=NOW)
    assert not Message.objects.exists()


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("pasted.txt", "asdf qwer zxcv", "No invitation was found in what you pasted: nothing in it invites you"),
        ("no.eml", REJECTION, "No invitation was found in no.eml: it turns you down"),
        ("cut.ics", CUT_SHORT, "the start of the event “Interview” could not be read: when is it?"),
    ],
)
def test_what_is_no_invitation_is_refused_and_nothing_is_kept_unless_the_person_insists(name: str, text: str, says: str) -> None:
    with pytest.raises(NoInvitation) as refused:
        invitations.take_in(name=name, data=text.encode(), now=NOW)
    assert says in str(refused.value)
    assert not Message.objects.exists()
    taken = invitations.take_in(name=name, data=text.encode(), now=NOW, anyway=True)
    assert invitations.message_text(number=taken.number) == (name, text.encode())


def test_a_picture_is_refused_even_where_the_person_insists() -> None:
    with pytest.raises(Unreadable, match="is a picture"):
        invitations.take_in(name="p.eml", data=b"\x89PNG\r\n\x1a\n\x00\x00", now=NOW, anyway=True)
    assert not Message.objects.exists()


def test_a_message_above_the_cap_is_refused_and_nothing_is_kept() -> None:
    with pytest.raises(Unusable, match="up to 25 MB"):
        invitations.take_in(name="all.mbox", data=b"x" * (invitations.MOST_BYTES + 1), now=NOW)
    assert not Message.objects.exists()


def test_a_name_that_no_database_could_hold_is_written_as_well_as_it_goes() -> None:
    reading = Reading(file="x", kind="interview")
    taken = invitations.keep(name="\udcff" * 500, data=b"Dear Bob", reading=reading, now=NOW)
    assert invitations.find(number=taken.number).name == "?" * 300


def test_what_waits_is_listed_by_the_day_it_wants_an_answer_and_the_undated_last() -> None:
    kept("Undated")
    kept("Later", answer_by="2037-11-20")
    kept("Soon", answer_by="2037-11-04")
    kept("By its time", start="2037-11-10T09:00:00-05:00")
    names = [each.kept.reading.company.value for each in invitations.waiting() if each.kept.reading.company]
    assert names == ["Soon", "By its time", "Later", "Undated"]


def test_a_settled_invitation_waits_no_longer_and_can_be_put_back() -> None:
    number = kept("Northwind")
    invitations.settle(number=number, settled_as="no", now=NOW)
    assert invitations.waiting() == ()
    assert [each.kept.settled_as for each in invitations.settled()] == ["no"]
    invitations.reopen(number=number, now=NOW)
    assert len(invitations.waiting()) == 1


def test_what_is_no_answer_settles_nothing() -> None:
    number = kept("Northwind")
    with pytest.raises(Impossible):
        invitations.settle(number=number, settled_as="perhaps", now=NOW)
    assert len(invitations.waiting()) == 1


def test_corrections_add_up_and_can_be_taken_back() -> None:
    number = kept("Greenhouse")
    invitations.correct(number=number, corrections={"company": "Northwind"}, now=NOW)
    invitations.correct(number=number, corrections={"role": "Analyst", "facts": {"days_on_site": 2.0}}, now=NOW)
    both = invitations.correct(number=number, corrections={"facts": {"commute_minutes": 35.0}}, now=NOW)
    assert both.corrections == {
        "company": "Northwind",
        "role": "Analyst",
        "facts": {"days_on_site": 2.0, "commute_minutes": 35.0},
    }
    back = invitations.correct(number=number, corrections={"company": "", "facts": {"days_on_site": None}}, now=NOW)
    assert back.reading.company is not None
    assert back.reading.company.value == "Greenhouse"
    assert back.corrections["facts"] == {"commute_minutes": 35.0}


def test_a_correction_that_cannot_be_changes_nothing() -> None:
    number = kept("Northwind")
    invitations.correct(number=number, corrections={"role": "Analyst"}, now=NOW)
    with pytest.raises(Impossible):
        invitations.correct(number=number, corrections={"role": "Director", "pay_low": -1}, now=NOW)
    assert invitations.find(number=number).corrections == {"role": "Analyst"}


def test_an_assumption_that_cannot_be_changes_nothing() -> None:
    number = kept("Northwind")
    invitations.override(number=number, assumptions={"practice_gain": 0.1}, now=NOW)
    with pytest.raises(Impossible):
        invitations.override(number=number, assumptions={"practice_gain": 1000.0}, now=NOW)
    with pytest.raises(Impossible, match="no_such_thing"):
        invitations.override(number=number, assumptions={"no_such_thing": 1.0}, now=NOW)
    assert invitations.find(number=number).overrides == {"practice_gain": 0.1}
    assert invitations.override(number=number, assumptions={"practice_gain": None}, now=NOW).overrides == {}


@pytest.mark.parametrize("number", [0, 99, 10**30])
def test_an_invitation_that_is_not_here_is_not_found(number: int) -> None:
    with pytest.raises(NotFound):
        invitations.find(number=number)


def test_the_list_shows_the_last_answer_given() -> None:
    from sayyes.usecases import deciding

    number = kept("Northwind", start=(NOW + timedelta(days=3)).isoformat())
    answered = deciding.answer(number=number, now=NOW, paths=256)
    (listed,) = invitations.waiting()
    assert (listed.last_answer, listed.worth) == (answered.decision.answer, answered.decision.value.mean)


def test_a_day_to_answer_by_that_nobody_stated_is_not_invented_and_the_nearest_day_still_comes_first() -> None:
    later = invited(answer_by=None, times=(thursday(start="2026-03-20T15:00:00-04:00", end=None),))
    sooner = invited(answer_by=None)
    numbers = [
        invitations.keep(name=f"{data!r}.eml", data=data, reading=reading, now=NOW).number
        for data, reading in ((b"later", later), (b"sooner", sooner))
    ]
    listed = invitations.waiting()
    assert [each.kept.number for each in listed] == numbers[::-1]
    assert [(each.answer_by, each.first_time) for each in listed] == [(None, "2026-03-05"), (None, "2026-03-20")]
    assert invitations.answer_days() == {}
