"""Read what another program gave out. The bytes are parsed in a child process, never in this one."""

from __future__ import annotations

from dataclasses import asdict

from sayyes.links.reading_child import read_foreign_export
from sayyes.readers.exports.found import Export, Wishes, export_from_wire


def read_export_file(*, name: str, data: bytes, wishes: Wishes) -> Export:
    """What an export holds. What could not be read is an `Export` with `error`; nothing is raised for what is in the file."""
    return export_from_wire(read_foreign_export(name, data, wishes=asdict(wishes)))
