"""Processes: noted, moved from stage to stage as the table allows, put right, and edited.

Every verb is one transaction, kept in the journal, and takes the `version` of the process that its form showed (None where there
was no form): one that is late raises Conflict and writes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from math import isfinite
from typing import Any, Literal

from django.utils import timezone

from sayyes.errors import Impossible
from sayyes.readers.exports.identity import company_key, link_key, web_address
from sayyes.store.models import Company, Opening, Process, StageChange
from sayyes.store.stages import BY_NAME, STAGES, Move, Stage, move_between, moves_from
from sayyes.usecases.changes import Done, Journal, held, kept, recorded

NAME, ADDRESS = 300, 1000
PERIODS = ("", "hour", "day", "week", "month", "year")
EXTRAS = ("headroom", "bargains", "competitor")
AcceptedAs = Literal["", "verbal", "signed"]


@dataclass(frozen=True)
class Particulars:
    """What a person may say about a process and its opening; what is None or empty is not known.

    pay: as written. pay_low, pay_high: money per `period` in `currency`. facts: by name, in the engine's terms; None leaves
    them as they are. value_mean, value_sd: flow value, money a year. chance: of an offer, 0 to 1. answer_days: days.
    headroom, bargains: shares, 0 to 1.
    """

    company: str = ""
    role: str = ""
    link: str = ""
    place: str = ""
    industry: str = ""
    pay: str = ""
    pay_low: float | None = None
    pay_high: float | None = None
    currency: str = ""
    period: str = ""
    value_mean: float | None = None
    value_sd: float | None = None
    posting: str = ""
    facts: Mapping[str, Any] | None = None
    applied_on: date | None = None
    decision_on: date | None = None
    answer_days: float | None = None
    chance: float | None = None
    headroom: float | None = None
    bargains: float | None = None
    competitor: bool | None = None


def stages() -> tuple[Stage, ...]:
    """Every stage, in the order of a search."""
    return STAGES


def moves(*, stage: str) -> tuple[Move, ...]:
    """What may happen to a process at this stage."""
    return moves_from(stage)


def add(*, particulars: Particulars, stage: str = "applied", on: date | None = None, now: datetime) -> Done:
    """Note a process, at a stage since a day (today). Raises Impossible naming everything that cannot be."""
    _known_stage(stage)
    checked = checked_particulars(particulars)
    with recorded(verb="add process", now=now) as journal:
        row = make(journal, checked, stage=stage, on=on or day_of(now))
        journal.said = f"Added {row}"
    return kept(journal)


def edit(*, process: int, version: int | None, particulars: Particulars, now: datetime) -> Done:
    """Write down all particulars of a process anew: what is empty in them is no longer known.

    Raises NotFound, Conflict, or Impossible naming everything that cannot be; nothing is changed then.
    """
    checked = checked_particulars(particulars)
    with recorded(verb="edit process", now=now) as journal:
        row = journal.process = held(process=process, version=version)
        write(journal, row, checked)
        journal.said = f"Changed {row}"
    return kept(journal)


def move(
    *,
    process: int,
    version: int | None,
    to: str,
    now: datetime,
    on: date | None = None,
    why: str = "",
    accepted_as: AcceptedAs = "",
    start_on: date | None = None,
) -> Done:
    """Move a process on, as of a day (today). accepted_as, start_on: how an offer was accepted, and when one starts.

    Raises NotFound, Conflict, or Impossible where the table holds no such way.
    """
    _known_stage(to)
    with recorded(verb="move process", now=now) as journal:
        row = journal.process = held(process=process, version=version)
        if move_between(row.stage, to) is None:
            raise Impossible([no_such_way(row.stage, to)])
        enter(journal, row, to, on=on or day_of(now), why=why, accepted_as=accepted_as, start_on=start_on)
        journal.said = f"Moved {row} to {to}"
    return kept(journal)


def put_right(
    *,
    process: int,
    version: int | None,
    to: str,
    now: datetime,
    on: date | None = None,
    why: str = "",
    accepted_as: AcceptedAs = "",
) -> Done:
    """Correct a stage that was noted wrongly: any stage may be put right to any other. Raises NotFound, Conflict, Impossible."""
    _known_stage(to)
    with recorded(verb="put process right", now=now) as journal:
        row = journal.process = held(process=process, version=version)
        if row.stage == to:
            raise Impossible([f"It stands at “{to}” already."])
        enter(journal, row, to, on=on or day_of(now), why=why, accepted_as=accepted_as, right=True)
        journal.said = f"Put {row} right: {to}"
    return kept(journal)


def promise(*, process: int, version: int | None, accepted_as: AcceptedAs, start_on: date | None, now: datetime) -> Done:
    """Say how an accepted offer was accepted, by word or signed, and when one starts. Raises NotFound, Conflict, Impossible."""
    with recorded(verb="promise", now=now) as journal:
        row = journal.process = held(process=process, version=version)
        if row.stage != "accepted":
            raise Impossible([f"{row} is not accepted, so nothing is promised there."])
        journal.change(row, accepted_as=accepted_as, start_on=start_on)
        journal.said = f"{row}: {'signed' if accepted_as == 'signed' else 'accepted by word'}"
    return kept(journal)


def no_such_way(start: str, end: str) -> str:
    """Why a process cannot be moved so, and what can be done instead."""
    if start == end:
        return f"It stands at “{end}” already."
    ways = [move.end for move in moves_from(start)]
    return (
        f"What is “{start}” cannot become “{end}”: from there it goes on to {', '.join(ways)}. "
        "If it was noted wrongly, put it right instead."
    )


def make(journal: Journal, particulars: Particulars, *, stage: str, on: date, called: str = "", why: str = "") -> Process:
    """A new process for a new opening, within a journal. `called`: what it goes by where neither company nor role is known."""
    _own_link(particulars)
    opening = journal.add(Opening(**_opening_fields(journal, particulars), called=called[:NAME]))
    row = journal.add(
        Process(opening=opening, stage=stage, added_at=journal.now, changed_at=journal.now, **_process_fields(particulars))
    )
    journal.process = row
    journal.add(StageChange(process=row, became=stage, on=on, noted_at=journal.now, why=why[:NAME]))
    return row


def write(journal: Journal, row: Process, particulars: Particulars) -> None:
    """New particulars of a process, within a journal."""
    _own_link(particulars, but=row.opening_id)
    journal.change(row.opening, **_opening_fields(journal, particulars))
    journal.change(row, **_process_fields(particulars))


def enter(
    journal: Journal,
    row: Process,
    to: str,
    *,
    on: date,
    why: str = "",
    accepted_as: AcceptedAs = "",
    start_on: date | None = None,
    right: bool = False,
) -> None:
    """Enter a stage, within a journal; whether the way is allowed, the caller has asked."""
    journal.add(
        StageChange(process=row, was=row.stage, became=to, on=on, noted_at=journal.now, why=why.strip()[:NAME], put_right=right)
    )
    accepted = to == "accepted"
    journal.change(row, stage=to, accepted_as=accepted_as if accepted else "", start_on=start_on if accepted else None)


def company_named(journal: Journal, name: str) -> Company | None:
    """The company of that name, found or made; None for no name."""
    key = company_key(name)[:NAME]
    if not key:
        return None
    return Company.objects.filter(key=key).first() or journal.add(Company(name=name.strip()[:NAME], key=key))


def day_of(moment: datetime) -> date:
    """The day on the person's own calendar."""
    return timezone.localtime(moment).date()


def checked_particulars(particulars: Particulars) -> Particulars:
    """The particulars, trimmed. Raises Impossible naming everything that cannot be."""
    texts: dict[str, Any] = {
        name: " ".join(getattr(particulars, name).split()) for name in ("company", "role", "place", "industry", "pay")
    }
    given = replace(
        particulars,
        **texts,
        link=particulars.link.strip(),
        currency=particulars.currency.strip().upper(),
        posting=particulars.posting.strip(),
    )
    wrong = [*_wrong_texts(given), *_wrong_numbers(given)]
    if wrong:
        raise Impossible(wrong)
    return given


def _wrong_texts(given: Particulars) -> list[str]:
    wrong = []
    if not (company_key(given.company) or given.role or given.link):
        wrong.append("Say at least which company it is, or which role.")
    if given.link and not web_address(given.link):
        wrong.append(f"“{given.link[:80]}” is no address of a page: it starts with https://")
    wrong += [
        f"The {name} is longer than {most:,} characters."
        for name, most in (
            ("company", NAME),
            ("role", NAME),
            ("place", NAME),
            ("industry", NAME),
            ("pay", NAME),
            ("link", ADDRESS),
        )
        if len(getattr(given, name)) > most
    ]
    if given.currency and not (len(given.currency) == 3 and given.currency.isascii() and given.currency.isalpha()):
        wrong.append("A currency is written with three letters, such as USD or EUR.")
    if given.period not in PERIODS:
        wrong.append("Pay is per hour, day, week, month or year.")
    if any("\x00" in str(value) for value in vars(given).values()):
        wrong.append("A text holds a character that cannot be stored.")
    return wrong


def _wrong_numbers(given: Particulars) -> list[str]:
    limits = {
        "pay_low": (0, 1e9), "pay_high": (0, 1e9), "value_mean": (0, 1e9), "value_sd": (0, 1e9),
        "answer_days": (0, 3650), "chance": (0, 1), "headroom": (0, 2), "bargains": (0, 1),
    }  # fmt: skip
    wrong = []
    for name, (low, high) in limits.items():
        value = getattr(given, name)
        if value is not None and not (isfinite(value) and low <= value <= high):
            wrong.append(f"{name.replace('_', ' ').capitalize()} must lie between {low:,} and {high:,.0f}, not {value:,}.")
    if given.pay_low is not None and given.pay_high is not None and given.pay_low > given.pay_high:
        wrong.append(f"The lowest pay, {given.pay_low:,.0f}, is above the highest, {given.pay_high:,.0f}.")
    return wrong


def _own_link(particulars: Particulars, *, but: int | None = None) -> None:
    """Raises Impossible where another opening has that address."""
    key = link_key(particulars.link)
    others = Opening.objects.filter(link_key=key) if key else Opening.objects.none()
    other = (others if but is None else others.exclude(pk=but)).first()
    if other is not None:
        raise Impossible([f"{other} has that address already: it is the same opening."])


def _opening_fields(journal: Journal, given: Particulars) -> dict[str, Any]:
    plain = ("role", "place", "industry", "pay", "pay_low", "pay_high", "currency", "period", "value_mean", "value_sd", "posting")
    return {
        **{name: getattr(given, name) for name in plain},
        "company": company_named(journal, given.company),
        "link": web_address(given.link),
        "link_key": link_key(given.link),
        **({} if given.facts is None else {"facts": dict(given.facts)}),
    }


def _process_fields(given: Particulars) -> dict[str, Any]:
    extras = {name: getattr(given, name) for name in EXTRAS if getattr(given, name) is not None}
    return {
        "applied_on": given.applied_on,
        "decision_on": given.decision_on,
        "answer_days": given.answer_days,
        "chance": given.chance,
        "extras": extras,
    }


def _known_stage(stage: str) -> None:
    if stage not in BY_NAME:
        raise Impossible([f"“{stage[:40]}” is no stage of ours."])
