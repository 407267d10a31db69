"""The page of one process as words and forms: what is kept, and beside each thing the form that changes it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from django import forms
from django.template.defaultfilters import filesizeformat
from django.utils import timezone

from sayyes.usecases import processes
from sayyes.usecases.amounts import length, money, percent
from sayyes.usecases.moments import day_words
from sayyes.usecases.pipeline import OfferSeen, RoundSeen, Stand, Whole
from sayyes.web.forms.answer import COMMON_ZONES
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
)
from sayyes.web.pipeline import FORMATS, Way, capital, next_parts, offer_words
from sayyes.web.whens import day_near, moment_near, there

ANSWERED = {
    "": "waits for your answer", "yes": "you said yes", "yes_if": "you said yes, if", "informational": "you offered to talk",
    "refer": "you passed it on", "no": "you declined", "set aside": "set aside",
}  # fmt: skip
STATUSES = {"planned": "", "held": "it took place", "cancelled": "cancelled"}
PROMISED = {"": "", "verbal": "by word", "signed": "with your signature"}
SHOWN_CHANGES = 12


@dataclass(frozen=True)
class Theirs:
    """A field that another window changed meanwhile: what is stored, and what was typed here."""

    label: str
    stored: str
    typed: str


@dataclass(frozen=True)
class Told:
    """A form on the page: the change it makes (`process_changes.CHANGES`), of which round or note, and whether it stands open."""

    what: str
    form: forms.Form
    button: str
    item: int = 0
    open: bool = False
    theirs: tuple[Theirs, ...] = ()


@dataclass(frozen=True)
class Refused:
    """A form that was not taken, to be shown again as typed; `late` where another window was quicker."""

    what: str
    item: int
    form: forms.Form
    late: bool = False


@dataclass(frozen=True)
class Press:
    """One button that needs no form."""

    what: str
    says: str


class Page:
    """Everything that the template shows of one process. clashes: what its rounds clash with, by their number."""

    def __init__(
        self, whole: Whole, *, now: datetime, refused: Refused | None = None, clashes: Mapping[int, str] = MappingProxyType({})
    ) -> None:
        self.clashes = clashes
        self.whole = whole
        self.refused = refused
        self.now = now
        self.today = timezone.localtime(now).date()

    def context(self) -> dict[str, Any]:
        """For `processes/page.html`."""
        card = self.whole.card
        ways = tuple(Way(each.end, each.says) for each in card.moves)
        return {
            "room": "pipeline",
            "number": card.number,
            "version": card.version,
            "process": {
                "title": card.company or card.title,
                "role": card.title if card.company else "",
                "place": self.whole.particulars.place,
                "stage": card.stage.says,
                "due": offer_words(card.answer_offer_by, self.today) or self._next(),
                "promised": PROMISED[card.accepted_as],
                "history": tuple(self._stands()),
                "moves": ways,
                "rounds": tuple(self._round(each) for each in self.whole.rounds),
                "offers": tuple(self._offer(each) for each in self.whole.offers),
                "notes": tuple(self._notes()),
                "files": tuple(self._files()),
                "known": tuple(self._known()),
                "remarks": self.whole.remarks,
                "invitations": tuple(self._invitations()),
            },
            "past": tuple(self._past()),
            "zones": COMMON_ZONES,
            **self._forms(),
        }

    def _next(self) -> str:
        when, what = next_parts(self.whole.card.next, self.today)
        return f"{capital(what)} {when}".rstrip()

    def _forms(self) -> dict[str, Told | None]:
        stages = [(each.name, each.says) for each in processes.stages() if each.name != self.whole.card.stage.name]
        accepted = {"accepted_as": self.whole.card.accepted_as, "start_on": self.whole.start_on}
        is_accepted = self.whole.card.stage.name == "accepted"
        return {
            "move": self._told("move", MoveForm, "", {"on": self.today}),
            "right": self._told("put-right", PutRightForm, "Put right", {"on": self.today}, stages=stages),
            "promise": self._told("promise", PromiseForm, "Save", accepted) if is_accepted else None,
            "known": self._told("known", KnownForm, "Save", vars(self.whole.particulars)),
            "add_round": self._told("round", RoundForm, "Add the interview", {}),
            "add_offer": self._told("offer", OfferForm, "Add the offer", self._last_offer()),
            "add_note": self._told("note", NoteForm, "Keep the note", {}),
            "add_file": self._told("file", AttachForm, "Keep the file", {}),
        }

    def _told(
        self,
        what: str,
        form: type[forms.Form],
        button: str,
        initial: Mapping[str, Any],
        item: int = 0,
        **more: Any,  # noqa: ANN401 - what the form takes besides
    ) -> Told:
        """The form as it begins, or as it was typed where it has just been refused."""
        fresh = form(initial={**initial, "version": self.whole.card.version}, auto_id=f"id_{what}{item or ''}_%s", **more)
        if self.refused is None or (self.refused.what, self.refused.item) != (what, item):
            return Told(what, fresh, button, item)
        differs = (
            tuple(differences(fresh, self.refused.form)) if self.refused.late and (item or what in ("known", "promise")) else ()
        )
        return Told(what, self.refused.form, button, item, open=True, theirs=differs)

    def _stands(self) -> Iterator[dict[str, str]]:
        """Every change of stage that was not taken back, the first one first."""
        says = {each.name: each.says for each in processes.stages()}
        for each in reversed(self.whole.history):
            if not each.struck:
                yield {"says": says[each.became], "on": _long(each.on, self.today), "noted": self._noted(each), "why": _why(each)}

    def _noted(self, stand: Stand) -> str:
        noted = timezone.localtime(stand.noted_at).date()
        return day_near(noted, self.today) if noted != stand.on else ""

    def _round(self, seen: RoundSeen) -> dict[str, Any]:
        when = self._round_when(seen)
        what = (FORMATS.get(seen.format, "").strip(), length(seen.minutes / 60) if seen.minutes else "", seen.place)
        people = ", ".join(f"{each.name} ({each.title})" if each.title else each.name for each in seen.interviewers)
        presses: tuple[Press, ...] = (Press("again", "Plan it again"),)
        if seen.status == "planned":
            presses = (Press("held", "It took place"), Press("cancelled", "It was cancelled"))
        return {
            "number": seen.number,
            "status": seen.status,
            "when": when,
            "what": " · ".join(part for part in (STATUSES[seen.status], *what, people) if part) or "nothing more is known yet",
            "link": seen.link if seen.status == "planned" else "",
            "clash": self.clashes.get(seen.number, ""),
            "debrief": seen.debrief,
            "presses": presses,
            "debriefing": self._told("debrief", DebriefForm, "Keep", {"debrief": seen.debrief}, seen.number),
            "editing": self._told("round", RoundForm, "Save", round_initial(seen), seen.number),
        }

    def _round_when(self, seen: RoundSeen) -> str:
        if seen.starts_at:
            return capital(moment_near(seen.starts_at, seen.zone, self.today, seen.minutes))
        return _long(seen.day, self.today) if seen.day else "No day yet"

    def _offer(self, seen: OfferSeen) -> dict[str, Any]:
        worth = (
            f"{money(seen.value, seen.currency) if seen.currency else f'{seen.value:,.0f}'} a year to you" if seen.value else ""
        )
        pay = seen.pay if worth and not seen.read else ""
        end = seen.deadline_at or seen.deadline_on
        day = there(seen.deadline_at).date() if seen.deadline_at else seen.deadline_on
        late = day is not None and day < self.today
        until = moment_near(seen.deadline_at, "", self.today) if seen.deadline_at else _long(day, self.today) if day else ""
        return {
            "number": seen.number,
            "worth": (seen.pay if seen.read else worth) or seen.pay or "An offer",
            "counted": worth.removesuffix(" to you") if seen.read and seen.counts else "",
            "deadline": ("It ended " if late else "To be answered by ") + until if end else "No day to answer by.",
            "late": late,
            "what": " · ".join(filter(None, (pay, f"received {_long(seen.received_on, self.today)}"))),
            "conditions": seen.conditions,
            "notes": seen.notes,
        }

    def _last_offer(self) -> dict[str, Any]:
        """A new version begins as the last one stood."""
        last = self.whole.offers[0] if self.whole.offers else None
        if last is None:
            return {"received_on": self.today, "currency": self.whole.particulars.currency}
        at = there(last.deadline_at).replace(tzinfo=None) if last.deadline_at else None
        return {
            **{name: getattr(last, name) for name in ("pay", "currency", "conditions", "notes")},
            "value": None if last.read else last.value,  # other pay is counted anew
            "received_on": self.today,
            "deadline_on": at.date() if at else last.deadline_on,
            "deadline_hour": at.time() if at else None,
        }

    def _notes(self) -> Iterator[dict[str, Any]]:
        for each in self.whole.notes:
            editing = self._told("note", NoteForm, "Save", {"text": each.text}, each.number)
            written = moment_near(each.written_at, "", self.today)
            yield {"number": each.number, "text": each.text, "written": written, "editing": editing}

    def _files(self) -> Iterator[dict[str, Any]]:
        for each in self.whole.files:
            what = f"{filesizeformat(each.size)}, {day_near(timezone.localtime(each.added_at).date(), self.today)}"
            yield {"number": each.number, "name": each.name, "what": what}

    def _known(self) -> Iterator[dict[str, str]]:
        """What is known, in the order in which it matters; nothing for what is not."""
        known = self.whole.particulars
        rows = (
            ("Applied", self._day(known.applied_on)),
            ("They decide", self._day(known.decision_on)),
            ("An offer stands", f"{known.answer_days:g} days" if known.answer_days else ""),
            ("You start", self._day(self.whole.start_on)),
            ("Pay", known.pay),
            ("Worth to you", _a_year(known.value_mean, known.currency)),
            ("Chance of an offer", percent(known.chance) if known.chance is not None else ""),
            ("Business", known.industry),
            ("From your tracker", self.whole.card.label),
        )
        yield from ({"label": label, "value": value} for label, value in rows if value)
        if known.link:
            yield {"label": "Posting", "value": "open it", "link": known.link}

    def _day(self, day: date | None) -> str:
        return capital(day_near(day, self.today)) if day else ""

    def _invitations(self) -> Iterator[dict[str, Any]]:
        for each in self.whole.invitations:
            received = day_near(timezone.localtime(each.received_at).date(), self.today)
            yield {"number": each.number, "title": f"Received {received}", "what": ANSWERED.get(each.settled_as, each.settled_as)}

    def _past(self) -> Iterator[dict[str, Any]]:
        for each in self.whole.changes[:SHOWN_CHANGES]:
            yield {
                "change": each.change,
                "said": each.said,
                "undone": each.undone,
                "undoes": each.undoes,
                "when": moment_near(each.at, "", self.today),
            }


def round_initial(seen: RoundSeen) -> dict[str, Any]:
    """A round as its form begins."""
    clock = there(seen.starts_at, seen.zone).replace(tzinfo=None) if seen.starts_at else None
    same = ("minutes", "format", "place", "link", "preparation_hours", "travel_hours", "travel_cost", "chance")
    people = (", ".join(part for part in (each.name, each.title, each.email) if part) for each in seen.interviewers)
    return {
        **{name: getattr(seen, name) for name in same},
        "day": clock.date() if clock else seen.day,
        "hour": clock.time() if clock else None,
        "zone": seen.zone,
        "interviewers": "\n".join(people),
    }


def differences(stored: forms.Form, typed: forms.Form) -> Iterator[Theirs]:
    """The fields in which a typed form differs from what is stored by now."""
    for now, then in zip(stored.visible_fields(), typed.visible_fields(), strict=True):
        shown = [each.field.widget.format_value(each.value()) or "" for each in (now, then)]
        kept, wrote = (", ".join(each) if isinstance(each, list) else str(each) for each in shown)
        if kept.strip() != wrote.strip():
            yield Theirs(str(now.label), kept, wrote)


def _why(stand: Stand) -> str:
    return " · ".join(part for part in ("put right" if stand.put_right else "", stand.why) if part)


def _long(day: date | None, today: date) -> str:
    """ "Thursday, 5 March", with its year where it is not this one's."""
    return day_words(day, year=day.year != today.year) if day else ""


def _a_year(amount: float | None, currency: str) -> str:
    if amount is None:
        return ""
    return f"{money(amount, currency) if currency else f'{amount:,.0f}'} a year"
