"""The time line: everything that has a date on one axis, what gets in each other's way said in words, a twin in words."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.utils import timezone

from sayyes.usecases.moments import day_words
from sayyes.web.timeline import monday
from tests.web.pipelines import at, noted, offered, on, planned, send, words_of

pytestmark = pytest.mark.django_db


def drawn(visitor: Client, **asked: str) -> str:
    """The mark-up of the page."""
    return visitor.get("/pipeline/timeline/", asked).content.decode()


def test_with_nothing_dated_the_page_says_what_will_appear(visitor: Client) -> None:
    noted("Northwind")
    page = drawn(visitor)
    assert "Nothing has a date in these weeks" in page
    assert "<svg" not in page


def test_rounds_decisions_windows_and_ends_of_offers_are_drawn_and_told(visitor: Client) -> None:
    northwind = noted("Northwind", stage="interviewing", decision_on=on(5), answer_days=7)
    planned(northwind, starts_at=at(2, 15), minutes=45, format="phone")
    offered(noted("Bolt", stage="interviewing"), deadline_on=on(3), value=99_000.0)
    page = drawn(visitor)
    for shape in ("m round", "m decision", "m offer", "window offer", "window answer"):
        assert f'class="{shape}"' in page.split('class="legend"')[0]
    words = words_of(page.encode())
    assert "15:00–15:45 Northwind Interview by phone" in words
    assert f"{day_words(on(5), short=True)} Northwind They decide" in words
    assert f"If they offer, it would stand until {day_words(on(11), short=True)}" in words
    assert "Bolt The offer ends" in words


def test_two_interviews_at_once_clash_in_shape_and_in_words(visitor: Client) -> None:
    planned(noted("Northwind", stage="interviewing"), starts_at=at(2, 15), minutes=60)
    planned(noted("Meridale", stage="interviewing"), starts_at=at(2, 15, 30), minutes=60)
    page = drawn(visitor)
    assert "In each other’s way" in page
    assert "clashes with Meridale" in page
    assert "clashes with Northwind" in page
    assert page.count('fill="url(#hatch)"') == 2
    assert 'class="sign clash"' in page


def test_an_offer_that_ends_before_another_decides_is_marked_on_both(visitor: Client) -> None:
    offered(noted("Bolt", stage="interviewing"), deadline_on=on(2))
    for company in ("Northwind", "Meridale"):
        noted(company, stage="interviewing", decision_on=on(9))
    words = words_of(drawn(visitor).encode())
    assert "before Northwind and Meridale decide" in words or "before Meridale and Northwind decide" in words
    assert "after the offer of Bolt ends" in words
    assert "before 2 others decide" in words  # the drawing has less room


def test_an_interview_that_took_place_is_told_apart_in_shape_and_in_words(visitor: Client) -> None:
    process = noted("Northwind", stage="interviewing")
    send(visitor, process, "held", item=str(planned(process, starts_at=at(0, 9))))
    page = drawn(visitor)
    assert 'class="m held"' in page.split('class="legend"')[0]
    assert "it took place" in page


def test_a_clock_of_another_place_is_told_with_it(visitor: Client) -> None:
    planned(noted("Kestrel"), starts_at=at(2, 10, zone=ZoneInfo("Asia/Tokyo")), zone="Asia/Tokyo", minutes=30)
    assert "10:00–10:30 Tokyo" in drawn(visitor)


def test_weeks_are_turned_and_now_is_drawn_only_where_it_is(visitor: Client) -> None:
    planned(noted("Northwind"), starts_at=at(1, 15))
    planned(noted("Meridale"), starts_at=at(40, 15))
    first = monday(timezone.localdate())
    assert 'class="now"' in drawn(visitor).split('class="legend"')[0]
    assert "Meridale" not in drawn(visitor)
    later = drawn(visitor, **{"from": (first + timedelta(days=28)).isoformat(), "weeks": "4"})
    assert "Meridale" in later
    assert 'class="now"' not in later.split('class="legend"')[0]
    assert ">Today<" in later.split("<main")[1]
    assert "Meridale" in drawn(visitor, weeks="8")


@pytest.mark.parametrize(
    "asked", [{"from": "soon"}, {"from": "9999-12-31"}, {"from": "0001-01-01"}, {"weeks": "-3"}, {"page": "99"}]
)
def test_an_address_that_makes_no_sense_shows_these_weeks(visitor: Client, asked: dict[str, str]) -> None:
    planned(noted("Northwind"), starts_at=at(0, 23))
    assert "Northwind" in drawn(visitor, **asked)


def test_very_many_processes_are_turned_page_by_page(visitor: Client) -> None:
    for place in range(33):
        planned(noted(f"Company {place:02d}"), day=on(1))
    first, second = drawn(visitor), drawn(visitor, page="2")
    assert [page.count('<li class="lane">') for page in (first, second)] == [30, 3]
