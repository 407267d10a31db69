"""What the facts that a deal-breaker tests are called in a sentence."""

from __future__ import annotations

from sayyes.engine.situation import Fact

# Field: what is not known, what it is called, how a sentence on its value begins, and its unit (of one, then of several).
WORDED: dict[str, tuple[str, str, str, tuple[str, str]]] = {
    "commute_minutes": ("how long the way to work is,", "the way to work", "The way to work takes", ("minute", "minutes")),
    "days_on_site": ("how many days a week are on site,", "days on site", "They want you on site", ("day a week", "days a week")),
    "days_at_home": ("how many days a week are at home,", "days at home", "You would be at home", ("day a week", "days a week")),
    "travel_days": ("how many days a month you would travel,", "travel", "You would travel", ("day a month", "days a month")),
    "hours_per_week": ("how many hours a week it is,", "the hours", "The work takes", ("hour a week", "hours a week")),
    "weekend_days": (
        "how many days a month fall on weekends,", "weekend work", "You would work at weekends", ("day a month", "days a month"),
    ),
    "pay": ("the pay", "the pay", "The pay is", ("", "")),
    "remote": ("the place of work", "the place of work", "The place of work is", ("", "")),
}  # fmt: skip


def unknown(field: str) -> str:
    """ "how long the way to work is, is not known"; for a fact of the person's own naming "arms are not known"."""
    if field in WORDED:
        return f"{WORDED[field][0]} is not known"
    return f"{called(field)} {_verb(field)} not known"


def called(field: str) -> str:
    """ "the way to work"; the plain name of a fact that we do not know."""
    return WORDED[field][1] if field in WORDED else field.replace("_", " ")


def stated(field: str, fact: Fact) -> str:
    """ "The way to work takes 75 minutes": a sentence without its end."""
    if field in WORDED:
        return f"{WORDED[field][2]} {amount(field, fact)}"
    return f"{called(field).capitalize()} {_verb(field)} {amount(field, fact)}"


def amount(field: str, fact: Fact) -> str:
    """ "1 day a week", "75 minutes", "hybrid"."""
    shown = f"{fact:,.10g}" if isinstance(fact, float | int) and not isinstance(fact, bool) else str(fact)
    one, several = WORDED[field][3] if field in WORDED else ("", "")
    return f"{shown} {one if fact == 1 else several}".strip()


def _verb(field: str) -> str:
    return "are" if field.endswith("s") and not field.endswith(("ss", "us", "is")) else "is"


def unnamed(role: str | None) -> str:
    """A process of which no company is known."""
    return f"the {role} process" if role else "a process without a name"
