"""The page of one process: everything about it is told and changed in place, and nothing that was typed is lost."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.utils import timezone

from sayyes.usecases import invitations
from tests.web.letters import NORTHWIND
from tests.web.pipelines import at, moved, noted, offered, on, planned, send, stage_of, whole, words_of

pytestmark = pytest.mark.django_db


def page(visitor: Client, process: int) -> str:
    """What the page of a process says."""
    return words_of(visitor.get(f"/pipeline/{process}/").content)


def test_nothing_stands_under_a_number_that_is_none(visitor: Client) -> None:
    assert visitor.get("/pipeline/77/").status_code == 404
    assert visitor.post("/pipeline/77/note", {"text": "a"}).status_code == 404
    assert visitor.get("/pipeline/77/file/1").status_code == 404


def test_only_what_the_page_can_change_is_changed(visitor: Client) -> None:
    process = noted("Northwind")
    assert visitor.post(f"/pipeline/{process}/burn", {}).status_code == 404
    assert visitor.get(f"/pipeline/{process}/move").headers["Location"] == f"/pipeline/{process}/"


def test_a_move_keeps_its_day_and_its_reason_in_the_history(visitor: Client) -> None:
    process = noted("Northwind")
    told = send(visitor, process, "move", to="invited", on=on(-2).isoformat(), why="Priya rang")
    assert "Moved Analyst (Northwind) to invited. Undo" in told
    assert "Invited to talk" in told
    assert "Priya rang" in told
    assert "noted today" in told


def test_a_stage_noted_wrongly_is_put_right_and_the_history_says_so(visitor: Client) -> None:
    process = noted("Northwind")
    told = send(visitor, process, "put-right", {"to": "offered"}, why="the wrong card")
    assert stage_of(process) == "offered"
    assert "put right · the wrong card" in told


def test_how_an_offer_was_accepted_is_asked_once_it_is(visitor: Client) -> None:
    process = noted("Bolt", stage="offered")
    assert "How you accepted" not in page(visitor, process)
    moved(process, "accepted")
    told = send(visitor, process, "promise", accepted_as="signed", start_on=on(30).isoformat())
    assert "How you accepted: with your signature" in told
    assert "You start" in told


def test_what_the_form_has_no_field_for_is_still_known_after_it(visitor: Client) -> None:
    process = noted("Northwind", industry="insurance", facts={"commute_minutes": 35}, headroom=0.1)
    send(visitor, process, "known", company="Northwind Mutual", role="Lead Analyst", chance="25", value_mean="104,000")
    known = whole(process).particulars
    assert (known.company, known.role, known.chance, known.value_mean) == ("Northwind Mutual", "Lead Analyst", 0.25, 104_000)
    assert (known.industry, known.facts, known.headroom) == ("insurance", {"commute_minutes": 35}, 0.1)


def test_an_interview_is_added_with_its_people_in_the_time_of_another_place(visitor: Client) -> None:
    process = noted("Kestrel", stage="invited")
    typed = {"day": on(3).isoformat(), "hour": "10:00", "zone": "Tokyo", "minutes": "45", "format": "video"}
    people = "Priya Raman, Talent Partner, priya@kestrel.example\n\nTom Okafor"
    told = send(visitor, process, "round", typed, interviewers=people, link="meet.example/a")
    assert "10:00–10:45 Tokyo" in told
    assert "by video · 45 min · Priya Raman (Talent Partner), Tom Okafor" in told
    (seen,) = whole(process).rounds
    assert seen.starts_at == at(3, 10, zone=ZoneInfo("Asia/Tokyo"))
    assert seen.zone == "Asia/Tokyo"
    assert [(each.name, each.email) for each in seen.interviewers] == [
        ("Priya Raman", "priya@kestrel.example"),
        ("Tom Okafor", ""),
    ]
    assert seen.link == "https://meet.example/a"


def test_an_interview_may_have_a_day_alone_or_none_yet(visitor: Client) -> None:
    process = noted("Kestrel")
    send(visitor, process, "round", day=on(3).isoformat())
    assert "No day yet" in send(visitor, process, "round")
    first, second = whole(process).rounds
    assert (first.day, first.starts_at, second.day) == (on(3), None, None)


def test_an_hour_without_a_day_is_asked_about_and_what_was_typed_stays(visitor: Client) -> None:
    process = noted("Kestrel")
    refused = visitor.post(f"/pipeline/{process}/round", {"hour": "10:00", "place": "12 Harbour Street", "zone": "Atlantis"})
    assert refused.status_code == 422
    text = refused.content.decode()
    assert "On which day?" in text
    assert "“Atlantis” is no time zone we know" in text
    assert 'value="12 Harbour Street"' in text
    assert '<details class="add no-print" open><summary>Add an interview' in text
    assert whole(process).rounds == ()


@pytest.mark.parametrize(("day", "says"), [("2027-03-14", "skip this hour"), ("2027-11-07", "show this hour twice")])
def test_an_hour_that_the_clocks_skip_or_show_twice_is_asked_about(visitor: Client, day: str, says: str) -> None:
    hour = "02:30" if day == "2027-03-14" else "01:30"
    process = noted("Kestrel")
    refused = visitor.post(f"/pipeline/{process}/round", {"day": day, "hour": hour, "zone": "America/New_York"})
    assert refused.status_code == 422
    assert says in refused.content.decode()


def test_an_interview_that_was_held_asks_for_what_was_learned(visitor: Client) -> None:
    process = noted("Northwind", stage="interviewing")
    round_ = str(planned(process, starts_at=at(-1, 15), minutes=45))
    told = send(visitor, process, "held", item=round_)
    assert "it took place" in told
    told = send(visitor, process, "debrief", item=round_, debrief="Six people.\n<b>Two</b> seats.")
    assert "Six people. <b>Two</b> seats." in told
    assert "Change the notes" in told
    told = send(visitor, process, "again", item=round_)
    assert "It took place" in told


def test_an_interview_is_moved_and_keeps_what_was_known_of_it(visitor: Client) -> None:
    process = noted("Northwind", stage="interviewing")
    round_ = planned(process, starts_at=at(2, 15), minutes=45, format="phone", chance=0.4)
    text = visitor.get(f"/pipeline/{process}/").content.decode()
    assert f'name="hour" value="15:00" id="id_round{round_}_hour"' in text
    send(
        visitor,
        process,
        "round",
        item=str(round_),
        day=on(5).isoformat(),
        hour="11:00",
        minutes="45",
        format="phone",
        chance="40",
    )
    (seen,) = whole(process).rounds
    assert (seen.starts_at, seen.chance, seen.sequence) == (at(5, 11), 0.4, 1)


def test_an_interview_that_clashes_with_another_says_so_where_it_is_planned(visitor: Client) -> None:
    northwind, meridale = noted("Northwind", stage="interviewing"), noted("Meridale", stage="interviewing")
    planned(northwind, starts_at=at(2, 15), minutes=60)
    assert "clashes" not in page(visitor, northwind)
    round_ = planned(meridale, starts_at=at(2, 15, 30), minutes=60)
    assert "clashes with Meridale" in page(visitor, northwind)
    assert "clashes with Northwind" in page(visitor, meridale)
    send(visitor, meridale, "cancelled", item=str(round_))
    assert "clashes" not in page(visitor, northwind)


def test_a_cancelled_interview_stays_to_be_seen(visitor: Client) -> None:
    process = noted("Northwind")
    told = send(visitor, process, "cancelled", item=str(planned(process, day=on(3))))
    assert "cancelled" in told
    assert "Plan it again" in told


def test_an_offer_moves_its_process_and_its_versions_are_kept(visitor: Client) -> None:
    process = noted("Bolt", stage="interviewing")
    first = {"received_on": on(0).isoformat(), "value": "99,000", "currency": "usd", "deadline_on": on(9).isoformat()}
    told = send(visitor, process, "offer", first)
    assert stage_of(process) == "offered"
    assert "$99,000 a year to you" in told
    told = send(visitor, process, "offer", first, value="103,000", deadline_hour="17:00")
    assert "$103,000 a year to you" in told
    assert "$99,000 a year to you an earlier version" in told
    latest = whole(process).offers[0]
    assert (latest.deadline_at, latest.deadline_on) == (at(9, 17), None)


def test_a_new_version_of_an_offer_begins_as_the_last_one_stood(visitor: Client) -> None:
    process = noted("Bolt", stage="interviewing")
    offered(process, value=99_000.0, currency="USD", conditions="Two days on site", deadline_at=at(9, 17))
    text = visitor.get(f"/pipeline/{process}/").content.decode()
    assert 'name="value" value="99,000"' in text
    assert 'name="deadline_hour" value="17:00"' in text
    assert "Two days on site</textarea>" in text


def test_an_amount_that_reads_in_two_ways_is_asked_about(visitor: Client) -> None:
    process = noted("Bolt", stage="interviewing")
    refused = visitor.post(f"/pipeline/{process}/offer", {"received_on": on(0).isoformat(), "value": "99.000"})
    assert refused.status_code == 422
    assert "can be read in two ways" in refused.content.decode()
    assert 'value="99.000"' in refused.content.decode()


def test_notes_are_written_changed_taken_away_and_brought_back(visitor: Client) -> None:
    process = noted("Northwind")
    assert "Ask for the range" in send(visitor, process, "note", text="Ask for the range")
    (note,) = whole(process).notes
    assert "Ask for the pay range" in send(visitor, process, "note", item=str(note.number), text="Ask for the pay range")
    answer = visitor.post(
        f"/pipeline/{process}/remove-note", {"item": str(note.number), "version": str(whole(process).card.version)}
    )
    assert whole(process).notes == ()
    change = answer.headers["Location"].split("done=")[1].split("#")[0]
    visitor.post("/pipeline/undo", {"change": change, "back": f"/pipeline/{process}/"})
    assert [each.text for each in whole(process).notes] == ["Ask for the pay range"]


def test_a_file_is_kept_and_only_ever_handed_out_to_be_saved(visitor: Client) -> None:
    process = noted("Northwind")
    hostile = b"<script>alert(1)</script>"
    file = SimpleUploadedFile("cv, the last; é.html", hostile, content_type="text/html")
    visitor.post(f"/pipeline/{process}/file", {"file": file})
    (kept,) = whole(process).files
    answer = visitor.get(f"/pipeline/{process}/file/{kept.number}")
    assert answer.content == hostile
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Disposition"] == "attachment; filename*=UTF-8''cv%2C%20the%20last%3B%20%C3%A9.html"
    assert visitor.get(f"/pipeline/{noted('Meridale')}/file/{kept.number}").status_code == 404
    send(visitor, process, "remove-file", item=str(kept.number))
    assert visitor.get(f"/pipeline/{process}/file/{kept.number}").status_code == 404


def test_an_empty_file_or_none_is_refused(visitor: Client) -> None:
    process = noted("Northwind")
    assert visitor.post(f"/pipeline/{process}/file", {"file": SimpleUploadedFile("a.txt", b"")}).status_code == 422
    assert visitor.post(f"/pipeline/{process}/file", {}).status_code == 422


def test_two_windows_on_the_same_facts_the_second_sees_both_and_loses_nothing(visitor: Client) -> None:
    process = noted("Northwind", "Analyst")
    old = str(whole(process).card.version)
    send(visitor, process, "known", company="Northwind", role="Senior Analyst", place="Boston")
    late = visitor.post(
        f"/pipeline/{process}/known", {"version": old, "company": "Northwind", "role": "Lead Analyst", "pay": "$90,000"}
    )
    assert late.status_code == 409
    says = words_of(late.content)
    assert "changed in another window" in says
    assert "Role Senior Analyst Lead Analyst" in says
    assert "Place Boston nothing" in says
    assert 'value="Lead Analyst"' in late.content.decode()
    assert whole(process).particulars.role == "Senior Analyst"

    anew = late.content.decode().split('id="id_known_version"')[0].rsplit('value="', 1)[1].split('"')[0]
    visitor.post(
        f"/pipeline/{process}/known", {"version": anew, "company": "Northwind", "role": "Lead Analyst", "place": "Boston"}
    )
    assert whole(process).particulars.role == "Lead Analyst"


def test_two_windows_on_the_same_interview_the_second_keeps_its_debrief(visitor: Client) -> None:
    process = noted("Northwind")
    round_ = planned(process, starts_at=at(-1, 15))
    old = str(whole(process).card.version)
    send(visitor, process, "debrief", item=str(round_), debrief="They were late.")
    late = visitor.post(
        f"/pipeline/{process}/debrief", {"version": old, "item": str(round_), "debrief": "They asked about pricing."}
    )
    assert late.status_code == 409
    assert "They were late. They asked about pricing." in words_of(late.content)
    assert "They asked about pricing.</textarea>" in late.content.decode()


def test_a_note_takes_the_place_of_nothing_and_is_never_late(visitor: Client) -> None:
    process = noted("Northwind")
    old = str(whole(process).card.version)
    moved(process, "invited")
    assert visitor.post(f"/pipeline/{process}/note", {"version": old, "text": "Rang at noon"}).status_code == 302
    assert [each.text for each in whole(process).notes] == ["Rang at noon"]


def test_every_change_is_in_the_history_and_can_be_taken_back_there(visitor: Client) -> None:
    process = noted("Northwind")
    moved(process, "invited")
    text = page(visitor, process)
    assert "Moved Analyst (Northwind) to invited today" in text
    change = whole(process).changes[0].change
    answer = visitor.post("/pipeline/undo", {"change": str(change), "back": f"/pipeline/{process}/"})
    assert answer.headers["Location"].startswith(f"/pipeline/{process}/?done=")
    text = page(visitor, process)
    assert "Redo" in text
    assert "taken back" in text


def test_the_page_leads_to_the_answer_of_its_invitation(visitor: Client) -> None:
    taken = invitations.take_in(name="a.eml", data=NORTHWIND.encode(), now=timezone.now())
    from sayyes.usecases import pipeline

    process = pipeline.of_invitation(invitation=taken.number)
    assert process is not None
    text = visitor.get(f"/pipeline/{process}/").content.decode()
    assert f'href="/invitation/{taken.number}/"' in text
    assert "waits for your answer" in text


def test_what_mallory_wrote_is_shown_as_text(visitor: Client) -> None:
    process = noted("<script>alert(1)</script> Ltd", "<img src=x onerror=alert(2)>", link="https://a.example/?<b>")
    send(visitor, process, "note", text="</textarea><script>alert(3)</script>")
    for path in ("/pipeline/", f"/pipeline/{process}/", "/pipeline/timeline/"):
        text = visitor.get(path).content.decode()
        assert "<script>alert" not in text
        assert "<img src" not in text


@pytest.fixture
def full_disk() -> Iterator[None]:
    """The database may not grow by a page any more."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA page_count")
        (pages,) = cursor.fetchone()
        cursor.execute(f"PRAGMA max_page_count = {pages}")
        yield
        cursor.execute("PRAGMA max_page_count = 1073741823")


def test_on_a_full_disk_nothing_is_changed_and_what_was_typed_stays(visitor: Client, request: pytest.FixtureRequest) -> None:
    process = noted("Northwind")
    request.getfixturevalue("full_disk")
    long = "They asked about pricing. " * 3000
    answer = visitor.post(f"/pipeline/{process}/note", {"text": long})
    assert answer.status_code == 503
    assert "The disk is full, so nothing was changed" in words_of(answer.content)
    assert long.strip() in answer.content.decode()
    assert whole(process).notes == ()


def test_an_undo_that_is_refused_leads_back_to_the_process(visitor: Client) -> None:
    process = noted("Bolt", stage="interviewing")
    send(visitor, process, "offer", received_on=on(-1).isoformat(), value="90,000", currency="USD")
    older = max(each.change for each in whole(process).changes)
    send(visitor, process, "offer", received_on=on(0).isoformat(), value="95,000", currency="USD")
    refused = visitor.post("/pipeline/undo", {"change": str(older), "back": f"/pipeline/{process}/"})
    assert refused.status_code == 409
    assert "a newer version of the offer stands" in words_of(refused.content)
    assert f'href="/pipeline/{process}/"' in refused.content.decode()
    assert stage_of(process) == "offered"
    abroad = visitor.post("/pipeline/undo", {"change": str(older), "back": "//attacker.example/"})
    assert "attacker" not in abroad.content.decode()


def test_an_offer_says_what_its_pay_was_counted_as_and_where_to_change_it(visitor: Client) -> None:
    process = noted("Bolt", stage="interviewing")
    told = send(visitor, process, "offer", received_on=on(0).isoformat(), pay="$101,500 a year", deadline_on=on(6).isoformat())
    assert "Counted as $101,500 a year : change" in told
    body = visitor.get(f"/pipeline/{process}/").content.decode()
    assert 'href="#id_offer_value"' in body
    assert 'id="id_offer_value"' in body
    told = send(visitor, process, "offer", received_on=on(0).isoformat(), pay="$104,000 a year")
    assert "Counted as $104,000 a year" in told
    assert "Counted as $101,500" not in told
    told = send(visitor, process, "offer", received_on=on(0).isoformat(), pay="$104,000", value="110,000", currency="USD")
    assert "$110,000 a year to you" in told
    assert "Counted as" not in told
