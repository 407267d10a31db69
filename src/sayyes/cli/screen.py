"""What the terminal can show, and text made fit for it.

Text from a message is never trusted: control characters (an escape sequence can rewrite the screen or the window's title) and
characters that reverse the direction of writing are taken out before anything is printed.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import textwrap
import unicodedata
from dataclasses import dataclass
from typing import TextIO

NARROWEST, WIDEST, USUAL = 60, 88, 80
STYLES = {
    "bold": "1", "quiet": "2", "for": "32", "against": "2",
    "yes": "1;32", "yes_if": "1;33", "informational": "1;33", "refer": "1;31", "no": "1;31",
}  # fmt: skip
DIRECTION = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"
LONE_FRACTION = re.compile(r"(?<!\d)(?=[¼½¾])")  # "½" becomes "0.5", "5½" becomes "5.5"
PLAIN = str.maketrans(
    {
        "−": "-", "–": "-", "—": "-", "…": "...", "’": "'", "‘": "'", "“": '"', "”": '"', "·": "-", "±": "+/-", "½": ".5",
        "¼": ".25", "¾": ".75", "£": "GBP ", "€": "EUR ", "¥": "JPY ", "₹": "INR ", "│": "|", "─": "-", "●": "o", "├": "|",
        "┤": "|", "█": "#", "▐": "#", "✓": "+", "✗": "x", "\u00a0": " ",
    }
)  # fmt: skip


@dataclass(frozen=True)
class Screen:
    """Width in columns, and whether colour and block characters can be shown."""

    width: int = USUAL
    colour: bool = False
    blocks: bool = True

    def paint(self, text: str, style: str) -> str:
        """The text in a style, where colour is shown."""
        code = STYLES.get(style)
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and code and text else text

    def fit(self, text: str) -> str:
        """The text in characters that can be shown."""
        if self.blocks:
            return text
        return LONE_FRACTION.sub("0", text).translate(PLAIN).encode("ascii", "replace").decode("ascii")

    def wrap(self, text: str, indent: str = "  ", first: str | None = None, *, fitted: bool = False) -> list[str]:
        """The text in lines of the screen's width; `fitted` where its characters have been made fit already."""
        start = indent if first is None else first
        return textwrap.wrap(text if fitted else self.fit(text), self.width, initial_indent=start, subsequent_indent=indent) or [
            start.rstrip()
        ]


def screen_of(stream: TextIO) -> Screen:
    """What this stream can show: colour on a terminal only, and never with NO_COLOR; blocks where its encoding has them."""
    terminal = stream.isatty()
    width = shutil.get_terminal_size((USUAL, 24)).columns if terminal else USUAL
    colour = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Screen(min(max(width, NARROWEST), WIDEST), colour, _encodes(stream, "█▐●─│½−“✓"))


def clean(text: str) -> str:
    """The text without control and direction characters; line ends stay."""
    kept = (sign for sign in text.replace("\r\n", "\n") if sign == "\n" or not _hidden(sign))
    return "".join(kept)


def one_line(text: str) -> str:
    """The text on a single line, without control characters, at most as long as a person reads."""
    return " ".join(clean(text.replace("\t", " ").replace("\n", " ")).split())[:1000]


def stdout() -> TextIO:
    """Standard output, made to show a question mark rather than to stop at a character that it cannot encode."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")
    return sys.stdout


def _hidden(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cc", "Cs") or sign in DIRECTION


def _encodes(stream: TextIO, signs: str) -> bool:
    try:
        signs.encode(stream.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
