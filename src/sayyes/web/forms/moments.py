"""Days, hours and time zones as people write them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django import forms

from sayyes.web.forms.zones import zone_named


class DayField(forms.DateField):
    """A day; the browser's own calendar helps to choose it."""

    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})

    def __init__(self, *, required: bool = False, label: str = "", help_text: str = "") -> None:
        super().__init__(required=required, label=label, help_text=help_text, input_formats=["%Y-%m-%d"])
        self.error_messages["invalid"] = "Write the day as 2026-03-05: year, month, day."


class HourField(forms.TimeField):
    """A time of day on the clock of 24 hours."""

    widget = forms.TimeInput(format="%H:%M", attrs={"type": "time"})

    def __init__(self, *, required: bool = False, label: str = "", help_text: str = "") -> None:
        super().__init__(required=required, label=label, help_text=help_text, input_formats=["%H:%M", "%H:%M:%S"])
        self.error_messages["invalid"] = "Write the time as 15:00."


class ZoneField(forms.CharField):
    """A time zone by name; "New York" will do for "America/New_York"."""

    widget = forms.TextInput(attrs={"list": "zones", "placeholder": "Europe/London", "autocomplete": "off"})

    def clean(self, value: Any) -> str:  # noqa: ANN401 - Django hands in whatever was typed
        """The zone's full name, or empty. Raises ValidationError for what is none that we know, or could be several."""
        return zone_named(str(super().clean(value)))


def moment(day: date, hour: time, zone: str) -> datetime:
    """The moment at which the clock of `zone` shows that hour. Raises ValidationError for one that it skips or shows twice."""
    there = datetime.combine(day, hour.replace(tzinfo=None), ZoneInfo(zone))
    if there.astimezone(UTC).astimezone(there.tzinfo).replace(tzinfo=None) != there.replace(tzinfo=None):
        raise forms.ValidationError("The clocks go forward that day and skip this hour.")
    if there.utcoffset() != there.replace(fold=1).utcoffset():
        raise forms.ValidationError("The clocks go back that day and show this hour twice. Write an hour later or earlier.")
    return there
