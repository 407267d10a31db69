"""What the page of one process can change: a table from the word in the address to its form and the use case that does it.

Adding a note or a file takes the place of nothing, so it is never late; everything else says which version it was opened on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from sayyes.usecases import notes, offers, pipeline, processes, rounds
from sayyes.usecases.changes import Done
from sayyes.web.forms.processes import (
    AttachForm,
    DebriefForm,
    KnownForm,
    MoveForm,
    NoteForm,
    OfferForm,
    PromiseForm,
    PutRightForm,
    RoundForm,
    VersionForm,
)

Cleaned = Mapping[str, Any]


@dataclass(frozen=True)
class Sent:
    """What a form sent: for which process, for which of its rounds, notes or files (0 for none), what was typed, and when."""

    process: int
    item: int
    cleaned: Cleaned
    now: datetime

    @property
    def version(self) -> int | None:
        """The version on which the form was opened."""
        version: int | None = self.cleaned.get("version")
        return version

    def only(self, *names: str) -> dict[str, Any]:
        """Some of the fields, by name."""
        return {name: self.cleaned[name] for name in names}


@dataclass(frozen=True)
class Change:
    """A form and what it does; `anchor` is where the page goes on afterwards."""

    form: type[forms.Form]
    does: Callable[[Sent], Done]
    anchor: str


def _move(sent: Sent) -> Done:
    return processes.move(process=sent.process, version=sent.version, now=sent.now, **sent.only("to", "on", "why"))


def _put_right(sent: Sent) -> Done:
    return processes.put_right(process=sent.process, version=sent.version, now=sent.now, **sent.only("to", "on", "why"))


def _promise(sent: Sent) -> Done:
    return processes.promise(process=sent.process, version=sent.version, now=sent.now, **sent.only("accepted_as", "start_on"))


def _known(sent: Sent) -> Done:
    """What the form has no field for stays as it is."""
    before = pipeline.find(number=sent.process, now=sent.now).particulars
    told = sent.only(*(each.name for each in fields(before) if each.name in sent.cleaned))
    return processes.edit(process=sent.process, version=sent.version, particulars=replace(before, **told), now=sent.now)


def _round(sent: Sent) -> Done:
    plan = round_plan(sent.cleaned)
    if sent.item:
        return rounds.change(round=sent.item, version=sent.version, planned=plan, now=sent.now)
    return rounds.plan(process=sent.process, version=sent.version, planned=plan, now=sent.now)


def round_plan(cleaned: Cleaned) -> rounds.Plan:
    """A round as it was typed."""
    starts_at = cleaned.get("starts_at")
    same = ("minutes", "preparation_hours", "travel_hours", "travel_cost", "format", "place", "link", "chance")
    return rounds.Plan(
        starts_at=starts_at,
        zone=str(starts_at.tzinfo) if starts_at else "",
        day=None if starts_at else cleaned["day"],
        interviewers=askers(cleaned["interviewers"]),
        **{name: cleaned[name] for name in same},
    )


def askers(text: str) -> tuple[rounds.Asker, ...]:
    """People, one to a line: "Priya Raman, Talent Partner, priya@northwind.example"; title and address may be missing."""
    found = []
    for line in text.splitlines():
        name, *rest = (part.strip() for part in line.split(","))
        email = next((part.strip("<>") for part in rest if "@" in part), "")
        if name:
            found.append(rounds.Asker(name=name, email=email, title=", ".join(part for part in rest if part and "@" not in part)))
    return tuple(found)


def _offer(sent: Sent) -> Done:
    cleaned = sent.cleaned
    at = cleaned.get("deadline_at")
    same = sent.only("pay", "value", "currency", "received_on", "conditions", "notes")
    terms = offers.Terms(deadline_at=at, deadline_on=None if at else cleaned["deadline_on"], **same)
    return offers.receive(process=sent.process, version=sent.version, terms=terms, now=sent.now)


def _note(sent: Sent) -> Done:
    if sent.item:
        return notes.rewrite(note=sent.item, version=sent.version, text=sent.cleaned["text"], now=sent.now)
    return notes.write(process=sent.process, version=None, text=sent.cleaned["text"], now=sent.now)


def _file(sent: Sent) -> Done:
    file: UploadedFile[Any] = sent.cleaned["file"]
    return notes.attach(process=sent.process, version=None, name=str(file.name), data=file.read(), now=sent.now)


def _held(sent: Sent) -> Done:
    return rounds.hold(round=sent.item, version=sent.version, now=sent.now)


def _cancelled(sent: Sent) -> Done:
    return rounds.cancel(round=sent.item, version=sent.version, now=sent.now)


def _again(sent: Sent) -> Done:
    return rounds.plan_again(round=sent.item, version=sent.version, now=sent.now)


def _debrief(sent: Sent) -> Done:
    return rounds.debrief(round=sent.item, version=sent.version, text=sent.cleaned["debrief"], now=sent.now)


def _remove_note(sent: Sent) -> Done:
    return notes.remove(note=sent.item, version=sent.version, now=sent.now)


def _remove_file(sent: Sent) -> Done:
    return notes.detach(attachment=sent.item, version=sent.version, now=sent.now)


CHANGES: Mapping[str, Change] = {
    "move": Change(MoveForm, _move, "stage"),
    "put-right": Change(PutRightForm, _put_right, "stage"),
    "promise": Change(PromiseForm, _promise, "stage"),
    "known": Change(KnownForm, _known, "known-card"),
    "round": Change(RoundForm, _round, "round"),
    "held": Change(VersionForm, _held, "round"),
    "cancelled": Change(VersionForm, _cancelled, "round"),
    "again": Change(VersionForm, _again, "round"),
    "debrief": Change(DebriefForm, _debrief, "round"),
    "offer": Change(OfferForm, _offer, "offer"),
    "note": Change(NoteForm, _note, "note"),
    "remove-note": Change(VersionForm, _remove_note, "note"),
    "file": Change(AttachForm, _file, "file"),
    "remove-file": Change(VersionForm, _remove_file, "file"),
}
