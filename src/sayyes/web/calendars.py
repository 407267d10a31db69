"""The person's own calendars: added by file or secret address, read when a button is pressed, forgotten."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from sayyes.errors import NotFound, Unusable
from sayyes.usecases import calendars, preferences
from sayyes.web.forms.calendars import AddressForm, FileForm


@require_http_methods(["GET", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """The page, and adding a calendar; what was refused stays as typed."""
    if request.method == "GET":
        return _page(request)
    by_file = "file" in request.FILES or request.POST.get("how") == "file"
    form = FileForm(request.POST, request.FILES) if by_file else AddressForm(request.POST)
    if form.is_valid():
        try:
            _add(form)
        except Unusable as problem:
            form.add_error(None, str(problem))
        else:
            return redirect("calendars")
    return _page(request, file=form if by_file else None, address=None if by_file else form, status=422)


@require_http_methods(["GET", "POST"])
def read_again(request: HttpRequest, number: int) -> HttpResponse:
    """Fetch a calendar anew: pressing the button is asking for it."""
    if request.method == "POST":
        try:
            calendars.read_again(number=number, now=timezone.now(), zone=_zone())
        except NotFound as missing:
            raise Http404(str(missing)) from missing
        except Unusable as problem:
            return _page(request, problems=(str(problem),), status=422)
    return redirect("calendars")


@require_http_methods(["GET", "POST"])
def remove(request: HttpRequest, number: int) -> HttpResponse:
    """Forget a calendar."""
    if request.method == "POST":
        try:
            calendars.remove(number=number)
        except NotFound as missing:
            raise Http404(str(missing)) from missing
    return redirect("calendars")


def _add(form: FileForm | AddressForm) -> None:
    given: dict[str, Any] = form.cleaned_data
    if isinstance(form, FileForm):
        calendars.add_file(name=given["file"].name, data=given["file"].read(), now=timezone.now(), zone=_zone())
    else:
        calendars.add_address(address=given["address"], now=timezone.now(), zone=_zone())


def _zone() -> str:
    return preferences.zone() or timezone.get_default_timezone_name()


def _page(
    request: HttpRequest,
    *,
    file: Any = None,  # noqa: ANN401 - either form as it was refused
    address: Any = None,  # noqa: ANN401 - the same
    problems: tuple[str, ...] = (),
    status: int = 200,
) -> HttpResponse:
    context = {
        "room": "me",
        "calendars": calendars.listed(),
        "file": file or FileForm(),
        "address": address or AddressForm(),
        "problems": problems,
    }
    return render(request, "calendars/page.html", context, status=status)
