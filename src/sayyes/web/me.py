"""Me: what the person told about themselves, once, for every answer; in sections that are saved one by one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from sayyes.errors import Conflict, Impossible
from sayyes.usecases import asking_next, preferences
from sayyes.usecases.questions import QUESTIONS
from sayyes.web.asking import card
from sayyes.web.forms.answer import COMMON_ZONES
from sayyes.web.forms.me_sections import BY_KEY, Section, sections

MARKED = "Some of it cannot be used yet; it is marked below."
UNKNOWN = "We do not know what was to be saved. Open the page anew and try again."
ABOUT = {found.path: about for about, found in QUESTIONS.items() if not found.limit}


@require_http_methods(["GET", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """The page, and saving a section of it: all of that or nothing; what was refused stays as typed."""
    known = preferences.told()
    sent = [key for key in request.POST.getlist("section") if key in BY_KEY]
    if request.method == "GET":
        return _page(request, sections(known), saved=request.GET.get("saved", ""), wait="all" in request.GET)
    if not sent:
        return _page(request, sections(known), problems=(UNKNOWN,), status=422)
    typed = sections(known, sent, request.POST)
    wrong = [key for key in sent if not typed[key].is_valid()]
    if wrong:
        return _page(request, typed, problems=(MARKED,), status=422)
    told = {path: value for key in sent for path, value in typed[key].told().items()}
    try:
        preferences.tell(told=told, now=timezone.now(), seen=request.POST.get("seen") or None)
    except Impossible as problem:
        return _page(request, typed, problems=problem.violations, status=422)
    except Conflict as problem:
        return _late(request, typed, sent, str(problem))
    return redirect(f"{reverse('me')}?saved={sent[0]}#{sent[0]}")


def _late(request: HttpRequest, typed: Mapping[str, Section], sent: list[str], says: str) -> HttpResponse:
    """What was typed, beside what another window saved meanwhile; saving once more takes what is typed."""
    late = {key: typed[key] for key in sent}
    meanwhile = {name: value for each in late.values() for name, value in each.meanwhile().items()}
    rows = {key: each.rows_meanwhile() for key, each in late.items()}
    return _page(request, typed, problems=(f"{says} Save again to keep it.",), meanwhile=meanwhile, rows=rows, status=409)


def _page(
    request: HttpRequest,
    shown: Mapping[str, Section],
    *,
    saved: str = "",
    problems: tuple[str, ...] = (),
    meanwhile: Mapping[str, str] | None = None,
    rows: Mapping[str, tuple[str, ...]] | None = None,
    wait: bool = False,
    status: int = 200,
) -> HttpResponse:
    now = timezone.now()
    if wait:
        asking_next.look_ahead(now=now)
    depends = asking_next.depends_on(now=now)
    for each in shown.values():
        _annotate(each, depends, meanwhile or {})
    context: dict[str, Any] = {
        **card("me"),
        "room": "me",
        "sections": shown.values(),
        "saved": saved,
        "problems": problems,
        "late_rows": rows or {},
        "zones": COMMON_ZONES,
    }
    return render(request, "me/page.html", context, status=status)


def _annotate(section: Section, depends: Mapping[str, str], meanwhile: Mapping[str, str]) -> None:
    """Beside each field: how much the open answers depend on it, and what another window saved."""
    if section.form is None:
        return
    for name, path in section.plan.form.PATHS.items() if section.plan.form else ():
        field: Any = section.form[name]
        field.about = ABOUT.get(path, "")
        field.depends = depends.get(field.about, "")
    for name, value in meanwhile.items():
        if name in section.form.fields and section.form.is_bound:
            late: Any = section.form[name]
            late.meanwhile = value
