"""What the person tells in rows: deal-breakers, free stretches of the week, offers in hand and other processes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from django import forms
from django.forms import BaseFormSet, formset_factory

from sayyes.engine.free_hours import WEEKDAYS
from sayyes.usecases.preferences import at
from sayyes.web.forms.amounts import AmountField
from sayyes.web.forms.me import DAY

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
DAYS_BETWEEN_ROUNDS = 7
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


class OfferForm(forms.Form):
    """An offer in hand."""

    company = forms.CharField(max_length=200, required=False, label="Company")
    value = AmountField(required=False, min_value=0, label="Worth to you, a year")
    deadline = forms.DateField(required=False, label="To be answered by", widget=DAY)

    def clean(self) -> dict[str, Any]:
        """An offer needs its worth and its day."""
        cleaned = super().clean() or {}
        if self.has_changed() and any(cleaned.values()):
            if cleaned.get("value") is None and "value" not in self.errors:
                self.add_error("value", "Say what it would be worth to you a year.")
            if cleaned.get("deadline") is None and "deadline" not in self.errors:
                self.add_error("deadline", "Say by when it must be answered.")
        return cleaned


class ProcessForm(forms.Form):
    """Another process that is under way."""

    company = forms.CharField(max_length=200, required=False, label="Company")
    role = forms.CharField(max_length=200, required=False, label="Role")
    industry = forms.CharField(max_length=200, required=False, label="Business they are in")
    value_mean = AmountField(required=False, min_value=0, label="Worth to you, a year")
    next_round = forms.DateField(required=False, label="Next interview", widget=DAY)
    rounds_left = forms.IntegerField(
        required=False, min_value=0, max_value=12, label="Interviews to come",
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )  # fmt: skip


def _set(form: type[forms.Form], most: int) -> type[BaseFormSet[Any]]:
    return formset_factory(form, extra=1, can_delete=True, max_num=most, absolute_max=most + 10)


DealBreakers = _set(DealBreakerForm, 40)
FreeStretches = _set(FreeForm, 40)
Offers = _set(OfferForm, 30)
Processes = _set(ProcessForm, 30)


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


def shown_offers(known: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Offers as their rows begin."""
    return [{**each, "deadline": each.get("deadline_day")} for each in known.get("offers", [])]


def typed_offers(rows: BaseFormSet[Any]) -> list[dict[str, Any]]:
    """Offers as typed."""
    return [
        _stated({"company": each["company"], "value": each["value"], "deadline_day": each["deadline"].isoformat()})
        for each in _rows(rows)
        if each.get("value") is not None
    ]


def shown_processes(known: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Processes as their rows begin."""
    found = []
    for each in known.get("processes", []):
        rounds = each.get("rounds")
        start = rounds[0].get("date") if rounds else None
        found.append({**each, "next_round": start, "rounds_left": None if rounds is None else len(rounds)})
    return found


def typed_processes(rows: BaseFormSet[Any]) -> list[dict[str, Any]]:
    """Processes as typed."""
    return [_process(each) for each in _rows(rows) if any(each.get(key) not in (None, "") for key in ProcessForm.base_fields)]


def _stated(table: Mapping[str, Any]) -> dict[str, Any]:
    """What was left empty is not known, and is left out."""
    return {key: value for key, value in table.items() if value not in (None, "", {}, [])}


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


def _process(typed: Mapping[str, Any]) -> dict[str, Any]:
    """Rounds are a week apart from the next one on; where neither day nor number is said, the engine takes the usual ones."""
    process = _stated({key: typed[key] for key in ("company", "role", "industry", "value_mean")})
    start: date | None = typed["next_round"]
    left: int | None = typed["rounds_left"]
    if left is None and start is None:
        return process
    count = left if left is not None else 1
    days = [start + timedelta(days=DAYS_BETWEEN_ROUNDS * place) if start else None for place in range(count)]
    process["rounds"] = [{"date": day.isoformat()} if day else {} for day in days]
    return process
