"""The answer as it would be if things were otherwise: what the sliders ask for. Nothing here is kept."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from sayyes.errors import Impossible, NotFound
from sayyes.usecases import explaining, supposing
from sayyes.web.forms.answer import WhatIfForm
from sayyes.web.further import slid
from sayyes.web.sheet import account, headline


@require_safe
def show(request: HttpRequest, number: int) -> HttpResponse:
    """The page of one "if"; a slider that moves takes the answer, the account and its own figure out of it."""
    form = WhatIfForm(request.GET)
    if not form.is_valid():
        return _refused(request, number, ("A slider was sent without a number.",))
    try:
        supposed = supposing.suppose(number=number, now=timezone.now(), moved=form.moved)
    except NotFound as missing:
        raise Http404(str(missing)) from missing
    except Impossible as problem:
        return _refused(request, number, problem.violations)
    context = {
        "room": "today",
        "kept": supposed.answered.kept,
        "who": explaining.occasion(supposed.answered.situation, supposed.answered.kept.reading)[0],
        "decision": supposed.decision,
        "supposed": supposed.when,
        "quick": supposed.quick,
        "sliders": slid(supposed.sliders),
        **headline(supposed.situation, supposed.decision),
        **account(supposed.situation, supposed.decision),
    }
    return render(request, "answer/what_if.html", context)


def _refused(request: HttpRequest, number: int, problems: tuple[str, ...]) -> HttpResponse:
    context = {"room": "today", "number": number, "problems": problems}
    return render(request, "answer/not_supposable.html", context, status=422)
