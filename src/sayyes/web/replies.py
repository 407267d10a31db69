"""The reply to an invitation: shown in every way of answering, changed, kept, copied, opened elsewhere, sent at a press."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sayyes.errors import Conflict, Impossible, NotFound, SayyesError, Unusable
from sayyes.usecases import deciding, fixed_rounds, sending
from sayyes.usecases.deciding import Answered
from sayyes.usecases.letters import LABELS
from sayyes.usecases.letters_dates import said_slot
from sayyes.usecases.replies import Draft, mailto
from sayyes.usecases.sending import AtHand, Thing, Typed
from sayyes.usecases.sending_later import at_hand_for_process
from sayyes.usecases.tones import TONES
from sayyes.web import errors

LINE = 72  # letters to a line of the box
LANGUAGES = {"de": "German", "fr": "French", "es": "Spanish"}
CALENDAR = {
    "accepted": "Tell their calendar that you accept",
    "tentative": "Tell their calendar that you may come",
    "declined": "Tell their calendar that you decline",
}


def chosen_reply(request: HttpRequest, answered: Answered) -> dict[str, Any]:
    """The reply that the address asks for (`?reply=`, `?tone=`), else the one that fits the answer."""
    variant, tone = request.GET.get("reply"), request.GET.get("tone")
    hand = sending.at_hand(answered=answered, variant=variant, tone=tone, now=timezone.now())
    return {**reply_part(hand), **_taken(hand, answered), "no_longer": _no_longer(hand, variant)}


def _taken(hand: AtHand, answered: Answered) -> dict[str, Any]:
    """The times among which a yes chooses, the one that the letter names first chosen; whether it has to be asked still."""
    now, reading = timezone.now(), answered.kept.reading
    times = fixed_rounds.choices(reading, now)
    named = fixed_rounds.named_in(sending.yes_as_it_stands(hand), reading, now) if times else None
    return {
        "times": times,
        "takes": named.start if named else "",
        "which": bool(times) and any(each.invitation == hand.number for each in fixed_rounds.undecided(now=now)),
    }


def reply_part(hand: AtHand, *, typed: Typed | None = None) -> dict[str, Any]:
    """What the template of a reply shows; `typed`: what was typed and could not be taken as it was."""
    draft = hand.draft
    to, subject, body = (typed.to, typed.subject, typed.body) if typed else (draft.to, draft.subject, draft.body)
    variant = typed.variant if typed else draft.variant
    shown = Draft(variant, LABELS.get(variant, draft.label), to, subject, body)
    return {
        "hand": hand,
        "base": _base(hand),
        "here": f"{_base(hand)}reply/" if hand.thing == "process" else _base(hand),
        "letters": hand.drafts,
        "draft": shown,
        "version": typed.version if typed else hand.version,
        "calendar_too": typed.calendar if typed else True,
        "calendar_says": _calendar_says(hand),
        "tones": [(key, label, key == hand.tone) for key, label in TONES.items()],
        "language": LANGUAGES.get(hand.drafted.language, ""),
        "mailto": mailto(shown),
        "rows": rows_for(body),
    }


def _no_longer(hand: AtHand, wanted: str | None) -> str:
    """That another letter is shown than the one that was asked for; empty where it is that one."""
    if not wanted or wanted == hand.draft.variant:
        return ""
    return f"{_called(wanted)} no longer fits; here is “{hand.draft.label}”."


def _called(variant: str) -> str:
    return f"The letter “{LABELS[variant]}”" if variant in LABELS else "That letter"


def rows_for(letter: str) -> int:
    """Lines that a letter takes in its box."""
    return sum(1 + len(line) // LINE for line in letter.splitlines()) + 1


def _base(hand: AtHand) -> str:
    """Where the thing that is written about has its page."""
    return reverse("answer" if hand.thing == "invitation" else "process", kwargs={"number": hand.number})


def _shown_at(hand: AtHand, variant: str) -> str:
    part = "reply/" if hand.thing == "process" else ""
    return f"{_base(hand)}{part}?reply={variant}#reply"


def _calendar_says(hand: AtHand) -> str:
    """What their calendar would be told; empty where none asks."""
    drafted = hand.drafted
    if not hand.invited:
        return ""
    if drafted.calendar == "counter":
        return f"Propose {said_slot(drafted.slots[0], (hand.diary.zone,), 'en')} to their calendar"
    return CALENDAR[drafted.calendar]


def _says_why_not(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """What is closed, or contradicts itself, has no letter: a page says why."""

    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:  # noqa: ANN401 - as the view has them
        try:
            return view(request, *args, **kwargs)
        except Impossible as closed:
            return errors.page(request, status=409, title="There is no letter to write here.", says=str(closed))

    return answered


@require_safe
@_says_why_not
def show(request: HttpRequest, number: int, thing: Thing = "invitation") -> HttpResponse:
    """The reply, or the letter to a process, on a page of its own."""
    wanted = request.GET.get("reply")
    hand = _hand(thing, number, wanted, request.GET.get("tone"))
    told = {"room": _room(hand), "no_longer": _no_longer(hand, wanted)}
    return render(request, "answer/reply_page.html", {**told, **reply_part(hand)})


@require_http_methods(["GET", "POST"])
@_says_why_not
def as_text(request: HttpRequest, number: int, thing: Thing = "invitation") -> HttpResponse:
    """The letter as a text file: as typed where it was sent along, else as drafted."""
    hand = _hand(thing, number, request.POST.get("reply") or request.GET.get("reply"), None)
    typed = _typed(request, hand)
    text = f"To: {typed.to}\nSubject: {typed.subject}\n\n{typed.body}"
    return _file(text.encode(), f"reply-{number}-{hand.draft.variant}.txt", "text/plain; charset=utf-8")


@require_POST
@_says_why_not
def act(request: HttpRequest, number: int, what: str, thing: Thing = "invitation") -> HttpResponse:
    """One press on a letter. What cannot be is shown again as it was typed, with the reason above it."""
    if what not in ACTS:
        raise Http404("There is nothing of that name to do with a reply.")
    hand = _hand(thing, number, request.POST.get("reply"), None)
    typed = _typed(request, hand)
    if request.POST.get("reply", "") != hand.draft.variant:  # never one letter's words under another one's name
        gone = f"{_called(typed.variant)} no longer fits, so nothing was done with it. What you typed is still below."
        return _again(request, hand, typed, (f"{gone} Choose another letter, and take over what you need.",), status=409)
    try:
        return ACTS[what](hand, typed)
    except Conflict as late:
        again = replace(typed, version=late.version or 0)
        stored = late.meanwhile[0] if late.meanwhile else ""
        return _again(request, hand, again, (str(late),), status=409, stored=stored)
    except Impossible as problem:
        return _again(request, hand, typed, problem.violations, status=422)
    except Unusable as problem:
        return _again(request, hand, typed, (str(problem),), status=422)
    except SayyesError as problem:
        return _again(request, hand, typed, (str(problem),), status=503)


def _keep(hand: AtHand, typed: Typed) -> HttpResponse:
    sending.keep_draft(thing=hand.thing, number=hand.number, typed=typed, now=timezone.now())
    return redirect(_shown_at(hand, typed.variant))


def _drop(hand: AtHand, typed: Typed) -> HttpResponse:
    sending.drop_draft(thing=hand.thing, number=hand.number, variant=typed.variant)
    return redirect(_shown_at(hand, typed.variant))


def _send(hand: AtHand, typed: Typed) -> HttpResponse:
    letter = sending.send(hand=hand, typed=typed, token=secrets.token_hex(16), folder=home(), now=timezone.now())
    return redirect("letter", number=letter.number)


def _as_mail(hand: AtHand, typed: Typed) -> HttpResponse:
    data = sending.draft_file(hand=hand, typed=typed, token=secrets.token_hex(16), now=timezone.now())
    return _file(data, f"reply-{hand.number}-{typed.variant}.eml", "message/rfc822")


def _as_calendar(hand: AtHand, typed: Typed) -> HttpResponse:
    part = sending.calendar_file(hand=hand, variant=typed.variant, now=timezone.now())
    name = f"answer-{hand.number}-{typed.variant}.ics"
    return _file(part.text.encode(), name, f"text/calendar; method={part.method}; charset=utf-8")


ACTS: Mapping[str, Callable[[AtHand, Typed], HttpResponse]] = {
    "keep": _keep,
    "drop": _drop,
    "send": _send,
    "mail": _as_mail,
    "calendar": _as_calendar,
}


def home() -> Path:
    """The data folder, to which the password of the mail account belongs."""
    return Path(settings.HOME)


def _hand(thing: Thing, number: int, variant: str | None, tone: str | None) -> AtHand:
    now = timezone.now()
    try:
        if thing == "process":
            return at_hand_for_process(number=number, variant=variant, tone=tone, now=now)
        answered = deciding.answer(number=number, now=now)
    except NotFound as missing:
        raise Http404(str(missing)) from missing
    return sending.at_hand(answered=answered, variant=variant, tone=tone, now=now)


def _room(hand: AtHand) -> str:
    return "pipeline" if hand.thing == "process" else "today"


def _typed(request: HttpRequest, hand: AtHand) -> Typed:
    """What the form says; what it leaves out is as drafted."""
    post, draft = request.POST, hand.draft
    return Typed(
        variant=post.get("reply", ""),
        to=post.get("to", draft.to),
        subject=post.get("subject", draft.subject),
        body=post.get("body", "").replace("\r\n", "\n") or draft.body,
        version=_whole(post.get("version")) if "version" in post else hand.version,
        calendar="calendar" in post,
        letters=_whole(post.get("letters")),
    )


def _whole(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 10 else 0


def _again(
    request: HttpRequest, hand: AtHand, typed: Typed, problems: tuple[str, ...], *, status: int, stored: str = ""
) -> HttpResponse:
    """The reply as it was typed, with what stands in the way, and beside it what another window has stored meanwhile."""
    told = {"room": _room(hand), "problems": problems, "stored": stored}
    return render(request, "answer/reply_page.html", {**told, **reply_part(hand, typed=typed)}, status=status)


def _file(data: bytes, name: str, content_type: str) -> HttpResponse:
    response = HttpResponse(data, content_type=content_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
