"""The answer to one invitation: shown, put right on the spot, re-answered with other assumptions, settled, looked back at."""

from __future__ import annotations

from collections.abc import Mapping

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from sayyes.errors import Conflict, Impossible, NotFound, OutOfOrder
from sayyes.usecases import deciding, explaining, fixed_rounds, invitations, reanswering
from sayyes.web import errors
from sayyes.web.changed import changed, earlier
from sayyes.web.forms.answer import COMMON_ZONES, CORRECTIONS, AssumeForm
from sayyes.web.further import further
from sayyes.web.in_pipeline import in_pipeline
from sayyes.web.replies import chosen_reply
from sayyes.web.sheet import TONES, confidence_parts, headline, sheet, worth_figure
from sayyes.web.words import fact_rows


@require_safe
def show(request: HttpRequest, number: int) -> HttpResponse:
    """The page; `?reply=` chooses the variant of the reply, `?all` waits for what takes longer, `?since=` compares with another.

    A browser may fetch it ahead: all that is kept then is the answer that it would have shown.
    """
    return _page(request, number, depth="full" if "all" in request.GET else "answer")


@require_safe
def further_parts(request: HttpRequest, number: int) -> HttpResponse:
    """What takes longer, as the part of the page that asks for it once it is there; else the whole page."""
    if not request.headers.get("HX-Request"):
        return redirect(f"{_address(number)}?all=1#further")
    try:
        answered = _answered(number, depth="full")
    except Impossible:
        return HttpResponse(status=409)  # contradicted meanwhile, in another window; this page leaves its place empty
    context = {"kept": answered.kept, **headline(answered.situation, answered.decision), **further(answered)}
    return render(request, "answer/further.html", context)


@require_http_methods(["GET", "POST"])
def put_right(request: HttpRequest, number: int) -> HttpResponse:
    """Put one fact right. The form names the fact; what cannot be is shown again as it was typed."""
    if request.method == "GET":
        return redirect("answer", number=number)
    fact = request.POST.get("fact", "")
    if fact not in CORRECTIONS:
        return _page(request, number, problems=("We do not know what was to be corrected.",), status=422)
    form = CORRECTIONS[fact](request.POST, auto_id=f"id_{fact}_%s")
    if form.is_valid():
        seen = reanswering.last_seen(number=number)
        try:
            invitations.correct(number=number, corrections=form.cleaned_data, now=timezone.now(), version=_version(request))
        except NotFound as missing:
            raise Http404(str(missing)) from missing
        except Conflict as problem:
            return _page(request, number, refused={fact: form}, problems=_told_late(problem), status=409)
        except Impossible as problem:
            for says in problem.violations:
                form.add_error(None, says)
        else:
            return _changed_by_hand(number, seen)
    return _page(request, number, refused={fact: form}, problems=_sentences(form), status=422)


@require_http_methods(["GET", "POST"])
def assume(request: HttpRequest, number: int) -> HttpResponse:
    """Change one assumption for this answer, or take the change back."""
    if request.method == "GET":
        return redirect("answer", number=number)
    form = AssumeForm(request.POST)
    typed = {request.POST.get("name", ""): request.POST.get("value", "")}
    if not form.is_valid():
        return _page(request, number, problems=_sentences(form), typed=typed, status=422)
    seen = reanswering.last_seen(number=number)
    assumptions = {form.cleaned_data["name"]: form.cleaned_data["value"]}
    try:
        invitations.override(number=number, assumptions=assumptions, now=timezone.now(), version=_version(request))
    except NotFound as missing:
        raise Http404(str(missing)) from missing
    except Conflict as problem:
        return _page(request, number, problems=_told_late(problem), typed=typed, status=409)
    except Impossible as problem:
        return _page(request, number, problems=problem.violations, typed=typed, status=422)
    return _changed_by_hand(number, seen, "#assumed")


@require_http_methods(["GET", "POST"])
def settle(request: HttpRequest, number: int) -> HttpResponse:
    """Note how the person answered, or put the invitation back among those that wait."""
    if request.method == "GET":
        return redirect("answer", number=number)
    settled_as, taken = request.POST.get("settled_as", ""), request.POST.get("taken")
    try:
        if settled_as == "agreed":
            fixed_rounds.agree(invitation=number, start=taken or "", now=timezone.now())
        elif settled_as:
            invitations.settle(number=number, settled_as=settled_as, now=timezone.now(), version=_version(request), taken=taken)
        else:
            invitations.reopen(number=number, now=timezone.now(), version=_version(request))
    except NotFound as missing:
        raise Http404(str(missing)) from missing
    except Conflict as problem:
        return _page(request, number, problems=_told_late(problem), status=409)
    except Impossible as problem:
        return _page(request, number, problems=problem.violations, status=422)
    return redirect("today") if settled_as else redirect("answer", number=number)


@require_safe
def message(request: HttpRequest, number: int) -> HttpResponse:  # noqa: ARG001 - Django hands it in
    """The message as it came in, as plain text whatever it is."""
    try:
        _, data = invitations.message_text(number=number)
    except NotFound as missing:
        raise Http404(str(missing)) from missing
    return _text_file(data.decode(errors="replace"), f"message-{number}.txt")


@require_safe
def decided(request: HttpRequest, number: int, which: int) -> HttpResponse:
    """A decision as it was made, computed again beside it."""
    try:
        replayed = deciding.replay(number=number, which=which)
    except NotFound as missing:
        raise Http404(str(missing)) from missing
    except (Impossible, OutOfOrder) as problem:
        # Kept by another version of the program, and this one cannot read it or refuses what that one took.
        return errors.page(request, status=409, title="This one can no longer be shown.", says=str(problem))
    decision = replayed.kept
    context = {
        "room": "today",
        "number": number,
        "replayed": replayed,
        "decision": decision,
        "verdict": explaining.verdict(decision),
        "tone": TONES[decision.answer],
        "range": worth_figure(decision),
        "range_words": explaining.range_sentence(decision),
        "confidence": confidence_parts(decision, None),
        "labels": {**explaining.LABELS, "intel": "Insight into the industry"},
    }
    return render(request, "answer/decided.html", context)


def _version(request: HttpRequest) -> int | None:
    """The version of the invitation that the form was made from; None where the form said none."""
    given = request.POST.get("version", "")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 10 else None


def _told_late(problem: Conflict) -> tuple[str, ...]:
    """What a window is told that was not the first."""
    return (str(problem), *(f"Meanwhile: {each}" for each in problem.meanwhile))


def _changed_by_hand(number: int, seen: int | None, place: str = "") -> HttpResponse:
    """Back to the page, which shows what the change did to the answer. Whoever made it has seen it then, and is told no more."""
    try:
        which = deciding.answer(number=number, now=timezone.now()).which
    except Impossible:
        return redirect("answer", number=number)  # which says what cannot be
    reanswering.saw(number=number, which=which, now=timezone.now())
    since = f"?since={seen}" if seen is not None and seen != which else ""
    return redirect(f"{_address(number)}{since}{place}")


def _answered(number: int, depth: deciding.Depth = "answer") -> deciding.Answered:
    try:
        return deciding.answer(number=number, now=timezone.now(), depth=depth)
    except NotFound as missing:
        raise Http404(str(missing)) from missing


def _page(
    request: HttpRequest,
    number: int,
    *,
    refused: Mapping[str, forms.Form] | None = None,
    problems: tuple[str, ...] = (),
    typed: Mapping[str, str] | None = None,
    status: int = 200,
    depth: deciding.Depth = "answer",
) -> HttpResponse:
    try:
        answered = _answered(number, depth)
    except Impossible as problem:
        return _contradiction(request, number, (*problem.violations, *problems), refused or {})
    try:
        box = changed(answered, since=earlier(request), reckon=depth == "full")
    except NotFound as missing:
        raise Http404(str(missing)) from missing
    context: dict[str, object] = {
        **sheet(answered, refused=refused, typed=typed),
        **chosen_reply(request, answered),
        "problems": problems,
        "zones": COMMON_ZONES,
        "changed": box,
        "in_pipeline": in_pipeline(answered.kept.process, now=timezone.now()),
        "history": reanswering.remembered(number=number),
    }
    return render(request, "answer/page.html", context, status=status)


def _contradiction(
    request: HttpRequest, number: int, problems: tuple[str, ...], refused: Mapping[str, forms.Form]
) -> HttpResponse:
    """What was read or told cannot all be: say what, and let it be put right."""
    kept = invitations.find(number=number)
    told = {
        "room": "today",
        "problems": problems,
        "kept": kept,
        "facts": fact_rows(kept, refused),
        "zones": COMMON_ZONES,
    }
    return render(request, "answer/contradiction.html", told, status=422)


def _sentences(form: forms.Form) -> tuple[str, ...]:
    """Every error of a form as one list, the field's name before those that belong to one."""
    found = []
    for name, found_wrong in form.errors.items():
        label = form.fields[name].label if name in form.fields else None
        found += [f"{label}: {error}" if label else str(error) for error in found_wrong]
    return tuple(found)


def _address(number: int) -> str:
    from django.urls import reverse

    return reverse("answer", kwargs={"number": number})


def _text_file(text: str, name: str) -> HttpResponse:
    response = HttpResponse(text, content_type="text/plain; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
