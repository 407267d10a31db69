"""What changed since the person last saw an answer, and why: the box above the answer, and "I have seen it"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from sayyes.errors import Impossible, NotFound
from sayyes.usecases import deciding, explaining, reanswering
from sayyes.usecases.amounts import about, count
from sayyes.usecases.changes_between import Cause, Difference, Part
from sayyes.usecases.difference_words import change_sentence, decided_sentence, gathered, weightiest
from sayyes.web.words import unbroken

LABELS = {**explaining.LABELS, "intel": "Insight into the industry", "job": "The job itself"}
MOST_SAID = 3  # sentences of one cause that are shown at once


@dataclass(frozen=True)
class CauseRow:
    """A cause in sentences, with its share of the change; empty where nobody has reckoned it or where it cannot be told apart.

    gathered: what many sentences are about, in one; they are folded away below it.
    """

    says: tuple[str, ...]
    amount: str
    gathered: str = ""


@dataclass(frozen=True)
class Changed:
    """The box. `since`: the decision that it compares with. waits: the shares are still to be reckoned."""

    says: str
    since: int
    since_at: datetime
    which: int
    rows: tuple[CauseRow, ...]
    together: str
    parts: tuple[str, ...]
    waits: bool


def changed(answered: deciding.Answered, *, since: int | None = None, reckon: bool = False) -> Changed | None:
    """The box for an answer; None where nothing changed that is worth a word. `since`: another decision to compare with than the
    one last seen. Raises NotFound where that is about something else.
    """
    difference = reanswering.since(number=answered.kept.number, to=answered.which, earlier=since, reckon=reckon)
    return None if difference is None else _box(difference)


@require_safe
def changed_part(request: HttpRequest, number: int) -> HttpResponse:
    """The box with the share of each cause, as the part of the page that asks for it once it is there; else the whole page."""
    since = earlier(request)
    if not request.headers.get("HX-Request"):
        return redirect("answer", number=number)
    try:
        answered = deciding.answer(number=number, now=timezone.now())
        box = changed(answered, since=since, reckon=True)
    except NotFound as missing:
        raise Http404(str(missing)) from missing
    except Impossible:
        return HttpResponse(status=409)  # contradicted meanwhile, in another window; this page leaves its box as it is
    context: dict[str, Any] = {"kept": answered.kept, "changed": box}
    return render(request, "answer/changed.html", context)


@require_http_methods(["GET", "POST"])
def seen(request: HttpRequest, number: int) -> HttpResponse:
    """Note that the person has seen the answer that the form showed."""
    if request.method == "GET":
        return redirect("answer", number=number)
    try:
        reanswering.saw(number=number, which=_number(request.POST.get("which", "")), now=timezone.now())
    except NotFound as missing:
        raise Http404(str(missing)) from missing
    return redirect("today") if request.POST.get("back") == "today" else redirect("answer", number=number)


def earlier(request: HttpRequest) -> int | None:
    """The decision that the address asks to compare with, None where it asks for none."""
    given = request.GET.get("since")
    return None if given is None else _number(given)


def _number(given: str) -> int:
    """A number of a decision. What is none, or larger than any, stands for one that is not there."""
    return int(given) if given.isascii() and given.isdigit() and len(given) < 19 else 0


def _box(difference: Difference) -> Changed:
    decision = difference.after.decision
    signed = [_signed(each.worth) for each in weightiest(difference)]
    return Changed(
        says=unbroken(decided_sentence(difference) or change_sentence(difference)),
        since=difference.before.which,
        since_at=difference.before.decided_at,
        which=difference.after.which,
        rows=tuple(_row(each, amount) for each, amount in zip(weightiest(difference), signed, strict=True)),
        together=_signed(difference.moved) if any(signed) else "",
        parts=tuple(_part(each, decision.currency) for each in difference.parts if _shows(each, decision.currency)),
        waits=not difference.reckoned,
    )


def _row(cause: Cause, amount: str) -> CauseRow:
    about_what = gathered(cause) if len(cause.says) > MOST_SAID else ""
    return CauseRow(cause.says, amount, f"{about_what[:1].upper()}{about_what[1:]}")


def _signed(amount: float | None) -> str:
    """ "+1,200", "−340"; "0" where it is about nothing."""
    if amount is None:
        return ""
    said = count(amount)
    return said if said == "0" or said.startswith("−") else f"+{said}"


def _shows(part: Part, currency: str) -> bool:
    """Whether the two amounts differ as they are told."""
    return about(part.before, currency) != about(part.after, currency)


def _part(part: Part, currency: str) -> str:
    return unbroken(f"{LABELS.get(part.key, part.key)}: from {about(part.before, currency)} to {about(part.after, currency)}")
