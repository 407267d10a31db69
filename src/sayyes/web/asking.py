"""The one question about the person: a card on Today and on Me, answered or passed over with one press."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from sayyes.errors import Conflict, Impossible
from sayyes.usecases import asking_next, preferences
from sayyes.usecases.questions import QUESTIONS, Wording, wording
from sayyes.web.forms.question import QuestionForm

BACK = {"today": "today", "me": "me"}  # the page on which the card stands -> its address


@dataclass(frozen=True)
class Asked:
    """The question as the card shows it: what it is about, its words and its field, the page to go back to, what it moves."""

    about: str
    wording: Wording
    form: QuestionForm
    back: str
    says: str = ""
    seen: str = ""


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """The card once what it rests on is worked out, as a part of a page; without script, a page of its own."""
    now = timezone.now()
    asking_next.look_ahead(now=now)
    back = _known(request.GET.get("back", ""))
    if not request.headers.get("HX-Request"):
        return _page(request, card(back))
    hangs = asking_next.depends_on(now=now) if back == "me" else {}
    depends = {about: says for about, says in hangs.items() if not QUESTIONS[about].limit}  # a limit has no place there
    return render(request, "me/question_part.html", {**card(back), "depends": depends})


@require_http_methods(["GET", "POST"])
def reply(request: HttpRequest) -> HttpResponse:
    """Keep an answer, or note that the question is passed over; then back to where it was asked."""
    if request.method == "GET":
        return redirect("question")
    back = _known(request.POST.get("back", ""))
    about, now = request.POST.get("about", ""), timezone.now()
    try:
        asked = wording(about, preferences.told())
        if "later" in request.POST or "never" in request.POST:
            asking_next.pass_over(about=about, now=now, for_good="never" in request.POST and bool(asked.limit))
            return _return(back)
        form = QuestionForm(asked, request.POST.get("unit", ""), request.POST)
        if form.is_valid():
            asking_next.answer(about=about, answer=form.cleaned_data["answer"], now=now, seen=request.POST.get("seen") or None)
            return _return(back)
    except Impossible as problem:
        return _page(request, {**card(back), "problems": problem.violations}, status=422)
    except Conflict as problem:
        late = Asked(about, asked, form, back, seen=asking_next.seen_of(about))
        return _page(request, {**card(back), "asked": late, "problems": (f"{problem} Tell it again to keep it.",)}, status=409)
    return _page(request, {**card(back), "asked": Asked(about, asked, form, back, seen=request.POST.get("seen", ""))}, status=422)


def card(back: str) -> dict[str, Any]:
    """The context of the card, for the page `back` (today or me): `asking`, and `asked` where there is a question."""
    now = timezone.now()
    asking = asking_next.next_question(now=now)
    found = asking.question
    asked = found and Asked(
        found.about, found.wording, QuestionForm(found.wording, found.unit), back, found.says, asking_next.seen_of(found.about)
    )
    return {"asking": asking, "asked": asked, "back": back}


def _page(request: HttpRequest, context: dict[str, Any], status: int = 200) -> HttpResponse:
    return render(request, "me/question_page.html", {"room": context["back"], **context}, status=status)


def _known(back: str) -> str:
    return back if back in BACK else "today"


def _return(back: str) -> HttpResponse:
    return redirect(f"{reverse(BACK[back])}#question")
