"""Letters to a process under way: thanks, a question after silence, an offer answered, withdrawal; with days that were noted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from sayyes.errors import Impossible, NotFound
from sayyes.store.models import Round
from sayyes.usecases import due, outbox, processes, rounds, sending
from sayyes.usecases.replies_later import Ongoing, later_drafts
from sayyes.usecases.sending import Typed
from sayyes.usecases.sending_account import Told, keep_account
from sayyes.usecases.sending_later import at_hand_for_process
from sayyes.usecases.tones import Manner
from tests.links.mail_server import PASSWORD, USER, mail_server

NOW = datetime(2026, 3, 10, 14, tzinfo=UTC)
TODAY = date(2026, 3, 10)
MILL = Ongoing(
    stage="interviewing",
    company="Mill & Sons",
    role="Miller",
    to="bob@mill.example",
    who="Bob",
    applied_on=date(2026, 2, 20),
    last_held=date(2026, 3, 5),
)


def letters_to(ongoing: Ongoing, tone: str = "plain") -> dict[str, str]:
    found = later_drafts(ongoing, manner=Manner(tone), name="Alice", today=TODAY)
    return {draft.variant: draft.body for draft in found}


def test_alice_thanks_bob_for_the_talk_on_its_day() -> None:
    assert letters_to(MILL)["thank_you"] == (
        "Dear Bob,\n\nThank you for the time that you took on Thursday, 5 March for our talk about the Miller position at "
        "Mill & Sons.\n\nShould anything be open on your side, I will gladly answer it.\n\nI look forward to hearing from you."
        "\n\nKind regards,\nAlice\n"
    )
    assert "It was good to meet you." in letters_to(MILL, "warm")["thank_you"]
    assert "Should anything" not in letters_to(MILL, "brief")["thank_you"]


def test_after_silence_she_names_what_they_had_said_or_what_happened_last() -> None:
    assert "We last spoke on Thursday, 5 March." in letters_to(MILL)["nudge"]
    late = replace(MILL, decision_on=date(2026, 3, 9))
    assert "You had hoped to decide by Monday, 9 March." in letters_to(late)["nudge"]
    assert next(iter(letters_to(late))) == "nudge"
    assert "I applied on Friday, 20 February." in letters_to(replace(MILL, stage="applied", last_held=None))["nudge"]
    bare = letters_to(Ongoing(stage="applied"))["nudge"]
    assert "how things stand with the position.\n" in bare
    assert not any(sign.isdigit() for sign in bare)


def test_an_offer_is_answered_and_more_time_asked_with_the_day_that_was_noted() -> None:
    offered = letters_to(
        replace(MILL, stage="offered", offer_by=date(2026, 3, 13), backing="The career centre asks for 14 days.")
    )
    assert set(offered) == {"offer_time", "accept_offer", "decline_offer"}
    assert "You ask for my answer by Friday, 13 March. Could I have a few more days?" in offered["offer_time"]
    assert "The career centre asks for 14 days." in offered["offer_time"]
    assert "By when do you need my answer?" in letters_to(replace(MILL, stage="offered"))["offer_time"]


def test_who_has_signed_elsewhere_withdraws_and_accepts_nothing() -> None:
    signed = letters_to(replace(MILL, signed=True))
    assert "In the meantime I have accepted another position, and I keep to that" in signed["withdraw"]
    assert "nudge" not in signed
    assert set(letters_to(replace(MILL, stage="offered", signed=True))) == {"decline_offer"}
    assert "accepted another position" not in letters_to(MILL)["withdraw"]


@pytest.mark.parametrize("stage", ["accepted", "declined", "rejected", "withdrawn", "lapsed"])
def test_to_a_closed_process_nothing_is_written(stage: str) -> None:
    assert letters_to(replace(MILL, stage=stage)) == {}


def added(stage: str = "interviewing") -> int:
    """A process with the Mill, with a talk on 5 March that was held, with Bob."""
    done = processes.add(particulars=processes.Particulars(company="Mill & Sons", role="Miller"), stage=stage, now=NOW)
    assert done.process is not None
    planned = rounds.Plan(day=date(2026, 3, 5), interviewers=(rounds.Asker(name="Bob Miller", email="bob@mill.example"),))
    rounds.plan(process=done.process, version=None, planned=planned, now=NOW)
    talk = Round.objects.get(process=done.process)
    rounds.hold(round=talk.pk, version=None, now=NOW)
    return done.process


@pytest.mark.django_db
def test_thanks_go_to_who_asked_and_settle_what_is_owed(tmp_path: Path) -> None:
    number = added()
    assert [each.reason for each in due.follow_ups(now=NOW)] == ["thanks"]
    hand = at_hand_for_process(number=number, variant="thank_you", tone=None, now=NOW)
    assert (hand.draft.to, hand.draft.subject) == ("bob@mill.example", "My application: Miller")
    assert hand.draft.body.startswith("Dear Bob,\n\nThank you for the time that you took on Thursday, 5 March for")
    typed = Typed("thank_you", hand.draft.to, hand.draft.subject, hand.draft.body, hand.version)
    with mail_server() as (took, account):
        told = Told("127.0.0.1", account.port, "none", USER, "alice@postbox.example", "Alice", PASSWORD)
        keep_account(told=told, folder=tmp_path, now=NOW)
        letter = sending.send(hand=hand, typed=typed, token="t", folder=tmp_path, now=NOW)
    assert (letter.state, letter.process, len(took.messages)) == ("sent", number, 1)
    assert outbox.about_process(number=number, now=NOW) == (letter,)
    assert "thanks" not in [each.reason for each in due.follow_ups(now=NOW)]


@pytest.mark.django_db
def test_a_letter_to_nobody_or_to_what_is_closed_is_refused() -> None:
    with pytest.raises(NotFound):
        at_hand_for_process(number=99, variant=None, tone=None, now=NOW)
    closed = processes.add(particulars=processes.Particulars(company="Mill"), stage="rejected", now=NOW).process
    assert closed is not None
    with pytest.raises(Impossible, match="closed"):
        at_hand_for_process(number=closed, variant=None, tone=None, now=NOW)
