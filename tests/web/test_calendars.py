"""Alice's own calendars on their page."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from sayyes.usecases import calendars

DENTIST = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Dentist\r\n"
    b"DTSTART:20260304T090000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


def add(visitor: Client, data: bytes = DENTIST) -> int:
    return visitor.post("/me/calendars/", {"how": "file", "file": SimpleUploadedFile("home.ics", data)}).status_code


@pytest.mark.django_db
def test_a_calendar_is_added_shown_and_forgotten(visitor: Client) -> None:
    assert add(visitor) == 302
    page = visitor.get("/me/calendars/").content.decode()
    assert "home.ics" in page
    assert "1 entry" in page
    assert "Dentist" not in page
    (shown,) = calendars.listed()
    assert visitor.post(f"/me/calendars/{shown.number}/remove").status_code == 302
    assert calendars.listed() == ()
    assert visitor.post(f"/me/calendars/{shown.number}/remove").status_code == 404


@pytest.mark.django_db
def test_what_is_no_calendar_is_refused_with_what_to_do(visitor: Client) -> None:
    refused = visitor.post("/me/calendars/", {"how": "file", "file": SimpleUploadedFile("x.ics", b"<html>Sign in</html>")})
    assert refused.status_code == 422
    assert "no calendar" in refused.content.decode()
    typed = visitor.post("/me/calendars/", {"how": "address", "address": "http://mill.example/a.ics"})
    assert typed.status_code == 422
    assert "http://mill.example/a.ics" in typed.content.decode()
    inside = visitor.post("/me/calendars/", {"how": "address", "address": "https://localhost/a.ics"})
    assert "was not asked for" in inside.content.decode() or "could not be read" in inside.content.decode()
    assert visitor.post("/me/calendars/", {"how": "file"}).status_code == 422
    assert calendars.listed() == ()


@pytest.mark.django_db
def test_one_that_came_as_a_file_is_not_fetched(visitor: Client) -> None:
    add(visitor)
    (shown,) = calendars.listed()
    assert "choose the file again" in visitor.post(f"/me/calendars/{shown.number}/read").content.decode()
    assert visitor.get(f"/me/calendars/{shown.number}/read")["Location"] == "/me/calendars/"
