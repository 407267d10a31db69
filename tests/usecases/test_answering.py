"""Files that were read, and what is known, become a decision with its replies."""

from __future__ import annotations

from typing import Any

import pytest

from sayyes.errors import Impossible, NoInvitation, Unreadable, Unusable
from sayyes.readers.facts import Kind, Reading, ScamSign
from sayyes.usecases.answering import Answered, answer
from tests.usecases.cast import NOW, invited, paid, said, thursday


def asked(*readings: Reading, **known: Any) -> Answered:  # noqa: ANN401 - any part of a situation
    return answer(readings=readings, known=known, now=NOW, name="Alice", paths=64, seed=1)


def test_an_invitation_is_answered_with_a_number_and_a_reply() -> None:
    answered = asked(invited())
    assert answered.decision.paths == 64
    assert answered.situation.invitation.company == "Larkfield Mutual"
    assert {draft.variant for draft in answered.drafts} >= {"yes", "ask_first", "decline"}
    assert answered.drafts[0].body.endswith("Alice\n")


def test_the_answer_does_not_depend_on_the_order_of_the_files() -> None:
    calendar = Reading(file="invite.ics", kind="interview", times=(thursday(fixed=True),), extra={"uid": "1"})
    posting = Reading(file="posting.json", kind="posting", pay=paid())
    message = invited(times=(), pay=None)
    values = {asked(*order).decision.value for order in ((message, calendar, posting), (posting, calendar, message))}
    assert len(values) == 1


@pytest.mark.parametrize("kind", ["rejection", "cancelled", "confirmation", "alert", "offer", "other"])
def test_what_invites_to_nothing_is_not_answered(kind: Kind) -> None:
    with pytest.raises(NoInvitation, match=r"No invitation was found in note\.eml: "):
        asked(Reading(file="note.eml", kind=kind))


def test_who_insists_that_it_is_an_invitation_is_answered() -> None:
    note = Reading(file="-", kind="other")
    with pytest.raises(NoInvitation, match="in standard input: "):
        asked(note)
    assert answer(readings=[note], known={}, now=NOW, name=None, paths=64, seed=1, anyway=True).decision.answer


def test_a_calendar_file_that_is_cut_off_before_it_says_anything_is_refused_with_the_reason() -> None:
    cut = Reading(file="cut.ics", kind="calendar", unclear=("the event is cut off",))
    with pytest.raises(NoInvitation, match=r"in cut\.ics: .*\(the event is cut off\)"):
        asked(cut)


def test_words_of_no_known_kind_that_propose_a_time_are_taken_for_an_invitation() -> None:
    assert asked(Reading(file="-", kind="other", times=(thursday(),))).situation.invitation.rounds[0].day == pytest.approx(3.25)


def test_a_message_of_no_known_kind_counts_where_the_invitation_is_described_beside_it() -> None:
    assert asked(Reading(file="-", kind="other"), invitation={"company": "Charlie & Co"}).decision.answer


def test_a_file_that_could_not_be_read_is_named_once() -> None:
    with pytest.raises(Unreadable, match=r"^photo\.png: is a picture$"):
        asked(invited(), Reading(file="photo.png", kind="other", error="is a picture"))
    with pytest.raises(Unreadable, match=r"^photo\.png is a picture$"):
        asked(Reading(file="photo.png", kind="other", error="photo.png is a picture"))


def test_nothing_handed_in_is_nothing_to_answer() -> None:
    with pytest.raises(Unusable, match="There is no invitation"):
        asked(currency="EUR")


def test_a_situation_that_contradicts_itself_is_refused() -> None:
    with pytest.raises(Impossible, match="compny"):
        asked(invited(), invitation={"compny": "x"})


def test_a_signed_offer_elsewhere_outweighs_any_number() -> None:
    generous = invited(pay=paid(low=900_000, high=900_000))
    answered = asked(generous, candidate={"commitment": {"kind": "signed", "company": "Charlie & Co"}})
    assert answered.decision.value.mean > 0
    assert answered.decision.answer == "no"
    assert answered.drafts[0].variant == "signed_elsewhere"


def test_a_fraud_is_not_accepted_however_much_it_promises() -> None:
    sign = ScamSign("money_up_front", said("Send a cheque for the laptop first.").evidence)
    answered = asked(invited(kind="scam", scam=(sign,), pay=paid(low=900_000, high=900_000)))
    assert answered.decision.answer == "no"
    assert [draft.variant for draft in answered.drafts] == ["verify"]


def test_the_name_in_the_situation_signs_where_none_was_given() -> None:
    known = {"candidate": {"name": "Alice Moreau"}}
    answered = answer(readings=[invited()], known=known, now=NOW, name=None, paths=64, seed=1)
    assert answered.drafts[0].body.endswith("Kind regards,\nAlice Moreau\n")
