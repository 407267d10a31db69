"""`sayyes inbox review` and `sayyes inbox learned`: the letters that wait for a word, the word, and what came of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from sayyes.cli import inputs
from sayyes.cli.inbox_accounts import opened_home
from sayyes.cli.screen import one_line, screen_of, stdout
from sayyes.errors import Unusable

_SHORT = {"none": "other", "thought": "as thought"}


def list_and_print(*, as_json: bool) -> None:
    """Each letter: its number, from whom, about what, what is thought of it and because of what."""
    opened_home()
    from sayyes.usecases.inbox_review import to_review

    listed = to_review()
    out = stdout()
    if as_json:
        out.write(json.dumps([asdict(each) for each in listed], ensure_ascii=False, indent=2, default=str) + "\n")
        return
    screen = screen_of(out)
    for each in listed:
        day = f"{each.received_at:%Y-%m-%d}" if each.received_at else "no date"
        out.write(
            screen.paint(screen.fit(f"{each.number:>5}  {day}  {one_line(each.sender)}: {one_line(each.subject)}"), "bold") + "\n"
        )
        out.write("\n".join(screen.wrap(one_line(f"{each.kind}? because {each.because}"), " " * 7)) + "\n")
    if listed:
        text = "To say what they are: sayyes inbox review --as KIND N… (none: none of your business; thought: you agree)"
        out.write("\n".join(["", *screen.wrap(text)]) + "\n")
    else:
        out.write("No letter waits for your word.\n")


def correct_and_print(letters: Sequence[int], *, say: str | None, as_json: bool) -> None:
    """Say what letters are. Raises Unusable where the kind is missing or is none, NotFound for a letter that is not there."""
    opened_home()
    from sayyes.usecases.inbox_review import SAYABLE, correct_letters

    if say is None:
        raise Unusable(f"Say what they are: --as KIND, which is one of {', '.join(SAYABLE)}, none or thought.")
    said = correct_letters(numbers=letters, said=_SHORT.get(say, say), now=inputs.moment(None))
    if as_json:
        stdout().write(json.dumps(asdict(said), ensure_ascii=False, indent=2, default=str) + "\n")
        return
    waits = f" {said.invitations} now on Today." if said.invitations else ""
    count = f"{said.letters} {'letter' if said.letters == 1 else 'letters'}"
    stdout().write(f"Noted: {count}.{waits} To take it back: sayyes inbox review --undo {said.batch}\n")


def undo_and_print(batch: int, *, as_json: bool) -> None:
    """Take corrections back. Raises NotFound or Impossible."""
    opened_home()
    from sayyes.usecases.inbox_review import take_back

    count = take_back(batch=batch, now=inputs.moment(None))
    text = json.dumps({"undone": batch, "letters": count}) if as_json else f"Taken back: {count} as before."
    stdout().write(text + "\n")


def learned_and_print(*, as_json: bool) -> None:
    """The words that speak for each kind."""
    opened_home()
    from sayyes.usecases.inbox_learning import in_words, learned_so_far

    learned = learned_so_far()
    out = stdout()
    if as_json:
        out.write(json.dumps(asdict(learned), ensure_ascii=False, indent=2) + "\n")
        return
    screen = screen_of(out)
    for each in in_words(learned):
        out.write("\n".join(screen.wrap(one_line(each), "    ")) + "\n")
