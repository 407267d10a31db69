"""The time line: all open processes on one axis of days, drawn on the server, and everything in it once more in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from sayyes.usecases import timeline
from sayyes.usecases.moments import DAYS, MONTHS, day_words
from sayyes.usecases.pipeline import Whole
from sayyes.web.lanes import SATURDAY, Axis, Lane, Mark, MarkKind, Stretch, Tick, Warns, lane
from sayyes.web.pipeline import capital, told, whole_number
from sayyes.web.whens import day_near, moment_near

WEEKS = (2, 4, 8)
USUAL_WEEKS = 4
PER_PAGE = 30
MOST_TOLD = 8  # sentences about what gets in each other's way; the marks themselves say it, too
WITH_DAY_NUMBERS = 28  # days on the axis up to which each has its number
KINDS: dict[str, MarkKind] = {
    "round": "round", "decision": "decision", "offer ends": "offer", "answer by": "answer", "start": "start",
}  # fmt: skip


@dataclass(frozen=True)
class Row:
    """One process: its name and its lane. `hatched`: where a clash passes through it, in per cent."""

    number: int
    title: str
    role: str
    lane: Lane
    hatched: tuple[float, ...]


@dataclass(frozen=True)
class Line:
    """One thing of the time line in words."""

    day: date
    when: str
    number: int
    title: str
    says: str
    warning: str
    warns: Warns


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """The page; `?from=` and `?weeks=` choose what is shown, `?page=` turns the page where there are very many processes."""
    now = timezone.now()
    today = timezone.localtime(now).date()
    weeks = whole_number(request.GET.get("weeks", ""))
    weeks = weeks if weeks in WEEKS else USUAL_WEEKS
    axis = Axis(monday(_asked_day(request.GET.get("from", ""), today)), 7 * weeks)
    seen = timeline.timeline(now=now, start=axis.first, end=axis.end)
    pages = max(1, -(-len(seen.lanes) // PER_PAGE))
    page = min(max(1, whole_number(request.GET.get("page", "1"))), pages)
    shown = seen.lanes[(page - 1) * PER_PAGE : page * PER_PAGE]
    context = {
        "room": "pipeline",
        "axis": axis,
        "span": f"{day_words(axis.first)} to {day_words(axis.end - timedelta(days=1), year=True)}",
        "weekends": tuple((tick.x, round(2 * tick.width, 2)) for tick in axis.ticks() if tick.day.weekday() == SATURDAY),
        "months": tuple(_months(axis)),
        "numbers": tuple(_numbers(axis)),
        "now": axis.at(timezone.localtime(now)),
        "rows": tuple(_rows(seen, shown, axis)),
        "lines": tuple(_lines(seen, shown, today)),
        "crossings": seen.crossings[:MOST_TOLD],
        "more_crossings": max(0, len(seen.crossings) - MOST_TOLD),
        "links": _links(axis, today, weeks),
        "pages": [(each, _address(axis.first, weeks, each)) for each in range(1, pages + 1)] if pages > 1 else [],
        "page": page,
        **told(""),
    }
    return render(request, "pipeline/timeline.html", context)


def clashes_of(whole: Whole, now: datetime) -> dict[int, str]:
    """What the rounds of a process that are still to come clash with, by the round's number: "clashes with Meridale"."""
    days = [timezone.localdate(each.starts_at) for each in whole.rounds if each.starts_at and each.starts_at >= now]
    if not days:
        return {}
    seen = timeline.timeline(now=now, start=min(days), end=max(days) + timedelta(days=1))
    return {mark.round: says for mark, (warns, says) in _warnings(seen).items() if mark.round and warns == "clash"}


def monday(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())


def _asked_day(text: str, today: date) -> date:
    """The day that an address names, where it is one within a lifetime; else today."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return today
    return day if abs(day.year - today.year) <= 50 else today


def _rows(seen: timeline.Timeline, shown: tuple[timeline.Lane, ...], axis: Axis) -> Iterator[Row]:
    warnings = _warnings(seen, named=1)
    for place, each in enumerate(shown):
        marks = [_mark(mark, axis, warnings) for mark in each.marks if mark.kind in KINDS]
        stretches = [_stretch(mark, axis) for mark in each.marks if mark.kind == "answer window"]
        yield Row(each.process, *_names(each), lane(marks, stretches), tuple(_hatched(seen, shown, place, axis)))


def _hatched(seen: timeline.Timeline, shown: tuple[timeline.Lane, ...], place: int, axis: Axis) -> Iterator[float]:
    """Where clashes pass through the lane at `place`: from the one of the two that meet to the other."""
    places = {each.process: at for at, each in enumerate(shown)}
    for each in seen.crossings:
        ends = [places[mark.process] for mark in (each.first, each.second) if mark.process in places]
        if each.kind == "clash" and len(ends) == 2 and min(ends) <= place <= max(ends):
            yield axis.at(timezone.localtime(each.second.start))


def _warnings(seen: timeline.Timeline, *, named: int = 2) -> dict[timeline.Mark, tuple[Warns, str]]:
    """What gets in the way of each mark, said of that mark; where something clashes, only that. Beyond `named`: a number."""
    who = {each.process: each.company or each.title for each in seen.lanes}
    others: dict[timeline.Mark, dict[Warns, list[str]]] = {}
    for each in seen.crossings:
        for mark, other in ((each.first, each.second), (each.second, each.first)):
            others.setdefault(mark, {}).setdefault(each.kind, []).append(who.get(other.process, "another process"))
    return {mark: _warning(mark, found, named) for mark, found in others.items()}


def _warning(mark: timeline.Mark, others: dict[Warns, list[str]], named: int) -> tuple[Warns, str]:
    """ "clashes with Meridale", "before Meridale and Northwind decide", "after the offer of Bolt ends"."""
    if "clash" in others:
        return "clash", f"clashes with {_listed(others['clash'], named)}"
    names = others["overlap"]
    if mark.kind == "offer ends":
        return "overlap", f"before {_listed(names, named)} decide{'s' if len(names) == 1 else ''}"
    return (
        "overlap",
        f"after the offer{'' if len(names) == 1 else 's'} of {_listed(names, named)} end{'s' if len(names) == 1 else ''}",
    )


def _listed(names: list[str], named: int) -> str:
    return f"{len(names)} others" if len(names) > named else " and ".join(names)


def _mark(mark: timeline.Mark, axis: Axis, warnings: dict[timeline.Mark, tuple[Warns, str]]) -> Mark:
    """A mark with its label; a whole day is marked at its noon, the end of an offer at the end of its day."""
    start = timezone.localtime(mark.start)
    day = f"{DAYS[start.weekday()][:3]} {start.day}"
    label = {
        "round": day if mark.all_day else f"{day}, {start:%H:%M}",
        "decision": f"they decide {day}",
        "offer ends": f"offer ends {day}",
        "answer by": f"answer by {day}",
        "start": f"first day {day}",
    }[mark.kind]
    warns, says = warnings.get(mark, ("", ""))
    place = axis.at(start.date()) if mark.all_day else axis.at(start)
    if mark.all_day and mark.kind == "offer ends":
        place = axis.at(timezone.localtime(mark.end))
    kind: MarkKind = "held" if mark.held else KINDS[mark.kind]
    return Mark(kind, place, f"{label}, {says}" if says else label, warns)


def _stretch(mark: timeline.Mark, axis: Axis) -> Stretch:
    """The days in which an offer stands, or would."""
    start, end = (axis.at(timezone.localtime(each)) for each in (mark.start, mark.end))
    return Stretch("offer" if mark.sure else "answer", start, end)


def _lines(seen: timeline.Timeline, shown: tuple[timeline.Lane, ...], today: date) -> Iterator[Line]:
    """Everything in words, in the order of time."""
    warnings = _warnings(seen)
    marks = [(mark, each) for each in shown for mark in each.marks if mark.kind != "answer window" or not mark.sure]
    for mark, each in sorted(marks, key=lambda pair: (pair[0].start, pair[0].kind == "answer window", pair[0].process)):
        if not seen.start <= mark.start < seen.end:
            continue
        day = timezone.localtime(mark.start).date()
        minutes = round((mark.end - mark.start).total_seconds() / 60) if mark.sure else None
        when = day_near(day, today) if mark.all_day else moment_near(mark.start, mark.zone, today, minutes or None)
        warns, warning = warnings.get(mark, ("", ""))
        says = f"{mark.says}, it took place" if mark.held else mark.says
        if mark.kind == "answer window":
            last = timezone.localtime(mark.end).date() - timedelta(days=1)
            says = f"If they offer, it would stand until {day_words(last, short=True)}"
        yield Line(day, capital(when), each.process, _names(each)[0], says, warning, warns)


def _names(each: timeline.Lane) -> tuple[str, str]:
    return (each.company, each.title) if each.company else (each.title, "")


def _months(axis: Axis) -> Iterator[tuple[float, str]]:
    """Where each month begins, the first one at the left edge unless the next follows at once."""
    for tick in axis.ticks():
        if tick.day.day == 1 or (tick.day == axis.first and (tick.day + timedelta(days=4)).month == tick.day.month):
            yield tick.x, f"{MONTHS[tick.day.month - 1]} {tick.day.year}"


def _numbers(axis: Axis) -> Iterator[tuple[float, Tick]]:
    """The middle of each day that has its number: all of them, or only Mondays where there are many."""
    for tick in axis.ticks():
        if axis.days <= WITH_DAY_NUMBERS or tick.day.weekday() == 0:
            yield round(tick.x + tick.width / 2, 2), tick


def _links(axis: Axis, today: date, weeks: int) -> dict[str, Any]:
    step = timedelta(days=axis.days)
    return {
        "earlier": _address(axis.first - step, weeks),
        "later": _address(axis.end, weeks),
        "today": "" if axis.first <= today < axis.end else _address(monday(today), weeks),
        "weeks": [(each, _address(axis.first, each), each == weeks) for each in WEEKS],
    }


def _address(first: date, weeks: int, page: int = 1) -> str:
    return f"{reverse('timeline')}?from={first.isoformat()}&weeks={weeks}{f'&page={page}' if page > 1 else ''}"
