"""The words of a message out of its parts: one of several alternatives, all of several that follow each other, as text.

Standard library only. The caps on parts, depth and headers are checked before anything comes here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from email.message import Message

from sayyes.readers import caps
from sayyes.readers.markup import looks_like_markup, readable
from sayyes.readers.quoted import undo_base64, undo_quoted_printable, unflow
from sayyes.readers.sealed import unsigned
from sayyes.readers.text import decode, fold

_FILE = re.compile(
    r"\.(?:ics|vcs|csv|tsv|log|patch|diff|vcf|asc|sig|json|xml|md|py|js|css|eml|msg|rtf|docx?|pdf)$", re.IGNORECASE
)
_ONE_OF_THESE = frozenset({"multipart/related", "multipart/report", "multipart/appledouble"})
_META = re.compile(rb"<meta[^<>]{0,200}?charset\s*=\s*[\"']?([\w-]{2,40})", re.IGNORECASE)
_SAME = 80  # characters by which two parts are seen to say the same


@dataclass(frozen=True)
class Body:
    """Folded text, the links of its HTML, what is to be noted about it, and the kind of part that it came from."""

    text: str = ""
    links: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    kind: str = "text/plain"


def words_of(part: Message) -> Body:
    """What a person reads of this part and those in it; nothing of attached files and messages."""
    kind = part.get_content_type()
    if kind.startswith("message/"):
        return Body()
    if not part.is_multipart():
        return _words_of_leaf(part, kind)
    bodies = [body for each in part.get_payload() if isinstance(each, Message) and (body := words_of(each)).text]
    if kind == "multipart/alternative":
        return _best(bodies)
    if kind in _ONE_OF_THESE:
        return bodies[0] if bodies else Body()
    return _joined(bodies)


def _words_of_leaf(part: Message, kind: str) -> Body:
    without_parts = kind.startswith("multipart/")  # it says so and has none: then it is text
    if kind not in {"text/plain", "text/html"} and not without_parts:
        return Body()
    if part.get_content_disposition() == "attachment" or _FILE.search(part.get_filename() or ""):
        return Body()
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    return body_of(content, part.get_content_charset(), kind, str(part.get("Content-Type", "")))


def _best(bodies: list[Body]) -> Body:
    longest: dict[str, Body] = {}
    for body in bodies:
        if len(body.text) > len(longest.get(body.kind, Body()).text):
            longest[body.kind] = body
    return _better(longest.get("text/plain"), longest.get("text/html"))


def _better(plain: Body | None, rich: Body | None) -> Body:
    """Plain text where it says something; many senders leave only a note there ("your program cannot show HTML")."""
    if plain is None or rich is None:
        return plain or rich or Body()
    chosen = rich if len(plain.text) < 200 and len(rich.text) > 2 * len(plain.text) else plain
    return replace(chosen, links=chosen.links or rich.links)


def _joined(bodies: list[Body]) -> Body:
    """One after the other; what says the same as plain text and as HTML, or twice, counts once."""
    kept: list[Body] = []
    for body in bodies:
        twin = next((at for at, other in enumerate(kept) if _say_the_same(other, body)), None)
        if twin is None:
            kept.append(body)
        else:
            kept[twin] = _best([kept[twin], body])
    if len(kept) < 2:
        return kept[0] if kept else Body()
    text = "\n\n".join(body.text for body in kept)[: caps.TEXT_CHARACTERS]
    links = tuple(link for body in kept for link in body.links)
    return Body(text, links, tuple(dict.fromkeys(note for body in kept for note in body.notes)), kept[0].kind)


def _say_the_same(one: Body, other: Body) -> bool:
    first, second = (" ".join(body.text[: 40 * _SAME].split()) for body in (one, other))
    return first[:_SAME] in second or second[:_SAME] in first


def body_of(content: bytes, charset: str | None, kind: str, content_type: str) -> Body:
    """The bytes of a text part as a person reads them, whatever its label says they are."""
    content = undo_quoted_printable(undo_base64(content))
    if charset in {None, "us-ascii", "ascii"}:
        named = _META.search(content[:4000]) if not content.isascii() else None
        charset = named[1].decode("ascii") if named else None
    text, note = decode(content, charset)
    notes = (note,) if note and charset else ()
    flowed = content_type.replace(" ", "").replace('"', "").lower()
    if "format=flowed" in flowed:
        text = unflow(text, delete_space="delsp=yes" in flowed)
    if kind == "text/html" or looks_like_markup(text):
        plain, links = readable(text)
        return Body(plain[: caps.TEXT_CHARACTERS], links, notes, "text/html" if kind == "text/html" else "text/plain")
    return Body(unsigned(fold(_entities(text)[: caps.TEXT_CHARACTERS])), (), notes)


def _entities(text: str) -> str:
    """Plain text that was saved from HTML keeps a few entities and stray tags."""
    for entity, character in (("&nbsp;", " "), ("&amp;", "&"), ("&#39;", "'"), ("&rsquo;", "'"), ("&quot;", '"')):
        text = text.replace(entity, character)
    return re.sub(r"<br ?/?>|</?p>", "\n", text, flags=re.IGNORECASE)
