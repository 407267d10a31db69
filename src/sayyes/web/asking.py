"""The one question about the person: a card on Today and on Me, answered or passed over with one press."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from sayyes.errors import Conflict, Impossible
from sayyes.usecases import asking_next, preferences
from sayyes.usecases.questions import wording
from sayyes.web.forms.question import QuestionForm

BACK = {"today": "today", "me": "me"}  # the page on which the card stands -> its address


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """The card once what it rests on is worked out, as a part of a page; without script, a page of its own."""
    asking_next.look_ahead(now=timezone.now())
    context = card(request.GET.get("back", "today"))
    template = "me/question_part.html" if request.headers.get("HX-Request") else "me/question_page.html"
    return render(request, template, context)


@require_http_methods(["GET", "POST"])
def reply(request: HttpRequest) -> HttpResponse:
    """Keep an answer, or note that the question is passed over; then back to where it was asked."""
    if request.method == "GET":
        return redirect("question")
    back = request.POST.get("back", "today")
    about, now = request.POST.get("about", ""), timezone.now()
    try:
        asked = wording(about, preferences.told())
        if "later" in request.POST or "never" in request.POST:
            asking_next.pass_over(about=about, now=now, for_good="never" in request.POST and bool(asked.limit))
            return _return(back)
        form = QuestionForm(asked, request.POST.get("unit", ""), request.POST)
        if form.is_valid():
            asking_next.answer(about=about, answer=form.cleaned_data["answer"], now=now)
            return _return(back)
    except (Impossible, Conflict) as problem:
        context = {**card(back), "problems": problem.violations if isinstance(problem, Impossible) else (str(problem),)}
        return render(request, "me/question_page.html", context, status=422)
    context = {**card(back), "about": about, "wording": asked, "form": form, "says": ""}
    return render(request, "me/question_page.html", context, status=422)


def card(back: str) -> dict[str, Any]:
    """The context of the card: the question with its field, or nothing to ask."""
    now = timezone.now()
    asking = asking_next.next_question(now=now)
    context: dict[str, Any] = {"room": "today", "back": back if back in BACK else "today", "asking": asking}
    if asking.question is not None:
        found = asking.question
        form = QuestionForm(found.wording, found.unit)
        context |= {"about": found.about, "wording": found.wording, "form": form, "says": found.says}
    if back == "me":
        context["depends"] = asking_next.depends_on(now=now)
    return context


def _return(back: str) -> HttpResponse:
    return redirect(f"{reverse(BACK.get(back, 'today'))}#question")
