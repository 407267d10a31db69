"""The person's own situation as simple fields, and from there to the tables of a situation and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from django import forms
from django.forms import BaseFormSet, formset_factory
from django.http import QueryDict

from sayyes.web.forms.amounts import AmountField, PercentField

STATUS = [("employed", "I have a job"), ("unemployed", "I am between jobs"), ("student", "I am studying")]
COMMITMENT = [("none", "Nothing promised"), ("verbal", "I have said yes, nothing is signed"), ("signed", "I have signed")]
TESTS = [("above", "is more than"), ("below", "is less than"), ("equals", "is exactly"), ("not", "is anything but")]
FACTS = [
    ("", "choose"),
    ("pay", "Pay a year"),
    ("commute_minutes", "Way to work, in minutes"),
    ("days_on_site", "Days on site a week"),
    ("remote", "Place of work (onsite, hybrid, remote)"),
    ("travel_days", "Days of travel a month"),
]
DAYS_BETWEEN_ROUNDS = 7
DAY = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})


class YouForm(forms.Form):
    """Who the person is and what they have today."""

    name = forms.CharField(max_length=200, required=False, label="Your name", help_text="It goes under the replies.")
    currency = forms.RegexField(
        r"^[A-Za-z]{3}$", required=False, label="Currency you count in", help_text="Three letters, such as USD, GBP or EUR.",
        error_messages={"invalid": "A currency is written with three letters, such as USD."},
    )  # fmt: skip
    status = forms.ChoiceField(choices=STATUS, label="Where you stand", widget=forms.RadioSelect, initial="employed")
    value_now = AmountField(
        required=False, min_value=0, label="What you have now is worth, a year",
        help_text="Your pay, and what the rest of the job is worth to you. Without a job: what you live on.",
    )  # fmt: skip
    hour_value = AmountField(
        required=False,
        min_value=0,
        label="An hour of your time is worth",
        help_text="What you would pay to have a free hour back.",
    )
    rounds_last_year = AmountField(
        required=False,
        min_value=0,
        max_value=1000,
        label="Interviews in the last 12 months",
        help_text="Each talk counts as one.",
    )
    free_hours_per_week = AmountField(required=False, min_value=0, max_value=168, label="Free hours a week for the search")
    runway_days = AmountField(
        required=False,
        min_value=0,
        max_value=36500,
        label="Your savings last, in days",
        help_text="Leave it empty if they do not run out.",
    )
    employer = forms.CharField(
        max_length=200, required=False, label="Where you work now", help_text="Only to notice a competitor."
    )
    industry = forms.CharField(max_length=200, required=False, label="Business you work in")

    def clean_currency(self) -> str:
        """Capital letters."""
        return str(self.cleaned_data["currency"]).upper()


class PromiseForm(forms.Form):
    """What has been promised elsewhere, and what must not get around."""

    kind = forms.ChoiceField(choices=COMMITMENT, label="Another offer", widget=forms.RadioSelect, initial="none")
    company = forms.CharField(max_length=200, required=False, label="Promised to")
    start = forms.DateField(required=False, label="You would start there on", widget=DAY)
    chance = PercentField(
        required=False, label="Chance that it gets around, %", help_text="That your employer hears you interview."
    )
    cost = AmountField(required=False, min_value=0, label="What that would cost you", help_text="Once, in money.")


class MarketForm(forms.Form):
    """What the rest of the search is expected to bring."""

    offers_per_year = AmountField(required=False, min_value=0, max_value=365, label="Offers you expect in a year of search")
    value_mean = AmountField(required=False, min_value=0, label="Such jobs are worth, a year", help_text="On average, to you.")
    value_sd = AmountField(
        required=False, min_value=0, label="Give or take", help_text="Two out of three lie this close to the average."
    )


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
Offers = _set(OfferForm, 30)
Processes = _set(ProcessForm, 30)


class MeForms:
    """All forms of the page Me: filled from a situation, checked together, read back as a situation."""

    def __init__(self, data: QueryDict | None = None, *, name: str = "", known: Mapping[str, Any] | None = None) -> None:
        known = known or {}
        self.known = known
        candidate = known.get("candidate", {})
        self.you = YouForm(data, initial={"name": name, "currency": known.get("currency", ""), **candidate})
        self.promise = PromiseForm(data, prefix="promise", initial=_promise(candidate))
        self.market = MarketForm(data, prefix="market", initial=known.get("market", {}))
        self.deal_breakers = DealBreakers(data, prefix="never", initial=_breakers(candidate))
        self.offers = Offers(data, prefix="offers", initial=_offers(known))
        self.processes = Processes(data, prefix="processes", initial=_processes(known))

    @property
    def all(self) -> tuple[Any, ...]:
        """Every form and set of forms."""
        return (self.you, self.promise, self.market, self.deal_breakers, self.offers, self.processes)

    def is_valid(self) -> bool:
        """Check all, so that every error shows at once."""
        verdicts = [each.is_valid() for each in self.all]
        return all(verdicts)

    @property
    def name(self) -> str:
        """The name under the replies."""
        return str(self.you.cleaned_data["name"])

    def situation(self) -> dict[str, Any]:
        """What was typed, as the person's part of a situation; what the page does not show stays as it was."""
        you = dict(self.you.cleaned_data)
        shown = {key: you[key] for key in self.you.fields if key not in ("name", "currency")}
        kept = {key: value for key, value in self.known.get("candidate", {}).items() if key not in shown}
        candidate = {**kept, **shown, "commitment": self._commitment(), "exposure": self._exposure()}
        candidate["deal_breakers"] = [_breaker(each) for each in _rows(self.deal_breakers) if each.get("field")]
        situation: dict[str, Any] = {
            **self.known,
            "candidate": _stated(candidate),
            "market": _stated({**self.known.get("market", {}), **self.market.cleaned_data}),
            "offers": [_offer(each) for each in _rows(self.offers) if each.get("value") is not None],
            "processes": [_process(each) for each in _rows(self.processes) if _is_stated(each)],
        }
        situation["currency"] = you["currency"]
        return _stated(situation)

    def _commitment(self) -> dict[str, Any]:
        typed = self.promise.cleaned_data
        if typed["kind"] == "none":
            return {"kind": "none"}
        start = typed["start"].isoformat() if typed["start"] else None
        return _stated({"kind": typed["kind"], "company": typed["company"], "start": start})

    def _exposure(self) -> dict[str, Any]:
        typed = self.promise.cleaned_data
        return _stated({"chance": typed["chance"], "cost": typed["cost"]})


def _stated(table: Mapping[str, Any]) -> dict[str, Any]:
    """What was left empty is not known, and is left out."""
    return {key: value for key, value in table.items() if value not in (None, "", {}, [])}


def _is_stated(typed: Mapping[str, Any]) -> bool:
    return any(typed.get(key) not in (None, "") for key in ProcessForm.base_fields)


def _rows(forms_of: BaseFormSet[Any]) -> Iterable[dict[str, Any]]:
    return (each for each in forms_of.cleaned_data if each and not each.get("DELETE"))


def _promise(candidate: Mapping[str, Any]) -> dict[str, Any]:
    return {**candidate.get("commitment", {}), **candidate.get("exposure", {})}


def _breakers(candidate: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [
        {"field": each["field"], "test": test, "limit": _shown(each[test])}
        for each in candidate.get("deal_breakers", [])
        for test, _ in TESTS
        if test in each
    ]


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


def _offers(known: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [{**each, "deadline": each.get("deadline_day")} for each in known.get("offers", [])]


def _offer(typed: Mapping[str, Any]) -> dict[str, Any]:
    return _stated({"company": typed["company"], "value": typed["value"], "deadline_day": typed["deadline"].isoformat()})


def _processes(known: Mapping[str, Any]) -> list[dict[str, Any]]:
    found = []
    for each in known.get("processes", []):
        rounds = each.get("rounds")
        start = rounds[0].get("date") if rounds else None
        found.append({**each, "next_round": start, "rounds_left": None if rounds is None else len(rounds)})
    return found


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
