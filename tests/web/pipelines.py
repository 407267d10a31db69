"""Processes as people have them, noted through the use cases, and the forms of their pages as a browser sends them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, tzinfo
from html.parser import HTMLParser

from django.test import Client
from django.utils import timezone

from sayyes.usecases import offers, pipeline, processes, rounds
from sayyes.usecases.offers import Terms
from sayyes.usecases.processes import Particulars
from sayyes.usecases.rounds import Plan


def on(days: int) -> date:
    """A day from today on."""
    return timezone.localdate() + timedelta(days=days)


def at(days: int, hour: int, minute: int = 0, zone: tzinfo | None = None) -> datetime:
    """A moment on a day from today on, on our own clock or another one."""
    return datetime.combine(on(days), time(hour, minute), zone or timezone.get_current_timezone())


def noted(company: str, role: str = "Analyst", stage: str = "applied", **known: object) -> int:
    """A process that Alice notes; its number."""
    particulars = Particulars(company=company, role=role, **known)  # type: ignore[arg-type]  # whatever a test knows
    done = processes.add(particulars=particulars, stage=stage, on=on(-9), now=timezone.now())
    assert done.process is not None
    return done.process


def moved(process: int, to: str) -> int:
    """Move a process; the number of the change."""
    return processes.move(process=process, version=None, to=to, now=timezone.now()).change


def planned(process: int, **known: object) -> int:
    """A round that is planned; its number."""
    rounds.plan(process=process, version=None, planned=Plan(**known), now=timezone.now())  # type: ignore[arg-type]  # the same
    return max(each.number for each in whole(process).rounds)


def offered(process: int, **known: object) -> None:
    """An offer that came in."""
    offers.receive(process=process, version=None, terms=Terms(**known), now=timezone.now())  # type: ignore[arg-type]  # the same


def whole(process: int) -> pipeline.Whole:
    """A process with everything about it."""
    return pipeline.find(number=process, now=timezone.now())


def stage_of(process: int) -> str:
    """Where a process stands."""
    return whole(process).card.stage.name


def words_of(page: bytes) -> str:
    """What a page says, without its mark-up, one space between words."""
    reader = _Words()
    reader.feed(page.decode())
    return " ".join(" ".join(reader.found).split())


def send(visitor: Client, process: int, what: str, typed: dict[str, str] | None = None, **more: str) -> str:
    """Send a form of the process's page as its version stands, and return what the next page says. It must be taken."""
    form = {"version": str(whole(process).card.version), **(typed or {}), **more}
    answer = visitor.post(f"/pipeline/{process}/{what}", form)
    assert answer.status_code == 302, words_of(answer.content)
    return words_of(visitor.get(answer.headers["Location"]).content)


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)
