"""The person's own situation as simple fields, each tied to where it stands in a situation (`usecases.preferences`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms

from sayyes.engine.attributes import TABLE as ATTRIBUTES
from sayyes.engine.intake import HOURS_A_YEAR
from sayyes.usecases.preferences import at
from sayyes.web.forms.amounts import AmountField
from sayyes.web.forms.zones import zone_named

NOT_SAID = ("", "I have not said")
STATUS = [("employed", "I have a job"), ("unemployed", "I am between jobs"), ("student", "I am studying"), NOT_SAID]
COMMITMENT = [
    ("none", "Nothing promised"), ("verbal", "I have said yes, nothing is signed"), ("signed", "I have signed"), NOT_SAID,
]  # fmt: skip
CHANCES = [(0.0, "none at all"), (0.01, "hardly any: 1 in 100"), (0.02, "small: 2 in 100"), (0.05, "1 in 20"), (0.1, "1 in 10"),
           (0.25, "1 in 4"), (0.5, "as likely as not")]  # fmt: skip
DAY = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})


class ToldForm(forms.Form):
    """Fields that each stand for one place of a situation. `PATHS`: field -> path."""

    PATHS: ClassVar[Mapping[str, str]] = {}

    @classmethod
    def as_known(cls, known: Mapping[str, Any]) -> dict[str, Any]:
        """What the fields begin with."""
        return {name: at(known, path) for name, path in cls.PATHS.items()}

    def told(self) -> dict[str, object]:
        """What was typed, by path; what was left empty is None."""
        return {path: self.cleaned_data[name] for name, path in self.PATHS.items()}


class YouForm(ToldForm):
    """Who the person is to the program."""

    PATHS: ClassVar[Mapping[str, str]] = {"name": "name", "currency": "currency", "zone": "candidate.zone"}
    name = forms.CharField(max_length=200, required=False, label="Your name", help_text="It goes under the replies.")
    currency = forms.RegexField(
        r"^[A-Za-z]{3}$", required=False, label="Currency you count in", help_text="Three letters, such as USD, GBP or EUR.",
        error_messages={"invalid": "A currency is written with three letters, such as USD."},
    )  # fmt: skip
    zone = forms.CharField(
        max_length=64, required=False, label="Your time zone", help_text="Such as Europe/London. Empty: this computer's own.",
        widget=forms.TextInput(attrs={"list": "zones"}),
    )  # fmt: skip

    def clean_currency(self) -> str:
        """Capital letters."""
        return str(self.cleaned_data["currency"]).upper()

    def clean_zone(self) -> str:
        """A zone by name; "New York" will do."""
        return zone_named(str(self.cleaned_data["zone"]))


class StandingForm(ToldForm):
    """What the person has today, and how pressing the search is."""

    PATHS: ClassVar[Mapping[str, str]] = {
        name: f"candidate.{name}"
        for name in ("status", "value_now", "rest_now", "hour_value", "runway_days", "employer", "industry")
    }
    status = forms.ChoiceField(choices=STATUS, required=False, label="Where you stand", widget=forms.RadioSelect)
    value_now = AmountField(
        required=False, min_value=0, label="Your pay now, a year",
        help_text="Before tax, bonuses included. Without a job: what you live on.",
    )  # fmt: skip
    rest_now = AmountField(
        required=False, label="What else it is worth, a year",
        help_text="Pension, cover, colleagues, a purpose. Below zero if you want to get away.",
    )  # fmt: skip
    hour_value = AmountField(
        required=False,
        min_value=0,
        label="An hour of your time is worth",
        help_text="What you would pay to have a free hour back.",
    )
    runway_days = AmountField(
        required=False, min_value=0, max_value=36500, label="Your savings last, in days",
        help_text="Leave it empty if they do not run out.",
    )  # fmt: skip
    employer = forms.CharField(
        max_length=200, required=False, label="Where you work now", help_text="Only to notice a competitor."
    )
    industry = forms.CharField(max_length=200, required=False, label="Business you work in")


class PromiseForm(ToldForm):
    """What has been promised elsewhere."""

    PATHS: ClassVar[Mapping[str, str]] = {"kind": "candidate.commitment"}
    kind = forms.ChoiceField(choices=COMMITMENT, required=False, label="Another offer", widget=forms.RadioSelect)
    company = forms.CharField(max_length=200, required=False, label="Promised to")
    start = forms.DateField(required=False, label="You would start there on", widget=DAY)

    @classmethod
    def as_known(cls, known: Mapping[str, Any]) -> dict[str, Any]:
        """The parts of the promise."""
        return dict(at(known, "candidate.commitment") or {})

    def told(self) -> dict[str, object]:
        """The promise as one; to whom and from when only where there is one."""
        typed = self.cleaned_data
        whole = {"kind": typed["kind"]}
        if typed["kind"] in ("verbal", "signed"):
            whole |= {"company": typed["company"], "start": typed["start"].isoformat() if typed["start"] else None}
        return {"candidate.commitment": {key: value for key, value in whole.items() if value} if typed["kind"] else None}


class ExposureForm(ToldForm):
    """What must not get around."""

    PATHS: ClassVar[Mapping[str, str]] = {"chance": "candidate.exposure"}
    chance = forms.ChoiceField(required=False, label="Chance that your employer hears of it")
    cost = AmountField(
        required=False, min_value=0, label="What that would cost you",
        help_text="Once, in money: a lost bonus, or months of pay if it could cost you the job.",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as the form takes them
        super().__init__(*args, **kwargs)
        own = self.initial.get("chance")
        known = {share for share, _ in CHANCES}
        more = [] if own in (None, "") or float(own) in known else [(f"{float(own):g}", f"{float(own):.1%}")]
        choices = [("", "I have not said"), *((f"{share:g}", says) for share, says in CHANCES), *more]
        self.fields["chance"].choices = choices  # type: ignore[attr-defined]  # a choice field has them

    @classmethod
    def as_known(cls, known: Mapping[str, Any]) -> dict[str, Any]:
        """Chance and cost."""
        stated = at(known, "candidate.exposure") or {}
        return {**stated, **({"chance": f"{stated['chance']:g}"} if "chance" in stated else {})}

    def told(self) -> dict[str, object]:
        """Both together; a chance of none says that there is nothing to fear."""
        chance, cost = self.cleaned_data["chance"], self.cleaned_data["cost"]
        stated = {**({"chance": float(chance)} if chance else {}), **({"cost": cost} if cost is not None else {})}
        return {"candidate.exposure": stated or None}


class HoursForm(ToldForm):
    """Time for the search, beside the stretches of the week that are free."""

    PATHS: ClassVar[Mapping[str, str]] = {
        name: f"candidate.{name}" for name in ("free_hours_per_week", "leave_days", "rounds_last_year")
    }
    free_hours_per_week = AmountField(
        required=False, min_value=0, max_value=168, label="Free hours a week for the search",
        help_text="Leave it empty to count the free stretches above.",
    )  # fmt: skip
    leave_days = AmountField(
        required=False, min_value=0, max_value=366, label="Days of leave you have left",
        help_text="A talk in working hours takes half a day.",
    )  # fmt: skip
    rounds_last_year = AmountField(
        required=False,
        min_value=0,
        max_value=1000,
        label="Interviews in the last 12 months",
        help_text="Each talk counts as one.",
    )


class MarketForm(ToldForm):
    """What the rest of the search is expected to bring."""

    PATHS: ClassVar[Mapping[str, str]] = {name: f"market.{name}" for name in ("offers_per_year", "value_mean", "value_sd")}
    offers_per_year = AmountField(required=False, min_value=0, max_value=365, label="Offers you expect in a year of search")
    value_mean = AmountField(required=False, min_value=0, label="Such jobs are worth, a year", help_text="On average, to you.")
    value_sd = AmountField(
        required=False, min_value=0, label="Give or take", help_text="Two out of three lie this close to the average."
    )


TODAY_LABELS = {
    "commute_minutes": "Your way to work now, each way, in minutes", "days_on_site": "Days on site a week now",
    "hours_per_week": "Hours of work a week now", "weekend_days": "Days of weekend work a month now",
    "travel_days": "Days of travel a month now",
}  # fmt: skip
RATE_LABELS = {
    "commute_minute": "A minute more each way costs you, a year", "day_at_home": "A day a week at home is worth, a year",
    "hour_of_work": "An hour more a week costs you, a year", "weekend_day": "A weekend day a month costs you, a year",
    "travel_day": "A day of travel a month costs you, a year", "learning_step": "Clearly more to learn is worth, a year",
}  # fmt: skip
USUAL = {each.rate: each for each in ATTRIBUTES}
PAIRS = (  # how it is today beside what one more is worth
    ("commute_minutes", "commute_minute"), ("days_on_site", "day_at_home"), ("hours_per_week", "hour_of_work"),
    ("weekend_days", "weekend_day"), ("travel_days", "travel_day"), (None, "learning_step"),
)  # fmt: skip


class RatesForm(ToldForm):
    """Things beside the pay: how they are today, and what one more is worth. Fields are named today_FACT and rate_NAME."""

    PATHS: ClassVar[Mapping[str, str]] = {
        **{f"today_{fact}": f"candidate.today.{fact}" for fact in TODAY_LABELS},
        **{f"rate_{name}": f"candidate.rates.{name}" for name in RATE_LABELS},
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as the form takes them
        super().__init__(*args, **kwargs)
        hour, pay = self.initial.get("hour"), self.initial.get("pay")
        for fact, name in PAIRS:
            if fact is not None:
                self.fields[f"today_{fact}"] = AmountField(required=False, min_value=0, max_value=1000, label=TODAY_LABELS[fact])
            self.fields[f"rate_{name}"] = AmountField(
                required=False, min_value=-1e6, max_value=1e6, label=RATE_LABELS[name], help_text=_usual_rate(name, hour, pay)
            )

    @classmethod
    def as_known(cls, known: Mapping[str, Any]) -> dict[str, Any]:
        """The fields, and the value of an hour and the pay that usual rates follow from."""
        pay = at(known, "candidate.value_now")
        hour = at(known, "candidate.hour_value") or (pay / HOURS_A_YEAR / 2 if pay else None)
        return {**super().as_known(known), "hour": hour, "pay": pay}


def _usual_rate(name: str, hour: float | None, pay: float | None) -> str:
    """What is taken where the field is empty."""
    usual = USUAL[name]
    if not usual.hours and not usual.of_pay:
        return "Empty: it counts nothing."
    if (usual.hours and hour is None) or (usual.of_pay and pay is None):
        return f"Empty: the usual rate ({usual.source})."
    return f"Empty: {usual.usual(hour or 0.0, pay or 0.0):,.0f} ({usual.source})."
