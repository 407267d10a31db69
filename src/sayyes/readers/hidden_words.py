"""Which words of a page does nobody see, or see struck out? Those are not what its writer says.

A preheader for the inbox list, a row that a template switched off, an old time struck through beside the new one: read as
plain text they would count like all others. Of a style sheet only plain rules are followed (".preheader { display: none }"),
none that hold for some screens alone, and none at all on a page whose scripts may show again what is hidden at first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

Attributes = list[tuple[str, str | None]]

_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
})  # fmt: skip
_END_BY_THEMSELVES = frozenset({"p", "li", "tr", "td", "th", "option", "dt", "dd"})
"""A second one begins where the first was not closed."""
_STRUCK = frozenset({"s", "del", "strike"})
_UNSEEN = re.compile(
    r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|opacity\s*:\s*0(?:\.0*)?\s*(?:;|!|$)|"
    r"max-height\s*:\s*0(?:px|pt|em)?\s*(?:;|!|$)|"
    r"text-decoration(?:-line)?\s*:[^;]{0,60}\bline-through)",
    re.IGNORECASE,
)
_SIZE = re.compile(
    r"(?:^|[;\s])font(?:-size\s*:|\s*:[^;]{0,40}?)\s*(\d{0,4}(?:\.\d{1,4})?)\s*(?:px|pt|em|rem|%|ex|vw)?\s*(?:;|!|/|$)",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_RULE = re.compile(r"([^{}]{1,2000})\{([^{}]{0,4000})\}")
_SELECTOR = re.compile(r"([a-z][a-z0-9]*)?((?:[.#][\w-]+){1,3})", re.IGNORECASE)
_SHOWN = re.compile(r"(?:^|[;\s])display\s*:\s*(?!none)[a-z]", re.IGNORECASE)
_SHEET = 200_000  # characters of a style sheet that are looked at
_LOOK_BACK = 300  # open elements in which the one that ends is looked for; honest pages nest a tenth of that


@dataclass(frozen=True)
class _Element:
    tag: str
    unseen: bool  # it, or an element around it
    sizeless: bool  # its letters have the size nought; an element inside may give them another


class OpenElements:
    """The elements that are open at a place of the page, from the outermost to the innermost."""

    def __init__(self) -> None:
        self._open: list[_Element] = []
        self._rules: dict[tuple[str, frozenset[str]], bool] = {}

    def learn(self, sheet: str) -> None:
        """A style sheet of the page: which tags with which classes and names it hides. A later rule wins."""
        for selectors, style in _RULE.findall(_without_conditions(_COMMENT.sub(" ", sheet[:_SHEET]))):
            unseen, shown = _UNSEEN.search(style) is not None, _SHOWN.search(style) is not None
            if not (unseen or shown):
                continue
            for selector in selectors.split(","):
                match = _SELECTOR.fullmatch(selector.strip())
                if match:
                    marks = frozenset(re.findall(r"[.#][\w-]+", match[2]))
                    self._rules[(match[1] or "").lower(), marks] = unseen

    def _ruled_out(self, tag: str, attrs: Attributes) -> bool:
        """Does a style sheet hide this element?"""
        if not self._rules:
            return False
        values = {name: value or "" for name, value in attrs}
        marks = {f".{name}" for name in values.get("class", "").split()[:50]} | {f"#{values.get('id', '')}"}
        fitting = [unseen for (name, needed), unseen in self._rules.items() if name in ("", tag) and needed <= marks]
        return bool(fitting) and fitting[-1]

    def start(self, tag: str, attrs: Attributes) -> None:
        """An element begins."""
        if tag in _VOID:
            return
        if tag == "body":
            self._open.clear()
        if tag in _END_BY_THEMSELVES and self._open and self._open[-1].tag == tag:
            self._open.pop()
        around = self._open[-1] if self._open else _Element("", unseen=False, sizeless=False)
        style = next((value for name, value in attrs if name == "style" and value), "")[:2000]
        gone = tag in _STRUCK or any(name == "hidden" for name, _ in attrs) or _UNSEEN.search(style) is not None
        gone = gone or (self._ruled_out(tag, attrs) and not _SHOWN.search(style))
        sizes = _SIZE.findall(style)
        sizeless = around.sizeless if not sizes or not sizes[-1] else float(sizes[-1]) == 0
        self._open.append(_Element(tag, around.unseen or gone, sizeless))

    def end(self, tag: str) -> None:
        """An element ends, and with it whatever inside was left open; an end without a beginning is nothing."""
        lowest = max(len(self._open) - _LOOK_BACK, 0)
        at = next((at for at in range(len(self._open) - 1, lowest - 1, -1) if self._open[at].tag == tag), None)
        if at is not None:
            del self._open[at:]

    def hide(self) -> bool:
        """Are words at this place unseen or struck out?"""
        return bool(self._open) and (self._open[-1].unseen or self._open[-1].sizeless)


def _without_conditions(sheet: str) -> str:
    """The sheet without what stands in `@media` and its like, and without other instructions with an `@`."""
    kept, depth, skip = [], 0, None
    for piece in re.split(r"([{}])", sheet):
        if skip is None and depth == 0 and "@" in piece:
            before, _, rest = piece.partition("@")
            after = rest.rpartition(";")[2] if ";" in rest else None
            kept.append(before + (after or ""))
            skip = 0 if after is None else None
            continue
        depth += (piece == "{") - (piece == "}")
        depth = max(depth, 0)
        if skip is None:
            kept.append(piece)
        elif piece == "}" and depth == 0:
            skip = None
    return "".join(kept)
