"""What the person tells in rows: deal-breakers and free stretches of the week."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.forms import BaseFormSet, formset_factory

from sayyes.engine.free_hours import WEEKDAYS
from sayyes.usecases.preferences import at
from sayyes.web.forms.amounts import AmountField

TESTS = [("above", "is more than"), ("below", "is less than"), ("equals", "is exactly"), ("not", "is anything but")]
FACTS = [
    ("", "choose"),
    ("pay", "Pay a year"),
    ("commute_minutes", "Way to work, in minutes"),
    ("days_on_site", "Days on site a week"),
    ("remote", "Place of work (onsite, hybrid, remote)"),
    ("hours_per_week", "Hours of work a week"),
    ("weekend_days", "Days of weekend work a month"),
    ("travel_days", "Days of travel a month"),
]
DAYS = [
    ("", "choose"), ("weekdays", "Monday to Friday"), ("mon", "Monday"), ("tue", "Tuesday"), ("wed", "Wednesday"),
    ("thu", "Thursday"), ("fri", "Friday"), ("sat", "Saturday"), ("sun", "Sunday"),
]  # fmt: skip
CLOCK = forms.TimeInput(format="%H:%M", attrs={"type": "time"})


class DealBreakerForm(forms.Form):
    """Something under which no offer could be accepted."""

    field = forms.ChoiceField(choices=FACTS, required=False, label="I could never accept if")
    test = forms.ChoiceField(choices=TESTS, required=False, label="that")
    limit = forms.CharField(max_length=100, required=False, label="this")

    def clean(self) -> dict[str, Any]:
        """Numbers where numbers are compared."""
        cleaned = super().clean() or {}
        field, test, limit = cleaned.get("field"), cleaned.get("test"), (cleaned.get("limit") or "").strip()
        if not field and not limit:
            return cleaned
        if not field:
            self.add_error("field", "Choose what it is about.")
        if not limit:
            self.add_error("limit", "Say where the limit is.")
        elif _number(limit) is None and test in ("above", "below"):
            self.add_error("limit", f"“{limit}” is no number.")
        return cleaned


class FreeForm(forms.Form):
    """A stretch of the week that is free."""

    day = forms.ChoiceField(choices=DAYS, required=False, label="Day")
    start = forms.TimeField(required=False, label="From", widget=CLOCK)
    end = forms.TimeField(required=False, label="To", widget=CLOCK)

    def clean(self) -> dict[str, Any]:
        """A day with both ends, the second after the first; midnight ends a day."""
        cleaned = super().clean() or {}
        day, start, end = cleaned.get("day"), cleaned.get("start"), cleaned.get("end")
        if not day and start is None and end is None:
            return cleaned
        if not day:
            self.add_error("day", "Choose the day.")
        if start is None and "start" not in self.errors:
            self.add_error("start", "Say from when.")
        if end is None and "end" not in self.errors:
            self.add_error("end", "Say until when.")
        if start is not None and end is not None and (end.hour or end.minute) and end <= start:
            self.add_error("end", "This is before it begins.")
        return cleaned


def _set(form: type[forms.Form], most: int) -> type[BaseFormSet[Any]]:
    return formset_factory(form, extra=1, can_delete=True, max_num=most, absolute_max=most + 10)


DealBreakers = _set(DealBreakerForm, 40)
FreeStretches = _set(FreeForm, 40)


def shown_breakers(known: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Deal-breakers as their rows begin."""
    return [
        {"field": each["field"], "test": test, "limit": _shown(each[test])}
        for each in at(known, "candidate.deal_breakers") or []
        for test, _ in TESTS
        if test in each
    ]


def typed_breakers(rows: BaseFormSet[Any]) -> list[dict[str, Any]]:
    """Deal-breakers as typed."""
    return [_breaker(each) for each in _rows(rows) if each.get("field")]


def shown_free(known: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Free stretches as their rows begin; the same stretch on all of Monday to Friday is one row."""
    rows = [dict(each) for each in at(known, "candidate.free") or []]
    spans = list(dict.fromkeys((each["from"], each["to"]) for each in rows))
    shown: list[dict[str, Any]] = []
    for start, end in spans:
        days = [each["day"] for each in rows if (each["from"], each["to"]) == (start, end)]
        whole = all(day in days for day in WEEKDAYS[:5])
        named = ["weekdays", *(day for day in days if day in WEEKDAYS[5:])] if whole else days
        shown += [{"day": day, "start": start, "end": "00:00" if end == "24:00" else end} for day in named]
    return shown


def typed_free(rows: BaseFormSet[Any]) -> list[dict[str, str]]:
    """Free stretches as typed, in the order of the week, each once."""
    found = []
    for each in _rows(rows):
        if not each.get("day"):
            continue
        end = "24:00" if f"{each['end']:%H:%M}" == "00:00" else f"{each['end']:%H:%M}"
        days = WEEKDAYS[:5] if each["day"] == "weekdays" else (each["day"],)
        found += [(WEEKDAYS.index(day), f"{each['start']:%H:%M}", end) for day in days]
    return [{"day": WEEKDAYS[day], "from": start, "to": end} for day, start, end in sorted(set(found))]


def _rows(forms_of: BaseFormSet[Any]) -> Iterable[dict[str, Any]]:
    return (each for each in forms_of.cleaned_data if each and not each.get("DELETE"))


def _shown(limit: object) -> object:
    return f"{limit:g}" if isinstance(limit, float) else limit


def _breaker(typed: Mapping[str, Any]) -> dict[str, Any]:
    number = _number(typed["limit"])
    return {"field": typed["field"], typed["test"]: typed["limit"].strip() if number is None else number}


def _number(text: str) -> float | None:
    try:
        return AmountField().to_python(text)
    except forms.ValidationError:
        return None
