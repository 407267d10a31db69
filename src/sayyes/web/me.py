"""Me: what the person told about themselves, once, for every answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from sayyes.errors import Impossible
from sayyes.usecases import profile
from sayyes.web.forms.me import MeForms


@require_http_methods(["GET", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """The page, and saving it: all at once or not at all; what was refused stays as typed."""
    known = profile.known_situation()
    if request.method == "GET":
        return _page(request, MeForms(name=profile.known_name(), known=known), saved="saved" in request.GET)
    typed = MeForms(request.POST, known=known)
    if not typed.is_valid():
        return _page(request, typed, problems=("Some of it cannot be used yet; it is marked below.",), status=422)
    try:
        profile.save(situation=typed.situation(), name=typed.name, now=timezone.now())
    except Impossible as problem:
        return _page(request, typed, problems=problem.violations, status=422)
    return redirect(f"{reverse('me')}?saved")


def _page(
    request: HttpRequest, typed: MeForms, *, saved: bool = False, problems: tuple[str, ...] = (), status: int = 200
) -> HttpResponse:
    context = {"room": "me", "forms": typed, "saved": saved, "problems": problems}
    return render(request, "me/page.html", context, status=status)
