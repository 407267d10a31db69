"""Pages for what cannot be done: one sentence what, one what to do. Nothing about the inside of the program is shown."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sayyes.errors import Conflict, OutOfOrder

SECRET = ("password",)  # is typed anew
KNOWS_ITS_PLACE = frozenset(
    {"about", "back", "batch", "calendar", "change", "due_on", "fact", "how", "item", "kind", "letter", "letters", "press",
     "process", "reason", "reply", "section", "seen", "settled_as", "source", "stage", "taken", "version", "which"}
)  # fmt: skip  # fields that say what a form is about, and hold nothing that somebody wrote


@dataclass(frozen=True)
class Typed:
    """One field of a form that could not be taken. hidden: it says what the form is about; secret: it is typed anew."""

    name: str
    label: str
    value: str
    hidden: bool
    secret: bool

    @property
    def rows(self) -> int:
        """Lines that it takes in a box."""
        return min(20, 1 + self.value.count("\n") + len(self.value) // 70)


def page(request: HttpRequest, *, status: int, title: str, says: str, back: str = "") -> HttpResponse:
    """One page of our own look. It needs no request beyond its path, so it also serves where nothing else works.

    back: an address of ours to return to; the front page where there is none.
    """
    return render(request, "errors/page.html", {"title": title, "says": says, "room": None, "back": back}, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django hands it in
    """400: Django could not make sense of the request."""
    return page(request, status=400, title="That did not reach us whole.", says="Go back, and send it again as it stands there.")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django hands it in
    """404."""
    return page(request, status=404, title="There is nothing here.", says="It may have been removed, or the address is mistyped.")


def server_error(request: HttpRequest) -> HttpResponse:
    """500: our fault. What happened is in the terminal, not on the page."""
    return page(
        request,
        status=500,
        title="Something broke, and it is our fault.",
        says="What you had saved is safe. Go back and try again; the terminal in which sayyes runs says more.",
    )


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django hands it in
    """403: the form's token does not fit, mostly because the page stood open for long."""
    return page(
        request,
        status=403,
        title="This page was open for too long.",
        says="Go back, copy what you typed, reload that page and send it again. Nothing was changed.",
    )


def unknown_host(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django hands it in
    """400: the request was meant for another name than ours."""
    return HttpResponse(
        "This address is not one of ours. Open the one that sayyes printed when it started.\n",
        status=400,
        content_type="text/plain; charset=utf-8",
    )


def foreign_origin(request: HttpRequest) -> HttpResponse:
    """403: another page tried to change something here."""
    return page(
        request,
        status=403,
        title="That came from another page.",
        says="Only pages of sayyes itself may change anything here. Nothing was changed.",
    )


def too_large(request: HttpRequest) -> HttpResponse:
    """413: larger than any message that we take."""
    return page(
        request,
        status=413,
        title="That is too large.",
        says="We take messages of up to 25 MB. Save the message without its attachments, or paste its text.",
    )


def out_of_order(request: HttpRequest, problem: OutOfOrder) -> HttpResponse:
    """503: our surroundings fail us, for now. The sentence says what to do, and what was typed can be sent once more."""
    context = {"again": request.path if request.method == "POST" else "", "file": bool(request.FILES)}
    return _with_typed(request, context, status=503, title="That did not work just now.", says=str(problem))


def changed_meanwhile(request: HttpRequest, problem: Conflict) -> HttpResponse:
    """409: it was changed through another window; what happened there is told, and what was typed can be copied."""
    meanwhile = f" Meanwhile: {'; '.join(problem.meanwhile)}." if problem.meanwhile else ""
    return _with_typed(request, {}, status=409, title="This was changed meanwhile.", says=f"{problem}{meanwhile}")


def _with_typed(request: HttpRequest, more: dict[str, object], *, status: int, title: str, says: str) -> HttpResponse:
    typed = [_typed(name, value) for name, values in request.POST.lists() if name != "csrfmiddlewaretoken" for value in values]
    context = {"title": title, "says": says, "room": None, "typed": typed, "written": [each for each in typed if not each.hidden]}
    return render(request, "errors/page.html", {**context, **more}, status=status)


def _typed(name: str, value: object) -> Typed:
    """A field as it came; the parts of a longer name are words."""
    place = name.rpartition("-")[2]
    hidden = place in KNOWS_ITS_PLACE or place.endswith("_FORMS") or not value
    secret = place in SECRET
    return Typed(name, place.replace("_", " ").capitalize(), "" if secret else str(value), hidden and not secret, secret)
