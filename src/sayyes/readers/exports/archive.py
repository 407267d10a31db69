"""A ZIP as it comes from LinkedIn or Google Takeout. Nothing is unpacked to a disk; only files of kinds that we know are opened.

What a ZIP says about itself is checked before anything is unpacked, and what is unpacked is measured again.
"""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from sayyes.errors import Unreadable
from sayyes.readers import caps

ENDINGS = (".csv", ".tsv", ".vcf", ".ics", ".json")
_SMALL = caps.MEGABYTE  # below this, how well a file was packed does not matter
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})


def is_archive(data: bytes) -> bool:
    """Whether this is a ZIP."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def files_within(data: bytes, notes: list[str], *, endings: tuple[str, ...] = ENDINGS) -> Iterator[tuple[str, bytes]]:
    """The name and bytes of each file of a kind that we know. Raises `Unreadable` for a ZIP that no honest program makes."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as problem:
        raise Unreadable(f"the ZIP is damaged or incomplete ({problem}); download it again") from None
    with archive:
        entries = archive.infolist()
        _check(entries)
        for entry in entries:
            if entry.filename.lower().endswith(endings):  # a folder's name ends in a slash, and an entry may have no name at all
                content = _content(archive, entry, notes)
                if content is not None:
                    yield entry.filename, content


def _check(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > caps.ARCHIVE_ENTRIES:
        raise Unreadable(f"the ZIP holds more than {caps.ARCHIVE_ENTRIES:,} files")
    if sum(entry.file_size for entry in entries) > caps.ARCHIVE_UNPACKED:
        raise Unreadable(
            f"the ZIP would unpack to more than {caps.ARCHIVE_UNPACKED // caps.MEGABYTE} MB; hand in the files alone"
        )
    for entry in entries:
        path = PurePosixPath(entry.filename.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or (path.parts[:1] and path.parts[0].endswith(":")):
            raise Unreadable("a name in the ZIP leads out of its folder, which no export does")
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise Unreadable("the ZIP holds a link instead of a file, which no export does")
        if entry.file_size > _SMALL and entry.file_size > caps.ARCHIVE_RATIO * entry.compress_size:
            raise Unreadable(f"a file in the ZIP unpacks to more than {caps.ARCHIVE_RATIO} times its size, which no export does")


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, notes: list[str]) -> bytes | None:
    name = entry.filename
    if entry.flag_bits & 1:
        notes.append(f"{name}: is locked with a password and was left out.")
        return None
    if entry.compress_type not in _METHODS:
        notes.append(f"{name}: is packed in a way that we do not open and was left out.")
        return None
    if entry.file_size > caps.ARCHIVE_BYTES:
        notes.append(f"{name}: is larger than {caps.ARCHIVE_BYTES // caps.MEGABYTE} MB and was left out.")
        return None
    try:
        with archive.open(entry) as file:
            content = file.read(caps.ARCHIVE_BYTES + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as problem:
        # A directory that points before the start of the file is a ValueError of the seek.
        notes.append(f"{name}: is damaged and was left out ({problem}).")
        return None
    return content if len(content) <= caps.ARCHIVE_BYTES else None
