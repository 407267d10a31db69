"""The inbox: the mailboxes that are read, the letters that matter, and those that wait for the person's word."""

from __future__ import annotations

import time
from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from sayyes.errors import Conflict, NotFound, SayyesError, Unusable
from sayyes.usecases import inbox, inbox_letters, inbox_review
from sayyes.usecases.inbox_reading import Report, read_added

SLICE_SECONDS = 8.0  # of reading for one press of the button; what is left waits for the next
PER_PAGE = 50
KIND_WORDS = {
    "interview": "an interview", "cancelled": "called off", "rejection": "a rejection", "offer": "an offer",
    "assessment": "a test or task", "confirmation": "a confirmation", "outreach": "a recruiter's first letter",
    "alert": "a list of jobs", "scam": "a swindle", "calendar": "an appointment", "posting": "a posting",
    "other": "none of my business",
}  # fmt: skip
CHOICES = tuple((kind, KIND_WORDS[kind]) for kind in inbox_review.SAYABLE if kind != "other")


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """The places that are read, and the letters that were filed."""
    return _inbox(request)


@require_http_methods(["GET", "POST"])
def read_now(request: HttpRequest) -> HttpResponse:
    """Read what is new in one place, for a few seconds; the only thing in these pages that goes over the network."""
    if request.method == "GET":
        return redirect("inbox")
    end = time.monotonic() + SLICE_SECONDS
    try:
        report = read_added(
            number=_number(request.POST.get("source", "")),
            home=settings.HOME,
            now=timezone.now(),
            enough=lambda: time.monotonic() > end,
        )
    except NotFound as missing:
        raise Http404(str(missing)) from missing
    except SayyesError as problem:
        return _inbox(request, problems=(str(problem),), status=422 if isinstance(problem, Unusable) else 503)
    return redirect(f"{reverse('inbox')}?{urlencode(_told(report))}")


@require_safe
def review(request: HttpRequest) -> HttpResponse:
    """The letters that wait for the person's word."""
    return _review(request)


@require_http_methods(["GET", "POST"])
def correct(request: HttpRequest) -> HttpResponse:
    """Say what the ticked letters are. Nothing ticked, or nothing said: the page again, with what was ticked."""
    if request.method == "GET":
        return redirect("inbox_review")
    ticked = [_number(each) for each in request.POST.getlist("letter")]
    said = request.POST.get("say") or request.POST.get("kind", "")
    try:
        done = inbox_review.correct_letters(numbers=ticked, said=said, now=timezone.now())
    except NotFound as missing:
        raise Http404(str(missing)) from missing
    except Unusable as problem:
        return _review(request, problems=(str(problem),), ticked=ticked, said=said, status=422)
    return redirect(f"{reverse('inbox_review')}?{urlencode({'done': done.batch})}")


@require_http_methods(["GET", "POST"])
def take_back(request: HttpRequest) -> HttpResponse:
    """Undo what was said of several letters at once."""
    if request.method == "GET":
        return redirect("inbox_review")
    try:
        inbox_review.take_back(batch=_number(request.POST.get("batch", "")), now=timezone.now())
    except NotFound as missing:
        raise Http404(str(missing)) from missing
    except Unusable as problem:
        return _review(request, problems=(str(problem),), status=409)
    return redirect("inbox_review")


@require_safe
def letter(request: HttpRequest, number: int) -> HttpResponse:
    """One letter, and where it may belong."""
    return _letter(request, number)


@require_http_methods(["GET", "POST"])
def file_with(request: HttpRequest, number: int) -> HttpResponse:
    """File a letter with a process, which then says what became of it and offers to take it back."""
    if request.method == "GET":
        return redirect("inbox_letter", number=number)
    process, _, version = request.POST.get("process", "").partition(":")
    try:
        done = inbox_letters.file_with_process(
            number=number, process=_number(process), version=_number(version) or None, now=timezone.now()
        )
    except NotFound as missing:
        raise Http404(str(missing)) from missing
    except Conflict as problem:
        return _letter(request, number, problems=(str(problem),), status=409)
    except Unusable as problem:
        return _letter(request, number, problems=(str(problem),), status=422)
    return redirect(f"{reverse('process', args=[done.process])}?{urlencode({'done': done.change})}")


@require_safe
def original(request: HttpRequest, number: int) -> HttpResponse:  # noqa: ARG001 - Django hands it in
    """The letter as it came, as a file of plain text whatever it is."""
    try:
        _, data = inbox_review.original(number=number)
    except NotFound as missing:
        raise Http404(str(missing)) from missing
    response = HttpResponse(data.decode(errors="replace"), content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="letter-{number}.txt"'
    return response


def _inbox(request: HttpRequest, *, problems: tuple[str, ...] = (), status: int = 200) -> HttpResponse:
    page = max(1, _number(request.GET.get("page", "1")))
    filed = inbox_review.filed(most=page * PER_PAGE + 1)
    context = {
        "room": "inbox",
        "problems": problems,
        "told": _shown(request),
        "sources": inbox.sources(),
        "counts": inbox_review.counts(),
        "filed": filed[(page - 1) * PER_PAGE : page * PER_PAGE],
        "page": page,
        "further": page + 1 if len(filed) > page * PER_PAGE else None,
        "words": KIND_WORDS,
        "promises": (inbox.NEVER_LEAVES, inbox.NOT_KEPT),
    }
    return render(request, "inbox/page.html", context, status=status)


def _review(
    request: HttpRequest, *, problems: tuple[str, ...] = (), ticked: list[int] | None = None, said: str = "", status: int = 200
) -> HttpResponse:
    waiting = inbox_review.to_review(most=PER_PAGE)
    context = {
        "room": "inbox",
        "problems": problems,
        "waiting": waiting,
        "left": inbox_review.counts()["review"] - len(waiting),
        "ticked": ticked or [],
        "said": said,
        "choices": CHOICES,
        "recent": inbox_review.recent_corrections(),
        "done": _number(request.GET.get("done", "")),
        "words": KIND_WORDS,
    }
    return render(request, "inbox/review.html", context, status=status)


def _letter(request: HttpRequest, number: int, *, problems: tuple[str, ...] = (), status: int = 200) -> HttpResponse:
    try:
        opened = inbox_letters.open_letter(number=number, now=timezone.now())
    except NotFound as missing:
        raise Http404(str(missing)) from missing
    ways = [
        {
            "value": f"{each.process}:{each.version}",
            "says": f"{each.company}: {each.title}",
            "does": opened.proposal.does[each.process],
        }
        for each in opened.proposal.matches
    ]
    context = {"room": "inbox", "problems": problems, "opened": opened, "ways": ways, "words": KIND_WORDS, "choices": CHOICES}
    return render(request, "inbox/letter.html", context, status=status)


def _told(report: Report) -> dict[str, str]:
    """What a press of the button did, for the address that is shown next."""
    counted = {"read": report.read, "filed": report.filed, "review": report.review, "waiting": report.waiting}
    return {"source": str(report.number), **{name: str(count) for name, count in counted.items()}, "more": str(int(report.more))}


def _shown(request: HttpRequest) -> dict[str, int] | None:
    if "read" not in request.GET:
        return None
    return {name: _number(request.GET.get(name, "")) for name in ("source", "read", "filed", "review", "waiting", "more")}


def _number(text: str) -> int:
    """A whole number out of a form or address; 0, which nothing bears, for what is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else 0
