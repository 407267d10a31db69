"""What can be put right about one invitation, and changed for one answer."""

from __future__ import annotations

from typing import Any

from django import forms

from sayyes.engine.assumptions import TABLE
from sayyes.web.forms.amounts import AmountField
from sayyes.web.forms.zones import zone_named

PERIODS = [("year", "a year"), ("month", "a month"), ("week", "a week"), ("day", "a day"), ("hour", "an hour")]
REMOTE = [("", "not known"), ("onsite", "on site"), ("hybrid", "some days on site"), ("remote", "from anywhere")]
LEARNING = [
    ("", "not known"),
    ("-1.0", "less than now"),
    ("0.0", "as much as now"),
    ("1.0", "more than now"),
    ("2.0", "far more"),
]
COMMON_ZONES = (
    "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Toronto", "America/Sao_Paulo",
    "Europe/London", "Europe/Dublin", "Europe/Berlin", "Europe/Paris", "Europe/Stockholm", "Asia/Kolkata", "Asia/Singapore",
    "Asia/Tokyo", "Australia/Sydney", "UTC",
)  # fmt: skip


class CompanyForm(forms.Form):
    """Which company it is."""

    company = forms.CharField(max_length=200, label="Company")


class RoleForm(forms.Form):
    """Which role it is."""

    role = forms.CharField(max_length=200, label="Role")


class IndustryForm(forms.Form):
    """Which business they are in."""

    industry = forms.CharField(max_length=200, label="Business they are in", required=False)


class PayForm(forms.Form):
    """What it pays."""

    pay_low = AmountField(min_value=0, label="From")
    pay_high = AmountField(min_value=0, required=False, label="Up to")
    pay_period = forms.ChoiceField(choices=PERIODS, label="Per", initial="year")
    currency = forms.CharField(
        max_length=3,
        min_length=3,
        required=False,
        label="Currency",
        widget=forms.TextInput(attrs={"class": "short", "placeholder": "USD"}),
    )

    def clean_currency(self) -> str:
        """Three capital letters."""
        return str(self.cleaned_data["currency"]).upper()


class WhenForm(forms.Form):
    """When it is, on whose clock. Either alone will do."""

    start = forms.DateTimeField(
        required=False,
        label="Day and time",
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"],
        widget=forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"}),
    )
    zone = forms.CharField(
        required=False, label="In the time of", widget=forms.TextInput(attrs={"list": "zones", "placeholder": "Europe/London"})
    )

    def clean_start(self) -> str:
        """The clock on the wall, without a zone of ours."""
        start = self.cleaned_data["start"]
        return start.replace(tzinfo=None).isoformat(timespec="minutes") if start else ""

    def clean_zone(self) -> str:
        """A zone by name; "New York" will do for "America/New_York"."""
        return zone_named(str(self.cleaned_data["zone"]))


class SiteForm(forms.Form):
    """Where the work is done."""

    days_on_site = AmountField(required=False, min_value=0, max_value=7, label="Days on site a week")
    commute_minutes = AmountField(required=False, min_value=0, max_value=600, label="Way to work, minutes")
    remote = forms.ChoiceField(required=False, choices=REMOTE, label="Place of work")
    hours_per_week = AmountField(required=False, min_value=0, max_value=100, label="Hours of work a week")
    weekend_days = AmountField(required=False, min_value=0, max_value=10, label="Weekend days a month")
    travel_days = AmountField(required=False, min_value=0, max_value=31, label="Days of travel a month")
    learning = forms.TypedChoiceField(
        required=False, choices=LEARNING, coerce=float, empty_value=None, label="What you would learn"
    )

    def clean(self) -> dict[str, Any]:
        """Everything here is a fact of the opening."""
        return {"facts": {name: value for name, value in (super().clean() or {}).items() if name in self.fields}}


class WhatIfForm(forms.Form):
    """Where the sliders stand; what is not sent stands where it is."""

    job = forms.FloatField(required=False)
    chance = forms.FloatField(required=False)
    hours = forms.FloatField(required=False)
    now = forms.FloatField(required=False)
    offer = forms.FloatField(required=False)

    @property
    def moved(self) -> dict[str, float]:
        """What was sent, by key."""
        return {name: value for name, value in self.cleaned_data.items() if value is not None}


CORRECTIONS: dict[str, type[forms.Form]] = {
    "company": CompanyForm,
    "role": RoleForm,
    "industry": IndustryForm,
    "pay": PayForm,
    "when": WhenForm,
    "site": SiteForm,
}


class AssumeForm(forms.Form):
    """One assumption for this answer alone; an empty value takes the change back."""

    name = forms.ChoiceField(choices=[(each.name, each.says) for each in TABLE])
    value = AmountField(required=False)
