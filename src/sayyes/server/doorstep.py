"""Who may come in: requests to our own address, from our own pages, of a size that we can hold.

A program on `127.0.0.1` can be reached by every page that the person's browser opens. A foreign name that resolves to this
computer is stopped by its Host, a form or script on a foreign page by its origin; the form token of Django comes on top.
"""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from sayyes.web.errors import foreign_origin, too_large, unknown_host

Next = Callable[[HttpRequest], HttpResponse]
SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
OWN_FETCHES = frozenset({"same-origin", "none"})
ENVELOPE = 512 * 1024  # what a form may need around the message itself


def own_hosts(port: int) -> frozenset[str]:
    """The values of Host that mean us."""
    return frozenset(f"{name}:{port}" for name in settings.ALLOWED_HOSTS if name != "testserver")


class HostMiddleware:
    """Refuses every Host but ours, the port included (against DNS rebinding)."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.headers.get("Host", "").lower() not in own_hosts(settings.PORT):
            return unknown_host(request)
        return self.get_response(request)


class OriginMiddleware:
    """Refuses whatever would change something and comes from a page that is not ours."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in SAFE and not self._is_ours(request):
            return foreign_origin(request)
        return self.get_response(request)

    @staticmethod
    def _is_ours(request: HttpRequest) -> bool:
        if request.headers.get("Sec-Fetch-Site", "none") not in OWN_FETCHES:
            return False
        origin = request.headers.get("Origin")
        return origin is None or origin.lower() == f"http://{request.headers['Host'].lower()}"


class SizeMiddleware:
    """Refuses a body that is larger than any message we take, before anything reads it."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        stated = request.META.get("CONTENT_LENGTH") or "0"
        if not stated.isdigit() or int(stated) > settings.MESSAGE_CAP + ENVELOPE:
            return too_large(request)
        return self.get_response(request)
