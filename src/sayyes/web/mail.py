"""Mail: the account that letters are sent through, tried at a press, and the manner in which the person writes."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from sayyes.errors import Conflict, Impossible, SayyesError, Unusable
from sayyes.usecases import sending_account, tones
from sayyes.web.forms.mail import AccountForm, MannerForm
from sayyes.web.replies import home

SAID = {
    "saved": "Saved. Letters go out through this account when you press Send.",
    "works": "It works: the mail server has let you in. Nothing was sent.",
    "forgotten": "Forgotten, the password as well.",
    "manner": "Saved. Your replies are written like that from now on.",
}


@require_http_methods(["GET", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """The page, and what is pressed on it: save, try, forget, manner."""
    if request.method == "GET":
        return _page(request, said=SAID.get(request.GET.get("done", ""), ""))
    pressed = request.POST.get("press", "")
    if pressed == "manner":
        return _manner(request)
    if pressed == "save":
        return _save(request)
    try:
        if pressed == "forget":
            sending_account.forget_account(folder=home())
            return _done("forgotten")
        problem = sending_account.try_account(folder=home())
    except Unusable as unusable:
        return _page(request, problems=(str(unusable),), status=422)
    except SayyesError as broken:
        return _page(request, problems=(str(broken),), status=503)
    return _page(request, problems=(problem,), status=502) if problem else _done("works")


def _save(request: HttpRequest) -> HttpResponse:
    typed = AccountForm(request.POST)
    if not typed.is_valid():
        return _page(request, account=typed, problems=("Some of it cannot be used yet; it is marked below.",), status=422)
    try:
        sending_account.keep_account(told=typed.told(), folder=home(), now=timezone.now(), seen=_seen(request))
    except Conflict as late:
        return _page(request, account=typed, problems=(f"{late} {_kept_by_now()}",), status=409)
    except Impossible as problem:
        return _page(request, account=typed, problems=problem.violations, status=422)
    except SayyesError as broken:
        return _page(request, account=typed, problems=(str(broken),), status=503)
    return _done("saved")


def _manner(request: HttpRequest) -> HttpResponse:
    typed = MannerForm(request.POST)
    try:
        if typed.is_valid():
            tones.choose_manner(manner=typed.manner(), now=timezone.now(), seen=_seen(request))
            return _done("manner")
    except Conflict as late:
        kept = tones.own_manner()
        now = f"Kept by now: {tones.TONES[kept.tone].lower()}, “{kept.greeting}”, “{kept.signature}”. Save again to keep yours."
        return _page(request, manner=typed, problems=(f"{late} {now}",), status=409)
    except Impossible as problem:
        return _page(request, manner=typed, problems=problem.violations, status=422)
    return _page(request, manner=typed, problems=("Some of it cannot be used yet; it is marked below.",), status=422)


def _kept_by_now() -> str:
    kept = sending_account.own_account()
    what = f"{kept.name} {kept.address} through {kept.host}, port {kept.port}, as {kept.user}" if kept else "no account"
    return f"Kept by now: {what}. Save again to keep yours."


def _seen(request: HttpRequest) -> str | None:
    return request.POST.get("seen") or None


def _done(what: str) -> HttpResponse:
    return redirect(f"{reverse('mail')}?done={what}")


def _page(
    request: HttpRequest,
    *,
    account: forms.Form | None = None,
    manner: forms.Form | None = None,
    problems: tuple[str, ...] = (),
    said: str = "",
    status: int = 200,
) -> HttpResponse:
    refused = _seen(request) if status == 422 else None  # what was not told of anything later is told of it the next time
    stored, written = sending_account.own_account(), tones.own_manner()
    context = {
        "room": "me",
        "stored": stored,
        "account": account or AccountForm.of(stored),
        "manner": manner or MannerForm.of(written),
        "account_seen": (account and refused) or sending_account.seen_of(stored),
        "manner_seen": (manner and refused) or tones.seen_of(written),
        "problems": problems,
        "said": said,
    }
    return render(request, "mail/page.html", context, status=status)
