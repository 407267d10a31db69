"""Which institutions' rules bind the person, and what a sanction of theirs would cost."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.http import QueryDict

from sayyes.usecases.packs import Chosen, Listed
from sayyes.web.forms.amounts import AmountField


class PackForm(forms.Form):
    """The packs that are turned on, by name."""

    packs = forms.MultipleChoiceField(required=False, label="Rules that bind you", widget=forms.CheckboxSelectMultiple)
    sanction_cost = AmountField(
        required=False, min_value=0, label="What a sanction would cost you",
        help_text="Once, in money: a closed account, a lost term. Left empty, sanctions are told and not counted.",
    )  # fmt: skip

    def __init__(self, data: QueryDict | None, *, every: Iterable[Listed], chosen: Chosen) -> None:
        super().__init__(data, initial={"packs": chosen.ids, "sanction_cost": chosen.sanction_cost})
        field = self.fields["packs"]
        assert isinstance(field, forms.MultipleChoiceField)
        # What is turned on stays a choice even where its file is gone, so that it can be turned off.
        names = {each.id: each.pack.office if each.pack else each.id for each in every}
        field.choices = [*names.items(), *((name, name) for name in chosen.ids if name not in names)]

    @property
    def on(self) -> tuple[str, ...]:
        """The packs that are ticked, as they were sent, else as they are kept."""
        sent = self.data.getlist("packs") if isinstance(self.data, QueryDict) else self.initial["packs"]
        return tuple(sent)
