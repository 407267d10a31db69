"""Format, length, place, links and how much of the job is at home."""

from __future__ import annotations

import pytest

from sayyes.readers.meeting import find_format, find_links, find_minutes, find_place, find_remote


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We will meet over Zoom.", "video"),
        ("This will be a 20-minute phone screen.", "phone"),
        ("Please come to our Boston office for an in-person interview.", "onsite"),
    ],
)
def test_the_format_of_a_talk(sentence: str, expected: str) -> None:
    found = find_format(sentence)
    assert found is not None
    assert (found.value, found.sure) == (expected, True)


def test_two_formats_leave_it_open() -> None:
    found = find_format("We can do it by phone or over Zoom.")
    assert found is not None
    assert not found.sure


@pytest.mark.parametrize(
    ("sentence", "minutes"),
    [
        ("The interview will last about 45 minutes.", "45"),
        ("a 30-min call", "30"),
        ("The talk takes one hour.", "60"),
        ("Plan for an hour and a half of conversation.", "90"),
        ("The meeting takes 2 hours.", "120"),
    ],
)
def test_the_length_of_a_talk(sentence: str, minutes: str) -> None:
    found = find_minutes(sentence)
    assert found is not None
    assert found.value == minutes


def test_a_duration_that_is_not_the_talks_is_left_alone() -> None:
    assert find_minutes("The office is 15 minutes from the station.") is None


def test_links_are_sorted_by_what_they_are_for() -> None:
    text = "Read https://boards.greenhouse.io/initech/jobs/1 and join https://us02web.zoom.us/j/123 or book https://calendly.com/dana/30."
    assert {link.purpose for link in find_links(text)} == {"posting", "meeting", "booking"}


def test_trackers_and_social_pages_are_no_links() -> None:
    assert find_links("https://x.example/unsubscribe https://facebook.com/initech https://x.example/pixel.gif") == ()


def test_a_link_behind_words_is_found() -> None:
    assert [link.url for link in find_links("Join here", [("https://meet.google.com/abc", "Join")])] == [
        "https://meet.google.com/abc"
    ]


def test_an_address_is_a_place() -> None:
    found = find_place("Please come to 12 Main Street, Springfield. Ask for Dana.")
    assert found is not None
    assert found.value == "12 Main Street, Springfield"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The role is hybrid, 3 days in the office.", "hybrid, 3 days"),
        ("This is a fully remote position.", "remote"),
        ("The role is on-site in Boston.", "onsite"),
    ],
)
def test_how_much_is_done_at_home(sentence: str, expected: str) -> None:
    found = find_remote(sentence)
    assert found is not None
    assert found.value == expected
