"""`sayyes import`: show what importing a file would do, ask, do it once, and say how to undo it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sayyes.cli import inputs
from sayyes.cli.progress import PATIENCE, waiting
from sayyes.cli.screen import Screen, one_line, screen_of, stdout
from sayyes.errors import Unusable

if TYPE_CHECKING:
    from sayyes.readers.exports.found import Wishes
    from sayyes.usecases.importing import Preview

MOST_LINES = 8  # of one sort on the screen; --json has all
KINDS = {
    "linkedin": "LinkedIn's export",
    "vcard": "an address book",
    "tracker": "a tracker",
    "resume": "a résumé",
    "calendar": "a calendar",
    "archive": "several exports in one",
}
SECTIONS = {
    "contacts": "contacts",
    "applications": "applications",
    "messages": "messages",
    "positions": "jobs you held",
    "events": "interviews",
}
FIELDS = {"applied_on": "day of applying", "stage": "status", "contact": "contact person", "contact_email": "contact's e-mail"}
IGNORED = "ignore"


def import_and_print(files: Sequence[str], *, dry_run: bool, yes: bool, as_json: bool, wishes: Wishes) -> None:
    """Preview each file, and import it where the person agrees.

    Raises Unusable where a file cannot be used, or where nobody can be asked; what was imported before stays.
    """
    contents = [(path, inputs.content(path)) for path in files]
    _open()
    out = stdout()
    if as_json:
        done = [_one(path, data, wishes, agreed=yes and not dry_run) for path, data in contents]
        out.write(json.dumps([_json(seen, number) for seen, number in done], ensure_ascii=False, indent=2) + "\n")
        return
    screen = screen_of(out)
    for path, data in contents:
        from sayyes.usecases.importing import carry_out

        with waiting((PATIENCE, "reading…")):
            seen = _previewed(path, data, wishes)
        out.write("\n".join(_lines(seen, screen)) + "\n")
        out.flush()
        if not seen.does_something or dry_run or not (yes or _agreed()):
            out.write("\n".join(screen.wrap(_nothing(seen, dry_run=dry_run), "  ", "  ")) + "\n\n")
            continue
        number = carry_out(previewed=seen, now=inputs.moment(None))
        out.write(screen.fit(f"  Done: import {number}. To take it back: sayyes import --undo {number}") + "\n\n")


def undo_and_print(number: int, *, as_json: bool) -> None:
    """Take an import back and say what stays. Raises NotFound, or Impossible where something builds on it."""
    _open()
    from sayyes.usecases.importing import undo

    kept = undo(number=number, now=inputs.moment(None))
    out = stdout()
    if as_json:
        out.write(json.dumps({"undone": number, "kept": list(kept)}, ensure_ascii=False, indent=2) + "\n")
        return
    screen = screen_of(out)
    lines = [f"Import {number} is undone.", *(line for each in kept for line in screen.wrap(one_line(each)))]
    out.write("\n".join(lines) + "\n")


def list_and_print(*, as_json: bool) -> None:
    """Print what was imported so far."""
    _open()
    from sayyes.usecases.importing import imports

    out = stdout()
    listed = imports()
    if as_json:
        out.write(json.dumps([asdict(each) for each in listed], ensure_ascii=False, indent=2, default=str) + "\n")
        return
    screen = screen_of(out)
    for each in listed:
        state = "undone" if each.undone_at else KINDS.get(each.kind, each.kind)
        out.write(screen.fit(f"{each.number:>4}  {each.done_at:%Y-%m-%d}  {one_line(each.name)} ({state})") + "\n")
    if not listed:
        out.write("Nothing was imported yet. Say: sayyes import FILE\n")


def _open() -> None:
    """Start Django on the data folder."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sayyes.server.settings")
    from sayyes.server.first_run import open_home

    open_home()
    from sayyes.usecases.own_zone import keep_own_clock

    keep_own_clock()


def wishes_of(*, columns: Sequence[str], stages: Sequence[str], day_first: bool | None) -> Wishes:
    """What the person said about a tracker. Raises Unusable for what is no pair."""
    from sayyes.readers.exports.found import Wishes

    return Wishes(_pairs("--column", columns, "Firm=company"), _pairs("--status", stages, "2nd chat=interviewing"), day_first)


def _pairs(option: str, pairs: Sequence[str], example: str) -> dict[str, str]:
    table = {}
    for pair in pairs:
        theirs, equals, ours = pair.rpartition("=")
        if not equals or not theirs.strip():
            raise Unusable(f"{option} {pair!r}: write their word, then =, then ours, as in “{example}”")
        table[theirs.strip()] = ours.strip()
    return table


def _previewed(path: str, data: bytes, wishes: Wishes) -> Preview:
    from sayyes.usecases.importing import preview

    return preview(name="standard input" if path == inputs.STDIN else Path(path).name, data=data, wishes=wishes)


def _one(path: str, data: bytes, wishes: Wishes, *, agreed: bool) -> tuple[Preview, int | None]:
    from sayyes.usecases.importing import carry_out

    seen = _previewed(path, data, wishes)
    return seen, carry_out(previewed=seen, now=inputs.moment(None)) if agreed else None


def _json(seen: Preview, number: int | None) -> dict[str, Any]:
    told = ("changes", "gone", "conflicts", "columns", "stages", "asks", "notes")
    return {
        "file": seen.name,
        "kind": seen.kind,
        "counts": {section: asdict(counts) for section, counts in seen.counts.items()},
        **{name: getattr(seen, name) for name in told},
        "already": seen.done,
        "import": number,
    }


def _agreed() -> bool:
    """Whether the person says yes. Raises Unusable where there is nobody to ask."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise Unusable("Nothing was imported, for nobody could be asked: add --yes to import, or --dry-run to look only.")
    sys.stdout.write("  Import this? [y/N] ")
    sys.stdout.flush()
    return sys.stdin.readline().strip().casefold() in {"y", "yes"}


def _nothing(seen: Preview, *, dry_run: bool) -> str:
    if seen.done is not None:
        again = f" To import it in another way: sayyes import --undo {seen.done}, then once more." if seen.columns else ""
        return f"This very file is import {seen.done} already; nothing was done.{again}"
    if not seen.counts:
        return "There is nothing in it to import."
    if not seen.does_something:
        return "Everything in it is here already; nothing was done."
    return "Nothing was imported: this was a look only." if dry_run else "Nothing was imported."


def _lines(seen: Preview, screen: Screen) -> list[str]:
    """What importing would do, for a person."""
    lines = [screen.paint(screen.fit(one_line(f"{seen.name}: {KINDS.get(seen.kind, seen.kind)}")), "bold")]
    for label, text in _told(seen):
        lines += screen.wrap(one_line(text), " " * 18, f"  {label:<16}")
    return lines


def _told(seen: Preview) -> Iterator[tuple[str, str]]:
    for section, counts in seen.counts.items():
        parts = ((counts.new, "new"), (counts.changed, "changed"), (counts.same, "here already"))
        yield SECTIONS[section], ", ".join(f"{number:,} {word}" for number, word in parts if number)
    yield from _some("changes", seen.changes)
    yield from _some("no longer in it", [f"{each} (stays)" for each in seen.gone])
    yield from _some("they disagree", seen.conflicts)
    yield from _understood(seen.columns, seen.stages)
    yield from _some("please say", seen.asks)
    yield from _some("note", [each.removeprefix(f"{seen.name}: ") for each in seen.notes])


def _some(label: str, texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    for number, text in enumerate(texts[:MOST_LINES]):
        yield ("" if number else label), text
    if len(texts) > MOST_LINES:
        yield "", f"and {len(texts) - MOST_LINES:,} more (--json shows all)"


def _understood(columns: Mapping[str, str], stages: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """How a tracker's columns and words are taken, to be put right with --column and --status."""
    taken = [f"“{column}” is the {FIELDS.get(field, field)}" for column, field in columns.items() if field != IGNORED]
    left = [f"“{column}”" for column, field in columns.items() if field == IGNORED]
    if taken:
        yield "columns", "; ".join(taken)
    if left:
        yield "", f"only kept as they are: {', '.join(left)}"
    if stages:
        yield "their words", "; ".join(f"“{label}” is {stage}" for label, stage in list(stages.items())[: 2 * MOST_LINES])
