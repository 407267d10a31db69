"""What was handed in on the command line: files, folders, standard input, a situation, a moment. Every fault names its place."""

from __future__ import annotations

import json
import sys
import tomllib
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time
from difflib import get_close_matches
from pathlib import Path
from typing import Any, BinaryIO

from sayyes.errors import Unreadable, Unusable

STDIN = "-"
MESSAGES = (".eml", ".mbox", ".ics", ".html")
MOST_BYTES = 64 * 1024 * 1024  # of one file; nobody is invited in more
SITUATION_BYTES = 4 * 1024 * 1024
FIRST_YEAR, LAST_YEAR = 1970, 2200  # of a moment that counts as now
PIPED = ("/dev/stdin", "/dev/fd/", "/proc/self/fd/")  # where a shell puts what another command prints
IN_A_SITUATION = ("invitation", "candidate", "market", "processes", "assumptions")  # boards publish “offers”, too
IN_A_POSTING = frozenset({"title", "@type", "@graph", "jobs"})


def moment(text: str | None, where: str = "--now") -> datetime:
    """The moment that counts as now: as given, else the machine's clock. Always with an offset.

    Raises Unusable where the text is no ISO 8601 date and time with an offset, for a zone is never guessed, or where it lies in
    a year in which nobody looks for work with this.
    """
    if text is None:
        return datetime.now(UTC).astimezone()
    try:
        given = datetime.fromisoformat(text)
    except ValueError as error:
        raise Unusable(f"{where} {text!r} is no date and time: write it like 2026-03-02T09:00:00-05:00") from error
    if given.tzinfo is None:
        raise Unusable(f"{where} {text!r} does not say its time zone: add the offset, as in 2026-03-02T09:00:00-05:00")
    if not FIRST_YEAR <= given.year <= LAST_YEAR:
        raise Unusable(f"{where} {text!r} is too far away: take a year from {FIRST_YEAR} to {LAST_YEAR}")
    return given


def moment_for(situation: dict[str, Any] | None, path: str | None, text: str | None) -> datetime:
    """The moment that counts as now: `text` where it is given, else the situation's own, else the machine's clock."""
    if text is not None or situation is None or situation.get("now") is None:
        return moment(text)
    return moment(str(situation["now"]), f"{path}: now")


def is_address(path: str) -> bool:
    """Is this the address of a page rather than the name of a file?"""
    return path.lower().startswith(("http://", "https://"))


def content(path: str, most: int = MOST_BYTES) -> bytes:
    """The bytes of a file, or of standard input for "-". Raises Unreadable with the file's name and what to do."""
    try:
        if path == STDIN:
            return rest(path, b"", sys.stdin.buffer, most)
        refuse_endless(path)
        with Path(path).open("rb") as file:
            return rest(path, b"", file, most)
    except OSError as error:
        raise Unreadable(f"{path}: {why(error)}") from error


def refuse_endless(path: str) -> None:
    """Raise Unreadable for a device or a pipe with a name, which may never end. A missing file is left to be missed."""
    found = Path(path)
    if found.exists() and not (found.is_file() or found.is_dir() or path.startswith(PIPED)):
        raise Unreadable(f"{path}: is not a regular file; hand in a file, or - for standard input")


def rest(path: str, head: bytes, file: BinaryIO, most: int = MOST_BYTES) -> bytes:
    """`head`, which has been read, and all that follows it in the file. Raises Unreadable where that is more than `most`."""
    data = head + file.read(most + 1 - len(head))
    if len(data) > most:
        raise Unreadable(f"{path}: larger than {most // 1024 // 1024} MB; hand in the message itself, without its attachments")
    return data


def files_in(paths: Sequence[str]) -> Iterator[str]:
    """Every file named, and every file in every folder named, in order of name. Raises Unreadable for a path that is not there.

    Links to folders are not followed, and hidden files are left alone.
    """
    for path in paths:
        if path != STDIN and not is_address(path) and not Path(path).exists():
            raise Unreadable(f"{path}: there is no such file or folder")
    for path in paths:
        if path == STDIN or is_address(path) or not Path(path).is_dir():
            yield path
        else:
            yield from _walked(path)


def refuse_situation(path: str, data: bytes) -> None:
    """Raise Unusable where a situation was handed in as FILE, even with a misspelt key: it belongs behind --situation."""
    try:
        if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
            table = json.loads(data)
        elif path.lower().endswith(".toml"):
            table = tomllib.loads(data.decode("utf-8-sig"))
        else:
            return
    except (ValueError, RecursionError):
        return
    if not isinstance(table, dict) or IN_A_POSTING & table.keys():
        return
    parts = [str(key).lower() for key, value in table.items() if isinstance(value, dict | list)]
    if any(get_close_matches(key, IN_A_SITUATION, 1, 0.8) for key in parts):
        raise Unusable(f"{path}: is a situation, and no message; use: sayyes decide --situation {path}")


def situation_file(path: str) -> dict[str, Any]:
    """A situation written as JSON or TOML. Raises Unreadable with the line where it went wrong."""
    data = content(path, SITUATION_BYTES)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(f"{path}: is no text in UTF-8; a situation is a JSON or TOML file") from error
    is_json = path.lower().endswith(".json") or (not path.lower().endswith(".toml") and text.lstrip().startswith("{"))
    try:
        situation = json.loads(text) if is_json else tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        if path.lower().endswith(MESSAGES):
            raise Unreadable(f"{path}: is a message, and no situation: hand it to sayyes decide") from error
        raise Unreadable(f"{path}: is no valid {'JSON' if is_json else 'TOML'} ({error})") from error
    if not isinstance(situation, dict):
        raise Unreadable(f"{path}: must hold one object with “invitation” and what you know, not a {type(situation).__name__}")
    return {key: _plain(value) for key, value in situation.items()}


def _walked(folder: str) -> Iterator[str]:
    """Files below a folder, written as the folder was."""
    try:
        entries = sorted(Path(folder).iterdir())
    except OSError as error:
        raise Unreadable(f"{folder}: {why(error)}") from error
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if not entry.is_symlink():
                yield from _walked(str(entry))
        elif entry.is_file():
            yield str(entry)


def _plain(value: Any) -> Any:  # noqa: ANN401 - JSON has no narrower type
    """TOML's own dates and times as the text that JSON would hold."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, datetime | date | time) else value


def why(error: OSError) -> str:
    """What the system said about a file, in words."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, IsADirectoryError):
        return "is a folder; name a file in it, or use: sayyes read"
    if isinstance(error, PermissionError):
        return "may not be read; change its permissions"
    return f"could not be read ({error.strerror or error})"
