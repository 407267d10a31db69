"""What is an invitation, and what is told that it is none."""

from __future__ import annotations

import pytest

from sayyes.errors import NoInvitation
from sayyes.readers.facts import Evidence, Kind, Reading
from sayyes.usecases.admitting import admit, nothing_to_answer
from tests.usecases.cast import invited, said, thursday


@pytest.mark.parametrize("kind", ["rejection", "cancelled", "confirmation", "alert", "offer", "calendar", "other"])
def test_what_invites_to_nothing_is_refused_with_its_name_and_the_reason(kind: Kind) -> None:
    with pytest.raises(NoInvitation, match=r"^No invitation was found in note\.eml: .+\.$"):
        admit(Reading(file="note.eml", kind=kind, company=said("Larkfield Mutual")))


@pytest.mark.parametrize("kind", ["interview", "assessment", "outreach", "posting", "scam"])
def test_what_waits_for_an_answer_is_let_in(kind: Kind) -> None:
    admit(invited(kind=kind))


def test_who_pasted_it_is_told_about_what_they_pasted() -> None:
    with pytest.raises(NoInvitation, match=r"^No invitation was found in what you pasted: it turns you down"):
        admit(Reading(file="pasted.txt", kind="rejection"), called="what you pasted")


def test_an_entry_cut_off_before_its_time_is_refused_and_says_what_could_not_be_read() -> None:
    doubt = "the start of the event could not be read: when is it?"
    cut = Reading(file="cut.ics", kind="interview", because=Evidence("calendar", "Interview"), unclear=(doubt,))
    assert nothing_to_answer(cut) == f"no time, company or role could be read in it ({doubt})"
    assert nothing_to_answer(Reading(file="whole.ics", kind="interview", because=cut.because, times=(thursday(),))) is None


def test_a_message_may_leave_the_time_to_be_agreed() -> None:
    assert nothing_to_answer(invited(times=(), because=Evidence("body", "When could you come?"))) is None


def test_a_team_meeting_is_no_interview() -> None:
    meeting = Reading(file="weekly.ics", kind="calendar", times=(thursday(),))
    assert nothing_to_answer(meeting) == "it is an appointment, and nothing in it speaks of an interview"


def test_words_of_no_known_kind_that_propose_a_time_are_let_in() -> None:
    assert nothing_to_answer(Reading(file="-", kind="other", times=(thursday(),))) is None
    assert nothing_to_answer(Reading(file="-", kind="other")) is not None
