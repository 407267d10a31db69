"""The difference between two decisions in words: from which answer to which, by how much, and because of what."""

from __future__ import annotations

from sayyes.engine.decision import Decision
from sayyes.usecases.amounts import about, number
from sayyes.usecases.changes_between import Cause, Difference
from sayyes.usecases.explaining import verdict

SHORT = {"informational": "a talk without candidacy", "refer": "no, and pass it on", "no": "no"}
# Words with which our own sentences begin; a name keeps its capital.
PLAIN_WORDS = ("A", "An", "The", "They", "You", "Your", "We", "What", "Two", "Three", "Four", "Five", "Six", "Seven", "One", "No")


def answer_words(decision: Decision) -> str:
    """The answer within a sentence: "yes", "yes, by phone first", "no"."""
    if decision.answer in SHORT:
        return SHORT[decision.answer]
    said = verdict(decision).rstrip(".").removeprefix("Say ")
    return said[:1].lower() + said[1:]


def change_sentence(difference: Difference) -> str:
    """From what to what: "The answer changed from yes to no.", "Going is worth about $1,900 now, not $3,100." """
    before, after = difference.before.decision, difference.after.decision
    if difference.another_answer:
        return f"The answer changed from “{answer_words(before)}” to “{answer_words(after)}”."
    return f"Going is worth about {about(after.value.mean, after.currency)} now, not {about(before.value.mean, before.currency)}."


def weightiest(difference: Difference) -> tuple[Cause, ...]:
    """The causes, the one that moved the worth most first; as they come where nobody has reckoned that."""
    return tuple(sorted(difference.causes, key=lambda each: -abs(each.worth or 0.0)))


def why_sentence(difference: Difference) -> str:
    """The change with its main cause: "The answer changed from “yes” to “no” because you have signed with Bolt." """
    opening = change_sentence(difference).rstrip(".")
    main, *others = [sentence for cause in weightiest(difference) for sentence in cause.says]
    first = main.split(maxsplit=1)[0].rstrip(":,")
    because = f" because {main[:1].lower()}{main[1:]}" if first in PLAIN_WORDS else f": {main}"
    if not others:
        return f"{opening}{because}"
    more = "one more thing" if len(others) == 1 else f"{number(len(others))} more things"
    return f"{opening}{because.rstrip('.')}; {more} changed, too."
