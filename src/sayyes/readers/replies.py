"""Chains of replies and forwards: which words are new, whose they are, and when they were written.

The newest text beats quoted text, wherever it stands: above the quotation, below it, or between its lines. In a forward the inner
headers win: the recruiter is the inner sender, and "tomorrow" counts from the inner date. Headers that a mail program printed as
text are headers, too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from sayyes.readers.attributions import apart, lines_of_attribution
from sayyes.readers.printed_headers import header_of, headers_at, is_mark, marks_forward

FORWARD_SUBJECT = re.compile(r"^(?:fwd?|wg|wtr|tr|rv|i|enc|vb|vs|vl|res?env) ?:", re.IGNORECASE)
_REPLY_SUBJECT = re.compile(r"^(?:re|aw|antw(?:ort)?|sv|r|ref|rif|odp|ynt|vs|bls) ?(?:\[\d{1,3}\])? ?:", re.IGNORECASE)
_FURNITURE = re.compile(
    r"^(?:\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d{2}(?: ?[AP]M)?(?: .{0,200})?|\d{1,3}/\d{1,3}|\d+ messages?|gmail - .{0,250}"
    r"|https?://mail\.google\.com/\S*(?: \d+/\d+)?|page \d+ of \d+)$",
    re.IGNORECASE,
)
_ADDRESS_LINE = re.compile(r"^(?P<name>[^<>@\n]{1,80}) <(?P<email>[^<>@\s]+@[^<>@\s]+)>$")
_FEW_WORDS = 4  # fewer than these above somebody else's message are a note to it, unless the subject says that it is an answer
_DEEPEST = 20  # forwards of forwards
_WRAPPED_AT = 60  # a quoted line as long as this may have lost its end to the next line


@dataclass(frozen=True)
class Unwrapped:
    """The newest words of a message, the older ones below it, and the headers that go with the newest (lower-case names)."""

    text: str
    quoted: str
    headers: dict[str, str]
    forwarded: bool = False


@dataclass(frozen=True)
class _Quote:
    """Where older words begin, the lines that they are, the headers printed above them, and whether a line calls it a forward."""

    at: int
    body: list[str]
    headers: dict[str, str] = field(default_factory=dict)
    forward: bool = False


def unwrap(text: str, subject: str, *, within: int = 0) -> Unwrapped:
    """Find the newest words. `text` is folded; `subject` says whether the outer message is a forward.

    `within` counts the messages around this one; deeper than `_DEEPEST` nothing is unwrapped.
    """
    if within > _DEEPEST:
        return Unwrapped(text, "", {})
    text, printed = _printed_page(text)
    lines = apart(text.split("\n"))
    headers, start = headers_at(lines, 0)
    if headers:
        inner = unwrap("\n".join(lines[start:]).strip(), headers.get("subject", ""), within=within + 1)
        forwarded = inner.forwarded or FORWARD_SUBJECT.match(subject.strip()) is not None
        return Unwrapped(inner.text, inner.quoted, {**headers, **inner.headers}, forwarded)
    quote = _first_quote(lines)
    own = "\n".join(line for line in lines[: quote.at] if not line.startswith(">")).strip()
    if quote.headers and _is_forward(own, subject, quote):
        below = unwrap("\n".join(quote.body).strip(), quote.headers.get("subject", ""), within=within + 1)
        quoted = "\n".join(filter(None, (own, below.quoted)))
        return Unwrapped(below.text, quoted, {**quote.headers, **below.headers}, forwarded=True)
    answers, older = _answers(lines[quote.at :])
    own = "\n".join(filter(None, (own, answers)))
    if not own:
        return Unwrapped(_unquoted(lines), "", printed)
    marked = [line for line in lines[: quote.at] if line.startswith(">")]
    return Unwrapped(own, "\n".join([*marked, *older]).strip(), printed)


def _first_quote(lines: list[str]) -> _Quote:
    for index, line in enumerate(lines):
        if is_mark(line.lstrip("> ")):
            return _below_mark(lines, index)
        if lines_of_attribution(lines, index):
            return _Quote(index, lines[index:])
        if line.startswith("____") or not line:
            continue
        inner, first = (_without_marks(lines, index), 0) if line.startswith(">") else (lines, index)
        headers, start = headers_at(inner, first) if inner else ({}, 0)
        if "from" in headers and ("date" in headers or "to" in headers):
            return _Quote(index, inner[start:], headers)
    return _Quote(len(lines), [])


def _below_mark(lines: list[str], index: int) -> _Quote:
    """The message below a line such as "Begin forwarded message:", whether or not each of its lines is marked."""
    following = next((k for k in range(index + 1, min(index + 4, len(lines))) if lines[k].strip("> ")), index + 1)
    forward = marks_forward(lines[index].lstrip("> "))
    marked = following < len(lines) and lines[following].startswith(">")
    inner = _without_marks(lines[following:], 0) if marked else lines[following:]
    headers, start = headers_at(inner, 0, gaps=True)
    return _Quote(index, inner[start:] if headers else inner, headers, forward)


def _without_marks(lines: list[str], index: int) -> list[str]:
    """The quoted lines from here, one mark less on each; none if the line above was one of them already."""
    if index and lines[index - 1].startswith(">"):
        return []
    inner: list[str] = []
    for at in range(index, len(lines)):
        if lines[at] and not lines[at].startswith(">"):
            break
        inner.append(re.sub(r"^> ?", "", lines[at]))
    return inner


def _answers(lines: list[str]) -> tuple[str, list[str]]:
    """Words written below or between quoted lines, and these lines. Where the quotation bears no marks, nothing is an answer."""
    skip = lines_of_attribution(lines, 0) if lines else 0
    body = lines[skip:]
    first = next((line for line in body if line), "")
    if not first.startswith(">"):
        return "", lines
    answers: list[str] = []
    older = lines[:skip]
    index = 0
    while index < len(body):
        count = _older_at(body, index)
        if count < 0:
            older += body[index:]
            break
        older += body[index : index + count]
        if count == 0:
            answers.append(body[index])
        index += max(count, 1)
    return "\n".join(answers).strip(), older


def _older_at(lines: list[str], index: int) -> int:
    """How many lines from here are older words: 0 none, -1 all that follow."""
    line = lines[index]
    if line.startswith(">"):
        return 1
    above, below = lines[index - 1] if index else "", lines[index + 1] if index + 1 < len(lines) else ""
    if line and above.startswith(">") and len(above) >= _WRAPPED_AT and below.startswith(">") and len(line) < _WRAPPED_AT:
        return 1  # the end of a quoted line that was broken on its way
    if is_mark(line) or (header_of(line) and "from" in headers_at(lines, index)[0]):
        return -1
    attribution = lines_of_attribution(lines, index)
    if attribution:
        following = next((each for each in lines[index + attribution :] if each), "")
        return attribution if following.startswith(">") else -1
    return 0


def _is_forward(own: str, subject: str, quote: _Quote) -> bool:
    if quote.forward or FORWARD_SUBJECT.match(subject.strip()) or not own:
        return True
    return len(own.split()) < _FEW_WORDS and not _REPLY_SUBJECT.match(subject.strip())


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
        address = _ADDRESS_LINE.match(line) if number < 30 else None
        if address:
            headers.setdefault("from", line)
        elif number >= 30 or not header_of(line):
            kept.append(line)
    return "\n".join(kept).strip(), headers


def _unquoted(lines: list[str]) -> str:
    kept: list[str] = []
    index = 0
    while index < len(lines):
        count = lines_of_attribution(lines, index)
        if count == 0:
            kept.append(re.sub(r"^[> ]+", "", lines[index]))
        index += max(count, 1)
    return "\n".join(kept).strip()
