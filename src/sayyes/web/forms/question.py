"""The one field that answers a question about the person."""

from __future__ import annotations

from typing import Any

from django import forms

from sayyes.usecases.questions import Wording
from sayyes.web.forms.amounts import AmountField

MOST = 1e9


class QuestionForm(forms.Form):
    """An amount, or one of a few choices; nothing is chosen beforehand."""

    def __init__(self, wording: Wording, unit: str, data: Any = None) -> None:  # noqa: ANN401 - as the form takes it
        super().__init__(data, auto_id="asked_%s")
        self.unit = unit
        if wording.kind == "choice":
            self.fields["answer"] = forms.ChoiceField(
                choices=wording.choices, widget=forms.RadioSelect, label=wording.asks,
                error_messages={"required": "Choose one of them, or pass over the question."},
            )  # fmt: skip
        else:
            self.fields["answer"] = AmountField(
                min_value=0, max_value=MOST, label=wording.asks,
                error_messages={"required": "There is nothing in it yet; you can pass over the question."},
            )  # fmt: skip
