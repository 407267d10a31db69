"""The one box: a message or an address pasted, or a file chosen."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

PASTED = "pasted.txt"


class TakeForm(forms.Form):
    """Either a text or a file. `message` afterwards holds the name and the bytes."""

    text = forms.CharField(
        required=False,
        strip=False,
        label="Paste the invitation",
        widget=forms.Textarea(
            attrs={
                "rows": 9,
                "placeholder": "The whole message as you got it, or the address of a posting",
                "aria-describedby": "take-note",
            }
        ),
    )
    file = forms.FileField(
        required=False,
        allow_empty_file=True,
        label="or choose its file",
        widget=forms.FileInput(attrs={"accept": ".eml,.ics,.txt,.html,.htm,.json,.mbox,message/rfc822,text/calendar,text/plain"}),
    )

    def clean(self) -> dict[str, Any]:
        """A chosen file outweighs a text that was left in the box."""
        cleaned = super().clean() or {}
        if not self.errors and not cleaned.get("file") and not (cleaned.get("text") or "").strip():
            raise ValidationError("There is nothing in it yet. Paste the message you got, or choose its file.")
        return cleaned

    @property
    def message(self) -> tuple[str, bytes]:
        """The name and the bytes of what was handed in."""
        file = self.cleaned_data.get("file")
        if file:
            return str(file.name), file.read()
        return PASTED, self.cleaned_data["text"].encode()
