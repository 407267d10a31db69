"""What lies in a mailbox and was not read yet, one message after the other, with the place to go on after each.

IMAP goes on after the highest UID, as long as UIDVALIDITY is the same. An mbox goes on at an offset, as long as what stands
before it is the same. Of a Maildir and a folder, the names that were seen are known. Where any of that no longer holds,
everything is looked at again, and what was read before is recognised by its hash.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import IO, Any

from sayyes.errors import Unreadable
from sayyes.links import imap, maildir
from sayyes.links.maildir import Lying
from sayyes.readers.fingerprint import HEADER_BYTES, fingerprint
from sayyes.readers.mailbox import messages_of
from sayyes.store.models import MailSource
from sayyes.usecases.inbox import account_in

_PIECE = 1024 * 1024  # of a line of an mbox
_AT_ONCE = 500
RENUMBERED = "The server has numbered its messages anew; all were looked at again, and those read before were recognised."
CHANGED = "The file has changed before the place where reading stopped; all of it was looked at again."


@dataclass(frozen=True)
class Arrived:
    """One message. name: with an ending by which readers see what it is. position: of IMAP its UID, of an mbox where
    the next one begins; number: which of an mbox it is.

    key: of a file. data: None where it could not be had, `error` says why. headers_only: it is too large to be read whole.
    share: how much of the source lies behind it, 0 to 1, where that is known.
    """

    name: str
    place: str
    fingerprint: str
    data: bytes | None = None
    position: int = 0
    number: int = 0
    key: str | None = None
    error: str | None = None
    headers_only: bool = False
    arrived: datetime | None = None
    share: float | None = None


class Arrivals:
    """The messages of one source that are to be read; `note` says where all of it has to be looked at again."""

    note = ""

    def __iter__(self) -> Iterator[Arrived]:
        raise NotImplementedError

    def cursor_after(self, last: Arrived) -> dict[str, Any]:
        """What to remember in order to go on behind a message."""
        raise NotImplementedError


def arrivals_of(row: MailSource, password: str | None, *, again: bool = False) -> AbstractContextManager[Arrivals]:
    """What is new in a source, or all of it (`again`). It is open for as long as the block runs.

    Raises Unreadable, Refused or Unreachable.
    """
    cursor = {} if again else row.cursor
    if row.kind == "imap":
        return _mailbox_arrivals(row, password or "", cursor)
    if row.kind == "mbox":
        return _mbox_arrivals(row, cursor)
    return _file_arrivals(row, again=again)


@contextmanager
def _mailbox_arrivals(row: MailSource, password: str, cursor: dict[str, Any]) -> Iterator[Arrivals]:
    with imap.opened(account_in(row), password) as mailbox:
        yield InMailbox(mailbox, cursor)


@contextmanager
def _mbox_arrivals(row: MailSource, cursor: dict[str, Any]) -> Iterator[Arrivals]:
    try:
        file = Path(row.place).open("rb")  # noqa: SIM115 - closed below, for opening alone is translated
    except OSError as error:
        raise Unreadable(f"{row.place}: could not be read ({error.strerror})") from error
    with file:
        yield InMbox(file, Path(row.place).name, cursor)


@contextmanager
def _file_arrivals(row: MailSource, *, again: bool) -> Iterator[Arrivals]:
    maildir.kind_of(Path(row.place))
    yield InFiles(row, again=again)


class InMailbox(Arrivals):
    """An open IMAP folder."""

    def __init__(self, mailbox: imap.Mailbox, cursor: dict[str, Any]) -> None:
        self._mailbox = mailbox
        same = cursor.get("uidvalidity") == mailbox.uidvalidity
        self._after = int(cursor.get("uid", 0)) if same else 0
        self._uidvalidity = mailbox.uidvalidity
        self.note = RENUMBERED if cursor and not same else ""

    def __iter__(self) -> Iterator[Arrived]:
        uids = list(self._mailbox.uids_after(self._after))
        for number, each in enumerate(self._mailbox.fetch(uids), 1):
            yield Arrived(
                name=f"message {each.uid}.eml",
                place=f"message {each.uid}",
                fingerprint=fingerprint(each.data),
                data=each.data,
                position=each.uid,
                headers_only=each.headers_only,
                arrived=each.arrived,
                share=number / len(uids),
            )

    def cursor_after(self, last: Arrived) -> dict[str, Any]:
        return {"uidvalidity": self._uidvalidity, "uid": last.position}


class InMbox(Arrivals):
    """An mbox, open for reading. A position is the offset at which the next message begins."""

    def __init__(self, file: IO[bytes], name: str, cursor: dict[str, Any]) -> None:
        self._file = file
        self._name = name
        self._size = os.fstat(file.fileno()).st_size
        self._start = int(cursor.get("offset", 0))
        self._count = int(cursor.get("count", 0))
        if self._start and (self._start > self._size or maildir.window_before(file, self._start) != cursor.get("window")):
            self._start = self._count = 0
            self.note = CHANGED
        self._line_start = self._start
        self._next = self._start

    def __iter__(self) -> Iterator[Arrived]:
        self._file.seek(self._start)
        for data in messages_of(self._lines()):
            self._count += 1
            yield Arrived(
                name=f"{self._name}#{self._count}.eml",
                place=f"{self._name}#{self._count}",
                fingerprint=fingerprint(data),
                data=_readable(data),
                headers_only=len(data) > imap.MESSAGE_BYTES,
                position=self._line_start,
                number=self._count,
                share=min(1.0, self._line_start / self._size),
            )

    def _lines(self) -> Iterator[bytes]:
        while line := self._file.readline(_PIECE):
            self._line_start, self._next = self._next, self._next + len(line)
            yield line
        self._line_start = self._next

    def cursor_after(self, last: Arrived) -> dict[str, Any]:
        window = maildir.window_before(self._file, last.position)
        self._file.seek(self._next)
        return {"offset": last.position, "window": window, "count": last.number}


class InFiles(Arrivals):
    """A Maildir, a folder, or one file. A file that is an mbox counts with every message in it."""

    def __init__(self, row: MailSource, *, again: bool) -> None:
        self._row = row
        self._again = again
        self._root = Path(row.place)

    def __iter__(self) -> Iterator[Arrived]:
        lying = maildir.maildir_files(self._root) if self._row.kind == "maildir" else maildir.folder_files(self._root)
        while some := list(islice(lying, _AT_ONCE)):
            known: set[str] = set()
            if self._row.pk and not self._again:
                known = set(self._row.files.filter(key__in=[each.key for each in some]).values_list("key", flat=True))
            for each in some:
                if each.key not in known:
                    yield from self._messages(each)

    def _messages(self, file: Lying) -> Iterator[Arrived]:
        try:
            if self._row.kind == "folder" and maildir.is_mbox(file.path):
                yield from self._of_mbox(file)
                return
            data = maildir.content(file.path)
        except (Unreadable, OSError) as problem:
            yield Arrived(file.called, file.called, "", error=str(problem))
            return
        if self._row.kind == "folder":
            yield Arrived(file.called, file.called, fingerprint(data), data, key=file.key)
            return
        large = len(data) > imap.MESSAGE_BYTES
        yield Arrived(f"{file.called}.eml", file.called, fingerprint(data), _readable(data), key=file.key, headers_only=large)

    def _of_mbox(self, file: Lying) -> Iterator[Arrived]:
        """Every message; only the last one carries the file's key, for then all of them were read."""
        with file.path.open("rb") as handle:
            before: Arrived | None = None
            for number, data in enumerate(messages_of(iter(lambda: handle.readline(_PIECE), b"")), 1):
                if before is not None:
                    yield before
                name = f"{file.called}#{number}"
                before = Arrived(f"{name}.eml", name, fingerprint(data), data)
            if before is not None:
                yield Arrived(before.name, before.place, before.fingerprint, before.data, key=file.key)

    def cursor_after(self, last: Arrived) -> dict[str, Any]:  # noqa: ARG002 - the names are remembered instead
        return {}


def _readable(data: bytes) -> bytes:
    """A message, or the headers of one that is too large."""
    if len(data) <= imap.MESSAGE_BYTES:
        return data
    end = re.search(rb"\r?\n\r?\n", data[:HEADER_BYTES])
    return data[: end.end()] if end else data[:HEADER_BYTES]
