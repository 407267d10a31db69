"""Names that fit an address, display names, signatures: the laws of `company_senders`, and what times a moved talk leaves."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayyes.readers.company_senders import fits, shown_names, spelled_like_host
from sayyes.readers.facts import Person
from sayyes.readers.times import find_times

WORD = st.text("abcdefghijklmnopqrstuvwxyz", min_size=4, max_size=9).map(str.capitalize)
RECEIVED = datetime(2026, 3, 2, 15, tzinfo=UTC)


@given(st.lists(WORD, min_size=1, max_size=4))
def test_a_host_of_all_the_words_fits_them(words: list[str]) -> None:
    assert fits(words, "".join(words).lower())


@given(st.lists(WORD, min_size=2, max_size=4), st.data())
def test_a_host_of_the_first_word_and_beginnings_of_the_others_fits(words: list[str], data: st.DataObject) -> None:
    ends = [data.draw(st.integers(1, len(word))) for word in words[1:]]
    assert fits(words, words[0].lower() + "".join(word[:end].lower() for word, end in zip(words[1:], ends, strict=True)))


@given(st.lists(WORD, min_size=1, max_size=4), st.text("0123456789", min_size=1, max_size=3))
def test_letters_that_no_word_gives_fit_nothing(words: list[str], digits: str) -> None:
    assert not fits(words, "".join(words).lower() + digits)


@given(WORD, WORD)
def test_the_name_of_the_senders_address_is_found_where_it_is_spelled(first: str, second: str) -> None:
    sender = Person("Bob Stone", f"bob@{first.lower()}{second.lower()}.example")
    found = spelled_like_host(sender, f"Hello Alice,\n\nwould Tuesday suit you?\n\nBob\n{first} {second}")
    assert found is not None
    assert found.endswith(f"{first} {second}")


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        ("Alice from Initech", "Initech"),
        ("Bob (Initech)", "Initech"),
        ("Initech (via Scheduler)", "Initech"),
        ("Scheduler on behalf of Initech", "Initech"),
        ("Bob Stone | Initech", "Initech"),
    ],
)
def test_an_employer_in_a_display_name_is_found(shown: str, name: str) -> None:
    assert list(shown_names(Person(shown, "bob@mail.example"))) == [name]


def test_a_person_alone_in_a_display_name_names_no_employer() -> None:
    assert list(shown_names(Person("Bob Stone", "bob@initech.example"))) == []


@given(
    st.sampled_from(["Previous time", "Old date", "Original appointment", "Was", "Former slot"]),
    st.integers(3, 14),
    st.integers(15, 28),
)
def test_the_old_time_of_a_moved_talk_is_no_proposal(label: str, old: int, new: int) -> None:
    text = f"Your interview has been moved.\n\n{label}: March {old}, 2026, 10:00 UTC\nNew time: March {new}, 2026, 11:00 UTC"
    times = find_times(text, received=RECEIVED, now=None, where="body").times
    assert [time.start for time in times] == [f"2026-03-{new}T11:00:00+00:00"]


@given(st.integers(8, 18), st.sampled_from(["any time before", "free until", "available before"]))
def test_an_hour_that_ends_a_span_is_a_window_and_no_appointment(hour: int, words: str) -> None:
    text = f"Could we have a video chat? Are you {words} {hour}:00 on Friday 6 March 2026 (GMT)?"
    (time,) = find_times(text, received=RECEIVED, now=None, where="body").times
    assert (time.start, time.end, time.window, time.sure) == ("2026-03-06", f"2026-03-06T{hour:02}:00:00+00:00", True, False)
