"""Who may come in, and what every page carries: Host, origin, form token, size, content policy."""

from __future__ import annotations

import re

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path

from sayyes.server import urls
from sayyes.server.csp import POLICY

OWN = f"127.0.0.1:{settings.PORT}"
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
def test_our_own_names_with_our_port_are_us(host: str) -> None:
    assert Client(headers={"host": f"{host}:{settings.PORT}"}).get("/").status_code == 200


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "127.0.0.1:1", "evil.example", f"evil.example:{settings.PORT}", f"127.0.0.1.evil.example:{settings.PORT}",
     f"evil.example@127.0.0.1:{settings.PORT}", f"127.0.0.1:{settings.PORT}.evil.example", ""],
)  # fmt: skip
def test_any_other_host_is_refused(host: str) -> None:
    refused = Client(headers={"host": host}).get("/")
    assert refused.status_code == 400
    assert b"not one of ours" in refused.content


@pytest.mark.parametrize("address", ["/", "/me/", "/nowhere", "/invitation/99/", "/invitation/99/decided/1/"])
def test_every_page_carries_the_policy_and_runs_nothing_inline(visitor: Client, address: str) -> None:
    page = visitor.get(address)
    assert page.headers["Content-Security-Policy"] == POLICY
    assert page.headers["X-Frame-Options"] == "DENY"
    assert page.headers["X-Content-Type-Options"] == "nosniff"
    assert page.headers["Referrer-Policy"] == "same-origin"
    text = page.content.decode()
    assert not re.search(r"<script(?![^>]*\bsrc=)", text)
    assert "<style" not in text
    assert not re.search(r"\son\w+=|\sstyle=", text)


def test_the_policy_lets_nothing_in_from_elsewhere() -> None:
    assert "unsafe" not in POLICY
    assert "http" not in POLICY
    for rule in ("default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"):
        assert rule in POLICY


@pytest.mark.parametrize(
    "headers",
    [{"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"}, {"origin": "http://evil.example"}, {"origin": "null"},
     {"origin": "http://127.0.0.1"}, {"origin": f"http://127.0.0.1:{settings.PORT + 1}"}, {"origin": f"https://{OWN}"}],
)  # fmt: skip
def test_a_foreign_page_cannot_change_anything(visitor: Client, headers: dict[str, str]) -> None:
    refused = visitor.post("/take-in", {"text": "Dear Alice"}, headers=headers)
    assert refused.status_code == 403
    assert "Nothing was changed" in refused.content.decode()


def test_our_own_page_may_change_things(visitor: Client) -> None:
    saved = visitor.post("/take-in", {"text": " "}, headers={"origin": f"http://{OWN}", "sec-fetch-site": "same-origin"})
    assert saved.status_code == 422  # let in, and refused only for being empty


def test_a_form_without_its_token_is_refused() -> None:
    strict = Client(enforce_csrf_checks=True, headers={"host": OWN})
    refused = strict.post("/take-in", {"text": "Dear Alice"})
    assert refused.status_code == 403
    assert "open for too long" in refused.content.decode()


def test_a_form_with_its_token_is_taken() -> None:
    strict = Client(enforce_csrf_checks=True, headers={"host": OWN})
    page = strict.get("/").content.decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert token is not None
    assert strict.post("/take-in", {"text": " ", "csrfmiddlewaretoken": token[1]}).status_code == 422


def test_what_is_too_large_is_refused_with_a_sentence_before_it_is_read(visitor: Client) -> None:
    large = SimpleUploadedFile("all-my-mail.mbox", b"x" * (settings.MESSAGE_CAP + 1024 * 1024))
    refused = visitor.post("/take-in", {"file": large})
    assert refused.status_code == 413
    assert "up to 25 MB" in refused.content.decode()


def test_a_missing_page_is_ours_and_says_what_to_do(visitor: Client) -> None:
    missing = visitor.get("/nowhere/at/all")
    assert missing.status_code == 404
    assert "There is nothing here." in missing.content.decode()


def _break(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("the secret of the inside")


class BrokenUrls:
    """Our addresses, and one that breaks."""

    urlpatterns = (*urls.urlpatterns, path("broken", _break))
    handler400, handler404, handler500 = urls.handler400, urls.handler404, urls.handler500


@override_settings(ROOT_URLCONF=BrokenUrls)
def test_what_breaks_inside_shows_nothing_of_the_inside() -> None:
    outsider = Client(headers={"host": OWN}, raise_request_exception=False)
    broken = outsider.get("/broken")
    text = broken.content.decode()
    assert broken.status_code == 500
    assert "our fault" in text
    assert "secret of the inside" not in text
    assert "Traceback" not in text
    assert "RuntimeError" not in text
    assert broken.headers["Content-Security-Policy"] == POLICY
