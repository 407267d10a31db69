"""One process: everything that is known about it, changed in place, with the way back beside each change."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from django import forms
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from sayyes.errors import Conflict, Impossible, NotFound, OutOfOrder
from sayyes.usecases import notes, pipeline, processes
from sayyes.web.forms.processes import PutRightForm
from sayyes.web.pipeline import board_page, told, way_back, whole_number
from sayyes.web.process_changes import CHANGES, Change, Sent
from sayyes.web.process_page import Page, Refused
from sayyes.web.timeline import clashes_of

FREE_TO_MOVE = "move"


@require_safe
def show(request: HttpRequest, number: int) -> HttpResponse:
    """The page; `?done=` tells of a change and offers to take it back."""
    return _page(request, number)


@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, number: int, what: str) -> HttpResponse:
    """Make one change. What cannot be is shown again as typed; what comes late, beside what is stored by now."""
    if request.method == "GET":
        return redirect("process", number=number)
    if what not in CHANGES:
        raise Http404("There is nothing of that name to change.")
    made = CHANGES[what]
    item = whole_number(request.POST.get("item", ""))
    form = _form(made, request.POST, request, what, item)
    if not form.is_valid():
        return _again(request, number, Refused(what, item, form), status=422)
    try:
        done = made.does(Sent(number, item, form.cleaned_data, timezone.now()))
    except NotFound as missing:
        raise Http404(str(missing)) from missing
    except Conflict as late:
        typed = request.POST.copy()
        typed["version"] = str(late.version)  # sent once more, it takes the place of what is stored: the person has seen it
        form = _form(made, typed, request, what, item)
        return _again(request, number, Refused(what, item, form, late=True), conflict=late, status=409)
    except Impossible as problem:
        for says in problem.violations:
            form.add_error(None, says)
        return _again(request, number, Refused(what, item, form), status=422)
    except OutOfOrder as problem:
        return _again(request, number, Refused(what, item, form), problems=(str(problem),), status=503)
    if "back" in request.POST:
        return redirect(way_back(request, done.change, anchor=f"process-{number}"))
    anchor = f"round-{item}" if item and made.anchor == "round" else made.anchor
    return redirect(f"{reverse('process', kwargs={'number': number})}?done={done.change}#{anchor}")


@require_safe
def file(request: HttpRequest, number: int, which: int) -> HttpResponse:  # noqa: ARG001 - Django hands it in
    """A file that is kept with the process: handed out to be saved, never shown, whatever it says it is."""
    try:
        kept = notes.attached(attachment=which)
    except NotFound as missing:
        raise Http404(str(missing)) from missing
    if kept.process != number:
        raise Http404("There is no such file here.")
    response = HttpResponse(kept.data, content_type="application/octet-stream")
    response.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(kept.name, safe='')}"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "no-store"
    return response


def _form(made: Change, typed: QueryDict, request: HttpRequest, what: str, item: int) -> forms.Form:
    more: dict[str, Any] = {}
    if issubclass(made.form, PutRightForm):
        more["stages"] = [(each.name, each.says) for each in processes.stages()]
    return made.form(typed, request.FILES, auto_id=f"id_{what}{item or ''}_%s", **more)


def _again(
    request: HttpRequest,
    number: int,
    refused: Refused,
    *,
    conflict: Conflict | None = None,
    problems: tuple[str, ...] = (),
    status: int,
) -> HttpResponse:
    """The page from which it was sent, with what went wrong: the board for a card, else the process's own."""
    back = request.POST.get("back", "")
    if refused.what == FREE_TO_MOVE and back.partition("?")[0] == reverse("pipeline"):
        says = problems or (() if conflict else tuple(str(each) for found in refused.form.errors.values() for each in found))
        return board_page(request, QueryDict(back.partition("?")[2]), problems=says, conflict=conflict, status=status)
    return _page(request, number, refused=refused, conflict=conflict, problems=problems, status=status)


def _page(
    request: HttpRequest,
    number: int,
    *,
    refused: Refused | None = None,
    conflict: Conflict | None = None,
    problems: tuple[str, ...] = (),
    status: int = 200,
) -> HttpResponse:
    now = timezone.now()
    try:
        whole = pipeline.find(number=number, now=now)
    except NotFound as missing:
        raise Http404(str(missing)) from missing
    context = {
        **Page(whole, now=now, refused=refused, clashes=clashes_of(whole, now)).context(),
        **told(request.GET.get("done", "")),
        "back": reverse("process", kwargs={"number": number}),
        "problems": problems,
        "conflict": conflict,
    }
    return render(request, "processes/page.html", context, status=status)
