"""`sayyes inbox`: read what is new, say what was filed, and which mailbox, folder and dates were looked at."""

from __future__ import annotations

import json
import sys
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sayyes.cli import inputs
from sayyes.cli.inbox_accounts import asked_password, opened_home
from sayyes.cli.progress import CLEAR
from sayyes.cli.screen import Screen, one_line, screen_of, stdout
from sayyes.errors import NotFound, Unusable

if TYPE_CHECKING:
    from sayyes.usecases.inbox_reading import Line, Report

_WIDTH = 24
_MOST_LINES = 25
_EVERY = 0.2  # seconds between two drawings of the bar


class Bar:
    """How far the reading has come, on a terminal only."""

    def __init__(self) -> None:
        self._show = sys.stderr.isatty()
        self._drawn = 0.0

    def draw(self, report: Report) -> None:
        """Draw it again, not too often."""
        if not self._show or time.monotonic() - self._drawn < _EVERY:
            return
        self._drawn = time.monotonic()
        share = report.share
        full = int((share or 0.0) * _WIDTH)
        bar = f"{'█' * full}{'░' * (_WIDTH - full)} {share:4.0%}  " if share is not None else ""
        sys.stderr.write(f"{CLEAR}{bar}{report.read:,} read, {report.filed:,} filed, {report.review:,} to review")
        sys.stderr.flush()

    def clear(self) -> None:
        """Wipe it away."""
        if self._show:
            sys.stderr.write(CLEAR)
            sys.stderr.flush()


def read_and_print(
    sources: Sequence[str], *, watch: bool = False, dry_run: bool, again: bool = False, as_json: bool, now: str | None
) -> None:
    """Read each source in turn. Raises for the first that cannot be read; what was read before that is kept."""
    home = opened_home()
    if watch and dry_run:
        raise Unusable("--watch and --dry-run do not go together.")
    meant = [_meant(each) for each in sources] or _all_known()
    if watch:
        from sayyes.cli.inbox_watching import watch_and_print

        watch_and_print(meant, home)
        return
    moment = inputs.moment(now)
    told = [_one(number, path, home, moment, dry_run=dry_run, again=again, as_json=as_json) for number, path in meant]
    if as_json:
        stdout().write(json.dumps(told, ensure_ascii=False, indent=2, default=str) + "\n")


def password_for(number: int | None, home: Path) -> str | None:
    """The password kept for a mailbox; asked for where it is gone. None where the source needs none."""
    from sayyes.usecases import inbox

    if number is None:
        return None
    source = next(each for each in inbox.sources() if each.number == number)
    if source.kind != "imap":
        return None
    password = inbox.password_of(number=number, home=home)
    if password is None:
        password = asked_password(source.called)
        inbox.keep_password(number=number, password=password, home=home)
    return password


def summary(report: Report, screen: Screen, *, dry_run: bool) -> list[str]:
    """What a run did, in a few lines."""
    lines = [screen.paint(screen.fit(one_line(report.called)), "bold")]
    dates = f", dated {report.oldest:%Y-%m-%d} to {report.newest:%Y-%m-%d}" if report.oldest and report.newest else ""
    known = f"; {report.known:,} known from before" if report.known else ""
    told = [("read", f"{report.read:,} new messages{dates}{known}")]
    kinds = ", ".join(f"{count:,} {kind}" for kind, count in sorted(report.kinds.items()) if kind not in ("other", "alert"))
    told += [("of your search", kinds)] if kinds else []
    would = "would be " if dry_run else ""
    told += [("filed", f"{report.filed:,} {would}filed, {report.waiting:,} of them wait on Today")] if report.filed else []
    told += [("to review", f"{report.review:,}: sayyes inbox review, or the page /inbox/review/")] if report.review else []
    told += [("left alone", f"{report.left:,}, of which only a hash is remembered")] if report.left else []
    told += [("not read", each) for each in report.unreadable_named]
    if report.unreadable > len(report.unreadable_named):
        told.append(("", f"and {report.unreadable - len(report.unreadable_named):,} more"))
    told += [("note", report.note)] if report.note else []
    told += [("", "Nothing was kept: this was a look only.")] if dry_run else []
    for label, text in told:
        lines += screen.wrap(one_line(text), " " * 18, f"  {label:<16}")
    return lines


def line_of(line: Line, screen: Screen) -> str:
    """One letter."""
    mark = "Today" if line.waits else "review" if line.fate == "review" else "filed"
    number = f"{line.number:>5}" if line.number is not None else "     "
    day = f"{line.received:%Y-%m-%d}" if line.received else " " * 10
    return screen.fit(f"{number}  {day}  {mark:<7} {line.kind:<12} {one_line(line.sender)}: {one_line(line.subject)}")


def _one(
    number: int | None, path: Path | None, home: Path, moment: datetime, *, dry_run: bool, again: bool, as_json: bool
) -> dict[str, Any] | None:
    from sayyes.usecases.inbox_reading import read_source

    bar, count = Bar(), 0
    lines: deque[Line] = deque(maxlen=None if as_json else _MOST_LINES)

    def named(line: Line) -> None:
        nonlocal count
        count += 1
        lines.append(line)

    try:
        password = password_for(number, home)
        report = read_source(
            number=number, path=path, now=moment, password=password, dry=dry_run, again=again, told=bar.draw, line=named
        )
    except KeyboardInterrupt:
        bar.clear()
        sys.stderr.write("What was read so far is kept. To go on, say the same again.\n")
        raise
    finally:
        bar.clear()
    if as_json:
        return {**asdict(report), "kinds": dict(report.kinds), "letters": [asdict(each) for each in lines]}
    screen = screen_of(stdout())
    shown = [line_of(each, screen) for each in lines]
    if count > len(shown):
        shown.insert(0, screen.fit(f"  … and {count - len(shown):,} before these"))
    stdout().write("\n".join([*shown, *summary(report, screen, dry_run=dry_run), ""]) + "\n")
    stdout().flush()
    return None


def _meant(named: str) -> tuple[int | None, Path | None]:
    """A path, or a mailbox by its number or user."""
    if Path(named).exists():
        return None, Path(named)
    from sayyes.usecases.inbox import find_source

    source = find_source(named=named)
    return (source.number, None) if source.kind == "imap" else (None, Path(source.place))


def _all_known() -> list[tuple[int | None, Path | None]]:
    from sayyes.usecases.inbox import sources

    known = sources()
    if not known:
        raise NotFound("Nothing was read yet: name a folder, an mbox or a Maildir, or add a mailbox with sayyes inbox imap add.")
    return [(each.number, None) if each.kind == "imap" else (None, Path(each.place)) for each in known]
