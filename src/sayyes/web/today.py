"""Today: the one box to put anything in, and the invitations that wait for an answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from sayyes.errors import NoInvitation, Unusable
from sayyes.usecases import invitations, profile
from sayyes.usecases.amounts import about
from sayyes.usecases.explaining import VERDICTS
from sayyes.usecases.invitations import Listed
from sayyes.usecases.moments import day_words, time_words
from sayyes.web.forms.today import TakeForm
from sayyes.web.sheet import TONES

SETTLED = {
    "yes": "you said yes", "yes_if": "you said yes, if", "informational": "you offered to talk",
    "refer": "you passed it on", "no": "you declined", "set aside": "set aside",
}  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """One line of the list in words."""

    number: int
    title: str
    what: str
    due: str
    verdict: str
    tone: str


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """The page."""
    return _page(request, TakeForm())


@require_http_methods(["GET", "POST"])
def take(request: HttpRequest) -> HttpResponse:
    """Take a message in and go to its answer; what cannot be used stays in the box with the reason above it."""
    if request.method == "GET":
        return redirect("today")
    form = TakeForm(request.POST, request.FILES)
    if form.is_valid():
        name, data = form.message
        try:
            taken = invitations.take_in(name=name, data=data, now=timezone.now(), anyway=form.cleaned_data["anyway"])
        except Unusable as problem:
            form.add_error(None, str(problem))
            form.may_insist = isinstance(problem, NoInvitation)
        else:
            return redirect("answer", number=taken.number)
    return _page(request, form, status=422)


def _page(request: HttpRequest, form: TakeForm, status: int = 200) -> HttpResponse:
    today = timezone.localdate()
    context = {
        "room": "today",
        "form": form,
        "waiting": [_entry(each, today) for each in invitations.waiting()],
        "settled": [_entry(each, today) for each in invitations.settled()],
        "knows_me": bool(profile.known_situation()),
    }
    return render(request, "today/page.html", context, status=status)


def _entry(listed: Listed, today: date) -> Entry:
    reading = listed.kept.reading
    names = [fact.value for fact in (reading.company, reading.role) if fact]
    when = time_words(reading.times[0], short=True) if reading.times else "no time stated"
    verdict = VERDICTS[listed.last_answer].rstrip(".") if listed.last_answer else ""
    if verdict and listed.worth is not None and listed.currency:
        verdict += f" · {about(listed.worth, listed.currency)}"
    return Entry(
        number=listed.kept.number,
        title=" · ".join(names) or reading.subject or listed.kept.name,
        what=when,
        due=SETTLED.get(listed.kept.settled_as, "") or _due(listed.answer_by, today),
        verdict=verdict,
        tone=TONES.get(listed.last_answer or "", ""),
    )


def _due(day: str | None, today: date) -> str:
    if day is None:
        return "no day to answer by"
    when = date.fromisoformat(day)
    return f"{'answer by' if when >= today else 'answer was due'} {day_words(when, short=True)}"
