"""The account that letters are sent through, and the person's manner of writing, as forms."""

from __future__ import annotations

from django import forms

from sayyes.usecases.sending_account import Shown, Told
from sayyes.usecases.tones import LONGEST_GREETING, LONGEST_SIGNATURE, TONES, Manner

SECURITY = [
    ("tls", "TLS from the start (mostly port 465)"),
    ("starttls", "STARTTLS (mostly port 587)"),
    ("none", "None: only for a mail server on this computer"),
]


class AccountForm(forms.Form):
    """Where letters go out, in whose name. The password is never shown again."""

    address = forms.CharField(
        max_length=320, label="Your e-mail address", widget=forms.TextInput(attrs={"autocomplete": "email", "inputmode": "email"})
    )
    name = forms.CharField(max_length=200, required=False, label="Your name beside it")
    host = forms.CharField(
        max_length=255, label="Mail server for sending", help_text="Such as smtp.example.org; your mail provider names it."
    )
    port = forms.IntegerField(min_value=1, max_value=65535, label="Port")
    security = forms.ChoiceField(choices=SECURITY, label="Encryption")
    user = forms.CharField(max_length=300, required=False, label="User name", help_text="Often your whole e-mail address.")
    password = forms.CharField(
        max_length=300, required=False, strip=False, label="Password",
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text="An app password where your provider has them. Leave it empty to keep the one that is stored.",
    )  # fmt: skip

    def told(self) -> Told:
        """What was typed, for a form that is valid."""
        data = self.cleaned_data
        return Told(
            host=data["host"].strip(),
            port=data["port"],
            security=data["security"],
            user=data["user"].strip(),
            address=data["address"].strip(),
            name=data["name"],
            password=data["password"] or None,
        )

    @staticmethod
    def of(shown: Shown | None) -> AccountForm:
        """The form with what is stored."""
        stored = {"port": 465, "security": "tls"} if shown is None else vars(shown)
        return AccountForm(initial=stored)


class MannerForm(forms.Form):
    """Tone, greeting, signature."""

    tone = forms.ChoiceField(choices=list(TONES.items()), label="Tone", widget=forms.RadioSelect)
    greeting = forms.CharField(
        max_length=LONGEST_GREETING, required=False, label="Word of greeting", help_text="Before the name: Dear, Hello, Hi."
    )
    signature = forms.CharField(
        max_length=LONGEST_SIGNATURE, required=False, label="Under your letters",
        widget=forms.Textarea(attrs={"rows": 4}), help_text="Left empty, your name stands there.",
    )  # fmt: skip

    def manner(self) -> Manner:
        """What was typed, for a form that is valid."""
        data = self.cleaned_data
        return Manner(data["tone"], data["greeting"], data["signature"].replace("\r\n", "\n"))

    @staticmethod
    def of(manner: Manner) -> MannerForm:
        """The form with what is stored."""
        return MannerForm(initial=vars(manner))
