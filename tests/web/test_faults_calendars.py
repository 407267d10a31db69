"""A calendar's address that turns into a web page: the page says so, since when what it knows holds, and keeps the week full."""

from __future__ import annotations

from datetime import datetime, timedelta
from html import unescape

import pytest
from django.test import Client
from django.utils import timezone

from sayyes.errors import Unreadable
from sayyes.usecases import calendars
from tests.links.web import Page, Web
from tests.web.pipelines import words_of

pytestmark = pytest.mark.django_db
ADDRESS = "https://mill.example/secret/alice.ics"
SIGN_IN = b"<!doctype html><html><title><img data-mallory src=x></title><body>Please <b>sign in</b> to go on</body></html>"


def diary(now: datetime) -> bytes:
    """A calendar with an hour that is taken, two days from now."""
    return (
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Dentist\r\n"
        + f"DTSTART:{now + timedelta(days=2):%Y%m%dT090000Z}\r\n".encode()
        + b"DURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )


def added(web: Web, now: datetime) -> int:
    web.pages["mill.example/secret/alice.ics"] = Page(diary(now), headers={"Content-Type": "text/calendar"})
    return calendars.add_address(address=ADDRESS, now=now, zone="Europe/London", fetcher=web.fetcher()).number


def test_the_page_says_that_the_address_wants_a_sign_in_and_what_still_counts(visitor: Client, web: Web) -> None:
    now = timezone.now()
    number = added(web, now)
    quiet = visitor.get("/me/calendars/").content
    assert "could not be read again" not in words_of(quiet)
    for turned in (SIGN_IN, b"\n\n" + SIGN_IN.upper(), b"<html><body>502</body></html>"):
        web.pages["mill.example/secret/alice.ics"] = Page(turned, headers={"Content-Type": "text/calendar"})
        calendars.read_again(number=number, now=now + timedelta(hours=1), zone="Europe/London", fetcher=web.fetcher())
        page = visitor.get("/me/calendars/").content
        said = unescape(words_of(page))
        assert "It could not be read again: what came back is a web page and no calendar" in said
        assert "it may want you to sign in, or the secret address was changed." in said
        assert f"What was read on {timezone.localtime(now):%-d %B} still counts." in said
        assert "1 entry, 1 stretch of time in the next half year" in said
        assert b"data-mallory" not in page
    assert len(calendars.busy_between(start=now, end=now + timedelta(days=3))) == 1


def test_once_it_is_a_calendar_again_the_page_says_no_more_of_it(visitor: Client, web: Web) -> None:
    now = timezone.now()
    number = added(web, now)
    for body in (SIGN_IN, diary(now)):
        web.pages["mill.example/secret/alice.ics"] = Page(body)
        calendars.read_again(number=number, now=now, zone="Europe/London", fetcher=web.fetcher())
    assert "could not be read" not in words_of(visitor.get("/me/calendars/").content)


def test_one_that_is_a_web_page_from_the_first_is_not_added(visitor: Client, web: Web) -> None:
    web.pages["mill.example/secret/alice.ics"] = Page(SIGN_IN)
    with pytest.raises(Unreadable, match=r"a web page and no calendar; it may want you to sign in"):
        calendars.add_address(address=ADDRESS, now=timezone.now(), zone="Europe/London", fetcher=web.fetcher())
    assert "mill.example" not in words_of(visitor.get("/me/calendars/").content)
