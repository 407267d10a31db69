"""An invitation and the process it belongs to: found where there is no doubt, else made; corrected and answered with it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sayyes.errors import NotFound
from sayyes.readers.exports.identity import company_key, link_key, role_key, web_address
from sayyes.readers.facts import Reading, Time
from sayyes.store.models import Invitation, KeptDraft, Opening, Process, StageChange
from sayyes.store.stages import BY_NAME, move_between
from sayyes.usecases.changes import Done, Journal, check_version, held, kept, recorded
from sayyes.usecases.fixed_rounds import chosen, named_in, plan_fixed
from sayyes.usecases.import_steps import storable
from sayyes.usecases.matching import the_sure_one
from sayyes.usecases.processes import ADDRESS, NAME, Particulars, company_named, day_of, enter, make


def refile(*, invitation: int, process: int | None, version: int | None, now: datetime) -> Done:
    """File an invitation with another process, or with a new one of its own (None). `version`: of the invitation.

    A process that was made for this invitation and holds nothing else is taken away. Raises NotFound, Conflict, Impossible.
    """
    from sayyes.usecases.invitations import reading_as_known

    with recorded(verb="file invitation", now=now) as journal:
        row = _invitation(invitation)
        check_version(row, version)
        journal.invitation = row
        left = row.process
        if process is None:
            journal.change(row, process=None, filed_because="")
            open_process(journal, row, reading_as_known(row), day_of(row.message.received_at))
        else:
            target = journal.process = held(process=process, version=None)
            journal.change(row, process=target, filed_because="you said so")
            _invited(journal, target, day_of(row.message.received_at))
        if left is not None and left.pk != process:
            _clear_away(journal, left)
        journal.said = f"Filed the invitation with {journal.process}"
    return kept(journal)


def take_to_process(journal: Journal, row: Invitation, reading: Reading) -> None:
    """Find the process of a new invitation, if there is no doubt about it; else make one."""
    day = day_of(row.message.received_at)
    match = the_sure_one(reading=reading)
    if match is not None and BY_NAME[match.stage].open:
        process = journal.process = held(process=match.process, version=None)
        journal.change(row, process=process, filed_because=match.why)
        _invited(journal, process, day)
    else:
        open_process(journal, row, reading, day)
    journal.said = f"Invitation of {journal.process}"


def open_process(journal: Journal, row: Invitation, reading: Reading, day: date) -> None:
    """A new process for an invitation."""
    called = storable(reading.subject or row.message.name, NAME) or "an invitation"
    process = make(journal, particulars_read(reading), stage="invited", on=day, called=called)
    journal.change(row, process=process)


def follow_correction(journal: Journal, row: Invitation, before: Reading, after: Reading) -> None:
    """What the person put right in an invitation is put right in its opening too, where that still says what had been read."""
    if row.process_id is None:
        return
    process = journal.process = held(process=row.process_id, version=None)
    opening = process.opening
    was, now = _named(before), _named(after)
    changes: dict[str, Any] = {}
    if was["company"] != now["company"] and company_key(opening.company.name if opening.company else "") == company_key(
        was["company"]
    ):
        changes["company"] = company_named(journal, now["company"])
    if was["role"] != now["role"] and role_key(opening.role) == role_key(was["role"]):
        changes["role"] = now["role"][:NAME]
    old, new = particulars_read(before), particulars_read(after)
    for name in ("pay", "pay_low", "pay_high", "currency", "period"):
        if getattr(opening, name) == getattr(old, name) != getattr(new, name):
            changes[name] = getattr(new, name)
    journal.change(opening, **changes)


def settle_process(journal: Journal, row: Invitation, reading: Reading, settled_as: str, taken: str | None = None) -> None:
    """What answering an invitation does to its process: a yes starts the talks, a no ends them.

    taken: the start of the offered time that the person said yes to; empty for none, None where it is what their reply names.
    """
    if row.process_id is None:
        return
    process = journal.process = held(process=row.process_id, version=None)
    for end in SETTLES.get(settled_as, ()):
        if move_between(process.stage, end) is not None:
            enter(journal, process, end, on=day_of(journal.now), why=f"you answered the invitation: {settled_as}")
            break
    if settled_as == "yes":
        plan_fixed(journal, process, reading, _agreed(row, reading, taken, journal.now))


def _agreed(row: Invitation, reading: Reading, taken: str | None, now: datetime) -> Time | None:
    """The time that was taken of several: the one that the person names, else the one in the reply as it was kept or sent."""
    if taken is not None:
        return chosen(reading, taken, now) if taken else None
    reply = KeptDraft.objects.filter(invitation=row, variant="yes").values_list("body", flat=True).first()
    return named_in(reply, reading, now) if reply else None


SETTLES: dict[str, tuple[str, ...]] = {
    "yes": ("interviewing",),
    "informational": ("withdrawn",),
    "refer": ("declined", "withdrawn"),
    "no": ("declined", "withdrawn"),
}


def particulars_read(reading: Reading) -> Particulars:
    """What a letter tells about an opening."""
    pay = reading.pay
    posting = next((web_address(link.url) for link in reading.links if link.purpose == "posting" and link_key(link.url)), "")
    known = bool(posting) and Opening.objects.filter(link_key=link_key(posting)).exists()
    named = _named(reading)
    low, high = (pay.low, pay.high) if pay else (None, None)
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Particulars(
        company=storable(named["company"], NAME),
        role=storable(named["role"], NAME),
        link="" if known or len(posting) > ADDRESS else posting,
        place=storable(reading.place.value, NAME) if reading.place else "",
        pay=storable(pay.evidence.text, NAME) if pay else "",
        pay_low=low,
        pay_high=high,
        currency=pay.currency or "" if pay else "",
        period=pay.period or "" if pay else "",
    )


def _named(reading: Reading) -> dict[str, str]:
    return {name: stated.value if (stated := getattr(reading, name)) else "" for name in ("company", "role")}


def _invitation(number: int) -> Invitation:
    try:
        return Invitation.objects.select_related("message", "process").get(pk=number)
    except (Invitation.DoesNotExist, OverflowError) as error:
        raise NotFound(f"There is no invitation number {number} here.") from error


def _invited(journal: Journal, process: Process, day: date) -> None:
    """The process stands at invited, unless it is further already."""
    if process.stage not in ("interviewing", "offered", "accepted") and move_between(process.stage, "invited"):
        enter(journal, process, "invited", on=day, why="an invitation came in")


def _clear_away(journal: Journal, process: Process) -> None:
    """Take a process away that holds nothing but its first stage."""
    hanging = (
        process.rounds.exists(),
        process.offers.exists(),
        process.notes.exists(),
        process.attachments.exists(),
        process.invitations.exists(),
        process.imported_rows.exists(),
    )
    changes = StageChange.objects.filter(process=process)
    if any(hanging) or changes.count() > 1:
        return
    for change in changes:
        journal.remove(change)
    opening = process.opening
    journal.remove(process)
    if not opening.processes.exists():
        journal.remove(opening)
