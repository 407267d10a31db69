"""Alice's own calendars: read when she asks, and never made to look free by a page that wants her to sign in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from sayyes.errors import NotFound, Unreadable, Unusable
from sayyes.store.models import OwnCalendar
from sayyes.usecases import calendars
from tests.links.web import Page, Web

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
ADDRESS = "https://mill.example/secret/alice.ics"
DENTIST = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Dentist\r\n"
    b"DTSTART:20260304T090000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
SIGN_IN = b"<!doctype html><html><title>Sign in</title><body>Please sign in to go on</body></html>"


def add(web: Web, body: bytes = DENTIST) -> calendars.Shown:
    web.pages["mill.example/secret/alice.ics"] = Page(body, headers={"Content-Type": "text/calendar"})
    return calendars.add_address(address=ADDRESS, now=NOW, zone="Europe/London", fetcher=web.fetcher())


def busy() -> tuple[calendars.Span, ...]:
    return calendars.busy_between(start=NOW, end=NOW + timedelta(days=30))


def test_a_calendar_tells_when_she_is_busy_and_not_with_what(web: Web) -> None:
    shown = add(web)
    assert (shown.entries, shown.busy, shown.problem) == (1, 1, "")
    ((start, end),) = busy()
    assert (start, end) == (datetime(2026, 3, 4, 9, tzinfo=UTC), datetime(2026, 3, 4, 10, tzinfo=UTC))
    assert "Dentist" not in str(OwnCalendar.objects.values())
    assert not calendars.is_free(start=start, end=end, busy=busy())
    assert calendars.is_free(start=end, end=end + timedelta(hours=1), busy=busy())


def test_an_address_that_turns_into_a_web_page_keeps_what_was_read_before_and_says_so(web: Web) -> None:
    number = add(web).number
    before = busy()
    web.pages["mill.example/secret/alice.ics"] = Page(SIGN_IN, headers={"Content-Type": "text/html"})
    later = NOW + timedelta(days=1)
    shown = calendars.read_again(number=number, now=later, zone="Europe/London", fetcher=web.fetcher())
    assert "sign in" in shown.problem
    assert shown.read_at == NOW
    assert busy() == before
    web.pages["mill.example/secret/alice.ics"] = Page(DENTIST)
    assert calendars.read_again(number=number, now=later, zone="Europe/London", fetcher=web.fetcher()).problem == ""


@pytest.mark.parametrize(("page", "says"), [(Page(b"", 404), "not there"), (Page(b"", 500), "500"), (Page(b"  "), "empty")])
def test_an_address_that_fails_keeps_what_was_read_before(web: Web, page: Page, says: str) -> None:
    number = add(web).number
    web.pages["mill.example/secret/alice.ics"] = page
    shown = calendars.read_again(number=number, now=NOW, zone="Europe/London", fetcher=web.fetcher())
    assert says in shown.problem
    assert len(busy()) == 1


def test_an_address_that_is_no_calendar_from_the_start_is_not_added(web: Web) -> None:
    with pytest.raises(Unreadable, match="sign in"):
        add(web, SIGN_IN)
    assert calendars.listed() == ()


@pytest.mark.parametrize("address", ["", "mill.example/a.ics", "http://mill.example/a.ics", "file:///x", "https://" + "x" * 2000])
def test_what_is_no_address_of_a_calendar_is_refused_with_what_to_do(address: str) -> None:
    with pytest.raises(Unusable, match="begins with https"):
        calendars.add_address(address=address, now=NOW, zone="Europe/London")


def test_an_address_inside_her_own_network_is_not_asked(web: Web) -> None:
    web.addresses["mill.example"] = [["127.0.0.1"]]
    with pytest.raises(Unreadable, match="not asked for"):
        add(web)
    assert web.dialled == []


def test_webcal_is_https_in_other_words(web: Web) -> None:
    web.pages["mill.example/secret/alice.ics"] = Page(DENTIST)
    shown = calendars.add_address(
        address="webcal://mill.example/secret/alice.ics", now=NOW, zone="Europe/London", fetcher=web.fetcher()
    )
    assert shown.address == ADDRESS


def test_the_same_calendar_twice_is_one(web: Web) -> None:
    assert add(web).number == add(web).number
    assert len(calendars.listed()) == 1


def test_a_file_will_do_and_its_next_export_takes_its_place() -> None:
    first = calendars.add_file(name="home.ics", data=DENTIST, now=NOW, zone="Europe/London")
    again = calendars.add_file(name="home.ics", data=DENTIST.replace(b"T09", b"T11"), now=NOW, zone="Europe/London")
    assert first.number == again.number
    assert [span[0].hour for span in busy()] == [11]
    with pytest.raises(Unusable, match="choose the file again"):
        calendars.read_again(number=first.number, now=NOW, zone="Europe/London")


@pytest.mark.parametrize("data", [b"", SIGN_IN, b"\x00" * 100, b"hello"])
def test_a_file_that_is_no_calendar_is_refused_and_nothing_is_kept(data: bytes) -> None:
    with pytest.raises(Unreadable, match="no calendar"):
        calendars.add_file(name="x.ics", data=data, now=NOW, zone="Europe/London")
    assert calendars.listed() == ()


def test_a_calendar_that_is_removed_no_longer_counts() -> None:
    number = calendars.add_file(name="home.ics", data=DENTIST, now=NOW, zone="Europe/London").number
    assert calendars.remove(number=number) == "home.ics"
    assert busy() == ()
    with pytest.raises(NotFound):
        calendars.remove(number=number)
