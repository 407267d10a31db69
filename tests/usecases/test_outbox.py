"""The outbox: a letter leaves once, and what became of it is known, or said to be unknown."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from sayyes.errors import Impossible, NotFound, OutOfOrder
from sayyes.links.smtp import Account
from sayyes.readers.facts import Reading
from sayyes.store.models import Outgoing
from sayyes.usecases import invitations, outbox
from sayyes.usecases.outbox import Letter, Written
from tests.links.mail_server import mail_server

NOW = datetime(2026, 3, 2, 14, tzinfo=UTC)
DATA = b"From: alice@postbox.example\r\nTo: bob@mill.example\r\nMessage-ID: <1@postbox.example>\r\n\r\nDear Bob,\r\n"
WRITTEN = Written(
    invitation=None,
    about="Mill · Miller",
    variant="yes",
    settles_as="yes",
    sender="alice@postbox.example",
    recipients=("bob@mill.example",),
    subject="Re: Interview",
    message_id="<1@postbox.example>",
    data=DATA,
)
NOWHERE = Account("127.0.0.1", 1, "none")
pytestmark = pytest.mark.django_db


def queued(*, invitation: int | None = None, press: str = "a press") -> int:
    """Alice has pressed Send."""
    return outbox.enqueue(written=replace(WRITTEN, invitation=invitation), press=press, now=NOW)


def waiting_invitation() -> int:
    """An invitation that waits for Alice's answer."""
    return invitations.keep(name="x.txt", data=b"x", reading=Reading(file="x.txt", kind="interview"), now=NOW).number


def interrupted(*, handed_over: bool) -> int:
    """A letter whose sender was killed, before or after the end of the message left."""
    number = queued()
    Outgoing.objects.filter(pk=number).update(state="sending", attempts=1, attempted_at=NOW, handed_over=handed_over)
    return number


def test_a_letter_is_sent_and_the_invitation_is_answered_with_it() -> None:
    invitation = waiting_invitation()
    with mail_server() as (took, account):
        letter = outbox.deliver(number=queued(invitation=invitation), account=account, now=NOW)
    assert (letter.state, letter.said, letter.finished_at) == ("sent", "250 “Taken”", NOW)
    assert took.messages == [DATA] == [letter.data]
    assert invitations.find(number=invitation).settled_as == "yes"
    assert outbox.about_invitation(number=invitation, now=NOW) == (letter,)


def test_what_alice_said_herself_stays_when_the_letter_goes_out() -> None:
    invitation = waiting_invitation()
    number = queued(invitation=invitation)
    invitations.settle(number=invitation, settled_as="set aside", now=NOW)
    with mail_server() as (_, account):
        outbox.deliver(number=number, account=account, now=NOW)
    assert invitations.find(number=invitation).settled_as == "set aside"


def test_pressing_twice_sends_once() -> None:
    with mail_server() as (took, account):
        first, second = queued(), queued()
        assert first == second
        outbox.deliver(number=first, account=account, now=NOW)
        outbox.deliver(number=second, account=account, now=NOW)
    assert len(took.messages) == 1


def test_a_letter_that_was_refused_failed_and_leaves_the_invitation_waiting() -> None:
    invitation = waiting_invitation()
    with mail_server() as (took, account):
        took.refuse["RCPT"] = "550 No such Bob"
        letter = outbox.deliver(number=queued(invitation=invitation), account=account, now=NOW)
        assert letter.state == "failed"
        assert "550 “No such Bob”" in letter.said
        assert invitations.find(number=invitation).settled_at is None
        assert outbox.needing_the_person(now=NOW) == (letter,)
        took.refuse.clear()
        outbox.try_again(number=letter.number, now=NOW)
        assert outbox.deliver(number=letter.number, account=account, now=NOW).state == "sent"
    assert len(took.messages) == 1
    assert outbox.needing_the_person(now=NOW) == ()


def test_no_answer_to_the_end_is_unknown_and_never_sent_again_by_itself() -> None:
    with mail_server() as (took, account):
        took.drop = "END"
        letter = outbox.deliver(number=queued(), account=account, now=NOW)
        assert letter.state == "unknown"
        took.drop = None
        assert outbox.deliver(number=letter.number, account=account, now=NOW).state == "unknown"
        outbox.recover(now=NOW + timedelta(days=1))
        assert outbox.deliver(number=letter.number, account=account, now=NOW).state == "unknown"
    assert len(took.messages) == 1


def test_alice_found_it_in_her_sent_folder() -> None:
    invitation = waiting_invitation()
    number = queued(invitation=invitation)
    Outgoing.objects.filter(pk=number).update(state="unknown", attempts=1, handed_over=True, finished_at=NOW)
    assert outbox.it_went_out(number=number, now=NOW).state == "sent"
    assert invitations.find(number=invitation).settled_as == "yes"


def test_an_attempt_that_was_cut_short_before_the_end_failed_and_after_it_is_unknown() -> None:
    number = interrupted(handed_over=False)
    assert outbox.recover(now=NOW + timedelta(minutes=1)) == 0  # somebody may still be at it
    assert outbox.recover(now=NOW, lasting=timedelta(0)) == 1
    assert (outbox.find(number=number).state, outbox.find(number=number).said) == ("failed", outbox.STOPPED_BEFORE)
    Outgoing.objects.update(state="sending", handed_over=True, finished_at=None)
    assert outbox.needing_the_person(now=NOW + timedelta(minutes=6))[0].state == "unknown"


def test_a_clock_that_was_put_back_hides_no_interrupted_letter() -> None:
    interrupted(handed_over=True)
    assert outbox.recover(now=NOW - timedelta(days=2)) == 1


def test_whoever_was_taken_for_dead_sends_nothing_any_more() -> None:
    number = queued()
    row = outbox._claimed(number, NOW)
    assert row is not None
    mine = Outgoing.objects.filter(pk=number, attempts=row.attempts)
    outbox.recover(now=NOW, lasting=timedelta(0))
    with pytest.raises(OutOfOrder, match="It was not sent"):
        outbox._noting(mine)()
    outbox.try_again(number=number, now=NOW)
    assert outbox._claimed(number, NOW) is not None
    with pytest.raises(OutOfOrder, match="It was not sent"):
        outbox._noting(mine)()


def test_nobody_claims_a_letter_twice() -> None:
    number = queued()
    assert outbox._claimed(number, NOW) is not None
    assert outbox._claimed(number, NOW) is None
    assert outbox.deliver(number=number, account=NOWHERE, now=NOW).state == "sending"


def test_a_letter_that_has_gone_out_cannot_be_taken_back_or_sent_again() -> None:
    with mail_server() as (_, account):
        letter = outbox.deliver(number=queued(), account=account, now=NOW)
    for decide in (outbox.withdraw, outbox.try_again):
        with pytest.raises(Impossible, match="any more: sent"):
            decide(number=letter.number, now=NOW)


def test_a_letter_that_waits_can_be_taken_back() -> None:
    letter = outbox.withdraw(number=queued(), now=NOW)
    assert letter.state == "withdrawn"
    assert outbox.withdraw(number=letter.number, now=NOW) == letter
    assert outbox.deliver(number=letter.number, account=NOWHERE, now=NOW).state == "withdrawn"


def test_letters_are_listed_the_newest_first_and_unknown_numbers_are_said() -> None:
    first = queued()
    later = replace(WRITTEN, message_id="<2@postbox.example>")
    second = outbox.enqueue(written=later, press="another", now=NOW + timedelta(hours=1))
    assert [each.number for each in outbox.listed(now=NOW)] == [second, first]
    for number in (99, 10**30):
        with pytest.raises(NotFound):
            outbox.find(number=number)


def test_every_state_has_words() -> None:
    letters = [replace(outbox.find(number=queued()), state=state) for state in outbox.SAYS]
    assert all(isinstance(each, Letter) and each.says for each in letters)
