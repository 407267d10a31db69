"""Every element of a page that may matter, in order, with its attributes, its place and the text under it."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from sayyes.readers.markup import parsable

_VOID = frozenset({"meta", "br", "img", "link", "input", "hr"})


class _Elements(HTMLParser):
    """An element is its attributes, with `<tag>`, `<text>`, `<at>` (where it starts in the page) and `<depth>` beside them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[dict[str, str]] = []
        self._open: list[tuple[str, dict[str, str]]] = []
        self._lines: list[int] = []

    def feed(self, data: str) -> None:
        self._lines = [0, *(match.end() for match in re.finditer("\n", data))]
        super().feed(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = {name: value or "" for name, value in attrs}
        line, column = self.getpos()
        element["<tag>"], element["<text>"] = tag, ""
        element["<at>"], element["<depth>"] = str(self._lines[line - 1] + column), str(len(self._open))
        self.found.append(element)
        if tag not in _VOID:
            self._open.append((tag, element))

    def handle_endtag(self, tag: str) -> None:
        if any(name == tag for name, _ in self._open):
            while self._open and self._open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1][0] in {"script", "style"}:
            return
        for _, element in self._open[-4:]:
            element["<text>"] += data + " "


def elements_of(page: str) -> list[dict[str, str]]:
    """The elements of a page as dictionaries, in the order in which they start."""
    parser = _Elements()
    parser.feed(parsable(page))
    parser.close()
    return parser.found
