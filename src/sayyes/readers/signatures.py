"""Files that hold no text for us, known by their first bytes, whatever their name says: each with what to do instead."""

from __future__ import annotations

_PICTURE = "This is a picture, and no text can be read from it; paste the text of the message instead."
_PDF = "This is a PDF, which cannot be read here; paste its text instead."
_ARCHIVE = "This is an archive or an office document, which cannot be read here; paste its text instead."
_OUTLOOK = "This is an Outlook or old Office file, which cannot be read here; save the message as .eml, or paste its text."
_SOUND = "This is a recording, and no text can be read from it; write down what was said and paste that."

_SIGNATURES: tuple[tuple[int, bytes, str], ...] = (  # offset, bytes, what to say
    (0, b"\x89PNG\r\n\x1a\n", _PICTURE),
    (0, b"\xff\xd8\xff", _PICTURE),  # JPEG
    (0, b"GIF8", _PICTURE),
    (0, b"II*\x00", _PICTURE),  # TIFF, both byte orders
    (0, b"MM\x00*", _PICTURE),
    (8, b"WEBP", _PICTURE),
    (4, b"ftyphei", _PICTURE),  # as telephones take them
    (4, b"ftypmif1", _PICTURE),
    (4, b"ftypavif", _PICTURE),
    (4, b"ftyp", _SOUND),
    (8, b"WAVE", _SOUND),
    (0, b"ID3", _SOUND),
    (0, b"OggS", _SOUND),
    (0, b"%PDF-", _PDF),
    (0, b"PK\x03\x04", _ARCHIVE),
    (0, b"\x1f\x8b", _ARCHIVE),
    (0, b"Rar!\x1a", _ARCHIVE),
    (0, b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OUTLOOK),
)


def why_no_text(data: bytes) -> str | None:
    """What kind of file this is and what to do instead; None for everything that may hold text."""
    return next((says for offset, sign, says in _SIGNATURES if data.startswith(sign, offset)), None)
