"""Notes about a process and files kept with it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from sayyes.errors import Impossible, NotFound
from sayyes.store.models import AttachedFile, Attachment, Note
from sayyes.store.models.notes import MOST_BYTES
from sayyes.usecases.changes import Done, Journal, held, kept, recorded

NAME = 300
LONGEST_NOTE = 100_000


@dataclass(frozen=True)
class Attached:
    """A file as it was attached. Its bytes are foreign: a face hands them out as a download, never to be shown."""

    name: str
    data: bytes
    process: int


def write(*, process: int, version: int | None, text: str, now: datetime) -> Done:
    """Write a note about a process. Raises NotFound, Conflict, Impossible."""
    checked = _text(text)
    with recorded(verb="write note", now=now) as journal:
        row = journal.process = held(process=process, version=version)
        journal.add(Note(process=row, text=checked, written_at=now))
        journal.said = f"Noted at {row}: {_short(checked)}"
    return kept(journal)


def rewrite(*, note: int, version: int | None, text: str, now: datetime) -> Done:
    """Write a note anew. Raises NotFound, Conflict, Impossible."""
    checked = _text(text)
    with recorded(verb="rewrite note", now=now) as journal:
        row = _note(journal, note, version)
        journal.change(row, text=checked)
        journal.said = f"Changed a note at {row.process}: {_short(checked)}"
    return kept(journal)


def remove(*, note: int, version: int | None, now: datetime) -> Done:
    """Take a note away. Raises NotFound, Conflict."""
    with recorded(verb="remove note", now=now) as journal:
        row = _note(journal, note, version)
        journal.remove(row)
        journal.said = f"Removed a note at {row.process}: {_short(row.text)}"
    return kept(journal)


def attach(*, process: int, version: int | None, name: str, data: bytes, now: datetime) -> Done:
    """Keep a file with a process. Raises NotFound, Conflict, Impossible for what is empty or too large."""
    if not data:
        raise Impossible(["There is nothing in that file."])
    if len(data) > MOST_BYTES:
        raise Impossible([f"That is {len(data) / 2**20:,.0f} MB; we keep files of up to {MOST_BYTES // 2**20} MB."])
    called = _file_name(name)
    digest = hashlib.sha256(data).hexdigest()
    with recorded(verb="attach file", now=now) as journal:
        row = journal.process = held(process=process, version=version)
        file = AttachedFile.objects.defer("data").filter(sha256=digest).first()
        file = file or AttachedFile.objects.create(sha256=digest, data=data, size=len(data))
        journal.add(Attachment(process=row, name=called, file=file, added_at=now))
        journal.said = f"Attached {called} to {row}"
    return kept(journal)


def detach(*, attachment: int, version: int | None, now: datetime) -> Done:
    """Take a file away from a process. Its bytes stay as long as this can be undone. Raises NotFound, Conflict."""
    with recorded(verb="detach file", now=now) as journal:
        row = _attachment(attachment)
        journal.process = row.process = held(process=row.process_id, version=version)
        journal.remove(row)
        journal.said = f"Took {row.name} away from {row.process}"
    return kept(journal)


def attached(*, attachment: int) -> Attached:
    """A file with its bytes. Raises NotFound."""
    row = _attachment(attachment)
    return Attached(name=row.name, data=bytes(row.file.data), process=row.process_id)


def _note(journal: Journal, number: int, version: int | None) -> Note:
    try:
        row = Note.objects.get(pk=number)
    except (Note.DoesNotExist, OverflowError) as error:
        raise NotFound(f"There is no note number {number} here.") from error
    journal.process = row.process = held(process=row.process_id, version=version)
    return row


def _attachment(number: int) -> Attachment:
    try:
        return Attachment.objects.get(pk=number)
    except (Attachment.DoesNotExist, OverflowError) as error:
        raise NotFound(f"There is no file number {number} here.") from error


def _text(text: str) -> str:
    stripped = text.strip()
    if not stripped:
        raise Impossible(["The note is empty."])
    if len(stripped) > LONGEST_NOTE:
        raise Impossible([f"That is longer than {LONGEST_NOTE:,} characters; attach it as a file instead."])
    if "\x00" in stripped:
        raise Impossible(["The note holds a character that cannot be stored."])
    return stripped


def _file_name(name: str) -> str:
    """The last part of a name, without what no file name may hold."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    clean = "".join(sign for sign in last if sign.isprintable()).encode(errors="replace").decode().strip()
    return clean[:NAME] or "file"


def _short(text: str) -> str:
    line = text.split("\n", 1)[0]
    return line if len(line) <= 60 else f"{line[:57]}…"
