"""The sections of the page Me: each a short form of its own, filled from what was told and read back as what to tell."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BaseFormSet
from django.http import QueryDict

from sayyes.usecases.preferences import as_seen
from sayyes.web.forms import me_rows
from sayyes.web.forms.me import ExposureForm, HoursForm, MarketForm, PromiseForm, RatesForm, StandingForm, ToldForm, YouForm

Shown = Callable[[Mapping[str, Any]], list[dict[str, Any]]]
Typed = Callable[["BaseFormSet[Any]"], Sequence[Mapping[str, Any]]]


@dataclass(frozen=True)
class Rows:
    """Rows of one kind: their forms, where they stand in a situation, and how they are shown and read."""

    prefix: str
    path: str
    what: str
    forms: type[BaseFormSet[Any]]
    shown: Shown
    typed: Typed


@dataclass(frozen=True)
class Plan:
    """One section: its key and heading, a sentence, its form of single fields (with its prefix), its rows."""

    key: str
    title: str
    note: str
    form: type[ToldForm] | None = None
    prefix: str | None = None
    rows: Rows | None = None

    @property
    def paths(self) -> tuple[str, ...]:
        """Everything that the section tells."""
        return (*(self.form.PATHS.values() if self.form else ()), *((self.rows.path,) if self.rows else ()))


SECTIONS: tuple[Plan, ...] = (
    Plan("standing", "What you have now", "A new job is worth what it brings beyond this.", StandingForm),
    Plan(
        "rates", "What counts beside the pay",
        "How it is now, and what more or less of it is worth to you in money a year. Where an invitation tells of it, the "
        "difference from now is added to the pay. Left empty, the usual value stands.",
        RatesForm,
    ),
    Plan("promise", "Promises", "Who has signed elsewhere gets one answer only: do not go back on it.", PromiseForm, "promise"),
    Plan(
        "never", "What you could never accept", "Only what you know for certain. A fear is a reason to ask, not to decline.",
        rows=Rows(
            "never", "candidate.deal_breakers", "Deal-breaker",
            me_rows.DealBreakers, me_rows.shown_breakers, me_rows.typed_breakers,
        ),
    ),
    Plan(
        "hours", "Your time", "When you could talk without taking leave: replies offer these times.", HoursForm, "hours",
        Rows("free", "candidate.free", "Free stretch", me_rows.FreeStretches, me_rows.shown_free, me_rows.typed_free),
    ),
    Plan("exposure", "What must not get around", "Leave it empty if nobody minds.", ExposureForm, "exposure"),
    Plan(
        "market", "The rest of your search", "What you could find elsewhere is what a chance is measured against.",
        MarketForm, "market",
    ),
    Plan("you", "You and this program", "It stays on this computer.", YouForm),
)  # fmt: skip
BY_KEY: Mapping[str, Plan] = {each.key: each for each in SECTIONS}


class Section:
    """One section as it is shown or was sent: `form` and `rows` where it has them."""

    def __init__(self, plan: Plan, known: Mapping[str, Any], data: QueryDict | None = None) -> None:
        self.plan = plan
        self.known = known
        self.seen = as_seen(known, plan.paths)
        self.form: ToldForm | None = None
        self.rows: BaseFormSet[Any] | None = None
        if plan.form is not None:
            self.form = plan.form(data, prefix=plan.prefix, initial=plan.form.as_known(known))
        if plan.rows is not None:
            self.rows = plan.rows.forms(data, prefix=plan.rows.prefix, initial=plan.rows.shown(known))

    def is_valid(self) -> bool:
        """Check all of it, so that every error shows at once."""
        fields = self.form is None or self.form.is_valid()
        rows = self.rows is None or self.rows.is_valid()
        return fields and rows

    def told(self) -> dict[str, object]:
        """What was typed, by path."""
        found: dict[str, object] = dict(self.form.told()) if self.form is not None else {}
        if self.plan.rows is not None and self.rows is not None:
            found[self.plan.rows.path] = list(self.plan.rows.typed(self.rows))
        return found

    def meanwhile(self) -> dict[str, str]:
        """What is kept now, by the name of its field, where it differs from what was typed; for a form that came too late."""
        if self.form is None or not self.form.is_valid():
            return {}
        kept = {name: self.form.initial.get(name) for name in self.form.fields}
        late = {name: value for name, value in kept.items() if (value or "") != (self.form.cleaned_data.get(name) or "")}
        return {name: _in_words(self.form.fields[name], value) for name, value in late.items()}

    def rows_meanwhile(self) -> tuple[str, ...]:
        """The rows that are kept now, each in a line; for rows that came too late."""
        if self.rows is None or self.plan.rows is None:
            return ()
        first = next(iter(self.rows.forms), None)
        names = tuple(first.fields) if first is not None else ()
        return tuple(
            " ".join(_in_words(first.fields[name], row[name]) for name in names if row.get(name) not in (None, ""))
            for row in self.plan.rows.shown(self.known)
            if first is not None
        )


def _in_words(field: forms.Field, value: Any) -> str:  # noqa: ANN401 - any value of a field
    if value in (None, ""):
        return "nothing"
    if isinstance(field, forms.ChoiceField):
        return str(dict(field.choices).get(value, value))  # type: ignore[arg-type]  # pairs, as we write them
    return str(field.prepare_value(value))


def sections(known: Mapping[str, Any], sent: Sequence[str] = (), data: QueryDict | None = None) -> dict[str, Section]:
    """Every section of the page by key; those that were sent hold what was typed."""
    return {each.key: Section(each, known, data if each.key in sent else None) for each in SECTIONS}
