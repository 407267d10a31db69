"""What can be told about one process: where it stands, its rounds, offers, notes and files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils import timezone

from sayyes.web.forms.amounts import AmountField, PercentField
from sayyes.web.forms.moments import DayField, HourField, ZoneField, moment

FORMATS = [("", "not known"), ("phone", "by phone"), ("video", "by video"), ("onsite", "on site")]
ACCEPTED_AS = [("", "not said"), ("verbal", "by word"), ("signed", "with my signature")]
LONG = {"rows": 4}
Choices = Sequence[tuple[str, str]]
CURRENCY = {"class": "short", "placeholder": "USD", "maxlength": "3"}


class VersionForm(forms.Form):
    """A form that remembers which version of the process it was opened on."""

    version = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)


class StageForm(VersionForm):
    """The day on which it came to another stage and why, if that is to be kept."""

    on = DayField(label="It happened on")
    why = forms.CharField(max_length=300, required=False, label="Why, in a word")


class MoveForm(StageForm):
    """The stage to which it moves."""

    to = forms.CharField(max_length=20, widget=forms.HiddenInput)


class PutRightForm(StageForm):
    """The stage at which it really stands."""

    to = forms.ChoiceField(label="It really stands at")
    field_order = ("to", "on", "why")

    def __init__(self, *args: Any, stages: Choices = (), **kwargs: Any) -> None:  # noqa: ANN401 - as Django has them
        super().__init__(*args, **kwargs)
        self.fields["to"].choices = [("", "choose"), *stages]  # type: ignore[attr-defined]  # the stubs know fields, not which one


class PromiseForm(VersionForm):
    """How an offer was accepted."""

    accepted_as = forms.ChoiceField(choices=ACCEPTED_AS, required=False, label="I have accepted", widget=forms.RadioSelect)
    start_on = DayField(label="You start on")


class KnownForm(VersionForm):
    """What is known about the opening and the process as a whole."""

    company = forms.CharField(max_length=200, required=False, label="Company")
    role = forms.CharField(max_length=200, required=False, label="Role")
    link = forms.URLField(max_length=1000, required=False, label="Link to the posting", assume_scheme="https")
    place = forms.CharField(max_length=200, required=False, label="Place")
    pay = forms.CharField(max_length=200, required=False, label="Pay, as they write it")
    value_mean = AmountField(
        required=False, min_value=0, label="Worth to you, a year", help_text="Pay and everything else together."
    )
    applied_on = DayField(label="Applied on")
    decision_on = DayField(label="They decide on")
    answer_days = AmountField(required=False, min_value=0, max_value=365, label="Days an offer of theirs stands")
    chance = PercentField(required=False, label="Your chance of an offer, %", help_text="Your own estimate.")

    def clean(self) -> dict[str, Any]:
        """Something must say what it is."""
        cleaned = super().clean() or {}
        if not self.errors and not any(cleaned.get(name) for name in ("company", "role", "link")):
            raise forms.ValidationError("Say at least the company or the role, so that you find it again.")
        return cleaned


class AddForm(forms.Form):
    """A process that began elsewhere."""

    company = forms.CharField(max_length=200, required=False, label="Company")
    role = forms.CharField(max_length=200, required=False, label="Role")
    link = forms.URLField(max_length=1000, required=False, label="Link to the posting", assume_scheme="https")
    stage = forms.ChoiceField(label="Where it stands", initial="applied")
    applied_on = DayField(label="Applied on")
    decision_on = DayField(label="They decide on")

    def __init__(self, *args: Any, stages: Choices = (), **kwargs: Any) -> None:  # noqa: ANN401 - as Django has them
        super().__init__(*args, **kwargs)
        self.fields["stage"].choices = stages  # type: ignore[attr-defined]  # the stubs know fields, not which one

    def clean(self) -> dict[str, Any]:
        """Something must say what it is."""
        cleaned = super().clean() or {}
        if not self.errors and not any(cleaned.get(name) for name in ("company", "role", "link")):
            raise forms.ValidationError("Say at least the company or the role, so that you find it again.")
        return cleaned


class RoundForm(VersionForm):
    """One interview: when, how long, where, with whom."""

    day = DayField(label="Day", help_text="Empty as long as it is not agreed.")
    hour = HourField(label="Time")
    zone = ZoneField(max_length=64, required=False, label="In the time of", help_text="Empty: where you are.")
    minutes = forms.IntegerField(
        required=False, min_value=1, max_value=1440, label="Minutes", widget=forms.TextInput(attrs={"inputmode": "numeric"})
    )
    format = forms.ChoiceField(choices=FORMATS, required=False, label="How")
    place = forms.CharField(max_length=300, required=False, label="Where")
    link = forms.URLField(max_length=1000, required=False, label="Link to join", assume_scheme="https")
    preparation_hours = AmountField(required=False, min_value=0, max_value=200, label="Hours to prepare")
    travel_hours = AmountField(required=False, min_value=0, max_value=100, label="Hours on the way")
    travel_cost = AmountField(required=False, min_value=0, label="Cost of the way")
    chance = PercentField(required=False, label="Your chance of passing it, %", help_text="Your own estimate.")
    interviewers = forms.CharField(
        required=False, label="Who asks", help_text="One to a line: name, title, address of e-mail.",
        widget=forms.Textarea(attrs={"rows": 2, "placeholder": "Priya Raman, Talent Partner, priya@northwind.example"}),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """`starts_at` is the moment, where day and time are both known."""
        cleaned = super().clean() or {}
        day, hour, zone = cleaned.get("day"), cleaned.get("hour"), cleaned.get("zone")
        if hour and not day and "day" not in self.errors:
            self.add_error("day", "On which day?")
        if day and hour and "zone" not in self.errors:
            try:
                cleaned["starts_at"] = moment(day, hour, zone or timezone.get_current_timezone_name())
            except forms.ValidationError as problem:
                self.add_error("hour", problem)
        return cleaned


class DebriefForm(VersionForm):
    """Notes made after a round."""

    debrief = forms.CharField(
        required=False, label="What did you learn?",
        widget=forms.Textarea(attrs={**LONG, "placeholder": "What they asked, what you heard, whom you met, what comes next"}),
    )  # fmt: skip


class OfferForm(VersionForm):
    """An offer, or a better version of one."""

    received_on = DayField(required=True, label="Received on")
    pay = forms.CharField(max_length=300, required=False, label="Pay, as they write it")
    value = AmountField(required=False, min_value=0, label="Worth to you, a year", help_text="Pay and everything else together.")
    currency = forms.RegexField(
        r"^[A-Za-z]{3}$", required=False, label="Currency", widget=forms.TextInput(attrs=CURRENCY),
        error_messages={"invalid": "A currency is written with three letters, such as USD."},
    )  # fmt: skip
    deadline_on = DayField(label="To be answered by")
    deadline_hour = HourField(label="at what time", help_text="Empty: by the end of that day.")
    conditions = forms.CharField(required=False, label="Conditions", widget=forms.Textarea(attrs=LONG))
    notes = forms.CharField(required=False, label="Notes", widget=forms.Textarea(attrs=LONG))

    def clean_currency(self) -> str:
        """Capital letters."""
        return str(self.cleaned_data["currency"]).upper()

    def clean(self) -> dict[str, Any]:
        """A deadline at an hour is a moment (`deadline_at`), and then no day."""
        cleaned = super().clean() or {}
        day, hour = cleaned.get("deadline_on"), cleaned.get("deadline_hour")
        if hour and not day and "deadline_on" not in self.errors:
            self.add_error("deadline_on", "On which day?")
        if day and hour:
            try:
                cleaned["deadline_at"] = moment(day, hour, timezone.get_current_timezone_name())
            except forms.ValidationError as problem:
                self.add_error("deadline_hour", problem)
        return cleaned


class NoteForm(VersionForm):
    """A note about the process."""

    text = forms.CharField(label="Note", widget=forms.Textarea(attrs=LONG))


class AttachForm(VersionForm):
    """A file to be kept with the process."""

    file = forms.FileField(label="File")
