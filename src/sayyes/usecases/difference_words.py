"""The difference between two decisions in words: from which answer to which, by how much, and because of what.

Named is what decides: where a gate or a condition turned the answer, that; else the cause with the largest share of the change,
if it moved the worth the same way and by at least half as much; else nothing by name.
"""

from __future__ import annotations

from sayyes.engine.decision import Decision
from sayyes.usecases.amounts import about, number
from sayyes.usecases.changes_between import Cause, Difference
from sayyes.usecases.explaining import verdict
from sayyes.usecases.what_decides import what_decides

SHORT = {"informational": "a talk without candidacy", "refer": "no, and pass it on", "no": "no"}
# Words with which our own sentences begin; a name keeps its capital.
PLAIN_WORDS = (
    "A", "An", "The", "They", "You", "Your", "We", "What", "How", "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven",
    "Eight", "Nine", "Ten",
)  # fmt: skip
MOST_OF_IT = 0.5  # share of the change from which one cause may be named as what it comes from
GATHERED = {  # what a cause that was put together of several is about
    "offer": "your offers in hand",
    "process": "your other processes",
    "invitation": "this invitation",
    "assumptions": "the assumptions you set",
    "rest": "the rules that bind you",
    "you": "yourself",
}
SINGLE = {"offer": "one offer in hand", "process": "one of your other processes"}
ABOUT_YOU = ("candidate", "market", "currency")


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


def main_cause(difference: Difference) -> Cause | None:
    """The cause that most of the change comes from; None where there is none, or where nobody can tell."""
    if len(difference.causes) == 1:
        return difference.causes[0]
    moved = difference.moved
    weighed = [(each.worth * (1 if moved > 0 else -1), each) for each in difference.causes if each.worth is not None]
    if not weighed or moved == 0:
        return None
    share, cause = max(weighed, key=lambda pair: pair[0])
    return cause if share >= MOST_OF_IT * abs(moved) else None


def decided_sentence(difference: Difference) -> str | None:
    """The change with the gate or the condition that turned the answer; None where none did."""
    decides = what_decides(difference) if difference.another_answer else None
    return None if decides is None else f"{change_sentence(difference).rstrip('.')} because {decides}."


def why_sentence(difference: Difference) -> str:
    """The change with what it comes from: "The answer changed from “yes” to “no” because you have signed with Bolt." """
    decided = decided_sentence(difference)
    if decided is not None:
        return decided
    opening = change_sentence(difference).rstrip(".")
    main = main_cause(difference)
    if main is None:
        return f"{opening} because several things changed."
    others = sum(len(each.says) for each in difference.causes if each is not main)
    because = _because(main)
    if not others:
        return f"{opening}{because}."
    more = "one more thing" if others == 1 else f"{number(others)} more things"
    return f"{opening}{because}; {more} changed, too."


def gathered(cause: Cause) -> str:
    """What a cause of many sentences is about, in one: "what you told about yourself (13 things)"."""
    kind = cause.key.partition(":")[0]
    count = f"({number(len(cause.says))} things)"
    if kind == "you":
        return f"what you told{' about yourself' if all(path[0] in ABOUT_YOU for path in cause.paths) else ''} {count}"
    about_what = SINGLE.get(kind) if ":" in cause.key else None
    return f"what changed about {about_what or GATHERED.get(kind, 'the situation')} {count}"


def _because(cause: Cause) -> str:
    """The cause after the change: " because an offer from Bolt came in", ": Meridale named the pay"."""
    first, *more = cause.says
    if more and (":" not in cause.key or len(more) > 1):
        return f" because of {gathered(cause)}"
    main = ", and ".join([first.rstrip("."), *(_inner(each).rstrip(".") for each in more)])
    return f" because {_inner(main)}" if _inner(main) != main else f": {main}"


def _inner(sentence: str) -> str:
    """A sentence within another."""
    first = sentence.split(maxsplit=1)[0].rstrip(":,")
    return f"{sentence[:1].lower()}{sentence[1:]}" if first in PLAIN_WORDS else sentence
