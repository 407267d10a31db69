"""Sending a reply: to whom, threaded to what, with which calendar, and never by a line break more than was meant."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from sayyes.errors import Conflict, Impossible, Unusable
from sayyes.store.models import KeptDraft, Outgoing
from sayyes.usecases import invitations, preferences, sending
from sayyes.usecases.deciding import Answered
from sayyes.usecases.sending import AtHand, Typed
from sayyes.usecases.sending_account import Told, forget_account, keep_account, own_account, signed_in
from sayyes.usecases.sending_addresses import addresses_in, is_address
from sayyes.usecases.sending_mail import CalendarPart, Mail, Thread, composed, everybody, unsent
from sayyes.usecases.tones import Manner, choose_manner
from tests.links.mail_server import PASSWORD, USER, mail_server
from tests.usecases.cast import decided, situated

NOW = datetime(2026, 3, 2, 14, tzinfo=UTC)
INVITATION = """From: Bob Raman <bob.raman@larkfieldmutual.example>
Reply-To: talent@larkfieldmutual.example
To: Alice <alice@postbox.example>
Subject: Interview invitation
Message-ID: <2@larkfieldmutual.example>
References: <0@postbox.example>
Date: Sun, 01 Mar 2026 10:00:00 -0500
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain; charset=utf-8

Dear Alice,

We would like to invite you to a first interview for the Data Analyst position at Larkfield Mutual.

Kind regards,
Bob Raman
--b
Content-Type: text/calendar; method=REQUEST; charset=utf-8

BEGIN:VCALENDAR
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
UID:42@larkfieldmutual.example
SEQUENCE:3
DTSTAMP:20260301T100000Z
DTSTART:20260305T200000Z
DTEND:20260305T204500Z
SUMMARY:Interview with Alice
ORGANIZER:mailto:calendar@larkfieldmutual.example
ATTENDEE;CN=Alice:mailto:alice@postbox.example
END:VEVENT
END:VCALENDAR
--b--
"""
MAIL = Mail(
    sender="alice@postbox.example",
    recipients=("bob@mill.example",),
    subject="Re: Interview",
    body="Dear Bob,\n\nyes.\n\nAlice\n",
)


def received(text: str = INVITATION) -> Answered:
    """Bob's message, taken in and answered."""
    kept = invitations.find(number=invitations.take_in(name="bob.eml", data=text.encode(), now=NOW).number)
    return Answered(kept, {}, replace(situated(), now=NOW), decided(), 1, NOW, "Alice Moreau")


def hand_of(answered: Answered, variant: str = "yes", tone: str | None = None) -> AtHand:
    return sending.at_hand(answered=answered, variant=variant, tone=tone, now=NOW)


def typed_over(hand: AtHand, **changes: object) -> Typed:
    """The form as it was shown, with changes."""
    shown = Typed(hand.draft.variant, hand.draft.to, hand.draft.subject, hand.draft.body, hand.version, letters=len(hand.letters))
    return replace(shown, **changes)  # type: ignore[arg-type]


def opened(data: bytes) -> EmailMessage:
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


@pytest.fixture
def alices_account(tmp_path: Path) -> Told:
    """What Alice tells about her account, except the port."""
    return Told("127.0.0.1", 1, "none", USER, "alice@postbox.example", "Alice Moreau", PASSWORD)


# -- the bytes that leave ----------------------------------------------------------------------------------------------


def test_a_letter_threads_is_dated_and_tells_nothing_about_this_computer() -> None:
    thread = Thread("<2@mill.example>", ("<0@postbox.example>", "<1@mill.example>"))
    message = opened(composed(replace(MAIL, sender_name="Alice Moreau", thread=thread), token="abc123", now=NOW))
    assert message["From"] == "Alice Moreau <alice@postbox.example>"
    assert message["To"] == "bob@mill.example"
    assert message["In-Reply-To"] == "<2@mill.example>"
    assert message["References"] == "<0@postbox.example> <1@mill.example> <2@mill.example>"
    assert message["Date"] == "Mon, 02 Mar 2026 14:00:00 +0000"
    assert message["Message-ID"] == "<abc123@postbox.example>"
    assert message.get_content_type() == "text/plain"
    assert message.get_content() == "Dear Bob,\r\n\r\nyes.\r\n\r\nAlice\r\n"
    assert "flowed" not in message["Content-Type"]


@settings(deadline=None, max_examples=50)
@given(st.text(max_size=3000).filter(str.strip))
def test_whatever_is_written_arrives_and_no_line_is_too_long(body: str) -> None:
    if any(sign < " " and sign not in "\n\r\t" for sign in body):
        with pytest.raises(Impossible, match="cannot be seen"):
            composed(replace(MAIL, body=body), token="t", now=NOW)
        return
    data = composed(replace(MAIL, body=body), token="t", now=NOW)
    assert data.isascii()
    assert max(len(line) for line in data.split(b"\r\n")) <= 998
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert opened(data).get_content().splitlines() == body.rstrip().splitlines()


@pytest.mark.parametrize("break_", ["\r\n", "\n", "\r", "\x0b", "\x85", "\u2028"])
def test_no_line_break_becomes_a_header(break_: str) -> None:
    bad = f"x{break_}Bcc: charlie@spy.example"
    with pytest.raises(Impossible):
        composed(replace(MAIL, subject=bad), token="t", now=NOW)
    with pytest.raises(Impossible):
        composed(replace(MAIL, sender_name=bad), token="t", now=NOW)
    for address in (f"bob@mill.example{break_}Bcc: charlie@spy.example", f"bob{break_}@mill.example"):
        with pytest.raises(Impossible, match="no e-mail address"):
            addresses_in(address)
    with pytest.raises(Impossible):
        choose_manner(manner=Manner(greeting=bad), now=NOW)


def test_what_looks_like_a_header_in_the_words_stays_among_the_words() -> None:
    message = opened(composed(replace(MAIL, body="Bcc: charlie@spy.example\r\n\r\nDear Bob"), token="t", now=NOW))
    assert message["Bcc"] is None
    assert message.get_content().startswith("Bcc: charlie")


@settings(deadline=None, max_examples=50)
@given(st.text(max_size=60))
def test_what_passes_for_an_address_is_nothing_else(text: str) -> None:
    if is_address(text):
        assert text.isascii()
        assert text.count("@") == 1
        assert not set(text) & set(' \r\n\t<>,;:"()[]\\')


def test_several_people_can_be_written_to_and_not_a_crowd() -> None:
    assert addresses_in(" bob@mill.example, charlie@mill.example,bob@mill.example ") == (
        "bob@mill.example",
        "charlie@mill.example",
    )
    with pytest.raises(Impossible, match="at most 5"):
        addresses_in(",".join(f"p{number}@mill.example" for number in range(6)))
    with pytest.raises(Impossible, match="To whom"):
        addresses_in(" , ")


def test_a_calendar_answer_stands_beside_the_words_and_goes_to_the_organizer_as_well() -> None:
    part = CalendarPart("REPLY", "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n", "calendar@mill.example")
    mail = replace(MAIL, calendar=part, copy_to=("calendar@mill.example",))
    message = opened(composed(mail, token="t", now=NOW))
    words, calendar = message.iter_parts()
    assert message.get_content_type() == "multipart/alternative"
    assert message["Cc"] == "calendar@mill.example"
    assert words.get_content_type() == "text/plain"
    assert (calendar.get_content_type(), calendar.get_param("method"), calendar.get_content_charset()) == (
        "text/calendar",
        "REPLY",
        "utf-8",
    )
    assert everybody(mail) == ("bob@mill.example", "calendar@mill.example")


def test_a_draft_for_the_mail_program_is_not_dated_yet() -> None:
    message = opened(unsent(replace(MAIL, sender=""), token="t"))
    assert message["X-Unsent"] == "1"
    assert [message[name] for name in ("From", "Date", "Message-ID", "Bcc")] == [None] * 4


# -- the account -------------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_the_password_is_kept_apart_and_never_goes_to_another_server(tmp_path: Path, alices_account: Told) -> None:
    keep_account(told=alices_account, folder=tmp_path, now=NOW)
    assert signed_in(folder=tmp_path)[1].password == PASSWORD
    keep_account(told=replace(alices_account, password=None, name="A."), folder=tmp_path, now=NOW)
    assert signed_in(folder=tmp_path)[1].password == PASSWORD
    with pytest.raises(Impossible, match="password is missing"):
        keep_account(told=replace(alices_account, host="mail.mallory.example", password=None), folder=tmp_path, now=NOW)
    keep_account(told=replace(alices_account, host="mail.mill.example", password="another"), folder=tmp_path, now=NOW)
    assert signed_in(folder=tmp_path)[1].password == "another"
    forget_account(folder=tmp_path)
    assert own_account() is None
    with pytest.raises(Unusable, match="No account"):
        signed_in(folder=tmp_path)


@pytest.mark.django_db
def test_everything_wrong_with_an_account_is_said_at_once(tmp_path: Path) -> None:
    bad = Told("mail server", 0, "plain", "alice\n", "alice", "A\r\nBcc: x@y.example", "x")  # type: ignore[arg-type]
    with pytest.raises(Impossible) as problem:
        keep_account(told=bad, folder=tmp_path, now=NOW)
    assert len(problem.value.violations) == 6
    assert own_account() is None


# -- a reply at hand ---------------------------------------------------------------------------------------------------

pytestmark = pytest.mark.django_db


def test_a_reply_goes_where_answers_are_wanted() -> None:
    hand = hand_of(received())
    assert (hand.draft.to, hand.draft.subject) == ("talent@larkfieldmutual.example", "Re: Interview invitation")
    assert hand.envelope.thread == Thread("<2@larkfieldmutual.example>", ("<0@postbox.example>",))
    assert hand.invited == "alice@postbox.example"
    assert hand.drafted.calendar == "accepted"


def test_a_forwarded_invitation_threads_to_nothing_and_is_answered_to_who_wrote_it() -> None:
    forwarded = (
        "From: Alice <alice@postbox.example>\nTo: alice@postbox.example\nSubject: Fwd: Interview invitation\n"
        "Message-ID: <9@postbox.example>\nReply-To: charlie@spy.example\n\n---------- Forwarded message ---------\n"
        "From: Bob Raman <bob.raman@larkfieldmutual.example>\nDate: Sun, Mar 1, 2026 at 10:00 AM\n"
        "Subject: Interview invitation\nTo: Alice <alice@postbox.example>\n\nDear Alice,\n\nWe would like to invite you to an "
        "interview for the Data Analyst position at Larkfield Mutual.\n\nKind regards,\nBob Raman\n"
    )
    hand = hand_of(received(forwarded))
    assert hand.envelope.thread == Thread()
    assert hand.draft.to == "bob.raman@larkfieldmutual.example"


def test_times_are_offered_out_of_the_hours_that_alice_told() -> None:
    preferences.tell(
        told={"candidate.free": [{"day": "tue", "from": "08:00", "to": "09:30"}], "candidate.zone": "America/New_York"}, now=NOW
    )
    hand = hand_of(received(), "another_time")
    assert "- Tuesday, 10 March, 08:00 to 08:45 New York time\n" in hand.draft.body
    assert hand.draft.calendar == "counter"


def test_what_alice_changed_is_kept_and_a_second_window_is_told() -> None:
    answered = received()
    hand = hand_of(answered)
    assert sending.keep_draft(number=hand.number, typed=typed_over(hand, body="Dear Bob,\n\nyes!\n"), now=NOW) == 1
    again = hand_of(answered)
    assert (again.draft.body, again.version, again.kept) == ("Dear Bob,\n\nyes!\n", 1, True)
    with pytest.raises(Conflict, match="another window") as late:
        sending.keep_draft(number=hand.number, typed=typed_over(hand, body="Dear Bob,\n\nno.\n"), now=NOW)
    assert (late.value.version, late.value.meanwhile) == (1, ("Dear Bob,\n\nyes!\n",))
    assert hand_of(answered, tone="warm").draft.body.endswith("With warm regards,\nAlice Moreau\n")
    sending.drop_draft(number=hand.number, variant="yes")
    assert not hand_of(answered).kept


def test_one_press_sends_the_words_the_calendar_answer_and_the_invitation_on_its_way(
    tmp_path: Path, alices_account: Told
) -> None:
    answered = received()
    with mail_server() as (took, account):
        keep_account(told=replace(alices_account, port=account.port), folder=tmp_path, now=NOW)
        hand = hand_of(answered)
        letter = sending.send(hand=hand, typed=typed_over(hand), token="t1", folder=tmp_path, now=NOW)
        again = sending.send(hand=hand, typed=typed_over(hand), token="t2", folder=tmp_path, now=NOW)  # pressed twice
    assert letter.state == "sent"
    assert again == letter
    assert took.messages == [letter.data]
    assert took.recipients == [["talent@larkfieldmutual.example", "calendar@larkfieldmutual.example"]]
    message = opened(letter.data)
    assert message["In-Reply-To"] == "<2@larkfieldmutual.example>"
    calendar = next(part for part in message.walk() if part.get_content_type() == "text/calendar")
    assert calendar.get_param("method") == "REPLY"
    event = Calendar.from_ical(calendar.get_content()).walk("VEVENT")[0]
    assert (event["UID"], event["SEQUENCE"]) == ("42@larkfieldmutual.example", 3)
    assert event["ATTENDEE"].params["PARTSTAT"] == "ACCEPTED"
    assert invitations.find(number=hand.number).settled_as == "yes"


def test_a_letter_is_dated_by_the_clock_of_who_sends_it(tmp_path: Path, alices_account: Told) -> None:
    answered = received()
    with mail_server() as (took, account):
        keep_account(told=replace(alices_account, port=account.port), folder=tmp_path, now=NOW)
        hand = hand_of(answered)
        hand = replace(hand, diary=replace(hand.diary, zone=ZoneInfo("Asia/Tokyo")))
        sending.send(hand=hand, typed=typed_over(hand), token="t1", folder=tmp_path, now=NOW)
    dated = opened(took.messages[0])["Date"].datetime
    assert (dated, dated.utcoffset()) == (NOW.replace(microsecond=0), timedelta(hours=9))


def test_a_second_window_does_not_send_a_second_letter_unseen(tmp_path: Path, alices_account: Told) -> None:
    answered = received()
    with mail_server() as (took, account):
        keep_account(told=replace(alices_account, port=account.port), folder=tmp_path, now=NOW)
        yes, no = hand_of(answered), hand_of(answered, "decline")
        sending.send(hand=yes, typed=typed_over(yes), token="t1", folder=tmp_path, now=NOW)
        with pytest.raises(Conflict, match="has gone out"):
            sending.send(hand=no, typed=typed_over(no), token="t2", folder=tmp_path, now=NOW)
        seen = hand_of(answered, "decline")
        assert sending.send(hand=seen, typed=typed_over(seen), token="t3", folder=tmp_path, now=NOW).state == "sent"
    assert len(took.messages) == 2


def test_without_an_account_nothing_is_written_down_and_nothing_leaves(tmp_path: Path) -> None:
    hand = hand_of(received())
    with pytest.raises(Unusable, match="No account"):
        sending.send(hand=hand, typed=typed_over(hand), token="t", folder=tmp_path, now=NOW)
    assert Outgoing.objects.count() == KeptDraft.objects.count() == 0


@pytest.mark.parametrize(
    "changes",
    [
        {"to": "bob@mill.example\r\nBcc: charlie@spy.example"},
        {"subject": "Re: x\r\nBcc: charlie@spy.example"},
        {"body": "  \n"},
        {"to": ""},
        {"variant": "signed_elsewhere"},
    ],
)
def test_what_no_letter_can_hold_is_refused_before_anything_is_written(
    changes: dict[str, str], tmp_path: Path, alices_account: Told
) -> None:
    keep_account(told=alices_account, folder=tmp_path, now=NOW)
    hand = hand_of(received())
    with pytest.raises(Impossible):
        sending.send(hand=hand, typed=typed_over(hand, **changes), token="t", folder=tmp_path, now=NOW)
    assert Outgoing.objects.count() == 0


def test_a_letter_that_failed_is_sent_again_at_a_press(tmp_path: Path, alices_account: Told) -> None:
    answered = received()
    with mail_server() as (took, account):
        keep_account(told=replace(alices_account, port=account.port), folder=tmp_path, now=NOW)
        took.refuse["MAIL"] = "451 Later, please"
        hand = hand_of(answered)
        failed = sending.send(hand=hand, typed=typed_over(hand), token="t1", folder=tmp_path, now=NOW)
        assert failed.state == "failed"
        took.refuse.clear()
        sent = sending.send_waiting(number=failed.number, folder=tmp_path, now=NOW)
    assert (sent.state, sent.message_id, len(took.messages)) == ("sent", failed.message_id, 1)


def test_the_calendar_answer_can_be_had_alone_and_a_message_without_one_has_none() -> None:
    hand = hand_of(received())
    part = sending.calendar_file(hand=hand, variant="decline", now=NOW)
    assert (part.method, "PARTSTAT=DECLINED" in part.text) == ("REPLY", True)
    plain = hand_of(received("From: Bob <bob@mill.example>\nSubject: Interview\n\nDear Alice, we invite you to an interview.\n"))
    with pytest.raises(Impossible, match="no calendar invitation"):
        sending.calendar_file(hand=plain, variant="yes", now=NOW)
