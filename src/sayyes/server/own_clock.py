"""Every page shows and reads times on the clock of the person, who may have named another time zone than this computer's."""

from __future__ import annotations

from collections.abc import Callable

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from sayyes.web.errors import out_of_order


class OwnClockMiddleware:
    """Turns the person's time zone on for one request; it is read once for it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # Both need the models, which are not there yet when the settings name this class.
        from sayyes.store.door import in_words
        from sayyes.usecases.own_zone import named_zone

        try:
            zone = named_zone()
        except OperationalError as problem:
            return out_of_order(request, in_words(problem))
        with timezone.override(zone):
            return self.get_response(request)
