"""Mail that lies in files on this computer: a Maildir, an mbox, a folder. They are opened to be read and for nothing else.

A Maildir's messages are in `cur` and `new` of it and of the folders in it; a message keeps its name up to the flags behind a
colon, also when a mail program moves it. Nothing is moved from `new` to `cur` by us, and no flag is set.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Literal

from sayyes.errors import Unreadable

FileKind = Literal["maildir", "mbox", "folder"]
MOST_BYTES = 64 * 1024 * 1024  # of one file that holds one message or posting
WINDOW = 4096  # bytes before a place in an mbox that must be as they were
_FLAGS = re.compile(r"(?::|!|;)2,[A-Za-z]*$")
_MBOX_START = re.compile(rb"From [^\r\n]{1,300}\d{4}")


@dataclass(frozen=True)
class Lying:
    """One file: its path, what it is called in its source, and the key by which it is known again."""

    path: Path
    called: str
    key: str


def kind_of(path: Path) -> FileKind:
    """What lies there. Raises Unreadable where nothing does, or where it may not be looked into."""
    try:
        if path.is_dir():
            return "maildir" if (path / "cur").is_dir() and (path / "new").is_dir() else "folder"
        if not path.exists():
            raise Unreadable(f"{path}: there is no such file or folder")
        if not path.is_file():
            raise Unreadable(f"{path}: is no regular file or folder")
        return "mbox" if is_mbox(path) else "folder"
    except OSError as error:
        raise Unreadable(f"{path}: could not be looked into ({error.strerror})") from error


def is_mbox(path: Path) -> bool:
    """Does the file begin as an mbox does?"""
    with path.open("rb") as file:
        return _MBOX_START.match(file.read(400)) is not None


def maildir_files(root: Path) -> Iterator[Lying]:
    """Every message of a Maildir and of the folders in it, in order of name, which is about the order of arrival."""
    for box in _boxes(root):
        within = "" if box == root else f"{box.relative_to(root)}/"
        found = []
        for part in ("cur", "new"):
            found += [each for each in _entries(box / part) if each.is_file() and not each.name.startswith(".")]
        for path in sorted(found, key=lambda each: each.name):
            unique = _FLAGS.sub("", path.name)
            yield Lying(path, f"{within}{unique}", _hashed(within, unique))


def folder_files(root: Path) -> Iterator[Lying]:
    """Every file below a folder, or the one file; a changed file has a new key. Hidden files and linked folders are passed by."""
    for path in _walked(root) if root.is_dir() else (root,):
        try:
            about = path.stat()
        except FileNotFoundError:
            continue  # it went while we were looking
        called = str(path.relative_to(root)) if path != root else path.name
        yield Lying(path, called, _hashed(called, str(about.st_size), str(about.st_mtime_ns)))


def content(path: Path) -> bytes:
    """The bytes of one file. Raises Unreadable where it is too large, is gone, or may not be read."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Unreadable(f"{path.name}: could not be read ({error.strerror})") from error
    if len(data) > MOST_BYTES:
        raise Unreadable(f"{path.name}: is larger than {MOST_BYTES // 2**20} MB")
    return data


def window_before(file: IO[bytes], offset: int) -> str:
    """The hash of what stands before a place in a file, by which one sees whether it is still the place that was meant."""
    start = max(0, offset - WINDOW)
    file.seek(start)
    return hashlib.sha256(file.read(offset - start)).hexdigest()


def _boxes(root: Path) -> Iterator[Path]:
    """The Maildir itself and the ones in it: `.Sent` as most servers write them, `Sent` as some programs do."""
    yield root
    for entry in _entries(root):
        if entry.name not in {"cur", "new", "tmp"} and not entry.is_symlink() and (entry / "cur").is_dir():
            yield from _boxes(entry)


def _walked(folder: Path) -> Iterator[Path]:
    for entry in _entries(folder):
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if not entry.is_symlink():
                yield from _walked(entry)
        elif entry.is_file():
            yield entry


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError as error:
        raise Unreadable(f"{folder}: could not be looked into ({error.strerror})") from error


def _hashed(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode(errors="surrogateescape")).hexdigest()
