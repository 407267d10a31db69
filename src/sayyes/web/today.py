"""Today: the one box to put anything in, and the invitations that wait for an answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from sayyes.errors import Impossible, NotFound, Unusable
from sayyes.usecases import due, preferences, taking
from sayyes.usecases.amounts import about, money
from sayyes.usecases.due import FollowUpDue, OfferDue, RoundDue
from sayyes.usecases.explaining import FORMATS, verdict_on
from sayyes.usecases.invitations import Kept, Listed
from sayyes.usecases.moments import day_words, local_clock, time_words
from sayyes.usecases.taking import Handed, Understood
from sayyes.usecases.today import Day, counted, in_short, when_words, whole_day
from sayyes.web.forms.today import PASTED, TakeForm
from sayyes.web.sheet import TONES
from sayyes.web.understood import READS_AS

LONGEST_ADDRESS = 2000
SETTLED = {
    "yes": "you said yes", "yes_if": "you said yes, if", "informational": "you offered to talk",
    "refer": "you passed it on", "no": "you declined", "set aside": "set aside",
}  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """One line of a list in words. number: of the invitation, the process, or what is not saved yet; near: it presses."""

    number: int
    title: str
    what: str
    due: str = ""
    verdict: str = ""
    tone: str = ""
    near: bool = False
    reason: str = ""
    due_on: str = ""


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """The page."""
    return _page(request, TakeForm())


@require_http_methods(["GET", "POST"])
def take(request: HttpRequest) -> HttpResponse:
    """Read what was put in and show what was understood; what cannot be used stays in the box with the reason above it."""
    if request.method == "GET":
        return redirect("today")
    form = TakeForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            handed = _hand_in(form)
        except Unusable as problem:
            form.add_error(None, str(problem))
        else:
            if handed.invitation is not None:
                return redirect("answer", number=handed.invitation)
            return redirect("understood", number=handed.intake)
    return _page(request, form, status=422)


def _hand_in(form: TakeForm) -> Handed:
    name, data = form.message
    text = data.decode(errors="replace") if len(data) < LONGEST_ADDRESS else ""
    if name == PASTED and taking.is_address(text):
        return taking.hand_in_address(address=text.strip(), now=timezone.now())
    return taking.hand_in(name=name, data=data, now=timezone.now())


@require_http_methods(["GET", "POST"])
def followed_up(request: HttpRequest) -> HttpResponse:
    """Note that a follow-up is done."""
    if request.method == "GET":
        return redirect("today")
    try:
        process, day = int(request.POST.get("process", "")), date.fromisoformat(request.POST.get("due_on", ""))
        due.follow_up_done(process=process, reason=request.POST.get("reason", ""), due_on=day, now=timezone.now())
    except (ValueError, Impossible):
        return redirect("today")  # done already in another window, or no follow-up of ours: the page shows what is still owed
    except NotFound as missing:
        raise Http404(str(missing)) from missing
    return redirect("today")


def _page(request: HttpRequest, form: TakeForm, status: int = 200) -> HttpResponse:
    now = timezone.now()
    today = timezone.localdate(now)
    day = whole_day(now=now)
    titles = {each.kept.number: _title(each) for each in day.waiting}
    context = {
        "room": "today",
        "form": form,
        "quiet": day.quiet,
        "headline": _headline(day),
        "in_short": in_short(day, now=now),
        "waiting": [_entry(each, today) for each in day.waiting],
        "news": [Entry(each.number, titles.get(each.number, "An invitation"), each.says) for each in day.news],
        "unsaved": [_unsaved(each) for each in day.unsaved],
        "letters": [Entry(each.number, each.subject, each.says) for each in day.letters],
        "undecided": [Entry(each.invitation, each.title, "You said yes: to which of their times?") for each in day.undecided],
        "offers": [_offer(each, today) for each in day.offers],
        "rounds": [_round(each, today) for each in day.rounds],
        "follow_ups": [_follow_up(each, today) for each in day.follow_ups],
        "more_follow_ups": day.more_follow_ups,
        "left": day.left if day.to_end else None,
        "withdraw": counted(day.left.count, "process is", "processes are"),
        "answered": [_entry(each, today) for each in day.answered],
        "asks": bool(day.waiting),
        "knows_me": bool(preferences.told()),
    }
    return render(request, "today/page.html", context, status=status)


def _headline(day: Day) -> str:
    if day.waiting:
        return f"{counted(len(day.waiting), 'invitation waits', 'invitations wait')} for your answer."
    return "Nothing waits for an answer."


def _entry(listed: Listed, today: date) -> Entry:
    reading = listed.kept.reading
    when = time_words(reading.times[0], short=True) if reading.times else "no time stated"
    verdict = verdict_on(listed.last_answer, listed.condition).rstrip(".") if listed.last_answer else ""
    if verdict and listed.worth is not None and listed.currency:
        verdict += f" · {about(listed.worth, listed.currency)}"
    return Entry(
        number=listed.kept.number,
        title=_title(listed),
        what=when,
        due=SETTLED.get(listed.kept.settled_as, "") or _due(listed, today),
        verdict=verdict,
        tone=TONES.get(listed.last_answer or "", ""),
    )


def _title(listed: Listed) -> str:
    return _named(listed.kept)


def _named(kept: Kept) -> str:
    names = [fact.value for fact in (kept.reading.company, kept.reading.role) if fact]
    return " · ".join(names) or kept.reading.subject or kept.name


def _unsaved(understood: Understood) -> Entry:
    return Entry(understood.kept.number, _named(understood.kept), READS_AS[understood.kind])


def _offer(offer: OfferDue, today: date) -> Entry:
    worth = f"worth {money(offer.value, offer.currency)} a year to you" if offer.value and offer.currency else "an offer in hand"
    ends = "ended" if offer.on < today else "ends"
    at = f", {timezone.localtime(offer.at):%H:%M}" if offer.at else ""
    return Entry(
        offer.process, _both(offer.company, offer.title), worth, f"{ends} {when_words(offer.on, today)}{at}", near=offer.days < 3
    )


def _round(each: RoundDue, today: date) -> Entry:
    when = when_words(each.on, today).removeprefix("on ")
    clock = f", {local_clock(each.at, each.zone)}" if each.at else ""
    about_it = (FORMATS.get(each.format, ""), each.place, f"with {', '.join(each.with_whom)}" if each.with_whom else "")
    return Entry(each.process, _both(each.company, each.title), ", ".join(filter(None, about_it)), f"{when}{clock}")


def _follow_up(each: FollowUpDue, today: date) -> Entry:
    late = (today - each.due_on).days
    since = "today" if late == 0 else "since yesterday" if late == 1 else f"for {late} days"
    return Entry(
        each.process,
        _both(each.company, each.title),
        each.says,
        f"due {since}",
        reason=each.reason,
        due_on=each.due_on.isoformat(),
    )


def _both(company: str, title: str) -> str:
    return " · ".join(filter(None, (company, title)))


def _due(listed: Listed, today: date) -> str:
    """The day to answer by, where they stated one; else the first time that they offer."""
    day = listed.answer_by
    if day is None:
        first = date.fromisoformat(listed.first_time) if listed.first_time else None
        return f"first time they offer: {day_words(first, short=True)}" if first else "no day to answer by"
    when = date.fromisoformat(day)
    return f"{'answer by' if when >= today else 'answer was due'} {day_words(when, short=True)}"
