"""The rules of institutions: choosing those that bind, and saying by which way an invitation came."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from sayyes.errors import Conflict, Impossible, NotFound
from sayyes.usecases import invitations, packs
from sayyes.web import errors
from sayyes.web.forms.packs import PackForm

CHANNELS = ("school", "own", "")  # through the institution, found alone, not said


@dataclass(frozen=True)
class Row:
    """One pack on the page: ticked or not, open where it is ticked."""

    listed: packs.Listed
    on: bool


@require_http_methods(["GET", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """The page, and saving it: all at once or not at all."""
    chosen = packs.chosen()
    if request.method == "GET":
        return _page(request, PackForm(None, every=_every(), chosen=chosen), seen=chosen.seen, saved="saved" in request.GET)
    form, seen = PackForm(request.POST, every=_every(), chosen=chosen), request.POST.get("seen") or chosen.seen
    if not form.is_valid():
        problems = tuple(str(error) for found in form.errors.values() for error in found)
        return _page(request, form, seen=seen, problems=problems, status=422)
    told = form.cleaned_data
    try:
        packs.choose(
            ids=told["packs"],
            sanction_cost=told["sanction_cost"],
            now=timezone.now(),
            folder=packs.own_folder(),
            seen=seen,
        )
    except Impossible as problem:
        return _page(request, form, seen=seen, problems=problem.violations, status=422)
    except Conflict as problem:
        return _page(request, form, seen=chosen.seen, problems=(f"{problem} Save again to keep it.",), status=409)
    return redirect(f"{reverse('packs')}?saved")


@require_http_methods(["GET", "POST"])
def channel(request: HttpRequest, number: int) -> HttpResponse:
    """Note by which way an invitation came: rules of an institution bind what came through it."""
    way = request.POST.get("channel", "")
    if request.method == "POST":
        if way not in CHANNELS:
            return errors.page(request, status=422, title="That is no way.", says="It came through the office, or you found it.")
        try:
            invitations.correct(number=number, corrections={"facts": {"channel": way}}, now=timezone.now())
        except NotFound as missing:
            raise Http404(str(missing)) from missing
    return redirect(f"{reverse('answer', kwargs={'number': number})}#rules")


def _every() -> tuple[packs.Listed, ...]:
    return packs.listed(folder=packs.own_folder())


def _page(
    request: HttpRequest,
    form: PackForm,
    *,
    seen: str,
    saved: bool = False,
    problems: tuple[str, ...] = (),
    status: int = 200,
) -> HttpResponse:
    rows = [Row(each, each.id in form.on) for each in _every()]
    known = {row.listed.id for row in rows}
    context = {
        "room": "me",
        "form": form,
        "rows": sorted(rows, key=lambda row: not row.on),
        "gone": [name for name in form.on if name not in known],
        "seen": seen,
        "saved": saved,
        "problems": problems,
    }
    return render(request, "packs/page.html", context, status=status)
