"""What was put into the box, as it was understood: looked over, put right beside its source, then saved or thrown away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from textwrap import shorten

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from sayyes.errors import Conflict, Impossible, NoInvitation, NotFound
from sayyes.readers.facts import Evidence, Reading, Stated
from sayyes.usecases import taking
from sayyes.usecases.taking import Understood
from sayyes.web.forms.answer import COMMON_ZONES, CORRECTIONS
from sayyes.web.marked import marked
from sayyes.web.words import fact_rows

READS_AS = {
    "interview": "an invitation to an interview",
    "assessment": "an invitation to a test",
    "outreach": "a recruiter's first letter",
    "posting": "a posting",
    "offer": "an offer",
    "cancelled": "an interview called off",
    "rejection": "a refusal",
    "confirmation": "a note that they have your application",
    "alert": "a list of openings",
    "calendar": "an appointment",
    "scam": "a letter with the signs of a fraud",
    "other": "nothing that we know",
}
LONGEST_BECAUSE = 120
LONGEST_NUMBER = 9  # digits


@require_safe
def show(request: HttpRequest, number: int) -> HttpResponse:
    """The page."""
    return _page(request, _found(number))


@require_http_methods(["GET", "POST"])
def put_right(request: HttpRequest, number: int) -> HttpResponse:
    """Put one fact right. What cannot be, or was changed in another window, is shown again as it was typed."""
    if request.method == "GET":
        return redirect("understood", number=number)
    fact = request.POST.get("fact", "")
    if fact not in CORRECTIONS:
        return _page(request, _found(number), problems=("We do not know what was to be corrected.",), status=422)
    form = CORRECTIONS[fact](request.POST, auto_id=f"id_{fact}_%s")
    if not form.is_valid():
        return _page(request, _found(number), refused={fact: form}, status=422)
    try:
        taking.put_right(number=number, corrections=form.cleaned_data, version=_version(request))
    except NotFound as missing:
        raise Http404(str(missing)) from missing
    except Conflict as problem:
        return _page(request, _found(number), refused={fact: form}, problems=(str(problem),), status=409)
    except Impossible as problem:
        for says in problem.violations:
            form.add_error(None, says)
        return _page(request, _found(number), refused={fact: form}, status=422)
    return redirect("understood", number=number)


@require_http_methods(["GET", "POST"])
def call_it(request: HttpRequest, number: int) -> HttpResponse:
    """Say what it is."""
    if request.method == "GET":
        return redirect("understood", number=number)
    try:
        taking.call_it(number=number, kind=request.POST.get("kind", ""), version=_version(request))
    except NotFound as missing:
        raise Http404(str(missing)) from missing
    except Conflict as problem:
        return _page(request, _found(number), problems=(str(problem),), status=409)
    except Impossible as problem:
        return _page(request, _found(number), problems=problem.violations, status=422)
    return redirect("understood", number=number)


@require_http_methods(["GET", "POST"])
def save(request: HttpRequest, number: int) -> HttpResponse:
    """Save it and go to its answer."""
    if request.method == "GET":
        return redirect("understood", number=number)
    try:
        invitation = taking.save(number=number, now=timezone.now(), anyway="anyway" in request.POST)
    except NotFound as missing:
        raise Http404(str(missing)) from missing
    except NoInvitation as problem:
        return _page(request, _found(number), problems=(str(problem),), status=422)
    return redirect("answer", number=invitation)


@require_http_methods(["GET", "POST"])
def file(request: HttpRequest, number: int) -> HttpResponse:
    """File it with the process that it belongs to, and go there."""
    if request.method == "GET":
        return redirect("understood", number=number)
    process = request.POST.get("process", "")
    if not process.isascii() or not process.isdecimal() or len(process) > LONGEST_NUMBER:
        return _page(request, _found(number), problems=("Choose the process that it belongs to.",), status=422)
    try:
        done = taking.file(number=number, process=int(process), now=timezone.now())
    except NotFound as missing:
        raise Http404(str(missing)) from missing
    except Impossible as problem:
        return _page(request, _found(number), problems=problem.violations, status=422)
    return redirect("process", number=done.process)


@require_http_methods(["GET", "POST"])
def drop(request: HttpRequest, number: int) -> HttpResponse:
    """Throw it away."""
    if request.method == "POST":
        try:
            taking.drop(number=number)
        except NotFound as missing:
            raise Http404(str(missing)) from missing
        return redirect("today")
    return redirect("understood", number=number)


def _found(number: int) -> Understood:
    try:
        return taking.find(number=number)
    except NotFound as missing:
        raise Http404(str(missing)) from missing


def _version(request: HttpRequest) -> int | None:
    text = request.POST.get("version", "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= LONGEST_NUMBER else None


def _page(
    request: HttpRequest,
    understood: Understood,
    *,
    refused: Mapping[str, forms.Form] | None = None,
    problems: tuple[str, ...] = (),
    status: int = 200,
) -> HttpResponse:
    reading = understood.kept.reading
    pieces = marked(reading.text, _quotes(reading))
    because = "" if understood.said_kind or reading.because is None else " ".join(reading.because.text.split())
    context = {
        "room": "today",
        "number": understood.kept.number,
        "version": understood.version,
        "reads_as": READS_AS[understood.kind],
        "because": shorten(because, LONGEST_BECAUSE, placeholder=" …"),
        "why_not": understood.why_not,
        "filings": _filings(understood),
        "kind": understood.kind,
        "kinds": READS_AS.items(),
        "facts": fact_rows(understood.kept, refused or {}),
        "correct_at": reverse("correct_intake", kwargs={"number": understood.kept.number}),
        "zones": COMMON_ZONES,
        "unclear": reading.unclear,
        "pieces": pieces,
        "marks": ", ".join(dict.fromkeys(piece.about.lower() for piece in pieces if piece.about)),
        "address": understood.address,
        "problems": problems,
    }
    return render(request, "today/understood.html", context, status=status)


@dataclass(frozen=True)
class Filing:
    """A process that it may belong to: why we think so, and what filing it there does."""

    process: int
    title: str
    why: str
    does: str


def _filings(understood: Understood) -> list[Filing]:
    proposal = taking.places_for(number=understood.kept.number, now=timezone.now())
    return [
        Filing(each.process, " · ".join(filter(None, (each.company, each.title))), each.why, proposal.does[each.process])
        for each in proposal.matches
    ]


def _quotes(reading: Reading) -> list[tuple[str, str]]:
    """What to mark in the message: each fact's words where they were read in its text."""
    found = [("When", time.evidence) for time in reading.times]
    stated = (
        ("Company", reading.company), ("Role", reading.role), ("Answer by", reading.answer_by), ("Where", reading.place),
        ("The talk", reading.format), ("The talk", reading.minutes), ("Place of work", reading.remote),
    )  # fmt: skip
    found += [("Pay", reading.pay.evidence)] if reading.pay else []
    found += [(label, _narrow(fact)) for label, fact in stated if fact]
    return [(label, evidence.text) for label, evidence in found if evidence.where not in ("from", "you")]


def _narrow(fact: Stated) -> Evidence:
    """The fact's own words where they stand in those that it was read from: “Analyst” of “the position of Analyst”."""
    own = fact.value.casefold() in fact.evidence.text.casefold()
    return Evidence(fact.evidence.where, fact.value) if own else fact.evidence
