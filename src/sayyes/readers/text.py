"""Plain text as people send it, with odd spaces, hard wraps and quotation marks: folding it, and finding its sentences."""

from __future__ import annotations

import re

from sayyes.readers import caps

_SPACES = dict.fromkeys((9, 160, 5760, *range(8192, 8203), 8239, 8287, 12288), " ")
_NOTHING = dict.fromkeys((0x00, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xAD))
_QUOTES = {0x2018: "'", 0x2019: "'", 0x02BC: "'", 0x201C: '"', 0x201D: '"', 0x201E: '"', 0x2011: "-", 0x2010: "-"}
_FOLDING = {**_SPACES, **_NOTHING, **_QUOTES}

_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:Inc|Co|Corp|Ltd|LLC|Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|No|vs|e\.g|i\.e|approx|Dept|a\.m|p\.m|U\.S|z\.B|bzw|ca|Nr|[A-Z])\.$"
)
_SENTENCE_END = re.compile(r"[.!?][\"')\]]*\s+(?=[\"'(\[¿¡]?[\w])")
_DAY = re.compile(r"\b\d{1,2}\.\s*$")
_GERMAN_MONTH = re.compile(
    r"(?:januar|jänner|jaenner|februar|feber|märz|maerz|april|mai|juni|juli|august|september|oktober|november|dezember)\b",
    re.IGNORECASE,
)
_OPEN_END = re.compile(r"[\w,;'\")&/–-]$")
_LIST_MARK = re.compile(r"^(?:[-*•·▪●–—>]|\d{1,2}[.)]\s)")
_FIELD = re.compile(r"^[A-Z][\w /&'()-]{1,30}\s?:")

# Labels that senders use for less than they send, or that Python knows under another name.
_WIDER = {
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "iso_8859-1", "latin-1", "latin1"), "cp1252"),
    **dict.fromkeys(("windows-1252", "us-ascii", "ascii"), "cp1252"),
    **dict.fromkeys(("iso8859-15", "iso_8859-15", "latin-9", "latin9"), "iso-8859-15"),
    **dict.fromkeys(("gb2312", "gbk", "x-gbk", "euc-cn"), "gb18030"),
    **dict.fromkeys(("shift_jis", "shift-jis", "x-sjis", "sjis", "ms_kanji"), "cp932"),
    **dict.fromkeys(("ks_c_5601-1987", "ks_c_5601", "euc-kr"), "cp949"),
    **dict.fromkeys(("utf8mb4", "unicode", "utf-8n", "unicode-1-1-utf-8"), "utf-8"),
    **dict.fromkeys(("unicode-1-1-utf-7", "x-utf-7"), "utf-7"),
    **dict.fromkeys(("x-unknown", "unknown-8bit"), "utf-8"),
    **dict.fromkeys(("macintosh", "x-mac-roman"), "mac-roman"),
    "iso-2022-jp": "iso2022_jp_ext", "iso-8859-8-i": "iso-8859-8", "windows-874": "cp874",
}  # fmt: skip
_WESTERN = frozenset({"cp1252", "iso-8859-15"})


def decode(data: bytes, charset: str | None) -> tuple[str, str | None]:
    """Decode with the stated charset, else utf-8, Windows-1252, Latin-1. Second value: a note when it was not the stated one.

    What is called Latin-1 and is good UTF-8 beyond ASCII is UTF-8; that does not happen by chance. Else it is Windows-1252, whose
    quotation marks stand where Latin-1 has nothing that can be seen.
    """
    charset = _WIDER.get(charset.strip("\"' ").lower(), charset.strip("\"' ")) if charset else None
    for name in ("utf-8", charset, "cp1252") if charset in _WESTERN else (charset, "utf-8", "cp1252"):
        if not name:
            continue
        try:
            text = data.decode(name)
        except (LookupError, UnicodeError, ValueError):
            continue
        if charset and name != charset and not (name == "utf-8" and charset in _WESTERN):
            return text, f"The stated character set “{charset[:40]}” could not be used; the text was read as {name}."
        return text, None
    return data.decode("latin-1"), "The character set is not known; some letters may be wrong."


def fold(text: str) -> str:
    """Make spaces, line ends and quotation marks uniform, drop what cannot be seen, and leave at most one blank line in a row."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n").replace("\x0c", "\n")
    text = text.translate(_FOLDING)
    text = re.sub(r" {2,}", " ", text)
    text = re.sub(r" ?\n ?", "\n", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def flow(text: str) -> str:
    """Undo hard wrapping: a line that clearly runs on is joined with the next one."""
    lines = text.split("\n")
    flowed: list[str] = []
    for line in lines:
        if flowed and _runs_on(flowed[-1], line, lines):
            flowed[-1] += " " + line
        else:
            flowed.append(line)
    return "\n".join(flowed)


def _runs_on(before: str, line: str, lines: list[str]) -> bool:
    last = before[-100:]
    if not before or not line or _LIST_MARK.match(line) or not _OPEN_END.search(last):
        return False
    if line[0].islower():
        return len(before) >= 40
    return len(before) >= 60 and not _FIELD.match(line) and not _FIELD.fullmatch(before[:40]) and len(lines) > 2


def within_reach(text: str) -> tuple[str, tuple[str, ...]]:
    """What the rules look at, and a note where that is not all: overlong lines are cut first, so that what follows is read."""
    if len(text) <= caps.RULE_CHARACTERS:
        return text, ()
    lines = [line[: caps.LINE_CHARACTERS * 4] for line in text.split("\n")]
    cut = "\n".join(lines)[: caps.RULE_CHARACTERS]
    note = f"this is very long: facts were looked for in {len(cut):,} of its {len(text):,} characters; is anything missing?"
    return cut, (note,)


def sentences(text: str) -> list[str]:
    """The sentences of a text, in order. A line break that survives `flow` ends a sentence, too."""
    found: list[str] = []
    for line in flow(text).split("\n"):
        found.extend(_sentences_of_line(line.strip()[: caps.LINE_CHARACTERS * 4]))
    return found


def _sentences_of_line(line: str) -> list[str]:
    found = []
    start = 0
    for match in _SENTENCE_END.finditer(line):
        piece = line[start : match.end()].strip()
        if _ABBREVIATION.search(piece[-12:]) or (_DAY.search(piece) and _GERMAN_MONTH.match(line, match.end())):
            continue
        if piece:
            found.append(piece[: caps.LINE_CHARACTERS])
        start = match.end()
    rest = line[start:].strip()
    if rest:
        found.append(rest[: caps.LINE_CHARACTERS])
    return found


def shortened(text: str, limit: int = 240) -> str:
    """The words as evidence: one line, cut at `limit` characters."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"
