"""Chains of replies and forwards: which words are new, whose they are, and when they were written.

The newest text beats quoted text. In a forward the inner headers win: the recruiter is the inner sender, and "tomorrow" counts from
the inner date. Headers that a mail program printed as text are headers, too.
"""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

import re
from dataclasses import dataclass

from sayyes.readers import caps

# What the header names are called, in the languages mail programs print them in.
_NAMES = {
    "from": "from|von|de|da|van|från|fra|od|expéditeur|remitente",
    "to": "to|an|à|para|a|aan|till|til|do|destinataire",
    "subject": "subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|temat",
    "date": "date|sent|date sent|datum|gesendet|envoyé|enviado|enviado el|fecha|data|inviato|verzonden|skickat|sendt|wysłano",
    "other": "cc|bcc|kopie|reply-to|date received|received|importance|attachments|antwort an|mime-version|content-type|message-id",
}
_HEADER = re.compile(
    r"^\*?(" + "|".join(f"(?P<{key}>{words})" for key, words in _NAMES.items()) + r") ?:\*? ?(?P<value>.*)$", re.IGNORECASE
)
_FORWARD_MARK = re.compile(
    r"^(?:-{2,} ?|begin |anfang der )?(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|"
    r"message transféré|message d'origine|mensaje reenviado|mensaje original|messaggio inoltrato|weitergeleiteten nachricht)(?: ?:| ?-{2,})?$",
    re.IGNORECASE,
)
_WROTE = re.compile(
    r"^(?:on|am|le|el|il|op|den|em) .{4,160}?(?:wrote|schrieb.{0,60}|a écrit|escribió|ha scritto|schreef|skrev|escreveu) ?:?$",
    re.IGNORECASE,
)
FORWARD_SUBJECT = re.compile(r"^(?:fwd?|wg|tr|rv|i|enc) ?:", re.IGNORECASE)
_FURNITURE = re.compile(
    r"^(?:\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d{2}(?: ?[AP]M)?(?: .{0,200})?|\d{1,3}/\d{1,3}|\d+ messages?|gmail - .{0,250}"
    r"|https?://mail\.google\.com/\S*(?: \d+/\d+)?|page \d+ of \d+)$",
    re.IGNORECASE,
)
_ADDRESS_LINE = re.compile(r"^(?P<name>[^<>@\n]{1,80}) <(?P<email>[^<>@\s]+@[^<>@\s]+)>$")


@dataclass(frozen=True)
class Unwrapped:
    """The newest words of a message, the older ones below it, and the headers that go with the newest (lower-case names)."""

    text: str
    quoted: str
    headers: dict[str, str]
    forwarded: bool = False


def unwrap(text: str, subject: str) -> Unwrapped:
    """Find the newest words. `text` is folded; `subject` says whether the outer message is a forward."""
    text, printed = _printed_page(text)
    lines = text.split("\n")
    headers, start = _headers_at(lines, 0)
    if headers:
        inner = unwrap("\n".join(lines[start:]).strip(), headers.get("subject", ""))
        return Unwrapped(inner.text, inner.quoted, {**headers, **inner.headers}, inner.forwarded)
    cut, inner_start, headers = _first_quote(lines)
    own = "\n".join(line for line in lines[:cut] if not line.startswith(">")).strip()
    if headers and _is_forward(own, subject, lines, cut):
        below = unwrap("\n".join(lines[inner_start:]).strip(), headers.get("subject", ""))
        quoted = "\n".join(filter(None, (own, below.quoted)))
        return Unwrapped(below.text, quoted, {**headers, **below.headers}, forwarded=True)
    quoted = "\n".join(lines[cut:]).strip()
    if not own:
        return Unwrapped(_unquoted(lines), "", printed)
    marked = [line for line in lines[:cut] if line.startswith(">")]
    return Unwrapped(own, "\n".join([*marked, quoted]).strip(), printed)


def _first_quote(lines: list[str]) -> tuple[int, int, dict[str, str]]:
    """Where the older words begin, where their body begins, and their headers."""
    for index, line in enumerate(lines):
        if _FORWARD_MARK.match(line):
            following = next((k for k in range(index + 1, min(index + 4, len(lines))) if lines[k]), index)
            headers, start = _headers_at(lines, following)
            return index, max(start, index + 1), headers
        if _wrote(lines, index):
            return index, index + 1, {}
        if line.startswith("____") or not line:
            continue
        headers, start = _headers_at(lines, index)
        if headers and ("from" in headers and ("date" in headers or "to" in headers)):
            return index, start, headers
    return len(lines), len(lines), {}


def _wrote(lines: list[str], index: int) -> bool:
    line = lines[index]
    if len(line) > caps.QUOTE_LINE:
        return False
    if _WROTE.match(line):
        return True
    two = f"{line} {lines[index + 1]}" if index + 1 < len(lines) and lines[index + 1] else ""
    return bool(two) and len(two) <= caps.QUOTE_LINE and two.rstrip().endswith(":") and bool(_WROTE.match(two))


def _is_forward(own: str, subject: str, lines: list[str], cut: int) -> bool:
    mark = lines[cut].lower() if cut < len(lines) else ""
    says_forward = any(word in mark for word in ("forward", "weitergeleitet", "transféré", "reenviado", "inoltrato"))
    return says_forward or bool(FORWARD_SUBJECT.match(subject.strip())) or len(own.split()) < 4


def _headers_at(lines: list[str], index: int) -> tuple[dict[str, str], int]:
    """A block of at least two different header lines that starts here: its values by name, and the line after it."""
    found: dict[str, str] = {}
    last = ""
    first = index
    while index < len(lines) and index >= 0:
        match = _HEADER.match(lines[index][: caps.LINE_CHARACTERS])
        if match:
            last = next(key for key in _NAMES if match.group(key))
            found.setdefault(last, match.group("value").strip())
        elif (
            last == "subject"
            and lines[index]
            and not found["subject"].endswith((".", "!", "?"))
            and _more_headers(lines, index + 1)
        ):
            found["subject"] += " " + lines[index].strip()
        else:
            break
        index += 1
    names = found.keys() - {"other"}
    solid = len(names) >= 2 and ("from" in names or "subject" in names)
    if first == 0 and "date" in names and (index == len(lines) or not lines[index]):
        solid = True  # what a mail parser left over of a block it took for its own
    return (found, index) if solid else ({}, index)


def _more_headers(lines: list[str], index: int) -> bool:
    return index < len(lines) and bool(_HEADER.match(lines[index][: caps.LINE_CHARACTERS]))


def _printed_page(text: str) -> tuple[str, dict[str, str]]:
    """Drop the furniture of a message that was printed to a page; take its sender line as a header."""
    lines = text.split("\n")
    if not any(_FURNITURE.match(line) for line in lines[:12]):
        return text, {}
    headers: dict[str, str] = {}
    kept: list[str] = []
    for number, line in enumerate(lines):
        if _FURNITURE.match(line):
            continue
        header = _HEADER.match(line) if number < 30 else None
        address = _ADDRESS_LINE.match(line) if number < 30 else None
        if address:
            headers.setdefault("from", line)
        elif header is None:
            kept.append(line)
    return "\n".join(kept).strip(), headers


def _unquoted(lines: list[str]) -> str:
    return "\n".join(re.sub(r"^[> ]+", "", line) for line in lines if not _wrote(lines, lines.index(line))).strip()
