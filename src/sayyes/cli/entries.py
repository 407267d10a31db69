"""Everything handed in to be read, one entry after the other: a file each, and of an mbox every message as "big.mbox#N"."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import nullcontext
from itertools import chain
from pathlib import Path
from typing import BinaryIO, TextIO

from sayyes.cli import inputs
from sayyes.cli.progress import CLEAR
from sayyes.errors import Unreadable
from sayyes.readers.mailbox import is_separator, messages_of
from sayyes.usecases.reading import Handed

PIECE = 1024 * 1024  # of a line; longer ones come in pieces
_HEAD = 400  # more than the first line of an mbox takes
_WIDTH = 24


class Progress:
    """How far the reading has come: files done, and how much of the one that is open. Silent unless told to show."""

    def __init__(self, files: int, *, show: bool, out: TextIO) -> None:
        self._files = max(1, files)
        self._show = show
        self._out = out
        self.file = 0
        self.part = 0.0  # of the file that is open, 0 to 1
        self._shown = -1

    def step(self, read: int) -> None:
        """Draw the bar again where it has changed; `read` entries have been printed."""
        share = min(1.0, (self.file + self.part) / self._files)
        mark = int(share * 1000) if self._files > 1 or self.part else 0
        if not self._show or (mark == self._shown and read % 10):
            return
        self._shown = mark
        full = int(share * _WIDTH)
        self._out.write(f"{CLEAR}{'█' * full}{'░' * (_WIDTH - full)} {share:4.0%}  {read:,} read")
        self._out.flush()

    def clear(self) -> None:
        """Wipe the bar away."""
        if self._show:
            self._out.write(CLEAR)
            self._out.flush()


def entries_in(files: Sequence[str], progress: Progress, after: str | None = None) -> Iterator[Handed]:
    """Every entry in order; with `after`, those behind the entry of that name. A file that cannot be read is an entry, too."""
    for number, path in enumerate(files):
        progress.file, progress.part = number, 0.0
        for entry in _entries(path, progress):
            if after is None:
                yield entry
            elif entry.name == after:
                after = None
    progress.file, progress.part = len(files), 0.0
    if after is not None:
        raise Unreadable(f"--after {after}: nothing of that name is there to go on after")


def _entries(path: str, progress: Progress) -> Iterator[Handed]:
    if inputs.is_address(path):
        yield Handed(path)
        return
    try:
        if path != inputs.STDIN:
            inputs.refuse_endless(path)
        with nullcontext(sys.stdin.buffer) if path == inputs.STDIN else Path(path).open("rb") as file:
            head = file.readline(_HEAD)
            if is_separator(head):
                yield from _mailbox(path, chain([head], _lines(file, path, len(head), progress)))
            else:
                yield Handed(path, inputs.rest(path, head, file))
    except OSError as problem:
        yield Handed(path, error=inputs.why(problem))
    except Unreadable as problem:
        yield Handed(path, error=str(problem).removeprefix(f"{path}: "))


def _mailbox(path: str, lines: Iterable[bytes]) -> Iterator[Handed]:
    """Every message under its number; the only one of its file under the file's name."""
    messages = messages_of(lines)
    first = next(messages)
    second = next(messages, None)
    if second is None:
        yield Handed(path, first)
        return
    for number, data in enumerate(chain([first, second], messages), 1):
        yield Handed(f"{path}#{number}", data)


def _lines(file: BinaryIO, path: str, done: int, progress: Progress) -> Iterator[bytes]:
    size = 0 if path == inputs.STDIN else Path(path).stat().st_size
    while line := file.readline(PIECE):
        done += len(line)
        progress.part = done / size if size else 0.0
        yield line
