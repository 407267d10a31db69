"""HTML into the text a person would read. Nothing is loaded, nothing runs.

Depth and size are checked by a linear scan before any parser sees the page.
"""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

from sayyes.errors import Unreadable
from sayyes.readers import caps
from sayyes.readers.hidden_words import OpenElements
from sayyes.readers.text import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_VOID = _words("""
area base br col embed hr img input link meta param source track wbr p li tr td th option dt dd
""")
_BLOCKS = _words("""
address article aside blockquote body br caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6
header hr html li main nav ol option p pre section table tbody td tfoot th thead title tr ul
""")
_SILENT = _words("""
head style script noscript template svg math title iframe select
""")
# An unclosed drawing, formula, list or head ends where the text goes on; else a whole letter would fall silent.
# What stands in an object is there for those who cannot load it, and nothing is loaded here.
_BROKEN_OFF = frozenset({"svg", "math", "head", "select"})
_GOES_ON = (_BLOCKS | _words("b big code em font i img small span strong u")) - {"title", "head", "html", "option", "hr"}
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:]*)[^<>]*?(/?)>")
_LOOKS_LIKE = re.compile(
    r"<!doctype html|<html\b|<body\b|<(?:table|div|td|span|font|img|br|p|style|a)(?:\s[^<>]{0,2000})?/?>", re.IGNORECASE
)
_CONDITIONAL = re.compile(r"<!--\[if.*?<!\[endif\]-->|<!\[(?:if|endif)[^\]>]{0,200}\]>", re.IGNORECASE | re.DOTALL)
_QUOTES, _ENDS = "\ue000", "\ue001"  # where a quotation begins and ends, until each of its lines is marked
_DEEPEST_QUOTE = 9
_CITED = re.compile(r"\bborder(?:-left)?(?:-width|-style|-color)?\s*:(?!\s*(?:none|0))", re.IGNORECASE)
_PROPERTY_TAG = re.compile(r"</?(?:o|v|w|st1|m):[a-zA-Z]+[^<>]*>", re.IGNORECASE)


def looks_like_markup(text: str) -> bool:
    """Is this HTML, whatever its label says? One structural tag at the start, or several anywhere."""
    found = _LOOKS_LIKE.findall(text[:50_000])
    return len(found) >= 3 or bool(
        re.match(r"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype html|html|head|body|table|div)\b", text, re.IGNORECASE | re.DOTALL)
    )


def check_markup(text: str) -> None:
    """Refuse what no honest page is: more than 2 MB, or tags nested deeper than 256."""
    if len(text) > caps.MARKUP_BYTES:
        raise Unreadable("The page or message part is larger than 2 MB of HTML; save it as plain text and try again.")
    depth = 0
    for match in _TAG.finditer(text):
        closing, name, closed = match.groups()
        if closed or name.lower() in _VOID:
            continue
        depth = max(depth - 1, 0) if closing else depth + 1
        if depth > caps.MARKUP_DEPTH:
            raise Unreadable("The HTML is nested too deeply to be an honest message; save it as plain text and try again.")


def parsable(source: str) -> str:
    """The page without what makes Python's parser slow or stop: sections in `<![`, a comment or tag that never ends.

    A browser takes an unended comment for a comment to the end of the page, and shows nothing of an unended tag either.
    """
    source = source.replace("<![", "<! [")
    unended = source.find("<!--", source.rfind("-->") + 1)
    source = source if unended < 0 else source[:unended]
    end = source.rfind(">") + 1
    return source[:end] + source[end:].replace("<", " ")


class _Readable(HTMLParser):
    """Collects the text that a person sees and that still holds, and the addresses of links, in order."""

    def __init__(self, *, scripted: bool = False) -> None:
        super().__init__(convert_charrefs=True)
        self._scripted = scripted
        self.pieces: list[str] = []
        self.links: list[tuple[str, str]] = []
        self._silent: list[str] = []
        self._open = OpenElements()
        self._link: str | None = None
        self._link_text: list[str] = []
        self._quotations: list[bool] = []  # of the blocks that are open and set in: is it a quotation?

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "body":
            self._silent.clear()
        self._open.start(tag, attrs)
        if tag in _GOES_ON:
            self._break_off(_BROKEN_OFF)
        if tag in _SILENT:
            self._silent.append(tag)
        if tag in _BLOCKS:
            self.pieces.append("\n\n" if tag in {"p", "table", "h1", "h2", "h3", "h4", "ul", "ol"} else "\n")
        if tag == "blockquote":
            self._quotations.append(_is_quotation(attrs))
            self.pieces.append(f"\n{_QUOTES}\n" if self._quotations[-1] else "")
        if tag == "li":
            self.pieces.append("• ")
        if tag == "a":
            self._link = next((value for name, value in attrs if name == "href" and value), None)
            self._link_text = []

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _SILENT:
            self.handle_starttag(tag, attrs)
            self._open.end(tag)

    def handle_endtag(self, tag: str) -> None:
        self._open.end(tag)
        if tag in self._silent:
            while self._silent and self._silent.pop() != tag:
                pass
        elif tag in _BLOCKS:
            self._break_off(_BROKEN_OFF - {"head"})
        if tag == "blockquote" and self._quotations and self._quotations.pop():
            self.pieces.append(f"\n{_ENDS}\n")
        if tag in _BLOCKS:
            self.pieces.append("\n\n" if tag in {"p", "h1", "h2", "h3", "h4"} else "\n")
        if tag == "a" and self._link:
            self.links.append((self._link, "".join(self._link_text).strip()))
            self._link = None

    def _break_off(self, left: frozenset[str]) -> None:
        while self._silent and self._silent[-1] in left:
            self._silent.pop()

    def handle_data(self, data: str) -> None:
        if self._silent:
            if self._silent[-1] == "style" and not self._scripted:
                self._open.learn(data)
            return
        if self._open.hide():
            return
        if self._link:
            self._link_text.append(data)
        self.pieces.append(re.sub(rf"[\s{_QUOTES}{_ENDS}]+", " ", data))


def _is_quotation(attrs: list[tuple[str, str | None]]) -> bool:
    """Older words as mail programs set them in. A bar alone may set off what is to be seen; "quote" alone may be an indent."""
    values = {name: value or "" for name, value in attrs}
    if values.get("type", "").lower() == "cite":
        return True
    return "quote" in values.get("class", "").lower() and _CITED.search(values.get("style", "")[:2000]) is not None


def _marked(text: str) -> str:
    """The text with every line of a quotation marked as in plain text (">")."""
    if _QUOTES not in text:
        return text
    lines: list[str] = []
    depth = 0
    for line in text.split("\n"):
        if line in {_QUOTES, _ENDS}:
            depth = max(depth + (1 if line == _QUOTES else -1), 0)
            lines.append("")
        else:
            lines.append(f"{'>' * min(depth, _DEEPEST_QUOTE)} {line}".rstrip() if depth else line)
    return fold("\n".join(lines))


def readable(source: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The text of an HTML page, and its links as (address, words). Raises `Unreadable` beyond the caps."""
    check_markup(source)
    source = _PROPERTY_TAG.sub("", _CONDITIONAL.sub("", source))
    parser = _Readable(scripted=re.search(r"<script\b", source, re.IGNORECASE) is not None)
    parser.feed(parsable(source))
    parser.close()
    return _marked(fold("".join(parser.pieces))), tuple(parser.links)


def without_tags(text: str) -> str:
    """Short text from a record (a title, a company) that may carry tags or entities, escaped once or twice."""
    for _ in range(2):
        plain = html.unescape(text)
        if plain == text:
            break
        text = plain
    return fold(re.sub(r"<[^<>]{0,2000}>", " ", text))
