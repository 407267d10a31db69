"""Which process a letter belongs to: every process that could be meant, ranked, each with the reason in words.

Only what names a process beyond doubt is `sure`: the same calendar entry, the same address of the posting, or the same company
and role where only one open process has both. Anything less is shown to the person and never acted upon.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

from sayyes.readers.exports.identity import company_key, email_key, link_key, role_key
from sayyes.readers.facts import Reading
from sayyes.store.models import Invitation, Process, Round
from sayyes.store.stages import BY_NAME

MOST = 5
SURE, LIKELY, POSSIBLE = 3, 2, 1


@dataclass(frozen=True)
class Match:
    """A process that may be meant. rank: 3 sure, 2 likely, 1 possible; `why` in words."""

    process: int
    version: int
    company: str
    title: str
    stage: str
    rank: int
    sure: bool
    why: str


def matches(*, reading: Reading, most: int = MOST) -> tuple[Match, ...]:
    """The processes that a letter may belong to, the likeliest first."""
    found = {each.process: each for each in _found(reading)}
    ranked = sorted(found.values(), key=lambda each: (-each.rank, not BY_NAME[each.stage].open, -each.process))
    sure = [each for each in ranked if each.sure]
    if len(sure) > 1:  # two that are beyond doubt are in doubt
        ranked = [replace(each, sure=False, rank=min(each.rank, LIKELY)) for each in ranked]
    return tuple(ranked[:most])


def the_sure_one(*, reading: Reading) -> Match | None:
    """The one process that a letter belongs to beyond doubt; None where there is any."""
    return next((each for each in matches(reading=reading) if each.sure), None)


def process_meant(*, letters: Iterable[bytes], readings: Iterable[Reading]) -> int | None:
    """The process that handed-in letters are about, so that it is not counted beside itself: one of them was taken in before, or
    belongs to it beyond doubt.
    """
    digests = [hashlib.sha256(data).hexdigest() for data in letters]
    known = (
        Invitation.objects.filter(message__sha256__in=digests, process__isnull=False).values_list("process", flat=True).first()
    )
    if known is not None:
        return known
    sure = (the_sure_one(reading=reading) for reading in readings)
    return next((each.process for each in sure if each is not None), None)


def _found(reading: Reading) -> Iterable[Match]:
    """Weaker reasons first: a stronger one for the same process replaces them."""
    yield from _by_sender(reading)
    yield from _by_company(reading)
    yield from _by_link(reading)
    yield from _by_calendar(reading)


def _by_sender(reading: Reading) -> Iterable[Match]:
    """Whoever wrote sits in a round of it."""
    key = email_key(reading.sender.email or "") if reading.sender else ""
    if not key:
        return
    rows = Process.objects.filter(rounds__seats__contact__email_key=key).select_related("opening__company").distinct()
    for row in rows:
        name = reading.sender.name if reading.sender and reading.sender.name else key
        yield _match(row, LIKELY, f"{name}, who wrote it, is one of those who ask there")


def _by_company(reading: Reading) -> Iterable[Match]:
    """The same company; with the same role, and only one open process of both, it is beyond doubt."""
    company = company_key(reading.company.value)[:300] if reading.company else ""
    if not company:
        return
    rows = list(Process.objects.filter(opening__company__key=company).select_related("opening__company").order_by("id"))
    role = role_key(reading.role.value) if reading.role else ""
    same = [row for row in rows if role and role_key(row.opening.role) == role]
    going = [row for row in same if BY_NAME[row.stage].open]
    for row in rows:
        if row in same:
            sure = going == [row] and bool(reading.company and reading.company.sure)
            yield _match(row, SURE if sure else LIKELY, "the same company and role", sure=sure)
        elif not role or not row.opening.role or _alike(role, role_key(row.opening.role)):
            yield _match(row, LIKELY, "the same company, and nothing says that it is another role")
        else:
            yield _match(row, POSSIBLE, f"the same company, but another role: {row.opening.role}")


def _by_link(reading: Reading) -> Iterable[Match]:
    keys = [key for link in reading.links if link.purpose == "posting" and (key := link_key(link.url))]
    for row in Process.objects.filter(opening__link_key__in=keys).select_related("opening__company"):
        yield _match(row, SURE, "the same address of the posting", sure=BY_NAME[row.stage].open)


def _by_calendar(reading: Reading) -> Iterable[Match]:
    uid = str(reading.extra.get("uid") or "")[:300]
    if not uid:
        return
    for entry in Round.objects.filter(uid=uid).select_related("process__opening__company"):
        yield _match(entry.process, SURE, "the same calendar entry", sure=True)


def _alike(one: str, other: str) -> bool:
    """One title within the other: "analyst" and "senior analyst"."""
    return f" {one} " in f" {other} " or f" {other} " in f" {one} "


def _match(row: Process, rank: int, why: str, *, sure: bool = False) -> Match:
    opening = row.opening
    return Match(
        process=row.pk,
        version=row.version,
        company=opening.company.name if opening.company else "",
        title=opening.role or opening.called or "a job",
        stage=row.stage,
        rank=rank,
        sure=sure,
        why=why,
    )
