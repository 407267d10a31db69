"""Errors of ours that no page has dealt with become a page each: what is missing, what came late, what fails around us.

Pages that can do better (keep what was typed, say what to change) do so themselves; whatever else is raised is our fault, and
stays one. A database that is locked while a page only reads is translated here too, by the words that the store uses.
"""

from __future__ import annotations

from collections.abc import Callable

from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse

from sayyes.errors import Conflict, NotFound, OutOfOrder
from sayyes.web.errors import changed_meanwhile, not_found, out_of_order

Next = Callable[[HttpRequest], HttpResponse]


class FaultsMiddleware:
    """Shows a page for an error of ours that nobody caught."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The page, or None where it is no error of ours."""
        if isinstance(exception, OperationalError):
            from sayyes.store.door import in_words

            return out_of_order(request, in_words(exception))
        if isinstance(exception, OutOfOrder):
            return out_of_order(request, exception)
        if isinstance(exception, Conflict):
            return changed_meanwhile(request, exception)
        return not_found(request, Http404()) if isinstance(exception, NotFound) else None
