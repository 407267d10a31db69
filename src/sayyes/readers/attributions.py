"""The line in which a mail program says whose words follow: "On Mon, 2 March 2026 at 9:00, Dana Reyes <dana@…> wrote:".

It may run over up to four lines, in many languages, and share its first line with the answer. A sentence that only begins like
one ("On Monday we wrote to you") is none: over several lines, or without "wrote" at its end, an address, a clock or a year is
asked for. Without a colon at its end only an address tells it from a sentence.
"""

from __future__ import annotations

import re

from sayyes.readers import caps

_VERB = (
    r"(?:wrote|writes|schrieb|schreibt|a écrit|écrivait|escribió|escribio|ha scritto|scrive|schreef|geschreven|skrev|escreveu|"
    r"kirjoitti|napisał(?:\(a\)|a)?|написала?|написав|пишет|пише|yazdı|đã viết|写道|寫道|のメール)"
)
_LEAD = r"(?:on|am|le|el|il|op|den|em|på|dne|dnia|w dniu|vào|в)"
_DATE = r"(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})"
_WORDY_DATE = r"(?:\w{2,12},? )?\d{1,2}\.? \w{3,12}\.?,? \d{4}"
_ADDRESS = r"[<(\[]\s?(?:mailto:)?[^\s<>()\[\]]{1,80}@[^\s<>()\[\]]{1,120}\s?[>)\]]"
_PLAIN = re.compile(
    r"^(?:on|am|le|el|il|op|den|em|på) .{4,160}?(?:wrote|schrieb.{0,60}|a écrit|escribió|ha scritto|schreef|skrev|escreveu) ?:?$",
    re.IGNORECASE,
)
_EVIDENT = (
    re.compile(rf"^-{{0,8}} ?{_LEAD} .{{4,160}}?\b{_VERB}(?: ?:?-{{0,8}}|.{{1,90}}:)$", re.IGNORECASE),
    re.compile(r"^-{0,8} ?on .{4,160} sent ?:$", re.IGNORECASE),
    re.compile(rf"^{_DATE}.{{2,160}}(?:{_ADDRESS}|{_VERB}) ?[:：]$", re.IGNORECASE),
    re.compile(rf"^{_WORDY_DATE}.{{2,120}}{_ADDRESS} ?[:：]$", re.IGNORECASE),
    re.compile(rf"^.{{0,120}}{_ADDRESS}.{{0,20}} {_VERB} ?[:：]$", re.IGNORECASE),
)  # fmt: skip
_NOTED = re.compile(rf"^.{{0,120}}{_ADDRESS}.{{0,20}} {_VERB} (?:on|am|le|el|il|op|em|den) .{{4,60}}[:：]$", re.IGNORECASE)
_NAMED = re.compile(rf"^.{{2,120}} {_VERB} ?[:：]$", re.IGNORECASE)
_DASHED = re.compile(r"^-{2,8} ?(?:on )?.{2,160} wrote ?:?-{2,8}$", re.IGNORECASE)
_EVIDENCE = re.compile(r"@|\d{1,2}[:.h]\d{2}|\b(?:19|20)\d{2}\b|\d[/.]\d{1,2}[/.]\d")
_BEGINS = re.compile(rf"^-{{0,8}} ?(?:{_LEAD} |{_DATE})", re.IGNORECASE)
_MOST_LINES = 4


def lines_of_attribution(lines: list[str], index: int) -> int:
    """How many lines of an attribution begin at this line; 0 if none does."""
    joined = ""
    for count in range(1, _MOST_LINES + 1):
        line = lines[index + count - 1] if index + count - 1 < len(lines) else ""
        if not line or line.startswith(">"):
            return 0
        joined = f"{joined} {line}".strip()
        if len(joined) > caps.QUOTE_LINE:
            return 0
        if _is_attribution(joined, single=count == 1):
            return count
        if count == 1 and _NAMED.match(joined) and _quoted_below(lines, index):
            return 1
        if count == 1 and not _BEGINS.match(line):
            return 0
    return 0


def _quoted_below(lines: list[str], index: int) -> bool:
    """Do lines with marks follow? Then a name alone says whose they are: "Bob wrote:"."""
    return next((line for line in lines[index + 1 : index + 4] if line), "").startswith(">")


def _is_attribution(text: str, *, single: bool) -> bool:
    if not text.endswith((":", "：", "-")) and "@" not in text:
        return False
    if single and (_PLAIN.match(text) or _DASHED.match(text)):
        return True
    return bool(_EVIDENCE.search(text)) and any(form.match(text) for form in (*_EVIDENT, _NOTED))


def apart(lines: list[str]) -> list[str]:
    """The lines with every attribution on lines of its own: "Yes! On Mon, 2 March 2026 at 9:00, Dana wrote:" is two."""
    separated: list[str] = []
    for line in lines:
        at = max(line.rfind(" On ", -caps.QUOTE_LINE), line.rfind("-On ", -caps.QUOTE_LINE)) if line.endswith("wrote:") else -1
        at = line.rfind("--- On ", -caps.QUOTE_LINE) + 3 if at > 0 and line.rfind("--- On ", -caps.QUOTE_LINE) > 0 else at
        rest = line[at + 1 :]
        if at > 0 and re.match(r"On (?:\w{3,9},? )?(?:\w{3,9}\.? )?\d", rest) and _is_attribution(rest, single=False):
            separated += [line[: at + 1].rstrip(" -"), rest]
        else:
            separated.append(line)
    return separated
