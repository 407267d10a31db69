"""Fields for numbers as people write them: "90,000", "$ 90 000". What could be read in two ways is asked, not guessed."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

GROUPED = re.compile(r"^-?\d{1,3}([, '’\u00a0\u202f]\d{3})+(\.\d+)?$")
TWO_WAYS = re.compile(r"^-?\d{1,3}(\.\d{3})+$")
SIGNS = "$£€¥₹"


class AmountField(forms.FloatField):
    """A number with or without separators between the thousands. Empty is None."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})

    def to_python(self, value: object) -> float | None:  # type: ignore[override]  # the stubs derive FloatField from IntegerField
        """Raises ValidationError for what is no number, or could be two."""
        text = str(value).strip().strip(SIGNS).strip() if value is not None else ""
        if TWO_WAYS.match(text):
            plain = text.replace(".", "")
            raise ValidationError(f"“{text}” can be read in two ways: write {plain} if you mean thousands.")
        if GROUPED.match(text):
            text = re.sub(r"[^\d.-]", "", text)
        return super().to_python(text)

    def prepare_value(self, value: object) -> object:
        """Show whole numbers without a decimal point, large ones with separators."""
        if not isinstance(value, (int, float)) or isinstance(value, bool):
            return value
        return f"{value:,.0f}" if float(value).is_integer() else f"{value:g}" if abs(value) < 1e5 else f"{value:,.2f}"

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:  # noqa: ARG002 - Django hands it in
        """No bounds in the mark-up: the field is a text field, and the check is ours."""
        return {}


class PercentField(AmountField):
    """A share between 0 and 1, typed and shown per hundred."""

    def __init__(self, *, required: bool = True, label: str = "", help_text: str = "") -> None:
        super().__init__(min_value=0, max_value=100, required=required, label=label, help_text=help_text)

    def clean(self, value: object) -> float | None:
        """The share, or None."""
        cleaned = super().clean(value)
        return None if cleaned is None else cleaned / 100

    def prepare_value(self, value: object) -> object:
        """A share from what is stored is shown per hundred; what was typed stays as typed."""
        return f"{100 * value:g}" if isinstance(value, (int, float)) else value
