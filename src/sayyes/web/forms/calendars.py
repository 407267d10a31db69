"""Adding a calendar of one's own."""

from __future__ import annotations

from django import forms


class FileForm(forms.Form):
    """A calendar as a file."""

    file = forms.FileField(
        label="Its file (.ics)", allow_empty_file=True, widget=forms.FileInput(attrs={"accept": ".ics,text/calendar"})
    )


class AddressForm(forms.Form):
    """A calendar by its secret address."""

    address = forms.CharField(
        max_length=1000,
        label="Its secret address",
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "off", "placeholder": "https://… or webcal://…"}),
    )
