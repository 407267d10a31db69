"""The person's word about letters: many at once, filed accordingly, learned from, and taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayyes.errors import Impossible, NotFound, Unusable
from sayyes.store.models import InboxLetter, Process
from sayyes.usecases import inbox_review, invitations
from sayyes.usecases.inbox_learning import in_words, learned_so_far
from sayyes.usecases.inbox_letters import file_with_process, open_letter
from sayyes.usecases.inbox_reading import read_source
from sayyes.usecases.inbox_review import AS_THOUGHT, correct_letters, take_back
from tests.usecases.mail import NOW, invitation, letter, mbox, refusal, unsure

pytestmark = pytest.mark.django_db


def received(tmp_path: Path, *letters: bytes) -> list[int]:
    """The numbers of the letters that wait for a word once these were read."""
    box = tmp_path / "jobs.mbox"
    box.write_bytes(mbox(*letters))
    read_source(path=box, now=NOW)
    return sorted(each.number for each in inbox_review.to_review())


def recruiter(number: int) -> bytes:
    """A letter that no rule knows; a day and an hour put it before the person."""
    body = f"Mandate {number}: sourcing, pipeline, retained shortlist, confidential client. Thursday 5pm."
    return letter(number, "Finder <talk@finder.example>", f"Mandate {number}", body)


def soft_refusal(number: int) -> bytes:
    """A refusal that the rules are not sure of, in words that letters of every kind have."""
    body = (
        "Hi Alice,\n\nThank you for the time that you gave to our interview. The team has talked, and we would like to "
        "invite you to stay in touch. Unfortunately, we have decided to move forward with other candidates for the Analyst role."
    )
    return letter(number, "Globex <jobs@globex.example>", "Your application", body)


def chatter(number: int) -> bytes:
    """Mail of a friend with an hour in it, in words that letters of every kind have."""
    body = f"Hi Alice,\n\nour neighbour has a garden that we like. Cake number {number} on Sunday at 3pm?"
    return letter(number, "Bob <bob@home.example>", f"Cake {number}", body)


def test_many_letters_are_filed_at_once_and_taken_back_at_once(tmp_path: Path) -> None:
    first, second, third = received(tmp_path, unsure(1), unsure(2), unsure(3))
    said = correct_letters(numbers=[first, third], said="rejection", now=NOW)
    assert (said.letters, said.invitations) == (2, 0)
    assert [each.number for each in inbox_review.to_review()] == [second]
    assert {each.kind for each in inbox_review.filed()} == {"rejection"}
    assert take_back(batch=said.batch, now=NOW) == 2
    assert sorted(each.number for each in inbox_review.to_review()) == [first, second, third]
    with pytest.raises(Impossible, match="already"):
        take_back(batch=said.batch, now=NOW)


def test_what_is_said_to_be_an_interview_waits_on_today_until_that_is_taken_back(tmp_path: Path) -> None:
    (number,) = received(tmp_path, unsure(1))
    said = correct_letters(numbers=[number], said="interview", now=NOW)
    assert said.invitations == 1
    (waiting,) = invitations.waiting()
    assert waiting.kept.reading.kind == "interview"
    take_back(batch=said.batch, now=NOW)
    assert invitations.waiting() == ()
    assert [each.invitation for each in inbox_review.to_review()] == [None]
    assert correct_letters(numbers=[number], said="interview", now=NOW).invitations == 1


def test_what_is_none_of_ones_business_leaves_today_and_comes_back_when_taken_back(tmp_path: Path) -> None:
    assert received(tmp_path, invitation(1)) == []
    number = inbox_review.filed()[0].number
    said = correct_letters(numbers=[number], said="other", now=NOW)
    assert invitations.waiting() == ()
    assert inbox_review.filed() == ()
    take_back(batch=said.batch, now=NOW)
    assert len(invitations.waiting()) == 1
    assert [each.kind for each in inbox_review.filed()] == ["interview"]


def test_an_invitation_that_was_worked_on_is_set_aside_and_not_thrown_away(tmp_path: Path) -> None:
    (number,) = received(tmp_path, unsure(1))
    said = correct_letters(numbers=[number], said="interview", now=NOW)
    (waiting,) = invitations.waiting()
    invitations.correct(number=waiting.kept.number, corrections={"company": "Bolt Ltd"}, now=NOW)
    take_back(batch=said.batch, now=NOW)
    assert invitations.waiting() == ()
    assert invitations.find(number=waiting.kept.number).corrections == {"company": "Bolt Ltd"}


def test_agreeing_files_each_letter_as_it_was_thought_to_be(tmp_path: Path) -> None:
    numbers = received(tmp_path, unsure(1), unsure(2))
    correct_letters(numbers=numbers, said=AS_THOUGHT, now=NOW)
    assert [each.kind for each in inbox_review.filed()] == ["rejection", "rejection"]


def test_letters_to_come_are_moved_by_what_was_said_of_those_before_with_the_words_that_decided(tmp_path: Path) -> None:
    numbers = received(tmp_path, *(recruiter(each) for each in range(6)), *(unsure(each) for each in range(10, 16)))
    of_recruiter = [each.number for each in inbox_review.to_review() if each.sender == "Finder"]
    correct_letters(numbers=of_recruiter, said="outreach", now=NOW)
    correct_letters(numbers=[each for each in numbers if each not in of_recruiter], said="rejection", now=NOW)
    (tmp_path / "later").mkdir()
    (tmp_path / "later" / "new.eml").write_bytes(recruiter(40))
    read_source(path=tmp_path / "later", now=NOW)
    newest = InboxLetter.objects.order_by("-id")[0]
    assert (newest.kind, newest.read_as) == ("outreach", "other")
    assert "in letters you called outreach" in newest.because
    assert any(line.startswith("outreach (6 letters): ") for line in in_words(learned_so_far()))


def test_what_was_taken_back_is_not_learned_from(tmp_path: Path) -> None:
    numbers = received(tmp_path, unsure(1), unsure(2))
    said = correct_letters(numbers=numbers, said="outreach", now=NOW)
    assert learned_so_far().letters == {"outreach": 2}
    take_back(batch=said.batch, now=NOW)
    assert learned_so_far().letters == {}
    assert "Nothing was corrected yet" in in_words(learned_so_far())[0]


def test_of_two_words_about_a_letter_the_last_is_learned_from_and_the_first_cannot_be_taken_back_alone(tmp_path: Path) -> None:
    (number,) = received(tmp_path, unsure(1))
    first = correct_letters(numbers=[number], said="outreach", now=NOW)
    second = correct_letters(numbers=[number], said="rejection", now=NOW)
    assert learned_so_far().letters == {"rejection": 1}
    with pytest.raises(Impossible, match="since"):
        take_back(batch=first.batch, now=NOW)
    take_back(batch=second.batch, now=NOW)
    take_back(batch=first.batch, now=NOW)
    assert [each.number for each in inbox_review.to_review()] == [number]


def test_what_cannot_be_said_changes_nothing(tmp_path: Path) -> None:
    (number,) = received(tmp_path, unsure(1))
    with pytest.raises(Unusable, match="No letter is ticked"):
        correct_letters(numbers=[], said="offer", now=NOW)
    with pytest.raises(Unusable, match="no kind of letter"):
        correct_letters(numbers=[number], said="spam", now=NOW)
    with pytest.raises(NotFound):
        correct_letters(numbers=[number, 999], said="offer", now=NOW)
    with pytest.raises(NotFound):
        take_back(batch=7, now=NOW)
    assert [each.number for each in inbox_review.to_review()] == [number]


def test_a_refusal_is_filed_with_the_process_that_it_ends(tmp_path: Path) -> None:
    received(tmp_path, invitation(1), refusal(2).replace(b"Globex", b"Initech").replace(b"globex", b"initech"))
    number = next(each.number for each in inbox_review.filed() if each.kind == "rejection")
    opened = open_letter(number=number, now=NOW)
    (match, *_) = opened.proposal.matches
    assert match.company == "Initech"
    assert "rejected" in opened.proposal.does[match.process]
    file_with_process(number=number, process=match.process, version=match.version, now=NOW)
    assert Process.objects.get(pk=match.process).stage == "rejected"


def test_a_refusal_that_a_rule_named_is_not_lost_by_what_was_said_of_other_letters(tmp_path: Path) -> None:
    numbers = received(tmp_path, *(chatter(each) for each in range(8)), *(unsure(each) for each in range(10, 14)))
    of_bob = [each.number for each in inbox_review.to_review() if each.sender == "Bob"]
    assert len(of_bob) == 8
    correct_letters(numbers=of_bob, said="other", now=NOW)
    correct_letters(numbers=[each for each in numbers if each not in of_bob], said="interview", now=NOW)
    (tmp_path / "later").mkdir()
    (tmp_path / "later" / "new.eml").write_bytes(soft_refusal(40))
    assert read_source(path=tmp_path / "later", now=NOW).left == 0
    assert InboxLetter.objects.get(message__name="new.eml").kind == "rejection"


def test_what_is_learned_to_be_none_of_ones_business_still_waits_for_a_word(tmp_path: Path) -> None:
    numbers = received(tmp_path, *(chatter(each) for each in range(8)), *(recruiter(each) for each in range(10, 16)))
    of_bob = [each.number for each in inbox_review.to_review() if each.sender == "Bob"]
    correct_letters(numbers=of_bob, said="other", now=NOW)
    correct_letters(numbers=[each for each in numbers if each not in of_bob], said="outreach", now=NOW)
    (tmp_path / "later").mkdir()
    (tmp_path / "later" / "new.eml").write_bytes(chatter(40))
    assert read_source(path=tmp_path / "later", now=NOW).review == 1
    (waiting,) = inbox_review.to_review()
    assert "in letters you called other" in waiting.because
