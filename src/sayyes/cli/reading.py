"""`sayyes read`: what is read from every file, as JSON for programs or as a short list for people."""

from __future__ import annotations

import json
import shlex
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Literal

from sayyes.cli import inputs
from sayyes.cli.screen import Screen, one_line, screen_of, stdout
from sayyes.readers.facts import Pay, Reading
from sayyes.readers.wire import to_json
from sayyes.usecases.amounts import stated
from sayyes.usecases.moments import time_words

Form = Literal["json", "lines", "list"]


def read_and_print(paths: Sequence[str], *, now: str | None, form: Form, after: str | None = None) -> None:
    """Print one entry per file, and per message of an mbox. What cannot be read gets an entry with its error and stops nothing.

    Raises Unreadable where a path that was named is not there. Where it is interrupted, stderr says how to go on.
    """
    moment = inputs.moment(now)
    files = list(inputs.files_in(paths))
    out = stdout()
    if form == "json":
        rows = [to_json(each) for each in _readings(files, moment, after)]
        out.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
        return
    screen = screen_of(out)
    last = after
    try:
        for each in _readings(files, moment, after):
            text = json.dumps(to_json(each), ensure_ascii=False) if form == "lines" else "\n".join([*listed(each, screen), ""])
            out.write(text + "\n")
            out.flush()
            last = each.file
    except KeyboardInterrupt:
        if last is not None:
            sys.stderr.write(f"Printed up to {one_line(last)}. To go on: --after {shlex.quote(one_line(last))}\n")
        raise


def listed(reading: Reading, screen: Screen) -> list[str]:
    """The reading for a person: the file, what it is, then each fact on its line."""
    facts: list[tuple[str, str]] = [("is", reading.kind)]
    facts += [(name, stated.value) for name in ("company", "role") if (stated := getattr(reading, name)) is not None]
    facts += [("when", time_words(each, short=True, year=True) + ("" if each.sure else " (?)")) for each in reading.times]
    if reading.pay is not None:
        facts.append(("pay", _pay(reading.pay)))
    facts += [("answer by", reading.answer_by.value)] if reading.answer_by else []
    facts += [("place", reading.place.value)] if reading.place else []
    facts += [("who", each.name + (f", {each.title}" if each.title else "")) for each in reading.people]
    facts += [("beware", sign.evidence.text) for sign in reading.scam]
    facts += [("unclear", each) for each in reading.unclear]
    if reading.error is not None:
        facts = [("error", reading.error)]
    lines = [screen.paint(screen.fit(one_line(reading.file)), "bold")]
    for name, value in facts:
        lines += screen.wrap(one_line(value), " " * 13, f"  {name:<11}")
    return lines


def _pay(pay: Pay) -> str:
    currency = pay.currency or "?"
    ends = [stated(each, currency) for each in dict.fromkeys((pay.low, pay.high)) if each is not None]
    period = f" {'an' if pay.period == 'hour' else 'a'} {pay.period}" if pay.period else " (for an hour, a month, a year?)"
    return f"{'–'.join(ends)}{period}"


def _readings(files: Sequence[str], now: datetime, after: str | None) -> Iterator[Reading]:
    """Every entry read in turn, with a bar on a terminal that is not being printed to."""
    from sayyes.cli.entries import Progress, entries_in
    from sayyes.usecases.reading import read_all

    progress = Progress(len(files), show=sys.stderr.isatty() and not sys.stdout.isatty(), out=sys.stderr)
    try:
        for number, each in enumerate(read_all(handed=entries_in(files, progress, after), now=now), 1):
            progress.step(number)
            yield each
    finally:
        progress.clear()
