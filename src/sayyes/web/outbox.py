"""The outbox: what was sent, when and to whom, byte for byte; what was not, and what only the person can decide."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from sayyes.errors import Impossible, NotFound, SayyesError, Unusable
from sayyes.usecases import outbox, sending
from sayyes.usecases.outbox import Letter
from sayyes.web.replies import home


@dataclass(frozen=True)
class Shown:
    """A letter as its page shows it: the words as they were written, and what it is as bytes."""

    letter: Letter
    words: str
    calendar: str
    source: str


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """All letters, the newest first."""
    return render(request, "outbox/page.html", {"room": "inbox", "letters": outbox.listed(now=timezone.now())})


@require_safe
def letter(request: HttpRequest, number: int) -> HttpResponse:
    """One letter."""
    return _page(request, number)


@require_safe
def source(request: HttpRequest, number: int) -> HttpResponse:  # noqa: ARG001 - Django hands it in
    """The letter byte for byte, as it left or would leave."""
    data = _find(number).data
    response = HttpResponse(data, content_type="message/rfc822")
    response.headers["Content-Disposition"] = f'attachment; filename="letter-{number}.eml"'
    return response


@require_POST
def act(request: HttpRequest, number: int, what: str) -> HttpResponse:
    """Send it once more, take it back, or note that it went out."""
    if what not in ACTS:
        raise Http404("There is nothing of that name to do with a letter.")
    _find(number)
    try:
        ACTS[what](number, timezone.now())
    except Impossible as problem:
        return _page(request, number, problems=problem.violations, status=409)
    except Unusable as problem:
        return _page(request, number, problems=(str(problem),), status=422)
    except SayyesError as problem:
        return _page(request, number, problems=(str(problem),), status=503)
    return redirect("letter", number=number)


def _send(number: int, now: datetime) -> None:
    sending.send_waiting(number=number, folder=home(), now=now)


def _take_back(number: int, now: datetime) -> None:
    outbox.withdraw(number=number, now=now)


def _went_out(number: int, now: datetime) -> None:
    outbox.it_went_out(number=number, now=now)


ACTS: Mapping[str, Callable[[int, datetime], None]] = {"send": _send, "withdraw": _take_back, "went-out": _went_out}


def _find(number: int) -> Letter:
    try:
        return outbox.find(number=number)
    except NotFound as missing:
        raise Http404(str(missing)) from missing


def _page(request: HttpRequest, number: int, *, problems: tuple[str, ...] = (), status: int = 200) -> HttpResponse:
    outbox.recover(now=timezone.now())
    found = _find(number)
    context = {"room": "inbox", "shown": _shown(found), "letter": found, "problems": problems}
    return render(request, "outbox/letter.html", context, status=status)


def _shown(found: Letter) -> Shown:
    """Our own bytes, taken apart again: what is shown is what is in the letter and not what was meant to be."""
    message = message_from_bytes(found.data, policy=policy.default)
    parts = [part for part in message.walk() if isinstance(part, EmailMessage) and not part.is_multipart()]
    words = next((str(part.get_content()) for part in parts if part.get_content_type() == "text/plain"), "")
    calendar = next((str(part.get_param("method")) for part in parts if part.get_content_type() == "text/calendar"), "")
    return Shown(found, words, calendar, found.data.decode("ascii", "replace"))
