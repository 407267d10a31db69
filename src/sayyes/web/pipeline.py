"""The board: every process as a card in the column of its stage, moved by mouse, keyboard or plain buttons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_safe

from sayyes.errors import Conflict, Impossible, NotFound, OutOfOrder
from sayyes.usecases import pipeline, processes, undoing
from sayyes.usecases.due import Next
from sayyes.usecases.processes import Particulars
from sayyes.usecases.undoing import Past
from sayyes.web import errors
from sayyes.web.forms.processes import AddForm
from sayyes.web.whens import day_near, moment_near

ALWAYS = ("applied", "invited", "interviewing", "offered")
FORMATS = {"phone": " by phone", "video": " by video", "onsite": " on site"}
BEGUN = ("saved", "unknown", *ALWAYS)  # the stages at which something may be noted that began elsewhere


@dataclass(frozen=True)
class Way:
    """One button of a card's menu."""

    to: str
    says: str


@dataclass(frozen=True)
class Card:
    """A process in words. `when`: the day of what comes next. `waiting`: the invitation that wants an answer."""

    number: int
    version: int
    title: str
    role: str
    when: str
    next: str
    due: str
    waiting: int | None
    moves: tuple[Way, ...]


@dataclass(frozen=True)
class Column:
    """One stage: the cards of this page of it, how many are left, and the addresses of its other pages."""

    stage: str
    says: str
    count: int
    cards: tuple[Card, ...]
    left: int
    earlier: str
    further: str


@dataclass(frozen=True)
class Folded:
    """A closed stage behind a link."""

    stage: str
    says: str
    count: int
    link: str
    open: bool


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """The board; `?q=` searches, `?stage=` and `?page=` turn the pages of one stage, `?done=` tells of a change."""
    return board_page(request, request.GET)


def board_page(
    request: HttpRequest,
    asked: QueryDict,
    *,
    problems: tuple[str, ...] = (),
    conflict: Conflict | None = None,
    status: int = 200,
) -> HttpResponse:
    """The board as an address asks for it, with what went wrong above it."""
    now = timezone.now()
    words, stage = asked.get("q", ""), asked.get("stage", "")
    board = pipeline.board(now=now, words=words, stage=stage, page=whole_number(asked.get("page", "")) or 1)
    columns, closed = [], []
    for each in board.columns:
        if each.stage.open and (each.count or each.stage.name in ALWAYS):
            columns.append(_column(each, board.words, now))
        elif not each.stage.open:
            link = _address(board.words, each.stage.name, 1)
            closed.append(Folded(each.stage.name, each.stage.says, each.count, link, each.stage.name == stage))
            if each.stage.name == stage:
                columns.append(_column(each, board.words, now))
    context = {
        "room": "pipeline",
        "back": f"{reverse('pipeline')}?{asked.urlencode()}",
        "counted": bool(board.count),
        "searched": board.words,
        "summary": summary(board, now),
        "columns": tuple(columns) if board.count else (),
        "closed": tuple(closed) if board.count else (),
        "problems": problems,
        "conflict": conflict,
        **told(asked.get("done", "")),
    }
    return render(request, "pipeline/board.html", context, status=status)


@require_http_methods(["GET", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """A process that began elsewhere."""
    stages = [(each.name, each.says) for each in processes.stages() if each.name in BEGUN]
    if request.method == "GET":
        return _add_page(request, AddForm(stages=stages))
    form = AddForm(request.POST, stages=stages)
    if not form.is_valid():
        return _add_page(request, form, status=422)
    typed = form.cleaned_data
    stage, applied = typed.pop("stage"), typed["applied_on"]
    try:
        done = processes.add(
            particulars=Particulars(**typed), stage=stage, on=applied if stage == "applied" else None, now=timezone.now()
        )
    except Impossible as problem:
        return _add_page(request, form, problems=problem.violations, status=422)
    except OutOfOrder as problem:
        return _add_page(request, form, problems=(str(problem),), status=503)
    return redirect(f"{reverse('process', kwargs={'number': done.process})}?done={done.change}")


@require_http_methods(["GET", "POST"])
def undo(request: HttpRequest) -> HttpResponse:
    """Take a change back, and return to the page from which that was asked."""
    if request.method == "GET":
        return redirect("pipeline")
    change = whole_number(request.POST.get("change", ""))
    try:
        done = undoing.undo(change=change, now=timezone.now())
    except NotFound as missing:
        raise Http404(str(missing)) from missing
    except Conflict as problem:
        says = " ".join((str(problem), *(f"{each}." for each in problem.meanwhile)))
        return errors.page(request, status=409, title="That cannot be taken back any more.", says=says, back=_sent_from(request))
    except Impossible as problem:
        return errors.page(request, status=409, title="That cannot be taken back.", says=str(problem), back=_sent_from(request))
    except OutOfOrder as problem:
        return errors.page(request, status=503, title="Not taken back yet.", says=str(problem), back=_sent_from(request))
    return redirect(way_back(request, done.change))


def way_back(request: HttpRequest, change: int, anchor: str = "") -> str:
    """The address from which a form was sent, telling of the change; the board where it named none of ours."""
    path, _, query = _sent_from(request).partition("#")[0].partition("?")
    kept = "&".join(part for part in query.split("&") if part and not part.startswith("done="))
    return f"{path}?{kept}{'&' if kept else ''}done={change}{f'#{anchor}' if anchor else ''}"


def _sent_from(request: HttpRequest) -> str:
    """The address of ours from which a form was sent; the board where it named none."""
    back = request.POST.get("back", "")
    return back if url_has_allowed_host_and_scheme(back, allowed_hosts=None) and back.startswith("/") else reverse("pipeline")


def told(change: str) -> dict[str, object]:
    """What a change did, for the line that offers to take it back; nothing where it is long gone."""
    number = whole_number(change)
    found = next((each for each in undoing.latest() if each.change == number), None) if number else None
    return {"done": found, "announce": announcement(found)}


def announcement(done: Past | None) -> str:
    """What is read out after a change."""
    return "" if done is None else f"{done.said}." if done.undone else f"{done.said}. It can be undone."


def summary(board: pipeline.Board, now: datetime) -> str:
    """ "12 under way, an offer until Thu 3 December." """
    under_way = sum(each.count for each in board.columns if each.stage.open and each.stage.name != "saved")
    first = f"{under_way:,} under way" if under_way else "Nothing is under way"
    offered = next(each for each in board.columns if each.stage.name == "offered")
    if not offered.count:
        return f"{first}."
    days = [card.answer_offer_by for card in offered.cards if card.answer_offer_by is not None]
    soonest = day_near(min(days), timezone.localtime(now).date()) if days else ""
    if offered.count == 1:
        return f"{first}, an offer in hand{f' until {soonest}' if soonest else ''}."
    return f"{first}, {offered.count:,} offers in hand{f', the first until {soonest}' if soonest else ''}."


def next_parts(coming: Next | None, today: date) -> tuple[str, str]:
    """ "tomorrow, 15:00" and "interview by phone"; both empty for the end of an offer, which stands on its own line."""
    if coming is None or coming.kind == "offer ends":
        return "", ""
    when = moment_near(coming.at, coming.zone, today) if coming.at else day_near(coming.on, today)
    return when, "they decide" if coming.kind == "decision" else f"interview{FORMATS.get(coming.format, '')}"


def offer_words(end: date | None, today: date) -> str:
    """ "offer until Thu 12 March"."""
    if end is None:
        return ""
    return f"offer {'until' if end >= today else 'ended'} {day_near(end, today)}"


def _column(column: pipeline.Column, words: str, now: datetime) -> Column:
    today = timezone.localtime(now).date()
    return Column(
        stage=column.stage.name,
        says=column.stage.says,
        count=column.count,
        cards=tuple(_card(each, today) for each in column.cards),
        left=max(0, column.count - pipeline.PER_COLUMN * column.page),
        earlier=_address(words, column.stage.name, column.page - 1) if column.page > 1 else "",
        further=_address(words, column.stage.name, column.page + 1) if column.page < column.pages else "",
    )


def _card(card: pipeline.Card, today: date) -> Card:
    when, coming = next_parts(card.next, today)
    applied = f"applied {day_near(card.applied_on, today)}" if card.applied_on else card.label
    return Card(
        number=card.number,
        version=card.version,
        title=card.company or card.title,
        role=card.title if card.company else "",
        when=capital(when),
        next=coming or (applied if card.stage.name == "applied" else ""),
        due=offer_words(card.answer_offer_by, today),
        waiting=card.waiting,
        moves=tuple(Way(each.end, each.says) for each in card.moves),
    )


def _add_page(request: HttpRequest, form: AddForm, *, problems: tuple[str, ...] = (), status: int = 200) -> HttpResponse:
    return render(request, "pipeline/add.html", {"room": "pipeline", "form": form, "problems": problems}, status=status)


def _address(words: str, stage: str, page: int) -> str:
    asked = {"q": words, "stage": stage, "page": str(page) if page > 1 else ""}
    return f"{reverse('pipeline')}?{urlencode({name: value for name, value in asked.items() if value})}#stage-{stage}"


def capital(words: str) -> str:
    """The words with a capital letter in front."""
    return words[:1].upper() + words[1:]


def whole_number(text: str) -> int:
    """A number as an address or a form names it; 0 for what is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
